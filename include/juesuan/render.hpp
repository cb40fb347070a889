#pragma once

#include <cstdint>
#include <string>

#include <juesuan/disclosure.hpp>
#include <juesuan/profile.hpp>

namespace juesuan::inline v0 {

enum class RenderFormat : std::uint8_t { tsv = 1, markdown = 2, json = 3 };

/// The text of a derived cell as the profile prints it: 万元 with two places for money, a plain
/// number for a count, nothing where there is no figure.
std::string cell_text(const Cell& cell, CellStyle style);

/// One table. TSV holds the body rows only, panels side by side, one field a text column, tabs and
/// line breaks inside a label as blanks; Markdown adds title, number, unit and headings; JSON is
/// the object of the whole disclosure's `tables` array.
std::string render_table(const Disclosure& disclosure, const Table& table, RenderFormat format,
                         const Profile& profile);

/// The whole disclosure. TSV and Markdown: every table under its title. JSON:
///
///     { "format": "juesuan.disclosure/1", "profile", "unit": "万元",
///       "entity": { "name", "year", "nature" },
///       "tables": [ { "key", "number", "title", "bands": [ [ panel … ] ] } ],
///       "notices": [ { "kind", "severity", "message", "entry" | "stated" } ] }
///     panel: { "columns": [ { "key", "heading": [ … ], "number" } ],
///              "rows": [ { "key", "kind", "label", "line", "code", "level", "inserted", "cells": [
///              … ] } ] }
///     cell:  { "fen": exact integer, "wanyuan": "662.34" } for money, { "count": integer },
///            { "state": "insufficient" }, or null where the table has no figure;
///            "lower_bound": true where entries known too coarsely may belong to it.
///
/// Members that have nothing to say (a line number, a code, `inserted`) are left out.
std::string render(const Disclosure& disclosure, RenderFormat format, const Profile& profile);

}  // namespace juesuan::inline v0
