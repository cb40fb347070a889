#include "render_tsv.hpp"

#include <algorithm>
#include <cstddef>

#include "table_text.hpp"

namespace juesuan::inline v0 {

std::string cell_text(const Cell& cell, CellStyle style) {
  return std::string(NumberText{}.of(cell, style));
}

void append_tsv_field(std::string& out, std::string_view text) {
  const auto begin = static_cast<std::ptrdiff_t>(out.size());
  out += text;
  std::transform(out.begin() + begin, out.end(), out.begin() + begin,
                 [](char c) { return c == '\t' || c == '\n' || c == '\r' ? ' ' : c; });
}

void append_tsv(std::string& out, const Tables& tables, const Table& table, CellStyle style) {
  for (const Band& band : tables.bands(table)) {
    const std::uint32_t lines = line_count(tables, band);
    for (std::uint32_t line = 0; line < lines; ++line) {
      bool first = true;
      for_each_field(tables, band, line, style, [&](std::string_view text) {
        if (!first) out += '\t';
        first = false;
        append_tsv_field(out, text);
      });
      out += '\n';
    }
  }
}

}  // namespace juesuan::inline v0
