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
/// tables at once, figures free within what prints so.
class JointCheck {
 public:
  JointCheck(const Disclosure& disclosure, const Figures& figures,
             const IdentityBuilder& identities, std::span<const Rule> rules) {
    add_ranges(disclosure);
    for (const Identity& identity : identities.identities()) {
      const Rule& rule = rules[identity.rule];
      // What books may break for a reason (三公 above its budget) proves nothing of rounding.
      const bool used = rule.severity == Severity::error && identity.complete &&
                        usable_terms(figures, identities.terms(identity));
      if (used) add(identity, identities.terms(identity), rule.kind);
    }
  }

  void prove(const IdentityBuilder& identities, const Recorder& recorder, Report& report) {
    Feasibility& feasibility = solver();
    switch (feasibility.prove()) {
      case Feasibility::Verdict::possible:
        report.joint = JointProof::possible;
        report.witness.assign(feasibility.witness().begin(), feasibility.witness().end());
        return;
      case Feasibility::Verdict::impossible:
        report.joint = JointProof::impossible;
        for (const std::uint32_t rule : feasibility.clash()) {
          report.clash.push_back(finding_of(identities, sources_[rule], recorder));
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
    for (const Cell& cell : cells) ranges_.push_back(range_of(cell));
    for (const Claim& claim : disclosure.claims) {
      for (const Cell* const cell : {&claim.figure, &claim.base, &claim.difference}) {
        ranges_.push_back(range_of(*cell));
      }
    }
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

  static bool usable_terms(const Figures& figures, std::span<const IdentityTerm> terms) noexcept {
    return std::all_of(terms.begin(), terms.end(), [&](const IdentityTerm& term) {
      return usable(figures.values()[term.figure]);
    });
  }

  void add(const Identity& identity, std::span<const IdentityTerm> terms, RuleClass kind) {
    const LinearRelation relation =
        kind == RuleClass::at_most ? LinearRelation::at_most_zero : LinearRelation::zero;
    rules_.push_back({static_cast<std::uint32_t>(terms_.size()),
                      static_cast<std::uint32_t>(terms.size()), relation});
    for (const IdentityTerm& term : terms) terms_.push_back({term.figure, term.sign});
    sources_.push_back(&identity);
  }

  static Finding finding_of(const IdentityBuilder& identities, const Identity* identity,
                            const Recorder& recorder) {
    Finding finding;
    finding.rule = identity->rule;
    for (const IdentityTerm& term : identities.terms(*identity)) {
      finding.places.push_back(recorder.place_of(term));
    }
    return finding;
  }

  std::vector<FenRange> ranges_;
  std::vector<LinearRule> rules_;
  std::vector<LinearTerm> terms_;
  std::vector<const Identity*> sources_;
  std::optional<Feasibility> feasibility_;
};

}  // namespace juesuan::inline v0::detail
