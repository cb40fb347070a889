#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include <juesuan/extract.hpp>

#include "extract_tables.hpp"
#include "panel_words.hpp"
#include "table_line.hpp"

namespace juesuan::inline v0::detail {

/// The columns that a table prints for one panel, and where its fields are.
struct PrintedColumns {
  std::size_t begin = 0;  ///< fields of the panel
  std::size_t end = 0;
  std::vector<std::size_t> fields;  ///< of the columns
  std::vector<ColumnKey> keys;
  std::size_t first_column() const noexcept { return fields.front(); }
};

/// What stands above the figures of a table.
struct TableHeadings {
  std::vector<TableLine> lines;
  std::vector<PrintedColumns> columns;  ///< of the panels of the first band
};

/// The lines of a table above its first row.
std::vector<TableLine> heading_lines(const TableLines& lines, const std::vector<BandWords>& bands);

/// Reads them in the words of `bands`, which are not empty, and tells of every column that is left
/// out; nothing where the table cannot be read by them, with a remark.
std::optional<TableHeadings> read_headings(const TableLines& lines,
                                           const std::vector<BandWords>& bands,
                                           std::vector<Remark>& remarks);

}  // namespace juesuan::inline v0::detail
