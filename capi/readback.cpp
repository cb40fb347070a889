#include <span>
#include <string>
#include <vector>

#include "projects.hpp"

/// What was set in accounts: words, reasons, forms and names.
namespace {

using namespace juesuan_capi;

std::span<const std::string> texts_of(const juesuan_accounts* accounts, std::int32_t kind) {
  const juesuan::Entity& entity = required(accounts, "accounts").value.entity;
  switch (kind) {
    case JUESUAN_ENTITY_SUPERVISOR:
      return {&entity.supervisor, entity.supervisor.empty() ? std::size_t{0} : std::size_t{1}};
    case JUESUAN_ENTITY_DUTY:
      return entity.duties;
    case JUESUAN_ENTITY_UNIT:
      return entity.units;
    case JUESUAN_ENTITY_OFFICE:
      return entity.offices;
    default:
      throw Error(Status::argument, "kind", "unknown number " + std::to_string(kind));
  }
}

const juesuan::Project& project_at(const juesuan_accounts* accounts, std::size_t project) {
  const std::span<const juesuan::Project> all{required(accounts, "accounts").value.projects};
  return at(all, project, "project");
}

/// Calls `use` with the names that the accounts give to codes of a classification.
template <class Use>
void with_names(const juesuan_accounts* accounts, std::int32_t classification, Use use) {
  const juesuan::Accounts& from = required(accounts, "accounts").value;
  switch (classification) {
    case JUESUAN_CLASSIFICATION_FUNCTION:
      return use(std::span{from.function_names.items()});
    case JUESUAN_CLASSIFICATION_ECONOMIC:
      return use(std::span{from.economic_names.items()});
    default:
      throw Error(Status::argument, "classification",
                  "unknown number " + std::to_string(classification));
  }
}

}  // namespace

extern "C" {

juesuan_status juesuan_accounts_text_count(const juesuan_accounts* accounts, int32_t kind,
                                           size_t* count, juesuan_error* error) {
  return guard(error, [&] { required(count, "count") = texts_of(accounts, kind).size(); });
}

juesuan_status juesuan_accounts_text(const juesuan_accounts* accounts, int32_t kind, size_t index,
                                     juesuan_string* text, juesuan_error* error) {
  return guard(error, [&] {
    juesuan_string& out = required(text, "text");
    out = borrow(at(texts_of(accounts, kind), index, "index"));
  });
}

juesuan_status juesuan_accounts_reason_count(const juesuan_accounts* accounts, size_t* count,
                                             juesuan_error* error) {
  return guard(error, [&] {
    required(count, "count") = required(accounts, "accounts").value.reasons.size();
  });
}

juesuan_status juesuan_accounts_reason(const juesuan_accounts* accounts, size_t index,
                                       juesuan_reason* out, juesuan_error* error) {
  return guard(error, [&] {
    const std::span<const juesuan::Reason> all{required(accounts, "accounts").value.reasons};
    const juesuan::Reason& found = at(all, index, "index");
    store(out, juesuan_reason{0, 0, borrow(found.claim), borrow(found.text)});
  });
}

juesuan_status juesuan_accounts_self_evaluation(const juesuan_accounts* accounts,
                                                juesuan_self_evaluation* out,
                                                juesuan_error* error) {
  return guard(error, [&] {
    const juesuan::SelfEvaluation& found = required(accounts, "accounts").value.self_evaluation;
    juesuan_self_evaluation value{};
    value.count = take(found.projects, JUESUAN_GIVEN_COUNT, value.given);
    value.amount = take(found.amount, JUESUAN_GIVEN_AMOUNT, value.given);
    value.project_budget = take(found.project_budget, JUESUAN_GIVEN_PROJECT_BUDGET, value.given);
    store(out, value);
  });
}

juesuan_status juesuan_accounts_project_count(const juesuan_accounts* accounts, size_t* count,
                                              juesuan_error* error) {
  return guard(error, [&] {
    required(count, "count") = required(accounts, "accounts").value.projects.size();
  });
}

juesuan_status juesuan_accounts_project(const juesuan_accounts* accounts, size_t project,
                                        juesuan_project* out, juesuan_error* error) {
  return guard(error, [&] { store(out, struct_of(project_at(accounts, project))); });
}

juesuan_status juesuan_accounts_funding(const juesuan_accounts* accounts, size_t project,
                                        int32_t row, juesuan_funding* out, juesuan_error* error) {
  return guard(error,
               [&] { store(out, struct_of(funding_of(project_at(accounts, project), row))); });
}

juesuan_status juesuan_accounts_indicator_count(const juesuan_accounts* accounts, size_t project,
                                                size_t* count, juesuan_error* error) {
  return guard(error,
               [&] { required(count, "count") = project_at(accounts, project).indicators.size(); });
}

juesuan_status juesuan_accounts_indicator(const juesuan_accounts* accounts, size_t project,
                                          size_t indicator, juesuan_indicator* out,
                                          juesuan_error* error) {
  return guard(error, [&] {
    const std::span<const juesuan::Indicator> all{project_at(accounts, project).indicators};
    store(out, struct_of(at(all, indicator, "indicator")));
  });
}

juesuan_status juesuan_accounts_name_count(const juesuan_accounts* accounts, int32_t classification,
                                           size_t* count, juesuan_error* error) {
  return guard(error, [&] {
    std::size_t& out = required(count, "count");
    with_names(accounts, classification, [&](auto names) { out = names.size(); });
  });
}

juesuan_status juesuan_accounts_name(const juesuan_accounts* accounts, int32_t classification,
                                     size_t index, juesuan_code* out, juesuan_error* error) {
  return guard(error, [&] {
    with_names(accounts, classification, [&](auto names) {
      const auto& found = at(names, index, "index");
      store(out, juesuan_code{0, found.code.value(), 0, 0, borrow(found.name)});
    });
  });
}

}  // extern "C"
