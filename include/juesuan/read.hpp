#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include <juesuan/accounts.hpp>
#include <juesuan/profile.hpp>

namespace juesuan::inline v0 {

/// Syntax of an accounts document; all three have one shape.
enum class DocumentFormat : std::uint8_t { json = 1, xml = 2, info = 3 };

/// Gives the bytes of a file that a document names (`entries_file`). Throws `Error` where it
/// cannot.
using FileSource = std::function<std::string(std::string_view name)>;

/// Reads an accounts document, whole or not at all. Its members (`?` may be left out), in JSON:
///
///     { "format": "juesuan.accounts/1", "amount_unit"?: "元" or "万元",
///       "entity": { "name", "year", "nature", "scope"?, "supervisor"?,
///                   "duties"?: [ text … ], "units"?: [ text … ], "offices"?: [ text … ] },
///       "entries"?: [ { "year", "stage", "flow", "source"?, "kind"?, "function"?, "economic"?,
///                       "nature"?, "detail"?, "amount" } … ],
///       "entries_file"?: name of a CSV beside the document, added to the entries,
///       "names"?: { "function"?: [ { "code", "name" } … ], "economic"?: [ the same … ] },
///       "stated"?: [ { "year", "figure", "amount" } … ],
///       "counts"?: { … }, "procurement"?: { … }, "assets"?: { … },
///       "projects"?: [ { "name", members of `Project` … } … ],
///       "self_evaluation"?: { "projects"?, "amount"?, "project_budget"? },
///       "reasons"?: [ { "claim", "text" } … ] }
///
/// Values of an enumeration are the tokens of its `terms` or their official names; `counts`,
/// `procurement` and `assets` have a member for each token. `detail` is axes joined by `|`.
/// The bytes are UTF-8, with or without a byte order mark, and keep `limits`. XML has a root
/// element `accounts` and neither attributes nor CDATA nor a document type, INFO no directives,
/// JSON no `null`, `true` or `false`. An optional member that is empty counts as absent. Every
/// amount is in the unit that `amount_unit` names, which a document with amounts needs. XML and
/// INFO name the items of an array by the singular (`entry` in `entries`, `item` in `names` and
/// `stated`).
///
/// Unknown, duplicate and missing keys, values outside their enumeration, malformed codes and
/// amounts, and entries that break `check_entry` throw `Error(Status::input)`, what exceeds a limit
/// `Error(Status::range)`; `where()` is the path (`entries[12].amount`). What is wrong with the
/// syntax has a line instead. Without `files`, a document that names an entries file throws
/// `Error(Status::argument)`.
Accounts read_accounts(std::string_view bytes, DocumentFormat format, const FileSource& files = {});

/// Reads an accounts document from disk; the format is that of the extension `.json`, `.xml` or
/// `.info`, an entries file is looked up beside the document. `Error(Status::file)` where a file
/// cannot be read.
Accounts read_accounts_file(const std::string& path);

/// Appends the entries of a CSV to `accounts`, all or none; the disclosure year must be set.
///
/// UTF-8 with or without a byte order mark, LF or CRLF, RFC 4180 quotes, no line break inside a
/// field. The header names the columns in any order:
/// `year,stage,flow,source,kind,function,economic` and `amount_yuan` or `amount_wanyuan`; `nature`
/// and `detail` (axes joined by `|`) are optional, and a value may be left empty where the books
/// are not broken down that far. Errors carry the 1-based line; `name` is put before it, e.g. the
/// file's name. In accounts that were empty before, `entries[i]` comes from line i + 2.
void read_entries_csv(std::string_view bytes, Accounts& accounts, std::string_view name = "CSV");

/// Reads a profile (`"format": "juesuan.profile/1"`, JSON in UTF-8), whole or not at all. Like an
/// accounts document it keeps `limits`, has no `null`, `true` or `false`, and an optional member
/// that is empty counts as absent.
///
///     { "format", "name",
///       "based_on": name of a built-in profile, from which everything not given is taken,
///       "style": { "tables": { "zeros": "fixed"|"trimmed", "separators": "none"|"thousands",
///                              "zero": "zero"|"blank" },
///                  "sentences", "forms": { "zeros", "separators", "zero": what prints for 0 },
///                  "ratio": { "zeros", "zero": what prints for 0,
///                             "undefined": what prints for 0 of 0 },
///                  "unknown": text of a figure that is not known,
///                  "class_items": "separate"|"joined", the items of a 类 each a paragraph or one,
///                  "three_public_budget": "initial_budget"|"adjusted_budget" },
///       "number": text of a table's number, with {number} for its two digits,
///       "tables": [ { "key", "number", "title", "note", "stub_heading",
///                     "labels": { row key: text }, "headings": { column key: text },
///                     "bands": [ [ panel … ] … ] } ],
///       "table_order": [ keys of the tables that print; without it all, as they come ],
///       "sections": [ key | { "key", "title", "parts": [ key | { "key", "title" } ] } ],
///       "phrases": { key: text | { case: text, "any": text } },
///       "patterns": { key: text | [ text … ] | { case: text | [ text … ] } },
///       "glossary": [ { "term", "words": [ … ], "text" } ] }
///     panel:  { "base", "axis": "lines"|"code_list"|"tree"|"facts", "stub": "none"|"label"|
///               "label_and_line"|"code_and_name", "stub_span", "stub_heading",
///               "first_number": 栏次 of the first column, "columns": [ column … ],
///               "rows": [ row … ] }
///     column: key | { "key", "heading" }, the levels of a heading joined by '/'
///     row:    key | { "key", "line", "label", "kind": "line"|"total", "code" } |
///             { "fillers": count, "line" } | { "classes": [ 201 … ], "line" } |
///             { "codes": [ 301, 30101 … ] }, consecutive lines from "line"
///
/// A table without `bands` has those of its base or of `standard_layout`, without words of its own
/// the official ones; keys are the tokens of `TableKey`, `RowKey`, `ColumnKey`, `SectionKey`. With
/// a base, `tables` changes the tables it names and adds others, `glossary` likewise by term, a
/// phrase that is given replaces all its wordings, and `sections` replaces the whole list. Without
/// one, `tables`, `sections` and every phrase must be there. A row label or heading counts for
/// every row or column of its key; that of a single row or column goes before it.
///
/// Patterns are further wordings of a phrase that `extract` recognises and nothing writes. Beside
/// the placeholders of the phrase they may have `{any}`, any text up to what follows, and parts in
/// `[ ]` that may be missing. A wording of a change or an execution without `{reason}` is read with
/// a reason at its end. With a base, a phrase that is given replaces all its patterns.
///
/// Errors are those of `read_accounts`: an unknown base, table, row, column, section or phrase, a
/// row that does not fit its axis, a cell that could hold nothing, and a phrase with a placeholder
/// that it does not have are `Error(Status::input)` with their path (`phrases.grand_total.equal`).
Profile read_profile(std::string_view bytes);

/// Reads a profile from disk; `Error(Status::file)` where the file cannot be read.
Profile read_profile_file(const std::string& path);

}  // namespace juesuan::inline v0
