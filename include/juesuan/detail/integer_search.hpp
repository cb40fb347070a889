#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include <juesuan/detail/linear_rules.hpp>
#include <juesuan/detail/refutation.hpp>
#include <juesuan/detail/simplex.hpp>

namespace juesuan::inline v0::detail {

/// Whether a system can be obeyed, as far as it is proved.
enum class Verdict : std::uint8_t { impossible, possible, undecided };

/// Looks for whole values by branch and bound: where the simplex method ends in a fraction of a
/// fen, once with the figure's range ending below it and once with it beginning above.
///
/// Trusts the simplex method in nothing: its values are put into every rule, its sums of rules are
/// added up anew.
class IntegerSearch {
 public:
  /// Begins at these values, each within its range.
  IntegerSearch(const LinearSystem& system, std::span<const std::int64_t> start)
      : system_(system),
        ranges_(system.ranges.begin(), system.ranges.end()),
        simplex_(system, start),
        used_(system.rules.size(), 0) {}

  /// `undecided` when there is no answer within the bounds of the search.
  Verdict run() {
    const Simplex::Outcome outcome = simplex_.solve();
    if (outcome == Simplex::Outcome::infeasible) return refute();
    if (outcome == Simplex::Outcome::gave_up) return Verdict::undecided;
    const std::optional<std::uint32_t> variable = simplex_.find_fraction();
    if (!variable) return take_witness();
    if (++branchings_ > branchings_max) return Verdict::undecided;
    const FenRange range = ranges_[*variable];
    const std::int64_t below = simplex_.floor_of(*variable);
    const Verdict lower = run_within(*variable, {range.low, below});
    if (lower == Verdict::possible) return lower;
    const Verdict upper = run_within(*variable, {below + 1, range.high});
    if (upper == Verdict::possible) return upper;
    limit(*variable, range);
    return lower == upper ? lower : Verdict::undecided;
  }

  /// After `possible`: the values.
  std::vector<std::int64_t> take_values() { return std::move(values_); }

  /// After `impossible`: rules that suffice for it, in ascending order.
  std::vector<std::uint32_t> used_rules() const {
    std::vector<std::uint32_t> rules;
    for (std::uint32_t rule = 0; rule < used_.size(); ++rule) {
      if (used_[rule]) rules.push_back(rule);
    }
    return rules;
  }

 private:
  static constexpr int branchings_max = 200;

  Verdict run_within(std::uint32_t variable, FenRange range) {
    limit(variable, range);
    return run();
  }

  void limit(std::uint32_t variable, FenRange range) {
    ranges_[variable] = range;
    simplex_.limit(variable, range);
  }

  Verdict refute() {
    const std::vector<RuleMultiple> multiples = simplex_.certificate();
    if (!refutes({ranges_, system_.rules, system_.terms}, multiples)) return Verdict::undecided;
    for (const RuleMultiple multiple : multiples) used_[multiple.rule] = 1;
    return Verdict::impossible;
  }

  Verdict take_witness() {
    values_.clear();
    for (std::uint32_t i = 0; i < ranges_.size(); ++i) values_.push_back(simplex_.floor_of(i));
    return satisfies(system_, values_) ? Verdict::possible : Verdict::undecided;
  }

  LinearSystem system_;
  std::vector<FenRange> ranges_;
  Simplex simplex_;
  std::vector<char> used_;
  std::vector<std::int64_t> values_;
  int branchings_ = 0;
};

}  // namespace juesuan::inline v0::detail
