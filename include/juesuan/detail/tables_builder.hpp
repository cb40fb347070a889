#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <juesuan/detail/ledger.hpp>
#include <juesuan/detail/text_arena.hpp>
#include <juesuan/error.hpp>
#include <juesuan/names.hpp>
#include <juesuan/table.hpp>

namespace juesuan::inline v0 {

/// Collects the flat arrays of `Tables`; each `add` appends to the last table, band, panel, row.
class TablesBuilder {
 public:
  void reserve(std::size_t rows, std::size_t cells) {
    tables_.rows_.reserve(rows);
    tables_.cells_.reserve(cells);
  }

  std::string_view text(std::string_view text) { return arena_->copy(text); }

  void add(Table table) {
    table.first_band = size(tables_.bands_);
    tables_.tables_.push_back(table);
  }
  void add(Band band) {
    band.first_panel = size(tables_.panels_);
    ++tables_.tables_.back().band_count;
    tables_.bands_.push_back(band);
  }
  void add(Panel panel) {
    panel.first_column = size(tables_.columns_);
    panel.first_row = size(tables_.rows_);
    panel.first_cell = size(tables_.cells_);
    ++tables_.bands_.back().panel_count;
    tables_.panels_.push_back(panel);
  }
  void add(const Column& column) {
    ++tables_.panels_.back().column_count;
    tables_.columns_.push_back(column);
  }
  void add(const Row& row) {
    ++tables_.panels_.back().row_count;
    tables_.rows_.push_back(row);
  }
  void add(const Cell& cell) { tables_.cells_.push_back(cell); }

  Tables finish() {
    tables_.text_ = std::move(arena_);
    return std::move(tables_);
  }

 private:
  template <class T>
  static std::uint32_t size(const std::vector<T>& items) noexcept {
    return static_cast<std::uint32_t>(items.size());
  }

  Tables tables_;
  std::shared_ptr<detail::TextArena> arena_ = std::make_shared<detail::TextArena>();
};

namespace detail {

/// Writes the tables of one unit from its ledger, its facts and the words of `names`.
template <class Sum>
class TableWriter {
 public:
  TableWriter(const Accounts& accounts, const CompiledLayout& layout, const Names& names,
              const Ledger<Sum>& ledger)
      : accounts_(accounts), layout_(layout), names_(names), ledger_(ledger) {
    find_codes(function_axis, ledger.function());
    find_codes(economic_axis, ledger.economic());
    sort_functions();
  }

  Tables write() {
    reserve();
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
    return builder_.finish();
  }

 private:
  /// A functional code that occurs, with the row it has in every tree that shows it.
  struct Node {
    std::uint32_t slot = 0;
    std::uint64_t within = 0;  ///< atoms that entries at or below the code lie inside
    Row row;
  };

  /// A column of coded rows: the sums of a ledger row to add, up to `plus_end` of `parts_` from the
  /// end of the column before, and then those to subtract.
  struct CodedColumn {
    std::size_t plus_end = 0;
    std::size_t minus_end = 0;
    std::uint64_t atoms = 0;
  };

  static bool shows(const PanelProgram& program, const Node& node) noexcept {
    return (node.within & program.atoms) != 0;
  }

  /// Where a code stands in the ledger: its slot, or that of its nearest ancestor that occurs.
  struct Place {
    std::uint32_t slot = 0;
    bool occurs = false;
  };

  template <class Code>
  static Place place_of(const CodeSlots<Code>& slots, Code code) {
    std::uint32_t slot = slots.find(code);
    if (slot != CodeSlots<Code>::none) return {slot, true};
    while (slot == CodeSlots<Code>::none) slot = slots.find(code = code.parent());
    return {slot, false};
  }

  template <class Code>
  void find_codes(std::size_t axis, const AxisLedger<Code, Sum>& ledger) {
    places_[axis].reserve(layout_.codes(axis).size());
    for (const std::uint32_t code : layout_.codes(axis)) {
      places_[axis].push_back(place_of(ledger.slots(), Code{code}));
    }
  }

  void sort_functions() {
    const CodeSlots<FunctionCode>& slots = ledger_.function().slots();
    sorted_functions_.reserve(slots.size());
    for (const auto [order, slot] : slots.in_order()) {
      const FunctionCode code = slots.code(slot);
      Node& node = sorted_functions_.emplace_back();
      node.slot = slot;
      node.within = ledger_.function().within(slot);
      node.row.label = function_name(code);
      node.row.code = code.value();
      node.row.key = RowKey::code;
      node.row.kind = RowKind::tree;
      node.row.axis = CodeAxis::function;
      node.row.level = static_cast<std::uint8_t>(code.level());
    }
  }

  /// Room for every row and cell; codes that a code list inserts may still make it grow.
  void reserve() {
    std::size_t rows = 0;
    std::size_t cells = 0;
    for (const PanelProgram& program : layout_.panels()) {
      std::size_t count = program.spec->rows.size();
      if (program.spec->axis == RowAxis::tree) {
        for (const Node& node : sorted_functions_) count += shows(program, node) ? 1 : 0;
      }
      rows += count;
      cells += count * program.spec->columns.size();
    }
    builder_.reserve(rows, cells);
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
      const bool counts = spec.axis == RowAxis::facts && is_count(spec.rows.front().key);
      builder_.add(Column{builder_.text(names_.heading(table_, panel_, i)), column.key,
                          column.number, counts ? CellUnit::count : CellUnit::money});
    }
  }

  void write_listed(const PanelProgram& program, std::size_t index) {
    const PanelSpec& spec = *program.spec;
    const RowSpec& listed = spec.rows[index];
    Row row;
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
    builder_.add(row);
    const std::size_t columns = spec.columns.size();
    for (std::size_t column = 0; column < columns; ++column) {
      if (listed.kind == RowKind::filler) {
        builder_.add(Cell{});
      } else if (spec.axis == RowAxis::facts) {
        builder_.add(fact(listed.key));
      } else {
        builder_.add(read(program.first_cell + index * columns + column, row));
      }
    }
  }

  void write_tree(const PanelProgram& program) {
    read_columns(program, ledger_.function());
    for (const Node& node : sorted_functions_) {
      if (shows(program, node)) write_coded(program, node.row, ledger_.function(), node.slot);
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
        write_inserted(program, *next++);
      }
      write_listed(program, i);
    }
    while (next != missing.end()) write_inserted(program, *next++);
  }

  /// The 款 that occur under a class listed with its 款 but are not listed themselves, in order.
  std::vector<EconomicCode> missing_codes(const PanelProgram& program) const {
    std::vector<EconomicCode> missing;
    const auto& ledger = ledger_.economic();
    for (std::uint32_t slot = 1; slot < ledger.slots().size(); ++slot) {
      const EconomicCode code = ledger.slots().code(slot);
      if (code.level() != 3 || (ledger.within(slot) & program.atoms) == 0) continue;
      const std::uint32_t category = code.parent().value();
      bool listed = false;
      bool expanded = false;
      for (const RowSpec& row : program.spec->rows) {
        listed = listed || row.code == code.value();
        expanded = expanded || (row.code > 999 && row.code / 100 == category);
        if (listed) break;
      }
      if (expanded && !listed) missing.push_back(code);
    }
    std::sort(missing.begin(), missing.end());
    return missing;
  }

  void write_inserted(const PanelProgram& program, EconomicCode code) {
    Row row;
    row.code = code.value();
    row.key = RowKey::code;
    row.kind = RowKind::tree;
    row.axis = CodeAxis::economic;
    row.level = static_cast<std::uint8_t>(code.level());
    row.inserted = true;
    row.label = economic_name(code);
    write_coded(program, row, ledger_.economic(), ledger_.economic().slots().find(code));
  }

  /// A row whose columns all read at one code, which occurs.
  template <class Code>
  void write_coded(const PanelProgram& program, const Row& row, const AxisLedger<Code, Sum>& ledger,
                   std::uint32_t slot) {
    builder_.add(row);
    const std::uint64_t insufficient = ledger_.insufficient(program.axis);
    const std::uint64_t uncertain = ledger.uncertain(slot);
    const Sum* const sums = ledger.row(slot);
    std::size_t part = 0;
    for (const CodedColumn& column : coded_) {
      Sum total;
      for (; part < column.plus_end; ++part) total += sums[parts_[part]];
      for (; part < column.minus_end; ++part) total -= sums[parts_[part]];
      builder_.add(
          money(row, total, (column.atoms & uncertain) != 0, (column.atoms & insufficient) != 0));
    }
  }

  /// Works out, once a panel, which sums of a ledger row its columns are made of.
  template <class Code>
  void read_columns(const PanelProgram& program, const AxisLedger<Code, Sum>& ledger) {
    parts_.clear();
    coded_.clear();
    for (std::uint32_t i = 0; i < program.spec->columns.size(); ++i) {
      CodedColumn& column = coded_.emplace_back();
      const auto readings = layout_.readings(program.first_column + i);
      const auto add_parts = [&](bool plus) {
        for (const Reading& reading : readings) {
          if ((reading.sign > 0) != plus) continue;
          const auto parts = ledger.parts(reading.atom);
          parts_.insert(parts_.end(), parts.begin(), parts.end());
          column.atoms |= std::uint64_t{1} << reading.atom;
        }
        return parts_.size();
      };
      column.plus_end = add_parts(true);
      column.minus_end = add_parts(false);
    }
  }

  Cell money(const Row& row, const Sum& total, bool lower_bound, bool insufficient) const {
    Cell cell;
    cell.unit = CellUnit::money;
    cell.state = CellState::insufficient;
    if (insufficient) return cell;
    const std::optional<std::int64_t> fen = total.fen();
    if (!fen) refuse(row);
    cell.low = cell.high = *fen;
    cell.state = CellState::value;
    cell.lower_bound = lower_bound;
    return cell;
  }

  /// A cell of a listed row, whose readings name their codes.
  Cell read(std::size_t range, const Row& row) const {
    Sum total;
    bool lower_bound = false;
    bool insufficient = false;
    for (const Reading& reading : layout_.readings(static_cast<std::uint32_t>(range))) {
      insufficient |= (ledger_.insufficient(reading.axis) >> reading.atom & 1U) != 0;
      const Place at = places_[reading.axis][reading.code];
      lower_bound |= reading.axis == function_axis
                         ? read_at(ledger_.function(), reading, at, total)
                         : read_at(ledger_.economic(), reading, at, total);
    }
    return money(row, total, lower_bound, insufficient);
  }

  /// Adds one reading to `total`; whether money known too coarsely may belong to it.
  template <class Code>
  static bool read_at(const AxisLedger<Code, Sum>& ledger, const Reading& reading, Place at,
                      Sum& total) noexcept {
    const std::uint64_t bit = std::uint64_t{1} << reading.atom;
    if (!at.occurs) return (ledger.uncertain_below(at.slot) & bit) != 0;
    const Sum part = ledger.sum(at.slot, reading.atom);
    reading.sign > 0 ? total += part : total -= part;
    return (ledger.uncertain(at.slot) & bit) != 0;
  }

  [[noreturn]] void refuse(const Row& row) const {
    std::string where = "tables." + std::string(token(table_));
    if (row.line != 0) where += ", line " + std::to_string(row.line);
    if (row.code != 0) where += ", code " + std::to_string(row.code);
    throw Error(Status::range, where, "the sum of the entries does not fit 64-bit fen");
  }

  static bool is_count(RowKey key) noexcept {
    return key >= RowKey::groups_abroad && key <= RowKey::reception_persons;
  }

  Cell fact(RowKey key) const {
    const auto offset = [&](RowKey first) {
      return static_cast<std::uint8_t>(static_cast<int>(key) - static_cast<int>(first) + 1);
    };
    if (is_count(key)) {
      return fact_cell(CellUnit::count,
                       accounts_.counts[static_cast<Count>(offset(RowKey::groups_abroad))]);
    }
    const auto stated = [&](Procurement line) -> std::optional<std::int64_t> {
      const std::optional<Amount>& amount = accounts_.procurement[line];
      return amount ? std::optional{amount->fen()} : std::nullopt;
    };
    if (key != RowKey::procurement_total) {
      return fact_cell(CellUnit::money,
                       stated(static_cast<Procurement>(offset(RowKey::procurement_goods))));
    }
    WideSum total;
    for (const Procurement line : {Procurement::goods, Procurement::works, Procurement::services}) {
      const auto fen = stated(line);
      if (!fen) return fact_cell(CellUnit::money, std::nullopt);
      total.add(*fen);
    }
    if (!total.fits())
      throw Error(Status::range, "procurement", "the total does not fit 64-bit fen");
    return fact_cell(CellUnit::money, total.fen());
  }

  static Cell fact_cell(CellUnit unit, std::optional<std::int64_t> value) noexcept {
    Cell cell;
    cell.unit = unit;
    cell.state = value ? CellState::value : CellState::insufficient;
    cell.low = cell.high = value.value_or(0);
    return cell;
  }

  std::string_view function_name(FunctionCode code) {
    const std::string_view name = accounts_.function_names.find(code);
    return builder_.text(name.empty() ? names_.function(code) : name);
  }

  std::string_view economic_name(EconomicCode code) {
    const std::string_view name = accounts_.economic_names.find(code);
    return builder_.text(name.empty() ? names_.economic(code) : name);
  }

  const Accounts& accounts_;
  const CompiledLayout& layout_;
  const Names& names_;
  const Ledger<Sum>& ledger_;
  std::array<std::vector<Place>, 2> places_;
  std::vector<Node> sorted_functions_;
  std::vector<CodedColumn> coded_;  ///< of the panel being written
  std::vector<std::uint8_t> parts_;
  TablesBuilder builder_;
  TableKey table_ = TableKey::none;
  std::size_t panel_ = 0;
};

}  // namespace detail

}  // namespace juesuan::inline v0
