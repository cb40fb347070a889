#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <juesuan/amount.hpp>
#include <juesuan/detail/quote.hpp>
#include <juesuan/detail/scaled_text.hpp>

namespace juesuan::inline v0 {

/// Whether a comma stands before every third digit of the whole part: 1,234,567.89.
enum class Separators : std::uint8_t { none, thousands };

/// Whether a number keeps all its decimals or drops the zeros at its end: 8.50 or 8.5, 2.00 or 2.
enum class Zeros : std::uint8_t { fixed, trimmed };

struct NumberStyle {
  Zeros zeros = Zeros::fixed;
  Separators separators = Separators::none;
};

/// Why a text is not an amount. The form is judged first, then the decimals, then the range.
enum class AmountFault : std::uint8_t {
  none,
  empty,      ///< there is no text
  character,  ///< not `[+-]digits[.digits]`: blanks, full-width digits, U+2212, 1e5, 0x1F, NaN, "1.", ".5"
  decimals,   ///< more decimals than the unit has, even if they are zeros
  separator,  ///< a comma where none was asked for, or not before every third digit
  range,      ///< does not fit 64-bit fen
};

struct ParsedAmount {
  Amount amount;  ///< 0 where there is a fault
  AmountFault fault = AmountFault::none;
};

namespace detail {

constexpr unsigned places(MoneyUnit unit) noexcept { return unit == MoneyUnit::yuan ? 2 : 6; }

constexpr std::string_view unit_name(MoneyUnit unit) noexcept {
  return unit == MoneyUnit::yuan ? "元" : "万元";
}

constexpr AmountFault amount_fault(TextFault fault) noexcept {
  return static_cast<AmountFault>(fault);
}

/// Says what is wrong with the text of a number of `unit`, which has `places` decimals.
inline std::string describe_number(AmountFault fault, std::string_view text, std::string_view unit,
                                   unsigned places) {
  const std::string name{unit};
  switch (fault) {
    case AmountFault::none:
      return {};
    case AmountFault::empty:
      return "expected a number in " + name + ", found nothing";
    case AmountFault::character:
      return quoted(text) + " is not a plain decimal number";
    case AmountFault::decimals: {
      const std::size_t decimals = text.substr(text.find('.') + 1).size();
      return quoted(text) + " has " + std::to_string(decimals) + " decimals, " + name + " has " +
             std::to_string(places);
    }
    case AmountFault::separator:
      return quoted(text) + " has a thousands separator where none is expected";
    case AmountFault::range:
      return quoted(text) + " " + name + " is out of range";
  }
  return {};
}

}  // namespace detail

/// Reads an amount in 元 (at most two decimals) or 万元 (at most six), exactly.
///
/// One leading '-' or '+' is accepted, leading zeros mean nothing, and no locale is consulted. Commas are
/// accepted only with `Separators::thousands`, and then all or none of them must be there.
constexpr ParsedAmount parse_amount(std::string_view text, MoneyUnit unit,
                                    Separators separators = Separators::none) noexcept {
  const bool grouped = separators == Separators::thousands;
  const detail::ScaledNumber number = unit == MoneyUnit::yuan
                                          ? detail::parse_scaled<2>(text, grouped)
                                          : detail::parse_scaled<6>(text, grouped);
  return {Amount::from_fen(number.value), detail::amount_fault(number.fault)};
}

/// The message for a fault of `parse_amount`: `"12.345" has 3 decimals, 元 has 2`. Long text is cut.
inline std::string describe(AmountFault fault, std::string_view text, MoneyUnit unit) {
  return detail::describe_number(fault, text, detail::unit_name(unit), detail::places(unit));
}

/// `parse_amount` for callers without a place of their own: throws `Error` with `Status::range` for an
/// amount past 64-bit fen and `Status::input` for every other fault, and an empty `where`.
inline Amount amount_from_text(std::string_view text, MoneyUnit unit,
                               Separators separators = Separators::none) {
  const ParsedAmount parsed = parse_amount(text, unit, separators);
  if (parsed.fault == AmountFault::none) return parsed.amount;
  throw Error(parsed.fault == AmountFault::range ? Status::range : Status::input, "",
              describe(parsed.fault, text, unit));
}

/// Bytes that are enough for any number `format_to` writes, in any unit and style.
inline constexpr std::size_t number_text_max = 26;

namespace detail {

template <unsigned Places>
constexpr char* format_number(char* out, std::int64_t scaled, NumberStyle style) noexcept {
  return format_scaled<Places>(out, scaled, style.zeros == Zeros::trimmed,
                               style.separators == Separators::thousands);
}

/// The text that `write` puts into a buffer of `number_text_max` bytes.
template <class Write>
std::string number_string(Write write) {
  char buffer[number_text_max];
  return std::string(buffer, write(buffer));
}

}  // namespace detail

/// Writes the exact amount, with two places in 元 or six in 万元 before any trimming, into at least
/// `number_text_max` bytes. Writes no NUL; returns the end of the text.
constexpr char* format_to(char* out, Amount amount, MoneyUnit unit, NumberStyle style) noexcept {
  return unit == MoneyUnit::yuan ? detail::format_number<2>(out, amount.fen(), style)
                                 : detail::format_number<6>(out, amount.fen(), style);
}

/// Writes a published figure in 万元 with two places, or trimmed: 8.50, 8.5, 2, 0.
constexpr char* format_to(char* out, Published figure, NumberStyle style) noexcept {
  return detail::format_number<2>(out, figure.hundredths(), style);
}

inline std::string to_string(Amount amount, MoneyUnit unit, NumberStyle style = {}) {
  return detail::number_string([=](char* out) { return format_to(out, amount, unit, style); });
}

inline std::string to_string(Published figure, NumberStyle style = {}) {
  return detail::number_string([=](char* out) { return format_to(out, figure, style); });
}

}  // namespace juesuan::inline v0
