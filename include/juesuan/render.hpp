#pragma once

#include <cstdint>
#include <string>

#include <juesuan/disclosure.hpp>
#include <juesuan/document.hpp>
#include <juesuan/profile.hpp>

namespace juesuan::inline v0 {

enum class RenderFormat : std::uint8_t { tsv = 1, markdown = 2, json = 3, html = 4 };

/// The text of a derived cell as the profile prints it: 万元 with two places for money, a plain
/// number for a count, nothing where there is no figure.
std::string cell_text(const Cell& cell, CellStyle style);

/// One table. TSV holds the body rows only, panels side by side, one field a text column, tabs and
/// line breaks inside a label as blanks; Markdown adds title, number, unit and headings; JSON is
/// the object of the whole disclosure's `tables` array; HTML is a fragment, one `<table>` for each
/// band that has headings of its own.
std::string render_table(const Disclosure& disclosure, const Table& table, RenderFormat format,
                         const Profile& profile);

/// The whole disclosure in the words of `profile`, whose layout it must have been derived with.
///
/// TSV: every table under a line with its number and title. Markdown and HTML: the whole public
/// document in its order. HTML is one page that needs no network and no script; its elements are
/// named `part-KEY`, `table-KEY`, `section-KEY` (keys as in `Block`) and `form-N`, N from 1. JSON:
///
///     { "format": "juesuan.disclosure/1", "profile", "unit": "万元",
///       "entity": { "name", "year", "nature" },
///       "tables": [ { "key", "number", "title", "bands": [ [ panel … ] ] } ],
///       "claims": [ { "id", "kind", "section", "subject", "group", "category", "code" | "project",
///                     "figure": cell, "base": cell, "difference": cell,
///                     "comparison": "less" | "equal" | "greater", "ratio": ratio, "reason" } ],
///       "forms": [ { "name", "form_name", "department", "implementing_unit",
///                    "total": funding, "fiscal": funding, "carried_over": funding,
///                    "other": funding, "carried_forward": cell, "rate": ratio,
///                    "stated_rate": ratio, "execution_weight", "execution_score", "weight",
///                    "stated_weight", "score", "stated_score", "goal", "achievement", "summary",
///                    "problems", "improvements",
///                    "indicators": [ { "category", "subcategory", "name", "target", "actual",
///                                      "weight", "score", "deviation" } ] } ],
///       "counts": { KEY: integer … }, "assets": { KEY: integer … }, "self_evaluated_projects",
///       "title",
///       "sections": [ { "key", "level", "title", "paragraphs": [ … ], "notes": [ … ],
///                       "terms": [ { "term", "text" } ], "table": KEY, "form": N,
///                       "form_title" } ],
///       "notices": [ { "kind", "severity", "message", "entry" | "stated" | "claim" |
///                      "code" } ] }
///     panel:   { "columns": [ { "key", "heading": [ … ], "number" } ],
///                "rows": [ { "key", "kind", "label", "line", "code", "level", "inserted",
///                "cells": [ cell … ] } ] }
///     cell:    { "fen": exact integer, "wanyuan": "662.34" } for money, { "count": integer },
///              { "state": "insufficient" }, or null where the table has no figure;
///              "lower_bound": true where entries known too coarsely may belong to it.
///     ratio:   { "percent": "9.50" } or { "state": "undefined" | "insufficient" }.
///     funding: { "initial_budget": cell, "adjusted_budget": cell, "executed": cell }.
///
/// `sections` are the headings of the document with what stands under each before the next; points
/// of a form are texts such as "9.5", stated ones beside the derived sums and the derived rate.
/// Members that have nothing to say (a line number, a code, a blank amount, `inserted`) are left
/// out.
///
/// A disclosure of tables alone renders to TSV and JSON; Markdown and HTML are refused with
/// `Status::argument`.
std::string render(const Disclosure& disclosure, RenderFormat format, const Profile& profile);

/// The same with the document at hand, which `write_document` made of the disclosure and profile.
std::string render(const Disclosure& disclosure, const Document& document, RenderFormat format,
                   const Profile& profile);

}  // namespace juesuan::inline v0
