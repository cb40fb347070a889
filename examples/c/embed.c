/* Entries from memory, no files; back come 公开05 表 and two claims. */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include <juesuan.h>

enum { FUNCTION = 2080107, BUDGET = JUESUAN_SOURCE_GENERAL_PUBLIC_BUDGET };

static const juesuan_entry entries[] = {
    {.fen = 123456789,
     .function = FUNCTION,
     .year = 2024,
     .stage = JUESUAN_STAGE_FINAL,
     .flow = JUESUAN_FLOW_REVENUE,
     .source = BUDGET},
    {.fen = 98765432,
     .function = FUNCTION,
     .economic = 30101,
     .year = 2024,
     .stage = JUESUAN_STAGE_FINAL,
     .flow = JUESUAN_FLOW_EXPENDITURE,
     .source = BUDGET,
     .kind = JUESUAN_KIND_BASIC},
    {.fen = 24691357,
     .function = FUNCTION,
     .economic = 30201,
     .year = 2024,
     .stage = JUESUAN_STAGE_FINAL,
     .flow = JUESUAN_FLOW_EXPENDITURE,
     .source = BUDGET,
     .kind = JUESUAN_KIND_PROJECT},
};

static juesuan_error error = {.struct_size = sizeof error};

static juesuan_status print_table(const juesuan_disclosure* disclosure) {
  size_t table = 0;
  juesuan_panel panel = {.struct_size = sizeof panel};
  if (juesuan_disclosure_find_table(disclosure, "general_budget_expenditure", &table, &error) ||
      juesuan_disclosure_panel(disclosure, table, 0, &panel, &error)) {
    return error.status;
  }
  for (size_t r = 0; r < panel.row_count; ++r) {
    juesuan_row row = {.struct_size = sizeof row};
    if (juesuan_disclosure_row(disclosure, table, 0, r, &row, &error)) return error.status;
    printf("%.*s", (int)row.label.size, row.label.data);
    for (size_t c = 0; c < panel.column_count; ++c) {
      juesuan_cell cell = {.struct_size = sizeof cell};
      if (juesuan_disclosure_cell(disclosure, table, 0, r, c, &cell, &error)) return error.status;
      printf(" %" PRId64, cell.low);
    }
    printf(" fen\n");
  }
  return JUESUAN_OK;
}

static juesuan_status print_claim(const juesuan_disclosure* disclosure, const char* id) {
  size_t index = 0;
  juesuan_claim claim = {.struct_size = sizeof claim};
  if (juesuan_disclosure_find_claim(disclosure, id, strlen(id), &index, &error) ||
      juesuan_disclosure_claim(disclosure, index, &claim, &error)) {
    return error.status;
  }
  printf("%s: %" PRId64 " of %" PRId64 " fen, %" PRId64 ".%02" PRId64 " %%\n", id, claim.figure,
         claim.base, claim.ratio / 100, claim.ratio % 100);
  return JUESUAN_OK;
}

int main(void) {
  static const char name[] = "示例单位";
  juesuan_accounts* accounts = NULL;
  juesuan_disclosure* disclosure = NULL;
  if (juesuan_accounts_create(name, strlen(name), 2024, JUESUAN_NATURE_ADMINISTRATIVE, &accounts,
                              &error) ||
      juesuan_accounts_add_entries(accounts, entries, sizeof entries / sizeof entries[0],
                                   sizeof entries[0], &error) ||
      juesuan_derive(accounts, NULL, &disclosure, &error) || print_table(disclosure) ||
      print_claim(disclosure, "share.expenditure.basic") ||
      print_claim(disclosure, "share.expenditure.project")) {
    fprintf(stderr, "%s: %s\n", error.where, error.message);
  }
  juesuan_disclosure_free(disclosure);
  juesuan_accounts_free(accounts);
  return error.status != JUESUAN_OK;
}
