/* Allocations fail one after the other, in every call that allocates: the status says so, nothing
 * is written, nothing is changed and nothing is left.
 *
 * This program's malloc is the one that the libraries use; the C library keeps its own behind other
 * names. Each call is repeated until it meets no refusal: first the n-th allocation alone is
 * refused, then every one from the n-th on, so that the way out needs no memory either.
 *
 * Linked with throwing_new.cpp, malloc refuses nothing and operator new throws what nobody
 * foresees: JUESUAN_INJECTED is the message that the caller then finds. */
#include <errno.h>
#include <stdlib.h>

#include "budget.h"
#include "detailed.h"
#include "facts.h"

extern void* __libc_malloc(size_t size);
extern void* __libc_calloc(size_t count, size_t size);
extern void* __libc_realloc(void* memory, size_t size);
extern void __libc_free(void* memory);

static long to_come = -1; /* allocations until the refused one, less than 0: none is refused */
static int for_good;      /* not 0: those after it are refused too */
static long refused;
static long live;

/* Called by throwing_new.cpp, too. */
int allocation_refused(void);
int allocation_refused(void) {
  if (to_come < 0) return 0;
  if (to_come > 0) {
    --to_come;
    return 0;
  }
  ++refused;
  errno = ENOMEM;
  if (!for_good) to_come = -1;
  return 1;
}

#ifdef JUESUAN_INJECTED
#define REFUSED_STATUS JUESUAN_E_INTERNAL
#define REFUSED_MESSAGE JUESUAN_INJECTED
static int refuse(void) { return 0; }
#else
#define REFUSED_STATUS JUESUAN_E_MEMORY
#define REFUSED_MESSAGE "out of memory"
static int refuse(void) { return allocation_refused(); }
#endif

static void* counted(void* memory) {
  if (memory != NULL) ++live;
  return memory;
}

void* malloc(size_t size) { return refuse() ? NULL : counted(__libc_malloc(size)); }
void* calloc(size_t count, size_t size) {
  return refuse() ? NULL : counted(__libc_calloc(count, size));
}
void* realloc(void* memory, size_t size) {
  if (refuse()) return NULL;
  void* const moved = __libc_realloc(memory, size);
  return memory == NULL ? counted(moved) : moved;
}
void free(void* memory) {
  if (memory != NULL) --live;
  __libc_free(memory);
}

/* A call to be tried, with the handle it is about. What it makes it frees again. */
typedef juesuan_status (*attempt)(void* handle, juesuan_error* error);

/* Memory that no call may write to. */
static const char marker;

/* What the call made is freed; a failed call must have left the variable alone. */
#define MADE(variable, free_function, status)                 \
  do {                                                        \
    if ((status) == JUESUAN_OK) {                             \
      free_function(variable);                                \
    } else {                                                  \
      CHECK((const char*)(const void*)(variable) == &marker); \
    }                                                         \
  } while (0)

/* Tries the call with its n-th allocation refused; 0 where it makes none so late. A call that
 * failed left nothing. */
static int try_once(const char* name, attempt call, void* handle, long n, juesuan_status expected) {
  juesuan_error error = untouched_error(sizeof error);
  const long before = live;
  to_come = n;
  refused = 0;
  const juesuan_status status = call(handle, &error);
  to_come = -1;
  if (refused == 0) {
    CHECK_INT(status, expected);
  } else if (status == REFUSED_STATUS) {
    CHECK_INT(error.status, REFUSED_STATUS);
    CHECK_TEXT(error.message, strlen(error.message), REFUSED_MESSAGE);
  } else {
    /* An algorithm that can do without the memory did. */
    CHECK_INT(status, expected);
  }
  if (status != JUESUAN_OK) CHECK_INT(live, before);
  if (check_failures != 0) fprintf(stderr, "  %s, allocation %ld\n", name, n);
  return refused != 0;
}

/* Refuses the allocations of a call one after the other. */
static void refuse_each(const char* name, attempt call, void* handle, juesuan_status expected) {
  for (for_good = 0; for_good <= 1; ++for_good) {
    long n = 0;
    while (check_failures == 0 && try_once(name, call, handle, n, expected)) ++n;
    printf("%s: %ld refused\n", name, n);
    CHECK(n > 0);
  }
  for_good = 0;
}

/* ---- calls that make a handle ---- */

static juesuan_status create(void* handle, juesuan_error* error) {
  (void)handle;
  juesuan_accounts* made = (juesuan_accounts*)(void*)(uintptr_t)&marker;
  const juesuan_status status =
      juesuan_accounts_create("一个名字长到要分配内存的单位", 42, BOOKS_YEAR, 1, &made, error);
  MADE(made, juesuan_accounts_free, status);
  return status;
}

#define BODY "\"format\": \"juesuan.accounts/1\", \"amount_unit\": \"元\", "
static const char json[] =
    "{" BODY
    "\"entity\": {\"name\": \"一个名字长到要分配内存的单位\", \"year\": \"2024\", \"nature\": "
    "\"administrative\"}, \"entries\": [{\"year\": 2024, \"stage\": \"final\", \"flow\": "
    "\"revenue\","
    " \"source\": \"other_revenue\", \"function\": \"2080107\", \"amount\": \"12.34\"}]}";
static const char xml[] =
    "<accounts><format>juesuan.accounts/1</format><amount_unit>元</amount_unit><entity><name>x"
    "</name><year>2024</year><nature>administrative</nature></entity></accounts>";

static juesuan_status from_json(void* handle, juesuan_error* error) {
  (void)handle;
  juesuan_accounts* made = (juesuan_accounts*)(void*)(uintptr_t)&marker;
  const juesuan_status status =
      juesuan_accounts_from_document(json, sizeof json - 1, JUESUAN_DOCUMENT_JSON, &made, error);
  MADE(made, juesuan_accounts_free, status);
  return status;
}

static juesuan_status from_xml(void* handle, juesuan_error* error) {
  (void)handle;
  juesuan_accounts* made = (juesuan_accounts*)(void*)(uintptr_t)&marker;
  const juesuan_status status =
      juesuan_accounts_from_document(xml, sizeof xml - 1, JUESUAN_DOCUMENT_XML, &made, error);
  MADE(made, juesuan_accounts_free, status);
  return status;
}

static juesuan_status from_file(void* handle, juesuan_error* error) {
  (void)handle;
  juesuan_accounts* made = (juesuan_accounts*)(void*)(uintptr_t)&marker;
  const juesuan_status status = juesuan_accounts_from_file(
      JUESUAN_SOURCE_DIR "/examples/data/haidong-2024/accounts.json", &made, error);
  MADE(made, juesuan_accounts_free, status);
  return status;
}

static juesuan_status built_in(void* handle, juesuan_error* error) {
  (void)handle;
  juesuan_profile* made = (juesuan_profile*)(void*)(uintptr_t)&marker;
  const juesuan_status status = juesuan_profile_built_in("qinghai-2024", 12, &made, error);
  MADE(made, juesuan_profile_free, status);
  return status;
}

static juesuan_status profile_from_bytes(void* handle, juesuan_error* error) {
  (void)handle;
  static const char text[] =
      "{\"format\": \"juesuan.profile/1\", \"name\": \"x\", \"based_on\": \"qinghai-2024\","
      " \"number\": \"表{number}\"}";
  juesuan_profile* made = (juesuan_profile*)(void*)(uintptr_t)&marker;
  const juesuan_status status = juesuan_profile_from_bytes(text, sizeof text - 1, &made, error);
  MADE(made, juesuan_profile_free, status);
  return status;
}

static juesuan_status derive_all(void* accounts, juesuan_error* error) {
  juesuan_disclosure* made = (juesuan_disclosure*)(void*)(uintptr_t)&marker;
  const juesuan_status status = juesuan_derive(accounts, NULL, &made, error);
  MADE(made, juesuan_disclosure_free, status);
  return status;
}

static juesuan_status check_all(void* disclosure, juesuan_error* error) {
  juesuan_report* made = (juesuan_report*)(void*)(uintptr_t)&marker;
  const juesuan_status status = juesuan_check(disclosure, NULL, &made, error);
  MADE(made, juesuan_report_free, status);
  return status;
}

static juesuan_status check_ranges(void* disclosure, juesuan_error* error) {
  const juesuan_check_options options = {.struct_size = sizeof options, .ranges = 1};
  juesuan_report* made = (juesuan_report*)(void*)(uintptr_t)&marker;
  const juesuan_status status = juesuan_check(disclosure, &options, &made, error);
  MADE(made, juesuan_report_free, status);
  return status;
}

/* A short document: of all the tables, some 20,000 allocations would take a minute. */
static juesuan_status read_published(void* handle, juesuan_error* error) {
  (void)handle;
  juesuan_disclosure* made = (juesuan_disclosure*)(void*)(uintptr_t)&marker;
  const juesuan_status status =
      juesuan_published_from_bytes(detailed, sizeof detailed - 1, &made, error);
  MADE(made, juesuan_disclosure_free, status);
  return status;
}

static juesuan_status is_published(void* handle, juesuan_error* error) {
  (void)handle;
  int32_t published = 7;
  const juesuan_status status =
      juesuan_is_published(detailed, sizeof detailed - 1, &published, error);
  CHECK_INT(published, status == JUESUAN_OK ? 1 : 7);
  return status;
}

static juesuan_status extract_text(void* buffer, juesuan_error* error) {
  const juesuan_string text = juesuan_buffer_string(buffer);
  juesuan_disclosure* made = (juesuan_disclosure*)(void*)(uintptr_t)&marker;
  const juesuan_status status = juesuan_extract(text.data, text.size, NULL, &made, error);
  MADE(made, juesuan_disclosure_free, status);
  return status;
}

static int32_t wanted_format;

static juesuan_status render_all(void* disclosure, juesuan_error* error) {
  juesuan_buffer* made = (juesuan_buffer*)(void*)(uintptr_t)&marker;
  const juesuan_status status = juesuan_render(disclosure, wanted_format, &made, error);
  MADE(made, juesuan_buffer_free, status);
  return status;
}

static juesuan_status render_first_table(void* disclosure, juesuan_error* error) {
  juesuan_buffer* made = (juesuan_buffer*)(void*)(uintptr_t)&marker;
  const juesuan_status status = juesuan_render_table(disclosure, 0, wanted_format, &made, error);
  MADE(made, juesuan_buffer_free, status);
  return status;
}

static juesuan_status render_published(void* disclosure, juesuan_error* error) {
  juesuan_buffer* made = (juesuan_buffer*)(void*)(uintptr_t)&marker;
  const juesuan_status status = juesuan_render_published(disclosure, &made, error);
  MADE(made, juesuan_buffer_free, status);
  return status;
}

static juesuan_status render_report(void* report, juesuan_error* error) {
  juesuan_buffer* made = (juesuan_buffer*)(void*)(uintptr_t)&marker;
  const juesuan_status status = juesuan_render_report(report, wanted_format, &made, error);
  MADE(made, juesuan_buffer_free, status);
  return status;
}

/* ---- calls that need the books and their disclosure ---- */

static juesuan_accounts* explained_accounts;

static juesuan_status explain_cell(void* disclosure, juesuan_error* error) {
  juesuan_explanation* made = (juesuan_explanation*)(void*)(uintptr_t)&marker;
  const juesuan_status status = juesuan_explain_cell(explained_accounts, disclosure, "revenue",
                                                     "total", "amount", &made, error);
  MADE(made, juesuan_explanation_free, status);
  return status;
}

static juesuan_status explain_claim(void* disclosure, juesuan_error* error) {
  juesuan_explanation* made = (juesuan_explanation*)(void*)(uintptr_t)&marker;
  const juesuan_status status =
      juesuan_explain_claim(explained_accounts, disclosure, "change.grand_total", 18, &made, error);
  MADE(made, juesuan_explanation_free, status);
  return status;
}

static juesuan_status render_explanation(void* explanation, juesuan_error* error) {
  juesuan_buffer* made = (juesuan_buffer*)(void*)(uintptr_t)&marker;
  const juesuan_status status =
      juesuan_render_explanation(explanation, wanted_format, &made, error);
  MADE(made, juesuan_buffer_free, status);
  return status;
}

static juesuan_disclosure* other_disclosure;

static juesuan_status compare(void* disclosure, juesuan_error* error) {
  juesuan_differences* made = (juesuan_differences*)(void*)(uintptr_t)&marker;
  const juesuan_status status = juesuan_diff(disclosure, other_disclosure, &made, error);
  MADE(made, juesuan_differences_free, status);
  return status;
}

static juesuan_status render_diff(void* differences, juesuan_error* error) {
  juesuan_buffer* made = (juesuan_buffer*)(void*)(uintptr_t)&marker;
  const juesuan_status status = juesuan_render_diff(differences, wanted_format, &made, error);
  MADE(made, juesuan_buffer_free, status);
  return status;
}

/* ---- formulas and places ---- */

static const juesuan_selector formula[] = {{.struct_size = sizeof formula[0], .sign = 1},
                                           {.struct_size = sizeof formula[0], .sign = -1}};

static juesuan_status evaluate(void* accounts, juesuan_error* error) {
  juesuan_evaluation found = {.struct_size = sizeof found, .state = 7};
  const juesuan_status status = juesuan_evaluate(accounts, formula, 2, &found, error);
  CHECK_INT(found.state, status == JUESUAN_OK ? JUESUAN_CELL_VALUE : 7);
  return status;
}

static juesuan_status match_entry(void* accounts, juesuan_error* error) {
  int32_t match = 7;
  const juesuan_status status = juesuan_accounts_match(accounts, 0, formula, &match, error);
  CHECK_INT(match, status == JUESUAN_OK ? JUESUAN_MATCH_INSIDE : 7);
  return status;
}

static juesuan_status formula_text(void* handle, juesuan_error* error) {
  (void)handle;
  juesuan_buffer* made = (juesuan_buffer*)(void*)(uintptr_t)&marker;
  const juesuan_status status = juesuan_formula_text(formula, 1, BOOKS_YEAR, &made, error);
  MADE(made, juesuan_buffer_free, status);
  return status;
}

static juesuan_status find_cell(void* disclosure, juesuan_error* error) {
  juesuan_cell_place place = {.struct_size = sizeof place, .row = 7};
  const juesuan_status status =
      juesuan_disclosure_find_cell(disclosure, "revenue", "total", "amount", &place, error);
  CHECK_INT(place.row, status == JUESUAN_OK ? 0 : 7);
  return status;
}

/* ---- calls that fail and allocate their message ---- */

static juesuan_status ask_past_the_end(void* disclosure, juesuan_error* error) {
  juesuan_claim claim = {.struct_size = sizeof claim};
  return juesuan_disclosure_claim(disclosure, SIZE_MAX, &claim, error);
}

static juesuan_status ask_unknown_table(void* disclosure, juesuan_error* error) {
  size_t index = 7;
  const juesuan_status status =
      juesuan_disclosure_find_table(disclosure, "一个没有的表", &index, error);
  CHECK_INT(index, 7);
  return status;
}

static juesuan_status parse_bad_amount(void* handle, juesuan_error* error) {
  (void)handle;
  int64_t fen = 7;
  const juesuan_status status =
      juesuan_parse_amount("12.345", 6, JUESUAN_MONEY_YUAN, 0, &fen, error);
  CHECK_INT(fen, 7);
  return status;
}

/* ---- calls that change accounts ---- */

#define LONG "一段长到一定要分配内存的文字，任何小缓冲都放不下它。"

static juesuan_status add_entries(void* accounts, juesuan_error* error) {
  return juesuan_accounts_add_entries(accounts, books_entries, BOOKS_ENTRY_COUNT,
                                      sizeof books_entries[0], error);
}
static juesuan_status add_csv(void* accounts, juesuan_error* error) {
  static const char csv[] =
      "year,stage,flow,source,kind,function,economic,amount_yuan\n"
      "2024,final,revenue,other_revenue,,2080107,,12.34\n"
      "2024,final,revenue,other_revenue,,2080107,,56.78\n";
  return juesuan_accounts_add_csv(accounts, csv, sizeof csv - 1, error);
}
static juesuan_status set_stated(void* accounts, juesuan_error* error) {
  return juesuan_accounts_set_stated(accounts, BOOKS_YEAR - 1, JUESUAN_FIGURE_THREE_PUBLIC, 5,
                                     error);
}
static juesuan_status add_duty(void* accounts, juesuan_error* error) {
  return juesuan_accounts_add_text(accounts, JUESUAN_ENTITY_DUTY, LONG, sizeof LONG - 1, error);
}
static juesuan_status set_supervisor(void* accounts, juesuan_error* error) {
  return juesuan_accounts_add_text(accounts, JUESUAN_ENTITY_SUPERVISOR, LONG, sizeof LONG - 1,
                                   error);
}
static juesuan_status set_reason(void* accounts, juesuan_error* error) {
  return juesuan_accounts_set_reason(accounts, "execution.2080107", 17, LONG, sizeof LONG - 1,
                                     error);
}
static juesuan_status replace_reason(void* accounts, juesuan_error* error) {
  return juesuan_accounts_set_reason(accounts, "change.grand_total", 18, LONG, sizeof LONG - 1,
                                     error);
}
static juesuan_status add_project(void* accounts, juesuan_error* error) {
  juesuan_project project = facts_project();
  project.goal = TEXT(LONG);
  project.problems = TEXT(LONG);
  return juesuan_accounts_add_project(accounts, &project, error);
}
static juesuan_status add_indicator(void* accounts, juesuan_error* error) {
  juesuan_indicator indicator = facts_indicator();
  indicator.target = TEXT(LONG);
  indicator.deviation = TEXT(LONG);
  return juesuan_accounts_add_indicator(accounts, &indicator, error);
}
static juesuan_status name_function(void* accounts, juesuan_error* error) {
  return juesuan_accounts_name_function(accounts, 2080107, LONG, sizeof LONG - 1, error);
}
static juesuan_status name_economic(void* accounts, juesuan_error* error) {
  return juesuan_accounts_name_economic(accounts, 30101, LONG, sizeof LONG - 1, error);
}
static juesuan_accounts* other_books;
static juesuan_status merge_other(void* accounts, juesuan_error* error) {
  return juesuan_accounts_merge(accounts, other_books, error);
}

static juesuan_buffer* render_as(const juesuan_disclosure* disclosure, int32_t format) {
  juesuan_buffer* buffer = NULL;
  CHECK_OK(juesuan_render, disclosure, format, &buffer);
  return buffer;
}

/* Everything that accounts say. */
static juesuan_buffer* told(const juesuan_accounts* accounts) {
  juesuan_disclosure* disclosure = derive(accounts);
  juesuan_buffer* text = render_as(disclosure, JUESUAN_RENDER_JSON);
  juesuan_disclosure_free(disclosure);
  return text;
}

/* After every refusal the accounts are as if the call had been made once: no failed call left
 * anything behind. */
static void refuse_each_change(const char* name, attempt change) {
  juesuan_accounts* once = make_told_books();
  CHECK_INT(change(once, NULL), JUESUAN_OK);
  juesuan_buffer* expected = told(once);
  juesuan_accounts_free(once);
  for (for_good = 0; for_good <= 1; ++for_good) {
    const long before = live;
    juesuan_accounts* accounts = make_told_books();
    long n = 0;
    while (check_failures == 0 && try_once(name, change, accounts, n, JUESUAN_OK)) ++n;
    printf("%s: %ld refused\n", name, n);
    CHECK(n > 0);
    juesuan_buffer* text = told(accounts);
    const juesuan_string got = juesuan_buffer_string(text), want = juesuan_buffer_string(expected);
    CHECK(got.size == want.size && memcmp(got.data, want.data, got.size) == 0);
    juesuan_buffer_free(text);
    juesuan_accounts_free(accounts);
    CHECK_INT(live, before);
  }
  for_good = 0;
  juesuan_buffer_free(expected);
}

static void test_changes(void) {
  other_books = make_books();
  refuse_each_change("add_entries", add_entries);
  refuse_each_change("add_csv", add_csv);
  refuse_each_change("set_stated", set_stated);
  refuse_each_change("add_text, a list", add_duty);
  refuse_each_change("add_text, one text", set_supervisor);
  refuse_each_change("set_reason, new", set_reason);
  refuse_each_change("set_reason, again", replace_reason);
  refuse_each_change("add_project", add_project);
  refuse_each_change("add_indicator", add_indicator);
  refuse_each_change("name_function", name_function);
  refuse_each_change("name_economic", name_economic);
  refuse_each_change("merge", merge_other);
  juesuan_accounts_free(other_books);
}

static void test_renders(juesuan_disclosure* disclosure) {
  for (wanted_format = JUESUAN_RENDER_TSV; wanted_format <= JUESUAN_RENDER_HTML; ++wanted_format) {
    refuse_each("render_table", render_first_table, disclosure, JUESUAN_OK);
    if (wanted_format == JUESUAN_RENDER_TSV) continue; /* one table only */
    refuse_each("render", render_all, disclosure, JUESUAN_OK);
  }
  refuse_each("render_published", render_published, disclosure, JUESUAN_OK);
  juesuan_report* report = NULL;
  CHECK_OK(juesuan_check, disclosure, NULL, &report);
  for (wanted_format = JUESUAN_REPORT_TEXT; wanted_format <= JUESUAN_REPORT_JSON; ++wanted_format) {
    refuse_each("render_report", render_report, report, JUESUAN_OK);
  }
  juesuan_report_free(report);
}

static void test_explanations(juesuan_accounts* accounts, juesuan_disclosure* disclosure) {
  explained_accounts = accounts;
  refuse_each("explain_cell", explain_cell, disclosure, JUESUAN_OK);
  refuse_each("explain_claim", explain_claim, disclosure, JUESUAN_OK);
  juesuan_explanation* explanation = NULL;
  CHECK_OK(juesuan_explain_cell, accounts, disclosure, "revenue", "total", "amount", &explanation);
  for (wanted_format = JUESUAN_REPORT_TEXT; wanted_format <= JUESUAN_REPORT_JSON; ++wanted_format) {
    refuse_each("render_explanation", render_explanation, explanation, JUESUAN_OK);
  }
  juesuan_explanation_free(explanation);
}

/* Other books than those that were published. */
static void test_differences(juesuan_disclosure* disclosure) {
  juesuan_disclosure* derived = derive_books();
  juesuan_buffer* text = NULL;
  CHECK_OK(juesuan_render_published, derived, &text);
  juesuan_disclosure_free(derived);
  const juesuan_string bytes = juesuan_buffer_string(text);
  CHECK_OK(juesuan_published_from_bytes, bytes.data, bytes.size, &other_disclosure);
  juesuan_buffer_free(text);
  refuse_each("diff", compare, disclosure, JUESUAN_OK);
  juesuan_differences* differences = NULL;
  CHECK_OK(juesuan_diff, disclosure, other_disclosure, &differences);
  for (wanted_format = JUESUAN_REPORT_TEXT; wanted_format <= JUESUAN_REPORT_JSON; ++wanted_format) {
    refuse_each("render_diff", render_diff, differences, JUESUAN_OK);
  }
  juesuan_differences_free(differences);
  juesuan_disclosure_free(other_disclosure);
}

static void test_inputs(const juesuan_disclosure* disclosure) {
  refuse_each("published_from_bytes", read_published, NULL, JUESUAN_OK);
  refuse_each("is_published", is_published, NULL, JUESUAN_OK);
  juesuan_buffer* published = NULL;
  CHECK_OK(juesuan_render_published, disclosure, &published);
  juesuan_disclosure* figures = NULL;
  const juesuan_string bytes = juesuan_buffer_string(published);
  CHECK_OK(juesuan_published_from_bytes, bytes.data, bytes.size, &figures);
  juesuan_buffer_free(published);
  refuse_each("check, ranges", check_ranges, figures, JUESUAN_OK);
  juesuan_disclosure_free(figures);
  figures = read_budget("3.00", "3.50");
  refuse_each("check, shared", check_all, figures, JUESUAN_OK);
  juesuan_disclosure_free(figures);
  juesuan_buffer* text = NULL;
  CHECK_OK(juesuan_render_table, disclosure, 0, JUESUAN_RENDER_TSV, &text);
  refuse_each("extract", extract_text, text, JUESUAN_OK);
  juesuan_buffer_free(text);
}

int main(void) {
  /* First of all: a built-in profile is read at its first use, and kept. */
  refuse_each("profile_built_in", built_in, NULL, JUESUAN_OK);
  refuse_each("accounts_create", create, NULL, JUESUAN_OK);
  refuse_each("from_document, JSON", from_json, NULL, JUESUAN_OK);
  refuse_each("from_document, XML", from_xml, NULL, JUESUAN_OK);
  refuse_each("from_file", from_file, NULL, JUESUAN_OK);

  juesuan_accounts* accounts = make_told_books();
  juesuan_disclosure* disclosure = derive(accounts);
  refuse_each("profile_from_bytes", profile_from_bytes, NULL, JUESUAN_OK);
  refuse_each("derive", derive_all, accounts, JUESUAN_OK);
  refuse_each("check", check_all, disclosure, JUESUAN_OK);
  test_renders(disclosure);
  test_inputs(disclosure);
  test_explanations(accounts, disclosure);
  test_differences(disclosure);
  refuse_each("evaluate", evaluate, accounts, JUESUAN_OK);
  refuse_each("accounts_match", match_entry, accounts, JUESUAN_OK);
  refuse_each("formula_text", formula_text, NULL, JUESUAN_OK);
  refuse_each("find_cell", find_cell, disclosure, JUESUAN_OK);
  refuse_each("index past the end", ask_past_the_end, disclosure, JUESUAN_E_ARGUMENT);
  refuse_each("unknown table", ask_unknown_table, disclosure, JUESUAN_E_NOT_FOUND);
  refuse_each("parse_amount", parse_bad_amount, NULL, JUESUAN_E_INPUT);
  juesuan_disclosure_free(disclosure);
  juesuan_accounts_free(accounts);
  test_changes();
  return CHECK_RESULT();
}
