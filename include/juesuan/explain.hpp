#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <juesuan/accounts.hpp>
#include <juesuan/compiled_layout.hpp>
#include <juesuan/linkage.hpp>
#include <juesuan/locate.hpp>

namespace juesuan::inline v0 {

/// An entry of the books and the sign with which a figure takes it.
struct ExplainedEntry {
  std::size_t index = 0;  ///< in `Accounts::entries`
  int sign = 1;
  Entry entry;
};

/// A fact of the books that a figure shows or adds up.
struct ExplainedFact {
  std::string where;       ///< `procurement.goods`, `stated[0]`
  std::int64_t value = 0;  ///< fen or a count
};

/// Where one figure comes from: its entries or its facts make the exact amount.
struct ExplainedFigure {
  ClaimPart part = ClaimPart::none;  ///< of a claim
  Cell cell;                         ///< as derived
  Formula formula;                   ///< empty for a fact
  std::string words;                 ///< the formula in the official terms
  std::vector<ExplainedEntry> entries;
  std::vector<ExplainedEntry> coarser;  ///< that may belong to it, where it is a lower bound
  std::vector<ExplainedFact> facts;     ///< where the figure is no sum of entries
};

/// What a derived cell or claim is made of. It owns all that it says.
struct Explanation {
  Location place;
  std::string where;  ///< `tables.revenue, code 2080107, column fiscal`; `claims.execution.2080107`
  std::string name;   ///< in the words of the disclosure: table, row and column, or subject
  std::string claim;  ///< id of the claim
  std::vector<ExplainedFigure> figures;  ///< one of a cell; figure and base of a claim
  Comparison comparison = Comparison::none;
  Cell difference;  ///< of a change: what the two figures make
  RatioState ratio_state = RatioState::absent;
  Percent ratio;
  std::vector<std::uint32_t> rules;  ///< that read it, indices into `Report::rules`
};

struct ExplainOptions {
  bool rules = true;  ///< find the rules that read it, which takes three checks of the disclosure
};

/// Says what a cell or a claim of a disclosure is made of: a formula and the entries that it takes
/// with their signs, which make the exact amount, or the facts that it shows; entries known too
/// coarsely that may belong to a lower bound; and the rules that read it.
///
/// `accounts` and `layout` are those that `disclosure` was derived with, `place` is one that
/// `locate_cell`, `locate_claim` or a finding gives: any part of a claim stands for all of it.
/// `Error(Status::argument)` for a published disclosure, for a place that is not in it, and where
/// the accounts do not make the figure. Safe to call concurrently with the same arguments.
[[nodiscard]] JUESUAN_INLINE Explanation explain(const Accounts& accounts,
                                                 const CompiledLayout& layout,
                                                 const Disclosure& disclosure,
                                                 const Location& place,
                                                 const ExplainOptions& options = {});

}  // namespace juesuan::inline v0

#ifndef JUESUAN_COMPILED
#include <juesuan/detail/explain.hpp>
#endif
