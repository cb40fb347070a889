/* The rules of the catalogue and the cells that they read. */
#include "books.h"

#define CHECK_STRING(text, expected) CHECK_TEXT((text).data, (text).size, (expected))

static juesuan_rule rule_at(size_t index) {
  juesuan_rule rule = {.struct_size = sizeof rule};
  CHECK_OK(juesuan_rule_at, index, &rule);
  CHECK_INT(rule.index, index);
  return rule;
}

static juesuan_rule find_rule(const char* id) {
  size_t count = 0;
  CHECK_OK(juesuan_rule_count, &count);
  for (size_t i = 0; i < count; ++i) {
    const juesuan_rule rule = rule_at(i);
    if (rule.id.size == strlen(id) && memcmp(rule.id.data, id, rule.id.size) == 0) return rule;
  }
  CHECK(0);
  return rule_at(0);
}

static juesuan_rule_term term_at(const juesuan_rule* rule, size_t term) {
  juesuan_rule_term found = {.struct_size = sizeof found};
  CHECK_OK(juesuan_rule_term_at, rule->index, term, &found);
  return found;
}

/* 本年收入合计＝各来源收入之和, at every row of 公开02 表. */
static void test_terms(void) {
  const juesuan_rule rule = find_rule("02-1");
  CHECK_INT(rule.first_year, 0);
  CHECK_INT(rule.last_year, 9999);
  CHECK_STRING(rule.table, "revenue");
  CHECK_INT(rule.term_count, 7);
  const juesuan_rule_term whole = term_at(&rule, 0);
  const juesuan_rule_term part = term_at(&rule, 1);
  CHECK(whole.sign == -part.sign);
  CHECK_STRING(whole.table, "revenue");
  CHECK_STRING(whole.row, "");
  CHECK_STRING(whole.column, "amount");
  CHECK_INT(whole.code, 0);
  CHECK_INT(whole.every_code, 0);
  CHECK_STRING(part.column, "fiscal");
  CHECK_STRING(part.claim, "");
  CHECK_STRING(part.part, "");
}

/* 各项年初预算之和＝年初预算合计, which only the text tells. */
static void test_claim_terms(void) {
  const juesuan_rule rule = find_rule("N5-4");
  CHECK_STRING(rule.scope, "claims");
  CHECK_INT(rule.term_count, 2);
  const juesuan_rule_term whole = term_at(&rule, 0);
  const juesuan_rule_term part = term_at(&rule, 1);
  CHECK_INT(whole.sign, 1);
  CHECK_INT(part.sign, -1);
  CHECK_STRING(whole.claim, "execution.general_budget_expenditure");
  CHECK_STRING(part.claim, "execution");
  CHECK_STRING(part.part, "base");
  CHECK_STRING(part.table, "");
}

/* Every term names a table or a claim, and is read; a statement has none. */
static void test_all(void) {
  size_t count = 0, terms = 0, every_code = 0;
  CHECK_OK(juesuan_rule_count, &count);
  CHECK(count > 50);
  for (size_t i = 0; i < count; ++i) {
    const juesuan_rule rule = rule_at(i);
    CHECK(rule.first_year <= rule.last_year);
    for (size_t j = 0; j < rule.term_count; ++j) {
      const juesuan_rule_term term = term_at(&rule, j);
      CHECK(term.sign == 1 || term.sign == -1);
      CHECK((term.table.size > 0) != (term.claim.size > 0));
      CHECK((term.part.size > 0) == (term.claim.size > 0));
      every_code += (size_t)term.every_code;
      ++terms;
    }
  }
  CHECK(terms > count);
  CHECK(every_code > 0);
}

/* The rules of a report are those of the catalogue. */
static void test_report(void) {
  juesuan_disclosure* disclosure = derive_books();
  juesuan_report* report = NULL;
  CHECK_OK(juesuan_check, disclosure, NULL, &report);
  juesuan_disclosure_free(disclosure);
  size_t count = 0, in_report = 1;
  CHECK_OK(juesuan_rule_count, &count);
  CHECK_OK(juesuan_report_rule_count, report, &in_report);
  CHECK_INT(count, in_report);
  juesuan_rule rule = {.struct_size = sizeof rule};
  CHECK_OK(juesuan_report_rule, report, 5, &rule);
  const juesuan_rule same = rule_at(5);
  CHECK(memcmp(&rule, &same, sizeof rule) == 0);
  juesuan_report_free(report);
}

static void test_fails(void) {
  size_t count = 7;
  juesuan_rule rule = {.struct_size = sizeof rule};
  juesuan_rule_term term = {.struct_size = sizeof term};
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "count", juesuan_rule_count, NULL);
  CHECK_OK(juesuan_rule_count, &count);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "rule", juesuan_rule_at, count, &rule);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "out", juesuan_rule_at, 0, NULL);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "rule", juesuan_rule_term_at, SIZE_MAX, 0, &term);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "term", juesuan_rule_term_at, 0, 10, &term);
  const juesuan_rule sum = find_rule("02-1");
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "out", juesuan_rule_term_at, sum.index, 0, NULL);
}

int main(void) {
  test_terms();
  test_claim_terms();
  test_all();
  test_report();
  test_fails();
  return CHECK_RESULT();
}
