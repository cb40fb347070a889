#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
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
  std::vector<const TextLine*> lost;  ///< lines between them, in order, that may be rows too
  bool continued = false;             ///< its title says so
};

inline constexpr const char* no_fields =
    "expected rows below this title with tabs between their fields; it is left out";

/// Reads a table, whose `parts` are at least one, by its headings and labels; nothing where its
/// first part cannot be read, with a remark.
std::optional<PrintedTable> read_table(std::span<const TableLines> parts, const Profile& profile,
                                       std::vector<Remark>& remarks);

}  // namespace juesuan::inline v0::detail
