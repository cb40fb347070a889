#include "printed_number.hpp"

#include <array>
#include <cstddef>
#include <optional>

#include <juesuan/amount_text.hpp>

namespace juesuan::inline v0::detail {

namespace {

struct Spelling {
  std::string_view printed;
  char plain;
};

/// Characters that print for an ASCII one; full-width digits besides.
constexpr std::array spellings{
    Spelling{"\u3000", ' '}, Spelling{"\u00A0", ' '}, Spelling{"\t", ' '},     Spelling{"\n", ' '},
    Spelling{"\r", ' '},     Spelling{"，", ','},     Spelling{"．", '.'},     Spelling{"％", '%'},
    Spelling{"－", '-'},     Spelling{"＋", '+'},     Spelling{"\u2212", '-'}, Spelling{"（", '('},
    Spelling{"）", ')'},
};

constexpr std::string_view full_width_zero = "０";

/// A printed number in plain ASCII characters; no number is longer.
class PlainText {
 public:
  /// Whether all of the text could be taken over.
  bool assign(std::string_view text) noexcept {
    while (!text.empty()) {
      if (size_ == characters_.size()) return false;
      characters_[size_++] = take(text);
    }
    return true;
  }
  std::string_view view() const noexcept { return {characters_.data(), size_}; }

 private:
  static char take(std::string_view& text) noexcept {
    for (const Spelling& spelling : spellings) {
      if (!text.starts_with(spelling.printed)) continue;
      text.remove_prefix(spelling.printed.size());
      return spelling.plain;
    }
    const std::string_view lead = full_width_zero.substr(0, 2);
    if (text.size() >= 3 && text.starts_with(lead)) {
      const int digit =
          static_cast<unsigned char>(text[2]) - static_cast<unsigned char>(full_width_zero[2]);
      if (digit >= 0 && digit <= 9) {
        text.remove_prefix(3);
        return static_cast<char>('0' + digit);
      }
    }
    const char c = text.front();
    text.remove_prefix(1);
    return c;
  }

  std::array<char, 64> characters_{};
  std::size_t size_ = 0;
};

std::string_view trimmed(std::string_view text) noexcept {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

constexpr std::array<std::string_view, 7> blanks{"", "-", "--", "---", "—", "——", "–"};

/// A number without a sign, and whether it is negative.
struct Unsigned {
  std::string_view digits;
  bool negative = false;
};

/// Takes sign and brackets off; nothing where there is more than one of them.
std::optional<Unsigned> without_sign(std::string_view text) noexcept {
  Unsigned number{text};
  if (text.starts_with('(') && text.ends_with(')')) {
    number = {trimmed(text.substr(1, text.size() - 2)), true};
  } else if (text.starts_with('-') || text.starts_with('+')) {
    number = {trimmed(text.substr(1)), text.front() == '-'};
  }
  if (number.digits.empty() || !is_digit(number.digits.front())) return std::nullopt;
  return number;
}

std::size_t decimals_of(std::string_view digits) noexcept {
  const std::size_t point = digits.find('.');
  return point == std::string_view::npos ? 0 : digits.size() - point - 1;
}

enum class Sign : bool { none, percent };

/// A number with at most `places` decimals, times 10^Places.
template <unsigned Places>
PrintedNumber read_number(std::string_view text, unsigned places, Sign sign = Sign::none) noexcept {
  PlainText plain;
  const bool short_enough = plain.assign(text);
  std::string_view number = trimmed(plain.view());
  if (!short_enough) return {};
  for (const std::string_view blank : blanks) {
    if (number == blank) return {CellState::blank, 0};
  }
  if (sign == Sign::percent && number.ends_with('%')) {
    number = trimmed(number.substr(0, number.size() - 1));
  }
  const std::optional<Unsigned> unsigned_number = without_sign(number);
  if (!unsigned_number || decimals_of(unsigned_number->digits) > places) return {};
  const ScaledNumber scaled = parse_scaled<Places>(unsigned_number->digits, Separators::thousands);
  if (scaled.fault != AmountFault::none) return {};
  return {CellState::value, unsigned_number->negative ? -scaled.value : scaled.value};
}

}  // namespace

PrintedNumber read_printed_money(std::string_view text, Precision precision) noexcept {
  return precision.unit == MoneyUnit::yuan ? read_number<2>(text, precision.places)
                                           : read_number<6>(text, precision.places);
}

PrintedNumber read_printed_percent(std::string_view text, unsigned places) noexcept {
  return read_number<2>(text, places, Sign::percent);
}

PrintedNumber read_printed_points(std::string_view text) noexcept {
  return read_number<2>(text, 2);
}

PrintedNumber read_printed_count(std::string_view text) noexcept { return read_number<0>(text, 0); }

}  // namespace juesuan::inline v0::detail
