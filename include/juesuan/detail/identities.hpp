#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include <juesuan/detail/figures.hpp>
#include <juesuan/rule.hpp>

namespace juesuan::inline v0::detail {

struct IdentityTerm {
  std::int8_t sign;
  std::uint32_t figure;  ///< index into `Figures::values`
};

/// A rule at one place: a signed sum of figures that is zero, or not above it.
struct Identity {
  std::uint32_t rule = 0;
  std::uint32_t first_term = 0;
  std::uint32_t term_count = 0;
  bool complete = true;  ///< false where a cell that it needs is not there at all
};

/// The rules of tables written out over the figures of a disclosure.
class IdentityBuilder {
 public:
  IdentityBuilder(const Figures& figures, std::span<const Rule> rules)
      : figures_(figures), rules_(rules) {
    // About as many as the standard rules make; more only costs another allocation.
    identities_.reserve(figures.values().size());
    terms_.reserve(2 * figures.values().size());
    operands_.reserve(Rule{}.terms.size());
  }

  void build(std::uint32_t rule) {
    const Rule& spec = rules_[rule];
    rule_ = rule;
    switch (spec.scope) {
      case RuleScope::once:
        return once(spec);
      case RuleScope::each_row:
      case RuleScope::each_code:
        return each_row(spec);
      case RuleScope::each_class:
        return each_class(spec);
      case RuleScope::each_column:
        return each_column(spec);
      case RuleScope::roll_up:
        return roll_up(spec);
      default:
        return;
    }
  }

  std::span<const Identity> identities() const noexcept { return identities_; }
  std::span<const IdentityTerm> terms(const Identity& identity) const noexcept {
    return std::span{terms_}.subspan(identity.first_term, identity.term_count);
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
    PlacedRows named;
  };

  /// Whether there is the table, and it prints no code without money: it is a tree or a list.
  bool lists_only_money(TableKey table) const noexcept {
    return figures_.has(table) && table != TableKey::summary &&
           table != TableKey::appropriation_summary;
  }

  void read_terms(const Rule& rule) {
    operands_.clear();
    for (const RuleTerm& term : rule.term_list()) add_operand(term, rule.table);
  }

  void add_operand(const RuleTerm& term, TableKey own) {
    const CellPlace& place = term.place;
    Operand& operand = operands_.emplace_back();
    operand.sign = term.sign;
    operand.column = place.column;
    operand.table = place.table;
    operand.zero_unprinted = lists_only_money(place.table);
    if (place.row != RowKey::none || place.every_code) {
      operand.whose = Whose::named;
      operand.named = named_rows(place);
      operand.zero_unprinted &= place.row == RowKey::code;
    } else if (place.table == own) {
      operand.whose = Whose::own;
    }
  }

  PlacedRows named_rows(const CellPlace& place) const noexcept {
    return place.every_code ? figures_.rows(place.table, place.row)
                            : figures_.rows(place.table, place.row, place.code);
  }

  /// One of the rule at hand, valid until the next; made in its place, for a copy of it would wait
  /// for the stores to its parts.
  Identity& new_identity() {
    Identity& identity = identities_.emplace_back();
    identity.rule = rule_;
    identity.first_term = static_cast<std::uint32_t>(terms_.size());
    return identity;
  }

  /// Where the table of the first term is there at all.
  void once(const Rule& rule) {
    if (!figures_.has(rule.terms[0].place.table)) return;
    Identity& identity = new_identity();
    for (const RuleTerm& term : rule.term_list()) {
      const CellPlace& place = term.place;
      const PlacedRows rows = named_rows(place);
      identity.complete &= rows.empty() ? place.row == RowKey::code && lists_only_money(place.table)
                                        : add_figures(term.sign, rows, place.column);
    }
    finish(identity);
  }

  void each_row(const Rule& rule) {
    if (!figures_.has(rule.table) || rule.kind == RuleClass::statement) return;
    read_terms(rule);
    bool any = false;
    for (const Panel& panel : figures_.panels(rule.table)) {
      if (!has_columns(panel, rule)) continue;
      any = true;
      for (const PlacedRow& row : figures_.rows(panel)) {
        if (rule.scope == RuleScope::each_code && row.key != RowKey::code) continue;
        add(row, ColumnKey::none);
      }
    }
    // A table that lacks a column is not judged by it, nor passed over.
    if (!any) new_identity().complete = false;
  }

  void each_class(const Rule& rule) {
    read_terms(rule);
    for (const RowKey key : {RowKey::code, RowKey::expenditure_class}) {
      for (const PlacedRow& row : figures_.rows(rule.table, key)) {
        if (FunctionCode{row.code}.level() == 1) add(row, ColumnKey::none);
      }
    }
  }

  void each_column(const Rule& rule) {
    read_terms(rule);
    const CellPlace& first = rule.terms[0].place;
    for (const PlacedRow& row : figures_.rows(first.table, first.row)) {
      for (const Column& column : figures_.tables().columns(*row.panel)) add(row, column.key);
    }
  }

  /// Whether a panel of the rule's own table has all its columns of it.
  bool has_columns(const Panel& panel, const Rule& rule) const noexcept {
    return std::ranges::all_of(rule.term_list(), [&](const RuleTerm& term) {
      const CellPlace& place = term.place;
      return place.table != rule.table || figures_.column_of(panel, place.column) != Figures::none;
    });
  }

  /// At a row, and in a column where the rule goes over columns.
  void add(const PlacedRow& here, ColumnKey column) {
    Identity& identity = new_identity();
    for (const Operand& operand : operands_) {
      const ColumnKey wanted = operand.column == ColumnKey::none ? column : operand.column;
      identity.complete &= operand.whose == Whose::own ? add_figure(operand.sign, here, wanted)
                                                       : add_figures(operand, here, wanted);
    }
    finish(identity);
  }

  /// The first term is the side that the others must make, also where the row of the rule's own
  /// first term is not printed.
  void finish(Identity& identity) {
    const auto end = static_cast<std::uint32_t>(terms_.size());
    identity.term_count = end - identity.first_term;
    if (identity.term_count != 0 && terms_[identity.first_term].sign < 0) {
      bring_side_first(identity.first_term);
    }
  }

  void bring_side_first(std::uint32_t first_term) {
    const auto begin = terms_.begin() + first_term;
    const auto first =
        std::find_if(begin, terms_.end(), [](const IdentityTerm& term) { return term.sign > 0; });
    if (first != terms_.end()) std::rotate(begin, first, first + 1);
  }

  /// Appends the figure of a row; false where there is none.
  bool add_figure(std::int8_t sign, const PlacedRow& row, ColumnKey column) {
    const std::uint32_t figure = Figures::at(row, column);
    if (figure == Figures::none) return false;
    terms_.push_back({sign, figure});
    return true;
  }

  /// The same of several rows; false where one is missing.
  bool add_figures(std::int8_t sign, const PlacedRows& rows, ColumnKey column) {
    bool all = true;
    for (const PlacedRow& row : rows) all &= add_figure(sign, row, column);
    return all;
  }

  /// The same of an operand that is not at the row that the rule is at.
  bool add_figures(const Operand& operand, const PlacedRow& here, ColumnKey column) {
    const bool named = operand.whose == Whose::named;
    const PlacedRows rows = named ? operand.named : same_rows(operand.table, here);
    if (rows.empty()) return operand.zero_unprinted && (named || here.code != 0);
    return add_figures(operand.sign, rows, column);
  }

  PlacedRows same_rows(TableKey table, const PlacedRow& here) const noexcept {
    const PlacedRows same = figures_.rows(table, here);
    if (!same.empty() || FunctionCode{here.code}.level() != 1) return same;
    // A class is a code in one table and a line in another.
    const RowKey other = here.key == RowKey::code ? RowKey::expenditure_class : RowKey::code;
    return figures_.rows(table, other, here.code);
  }

  // ---- roll-up

  void roll_up(const Rule& rule) {
    for (const Panel& panel : figures_.panels(rule.table)) {
      if (panel.axis == RowAxis::tree || panel.axis == RowAxis::code_list) roll_up(panel);
    }
  }

  void roll_up(const Panel& panel) {
    const std::span<const PlacedRow> rows = figures_.rows(panel);
    link_children(panel, rows);
    for (const PlacedRow& row : rows) {
      if (row.key == RowKey::total) add_children(row, first_child_[top]);
      if (row.key == RowKey::code) add_children(row, first_child_[row.number]);
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

  void add_children(const PlacedRow& row, const PlacedRow* first) {
    if (first == nullptr) return;
    for (std::uint32_t column = 0; column < row.panel->column_count; ++column) {
      Identity& identity = new_identity();
      terms_.push_back({1, row.first_figure + column});
      for (const PlacedRow* child = first; child != nullptr; child = next_child_[child->index]) {
        terms_.push_back({-1, child->first_figure + column});
      }
      finish(identity);
    }
  }

  /// The number, which no code has, of what stands below the total.
  static constexpr std::uint32_t top = 0;

  const Figures& figures_;
  std::span<const Rule> rules_;
  std::uint32_t rule_ = 0;
  std::vector<Identity> identities_;
  std::vector<IdentityTerm> terms_;
  std::vector<const PlacedRow*> first_child_;  ///< in the panel at hand, by the parent's number
  std::vector<const PlacedRow*> next_child_;   ///< below the same parent, by the index of the row
  std::vector<Operand> operands_;
};

}  // namespace juesuan::inline v0::detail
