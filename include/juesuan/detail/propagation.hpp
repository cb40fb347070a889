#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include <juesuan/detail/linear_rules.hpp>
#include <juesuan/detail/wide_sum.hpp>

namespace juesuan::inline v0::detail {

/// Narrows ranges: in a rule, what the other figures can make up for at most bounds each figure. No
/// value that belongs to a solution is ever lost, so an empty range proves that there is none.
///
/// It keeps a trail of its steps, so that it can name the rules that led to an empty range.
class Propagation {
 public:
  explicit Propagation(const LinearSystem& system)
      : system_(system),
        ranges_(system.ranges.begin(), system.ranges.end()),
        waits_(system.rules.size(), 0) {
    for (FenRange& range : ranges_) {
      range = {std::max(range.low, widest_range.low), std::min(range.high, widest_range.high)};
    }
    index_rules();
  }

  /// Narrows until nothing changes, or until `steps_per_term` is used up: some systems converge by
  /// a fen a step. False when a range is empty.
  bool run() {
    if (std::ranges::any_of(ranges_, [](FenRange range) { return range.low > range.high; })) {
      return false;
    }
    for (std::uint32_t rule = 0; rule < system_.rules.size(); ++rule) enqueue(rule);
    std::size_t steps = steps_per_term * system_.terms.size();
    for (std::size_t next = 0; next < queue_.size(); ++next) {
      const std::uint32_t rule = queue_[next];
      waits_[rule] = 0;
      if (!narrow_by(rule)) return false;
      const std::size_t cost = system_.rules[rule].term_count;
      if (steps < cost) break;
      steps -= cost;
    }
    return true;
  }

  std::span<const FenRange> ranges() const { return ranges_; }

  /// After `run()` was false: rules that suffice for it, in ascending order. None where a range was
  /// empty from the start.
  std::vector<std::uint32_t> explanation() const {
    std::vector<char> named(system_.rules.size(), 0);
    std::vector<char> needed(2 * ranges_.size(), 0);
    const auto need = [&](Cause cause) {
      named[cause.rule] = 1;
      for (const LinearTerm term : system_.terms_of(cause.rule)) {
        needed[end_of(term.variable, (term.sign > 0) == cause.by_least)] = 1;
      }
    };
    if (conflict_) need(*conflict_);
    for (auto step = trail_.rbegin(); step != trail_.rend(); ++step) {
      if (!needed[step->end]) continue;
      needed[step->end] = 0;
      need(step->cause);
    }
    std::vector<std::uint32_t> rules;
    for (std::uint32_t rule = 0; rule < named.size(); ++rule) {
      if (named[rule]) rules.push_back(rule);
    }
    return rules;
  }

 private:
  static constexpr std::size_t steps_per_term = 64;
  static constexpr std::int64_t any_width = std::numeric_limits<std::int64_t>::max();

  /// A rule, and whether the least (not the greatest) values of its terms were what counted.
  struct Cause {
    std::uint32_t rule;
    bool by_least;
  };

  /// One end of one range was narrowed.
  struct Step {
    std::uint32_t end;
    Cause cause;
  };

  static std::uint32_t end_of(std::uint32_t variable, bool low) {
    return 2 * variable + (low ? 0 : 1);
  }

  /// For each variable the rules it is part of.
  void index_rules() {
    rule_starts_.assign(ranges_.size() + 1, 0);
    for (std::uint32_t rule = 0; rule < system_.rules.size(); ++rule) {
      for (const LinearTerm term : system_.terms_of(rule)) ++rule_starts_[term.variable + 1];
    }
    for (std::size_t i = 1; i < rule_starts_.size(); ++i) rule_starts_[i] += rule_starts_[i - 1];
    rules_of_.resize(rule_starts_.back());
    std::vector<std::uint32_t> next(rule_starts_.begin(), rule_starts_.end() - 1);
    for (std::uint32_t rule = 0; rule < system_.rules.size(); ++rule) {
      for (const LinearTerm term : system_.terms_of(rule)) rules_of_[next[term.variable]++] = rule;
    }
  }

  void enqueue(std::uint32_t rule) {
    if (waits_[rule]) return;
    waits_[rule] = 1;
    queue_.push_back(rule);
  }

  /// One rule. In terms of its signed figures, whose sum must be zero: each may rise above its
  /// least value by no more than `rise`, what all least values together lack, and likewise fall.
  bool narrow_by(std::uint32_t rule) {
    const std::span<const LinearTerm> terms = system_.terms_of(rule);
    WideSum wide_rise;
    WideSum wide_fall;
    for (const LinearTerm term : terms) {
      const FenRange range = ranges_[term.variable];
      if (term.sign > 0) {
        wide_rise.subtract(range.low);
        wide_fall.add(range.high);
      } else {
        wide_rise.add(range.high);
        wide_fall.subtract(range.low);
      }
    }
    const bool equal = system_.rules[rule].relation == LinearRelation::zero;
    const std::int64_t rise = wide_rise.nearest_fen();
    const std::int64_t fall = equal ? wide_fall.nearest_fen() : any_width;
    if (rise < 0 || fall < 0) {
      conflict_ = Cause{rule, rise < 0};
      return false;
    }
    for (const LinearTerm term : terms) {
      const FenRange old = ranges_[term.variable];
      const std::int64_t width = old.high - old.low;
      const bool positive = term.sign > 0;
      if (width > rise) {
        narrow(term.variable, !positive, positive ? old.low + rise : old.high - rise, {rule, true});
      }
      if (width > fall) {
        narrow(term.variable, positive, positive ? old.high - fall : old.low + fall, {rule, false});
      }
    }
    return true;
  }

  /// Moves one end inwards. Never past the other: rise and fall together are the widths of all the
  /// rule's ranges.
  void narrow(std::uint32_t variable, bool low, std::int64_t fen, Cause cause) {
    (low ? ranges_[variable].low : ranges_[variable].high) = fen;
    trail_.push_back({end_of(variable, low), cause});
    for (std::uint32_t i = rule_starts_[variable]; i < rule_starts_[variable + 1]; ++i) {
      if (rules_of_[i] != cause.rule) enqueue(rules_of_[i]);
    }
  }

  LinearSystem system_;
  std::vector<FenRange> ranges_;
  std::vector<std::uint32_t> rule_starts_;
  std::vector<std::uint32_t> rules_of_;
  std::vector<Step> trail_;
  std::optional<Cause> conflict_;
  std::vector<std::uint32_t> queue_;
  std::vector<char> waits_;
};

}  // namespace juesuan::inline v0::detail
