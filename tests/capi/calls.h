/* Calls of the interface whose last parameter is a juesuan_error. */
#ifndef JUESUAN_TESTS_CALLS_H
#define JUESUAN_TESTS_CALLS_H

#include <juesuan.h>

#include "check.h"

/* The byte that marks memory which a call must leave alone. */
#define UNTOUCHED_BYTE 0x5A

/* What a failed call wrote. */
static juesuan_error failure;

static inline juesuan_error untouched_error(uint32_t struct_size) {
  juesuan_error error;
  memset(&error, UNTOUCHED_BYTE, sizeof error);
  error.struct_size = struct_size;
  return error;
}

static inline int is_untouched(const juesuan_error* error) {
  const juesuan_error expected = untouched_error(error->struct_size);
  return memcmp(error, &expected, sizeof expected) == 0;
}

/* Says what an error names where the caller expected none. */
static inline void check_no_error(const juesuan_error* error, const char* file, int line) {
  if (is_untouched(error)) return;
  check_report(0, file, line, "the error is untouched");
  fprintf(stderr, "  %.*s: %.*s\n", (int)sizeof error->where, error->where,
          (int)sizeof error->message, error->message);
}

/* The call succeeds and leaves the error alone. */
#define CHECK_OK(function, ...)                             \
  do {                                                      \
    failure = untouched_error(sizeof failure);              \
    CHECK_INT(function(__VA_ARGS__, &failure), JUESUAN_OK); \
    check_no_error(&failure, __FILE__, __LINE__);           \
  } while (0)

/* The call fails with that status at that place: with an error, with one too small to be filled and
 * without. */
#define CHECK_FAILS(expected, place, function, ...)                       \
  do {                                                                    \
    CHECK_INT(function(__VA_ARGS__, NULL), expected);                     \
    failure = untouched_error(sizeof failure - 1);                        \
    CHECK_INT(function(__VA_ARGS__, &failure), expected);                 \
    CHECK(is_untouched(&failure));                                        \
    failure = untouched_error(sizeof failure);                            \
    CHECK_INT(function(__VA_ARGS__, &failure), expected);                 \
    CHECK_INT(failure.struct_size, sizeof failure);                       \
    CHECK_INT(failure.status, expected);                                  \
    CHECK(memchr(failure.where, '\0', sizeof failure.where) != NULL);     \
    CHECK_TEXT(failure.where, strlen(failure.where), place);              \
    CHECK(memchr(failure.message, '\0', sizeof failure.message) != NULL); \
    CHECK(failure.message[0] != '\0');                                    \
  } while (0)

#endif
