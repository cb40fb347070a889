#include <optional>

#include <juesuan/detail/figures.hpp>

#include "handles.hpp"

namespace {

using namespace juesuan_capi;

const juesuan::Form& form_at(const juesuan_disclosure* disclosure, std::size_t form) {
  return at(std::span<const juesuan::Form>{required(disclosure, "disclosure").value.forms}, form,
            "form");
}

const juesuan_heading& heading_at(const juesuan_disclosure* disclosure, std::size_t section) {
  return at(std::span<const juesuan_heading>{required(disclosure, "disclosure").headings}, section,
            "section");
}

/// The value of an optional amount or number of points; its bit of `given` is set if it has one.
std::int64_t take(const std::optional<juesuan::Amount>& amount, juesuan_given bit,
                  std::uint32_t& given) noexcept {
  if (!amount) return 0;
  given |= bit;
  return amount->fen();
}
std::int64_t take(const std::optional<juesuan::Points>& points, juesuan_given bit,
                  std::uint32_t& given) noexcept {
  if (!points) return 0;
  given |= bit;
  return points->hundredths;
}

juesuan_claim claim_of(const juesuan::Claim& claim) {
  juesuan_claim out{};
  out.code = claim.code;
  out.kind = static_cast<std::int32_t>(claim.kind);
  out.comparison = static_cast<std::int32_t>(claim.comparison);
  out.ratio_state = static_cast<std::int32_t>(claim.ratio_state);
  out.figure_state = static_cast<std::int32_t>(claim.figure.state);
  out.base_state = static_cast<std::int32_t>(claim.base.state);
  out.difference_state = static_cast<std::int32_t>(claim.difference.state);
  out.figure_lower_bound = claim.figure.lower_bound ? 1 : 0;
  out.base_lower_bound = claim.base.lower_bound ? 1 : 0;
  out.figure = juesuan::detail::center(claim.figure);
  out.base = juesuan::detail::center(claim.base);
  out.difference = juesuan::detail::center(claim.difference);
  out.ratio = claim.ratio.defined() ? claim.ratio.hundredths() : 0;
  out.id = borrow(claim.id);
  out.section = borrow(token(claim.section));
  out.subject = borrow(claim.subject);
  out.group = borrow(claim.group);
  out.category = borrow(claim.category);
  out.reason = borrow(claim.reason);
  return out;
}

}  // namespace

extern "C" {

juesuan_status juesuan_disclosure_claim_count(const juesuan_disclosure* disclosure, size_t* count,
                                              juesuan_error* error) {
  return guard(error, [&] {
    required(count, "count") = required(disclosure, "disclosure").value.claims.size();
  });
}

juesuan_status juesuan_disclosure_claim(const juesuan_disclosure* disclosure, size_t claim,
                                        juesuan_claim* out, juesuan_error* error) {
  return guard(error, [&] {
    const std::span<const juesuan::Claim> claims{required(disclosure, "disclosure").value.claims};
    store(out, claim_of(at(claims, claim, "claim")));
  });
}

juesuan_status juesuan_disclosure_find_claim(const juesuan_disclosure* disclosure, const char* id,
                                             size_t id_size, size_t* index, juesuan_error* error) {
  return guard(error, [&] {
    std::size_t& out = required(index, "index");
    const juesuan::Disclosure& from = required(disclosure, "disclosure").value;
    const std::string_view wanted = bytes_of(id, id_size, "id");
    const juesuan::Claim* const found = find_claim(from, wanted);
    if (found == nullptr) {
      throw Error(Status::not_found, "id", juesuan::detail::quoted(wanted) + " is no claim here");
    }
    out = static_cast<std::size_t>(found - from.claims.data());
  });
}

juesuan_status juesuan_disclosure_section_count(const juesuan_disclosure* disclosure, size_t* count,
                                                juesuan_error* error) {
  return guard(error, [&] {
    required(count, "count") = required(disclosure, "disclosure").headings.size();
  });
}

juesuan_status juesuan_disclosure_section(const juesuan_disclosure* disclosure, size_t section,
                                          juesuan_section* out, juesuan_error* error) {
  return guard(error, [&] {
    const juesuan_heading& found = heading_at(disclosure, section);
    const juesuan::Block& block = disclosure->document.blocks()[found.block];
    store(out, juesuan_section{0, block.level, found.paragraphs.size(), borrow(block.key),
                               borrow(token(block.table)), borrow(block.text)});
  });
}

juesuan_status juesuan_disclosure_paragraph(const juesuan_disclosure* disclosure, size_t section,
                                            size_t paragraph, juesuan_string* text,
                                            juesuan_error* error) {
  return guard(error, [&] {
    juesuan_string& out = required(text, "text");
    const std::span<const std::size_t> paragraphs{heading_at(disclosure, section).paragraphs};
    out = borrow(disclosure->document.blocks()[at(paragraphs, paragraph, "paragraph")].text);
  });
}

juesuan_status juesuan_disclosure_form_count(const juesuan_disclosure* disclosure, size_t* count,
                                             juesuan_error* error) {
  return guard(error, [&] {
    required(count, "count") = required(disclosure, "disclosure").value.forms.size();
  });
}

juesuan_status juesuan_disclosure_form(const juesuan_disclosure* disclosure, size_t form,
                                       juesuan_form* out, juesuan_error* error) {
  return guard(error, [&] {
    const juesuan::Form& found = form_at(disclosure, form);
    juesuan_form value{};
    value.weight = take(found.weight, JUESUAN_GIVEN_WEIGHT, value.given);
    value.score = take(found.score, JUESUAN_GIVEN_SCORE, value.given);
    value.rate_state = found.rate.defined() ? JUESUAN_RATIO_VALUE : JUESUAN_RATIO_UNDEFINED;
    value.rate = found.rate.defined() ? found.rate.hundredths() : 0;
    value.indicator_count = found.project.indicators.size();
    store(out, value);
  });
}

juesuan_status juesuan_disclosure_form_project(const juesuan_disclosure* disclosure, size_t form,
                                               juesuan_project* out, juesuan_error* error) {
  return guard(error, [&] {
    const auto& project = form_at(disclosure, form).project;
    juesuan_project value{};
    value.name = borrow(project.name);
    value.form_name = borrow(project.form_name);
    value.department = borrow(project.department);
    value.implementing_unit = borrow(project.implementing_unit);
    value.goal = borrow(project.goal);
    value.achievement = borrow(project.achievement);
    value.summary = borrow(project.summary);
    value.problems = borrow(project.problems);
    value.improvements = borrow(project.improvements);
    value.weight = take(project.execution_weight, JUESUAN_GIVEN_WEIGHT, value.given);
    value.score = take(project.execution_score, JUESUAN_GIVEN_SCORE, value.given);
    value.stated_weight = take(project.stated_weight, JUESUAN_GIVEN_STATED_WEIGHT, value.given);
    value.stated_score = take(project.stated_score, JUESUAN_GIVEN_STATED_SCORE, value.given);
    value.carried_forward =
        take(project.carried_forward, JUESUAN_GIVEN_CARRIED_FORWARD, value.given);
    if (project.stated_rate && project.stated_rate->defined()) {
      value.given |= JUESUAN_GIVEN_STATED_RATE;
      value.stated_rate = project.stated_rate->hundredths();
    }
    store(out, value);
  });
}

juesuan_status juesuan_disclosure_form_funding(const juesuan_disclosure* disclosure, size_t form,
                                               int32_t row, juesuan_funding* out,
                                               juesuan_error* error) {
  return guard(error, [&] {
    const juesuan::Funding& found = funding_of(form_at(disclosure, form).project, row);
    juesuan_funding value{};
    value.initial_budget = take(found.initial_budget, JUESUAN_GIVEN_INITIAL_BUDGET, value.given);
    value.adjusted_budget = take(found.adjusted_budget, JUESUAN_GIVEN_ADJUSTED_BUDGET, value.given);
    value.executed = take(found.executed, JUESUAN_GIVEN_EXECUTED, value.given);
    store(out, value);
  });
}

juesuan_status juesuan_disclosure_form_indicator(const juesuan_disclosure* disclosure, size_t form,
                                                 size_t indicator, juesuan_indicator* out,
                                                 juesuan_error* error) {
  return guard(error, [&] {
    const auto& indicators = form_at(disclosure, form).project.indicators;
    const auto& found = at(std::span{indicators}, indicator, "indicator");
    juesuan_indicator value{};
    value.category = borrow(found.category);
    value.subcategory = borrow(found.subcategory);
    value.name = borrow(found.name);
    value.target = borrow(found.target);
    value.actual = borrow(found.actual);
    value.deviation = borrow(found.deviation);
    value.weight = take(found.weight, JUESUAN_GIVEN_WEIGHT, value.given);
    value.score = take(found.score, JUESUAN_GIVEN_SCORE, value.given);
    store(out, value);
  });
}

}  // extern "C"
