#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
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
  /// ascending: together with the ranges they are impossible, and not proved so without any one of
  /// them. Empty where a range was empty from the start.
  std::vector<std::uint32_t> clash() const {
    std::vector<std::uint32_t> open = suspects_;
    std::vector<std::uint32_t> kept;
    while (!open.empty()) {
      const std::uint32_t tried = open.back();
      open.pop_back();
      std::vector<std::uint32_t> rest = kept;
      rest.insert(rest.end(), open.begin(), open.end());
      if (const auto fewer = impossible_part(rest)) {
        open = *fewer;
        std::erase_if(open, [&](std::uint32_t rule) { return std::ranges::count(kept, rule) > 0; });
      } else {
        kept.push_back(tried);
      }
    }
    std::ranges::sort(kept);
    return kept;
  }

 private:
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

  /// Those of the rules that suffice to be impossible; nothing where that is not proved of them.
  std::optional<std::vector<std::uint32_t>> impossible_part(
      std::span<const std::uint32_t> rules) const {
    std::vector<LinearRule> chosen;
    for (const std::uint32_t rule : rules) chosen.push_back(system_.rules[rule]);
    Feasibility part(system_.ranges, chosen, system_.terms);
    if (part.prove() != Verdict::impossible) return std::nullopt;
    std::vector<std::uint32_t> result;
    for (const std::uint32_t suspect : part.suspects_) result.push_back(rules[suspect]);
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
