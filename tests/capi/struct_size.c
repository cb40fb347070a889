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

int main(void) {
  juesuan_disclosure* disclosure = derive_uncovered();
  CHECK_SIZES(juesuan_table, juesuan_disclosure_table, disclosure, 0);
  CHECK_SIZES(juesuan_panel, juesuan_disclosure_panel, disclosure, 0, 1);
  CHECK_SIZES(juesuan_column, juesuan_disclosure_column, disclosure, 0, 1, 0);
  CHECK_SIZES(juesuan_row, juesuan_disclosure_row, disclosure, 0, 1, 7);
  CHECK_SIZES(juesuan_cell, juesuan_disclosure_cell, disclosure, 0, 0, 0, 0);
  CHECK_SIZES(juesuan_notice, juesuan_disclosure_notice, disclosure, 0);
  CHECK_SIZES(juesuan_entity, juesuan_disclosure_entity, disclosure);
  juesuan_disclosure_free(disclosure);

  juesuan_accounts* accounts = make_told_books();
  disclosure = derive(accounts);
  CHECK_SIZES(juesuan_entity, juesuan_accounts_entity, accounts);
  CHECK_SIZES(juesuan_code, juesuan_catalogue_code, JUESUAN_CLASSIFICATION_ECONOMIC, 0);
  CHECK_SIZES(juesuan_code, juesuan_catalogue_find, JUESUAN_CLASSIFICATION_FUNCTION, 2080107);
  CHECK_SIZES(juesuan_term, juesuan_term_at, JUESUAN_ENUMERATION_FLOW, 0);
  juesuan_accounts_free(accounts);
  CHECK_SIZES(juesuan_claim, juesuan_disclosure_claim, disclosure, 0);
  CHECK_SIZES(juesuan_section, juesuan_disclosure_section, disclosure, 1);
  CHECK_SIZES(juesuan_form, juesuan_disclosure_form, disclosure, 0);
  CHECK_SIZES(juesuan_project, juesuan_disclosure_form_project, disclosure, 0);
  CHECK_SIZES(juesuan_funding, juesuan_disclosure_form_funding, disclosure, 0,
              JUESUAN_FUNDING_TOTAL);
  CHECK_SIZES(juesuan_indicator, juesuan_disclosure_form_indicator, disclosure, 0, 0);
  static const char unreadable[] =
      "{\"format\": \"juesuan.published/1\", \"entity\": {\"year\": 2024},"
      " \"tables\": [{\"key\": \"revenue\", \"panels\": [{\"columns\": [\"amount\"],"
      " \"rows\": [{\"key\": \"total\", \"cells\": [\"1,5\"]}]}]}]}";
  juesuan_disclosure* published = NULL;
  CHECK_OK(juesuan_published_from_bytes, unreadable, sizeof unreadable - 1, &published);
  CHECK_SIZES(juesuan_unreadable, juesuan_disclosure_unreadable, published, 0);
  juesuan_disclosure_free(published);

  juesuan_report* report = NULL;
  juesuan_switched_off off = {.struct_size = sizeof off, .rule = {"02-1", 4}, .reason = {"why", 3}};
  const juesuan_check_options options = {
      .struct_size = sizeof options, .switched_off = &off, .switched_off_count = 1};
  CHECK_OK(juesuan_check, disclosure, &options, &report);
  juesuan_disclosure_free(disclosure);
  CHECK_SIZES(juesuan_rule, juesuan_report_rule, report, 0);
  CHECK_SIZES(juesuan_coverage, juesuan_report_coverage, report, 0);
  CHECK_SIZES(juesuan_finding, juesuan_report_finding, report, JUESUAN_LIST_FINDINGS, 0);
  CHECK_SIZES(juesuan_place, juesuan_report_place, report, JUESUAN_LIST_FINDINGS, 0, 0);
  CHECK_SIZES(juesuan_switched_off, juesuan_report_switched_off, report, 0);
  juesuan_report_free(report);

  published = read_budget("3.00", "3.50");
  CHECK_OK(juesuan_check, published, NULL, &report);
  juesuan_disclosure_free(published);
  CHECK_SIZES(juesuan_shared, juesuan_report_shared, report, 0);
  CHECK_SIZES(juesuan_place, juesuan_report_shared_place, report, 0, 0);
  juesuan_report_free(report);
  return CHECK_RESULT();
}
