#include <juesuan.h>

int main() { return juesuan_version()[0] == '\0' ? 1 : 0; }
