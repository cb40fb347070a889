#include "json_figures.hpp"

namespace juesuan::inline v0 {

namespace {

void write_funding(JsonWriter& out, std::string_view name, const Funding& row) {
  out.begin_object(name);
  out.member_if_any("initial_budget", row.initial_budget);
  out.member_if_any("adjusted_budget", row.adjusted_budget);
  out.member_if_any("executed", row.executed);
  out.end_object();
}

void write_indicators(JsonWriter& out, const Form& form) {
  out.begin_array("indicators");
  for (const auto& indicator : form.project.indicators) {
    out.begin_object();
    out.member_if_any("category", indicator.category);
    out.member_if_any("subcategory", indicator.subcategory);
    out.member_if_any("name", indicator.name);
    out.member_if_any("target", indicator.target);
    out.member_if_any("actual", indicator.actual);
    out.member_if_any("weight", indicator.weight);
    out.member_if_any("score", indicator.score);
    out.member_if_any("deviation", indicator.deviation);
    out.end_object();
  }
  out.end_array();
}

}  // namespace

void write_json(JsonWriter& out, const Claim& claim) {
  out.begin_object();
  out.member("id", claim.id);
  out.member("kind", token(claim.kind));
  out.member("section", token(claim.section));
  out.member_if_any("subject", claim.subject);
  out.member_if_any("group", claim.group);
  out.member_if_any("category", claim.category);
  if (claim.key == ClaimKey::execution_project) {
    out.member("project", std::int64_t{claim.code});
  } else if (claim.code != 0) {
    out.member("code", NumberText{}.of_count(claim.code));
  }
  out.member_if_any("figure", claim.figure);
  out.member_if_any("base", claim.base);
  out.member_if_any("difference", claim.difference);
  out.member_if_any("comparison", token(claim.comparison));
  out.member_if_any("ratio", claim.ratio, claim.ratio_state);
  out.member_if_any("reason", claim.reason);
  out.end_object();
}

void write_json(JsonWriter& out, const Form& form) {
  const auto& project = form.project;
  out.begin_object();
  out.member("name", project.name);
  out.member_if_any("form_name", project.form_name);
  out.member_if_any("department", project.department);
  out.member_if_any("implementing_unit", project.implementing_unit);
  write_funding(out, "total", project.total);
  write_funding(out, "fiscal", project.fiscal);
  write_funding(out, "carried_over", project.carried_over);
  write_funding(out, "other", project.other);
  out.member_if_any("carried_forward", project.carried_forward);
  out.member_if_any("rate", form.rate, rate_state(form));
  if (project.stated_rate) {
    out.member_if_any("stated_rate", *project.stated_rate, RatioState::value);
  }
  out.member_if_any("execution_weight", project.execution_weight);
  out.member_if_any("execution_score", project.execution_score);
  out.member_if_any("weight", form.weight);
  out.member_if_any("stated_weight", project.stated_weight);
  out.member_if_any("score", form.score);
  out.member_if_any("stated_score", project.stated_score);
  out.member_if_any("goal", project.goal);
  out.member_if_any("achievement", project.achievement);
  out.member_if_any("summary", project.summary);
  out.member_if_any("problems", project.problems);
  out.member_if_any("improvements", project.improvements);
  write_indicators(out, form);
  out.end_object();
}

}  // namespace juesuan::inline v0
