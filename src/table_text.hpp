#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <juesuan/render.hpp>

namespace juesuan::inline v0 {

/// The text on one line: tabs and line breaks become blanks.
inline std::string one_line(std::string_view text) {
  std::string line{text};
  std::ranges::replace_if(
      line, [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  return line;
}

/// Splits a path such as a heading at '/'; an empty text has no part.
inline std::vector<std::string_view> split_path(std::string_view path) {
  std::vector<std::string_view> parts;
  while (!path.empty()) {
    const std::size_t slash = std::min(path.find('/'), path.size());
    parts.push_back(path.substr(0, slash));
    path.remove_prefix(std::min(slash + 1, path.size()));
  }
  return parts;
}

/// The text columns of a row before its figures, `panel.stub_span` of them.
inline std::vector<std::string> stub_text(const Panel& panel, const Row& row) {
  std::vector<std::string> texts(panel.stub_span);
  if (texts.empty()) return texts;
  const bool coded = panel.stub == Stub::code_and_name && row.key == RowKey::code;
  texts[0] = coded ? std::to_string(row.code) : std::string(row.label);
  if (texts.size() < 2) return texts;
  if (coded) texts[1] = row.label.empty() ? std::to_string(row.code) : std::string(row.label);
  if (panel.stub == Stub::label_and_line && row.line != 0) texts[1] = std::to_string(row.line);
  return texts;
}

/// The body lines of a band, panels side by side; a shorter panel is filled up with empty fields.
inline std::vector<std::vector<std::string>> body_lines(const Tables& tables, const Band& band,
                                                        CellStyle style) {
  std::uint32_t count = 0;
  for (const Panel& panel : tables.panels(band)) count = std::max(count, panel.row_count);
  std::vector<std::vector<std::string>> lines(count);
  for (const Panel& panel : tables.panels(band)) {
    const std::size_t width = std::size_t{panel.stub_span} + panel.column_count;
    for (std::size_t i = 0; i < count; ++i) {
      std::vector<std::string>& line = lines[i];
      const std::size_t end = line.size() + width;
      if (i < panel.row_count) {
        for (std::string& text : stub_text(panel, tables.rows(panel)[i])) {
          line.push_back(std::move(text));
        }
        for (const Cell& cell : tables.cells(panel, i)) line.push_back(cell_text(cell, style));
      }
      line.resize(end);
    }
  }
  return lines;
}

}  // namespace juesuan::inline v0
