#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include <juesuan/extract.hpp>

#include "printed_document.hpp"
#include "text_lines.hpp"

namespace juesuan::inline v0::detail {

/// The lines of one table: its title, what stands between title and figures, and its rows.
struct TableLines {
  TableKey key = TableKey::none;
  const TextLine* title = nullptr;
  std::string between;  ///< folded: number and unit
  std::vector<const TextLine*> rows;
  std::uint32_t left_out = 0;  ///< lines between them that may be rows too
};

/// Reads a table by its headings and labels; nothing where it cannot be, with a remark.
std::optional<PrintedTable> read_table(const TableLines& lines, const Profile& profile,
                                       std::vector<Remark>& remarks);

}  // namespace juesuan::inline v0::detail
