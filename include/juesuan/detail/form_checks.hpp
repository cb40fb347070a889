#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <juesuan/detail/folding.hpp>
#include <juesuan/detail/form_figures.hpp>
#include <juesuan/detail/indicator_value.hpp>
#include <juesuan/detail/recorder.hpp>

namespace juesuan::inline v0::detail {

/// The rules of the self-evaluation forms (绩效自评, catalogue §5): points, indicators, names.
/// Where points of a form cannot be read, its sums of points are not known, and a row may only seem
/// to lack them.
class FormChecks {
 public:
  explicit FormChecks(Recorder& recorder)
      : recorder_(recorder), forms_(recorder.disclosure().forms) {}

  void run() {
    for (std::size_t i = 0; i < forms_.size(); ++i) {
      check_weights(i);
      check_rows(i);
      check_totals(i);
      check_categories(i);
      check_targets(i);
      check_names(i);
    }
  }

 private:
  using Project = BasicProject<std::string_view>;
  static constexpr std::int64_t full_points = 10'000;

  void record(RuleId rule, std::size_t form, std::int64_t found, std::int64_t expected,
              std::string_view note) {
    Judgement judgement{.found = found, .expected_low = expected, .expected_high = expected};
    judgement.difference = clamped_subtract(found, expected);
    if (found != expected) judgement.outcome = Outcome::fail;
    recorder_.record(rule, judgement, {Recorder::at_form(form)}, note);
  }

  void check_weights(std::size_t i) {
    if (!forms_[i].weight || !all_points_known(forms_[i])) return recorder_.insufficient("P-1");
    record("P-1", i, forms_[i].weight->hundredths, full_points, "sum of the weights");
  }

  /// P-2 and P-4, row by row, that of the execution rate among them.
  void check_rows(std::size_t i) {
    const Project& project = forms_[i].project;
    check_row(i, project.execution_weight, project.execution_score, "", "执行率");
    for (const auto& indicator : project.indicators) {
      check_row(i, indicator.weight, indicator.score, indicator.subcategory, indicator.name);
    }
  }

  void check_row(std::size_t i, const std::optional<Points>& weight,
                 const std::optional<Points>& score, std::string_view group,
                 std::string_view name) {
    const auto row = [&] { return std::string(group) += name; };
    if ((!weight || !score) && !all_points_known(forms_[i])) return recorder_.insufficient("P-4");
    if (!weight || !score) {
      return recorder_.fail("P-4", {Recorder::at_form(i)},
                            row() + (weight  ? ": no score"
                                     : score ? ": no weight"
                                             : ": neither weight nor score"));
    }
    recorder_.pass("P-4");
    Judgement judgement{.found = score->hundredths, .expected_high = weight->hundredths};
    const bool fine = score->hundredths >= 0 && *score <= *weight;
    judgement.outcome = fine ? Outcome::pass : Outcome::fail;
    recorder_.record("P-2", judgement, {Recorder::at_form(i)}, fine ? std::string{} : row());
  }

  void check_totals(std::size_t i) {
    const Form& form = forms_[i];
    if (!all_points_known(form)) return recorder_.insufficient("P-3");
    if (form.project.stated_score && form.score) {
      record("P-3", i, form.project.stated_score->hundredths, form.score->hundredths,
             "stated total score");
    } else if (form.score) {
      recorder_.insufficient("P-3");
    }
    if (form.project.stated_weight && form.weight) {
      record("P-3", i, form.project.stated_weight->hundredths, form.weight->hundredths,
             "stated total weight");
    }
  }

  enum class Category : std::size_t { cost, output, benefit, satisfaction, none };

  static Category category_of(std::string_view text) noexcept {
    constexpr std::array<std::string_view, 4> words{"成本", "产出", "效益", "满意度"};
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (text.find(words[i]) != text.npos) return static_cast<Category>(i);
    }
    return Category::none;
  }

  /// P-8: the two distributions of the ministry's instructions, beside 10 for the execution rate.
  void check_categories(std::size_t i) {
    constexpr std::array<std::int64_t, 4> without_cost{0, 5'000, 3'000, 1'000};
    constexpr std::array<std::int64_t, 4> with_cost{2'000, 4'000, 2'000, 1'000};
    const Project& project = forms_[i].project;
    if (project.indicators.empty() || !all_points_known(forms_[i])) {
      return recorder_.insufficient("P-8");
    }
    std::array<std::int64_t, 4> weights{};
    std::string_view last;
    Category category = Category::none;
    for (const auto& indicator : project.indicators) {
      if (indicator.category != last) category = category_of(indicator.category);
      last = indicator.category;
      if (category == Category::none) return recorder_.insufficient("P-8");
      std::int64_t& sum = weights[static_cast<std::size_t>(category)];
      sum = clamped_add(sum, indicator.weight.value_or(Points{}).hundredths);
    }
    if (weights == without_cost || weights == with_cost) return recorder_.pass("P-8");
    std::string note;
    note.reserve(80);
    note += "成本, 产出, 效益, 满意度:";
    for (const std::int64_t weight : weights) {
      note += ' ' + to_string(Published::from_hundredths(weight), {.zeros = Zeros::trimmed});
    }
    recorder_.fail("P-8", {Recorder::at_form(i)}, note);
  }

  /// P-16: a target that is missed costs points. One without ≥, ≤ or =, or in another unit than
  /// what was reached, is not judged.
  void check_targets(std::size_t i) {
    for (const auto& indicator : forms_[i].project.indicators) {
      if (!has_relation(indicator.target)) continue;
      const Folded wanted{indicator.target};
      const auto target = indicator_value(wanted.view());
      if (!target || target->relation == 0) continue;
      const Folded reported{indicator.actual};
      const auto actual = indicator_value(reported.view());
      if (!actual || actual->unit != target->unit || !indicator.weight || !indicator.score) {
        recorder_.insufficient("P-16");
        continue;
      }
      const bool reached = target->relation == '>'   ? actual->number >= target->number
                           : target->relation == '<' ? actual->number <= target->number
                                                     : actual->number == target->number;
      if (reached || *indicator.score < *indicator.weight) {
        recorder_.pass("P-16");
      } else {
        recorder_.fail("P-16", {Recorder::at_form(i)},
                       "target " + quoted(indicator.target) + ", reached " +
                           quoted(indicator.actual) + ", all points given");
      }
    }
  }

  /// Whether a target may state one: ≥, ≧, ≤ and ≦ begin with that byte.
  static bool has_relation(std::string_view target) noexcept {
    for (std::size_t at = 0; at < target.size(); at += is_ideograph(target[at]) ? 3 : 1) {
      const char c = target[at];
      if ((c >= '<' && c <= '>') || c == '\xE2') return true;
      if (c == '\xEF' && target.substr(at).starts_with("＝")) return true;
    }
    return false;
  }

  static bool same_name(std::string_view a, std::string_view b) {
    if (a == b) return true;
    const Folded first{a};
    const Folded second{b};
    return comparable_name(first.view()) == comparable_name(second.view());
  }

  void check_names(std::size_t i) {
    const Project& project = forms_[i].project;
    if (project.name.empty()) return recorder_.insufficient("P-11");
    const auto& listed = recorder_.disclosure().listed_projects;
    const bool in_list = std::ranges::any_of(
        listed, [&](std::string_view of) { return same_name(of, project.name); });
    if (!project.form_name.empty() && !same_name(project.form_name, project.name)) {
      recorder_.fail(
          "P-11", {Recorder::at_form(i)},
          "the form says " + quoted(project.form_name) + ", the text " + quoted(project.name));
    } else if (!listed.empty() && !in_list) {
      recorder_.fail("P-11", {Recorder::at_form(i)},
                     quoted(project.name) + " is not among the projects that the text lists");
    } else {
      recorder_.pass("P-11");
    }
  }

  Recorder& recorder_;
  std::span<const Form> forms_;
};

}  // namespace juesuan::inline v0::detail
