/* Checks for tests in plain C: count failures, say where, end with CHECK_RESULT(). */
#ifndef JUESUAN_TESTS_CHECK_H
#define JUESUAN_TESTS_CHECK_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

static int check_failures = 0;

static inline void check_report(int passed, const char* file, int line, const char* text) {
  if (passed) return;
  ++check_failures;
  fprintf(stderr, "%s:%d: failed: %s\n", file, line, text);
}

static inline void check_report_int(int64_t left, int64_t right, const char* file, int line,
                                    const char* text) {
  if (left == right) return;
  check_report(0, file, line, text);
  fprintf(stderr, "  left %lld, right %lld\n", (long long)left, (long long)right);
}

/* Compares `size` bytes at `data`, which need not end in NUL, with a NUL-terminated text. */
static inline void check_report_text(const char* data, size_t size, const char* expected,
                                     const char* file, int line) {
  const size_t length = strlen(expected);
  if (size == length && (size == 0 || memcmp(data, expected, size) == 0)) return;
  check_report(0, file, line, "texts are equal");
  fprintf(stderr, "  got \"%.*s\", expected \"%s\"\n", (int)size, size == 0 ? "" : data, expected);
}

#define CHECK(condition) check_report((condition) ? 1 : 0, __FILE__, __LINE__, #condition)
#define CHECK_INT(left, right) \
  check_report_int((int64_t)(left), (int64_t)(right), __FILE__, __LINE__, #left " == " #right)
#define CHECK_TEXT(data, size, expected) \
  check_report_text((data), (size), (expected), __FILE__, __LINE__)
/* The exit status of the test program. */
#define CHECK_RESULT() (check_failures == 0 ? 0 : 1)

#endif
