#pragma once

#include <concepts>
#include <cstdint>
#include <limits>
#include <optional>
#include <type_traits>

namespace juesuan::inline v0::detail {

template <class T, class... Candidates>
concept OneOf = (std::same_as<std::remove_cv_t<T>, Candidates> || ...);

/// An integer type whose every value is an `int64_t`. Floating point, `bool`, character types and
/// unsigned 64-bit types are not: a call with one does not compile instead of converting quietly.
template <class T>
concept ExactInteger =
    std::integral<T> && !OneOf<T, bool, char, wchar_t, char8_t, char16_t, char32_t> &&
    sizeof(T) <= sizeof(std::int64_t) - (std::signed_integral<T> ? 0 : 1);

/// `checked_add` in terms of the language alone.
constexpr std::optional<std::int64_t> portable_checked_add(std::int64_t a,
                                                           std::int64_t b) noexcept {
  using Range = std::numeric_limits<std::int64_t>;
  if (b >= 0 ? a > Range::max() - b : a < Range::min() - b) return std::nullopt;
  return a + b;
}

/// `checked_subtract` in terms of the language alone.
constexpr std::optional<std::int64_t> portable_checked_subtract(std::int64_t a,
                                                                std::int64_t b) noexcept {
  using Range = std::numeric_limits<std::int64_t>;
  if (b >= 0 ? a < Range::min() + b : a > Range::max() + b) return std::nullopt;
  return a - b;
}

/// The absolute value; exact for the smallest `int64_t` too.
constexpr std::uint64_t magnitude(std::int64_t value) noexcept {
  const auto bits = static_cast<std::uint64_t>(value);
  return value < 0 ? 0 - bits : bits;
}

/// The value with this absolute value and sign, which must fit.
constexpr std::int64_t signed_value(std::uint64_t magnitude, bool negative) noexcept {
  return static_cast<std::int64_t>(negative ? 0 - magnitude : magnitude);
}

/// The largest absolute value of an `int64_t` of this sign.
constexpr std::uint64_t magnitude_max(bool negative) noexcept {
  return static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()) + (negative ? 1 : 0);
}

/// `checked_multiply` in terms of the language alone.
constexpr std::optional<std::int64_t> portable_checked_multiply(std::int64_t a,
                                                                std::int64_t b) noexcept {
  const bool negative = (a < 0) != (b < 0);
  if (b != 0 && magnitude(a) > magnitude_max(negative) / magnitude(b)) return std::nullopt;
  return signed_value(magnitude(a) * magnitude(b), negative);
}

/// a + b; nothing where it does not fit.
constexpr std::optional<std::int64_t> checked_add(std::int64_t a, std::int64_t b) noexcept {
#if defined(__GNUC__)
  std::int64_t sum = 0;
  if (__builtin_add_overflow(a, b, &sum)) return std::nullopt;
  return sum;
#else
  return portable_checked_add(a, b);
#endif
}

/// a - b; nothing where it does not fit.
constexpr std::optional<std::int64_t> checked_subtract(std::int64_t a, std::int64_t b) noexcept {
#if defined(__GNUC__)
  std::int64_t difference = 0;
  if (__builtin_sub_overflow(a, b, &difference)) return std::nullopt;
  return difference;
#else
  return portable_checked_subtract(a, b);
#endif
}

/// a * b; nothing where it does not fit.
constexpr std::optional<std::int64_t> checked_multiply(std::int64_t a, std::int64_t b) noexcept {
#if defined(__GNUC__)
  std::int64_t product = 0;
  if (__builtin_mul_overflow(a, b, &product)) return std::nullopt;
  return product;
#else
  return portable_checked_multiply(a, b);
#endif
}

/// a + b, cut off at the ends of 64 bits.
constexpr std::int64_t clamped_add(std::int64_t a, std::int64_t b) noexcept {
  using Range = std::numeric_limits<std::int64_t>;
  return checked_add(a, b).value_or(b < 0 ? Range::min() : Range::max());
}

/// a - b, cut off at the ends of 64 bits.
constexpr std::int64_t clamped_subtract(std::int64_t a, std::int64_t b) noexcept {
  using Range = std::numeric_limits<std::int64_t>;
  return checked_subtract(a, b).value_or(b < 0 ? Range::max() : Range::min());
}

}  // namespace juesuan::inline v0::detail
