#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include <juesuan/table.hpp>

#include "number_text.hpp"

namespace juesuan::inline v0 {

/// Calls `put` with each part of a path such as a heading, split at '/'; an empty path has none.
template <class Put>
void for_each_part(std::string_view path, Put put) {
  while (!path.empty()) {
    const std::size_t slash = std::min(path.find('/'), path.size());
    put(path.substr(0, slash));
    path.remove_prefix(std::min(slash + 1, path.size()));
  }
}

inline std::vector<std::string_view> split_path(std::string_view path) {
  std::vector<std::string_view> parts;
  for_each_part(path, [&](std::string_view part) { parts.push_back(part); });
  return parts;
}

/// The text columns of a row before its figures: a label, or a code and its name, or a label and a
/// line number. Further columns of the panel's `stub_span` are empty.
struct StubText {
  std::string_view first;
  std::string_view second;
  bool coded = false;  ///< `first` is a code, `second` its name

  /// `number` holds the text of the code or the line number.
  StubText(const Panel& panel, const Row& row, NumberText& number) {
    coded = panel.stub == Stub::code_and_name && row.key == RowKey::code;
    if (coded) {
      first = number.of_count(row.code);
      second = row.label.empty() ? first : row.label;
      return;
    }
    first = row.label;
    if (panel.stub == Stub::label_and_line && row.line != 0) second = number.of_count(row.line);
  }
};

/// The number of body lines of a band: that of its longest panel.
inline std::uint32_t line_count(const Tables& tables, const Band& band) {
  std::uint32_t count = 0;
  for (const Panel& panel : tables.panels(band)) count = std::max(count, panel.row_count);
  return count;
}

/// The number of fields that a line of the panel takes.
inline std::size_t width(const Panel& panel) noexcept {
  return std::size_t{panel.stub_span} + panel.column_count;
}

/// Calls `put` with each field of a body line, panels side by side; a shorter panel is filled up
/// with empty fields.
template <class Put>
void for_each_field(const Tables& tables, const Band& band, std::size_t line, CellStyle style,
                    Put put) {
  NumberText number;
  for (const Panel& panel : tables.panels(band)) {
    if (line >= panel.row_count) {
      for (std::size_t i = 0; i < width(panel); ++i) put(std::string_view{});
      continue;
    }
    if (panel.stub_span > 0) {
      const StubText stub{panel, tables.rows(panel)[line], number};
      put(stub.first);
      if (panel.stub_span > 1) put(stub.second);
      for (std::size_t i = 2; i < panel.stub_span; ++i) put(std::string_view{});
    }
    for (const Cell& cell : tables.cells(panel, line)) put(number.of(cell, style));
  }
}

}  // namespace juesuan::inline v0
