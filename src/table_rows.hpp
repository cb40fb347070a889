#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "panel_words.hpp"
#include "table_headings.hpp"
#include "table_line.hpp"

namespace juesuan::inline v0::detail {

/// A row of a table. One that says what was expected cannot be read: its figures may stand in other
/// columns than their own.
struct TableRow {
  TableLine line;
  std::string expected;
  bool counts = true;  ///< as a row; the rest of one does not
};

/// The rows of a part of a table below its headings, without those of headings and numbers of
/// columns. A row whose name goes on in the next line is one.
std::vector<TableRow> table_rows(const TableLines& part, const TableHeadings& headings,
                                 std::size_t first_row, const std::vector<BandWords>& bands);

}  // namespace juesuan::inline v0::detail
