/* What deriving noticed. */
#include "uncovered.h"

static void test_none(void) {
  juesuan_disclosure* disclosure = derive_tables(make_books());
  size_t count = 77;
  CHECK_OK(juesuan_disclosure_notice_count, disclosure, &count);
  CHECK_INT(count, 0);
  juesuan_notice notice = {.struct_size = sizeof notice};
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "notice", juesuan_disclosure_notice, disclosure, 0, &notice);
  juesuan_disclosure_free(disclosure);
}

/* A change without figures of last year, told by the claim's place in the list. */
static void test_of_claim(void) {
  juesuan_disclosure* disclosure = derive_books();
  juesuan_notice notice = {.struct_size = sizeof notice};
  CHECK_OK(juesuan_disclosure_notice, disclosure, 0, &notice);
  CHECK_INT(notice.severity, JUESUAN_SEVERITY_WARNING);
  CHECK_INT(notice.index, 0);
  CHECK_TEXT(notice.kind.data, notice.kind.size, "base_unknown");
  CHECK_TEXT(notice.message.data, notice.message.size,
             "claims.change.grand_total cannot be compared: no entries or only coarser ones give "
             "the figure it needs");
  CHECK_INT(notice.given, 0);
  CHECK_TEXT(notice.claim.data, notice.claim.size, "change.grand_total");
  juesuan_disclosure_free(disclosure);
}

static void test_uncovered(const juesuan_disclosure* disclosure) {
  size_t count = 0;
  CHECK_OK(juesuan_disclosure_notice_count, disclosure, &count);
  CHECK_INT(count, 1);
  juesuan_notice notice = {.struct_size = sizeof notice};
  CHECK_OK(juesuan_disclosure_notice, disclosure, 0, &notice);
  CHECK_INT(notice.severity, JUESUAN_SEVERITY_WARNING);
  CHECK_INT(notice.index, 1);
  CHECK_TEXT(notice.kind.data, notice.kind.size, "uncovered");
  CHECK_TEXT(notice.message.data, notice.message.size,
             "entries[1]: 8400.00 元 is in a total of table summary but in none of its rows");
  CHECK_INT(notice.given, JUESUAN_NOTICE_GIVEN_FOUND);
  CHECK_INT(notice.found, 840000);
  CHECK_INT(notice.expected, 0);
  CHECK_TEXT(notice.table.data, notice.table.size, "summary");
  CHECK_INT(notice.claim.size, 0);
}

/* A code without a name and an economic class without a row are told by their numbers. */
static void test_codes(void) {
  juesuan_accounts* accounts = make_books();
  juesuan_entry entry = books_entries[2];
  entry.function = 2080188;
  entry.economic = 30905;
  CHECK_OK(juesuan_accounts_add_entries, accounts, &entry, 1, sizeof entry);
  juesuan_disclosure* disclosure = derive_tables(accounts);
  size_t count = 0;
  CHECK_OK(juesuan_disclosure_notice_count, disclosure, &count);
  CHECK_INT(count, 2);
  juesuan_notice notice = {.struct_size = sizeof notice};
  CHECK_OK(juesuan_disclosure_notice, disclosure, 0, &notice);
  CHECK_TEXT(notice.kind.data, notice.kind.size, "uncovered");
  CHECK_INT(notice.economic, 309);
  CHECK_INT(notice.function, 0);
  CHECK_OK(juesuan_disclosure_notice, disclosure, 1, &notice);
  CHECK_TEXT(notice.kind.data, notice.kind.size, "name_missing");
  CHECK_INT(notice.severity, JUESUAN_SEVERITY_WARNING);
  CHECK_TEXT(notice.message.data, notice.message.size,
             "names.function: 2080188 has no name and is printed as its digits");
  CHECK_INT(notice.function, 2080188);
  CHECK_INT(notice.economic, 0);
  CHECK_INT(notice.given, 0);
  juesuan_disclosure_free(disclosure);
}

/* Both amounts of a closing balance and of a stated figure that the entries contradict. */
static void test_amounts(void) {
  juesuan_accounts* accounts = make_books();
  juesuan_entry closing = books_entries[0];
  closing.flow = JUESUAN_FLOW_CLOSING_BALANCE;
  closing.fen = 5;
  CHECK_OK(juesuan_accounts_add_entries, accounts, &closing, 1, sizeof closing);
  CHECK_OK(juesuan_accounts_set_stated, accounts, BOOKS_YEAR, JUESUAN_FIGURE_REVENUE, 7);
  juesuan_disclosure* disclosure = derive_tables(accounts);
  juesuan_notice notice = {.struct_size = sizeof notice};
  CHECK_OK(juesuan_disclosure_notice, disclosure, 0, &notice);
  CHECK_TEXT(notice.kind.data, notice.kind.size, "closing_differs");
  CHECK_INT(notice.given, JUESUAN_NOTICE_GIVEN_EXPECTED | JUESUAN_NOTICE_GIVEN_FOUND);
  CHECK_INT(notice.source, JUESUAN_SOURCE_GENERAL_PUBLIC_BUDGET);
  CHECK_INT(notice.function, 2080107);
  CHECK_INT(notice.expected, 1000002);
  CHECK_INT(notice.found, 5);
  CHECK_OK(juesuan_disclosure_notice, disclosure, 1, &notice);
  CHECK_TEXT(notice.kind.data, notice.kind.size, "stated_differs");
  juesuan_particulars particulars = {.struct_size = sizeof particulars};
  CHECK_OK(juesuan_disclosure_particulars, disclosure, &particulars);
  CHECK_INT(particulars.has_stated, 1);
  CHECK_INT(notice.figure, JUESUAN_FIGURE_REVENUE);
  CHECK_INT(notice.expected, 10850004);
  CHECK_INT(notice.found, 7);
  juesuan_disclosure_free(disclosure);
}

static void test_notice_fails(const juesuan_disclosure* disclosure) {
  juesuan_notice notice;
  memset(&notice, UNTOUCHED_BYTE, sizeof notice);
  notice.struct_size = sizeof notice;
  const juesuan_notice before = notice;
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "notice", juesuan_disclosure_notice, disclosure, 1, &notice);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "notice", juesuan_disclosure_notice, disclosure, SIZE_MAX,
              &notice);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "disclosure", juesuan_disclosure_notice, NULL, 0, &notice);
  CHECK(memcmp(&notice, &before, sizeof notice) == 0);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "out", juesuan_disclosure_notice, disclosure, 0, NULL);
  size_t count = 77;
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "disclosure", juesuan_disclosure_notice_count, NULL, &count);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "count", juesuan_disclosure_notice_count, disclosure, NULL);
  CHECK_INT(count, 77);
}

int main(void) {
  test_none();
  test_of_claim();
  test_codes();
  test_amounts();
  juesuan_disclosure* disclosure = derive_uncovered();
  test_uncovered(disclosure);
  test_notice_fails(disclosure);
  juesuan_disclosure_free(disclosure);
  return CHECK_RESULT();
}
