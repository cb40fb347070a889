#include <juesuan.h>

int main() { return juesuan_version_string()[0] == '\0' ? 1 : 0; }
