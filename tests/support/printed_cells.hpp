#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <juesuan/amount_text.hpp>
#include <juesuan/detail/tables_builder.hpp>
#include <juesuan/disclosure.hpp>
#include <juesuan/interval.hpp>

namespace juesuan::test {

/// The amounts in the tables of a published disclosure, which can be printed differently. Cells are
/// numbered in the order of `Tables`; claims and forms are left out.
class PrintedCells {
 public:
  /// A row with figures: the numbers of its amounts.
  struct Row {
    std::size_t panel;
    std::vector<std::uint32_t> figures;
  };

  /// A text in the place of another.
  struct Change {
    std::uint32_t figure;
    std::string text;
  };

  explicit PrintedCells(Disclosure published) : disclosure_(std::move(published)) {
    disclosure_.claims.clear();
    disclosure_.forms.clear();
    std::size_t panel_count = 0;
    for (const Table& table : disclosure_.tables.tables()) {
      for (const Panel& panel : disclosure_.tables.panels(table)) add(panel, panel_count++);
    }
  }

  const Disclosure& disclosure() const noexcept { return disclosure_; }
  std::span<const Row> rows() const noexcept { return rows_; }
  std::string_view text(std::uint32_t figure) const {
    return disclosure_.tables.printed(cells_[figure].cell);
  }

  /// The disclosure as it is read when these texts, all of them numbers or nothing, are printed.
  Disclosure with(std::span<const Change> changes) const {
    Disclosure changed = disclosure_;
    for (const Change& change : changes) {
      changed.tables = TablesBuilder::with_cell(changed.tables, change.figure, printed(change));
    }
    return changed;
  }

 private:
  struct Place {
    Cell cell;
    Precision precision;
  };

  void add(const Panel& panel, std::size_t number) {
    for (std::size_t i = 0; i < panel.row_count; ++i) {
      Row row{number, {}};
      const std::span<const Cell> cells = disclosure_.tables.cells(panel, i);
      for (std::size_t column = 0; column < cells.size(); ++column) {
        const bool figure =
            cells[column].unit == CellUnit::money && cells[column].state != CellState::absent;
        if (figure) row.figures.push_back(static_cast<std::uint32_t>(cells_.size()));
        cells_.push_back({cells[column], disclosure_.tables.columns(panel)[column].precision});
      }
      if (!row.figures.empty()) rows_.push_back(std::move(row));
    }
  }

  Cell printed(const Change& change) const {
    const auto& [cell, precision] = cells_[change.figure];
    const Amount amount =
        amount_from_text(change.text.empty() ? "0" : change.text, precision.unit, Separators::none);
    const Interval interval = printed_interval(amount.fen(), precision);
    Cell changed = cell;
    changed.low = interval.low;
    changed.high = interval.high;
    changed.printed = 0;
    changed.state = change.text.empty() ? CellState::blank : CellState::value;
    return changed;
  }

  Disclosure disclosure_;
  std::vector<Place> cells_;
  std::vector<Row> rows_;
};

}  // namespace juesuan::test
