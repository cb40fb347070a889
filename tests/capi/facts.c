/* Setting what the text needs: what is refused, and with which place. */
#include "facts.h"

static void test_refused(juesuan_accounts* accounts) {
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "accounts", juesuan_accounts_set_asset, NULL, 1, 0);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "asset", juesuan_accounts_set_asset, accounts, 0, 0);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "asset", juesuan_accounts_set_asset, accounts, 10, 0);
  CHECK_FAILS(JUESUAN_E_INPUT, "value", juesuan_accounts_set_asset, accounts, 1, -1);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "accounts", juesuan_accounts_set_stated, NULL, BOOKS_YEAR, 1, 0);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "figure", juesuan_accounts_set_stated, accounts, BOOKS_YEAR, 0,
              0);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "figure", juesuan_accounts_set_stated, accounts, BOOKS_YEAR, 15,
              0);
  CHECK_FAILS(JUESUAN_E_INPUT, "year", juesuan_accounts_set_stated, accounts, BOOKS_YEAR + 1, 1, 0);
  CHECK_FAILS(JUESUAN_E_INPUT, "year", juesuan_accounts_set_stated, accounts, BOOKS_YEAR - 2, 1, 0);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "accounts", juesuan_accounts_set_scope, NULL, 1);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "scope", juesuan_accounts_set_scope, accounts, 3);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "accounts", juesuan_accounts_add_text, NULL, 1, "x", 1);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "kind", juesuan_accounts_add_text, accounts, 5, "x", 1);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "text", juesuan_accounts_add_text, accounts, 1, NULL, 1);
  CHECK_FAILS(JUESUAN_E_INPUT, "text", juesuan_accounts_add_text, accounts, 1, "", 0);
  CHECK_FAILS(JUESUAN_E_INPUT, "text", juesuan_accounts_add_text, accounts, 1, "a\0b", 3);
  CHECK_FAILS(JUESUAN_E_INPUT, "text", juesuan_accounts_add_text, accounts, 1, "\xff", 1);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "accounts", juesuan_accounts_set_reason, NULL, "x", 1, "y", 1);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "claim", juesuan_accounts_set_reason, accounts, NULL, 1, "y", 1);
  CHECK_FAILS(JUESUAN_E_INPUT, "text", juesuan_accounts_set_reason, accounts, "x", 1, "\xc0", 1);
}

static void test_structs_refused(juesuan_accounts* accounts) {
  juesuan_self_evaluation stated = {
      .struct_size = sizeof stated, .given = JUESUAN_GIVEN_COUNT, .count = -1};
  CHECK_FAILS(JUESUAN_E_INPUT, "stated.count", juesuan_accounts_set_self_evaluation, accounts,
              &stated);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "stated", juesuan_accounts_set_self_evaluation, accounts, NULL);
  stated.struct_size = 3;
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "stated.struct_size", juesuan_accounts_set_self_evaluation,
              accounts, &stated);

  juesuan_funding funding = facts_funding();
  juesuan_indicator indicator = facts_indicator();
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "accounts", juesuan_accounts_set_funding, accounts,
              JUESUAN_FUNDING_TOTAL, &funding);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "accounts", juesuan_accounts_add_indicator, accounts, &indicator);

  juesuan_project project = facts_project();
  project.name = TEXT("");
  CHECK_FAILS(JUESUAN_E_INPUT, "project.name", juesuan_accounts_add_project, accounts, &project);
  project = facts_project();
  project.goal = TEXT("\xff");
  CHECK_FAILS(JUESUAN_E_INPUT, "project.goal", juesuan_accounts_add_project, accounts, &project);
  project.goal = (juesuan_string){NULL, 1};
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "project.goal", juesuan_accounts_add_project, accounts, &project);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "project", juesuan_accounts_add_project, accounts, NULL);
  project = facts_project();
  project.given |= JUESUAN_GIVEN_EXECUTED;
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "project.given", juesuan_accounts_add_project, accounts,
              &project);
  project = facts_project();
  CHECK_OK(juesuan_accounts_add_project, accounts, &project);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "row", juesuan_accounts_set_funding, accounts, 5, &funding);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "funding", juesuan_accounts_set_funding, accounts, 1, NULL);
  indicator.target = TEXT("\xff");
  CHECK_FAILS(JUESUAN_E_INPUT, "indicator.target", juesuan_accounts_add_indicator, accounts,
              &indicator);
}

static void test_limits(juesuan_accounts* accounts) {
  const juesuan_project project = {.struct_size = sizeof project, .name = TEXT("乙项目")};
  for (int i = 1; i < 1000; ++i) CHECK_OK(juesuan_accounts_add_project, accounts, &project);
  CHECK_FAILS(JUESUAN_E_RANGE, "projects", juesuan_accounts_add_project, accounts, &project);
  const juesuan_indicator indicator = facts_indicator();
  for (int i = 0; i < 200; ++i) CHECK_OK(juesuan_accounts_add_indicator, accounts, &indicator);
  CHECK_FAILS(JUESUAN_E_RANGE, "indicators", juesuan_accounts_add_indicator, accounts, &indicator);
}

/* A reason for what is no claim is found out when deriving, with the ids near it. */
static void test_unknown_reason(void) {
  juesuan_accounts* accounts = make_books();
  static const char claim[] = "change.grand_totals";
  CHECK_OK(juesuan_accounts_set_reason, accounts, claim, sizeof claim - 1, "x", 1);
  juesuan_disclosure* disclosure = NULL;
  CHECK_FAILS(JUESUAN_E_INPUT, "reasons[0].claim", juesuan_derive, accounts, NULL, &disclosure);
  CHECK(strstr(failure.message, "\"change.grand_total\"") != NULL);
  juesuan_accounts_free(accounts);
}

int main(void) {
  juesuan_accounts* accounts = make_books();
  test_refused(accounts);
  test_structs_refused(accounts);
  test_limits(accounts);
  juesuan_accounts_free(accounts);
  test_unknown_reason();
  return CHECK_RESULT();
}
