#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <random>

namespace juesuan_tests {

/// Signed 64-bit integers of every length with the same chance, and now and then one at an end of a
/// range. The sequence is fixed by the seed, on every platform.
class RandomIntegers {
 public:
  explicit RandomIntegers(std::uint64_t seed) : engine_(seed) {}

  std::int64_t next() {
    using Range = std::numeric_limits<std::int64_t>;
    constexpr std::array edges{Range::min(),    Range::min() + 1, Range::max(),    Range::max() - 1,
                               std::int64_t{0}, std::int64_t{1},  std::int64_t{-1}};
    if (below(16) == 0) return edges[below(edges.size())];
    const auto bits = static_cast<int>(below(64));
    return static_cast<std::int64_t>(engine_()) >> bits;
  }

  std::size_t below(std::size_t count) { return static_cast<std::size_t>(engine_() % count); }

 private:
  std::mt19937_64 engine_;
};

}  // namespace juesuan_tests
