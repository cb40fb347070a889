#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "folded_text.hpp"

namespace juesuan::inline v0::detail {

/// A line of a saved document without its Markdown marks.
struct TextLine {
  std::int32_t number = 0;
  bool marked = false;    ///< as a heading
  bool listed = false;    ///< as an item of a list
  bool padded = false;    ///< one field with tabs around it: a cell, or text from a spreadsheet
  std::size_t field = 0;  ///< of a padded line, the place of its text
  std::string text;       ///< trimmed, but for the fields of a table
  std::string folded;

  /// Whether several fields have a text.
  bool tabular() const noexcept { return text.find('\t') != std::string::npos; }
  /// The fields of a line of a table, trimmed; of a padded line up to its text.
  std::vector<std::string> fields() const;
};

/// What ends the lines of a text: a line feed, or a carriage return where there is none.
char line_end(std::string_view text) noexcept;

/// The lines that are not blank. `Error(Status::range)` with the line that is too long or too much
/// (`limits.text_bytes`, `limits.text_lines`).
std::vector<TextLine> text_lines(std::string_view text);

}  // namespace juesuan::inline v0::detail
