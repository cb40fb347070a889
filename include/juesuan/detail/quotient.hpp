#pragma once

#include <cstdint>
#include <optional>

#include <boost/multiprecision/cpp_int.hpp>

#include <juesuan/detail/checked.hpp>

namespace juesuan::inline v0::detail {

/// A hundredth of a percent is one part in this many.
inline constexpr std::uint64_t parts_per_base = 10'000;

/// `quotient_hundredths` of absolute values without a limit on them, through 128-bit integers.
constexpr std::optional<std::int64_t> wide_quotient_hundredths(std::uint64_t part,
                                                               std::uint64_t base, bool negative) {
  using Wide = boost::multiprecision::checked_int128_t;
  const Wide rounded = (Wide{part} * parts_per_base + base / 2) / base;
  if (rounded > magnitude_max(negative)) return std::nullopt;
  return signed_value(static_cast<std::uint64_t>(rounded), negative);
}

/// part / base in hundredths of a percent, rounded once, half up away from zero; nothing where that
/// does not fit 64 bits. The base is not zero.
///
/// Adding half the base before dividing the absolute values is that rounding: an odd base has no
/// quotient halfway between two hundredths, so the half lost from half the base changes nothing.
constexpr std::optional<std::int64_t> quotient_hundredths(std::int64_t part, std::int64_t base) {
  constexpr std::uint64_t narrow_part_max = magnitude_max(false) / parts_per_base;
  const std::uint64_t part_size = magnitude(part);
  const std::uint64_t base_size = magnitude(base);
  const bool negative = (part < 0) != (base < 0);
  if (part_size > narrow_part_max) return wide_quotient_hundredths(part_size, base_size, negative);
  const std::uint64_t rounded = (part_size * parts_per_base + base_size / 2) / base_size;
  return signed_value(rounded, negative);
}

}  // namespace juesuan::inline v0::detail
