/* Amounts, percentages and other numbers as text and back. */
#include "calls.h"

static int64_t parse(const char* text, int32_t unit, uint32_t style) {
  int64_t fen = 7;
  CHECK_OK(juesuan_parse_amount, text, strlen(text), unit, style, &fen);
  return fen;
}

static void test_parse(void) {
  CHECK_INT(parse("12.34", JUESUAN_MONEY_YUAN, 0), 1234);
  CHECK_INT(parse("-0.000001", JUESUAN_MONEY_WANYUAN, 0), -1);
  CHECK_INT(parse("+1,234,567.8", JUESUAN_MONEY_YUAN, JUESUAN_NUMBER_THOUSANDS), 123456780);
  CHECK_INT(parse("92233720368547758.07", JUESUAN_MONEY_YUAN, 0), INT64_MAX);
  CHECK_INT(parse("-92233720368547758.08", JUESUAN_MONEY_YUAN, 0), INT64_MIN);

  int64_t fen = 7;
  CHECK_FAILS(JUESUAN_E_INPUT, "text", juesuan_parse_amount, "12.345", 6, JUESUAN_MONEY_YUAN, 0,
              &fen);
  CHECK_TEXT(failure.message, strlen(failure.message), "\"12.345\" has 3 decimals, 元 has 2");
  CHECK_FAILS(JUESUAN_E_RANGE, "text", juesuan_parse_amount, "92233720368547758.08", 20,
              JUESUAN_MONEY_YUAN, 0, &fen);
  CHECK_FAILS(JUESUAN_E_INPUT, "text", juesuan_parse_amount, "1,234", 5, JUESUAN_MONEY_YUAN, 0,
              &fen);
  CHECK_FAILS(JUESUAN_E_INPUT, "text", juesuan_parse_amount, NULL, 0, JUESUAN_MONEY_YUAN, 0, &fen);
  CHECK_FAILS(JUESUAN_E_INPUT, "text", juesuan_parse_amount, "1\0002", 3, JUESUAN_MONEY_YUAN, 0,
              &fen);
  CHECK_FAILS(JUESUAN_E_INPUT, "text", juesuan_parse_amount, "\xff", 1, JUESUAN_MONEY_YUAN, 0,
              &fen);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "text", juesuan_parse_amount, NULL, 1, JUESUAN_MONEY_YUAN, 0,
              &fen);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "fen", juesuan_parse_amount, "1", 1, JUESUAN_MONEY_YUAN, 0, NULL);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "unit", juesuan_parse_amount, "1", 1, 0, 0, &fen);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "unit", juesuan_parse_amount, "1", 1, 3, 0, &fen);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "style", juesuan_parse_amount, "1", 1, JUESUAN_MONEY_YUAN,
              JUESUAN_NUMBER_TRIMMED, &fen);
  CHECK_INT(fen, 7);
}

static void check_format(int64_t fen, int32_t unit, uint32_t style, const char* expected) {
  char text[JUESUAN_NUMBER_TEXT_MAX];
  size_t size = 0;
  CHECK_OK(juesuan_format_amount, fen, unit, style, text, sizeof text, &size);
  CHECK_TEXT(text, size, expected);
}

/* Every buffer shorter than the text is refused and stays as it was; the first that is long enough
 * is filled to its end and not past it. */
static void test_short_buffers(void) {
  static const char expected[] = "-1,234,567.89";
  const size_t length = sizeof expected - 1;
  char text[sizeof expected + 4], untouched[sizeof text];
  memset(untouched, UNTOUCHED_BYTE, sizeof untouched);
  for (size_t capacity = 0; capacity <= sizeof text; ++capacity) {
    memset(text, UNTOUCHED_BYTE, sizeof text);
    size_t size = 7;
    if (capacity < length) {
      CHECK_FAILS(JUESUAN_E_ARGUMENT, "capacity", juesuan_format_amount, -123456789,
                  JUESUAN_MONEY_YUAN, JUESUAN_NUMBER_THOUSANDS, text, capacity, &size);
      CHECK_INT(size, 7);
      CHECK(memcmp(text, untouched, sizeof text) == 0);
    } else {
      CHECK_OK(juesuan_format_amount, -123456789, JUESUAN_MONEY_YUAN, JUESUAN_NUMBER_THOUSANDS,
               text, capacity, &size);
      CHECK_TEXT(text, size, expected);
      CHECK(memcmp(text + length, untouched, sizeof text - length) == 0);
    }
  }
}

static void test_format(void) {
  check_format(-5, JUESUAN_MONEY_YUAN, 0, "-0.05");
  check_format(2924262, JUESUAN_MONEY_WANYUAN, 0, "2.924262");
  check_format(2900000, JUESUAN_MONEY_WANYUAN, JUESUAN_NUMBER_TRIMMED, "2.9");
  check_format(INT64_MIN, JUESUAN_MONEY_YUAN, JUESUAN_NUMBER_THOUSANDS,
               "-92,233,720,368,547,758.08");
  test_short_buffers();

  char text[JUESUAN_NUMBER_TEXT_MAX] = "x";
  size_t size = 7;
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "unit", juesuan_format_amount, 1, 3, 0, text, sizeof text, &size);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "style", juesuan_format_amount, 1, JUESUAN_MONEY_YUAN, 4, text,
              sizeof text, &size);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "text", juesuan_format_amount, 1, JUESUAN_MONEY_YUAN, 0, NULL,
              sizeof text, &size);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "size", juesuan_format_amount, 1, JUESUAN_MONEY_YUAN, 0, text,
              sizeof text, NULL);
  CHECK(text[0] == 'x');
  CHECK_INT(size, 7);
}

static void check_published(int64_t fen, int64_t expected) {
  int64_t hundredths = 7;
  CHECK_OK(juesuan_publish, fen, &hundredths);
  CHECK_INT(hundredths, expected);
}

static void check_percent(int64_t part, int64_t base, int32_t expected_state, int64_t expected) {
  int32_t state = 7;
  int64_t hundredths = 7;
  CHECK_OK(juesuan_percent, part, base, &state, &hundredths);
  CHECK_INT(state, expected_state);
  CHECK_INT(hundredths, expected);
}

static void test_hundredths(void) {
  check_published(2924262, 292);
  check_published(5000, 1);
  check_published(-5000, -1);
  check_published(4999, 0);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "hundredths", juesuan_publish, 1, NULL);

  check_percent(2924262, 5000000, JUESUAN_RATIO_VALUE, 5849);
  check_percent(-1, 8, JUESUAN_RATIO_VALUE, -1250);
  check_percent(1, 0, JUESUAN_RATIO_UNDEFINED, 0);
  int32_t state = 7;
  int64_t hundredths = 7;
  CHECK_FAILS(JUESUAN_E_RANGE, "", juesuan_percent, INT64_MAX, 1, &state, &hundredths);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "state", juesuan_percent, 1, 1, NULL, &hundredths);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "hundredths", juesuan_percent, 1, 1, &state, NULL);
  CHECK_FAILS(JUESUAN_E_INPUT, "text", juesuan_parse_percent, "58.499", 6, &hundredths);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "hundredths", juesuan_parse_percent, "1", 1, NULL);
  CHECK_INT(state, 7);
  CHECK_INT(hundredths, 7);
  CHECK_OK(juesuan_parse_percent, "-58.4%", 6, &hundredths);
  CHECK_INT(hundredths, -5840);

  char text[JUESUAN_NUMBER_TEXT_MAX];
  size_t size = 0;
  CHECK_OK(juesuan_format_hundredths, -5840, JUESUAN_NUMBER_TRIMMED, text, sizeof text, &size);
  CHECK_TEXT(text, size, "-58.4");
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "capacity", juesuan_format_hundredths, 5840, 0, text, 4, &size);
  CHECK_INT(size, 5);
}

static void test_print(void) {
  int64_t printed = 7;
  juesuan_interval all = {7, 7};
  CHECK_OK(juesuan_print_amount, 12345, JUESUAN_MONEY_WANYUAN, 2, &printed, &all);
  CHECK_INT(printed, 10000);
  CHECK_INT(all.low, 5000);
  CHECK_INT(all.high, 14999);
  CHECK_OK(juesuan_print_amount, -15000, JUESUAN_MONEY_WANYUAN, 2, &printed, &all);
  CHECK_INT(printed, -20000);
  CHECK_INT(all.low, -24999);
  CHECK_INT(all.high, -15000);
  CHECK_OK(juesuan_print_amount, INT64_MAX, JUESUAN_MONEY_YUAN, 2, &printed, &all);
  CHECK_INT(printed, INT64_MAX);
  CHECK_INT(all.low, INT64_MAX);
  CHECK_INT(all.high, INT64_MAX);
  CHECK_FAILS(JUESUAN_E_RANGE, "fen", juesuan_print_amount, INT64_MAX, JUESUAN_MONEY_WANYUAN, 2,
              &printed, &all);
  CHECK_FAILS(JUESUAN_E_RANGE, "fen", juesuan_print_amount, INT64_MIN, JUESUAN_MONEY_WANYUAN, 0,
              &printed, &all);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "unit", juesuan_print_amount, 1, 0, 2, &printed, &all);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "places", juesuan_print_amount, 1, JUESUAN_MONEY_YUAN, 3,
              &printed, &all);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "places", juesuan_print_amount, 1, JUESUAN_MONEY_WANYUAN, 7,
              &printed, &all);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "printed", juesuan_print_amount, 1, 1, 0, NULL, &all);
  CHECK_FAILS(JUESUAN_E_ARGUMENT, "interval", juesuan_print_amount, 1, 1, 0, &printed, NULL);
  CHECK_INT(printed, INT64_MAX);
}

int main(void) {
  test_print();
  test_parse();
  test_format();
  test_hundredths();
  return CHECK_RESULT();
}
