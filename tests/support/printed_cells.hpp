#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <juesuan/amount_text.hpp>
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
    return disclosure_.tables.printed(*cells_[figure].cell);
  }

  /// The disclosure as it is read when these texts, all of them numbers or nothing, are printed.
  Disclosure with(std::span<const Change> changes) {
    for (const Change& change : changes) set(change);
    Disclosure changed = disclosure_;
    for (const Change& change : changes) *cells_[change.figure].cell = cells_[change.figure].before;
    return changed;
  }

 private:
  struct Place {
    Cell* cell;
    Cell before;
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
        // `Tables` has no way in for what nobody but this test does; its cells are not const.
        cells_.push_back({const_cast<Cell*>(&cells[column]), cells[column],
                          disclosure_.tables.columns(panel)[column].precision});
      }
      if (!row.figures.empty()) rows_.push_back(std::move(row));
    }
  }

  void set(const Change& change) {
    const Place& place = cells_[change.figure];
    const Amount amount = amount_from_text(change.text.empty() ? "0" : change.text,
                                           place.precision.unit, Separators::none);
    const Interval interval = printed_interval(amount.fen(), place.precision);
    place.cell->low = interval.low;
    place.cell->high = interval.high;
    place.cell->printed = 0;
    place.cell->state = change.text.empty() ? CellState::blank : CellState::value;
  }

  Disclosure disclosure_;
  std::vector<Place> cells_;
  std::vector<Row> rows_;
};

}  // namespace juesuan::test
