#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <juesuan/detail/checked.hpp>

/// Decimal text of scaled integers (a value times 10^Places), the one reader and the one writer behind every
/// number of the library. Neither knows a locale.
namespace juesuan::inline v0::detail {

template <unsigned Places>
inline constexpr std::uint64_t power_of_ten = 10 * power_of_ten<Places - 1>;
template <>
inline constexpr std::uint64_t power_of_ten<0> = 1;

enum class TextFault : std::uint8_t { none, empty, character, decimals, separator, range };

struct ScaledNumber {
  std::int64_t value = 0;
  TextFault fault = TextFault::none;
};

/// Appends the digits that begin at `at` to `value`, modulo 2^64, and returns where they end.
constexpr const char* read_digits(const char* at, const char* end, std::uint64_t& value) noexcept {
  for (; at != end && *at >= '0' && *at <= '9'; ++at) {
    value = value * 10 + static_cast<std::uint64_t>(*at - '0');
  }
  return at;
}

/// Digits of a whole part without its leading zeros; separators are skipped.
constexpr std::size_t significant_digits(const char* at, const char* end) noexcept {
  while (at != end && (*at == '0' || *at == ',')) ++at;
  std::size_t digits = 0;
  for (; at != end; ++at) digits += *at == ',' ? 0 : 1;
  return digits;
}

/// Reads `[+-]digits[.digits]` with at most `Places` decimals; with `grouped`, commas may stand before every
/// third digit of the whole part, either all of them or none.
template <unsigned Places>
constexpr ScaledNumber parse_scaled(std::string_view text, bool grouped) noexcept {
  if (text.empty()) return {0, TextFault::empty};
  const bool negative = text.front() == '-';
  const char* const whole = text.data() + (negative || text.front() == '+' ? 1 : 0);
  const char* const end = text.data() + text.size();

  std::uint64_t value = 0;
  const char* at = read_digits(whole, end, value);
  if (grouped && at != end && *at == ',') {
    if (at == whole || at - whole > 3) return {0, TextFault::separator};
    while (at != end && *at == ',') {
      const char* const group = at + 1;
      at = read_digits(group, end, value);
      if (at - group != 3) return {0, TextFault::separator};
    }
  }
  const char* const whole_end = at;
  if (at != end && *at == ',') return {0, TextFault::separator};
  if (at == whole) return {0, TextFault::character};

  std::size_t decimals = 0;
  if (at != end && *at == '.') {
    const char* const fraction = at + 1;
    at = read_digits(fraction, end, value);
    decimals = static_cast<std::size_t>(at - fraction);
    if (decimals == 0) return {0, TextFault::character};
  }
  if (at != end) return {0, *at == ',' ? TextFault::separator : TextFault::character};
  if (decimals > Places) return {0, TextFault::decimals};

  constexpr std::size_t digits_max = 19;
  if (static_cast<std::size_t>(whole_end - whole) + Places > digits_max &&
      significant_digits(whole, whole_end) + Places > digits_max) {
    return {0, TextFault::range};
  }
  for (; decimals < Places; ++decimals) value *= 10;
  if (value > magnitude_max(negative)) return {0, TextFault::range};
  return {signed_value(value, negative), TextFault::none};
}

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
    const std::size_t pair = 2 * static_cast<std::size_t>(value % 100);
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

/// Writes value / 10^Places exactly, without terminating NUL, and returns the end.
template <unsigned Places>
constexpr char* format_scaled(char* out, std::int64_t value, bool trimmed, bool grouped) noexcept {
  const std::uint64_t digits = magnitude(value);
  const std::uint64_t whole = digits / power_of_ten<Places>;
  if (value < 0) *out++ = '-';
  out = grouped ? write_grouped(out, whole) : write_digits(out, whole, decimal_digits(whole));
  *out++ = '.';
  out = write_digits(out, digits % power_of_ten<Places>, Places);
  if (!trimmed) return out;
  while (out[-1] == '0') --out;
  return out[-1] == '.' ? out - 1 : out;
}

}  // namespace juesuan::inline v0::detail
