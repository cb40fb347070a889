/* Books with every fact that the text needs, set without a document. */
#ifndef JUESUAN_TESTS_FACTS_H
#define JUESUAN_TESTS_FACTS_H

#include "books.h"

#define TEXT(literal) ((juesuan_string){(literal), sizeof(literal) - 1})

static inline juesuan_project facts_project(void) {
  return (juesuan_project){.struct_size = sizeof(juesuan_project),
                           .given = JUESUAN_GIVEN_WEIGHT | JUESUAN_GIVEN_SCORE |
                                    JUESUAN_GIVEN_STATED_RATE | JUESUAN_GIVEN_STATED_WEIGHT |
                                    JUESUAN_GIVEN_STATED_SCORE | JUESUAN_GIVEN_CARRIED_FORWARD,
                           .name = TEXT("甲项目"),
                           .form_name = TEXT("甲项目（表）"),
                           .department = TEXT("主管局"),
                           .implementing_unit = TEXT("实施单位"),
                           .goal = TEXT("目标"),
                           .achievement = TEXT("完成"),
                           .summary = TEXT("成效"),
                           .problems = TEXT("问题"),
                           .improvements = TEXT("措施"),
                           .weight = 1000,
                           .score = 900,
                           .stated_rate = 5800,
                           .stated_weight = 10000,
                           .stated_score = 9800,
                           .carried_forward = 100};
}

static inline juesuan_funding facts_funding(void) {
  return (juesuan_funding){.struct_size = sizeof(juesuan_funding),
                           .given = JUESUAN_GIVEN_ADJUSTED_BUDGET | JUESUAN_GIVEN_EXECUTED,
                           .adjusted_budget = 5000000,
                           .executed = 2924262};
}

static inline juesuan_indicator facts_indicator(void) {
  return (juesuan_indicator){.struct_size = sizeof(juesuan_indicator),
                             .given = JUESUAN_GIVEN_WEIGHT | JUESUAN_GIVEN_SCORE,
                             .category = TEXT("产出指标"),
                             .subcategory = TEXT("数量指标"),
                             .name = TEXT("指标1"),
                             .target = TEXT("不少于5次"),
                             .actual = TEXT("6次"),
                             .deviation = TEXT("无"),
                             .weight = 9000,
                             .score = 8900};
}

static inline void add_text(juesuan_accounts* accounts, int32_t kind, const char* text) {
  CHECK_OK(juesuan_accounts_add_text, accounts, kind, text, strlen(text));
}

static inline juesuan_accounts* make_told_books(void) {
  juesuan_accounts* accounts = make_books();
  CHECK_OK(juesuan_accounts_set_scope, accounts, JUESUAN_SCOPE_DEPARTMENT);
  add_text(accounts, JUESUAN_ENTITY_SUPERVISOR, "主管局");
  add_text(accounts, JUESUAN_ENTITY_DUTY, "第一项职责。");
  add_text(accounts, JUESUAN_ENTITY_DUTY, "第二项职责。");
  add_text(accounts, JUESUAN_ENTITY_UNIT, BOOKS_NAME "本级");
  add_text(accounts, JUESUAN_ENTITY_OFFICE, "办公室");
  for (int32_t asset = JUESUAN_ASSET_VEHICLES_MINISTERIAL; asset <= JUESUAN_ASSET_LARGE_EQUIPMENT;
       ++asset) {
    CHECK_OK(juesuan_accounts_set_asset, accounts, asset, asset);
  }
  CHECK_OK(juesuan_accounts_set_stated, accounts, BOOKS_YEAR - 1, JUESUAN_FIGURE_GRAND_TOTAL, 1);
  CHECK_OK(juesuan_accounts_set_stated, accounts, BOOKS_YEAR - 1, JUESUAN_FIGURE_GRAND_TOTAL,
           10000000);
  static const char claim[] = "change.grand_total";
  CHECK_OK(juesuan_accounts_set_reason, accounts, claim, sizeof claim - 1, "旧", strlen("旧"));
  CHECK_OK(juesuan_accounts_set_reason, accounts, claim, sizeof claim - 1, "新增任务。",
           strlen("新增任务。"));
  const juesuan_self_evaluation stated = {
      .struct_size = sizeof stated,
      .given = JUESUAN_GIVEN_COUNT | JUESUAN_GIVEN_AMOUNT | JUESUAN_GIVEN_PROJECT_BUDGET,
      .count = 1,
      .amount = 3000000,
      .project_budget = 6000000};
  CHECK_OK(juesuan_accounts_set_self_evaluation, accounts, &stated);
  const juesuan_project project = facts_project();
  CHECK_OK(juesuan_accounts_add_project, accounts, &project);
  const juesuan_funding funding = facts_funding();
  CHECK_OK(juesuan_accounts_set_funding, accounts, JUESUAN_FUNDING_TOTAL, &funding);
  const juesuan_indicator indicator = facts_indicator();
  CHECK_OK(juesuan_accounts_add_indicator, accounts, &indicator);
  return accounts;
}

#endif
