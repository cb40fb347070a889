#pragma once

#include <string>

#include <juesuan/diff.hpp>
#include <juesuan/render_report.hpp>

namespace juesuan::inline v0 {

/// A difference in one line: its kind, the place, what was printed, what the books give and what
/// that prints as, the difference of the two prints.
std::string describe(const Difference& difference);

/// Differences as text, a line each and their numbers, or as JSON:
///
///     { "format": "juesuan.diff/1", "entity": { "name", "year" },
///       "compared": how many figures both tell,
///       "counts": { a number for each kind },
///       "differences": [ { "kind", "place", "table"?, "row"?, "code"?, "line"?, "column"?,
///                          "claim"?: id, "part"?, "form"?: counted from 1,
///                          "unit"?: token of `FigureUnit`,
///                          "exact"?, "prints"?, "printed"?, "difference"?: integers in that unit,
///                          "printed_text"?, "note"?, "message": the line of text } … ] }
std::string render_diff(const Differences& differences, ReportFormat format);

}  // namespace juesuan::inline v0
