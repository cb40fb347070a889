/* Codes with their names, and the terms of enumerations. */
#include "calls.h"

#define CHECK_STRING(text, expected) CHECK_TEXT((text).data, (text).size, (expected))

static void test_codes(void) {
  juesuan_code code = {.struct_size = sizeof code};
  CHECK_OK(juesuan_catalogue_find, JUESUAN_CLASSIFICATION_FUNCTION, 2080107, &code);
  CHECK_INT(code.code, 2080107);
  CHECK_INT(code.evidence, JUESUAN_EVIDENCE_PUBLISHED);
  CHECK_STRING(code.name, "社会保险业务管理事务");
  CHECK_OK(juesuan_catalogue_find, JUESUAN_CLASSIFICATION_ECONOMIC, 30101, &code);
  CHECK_STRING(code.name, "基本工资");

  /* The list holds what is found, each line once. */
  for (int32_t list = JUESUAN_CLASSIFICATION_FUNCTION; list <= JUESUAN_CLASSIFICATION_ECONOMIC;
       ++list) {
    size_t count = 0;
    CHECK_OK(juesuan_catalogue_count, list, &count);
    CHECK(count > 50);
    for (size_t i = 0; i < count; i += count / 7) {
      juesuan_code found = {.struct_size = sizeof found};
      CHECK_OK(juesuan_catalogue_code, list, i, &code);
      CHECK_OK(juesuan_catalogue_find, list, code.code, &found);
      CHECK(memcmp(&code, &found, sizeof code) == 0);
      CHECK(code.name.size > 0);
    }
    code.code = 7;
    CHECK_FAILS(JUESUAN_E_ARGUMENT, "index", juesuan_catalogue_code, list, count, &code);
    CHECK_FAILS(JUESUAN_E_NOT_FOUND, "code", juesuan_catalogue_find, list, 999, &code);
    CHECK_INT(code.code, 7);
  }
  size_t count = 7;
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "classification", juesuan_catalogue_count, 3, &count);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "classification", juesuan_catalogue_code, 0, 0, &code);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "classification", juesuan_catalogue_find, -1, 208, &code);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "count", juesuan_catalogue_count, 1, NULL);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "out", juesuan_catalogue_code, 1, 0, NULL);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "out", juesuan_catalogue_find, 1, 208, NULL);
  CHECK_INT(count, 7);
}

static void test_funds(void) {
  int32_t source = 7;
  CHECK_OK(juesuan_catalogue_fund, 2120801, &source);
  CHECK_INT(source, JUESUAN_SOURCE_GOVERNMENT_FUND);
  CHECK_OK(juesuan_catalogue_fund, 22301, &source);
  CHECK_INT(source, JUESUAN_SOURCE_STATE_CAPITAL);
  CHECK_OK(juesuan_catalogue_fund, 2080107, &source);
  CHECK_INT(source, JUESUAN_SOURCE_NONE);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "source", juesuan_catalogue_fund, 208, NULL);
}

/* Texts are those of one value, except that keys may share theirs: then the first is found. */
static void check_found(int32_t list, int32_t found, int32_t expected) {
  if (list < JUESUAN_ENUMERATION_TABLE) CHECK_INT(found, expected);
  CHECK(found > -1 && found <= expected);
}

/* Each term is found by its token, and by its name where it has one. */
static void test_terms(void) {
  for (int32_t list = JUESUAN_ENUMERATION_STAGE; list <= JUESUAN_ENUMERATION_NOTICE_KIND; ++list) {
    size_t count = 0;
    CHECK_OK(juesuan_term_count, list, &count);
    CHECK(count >= 2);
    for (size_t i = 0; i < count; ++i) {
      juesuan_term term = {.struct_size = sizeof term};
      CHECK_OK(juesuan_term_at, list, i, &term);
      CHECK(term.token.size > 0);
      int32_t value = -1;
      CHECK_OK(juesuan_term_find, list, term.token.data, term.token.size, &value);
      check_found(list, value, term.value);
      if (term.name.size == 0) continue;
      value = -1;
      CHECK_OK(juesuan_term_find, list, term.name.data, term.name.size, &value);
      check_found(list, value, term.value);
    }
    juesuan_term term = {.struct_size = sizeof term, .value = 7};
    CHECK_FAILS(JUESUAN_E_ARGUMENT, "index", juesuan_term_at, list, count, &term);
    CHECK_INT(term.value, 7);
  }
  juesuan_term term = {.struct_size = sizeof term};
  CHECK_OK(juesuan_term_at, JUESUAN_ENUMERATION_SOURCE, 9, &term);
  CHECK_INT(term.value, JUESUAN_SOURCE_NON_FISCAL);
  CHECK_STRING(term.token, "non_fiscal");
  CHECK_STRING(term.name, "非财政拨款");
}

static void test_bad_terms(void) {
  int32_t value = 7;
  size_t count = 7;
  juesuan_term term = {.struct_size = sizeof term};
  CHECK_FAILS(JUESUAN_E_NOT_FOUND, "text", juesuan_term_find, JUESUAN_ENUMERATION_FLOW, "income", 6,
              &value);
  CHECK_FAILS(JUESUAN_E_NOT_FOUND, "text", juesuan_term_find, JUESUAN_ENUMERATION_COMPARISON, NULL,
              0, &value);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "text", juesuan_term_find, JUESUAN_ENUMERATION_FLOW, NULL, 6,
              &value);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "value", juesuan_term_find, JUESUAN_ENUMERATION_FLOW, "x", 1,
              NULL);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "enumeration", juesuan_term_find, 0, "x", 1, &value);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "enumeration", juesuan_term_count, 33, &count);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "enumeration", juesuan_term_at, INT32_MIN, 0, &term);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "count", juesuan_term_count, 1, NULL);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "out", juesuan_term_at, 1, 0, NULL);
  CHECK_INT(value, 7);
  CHECK_INT(count, 7);
}

int main(void) {
  test_codes();
  test_funds();
  test_terms();
  test_bad_terms();
  return CHECK_RESULT();
}
