#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <juesuan/amount.hpp>
#include <juesuan/detail/checked.hpp>
#include <juesuan/detail/quote.hpp>
#include <juesuan/detail/short_decimal.hpp>

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
  character,  ///< not `[+-]digits[.digits]`: blanks, full-width digits, U+2212, 1e5, NaN, "1.",
              ///< ".5"
  decimals,   ///< more decimals than the unit has, even if they are zeros
  separator,  ///< a comma where none was asked for, or not before every third digit
  range,      ///< does not fit 64-bit fen
};

struct ParsedAmount {
  Amount amount;  ///< 0 where there is a fault
  AmountFault fault = AmountFault::none;
};

/// Bytes that are enough for any number `format_to` writes, in any unit and style.
inline constexpr std::size_t number_text_max = 26;

namespace detail {

constexpr unsigned places(MoneyUnit unit) noexcept { return unit == MoneyUnit::yuan ? 2 : 6; }

constexpr std::string_view unit_name(MoneyUnit unit) noexcept {
  return unit == MoneyUnit::yuan ? "元" : "万元";
}

/// A decimal number as an integer: its value times a power of ten that the reader chose.
struct ScaledNumber {
  std::int64_t value = 0;
  AmountFault fault = AmountFault::none;
};

constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

/// Appends the digits that begin at `at` to `value`, modulo 2^64, and returns where they end.
constexpr const char* read_digits(const char* at, const char* end, std::uint64_t& value) noexcept {
  for (; at != end && is_digit(*at); ++at) {
    value = value * 10 + static_cast<std::uint64_t>(*at - '0');
  }
  return at;
}

/// Reads the groups `,ddd` that begin at `at` like `read_digits`; null where one is not three
/// digits.
constexpr const char* read_groups(const char* at, const char* end, std::uint64_t& value) noexcept {
  while (at != end && *at == ',') {
    const char* const group = at + 1;
    at = read_digits(group, end, value);
    if (at - group != 3) return nullptr;
  }
  return at;
}

/// Whether a whole part of digits and commas has at most `count` digits after its leading zeros.
constexpr bool has_at_most(std::string_view whole, std::size_t count) noexcept {
  if (whole.size() <= count) return true;
  whole.remove_prefix(std::min(whole.find_first_not_of("0,"), whole.size()));
  const auto commas = static_cast<std::size_t>(std::count(whole.begin(), whole.end(), ','));
  return whole.size() - commas <= count;
}

/// The first powers of ten.
inline constexpr std::array<std::uint64_t, 7> tens{1, 10, 100, 1'000, 10'000, 100'000, 1'000'000};

/// Reads `[+-]digits[.digits]` with at most `Places` decimals as its value times 10^Places.
template <unsigned Places>
constexpr ScaledNumber parse_scaled(std::string_view text, Separators separators) noexcept {
  if (text.empty()) return {0, AmountFault::empty};
  const bool negative = text.front() == '-';
  const char* const whole = text.data() + (negative || text.front() == '+' ? 1 : 0);
  const char* const end = text.data() + text.size();

  if (ShortDecimalReader::usable && !std::is_constant_evaluated()) {
    constexpr unsigned digits_sure = 18;  // fit 64 bits with any sign
    const auto number = ShortDecimalReader::read({whole, end});
    if (number && number->decimals <= Places &&
        number->count + Places - number->decimals <= digits_sure) {
      return {signed_value(number->digits * tens[Places - number->decimals], negative)};
    }
  }
  std::uint64_t value = 0;
  const char* at = read_digits(whole, end, value);
  if (at != end && *at == ',') {
    if (separators == Separators::none || at == whole || at - whole > 3) {
      return {0, AmountFault::separator};
    }
    at = read_groups(at, end, value);
    if (at == nullptr) return {0, AmountFault::separator};
  }
  const char* const whole_end = at;
  if (whole == whole_end) return {0, AmountFault::character};

  std::size_t decimals = 0;
  if (at != end && *at == '.') {
    const char* const fraction = at + 1;
    at = read_digits(fraction, end, value);
    decimals = static_cast<std::size_t>(at - fraction);
    if (decimals == 0) return {0, AmountFault::character};
  }
  if (at != end) return {0, *at == ',' ? AmountFault::separator : AmountFault::character};
  if (decimals > Places) return {0, AmountFault::decimals};

  constexpr std::size_t digits_max = 19;  // 64 bits without a sign hold any 19 digits
  if (!has_at_most({whole, whole_end}, digits_max - Places)) return {0, AmountFault::range};
  value *= tens[Places - decimals];
  if (value > magnitude_max(negative)) return {0, AmountFault::range};
  return {signed_value(value, negative)};
}

/// Says what is wrong with the text of a number in `unit`, which has `places` decimals.
inline std::string describe_number(AmountFault fault, std::string_view text, std::string_view unit,
                                   unsigned places) {
  const std::string name{unit};
  switch (fault) {
    case AmountFault::none:
      return {};
    case AmountFault::empty:
      return "expected a number in " + name + ", found nothing";
    case AmountFault::character:
      return quoted(text) + " is not a plain decimal number such as 1234.56";
    case AmountFault::decimals: {
      const std::string_view after = text.substr(std::min(text.find('.'), text.size()));
      const auto decimals = std::count_if(after.begin(), after.end(), is_digit);
      return quoted(text) + " has " + std::to_string(decimals) + " decimals, " + name + " has " +
             std::to_string(places);
    }
    case AmountFault::separator:
      return quoted(text) + " has a thousands separator where none is expected";
    case AmountFault::range:
      return quoted(text) + " is out of range in " + name;
  }
  return {};
}

[[noreturn]] inline void throw_number_fault(AmountFault fault, std::string message) {
  throw Error(fault == AmountFault::range ? Status::range : Status::input, "", std::move(message));
}

}  // namespace detail

/// Reads an amount in 元 (at most two decimals) or 万元 (at most six), exactly.
///
/// One leading '-' or '+' is accepted, leading zeros mean nothing, and no locale is consulted.
/// Commas are accepted only with `Separators::thousands`, and then all or none of them must be
/// there.
[[nodiscard]] constexpr ParsedAmount parse_amount(
    std::string_view text, MoneyUnit unit, Separators separators = Separators::none) noexcept {
  const detail::ScaledNumber number = unit == MoneyUnit::yuan
                                          ? detail::parse_scaled<2>(text, separators)
                                          : detail::parse_scaled<6>(text, separators);
  return {Amount::from_fen(number.value), number.fault};
}

/// The message for a fault of `parse_amount`, such as `"12.345" has 3 decimals, 元 has 2`; it
/// quotes the first 40 bytes of the text. Empty for `AmountFault::none`.
inline std::string describe(AmountFault fault, std::string_view text, MoneyUnit unit) {
  return detail::describe_number(fault, text, detail::unit_name(unit), detail::places(unit));
}

/// `parse_amount` that throws `Error` with an empty `where`: `Status::range` for an amount past
/// 64-bit fen, `Status::input` for every other fault.
inline Amount amount_from_text(std::string_view text, MoneyUnit unit,
                               Separators separators = Separators::none) {
  const ParsedAmount parsed = parse_amount(text, unit, separators);
  if (parsed.fault != AmountFault::none) {
    detail::throw_number_fault(parsed.fault, describe(parsed.fault, text, unit));
  }
  return parsed.amount;
}

namespace detail {

inline constexpr auto digit_pairs = [] {
  std::array<char, 200> pairs{};
  for (std::size_t i = 0; i < 100; ++i) {
    pairs[2 * i] = static_cast<char>('0' + i / 10);
    pairs[2 * i + 1] = static_cast<char>('0' + i % 10);
  }
  return pairs;
}();

constexpr unsigned decimal_digits(std::uint64_t value) noexcept {
  unsigned digits = 1;
  for (; value >= 10; value /= 10) ++digits;
  return digits;
}

/// Writes the last `count` decimal digits of `value` and returns their end.
constexpr char* write_digits(char* out, std::uint64_t value, unsigned count) noexcept {
  char* at = out + count;
  for (; at - out >= 2; value /= 100) {
    const auto pair = static_cast<std::size_t>(2 * (value % 100));
    *--at = digit_pairs[pair + 1];
    *--at = digit_pairs[pair];
  }
  if (at != out) *out = static_cast<char>('0' + value % 10);
  return out + count;
}

/// Writes `value` with a comma before every third digit and returns the end.
constexpr char* write_grouped(char* out, std::uint64_t value) noexcept {
  const unsigned digits = decimal_digits(value);
  char* const end = out + digits + (digits - 1) / 3;
  unsigned written = 0;
  for (char* at = end; at != out; value /= 10, ++written) {
    if (written != 0 && written % 3 == 0) *--at = ',';
    *--at = static_cast<char>('0' + value % 10);
  }
  return end;
}

/// Writes scaled / 10^Places, exactly, into at least `number_text_max` bytes and returns the end.
template <unsigned Places>
constexpr char* format_scaled(char* out, std::int64_t scaled, NumberStyle style) noexcept {
  constexpr std::uint64_t scale = Places == 2 ? 100 : 1'000'000;
  static_assert(Places == 2 || Places == 6);
  const std::uint64_t digits = magnitude(scaled);
  const std::uint64_t whole = digits / scale;
  if (scaled < 0) *out++ = '-';
  out = style.separators == Separators::thousands ? write_grouped(out, whole)
                                                  : write_digits(out, whole, decimal_digits(whole));
  *out++ = '.';
  out = write_digits(out, digits % scale, Places);
  if (style.zeros == Zeros::fixed) return out;
  while (out[-1] == '0') --out;
  return out[-1] == '.' ? out - 1 : out;
}

/// The text that `write` puts into a buffer and returns the end of.
template <class Write>
std::string number_string(Write write) {
  std::array<char, number_text_max> buffer;
  return std::string(buffer.data(), write(buffer.data()));
}

}  // namespace detail

/// Writes the exact amount, with two places in 元 or six in 万元 before any trimming, into at least
/// `number_text_max` bytes. Writes no NUL; returns the end of the text.
constexpr char* format_to(char* out, Amount amount, MoneyUnit unit, NumberStyle style) noexcept {
  return unit == MoneyUnit::yuan ? detail::format_scaled<2>(out, amount.fen(), style)
                                 : detail::format_scaled<6>(out, amount.fen(), style);
}

/// Writes a published figure in 万元 with two places, or trimmed (8.5, 2, 0), like the other
/// overload.
constexpr char* format_to(char* out, Published figure, NumberStyle style) noexcept {
  return detail::format_scaled<2>(out, figure.hundredths(), style);
}

inline std::string to_string(Amount amount, MoneyUnit unit, NumberStyle style = {}) {
  return detail::number_string([=](char* out) { return format_to(out, amount, unit, style); });
}

inline std::string to_string(Published figure, NumberStyle style = {}) {
  return detail::number_string([=](char* out) { return format_to(out, figure, style); });
}

}  // namespace juesuan::inline v0
