#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <optional>
#include <span>
#include <vector>

#include <juesuan/disclosure.hpp>
#include <juesuan/layout_terms.hpp>

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

/// Whether a check may use the figure of a cell: it is known, whole and readable.
constexpr bool usable(const Cell& cell) noexcept {
  return (cell.state == CellState::value || cell.state == CellState::blank) && !cell.lower_bound;
}

/// A row by meaning and its place.
struct PlacedRow {
  TableKey table = TableKey::none;
  RowKey key = RowKey::none;
  std::uint32_t code = 0;
  std::uint32_t index = 0;         ///< in its panel
  std::uint32_t first_figure = 0;  ///< that of the panel's first column
  const Panel* panel = nullptr;
};

/// All figures of a disclosure as one list, found by meaning: first the cells of the tables, then
/// figure, base and difference of each claim.
class Figures {
 public:
  static constexpr std::uint32_t none = 0xffff'ffff;

  explicit Figures(const Disclosure& disclosure) : tables_(disclosure.tables) {
    values_.reserve(tables_.cell_count() + 3 * disclosure.claims.size());
    rows_.reserve(place_panels());
    for (const Table& table : tables_.tables()) add(table);
    claims_begin_ = static_cast<std::uint32_t>(values_.size());
    for (const Claim& claim : disclosure.claims) {
      values_.insert(values_.end(), {claim.figure, claim.base, claim.difference});
    }
    group_rows();
  }

  const Tables& tables() const noexcept { return tables_; }
  std::span<const Cell> values() const noexcept { return values_; }
  std::uint32_t claims_begin() const noexcept { return claims_begin_; }

  /// All rows of a key in code order.
  std::span<const PlacedRow> rows(TableKey table, RowKey key) const noexcept {
    const std::size_t group = group_of(table, key);
    return std::span{rows_}.subspan(group_ends_[group],
                                    group_ends_[group + 1] - group_ends_[group]);
  }
  /// The row of a code; more than one if it was published twice.
  std::span<const PlacedRow> rows(TableKey table, RowKey key, std::uint32_t code) const noexcept {
    const std::span<const PlacedRow> all = rows(table, key);
    std::size_t first = 0;
    if (!all.empty() && all.front().code < code) {
      first = static_cast<std::size_t>(std::ranges::lower_bound(all, code, {}, &PlacedRow::code) -
                                       all.begin());
    }
    std::size_t last = first;
    while (last < all.size() && all[last].code == code) ++last;
    return all.subspan(first, last - first);
  }

  /// The index of a row's figure, or `none` where its panel has no such column.
  std::uint32_t at(const PlacedRow& row, ColumnKey column) const noexcept {
    const std::uint32_t place = column_of(*row.panel, column);
    return place == none ? none : row.first_figure + place;
  }
  /// Where a column stands in a panel, or `none`.
  std::uint32_t column_of(const Panel& panel, ColumnKey column) const noexcept {
    const auto number = static_cast<std::size_t>(&panel - first_panel_);
    const std::uint8_t place =
        columns_[number * numbers_of<ColumnKey> + static_cast<std::uint8_t>(column)];
    return place == no_column ? none : place;
  }
  static std::uint32_t at(const Panel& panel, std::uint32_t row, std::uint32_t column) noexcept {
    return panel.first_cell + row * panel.column_count + column;
  }

  /// A row of a panel with its place.
  PlacedRow placed(TableKey table, const Panel& panel, std::uint32_t index) const noexcept {
    const Row& row = tables_.rows(panel)[index];
    return {table, row.key, row.code, index, at(panel, index, 0), &panel};
  }

  /// The table of that key, or nullptr.
  const Table* table(TableKey key) const noexcept {
    return table_by_key_[static_cast<std::size_t>(key)];
  }
  bool has(TableKey key) const noexcept { return table(key) != nullptr; }
  /// None where there is no such table.
  std::span<const Panel> panels(TableKey key) const noexcept {
    return has(key) ? tables_.panels(*table(key)) : std::span<const Panel>{};
  }

  /// The figure of the first such row, or `none`.
  std::uint32_t find(TableKey table, RowKey row, ColumnKey column,
                     std::uint32_t code = 0) const noexcept {
    const std::span<const PlacedRow> found = rows(table, row, code);
    return found.empty() ? none : at(found.front(), column);
  }
  /// What that figure prints, or exactly is; nothing where a check may not use it.
  std::optional<std::int64_t> amount(TableKey table, RowKey row, ColumnKey column,
                                     std::uint32_t code = 0) const noexcept {
    return amount(find(table, row, column, code));
  }
  std::optional<std::int64_t> amount(std::uint32_t figure) const noexcept {
    if (figure == none || !usable(values_[figure])) return std::nullopt;
    return center(values_[figure]);
  }

 private:
  /// One more than the greatest number of an enumeration.
  template <class Key>
  static constexpr std::size_t numbers_of = [] {
    std::size_t greatest = 0;
    for (const Term<Key>& term : terms<Key>) {
      greatest = std::max(greatest, static_cast<std::size_t>(term.value));
    }
    return greatest + 1;
  }();
  static constexpr std::uint8_t no_column = 0xff;

  static constexpr std::size_t group_of(TableKey table, RowKey key) noexcept {
    return static_cast<std::size_t>(table) * numbers_of<RowKey> + static_cast<std::uint8_t>(key);
  }

  /// Notes which tables there are and where each panel has which column; how many rows all have.
  std::size_t place_panels() {
    std::size_t rows = 0;
    columns_.reserve(2 * tables_.tables().size() * numbers_of<ColumnKey>);
    for (const Table& table : tables_.tables()) {
      const Table*& first = table_by_key_[static_cast<std::size_t>(table.key)];
      if (first == nullptr) first = &table;
      for (const Panel& panel : tables_.panels(table)) {
        if (first_panel_ == nullptr) first_panel_ = &panel;
        rows += panel.row_count;
        const std::size_t begin =
            static_cast<std::size_t>(&panel - first_panel_) * numbers_of<ColumnKey>;
        columns_.resize(begin + numbers_of<ColumnKey>, no_column);
        const std::span<const Column> columns = tables_.columns(panel);
        for (std::size_t i = columns.size(); i-- > 0;) {
          columns_[begin + static_cast<std::uint8_t>(columns[i].key)] =
              static_cast<std::uint8_t>(i);
        }
      }
    }
    return rows;
  }

  /// Puts the rows of each table and key together, in code order.
  void group_rows() {
    group_ends_.assign(numbers_of<TableKey> * numbers_of<RowKey> + 2, 0);
    for (const PlacedRow& row : rows_) ++group_ends_[group_of(row.table, row.key) + 2];
    std::partial_sum(group_ends_.begin(), group_ends_.end(), group_ends_.begin());
    std::vector<PlacedRow> grouped(rows_.size());
    std::vector<std::size_t> unsorted;
    for (const PlacedRow& row : rows_) {
      const std::size_t group = group_of(row.table, row.key);
      const std::uint32_t place = group_ends_[group + 1]++;
      if (place != group_ends_[group] && grouped[place - 1].code > row.code) {
        if (unsorted.empty() || unsorted.back() != group) unsorted.push_back(group);
      }
      grouped[place] = row;
    }
    rows_.swap(grouped);
    for (const std::size_t group : unsorted) sort_group(group);
  }

  void sort_group(std::size_t group) {
    std::stable_sort(rows_.begin() + group_ends_[group], rows_.begin() + group_ends_[group + 1],
                     [](const PlacedRow& a, const PlacedRow& b) { return a.code < b.code; });
  }

  void add(const Table& table) {
    for (const Panel& panel : tables_.panels(table)) {
      const std::span<const Cell> cells = tables_.cells(panel);
      values_.insert(values_.end(), cells.begin(), cells.end());
      const std::span<const Row> rows = tables_.rows(panel);
      for (std::uint32_t i = 0; i < rows.size(); ++i) {
        if (rows[i].kind != RowKind::filler) rows_.push_back(placed(table.key, panel, i));
      }
    }
  }

  const Tables& tables_;
  std::array<const Table*, numbers_of<TableKey>> table_by_key_{};
  std::vector<Cell> values_;
  std::uint32_t claims_begin_ = 0;
  std::vector<PlacedRow> rows_;
  std::vector<std::uint32_t> group_ends_;  ///< of each group, from the second on
  const Panel* first_panel_ = nullptr;
  std::vector<std::uint8_t> columns_;  ///< of each panel by key
};

}  // namespace juesuan::inline v0::detail
