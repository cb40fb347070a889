/* The books of two units as one. */
#include "books.h"
#include "walk.h"

/* Counts the cells with a figure and compares each with twice that of the single books. */
typedef struct doubled {
  const juesuan_disclosure* single;
  size_t values;
} doubled;

static void check_doubled(const juesuan_disclosure* disclosure, cell_place place, void* context) {
  doubled* state = context;
  juesuan_cell both = {.struct_size = sizeof both};
  juesuan_cell one = {.struct_size = sizeof one};
  CHECK_OK(juesuan_disclosure_cell, disclosure, place.table, place.panel, place.row, place.column,
           &both);
  CHECK_OK(juesuan_disclosure_cell, state->single, place.table, place.panel, place.row,
           place.column, &one);
  CHECK_INT(both.state, one.state);
  CHECK_INT(both.unit, one.unit);
  CHECK_INT(both.low, one.low * 2);
  CHECK_INT(both.high, one.high * 2);
  if (one.state == JUESUAN_CELL_VALUE && one.low != 0) ++state->values;
}

static void check_is_double(const juesuan_accounts* accounts) {
  CHECK_INT(entry_count(accounts), 2 * BOOKS_ENTRY_COUNT);
  juesuan_disclosure* single = derive_books();
  juesuan_disclosure* both = derive(accounts);
  doubled state = {.single = single};
  walk_cells(both, check_doubled, &state);
  CHECK(state.values > 20);
  juesuan_disclosure_free(both);
  juesuan_disclosure_free(single);
}

static void test_merge(void) {
  juesuan_accounts* accounts = make_books();
  juesuan_accounts* other = make_books();
  CHECK_OK(juesuan_accounts_merge, accounts, other);
  CHECK_INT(entry_count(other), BOOKS_ENTRY_COUNT);
  juesuan_accounts_free(other);
  check_is_double(accounts);
  juesuan_accounts_free(accounts);
}

static void test_merge_with_itself(void) {
  juesuan_accounts* accounts = make_books();
  CHECK_OK(juesuan_accounts_merge, accounts, accounts);
  check_is_double(accounts);
  juesuan_accounts_free(accounts);
}

static void test_merge_fails(void) {
  juesuan_accounts* accounts = make_books();
  juesuan_accounts* other = make_empty_books(BOOKS_YEAR + 1);
  CHECK_FAILS(JUESUAN_E_INPUT, "entity.year", juesuan_accounts_merge, accounts, other);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "accounts", juesuan_accounts_merge, NULL, other);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "other", juesuan_accounts_merge, accounts, NULL);
  CHECK_INT(entry_count(accounts), BOOKS_ENTRY_COUNT);
  juesuan_accounts_free(other);
  other = make_books();
  CHECK_OK(juesuan_accounts_set_count, accounts, JUESUAN_COUNT_VEHICLES_KEPT, INT64_MAX);
  CHECK_FAILS(JUESUAN_E_RANGE, "counts.vehicles_kept", juesuan_accounts_merge, accounts, other);
  CHECK_INT(entry_count(accounts), BOOKS_ENTRY_COUNT);
  juesuan_accounts_free(other);
  juesuan_accounts_free(accounts);
}

int main(void) {
  test_merge();
  test_merge_with_itself();
  test_merge_fails();
  return CHECK_RESULT();
}
