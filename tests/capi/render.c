/* Tables and disclosures as text. */
#include "books.h"

static int contains(juesuan_string text, const char* part) {
  const size_t size = strlen(part);
  for (size_t i = 0; i + size <= text.size; ++i) {
    if (memcmp(text.data + i, part, size) == 0) return 1;
  }
  return 0;
}

static void check_table(const juesuan_disclosure* disclosure, int32_t format, const char* part) {
  juesuan_buffer* buffer = NULL;
  CHECK_OK(juesuan_render_table, disclosure, 0, format, &buffer);
  CHECK(contains(juesuan_buffer_string(buffer), part));
  CHECK(!contains(juesuan_buffer_string(buffer), "政府采购支出情况表"));
  juesuan_buffer_free(buffer);
}

static void check_whole(const juesuan_disclosure* disclosure, int32_t format, const char* part) {
  juesuan_buffer* buffer = NULL;
  CHECK_OK(juesuan_render, disclosure, format, &buffer);
  const juesuan_string text = juesuan_buffer_string(buffer);
  CHECK(contains(text, part));
  CHECK(contains(text, "收入支出决算总表"));
  CHECK(contains(text, "政府采购支出情况表"));
  juesuan_buffer_free(buffer);
}

static void test_formats(const juesuan_disclosure* disclosure) {
  const char tsv[] = "一、一般公共预算财政拨款收入\t1\t10\t一、一般公共服务支出\t32\t\n";
  const char markdown[] = "一、一般公共预算财政拨款收入 |";
  const char json[] = "\"fen\": 10000003";
  check_table(disclosure, JUESUAN_RENDER_TSV, tsv);
  check_table(disclosure, JUESUAN_RENDER_MARKDOWN, markdown);
  check_table(disclosure, JUESUAN_RENDER_JSON, json);
  check_whole(disclosure, JUESUAN_RENDER_TSV, tsv);
  check_whole(disclosure, JUESUAN_RENDER_MARKDOWN, markdown);
  check_whole(disclosure, JUESUAN_RENDER_JSON, json);
  check_whole(disclosure, JUESUAN_RENDER_JSON, BOOKS_NAME);
}

static void test_render_fails(const juesuan_disclosure* disclosure) {
  juesuan_buffer* const untouched = (juesuan_buffer*)&failure;
  juesuan_buffer* buffer = untouched;
  const int32_t unknown[] = {0, 5, -1, 257, INT32_MAX, INT32_MIN};
  for (size_t i = 0; i < sizeof unknown / sizeof unknown[0]; ++i) {
    CHECK_FAILS(JUESUAN_E_ARGUMENT, "format", juesuan_render_table, disclosure, 0, unknown[i],
                &buffer);
    CHECK_FAILS(JUESUAN_E_ARGUMENT, "format", juesuan_render, disclosure, unknown[i], &buffer);
  }
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "table", juesuan_render_table, disclosure, 11, JUESUAN_RENDER_TSV,
              &buffer);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "disclosure", juesuan_render_table, NULL, 0, JUESUAN_RENDER_TSV,
              &buffer);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "buffer", juesuan_render_table, disclosure, 0, JUESUAN_RENDER_TSV,
              NULL);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "disclosure", juesuan_render, NULL, JUESUAN_RENDER_TSV, &buffer);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "buffer", juesuan_render, disclosure, JUESUAN_RENDER_TSV, NULL);
  CHECK(buffer == untouched);
}

/* A buffer outlives the disclosure that it was made from. */
static void test_buffer_lifetime(void) {
  juesuan_disclosure* disclosure = derive_books();
  juesuan_buffer* buffer = NULL;
  CHECK_OK(juesuan_render_table, disclosure, 0, JUESUAN_RENDER_TSV, &buffer);
  juesuan_disclosure_free(disclosure);
  CHECK(contains(juesuan_buffer_string(buffer), "总计\t31\t"));
  juesuan_buffer_free(buffer);
}

/* Tables alone can be written as TSV and JSON, but there is no text for a page. */
static void test_tables_only(void) {
  juesuan_disclosure* disclosure = derive_tables(make_books());
  juesuan_buffer* buffer = NULL;
  CHECK_OK(juesuan_render, disclosure, JUESUAN_RENDER_JSON, &buffer);
  CHECK(juesuan_buffer_string(buffer).size > 1000);
  juesuan_buffer_free(buffer);
  static const char place[] = "claims.change.grand_total";
  CHECK_FAILS(JUESUAN_E_ARGUMENT, place, juesuan_render, disclosure, JUESUAN_RENDER_HTML, &buffer);
  juesuan_disclosure_free(disclosure);
}

int main(void) {
  test_tables_only();
  juesuan_disclosure* disclosure = derive_books();
  test_formats(disclosure);
  test_render_fails(disclosure);
  juesuan_disclosure_free(disclosure);
  test_buffer_lifetime();
  CHECK_INT(juesuan_buffer_string(NULL).size, 0);
  juesuan_buffer_free(NULL);
  return CHECK_RESULT();
}
