#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <juesuan/amount.hpp>
#include <juesuan/amount_text.hpp>
#include <juesuan/detail/quotient.hpp>

namespace juesuan::inline v0 {

namespace detail {

[[noreturn, gnu::cold, gnu::noinline]] inline void throw_percent_range() {
  throw Error(Status::range, "", "a percentage does not fit 64-bit hundredths of a percent");
}

[[noreturn, gnu::cold, gnu::noinline]] inline void throw_percent_undefined() {
  throw Error(Status::argument, "", "a percentage of a zero base has no value");
}

}  // namespace detail

/// A percentage with two places, or the undefined state: the base was zero, so there is no number.
///
/// How the undefined state prints ("0%", "—", nothing) is for the words of a disclosure to say.
class Percent {
 public:
  /// Undefined.
  constexpr Percent() noexcept = default;

  /// part / base: the exact quotient, rounded once to two places, half up away from zero
  /// (四舍五入).
  ///
  /// The sign is that of the quotient: -1 of 4 and 1 of -4 are -25 %, -1 of -4 is 25 %. A zero base
  /// gives the undefined state, whatever the part. Throws `Status::range` where the result does not
  /// fit 64 bits.
  static constexpr Percent of(Amount part, Amount base) {
    return of_integers(part.fen(), base.fen());
  }
  /// The same from published figures, for tables that take their ratios from what they print.
  static constexpr Percent of(Published part, Published base) {
    return of_integers(part.hundredths(), base.hundredths());
  }

  template <detail::ExactInteger Integer>
  static constexpr Percent from_hundredths(Integer hundredths) noexcept {
    return Percent{static_cast<std::int64_t>(hundredths)};
  }

  constexpr bool defined() const noexcept { return defined_; }

  /// Hundredths of a percent; throws `Status::argument` in the undefined state.
  constexpr std::int64_t hundredths() const {
    if (!defined_) detail::throw_percent_undefined();
    return hundredths_;
  }

  /// An undefined percentage equals only another one.
  friend constexpr bool operator==(Percent, Percent) noexcept = default;

 private:
  constexpr explicit Percent(std::int64_t hundredths) noexcept
      : hundredths_(hundredths), defined_(true) {}

  static constexpr Percent of_integers(std::int64_t part, std::int64_t base) {
    if (base == 0) return {};
    const std::optional<std::int64_t> hundredths = detail::quotient_hundredths(part, base);
    if (!hundredths) detail::throw_percent_range();
    return Percent{*hundredths};
  }

  std::int64_t hundredths_ = 0;
  bool defined_ = false;
};

struct ParsedPercent {
  Percent percent;  ///< undefined where there is a fault
  AmountFault fault = AmountFault::none;
};

/// Reads a printed percentage: at most two decimals, no commas, and perhaps one '%' at its end.
[[nodiscard]] constexpr ParsedPercent parse_percent(std::string_view text) noexcept {
  if (text.size() > 1 && text.ends_with('%')) text.remove_suffix(1);
  const detail::ScaledNumber number = detail::parse_scaled<2>(text, Separators::none);
  if (number.fault != AmountFault::none) return {{}, number.fault};
  return {Percent::from_hundredths(number.value)};
}

/// `parse_percent` that throws `Error` with an empty `where`: `Status::range` for a number that
/// does not fit, `Status::input` for every other fault.
inline Percent percent_from_text(std::string_view text) {
  const ParsedPercent parsed = parse_percent(text);
  if (parsed.fault != AmountFault::none) {
    detail::throw_number_fault(parsed.fault, detail::describe_number(parsed.fault, text, "%", 2));
  }
  return parsed.percent;
}

/// Writes the number with two places, or trimmed, without a percent sign into at least
/// `number_text_max` bytes; writes nothing in the undefined state. Writes no NUL; returns the end.
constexpr char* format_to(char* out, Percent percent, NumberStyle style) noexcept {
  return percent.defined() ? detail::format_scaled<2>(out, percent.hundredths(), style) : out;
}

inline std::string to_string(Percent percent, NumberStyle style = {}) {
  return detail::number_string([=](char* out) { return format_to(out, percent, style); });
}

}  // namespace juesuan::inline v0
