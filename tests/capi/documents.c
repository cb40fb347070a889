/* Books from documents, files and CSV. */
#include "books.h"

#define ENTITY "\"entity\":{\"name\":\"测试局\",\"year\":\"2024\",\"nature\":\"administrative\"}"
#define HEAD "{\"format\":\"juesuan.accounts/1\",\"amount_unit\":\"元\"," ENTITY
#define ENTRY(amount)                                                       \
  "{\"year\":\"2024\",\"stage\":\"final\",\"flow\":\"revenue\",\"source\":" \
  "\"other_revenue\",\"function\":\"2080107\",\"amount\":\"" amount "\"}"
#define CSV_HEAD "year,stage,flow,source,kind,function,economic,amount_yuan\n"
#define CSV_ENTRY "2024,final,revenue,other_revenue,,2080107,,12.34\n"

static void check_document_fails(juesuan_status status, const char* place, const char* document) {
  juesuan_accounts* accounts = NULL;
  CHECK_FAILS(status, place, juesuan_accounts_from_document, document, strlen(document),
              JUESUAN_DOCUMENT_JSON, &accounts);
  CHECK(accounts == NULL);
}

static void check_document(const char* document, int32_t format) {
  juesuan_accounts* accounts = NULL;
  CHECK_OK(juesuan_accounts_from_document, document, strlen(document), format, &accounts);
  CHECK_INT(entry_count(accounts), 2);
  juesuan_disclosure* disclosure = derive(accounts);
  CHECK_INT(first_cell(disclosure, "summary", 0, 7).low, 2535);
  juesuan_disclosure_free(disclosure);
  juesuan_accounts_free(accounts);
}

static void test_documents(void) {
  check_document(HEAD ",\"entries\":[" ENTRY("12.34") "," ENTRY("13.01") "]}",
                 JUESUAN_DOCUMENT_JSON);
  check_document(
      "<accounts><format>juesuan.accounts/1</format><amount_unit>元</amount_unit><entity><name>x</"
      "name><year>2024</year>"
      "<nature>administrative</nature></entity><entries>"
      "<entry><year>2024</year><stage>final</stage><flow>revenue</flow>"
      "<source>other_revenue</source><function>2080107</function><amount>12.34</amount></entry>"
      "<entry><year>2024</year><stage>final</stage><flow>revenue</flow>"
      "<source>other_revenue</source><function>2080107</function><amount>13.01</amount></entry>"
      "</entries></accounts>",
      JUESUAN_DOCUMENT_XML);
  check_document(
      "format \"juesuan.accounts/1\"\namount_unit 元\n"
      "entity { name x\n year 2024\n nature administrative\n }\n"
      "entries {\n"
      "entry { year 2024\n stage final\n flow revenue\n source other_revenue\n"
      " function 2080107\n amount 12.34\n }\n"
      "entry { year 2024\n stage final\n flow revenue\n source other_revenue\n"
      " function 2080107\n amount 13.01\n }\n"
      "}\n",
      JUESUAN_DOCUMENT_INFO);
}

static void test_documents_fail(void) {
  check_document_fails(JUESUAN_E_INPUT, "entries[1].amount",
                       HEAD ",\"entries\":[" ENTRY("1.00") "," ENTRY("1.001") "]}");
  check_document_fails(JUESUAN_E_INPUT, "entity", "{\"format\":\"juesuan.accounts/1\"}");
  check_document_fails(JUESUAN_E_INPUT, "format", "{\"format\":\"other/1\"," ENTITY "}");
  check_document_fails(JUESUAN_E_ARGUMENT, "entries_file",
                       HEAD ",\"entries_file\":\"entries.csv\"}");
  check_document_fails(JUESUAN_E_INPUT, "", "{\n\"format\":\n]");
  CHECK_INT(failure.line, 3);
  check_document_fails(JUESUAN_E_INPUT, "", "");
}

static void test_document_arguments(void) {
  const char document[] = HEAD "}";
  const size_t size = strlen(document);
  juesuan_accounts* accounts = NULL;
  CHECK_OK(juesuan_accounts_from_document, document, size, JUESUAN_DOCUMENT_JSON, &accounts);
  juesuan_accounts_free(accounts);
  accounts = NULL;
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "format", juesuan_accounts_from_document, document, size, 0,
              &accounts);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "format", juesuan_accounts_from_document, document, size, 4,
              &accounts);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "bytes", juesuan_accounts_from_document, NULL, 1,
              JUESUAN_DOCUMENT_JSON, &accounts);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "accounts", juesuan_accounts_from_document, document, size,
              JUESUAN_DOCUMENT_JSON, NULL);
  CHECK(accounts == NULL);
}

static void test_files(void) {
  juesuan_accounts* accounts = NULL;
  CHECK_OK(juesuan_accounts_from_file,
           JUESUAN_SOURCE_DIR "/examples/data/haidong-2024/accounts.json", &accounts);
  CHECK(entry_count(accounts) > 0);
  juesuan_disclosure* disclosure = derive(accounts);
  CHECK_INT(first_cell(disclosure, "summary", 0, 0).low, 662341179);
  juesuan_disclosure_free(disclosure);
  juesuan_accounts_free(accounts);
  accounts = NULL;
  CHECK_FAILS(JUESUAN_E_FILE, "no/such.json", juesuan_accounts_from_file, "no/such.json",
              &accounts);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "accounts.txt", juesuan_accounts_from_file, "accounts.txt",
              &accounts);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "path", juesuan_accounts_from_file, NULL, &accounts);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "accounts", juesuan_accounts_from_file, "no/such.json", NULL);
  CHECK(accounts == NULL);
}

/* A place longer than juesuan_error.where ends at the last whole character that fits. */
static void test_long_place_is_cut_between_characters(void) {
  const char character[] = "决";
  const size_t step = strlen(character);
  char path[256] = "";
  for (size_t i = 0; i < 60; ++i) memcpy(path + i * step, character, step);
  char expected[sizeof failure.where] = "";
  const size_t fits = (sizeof expected - 1) / step * step;
  CHECK(fits < sizeof expected - 1);
  memcpy(expected, path, fits);
  memcpy(path + 60 * step, ".json", sizeof ".json");
  juesuan_accounts* accounts = NULL;
  CHECK_FAILS(JUESUAN_E_FILE, expected, juesuan_accounts_from_file, path, &accounts);
}

static void check_csv_fails(juesuan_accounts* accounts, int64_t line, const char* csv) {
  CHECK_FAILS(JUESUAN_E_INPUT, "CSV", juesuan_accounts_add_csv, accounts, csv, strlen(csv));
  CHECK_INT(failure.line, line);
}

static void test_csv(void) {
  juesuan_accounts* accounts = make_empty_books(BOOKS_YEAR);
  const char csv[] = CSV_HEAD CSV_ENTRY CSV_ENTRY;
  CHECK_OK(juesuan_accounts_add_csv, accounts, csv, strlen(csv));
  CHECK_INT(entry_count(accounts), 2);
  check_csv_fails(accounts, 4, CSV_HEAD CSV_ENTRY CSV_ENTRY "2024,final\n" CSV_ENTRY);
  check_csv_fails(accounts, 3, CSV_HEAD CSV_ENTRY "2024,final,revenue,,,2080107,,1\n");
  check_csv_fails(accounts, 2, CSV_HEAD "2024,final,revenue,other_revenue,,2080107,,1.234\n");
  check_csv_fails(accounts, 1, "year,year\n");
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "bytes", juesuan_accounts_add_csv, accounts, NULL, 1);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "accounts", juesuan_accounts_add_csv, NULL, csv, strlen(csv));
  CHECK_INT(entry_count(accounts), 2);
  juesuan_disclosure* disclosure = derive(accounts);
  CHECK_INT(first_cell(disclosure, "summary", 0, 7).low, 2468);
  juesuan_disclosure_free(disclosure);
  juesuan_accounts_free(accounts);
}

int main(void) {
  test_documents();
  test_documents_fail();
  test_document_arguments();
  test_files();
  test_long_place_is_cut_between_characters();
  test_csv();
  return CHECK_RESULT();
}
