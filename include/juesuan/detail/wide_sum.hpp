#pragma once

#include <cstdint>
#include <limits>
#include <optional>

namespace juesuan::inline v0::detail {

/// An exact sum of amounts in fen, wider than 64 bits, so that the order of its terms never
/// matters.
///
/// It keeps the total modulo 2^64 and the sum of the terms' upper halves. The second misses less
/// than 2^32 for each term, so below 2^31 terms (those of merged sums counted too) the two fix the
/// total. Adding a term takes no branch and no carry, and compilers vectorise it.
class WideSum {
 public:
  constexpr void add(std::int64_t fen) noexcept {
    modulo_ += static_cast<std::uint64_t>(fen);
    upper_ += fen >> 32;
  }

  constexpr void subtract(std::int64_t fen) noexcept {
    modulo_ -= static_cast<std::uint64_t>(fen);
    upper_ -= fen >> 32;
  }

  constexpr WideSum& operator+=(const WideSum& other) noexcept {
    modulo_ += other.modulo_;
    upper_ += other.upper_;
    return *this;
  }

  constexpr WideSum& operator-=(const WideSum& other) noexcept {
    modulo_ -= other.modulo_;
    upper_ -= other.upper_;
    return *this;
  }

  constexpr bool fits() const noexcept {
    using Half = std::numeric_limits<std::int32_t>;
    return upper_half() >= Half::min() && upper_half() <= Half::max();
  }

  /// The total in fen; nothing where it does not fit 64 bits.
  constexpr std::optional<std::int64_t> fen() const noexcept {
    if (!fits()) return std::nullopt;
    return static_cast<std::int64_t>(modulo_);
  }

  /// The total in fen, or the nearest number of 64 bits.
  constexpr std::int64_t nearest_fen() const noexcept {
    using Range = std::numeric_limits<std::int64_t>;
    if (!fits()) return upper_half() < 0 ? Range::min() : Range::max();
    return static_cast<std::int64_t>(modulo_);
  }

 private:
  /// The total divided by 2^32, rounded down.
  constexpr std::int64_t upper_half() const noexcept {
    const auto missed =
        static_cast<std::int64_t>(modulo_ - (static_cast<std::uint64_t>(upper_) << 32));
    return upper_ + (missed >> 32);
  }

  std::uint64_t modulo_ = 0;
  std::int64_t upper_ = 0;
};

}  // namespace juesuan::inline v0::detail
