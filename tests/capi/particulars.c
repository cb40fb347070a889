/* What disclosures tell beside their figures: texts, places, precision, the document piece by
 * piece. */
#include "detailed.h"
#include "facts.h"

#define CHECK_STRING(text, expected) CHECK_TEXT((text).data, (text).size, (expected))

static void check_text(const juesuan_disclosure* disclosure, int32_t list, size_t expected_count,
                       const char* last) {
  size_t count = 0;
  juesuan_string text = {NULL, 0};
  CHECK_OK(juesuan_disclosure_text_count, disclosure, list, &count);
  CHECK_INT(count, expected_count);
  CHECK_OK(juesuan_disclosure_text, disclosure, list, count - 1, &text);
  CHECK_STRING(text, last);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "index", juesuan_disclosure_text, disclosure, list, count, &text);
  CHECK_STRING(text, last);
}

static void test_texts(const juesuan_disclosure* disclosure) {
  check_text(disclosure, JUESUAN_TEXT_CONTENTS, 1, "第一部分 概况");
  check_text(disclosure, JUESUAN_TEXT_HEADINGS, 2, "二、机构");
  check_text(disclosure, JUESUAN_TEXT_LISTED_PROJECTS, 2, "乙");
  size_t count = 7;
  juesuan_string text = {NULL, 7};
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "list", juesuan_disclosure_text_count, disclosure, 0, &count);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "disclosure", juesuan_disclosure_text_count, NULL, 1, &count);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "count", juesuan_disclosure_text_count, disclosure, 1, NULL);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "list", juesuan_disclosure_text, disclosure, 4, 0, &text);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "disclosure", juesuan_disclosure_text, NULL, 1, 0, &text);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "text", juesuan_disclosure_text, disclosure, 1, 0, NULL);
  CHECK_INT(count, 7);
  CHECK_INT(text.size, 7);
}

static void test_paragraphs(const juesuan_disclosure* disclosure) {
  size_t count = 0;
  CHECK_OK(juesuan_disclosure_published_paragraph_count, disclosure, &count);
  CHECK_INT(count, 2);
  juesuan_paragraph paragraph = {.struct_size = sizeof paragraph};
  CHECK_OK(juesuan_disclosure_published_paragraph, disclosure, 0, &paragraph);
  CHECK_INT(paragraph.line, 7);
  CHECK_STRING(paragraph.text, "某局情况。");
  CHECK_STRING(paragraph.section, "grand_total");
  CHECK_OK(juesuan_disclosure_published_paragraph, disclosure, 1, &paragraph);
  CHECK_INT(paragraph.line, 0);
  CHECK_STRING(paragraph.section, "");
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "paragraph", juesuan_disclosure_published_paragraph, disclosure,
              2, &paragraph);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "disclosure", juesuan_disclosure_published_paragraph, NULL, 0,
              &paragraph);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "out", juesuan_disclosure_published_paragraph, disclosure, 0,
              NULL);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "disclosure", juesuan_disclosure_published_paragraph_count, NULL,
              &count);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "count", juesuan_disclosure_published_paragraph_count, disclosure,
              NULL);
}

static void test_particulars(const juesuan_disclosure* disclosure) {
  juesuan_particulars told = {.struct_size = sizeof told};
  CHECK_OK(juesuan_disclosure_particulars, disclosure, &told);
  CHECK_INT(told.given, JUESUAN_GIVEN_COUNT | JUESUAN_GIVEN_VEHICLES);
  CHECK_INT(told.has_details, 0);
  CHECK_INT(told.has_stated, 0);
  CHECK_INT(told.prior_closing_state, JUESUAN_CELL_VALUE);
  CHECK_INT(told.prior_closing_low, 995000);
  CHECK_INT(told.prior_closing_high, 1004999);
  CHECK_INT(told.count, 2);
  CHECK_INT(told.vehicles, 3);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "disclosure", juesuan_disclosure_particulars, NULL, &told);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "out", juesuan_disclosure_particulars, disclosure, NULL);
}

/* A printed figure is every amount that prints so. */
static void test_claim(const juesuan_disclosure* disclosure) {
  juesuan_claim claim = {.struct_size = sizeof claim};
  CHECK_OK(juesuan_disclosure_claim, disclosure, 0, &claim);
  CHECK_STRING(claim.key, "execution");
  CHECK_INT(claim.money_unit, JUESUAN_MONEY_WANYUAN);
  CHECK_INT(claim.places, 1);
  CHECK_INT(claim.ratio_places, 2);
  CHECK_INT(claim.figure, 1000000);
  CHECK_INT(claim.figure_low, 950000);
  CHECK_INT(claim.figure_high, 1049999);
  CHECK_INT(claim.base_low, 1950000);
  CHECK_INT(claim.base_high, 2049999);
  CHECK_INT(claim.difference_state, JUESUAN_CELL_ABSENT);
  CHECK_STRING(claim.printed_figure, "1.0");
  CHECK_STRING(claim.printed_base, "2.0");
  CHECK_STRING(claim.printed_difference, "");
  CHECK_STRING(claim.printed_ratio, "50.00");
  CHECK_INT(claim.gives_no_reason, 1);
}

static void test_table(const juesuan_disclosure* disclosure) {
  juesuan_column column = {.struct_size = sizeof column};
  CHECK_OK(juesuan_disclosure_column, disclosure, 0, 0, 0, &column);
  CHECK_INT(column.unit, JUESUAN_UNIT_MONEY);
  CHECK_INT(column.money_unit, JUESUAN_MONEY_YUAN);
  CHECK_INT(column.places, 1);
  juesuan_row row = {.struct_size = sizeof row};
  CHECK_OK(juesuan_disclosure_row, disclosure, 0, 0, 1, &row);
  CHECK_INT(row.classification, JUESUAN_CLASSIFICATION_FUNCTION);
  juesuan_form form = {.struct_size = sizeof form};
  CHECK_OK(juesuan_disclosure_form, disclosure, 0, &form);
  CHECK_INT(form.given & JUESUAN_GIVEN_TEXT_SCORE, JUESUAN_GIVEN_TEXT_SCORE);
  CHECK_INT(form.text_score, 9850);
}

static void test_find_cell(const juesuan_disclosure* disclosure) {
  juesuan_cell_place place = {.struct_size = sizeof place};
  CHECK_OK(juesuan_disclosure_find_cell, disclosure, "summary", "39", "amount", &place);
  CHECK_INT(place.table, 0);
  CHECK_INT(place.panel, 1);
  CHECK_INT(place.row, 7);
  CHECK_INT(place.column, 0);
  CHECK_OK(juesuan_disclosure_find_cell, disclosure, "expenditure", "2080107", "basic", &place);
  juesuan_cell cell = {.struct_size = sizeof cell};
  CHECK_OK(juesuan_disclosure_cell, disclosure, place.table, place.panel, place.row, place.column,
           &cell);
  CHECK_INT(cell.low, 9000001);
  const juesuan_cell_place before = place;
  CHECK_FAILS(JUESUAN_E_NOT_FOUND, "table", juesuan_disclosure_find_cell, disclosure, "expenses",
              "total", "amount", &place);
  CHECK_FAILS(JUESUAN_E_NOT_FOUND, "row", juesuan_disclosure_find_cell, disclosure, "expenditure",
              "2080108", "amount", &place);
  CHECK_FAILS(JUESUAN_E_NOT_FOUND, "column", juesuan_disclosure_find_cell, disclosure,
              "expenditure", "total", "sum", &place);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "disclosure", juesuan_disclosure_find_cell, NULL, "a", "b", "c",
              &place);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "table", juesuan_disclosure_find_cell, disclosure, NULL, "b", "c",
              &place);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "row", juesuan_disclosure_find_cell, disclosure, "a", NULL, "c",
              &place);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "column", juesuan_disclosure_find_cell, disclosure, "a", "b",
              NULL, &place);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "out", juesuan_disclosure_find_cell, disclosure, "summary", "39",
              "amount", NULL);
  CHECK(memcmp(&place, &before, sizeof place) == 0);
}

/* Every kind of block occurs, and headings are those of the sections. */
static void test_blocks(const juesuan_disclosure* disclosure) {
  size_t count = 0, sections = 0, kinds[JUESUAN_BLOCK_TERM + 1] = {0};
  CHECK_OK(juesuan_disclosure_section_count, disclosure, &sections);
  CHECK_OK(juesuan_disclosure_block_count, disclosure, &count);
  juesuan_block block = {.struct_size = sizeof block};
  for (size_t i = 0; i < count; ++i) {
    CHECK_OK(juesuan_disclosure_block, disclosure, i, &block);
    CHECK(block.kind >= JUESUAN_BLOCK_TITLE && block.kind <= JUESUAN_BLOCK_TERM);
    ++kinds[block.kind];
    CHECK((block.kind == JUESUAN_BLOCK_TABLE) <= (block.table.size > 0));
    CHECK_INT(block.form, block.kind == JUESUAN_BLOCK_FORM ? 0 : -1);
  }
  for (int kind = JUESUAN_BLOCK_TITLE; kind <= JUESUAN_BLOCK_TERM; ++kind) CHECK(kinds[kind] > 0);
  CHECK_INT(kinds[JUESUAN_BLOCK_HEADING], sections);
  CHECK_INT(kinds[JUESUAN_BLOCK_TABLE], 11);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "block", juesuan_disclosure_block, disclosure, count, &block);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "disclosure", juesuan_disclosure_block, NULL, 0, &block);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "out", juesuan_disclosure_block, disclosure, 0, NULL);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "disclosure", juesuan_disclosure_block_count, NULL, &count);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "count", juesuan_disclosure_block_count, disclosure, NULL);
}

/* A derived disclosure has no published texts, and its figures are exact. */
static void test_derived(const juesuan_disclosure* disclosure) {
  size_t count = 7;
  for (int32_t list = JUESUAN_TEXT_CONTENTS; list <= JUESUAN_TEXT_LISTED_PROJECTS; ++list) {
    CHECK_OK(juesuan_disclosure_text_count, disclosure, list, &count);
    CHECK_INT(count, 0);
  }
  juesuan_particulars told = {.struct_size = sizeof told};
  CHECK_OK(juesuan_disclosure_particulars, disclosure, &told);
  CHECK_INT(told.given, JUESUAN_GIVEN_COUNT);
  CHECK_INT(told.count, 1);
  CHECK_INT(told.vehicles, 0);
  juesuan_claim claim = {.struct_size = sizeof claim};
  CHECK_OK(juesuan_disclosure_claim, disclosure, 0, &claim);
  CHECK_INT(claim.figure_low, claim.figure);
  CHECK_INT(claim.figure_high, claim.figure);
  CHECK_INT(claim.printed_figure.size, 0);
  juesuan_panel panel = {.struct_size = sizeof panel};
  CHECK_OK(juesuan_disclosure_panel, disclosure, 2, 0, &panel);
  CHECK(panel.stub_heading.size > 0);
}

int main(void) {
  juesuan_disclosure* disclosure = read_detailed();
  test_texts(disclosure);
  test_paragraphs(disclosure);
  test_particulars(disclosure);
  test_claim(disclosure);
  test_table(disclosure);
  juesuan_disclosure_free(disclosure);
  juesuan_accounts* accounts = make_told_books();
  disclosure = derive(accounts);
  juesuan_accounts_free(accounts);
  test_find_cell(disclosure);
  test_blocks(disclosure);
  test_derived(disclosure);
  juesuan_disclosure_free(disclosure);
  return CHECK_RESULT();
}
