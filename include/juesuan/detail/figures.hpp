#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <juesuan/detail/placed_rows.hpp>
#include <juesuan/disclosure.hpp>

namespace juesuan::inline v0::detail {

/// The middle of what prints so: the printed figure.
constexpr std::int64_t middle(std::int64_t low, std::int64_t high) noexcept {
  const std::int64_t width =
      static_cast<std::int64_t>(static_cast<std::uint64_t>(high) - static_cast<std::uint64_t>(low));
  if (width <= 0) return low;
  const bool negative = high < 0 || (low < 0 && low + high < 0);
  return low + (negative ? width / 2 : width - width / 2);
}

/// The printed figure of a published cell; of a derived one the exact amount.
constexpr std::int64_t center(const Cell& cell) noexcept {
  return cell.low == cell.high ? cell.low : middle(cell.low, cell.high);
}

/// An amount that is zero to the fen: what is not printed, or said not to have changed.
constexpr Cell no_money() noexcept { return exact_cell(Amount{}); }

/// Whether a check may use the figure of a cell: it is known, whole and readable.
constexpr bool usable(const Cell& cell) noexcept {
  // A lower bound is made no known state, so that one comparison covers both.
  const unsigned state = static_cast<unsigned>(cell.state) | unsigned{cell.lower_bound} << 8;
  return state == static_cast<unsigned>(CellState::value) ||
         state == static_cast<unsigned>(CellState::blank);
}

/// The figures of a disclosure's tables, found by meaning.
class Figures {
 public:
  static constexpr std::uint32_t none = 0xffff'ffff;

  explicit Figures(const Disclosure& disclosure)
      : tables_(disclosure.tables), rows_(count_rows(disclosure.tables)) {
    place_columns();
    for (const Table& table : tables_.tables()) add(table);
    rows_.link();
  }

  const Tables& tables() const noexcept { return tables_; }
  std::span<const Cell> values() const noexcept { return tables_.cells(); }

  /// All rows but fillers of a panel.
  std::span<const PlacedRow> rows(const Panel& panel) const noexcept {
    const std::uint32_t number = number_of(panel);
    return rows_.rows().subspan(first_rows_[number], first_rows_[number + 1] - first_rows_[number]);
  }
  /// All rows of a key.
  PlacedRows rows(TableKey table, RowKey key) const noexcept { return rows_.rows(table, key); }
  /// The row of a code; more than one if it was published twice.
  PlacedRows rows(TableKey table, RowKey key, std::uint32_t code) const noexcept {
    return rows_.rows(table, rows_.number(key, code));
  }
  /// The rows of the same key and code in another table.
  PlacedRows rows(TableKey table, const PlacedRow& like) const noexcept {
    return rows_.rows(table, like.number);
  }
  /// Totals and lines that a panel prints twice.
  std::span<const RowIndex::Repeated> repeated_lines() const noexcept { return rows_.repeated(); }
  /// The numbers that a key and code have in all tables, `none` where no row has them.
  std::uint32_t number(RowKey key, std::uint32_t code) const noexcept {
    return rows_.number(key, code);
  }
  std::uint32_t number_count() const noexcept { return rows_.count(); }

  /// The index of a row's figure, or `none` where its panel has no such column.
  static std::uint32_t at(const PlacedRow& row, ColumnKey column) noexcept {
    const std::uint8_t place = row.places[static_cast<std::uint8_t>(column)];
    return place == no_column ? none : row.first_figure + place;
  }
  /// Where a column stands in a panel, or `none`.
  std::uint32_t column_of(const Panel& panel, ColumnKey column) const noexcept {
    const std::uint8_t place = places_of(panel)[static_cast<std::uint8_t>(column)];
    return place == no_column ? none : place;
  }
  static std::uint32_t at(const Panel& panel, std::uint32_t row, std::uint32_t column) noexcept {
    return panel.first_cell + row * panel.column_count + column;
  }

  /// The table of that key, or nullptr.
  const Table* table(TableKey key) const noexcept {
    return table_by_key_[static_cast<std::size_t>(key)];
  }
  bool has(TableKey key) const noexcept { return table(key) != nullptr; }
  /// Whether a table is there with all its rows.
  bool complete(TableKey key) const noexcept { return has(key) && table(key)->left_out == 0; }
  /// Whether besides it has the column: a code that it does not print has no money there.
  bool complete(TableKey key, ColumnKey column) const noexcept {
    return complete(key) && (columns_[static_cast<std::size_t>(key)] & bit(column)) != 0;
  }
  /// None where there is no such table.
  std::span<const Panel> panels(TableKey key) const noexcept {
    return has(key) ? tables_.panels(*table(key)) : std::span<const Panel>{};
  }

  /// The figure of the first such row, or `none`.
  std::uint32_t find(TableKey table, RowKey row, ColumnKey column,
                     std::uint32_t code = 0) const noexcept {
    const PlacedRows found = rows(table, row, code);
    return found.empty() ? none : at(found.front(), column);
  }
  /// What that figure prints, or exactly is; nothing where a check may not use it.
  std::optional<std::int64_t> amount(TableKey table, RowKey row, ColumnKey column,
                                     std::uint32_t code = 0) const noexcept {
    return amount(find(table, row, column, code));
  }
  std::optional<std::int64_t> amount(std::uint32_t figure) const noexcept {
    if (figure == none || !usable(values()[figure])) return std::nullopt;
    return center(values()[figure]);
  }

 private:
  static constexpr std::uint8_t no_column = 0xff;
  /// At most; more only cost another allocation.
  static constexpr std::size_t usual_panels_a_table = 2;

  static std::uint64_t bit(ColumnKey column) noexcept {
    static_assert(numbers_of<ColumnKey> <= 64);
    return std::uint64_t{1} << static_cast<unsigned>(column);
  }

  static std::size_t count_rows(const Tables& tables) noexcept {
    std::size_t count = 0;
    for (const Table& table : tables.tables()) {
      for (const Panel& panel : tables.panels(table)) count += panel.row_count;
    }
    return count;
  }

  /// Notes which tables there are and where each panel has which column.
  void place_columns() {
    const std::size_t panels = usual_panels_a_table * tables_.tables().size();
    places_.reserve(panels * numbers_of<ColumnKey>);
    first_rows_.reserve(panels + 1);
    for (const Table& table : tables_.tables()) {
      const Table*& first = table_by_key_[static_cast<std::size_t>(table.key)];
      if (first == nullptr) first = &table;
      for (const Panel& panel : tables_.panels(table)) {
        if (first_panel_ == nullptr) first_panel_ = &panel;
        places_.resize((number_of(panel) + 1) * numbers_of<ColumnKey>, no_column);
        const auto places = places_.end() - numbers_of<ColumnKey>;
        const std::span<const Column> columns = tables_.columns(panel);
        for (std::size_t i = columns.size(); i-- > 0;) {
          places[static_cast<std::uint8_t>(columns[i].key)] = static_cast<std::uint8_t>(i);
          columns_[static_cast<std::size_t>(table.key)] |= bit(columns[i].key);
        }
      }
    }
  }

  std::uint32_t number_of(const Panel& panel) const noexcept {
    return static_cast<std::uint32_t>(&panel - first_panel_);
  }
  const std::uint8_t* places_of(const Panel& panel) const noexcept {
    return &places_[number_of(panel) * numbers_of<ColumnKey>];
  }

  void add(const Table& table) {
    for (const Panel& panel : tables_.panels(table)) {
      const std::span<const Row> rows = tables_.rows(panel);
      const std::uint8_t* const places = places_of(panel);
      for (std::uint32_t i = 0; i < rows.size(); ++i) {
        if (rows[i].kind == RowKind::filler) continue;
        PlacedRow& placed = rows_.add(rows[i].key, rows[i].code);
        placed.table = table.key;
        placed.index = i;
        placed.first_figure = at(panel, i, 0);
        placed.panel = &panel;
        placed.places = places;
      }
      first_rows_.push_back(static_cast<std::uint32_t>(rows_.rows().size()));
    }
  }

  const Tables& tables_;
  std::array<const Table*, numbers_of<TableKey>> table_by_key_{};
  std::array<std::uint64_t, numbers_of<TableKey>> columns_{};  ///< that any panel of a table has
  RowIndex rows_;
  std::vector<std::uint32_t> first_rows_{0};  ///< of each panel; one more than there are panels
  const Panel* first_panel_ = nullptr;
  std::vector<std::uint8_t> places_;  ///< of the columns of each panel, by key
};

}  // namespace juesuan::inline v0::detail
