#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <juesuan/detail/figures.hpp>
#include <juesuan/rule.hpp>

namespace juesuan::inline v0::detail {

/// Goes over the identities of a rule: the places where it applies, each a signed sum of figures.
///
/// A visitor has `begin()`, which makes an identity, and `end(identity)`. An identity has
/// `add(sign, figure)` and `miss()`, for a cell that it needs and that is not there at all. Its
/// terms come in the order of the rule's.
class IdentityWalk {
 public:
  IdentityWalk(const Figures& figures, std::span<const Rule> rules) noexcept
      : figures_(figures), rules_(rules) {}

  template <class Visitor>
  void go(std::uint32_t rule, Visitor& visitor) {
    const Rule& spec = rules_[rule];
    switch (spec.scope) {
      case RuleScope::once:
        return once(spec, visitor);
      case RuleScope::each_row:
      case RuleScope::each_code:
        return each_row(spec, visitor);
      case RuleScope::each_class:
        return each_class(spec, visitor);
      case RuleScope::each_column:
        return each_column(spec, visitor);
      case RuleScope::roll_up:
        return roll_up(spec, visitor);
      default:
        return;
    }
  }

 private:
  /// Where a term of the rule at hand has its rows.
  enum class Whose : std::uint8_t { own, named, same_elsewhere };

  /// A term of the rule at hand, with what is the same of it at many rows.
  struct Operand {
    std::int8_t sign = 0;
    Whose whose = Whose::same_elsewhere;
    ColumnKey column = ColumnKey::none;
    TableKey table = TableKey::none;
    bool zero_unprinted = false;  ///< a code that the table does not print has no money there
    bool lacks_rows = false;      ///< it is all rows of a key, of which some could not be read
    std::uint32_t place = 0;      ///< of the column in the panel at hand
    PlacedRows named;
  };

  /// Whether the table is there, and a code that it does not print has no money in the column: it
  /// is a tree or a list.
  bool lists_only_money(TableKey table, ColumnKey column) const noexcept {
    return table != TableKey::summary && table != TableKey::appropriation_summary &&
           figures_.complete(table, column);
  }

  void read_terms(const Rule& rule) noexcept {
    operand_count_ = 0;
    for (const RuleTerm& term : rule.term_list()) {
      read_term(term, rule.table, operands_[operand_count_++]);
    }
  }

  void read_term(const RuleTerm& term, TableKey own, Operand& operand) const noexcept {
    const CellPlace& place = term.place;
    operand.sign = term.sign;
    operand.whose = place.table == own ? Whose::own : Whose::same_elsewhere;
    operand.column = place.column;
    operand.table = place.table;
    operand.zero_unprinted = lists_only_money(place.table, place.column);
    if (place.row == RowKey::none && !place.every_code) return;
    operand.whose = Whose::named;
    operand.named = named_rows(place);
    operand.lacks_rows = lacks_rows(place);
    operand.zero_unprinted &= place.row == RowKey::code;
  }

  std::span<const Operand> operands() const noexcept { return {operands_.data(), operand_count_}; }

  PlacedRows named_rows(const CellPlace& place) const noexcept {
    return place.every_code ? figures_.rows(place.table, place.row)
                            : figures_.rows(place.table, place.row, place.code);
  }

  bool lacks_rows(const CellPlace& place) const noexcept {
    return place.every_code && figures_.has(place.table) && !figures_.complete(place.table);
  }

  /// Where the table of the first term is there at all.
  template <class Visitor>
  void once(const Rule& rule, Visitor& visitor) const {
    if (!figures_.has(rule.terms[0].place.table)) return;
    auto identity = visitor.begin();
    for (const RuleTerm& term : rule.term_list()) {
      const CellPlace& place = term.place;
      const PlacedRows rows = named_rows(place);
      const bool lacks = rows.empty() && !(place.row == RowKey::code &&
                                           lists_only_money(place.table, place.column));
      if (lacks || lacks_rows(place)) identity.miss();
      add(term.sign, rows, place.column, identity);
    }
    visitor.end(identity);
  }

  template <class Visitor>
  void each_row(const Rule& rule, Visitor& visitor) {
    if (!figures_.has(rule.table) || rule.kind == RuleClass::statement) return;
    read_terms(rule);
    const bool all_own = std::ranges::all_of(
        operands(), [](const Operand& operand) { return operand.whose == Whose::own; });
    bool any = false;
    for (const Panel& panel : figures_.panels(rule.table)) {
      if (!find_columns(panel, rule.table)) continue;
      any = true;
      for (const PlacedRow& row : figures_.rows(panel)) {
        if (rule.scope == RuleScope::each_code && row.key != RowKey::code) continue;
        all_own ? within(row, visitor) : at(row, ColumnKey::none, visitor);
      }
    }
    // A table that lacks a column is not judged by it, nor passed over.
    if (any) return;
    auto identity = visitor.begin();
    identity.miss();
    visitor.end(identity);
  }

  template <class Visitor>
  void each_class(const Rule& rule, Visitor& visitor) {
    read_terms(rule);
    for (const RowKey key : {RowKey::code, RowKey::expenditure_class}) {
      for (const PlacedRow& row : figures_.rows(rule.table, key)) {
        if (FunctionCode{row.code}.level() == 1) at(row, ColumnKey::none, visitor);
      }
    }
  }

  template <class Visitor>
  void each_column(const Rule& rule, Visitor& visitor) {
    read_terms(rule);
    const CellPlace& first = rule.terms[0].place;
    for (const PlacedRow& row : figures_.rows(first.table, first.row)) {
      for (const Column& column : figures_.tables().columns(*row.panel)) {
        at(row, column.key, visitor);
      }
    }
  }

  /// Whether a panel of the rule's own table has all its columns of it, which are noted.
  bool find_columns(const Panel& panel, TableKey own) noexcept {
    for (Operand& operand : std::span{operands_}.first(operand_count_)) {
      operand.place = figures_.column_of(panel, operand.column);
      if (operand.table == own && operand.place == Figures::none) return false;
    }
    return true;
  }

  /// At a row that has all the figures.
  template <class Visitor>
  void within(const PlacedRow& row, Visitor& visitor) const {
    auto identity = visitor.begin();
    for (const Operand& operand : operands()) {
      identity.add(operand.sign, row.first_figure + operand.place);
    }
    visitor.end(identity);
  }

  /// At a row, and in a column where the rule goes over columns.
  template <class Visitor>
  void at(const PlacedRow& here, ColumnKey column, Visitor& visitor) const {
    auto identity = visitor.begin();
    for (const Operand& operand : operands()) {
      const ColumnKey wanted = operand.column == ColumnKey::none ? column : operand.column;
      if (operand.whose == Whose::own) {
        add(operand.sign, here, wanted, identity);
      } else {
        add(operand, here, wanted, identity);
      }
    }
    visitor.end(identity);
  }

  /// The figure of a row.
  template <class Identity>
  static void add(std::int8_t sign, const PlacedRow& row, ColumnKey column, Identity& identity) {
    const std::uint32_t figure = Figures::at(row, column);
    figure == Figures::none ? identity.miss() : identity.add(sign, figure);
  }

  /// The same of several rows.
  template <class Identity>
  static void add(std::int8_t sign, const PlacedRows& rows, ColumnKey column, Identity& identity) {
    for (const PlacedRow& row : rows) add(sign, row, column, identity);
  }

  /// The same of an operand that is not at the row that the rule is at.
  template <class Identity>
  void add(const Operand& operand, const PlacedRow& here, ColumnKey column,
           Identity& identity) const {
    const bool named = operand.whose == Whose::named;
    const PlacedRows rows = named ? operand.named : same_rows(operand.table, here);
    const bool nothing = operand.zero_unprinted && (named || here.code != 0);
    if ((rows.empty() && !nothing) || operand.lacks_rows) identity.miss();
    add(operand.sign, rows, column, identity);
  }

  PlacedRows same_rows(TableKey table, const PlacedRow& here) const noexcept {
    const PlacedRows same = figures_.rows(table, here);
    if (!same.empty() || FunctionCode{here.code}.level() != 1) return same;
    // A class is a code in one table and a line in another.
    const RowKey other = here.key == RowKey::code ? RowKey::expenditure_class : RowKey::code;
    return figures_.rows(table, other, here.code);
  }

  template <class Visitor>
  void roll_up(const Rule& rule, Visitor& visitor) {
    for (const Panel& panel : figures_.panels(rule.table)) {
      if (panel.axis == RowAxis::tree || panel.axis == RowAxis::code_list) roll_up(panel, visitor);
    }
  }

  template <class Visitor>
  void roll_up(const Panel& panel, Visitor& visitor) {
    const std::span<const PlacedRow> rows = figures_.rows(panel);
    link_children(panel, rows);
    for (const PlacedRow& row : rows) {
      if (row.key == RowKey::total) add_up(row, first_child_[top], visitor);
      if (row.key == RowKey::code) add_up(row, first_child_[row.number], visitor);
    }
  }

  /// Chains the coded rows below each code of a panel.
  void link_children(const Panel& panel, std::span<const PlacedRow> rows) {
    const std::span<const Row> printed = figures_.tables().rows(panel);
    first_child_.assign(figures_.number_count(), nullptr);
    next_child_.resize(std::max(next_child_.size(), printed.size()));
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
      if (row->key != RowKey::code) continue;
      const std::uint32_t parent = parent_of(printed[row->index]);
      const std::uint32_t number = parent == 0 ? top : figures_.number(RowKey::code, parent);
      if (number == Figures::none) continue;
      next_child_[row->index] = first_child_[number];
      first_child_[number] = &*row;
    }
  }

  /// The code printed above a row's code; 0 for the total.
  static std::uint32_t parent_of(const Row& row) noexcept {
    if (row.axis == CodeAxis::function) return FunctionCode{row.code}.parent().value();
    const EconomicCode code{row.code};
    return code.level() == 3 ? code.parent().value() : 0;
  }

  /// A row against those below it, in every column.
  template <class Visitor>
  void add_up(const PlacedRow& row, const PlacedRow* first, Visitor& visitor) const {
    if (first == nullptr) return;
    const bool complete = figures_.complete(row.table);
    for (std::uint32_t column = 0; column < row.panel->column_count; ++column) {
      auto identity = visitor.begin();
      if (!complete) identity.miss();
      identity.add(1, row.first_figure + column);
      for (const PlacedRow* child = first; child != nullptr; child = next_child_[child->index]) {
        identity.add(-1, child->first_figure + column);
      }
      visitor.end(identity);
    }
  }

  /// The number, which no code has, of what stands below the total.
  static constexpr std::uint32_t top = 0;

  const Figures& figures_;
  std::span<const Rule> rules_;
  std::array<Operand, Rule{}.terms.size()> operands_;
  std::size_t operand_count_ = 0;
  std::vector<const PlacedRow*> first_child_;  ///< in the panel at hand, by the parent's number
  std::vector<const PlacedRow*> next_child_;   ///< below the same parent, by the index of the row
};

}  // namespace juesuan::inline v0::detail
