#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include <juesuan/detail/feasibility.hpp>
#include <juesuan/detail/recorder.hpp>

namespace juesuan::inline v0::detail {

/// Whether all printed figures can be rounded values of one set of books: every identity of the
/// tables and of what the text says of amounts at once, figures free within what prints so.
class JointCheck {
 public:
  explicit JointCheck(const Disclosure& disclosure) { add_ranges(disclosure); }

  /// The list stays the caller's.
  void obey(const IdentityList& identities, std::span<const Rule> rules) {
    for (const Identity& identity : identities.identities()) {
      const Rule& rule = rules[identity.rule];
      // What books may break for a reason (三公 above its budget) proves nothing of rounding.
      const bool used = rule.severity == Severity::error && identity.complete &&
                        usable_terms(identities.terms(identity));
      if (used) add(identity.rule, identities.terms(identity), rule.kind);
    }
  }

  void prove(const Recorder& recorder, Report& report) {
    Feasibility& feasibility = solver();
    switch (feasibility.prove()) {
      case Feasibility::Verdict::possible:
        report.joint = JointProof::possible;
        report.witness.assign(feasibility.witness().begin(), feasibility.witness().end());
        return;
      case Feasibility::Verdict::impossible:
        report.joint = JointProof::impossible;
        for (const std::uint32_t rule : feasibility.clash()) {
          report.clash.push_back(finding_of(sources_[rule], recorder));
        }
        return;
      case Feasibility::Verdict::undecided:
        report.joint = JointProof::undecided;
        return;
    }
  }

  /// What the identities, each by itself, leave of every range.
  void narrow(Report& report) {
    if (!solver().propagate()) return;
    for (const FenRange range : solver().ranges()) report.ranges.push_back(open_ended(range));
  }

 private:
  Feasibility& solver() {
    if (!feasibility_) feasibility_.emplace(ranges_, rules_, terms_);
    return *feasibility_;
  }

  /// Of the cells of the tables, then of figure, base and difference of each claim.
  void add_ranges(const Disclosure& disclosure) {
    const std::span<const Cell> cells = disclosure.tables.cells();
    ranges_.reserve(cells.size() + 3 * disclosure.claims.size());
    known_.reserve(ranges_.capacity());
    for (const Cell& cell : cells) add_range(cell);
    for (const Claim& claim : disclosure.claims) {
      for (const Cell* const cell : {&claim.figure, &claim.base, &claim.difference}) {
        add_range(*cell);
      }
    }
  }

  void add_range(const Cell& cell) {
    ranges_.push_back(range_of(cell));
    known_.push_back(usable(cell) ? 1 : 0);
  }

  static Interval open_ended(FenRange range) noexcept {
    using Limit = std::numeric_limits<std::int64_t>;
    return {range.low <= widest_range.low ? Limit::min() : range.low,
            range.high >= widest_range.high ? Limit::max() : range.high};
  }

  static FenRange range_of(const Cell& cell) noexcept {
    if (!usable(cell) || cell.unit == CellUnit::count) return widest_range;
    return {std::max(cell.low, widest_range.low), std::min(cell.high, widest_range.high)};
  }

  bool usable_terms(std::span<const IdentityTerm> terms) const noexcept {
    return std::ranges::all_of(terms,
                               [&](const IdentityTerm& term) { return known_[term.figure] != 0; });
  }

  void add(std::uint32_t rule, std::span<const IdentityTerm> terms, RuleClass kind) {
    const LinearRelation relation =
        kind == RuleClass::at_most ? LinearRelation::at_most_zero : LinearRelation::zero;
    rules_.push_back({static_cast<std::uint32_t>(terms_.size()),
                      static_cast<std::uint32_t>(terms.size()), relation});
    for (const IdentityTerm& term : terms) terms_.push_back({term.figure, term.sign});
    sources_.push_back({rule, terms});
  }

  /// The rule behind a linear one, and its figures.
  struct Source {
    std::uint32_t rule;
    std::span<const IdentityTerm> terms;
  };

  static Finding finding_of(const Source& source, const Recorder& recorder) {
    Finding finding;
    finding.rule = source.rule;
    for (const IdentityTerm& term : source.terms) {
      finding.places.push_back(recorder.place_of(term));
    }
    return finding;
  }

  std::vector<FenRange> ranges_;
  std::vector<char> known_;  ///< of each range, whether it is that of a figure
  std::vector<LinearRule> rules_;
  std::vector<LinearTerm> terms_;
  std::vector<Source> sources_;
  std::optional<Feasibility> feasibility_;
};

}  // namespace juesuan::inline v0::detail
