#pragma once

#include <juesuan/accounts.hpp>
#include <juesuan/compiled_layout.hpp>
#include <juesuan/disclosure.hpp>
#include <juesuan/linkage.hpp>
#include <juesuan/names.hpp>

namespace juesuan::inline v0 {

struct DeriveOptions {
  Basis basis = Basis::exact;  ///< what differences and ratios of claims are taken from
  bool claims = true;          ///< claims and forms; false: the tables alone
};

/// Derives every table of a layout, every claim and form from the books of one unit, in one pass
/// over the entries.
///
/// Cells are exact fen, whatever the order of the entries; amounts whose absolute values together
/// pass 64-bit fen are summed wider at some cost in time. Every entry is checked (`check_entry`)
/// before any result exists: `Error(Status::input)` names the first bad one
/// (`entries[12].function`), a reason for what is no claim or for a project, whose `problems` are
/// its reason, or a reason without words, `Error(Status::range)` a cell or a ratio that does not
/// fit. Books that contradict themselves still derive; see `Disclosure::notices`. The disclosure
/// holds no reference to its inputs. Safe to call concurrently with the same arguments.
[[nodiscard]] JUESUAN_INLINE Disclosure derive(const Accounts& accounts,
                                               const CompiledLayout& layout,
                                               const Names& names = Names{},
                                               const DeriveOptions& options = {});

/// The same for a layout that is used once.
[[nodiscard]] inline Disclosure derive(const Accounts& accounts, const Layout& layout,
                                       const Names& names = Names{},
                                       const DeriveOptions& options = {}) {
  return derive(accounts, CompiledLayout{layout}, names, options);
}

}  // namespace juesuan::inline v0

#ifndef JUESUAN_COMPILED
#include <juesuan/detail/derive.hpp>
#endif
