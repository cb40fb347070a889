#pragma once

#include <cstdint>
#include <string>

#include <juesuan/figure_unit.hpp>
#include <juesuan/report.hpp>

namespace juesuan::inline v0 {

/// What the numbers of a finding count.
FigureUnit unit_of(const Finding& finding) noexcept;

/// The figure at a place: money exactly in 万元 with at least two places, a printed text that is no
/// number in quotes, `blank`, `unknown` or `at least 1.00`; nothing for a form. Where several rows
/// have that place, those of the first four, joined by `/`.
std::string figure_text(const Location& place, const Disclosure& disclosure);

/// A finding in one line: rule, its official meaning, the places with their figures, what was found
/// and what the other side gives. It says what differs, not which side is wrong.
std::string describe(const Finding& finding, const Disclosure& disclosure);

/// Failures that have figures in common, in one line: their rules, the figures, and what the others
/// would have each of them be.
std::string describe(const SharedFailure& group, const Report& report,
                     const Disclosure& disclosure);

enum class ReportFormat : std::uint8_t { text = 1, json = 2 };

/// What `check` reported of that disclosure, and of no other.
///
/// Text: a line for each failure (error, warning, info), for each figure that several failures have
/// in common, for each tail and for each text that is no number; what is true of all figures
/// together; a line for each figure whose range is narrower than all that prints so; the coverage
/// of every rule; the rules that were switched off. JSON:
///
///     { "format": "juesuan.report/1",
///       "entity": { "name", "year" }, "origin": "derived" | "published",
///       "failures": { "error": integer, "warning": integer, "info": integer },
///       "findings": [ finding … ],
///       "shared": [ { "message", "findings": [ index into findings … ],
///                     "figures": [ { a place without its sign,
///                                    "others_allow"?: { "low"?, "high"? } in fen } … ] } … ],
///       "unreadable": [ { "place", "printed" } ],
///       "joint"?: "impossible" | "possible" | "undecided",
///       "clash"?: [ finding … ], "witness"?: [ fen … ],
///       "ranges"?: [ { "low"?, "high"? } in fen … ],
///       "coverage": [ { "rule", "meaning", "class", "severity", "scope",
///                       "pass", "tail", "fail", "not_applicable", "insufficient" } … ],
///       "switched_off": [ { "rule", "reason" } ] }
///     finding: { "rule", "meaning", "outcome": "fail" | "tail", "severity", "message",
///                "unit"?: token of `FigureUnit`, "found"?, "expected_low"?, "expected_high"?,
///                "difference"?: integers in that unit, "note"?,
///                "places": [ { "sign": 1 | -1, "place", "figure"?,
///                              "table"?, "row"?, "code"?, "line"?, "column"?,
///                              "claim"?: id, "part"?, "form"?: counted from 1 } … ] }
///
/// `message` is `describe(finding)`, `place` `describe(place)` and `figure` `figure_text(place)`.
std::string render_report(const Report& report, const Disclosure& disclosure, ReportFormat format);

}  // namespace juesuan::inline v0
