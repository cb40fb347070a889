#include <stdio.h>

int own_year(const char* document);

int main(void) {
  const int year = own_year(
      "{\"format\": \"juesuan.accounts/1\", \"amount_unit\": \"元\","
      " \"entity\": {\"name\": \"x\", \"year\": 2024, \"nature\": \"administrative\"}}");
  printf("%d, %d\n", year, own_year("{"));
  return year == 2024 && own_year("{") < 0 ? 0 : 1;
}
