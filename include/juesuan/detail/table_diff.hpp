#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>

#include <juesuan/detail/difference_collector.hpp>

namespace juesuan::inline v0::detail {

/// Compares the tables, cell for cell.
class TableDiffer {
 public:
  explicit TableDiffer(DifferenceCollector& out)
      : out_(out),
        derived_(out.derived().tables),
        published_(out.published().tables),
        derived_figures_(out.derived()),
        published_figures_(out.published()) {}

  void run() {
    for (const Table& table : derived_.tables()) {
      if (published_.find(table.key) != nullptr) {
        compare(table);
      } else {
        out_.add_alone(DifferenceKind::only_derived, {.table = table.key});
      }
    }
    for (const Table& table : published_.tables()) {
      if (derived_.find(table.key) == nullptr) {
        out_.add_alone(DifferenceKind::only_published, {.table = table.key});
      }
    }
  }

 private:
  void compare(const Table& table) {
    each_row(derived_, table,
             [&](const Panel& panel, std::uint32_t row) { compare_row(table, panel, row); });
    const Table& printed = *published_.find(table.key);
    each_row(published_, printed,
             [&](const Panel& panel, std::uint32_t row) { find_alone(printed, panel, row); });
  }

  template <class Visit>
  static void each_row(const Tables& tables, const Table& table, Visit&& visit) {
    for (const Panel& panel : tables.panels(table)) {
      for (std::uint32_t row = 0; row < panel.row_count; ++row) {
        if (tables.rows(panel)[row].kind != RowKind::filler) visit(panel, row);
      }
    }
  }

  static Location place_of(const Table& table, const Row& row, ColumnKey column = ColumnKey::none) {
    Location place;
    place.table = table.key;
    place.row = row.key;
    place.code = row.code;
    place.line = row.line;
    place.column = column;
    return place;
  }

  /// A row of the books against the first published row of its key and code.
  void compare_row(const Table& table, const Panel& panel, std::uint32_t index) {
    const Row& row = derived_.rows(panel)[index];
    const std::span<const Cell> cells = derived_.cells(panel, index);
    const auto rows = published_figures_.rows(table.key, row.key, row.code);
    if (rows.empty()) {
      const auto shown = [](const Cell& cell) { return shows(cell, Precision{}); };
      if (std::ranges::any_of(cells, shown)) {
        const bool complete = published_figures_.complete(table.key);
        out_.add_alone(complete ? DifferenceKind::only_derived : DifferenceKind::not_compared,
                       place_of(table, row),
                       complete ? "" : "rows of the published table could not be read");
      }
      return;
    }
    for (std::uint32_t i = 0; i < panel.column_count; ++i) {
      const ColumnKey key = derived_.columns(panel)[i].key;
      Difference item = out_.start(place_of(table, row, key));
      const PlacedRow* const other = first_with(published_figures_, rows, key);
      if (other != nullptr) {
        out_.compare(std::move(item), cells[i], published_cell(*other, key));
      } else if (shows(cells[i], Precision{})) {
        DifferenceCollector::fill_exact(item, cells[i], Precision{});
        out_.keep(std::move(item), DifferenceKind::only_derived);
      }
    }
  }

  /// The first of the rows whose panel has the column, or nullptr. Panels may share a row.
  static const PlacedRow* first_with(const Figures& figures, const PlacedRows& rows,
                                     ColumnKey column) noexcept {
    for (const PlacedRow& row : rows) {
      if (figures.at(row, column) != Figures::none) return &row;
    }
    return nullptr;
  }

  DiffedCell published_cell(const PlacedRow& row, ColumnKey key) const {
    DiffedCell found{&published_figures_.values()[published_figures_.at(row, key)], {}, {}};
    found.text = published_.printed(*found.cell);
    const std::uint32_t column = published_figures_.column_of(*row.panel, key);
    found.precision = published_.columns(*row.panel)[column].precision;
    return found;
  }

  /// What a published row says that the books' disclosure has no place for, or that an earlier row
  /// of its key and code says already.
  void find_alone(const Table& table, const Panel& panel, std::uint32_t index) {
    const Row& row = published_.rows(panel)[index];
    const std::span<const Cell> cells = published_.cells(panel, index);
    const std::span<const Column> columns = published_.columns(panel);
    const auto known = derived_figures_.rows(table.key, row.key, row.code);
    const auto same = published_figures_.rows(table.key, row.key, row.code);
    const auto repeated = [&](const Column& column) {
      const PlacedRow* const first = first_with(published_figures_, same, column.key);
      return first->panel != &panel || first->index != index;
    };
    const bool again = std::ranges::all_of(columns, repeated);
    if (known.empty() || again) {
      if (std::ranges::any_of(cells, says)) {
        out_.add_alone(DifferenceKind::only_published, place_of(table, row),
                       again ? repeated_row : "");
      }
      return;
    }
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const bool twice = repeated(columns[i]);
      const bool placed = first_with(derived_figures_, known, columns[i].key) != nullptr;
      if (!says(cells[i]) || (placed && !twice)) continue;
      Difference item = out_.start(place_of(table, row, columns[i].key));
      DifferenceCollector::fill_printed(
          item, {&cells[i], columns[i].precision, published_.printed(cells[i])});
      out_.keep(std::move(item), DifferenceKind::only_published, twice ? repeated_row : "");
    }
  }

  static constexpr std::string_view repeated_row = "an earlier row says this already";

  DifferenceCollector& out_;
  const Tables& derived_;
  const Tables& published_;
  Figures derived_figures_;
  Figures published_figures_;
};

}  // namespace juesuan::inline v0::detail
