#pragma once

#include <string>

#include <juesuan/explain.hpp>
#include <juesuan/render_report.hpp>

namespace juesuan::inline v0 {

/// What a derived figure prints as: 万元 with two places, a count in digits; nothing where it is
/// not known.
std::string published_text(const Cell& cell);

/// An explanation as text for a reader, or as JSON:
///
///     { "format": "juesuan.explanation/1", "place", "name"?,
///       "table"?, "row"?, "code"?, "line"?, "column"?: of a cell, "claim"?: id,
///       "figures": [ { "part"?: of a claim, "unit": "fen" | "count",
///                      "state": "value" | "lower_bound" | "insufficient",
///                      "amount"?: integer, "published"?, "formula"?: in words,
///                      "entries": [ entry … ], "coarser": [ entry … ],
///                      "facts": [ { "where", "amount": integer } … ] } … ],
///       "comparison"?, "difference"?: fen, "ratio"?: as in the JSON of a disclosure,
///       "rules": [ { "rule", "meaning" } … ] }
///     entry: { "index", "sign": the times it counts, "fen", "year", "stage", "flow", "source"?,
///              "kind"?, "nature"?, "function"?, "economic"?, "detail"?: [ axis … ] }
std::string render_explanation(const Explanation& explanation, ReportFormat format);

}  // namespace juesuan::inline v0
