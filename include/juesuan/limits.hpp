#pragma once

#include <cstddef>

namespace juesuan::inline v0 {

/// The bounds that keep hostile input from exhausting the host. Every one is tested at its edge.
struct Limits {
  std::size_t document_bytes = std::size_t{64}
                               << 20;  ///< an accounts document; CSV has no such limit
  std::size_t document_values =
      1'000'000;                     ///< its values or elements, some 300 bytes each in memory
  std::size_t nesting = 32;          ///< levels of a document
  std::size_t entries = 10'000'000;  ///< entries of one unit
  std::size_t text_bytes = std::size_t{64} << 10;  ///< one text field of a document; a line of text
  std::size_t text_lines = 1'000'000;              ///< lines of a saved text that are not blank
  std::size_t projects = 1'000;                    ///< self-evaluated projects of one unit
  std::size_t indicators = 200;                    ///< indicators of one project
  std::size_t layout_cells = 100'000;              ///< cells of the rows that a profile lists
  std::size_t glossary_terms = 1'000;              ///< terms that a profile explains
};

inline constexpr Limits limits{};

}  // namespace juesuan::inline v0
