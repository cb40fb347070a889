#pragma once

#include <algorithm>
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
  /// A term of the rule at hand, with what is the same of it at many rows.
  struct Operand {
    const RuleTerm* term;
    bool own;    ///< of the table that the rule goes over
    bool named;  ///< means `rows`; else the row that the rule is at, or that of its code elsewhere
    std::uint32_t place = Figures::none;  ///< of its column in the panel of that row, once found
    std::span<const PlacedRow> rows{};
  };

  void read_terms(const Rule& rule) {
    operands_.clear();
    for (const RuleTerm& term : rule.term_list()) {
      const CellPlace& place = term.place;
      const bool named = place.row != RowKey::none || place.every_code;
      operands_.push_back({&term, place.table == rule.table, named, Figures::none, {}});
      if (named) operands_.back().rows = named_rows(place);
    }
  }

  std::span<const PlacedRow> named_rows(const CellPlace& place) const noexcept {
    return place.every_code ? figures_.rows(place.table, place.row)
                            : figures_.rows(place.table, place.row, place.code);
  }

  Identity new_identity() const noexcept {
    return {rule_, static_cast<std::uint32_t>(terms_.size()), 0, true};
  }

  /// Where the table of the first term is there at all.
  void once(const Rule& rule) {
    if (!figures_.has(rule.terms[0].place.table)) return;
    Identity identity = new_identity();
    for (const RuleTerm& term : rule.term_list()) {
      identity.complete &= add_rows(term, named_rows(term.place), {}, ColumnKey::none);
    }
    finish(identity);
  }

  void each_row(const Rule& rule) {
    if (!figures_.has(rule.table) || rule.kind == RuleClass::statement) return;
    read_terms(rule);
    bool any = false;
    for (const Panel& panel : figures_.panels(rule.table)) {
      if (!find_columns(panel)) continue;
      any = true;
      const std::span<const Row> rows = figures_.tables().rows(panel);
      for (std::uint32_t i = 0; i < rows.size(); ++i) {
        if (rows[i].kind == RowKind::filler) continue;
        if (rule.scope == RuleScope::each_code && rows[i].key != RowKey::code) continue;
        add(figures_.placed(rule.table, panel, i), ColumnKey::none);
      }
    }
    // A table that lacks a column is not judged by it, nor passed over.
    if (!any) identities_.push_back({rule_, static_cast<std::uint32_t>(terms_.size()), 0, false});
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

  /// Notes where a panel of the rule's own table has its columns; false where it lacks one.
  bool find_columns(const Panel& panel) noexcept {
    bool all = true;
    for (Operand& operand : operands_) {
      if (!operand.own) continue;
      const std::uint32_t place = figures_.column_of(panel, operand.term->place.column);
      if (!operand.named) operand.place = place;
      all &= place != Figures::none;
    }
    return all;
  }

  void add(const PlacedRow& here, ColumnKey column) {
    Identity identity = new_identity();
    for (const Operand& operand : operands_) {
      const RuleTerm& term = *operand.term;
      if (operand.place != Figures::none) {
        terms_.push_back({term.sign, here.first_figure + operand.place});
      } else {
        identity.complete &= add_rows(term, rows_of(operand, here), here, column);
      }
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
    identities_.push_back(identity);
  }

  void bring_side_first(std::uint32_t first_term) {
    const auto begin = terms_.begin() + first_term;
    const auto first =
        std::find_if(begin, terms_.end(), [](const IdentityTerm& term) { return term.sign > 0; });
    if (first != terms_.end()) std::rotate(begin, first, first + 1);
  }

  /// Appends the figures of a term in its rows; false where there are none.
  bool add_rows(const RuleTerm& term, std::span<const PlacedRow> rows, const PlacedRow& here,
                ColumnKey column) {
    const CellPlace& place = term.place;
    if (rows.empty()) return missing_is_zero(place, here);
    const ColumnKey wanted = place.column == ColumnKey::none ? column : place.column;
    bool found = true;
    for (const PlacedRow& row : rows) {
      const std::uint32_t figure = figures_.at(row, wanted);
      found &= figure != Figures::none;
      if (figure != Figures::none) terms_.push_back({term.sign, figure});
    }
    return found;
  }

  std::span<const PlacedRow> rows_of(const Operand& operand, const PlacedRow& here) const noexcept {
    if (operand.named) return operand.rows;
    return operand.own ? std::span{&here, 1} : same_rows(operand.term->place.table, here);
  }

  std::span<const PlacedRow> same_rows(TableKey table, const PlacedRow& here) const noexcept {
    const std::span<const PlacedRow> same = figures_.rows(table, here.key, here.code);
    if (!same.empty() || here.code == 0) return same;
    // A class is a code in one table and a line in another.
    const RowKey other = here.key == RowKey::code ? RowKey::expenditure_class : RowKey::code;
    return figures_.rows(table, other, here.code);
  }

  /// A code that a tree or a list of codes does not print has no money there.
  bool missing_is_zero(const CellPlace& place, const PlacedRow& here) const noexcept {
    const bool coded = place.row == RowKey::code || (place.row == RowKey::none && here.code != 0);
    return coded && figures_.has(place.table) && place.table != TableKey::summary &&
           place.table != TableKey::appropriation_summary;
  }

  // ---- roll-up

  void roll_up(const Rule& rule) {
    for (const Panel& panel : figures_.panels(rule.table)) {
      if (panel.axis == RowAxis::tree || panel.axis == RowAxis::code_list) roll_up(panel);
    }
  }

  void roll_up(const Panel& panel) {
    const std::span<const Row> rows = figures_.tables().rows(panel);
    children_.clear();
    children_.reserve(rows.size());
    for (std::uint32_t i = 0; i < rows.size(); ++i) {
      if (rows[i].key == RowKey::code) children_.push_back(child(parent_of(rows[i]), i));
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

  /// A row under the code of its parent, as a number that sorts by parent and then by row.
  static constexpr std::uint64_t child(std::uint64_t parent, std::uint32_t row) noexcept {
    return parent << 32 | row;
  }

  void add_children(const Panel& panel, std::uint32_t row, std::uint32_t code) {
    if (children_.empty() || children_.back() < child(code, 0)) return;
    const auto first = std::ranges::lower_bound(children_, child(code, 0));
    const auto last = std::find_if(first, children_.end(),
                                   [&](std::uint64_t each) { return each >> 32 != code; });
    if (first == last) return;
    for (std::uint32_t column = 0; column < panel.column_count; ++column) {
      Identity identity = new_identity();
      terms_.push_back({1, Figures::at(panel, row, column)});
      for (auto each = first; each != last; ++each) {
        terms_.push_back({-1, Figures::at(panel, static_cast<std::uint32_t>(*each), column)});
      }
      finish(identity);
    }
  }

  const Figures& figures_;
  std::span<const Rule> rules_;
  std::uint32_t rule_ = 0;
  std::vector<Identity> identities_;
  std::vector<IdentityTerm> terms_;
  std::vector<std::uint64_t> children_;  ///< of the panel at hand, each a `child`
  std::vector<Operand> operands_;
};

}  // namespace juesuan::inline v0::detail
