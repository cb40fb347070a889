#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>

#include <juesuan/table.hpp>

namespace juesuan::inline v0 {

/// Amounts in fen from `low` to `high`, both included.
struct Interval {
  std::int64_t low = 0;
  std::int64_t high = 0;

  friend constexpr bool operator==(Interval, Interval) noexcept = default;
};

/// The fen of one unit in the last place: 10,000 for 万元 with two places, 1 for 元 with two.
constexpr std::int64_t step_fen(Precision precision) noexcept {
  const int places_of_fen = precision.unit == MoneyUnit::yuan ? 2 : 6;
  std::int64_t step = 1;
  for (int place = precision.places; place < places_of_fen; ++place) step *= 10;
  return step;
}

/// The amounts that print as `fen`, a multiple of the step, when rounded half up away from zero
/// (四舍五入); a blank counts as zero. Cut off at the ends of 64 bits.
constexpr Interval printed_interval(std::int64_t fen, Precision precision) noexcept {
  using Limit = std::numeric_limits<std::int64_t>;
  const std::int64_t half = step_fen(precision) / 2;
  const std::int64_t less_than_half = std::max(half, std::int64_t{1}) - 1;
  const std::int64_t below = fen > 0 ? half : less_than_half;
  const std::int64_t above = fen < 0 ? half : less_than_half;
  return {fen < Limit::min() + below ? Limit::min() : fen - below,
          fen > Limit::max() - above ? Limit::max() : fen + above};
}

/// What an amount prints as, in fen: rounded to a multiple of the step, half up away from zero. Cut
/// off at the ends of 64 bits.
constexpr std::int64_t printed_fen(std::int64_t fen, Precision precision) noexcept {
  using Limit = std::numeric_limits<std::int64_t>;
  const std::int64_t step = step_fen(precision);
  const std::int64_t rest = fen % step;
  const std::int64_t down = fen - rest;
  if (rest == 0 || (rest < 0 ? -rest : rest) < step - step / 2) return down;
  if (rest > 0) return down > Limit::max() - step ? Limit::max() : down + step;
  return down < Limit::min() + step ? Limit::min() : down - step;
}

}  // namespace juesuan::inline v0
