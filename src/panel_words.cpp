#include "panel_words.hpp"

#include <algorithm>
#include <span>

#include "folded_text.hpp"
#include "table_text.hpp"

namespace juesuan::inline v0::detail {

namespace {

/// A folded label without its number and 其中.
std::string_view label_core(std::string_view folded) noexcept {
  folded = without_ordinal(folded);
  constexpr std::string_view thereof = "其中:";
  if (folded.starts_with(thereof)) folded.remove_prefix(thereof.size());
  return without_ordinal(folded);
}

FoldedPanel words_of(const Profile& profile, TableKey table, const PanelSpec& panel,
                     std::size_t index) {
  FoldedPanel words;
  words.spec = &panel;
  words.index = index;
  for_each_part(profile.stub_heading(table, index), [&](std::string_view part) {
    if (words.stub.empty()) words.stub = folded(part);
  });
  for (std::size_t i = 0; i < panel.rows.size(); ++i) {
    const std::string label = folded(profile.row(table, index, i));
    words.labels.emplace_back(label_core(label));
  }
  for (std::size_t i = 0; i < panel.columns.size(); ++i) {
    std::string path;
    std::string last;
    for_each_part(profile.heading(table, index, i), [&](std::string_view part) {
      last = folded(part);
      path += last;
    });
    words.headings.push_back(path);
    words.last.push_back(last);
  }
  return words;
}

}  // namespace

const RowSpec* FoldedPanel::find(std::string_view label, std::size_t from) const noexcept {
  const std::string_view wanted = label_core(label);
  if (wanted.empty()) return nullptr;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const std::size_t at = (from + i) % labels.size();
    if (labels[at] == wanted) return &spec->rows[at];
  }
  return nullptr;
}

bool FoldedPanel::begins(std::string_view field) const noexcept {
  if (spec->stub == Stub::none) return false;
  return (spec->stub == Stub::code_and_name && is_code(field)) || find(field, 0) != nullptr;
}

std::vector<BandWords> bands_of(const Profile& profile, TableKey table) {
  std::vector<BandWords> bands;
  for (const TableSpec& spec : profile.layout().layout().tables) {
    if (spec.key != table) continue;
    std::size_t index = 0;
    for (const BandSpec& band : spec.bands) {
      BandWords& words = bands.emplace_back();
      for (const PanelSpec& panel : band.panels) {
        words.push_back(words_of(profile, table, panel, index++));
      }
    }
  }
  return bands;
}

bool labelled(const BandWords& band) {
  return std::ranges::all_of(band, [](const FoldedPanel& panel) {
    return panel.spec->stub == Stub::label && panel.spec->columns.size() == 1;
  });
}

bool is_heading(const TableLine& line, const BandWords& band) noexcept {
  return std::ranges::all_of(line.folded, [&](const std::string& field) {
    return field.empty() || std::ranges::any_of(band, [&](const FoldedPanel& panel) {
             return field == panel.stub || field == panel.headings.front();
           });
  });
}

bool heads_labels(const TableLine& line, const std::vector<BandWords>& bands) {
  return std::ranges::any_of(std::span{bands}.subspan(1), [&](const BandWords& band) {
    return labelled(band) && is_heading(line, band);
  });
}

bool is_labelled(const TableLine& line, const std::vector<BandWords>& bands) {
  return std::ranges::any_of(bands, [&](const BandWords& band) {
    return labelled(band) && band.front().find(line.at(0), 0) != nullptr;
  });
}

bool begins_row(const TableLine& line, const std::vector<BandWords>& bands) {
  return std::ranges::any_of(
      bands, [&](const BandWords& band) { return band.front().begins(line.at(0)); });
}

}  // namespace juesuan::inline v0::detail
