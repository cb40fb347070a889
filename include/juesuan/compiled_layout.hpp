#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <juesuan/error.hpp>
#include <juesuan/standard_claims.hpp>

namespace juesuan::inline v0 {

namespace detail {

/// Accumulators are kept per code of one classification; no cell restricts both.
inline constexpr std::size_t function_axis = 0;
inline constexpr std::size_t economic_axis = 1;

/// One signed reading of an accumulator at a code.
struct Reading {
  std::int8_t sign;
  std::uint8_t axis;
  std::uint8_t atom;   ///< index into `CompiledLayout::atoms(axis)`
  std::uint16_t code;  ///< index into `CompiledLayout::codes(axis)`
};

struct ReadingRange {
  std::uint32_t first = 0;
  std::uint32_t count = 0;
};

struct PanelProgram {
  const PanelSpec* spec = nullptr;
  std::size_t axis = function_axis;  ///< of the codes of its rows
  std::uint64_t atoms = 0;           ///< atoms that its coded rows read
  std::uint32_t first_cell = 0;      ///< readings of its listed cells, row by row
  std::uint32_t first_column = 0;    ///< readings of its columns, the code left to the row
};

/// Readings of a claim's part and whole; of one that repeats by code, the code left to the row.
struct ClaimProgram {
  std::string_view id;       ///< a claim that repeats adds its code
  std::string_view subject;  ///< official name; a claim that repeats has its own
  ClaimKey key = ClaimKey::none;
  ClaimKind kind = ClaimKind::none;
  SectionKey section = SectionKey::none;
  ClaimRepeat repeat = ClaimRepeat::once;
  Figure figure = Figure::none;
  EconomicCode within{};    ///< the parent of the 款 that it repeats by
  std::uint64_t atoms = 0;  ///< atoms that it reads at each code
  std::uint32_t part = 0;
  std::uint32_t whole = 0;
};

/// In which tables, a bit each, an entry that an atom holds is where.
struct Cover {
  std::uint32_t total = 0;       ///< in the totals
  std::uint32_t line = 0;        ///< in a line
  std::uint32_t class_line = 0;  ///< in a line or row of its functional code, if there is one
  std::uint32_t tree = 0;        ///< in a tree by functional code
  std::uint32_t code_list = 0;   ///< in a list of economic codes

  Cover& operator|=(const Cover& other) noexcept {
    total |= other.total;
    line |= other.line;
    class_line |= other.class_line;
    tree |= other.tree;
    code_list |= other.code_list;
    return *this;
  }
};

struct CodeTables {
  std::uint32_t code;
  std::uint32_t tables;
};

}  // namespace detail

/// A layout made ready for `derive`: every cell and every claim as readings of a few accumulators.
/// Compile once, derive any number of units, from any number of threads. The layout's spans must
/// outlive it.
class CompiledLayout {
 public:
  /// `Error(Status::argument)` for a layout with a table twice, a panel without columns, a panel of
  /// facts without rows, a cell that restricts function and economic code at once, or more than 64
  /// distinct selectors or 65,535 distinct codes on one of them.
  explicit CompiledLayout(const Layout& layout) : layout_(layout) {
    for (std::size_t i = 0; i < layout.tables.size(); ++i) compile(layout.tables[i], i);
    for (const ClaimSpec& spec : standard_claims(layout.three_public_budget)) compile(spec);
    std::sort(class_tables_.begin(), class_tables_.end(), by_code);
    std::sort(economic_tables_.begin(), economic_tables_.end(), by_code);
  }

  const Layout& layout() const noexcept { return layout_; }
  std::span<const Selector> atoms(std::size_t axis) const noexcept { return atoms_[axis]; }
  std::span<const std::uint32_t> codes(std::size_t axis) const noexcept { return codes_[axis]; }
  std::span<const detail::PanelProgram> panels() const noexcept { return panels_; }
  std::span<const detail::ClaimProgram> claims() const noexcept { return claims_; }
  /// By atom of the axis.
  std::span<const detail::Cover> covers(std::size_t axis) const noexcept { return covers_[axis]; }
  std::span<const detail::Reading> readings(std::uint32_t range) const noexcept {
    return std::span{readings_}.subspan(ranges_[range].first, ranges_[range].count);
  }

  /// The tables with a row for a functional code: its class is a line, or the table is a tree.
  std::uint32_t tables_with_row(FunctionCode code) const noexcept {
    if (code.empty()) return 0;
    return tree_tables_ | find(class_tables_, code.ancestor(1).value());
  }

  /// The tables whose code list draws on the economic code without having a row for its class.
  std::uint32_t tables_lacking(EconomicCode code) const noexcept {
    if (code.level() < 2) return 0;
    const EconomicCode category = code.level() == 3 ? code.parent() : code;
    const std::uint32_t listing = find(economic_tables_, category.value());
    std::uint32_t lacking = 0;
    for (const ListBase& list : lists_) {
      if ((listing & list.table_bit) == 0 && list.base.contains(code)) lacking |= list.table_bit;
    }
    return lacking;
  }

 private:
  struct ListBase {
    std::uint32_t table_bit;
    EconomicCode base;
  };

  static bool by_code(const detail::CodeTables& a, const detail::CodeTables& b) noexcept {
    return a.code < b.code;
  }

  static std::uint32_t find(const std::vector<detail::CodeTables>& list,
                            std::uint32_t code) noexcept {
    const auto at =
        std::lower_bound(list.begin(), list.end(), detail::CodeTables{code, 0}, by_code);
    return at != list.end() && at->code == code ? at->tables : 0;
  }

  static void mark(std::vector<detail::CodeTables>& list, std::uint32_t code, std::uint32_t bit) {
    for (detail::CodeTables& item : list) {
      if (item.code == code) {
        item.tables |= bit;
        return;
      }
    }
    list.push_back({code, bit});
  }

  [[noreturn]] static void refuse(std::string_view owner, const std::string& message) {
    throw Error(Status::argument, "layout." + std::string(owner), message);
  }

  void compile(const TableSpec& table, std::size_t index) {
    if (index >= 32) refuse(token(table.key), "expected at most 32 tables");
    for (std::size_t i = 0; i < index; ++i) {
      if (layout_.tables[i].key == table.key) {
        refuse(token(table.key), "this table occurs twice");
      }
    }
    const std::uint32_t bit = std::uint32_t{1} << index;
    for (const BandSpec& band : table.bands) {
      for (const PanelSpec& panel : band.panels) compile(table, bit, panel);
    }
  }

  void compile(const TableSpec& table, std::uint32_t bit, const PanelSpec& panel) {
    if (panel.columns.empty()) refuse(token(table.key), "a panel has no columns");
    if (panel.axis == RowAxis::facts && panel.rows.empty()) {
      refuse(token(table.key), "a panel of facts has no rows");
    }
    detail::PanelProgram program;
    program.spec = &panel;
    program.axis = panel.axis == RowAxis::code_list ? detail::economic_axis : detail::function_axis;
    program.first_cell = static_cast<std::uint32_t>(ranges_.size());
    if (panel.axis != RowAxis::facts) {
      for (const RowSpec& row : panel.rows) compile_row(table, bit, panel, row);
      program.first_column = static_cast<std::uint32_t>(ranges_.size());
      if (panel.axis != RowAxis::lines) compile_columns(table, bit, panel, program);
    }
    panels_.push_back(program);
  }

  void compile_row(const TableSpec& table, std::uint32_t bit, const PanelSpec& panel,
                   const RowSpec& row) {
    for (const ColumnSpec& column : panel.columns) {
      const Formula formula = cell_formula(panel, row, column.key, layout_.three_public_budget);
      add_range(token(table.key), formula, std::nullopt);
      if (panel.axis == RowAxis::lines) cover(table, bit, row, formula);
    }
    if (row.key == RowKey::expenditure_class) mark(class_tables_, row.code, bit);
    const bool listed_class = panel.axis == RowAxis::code_list && row.key == RowKey::code &&
                              EconomicCode{row.code}.level() == 2;
    if (listed_class) mark(economic_tables_, row.code, bit);
  }

  void compile_columns(const TableSpec& table, std::uint32_t bit, const PanelSpec& panel,
                       detail::PanelProgram& program) {
    const bool tree = panel.axis == RowAxis::tree;
    if (tree) tree_tables_ |= bit;
    const Selector base = base_formula(panel.base);
    if (!tree) lists_.push_back({bit, base.economic});
    for (const ColumnSpec& column : panel.columns) {
      const Formula formula = base & column_formula(column.key, layout_.three_public_budget);
      program.atoms |= atoms_of(add_range(token(table.key), formula, program.axis));
      for (const Formula::SignedSelector& part : formula) {
        detail::Cover& cover = cover_of(token(table.key), program.axis, part.selector);
        if (!tree) {
          cover.code_list |= bit;
          continue;
        }
        cover.total |= bit;
        cover.class_line |= bit;
        cover.tree |= bit;
      }
    }
  }

  void cover(const TableSpec& table, std::uint32_t bit, const RowSpec& row,
             const Formula& formula) {
    for (const Formula::SignedSelector& part : formula) {
      if (!part.selector.economic.empty()) continue;
      if (row.kind != RowKind::total && row.kind != RowKind::line) continue;
      detail::Cover& cover = cover_of(token(table.key), detail::function_axis, part.selector);
      std::uint32_t& tables = row.kind == RowKind::total       ? cover.total
                              : part.selector.function.empty() ? cover.line
                                                               : cover.class_line;
      tables |= bit;
    }
  }

  /// The cover of a selector's atom, until the next atom is made.
  detail::Cover& cover_of(std::string_view owner, std::size_t axis, const Selector& selector) {
    return covers_[axis][find_atom(owner, axis, without_codes(selector))];
  }

  static Selector without_codes(Selector selector) noexcept {
    selector.function = {};
    selector.economic = {};
    return selector;
  }

  void compile(const ClaimSpec& spec) {
    detail::ClaimProgram program{
        .id = token(spec.key),
        .subject = official_name(spec.key),
        .key = spec.key,
        .kind = spec.kind,
        .section = spec.section,
        .repeat = spec.repeat,
        .figure = spec.figure,
    };
    std::optional<std::size_t> axis;
    if (spec.repeat >= ClaimRepeat::function_class) axis = detail::function_axis;
    if (spec.repeat == ClaimRepeat::economic_item) {
      axis = detail::economic_axis;
      program.within = spec.part.begin()->selector.economic;
    }
    program.part = add_range(token(spec.key), spec.part, axis);
    // The base of a class's share is the total, not the class.
    const bool total = spec.repeat == ClaimRepeat::function_class;
    program.whole = add_range(token(spec.key), spec.whole, total ? std::nullopt : axis);
    program.atoms = atoms_of(program.part) | (total ? 0 : atoms_of(program.whole));
    claims_.push_back(program);
  }

  /// Readings of a formula, each at its own code; with `axis`, of that axis, the code left open.
  std::uint32_t add_range(std::string_view owner, const Formula& formula,
                          std::optional<std::size_t> axis) {
    detail::ReadingRange range{static_cast<std::uint32_t>(readings_.size()), 0};
    for (const Formula::SignedSelector& part : formula) {
      const Selector& selector = part.selector;
      if (!selector.function.empty() && !selector.economic.empty()) {
        refuse(owner, "a cell restricts function and economic code at once");
      }
      const std::size_t at = axis                        ? *axis
                             : selector.economic.empty() ? detail::function_axis
                                                         : detail::economic_axis;
      const std::uint8_t atom = find_atom(owner, at, without_codes(selector));
      const std::uint32_t code =
          at == detail::economic_axis ? selector.economic.value() : selector.function.value();
      readings_.push_back({static_cast<std::int8_t>(part.sign), static_cast<std::uint8_t>(at), atom,
                           find_code(owner, at, code)});
      ++range.count;
    }
    ranges_.push_back(range);
    return static_cast<std::uint32_t>(ranges_.size() - 1);
  }

  std::uint64_t atoms_of(std::uint32_t range) const noexcept {
    std::uint64_t atoms = 0;
    for (const detail::Reading& reading : readings(range))
      atoms |= std::uint64_t{1} << reading.atom;
    return atoms;
  }

  std::uint8_t find_atom(std::string_view owner, std::size_t axis, const Selector& selector) {
    std::vector<Selector>& atoms = atoms_[axis];
    const auto at = std::find(atoms.begin(), atoms.end(), selector);
    const auto index = static_cast<std::size_t>(at - atoms.begin());
    if (index >= 64) refuse(owner, "a layout has at most 64 distinct selectors an axis");
    if (at == atoms.end()) {
      atoms.push_back(selector);
      covers_[axis].emplace_back();
    }
    return static_cast<std::uint8_t>(index);
  }

  std::uint16_t find_code(std::string_view owner, std::size_t axis, std::uint32_t code) {
    constexpr auto most = std::numeric_limits<std::uint16_t>::max();
    std::vector<std::uint32_t>& codes = codes_[axis];
    const auto at = std::find(codes.begin(), codes.end(), code);
    const auto index = static_cast<std::size_t>(at - codes.begin());
    if (index >= most) refuse(owner, "a layout has at most 65535 distinct codes an axis");
    if (at == codes.end()) codes.push_back(code);
    return static_cast<std::uint16_t>(index);
  }

  Layout layout_;
  std::array<std::vector<Selector>, 2> atoms_;
  std::array<std::vector<detail::Cover>, 2> covers_;
  std::array<std::vector<std::uint32_t>, 2> codes_;
  std::vector<detail::Reading> readings_;
  std::vector<detail::ReadingRange> ranges_;
  std::vector<detail::PanelProgram> panels_;
  std::vector<detail::ClaimProgram> claims_;
  std::vector<detail::CodeTables> class_tables_;
  std::vector<detail::CodeTables> economic_tables_;
  std::vector<ListBase> lists_;
  std::uint32_t tree_tables_ = 0;
};

}  // namespace juesuan::inline v0
