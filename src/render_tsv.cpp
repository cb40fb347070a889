#include "render_tsv.hpp"

#include "table_text.hpp"

namespace juesuan::inline v0 {

std::string cell_text(const Cell& cell, CellStyle style) {
  if (cell.state != CellState::value || (style.zero_blank && cell.low == 0)) return {};
  if (cell.unit == CellUnit::count) return std::to_string(cell.low);
  return to_string(publish(Amount::from_fen(cell.low)), style.number);
}

void append_tsv(std::string& out, const Tables& tables, const Table& table, CellStyle style) {
  for (const Band& band : tables.bands(table)) {
    for (const std::vector<std::string>& line : body_lines(tables, band, style)) {
      for (std::size_t i = 0; i < line.size(); ++i) {
        if (i != 0) out += '\t';
        out += one_line(line[i]);
      }
      out += '\n';
    }
  }
}

}  // namespace juesuan::inline v0
