#pragma once

#include <algorithm>
#include <cstdint>
#include <span>

#include <juesuan/check.hpp>
#include <juesuan/detail/figures.hpp>
#include <juesuan/detail/identities.hpp>

#include "support/linear_document.hpp"

namespace juesuan::test {

/// The identities of a disclosure's tables that books cannot break, over what its figures can have
/// been; a range for every figure, that of a count or of what cannot be read without ends.
inline LinearDocument identities_of(const Disclosure& disclosure,
                                    std::span<const SwitchedOff> off = {}) {
  const detail::Figures figures{disclosure};
  const std::span<const Rule> rules = Report::rules();
  detail::IdentityBuilder builder{figures, rules};
  for (std::uint32_t rule = 0; rule < rules.size(); ++rule) {
    const bool applied = std::ranges::count(off, rules[rule].id, &SwitchedOff::rule) == 0;
    if (applied && rules[rule].severity == Severity::error) builder.build(rule);
  }
  LinearDocument document;
  for (const Cell& cell : figures.values()) {
    const bool money = detail::usable(cell) && cell.unit == CellUnit::money;
    document.add_figure(money ? detail::FenRange{cell.low, cell.high} : detail::widest_range);
  }
  for (const detail::Identity& identity : builder.identities()) {
    std::vector<detail::LinearTerm> terms;
    for (const detail::IdentityTerm& term : builder.terms(identity)) {
      if (detail::usable(figures.values()[term.figure])) terms.push_back({term.figure, term.sign});
    }
    if (!identity.complete || terms.size() != identity.term_count) continue;
    document.add_rule(terms, rules[identity.rule].kind == RuleClass::at_most
                                 ? detail::LinearRelation::at_most_zero
                                 : detail::LinearRelation::zero);
  }
  return document;
}

}  // namespace juesuan::test
