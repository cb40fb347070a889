#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include <juesuan/detail/recorder.hpp>

namespace juesuan::inline v0::detail {

/// Finds the figures that several failed identities have in common, so that one wrong figure is
/// said once. The one in most failures comes first; its failures are not asked again.
class FailureGroups {
 public:
  FailureGroups(const Figures& figures, const IdentityBuilder& identities,
                std::span<const Rule> rules)
      : values_(figures.values()), identities_(identities), rules_(rules) {}

  /// An identity that failed, and the index of its finding.
  void add(const Identity& identity, std::size_t finding) {
    failures_.push_back({&identity, static_cast<std::uint32_t>(finding)});
    failed_.push_back(&identity);
  }

  std::span<const Identity* const> failed() const noexcept { return failed_; }

  std::vector<SharedFailure> find(const Recorder& recorder) {
    if (failures_.size() < 2) return {};
    collect_uses();
    std::vector<SharedFailure> groups;
    for (std::vector<std::uint32_t> most = most_used(); !most.empty(); most = most_used()) {
      groups.push_back(group_of(most, recorder));
    }
    return groups;
  }

 private:
  struct Failure {
    const Identity* identity;
    std::uint32_t finding;
  };

  /// For each figure the failures it stands in, each once.
  void collect_uses() {
    uses_.resize(values_.size());
    for (std::uint32_t i = 0; i < failures_.size(); ++i) {
      for (const IdentityTerm& term : identities_.terms(*failures_[i].identity)) {
        std::vector<std::uint32_t>& uses = uses_[term.figure];
        if (uses.empty() || uses.back() != i) uses.push_back(i);
      }
    }
  }

  /// The figures in most failures, in two at least.
  std::vector<std::uint32_t> most_used() const {
    std::vector<std::uint32_t> most;
    std::size_t count = 2;
    for (std::uint32_t figure = 0; figure < uses_.size(); ++figure) {
      if (uses_[figure].size() > count) most.clear();
      count = std::max(count, uses_[figure].size());
      if (uses_[figure].size() == count) most.push_back(figure);
    }
    return most;
  }

  /// Takes out the failures of one of these figures, of one that can make up for them if there is
  /// any, with all figures that stand in the same ones.
  SharedFailure group_of(const std::vector<std::uint32_t>& most, const Recorder& recorder) {
    const auto able = std::find_if(most.begin(), most.end(), [&](std::uint32_t figure) {
      return range_of(figure).has_value();
    });
    const std::vector<std::uint32_t> taken = uses_[able == most.end() ? most.front() : *able];
    SharedFailure group;
    for (const std::uint32_t failure : taken) group.findings.push_back(failures_[failure].finding);
    for (const std::uint32_t figure : most) {
      if (uses_[figure] != taken) continue;
      const std::optional<Interval> range = range_of(figure);
      if (able != most.end() && !range) continue;
      group.figures.push_back({place_of(figure, taken.front(), recorder), range});
    }
    for (std::vector<std::uint32_t>& uses : uses_) {
      std::erase_if(
          uses, [&](std::uint32_t i) { return std::binary_search(taken.begin(), taken.end(), i); });
    }
    return group;
  }

  Location place_of(std::uint32_t figure, std::uint32_t failure, const Recorder& recorder) const {
    const auto terms = identities_.terms(*failures_[failure].identity);
    return recorder.place_of(
        *std::find_if(terms.begin(), terms.end(),
                      [&](const IdentityTerm& term) { return term.figure == figure; }));
  }

  /// What the other figures of its failures leave for a figure; nothing where no value is in all.
  std::optional<Interval> range_of(std::uint32_t figure) const {
    using Limit = std::numeric_limits<std::int64_t>;
    Interval range{Limit::min(), Limit::max()};
    for (const std::uint32_t failure : uses_[figure]) {
      const Interval left = left_by_others(*failures_[failure].identity, figure);
      range = {std::max(range.low, left.low), std::min(range.high, left.high)};
    }
    if (range.low > range.high) return std::nullopt;
    return range;
  }

  /// A part that prints as zero adds nothing, as where the identity was judged.
  Interval left_by_others(const Identity& identity, std::uint32_t figure) const {
    using Limit = std::numeric_limits<std::int64_t>;
    WideSum low;
    WideSum high;
    bool whole = false;
    for (const IdentityTerm& term : identities_.terms(identity)) {
      if (term.figure == figure) whole = term.sign > 0;
    }
    for (const IdentityTerm& term : identities_.terms(identity)) {
      const Cell& cell = values_[term.figure];
      if (term.figure == figure || center(cell) == 0) continue;
      const bool adds = (term.sign > 0) != whole;
      adds ? low.add(cell.low) : low.subtract(cell.high);
      adds ? high.add(cell.high) : high.subtract(cell.low);
    }
    Interval left{low.fen().value_or(Limit::min()), high.fen().value_or(Limit::max())};
    if (rules_[identity.rule].kind == RuleClass::at_most) {
      whole ? left.low = Limit::min() : left.high = Limit::max();
    }
    return left;
  }

  std::span<const Cell> values_;
  const IdentityBuilder& identities_;
  std::span<const Rule> rules_;
  std::vector<Failure> failures_;
  std::vector<const Identity*> failed_;
  std::vector<std::vector<std::uint32_t>> uses_;
};

}  // namespace juesuan::inline v0::detail
