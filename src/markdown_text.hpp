#pragma once

#include <string>
#include <string_view>

namespace juesuan::inline v0 {

/// Appends text as one line that Markdown shows as it is, in a heading, a list or a table cell: its
/// special characters are escaped, tabs and line breaks become blanks.
void append_markdown_inline(std::string& out, std::string_view text);

/// Appends text as a paragraph without its end: like `append_markdown_inline`, but line breaks
/// stay breaks, and no line begins a list, a heading, a quotation or a block of code.
void append_markdown_paragraph(std::string& out, std::string_view text);

}  // namespace juesuan::inline v0
