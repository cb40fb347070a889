#pragma once

#include <optional>
#include <string_view>

#include <juesuan/project.hpp>

namespace juesuan::inline v0 {

/// A project's self-evaluation form (项目支出绩效自评表) with what follows from its rows. Text is
/// viewed in the disclosure's arena.
struct Form {
  BasicProject<std::string_view> project;
  Percent rate;  ///< executed / adjusted budget of 年度资金总额; undefined where
                 ///< the budget is zero or either is blank
  std::optional<Points> weight;      ///< sum of all weights, that of the execution rate included
  std::optional<Points> score;       ///< sum of all scores
  std::optional<Points> text_score;  ///< 自评得分 as the text of a published disclosure states it
  bool unreadable_points = false;  ///< a weight or score was published as a text that is no number
};

/// The name that the form carries.
inline std::string_view form_name(const Form& form) noexcept {
  return form.project.form_name.empty() ? form.project.name : form.project.form_name;
}

}  // namespace juesuan::inline v0
