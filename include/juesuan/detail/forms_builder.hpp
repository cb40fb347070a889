#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <juesuan/accounts.hpp>
#include <juesuan/detail/arena.hpp>
#include <juesuan/detail/checked.hpp>
#include <juesuan/form.hpp>

namespace juesuan::inline v0::detail {

/// Makes the forms of the projects, their text copied into an arena. `array` is what the document
/// calls the projects.
class FormsBuilder {
 public:
  explicit FormsBuilder(Arena& arena, const char* array = "projects") noexcept
      : arena_(arena), array_(array) {}

  std::vector<Form> build(const std::vector<Project>& projects) const {
    std::vector<Form> forms;
    forms.reserve(projects.size());
    for (std::size_t i = 0; i < projects.size(); ++i) forms.push_back(form_of(projects[i], i));
    return forms;
  }

 private:
  std::string_view text(const std::string& text) const { return arena_.copy(text); }

  Form form_of(const Project& project, std::size_t index) const {
    Form form;
    form.project = view_of(project);
    const Funding& total = project.total;
    if (total.executed && total.adjusted_budget) {
      form.rate = Percent::of(*total.executed, *total.adjusted_budget);
    }
    form.weight = project.execution_weight;
    form.score = project.execution_score;
    for (const Indicator& indicator : project.indicators) {
      add(form.weight, indicator.weight, index, "weight");
      add(form.score, indicator.score, index, "score");
    }
    return form;
  }

  void add(std::optional<Points>& sum, const std::optional<Points>& points, std::size_t index,
           const char* column) const {
    if (!points) return;
    const auto total = checked_add(sum.value_or(Points{}).hundredths, points->hundredths);
    if (!total) {
      throw Error(Status::range, std::string(array_) + '[' + std::to_string(index) + "].indicators",
                  std::string("the sum of the ") + column + "s does not fit 64 bits");
    }
    sum = Points{*total};
  }

  BasicProject<std::string_view> view_of(const Project& project) const {
    BasicProject<std::string_view> view;
    view.name = text(project.name);
    view.form_name = text(project.form_name);
    view.department = text(project.department);
    view.implementing_unit = text(project.implementing_unit);
    view.total = project.total;
    view.fiscal = project.fiscal;
    view.carried_over = project.carried_over;
    view.other = project.other;
    view.carried_forward = project.carried_forward;
    view.stated_rate = project.stated_rate;
    view.execution_weight = project.execution_weight;
    view.execution_score = project.execution_score;
    view.stated_weight = project.stated_weight;
    view.stated_score = project.stated_score;
    view.goal = text(project.goal);
    view.achievement = text(project.achievement);
    view.summary = text(project.summary);
    view.problems = text(project.problems);
    view.improvements = text(project.improvements);
    view.indicators.reserve(project.indicators.size());
    for (const Indicator& row : project.indicators) {
      view.indicators.push_back({text(row.category), text(row.subcategory), text(row.name),
                                 text(row.target), text(row.actual), row.weight, row.score,
                                 text(row.deviation)});
    }
    return view;
  }

  Arena& arena_;
  const char* array_;
};

}  // namespace juesuan::inline v0::detail
