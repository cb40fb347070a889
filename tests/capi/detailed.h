/* A published document with a little of everything that one may hold. */
#ifndef JUESUAN_TESTS_DETAILED_H
#define JUESUAN_TESTS_DETAILED_H

#include "calls.h"

static const char detailed[] =
    "{\"format\": \"juesuan.published/1\", \"entity\": {\"name\": \"某局\", \"year\": 2024},"
    " \"tables\": [{\"key\": \"revenue\", \"unit\": \"元\", \"places\": 1, \"panels\": [{"
    "  \"columns\": [\"amount\"], \"rows\": ["
    "   {\"key\": \"total\", \"cells\": [\"12.3\"]},"
    "   {\"key\": \"code\", \"code\": \"208\", \"cells\": [\"12.3\"]}]}]}],"
    " \"claims\": [{\"id\": \"execution.2080107\", \"figure\": \"1.0\", \"base\": \"2.0\","
    "   \"ratio\": \"50.00\", \"reason\": \"\", \"places\": 1}],"
    " \"forms\": [{\"name\": \"甲\", \"text_score\": \"98.5\"}],"
    " \"assets\": {\"vehicles\": \"3\"},"
    " \"self_evaluation\": {\"projects\": \"2\", \"names\": [\"甲\", \"乙\"]},"
    " \"prior_closing_balance\": \"1.00\","
    " \"contents\": [\"第一部分 概况\"], \"headings\": [\"一、职责\", \"二、机构\"],"
    " \"paragraphs\": [{\"text\": \"某局情况。\", \"section\": \"grand_total\", \"line\": 7},"
    "   {\"text\": \"其他。\"}]}";

/* To be freed by the caller. */
static inline juesuan_disclosure* read_detailed(void) {
  juesuan_disclosure* disclosure = NULL;
  CHECK_OK(juesuan_published_from_bytes, detailed, sizeof detailed - 1, &disclosure);
  return disclosure;
}

#endif
