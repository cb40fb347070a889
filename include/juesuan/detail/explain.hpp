#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <juesuan/detail/claim_sources.hpp>
#include <juesuan/detail/fact_rows.hpp>
#include <juesuan/detail/rule_finder.hpp>
#include <juesuan/explain.hpp>
#include <juesuan/formula_text.hpp>

namespace juesuan::inline v0 {

namespace detail {

/// Explains figures of one disclosure from the books that it was derived from.
class Explainer {
 public:
  Explainer(const Accounts& accounts, const CompiledLayout& layout, const Disclosure& disclosure)
      : accounts_(accounts), budget_(layout.layout().three_public_budget), disclosure_(disclosure) {
    if (disclosure.origin != Origin::derived) {
      throw Error(Status::argument, "disclosure", "expected one that was derived from books");
    }
  }

  Explanation of(const Location& place, const ExplainOptions& options) const {
    Explanation result;
    result.place = place;
    if (place.claim >= 0) {
      explain_claim(place, result);
    } else {
      explain_cell(place, result);
    }
    if (options.rules) result.rules = RuleFinder{disclosure_}.of(place);
    return result;
  }

 private:
  void explain_cell(const Location& place, Explanation& result) const {
    const Tables& tables = disclosure_.tables;
    const std::optional<PlacedCell> found = find_cell(tables, place);
    if (!found)
      throw Error(Status::argument, "place", "expected a cell or a claim of this disclosure");
    result.where = describe(place, disclosure_);
    const Panel& panel = *found->panel;
    const Row& row = tables.rows(panel)[found->row];
    const Column& column = tables.columns(panel)[found->column];
    result.name = name_of(*tables.find(place.table), row, column);
    ExplainedFigure figure;
    figure.cell = tables.cells(panel, found->row)[found->column];
    if (panel.axis == RowAxis::facts) {
      add_row_fact(row.key, figure);
    } else {
      const PanelSpec spec{.base = panel.base, .axis = panel.axis, .columns = {}, .rows = {}};
      const RowSpec listed{row.key, row.kind, row.line, row.code};
      add_entries(cell_formula(spec, listed, column.key, budget_), figure);
    }
    settle(figure, result.where);
    result.figures.push_back(std::move(figure));
  }

  static std::string name_of(const Table& table, const Row& row, const Column& column) {
    const auto either = [](std::string_view given, std::string_view official) {
      return std::string(given.empty() ? official : given);
    };
    std::string text = either(table.title, official_name(table.key)) + "·";
    if (row.code != 0) text += std::to_string(row.code) + ' ';
    return text + either(row.label, official_name(row.key)) + "·" +
           either(column.heading, official_name(column.key));
  }

  void explain_claim(const Location& place, Explanation& result) const {
    const auto index = static_cast<std::size_t>(place.claim);
    if (index >= disclosure_.claims.size()) {
      throw Error(Status::argument, "place", "expected a cell or a claim of this disclosure");
    }
    const Claim& claim = disclosure_.claims[index];
    result.claim = claim.id;
    result.where = "claims." + result.claim;
    result.name = claim.subject;
    result.comparison = claim.comparison;
    result.difference = claim.difference;
    result.ratio_state = claim.ratio_state;
    result.ratio = claim.ratio;
    const ClaimSpec spec = spec_of(claim.key);
    result.figures.push_back(figure_of(claim, spec, ClaimPart::figure, result.where));
    if (claim.base.state != CellState::absent) {
      result.figures.push_back(figure_of(claim, spec, ClaimPart::base, result.where));
    }
  }

  ClaimSpec spec_of(ClaimKey key) const {
    for (const ClaimSpec& spec : standard_claims(budget_)) {
      if (spec.key == key) return spec;
    }
    return {};
  }

  ExplainedFigure figure_of(const Claim& claim, const ClaimSpec& spec, ClaimPart part,
                            const std::string& where) const {
    const bool base = part == ClaimPart::base;
    ExplainedFigure figure;
    figure.part = part;
    figure.cell = base ? claim.base : claim.figure;
    if (spec.part.size() == 0) {
      add_claim_facts(claim, part, figure);
    } else {
      add_entries(formula_of(claim, spec, part), figure);
      const bool of_entries =
          !figure.entries.empty() && figure.coarser.empty() && total_of(figure) == figure.cell.low;
      if (!of_entries && (!base || claim.kind == ClaimKind::change)) {
        take_stated(spec.figure, accounts_.entity.year - (base ? 1 : 0), figure);
      }
    }
    settle(figure, where);
    return figure;
  }

  /// The formula of a claim's part; of a coded claim, at its code. The base of a class's share is
  /// the total.
  static Formula formula_of(const Claim& claim, const ClaimSpec& spec, ClaimPart part) {
    const Formula& formula = part == ClaimPart::base ? spec.whole : spec.part;
    switch (spec.repeat) {
      case ClaimRepeat::function_class:
        return part == ClaimPart::base ? formula : formula & formulas::of(FunctionCode{claim.code});
      case ClaimRepeat::function_item:
        return formula & formulas::of(FunctionCode{claim.code});
      case ClaimRepeat::economic_item:
        return formula & formulas::of(EconomicCode{claim.code});
      default:
        return formula;
    }
  }

  /// The entries inside the formula and those that may be.
  void add_entries(const Formula& formula, ExplainedFigure& figure) const {
    figure.formula = formula;
    figure.words = in_words(formula, accounts_.entity.year);
    for (std::size_t i = 0; i < accounts_.entries.size(); ++i) {
      const Entry& entry = accounts_.entries[i];
      int inside = 0;
      int partial = 0;
      bool may_belong = false;
      for (const Formula::SignedSelector& part : formula) {
        const Match found = match(part.selector, entry, accounts_.entity);
        if (found == Match::inside) inside += part.sign;
        if (found == Match::partial) partial += part.sign, may_belong = true;
      }
      if (inside != 0) figure.entries.push_back({i, inside, entry});
      if (may_belong) figure.coarser.push_back({i, partial < 0 ? -1 : 1, entry});
    }
  }

  /// A figure that the books state where their entries do not give it.
  void take_stated(Figure stated, int year, ExplainedFigure& figure) const {
    for (std::size_t i = 0; i < accounts_.stated.size(); ++i) {
      const StatedFigure& item = accounts_.stated[i];
      if (item.figure != stated || item.year != year || stated == Figure::none) continue;
      if (figure.cell.state != CellState::value || item.amount.fen() != figure.cell.low) return;
      figure.entries.clear();
      figure.coarser.clear();
      add_fact("stated[" + std::to_string(i) + "]", item.amount, figure);
      return;
    }
  }

  static void add_fact(std::string where, const std::optional<Amount>& amount,
                       ExplainedFigure& figure) {
    if (amount) figure.facts.push_back({std::move(where), amount->fen()});
  }

  /// The facts of a row of 公开09 or 公开11 表. A total of which a part is missing has none.
  void add_row_fact(RowKey key, ExplainedFigure& figure) const {
    if (const std::optional<Count> count = count_of(key)) {
      const std::optional<std::int64_t>& value = accounts_.counts[*count];
      if (value) figure.facts.push_back({"counts." + std::string(token(*count)), *value});
      return;
    }
    if (const std::optional<Procurement> line = procurement_of(key)) {
      return add_procurement(*line, figure);
    }
    if (figure.cell.state != CellState::value) return;
    for (const Procurement part : {Procurement::goods, Procurement::works, Procurement::services}) {
      add_procurement(part, figure);
    }
  }

  void add_procurement(Procurement line, ExplainedFigure& figure) const {
    add_fact("procurement." + std::string(token(line)), accounts_.procurement[line], figure);
  }

  void add_claim_facts(const Claim& claim, ClaimPart part, ExplainedFigure& figure) const {
    const bool base = part == ClaimPart::base;
    if (claim.key == ClaimKey::share_self_evaluation) return add_self_evaluation(base, figure);
    if (claim.key == ClaimKey::execution_project) {
      if (claim.code > accounts_.projects.size()) return;
      const Funding& total = accounts_.projects[claim.code - 1].total;
      const std::string where = "projects[" + std::to_string(claim.code - 1) + "].total.";
      return base ? add_fact(where + "adjusted_budget", total.adjusted_budget, figure)
                  : add_fact(where + "executed", total.executed, figure);
    }
    const std::optional<Procurement> line = procurement_of(claim.key);
    if (line && !base) return add_procurement(*line, figure);
    for (const ClaimSource& source : claim_sources) {
      if (source.key == claim.key && source.part == part) return add_row_fact(source.row, figure);
    }
  }

  void add_self_evaluation(bool base, ExplainedFigure& figure) const {
    const SelfEvaluation& self = accounts_.self_evaluation;
    if (base) return add_fact("self_evaluation.project_budget", self.project_budget, figure);
    if (self.amount) return add_fact("self_evaluation.amount", self.amount, figure);
    if (figure.cell.state != CellState::value) return;
    for (std::size_t i = 0; i < accounts_.projects.size(); ++i) {
      add_fact("projects[" + std::to_string(i) + "].total.executed",
               accounts_.projects[i].total.executed, figure);
    }
  }

  /// The sum of the entries and facts; nothing where it does not fit 64 bits.
  static std::optional<std::int64_t> total_of(const ExplainedFigure& figure) {
    WideSum total;
    for (const ExplainedEntry& entry : figure.entries) {
      for (int i = 0; i < entry.sign; ++i) total.add(entry.entry.fen);
      for (int i = 0; i > entry.sign; --i) total.subtract(entry.entry.fen);
    }
    for (const ExplainedFact& fact : figure.facts) total.add(fact.value);
    return total.fen();
  }

  /// What was found must make the figure. Of a figure that is known whole, 其中数 tell all that
  /// coarser entries leave open.
  static void settle(ExplainedFigure& figure, const std::string& where) {
    if (!figure.cell.lower_bound) figure.coarser.clear();
    if (figure.cell.state != CellState::value) return;
    if (total_of(figure) == figure.cell.low) return;
    throw Error(Status::argument, where, "the disclosure was not derived from these accounts");
  }

  const Accounts& accounts_;
  Stage budget_;
  const Disclosure& disclosure_;
};

}  // namespace detail

JUESUAN_INLINE Explanation explain(const Accounts& accounts, const CompiledLayout& layout,
                                   const Disclosure& disclosure, const Location& place,
                                   const ExplainOptions& options) {
  return detail::Explainer{accounts, layout, disclosure}.of(place, options);
}

}  // namespace juesuan::inline v0
