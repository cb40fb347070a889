#pragma once

#include <juesuan/difference.hpp>
#include <juesuan/linkage.hpp>

namespace juesuan::inline v0 {

/// Where a publication is not what the books give: every cell, every amount, percentage and
/// direction of a claim that both have, the counts and assets of the text with the number of
/// self-evaluated projects, and money, rate and points of the self-evaluation forms. Words (labels,
/// reasons, targets, what was achieved) are not compared.
///
/// A published figure stands for all amounts that print so; the exact one among them is equal to
/// it. Rows are matched by their key and code, columns by their key, claims by their id, forms by
/// the name of the project, their indicators by order. A claim that occurs several times is
/// compared each time; of a row that does, the first is compared and the others are of the
/// publication alone. A row or cell of one side alone counts only if it prints as more than zero. A
/// fact, or a figure of a form, that one side alone tells is not compared.
/// `Error(Status::argument)` unless the first is derived and the second published,
/// `Error(Status::input)` where they are of different years.
[[nodiscard]] JUESUAN_INLINE Differences diff(const Disclosure& derived,
                                              const Disclosure& published);

}  // namespace juesuan::inline v0

#ifndef JUESUAN_COMPILED
#include <juesuan/detail/diff.hpp>
#endif
