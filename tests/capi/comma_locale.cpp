// Preloaded into the C tests: a host that writes 1.234,56 in C and in C++. Ends the program with 3
// where that locale is not there, and with 4 where the library changed it.
#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <locale>
#include <sstream>
#include <string>

namespace {

bool writes_commas() {
  char in_c[8] = "";
  std::snprintf(in_c, sizeof in_c, "%.1f", 0.5);
  std::ostringstream in_cpp;
  in_cpp << 1234567;
  return in_c == std::string("0,5") && in_cpp.str() == "1.234.567";
}

struct CommaLocale {
  CommaLocale() {
    std::locale::global(std::locale(""));
    if (!writes_commas()) std::_Exit(3);
  }
  ~CommaLocale() {
    if (!writes_commas()) std::_Exit(4);
  }
};

const CommaLocale comma_locale;

}  // namespace
