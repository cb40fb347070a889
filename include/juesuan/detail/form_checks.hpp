#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <juesuan/detail/claim_sources.hpp>
#include <juesuan/detail/recorder.hpp>
#include <juesuan/interval.hpp>

namespace juesuan::inline v0::detail {

/// The rules of the self-evaluation forms (绩效自评, catalogue §5).
class FormChecks {
 public:
  FormChecks(Recorder& recorder, const Figures& figures)
      : recorder_(recorder), figures_(figures), forms_(recorder.disclosure().forms) {}

  void run() {
    for (std::size_t i = 0; i < forms_.size(); ++i) {
      check_weights(i);
      check_rows(i);
      check_totals(i);
      check_rate(i);
      check_execution_score(i);
      check_funding(i);
      check_names(i);
      check_other_money(i);
    }
    if (!forms_.empty()) check_all();
  }

 private:
  using Project = BasicProject<std::string_view>;
  static constexpr std::int64_t full_points = 10'000;
  static constexpr std::int64_t execution_points = 1'000;

  void record(RuleId rule, std::size_t form, std::int64_t found, std::int64_t expected,
              std::string note) {
    Judgement judgement{.found = found, .expected_low = expected, .expected_high = expected};
    judgement.difference = found - expected;
    if (found != expected) judgement.outcome = Outcome::fail;
    recorder_.record(rule, judgement, {Recorder::at_form(form)}, std::move(note));
  }

  void check_weights(std::size_t i) {
    if (!forms_[i].weight) return recorder_.insufficient("P-1");
    record("P-1", i, forms_[i].weight->hundredths, full_points, "sum of the weights");
  }

  /// P-2 and P-4, row by row, that of the execution rate among them.
  void check_rows(std::size_t i) {
    const Project& project = forms_[i].project;
    check_row(i, project.execution_weight, project.execution_score, "执行率");
    for (const auto& indicator : project.indicators) {
      check_row(i, indicator.weight, indicator.score,
                std::string(indicator.subcategory) + std::string(indicator.name));
    }
  }

  void check_row(std::size_t i, const std::optional<Points>& weight,
                 const std::optional<Points>& score, const std::string& name) {
    if (!weight || !score) {
      return recorder_.fail("P-4", {Recorder::at_form(i)},
                            name + (weight  ? ": no score"
                                    : score ? ": no weight"
                                            : ": neither weight nor score"));
    }
    recorder_.pass("P-4");
    Judgement judgement{.found = score->hundredths, .expected_high = weight->hundredths};
    const bool fine = score->hundredths >= 0 && *score <= *weight;
    judgement.outcome = fine ? Outcome::pass : Outcome::fail;
    recorder_.record("P-2", judgement, {Recorder::at_form(i)}, name);
  }

  void check_totals(std::size_t i) {
    const Form& form = forms_[i];
    if (form.project.stated_score && form.score) {
      record("P-3", i, form.project.stated_score->hundredths, form.score->hundredths,
             "stated total score");
    }
    if (form.project.stated_weight && form.weight) {
      record("P-3", i, form.project.stated_weight->hundredths, form.weight->hundredths,
             "stated total weight");
    }
    if (form.text_score && form.project.stated_score) {
      record("P-10", i, form.text_score->hundredths, form.project.stated_score->hundredths,
             "score in the text");
    }
  }

  /// The amounts of a form are what it prints: 万元 with two places, or exact in books.
  Cell cell_of(Amount amount) const noexcept {
    Cell cell;
    cell.unit = CellUnit::money;
    cell.state = CellState::value;
    cell.low = cell.high = amount.fen();
    if (recorder_.disclosure().origin == Origin::published) {
      const Interval interval = printed_interval(amount.fen(), Precision{});
      cell.low = interval.low;
      cell.high = interval.high;
    }
    return cell;
  }

  void check_rate(std::size_t i) {
    const Project& project = forms_[i].project;
    if (!project.stated_rate || !project.stated_rate->defined()) return;
    const Funding& total = project.total;
    if (!total.executed || !total.adjusted_budget) return recorder_.insufficient("P-5");
    const auto range = ratio_range(cell_of(*total.executed), cell_of(*total.adjusted_budget), 2);
    Judgement judgement{.found = project.stated_rate->hundredths()};
    if (!range) return recorder_.insufficient("P-5");
    judgement.expected_low = range->low;
    judgement.expected_high = range->high;
    const bool within = range->low <= judgement.found && judgement.found <= range->high;
    judgement.outcome = within ? Outcome::pass : Outcome::fail;
    judgement.difference = judgement.found - std::clamp(judgement.found, range->low, range->high);
    recorder_.record("P-5", judgement, {Recorder::at_form(i)}, "stated execution rate");
  }

  /// P-6: weight 10; the usual score is min(rate, 1) of it.
  void check_execution_score(std::size_t i) {
    const Form& form = forms_[i];
    if (!form.project.execution_weight || !form.project.execution_score || !form.rate.defined()) {
      return recorder_.insufficient("P-6");
    }
    record("P-6", i, form.project.execution_weight->hundredths, execution_points,
           "weight of the execution rate");
    const std::int64_t rate = std::clamp<std::int64_t>(form.rate.hundredths(), 0, full_points);
    const std::int64_t usual = (rate * execution_points + full_points / 2) / full_points;
    record("P-6", i, form.project.execution_score->hundredths, usual,
           "score of the execution rate");
  }

  void check_funding(std::size_t i) {
    const Project& project = forms_[i].project;
    const std::array rows{&project.total, &project.fiscal, &project.carried_over, &project.other};
    for (const auto column :
         {&Funding::initial_budget, &Funding::adjusted_budget, &Funding::executed}) {
      if (!(project.total.*column)) continue;
      std::vector<Cell> cells;
      std::vector<IdentityTerm> terms;
      for (const Funding* const row : rows) {
        if (!(row->*column)) continue;
        const auto sign = static_cast<std::int8_t>(terms.empty() ? 1 : -1);
        terms.push_back({sign, static_cast<std::uint32_t>(cells.size())});
        cells.push_back(cell_of(*(row->*column)));
      }
      if (terms.size() < 2) {
        recorder_.insufficient("P-7");
        continue;
      }
      const Identity identity{0, 0, static_cast<std::uint32_t>(terms.size()), true};
      recorder_.record("P-7", Judge{cells}.judge(identity, terms, RuleClass::sum),
                       {Recorder::at_form(i)});
    }
  }

  void check_names(std::size_t i) {
    const Project& project = forms_[i].project;
    const auto& listed = recorder_.disclosure().listed_projects;
    if (!project.form_name.empty() && project.form_name != project.name) {
      recorder_.fail(
          "P-11", {Recorder::at_form(i)},
          "the form says " + quoted(project.form_name) + ", the text " + quoted(project.name));
    } else if (!listed.empty() && std::ranges::find(listed, project.name) == listed.end()) {
      recorder_.fail("P-11", {Recorder::at_form(i)},
                     quoted(project.name) + " is not among the projects that the text lists");
    } else {
      recorder_.pass("P-11");
    }
  }

  /// P-15: money from other sources in a form needs such money in the expenditure table.
  void check_other_money(std::size_t i) {
    const std::optional<Amount>& other = forms_[i].project.other.adjusted_budget;
    if (!other || other->fen() == 0) return;
    const auto project_total = total_of(TableKey::expenditure, ColumnKey::project);
    const auto general_budget = total_of(TableKey::general_budget_expenditure, ColumnKey::project);
    if (!project_total || !general_budget) return recorder_.insufficient("P-15");
    const std::int64_t elsewhere = *project_total - *general_budget;
    Judgement judgement{.found = other->fen(), .expected_high = elsewhere};
    judgement.difference = other->fen() - elsewhere;
    if (judgement.difference > 0) judgement.outcome = Outcome::fail;
    recorder_.record("P-15", judgement, {Recorder::at_form(i)}, "other funds");
  }

  std::optional<std::int64_t> total_of(TableKey table, ColumnKey column) const {
    const std::span<const PlacedRow> rows = figures_.rows(table, RowKey::total, 0);
    const std::uint32_t figure = rows.empty() ? Figures::none : figures_.at(rows.front(), column);
    if (figure == Figures::none || !usable(figures_.values()[figure])) return std::nullopt;
    return center(figures_.values()[figure]);
  }

  /// P-12 and P-13: the forms together against what the text says of them.
  void check_all() {
    const Claim* const said =
        find_claim(recorder_.disclosure(), token(ClaimKey::share_self_evaluation));
    const std::optional<std::int64_t>& projects = recorder_.disclosure().self_evaluated_projects;
    if (projects) {
      record("P-13", 0, *projects, static_cast<std::int64_t>(forms_.size()),
             "number of projects in the text");
    }
    if (said == nullptr || !usable(said->figure)) return recorder_.insufficient("P-12");
    std::vector<Cell> cells{said->figure};
    std::vector<IdentityTerm> terms{{1, 0}};
    std::vector<Location> places{Recorder::at_claim(
        static_cast<std::size_t>(said - recorder_.disclosure().claims.data()), ClaimPart::figure)};
    for (std::size_t i = 0; i < forms_.size(); ++i) {
      if (!forms_[i].project.total.executed) return recorder_.insufficient("P-12");
      terms.push_back({-1, static_cast<std::uint32_t>(cells.size())});
      cells.push_back(cell_of(*forms_[i].project.total.executed));
      places.push_back(Recorder::at_form(i));
    }
    const Identity identity{0, 0, static_cast<std::uint32_t>(terms.size()), true};
    recorder_.record("P-12", Judge{cells}.judge(identity, terms, RuleClass::sum),
                     std::move(places));
  }

  Recorder& recorder_;
  const Figures& figures_;
  std::span<const Form> forms_;
};

}  // namespace juesuan::inline v0::detail
