/* Structs of callers that are older or newer than the library. */
#include "budget.h"
#include "facts.h"
#include "uncovered.h"

static int all_untouched(const unsigned char* bytes, size_t size) {
  for (size_t i = 0; i < size; ++i) {
    if (bytes[i] != UNTOUCHED_BYTE) return 0;
  }
  return 1;
}

/* A struct of every size from struct_size alone up to one longer than the library knows: exactly
 * the part that both know is written, and struct_size stays the caller's. None of the structs has
 * padding. */
#define CHECK_SIZES(type, function, ...)                                                          \
  do {                                                                                            \
    union {                                                                                       \
      type value;                                                                                 \
      unsigned char bytes[sizeof(type) + 16];                                                     \
    } whole, part;                                                                                \
    whole.value.struct_size = sizeof whole.value;                                                 \
    CHECK_OK(function, __VA_ARGS__, &whole.value);                                                \
    for (uint32_t size = 0; size <= sizeof part; ++size) {                                        \
      memset(&part, UNTOUCHED_BYTE, sizeof part);                                                 \
      part.value.struct_size = size;                                                              \
      size_t written = size < sizeof(type) ? size : sizeof(type);                                 \
      if (size < sizeof size) {                                                                   \
        CHECK_FAILS(JUESUAN_E_ARGUMENT, "out.struct_size", function, __VA_ARGS__, &part.value);   \
        written = sizeof size;                                                                    \
      } else {                                                                                    \
        CHECK_OK(function, __VA_ARGS__, &part.value);                                             \
      }                                                                                           \
      CHECK_INT(part.value.struct_size, size);                                                    \
      CHECK(memcmp(part.bytes + sizeof size, whole.bytes + sizeof size, written - sizeof size) == \
            0);                                                                                   \
      CHECK(all_untouched(part.bytes + written, sizeof part - written));                          \
    }                                                                                             \
  } while (0)

/* ---- structs that the library writes ---- */

static void test_tables(void) {
  juesuan_disclosure* disclosure = derive_uncovered();
  CHECK_SIZES(juesuan_table, juesuan_disclosure_table, disclosure, 0);
  CHECK_SIZES(juesuan_panel, juesuan_disclosure_panel, disclosure, 0, 1);
  CHECK_SIZES(juesuan_column, juesuan_disclosure_column, disclosure, 0, 1, 0);
  CHECK_SIZES(juesuan_row, juesuan_disclosure_row, disclosure, 0, 1, 7);
  CHECK_SIZES(juesuan_cell, juesuan_disclosure_cell, disclosure, 0, 0, 0, 0);
  CHECK_SIZES(juesuan_cell_place, juesuan_disclosure_find_cell, disclosure, "summary", "39",
              "amount");
  CHECK_SIZES(juesuan_notice, juesuan_disclosure_notice, disclosure, 0);
  CHECK_SIZES(juesuan_entity, juesuan_disclosure_entity, disclosure);
  juesuan_disclosure_free(disclosure);
}

static void test_accounts(const juesuan_accounts* accounts) {
  const juesuan_selector everything = {.struct_size = sizeof everything, .sign = 1};
  CHECK_SIZES(juesuan_entity, juesuan_accounts_entity, accounts);
  CHECK_SIZES(juesuan_reason, juesuan_accounts_reason, accounts, 0);
  CHECK_SIZES(juesuan_self_evaluation, juesuan_accounts_self_evaluation, accounts);
  CHECK_SIZES(juesuan_project, juesuan_accounts_project, accounts, 0);
  CHECK_SIZES(juesuan_funding, juesuan_accounts_funding, accounts, 0, JUESUAN_FUNDING_TOTAL);
  CHECK_SIZES(juesuan_indicator, juesuan_accounts_indicator, accounts, 0, 0);
  CHECK_SIZES(juesuan_code, juesuan_accounts_name, accounts, JUESUAN_CLASSIFICATION_FUNCTION, 0);
  CHECK_SIZES(juesuan_evaluation, juesuan_evaluate, accounts, &everything, 1);
}

static void test_lists(void) {
  CHECK_SIZES(juesuan_code, juesuan_catalogue_code, JUESUAN_CLASSIFICATION_ECONOMIC, 0);
  CHECK_SIZES(juesuan_code, juesuan_catalogue_find, JUESUAN_CLASSIFICATION_FUNCTION, 2080107);
  CHECK_SIZES(juesuan_term, juesuan_term_at, JUESUAN_ENUMERATION_FLOW, 0);
  CHECK_SIZES(juesuan_rule, juesuan_rule_at, 0);
  CHECK_SIZES(juesuan_rule_term, juesuan_rule_term_at, 0, 0);
  CHECK_SIZES(juesuan_selector, juesuan_figure_selector, JUESUAN_FIGURE_REVENUE, 0);
}

static void test_words(const juesuan_disclosure* disclosure) {
  CHECK_SIZES(juesuan_claim, juesuan_disclosure_claim, disclosure, 0);
  CHECK_SIZES(juesuan_section, juesuan_disclosure_section, disclosure, 1);
  CHECK_SIZES(juesuan_block, juesuan_disclosure_block, disclosure, 3);
  CHECK_SIZES(juesuan_particulars, juesuan_disclosure_particulars, disclosure);
  CHECK_SIZES(juesuan_form, juesuan_disclosure_form, disclosure, 0);
  CHECK_SIZES(juesuan_project, juesuan_disclosure_form_project, disclosure, 0);
  CHECK_SIZES(juesuan_funding, juesuan_disclosure_form_funding, disclosure, 0,
              JUESUAN_FUNDING_TOTAL);
  CHECK_SIZES(juesuan_indicator, juesuan_disclosure_form_indicator, disclosure, 0, 0);
}

static void test_published(void) {
  static const char document[] =
      "{\"format\": \"juesuan.published/1\", \"entity\": {\"year\": 2024},"
      " \"tables\": [{\"key\": \"revenue\", \"panels\": [{\"columns\": [\"amount\"],"
      " \"rows\": [{\"key\": \"total\", \"cells\": [\"1,5\"]}]}]}],"
      " \"paragraphs\": [{\"text\": \"情况\", \"section\": \"grand_total\", \"line\": 7}]}";
  juesuan_disclosure* published = NULL;
  CHECK_OK(juesuan_published_from_bytes, document, sizeof document - 1, &published);
  CHECK_SIZES(juesuan_unreadable, juesuan_disclosure_unreadable, published, 0);
  CHECK_SIZES(juesuan_paragraph, juesuan_disclosure_published_paragraph, published, 0);
  juesuan_disclosure_free(published);
}

static void test_report(const juesuan_disclosure* disclosure) {
  juesuan_report* report = NULL;
  juesuan_switched_off off = {.struct_size = sizeof off, .rule = {"02-1", 4}, .reason = {"why", 3}};
  const juesuan_check_options options = {
      .struct_size = sizeof options, .switched_off = &off, .switched_off_count = 1};
  CHECK_OK(juesuan_check, disclosure, &options, &report);
  CHECK_SIZES(juesuan_rule, juesuan_report_rule, report, 0);
  CHECK_SIZES(juesuan_coverage, juesuan_report_coverage, report, 0);
  CHECK_SIZES(juesuan_finding, juesuan_report_finding, report, JUESUAN_LIST_FINDINGS, 0);
  CHECK_SIZES(juesuan_place, juesuan_report_place, report, JUESUAN_LIST_FINDINGS, 0, 0);
  CHECK_SIZES(juesuan_switched_off, juesuan_report_switched_off, report, 0);
  juesuan_report_free(report);
}

static void test_shared(void) {
  juesuan_disclosure* published = read_budget("3.00", "3.50");
  juesuan_report* report = NULL;
  CHECK_OK(juesuan_check, published, NULL, &report);
  juesuan_disclosure_free(published);
  CHECK_SIZES(juesuan_shared, juesuan_report_shared, report, 0);
  CHECK_SIZES(juesuan_place, juesuan_report_shared_place, report, 0, 0);
  juesuan_report_free(report);
}

static void test_explanations(const juesuan_accounts* accounts,
                              const juesuan_disclosure* disclosure) {
  juesuan_explanation* explanation = NULL;
  CHECK_OK(juesuan_explain_cell, accounts, disclosure, "revenue", "total", "amount", &explanation);
  CHECK_SIZES(juesuan_explained, juesuan_explanation_summary, explanation);
  CHECK_SIZES(juesuan_explained_figure, juesuan_explanation_figure, explanation, 0);
  CHECK_SIZES(juesuan_explained_entry, juesuan_explanation_entry, explanation, 0,
              JUESUAN_LIST_ENTRIES, 0);
  CHECK_SIZES(juesuan_selector, juesuan_explanation_selector, explanation, 0, 0);
  CHECK_SIZES(juesuan_rule, juesuan_explanation_rule, explanation, 0);
  juesuan_explanation_free(explanation);
  CHECK_OK(juesuan_explain_cell, accounts, disclosure, "three_public", "vehicles_kept", "fact",
           &explanation);
  CHECK_SIZES(juesuan_explained_fact, juesuan_explanation_fact, explanation, 0, 0);
  juesuan_explanation_free(explanation);

  juesuan_disclosure* published = read_budget("3.00", "3.50");
  juesuan_differences* differences = NULL;
  CHECK_OK(juesuan_diff, disclosure, published, &differences);
  juesuan_disclosure_free(published);
  CHECK_SIZES(juesuan_difference, juesuan_differences_at, differences, 0);
  juesuan_differences_free(differences);
}

/* An error of a newer caller is filled as far as the library knows it, one of an older is left. */
static void test_error(void) {
  union {
    juesuan_error value;
    unsigned char bytes[sizeof(juesuan_error) + 16];
  } error;
  memset(&error, UNTOUCHED_BYTE, sizeof error);
  error.value.struct_size = sizeof error;
  CHECK_INT(juesuan_rule_count(NULL, &error.value), JUESUAN_E_ARGUMENT);
  CHECK_INT(error.value.struct_size, sizeof error);
  CHECK_INT(error.value.status, JUESUAN_E_ARGUMENT);
  CHECK_TEXT(error.value.where, strlen(error.value.where), "count");
  CHECK(all_untouched(error.bytes + sizeof error.value, sizeof error - sizeof error.value));
  for (uint32_t size = 0; size < sizeof error.value; ++size) {
    memset(&error, UNTOUCHED_BYTE, sizeof error);
    error.value.struct_size = size;
    CHECK_INT(juesuan_rule_count(NULL, &error.value), JUESUAN_E_ARGUMENT);
    CHECK(all_untouched(error.bytes + sizeof size, sizeof error - sizeof size));
  }
}

/* ---- structs that the library reads ---- */

#define LARGEST 256

/* What became of a struct that was handed over. */
typedef struct outcome {
  juesuan_status status;
  int64_t numbers[4];
  juesuan_project project;
} outcome;

typedef outcome (*use_of)(const void* in);

/* Structs of every size that ends a member: what the caller lacks counts as 0, and what it has
 * beyond the library's knowledge is not looked at. */
static void check_input(const void* value, size_t type_size, use_of use) {
  for (uint32_t size = sizeof size; size <= type_size + 16; size += size == sizeof size ? 4 : 8) {
    union {
      uint64_t aligned;
      unsigned char bytes[LARGEST];
    } in, whole;
    const size_t both = size < type_size ? size : type_size;
    const uint32_t whole_size = (uint32_t)type_size;
    memset(&in, UNTOUCHED_BYTE, sizeof in);
    memset(&whole, 0, sizeof whole);
    memcpy(in.bytes, value, both);
    memcpy(whole.bytes, value, both);
    memcpy(in.bytes, &size, sizeof size);
    memcpy(whole.bytes, &whole_size, sizeof whole_size);
    const outcome found = use(&in), expected = use(&whole);
    CHECK_INT(found.status, expected.status);
    CHECK(memcmp(found.numbers, expected.numbers, sizeof found.numbers) == 0);
    CHECK_INT(found.project.given, expected.project.given);
    CHECK_INT(found.project.improvements.size, expected.project.improvements.size);
    CHECK_INT(found.project.weight, expected.project.weight);
    CHECK_INT(found.project.carried_forward, expected.project.carried_forward);
  }
  const uint32_t too_small = sizeof too_small - 1;
  CHECK_INT(use(&too_small).status, JUESUAN_E_ARGUMENT);
}

static juesuan_accounts* accounts_read; /* those that the structs below are set in */

static outcome use_self_evaluation(const void* in) {
  outcome out = {.status = juesuan_accounts_set_self_evaluation(accounts_read, in, NULL)};
  juesuan_self_evaluation set = {.struct_size = sizeof set};
  CHECK_OK(juesuan_accounts_self_evaluation, accounts_read, &set);
  out.numbers[0] = set.given;
  out.numbers[1] = set.count;
  out.numbers[2] = set.amount;
  out.numbers[3] = set.project_budget;
  return out;
}

static size_t last_project(void) {
  size_t count = 0;
  CHECK_OK(juesuan_accounts_project_count, accounts_read, &count);
  return count - 1;
}

static outcome use_project(const void* in) {
  outcome out = {.status = juesuan_accounts_add_project(accounts_read, in, NULL)};
  out.project.struct_size = sizeof out.project;
  CHECK_OK(juesuan_accounts_project, accounts_read, last_project(), &out.project);
  return out;
}

static outcome use_funding(const void* in) {
  outcome out = {.status =
                     juesuan_accounts_set_funding(accounts_read, JUESUAN_FUNDING_FISCAL, in, NULL)};
  juesuan_funding set = {.struct_size = sizeof set};
  CHECK_OK(juesuan_accounts_funding, accounts_read, last_project(), JUESUAN_FUNDING_FISCAL, &set);
  out.numbers[0] = set.given;
  out.numbers[1] = set.initial_budget;
  out.numbers[2] = set.adjusted_budget;
  out.numbers[3] = set.executed;
  return out;
}

static outcome use_indicator(const void* in) {
  outcome out = {.status = juesuan_accounts_add_indicator(accounts_read, in, NULL)};
  if (out.status != JUESUAN_OK) return out;
  size_t count = 0;
  const size_t project = last_project();
  CHECK_OK(juesuan_accounts_indicator_count, accounts_read, project, &count);
  juesuan_indicator set = {.struct_size = sizeof set};
  CHECK_OK(juesuan_accounts_indicator, accounts_read, project, count - 1, &set);
  out.numbers[0] = set.given;
  out.numbers[1] = set.weight;
  out.numbers[2] = set.score;
  out.numbers[3] = (int64_t)(set.category.size + set.deviation.size * 1000);
  return out;
}

static outcome use_derive_options(const void* in) {
  juesuan_disclosure* made = NULL;
  outcome out = {.status = juesuan_derive(accounts_read, in, &made, NULL)};
  if (out.status != JUESUAN_OK) return out;
  size_t tables = 0, claims = 0;
  juesuan_claim claim = {.struct_size = sizeof claim};
  CHECK_OK(juesuan_disclosure_table_count, made, &tables);
  CHECK_OK(juesuan_disclosure_claim_count, made, &claims);
  if (claims > 0) CHECK_OK(juesuan_disclosure_claim, made, 0, &claim);
  out.numbers[0] = (int64_t)tables;
  out.numbers[1] = (int64_t)claims;
  out.numbers[2] = claim.difference;
  juesuan_disclosure_free(made);
  return out;
}

static juesuan_disclosure* checked; /* a published one */

static outcome use_check_options(const void* in) {
  juesuan_report* made = NULL;
  outcome out = {.status = juesuan_check(checked, in, &made, NULL)};
  if (out.status != JUESUAN_OK) return out;
  size_t off = 0, ranges = 0;
  int32_t joint = 0;
  const juesuan_interval* first = NULL;
  CHECK_OK(juesuan_report_switched_off_count, made, &off);
  CHECK_OK(juesuan_report_ranges, made, &first, &ranges);
  CHECK_OK(juesuan_report_joint, made, &joint);
  out.numbers[0] = (int64_t)off;
  out.numbers[1] = (int64_t)ranges;
  out.numbers[2] = joint;
  juesuan_report_free(made);
  return out;
}

static outcome use_selector(const void* in) {
  juesuan_evaluation found = {.struct_size = sizeof found};
  outcome out = {.status = juesuan_evaluate(accounts_read, in, 1, &found, NULL)};
  int32_t match = 0;
  const juesuan_status matched = juesuan_accounts_match(accounts_read, 0, in, &match, NULL);
  out.numbers[0] = found.amount;
  out.numbers[1] = found.state;
  out.numbers[2] = matched;
  out.numbers[3] = match;
  return out;
}

static void test_facts(void) {
  const juesuan_self_evaluation stated = {
      .struct_size = sizeof stated, .given = UINT32_MAX, .count = 1, .amount = 2, 3};
  check_input(&stated, sizeof stated, use_self_evaluation);
  const juesuan_project project = facts_project();
  check_input(&project, sizeof project, use_project);
  const juesuan_funding funding = {
      .struct_size = sizeof funding, .given = UINT32_MAX, .initial_budget = 1, 2, 3};
  check_input(&funding, sizeof funding, use_funding);
  const juesuan_indicator indicator = facts_indicator();
  check_input(&indicator, sizeof indicator, use_indicator);
}

static void test_options(void) {
  juesuan_profile* profile = NULL;
  CHECK_OK(juesuan_profile_built_in, "nine-tables-2024", 16, &profile);
  const juesuan_derive_options wanted = {
      .struct_size = sizeof wanted, .basis = JUESUAN_BASIS_PUBLISHED, .profile = profile};
  check_input(&wanted, sizeof wanted, use_derive_options);
  juesuan_profile_free(profile);
  const juesuan_switched_off off = {
      .struct_size = sizeof off, .rule = {"05-1", 4}, .reason = {"why", 3}};
  const juesuan_check_options options = {.struct_size = sizeof options,
                                         .without_joint = 1,
                                         .switched_off = &off,
                                         .switched_off_count = 1,
                                         .ranges = 1};
  check_input(&options, sizeof options, use_check_options);
  const juesuan_selector selector = {.struct_size = sizeof selector,
                                     .sign = 1,
                                     .flows = 1u << (JUESUAN_FLOW_REVENUE - 1),
                                     .function = 208};
  check_input(&selector, sizeof selector, use_selector);
}

/* Arrays whose structs are larger than the library's: the next one is where the caller has it. */
static void test_arrays(void) {
  struct {
    juesuan_switched_off known;
    uint64_t newer[2];
  } off[2] = {{{sizeof off[0], 0, {"05-1", 4}, {"first", 5}}, {7, 7}},
              {{sizeof off[0], 0, {"05-2", 4}, {"second", 6}}, {7, 7}}};
  const juesuan_check_options options = {
      .struct_size = sizeof options, .switched_off = &off[0].known, .switched_off_count = 2};
  juesuan_report* report = NULL;
  CHECK_OK(juesuan_check, checked, &options, &report);
  juesuan_switched_off found = {.struct_size = sizeof found};
  CHECK_OK(juesuan_report_switched_off, report, 1, &found);
  CHECK_TEXT(found.reason.data, found.reason.size, "second");
  juesuan_report_free(report);

  struct {
    juesuan_selector known;
    uint64_t newer[2];
  } parts[2] = {{{.struct_size = sizeof parts[0], .sign = 1, .flows = 1}, {7, 7}},
                {{.struct_size = sizeof parts[0], .sign = -1, .flows = 2}, {7, 7}}};
  juesuan_evaluation difference = {.struct_size = sizeof difference};
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "selectors[1].struct_size", juesuan_evaluate, accounts_read,
              (parts[1].known.struct_size = sizeof parts[0].known, &parts[0].known), 2,
              &difference);
  parts[1].known.struct_size = sizeof parts[0];
  for (int i = 0; i < 2; ++i) parts[i].known.years = parts[i].known.stages = 1;
  CHECK_OK(juesuan_evaluate, accounts_read, &parts[0].known, 2, &difference);
  CHECK_INT(difference.amount, 1010003);
}

int main(void) {
  test_tables();
  test_lists();
  test_published();
  test_shared();
  test_error();
  juesuan_accounts* accounts = make_told_books();
  CHECK_OK(juesuan_accounts_name_function, accounts, 208, "甲", strlen("甲"));
  juesuan_disclosure* disclosure = derive(accounts);
  test_accounts(accounts);
  test_words(disclosure);
  test_report(disclosure);
  test_explanations(accounts, disclosure);
  juesuan_disclosure_free(disclosure);

  accounts_read = accounts;
  checked = read_budget("3.00", "3.00");
  test_facts();
  test_options();
  test_arrays();
  juesuan_disclosure_free(checked);
  juesuan_accounts_free(accounts);
  return CHECK_RESULT();
}
