/* Books with money in no printed row. */
#ifndef JUESUAN_TESTS_UNCOVERED_H
#define JUESUAN_TESTS_UNCOVERED_H

#include "books.h"

/* The tables of books whose second entry is of a class that 公开01 表 does not print. */
static inline juesuan_disclosure* derive_uncovered(void) {
  juesuan_entry entries[] = {books_entries[0], books_entries[3]};
  entries[1].function = 2330301;
  juesuan_accounts* accounts = make_empty_books(BOOKS_YEAR);
  CHECK_OK(juesuan_accounts_add_entries, accounts, entries, 2, sizeof entries[0]);
  CHECK_OK(juesuan_accounts_name_function, accounts, 23303, "甲", strlen("甲"));
  CHECK_OK(juesuan_accounts_name_function, accounts, 2330301, "乙", strlen("乙"));
  return derive_tables(accounts);
}

#endif
