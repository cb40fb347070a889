// Needs the headers alone: nothing of the compiled library is linked, the body of derive is
// compiled here.
#include <cstdio>

#include <juesuan/derive.hpp>
#include <juesuan/standard_layout.hpp>

#ifdef JUESUAN_COMPILED
#error "who takes the headers alone does not define JUESUAN_COMPILED"
#endif

int main() {
  using namespace juesuan;
  Entry entry;
  entry.flow = Flow::revenue;
  entry.source = Source::general_public_budget;
  entry.function = FunctionCode{2010101};
  entry.stage = Stage::final;
  entry.year = 2024;
  entry.fen = 2'924'262;
  Accounts accounts;
  accounts.entity.year = 2024;
  accounts.entries.push_back(entry);
  const Tables tables = derive(accounts, standard_layout).tables;
  const Table* const revenue = tables.find(TableKey::revenue);
  if (revenue == nullptr) return 1;
  const Cell& total = tables.cells(tables.panels(*revenue)[0], 0)[0];
  std::printf("%s\n", to_string(Amount::from_fen(total.low), MoneyUnit::yuan).c_str());
  return total.low == entry.fen ? 0 : 1;
}
