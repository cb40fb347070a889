#pragma once

#include <cstdint>
#include <optional>

#include "handles.hpp"

/// Self-evaluation forms as structs, those of books and those of a disclosure.
namespace juesuan_capi {

inline std::int64_t number_of(std::int64_t count) noexcept { return count; }
inline std::int64_t number_of(juesuan::Amount amount) noexcept { return amount.fen(); }
inline std::int64_t number_of(juesuan::Points points) noexcept { return points.hundredths; }

/// A number that may be missing; its bit of `given` is set if it is there.
template <class Value>
std::int64_t take(const std::optional<Value>& value, juesuan_given bit,
                  std::uint32_t& given) noexcept {
  if (!value) return 0;
  given |= bit;
  return number_of(*value);
}

template <class Text>
juesuan_project struct_of(const juesuan::BasicProject<Text>& project) {
  juesuan_project out{};
  out.name = borrow(project.name);
  out.form_name = borrow(project.form_name);
  out.department = borrow(project.department);
  out.implementing_unit = borrow(project.implementing_unit);
  out.goal = borrow(project.goal);
  out.achievement = borrow(project.achievement);
  out.summary = borrow(project.summary);
  out.problems = borrow(project.problems);
  out.improvements = borrow(project.improvements);
  out.weight = take(project.execution_weight, JUESUAN_GIVEN_WEIGHT, out.given);
  out.score = take(project.execution_score, JUESUAN_GIVEN_SCORE, out.given);
  out.stated_weight = take(project.stated_weight, JUESUAN_GIVEN_STATED_WEIGHT, out.given);
  out.stated_score = take(project.stated_score, JUESUAN_GIVEN_STATED_SCORE, out.given);
  out.carried_forward = take(project.carried_forward, JUESUAN_GIVEN_CARRIED_FORWARD, out.given);
  if (project.stated_rate && project.stated_rate->defined()) {
    out.given |= JUESUAN_GIVEN_STATED_RATE;
    out.stated_rate = project.stated_rate->hundredths();
  }
  return out;
}

inline juesuan_funding struct_of(const juesuan::Funding& funding) noexcept {
  juesuan_funding out{};
  out.initial_budget = take(funding.initial_budget, JUESUAN_GIVEN_INITIAL_BUDGET, out.given);
  out.adjusted_budget = take(funding.adjusted_budget, JUESUAN_GIVEN_ADJUSTED_BUDGET, out.given);
  out.executed = take(funding.executed, JUESUAN_GIVEN_EXECUTED, out.given);
  return out;
}

template <class Text>
juesuan_indicator struct_of(const juesuan::BasicIndicator<Text>& indicator) {
  juesuan_indicator out{};
  out.category = borrow(indicator.category);
  out.subcategory = borrow(indicator.subcategory);
  out.name = borrow(indicator.name);
  out.target = borrow(indicator.target);
  out.actual = borrow(indicator.actual);
  out.deviation = borrow(indicator.deviation);
  out.weight = take(indicator.weight, JUESUAN_GIVEN_WEIGHT, out.given);
  out.score = take(indicator.score, JUESUAN_GIVEN_SCORE, out.given);
  return out;
}

}  // namespace juesuan_capi
