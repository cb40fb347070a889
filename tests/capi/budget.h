/* A 公开05 表 that somebody published: a total and one row with parts of 1.00 and 2.00 each. */
#ifndef JUESUAN_TESTS_BUDGET_H
#define JUESUAN_TESTS_BUDGET_H

#include "calls.h"

/* The table with those sums, to be freed by the caller. */
static inline juesuan_disclosure* read_budget(const char* total, const char* row) {
  char document[512];
  snprintf(document, sizeof document,
           "{\"format\": \"juesuan.published/1\", \"entity\": {\"name\": \"某局\", \"year\": 2024},"
           " \"tables\": [{\"key\": \"general_budget_expenditure\", \"panels\": [{"
           "  \"columns\": [\"amount\", \"basic\", \"project\"],"
           "  \"rows\": ["
           "   {\"key\": \"total\", \"cells\": [\"%s\", \"1.00\", \"2.00\"]},"
           "   {\"key\": \"code\", \"code\": \"208\","
           "    \"cells\": [\"%s\", \"1.00\", \"2.00\"]}]}]}]}",
           total, row);
  juesuan_disclosure* disclosure = NULL;
  CHECK_OK(juesuan_published_from_bytes, document, strlen(document), &disclosure);
  return disclosure;
}

#endif
