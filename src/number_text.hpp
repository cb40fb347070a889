#pragma once

#include <array>
#include <string_view>

#include <juesuan/amount_text.hpp>
#include <juesuan/profile.hpp>
#include <juesuan/project.hpp>
#include <juesuan/table.hpp>

namespace juesuan::inline v0 {

/// The text of one number at a time; a view of it ends with the next number.
class NumberText {
 public:
  /// A cell as `cell_text` prints it.
  std::string_view of(const Cell& cell, CellStyle style) {
    if (cell.state != CellState::value || (style.zero_blank && cell.low == 0)) return {};
    if (cell.unit == CellUnit::count) return of_count(cell.low);
    return of(Amount::from_fen(cell.low), style.number);
  }
  /// 万元 with two places.
  std::string_view of(Amount amount, NumberStyle style) {
    return until(format_to(buffer_.data(), publish(amount), style));
  }
  /// Points never print zeros at their end: 10, 9.5.
  std::string_view of(Points points) {
    constexpr NumberStyle plain{Zeros::trimmed, Separators::none};
    return until(format_to(buffer_.data(), Published::from_hundredths(points.hundredths), plain));
  }
  /// A percentage with its sign; the undefined one has no text.
  std::string_view of(Percent percent, NumberStyle style) {
    if (!percent.defined()) return {};
    char* const end = format_to(buffer_.data(), percent, style);
    *end = '%';
    return until(end + 1);
  }
  /// Digits alone: a count, a code, a line number.
  std::string_view of_count(std::int64_t count) {
    char* at = buffer_.data();
    if (count < 0) *at++ = '-';
    const std::uint64_t digits = detail::magnitude(count);
    return until(detail::write_digits(at, digits, detail::decimal_digits(digits)));
  }

 private:
  std::string_view until(const char* end) const noexcept {
    return {buffer_.data(), static_cast<std::size_t>(end - buffer_.data())};
  }

  std::array<char, number_text_max + 1> buffer_;
};

}  // namespace juesuan::inline v0
