#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include <juesuan/entry_rules.hpp>
#include <juesuan/merge.hpp>
#include <juesuan/read.hpp>

#include "handles.hpp"

namespace {

using namespace juesuan_capi;

static_assert(sizeof(juesuan_entry) == sizeof(juesuan::Entry));
static_assert(offsetof(juesuan_entry, function) == offsetof(juesuan::Entry, function));
static_assert(offsetof(juesuan_entry, economic) == offsetof(juesuan::Entry, economic));
static_assert(offsetof(juesuan_entry, year) == offsetof(juesuan::Entry, year));
static_assert(offsetof(juesuan_entry, flow) == offsetof(juesuan::Entry, flow));
static_assert(offsetof(juesuan_entry, source) == offsetof(juesuan::Entry, source));
static_assert(offsetof(juesuan_entry, nature) == offsetof(juesuan::Entry, nature));
static_assert(offsetof(juesuan_entry, detail) == offsetof(juesuan::Entry, detail));

std::string name_of(const char* data, std::size_t size, const char* where) {
  std::string name = juesuan_capi::text_of(data, size, where);
  if (name.empty()) throw Error(Status::input, where, "expected a name");
  return name;
}

template <class Code>
void set_name(juesuan::CodeNames<Code>& names, std::uint32_t number, const char* name,
              std::size_t size, std::string_view expected) {
  const Code code{number};
  if (number < 100 || !code.well_formed()) {
    throw Error(Status::input, "code", std::string(expected) + "; found " + std::to_string(number));
  }
  names.set(code, name_of(name, size, "name"));
}

std::string text_of(juesuan_string text, const char* name) {
  return juesuan_capi::text_of(text.data, text.size, name);
}

/// A caller's struct whose `given` names only values that it has. What a newer caller gives besides
/// would be lost without a word.
template <class Struct>
Struct load_given(const Struct* in, const char* name, std::uint32_t known) {
  const Struct value = load(in, name);
  if ((value.given & ~known) == 0) return value;
  throw Error(Status::argument, std::string(name) + ".given",
              "unknown number " + std::to_string(value.given & ~known));
}

constexpr std::uint32_t points_given = JUESUAN_GIVEN_WEIGHT | JUESUAN_GIVEN_SCORE;
constexpr std::uint32_t project_given = points_given | JUESUAN_GIVEN_STATED_RATE |
                                        JUESUAN_GIVEN_STATED_WEIGHT | JUESUAN_GIVEN_STATED_SCORE |
                                        JUESUAN_GIVEN_CARRIED_FORWARD;
constexpr std::uint32_t funding_given =
    JUESUAN_GIVEN_INITIAL_BUDGET | JUESUAN_GIVEN_ADJUSTED_BUDGET | JUESUAN_GIVEN_EXECUTED;
constexpr std::uint32_t self_evaluation_given =
    JUESUAN_GIVEN_COUNT | JUESUAN_GIVEN_AMOUNT | JUESUAN_GIVEN_PROJECT_BUDGET;

std::optional<juesuan::Amount> given_amount(std::uint32_t given, juesuan_given bit,
                                            std::int64_t fen) noexcept {
  return (given & bit) != 0 ? std::optional{juesuan::Amount::from_fen(fen)} : std::nullopt;
}

std::optional<juesuan::Points> given_points(std::uint32_t given, juesuan_given bit,
                                            std::int64_t hundredths) noexcept {
  return (given & bit) != 0 ? std::optional{juesuan::Points{hundredths}} : std::nullopt;
}

juesuan::Project project_of(const juesuan_project& in) {
  juesuan::Project project;
  project.name = name_of(in.name.data, in.name.size, "project.name");
  project.form_name = text_of(in.form_name, "project.form_name");
  project.department = text_of(in.department, "project.department");
  project.implementing_unit = text_of(in.implementing_unit, "project.implementing_unit");
  project.goal = text_of(in.goal, "project.goal");
  project.achievement = text_of(in.achievement, "project.achievement");
  project.summary = text_of(in.summary, "project.summary");
  project.problems = text_of(in.problems, "project.problems");
  project.improvements = text_of(in.improvements, "project.improvements");
  project.execution_weight = given_points(in.given, JUESUAN_GIVEN_WEIGHT, in.weight);
  project.execution_score = given_points(in.given, JUESUAN_GIVEN_SCORE, in.score);
  if ((in.given & JUESUAN_GIVEN_STATED_RATE) != 0) {
    project.stated_rate = juesuan::Percent::from_hundredths(in.stated_rate);
  }
  project.stated_weight = given_points(in.given, JUESUAN_GIVEN_STATED_WEIGHT, in.stated_weight);
  project.stated_score = given_points(in.given, JUESUAN_GIVEN_STATED_SCORE, in.stated_score);
  project.carried_forward =
      given_amount(in.given, JUESUAN_GIVEN_CARRIED_FORWARD, in.carried_forward);
  return project;
}

juesuan::Project& last_project(juesuan_accounts* accounts) {
  std::vector<juesuan::Project>& projects = required(accounts, "accounts").value.projects;
  if (projects.empty()) {
    throw Error(Status::argument, "accounts", "expected a project; add one first");
  }
  return projects.back();
}

}  // namespace

extern "C" {

juesuan_status juesuan_accounts_create(const char* name, size_t name_size, int32_t year,
                                       int32_t nature, juesuan_accounts** accounts,
                                       juesuan_error* error) {
  return guard(error, [&] {
    juesuan_accounts*& out = required(accounts, "accounts");
    if (year < 1949 || year > 9999) throw Error(Status::input, "year", "expected 1949 to 9999");
    auto created = std::make_unique<juesuan_accounts>();
    created->value.entity.name = name_of(name, name_size, "name");
    created->value.entity.year = static_cast<std::int16_t>(year);
    created->value.entity.nature = checked_enum<juesuan::Nature>(nature, "nature", true);
    out = created.release();
  });
}

juesuan_status juesuan_accounts_from_document(const char* bytes, size_t size, int32_t format,
                                              juesuan_accounts** accounts, juesuan_error* error) {
  return guard(error, [&] {
    juesuan_accounts*& out = required(accounts, "accounts");
    if (format < JUESUAN_DOCUMENT_JSON || format > JUESUAN_DOCUMENT_INFO) {
      throw Error(Status::argument, "format", "unknown number " + std::to_string(format));
    }
    auto created = std::make_unique<juesuan_accounts>();
    created->value = juesuan::read_accounts(bytes_of(bytes, size, "bytes"),
                                            static_cast<juesuan::DocumentFormat>(format));
    out = created.release();
  });
}

juesuan_status juesuan_accounts_from_file(const char* path, juesuan_accounts** accounts,
                                          juesuan_error* error) {
  return guard(error, [&] {
    juesuan_accounts*& out = required(accounts, "accounts");
    auto created = std::make_unique<juesuan_accounts>();
    created->value = juesuan::read_accounts_file(&required(path, "path"));
    out = created.release();
  });
}

juesuan_status juesuan_accounts_add_entries(juesuan_accounts* accounts,
                                            const juesuan_entry* entries, size_t count,
                                            size_t entry_size, juesuan_error* error) {
  return guard(error, [&] {
    juesuan::Accounts& target = required(accounts, "accounts").value;
    check_entry_size(entry_size);
    if (count == 0) return;
    const juesuan_entry* const first = &required(entries, "entries");
    if (count >
        juesuan::limits.entries - std::min(juesuan::limits.entries, target.entries.size())) {
      throw Error(Status::range, "entries",
                  "expected at most " + std::to_string(juesuan::limits.entries));
    }
    std::vector<juesuan::Entry> added(count);
    std::memcpy(static_cast<void*>(added.data()), first, count * sizeof(juesuan_entry));
    for (std::size_t i = 0; i < count; ++i) {
      if (const juesuan::EntryFault fault = check_entry(added[i], target.entity.year)) {
        throw juesuan::entry_error(i, fault);
      }
    }
    target.entries.insert(target.entries.end(), added.begin(), added.end());
  });
}

juesuan_status juesuan_accounts_add_csv(juesuan_accounts* accounts, const char* bytes, size_t size,
                                        juesuan_error* error) {
  return guard(error, [&] {
    juesuan::read_entries_csv(bytes_of(bytes, size, "bytes"), required(accounts, "accounts").value);
  });
}

juesuan_status juesuan_accounts_set_count(juesuan_accounts* accounts, int32_t count, int64_t value,
                                          juesuan_error* error) {
  return guard(error, [&] {
    juesuan::Accounts& target = required(accounts, "accounts").value;
    const auto key = checked_enum<juesuan::Count>(count, "count");
    if (value < 0) throw Error(Status::input, "value", "expected no negative count");
    target.counts[key] = value;
  });
}

juesuan_status juesuan_accounts_set_procurement(juesuan_accounts* accounts, int32_t line,
                                                int64_t fen, juesuan_error* error) {
  return guard(error, [&] {
    juesuan::Accounts& target = required(accounts, "accounts").value;
    target.procurement[checked_enum<juesuan::Procurement>(line, "line")] =
        juesuan::Amount::from_fen(fen);
  });
}

juesuan_status juesuan_accounts_set_asset(juesuan_accounts* accounts, int32_t asset, int64_t value,
                                          juesuan_error* error) {
  return guard(error, [&] {
    juesuan::Accounts& target = required(accounts, "accounts").value;
    const auto key = checked_enum<juesuan::Asset>(asset, "asset");
    if (value < 0) throw Error(Status::input, "value", "expected no negative count");
    target.assets[key] = value;
  });
}

juesuan_status juesuan_accounts_set_stated(juesuan_accounts* accounts, int32_t year, int32_t figure,
                                           int64_t fen, juesuan_error* error) {
  return guard(error, [&] {
    juesuan::Accounts& target = required(accounts, "accounts").value;
    const auto key = checked_enum<juesuan::Figure>(figure, "figure");
    if (year != target.entity.year && year != target.entity.year - 1) {
      throw Error(Status::input, "year", "expected the disclosure year or the year before it");
    }
    const auto same = std::find_if(target.stated.begin(), target.stated.end(),
                                   [&](const juesuan::StatedFigure& stated) {
                                     return stated.year == year && stated.figure == key;
                                   });
    const auto amount = juesuan::Amount::from_fen(fen);
    if (same != target.stated.end()) {
      same->amount = amount;
    } else {
      target.stated.push_back({static_cast<std::int16_t>(year), key, amount});
    }
  });
}

juesuan_status juesuan_accounts_set_scope(juesuan_accounts* accounts, int32_t scope,
                                          juesuan_error* error) {
  return guard(error, [&] {
    required(accounts, "accounts").value.entity.scope =
        checked_enum<juesuan::Scope>(scope, "scope");
  });
}

juesuan_status juesuan_accounts_add_text(juesuan_accounts* accounts, int32_t kind, const char* text,
                                         size_t text_size, juesuan_error* error) {
  return guard(error, [&] {
    juesuan::Entity& entity = required(accounts, "accounts").value.entity;
    std::string added = text_of(text, text_size, "text");
    if (added.empty()) throw Error(Status::input, "text", "expected a text");
    switch (kind) {
      case JUESUAN_ENTITY_SUPERVISOR:
        entity.supervisor = std::move(added);
        return;
      case JUESUAN_ENTITY_DUTY:
        entity.duties.push_back(std::move(added));
        return;
      case JUESUAN_ENTITY_UNIT:
        entity.units.push_back(std::move(added));
        return;
      case JUESUAN_ENTITY_OFFICE:
        entity.offices.push_back(std::move(added));
        return;
      default:
        throw Error(Status::argument, "kind", "unknown number " + std::to_string(kind));
    }
  });
}

juesuan_status juesuan_accounts_set_reason(juesuan_accounts* accounts, const char* claim,
                                           size_t claim_size, const char* text, size_t text_size,
                                           juesuan_error* error) {
  return guard(error, [&] {
    std::vector<juesuan::Reason>& reasons = required(accounts, "accounts").value.reasons;
    juesuan::Reason reason{text_of(claim, claim_size, "claim"), text_of(text, text_size, "text")};
    const auto same =
        std::find_if(reasons.begin(), reasons.end(),
                     [&](const juesuan::Reason& given) { return given.claim == reason.claim; });
    if (same != reasons.end()) {
      *same = std::move(reason);
    } else {
      reasons.push_back(std::move(reason));
    }
  });
}

juesuan_status juesuan_accounts_set_self_evaluation(juesuan_accounts* accounts,
                                                    const juesuan_self_evaluation* stated,
                                                    juesuan_error* error) {
  return guard(error, [&] {
    juesuan::Accounts& target = required(accounts, "accounts").value;
    const juesuan_self_evaluation in = load_given(stated, "stated", self_evaluation_given);
    juesuan::SelfEvaluation self;
    if ((in.given & JUESUAN_GIVEN_COUNT) != 0) {
      if (in.count < 0) throw Error(Status::input, "stated.count", "expected no negative count");
      self.projects = in.count;
    }
    self.amount = given_amount(in.given, JUESUAN_GIVEN_AMOUNT, in.amount);
    self.project_budget = given_amount(in.given, JUESUAN_GIVEN_PROJECT_BUDGET, in.project_budget);
    target.self_evaluation = self;
  });
}

juesuan_status juesuan_accounts_add_project(juesuan_accounts* accounts,
                                            const juesuan_project* project, juesuan_error* error) {
  return guard(error, [&] {
    std::vector<juesuan::Project>& projects = required(accounts, "accounts").value.projects;
    const juesuan_project in = load_given(project, "project", project_given);
    if (projects.size() >= juesuan::limits.projects) {
      throw Error(Status::range, "projects",
                  "expected at most " + std::to_string(juesuan::limits.projects));
    }
    projects.push_back(project_of(in));
  });
}

juesuan_status juesuan_accounts_set_funding(juesuan_accounts* accounts, int32_t row,
                                            const juesuan_funding* funding, juesuan_error* error) {
  return guard(error, [&] {
    juesuan::Project& project = last_project(accounts);
    const juesuan_funding in = load_given(funding, "funding", funding_given);
    funding_of(project, row) = {
        given_amount(in.given, JUESUAN_GIVEN_INITIAL_BUDGET, in.initial_budget),
        given_amount(in.given, JUESUAN_GIVEN_ADJUSTED_BUDGET, in.adjusted_budget),
        given_amount(in.given, JUESUAN_GIVEN_EXECUTED, in.executed)};
  });
}

juesuan_status juesuan_accounts_add_indicator(juesuan_accounts* accounts,
                                              const juesuan_indicator* indicator,
                                              juesuan_error* error) {
  return guard(error, [&] {
    juesuan::Project& project = last_project(accounts);
    const juesuan_indicator in = load_given(indicator, "indicator", points_given);
    if (project.indicators.size() >= juesuan::limits.indicators) {
      throw Error(Status::range, "indicators",
                  "expected at most " + std::to_string(juesuan::limits.indicators));
    }
    project.indicators.push_back(
        {text_of(in.category, "indicator.category"),
         text_of(in.subcategory, "indicator.subcategory"), text_of(in.name, "indicator.name"),
         text_of(in.target, "indicator.target"), text_of(in.actual, "indicator.actual"),
         given_points(in.given, JUESUAN_GIVEN_WEIGHT, in.weight),
         given_points(in.given, JUESUAN_GIVEN_SCORE, in.score),
         text_of(in.deviation, "indicator.deviation")});
  });
}

juesuan_status juesuan_accounts_name_function(juesuan_accounts* accounts, uint32_t code,
                                              const char* name, size_t name_size,
                                              juesuan_error* error) {
  return guard(error, [&] {
    set_name(required(accounts, "accounts").value.function_names, code, name, name_size,
             juesuan::detail::expected_function_code);
  });
}

juesuan_status juesuan_accounts_name_economic(juesuan_accounts* accounts, uint32_t code,
                                              const char* name, size_t name_size,
                                              juesuan_error* error) {
  return guard(error, [&] {
    set_name(required(accounts, "accounts").value.economic_names, code, name, name_size,
             "expected 3 or 5 digits that begin with 3");
  });
}

juesuan_status juesuan_accounts_merge(juesuan_accounts* accounts, const juesuan_accounts* other,
                                      juesuan_error* error) {
  return guard(error, [&] {
    juesuan::Accounts& target = required(accounts, "accounts").value;
    target = juesuan::merge(target, required(other, "other").value);
  });
}

juesuan_status juesuan_accounts_entry_count(const juesuan_accounts* accounts, size_t* count,
                                            juesuan_error* error) {
  return guard(error, [&] {
    required(count, "count") = required(accounts, "accounts").value.entries.size();
  });
}

void juesuan_accounts_free(juesuan_accounts* accounts) { delete accounts; }

}  // extern "C"
