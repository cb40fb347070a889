#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include <juesuan/accounts.hpp>

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
/// file's name. What is said later of `entries[i]` is, in accounts that were empty before, of line
/// i + 2.
void read_entries_csv(std::string_view bytes, Accounts& accounts, std::string_view name = "CSV");

}  // namespace juesuan::inline v0
