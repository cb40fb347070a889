/* Claims, sections and forms of a disclosure. */
#include "facts.h"

#define CHECK_STRING(text, expected) CHECK_TEXT((text).data, (text).size, (expected))

static juesuan_claim claim_of(const juesuan_disclosure* disclosure, const char* id) {
  size_t index = SIZE_MAX;
  CHECK_OK(juesuan_disclosure_find_claim, disclosure, id, strlen(id), &index);
  juesuan_claim claim = {.struct_size = sizeof claim};
  CHECK_OK(juesuan_disclosure_claim, disclosure, index, &claim);
  return claim;
}

static void test_claims(const juesuan_disclosure* disclosure) {
  const juesuan_claim change = claim_of(disclosure, "change.grand_total");
  CHECK_INT(change.kind, JUESUAN_CLAIM_CHANGE);
  CHECK_INT(change.figure, 10850004);
  CHECK_INT(change.base, 10000000);
  CHECK_INT(change.difference, 850004);
  CHECK_INT(change.comparison, JUESUAN_COMPARISON_GREATER);
  CHECK_INT(change.ratio_state, JUESUAN_RATIO_VALUE);
  CHECK_INT(change.ratio, 850);
  CHECK_STRING(change.id, "change.grand_total");
  CHECK_STRING(change.section, "grand_total");
  CHECK_STRING(change.subject, "收入、支出总计");
  CHECK_STRING(change.reason, "新增任务。");
  CHECK_STRING(change.group, "");

  const juesuan_claim item = claim_of(disclosure, "execution.2080107");
  CHECK_INT(item.code, 2080107);
  CHECK_INT(item.kind, JUESUAN_CLAIM_EXECUTION);
  CHECK_INT(item.figure, 9000001);
  CHECK_INT(item.base_state, JUESUAN_CELL_INSUFFICIENT);
  CHECK_INT(item.ratio_state, JUESUAN_RATIO_INSUFFICIENT);
  CHECK_INT(item.comparison, JUESUAN_COMPARISON_NONE);
  CHECK_STRING(item.subject, "社会保险业务管理事务");
  CHECK_STRING(item.group, "人力资源和社会保障管理事务");
  CHECK_STRING(item.category, "社会保障和就业支出");

  const juesuan_claim share = claim_of(disclosure, "share.self_evaluation");
  CHECK_INT(share.figure, 3000000);
  CHECK_INT(share.base, 6000000);
  CHECK_INT(share.ratio, 5000);
  CHECK_INT(share.difference_state, JUESUAN_CELL_ABSENT);

  size_t count = 0;
  CHECK_OK(juesuan_disclosure_claim_count, disclosure, &count);
  CHECK(count > 30);
  juesuan_claim untouched = {.struct_size = sizeof untouched, .code = 7};
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "claim", juesuan_disclosure_claim, disclosure, count, &untouched);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "disclosure", juesuan_disclosure_claim, NULL, 0, &untouched);
  CHECK_INT(untouched.code, 7);
  size_t index = 7;
  CHECK_FAILS(JUESUAN_E_NOT_FOUND, "id", juesuan_disclosure_find_claim, disclosure, "change", 6,
              &index);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "id", juesuan_disclosure_find_claim, disclosure, NULL, 6, &index);
  CHECK_INT(index, 7);
}

static size_t find_section(const juesuan_disclosure* disclosure, const char* key,
                           juesuan_section* section) {
  size_t count = 0;
  CHECK_OK(juesuan_disclosure_section_count, disclosure, &count);
  for (size_t i = 0; i < count; ++i) {
    section->struct_size = sizeof *section;
    CHECK_OK(juesuan_disclosure_section, disclosure, i, section);
    const int same =
        section->key.size == strlen(key) && memcmp(section->key.data, key, section->key.size) == 0;
    if (same && section->table.size == 0) return i;
  }
  CHECK(0);
  return 0;
}

static void test_sections(const juesuan_disclosure* disclosure) {
  juesuan_section section = {0};
  size_t index = find_section(disclosure, "duties", &section);
  CHECK_INT(section.level, 2);
  CHECK_INT(section.paragraph_count, 2);
  juesuan_string text = {0};
  CHECK_OK(juesuan_disclosure_paragraph, disclosure, index, 1, &text);
  CHECK_STRING(text, "（二）第二项职责。");
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "paragraph", juesuan_disclosure_paragraph, disclosure, index, 2,
              &text);

  index = find_section(disclosure, "grand_total", &section);
  CHECK_INT(section.level, 2);
  CHECK_INT(section.paragraph_count, 1);
  CHECK(section.title.size != 0);
  CHECK_OK(juesuan_disclosure_paragraph, disclosure, index, 0, &text);
  static const char figures[] = "8.50%";
  int found = 0;
  for (size_t i = 0; i + sizeof figures - 1 <= text.size; ++i) {
    found |= memcmp(text.data + i, figures, sizeof figures - 1) == 0;
  }
  CHECK(found);

  size_t count = 0;
  CHECK_OK(juesuan_disclosure_section_count, disclosure, &count);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "section", juesuan_disclosure_section, disclosure, count,
              &section);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "section", juesuan_disclosure_paragraph, disclosure, count, 0,
              &text);
}

/* The rate of a form whose funding gives 0 for what `given` names. */
static int32_t rate_state_of_total(uint32_t given) {
  juesuan_accounts* accounts = make_told_books();
  const juesuan_funding funding = {.struct_size = sizeof funding, .given = given};
  CHECK_OK(juesuan_accounts_set_funding, accounts, JUESUAN_FUNDING_TOTAL, &funding);
  juesuan_disclosure* disclosure = NULL;
  CHECK_OK(juesuan_derive, accounts, NULL, &disclosure);
  juesuan_form form = {.struct_size = sizeof form};
  CHECK_OK(juesuan_disclosure_form, disclosure, 0, &form);
  juesuan_disclosure_free(disclosure);
  juesuan_accounts_free(accounts);
  return form.rate_state;
}

static void test_forms(const juesuan_disclosure* disclosure) {
  size_t count = 0;
  CHECK_OK(juesuan_disclosure_form_count, disclosure, &count);
  CHECK_INT(count, 1);
  juesuan_form form = {.struct_size = sizeof form};
  CHECK_OK(juesuan_disclosure_form, disclosure, 0, &form);
  CHECK_INT(form.rate_state, JUESUAN_RATIO_VALUE);
  CHECK_INT(form.rate, 5849);
  CHECK_INT(form.given, JUESUAN_GIVEN_WEIGHT | JUESUAN_GIVEN_SCORE);
  CHECK_INT(form.weight, 10000);
  CHECK_INT(form.score, 9800);
  CHECK_INT(form.indicator_count, 1);

  /* A blank budget is not one of zero. */
  CHECK_INT(rate_state_of_total(JUESUAN_GIVEN_EXECUTED), JUESUAN_RATIO_INSUFFICIENT);
  CHECK_INT(rate_state_of_total(JUESUAN_GIVEN_EXECUTED | JUESUAN_GIVEN_ADJUSTED_BUDGET),
            JUESUAN_RATIO_UNDEFINED);

  const juesuan_project in = facts_project();
  juesuan_project project = {.struct_size = sizeof project};
  CHECK_OK(juesuan_disclosure_form_project, disclosure, 0, &project);
  CHECK_INT(project.given, in.given);
  CHECK_INT(project.weight, in.weight);
  CHECK_INT(project.score, in.score);
  CHECK_INT(project.stated_rate, in.stated_rate);
  CHECK_INT(project.stated_weight, in.stated_weight);
  CHECK_INT(project.stated_score, in.stated_score);
  CHECK_INT(project.carried_forward, in.carried_forward);
  CHECK_STRING(project.name, "甲项目");
  CHECK_STRING(project.form_name, "甲项目（表）");
  CHECK_STRING(project.department, "主管局");
  CHECK_STRING(project.implementing_unit, "实施单位");
  CHECK_STRING(project.goal, "目标");
  CHECK_STRING(project.achievement, "完成");
  CHECK_STRING(project.summary, "成效");
  CHECK_STRING(project.problems, "问题");
  CHECK_STRING(project.improvements, "措施");

  juesuan_funding funding = {.struct_size = sizeof funding};
  CHECK_OK(juesuan_disclosure_form_funding, disclosure, 0, JUESUAN_FUNDING_TOTAL, &funding);
  CHECK_INT(funding.given, JUESUAN_GIVEN_ADJUSTED_BUDGET | JUESUAN_GIVEN_EXECUTED);
  CHECK_INT(funding.adjusted_budget, 5000000);
  CHECK_INT(funding.executed, 2924262);
  CHECK_OK(juesuan_disclosure_form_funding, disclosure, 0, JUESUAN_FUNDING_OTHER, &funding);
  CHECK_INT(funding.given, 0);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "row", juesuan_disclosure_form_funding, disclosure, 0, 0,
              &funding);

  juesuan_indicator indicator = {.struct_size = sizeof indicator};
  CHECK_OK(juesuan_disclosure_form_indicator, disclosure, 0, 0, &indicator);
  CHECK_INT(indicator.weight, 9000);
  CHECK_INT(indicator.score, 8900);
  CHECK_STRING(indicator.category, "产出指标");
  CHECK_STRING(indicator.subcategory, "数量指标");
  CHECK_STRING(indicator.name, "指标1");
  CHECK_STRING(indicator.target, "不少于5次");
  CHECK_STRING(indicator.actual, "6次");
  CHECK_STRING(indicator.deviation, "无");
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "indicator", juesuan_disclosure_form_indicator, disclosure, 0, 1,
              &indicator);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "form", juesuan_disclosure_form, disclosure, 1, &form);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "form", juesuan_disclosure_form_project, disclosure, 1, &project);
}

int main(void) {
  juesuan_accounts* accounts = make_told_books();
  juesuan_disclosure* disclosure = derive(accounts);
  juesuan_accounts_free(accounts);
  test_claims(disclosure);
  test_sections(disclosure);
  test_forms(disclosure);
  juesuan_disclosure_free(disclosure);
  return CHECK_RESULT();
}
