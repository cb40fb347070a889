// Entries from memory, no files; back come 公开05 表 and two claims.
#include <exception>
#include <iostream>

#include <juesuan/juesuan.hpp>

namespace {

juesuan::Entry entry(std::int64_t fen, juesuan::Flow flow) {
  juesuan::Entry made;
  made.fen = fen;
  made.function = juesuan::FunctionCode{2080107};
  made.year = 2024;
  made.stage = juesuan::Stage::final;
  made.flow = flow;
  made.source = juesuan::Source::general_public_budget;
  return made;
}

juesuan::Entry spent(std::int64_t fen, juesuan::Kind kind, std::uint32_t economic) {
  juesuan::Entry made = entry(fen, juesuan::Flow::expenditure);
  made.kind = kind;
  made.economic = juesuan::EconomicCode{economic};
  return made;
}

void print_table(const juesuan::Disclosure& disclosure) {
  const juesuan::Tables& tables = disclosure.tables;
  const juesuan::Table& table = *tables.find(juesuan::TableKey::general_budget_expenditure);
  const juesuan::Panel& panel = tables.panels(table)[0];
  for (std::size_t row = 0; row < panel.row_count; ++row) {
    std::cout << tables.rows(panel)[row].label;
    for (const juesuan::Cell& cell : tables.cells(panel, row)) std::cout << ' ' << cell.low;
    std::cout << " fen\n";
  }
}

void print_claim(const juesuan::Disclosure& disclosure, std::string_view id) {
  const juesuan::Claim& claim = *find_claim(disclosure, id);
  std::cout << id << ": " << claim.figure.low << " of " << claim.base.low << " fen, "
            << claim.ratio.hundredths() / 100 << '.' << claim.ratio.hundredths() / 10 % 10
            << claim.ratio.hundredths() % 10 << " %\n";
}

}  // namespace

int main() {
  try {
    juesuan::Accounts accounts;
    accounts.entity.name = "示例单位";
    accounts.entity.year = 2024;
    accounts.entity.nature = juesuan::Nature::administrative;
    accounts.entries = {entry(123456789, juesuan::Flow::revenue),
                        spent(98765432, juesuan::Kind::basic, 30101),
                        spent(24691357, juesuan::Kind::project, 30201)};
    const juesuan::Profile& profile = juesuan::Profile::built_in();
    const juesuan::Disclosure disclosure = derive(accounts, profile);
    print_table(disclosure);
    print_claim(disclosure, "share.expenditure.basic");
    print_claim(disclosure, "share.expenditure.project");
  } catch (const std::exception& failure) {
    std::cerr << failure.what() << '\n';
    return 1;
  }
}
