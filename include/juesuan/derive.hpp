#pragma once

#include <cstdint>
#include <string>
#include <utility>

#include <juesuan/accounts.hpp>
#include <juesuan/compiled_layout.hpp>
#include <juesuan/detail/ledger.hpp>
#include <juesuan/detail/stated_check.hpp>
#include <juesuan/detail/tables_builder.hpp>
#include <juesuan/disclosure.hpp>
#include <juesuan/limits.hpp>
#include <juesuan/names.hpp>

namespace juesuan::inline v0 {

namespace detail {

inline void check_facts(const Accounts& accounts) {
  if (accounts.entries.size() > limits.entries) {
    throw Error(Status::range, "entries", "expected at most " + std::to_string(limits.entries));
  }
  if (token(accounts.entity.nature).empty() && accounts.entity.nature != Nature::none) {
    throw Error(Status::input, "entity.nature", "expected a nature of unit");
  }
  for (const Term<Count>& term : terms<Count>) {
    if (accounts.counts[term.value].value_or(0) < 0) {
      throw Error(Status::input, "counts." + std::string(term.token), "expected no negative count");
    }
  }
}

template <class Sum>
bool derive_with(const Accounts& accounts, const CompiledLayout& layout, const Names& names,
                 Disclosure& disclosure) {
  Ledger<Sum> ledger{accounts, layout};
  if (!ledger.add_entries()) return false;
  disclosure.tables = TableWriter<Sum>{accounts, layout, names, ledger}.write();
  for (const UncoveredEntry& uncovered : ledger.uncovered()) {
    for (std::size_t i = 0; i < layout.layout().tables.size(); ++i) {
      if ((uncovered.tables >> i & 1U) == 0) continue;
      Notice notice;
      notice.kind = NoticeKind::uncovered;
      notice.table = layout.layout().tables[i].key;
      notice.index = static_cast<std::int64_t>(uncovered.index);
      notice.found = Amount::from_fen(accounts.entries[uncovered.index].fen);
      disclosure.notices.push_back(notice);
    }
  }
  return true;
}

}  // namespace detail

/// Derives every table of a layout from the books of one unit, in one pass over the entries.
///
/// Cells are exact fen, whatever the order of the entries; amounts whose absolute values together
/// pass 64-bit fen are summed wider at some cost in time. Every entry is checked (`check_entry`)
/// before any result exists: `Error(Status::input)` names the first bad one
/// (`entries[12].function`), `Error(Status::range)` a cell that does not fit. Books that contradict
/// themselves still derive; see `Disclosure::notices`. The disclosure holds no reference to its
/// inputs. Safe to call concurrently with the same arguments.
inline Disclosure derive(const Accounts& accounts, const CompiledLayout& layout,
                         const Names& names = Names{}) {
  detail::check_facts(accounts);
  Disclosure disclosure;
  if (!detail::derive_with<detail::NarrowSum>(accounts, layout, names, disclosure)) {
    detail::derive_with<detail::WideSum>(accounts, layout, names, disclosure);
  }
  disclosure.entity = accounts.entity;
  detail::ClosingCheck{accounts}.run(disclosure.notices);
  detail::check_stated_figures(accounts, disclosure.notices);
  return disclosure;
}

/// The same for a layout that is used once.
inline Disclosure derive(const Accounts& accounts, const Layout& layout,
                         const Names& names = Names{}) {
  return derive(accounts, CompiledLayout{layout}, names);
}

}  // namespace juesuan::inline v0
