/* Published disclosures, reports of checks and what they say. */
#include "books.h"
#include "budget.h"

/* 公开02 表 with a total that its sources do not make, two sums that only rounding explains, and a
 * text that is no number. */
static const char published[] =
    "{\"format\": \"juesuan.published/1\", \"entity\": {\"name\": \"某局\", \"year\": 2024},"
    " \"tables\": [{\"key\": \"revenue\", \"panels\": [{"
    "  \"columns\": [\"amount\", \"fiscal\", \"superior_subsidy\", \"institutional_revenue\","
    "   \"operating_revenue\", \"subsidiary_remittance\", \"other_revenue\"],"
    "  \"rows\": ["
    "   {\"key\": \"total\","
    "    \"cells\": [\"5.00\", \"1.00\", \"\", \"\", \"\", \"\", \"1,5.0\"]},"
    "   {\"key\": \"code\", \"code\": \"208\","
    "    \"cells\": [\"4.00\", \"1.00\", \"\", \"\", \"\", \"\", \"2.00\"]},"
    "   {\"key\": \"code\", \"code\": \"20801\","
    "    \"cells\": [\"3.01\", \"1.00\", \"\", \"\", \"\", \"\", \"2.00\"]}]}]}],"
    " \"claims\": [{\"id\": \"change.grand_total\", \"figure\": \"9.00\", \"base\": \"-8.00\"}]}";

static juesuan_disclosure* read_published(void) {
  juesuan_disclosure* disclosure = NULL;
  CHECK_OK(juesuan_published_from_bytes, published, strlen(published), &disclosure);
  return disclosure;
}

static juesuan_report* check_disclosure(const juesuan_disclosure* disclosure) {
  juesuan_report* report = NULL;
  CHECK_OK(juesuan_check, disclosure, NULL, &report);
  return report;
}

/* The report outlives what it is of. */
static juesuan_report* check_published(void) {
  juesuan_disclosure* disclosure = read_published();
  juesuan_report* report = check_disclosure(disclosure);
  juesuan_disclosure_free(disclosure);
  return report;
}

static size_t find_rule(const juesuan_report* report, const char* id) {
  size_t count = 0;
  CHECK_OK(juesuan_report_rule_count, report, &count);
  for (size_t i = 0; i < count; ++i) {
    juesuan_rule rule = {.struct_size = sizeof rule};
    CHECK_OK(juesuan_report_rule, report, i, &rule);
    if (rule.id.size == strlen(id) && memcmp(rule.id.data, id, rule.id.size) == 0) return i;
  }
  CHECK(0);
  return 0;
}

static juesuan_coverage coverage_of(const juesuan_report* report, const char* id) {
  juesuan_coverage coverage = {.struct_size = sizeof coverage};
  CHECK_OK(juesuan_report_coverage, report, find_rule(report, id), &coverage);
  return coverage;
}

static juesuan_finding finding_at(const juesuan_report* report, size_t index) {
  juesuan_finding finding = {.struct_size = sizeof finding};
  CHECK_OK(juesuan_report_finding, report, JUESUAN_LIST_FINDINGS, index, &finding);
  return finding;
}

/* The finding of a rule with that outcome. */
static size_t find_finding(const juesuan_report* report, const char* id, int32_t outcome) {
  const size_t rule = find_rule(report, id);
  size_t count = 0;
  CHECK_OK(juesuan_report_finding_count, report, JUESUAN_LIST_FINDINGS, &count);
  for (size_t i = 0; i < count; ++i) {
    const juesuan_finding finding = finding_at(report, i);
    if (finding.rule == rule && finding.outcome == outcome) return i;
  }
  CHECK(0);
  return 0;
}

static void test_rule(const juesuan_report* report) {
  juesuan_rule rule = {.struct_size = sizeof rule};
  CHECK_OK(juesuan_report_rule, report, find_rule(report, "02-1"), &rule);
  CHECK_INT(rule.rule_class, JUESUAN_CLASS_SUM);
  CHECK_INT(rule.severity, JUESUAN_SEVERITY_ERROR);
  CHECK_TEXT(rule.meaning.data, rule.meaning.size, "本年收入合计＝各来源收入之和");
  CHECK_TEXT(rule.scope.data, rule.scope.size, "each_row");
}

static void test_coverage(const juesuan_report* report) {
  const juesuan_coverage rows = coverage_of(report, "02-1");
  CHECK_INT(rows.pass, 0);
  CHECK_INT(rows.tail, 1);
  CHECK_INT(rows.fail, 1);
  CHECK_INT(rows.insufficient, 1);
  CHECK_INT(rows.not_applicable, 0);
  CHECK_INT(coverage_of(report, "11-1").not_applicable, 1);
}

static void test_finding(const juesuan_report* report) {
  const size_t index = find_finding(report, "02-1", JUESUAN_OUTCOME_FAIL);
  const juesuan_finding finding = finding_at(report, index);
  CHECK_INT(finding.severity, JUESUAN_SEVERITY_ERROR);
  CHECK_INT(finding.unit, JUESUAN_FIGURE_UNIT_FEN);
  CHECK_INT(finding.found, 4000000);
  CHECK_INT(finding.expected_low, 2990000);
  CHECK_INT(finding.expected_high, 3009998);
  CHECK_INT(finding.difference, 1000000);
  CHECK_INT(finding.place_count, 7);
  CHECK_INT(finding.note.size, 0);
  CHECK_TEXT(finding.message.data, finding.message.size,
             "02-1 本年收入合计＝各来源收入之和: tables.revenue, code 208, column amount 4.00 "
             "against tables.revenue, code 208, column fiscal 1.00 + tables.revenue, code 208, "
             "column other_revenue 2.00 and 4 zeros; found 4.00 万元, expected 2.99 to 3.009998 "
             "万元, difference 1.00 万元");
  const juesuan_finding tail =
      finding_at(report, find_finding(report, "02-1", JUESUAN_OUTCOME_TAIL));
  CHECK_INT(tail.severity, JUESUAN_SEVERITY_INFO);
  CHECK_INT(tail.difference, 10000);
}

static void test_place(const juesuan_report* report) {
  const size_t index = find_finding(report, "02-1", JUESUAN_OUTCOME_FAIL);
  juesuan_place place = {.struct_size = sizeof place};
  CHECK_OK(juesuan_report_place, report, JUESUAN_LIST_FINDINGS, index, 6, &place);
  CHECK_INT(place.sign, -1);
  CHECK_INT(place.code, 208);
  CHECK_INT(place.line, 0);
  CHECK_INT(place.claim, -1);
  CHECK_INT(place.form, -1);
  CHECK_TEXT(place.table.data, place.table.size, "revenue");
  CHECK_TEXT(place.row.data, place.row.size, "code");
  CHECK_TEXT(place.column.data, place.column.size, "other_revenue");
  CHECK_INT(place.part.size, 0);
  CHECK_TEXT(place.text.data, place.text.size, "tables.revenue, code 208, column other_revenue");
  CHECK_TEXT(place.figure.data, place.figure.size, "2.00");
}

static int contains(juesuan_string text, const char* part) {
  const size_t size = strlen(part);
  for (size_t i = 0; i + size <= text.size; ++i) {
    if (memcmp(text.data + i, part, size) == 0) return 1;
  }
  return 0;
}

static void check_rendered(const juesuan_report* report, int32_t format, const char* part) {
  juesuan_buffer* buffer = NULL;
  CHECK_OK(juesuan_render_report, report, format, &buffer);
  CHECK(contains(juesuan_buffer_string(buffer), part));
  juesuan_buffer_free(buffer);
}

/* The sums of 208 and 20801 cannot both be right, however they were rounded. */
static void test_joint(const juesuan_report* report) {
  int32_t joint = -1;
  CHECK_OK(juesuan_report_joint, report, &joint);
  CHECK_INT(joint, JUESUAN_JOINT_IMPOSSIBLE);
  size_t count = 0;
  CHECK_OK(juesuan_report_finding_count, report, JUESUAN_LIST_CLASH, &count);
  CHECK(count > 0);
  juesuan_finding finding = {.struct_size = sizeof finding};
  CHECK_OK(juesuan_report_finding, report, JUESUAN_LIST_CLASH, 0, &finding);
  CHECK(finding.message.size > 0);
  CHECK(finding.place_count > 0);
  juesuan_place place = {.struct_size = sizeof place};
  CHECK_OK(juesuan_report_place, report, JUESUAN_LIST_CLASH, 0, 0, &place);
  CHECK(contains(place.text, "tables.revenue"));
}

/* The number of failures is that of the findings which are no tails, by severity. */
static void test_failures(const juesuan_report* report) {
  size_t count = 0, expected[JUESUAN_SEVERITY_ERROR + 1] = {0};
  CHECK_OK(juesuan_report_finding_count, report, JUESUAN_LIST_FINDINGS, &count);
  for (size_t i = 0; i < count; ++i) {
    const juesuan_finding finding = finding_at(report, i);
    if (finding.outcome != JUESUAN_OUTCOME_FAIL) continue;
    for (int32_t least = JUESUAN_SEVERITY_INFO; least <= finding.severity; ++least) {
      ++expected[least];
    }
  }
  CHECK(expected[JUESUAN_SEVERITY_ERROR] > 0);
  for (int32_t least = JUESUAN_SEVERITY_INFO; least <= JUESUAN_SEVERITY_ERROR; ++least) {
    size_t failures = 0;
    CHECK_OK(juesuan_report_failures, report, least, &failures);
    CHECK_INT(failures, expected[least]);
  }
  count = 7;
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "least_severity", juesuan_report_failures, report, 0, &count);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "report", juesuan_report_failures, NULL, 1, &count);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "count", juesuan_report_failures, report, 1, NULL);
  CHECK_INT(count, 7);
}

/* A published 公开02 表 of one total whose witness is that total and its parts. */
static void test_witness(const juesuan_report* impossible) {
  static const char document[] =
      "{\"format\": \"juesuan.published/1\", \"entity\": {\"name\": \"某局\", \"year\": 2024},"
      " \"tables\": [{\"key\": \"revenue\", \"panels\": [{"
      "  \"columns\": [\"amount\", \"fiscal\", \"other_revenue\"],"
      "  \"rows\": [{\"key\": \"total\", \"cells\": [\"3.01\", \"1.00\", \"2.00\"]}]}]}]}";
  juesuan_disclosure* disclosure = NULL;
  CHECK_OK(juesuan_published_from_bytes, document, strlen(document), &disclosure);
  juesuan_report* report = check_disclosure(disclosure);
  int32_t joint = -1;
  CHECK_OK(juesuan_report_joint, report, &joint);
  CHECK_INT(joint, JUESUAN_JOINT_POSSIBLE);
  const int64_t* fen = NULL;
  size_t count = 0;
  CHECK_OK(juesuan_report_witness, report, &fen, &count);
  CHECK_INT(count, 3);
  if (count == 3) {
    CHECK(fen[0] >= 3005000 && fen[0] < 3015000);
    CHECK(fen[1] >= 995000 && fen[1] < 1005000);
    CHECK(fen[2] >= 1995000 && fen[2] < 2005000);
  }
  const int64_t* untouched = &fen[0];
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "report", juesuan_report_witness, NULL, &untouched, &count);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "fen", juesuan_report_witness, report, NULL, &count);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "count", juesuan_report_witness, report, &untouched, NULL);
  CHECK(untouched == fen);
  CHECK_OK(juesuan_report_witness, impossible, &fen, &count);
  CHECK_INT(count, 0);
  juesuan_report_free(report);
  juesuan_disclosure_free(disclosure);
}

static juesuan_report* check_ranges(juesuan_disclosure* disclosure, uint32_t options_size) {
  const juesuan_check_options options = {.struct_size = options_size, .ranges = 1};
  juesuan_report* report = NULL;
  CHECK_OK(juesuan_check, disclosure, &options, &report);
  juesuan_disclosure_free(disclosure);
  return report;
}

/* A sum is at least 3.005, its parts are at most 1.004999 and 2.004999. */
static void test_ranges(const juesuan_report* not_asked) {
  static const juesuan_interval expected[] = {
      {3005000, 3009998}, {1000001, 1004999}, {2000001, 2004999}, {INT64_MIN, INT64_MAX}};
  const juesuan_interval* ranges = NULL;
  size_t count = 0;
  juesuan_report* report = check_ranges(read_budget("3.01", "x"), sizeof(juesuan_check_options));
  CHECK_OK(juesuan_report_ranges, report, &ranges, &count);
  CHECK_INT(count, 6);
  for (size_t i = 0; count == 6 && i < 4; ++i) {
    CHECK_INT(ranges[i].low, expected[i].low);
    CHECK_INT(ranges[i].high, expected[i].high);
  }
  const juesuan_interval* untouched = ranges;
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "report", juesuan_report_ranges, NULL, &untouched, &count);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "ranges", juesuan_report_ranges, report, NULL, &count);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "count", juesuan_report_ranges, report, &untouched, NULL);
  CHECK(untouched == ranges);
  CHECK_INT(count, 6);
  juesuan_report_free(report);

  CHECK_OK(juesuan_report_ranges, not_asked, &ranges, &count);
  CHECK_INT(count, 0);
  count = 77; /* nothing is left of a figure */
  report = check_ranges(read_budget("3.00", "3.50"), sizeof(juesuan_check_options));
  CHECK_OK(juesuan_report_ranges, report, &ranges, &count);
  CHECK_INT(count, 0);
  juesuan_report_free(report);
  count = 77; /* of a caller that does not know the member */
  report = check_ranges(read_budget("3.01", "x"), offsetof(juesuan_check_options, ranges));
  CHECK_OK(juesuan_report_ranges, report, &ranges, &count);
  CHECK_INT(count, 0);
  juesuan_report_free(report);
}

/* A wrong figure is said once; that of `conflict` suits no amount. */
static void test_shared(const juesuan_report* conflict) {
  juesuan_disclosure* disclosure = read_budget("3.00", "3.50");
  juesuan_report* report = check_disclosure(disclosure);
  juesuan_disclosure_free(disclosure);
  size_t count = 0;
  CHECK_OK(juesuan_report_shared_count, report, &count);
  CHECK_INT(count, 1);
  juesuan_shared shared = {.struct_size = sizeof shared};
  CHECK_OK(juesuan_report_shared, report, 0, &shared);
  CHECK_INT(shared.figure_count, 1);
  CHECK_INT(shared.finding_count, 2);
  CHECK_TEXT(shared.message.data, shared.message.size,
             "05-1, 05-2 have in common tables.general_budget_expenditure, code 208, column "
             "amount 3.50 (the others allow 2.995 to 3.004999 万元)");
  juesuan_place place = {.struct_size = sizeof place};
  CHECK_OK(juesuan_report_shared_place, report, 0, 0, &place);
  CHECK_INT(place.sign, 1);
  CHECK_INT(place.code, 208);
  CHECK_INT(place.claim, -1);
  CHECK_TEXT(place.column.data, place.column.size, "amount");
  CHECK_TEXT(place.text.data, place.text.size,
             "tables.general_budget_expenditure, code 208, column amount");
  CHECK_TEXT(place.figure.data, place.figure.size, "3.50");
  int32_t given = -1;
  juesuan_interval interval = {0, 0};
  CHECK_OK(juesuan_report_shared_interval, report, 0, 0, &given, &interval);
  CHECK_INT(given, 1);
  CHECK_INT(interval.low, 2995000);
  CHECK_INT(interval.high, 3004999);
  size_t finding = 77;
  CHECK_OK(juesuan_report_shared_finding, report, 0, 1, &finding);
  CHECK_INT(finding, 1);
  juesuan_report_free(report);

  CHECK_OK(juesuan_report_shared_interval, conflict, 0, 0, &given, &interval);
  CHECK_INT(given, 0);
  CHECK_INT(interval.low, 0);
  CHECK_INT(interval.high, 0);
}

static void test_shared_fails(const juesuan_report* report) {
  juesuan_shared shared = {.struct_size = sizeof shared};
  juesuan_place place = {.struct_size = sizeof place};
  size_t number = 77;
  int32_t given = 77;
  juesuan_interval interval = {77, 77};
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "report", juesuan_report_shared_count, NULL, &number);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "count", juesuan_report_shared_count, report, NULL);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "report", juesuan_report_shared, NULL, 0, &shared);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "shared", juesuan_report_shared, report, SIZE_MAX, &shared);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "out", juesuan_report_shared, report, 0, NULL);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "report", juesuan_report_shared_place, NULL, 0, 0, &place);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "shared", juesuan_report_shared_place, report, SIZE_MAX, 0,
              &place);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "figure", juesuan_report_shared_place, report, 0, SIZE_MAX,
              &place);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "out", juesuan_report_shared_place, report, 0, 0, NULL);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "report", juesuan_report_shared_interval, NULL, 0, 0, &given,
              &interval);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "shared", juesuan_report_shared_interval, report, SIZE_MAX, 0,
              &given, &interval);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "figure", juesuan_report_shared_interval, report, 0, SIZE_MAX,
              &given, &interval);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "given", juesuan_report_shared_interval, report, 0, 0, NULL,
              &interval);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "interval", juesuan_report_shared_interval, report, 0, 0, &given,
              NULL);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "report", juesuan_report_shared_finding, NULL, 0, 0, &number);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "shared", juesuan_report_shared_finding, report, SIZE_MAX, 0,
              &number);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "index", juesuan_report_shared_finding, report, 0, SIZE_MAX,
              &number);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "finding", juesuan_report_shared_finding, report, 0, 0, NULL);
  CHECK_INT(number, 77);
  CHECK_INT(given, 77);
  CHECK_INT(interval.low, 77);
  CHECK_INT(interval.high, 77);
}

static void test_options(void) {
  juesuan_disclosure* disclosure = read_published();
  juesuan_switched_off off[2] = {{.struct_size = sizeof off[0]}, {.struct_size = sizeof off[0]}};
  off[0].rule = (juesuan_string){"02-1", 4};
  off[0].reason = (juesuan_string){"draft", 5};
  off[1].rule = (juesuan_string){"02-2", 4};
  off[1].reason = (juesuan_string){"未完成", 9};
  const juesuan_check_options options = {.struct_size = sizeof options,
                                         .without_joint = 1,
                                         .switched_off = off,
                                         .switched_off_count = 2};
  juesuan_report* report = NULL;
  CHECK_OK(juesuan_check, disclosure, &options, &report);
  juesuan_disclosure_free(disclosure);
  const juesuan_coverage rows = coverage_of(report, "02-1");
  CHECK_INT(rows.pass + rows.tail + rows.fail + rows.insufficient + rows.not_applicable, 0);
  size_t count = 0;
  CHECK_OK(juesuan_report_switched_off_count, report, &count);
  CHECK_INT(count, 2);
  juesuan_switched_off found = {.struct_size = sizeof found};
  CHECK_OK(juesuan_report_switched_off, report, 1, &found);
  CHECK_TEXT(found.rule.data, found.rule.size, "02-2");
  CHECK_TEXT(found.reason.data, found.reason.size, "未完成");
  check_rendered(report, JUESUAN_REPORT_TEXT, "switched off 02-1: draft\n");
  int32_t joint = -1;
  CHECK_OK(juesuan_report_joint, report, &joint);
  CHECK_INT(joint, JUESUAN_JOINT_NONE);
  juesuan_report_free(report);
}

static void test_options_fail(const juesuan_disclosure* disclosure) {
  juesuan_report* const untouched = (juesuan_report*)&failure;
  juesuan_report* report = untouched;
  juesuan_switched_off off[2] = {{.struct_size = sizeof off[0]}, {.struct_size = sizeof off[0]}};
  juesuan_check_options options = {.struct_size = sizeof options, .switched_off_count = 1};
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "options.switched_off", juesuan_check, disclosure, &options,
              &report);
  options.switched_off = off;
  off[0].rule = (juesuan_string){"02-1", 4};
  CHECK_FAILS(JUESUAN_E_INPUT, "options.switched_off[0].reason", juesuan_check, disclosure,
              &options, &report);
  off[0].reason = (juesuan_string){"  ", 2};
  CHECK_FAILS(JUESUAN_E_INPUT, "options.switched_off[0].reason", juesuan_check, disclosure,
              &options, &report);
  off[0].reason = (juesuan_string){"why\nnot", 7};
  CHECK_FAILS(JUESUAN_E_INPUT, "options.switched_off[0].reason", juesuan_check, disclosure,
              &options, &report);
  off[0].reason = (juesuan_string){NULL, 3};
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "options.switched_off[0].reason", juesuan_check, disclosure,
              &options, &report);
  off[0].reason = (juesuan_string){"\xff", 1};
  CHECK_FAILS(JUESUAN_E_INPUT, "options.switched_off[0].reason", juesuan_check, disclosure,
              &options, &report);
  off[0].reason = (juesuan_string){"why", 3};
  off[0].rule = (juesuan_string){"02-0", 4};
  CHECK_FAILS(JUESUAN_E_INPUT, "options.switched_off[0].rule", juesuan_check, disclosure, &options,
              &report);
  off[0].rule = (juesuan_string){"02-1", 4};
  off[1].struct_size = sizeof off[0] - 1;
  options.switched_off_count = 2;
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "options.switched_off[1].struct_size", juesuan_check, disclosure,
              &options, &report);
  off[0].struct_size = 0;
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "options.switched_off[0].struct_size", juesuan_check, disclosure,
              &options, &report);
  options.struct_size = 3;
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "options.struct_size", juesuan_check, disclosure, &options,
              &report);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "disclosure", juesuan_check, NULL, NULL, &report);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "report", juesuan_check, disclosure, NULL, NULL);
  CHECK(report == untouched);
}

static void test_report_fails(const juesuan_report* report) {
  juesuan_finding finding = {.struct_size = sizeof finding};
  juesuan_place place = {.struct_size = sizeof place};
  juesuan_rule rule = {.struct_size = sizeof rule};
  juesuan_coverage coverage = {.struct_size = sizeof coverage};
  juesuan_switched_off off = {.struct_size = sizeof off};
  juesuan_buffer* const untouched = (juesuan_buffer*)&failure;
  juesuan_buffer* buffer = untouched;
  size_t count = 77;
  int32_t joint = 77;
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "list", juesuan_report_finding_count, report, 0, &count);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "list", juesuan_report_finding, report, 3, 0, &finding);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "finding", juesuan_report_finding, report, JUESUAN_LIST_FINDINGS,
              SIZE_MAX, &finding);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "place", juesuan_report_place, report, JUESUAN_LIST_FINDINGS, 0,
              99, &place);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "rule", juesuan_report_rule, report, SIZE_MAX, &rule);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "rule", juesuan_report_coverage, report, SIZE_MAX, &coverage);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "index", juesuan_report_switched_off, report, 0, &off);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "report", juesuan_report_rule, NULL, 0, &rule);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "report", juesuan_report_rule_count, NULL, &count);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "report", juesuan_report_joint, NULL, &joint);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "report", juesuan_report_switched_off_count, NULL, &count);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "format", juesuan_render_report, report, 0, &buffer);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "format", juesuan_render_report, report, 3, &buffer);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "report", juesuan_render_report, NULL, JUESUAN_REPORT_TEXT,
              &buffer);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "out", juesuan_report_finding, report, JUESUAN_LIST_FINDINGS, 0,
              NULL);
  CHECK_INT(count, 77);
  CHECK_INT(joint, 77);
  CHECK(buffer == untouched);
}

/* A published disclosure has figures but no words. */
static void test_published(void) {
  juesuan_disclosure* disclosure = read_published();
  juesuan_buffer* buffer = NULL;
  for (int32_t format = JUESUAN_RENDER_TSV; format <= JUESUAN_RENDER_HTML; ++format) {
    CHECK_FAILS(JUESUAN_E_ARGUMENT, "disclosure", juesuan_render, disclosure, format, &buffer);
    CHECK_FAILS(JUESUAN_E_ARGUMENT, "disclosure", juesuan_render_table, disclosure, 0, format,
                &buffer);
  }
  size_t sections = 77;
  CHECK_OK(juesuan_disclosure_section_count, disclosure, &sections);
  CHECK_INT(sections, 0);
  const juesuan_cell cell = first_cell(disclosure, "revenue", 0, 1);
  CHECK_INT(cell.low, 3995000);
  CHECK_INT(cell.high, 4004999);
  juesuan_claim claim = {.struct_size = sizeof claim};
  CHECK_OK(juesuan_disclosure_claim, disclosure, 0, &claim);
  CHECK_INT(claim.figure, 9000000);
  CHECK_INT(claim.base, -8000000);
  CHECK_OK(juesuan_render_published, disclosure, &buffer);
  CHECK(contains(juesuan_buffer_string(buffer), "\"1,5.0\""));
  juesuan_buffer_free(buffer);
  juesuan_disclosure_free(disclosure);
}

static void test_is_published(void) {
  static const char books[] = "{\"format\": \"juesuan.accounts/1\"}";
  static const char other[] = "{\"format\": {\"a\": 1}}";
  int32_t is = 77;
  CHECK_OK(juesuan_is_published, published, strlen(published), &is);
  CHECK_INT(is, 1);
  CHECK_OK(juesuan_is_published, books, strlen(books), &is);
  CHECK_INT(is, 0);
  is = 77;
  CHECK_OK(juesuan_is_published, other, strlen(other), &is);
  CHECK_INT(is, 0);
  CHECK_FAILS(JUESUAN_E_INPUT, "", juesuan_is_published, "{", 1, &is);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "bytes", juesuan_is_published, NULL, 1, &is);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "published", juesuan_is_published, books, strlen(books), NULL);
}

static void test_published_fails(void) {
  static const char books[] = "{\"format\": \"juesuan.accounts/1\", \"entity\": {}}";
  juesuan_disclosure* const untouched = (juesuan_disclosure*)&failure;
  juesuan_disclosure* disclosure = untouched;
  CHECK_FAILS(JUESUAN_E_INPUT, "format", juesuan_published_from_bytes, books, strlen(books),
              &disclosure);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "bytes", juesuan_published_from_bytes, NULL, 1, &disclosure);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "disclosure", juesuan_published_from_bytes, published,
              strlen(published), NULL);
  CHECK_FAILS(JUESUAN_E_INPUT, "", juesuan_extract, "\xff", 1, NULL, &disclosure);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "bytes", juesuan_extract, NULL, 1, NULL, &disclosure);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "disclosure", juesuan_extract, "", 0, NULL, NULL);
  CHECK(disclosure == untouched);
  juesuan_buffer* buffer = NULL;
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "disclosure", juesuan_render_published, NULL, &buffer);
}

/* Lines that were not read are notices. */
static void test_extract(void) {
  static const char text[] =
      "某局2024年度部门决算\n"
      "收入决算表\n公开02表\n部门：某局\t单位：万元\n"
      "科目编码\t科目名称\t本年收入合计\t财政拨款收入\n"
      "\t合计\t12.34\t12.34\n208\t社会保障和就业支出\t12.34\t12.34\n"
      "某处说明：专项资金 56.78 万元待清理。\n";
  juesuan_disclosure* disclosure = NULL;
  CHECK_OK(juesuan_extract, text, strlen(text), NULL, &disclosure);
  juesuan_buffer* buffer = NULL;
  CHECK_OK(juesuan_render_published, disclosure, &buffer);
  CHECK(contains(juesuan_buffer_string(buffer), "\"juesuan.published/1\""));
  juesuan_buffer_free(buffer);
  size_t count = 0;
  CHECK_OK(juesuan_disclosure_notice_count, disclosure, &count);
  CHECK(count > 0);
  for (size_t i = 0; i < count; ++i) {
    juesuan_notice notice = {.struct_size = sizeof notice};
    CHECK_OK(juesuan_disclosure_notice, disclosure, i, &notice);
    CHECK_TEXT(notice.kind.data, notice.kind.size, "unread");
    CHECK_INT(notice.severity, JUESUAN_SEVERITY_WARNING);
    char line[32];
    snprintf(line, sizeof line, "line %lld: ", (long long)notice.index);
    CHECK(notice.index > 0 && contains(notice.message, line));
    CHECK(notice.text.size > 0);
    CHECK_INT(notice.given, 0);
  }
  juesuan_disclosure_free(disclosure);
}

/* Derived figures are exact, and nothing is to be proved jointly. */
static void test_derived(void) {
  juesuan_disclosure* disclosure = derive_books();
  juesuan_report* report = check_disclosure(disclosure);
  juesuan_disclosure_free(disclosure);
  CHECK_INT(coverage_of(report, "02-1").pass, 7);
  CHECK_INT(coverage_of(report, "02-1").fail, 0);
  int32_t joint = -1;
  CHECK_OK(juesuan_report_joint, report, &joint);
  CHECK_INT(joint, JUESUAN_JOINT_NONE);
  juesuan_report_free(report);
}

int main(void) {
  juesuan_report* report = check_published();
  test_rule(report);
  test_coverage(report);
  test_finding(report);
  test_place(report);
  test_joint(report);
  test_failures(report);
  test_witness(report);
  test_ranges(report);
  test_shared(report);
  test_shared_fails(report);
  check_rendered(report, JUESUAN_REPORT_TEXT, "某局 2024 (published)\nerror ");
  check_rendered(report, JUESUAN_REPORT_JSON, "\"format\": \"juesuan.report/1\"");
  test_report_fails(report);
  juesuan_report_free(report);
  test_options();
  juesuan_disclosure* disclosure = read_published();
  test_options_fail(disclosure);
  juesuan_disclosure_free(disclosure);
  test_published();
  test_is_published();
  test_published_fails();
  test_extract();
  test_derived();
  juesuan_report_free(NULL);
  return CHECK_RESULT();
}
