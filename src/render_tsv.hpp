#pragma once

#include <string>
#include <string_view>

#include <juesuan/render.hpp>

namespace juesuan::inline v0 {

/// Appends text on one line: tabs and line breaks become blanks.
void append_tsv_field(std::string& out, std::string_view text);

void append_tsv(std::string& out, const Tables& tables, const Table& table, CellStyle style);

}  // namespace juesuan::inline v0
