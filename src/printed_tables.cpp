#include "printed_tables.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <system_error>

#include <juesuan/interval.hpp>
#include <juesuan/standard_layout.hpp>

#include "printed_number.hpp"
#include "row_kinds.hpp"

namespace juesuan::inline v0::detail {

namespace {

const TableSpec* standard_table(TableKey key) noexcept {
  for (const TableSpec& table : standard_layout.tables) {
    if (table.key == key) return &table;
  }
  return nullptr;
}

/// The listed row that a printed one is; in a tree every code is one.
const RowSpec* listed_row(const PanelSpec& panel, const PrintedRow& row) noexcept {
  const auto same = [&](const RowSpec& spec) {
    return spec.key == row.key && (row.key == RowKey::filler || spec.code == row.code);
  };
  const auto found = std::ranges::find_if(panel.rows, same);
  return found == panel.rows.end() ? nullptr : &*found;
}

/// How much of a printed panel the specified one has: columns first, then rows.
std::size_t likeness(const PanelSpec& spec, const PrintedPanel& panel) noexcept {
  std::size_t columns = 0;
  for (const ColumnKey key : panel.columns) {
    columns += std::ranges::find(spec.columns, key, &ColumnSpec::key) != spec.columns.end();
  }
  std::size_t rows = 0;
  for (const PrintedRow& row : panel.rows) rows += listed_row(spec, row) != nullptr;
  return columns == 0 ? 0 : columns * (panel.rows.size() + 1) + rows;
}

/// A specified panel and its band.
struct PanelPlace {
  const PanelSpec* panel = nullptr;
  std::size_t band = 0;
};

PanelPlace place_of(TableKey key, const PrintedPanel& panel) noexcept {
  PanelPlace best;
  const TableSpec* const table = standard_table(key);
  if (table == nullptr) return best;
  std::size_t most = 0;
  for (std::size_t band = 0; band < table->bands.size(); ++band) {
    for (const PanelSpec& spec : table->bands[band].panels) {
      const std::size_t like = likeness(spec, panel);
      if (like > most) {
        most = like;
        best = {&spec, band};
      }
    }
  }
  return best;
}

CodeAxis axis_of(TableKey table, RowKey key) noexcept {
  if (key == RowKey::expenditure_class) return CodeAxis::function;
  if (key != RowKey::code) return CodeAxis::none;
  const bool economic =
      table == TableKey::general_budget_basic || table == TableKey::agency_operation;
  return economic ? CodeAxis::economic : CodeAxis::function;
}

/// The level of a code, 0 for one that is malformed.
std::uint8_t level_of(CodeAxis axis, std::uint32_t code) noexcept {
  const FunctionCode function{code};
  const EconomicCode economic{code};
  if (axis == CodeAxis::function && function.well_formed()) {
    return static_cast<std::uint8_t>(function.level());
  }
  if (axis == CodeAxis::economic && economic.well_formed()) {
    return static_cast<std::uint8_t>(economic.level());
  }
  return 0;
}

std::string item(const std::string& where, const char* array, std::size_t index) {
  return where + '.' + array + '[' + std::to_string(index) + ']';
}

/// The number that a table prints (公开07表), else that of the standard layout.
std::uint8_t table_number(const PrintedTable& table) noexcept {
  const std::size_t begin = std::min(table.number.find_first_of("0123456789"), table.number.size());
  std::uint8_t number = 0;
  const char* const end = table.number.data() + table.number.size();
  if (std::from_chars(table.number.data() + begin, end, number).ec == std::errc{}) return number;
  const TableSpec* const spec = standard_table(table.key);
  return spec != nullptr ? spec->number : std::uint8_t{0};
}

}  // namespace

void PrintedTables::reserve(const std::vector<PrintedTable>& tables) {
  TableSizes sizes;
  sizes.tables = tables.size();
  for (const PrintedTable& table : tables) {
    sizes.panels += table.panels.size();
    for (const PrintedPanel& panel : table.panels) {
      sizes.columns += panel.columns.size();
      sizes.rows += panel.rows.size();
      sizes.cells += panel.rows.size() * panel.columns.size();
    }
  }
  sizes.printed = sizes.cells;
  builder_.reserve(sizes);
}

void PrintedTables::add(const PrintedTable& table, const std::string& where) {
  Table made{builder_.text(table.number), builder_.text(table.title), table.key,
             table_number(table)};
  made.left_out = table.left_out;
  builder_.add(made);
  std::size_t band = static_cast<std::size_t>(-1);
  for (std::size_t i = 0; i < table.panels.size(); ++i) {
    const PanelPlace place = place_of(table.key, table.panels[i]);
    if (place.band != band) builder_.add(Band{});
    band = place.band;
    add_panel(table, table.panels[i], place.panel, item(where, "panels", i));
  }
}

void PrintedTables::add_panel(const PrintedTable& table, const PrintedPanel& panel,
                              const PanelSpec* spec, const std::string& where) {
  Panel made;
  if (spec != nullptr) {
    made.stub = spec->stub;
    made.stub_span = spec->stub_span;
    made.axis = spec->axis;
    made.base = spec->base;
  }
  builder_.add(made);
  const bool counts = !panel.rows.empty() && is_count(panel.rows.front().key);
  for (const ColumnKey key : panel.columns) {
    const ColumnSpec* listed = nullptr;
    if (spec != nullptr) {
      const auto found = std::ranges::find(spec->columns, key, &ColumnSpec::key);
      if (found != spec->columns.end()) listed = &*found;
    }
    builder_.add(Column{{},
                        key,
                        listed != nullptr ? listed->number : std::uint8_t{0},
                        counts ? CellUnit::count : CellUnit::money,
                        table.precision});
  }
  for (std::size_t i = 0; i < panel.rows.size(); ++i) {
    add_row(table, panel.rows[i], spec, panel.columns.size(), item(where, "rows", i));
  }
}

void PrintedTables::add_row(const PrintedTable& table, const PrintedRow& printed,
                            const PanelSpec* spec, std::size_t columns, const std::string& where) {
  const RowSpec* const listed = spec != nullptr ? listed_row(*spec, printed) : nullptr;
  Row& row = builder_.add_row();
  row.label = builder_.text(printed.label);
  row.code = printed.code;
  row.line = printed.line;
  row.key = printed.key;
  row.kind = listed != nullptr ? listed->kind : usual_kind(printed.key);
  row.axis = axis_of(table.key, printed.key);
  row.level = level_of(row.axis, printed.code);
  row.inserted = spec != nullptr && spec->axis == RowAxis::code_list && listed == nullptr;
  for (std::size_t i = 0; i < columns; ++i) {
    if (printed.cells.empty()) {
      builder_.add(Cell{});
    } else if (is_count(printed.key)) {
      builder_.add(count(printed.cells[i], item(where, "cells", i)));
    } else {
      builder_.add(money(printed.cells[i], table.precision, item(where, "cells", i)));
    }
  }
}

Cell PrintedTables::money(std::string_view text, Precision precision, const std::string& where) {
  const PrintedNumber number = read_printed_money(text, precision);
  Cell cell;
  cell.unit = CellUnit::money;
  cell.state = number.state;
  if (number.state != CellState::unreadable) {
    const Interval interval = printed_interval(number.value, precision);
    cell.low = interval.low;
    cell.high = interval.high;
  }
  return keep(cell, text, where);
}

Cell PrintedTables::count(std::string_view text, const std::string& where) {
  const PrintedNumber number = read_printed_count(text);
  Cell cell;
  cell.unit = CellUnit::count;
  cell.state = number.state;
  cell.low = cell.high = number.value;
  return keep(cell, text, where);
}

Cell PrintedTables::keep(Cell cell, std::string_view text, const std::string& where) {
  cell.printed = builder_.printed(text);
  if (cell.state == CellState::unreadable) {
    unreadable_.push_back({where, builder_.text(text)});
  }
  return cell;
}

}  // namespace juesuan::inline v0::detail
