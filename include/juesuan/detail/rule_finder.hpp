#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include <juesuan/check.hpp>
#include <juesuan/detail/figures.hpp>
#include <juesuan/detail/identities.hpp>
#include <juesuan/detail/recorder.hpp>
#include <juesuan/detail/tables_builder.hpp>
#include <juesuan/locate.hpp>

namespace juesuan::inline v0::detail {

/// Which rules read a figure.
///
/// Those of the tables say so themselves: their identities name the figures. The others are code,
/// so they are asked: a rule reads a figure if its outcomes are counted differently where the
/// figure is not known, or where its claim is not made.
class RuleFinder {
 public:
  explicit RuleFinder(const Disclosure& disclosure)
      : disclosure_(disclosure), reads_(Report::rules().size()) {}

  /// Indices into `Report::rules`, ascending.
  std::vector<std::uint32_t> of(const Location& place) {
    coverage_ = coverage_of(disclosure_);
    if (place.claim >= 0) {
      ask_of_claim(static_cast<std::size_t>(place.claim));
    } else if (const auto cell = find_cell(disclosure_.tables, place)) {
      const std::uint32_t figure = Figures::at(*cell->panel, cell->row, cell->column);
      read_identities(figure);
      ask_of_cell(figure);
    }
    std::vector<std::uint32_t> rules;
    for (std::uint32_t rule = 0; rule < reads_.size(); ++rule) {
      if (reads_[rule] != 0) rules.push_back(rule);
    }
    return rules;
  }

 private:
  static std::vector<RuleCoverage> coverage_of(const Disclosure& disclosure) {
    return check(disclosure, {.switched_off = {}, .joint = false}).coverage;
  }

  void read_identities(std::uint32_t figure) {
    const Figures figures{disclosure_};
    const Recorder recorder{disclosure_};
    IdentityBuilder builder{figures, Report::rules()};
    for (std::uint32_t rule = 0; rule < reads_.size(); ++rule) {
      if (recorder.applies(rule)) builder.build(rule);
    }
    for (const Identity& identity : builder.identities()) {
      for (const IdentityTerm& term : builder.terms(identity)) {
        if (term.figure == figure) reads_[identity.rule] = 1;
      }
    }
  }

  void ask(const Disclosure& changed) {
    const std::vector<RuleCoverage> coverage = coverage_of(changed);
    for (std::size_t rule = 0; rule < reads_.size(); ++rule) {
      if (coverage[rule].applications != coverage_[rule].applications) reads_[rule] = 1;
    }
  }

  void ask_of_cell(std::uint32_t figure) {
    Disclosure changed = disclosure_;
    Cell unknown;
    unknown.state = CellState::insufficient;
    changed.tables = TablesBuilder::with_cell(changed.tables, figure, unknown);
    ask(changed);
  }

  void ask_of_claim(std::size_t index) {
    Disclosure changed = disclosure_;
    Claim& claim = changed.claims[index];
    for (Cell* const cell : {&claim.figure, &claim.base, &claim.difference}) {
      if (cell->state != CellState::absent) cell->state = CellState::insufficient;
    }
    if (claim.ratio_state != RatioState::absent) claim.ratio_state = RatioState::insufficient;
    claim.comparison = Comparison::none;
    ask(changed);
    changed.claims.erase(changed.claims.begin() + static_cast<std::ptrdiff_t>(index));
    ask(changed);
  }

  const Disclosure& disclosure_;
  std::vector<RuleCoverage> coverage_;
  std::vector<char> reads_;
};

}  // namespace juesuan::inline v0::detail
