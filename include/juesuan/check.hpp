#pragma once

#include <vector>

#include <juesuan/linkage.hpp>
#include <juesuan/report.hpp>

namespace juesuan::inline v0 {

struct CheckOptions {
  std::vector<SwitchedOff> switched_off{};  ///< rules not to apply
  bool joint = true;    ///< of a published disclosure: prove whether all its tails can be rounding
  bool ranges = false;  ///< of a published disclosure: narrow what each figure can have been
};

/// Applies every rule of the catalogue (`Report::rules`) that is in force in the disclosure's year.
///
/// A derived disclosure is proved exactly in fen; a published one is judged by what its figures can
/// have been before they were rounded, so a tail is no failure and a failure is no tail. A rule
/// whose table, claim or form is not there is not applicable, one whose figure is missing,
/// unreadable or known only coarsely is insufficient: neither is a pass, and `Report::coverage`
/// counts them. For a published one, `Report::joint` says whether all its tables' tails can be
/// rounding at once, with a proof either way. Failures of identities are grouped by the figures
/// that they have in common. `Error(Status::input)` for a switched-off rule that does not exist, or
/// whose reason is blank or holds control characters.
[[nodiscard]] JUESUAN_INLINE Report check(const Disclosure& disclosure,
                                          const CheckOptions& options = {});

}  // namespace juesuan::inline v0

#ifndef JUESUAN_COMPILED
#include <juesuan/detail/check.hpp>
#endif
