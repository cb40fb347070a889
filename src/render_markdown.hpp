#pragma once

#include <span>
#include <string>

#include <juesuan/document.hpp>

namespace juesuan::inline v0 {

/// Appends number, unit and every band of a table.
void append_markdown_table(std::string& out, const Tables& tables, const Table& table,
                           CellStyle style);

/// The whole document.
std::string markdown_of(const Disclosure& disclosure, std::span<const Block> blocks,
                        const Profile& profile);

}  // namespace juesuan::inline v0
