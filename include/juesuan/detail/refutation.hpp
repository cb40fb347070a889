#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <juesuan/detail/checked.hpp>
#include <juesuan/detail/linear_rules.hpp>
#include <juesuan/detail/wide_sum.hpp>

namespace juesuan::inline v0::detail {

/// A rule that counts so many times in a sum of rules.
struct RuleMultiple {
  std::uint32_t rule;
  std::int64_t factor;
};

/// How often each figure counts in a sum of rules; nothing where a count does not fit 64 bits.
inline std::optional<std::vector<std::int64_t>> add_up(const LinearSystem& system,
                                                       std::span<const RuleMultiple> multiples) {
  std::vector<std::int64_t> counts(system.ranges.size());
  for (const RuleMultiple multiple : multiples) {
    for (const LinearTerm term : system.terms_of(multiple.rule)) {
      std::int64_t& count = counts[term.variable];
      const auto sum = term.sign > 0 ? checked_add(count, multiple.factor)
                                     : checked_subtract(count, multiple.factor);
      if (!sum) return std::nullopt;
      count = *sum;
    }
  }
  return counts;
}

/// Whether a sum of rules proves that no values obey the system (Farkas' lemma): within the ranges
/// the sum is always positive or always negative, and that is not what the rules allow.
inline bool refutes(const LinearSystem& system, std::span<const RuleMultiple> multiples) {
  const auto counts = add_up(system, multiples);
  if (!counts) return false;
  WideSum least;
  WideSum greatest;
  for (std::size_t i = 0; i < counts->size(); ++i) {
    const std::int64_t count = (*counts)[i];
    if (count == 0) continue;
    const FenRange range = system.ranges[i];
    const auto at_low = checked_multiply(count, range.low);
    const auto at_high = checked_multiply(count, range.high);
    if (!at_low || !at_high) return false;
    least.add(std::min(*at_low, *at_high));
    greatest.add(std::max(*at_low, *at_high));
  }
  const auto some_at_most = [&](bool positive) {
    return std::ranges::any_of(multiples, [&](RuleMultiple multiple) {
      const bool at_most = system.rules[multiple.rule].relation == LinearRelation::at_most_zero;
      return at_most && multiple.factor != 0 && (multiple.factor > 0) == positive;
    });
  };
  return (least.nearest_fen() > 0 && !some_at_most(false)) ||
         (greatest.nearest_fen() < 0 && !some_at_most(true));
}

}  // namespace juesuan::inline v0::detail
