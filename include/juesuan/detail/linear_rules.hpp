#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include <juesuan/detail/wide_sum.hpp>

namespace juesuan::inline v0::detail {

/// The values that one figure may have, in fen, both ends included; empty where low > high.
struct FenRange {
  std::int64_t low;
  std::int64_t high;

  friend constexpr bool operator==(const FenRange&, const FenRange&) = default;
};

/// Every figure lies within these, so that the width of a range fits 64 bits.
inline constexpr FenRange widest_range{std::numeric_limits<std::int64_t>::min() / 2,
                                       std::numeric_limits<std::int64_t>::max() / 2};

/// A figure with its sign, 1 or -1.
struct LinearTerm {
  std::uint32_t variable;
  std::int8_t sign;
};

/// What the signed sum of a rule's figures must be.
enum class LinearRelation : std::uint8_t { zero, at_most_zero };

/// A rule over the terms [first_term, first_term + term_count) of a list that all rules share.
struct LinearRule {
  std::uint32_t first_term;
  std::uint32_t term_count;
  LinearRelation relation;
};

/// Ranges and rules over them, borrowed.
struct LinearSystem {
  std::span<const FenRange> ranges;
  std::span<const LinearRule> rules;
  std::span<const LinearTerm> terms;

  std::span<const LinearTerm> terms_of(std::uint32_t rule) const {
    return terms.subspan(rules[rule].first_term, rules[rule].term_count);
  }
};

/// Whether the values obey every range and every rule.
inline bool satisfies(const LinearSystem& system, std::span<const std::int64_t> values) {
  for (std::size_t i = 0; i < system.ranges.size(); ++i) {
    if (values[i] < system.ranges[i].low || values[i] > system.ranges[i].high) return false;
  }
  for (std::uint32_t rule = 0; rule < system.rules.size(); ++rule) {
    WideSum sum;
    for (const LinearTerm term : system.terms_of(rule)) {
      if (term.sign > 0) sum.add(values[term.variable]);
      if (term.sign < 0) sum.subtract(values[term.variable]);
    }
    const std::int64_t fen = sum.nearest_fen();
    if (fen > 0) return false;
    if (fen < 0 && system.rules[rule].relation == LinearRelation::zero) return false;
  }
  return true;
}

}  // namespace juesuan::inline v0::detail
