#pragma once

#include <bit>
#include <cstdint>
#include <limits>
#include <optional>

#include <juesuan/detail/checked.hpp>

namespace juesuan::inline v0::detail {

/// A hundredth of a percent is one part in this many.
inline constexpr std::uint64_t parts_per_base = 10'000;

/// `rounded_quotient` without a limit on the part. What is left of it is multiplied bit by bit and
/// divided on the way, so that nothing outgrows 64 bits: the headers need no wider integers, which
/// would take longer to compile than all the rest.
constexpr std::optional<std::uint64_t> wide_rounded_quotient(std::uint64_t part, std::uint64_t base,
                                                             std::uint64_t parts) noexcept {
  const std::uint64_t bases = part / base;
  if (bases >= std::numeric_limits<std::uint64_t>::max() / parts) return std::nullopt;
  std::uint64_t quotient = 0;
  std::uint64_t rest = 0;
  const auto add = [&](std::uint64_t more) noexcept {
    rest += more;
    if (rest < base) return;
    rest -= base;
    ++quotient;
  };
  for (std::uint64_t bit = std::bit_floor(parts); bit != 0; bit /= 2) {
    quotient *= 2;
    add(rest);
    if ((parts & bit) != 0) add(part % base);
  }
  add(base / 2);
  return bases * parts + quotient;
}

/// part / base in `parts` of the base, rounded once, half up; nothing where that does not fit. The
/// base is from 1 to 2^63, the parts are at most `parts_per_base`.
///
/// Adding half the base before dividing is that rounding: an odd base has no quotient halfway
/// between two parts, so the half lost from half the base changes nothing.
constexpr std::optional<std::uint64_t> rounded_quotient(std::uint64_t part, std::uint64_t base,
                                                        std::uint64_t parts) noexcept {
  if (part > magnitude_max(false) / parts) return wide_rounded_quotient(part, base, parts);
  return (part * parts + base / 2) / base;
}

/// part / base in hundredths of a percent, rounded once, half up away from zero; nothing where that
/// does not fit 64 bits. The base is not zero.
constexpr std::optional<std::int64_t> quotient_hundredths(std::int64_t part,
                                                          std::int64_t base) noexcept {
  const bool negative = (part < 0) != (base < 0);
  const std::optional<std::uint64_t> size =
      rounded_quotient(magnitude(part), magnitude(base), parts_per_base);
  if (!size || *size > magnitude_max(negative)) return std::nullopt;
  return signed_value(*size, negative);
}

}  // namespace juesuan::inline v0::detail
