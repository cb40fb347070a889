#include <stdio.h>

#include <juesuan.h>

int main(void) {
  juesuan_error error = {.struct_size = sizeof error};
  juesuan_accounts* accounts = NULL;
  juesuan_disclosure* disclosure = NULL;
  juesuan_buffer* text = NULL;
  size_t table = 0;
  if (juesuan_accounts_from_file("books.json", &accounts, &error) ||
      juesuan_derive(accounts, NULL, &disclosure, &error) ||
      juesuan_disclosure_find_table(disclosure, "expenditure", &table, &error) ||
      juesuan_render_table(disclosure, table, JUESUAN_RENDER_TSV, &text, &error))
    fprintf(stderr, "%s: %s\n", error.where, error.message);
  else
    printf("%.*s", (int)juesuan_buffer_string(text).size, juesuan_buffer_string(text).data);
  juesuan_buffer_free(text);
  juesuan_disclosure_free(disclosure);
  juesuan_accounts_free(accounts);
  return error.status != JUESUAN_OK;
}
