#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <juesuan/detail/claim_sources.hpp>
#include <juesuan/detail/figure_sum.hpp>
#include <juesuan/detail/form_figures.hpp>
#include <juesuan/detail/recorder.hpp>

namespace juesuan::inline v0::detail {

/// The rules of the self-evaluation forms that are about money: rates, sources, what the text and
/// the tables say of the same projects.
class FormMoneyChecks {
 public:
  FormMoneyChecks(Recorder& recorder, const Figures& figures)
      : recorder_(recorder),
        figures_(figures),
        forms_(recorder.disclosure().forms),
        claims_(recorder.disclosure().claims) {}

  void run() {
    for (std::size_t i = 0; i < forms_.size(); ++i) {
      check_rate(i);
      check_execution_score(i);
      check_funding(i);
      check_text(i);
      check_unspent(i);
      check_other_money(i);
    }
    if (forms_.empty()) return check_none();
    check_count();
    check_spending();
    check_share();
  }

 private:
  using Project = BasicProject<std::string_view>;
  static constexpr std::int64_t full_rate = 10'000;
  static constexpr std::int64_t execution_points = 1'000;

  /// An empty sum, whose memory is that of the one before.
  FigureSum& new_sum() noexcept {
    sum_.clear();
    return sum_;
  }

  void judge(RuleId rule, RuleClass kind, const FigureSum& sum, std::string_view note = {}) {
    recorder_.record(rule, sum.judge(kind), sum.places(), note);
  }
  /// The same of a sum all in one form.
  void judge_form(RuleId rule, const FigureSum& sum, std::string_view note = {}) {
    recorder_.record(rule, sum.judge(RuleClass::sum), sum.places().first(1), note);
  }

  Cell cell_of(Amount amount) const noexcept {
    return form_cell(amount, recorder_.disclosure().origin);
  }

  /// What executed / adjusted budget can print as, in hundredths of a percent.
  std::optional<RatioRange> rate_range(const Project& project) const {
    const Funding& total = project.total;
    if (!total.executed || !total.adjusted_budget) return std::nullopt;
    return ratio_range(cell_of(*total.executed), cell_of(*total.adjusted_budget), 2);
  }

  /// Whether a figure of a form was published as a text that is no number. Asked where it is not
  /// known.
  bool is_unreadable(std::size_t form, std::string_view figure) const {
    const std::vector<Unreadable>& unreadable = recorder_.disclosure().unreadable;
    if (unreadable.empty()) return false;
    std::string where = "forms[" + std::to_string(form) + "].";
    where += figure;
    return std::ranges::find(unreadable, where, &Unreadable::where) != unreadable.end();
  }

  static bool within(std::int64_t value, const RatioRange& range) noexcept {
    return range.low <= value && value <= range.high;
  }

  void check_rate(std::size_t i) {
    const Project& project = forms_[i].project;
    if (!project.stated_rate) {
      if (is_unreadable(i, "stated_rate")) recorder_.insufficient("P-5");
      return;
    }
    if (!project.stated_rate->defined()) return;
    const std::optional<RatioRange> range = rate_range(project);
    if (!range) return recorder_.insufficient("P-5");
    record_share("P-5", project.stated_rate->hundredths(), *range, Recorder::at_form(i),
                 "stated execution rate");
  }

  void record_share(RuleId rule, std::int64_t found, const RatioRange& range, const Location& place,
                    std::string_view note) {
    Judgement judgement{.found = found, .expected_low = range.low, .expected_high = range.high};
    judgement.outcome = within(found, range) ? Outcome::pass : Outcome::fail;
    judgement.difference = clamped_subtract(found, std::clamp(found, range.low, range.high));
    recorder_.record(rule, judgement, {place}, note);
  }

  /// P-6: weight 10; the usual score is min(rate, 1) of it, printed with two decimals or with one.
  /// The rate is the printed one where the amounts bear it out, for it was taken from 元.
  void check_execution_score(std::size_t i) {
    const Project& project = forms_[i].project;
    if (project.execution_weight) {
      record_points(i, project.execution_weight->hundredths, {execution_points, execution_points},
                    "weight of the execution rate");
    } else {
      recorder_.insufficient("P-6");
    }
    std::optional<RatioRange> rate = rate_range(project);
    if (!rate || !project.execution_score) return recorder_.insufficient("P-6");
    const bool stated = project.stated_rate && project.stated_rate->defined() &&
                        within(project.stated_rate->hundredths(), *rate);
    if (stated) rate->low = rate->high = project.stated_rate->hundredths();
    const std::int64_t score = project.execution_score->hundredths;
    // One decimal where the score has no more and that is its rounding.
    const auto usual = [&](std::int64_t step) {
      return RatioRange{usual_score(rate->low, step), usual_score(rate->high, step)};
    };
    const bool coarse = score % 10 == 0 && within(score, usual(10));
    record_points(i, score, usual(coarse ? 10 : 1), "score of the execution rate");
  }

  /// Hundredths of a point, in whole steps of them.
  static std::int64_t usual_score(std::int64_t rate, std::int64_t step) noexcept {
    const std::int64_t at_most_full = std::clamp<std::int64_t>(rate, 0, full_rate);
    const std::int64_t unit = full_rate * step;
    return (at_most_full * execution_points + unit / 2) / unit * step;
  }

  void record_points(std::size_t form, std::int64_t found, const RatioRange& expected,
                     std::string_view note) {
    record_share("P-6", found, expected, Recorder::at_form(form), note);
  }

  /// A row of the funding of a form, or a column of it, with its name in the input.
  struct FundingRow {
    Funding Project::*row;
    std::string_view name;
  };
  struct FundingColumn {
    std::optional<Amount> Funding::*column;
    std::string_view name;
  };
  static constexpr std::array funding_rows{
      FundingRow{&Project::total, "total"}, FundingRow{&Project::fiscal, "fiscal"},
      FundingRow{&Project::carried_over, "carried_over"}, FundingRow{&Project::other, "other"}};
  static constexpr std::array funding_columns{
      FundingColumn{&Funding::initial_budget, "initial_budget"},
      FundingColumn{&Funding::adjusted_budget, "adjusted_budget"},
      FundingColumn{&Funding::executed, "executed"}};

  /// P-7. A blank part is zero, one that could not be read may be anything.
  void check_funding(std::size_t i) {
    for (const FundingColumn& column : funding_columns) check_funding(i, column);
  }

  void check_funding(std::size_t i, const FundingColumn& column) {
    FigureSum& sum = new_sum();
    for (const FundingRow& row : funding_rows) {
      const std::optional<Amount>& amount = forms_[i].project.*row.row.*column.column;
      if (amount) {
        sum.add(cell_of(*amount), sum.size() == 0 ? 1 : -1, Recorder::at_form(i));
      } else if (is_unreadable(i, row, column)) {
        return recorder_.insufficient("P-7");
      } else if (sum.size() == 0) {
        return;
      } else if (forms_[i].left_out != 0) {
        return recorder_.insufficient("P-7");
      }
    }
    if (sum.size() < 2) return recorder_.insufficient("P-7");
    judge_form("P-7", sum);
  }

  bool is_unreadable(std::size_t form, const FundingRow& row, const FundingColumn& column) const {
    if (recorder_.disclosure().unreadable.empty()) return false;
    return is_unreadable(form, std::string(row.name) + '.' + std::string(column.name));
  }

  /// P-10: score, budget, spending and rate of the text.
  void check_text(std::size_t i) {
    const Form& form = forms_[i];
    if (form.text_score && form.project.stated_score) {
      Judgement judgement{.found = form.text_score->hundredths,
                          .expected_low = form.project.stated_score->hundredths};
      judgement.expected_high = judgement.expected_low;
      judgement.difference = clamped_subtract(judgement.found, judgement.expected_low);
      if (judgement.difference != 0) judgement.outcome = Outcome::fail;
      recorder_.record("P-10", judgement, {Recorder::at_form(i)}, "score in the text");
    } else if (form.text_score || is_unreadable(i, "text_score")) {
      recorder_.insufficient("P-10");
    }
    for (std::size_t claim = 0; claim < claims_.size(); ++claim) {
      const bool of_form =
          claims_[claim].key == ClaimKey::execution_project && claims_[claim].code == i + 1;
      if (!of_form) continue;
      check_text(claim, ClaimPart::figure, form.project.total.executed, i);
      check_text(claim, ClaimPart::base, form.project.total.adjusted_budget, i);
      check_text_rate(claim, form.project, i);
    }
  }

  void check_text(std::size_t claim, ClaimPart part, const std::optional<Amount>& amount,
                  std::size_t form) {
    const Cell& said = part_of(claims_[claim], part);
    if (said.state == CellState::absent) return;
    if (!amount) return recorder_.insufficient("P-10");
    FigureSum& sum = new_sum();
    sum.add(said, 1, Recorder::at_claim(claim, part));
    sum.add(cell_of(*amount), -1, Recorder::at_form(form));
    judge("P-10", RuleClass::exact, sum);
  }

  /// A rate that its own amounts refute is P-5's finding; the text cannot be held against it.
  void check_text_rate(std::size_t index, const Project& project, std::size_t form) {
    const Claim& claim = claims_[index];
    if (claim.ratio_state != RatioState::value) return;
    if (!project.stated_rate) {
      if (is_unreadable(form, "stated_rate")) recorder_.insufficient("P-10");
      return;
    }
    if (!project.stated_rate->defined()) return;
    const std::optional<RatioRange> range = rate_range(project);
    const std::int64_t stated = project.stated_rate->hundredths();
    if (!range || !within(stated, *range)) return;
    Judgement judgement{
        .found = claim.ratio.hundredths(), .expected_low = stated, .expected_high = stated};
    judgement.difference = clamped_subtract(judgement.found, stated);
    if (judgement.difference != 0) judgement.outcome = Outcome::fail;
    recorder_.record("P-10", judgement,
                     {Recorder::at_claim(index, ClaimPart::ratio), Recorder::at_form(form)});
  }

  /// P-14. What was spent beyond the budget is not told as money carried forward.
  void check_unspent(std::size_t i) {
    const Project& project = forms_[i].project;
    const Funding& total = project.total;
    if (!total.executed || !total.adjusted_budget || !project.carried_forward) {
      return recorder_.insufficient("P-14");
    }
    const bool overspent = *total.executed > *total.adjusted_budget;
    if (overspent && project.carried_forward->fen() == 0) return;
    FigureSum& sum = new_sum();
    sum.add(cell_of(*total.adjusted_budget), 1, Recorder::at_form(i));
    sum.add(cell_of(*total.executed), -1, Recorder::at_form(i));
    sum.add(cell_of(*project.carried_forward), -1, Recorder::at_form(i));
    judge_form("P-14", sum, "budget against spending and what is carried forward");
  }

  /// P-15: money from other sources in a form needs such money in the expenditure table. What was
  /// spent of it is judged, or where the form does not say that, the budget.
  void check_other_money(std::size_t i) {
    const Funding& other = forms_[i].project.other;
    const bool spent = other.executed || is_unreadable(i, "other.executed");
    const std::optional<Amount>& amount = spent ? other.executed : other.adjusted_budget;
    if (!amount) {
      if (spent || is_unreadable(i, "other.adjusted_budget")) recorder_.insufficient("P-15");
      return;
    }
    if (amount->fen() == 0) return;
    FigureSum& sum = new_sum();
    sum.add(cell_of(*amount), 1, Recorder::at_form(i));
    if (!add_total(sum, -1, TableKey::expenditure, ColumnKey::project)) {
      return recorder_.insufficient("P-15");
    }
    bool all = true;
    for (const auto& [table, column] : fiscal_projects) {
      all = add_total(sum, 1, table, column) && all;
    }
    // What a table that is not there would hold only leaves less.
    const Judgement judgement = sum.judge(RuleClass::at_most);
    if (!all && judgement.outcome != Outcome::fail) return recorder_.insufficient("P-15");
    recorder_.record("P-15", judgement, sum.places(), "other funds");
  }

  /// The total of a table's column.
  struct TotalOf {
    TableKey table;
    ColumnKey column;
  };
  static constexpr std::array fiscal_projects{
      TotalOf{TableKey::general_budget_expenditure, ColumnKey::project},
      TotalOf{TableKey::government_fund, ColumnKey::project_expenditure},
      TotalOf{TableKey::state_capital, ColumnKey::project_expenditure}};

  /// Adds the total of a table's column; false where it is not printed.
  bool add_total(FigureSum& sum, std::int8_t sign, TableKey table, ColumnKey column) const {
    const std::uint32_t figure = figures_.find(table, RowKey::total, column);
    if (figure == Figures::none) return false;
    sum.add(figures_.values()[figure], sign, recorder_.place_of({sign, figure}));
    return true;
  }

  std::optional<std::int64_t> total_of(TableKey table, ColumnKey column) const {
    return figures_.amount(table, RowKey::total, column);
  }

  // ---- all forms together

  /// P-13: how many projects the text counts and names.
  void check_count() {
    const auto forms = static_cast<std::int64_t>(forms_.size());
    const auto count = [&](std::int64_t found, std::string_view note) {
      Judgement judgement{.found = found, .expected_low = forms, .expected_high = forms};
      judgement.difference = clamped_subtract(found, forms);
      if (judgement.difference != 0) judgement.outcome = Outcome::fail;
      recorder_.record("P-13", judgement, {Recorder::at_form(0)}, note);
    };
    const auto& projects = recorder_.disclosure().self_evaluated_projects;
    if (projects) count(*projects, "number of projects in the text");
    const auto& listed = recorder_.disclosure().listed_projects;
    if (!listed.empty()) {
      count(static_cast<std::int64_t>(listed.size()), "projects that the text lists");
    }
  }

  /// P-13 where there are no forms: a text that counts 0 projects must not tell of their money.
  void check_none() {
    if (recorder_.disclosure().self_evaluated_projects != 0) return;
    const Claim* const said = self_evaluation();
    if (said == nullptr || !usable(said->figure)) return;
    if (said->figure.low <= 0 && said->figure.high >= 0) return recorder_.pass("P-13");
    recorder_.fail("P-13", {recorder_.at_claim(*said, ClaimPart::figure)},
                   "the text counts no projects");
  }

  /// The claim of the self-evaluation as a whole.
  const Claim* self_evaluation() const noexcept {
    return find_claim(recorder_.disclosure(), token(ClaimKey::share_self_evaluation));
  }

  /// Adds the executed amounts of all forms in a row of their funding; false where one is not
  /// known.
  bool add_executed(FigureSum& sum, std::int8_t sign, Funding Project::*row) const {
    for (std::size_t i = 0; i < forms_.size(); ++i) {
      const std::optional<Amount>& amount = (forms_[i].project.*row).executed;
      if (!amount) return false;
      sum.add(cell_of(*amount), sign, Recorder::at_form(i));
    }
    return true;
  }

  /// P-12: against what the text claims, and within the project expenditure of the tables.
  void check_spending() {
    check_claimed();
    constexpr std::array all{TotalOf{TableKey::expenditure, ColumnKey::project}};
    check_within("P-12b", &Project::total, all);
    check_within("P-12c", &Project::fiscal, fiscal_projects);
  }

  void check_claimed() {
    const Claim* const said = self_evaluation();
    if (said == nullptr || !usable(said->figure)) return recorder_.insufficient("P-12");
    FigureSum& sum = new_sum();
    sum.add(said->figure, 1, recorder_.at_claim(*said, ClaimPart::figure));
    if (!add_executed(sum, -1, &Project::total)) return recorder_.insufficient("P-12");
    judge("P-12", RuleClass::sum, sum, missing_money(*said));
  }

  void check_within(RuleId rule, Funding Project::*row, std::span<const TotalOf> wholes) {
    if (!figures_.has(wholes.front().table)) return;
    FigureSum& sum = new_sum();
    if (!add_executed(sum, 1, row)) return recorder_.insufficient(rule);
    for (const auto& [table, column] : wholes) {
      const bool there = add_total(sum, -1, table, column);
      if (!there && figures_.has(table)) return recorder_.insufficient(rule);
    }
    Judgement judgement = sum.judge(RuleClass::at_most);
    const std::span<const Cell> cells = sum.cells();
    const std::span<const Cell> tables = cells.subspan(forms_.size());
    judgement.found = added(cells.first(forms_.size()), center);
    judgement.expected_low = added(tables, [](const Cell& cell) { return cell.low; });
    judgement.expected_high = added(tables, [](const Cell& cell) { return cell.high; });
    recorder_.record(rule, judgement, sum.places());
  }

  template <class Number>
  static std::int64_t added(std::span<const Cell> cells, Number number) noexcept {
    std::int64_t sum = 0;
    for (const Cell& cell : cells) sum = clamped_add(sum, number(cell));
    return sum;
  }

  /// Whether the text claims that the forms hold all project expenditure.
  bool all_projects(const Claim& said) const {
    const auto projects = total_of(TableKey::expenditure, ColumnKey::project);
    if (!projects || !usable(said.figure)) return false;
    return publish(Amount::from_fen(center(said.figure))) == publish(Amount::from_fen(*projects));
  }

  /// Of forms that should hold all project expenditure: the 项 whose money they do not make, after
  /// each 项 that a single form makes is set apart.
  std::string missing_money(const Claim& said) const {
    if (!all_projects(said)) return {};
    std::vector<std::int64_t> forms;
    for (const Form& form : forms_) {
      forms.push_back(publish(*form.project.total.executed).hundredths());
    }
    std::string codes;
    std::int64_t left = 0;
    for (const PlacedRow& row : figures_.rows(TableKey::expenditure, RowKey::code)) {
      const auto amount = figures_.amount(figures_.at(row, ColumnKey::project));
      if (FunctionCode{row.code}.level() != 3 || amount.value_or(0) == 0) continue;
      const std::int64_t printed = publish(Amount::from_fen(*amount)).hundredths();
      const auto made = std::ranges::find(forms, printed);
      if (made != forms.end()) {
        forms.erase(made);
        continue;
      }
      codes += (codes.empty() ? "" : ", ") + std::to_string(row.code);
      left = clamped_add(left, printed);
    }
    if (codes.empty() || forms.empty()) return {};
    std::int64_t rest = 0;
    for (const std::int64_t form : forms) rest += form;
    return to_string(Published::from_hundredths(rest)) + " 万元 of the forms against " +
           to_string(Published::from_hundredths(left)) + " 万元 of " + codes;
  }

  /// P-13b: where all projects are in the forms, the share is of the budget that the forms make,
  /// whatever base is stated. Else the rest of the budget is not known.
  void check_share() {
    const Claim* const said = self_evaluation();
    if (said == nullptr || said->ratio_state != RatioState::value) return;
    if (!usable(said->figure) || !all_projects(*said)) return recorder_.insufficient("P-13b");
    std::optional<RatioRange> nearest;
    for (const auto column : {&Funding::adjusted_budget, &Funding::initial_budget}) {
      const std::optional<RatioRange> range = share_range(*said, column);
      if (!range) continue;
      if (!nearest || within(said->ratio.hundredths(), *range)) nearest = range;
    }
    if (!nearest) return recorder_.insufficient("P-13b");
    record_share("P-13b", said->ratio.hundredths(), *nearest,
                 recorder_.at_claim(*said, ClaimPart::ratio), "of the budget in the forms");
  }

  std::optional<RatioRange> share_range(const Claim& said,
                                        std::optional<Amount> Funding::*column) const {
    WideSum low;
    WideSum high;
    for (const Form& form : forms_) {
      const std::optional<Amount>& budget = form.project.total.*column;
      if (!budget) return std::nullopt;
      const Cell cell = cell_of(*budget);
      low.add(cell.low);
      high.add(cell.high);
    }
    if (!low.fen() || !high.fen()) return std::nullopt;
    Cell whole;
    whole.low = *low.fen();
    whole.high = *high.fen();
    return ratio_range(said.figure, whole, said.ratio_places);
  }

  Recorder& recorder_;
  const Figures& figures_;
  std::span<const Form> forms_;
  std::span<const Claim> claims_;
  FigureSum sum_;
};

}  // namespace juesuan::inline v0::detail
