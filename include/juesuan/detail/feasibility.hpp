#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include <juesuan/detail/integer_search.hpp>
#include <juesuan/detail/linear_rules.hpp>
#include <juesuan/detail/propagation.hpp>

namespace juesuan::inline v0::detail {

/// Whether figures known only to within a range can be whole numbers of fen that obey every rule.
///
/// Every answer but `undecided` is proved in exact integers: `possible` by values that were put
/// into every rule, `impossible` by an empty range or by a sum of rules that no values in the
/// ranges obey. Borrows the system. Not for two threads at once.
class Feasibility {
 public:
  using Verdict = detail::Verdict;

  Feasibility(std::span<const FenRange> ranges, std::span<const LinearRule> rules,
              std::span<const LinearTerm> terms)
      : system_{ranges, rules, terms}, propagation_(system_) {}

  /// Narrows the ranges as far as each rule alone can; false when one becomes empty.
  bool propagate() {
    if (!consistent_) {
      consistent_ = propagation_.run();
      if (!*consistent_) suspects_ = propagation_.explanation();
    }
    return *consistent_;
  }

  /// The ranges as narrowed. They hold every solution; that none is empty proves nothing.
  std::span<const FenRange> ranges() const { return propagation_.ranges(); }

  /// Decides; `undecided` when the search reached one of its bounds.
  Verdict prove() {
    if (!propagate()) return Verdict::impossible;
    if (!verdict_) {
      IntegerSearch search(system_, start());
      verdict_ = search.run();
      if (verdict_ == Verdict::possible) witness_ = search.take_values();
      if (verdict_ == Verdict::impossible) suspects_ = search.used_rules();
    }
    return *verdict_;
  }

  /// After `possible`: values in fen that obey every range and every rule.
  std::span<const std::int64_t> witness() const { return witness_; }

  /// After `impossible` or a false `propagate()`: an irreducible set of rules that clash,
  /// ascending: together with the ranges they are impossible, and without any one of them this is
  /// not proved. Where many of those proofs stay undecided, rules that were not tried are in it
  /// too. Empty where a range was empty from the start.
  std::vector<std::uint32_t> clash() const {
    std::vector<std::uint32_t> untried = suspects_;
    std::vector<std::uint32_t> needed;
    for (int undecided = 0; !untried.empty() && undecided < undecided_max;) {
      const std::uint32_t tried = untried.back();
      untried.pop_back();
      std::vector<std::uint32_t> others = needed;
      others.insert(others.end(), untried.begin(), untried.end());
      Part part = prove_part(others);
      if (part.verdict == Verdict::impossible) {
        untried = std::move(part.suspects);
        std::erase_if(untried,
                      [&](std::uint32_t rule) { return std::ranges::count(needed, rule); });
      } else {
        needed.push_back(tried);
        if (part.verdict == Verdict::undecided) ++undecided;
      }
    }
    needed.insert(needed.end(), untried.begin(), untried.end());
    std::ranges::sort(needed);
    return needed;
  }

 private:
  static constexpr int undecided_max = 8;  ///< proofs in one clash; each is half a second at most

  /// Where the search begins: each figure as it was printed, or as near as its narrowed range
  /// allows.
  std::vector<std::int64_t> start() const {
    std::vector<std::int64_t> values;
    values.reserve(system_.ranges.size());
    for (std::size_t i = 0; i < system_.ranges.size(); ++i) {
      const FenRange narrowed = ranges()[i];
      values.push_back(std::clamp(middle(system_.ranges[i]), narrowed.low, narrowed.high));
    }
    return values;
  }

  /// The number whose rounding gives this range; 0 where an end is open.
  static std::int64_t middle(FenRange range) {
    if (range.low <= widest_range.low || range.high >= widest_range.high) return 0;
    const std::int64_t width = range.high - range.low;
    return range.low + width / 2 + (range.low > 0 ? width % 2 : 0);
  }

  /// The verdict on some of the rules and, after `impossible`, those that suffice for it.
  struct Part {
    Verdict verdict;
    std::vector<std::uint32_t> suspects;
  };

  Part prove_part(std::span<const std::uint32_t> rules) const {
    std::vector<LinearRule> chosen;
    chosen.reserve(rules.size());
    for (const std::uint32_t rule : rules) chosen.push_back(system_.rules[rule]);
    Feasibility part(system_.ranges, chosen, system_.terms);
    Part result{part.prove(), {}};
    for (const std::uint32_t suspect : part.suspects_) result.suspects.push_back(rules[suspect]);
    return result;
  }

  LinearSystem system_;
  Propagation propagation_;
  std::optional<bool> consistent_;
  std::optional<Verdict> verdict_;
  std::vector<std::uint32_t> suspects_;
  std::vector<std::int64_t> witness_;
};

}  // namespace juesuan::inline v0::detail
