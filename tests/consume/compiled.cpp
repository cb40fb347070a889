// Needs the compiled library.
#include <cstdio>

#include <juesuan/catalogue.hpp>

int main() {
  const auto name = juesuan::catalogue_name(juesuan::FunctionCode{2010101});
  std::printf("%.*s\n", static_cast<int>(name.size()), name.data());
  return name == "行政运行" ? 0 : 1;
}
