#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <juesuan/detail/arena.hpp>
#include <juesuan/detail/cell_reader.hpp>
#include <juesuan/detail/fact_rows.hpp>
#include <juesuan/detail/unnamed_codes.hpp>
#include <juesuan/error.hpp>
#include <juesuan/names.hpp>
#include <juesuan/table.hpp>

namespace juesuan::inline v0 {

/// How much `Tables` hold, or a little more.
struct TableSizes {
  std::size_t tables = 0;
  std::size_t panels = 0;
  std::size_t columns = 0;
  std::size_t rows = 0;
  std::size_t cells = 0;
  std::size_t printed = 0;  ///< published texts of cells
  std::size_t text_bytes = 0;
};

/// Collects the flat arrays of `Tables`; each `add` appends to the last table, band, panel, row.
class TablesBuilder {
 public:
  /// Makes room in one block of memory; call first.
  void reserve(const TableSizes& sizes) {
    arena_->reserve(sizes.tables * sizeof(Table) + sizes.panels * (sizeof(Band) + sizeof(Panel)) +
                    sizes.columns * sizeof(Column) + sizes.rows * sizeof(Row) +
                    sizes.cells * sizeof(Cell) + sizes.printed * sizeof(std::string_view) +
                    sizes.text_bytes);
    tables_.reserve(sizes.tables);
    bands_.reserve(sizes.panels);
    panels_.reserve(sizes.panels);
    columns_.reserve(sizes.columns);
    rows_.reserve(sizes.rows);
    cells_.reserve(sizes.cells);
    printed_.reserve(sizes.printed);
  }

  std::string_view text(std::string_view text) { return arena_->copy(text); }

  /// Keeps the text of a published cell; its place for `Cell::printed`.
  std::uint32_t printed(std::string_view text) {
    printed_.add(arena_->copy(text));
    return size(printed_);
  }

  void add(Table table) {
    table.first_band = size(bands_);
    tables_.add(table);
  }
  void add(Band band) {
    band.first_panel = size(panels_);
    ++tables_.back().band_count;
    bands_.add(band);
  }
  void add(Panel panel) {
    panel.first_column = size(columns_);
    panel.first_row = size(rows_);
    panel.first_cell = size(cells_);
    ++bands_.back().panel_count;
    panels_.add(panel);
  }
  void add(const Column& column) {
    ++panels_.back().column_count;
    columns_.add(column);
  }
  Row& add_row() { return add_rows(1).front() = Row{}; }
  void add(const Cell& cell) { cells_.add(cell); }
  /// Appends rows or cells without a value, for the caller to set before it adds another.
  std::span<Row> add_rows(std::size_t count) {
    panels_.back().row_count += static_cast<std::uint32_t>(count);
    return rows_.add_some(count);
  }
  std::span<Cell> add_cells(std::size_t count) { return cells_.add_some(count); }

  /// The same tables with one cell replaced, counted through all of them (`Panel::first_cell`).
  /// They keep the memory of those before.
  static Tables with_cell(const Tables& tables, std::size_t index, const Cell& cell) {
    struct Changed {
      std::vector<Cell> cells;
      std::shared_ptr<const void> others;
    };
    const auto changed = std::make_shared<Changed>();
    changed->cells.assign(tables.cells_.begin(), tables.cells_.end());
    changed->cells[index] = cell;
    changed->others = tables.memory_;
    Tables result = tables;
    result.cells_ = changed->cells;
    result.memory_ = changed;
    return result;
  }

  Tables finish() {
    Tables tables;
    tables.tables_ = tables_.items();
    tables.bands_ = bands_.items();
    tables.panels_ = panels_.items();
    tables.columns_ = columns_.items();
    tables.rows_ = rows_.items();
    tables.cells_ = cells_.items();
    tables.printed_ = printed_.items();
    tables.memory_ = std::move(arena_);
    return tables;
  }

 private:
  template <class T>
  static std::uint32_t size(const detail::ArenaArray<T>& items) noexcept {
    return static_cast<std::uint32_t>(items.size());
  }

  std::shared_ptr<detail::Arena> arena_ = std::make_shared<detail::Arena>();
  detail::ArenaArray<Table> tables_{*arena_};
  detail::ArenaArray<Band> bands_{*arena_};
  detail::ArenaArray<Panel> panels_{*arena_};
  detail::ArenaArray<Column> columns_{*arena_};
  detail::ArenaArray<Row> rows_{*arena_};
  detail::ArenaArray<Cell> cells_{*arena_};
  detail::ArenaArray<std::string_view> printed_{*arena_};
};

namespace detail {

/// Writes the tables of one unit from its ledger, its facts and the words of `names`.
template <class Sum>
class TableWriter {
 public:
  TableWriter(const Accounts& accounts, const CompiledLayout& layout, const Names& names,
              const Ledger<Sum>& ledger, UnnamedCodes& unnamed)
      : accounts_(accounts),
        layout_(layout),
        names_(names),
        ledger_(ledger),
        unnamed_(unnamed),
        reader_(layout, ledger) {}

  Tables write() {
    sort_functions();
    reserve();
    name_functions();
    const PanelProgram* program = layout_.panels().data();
    for (const TableSpec& table : layout_.layout().tables) {
      table_ = table.key;
      panel_ = 0;
      builder_.add(Table{builder_.text(names_.number(table.key)),
                         builder_.text(names_.title(table.key)), table.key, table.number});
      for (const BandSpec& band : table.bands) {
        builder_.add(Band{});
        for (std::size_t i = 0; i < band.panels.size(); ++i, ++panel_) write_panel(*program++);
      }
    }
    note_unnamed();
    return builder_.finish();
  }

 private:
  static constexpr std::size_t usual_words = std::size_t{8} << 10;  ///< bytes but those of names
  static constexpr std::size_t usual_name = 32;                     ///< bytes

  /// A functional code that occurs, with the row it has in every tree that shows it.
  struct Node {
    std::uint32_t slot = 0;
    std::uint64_t within = 0;  ///< atoms that entries at or below the code lie inside
    Row row;
  };

  static bool shows(const PanelProgram& program, const Node& node) noexcept {
    return (node.within & program.atoms) != 0;
  }

  std::size_t rows_shown(const PanelProgram& program) const noexcept {
    std::size_t rows = 0;
    for (const Node& node : sorted_functions_) rows += shows(program, node) ? 1U : 0U;
    return rows;
  }

  void sort_functions() {
    const CodeSlots<FunctionCode>& slots = ledger_.function().slots();
    sorted_functions_.reserve(slots.size());
    for (const auto [order, slot] : slots.in_order()) {
      const FunctionCode code = slots.code(slot);
      Node& node = sorted_functions_.emplace_back();
      node.slot = slot;
      node.within = ledger_.function().within(slot);
      node.row.code = code.value();
      node.row.key = RowKey::code;
      node.row.kind = RowKind::tree;
      node.row.axis = CodeAxis::function;
      node.row.level = static_cast<std::uint8_t>(code.level());
    }
  }

  void name_functions() {
    for (Node& node : sorted_functions_)
      node.row.label = function_name(FunctionCode{node.row.code});
  }

  /// Room for everything, were every economic code inserted into every code list.
  void reserve() {
    TableSizes sizes;
    sizes.tables = layout_.layout().tables.size();
    sizes.panels = layout_.panels().size();
    sizes.text_bytes = usual_words + usual_name * sorted_functions_.size();
    for (const PanelProgram& program : layout_.panels()) {
      std::size_t count = program.spec->rows.size();
      if (program.spec->axis == RowAxis::tree) count += rows_shown(program);
      if (program.spec->axis == RowAxis::code_list) count += ledger_.economic().slots().size();
      sizes.columns += program.spec->columns.size();
      sizes.rows += count;
      sizes.cells += count * program.spec->columns.size();
    }
    builder_.reserve(sizes);
  }

  void write_panel(const PanelProgram& program) {
    const PanelSpec& spec = *program.spec;
    Panel panel;
    panel.stub_heading = builder_.text(names_.stub_heading(table_, panel_));
    panel.stub = spec.stub;
    panel.stub_span = spec.stub_span;
    panel.axis = spec.axis;
    panel.base = spec.base;
    builder_.add(panel);
    write_columns(spec);
    if (spec.axis == RowAxis::code_list) {
      write_code_list(program);
      return;
    }
    for (std::size_t row = 0; row < spec.rows.size(); ++row) write_listed(program, row);
    if (spec.axis == RowAxis::tree) write_tree(program);
  }

  void write_columns(const PanelSpec& spec) {
    for (std::size_t i = 0; i < spec.columns.size(); ++i) {
      const ColumnSpec& column = spec.columns[i];
      const bool counts = spec.axis == RowAxis::facts && count_of(spec.rows.front().key);
      builder_.add(Column{builder_.text(names_.heading(table_, panel_, i)), column.key,
                          column.number, counts ? CellUnit::count : CellUnit::money});
    }
  }

  void write_listed(const PanelProgram& program, std::size_t index) {
    const PanelSpec& spec = *program.spec;
    const RowSpec& listed = spec.rows[index];
    Row& row = builder_.add_row();
    row.code = listed.code;
    row.line = listed.line;
    row.key = listed.key;
    row.kind = listed.kind;
    if (listed.key == RowKey::code) {
      const EconomicCode code{listed.code};
      row.axis = CodeAxis::economic;
      row.level = static_cast<std::uint8_t>(code.level());
      row.label = economic_name(code);
    } else {
      if (listed.key == RowKey::expenditure_class) row.axis = CodeAxis::function, row.level = 1;
      row.label = builder_.text(names_.row(table_, panel_, index));
    }
    const std::size_t columns = spec.columns.size();
    const std::span<Cell> cells = builder_.add_cells(columns);
    for (std::size_t column = 0; column < columns; ++column) {
      if (listed.kind == RowKind::filler) {
        cells[column] = Cell{};
      } else if (spec.axis == RowAxis::facts) {
        cells[column] = fact(listed.key);
      } else if (!reader_.read(program.first_cell + index * columns + column, cells[column])) {
        refuse(row);
      }
    }
  }

  /// The functional codes without a name that a tree shows.
  void note_unnamed() {
    for (const Node& node : sorted_functions_) {
      const bool unnamed = node.row.label.empty() && (node.within & tree_atoms_) != 0;
      if (unnamed) unnamed_.add(FunctionCode{node.row.code});
    }
  }

  void write_tree(const PanelProgram& program) {
    tree_atoms_ |= program.atoms;
    read_columns(program, ledger_.function());
    const std::size_t columns = coded_.columns();
    const std::span<Row> rows = builder_.add_rows(rows_shown(program));
    const std::span<Cell> cells = builder_.add_cells(rows.size() * columns);
    std::size_t shown = 0;
    for (const Node& node : sorted_functions_) {
      if (!shows(program, node)) continue;
      rows[shown] = node.row;
      const std::span<Cell> row_cells = cells.subspan(shown * columns, columns);
      if (!coded_.read(ledger_.function(), node.slot, row_cells)) refuse(node.row);
      ++shown;
    }
  }

  void write_code_list(const PanelProgram& program) {
    const std::vector<EconomicCode> missing = missing_codes(program);
    read_columns(program, ledger_.economic());
    auto next = missing.begin();
    const std::span<const RowSpec> rows = program.spec->rows;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      while (next != missing.end() && rows[i].key == RowKey::code &&
             *next < EconomicCode{rows[i].code}) {
        write_inserted(*next++);
      }
      write_listed(program, i);
    }
    while (next != missing.end()) write_inserted(*next++);
  }

  /// The 款 that occur under a class listed with its 款 but are not listed themselves, in order.
  std::vector<EconomicCode> missing_codes(const PanelProgram& program) const {
    const auto& ledger = ledger_.economic();
    std::vector<char> listed(ledger.slots().size());
    std::vector<char> expanded(ledger.slots().size());
    const auto mark = [&](std::vector<char>& slots, EconomicCode code) {
      const std::uint32_t slot = ledger.slots().find(code);
      if (slot != CodeSlots<EconomicCode>::none) slots[slot] = 1;
    };
    for (const RowSpec& row : program.spec->rows) {
      const EconomicCode code{row.code};
      if (code.level() != 3) continue;
      mark(listed, code);
      mark(expanded, code.parent());
    }
    std::vector<EconomicCode> missing;
    for (std::uint32_t slot = 1; slot < ledger.slots().size(); ++slot) {
      const EconomicCode code = ledger.slots().code(slot);
      if (code.level() != 3 || (ledger.within(slot) & program.atoms) == 0) continue;
      if (expanded[ledger.slots().parent(slot)] && !listed[slot]) missing.push_back(code);
    }
    std::sort(missing.begin(), missing.end());
    return missing;
  }

  void write_inserted(EconomicCode code) {
    Row& row = builder_.add_row();
    row.code = code.value();
    row.key = RowKey::code;
    row.kind = RowKind::tree;
    row.axis = CodeAxis::economic;
    row.level = static_cast<std::uint8_t>(code.level());
    row.inserted = true;
    row.label = economic_name(code);
    const std::uint32_t slot = ledger_.economic().slots().find(code);
    if (!coded_.read(ledger_.economic(), slot, builder_.add_cells(coded_.columns()))) refuse(row);
  }

  template <class Code>
  void read_columns(const PanelProgram& program, const AxisLedger<Code, Sum>& ledger) {
    coded_.reset(ledger_.insufficient(program.axis));
    for (std::uint32_t i = 0; i < program.spec->columns.size(); ++i) {
      coded_.add_column(ledger, layout_.readings(program.first_column + i));
    }
  }

  [[noreturn]] void refuse(const Row& row) const {
    std::string where = "tables." + std::string(token(table_));
    if (row.line != 0) where += ", line " + std::to_string(row.line);
    if (row.code != 0) where += ", code " + std::to_string(row.code);
    throw Error(Status::range, where, "the sum of the entries does not fit 64-bit fen");
  }

  Cell fact(RowKey key) const {
    if (const std::optional<Count> count = count_of(key)) {
      return exact_cell(CellUnit::count, accounts_.counts[*count]);
    }
    const std::optional<Procurement> line = procurement_of(key);
    const std::optional<Amount> amount =
        line ? accounts_.procurement[*line] : procurement_total(accounts_.procurement);
    return exact_cell(amount);
  }

  std::string_view function_name(FunctionCode code) {
    const std::string_view name = accounts_.function_names.find(code);
    return builder_.text(name.empty() ? names_.function(code) : name);
  }

  std::string_view economic_name(EconomicCode code) {
    const std::string_view given = accounts_.economic_names.find(code);
    const std::string_view name = given.empty() ? names_.economic(code) : given;
    if (name.empty()) unnamed_.add(code);
    return builder_.text(name);
  }

  const Accounts& accounts_;
  const CompiledLayout& layout_;
  const Names& names_;
  const Ledger<Sum>& ledger_;
  UnnamedCodes& unnamed_;
  CellReader<Sum> reader_;
  CodedReader<Sum> coded_;  ///< of the panel being written
  std::vector<Node> sorted_functions_;
  std::uint64_t tree_atoms_ = 0;  ///< those of all trees written
  TablesBuilder builder_;
  TableKey table_ = TableKey::none;
  std::size_t panel_ = 0;
};

}  // namespace detail

}  // namespace juesuan::inline v0
