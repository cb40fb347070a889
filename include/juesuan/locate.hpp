#pragma once

#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <juesuan/detail/near.hpp>
#include <juesuan/error.hpp>
#include <juesuan/finding.hpp>

namespace juesuan::inline v0 {

namespace detail {

/// A cell of `Tables`.
struct PlacedCell {
  const Panel* panel = nullptr;
  std::uint32_t row = 0;
  std::uint32_t column = 0;
};

[[noreturn]] inline void refuse_unknown(std::string where, std::string_view wrong,
                                        std::string_view what,
                                        const std::vector<std::string>& all) {
  std::string message = quoted(wrong) + " is no " + std::string(what) + " here";
  const std::string near = nearest(wrong, {all.begin(), all.end()});
  if (!near.empty()) message += "; near it: " + near;
  throw Error(Status::not_found, std::move(where), std::move(message));
}

/// Finds a cell by the words that a user writes for it.
class CellLocator {
 public:
  CellLocator(const Tables& tables, std::string_view table)
      : tables_(tables), table_(find(tables, table)) {}

  std::pair<const Table*, PlacedCell> locate(std::string_view row, std::string_view column) const {
    std::vector<PlacedCell> rows = rows_of(row);
    std::vector<PlacedCell> cells;
    for (PlacedCell& cell : rows) {
      if (find_column(cell, column)) cells.push_back(cell);
    }
    if (cells.empty()) refuse_unknown("column", column, "column of that row", columns_of(rows));
    if (cells.size() > 1) {
      throw Error(Status::argument, "row",
                  quoted(row) + " stands for " + std::to_string(cells.size()) +
                      " rows; expected a code or a line number");
    }
    return {&table_, cells.front()};
  }

 private:
  static const Table& find(const Tables& tables, std::string_view key) {
    std::vector<std::string> known;
    for (const Table& table : tables.tables()) {
      if (token(table.key) == key) return table;
      known.emplace_back(token(table.key));
    }
    refuse_unknown("table", key, "table", known);
  }

  template <class Visit>
  void each_row(Visit&& visit) const {
    for (const Panel& panel : tables_.panels(table_)) {
      const std::span<const Row> rows = tables_.rows(panel);
      for (std::uint32_t i = 0; i < rows.size(); ++i) visit(rows[i], PlacedCell{&panel, i, 0});
    }
  }

  /// The rows of a code, else of a line number, else of a key.
  std::vector<PlacedCell> rows_of(std::string_view text) const {
    std::uint32_t number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool is_number = read.ec == std::errc{} && read.ptr == text.data() + text.size();
    std::vector<PlacedCell> by_code;
    std::vector<PlacedCell> by_line;
    std::vector<PlacedCell> by_key;
    std::vector<std::string> known;
    each_row([&](const Row& row, PlacedCell place) {
      if (row.kind == RowKind::filler) return;
      if (is_number && row.code == number && number != 0) by_code.push_back(place);
      if (is_number && row.line == number && number != 0) by_line.push_back(place);
      if (token(row.key) == text) by_key.push_back(place);
      if (row.code != 0) known.push_back(std::to_string(row.code));
      if (row.line != 0) known.push_back(std::to_string(row.line));
      if (row.key != RowKey::code) known.emplace_back(token(row.key));
    });
    if (!by_code.empty()) return by_code;
    if (!by_line.empty()) return by_line;
    if (by_key.empty()) refuse_unknown("row", text, "row with figures", known);
    return by_key;
  }

  bool find_column(PlacedCell& cell, std::string_view key) const {
    const std::span<const Column> columns = tables_.columns(*cell.panel);
    for (; cell.column < columns.size(); ++cell.column) {
      if (token(columns[cell.column].key) == key) return true;
    }
    return false;
  }

  std::vector<std::string> columns_of(const std::vector<PlacedCell>& rows) const {
    std::vector<std::string> known;
    for (const Column& column : tables_.columns(*rows.front().panel)) {
      known.emplace_back(token(column.key));
    }
    return known;
  }

  const Tables& tables_;
  const Table& table_;
};

/// The cell at a location that `locate_cell` or a finding gives; nothing for a claim, a form and a
/// place that is not in these tables.
inline std::optional<PlacedCell> find_cell(const Tables& tables, const Location& place) noexcept {
  const Table* const table = place.claim < 0 ? tables.find(place.table) : nullptr;
  if (table == nullptr) return std::nullopt;
  for (const Panel& panel : tables.panels(*table)) {
    const std::span<const Row> rows = tables.rows(panel);
    const std::span<const Column> columns = tables.columns(panel);
    for (std::uint32_t row = 0; row < rows.size(); ++row) {
      const Row& found = rows[row];
      const bool here = found.kind != RowKind::filler && found.key == place.row &&
                        found.code == place.code && (place.line == 0 || found.line == place.line);
      for (std::uint32_t column = 0; here && column < columns.size(); ++column) {
        if (columns[column].key == place.column) return PlacedCell{&panel, row, column};
      }
    }
  }
  return std::nullopt;
}

}  // namespace detail

/// The cell of a table (key), a row (functional or economic code, line number 行次, or key) and a
/// column (key). `Error(Status::not_found)` with the nearest known ones where one is not there,
/// `Error(Status::argument)` where the key of a row stands for several.
inline Location locate_cell(const Disclosure& disclosure, std::string_view table,
                            std::string_view row, std::string_view column) {
  const Tables& tables = disclosure.tables;
  const auto [found, cell] = detail::CellLocator{tables, table}.locate(row, column);
  const Row& of = tables.rows(*cell.panel)[cell.row];
  Location place;
  place.table = found->key;
  place.row = of.key;
  place.code = of.code;
  place.line = of.line;
  place.column = tables.columns(*cell.panel)[cell.column].key;
  return place;
}

/// The claim of that id as a whole (`ClaimPart::none`). `Error(Status::not_found)` with the nearest
/// ids where there is none.
inline Location locate_claim(const Disclosure& disclosure, std::string_view id) {
  const Claim* const claim = find_claim(disclosure, id);
  if (claim == nullptr) {
    std::vector<std::string> known;
    for (const Claim& other : disclosure.claims) known.emplace_back(other.id);
    detail::refuse_unknown("claim", id, "claim", known);
  }
  Location place;
  place.claim = static_cast<std::int32_t>(claim - disclosure.claims.data());
  return place;
}

}  // namespace juesuan::inline v0
