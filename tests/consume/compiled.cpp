// Needs the compiled library: the catalogue is there alone, and the body of derive is taken from
// there.
#include <cstdio>

#include <juesuan/catalogue.hpp>
#include <juesuan/derive.hpp>
#include <juesuan/standard_layout.hpp>

#ifndef JUESUAN_COMPILED
#error "who links the library defines JUESUAN_COMPILED"
#endif

int main() {
  const auto name = juesuan::catalogue_name(juesuan::FunctionCode{2010101});
  std::printf("%.*s\n", static_cast<int>(name.size()), name.data());
  juesuan::Accounts accounts;
  accounts.entity.year = 2024;
  const auto tables = juesuan::derive(accounts, juesuan::standard_layout).tables;
  return name == "行政运行" && tables.find(juesuan::TableKey::summary) != nullptr ? 0 : 1;
}
