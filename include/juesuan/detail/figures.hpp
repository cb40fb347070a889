#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include <juesuan/disclosure.hpp>

namespace juesuan::inline v0::detail {

/// The printed figure of a published cell, the middle of what prints so; of a derived one the exact
/// amount.
constexpr std::int64_t center(const Cell& cell) noexcept {
  const std::int64_t width = static_cast<std::int64_t>(static_cast<std::uint64_t>(cell.high) -
                                                       static_cast<std::uint64_t>(cell.low));
  if (width <= 0) return cell.low;
  const bool negative = cell.high < 0 || (cell.low < 0 && cell.low + cell.high < 0);
  return cell.low + (negative ? width / 2 : width - width / 2);
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
  std::uint32_t index = 0;  ///< in its panel
  const Panel* panel = nullptr;

  /// By table, key and code.
  constexpr std::uint64_t order() const noexcept {
    return std::uint64_t{static_cast<std::uint8_t>(table)} << 40 |
           std::uint64_t{static_cast<std::uint8_t>(key)} << 32 | code;
  }
};

/// All figures of a disclosure as one list, found by meaning: first the cells of the tables, then
/// figure, base and difference of each claim.
class Figures {
 public:
  static constexpr std::uint32_t none = 0xffff'ffff;

  explicit Figures(const Disclosure& disclosure) : tables_(disclosure.tables) {
    values_.reserve(tables_.cell_count() + 3 * disclosure.claims.size());
    for (const Table& table : tables_.tables()) add(table);
    claims_begin_ = static_cast<std::uint32_t>(values_.size());
    for (const Claim& claim : disclosure.claims) {
      values_.insert(values_.end(), {claim.figure, claim.base, claim.difference});
    }
    std::stable_sort(rows_.begin(), rows_.end(),
                     [](const PlacedRow& a, const PlacedRow& b) { return a.order() < b.order(); });
  }

  const Tables& tables() const noexcept { return tables_; }
  std::span<const Cell> values() const noexcept { return values_; }
  std::uint32_t claims_begin() const noexcept { return claims_begin_; }

  /// All rows of a key in code order.
  std::span<const PlacedRow> rows(TableKey table, RowKey key) const noexcept {
    return range({table, key, 0}, {table, key, std::numeric_limits<std::uint32_t>::max()});
  }
  /// The row of a code; more than one if it was published twice.
  std::span<const PlacedRow> rows(TableKey table, RowKey key, std::uint32_t code) const noexcept {
    return range({table, key, code}, {table, key, code});
  }

  /// The index of a row's figure, or `none` where its panel has no such column.
  std::uint32_t at(const PlacedRow& row, ColumnKey column) const noexcept {
    const std::span<const Column> columns = tables_.columns(*row.panel);
    for (std::uint32_t i = 0; i < columns.size(); ++i) {
      if (columns[i].key == column) return at(*row.panel, row.index, i);
    }
    return none;
  }
  static std::uint32_t at(const Panel& panel, std::uint32_t row, std::uint32_t column) noexcept {
    return panel.first_cell + row * panel.column_count + column;
  }

  bool has(TableKey table) const noexcept { return tables_.find(table) != nullptr; }

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
  std::span<const PlacedRow> range(const PlacedRow& first, const PlacedRow& last) const noexcept {
    const auto before = [](const PlacedRow& a, const PlacedRow& b) {
      return a.order() < b.order();
    };
    const auto from = std::lower_bound(rows_.begin(), rows_.end(), first, before);
    return {from, std::upper_bound(from, rows_.end(), last, before)};
  }

  void add(const Table& table) {
    for (const Panel& panel : tables_.panels(table)) {
      const std::span<const Row> rows = tables_.rows(panel);
      for (std::uint32_t i = 0; i < rows.size(); ++i) {
        const std::span<const Cell> cells = tables_.cells(panel, i);
        values_.insert(values_.end(), cells.begin(), cells.end());
        if (rows[i].kind == RowKind::filler) continue;
        rows_.push_back({table.key, rows[i].key, rows[i].code, i, &panel});
      }
    }
  }

  const Tables& tables_;
  std::vector<Cell> values_;
  std::uint32_t claims_begin_ = 0;
  std::vector<PlacedRow> rows_;
};

}  // namespace juesuan::inline v0::detail
