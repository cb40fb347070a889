#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include <juesuan/claim.hpp>
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
  std::uint32_t left_out = 0;      ///< of a published one: rows that could not be read
};

/// Whether all weights and scores of a form are known: what is blank has none.
inline bool all_points_known(const Form& form) noexcept {
  return !form.unreadable_points && form.left_out == 0;
}

/// Whether a form has a rate: `undefined` of a budget of zero, `insufficient` where budget or
/// result is blank.
inline RatioState rate_state(const Form& form) noexcept {
  if (form.rate.defined()) return RatioState::value;
  const Funding& total = form.project.total;
  return total.adjusted_budget && total.executed ? RatioState::undefined : RatioState::insufficient;
}

/// The name that the form carries.
inline std::string_view form_name(const Form& form) noexcept {
  return form.project.form_name.empty() ? form.project.name : form.project.form_name;
}

}  // namespace juesuan::inline v0
