#include <stdio.h>

#include <juesuan.h>

int main(void) {
  const juesuan_entry entries[] = {
      {123456789, 2080107, 0, 2024, JUESUAN_STAGE_FINAL, JUESUAN_FLOW_REVENUE, 1, 0, 0, 0},
      {98765432, 2080107, 30101, 2024, JUESUAN_STAGE_FINAL, JUESUAN_FLOW_EXPENDITURE, 1, 1, 0, 0}};
  juesuan_error error = {.struct_size = sizeof error};
  juesuan_accounts* accounts = NULL;
  juesuan_disclosure* disclosure = NULL;
  juesuan_buffer* text = NULL;
  size_t table = 0;
  if (juesuan_accounts_create("示例单位", 12, 2024, 0, &accounts, &error) ||
      juesuan_accounts_add_entries(accounts, entries, 2, sizeof entries[0], &error) ||
      juesuan_derive(accounts, NULL, &disclosure, &error) ||
      juesuan_disclosure_find_table(disclosure, "expenditure", &table, &error) ||
      juesuan_render_table(disclosure, table, JUESUAN_RENDER_TSV, &text, &error)) {
    fprintf(stderr, "%s: %s\n", error.where, error.message);
  } else {
    const juesuan_string tsv = juesuan_buffer_string(text);
    fwrite(tsv.data, 1, tsv.size, stdout);
  }
  juesuan_buffer_free(text);
  juesuan_disclosure_free(disclosure);
  juesuan_accounts_free(accounts);
  return error.status != JUESUAN_OK;
}
