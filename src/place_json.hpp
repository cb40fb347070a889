#pragma once

#include <juesuan/finding.hpp>

#include "json_writer.hpp"

namespace juesuan::inline v0 {

/// The members of a cell's place that name its table, row and column.
inline void write_cell_place(JsonWriter& out, const Location& place) {
  out.member_if_any("table", token(place.table));
  out.member_if_any("row", token(place.row));
  if (place.code != 0) out.member("code", NumberText{}.of_count(place.code));
  if (place.line != 0) out.member("line", std::int64_t{place.line});
  out.member_if_any("column", token(place.column));
}

}  // namespace juesuan::inline v0
