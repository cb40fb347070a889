/* From books to a disclosure: profiles and options. */
#include "books.h"

static juesuan_profile* built_in(const char* name) {
  juesuan_profile* profile = NULL;
  CHECK_OK(juesuan_profile_built_in, name, strlen(name), &profile);
  return profile;
}

static void check_derives(const juesuan_accounts* accounts, const juesuan_derive_options* options,
                          size_t expected_tables) {
  juesuan_disclosure* disclosure = NULL;
  CHECK_OK(juesuan_derive, accounts, options, &disclosure);
  size_t tables = 0;
  CHECK_OK(juesuan_disclosure_table_count, disclosure, &tables);
  CHECK_INT(tables, expected_tables);
  juesuan_disclosure_free(disclosure);
}

static void test_profiles(const juesuan_accounts* accounts) {
  check_derives(accounts, NULL, 11);
  juesuan_derive_options options = {.struct_size = sizeof options};
  check_derives(accounts, &options, 11);
  juesuan_profile* profile = built_in("nine-tables-2024");
  options.profile = profile;
  check_derives(accounts, &options, 9);
  juesuan_string name = {0};
  CHECK_OK(juesuan_profile_name, profile, &name);
  CHECK_TEXT(name.data, name.size, "nine-tables-2024");
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "profile", juesuan_profile_name, NULL, &name);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "name", juesuan_profile_name, profile, NULL);
  juesuan_profile_free(profile);
  juesuan_profile_free(NULL);
}

static void test_profile_fails(void) {
  juesuan_profile* const untouched = (juesuan_profile*)&failure;
  juesuan_profile* profile = untouched;
  CHECK_INT(juesuan_profile_built_in("nowhere", 7, &profile, NULL), JUESUAN_E_NOT_FOUND);
  CHECK_FAILS(JUESUAN_E_NOT_FOUND, "profile", juesuan_profile_built_in, "nowhere", 7, &profile);
  CHECK(strstr(failure.message, "nowhere") != NULL);
  CHECK_FAILS(JUESUAN_E_NOT_FOUND, "profile", juesuan_profile_built_in, NULL, 0, &profile);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "name", juesuan_profile_built_in, NULL, 1, &profile);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "profile", juesuan_profile_built_in, "nowhere", 7, NULL);
  CHECK_FAILS(JUESUAN_E_INPUT, "format", juesuan_profile_from_bytes, "{}", 2, &profile);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "bytes", juesuan_profile_from_bytes, NULL, 1, &profile);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "profile", juesuan_profile_from_bytes, "{}", 2, NULL);
  CHECK(profile == untouched);
}

/* A disclosure outlives the profile it was derived with. */
static void test_profile_from_bytes(const juesuan_accounts* accounts) {
  static const char document[] =
      "{\"format\": \"juesuan.profile/1\", \"name\": \"mine\", \"based_on\": \"qinghai-2024\","
      " \"phrases\": {\"title\": \"<{name}>\"}}";
  juesuan_derive_options options = {.struct_size = sizeof options};
  juesuan_profile* profile = NULL;
  CHECK_OK(juesuan_profile_from_bytes, document, sizeof document - 1, &profile);
  options.profile = profile;
  juesuan_disclosure* disclosure = NULL;
  CHECK_OK(juesuan_derive, accounts, &options, &disclosure);
  juesuan_profile_free(profile);
  juesuan_buffer* buffer = NULL;
  CHECK_OK(juesuan_render, disclosure, JUESUAN_RENDER_HTML, &buffer);
  const juesuan_string text = juesuan_buffer_string(buffer);
  static const char title[] = "&lt;" BOOKS_NAME "&gt;";
  CHECK(text.size > 0 && strstr(text.data, title) != NULL);
  juesuan_buffer_free(buffer);
  juesuan_disclosure_free(disclosure);
}

static void test_newer_and_older_options(const juesuan_accounts* accounts) {
  struct {
    juesuan_derive_options known;
    unsigned char newer[32];
  } options;
  memset(&options, UNTOUCHED_BYTE, sizeof options);
  options.known = (juesuan_derive_options){.struct_size = sizeof options};
  check_derives(accounts, &options.known, 11);
  /* Members past the caller's struct_size are not read. */
  memset(&options, UNTOUCHED_BYTE, sizeof options);
  options.known.struct_size = sizeof options.known.struct_size;
  check_derives(accounts, &options.known, 11);
}

static void test_basis(void) {
  juesuan_accounts* accounts = make_books();
  juesuan_entry before = books_entries[0];
  before.year = BOOKS_YEAR - 1;
  before.fen = 9995100;
  CHECK_OK(juesuan_accounts_add_entries, accounts, &before, 1, sizeof before);
  CHECK_OK(juesuan_accounts_set_stated, accounts, BOOKS_YEAR - 1, JUESUAN_FIGURE_GRAND_TOTAL,
           before.fen);
  juesuan_derive_options options = {.struct_size = sizeof options,
                                    .basis = JUESUAN_BASIS_PUBLISHED};
  juesuan_disclosure* disclosure = NULL;
  CHECK_OK(juesuan_derive, accounts, &options, &disclosure);
  juesuan_claim claim = {.struct_size = sizeof claim};
  CHECK_OK(juesuan_disclosure_claim, disclosure, 0, &claim);
  CHECK_TEXT(claim.id.data, claim.id.size, "change.grand_total");
  CHECK_INT(claim.figure, 10850004);
  CHECK_INT(claim.base, 9995100);
  CHECK_INT(claim.difference, 850000);
  juesuan_disclosure_free(disclosure);
  options.basis = 2;
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "options.basis", juesuan_derive, accounts, &options, &disclosure);
  juesuan_accounts_free(accounts);
}

static void test_tables_only(const juesuan_accounts* accounts) {
  juesuan_derive_options options = {.struct_size = sizeof options, .tables_only = 1};
  juesuan_disclosure* disclosure = NULL;
  CHECK_OK(juesuan_derive, accounts, &options, &disclosure);
  size_t claims = 1;
  size_t sections = 1;
  CHECK_OK(juesuan_disclosure_claim_count, disclosure, &claims);
  CHECK_OK(juesuan_disclosure_section_count, disclosure, &sections);
  CHECK_INT(claims, 0);
  CHECK_INT(sections, 0);
  juesuan_disclosure_free(disclosure);
}

static void test_derive_fails(const juesuan_accounts* accounts) {
  juesuan_disclosure* const untouched = (juesuan_disclosure*)&failure;
  juesuan_disclosure* disclosure = untouched;
  juesuan_derive_options options = {.struct_size = 0};
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "options.struct_size", juesuan_derive, accounts, &options,
              &disclosure);
  options = (juesuan_derive_options){.struct_size = sizeof options, .reserved = 1};
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "options.reserved", juesuan_derive, accounts, &options,
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
  test_profile_fails();
  test_profile_from_bytes(accounts);
  test_newer_and_older_options(accounts);
  test_tables_only(accounts);
  test_derive_fails(accounts);
  juesuan_accounts_free(accounts);
  test_basis();
  test_cell_out_of_range();
  juesuan_disclosure_free(NULL);
  return CHECK_RESULT();
}
