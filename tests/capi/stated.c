/* Words, reasons, forms and names, read back from the accounts they were set in. */
#include "facts.h"

#define CHECK_STRING(text, expected) CHECK_TEXT((text).data, (text).size, (expected))

static size_t count_texts(const juesuan_accounts* accounts, int32_t kind) {
  size_t count = 77;
  CHECK_OK(juesuan_accounts_text_count, accounts, kind, &count);
  return count;
}

static void test_texts(const juesuan_accounts* accounts) {
  CHECK_INT(count_texts(accounts, JUESUAN_ENTITY_SUPERVISOR), 1);
  CHECK_INT(count_texts(accounts, JUESUAN_ENTITY_DUTY), 2);
  CHECK_INT(count_texts(accounts, JUESUAN_ENTITY_UNIT), 1);
  CHECK_INT(count_texts(accounts, JUESUAN_ENTITY_OFFICE), 1);
  juesuan_string text = {NULL, 7};
  CHECK_OK(juesuan_accounts_text, accounts, JUESUAN_ENTITY_DUTY, 1, &text);
  CHECK_STRING(text, "第二项职责。");
  CHECK_OK(juesuan_accounts_text, accounts, JUESUAN_ENTITY_SUPERVISOR, 0, &text);
  CHECK_STRING(text, "主管局");
  CHECK_OK(juesuan_accounts_text, accounts, JUESUAN_ENTITY_UNIT, 0, &text);
  CHECK_STRING(text, BOOKS_NAME "本级");
  CHECK_OK(juesuan_accounts_text, accounts, JUESUAN_ENTITY_OFFICE, 0, &text);
  CHECK_STRING(text, "办公室");
  const juesuan_string before = text;
  size_t count = 7;
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "index", juesuan_accounts_text, accounts, 1, 1, &text);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "kind", juesuan_accounts_text, accounts, 5, 0, &text);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "accounts", juesuan_accounts_text, NULL, 1, 0, &text);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "text", juesuan_accounts_text, accounts, 1, 0, NULL);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "kind", juesuan_accounts_text_count, accounts, 0, &count);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "accounts", juesuan_accounts_text_count, NULL, 1, &count);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "count", juesuan_accounts_text_count, accounts, 1, NULL);
  CHECK_INT(count, 7);
  CHECK(memcmp(&text, &before, sizeof text) == 0);
}

static void test_reasons(const juesuan_accounts* accounts) {
  size_t count = 0;
  CHECK_OK(juesuan_accounts_reason_count, accounts, &count);
  CHECK_INT(count, 1);
  juesuan_reason reason = {.struct_size = sizeof reason};
  CHECK_OK(juesuan_accounts_reason, accounts, 0, &reason);
  CHECK_STRING(reason.claim, "change.grand_total");
  CHECK_STRING(reason.text, "新增任务。");
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "index", juesuan_accounts_reason, accounts, 1, &reason);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "accounts", juesuan_accounts_reason, NULL, 0, &reason);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "out", juesuan_accounts_reason, accounts, 0, NULL);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "accounts", juesuan_accounts_reason_count, NULL, &count);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "count", juesuan_accounts_reason_count, accounts, NULL);
}

static void test_self_evaluation(const juesuan_accounts* accounts) {
  juesuan_self_evaluation stated = {.struct_size = sizeof stated};
  CHECK_OK(juesuan_accounts_self_evaluation, accounts, &stated);
  CHECK_INT(stated.given,
            JUESUAN_GIVEN_COUNT | JUESUAN_GIVEN_AMOUNT | JUESUAN_GIVEN_PROJECT_BUDGET);
  CHECK_INT(stated.count, 1);
  CHECK_INT(stated.amount, 3000000);
  CHECK_INT(stated.project_budget, 6000000);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "accounts", juesuan_accounts_self_evaluation, NULL, &stated);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "out", juesuan_accounts_self_evaluation, accounts, NULL);
}

static void test_projects(const juesuan_accounts* accounts) {
  size_t count = 0;
  CHECK_OK(juesuan_accounts_project_count, accounts, &count);
  CHECK_INT(count, 1);
  juesuan_project project = {.struct_size = sizeof project};
  CHECK_OK(juesuan_accounts_project, accounts, 0, &project);
  const juesuan_project expected = facts_project();
  CHECK_INT(project.given, expected.given);
  CHECK_STRING(project.name, "甲项目");
  CHECK_STRING(project.improvements, "措施");
  CHECK_INT(project.weight, expected.weight);
  CHECK_INT(project.stated_rate, expected.stated_rate);
  CHECK_INT(project.carried_forward, expected.carried_forward);

  juesuan_funding funding = {.struct_size = sizeof funding};
  CHECK_OK(juesuan_accounts_funding, accounts, 0, JUESUAN_FUNDING_TOTAL, &funding);
  const juesuan_funding stated = facts_funding();
  CHECK(memcmp(&funding, &stated, sizeof funding) == 0);
  CHECK_OK(juesuan_accounts_funding, accounts, 0, JUESUAN_FUNDING_OTHER, &funding);
  CHECK_INT(funding.given, 0);

  CHECK_OK(juesuan_accounts_indicator_count, accounts, 0, &count);
  CHECK_INT(count, 1);
  juesuan_indicator indicator = {.struct_size = sizeof indicator};
  CHECK_OK(juesuan_accounts_indicator, accounts, 0, 0, &indicator);
  CHECK_INT(indicator.given, JUESUAN_GIVEN_WEIGHT | JUESUAN_GIVEN_SCORE);
  CHECK_STRING(indicator.category, "产出指标");
  CHECK_STRING(indicator.actual, "6次");
  CHECK_INT(indicator.weight, facts_indicator().weight);
}

static void test_projects_fail(const juesuan_accounts* accounts) {
  size_t count = 7;
  juesuan_project project = {.struct_size = sizeof project};
  juesuan_funding funding = {.struct_size = sizeof funding};
  juesuan_indicator indicator = {.struct_size = sizeof indicator};
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "accounts", juesuan_accounts_project_count, NULL, &count);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "count", juesuan_accounts_project_count, accounts, NULL);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "project", juesuan_accounts_project, accounts, 1, &project);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "accounts", juesuan_accounts_project, NULL, 0, &project);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "out", juesuan_accounts_project, accounts, 0, NULL);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "project", juesuan_accounts_funding, accounts, 1, 1, &funding);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "row", juesuan_accounts_funding, accounts, 0, 0, &funding);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "accounts", juesuan_accounts_funding, NULL, 0, 1, &funding);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "out", juesuan_accounts_funding, accounts, 0, 1, NULL);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "project", juesuan_accounts_indicator_count, accounts, 1, &count);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "accounts", juesuan_accounts_indicator_count, NULL, 0, &count);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "count", juesuan_accounts_indicator_count, accounts, 0, NULL);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "indicator", juesuan_accounts_indicator, accounts, 0, 1,
              &indicator);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "project", juesuan_accounts_indicator, accounts, 1, 0,
              &indicator);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "accounts", juesuan_accounts_indicator, NULL, 0, 0, &indicator);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "out", juesuan_accounts_indicator, accounts, 0, 0, NULL);
  CHECK_INT(count, 7);
}

static void test_names(juesuan_accounts* accounts) {
  CHECK_OK(juesuan_accounts_name_function, accounts, 2080107, "乙", strlen("乙"));
  CHECK_OK(juesuan_accounts_name_function, accounts, 208, "甲", strlen("甲"));
  CHECK_OK(juesuan_accounts_name_economic, accounts, 30101, "丙", strlen("丙"));
  size_t count = 0;
  CHECK_OK(juesuan_accounts_name_count, accounts, JUESUAN_CLASSIFICATION_FUNCTION, &count);
  CHECK_INT(count, 2);
  juesuan_code name = {.struct_size = sizeof name};
  CHECK_OK(juesuan_accounts_name, accounts, JUESUAN_CLASSIFICATION_FUNCTION, 1, &name);
  CHECK_INT(name.code, 2080107);
  CHECK_INT(name.evidence, 0);
  CHECK_STRING(name.name, "乙");
  CHECK_OK(juesuan_accounts_name, accounts, JUESUAN_CLASSIFICATION_ECONOMIC, 0, &name);
  CHECK_INT(name.code, 30101);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "index", juesuan_accounts_name, accounts,
              JUESUAN_CLASSIFICATION_ECONOMIC, 1, &name);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "classification", juesuan_accounts_name, accounts, 3, 0, &name);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "accounts", juesuan_accounts_name, NULL, 1, 0, &name);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "out", juesuan_accounts_name, accounts, 1, 0, NULL);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "classification", juesuan_accounts_name_count, accounts, 0,
              &count);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "accounts", juesuan_accounts_name_count, NULL, 1, &count);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "count", juesuan_accounts_name_count, accounts, 1, NULL);
}

static void test_nothing(void) {
  juesuan_accounts* accounts = make_empty_books(BOOKS_YEAR);
  for (int32_t kind = JUESUAN_ENTITY_SUPERVISOR; kind <= JUESUAN_ENTITY_OFFICE; ++kind) {
    CHECK_INT(count_texts(accounts, kind), 0);
  }
  size_t count = 7;
  CHECK_OK(juesuan_accounts_reason_count, accounts, &count);
  CHECK_INT(count, 0);
  juesuan_self_evaluation stated = {.struct_size = sizeof stated, .given = 7, .count = 7};
  CHECK_OK(juesuan_accounts_self_evaluation, accounts, &stated);
  CHECK_INT(stated.given, 0);
  CHECK_INT(stated.count, 0);
  juesuan_accounts_free(accounts);
}

int main(void) {
  juesuan_accounts* accounts = make_told_books();
  test_texts(accounts);
  test_reasons(accounts);
  test_self_evaluation(accounts);
  test_projects(accounts);
  test_projects_fail(accounts);
  test_names(accounts);
  juesuan_accounts_free(accounts);
  test_nothing();
  return CHECK_RESULT();
}
