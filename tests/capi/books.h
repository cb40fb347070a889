/* The books that the tests derive from: one unit, four entries, two counts. */
#ifndef JUESUAN_TESTS_BOOKS_H
#define JUESUAN_TESTS_BOOKS_H

#include "calls.h"

#define BOOKS_YEAR 2024
#define BOOKS_NAME "测试局"

static const juesuan_entry books_entries[] = {
    {.fen = 10000003,
     .function = 2080107,
     .year = BOOKS_YEAR,
     .stage = JUESUAN_STAGE_FINAL,
     .flow = JUESUAN_FLOW_REVENUE,
     .source = JUESUAN_SOURCE_GENERAL_PUBLIC_BUDGET},
    {.fen = 850001,
     .function = 2101101,
     .year = BOOKS_YEAR,
     .stage = JUESUAN_STAGE_FINAL,
     .flow = JUESUAN_FLOW_REVENUE,
     .source = JUESUAN_SOURCE_OTHER_REVENUE},
    {.fen = 9000001,
     .function = 2080107,
     .economic = 30101,
     .year = BOOKS_YEAR,
     .stage = JUESUAN_STAGE_FINAL,
     .flow = JUESUAN_FLOW_EXPENDITURE,
     .source = JUESUAN_SOURCE_GENERAL_PUBLIC_BUDGET,
     .kind = JUESUAN_KIND_BASIC},
    {.fen = 840000,
     .function = 2101101,
     .economic = 30201,
     .year = BOOKS_YEAR,
     .stage = JUESUAN_STAGE_FINAL,
     .flow = JUESUAN_FLOW_EXPENDITURE,
     .source = JUESUAN_SOURCE_OTHER_REVENUE,
     .kind = JUESUAN_KIND_PROJECT},
};

#define BOOKS_ENTRY_COUNT (sizeof books_entries / sizeof books_entries[0])

static inline size_t entry_count(const juesuan_accounts* accounts) {
  size_t count = 0;
  CHECK_OK(juesuan_accounts_entry_count, accounts, &count);
  return count;
}

/* Books without entries, to be freed by the caller. */
static inline juesuan_accounts* make_empty_books(int32_t year) {
  juesuan_accounts* accounts = NULL;
  CHECK_OK(juesuan_accounts_create, BOOKS_NAME, strlen(BOOKS_NAME), year,
           JUESUAN_NATURE_CIVIL_SERVICE_MANAGED, &accounts);
  return accounts;
}

static inline juesuan_accounts* make_books(void) {
  juesuan_accounts* accounts = make_empty_books(BOOKS_YEAR);
  CHECK_OK(juesuan_accounts_add_entries, accounts, books_entries, BOOKS_ENTRY_COUNT,
           sizeof books_entries[0]);
  CHECK_OK(juesuan_accounts_set_count, accounts, JUESUAN_COUNT_VEHICLES_KEPT, 3);
  CHECK_OK(juesuan_accounts_set_procurement, accounts, JUESUAN_PROCUREMENT_GOODS, 123456);
  return accounts;
}

/* The disclosure of the accounts under the default profile, to be freed by the caller. */
static inline juesuan_disclosure* derive(const juesuan_accounts* accounts) {
  juesuan_disclosure* disclosure = NULL;
  CHECK_OK(juesuan_derive, accounts, NULL, &disclosure);
  return disclosure;
}

/* The same of the tables alone; frees the accounts. */
static inline juesuan_disclosure* derive_tables(juesuan_accounts* accounts) {
  const juesuan_derive_options options = {.struct_size = sizeof options, .tables_only = 1};
  juesuan_disclosure* disclosure = NULL;
  CHECK_OK(juesuan_derive, accounts, &options, &disclosure);
  juesuan_accounts_free(accounts);
  return disclosure;
}

static inline juesuan_disclosure* derive_books(void) {
  juesuan_accounts* accounts = make_books();
  juesuan_disclosure* disclosure = derive(accounts);
  juesuan_accounts_free(accounts);
  return disclosure;
}

static inline size_t find_table(const juesuan_disclosure* disclosure, const char* key) {
  size_t index = SIZE_MAX;
  CHECK_OK(juesuan_disclosure_find_table, disclosure, key, &index);
  return index;
}

/* The cell of a table's row in its first column. */
static inline juesuan_cell first_cell(const juesuan_disclosure* disclosure, const char* table,
                                      size_t panel, size_t row) {
  const size_t index = find_table(disclosure, table);
  juesuan_cell cell = {.struct_size = sizeof cell};
  CHECK_OK(juesuan_disclosure_cell, disclosure, index, panel, row, 0, &cell);
  return cell;
}

#endif
