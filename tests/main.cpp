#define DOCTEST_CONFIG_IMPLEMENT
#include <cstdlib>
#include <locale>
#include <string>

#include <doctest/doctest.h>

namespace {

/// Numbers as much of Europe writes them, without a locale that the system would have to provide.
class CommaNumbers : public std::numpunct<char> {
 protected:
  char do_decimal_point() const override { return ','; }
  char do_thousands_sep() const override { return '.'; }
  std::string do_grouping() const override { return "\3"; }
};

}  // namespace

int main(int argc, char** argv) {
  if (std::getenv("JUESUAN_TEST_LOCALE") != nullptr) {
    std::locale::global(std::locale(std::locale::classic(), new CommaNumbers));
  }
  return doctest::Context(argc, argv).run();
}
