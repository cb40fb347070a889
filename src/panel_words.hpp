#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <juesuan/layout.hpp>
#include <juesuan/profile.hpp>

#include "table_line.hpp"

namespace juesuan::inline v0::detail {

/// A panel of the layout with its words.
struct FoldedPanel {
  const PanelSpec* spec = nullptr;
  std::size_t index = 0;              ///< in the table
  std::vector<std::string> labels;    ///< of its rows, cores
  std::vector<std::string> headings;  ///< of its columns, folded, levels joined
  std::vector<std::string> last;      ///< their last level
  std::string stub;                   ///< the heading of the first field, folded

  /// The row with that label at or after `from`, else before it.
  const RowSpec* find(std::string_view label, std::size_t from) const noexcept;
  /// Whether a field is a code or a label, with which rows begin.
  bool begins(std::string_view field) const noexcept;
};

/// The panels of a band, side by side.
using BandWords = std::vector<FoldedPanel>;

/// The bands of a table as the profile words them; none where it has no such table.
std::vector<BandWords> bands_of(const Profile& profile, TableKey table);

/// Whether panels have a label and one figure and so need no heading: labels say where figures are.
bool labelled(const BandWords& band);

/// Whether a line holds nothing but headings of such a band.
bool is_heading(const TableLine& line, const BandWords& band) noexcept;

/// Whether a line is one of headings of a band of labels below the first.
bool heads_labels(const TableLine& line, const std::vector<BandWords>& bands);

/// Whether a line begins with a label of a band that needs no heading.
bool is_labelled(const TableLine& line, const std::vector<BandWords>& bands);

/// Whether a line begins with a code or a label of the first panel of a band.
bool begins_row(const TableLine& line, const std::vector<BandWords>& bands);

}  // namespace juesuan::inline v0::detail
