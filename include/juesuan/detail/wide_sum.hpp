#pragma once

#include <cstdint>
#include <limits>
#include <optional>

namespace juesuan::inline v0::detail {

/// An exact sum of 64-bit amounts in fen, wider than 64 bits, so that the order of the terms never matters.
///
/// The halves of every term are added apart: two plain additions without a branch, which compilers
/// vectorise. Neither accumulator can overflow below 2^31 terms, counted over merged sums too.
class WideSum {
 public:
  constexpr void add(std::int64_t fen) noexcept {
    high_ += fen >> 32;
    low_ += fen & low_mask;
  }

  constexpr void subtract(std::int64_t fen) noexcept {
    high_ -= fen >> 32;
    low_ -= fen & low_mask;
  }

  constexpr WideSum& operator+=(const WideSum& other) noexcept {
    high_ += other.high_;
    low_ += other.low_;
    return *this;
  }

  constexpr WideSum& operator-=(const WideSum& other) noexcept {
    high_ -= other.high_;
    low_ -= other.low_;
    return *this;
  }

  /// The sum in fen; nothing where it does not fit 64 bits.
  constexpr std::optional<std::int64_t> fen() const noexcept {
    if (!fits()) return std::nullopt;
    return (carried_high() << 32) + (low_ & low_mask);
  }

  constexpr bool fits() const noexcept {
    using Half = std::numeric_limits<std::int32_t>;
    return carried_high() >= Half::min() && carried_high() <= Half::max();
  }

 private:
  static constexpr std::int64_t low_mask = 0xffff'ffff;

  constexpr std::int64_t carried_high() const noexcept { return high_ + (low_ >> 32); }

  std::int64_t high_ = 0;
  std::int64_t low_ = 0;
};

}  // namespace juesuan::inline v0::detail
