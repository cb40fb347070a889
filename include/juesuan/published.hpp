#pragma once

#include <string>
#include <string_view>

#include <juesuan/disclosure.hpp>
#include <juesuan/interval.hpp>

namespace juesuan::inline v0 {

/// Reads a published disclosure (JSON in UTF-8), any part of one. Its members (`?` may be left
/// out):
///
///     { "format": "juesuan.published/1",
///       "entity": { "name"?, "year"?, "nature"?, "scope"? },
///       "tables"?: [ { "key", "title"?, "number"?: text such as 公开01表,
///                      "unit"?: "万元" (the default) or "元", "places"?: 2 by default,
///                      "left_out"?: how many of its rows could not be read,
///                      "panels": [ { "columns": [ column key … ], "rows": [ row … ] } ] } … ],
///       "claims"?: [ { "id", "figure"?, "base"?, "difference"?, "ratio"?, "comparison"?,
///                      "subject"?, "group"?, "category"?,
///                      "reason"?: empty where the text is known to give none, "unit"?,
///                      "places"?, "ratio_places"?: 2 by default } … ],
///       "forms"?: [ members of `Project`, "name"? too, "text_score"?, "left_out"? … ],
///       "counts"?: { a count for each token },
///       "assets"?: { the same, "vehicles"?: their total },
///       "self_evaluation"?: { "projects"?: how many, "names"?: [ text … ] },
///       "prior_closing_balance"?: 上年决算的年末结转和结余, this year's adjustments included,
///                                 as last year's disclosure prints it (万元, two places),
///       "contents"?, "headings"?: [ text … ],
///       "paragraphs"?: [ { "text", "section"?, "line"? } … ] }
///     row: { "key", "code"?, "line"?, "label"?, "cells": [ printed text … ] }, one text a column,
///          or no cell at all for a row without figures; rows in any order
///
/// Figures are the texts that were printed. A number may have thousands separators, a minus sign or
/// brackets for what is negative, full-width characters, and blanks around it; nothing, `-`, `--`
/// and `—` are blank. Whatever is not unmistakably a number of the column's precision (`12,34.5`,
/// `12.3万`, `1.234` with two places) becomes `CellState::unreadable` or an unset value, keeps its
/// text and is listed in `Disclosure::unreadable`. Cells, and figures of claims, are intervals
/// (`printed_interval`); counts are exact, amounts of forms are what they print. A claim's ratio
/// that cannot be read is `RatioState::insufficient`. Panels stand in the bands of
/// `standard_layout`, rows take their kind from it.
///
/// The document keeps `limits`. Syntax, unknown, duplicate and missing keys, values outside their
/// enumeration, a table twice and a row whose cells are not its columns throw `Error` as
/// `read_accounts` does. What the same row, code or claim occurring twice means is for checks.
Disclosure read_published(std::string_view bytes);

/// Whether a JSON document says by its `format` that it is a published disclosure. What is no JSON
/// throws as `read_published` does.
bool is_published(std::string_view bytes);

/// Reads it from disk; `Error(Status::file)` where the file cannot be read.
Disclosure read_published_file(const std::string& path);

/// Writes a published disclosure so that `read_published` gives the same again, whatever is
/// unreadable included. A derived one is written as it would print: amounts rounded to 万元 with
/// two places, unknown figures blank.
std::string render_published(const Disclosure& disclosure);

}  // namespace juesuan::inline v0
