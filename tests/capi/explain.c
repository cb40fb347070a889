/* What a figure is made of, and where a publication differs. */
#include "books.h"

static juesuan_explanation* explain_cell(const juesuan_accounts* accounts,
                                         const juesuan_disclosure* disclosure, const char* table,
                                         const char* row, const char* column) {
  juesuan_explanation* explanation = NULL;
  CHECK_OK(juesuan_explain_cell, accounts, disclosure, table, row, column, &explanation);
  return explanation;
}

static juesuan_explained_figure figure_at(const juesuan_explanation* explanation, size_t index) {
  juesuan_explained_figure figure = {.struct_size = sizeof figure};
  CHECK_OK(juesuan_explanation_figure, explanation, index, &figure);
  return figure;
}

static int contains(juesuan_string text, const char* part) {
  const size_t size = strlen(part);
  for (size_t i = 0; i + size <= text.size; ++i) {
    if (memcmp(text.data + i, part, size) == 0) return 1;
  }
  return 0;
}

static int reads_rule(const juesuan_explanation* explanation, const char* id) {
  juesuan_explained summary = {.struct_size = sizeof summary};
  CHECK_OK(juesuan_explanation_summary, explanation, &summary);
  for (size_t i = 0; i < summary.rule_count; ++i) {
    juesuan_rule rule = {.struct_size = sizeof rule};
    CHECK_OK(juesuan_explanation_rule, explanation, i, &rule);
    if (rule.id.size == strlen(id) && memcmp(rule.id.data, id, rule.id.size) == 0) {
      CHECK(rule.meaning.size > 0);
      return 1;
    }
  }
  return 0;
}

/* The explanation outlives what it is of. */
static void test_cell(void) {
  juesuan_accounts* accounts = make_books();
  juesuan_disclosure* disclosure = derive(accounts);
  juesuan_explanation* explanation =
      explain_cell(accounts, disclosure, "expenditure", "total", "amount");
  juesuan_disclosure_free(disclosure);
  juesuan_accounts_free(accounts);

  juesuan_explained summary = {.struct_size = sizeof summary};
  CHECK_OK(juesuan_explanation_summary, explanation, &summary);
  CHECK_INT(summary.figure_count, 1);
  CHECK_INT(summary.comparison, JUESUAN_COMPARISON_NONE);
  CHECK_INT(summary.ratio_state, JUESUAN_RATIO_ABSENT);
  CHECK_TEXT(summary.place.data, summary.place.size,
             "tables.expenditure, row total, column amount");
  CHECK(contains(summary.name, "支出决算表·合计·"));
  CHECK_TEXT(summary.table.data, summary.table.size, "expenditure");
  CHECK_TEXT(summary.row.data, summary.row.size, "total");
  CHECK_TEXT(summary.column.data, summary.column.size, "amount");
  CHECK_INT(summary.claim.size, 0);
  CHECK_INT(summary.code, 0);

  const juesuan_explained_figure figure = figure_at(explanation, 0);
  CHECK_INT(figure.state, JUESUAN_CELL_VALUE);
  CHECK_INT(figure.unit, JUESUAN_UNIT_MONEY);
  CHECK_INT(figure.lower_bound, 0);
  CHECK_INT(figure.amount, 9840001);
  CHECK_INT(figure.entry_count, 2);
  CHECK_INT(figure.coarser_count, 0);
  CHECK_INT(figure.fact_count, 0);
  CHECK_INT(figure.part.size, 0);
  CHECK_TEXT(figure.published.data, figure.published.size, "9.84");
  CHECK_TEXT(figure.formula.data, figure.formula.size, "2024年决算数·支出");

  int64_t sum = 0;
  for (size_t i = 0; i < figure.entry_count; ++i) {
    juesuan_explained_entry entry = {.struct_size = sizeof entry};
    CHECK_OK(juesuan_explanation_entry, explanation, 0, JUESUAN_LIST_ENTRIES, i, &entry);
    CHECK_INT(entry.index, 2 + i);
    CHECK_INT(entry.fen, books_entries[entry.index].fen);
    sum += entry.sign * entry.fen;
  }
  CHECK_INT(sum, figure.amount);
  CHECK(reads_rule(explanation, "03-1"));
  CHECK(!reads_rule(explanation, "11-1"));
  juesuan_explanation_free(explanation);
  juesuan_explanation_free(NULL);
}

static void test_claim(const juesuan_accounts* accounts, const juesuan_disclosure* disclosure) {
  const char* const id = "share.revenue.other";
  juesuan_explanation* explanation = NULL;
  CHECK_OK(juesuan_explain_claim, accounts, disclosure, id, strlen(id), &explanation);
  juesuan_explained summary = {.struct_size = sizeof summary};
  CHECK_OK(juesuan_explanation_summary, explanation, &summary);
  CHECK_INT(summary.figure_count, 2);
  CHECK_INT(summary.ratio_state, JUESUAN_RATIO_VALUE);
  CHECK_INT(summary.ratio, 783);
  CHECK_TEXT(summary.place.data, summary.place.size, "claims.share.revenue.other");
  CHECK_INT(figure_at(explanation, 0).amount, 850001);
  const juesuan_explained_figure base = figure_at(explanation, 1);
  CHECK_INT(base.amount, 10850004);
  CHECK_TEXT(base.part.data, base.part.size, "base");
  CHECK(reads_rule(explanation, "N-2"));
  juesuan_explanation_free(explanation);
}

static void test_fact(const juesuan_accounts* accounts, const juesuan_disclosure* disclosure) {
  juesuan_explanation* explanation =
      explain_cell(accounts, disclosure, "three_public", "vehicles_kept", "fact");
  const juesuan_explained_figure figure = figure_at(explanation, 0);
  CHECK_INT(figure.unit, JUESUAN_UNIT_COUNT);
  CHECK_INT(figure.fact_count, 1);
  juesuan_explained_fact fact = {.struct_size = sizeof fact};
  CHECK_OK(juesuan_explanation_fact, explanation, 0, 0, &fact);
  CHECK_INT(fact.amount, 3);
  CHECK_TEXT(fact.where.data, fact.where.size, "counts.vehicles_kept");
  juesuan_explanation_free(explanation);
}

static void test_rendered(const juesuan_accounts* accounts, const juesuan_disclosure* disclosure) {
  juesuan_explanation* explanation =
      explain_cell(accounts, disclosure, "revenue", "2080107", "fiscal");
  juesuan_buffer* buffer = NULL;
  CHECK_OK(juesuan_render_explanation, explanation, JUESUAN_REPORT_TEXT, &buffer);
  CHECK(contains(juesuan_buffer_string(buffer), "figure: 10.00 万元, exactly 10.000003 万元\n"));
  juesuan_buffer_free(buffer);
  CHECK_OK(juesuan_render_explanation, explanation, JUESUAN_REPORT_JSON, &buffer);
  CHECK(contains(juesuan_buffer_string(buffer), "\"juesuan.explanation/1\""));
  juesuan_buffer_free(buffer);
  juesuan_explanation_free(explanation);
}

static void test_explain_fails(const juesuan_accounts* accounts,
                               const juesuan_disclosure* disclosure) {
  juesuan_explanation* const untouched = (juesuan_explanation*)&failure;
  juesuan_explanation* out = untouched;
  CHECK_FAILS(JUESUAN_E_NOT_FOUND, "table", juesuan_explain_cell, accounts, disclosure, "revenu",
              "total", "amount", &out);
  CHECK_FAILS(JUESUAN_E_NOT_FOUND, "row", juesuan_explain_cell, accounts, disclosure, "revenue",
              "2080108", "amount", &out);
  CHECK_FAILS(JUESUAN_E_NOT_FOUND, "column", juesuan_explain_cell, accounts, disclosure, "revenue",
              "total", "", &out);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "row", juesuan_explain_cell, accounts, disclosure, "revenue",
              "code", "amount", &out);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "row", juesuan_explain_cell, accounts, disclosure, "revenue",
              NULL, "amount", &out);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "accounts", juesuan_explain_cell, NULL, disclosure, "revenue",
              "total", "amount", &out);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "disclosure", juesuan_explain_claim, accounts, NULL, "x", 1,
              &out);
  CHECK_FAILS(JUESUAN_E_NOT_FOUND, "claim", juesuan_explain_claim, accounts, disclosure, "x", 1,
              &out);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "explanation", juesuan_explain_claim, accounts, disclosure, "x",
              1, NULL);
  juesuan_accounts* other = make_empty_books(BOOKS_YEAR);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "tables.revenue, row total, column amount", juesuan_explain_cell,
              other, disclosure, "revenue", "total", "amount", &out);
  juesuan_accounts_free(other);
  CHECK(out == untouched);
}

static void test_explanation_fails(const juesuan_accounts* accounts,
                                   const juesuan_disclosure* disclosure) {
  juesuan_explanation* explanation =
      explain_cell(accounts, disclosure, "revenue", "total", "amount");
  juesuan_explained summary = {.struct_size = 3};
  juesuan_explained_figure figure = {.struct_size = sizeof figure};
  juesuan_explained_entry entry = {.struct_size = sizeof entry};
  juesuan_explained_fact fact = {.struct_size = sizeof fact};
  juesuan_rule rule = {.struct_size = sizeof rule};
  juesuan_buffer* const untouched = (juesuan_buffer*)&failure;
  juesuan_buffer* buffer = untouched;
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "out.struct_size", juesuan_explanation_summary, explanation,
              &summary);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "explanation", juesuan_explanation_summary, NULL, &summary);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "figure", juesuan_explanation_figure, explanation, 1, &figure);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "list", juesuan_explanation_entry, explanation, 0, 3, 0, &entry);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "entry", juesuan_explanation_entry, explanation, 0,
              JUESUAN_LIST_COARSER, 0, &entry);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "fact", juesuan_explanation_fact, explanation, 0, 0, &fact);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "rule", juesuan_explanation_rule, explanation, SIZE_MAX, &rule);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "format", juesuan_render_explanation, explanation, 0, &buffer);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "explanation", juesuan_render_explanation, NULL,
              JUESUAN_REPORT_TEXT, &buffer);
  CHECK(buffer == untouched);
  juesuan_explanation_free(explanation);
}

/* 公开02 表 of the same unit: the total is 0.10 too high, one text is no number. */
static juesuan_disclosure* read_published(void) {
  static const char published[] =
      "{\"format\": \"juesuan.published/1\", \"entity\": {\"name\": \"测试局\", \"year\": 2024},"
      " \"tables\": [{\"key\": \"revenue\", \"panels\": [{\"columns\": [\"amount\"], \"rows\": ["
      "   {\"key\": \"total\", \"cells\": [\"10.95\"]},"
      "   {\"key\": \"code\", \"code\": \"208\", \"cells\": [\"1,0.0\"]}]}]}]}";
  juesuan_disclosure* disclosure = NULL;
  CHECK_OK(juesuan_published_from_bytes, published, strlen(published), &disclosure);
  return disclosure;
}

/* The first difference of a kind. */
static juesuan_difference find_difference(const juesuan_differences* differences, int32_t kind) {
  size_t count = 0;
  size_t compared = 0;
  CHECK_OK(juesuan_differences_count, differences, &count, &compared);
  CHECK_INT(compared, 1);
  juesuan_difference difference = {.struct_size = sizeof difference};
  for (size_t i = 0; i < count; ++i) {
    CHECK_OK(juesuan_differences_at, differences, i, &difference);
    if (difference.kind == kind) return difference;
  }
  CHECK(0);
  return difference;
}

static void test_diff(const juesuan_disclosure* derived) {
  juesuan_disclosure* published = read_published();
  juesuan_differences* differences = NULL;
  CHECK_OK(juesuan_diff, derived, published, &differences);
  juesuan_disclosure_free(published);

  const juesuan_difference differs = find_difference(differences, JUESUAN_DIFFERENCE_DIFFERS);
  CHECK_INT(differs.unit, JUESUAN_FIGURE_UNIT_FEN);
  CHECK_INT(differs.given, 7);
  CHECK_INT(differs.exact, 10850004);
  CHECK_INT(differs.prints, 10850000);
  CHECK_INT(differs.printed, 10950000);
  CHECK_INT(differs.code, 0);
  CHECK_TEXT(differs.table.data, differs.table.size, "revenue");
  CHECK_TEXT(differs.row.data, differs.row.size, "total");
  CHECK_TEXT(differs.column.data, differs.column.size, "amount");
  CHECK_TEXT(differs.text.data, differs.text.size, "10.95");
  CHECK_INT(differs.claim.size, 0);
  CHECK_INT(differs.form, -1);
  CHECK_TEXT(differs.place.data, differs.place.size, "tables.revenue, row total, column amount");
  CHECK_TEXT(differs.message.data, differs.message.size,
             "differs tables.revenue, row total, column amount: printed 10.95 万元, the books give "
             "10.850004 万元 (prints 10.85), difference 0.10 万元");

  const juesuan_difference unread = find_difference(differences, JUESUAN_DIFFERENCE_NOT_COMPARED);
  CHECK_INT(unread.code, 208);
  CHECK_INT(unread.given, JUESUAN_DIFFERENCE_GIVEN_EXACT | JUESUAN_DIFFERENCE_GIVEN_PRINTS);
  CHECK_TEXT(unread.note.data, unread.note.size, "the printed text is no number");
  const juesuan_difference alone = find_difference(differences, JUESUAN_DIFFERENCE_ONLY_DERIVED);
  CHECK_TEXT(alone.table.data, alone.table.size, "summary");
  CHECK_INT(alone.row.size, 0);
  CHECK_INT(alone.column.size, 0);

  juesuan_buffer* buffer = NULL;
  CHECK_OK(juesuan_render_diff, differences, JUESUAN_REPORT_TEXT, &buffer);
  CHECK(contains(juesuan_buffer_string(buffer), "compared: 1, differs: 1, "));
  juesuan_buffer_free(buffer);
  CHECK_OK(juesuan_render_diff, differences, JUESUAN_REPORT_JSON, &buffer);
  CHECK(contains(juesuan_buffer_string(buffer), "\"juesuan.diff/1\""));
  juesuan_buffer_free(buffer);
  juesuan_differences_free(differences);
  juesuan_differences_free(NULL);
}

/* A count of the text and a project that the books do not have. */
static void test_diff_facts(void) {
  static const char document[] =
      "{\"format\": \"juesuan.published/1\", \"entity\": {}, \"counts\": {\"vehicles_kept\": "
      "\"4\"},"
      " \"forms\": [{\"name\": \"抗旱\"}, {\"name\": \"防汛\"}]}";
  juesuan_accounts* accounts = make_books();
  CHECK_OK(juesuan_accounts_set_count, accounts, JUESUAN_COUNT_VEHICLES_KEPT, 3);
  const juesuan_project project = {.struct_size = sizeof project, .name = {"防汛", 6}};
  CHECK_OK(juesuan_accounts_add_project, accounts, &project);
  juesuan_disclosure* derived = derive(accounts);
  juesuan_disclosure* published = NULL;
  CHECK_OK(juesuan_published_from_bytes, document, sizeof document - 1, &published);
  juesuan_differences* differences = NULL;
  CHECK_OK(juesuan_diff, derived, published, &differences);

  const juesuan_difference count = find_difference(differences, JUESUAN_DIFFERENCE_DIFFERS);
  CHECK_TEXT(count.place.data, count.place.size, "counts.vehicles_kept");
  CHECK_INT(count.unit, JUESUAN_FIGURE_UNIT_COUNT);
  CHECK_INT(count.exact, 3);
  CHECK_INT(count.printed, 4);
  CHECK_INT(count.table.size, 0);
  CHECK_INT(count.form, -1);
  const juesuan_difference form = find_difference(differences, JUESUAN_DIFFERENCE_ONLY_PUBLISHED);
  CHECK_TEXT(form.place.data, form.place.size, "forms[0]");
  CHECK_TEXT(form.note.data, form.note.size, "\"抗旱\"");
  CHECK_INT(form.form, 0);

  juesuan_differences_free(differences);
  juesuan_disclosure_free(published);
  juesuan_disclosure_free(derived);
  juesuan_accounts_free(accounts);
}

static void test_diff_fails(const juesuan_disclosure* derived) {
  juesuan_disclosure* published = read_published();
  juesuan_differences* const untouched = (juesuan_differences*)&failure;
  juesuan_differences* out = untouched;
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "derived", juesuan_diff, NULL, published, &out);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "derived", juesuan_diff, published, published, &out);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "published", juesuan_diff, derived, derived, &out);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "differences", juesuan_diff, derived, published, NULL);
  CHECK(out == untouched);
  CHECK_OK(juesuan_diff, derived, published, &out);
  juesuan_difference difference = {.struct_size = sizeof difference};
  juesuan_buffer* const kept = (juesuan_buffer*)&failure;
  juesuan_buffer* buffer = kept;
  size_t count = 77;
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "index", juesuan_differences_at, out, SIZE_MAX, &difference);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "compared", juesuan_differences_count, out, &count, NULL);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "differences", juesuan_differences_count, NULL, &count, &count);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "format", juesuan_render_diff, out, 9, &buffer);
  CHECK_INT(count, 77);
  CHECK(buffer == kept);
  juesuan_differences_free(out);
  juesuan_disclosure_free(published);
}

int main(void) {
  juesuan_accounts* accounts = make_books();
  juesuan_disclosure* disclosure = derive(accounts);
  test_cell();
  test_claim(accounts, disclosure);
  test_fact(accounts, disclosure);
  test_rendered(accounts, disclosure);
  test_explain_fails(accounts, disclosure);
  test_explanation_fails(accounts, disclosure);
  test_diff(disclosure);
  test_diff_facts();
  test_diff_fails(disclosure);
  juesuan_disclosure_free(disclosure);
  juesuan_accounts_free(accounts);
  return CHECK_RESULT();
}
