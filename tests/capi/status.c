/* Versions and the names of statuses. */
#include <juesuan.h>

#include "check.h"

static void check_name(juesuan_status status, const char* expected) {
  const char* name = juesuan_status_name(status);
  CHECK_TEXT(name, strlen(name), expected);
}

int main(void) {
  int major = -1, minor = -1, patch = -1;
  char rest = '\0';
  CHECK_INT(sscanf(juesuan_version(), "%d.%d.%d%c", &major, &minor, &patch, &rest), 3);
  CHECK(major >= 0 && minor >= 0 && patch >= 0);
  CHECK_INT(juesuan_abi_version(), JUESUAN_ABI_VERSION);

  check_name(JUESUAN_OK, "ok");
  check_name(JUESUAN_E_MEMORY, "memory");
  check_name(JUESUAN_E_ARGUMENT, "argument");
  check_name(JUESUAN_E_INPUT, "input");
  check_name(JUESUAN_E_RANGE, "range");
  check_name(JUESUAN_E_NOT_FOUND, "not_found");
  check_name(JUESUAN_E_FILE, "file");
  check_name(JUESUAN_E_INTERNAL, "internal");
  check_name(JUESUAN_E_INTERNAL + 1, "unknown");
  check_name(-1, "unknown");
  check_name(INT32_MAX, "unknown");
  check_name(INT32_MIN, "unknown");
  return CHECK_RESULT();
}
