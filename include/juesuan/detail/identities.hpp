#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>
#include <span>
#include <utility>
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
  std::uint32_t rule;
  std::uint32_t first_term;
  std::uint32_t term_count;
  bool complete;  ///< false where a cell that it needs is not there at all
};

/// The rules of tables written out over the figures of a disclosure.
class IdentityBuilder {
 public:
  IdentityBuilder(const Figures& figures, std::span<const Rule> rules)
      : figures_(figures), rules_(rules) {
    // About as many as the standard rules make; more only costs another allocation.
    identities_.reserve(2 * figures.values().size());
    terms_.reserve(8 * figures.values().size());
  }

  void build(std::uint32_t rule) {
    const Rule& spec = rules_[rule];
    rule_ = rule;
    switch (spec.scope) {
      case RuleScope::once:
        if (present(spec)) add(spec, PlacedRow{}, ColumnKey::none);
        return;
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
  bool has(TableKey table) const noexcept { return figures_.tables().find(table) != nullptr; }

  /// Whether the table of the first term is there at all.
  bool present(const Rule& rule) const noexcept { return has(rule.terms[0].place.table); }

  void each_row(const Rule& rule) {
    const Table* const table = figures_.tables().find(rule.table);
    if (table == nullptr || rule.kind == RuleClass::statement) return;
    bool any = false;
    for (const Panel& panel : figures_.tables().panels(*table)) {
      if (!find_columns(rule, panel)) continue;
      any = true;
      const std::span<const Row> rows = figures_.tables().rows(panel);
      for (std::uint32_t i = 0; i < rows.size(); ++i) {
        if (rows[i].kind == RowKind::filler) continue;
        if (rule.scope == RuleScope::each_code && rows[i].key != RowKey::code) continue;
        add_row(rule, {rule.table, rows[i].key, rows[i].code, i, &panel});
      }
    }
    // A table that lacks a column is not judged by it, nor passed over.
    if (!any) identities_.push_back({rule_, static_cast<std::uint32_t>(terms_.size()), 0, false});
  }

  /// Notes the columns of the terms that mean each row of a panel itself, once for all its rows.
  /// False where the panel lacks a column that the rule asks of its table.
  bool find_columns(const Rule& rule, const Panel& panel) {
    own_columns_.clear();
    for (const RuleTerm& term : rule.term_list()) {
      const bool own = term.place.table == rule.table;
      const std::uint32_t column =
          own ? figures_.column_of(panel, term.place.column) : Figures::none;
      if (own && column == Figures::none) return false;
      own_columns_.push_back(term.place.row == RowKey::none ? column : Figures::none);
    }
    return true;
  }

  /// `add` at a row of the panel whose columns were found last.
  void add_row(const Rule& rule, const PlacedRow& here) {
    Identity identity{rule_, static_cast<std::uint32_t>(terms_.size()), 0, true};
    for (std::size_t i = 0; i < own_columns_.size(); ++i) {
      const RuleTerm& term = rule.terms[i];
      if (own_columns_[i] == Figures::none) {
        identity.complete &= add_term(term, here, ColumnKey::none);
      } else {
        terms_.push_back({term.sign, Figures::at(*here.panel, here.index, own_columns_[i])});
      }
    }
    finish(identity);
  }

  void each_class(const Rule& rule) {
    for (const RowKey key : {RowKey::code, RowKey::expenditure_class}) {
      for (const PlacedRow& row : figures_.rows(rule.table, key)) {
        if (FunctionCode{row.code}.level() == 1) add(rule, row, ColumnKey::none);
      }
    }
  }

  void each_column(const Rule& rule) {
    const CellPlace& first = rule.terms[0].place;
    for (const PlacedRow& row : figures_.rows(first.table, first.row)) {
      for (const Column& column : figures_.tables().columns(*row.panel)) add(rule, row, column.key);
    }
  }

  void add(const Rule& rule, const PlacedRow& here, ColumnKey column) {
    Identity identity{rule_, static_cast<std::uint32_t>(terms_.size()), 0, true};
    for (const RuleTerm& term : rule.term_list()) {
      identity.complete &= add_term(term, here, column);
    }
    finish(identity);
  }

  /// The first term is the side that the others must make, also where the row of the rule's own
  /// first term is not printed.
  void finish(Identity& identity) {
    identity.term_count = static_cast<std::uint32_t>(terms_.size()) - identity.first_term;
    const bool side_last = identity.term_count != 0 && terms_[identity.first_term].sign < 0;
    if (side_last) bring_side_first(identity.first_term);
    identities_.push_back(identity);
  }

  void bring_side_first(std::uint32_t first_term) {
    const auto begin = terms_.begin() + first_term;
    const auto first =
        std::find_if(begin, terms_.end(), [](const IdentityTerm& term) { return term.sign > 0; });
    if (first != terms_.end()) std::rotate(begin, first, first + 1);
  }

  /// Appends the figures that a term stands for; false where it stands for none.
  bool add_term(const RuleTerm& term, const PlacedRow& here, ColumnKey column) {
    const CellPlace& place = term.place;
    const ColumnKey wanted = place.column == ColumnKey::none ? column : place.column;
    if (place.row == RowKey::none && place.table == here.table) {
      return add_figure(term.sign, here, wanted);
    }
    const std::span<const PlacedRow> rows = rows_of(place, here);
    if (rows.empty()) return missing_is_zero(place, here);
    bool found = true;
    for (const PlacedRow& row : rows) found &= add_figure(term.sign, row, wanted);
    return found;
  }

  bool add_figure(std::int8_t sign, const PlacedRow& row, ColumnKey column) {
    const std::uint32_t figure = figures_.at(row, column);
    if (figure == Figures::none) return false;
    terms_.push_back({sign, figure});
    return true;
  }

  std::span<const PlacedRow> rows_of(const CellPlace& place, const PlacedRow& here) const {
    if (place.every_code) return figures_.rows(place.table, place.row);
    if (place.row != RowKey::none) return figures_.rows(place.table, place.row, place.code);
    const std::span<const PlacedRow> same = figures_.rows(place.table, here.key, here.code);
    if (!same.empty() || here.code == 0) return same;
    // A class is a code in one table and a line in another.
    const RowKey other = here.key == RowKey::code ? RowKey::expenditure_class : RowKey::code;
    return figures_.rows(place.table, other, here.code);
  }

  /// A code that a tree or a list of codes does not print has no money there.
  bool missing_is_zero(const CellPlace& place, const PlacedRow& here) const noexcept {
    const bool coded = place.row == RowKey::code || (place.row == RowKey::none && here.code != 0);
    return coded && has(place.table) && place.table != TableKey::summary &&
           place.table != TableKey::appropriation_summary;
  }

  // ---- roll-up

  struct Child {
    std::uint32_t parent;
    std::uint32_t row;

    friend constexpr auto operator<=>(const Child&, const Child&) noexcept = default;
  };

  void roll_up(const Rule& rule) {
    const Table* const table = figures_.tables().find(rule.table);
    if (table == nullptr) return;
    for (const Panel& panel : figures_.tables().panels(*table)) {
      if (panel.axis == RowAxis::tree || panel.axis == RowAxis::code_list) roll_up(panel);
    }
  }

  void roll_up(const Panel& panel) {
    const std::span<const Row> rows = figures_.tables().rows(panel);
    children_.clear();
    for (std::uint32_t i = 0; i < rows.size(); ++i) {
      if (rows[i].key == RowKey::code) children_.push_back({parent_of(rows[i]), i});
    }
    std::ranges::sort(children_);
    for (std::uint32_t i = 0; i < rows.size(); ++i) {
      const bool total = rows[i].key == RowKey::total;
      if (total || rows[i].key == RowKey::code) add_children(panel, i, total ? 0 : rows[i].code);
    }
  }

  /// The code printed above a row's code; 0 for the total.
  static std::uint32_t parent_of(const Row& row) noexcept {
    if (row.axis == CodeAxis::function) return FunctionCode{row.code}.parent().value();
    const EconomicCode code{row.code};
    return code.level() == 3 ? code.parent().value() : 0;
  }

  void add_children(const Panel& panel, std::uint32_t row, std::uint32_t code) {
    const auto first = std::lower_bound(
        children_.begin(), children_.end(), code,
        [](const Child& child, std::uint32_t parent) { return child.parent < parent; });
    if (first == children_.end() || first->parent != code) return;
    for (std::uint32_t column = 0; column < panel.column_count; ++column) {
      Identity identity{rule_, static_cast<std::uint32_t>(terms_.size()), 0, true};
      terms_.push_back({1, Figures::at(panel, row, column)});
      for (auto child = first; child != children_.end() && child->parent == code; ++child) {
        terms_.push_back({-1, Figures::at(panel, child->row, column)});
      }
      finish(identity);
    }
  }

  const Figures& figures_;
  std::span<const Rule> rules_;
  std::uint32_t rule_ = 0;
  std::vector<Identity> identities_;
  std::vector<IdentityTerm> terms_;
  std::vector<Child> children_;
  std::vector<std::uint32_t> own_columns_;  ///< of each term of a rule that goes over rows
};

}  // namespace juesuan::inline v0::detail
