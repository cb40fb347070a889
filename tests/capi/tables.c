/* Tables, panels, columns, rows and cells of a disclosure. */
#include "books.h"
#include "walk.h"

#define TABLE_COUNT 11

static void check_summary(const juesuan_disclosure* disclosure, size_t panel, size_t row,
                          int64_t expected) {
  const juesuan_cell cell = first_cell(disclosure, "summary", panel, row);
  CHECK_INT(cell.state, JUESUAN_CELL_VALUE);
  CHECK_INT(cell.unit, JUESUAN_UNIT_MONEY);
  CHECK_INT(cell.lower_bound, 0);
  CHECK_INT(cell.low, expected);
  CHECK_INT(cell.high, expected);
}

static void test_summary(const juesuan_disclosure* disclosure) {
  check_summary(disclosure, 0, 0, 10000003); /* 一般公共预算财政拨款收入 */
  check_summary(disclosure, 0, 1, 0);
  check_summary(disclosure, 0, 7, 850001);    /* 其他收入 */
  check_summary(disclosure, 0, 26, 10850004); /* 本年收入合计 */
  check_summary(disclosure, 0, 28, 0);        /* 年初结转和结余 */
  check_summary(disclosure, 0, 30, 10850004); /* 总计 */
  check_summary(disclosure, 1, 7, 9000001);   /* 社会保障和就业支出 */
  check_summary(disclosure, 1, 8, 840000);    /* 卫生健康支出 */
  check_summary(disclosure, 1, 26, 9840001);  /* 本年支出合计 */
  check_summary(disclosure, 1, 28, 1010003);  /* 年末结转和结余 */
  check_summary(disclosure, 1, 30, 10850004); /* 总计 */
  CHECK_INT(first_cell(disclosure, "summary", 0, 8).state, JUESUAN_CELL_ABSENT);
}

static void test_words(const juesuan_disclosure* disclosure) {
  juesuan_table table = {.struct_size = sizeof table};
  CHECK_OK(juesuan_disclosure_table, disclosure, 0, &table);
  CHECK_INT(table.number, 1);
  CHECK_INT(table.panel_count, 2);
  CHECK_TEXT(table.key.data, table.key.size, "summary");
  CHECK_TEXT(table.number_text.data, table.number_text.size, "公开01表");
  CHECK_TEXT(table.title.data, table.title.size, "收入支出决算总表");
  juesuan_row row = {.struct_size = sizeof row};
  CHECK_OK(juesuan_disclosure_row, disclosure, 0, 1, 7, &row);
  CHECK_INT(row.code, 208);
  CHECK_INT(row.line, 39);
  CHECK_INT(row.kind, JUESUAN_ROW_LINE);
  CHECK_INT(row.inserted, 0);
  CHECK_TEXT(row.key.data, row.key.size, "expenditure_class");
  CHECK_TEXT(row.label.data, row.label.size, "八、社会保障和就业支出");
  juesuan_column column = {.struct_size = sizeof column};
  CHECK_OK(juesuan_disclosure_column, disclosure, 0, 1, 0, &column);
  CHECK_INT(column.number, 2);
  CHECK_TEXT(column.key.data, column.key.size, "amount");
  CHECK(column.heading.size > 0);
}

/* The panels of a table come band by band, without a gap. */
static void test_bands(const juesuan_disclosure* disclosure) {
  for (size_t i = 0; i < TABLE_COUNT; ++i) {
    juesuan_table table = {.struct_size = sizeof table};
    CHECK_OK(juesuan_disclosure_table, disclosure, i, &table);
    CHECK(table.panel_count > 0);
    uint32_t band = 0;
    for (size_t j = 0; j < table.panel_count; ++j) {
      juesuan_panel panel = {.struct_size = sizeof panel};
      CHECK_OK(juesuan_disclosure_panel, disclosure, i, j, &panel);
      CHECK(panel.band == band || (j > 0 && panel.band == band + 1));
      band = panel.band;
    }
  }
  juesuan_panel panel = {.struct_size = sizeof panel};
  CHECK_OK(juesuan_disclosure_panel, disclosure, 0, 1, &panel);
  CHECK_INT(panel.band, 0);
  CHECK_OK(juesuan_disclosure_panel, disclosure, find_table(disclosure, "three_public"), 1, &panel);
  CHECK_INT(panel.band, 1);
}

static void check_row_and_column(const juesuan_disclosure* disclosure, cell_place place) {
  juesuan_row row = {.struct_size = sizeof row};
  CHECK_OK(juesuan_disclosure_row, disclosure, place.table, place.panel, place.row, &row);
  CHECK(row.kind >= JUESUAN_ROW_LINE && row.kind <= JUESUAN_ROW_FACT);
  CHECK(row.level <= 3);
  CHECK((row.level == 0) == (row.code == 0));
  CHECK(row.key.size > 0);
  juesuan_column column = {.struct_size = sizeof column};
  CHECK_OK(juesuan_disclosure_column, disclosure, place.table, place.panel, place.column, &column);
  CHECK(column.key.size > 0);
}

static void check_cell(const juesuan_disclosure* disclosure, cell_place place, void* context) {
  size_t* values = context;
  check_row_and_column(disclosure, place);
  juesuan_cell cell = {.struct_size = sizeof cell};
  CHECK_OK(juesuan_disclosure_cell, disclosure, place.table, place.panel, place.row, place.column,
           &cell);
  CHECK(cell.state == JUESUAN_CELL_VALUE || cell.state == JUESUAN_CELL_INSUFFICIENT ||
        cell.state == JUESUAN_CELL_ABSENT);
  CHECK(cell.unit >= JUESUAN_UNIT_NONE && cell.unit <= JUESUAN_UNIT_COUNT);
  CHECK_INT(cell.low, cell.high);
  if (cell.state == JUESUAN_CELL_VALUE) {
    CHECK(cell.unit != JUESUAN_UNIT_NONE);
    ++*values;
  }
}

static void test_find_table(const juesuan_disclosure* disclosure) {
  for (size_t i = 0; i < TABLE_COUNT; ++i) {
    juesuan_table table = {.struct_size = sizeof table};
    CHECK_OK(juesuan_disclosure_table, disclosure, i, &table);
    CHECK_INT(table.number, i + 1);
    char key[64] = "";
    CHECK(table.key.size < sizeof key);
    memcpy(key, table.key.data, table.key.size);
    CHECK_INT(find_table(disclosure, key), i);
  }
  size_t index = 77;
  CHECK_FAILS(JUESUAN_E_NOT_FOUND, "key", juesuan_disclosure_find_table, disclosure, "none",
              &index);
  CHECK_FAILS(JUESUAN_E_NOT_FOUND, "key", juesuan_disclosure_find_table, disclosure, "", &index);
  /* What a message quotes is UTF-8, whatever was given. */
  CHECK_FAILS(JUESUAN_E_NOT_FOUND, "key", juesuan_disclosure_find_table, disclosure,
              "\xff?\xe4\xb8", &index);
  CHECK(strstr(failure.message, "\"????\"") != NULL);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "key", juesuan_disclosure_find_table, disclosure, NULL, &index);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "disclosure", juesuan_disclosure_find_table, NULL, "summary",
              &index);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "index", juesuan_disclosure_find_table, disclosure, "summary",
              NULL);
  CHECK_INT(index, 77);
}

static void test_table_count(const juesuan_disclosure* disclosure) {
  size_t count = 77;
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "disclosure", juesuan_disclosure_table_count, NULL, &count);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "count", juesuan_disclosure_table_count, disclosure, NULL);
  CHECK_INT(count, 77);
  CHECK_OK(juesuan_disclosure_table_count, disclosure, &count);
  CHECK_INT(count, TABLE_COUNT);
}

/* A call that gives a struct fails at `place` and leaves the struct alone. */
#define CHECK_REFUSED(type, place, function, ...)                        \
  do {                                                                   \
    type out;                                                            \
    memset(&out, UNTOUCHED_BYTE, sizeof out);                            \
    out.struct_size = sizeof out;                                        \
    const type before = out;                                             \
    CHECK_FAILS(JUESUAN_E_ARGUMENT, place, function, __VA_ARGS__, &out); \
    CHECK(memcmp(&out, &before, sizeof out) == 0);                       \
  } while (0)

static void test_indexes(const juesuan_disclosure* d) {
  CHECK_REFUSED(juesuan_table, "table", juesuan_disclosure_table, d, TABLE_COUNT);
  CHECK_REFUSED(juesuan_table, "table", juesuan_disclosure_table, d, SIZE_MAX);
  CHECK_REFUSED(juesuan_panel, "table", juesuan_disclosure_panel, d, TABLE_COUNT, 0);
  CHECK_REFUSED(juesuan_panel, "panel", juesuan_disclosure_panel, d, 0, 2);
  CHECK_REFUSED(juesuan_panel, "panel", juesuan_disclosure_panel, d, 0, SIZE_MAX);
  CHECK_REFUSED(juesuan_column, "table", juesuan_disclosure_column, d, TABLE_COUNT, 0, 0);
  CHECK_REFUSED(juesuan_column, "panel", juesuan_disclosure_column, d, 0, 2, 0);
  CHECK_REFUSED(juesuan_column, "column", juesuan_disclosure_column, d, 0, 0, 1);
  CHECK_REFUSED(juesuan_row, "table", juesuan_disclosure_row, d, TABLE_COUNT, 0, 0);
  CHECK_REFUSED(juesuan_row, "panel", juesuan_disclosure_row, d, 0, 2, 0);
  CHECK_REFUSED(juesuan_row, "row", juesuan_disclosure_row, d, 0, 0, 31);
  CHECK_REFUSED(juesuan_cell, "table", juesuan_disclosure_cell, d, TABLE_COUNT, 0, 0, 0);
  CHECK_REFUSED(juesuan_cell, "panel", juesuan_disclosure_cell, d, 0, 2, 0, 0);
  CHECK_REFUSED(juesuan_cell, "row", juesuan_disclosure_cell, d, 0, 0, 31, 0);
  CHECK_REFUSED(juesuan_cell, "row", juesuan_disclosure_cell, d, 0, 0, SIZE_MAX, 0);
  CHECK_REFUSED(juesuan_cell, "column", juesuan_disclosure_cell, d, 0, 0, 0, 1);
}

static void test_nulls(const juesuan_disclosure* d) {
  CHECK_REFUSED(juesuan_table, "disclosure", juesuan_disclosure_table, NULL, 0);
  CHECK_REFUSED(juesuan_panel, "disclosure", juesuan_disclosure_panel, NULL, 0, 0);
  CHECK_REFUSED(juesuan_column, "disclosure", juesuan_disclosure_column, NULL, 0, 0, 0);
  CHECK_REFUSED(juesuan_row, "disclosure", juesuan_disclosure_row, NULL, 0, 0, 0);
  CHECK_REFUSED(juesuan_cell, "disclosure", juesuan_disclosure_cell, NULL, 0, 0, 0, 0);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "out", juesuan_disclosure_table, d, 0, NULL);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "out", juesuan_disclosure_panel, d, 0, 0, NULL);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "out", juesuan_disclosure_column, d, 0, 0, 0, NULL);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "out", juesuan_disclosure_row, d, 0, 0, 0, NULL);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "out", juesuan_disclosure_cell, d, 0, 0, 0, 0, NULL);
}

int main(void) {
  juesuan_disclosure* disclosure = derive_books();
  test_table_count(disclosure);
  test_summary(disclosure);
  test_words(disclosure);
  test_bands(disclosure);
  size_t values = 0;
  walk_cells(disclosure, check_cell, &values);
  CHECK(values > 100);
  test_find_table(disclosure);
  test_indexes(disclosure);
  test_nulls(disclosure);
  juesuan_disclosure_free(disclosure);
  return CHECK_RESULT();
}
