/* From books to a disclosure: profiles and options. */
#include "books.h"

static juesuan_derive_options options_of(const char* profile) {
  return (juesuan_derive_options){.struct_size = sizeof(juesuan_derive_options),
                                  .profile_size = (uint32_t)strlen(profile),
                                  .profile = profile};
}

static void check_derives(const juesuan_accounts* accounts, const juesuan_derive_options* options) {
  juesuan_disclosure* disclosure = NULL;
  CHECK_OK(juesuan_derive, accounts, options, &disclosure);
  size_t tables = 0;
  CHECK_OK(juesuan_disclosure_table_count, disclosure, &tables);
  CHECK_INT(tables, 11);
  juesuan_disclosure_free(disclosure);
}

static void test_profiles(const juesuan_accounts* accounts) {
  check_derives(accounts, NULL);
  juesuan_derive_options options = options_of("qinghai-2024");
  check_derives(accounts, &options);
  options = options_of("qinghai-2024 and more");
  options.profile_size = 12;
  check_derives(accounts, &options);
  options.profile = NULL;
  check_derives(accounts, &options);
}

static void test_newer_options(const juesuan_accounts* accounts) {
  struct {
    juesuan_derive_options known;
    unsigned char newer[32];
  } options;
  memset(&options, UNTOUCHED_BYTE, sizeof options);
  options.known = options_of("qinghai-2024");
  options.known.struct_size = sizeof options;
  check_derives(accounts, &options.known);
}

static void test_derive_fails(const juesuan_accounts* accounts) {
  juesuan_disclosure* const untouched = (juesuan_disclosure*)&failure;
  juesuan_disclosure* disclosure = untouched;
  juesuan_derive_options options = options_of("nowhere-1999");
  CHECK_INT(juesuan_derive(accounts, &options, &disclosure, NULL), JUESUAN_E_NOT_FOUND);
  CHECK_FAILS(JUESUAN_E_NOT_FOUND, "profile", juesuan_derive, accounts, &options, &disclosure);
  CHECK(strstr(failure.message, "nowhere-1999") != NULL);
  options.profile_size = 0;
  CHECK_FAILS(JUESUAN_E_NOT_FOUND, "profile", juesuan_derive, accounts, &options, &disclosure);
  options = options_of("qinghai-2024");
  options.struct_size = sizeof options - 1;
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "options.struct_size", juesuan_derive, accounts, &options,
              &disclosure);
  options.struct_size = 0;
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "options.struct_size", juesuan_derive, accounts, &options,
              &disclosure);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "accounts", juesuan_derive, NULL, NULL, &disclosure);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "disclosure", juesuan_derive, accounts, NULL, NULL);
  CHECK(disclosure == untouched);
}

static void test_cell_out_of_range(void) {
  juesuan_accounts* accounts = make_empty_books(BOOKS_YEAR);
  juesuan_entry entries[] = {books_entries[0], books_entries[0]};
  entries[0].fen = INT64_MAX;
  entries[1].fen = 1;
  CHECK_OK(juesuan_accounts_add_entries, accounts, entries, 2, sizeof entries[0]);
  juesuan_disclosure* disclosure = NULL;
  CHECK_INT(juesuan_derive(accounts, NULL, &disclosure, NULL), JUESUAN_E_RANGE);
  CHECK(disclosure == NULL);
  entries[0].fen = -2;
  CHECK_OK(juesuan_accounts_add_entries, accounts, entries, 1, sizeof entries[0]);
  disclosure = derive(accounts);
  CHECK_INT(first_cell(disclosure, "summary", 0, 0).low, INT64_MAX - 1);
  juesuan_disclosure_free(disclosure);
  juesuan_accounts_free(accounts);
}

int main(void) {
  juesuan_accounts* accounts = make_books();
  test_profiles(accounts);
  test_newer_options(accounts);
  test_derive_fails(accounts);
  juesuan_accounts_free(accounts);
  test_cell_out_of_range();
  juesuan_disclosure_free(NULL);
  return CHECK_RESULT();
}
