/* Needs juesuan.h and libjuesuan_c, and no C++ compiler. */
#include <stdio.h>
#include <string.h>

#include <juesuan.h>

int main(void) {
  puts(juesuan_version());
  return strchr(juesuan_version(), '.') != NULL ? 0 : 1;
}
