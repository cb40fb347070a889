/* Books made entry by entry. */
#include <stdlib.h>

#include "books.h"

/* The longest name that is taken. */
#define NAME_BYTES_MAX 65536

static void test_create(void) {
  juesuan_accounts* accounts = NULL;
  CHECK_OK(juesuan_accounts_create, "x", 1, 1949, JUESUAN_NATURE_NONE, &accounts);
  CHECK(accounts != NULL);
  CHECK_INT(entry_count(accounts), 0);
  juesuan_accounts_free(accounts);
  CHECK_OK(juesuan_accounts_create, "x", 1, 9999, JUESUAN_NATURE_OTHER_INSTITUTION, &accounts);
  juesuan_accounts_free(accounts);
  juesuan_accounts_free(NULL);
  CHECK_INT(juesuan_accounts_create("x", 1, BOOKS_YEAR, 0, &accounts, NULL), JUESUAN_OK);
  juesuan_accounts_free(accounts);
}

static void test_create_fails(void) {
  juesuan_accounts* const untouched = (juesuan_accounts*)&failure;
  juesuan_accounts* accounts = untouched;
  CHECK_FAILS(JUESUAN_E_INPUT, "year", juesuan_accounts_create, "x", 1, 1948, 0, &accounts);
  CHECK_FAILS(JUESUAN_E_INPUT, "year", juesuan_accounts_create, "x", 1, 10000, 0, &accounts);
  CHECK_FAILS(JUESUAN_E_INPUT, "year", juesuan_accounts_create, "x", 1, INT32_MIN, 0, &accounts);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "nature", juesuan_accounts_create, "x", 1, 2024, 4, &accounts);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "nature", juesuan_accounts_create, "x", 1, 2024, -1, &accounts);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "name", juesuan_accounts_create, NULL, 1, 2024, 0, &accounts);
  CHECK_FAILS(JUESUAN_E_INPUT, "name", juesuan_accounts_create, NULL, 0, 2024, 0, &accounts);
  CHECK_FAILS(JUESUAN_E_INPUT, "name", juesuan_accounts_create, "a\xFF", 2, 2024, 0, &accounts);
  CHECK_FAILS(JUESUAN_E_INPUT, "name", juesuan_accounts_create, "a\0b", 3, 2024, 0, &accounts);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "accounts", juesuan_accounts_create, "x", 1, 2024, 0, NULL);
  CHECK(accounts == untouched);
}

static void test_name_length(void) {
  char* name = malloc(NAME_BYTES_MAX + 1);
  if (name == NULL) return;
  memset(name, 'x', NAME_BYTES_MAX + 1);
  juesuan_accounts* accounts = NULL;
  CHECK_FAILS(JUESUAN_E_RANGE, "name", juesuan_accounts_create, name, NAME_BYTES_MAX + 1, 2024, 0,
              &accounts);
  CHECK(accounts == NULL);
  CHECK_OK(juesuan_accounts_create, name, NAME_BYTES_MAX, 2024, 0, &accounts);
  juesuan_accounts_free(accounts);
  free(name);
}

static void test_add_entries(void) {
  juesuan_accounts* accounts = make_books();
  CHECK_INT(entry_count(accounts), BOOKS_ENTRY_COUNT);
  CHECK_OK(juesuan_accounts_add_entries, accounts, books_entries, 1, sizeof(juesuan_entry));
  CHECK_OK(juesuan_accounts_add_entries, accounts, NULL, 0, sizeof(juesuan_entry));
  CHECK_INT(entry_count(accounts), BOOKS_ENTRY_COUNT + 1);
  juesuan_accounts_free(accounts);
}

static void test_entries_are_added_all_or_none(void) {
  juesuan_accounts* accounts = make_books();
  juesuan_entry entries[BOOKS_ENTRY_COUNT];
  memcpy(entries, books_entries, sizeof entries);
  entries[2].function = 1080107;
  CHECK_FAILS(JUESUAN_E_INPUT, "entries[2].function", juesuan_accounts_add_entries, accounts,
              entries, BOOKS_ENTRY_COUNT, sizeof entries[0]);
  CHECK_INT(failure.line, 0);
  entries[1].year = BOOKS_YEAR - 2;
  CHECK_FAILS(JUESUAN_E_INPUT, "entries[1].year", juesuan_accounts_add_entries, accounts, entries,
              BOOKS_ENTRY_COUNT, sizeof entries[0]);
  entries[0].flow = 200;
  CHECK_FAILS(JUESUAN_E_INPUT, "entries[0].flow", juesuan_accounts_add_entries, accounts, entries,
              BOOKS_ENTRY_COUNT, sizeof entries[0]);
  CHECK_INT(entry_count(accounts), BOOKS_ENTRY_COUNT);
  juesuan_accounts_free(accounts);
}

static void test_add_entries_arguments(void) {
  juesuan_accounts* accounts = make_books();
  const size_t size = sizeof(juesuan_entry);
  CHECK_INT(size, 24);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "entry_size", juesuan_accounts_add_entries, accounts,
              books_entries, 1, size + 8);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "entry_size", juesuan_accounts_add_entries, accounts,
              books_entries, 1, size - 8);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "entry_size", juesuan_accounts_add_entries, accounts, NULL, 0, 0);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "entries", juesuan_accounts_add_entries, accounts, NULL, 1, size);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "accounts", juesuan_accounts_add_entries, NULL, books_entries, 1,
              size);
  CHECK_FAILS(JUESUAN_E_RANGE, "entries", juesuan_accounts_add_entries, accounts, books_entries,
              SIZE_MAX, size);
  CHECK_INT(entry_count(accounts), BOOKS_ENTRY_COUNT);
  juesuan_accounts_free(accounts);
}

static void test_entry_count_fails(void) {
  juesuan_accounts* accounts = make_books();
  size_t count = 77;
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "accounts", juesuan_accounts_entry_count, NULL, &count);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "count", juesuan_accounts_entry_count, accounts, NULL);
  CHECK_INT(count, 77);
  juesuan_accounts_free(accounts);
}

static void test_set_count(void) {
  juesuan_accounts* accounts = make_books();
  for (int32_t count = JUESUAN_COUNT_GROUPS_ABROAD; count <= JUESUAN_COUNT_RECEPTION_PERSONS;
       ++count) {
    CHECK_OK(juesuan_accounts_set_count, accounts, count, INT64_MAX - count);
  }
  CHECK_OK(juesuan_accounts_set_count, accounts, JUESUAN_COUNT_VEHICLES_KEPT, 0);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "count", juesuan_accounts_set_count, accounts, 0, 1);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "count", juesuan_accounts_set_count, accounts, 7, 1);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "count", juesuan_accounts_set_count, accounts, -1, 1);
  CHECK_FAILS(JUESUAN_E_INPUT, "value", juesuan_accounts_set_count, accounts,
              JUESUAN_COUNT_VEHICLES_KEPT, -1);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "accounts", juesuan_accounts_set_count, NULL,
              JUESUAN_COUNT_VEHICLES_KEPT, 1);
  juesuan_disclosure* disclosure = derive(accounts);
  const juesuan_cell cell = first_cell(disclosure, "three_public", 2, 1);
  CHECK_INT(cell.state, JUESUAN_CELL_VALUE);
  CHECK_INT(cell.unit, JUESUAN_UNIT_COUNT);
  CHECK_INT(cell.low, 0);
  CHECK_INT(first_cell(disclosure, "three_public", 2, 2).low, INT64_MAX - 6);
  juesuan_disclosure_free(disclosure);
  juesuan_accounts_free(accounts);
}

static void test_set_procurement(void) {
  juesuan_accounts* accounts = make_empty_books(BOOKS_YEAR);
  for (int32_t line = JUESUAN_PROCUREMENT_GOODS; line <= JUESUAN_PROCUREMENT_SMALL_MEDIUM_WON_OTHER;
       ++line) {
    CHECK_OK(juesuan_accounts_set_procurement, accounts, line, 1000 + line);
  }
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "line", juesuan_accounts_set_procurement, accounts, 0, 1);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "line", juesuan_accounts_set_procurement, accounts, 10, 1);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "line", juesuan_accounts_set_procurement, accounts, -1, 1);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "accounts", juesuan_accounts_set_procurement, NULL,
              JUESUAN_PROCUREMENT_GOODS, 1);
  juesuan_disclosure* disclosure = derive(accounts);
  CHECK_INT(first_cell(disclosure, "procurement", 0, 0).low, 3006);
  CHECK_INT(first_cell(disclosure, "procurement", 0, 1).low, 1001);
  CHECK_INT(first_cell(disclosure, "procurement", 0, 5).low, 1005);
  juesuan_disclosure_free(disclosure);
  juesuan_accounts_free(accounts);
}

/* The row of a code in the first panel of a table. */
static juesuan_row find_row(const juesuan_disclosure* disclosure, const char* table,
                            uint32_t code) {
  const size_t index = find_table(disclosure, table);
  juesuan_panel panel = {.struct_size = sizeof panel};
  CHECK_OK(juesuan_disclosure_panel, disclosure, index, 0, &panel);
  juesuan_row row = {.struct_size = sizeof row};
  for (size_t i = 0; i < panel.row_count && row.code != code; ++i) {
    CHECK_OK(juesuan_disclosure_row, disclosure, index, 0, i, &row);
  }
  CHECK_INT(row.code, code);
  return row;
}

static void test_names(void) {
  juesuan_accounts* accounts = make_books();
  const char name[] = "自定";
  const size_t size = strlen(name);
  CHECK_OK(juesuan_accounts_name_function, accounts, 2080107, "other", 5);
  CHECK_OK(juesuan_accounts_name_function, accounts, 2080107, name, size);
  CHECK_OK(juesuan_accounts_name_economic, accounts, 30101, name, size);
  juesuan_disclosure* disclosure = derive(accounts);
  const juesuan_row function = find_row(disclosure, "expenditure", 2080107);
  CHECK_TEXT(function.label.data, function.label.size, name);
  CHECK_INT(function.level, 3);
  CHECK_INT(function.kind, JUESUAN_ROW_TREE);
  const juesuan_row economic = find_row(disclosure, "general_budget_basic", 30101);
  CHECK_TEXT(economic.label.data, economic.label.size, name);
  juesuan_disclosure_free(disclosure);
  juesuan_accounts_free(accounts);
}

typedef juesuan_status (*name_setter)(juesuan_accounts* accounts, uint32_t code, const char* name,
                                      size_t name_size, juesuan_error* error);

static void check_name_fails(name_setter set, uint32_t code) {
  juesuan_accounts* accounts = make_books();
  const uint32_t bad_codes[] = {0, 1, 2, 99, 400, code / 10, code * 10, UINT32_MAX};
  for (size_t i = 0; i < sizeof bad_codes / sizeof bad_codes[0]; ++i) {
    CHECK_FAILS(JUESUAN_E_INPUT, "code", set, accounts, bad_codes[i], "x", 1);
  }
  CHECK_FAILS(JUESUAN_E_INPUT, "name", set, accounts, code, "\xC3(", 2);
  CHECK_FAILS(JUESUAN_E_INPUT, "name", set, accounts, code, "\xE6\xB5", 2);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "name", set, accounts, code, NULL, 1);
  CHECK_FAILS(JUESUAN_E_INPUT, "name", set, accounts, code, NULL, 0);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "accounts", set, NULL, code, "x", 1);
  juesuan_accounts_free(accounts);
}

int main(void) {
  test_create();
  test_create_fails();
  test_name_length();
  test_add_entries();
  test_entries_are_added_all_or_none();
  test_add_entries_arguments();
  test_entry_count_fails();
  test_set_count();
  test_set_procurement();
  test_names();
  check_name_fails(juesuan_accounts_name_function, 20801);
  check_name_fails(juesuan_accounts_name_economic, 30101);
  return CHECK_RESULT();
}
