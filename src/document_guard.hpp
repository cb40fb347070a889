#pragma once

#include <string_view>

#include <juesuan/read.hpp>

namespace juesuan::inline v0::detail {

/// Refuses what must not reach PropertyTree's parsers and returns the document without its byte
/// order mark.
///
/// Those parsers recurse without a limit, accept malformed UTF-8 and encoded NUL, open the files
/// that INFO includes, and let pass what is lost or looks like text in their trees: closing tags of
/// another name, unknown entities, `null`. Levels are brackets in JSON, elements in XML, braces and
/// the document itself in INFO. Throws `Error` with the line.
std::string_view guard_document(std::string_view bytes, DocumentFormat format);

}  // namespace juesuan::inline v0::detail
