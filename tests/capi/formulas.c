/* Formulas over the entries: their amounts, their words, and which entries they hold. */
#include "books.h"

#define SELECTOR(...) \
  { .struct_size = sizeof(juesuan_selector), .sign = 1, __VA_ARGS__ }
#define BIT(value) (1u << ((value)-1))

static const juesuan_selector expenditure =
    SELECTOR(.years = BIT(JUESUAN_YEAR_CURRENT), .stages = BIT(JUESUAN_STAGE_FINAL),
             .flows = BIT(JUESUAN_FLOW_EXPENDITURE));

static juesuan_evaluation evaluate(const juesuan_accounts* accounts,
                                   const juesuan_selector* selectors, size_t count) {
  juesuan_evaluation found = {.struct_size = sizeof found};
  CHECK_OK(juesuan_evaluate, accounts, selectors, count, &found);
  return found;
}

static void check_value(const juesuan_accounts* accounts, juesuan_selector selector,
                        int64_t expected) {
  const juesuan_evaluation found = evaluate(accounts, &selector, 1);
  CHECK_INT(found.state, JUESUAN_CELL_VALUE);
  CHECK_INT(found.lower_bound, 0);
  CHECK_INT(found.amount, expected);
}

static void test_selectors(const juesuan_accounts* accounts) {
  juesuan_selector selector = expenditure;
  check_value(accounts, selector, 9840001);
  selector.sources = BIT(JUESUAN_SOURCE_NON_FISCAL);
  check_value(accounts, selector, 840000);
  selector.sources = BIT(JUESUAN_SOURCE_FISCAL) | BIT(JUESUAN_SOURCE_OTHER_REVENUE);
  check_value(accounts, selector, 9840001);
  selector.kinds = BIT(JUESUAN_KIND_BASIC);
  check_value(accounts, selector, 9000001);
  selector.kinds = 0;
  selector.function = 208;
  check_value(accounts, selector, 9000001);
  selector.function = 0;
  selector.economic = JUESUAN_ECONOMIC_OPERATING_COST;
  check_value(accounts, selector, 840000);
  selector.natures = BIT(JUESUAN_NATURE_ADMINISTRATIVE);
  check_value(accounts, selector, 0);
}

static void test_formula(const juesuan_accounts* accounts) {
  juesuan_selector parts[] = {expenditure, expenditure};
  parts[0].flows = BIT(JUESUAN_FLOW_REVENUE);
  parts[1].sign = -1;
  CHECK_INT(evaluate(accounts, parts, 2).amount, 1010003);
  parts[1] = parts[0];
  parts[1].sign = -1;
  CHECK_INT(evaluate(accounts, parts, 2).amount, 0);
  CHECK_INT(evaluate(accounts, NULL, 0).amount, 0);
}

static void test_unknown(juesuan_accounts* accounts) {
  juesuan_selector last_year = expenditure;
  last_year.years = BIT(JUESUAN_YEAR_PRIOR);
  const juesuan_evaluation found = evaluate(accounts, &last_year, 1);
  CHECK_INT(found.state, JUESUAN_CELL_INSUFFICIENT);
  CHECK_INT(found.amount, 0);

  juesuan_entry coarse = books_entries[2];
  coarse.year = BOOKS_YEAR - 1;
  coarse.function = 208;
  coarse.kind = JUESUAN_KIND_NONE;
  CHECK_OK(juesuan_accounts_add_entries, accounts, &coarse, 1, sizeof coarse);
  CHECK_INT(evaluate(accounts, &last_year, 1).amount, coarse.fen);
  last_year.function = 20801;
  const juesuan_evaluation bound = evaluate(accounts, &last_year, 1);
  CHECK_INT(bound.state, JUESUAN_CELL_VALUE);
  CHECK_INT(bound.lower_bound, 1);
  CHECK_INT(bound.amount, 0);
  int32_t match = 7;
  CHECK_OK(juesuan_accounts_match, accounts, BOOKS_ENTRY_COUNT, &last_year, &match);
  CHECK_INT(match, JUESUAN_MATCH_PARTIAL);
}

static void test_match(const juesuan_accounts* accounts) {
  int32_t match = 7;
  CHECK_OK(juesuan_accounts_match, accounts, 0, &expenditure, &match);
  CHECK_INT(match, JUESUAN_MATCH_OUTSIDE);
  CHECK_OK(juesuan_accounts_match, accounts, 2, &expenditure, &match);
  CHECK_INT(match, JUESUAN_MATCH_INSIDE);
  match = 7;
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "entry", juesuan_accounts_match, accounts, BOOKS_ENTRY_COUNT,
              &expenditure, &match);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "accounts", juesuan_accounts_match, NULL, 0, &expenditure,
              &match);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "selector", juesuan_accounts_match, accounts, 0, NULL, &match);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "match", juesuan_accounts_match, accounts, 0, &expenditure, NULL);
  CHECK_INT(match, 7);
}

static void check_words(const juesuan_selector* selectors, size_t count, const char* expected) {
  juesuan_buffer* buffer = NULL;
  CHECK_OK(juesuan_formula_text, selectors, count, BOOKS_YEAR, &buffer);
  const juesuan_string text = juesuan_buffer_string(buffer);
  CHECK_TEXT(text.data, text.size, expected);
  juesuan_buffer_free(buffer);
}

static void test_words(void) {
  juesuan_selector parts[] = {expenditure, expenditure};
  parts[1].sign = -1;
  parts[1].function = 208;
  check_words(parts, 2, "2024年决算数·支出 － 2024年决算数·支出·功能科目208");
  check_words(NULL, 0, "");
  juesuan_buffer* const untouched = (juesuan_buffer*)&failure;
  juesuan_buffer* buffer = untouched;
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "selectors", juesuan_formula_text, NULL, 1, BOOKS_YEAR, &buffer);
  CHECK_FAILS(JUESUAN_E_INPUT, "year", juesuan_formula_text, parts, 1, 1948, &buffer);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "buffer", juesuan_formula_text, parts, 1, BOOKS_YEAR, NULL);
  CHECK(buffer == untouched);
}

static void test_figures(const juesuan_accounts* accounts) {
  size_t count = 0;
  CHECK_OK(juesuan_figure_selector_count, JUESUAN_FIGURE_GRAND_TOTAL, &count);
  CHECK_INT(count, 3);
  juesuan_selector parts[3];
  for (size_t i = 0; i < count; ++i) {
    parts[i].struct_size = sizeof parts[i];
    CHECK_OK(juesuan_figure_selector, JUESUAN_FIGURE_GRAND_TOTAL, i, &parts[i]);
    CHECK_INT(parts[i].sign, 1);
    CHECK_INT(parts[i].years, 0);
    parts[i].years = BIT(JUESUAN_YEAR_CURRENT);
    parts[i].stages = BIT(JUESUAN_STAGE_FINAL);
  }
  CHECK_INT(evaluate(accounts, parts, count).amount, 10850004);
  CHECK_OK(juesuan_figure_selector, JUESUAN_FIGURE_FISCAL_REVENUE, 0, &parts[0]);
  CHECK_INT(parts[0].sources, 7);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "index", juesuan_figure_selector, JUESUAN_FIGURE_REVENUE, 1,
              &parts[0]);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "figure", juesuan_figure_selector, 0, 0, &parts[0]);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "out", juesuan_figure_selector, 1, 0, NULL);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "figure", juesuan_figure_selector_count, 15, &count);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "count", juesuan_figure_selector_count, 1, NULL);
}

/* The formula of an explained figure gives that figure. */
static void test_explained(const juesuan_accounts* accounts) {
  juesuan_disclosure* disclosure = derive(accounts);
  juesuan_explanation* explanation = NULL;
  CHECK_OK(juesuan_explain_cell, accounts, disclosure, "summary", "closing_balance", "amount",
           &explanation);
  juesuan_disclosure_free(disclosure);
  juesuan_explained_figure figure = {.struct_size = sizeof figure};
  CHECK_OK(juesuan_explanation_figure, explanation, 0, &figure);
  CHECK_INT(figure.selector_count, 5);
  juesuan_selector parts[5];
  for (size_t i = 0; i < figure.selector_count; ++i) {
    parts[i].struct_size = sizeof parts[i];
    CHECK_OK(juesuan_explanation_selector, explanation, 0, i, &parts[i]);
  }
  CHECK_INT(evaluate(accounts, parts, 5).amount, figure.amount);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "index", juesuan_explanation_selector, explanation, 0, 5,
              &parts[0]);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "figure", juesuan_explanation_selector, explanation, 1, 0,
              &parts[0]);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "explanation", juesuan_explanation_selector, NULL, 0, 0,
              &parts[0]);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "out", juesuan_explanation_selector, explanation, 0, 0, NULL);
  juesuan_explanation_free(explanation);
}

static void check_refused(const juesuan_accounts* accounts, juesuan_selector selector,
                          const char* place) {
  juesuan_evaluation found = {.struct_size = sizeof found, .amount = 7};
  CHECK_FAILS(JUESUAN_E_ARGUMENT, place, juesuan_evaluate, accounts, &selector, 1, &found);
  CHECK_INT(found.amount, 7);
}

static void test_refused(const juesuan_accounts* accounts) {
  check_refused(accounts, (juesuan_selector)SELECTOR(.years = 4), "selectors[0].years");
  check_refused(accounts, (juesuan_selector)SELECTOR(.stages = 8), "selectors[0].stages");
  check_refused(accounts, (juesuan_selector)SELECTOR(.flows = 128), "selectors[0].flows");
  check_refused(accounts, (juesuan_selector)SELECTOR(.sources = 1024), "selectors[0].sources");
  check_refused(accounts, (juesuan_selector)SELECTOR(.kinds = 32), "selectors[0].kinds");
  check_refused(accounts, (juesuan_selector)SELECTOR(.natures = 8), "selectors[0].natures");
  check_refused(accounts, (juesuan_selector)SELECTOR(.function = 20), "selectors[0].function");
  check_refused(accounts, (juesuan_selector)SELECTOR(.economic = 3), "selectors[0].economic");
  check_refused(accounts, (juesuan_selector){.struct_size = sizeof(juesuan_selector)},
                "selectors[0].sign");
  check_refused(accounts, (juesuan_selector){.struct_size = 3}, "selectors[0].struct_size");
  juesuan_evaluation found = {.struct_size = sizeof found};
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "accounts", juesuan_evaluate, NULL, &expenditure, 1, &found);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "selectors", juesuan_evaluate, accounts, NULL, 1, &found);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "out", juesuan_evaluate, accounts, &expenditure, 1, NULL);
}

/* Eight selectors are a formula, nine are not; an amount of 64 bits twice is none. */
static void test_limits(juesuan_accounts* accounts) {
  juesuan_selector parts[9];
  for (int i = 0; i < 9; ++i) parts[i] = expenditure;
  CHECK_INT(evaluate(accounts, parts, 8).amount, INT64_C(8) * 9840001);
  juesuan_evaluation found = {.struct_size = sizeof found};
  CHECK_FAILS(JUESUAN_E_RANGE, "selectors", juesuan_evaluate, accounts, parts, 9, &found);
  juesuan_entry large = books_entries[2];
  large.fen = INT64_MAX;
  CHECK_OK(juesuan_accounts_add_entries, accounts, &large, 1, sizeof large);
  CHECK_FAILS(JUESUAN_E_RANGE, "selectors", juesuan_evaluate, accounts, parts, 1, &found);
}

int main(void) {
  juesuan_accounts* accounts = make_books();
  test_selectors(accounts);
  test_formula(accounts);
  test_match(accounts);
  test_words();
  test_figures(accounts);
  test_explained(accounts);
  test_refused(accounts);
  test_unknown(accounts);
  test_limits(accounts);
  juesuan_accounts_free(accounts);
  return CHECK_RESULT();
}
