#include <iostream>

#include <juesuan/juesuan.hpp>

int main() {
  juesuan::Accounts accounts;
  accounts.entity.name = "示例单位";
  accounts.entity.year = 2024;
  juesuan::read_entries_csv(
      "year,stage,flow,source,kind,function,economic,amount_yuan\n"
      "2024,final,revenue,general_public_budget,,2080107,,1234567.89\n"
      "2024,final,expenditure,general_public_budget,basic,2080107,30101,987654.32\n",
      accounts);
  const juesuan::Profile& profile = juesuan::Profile::built_in();
  const juesuan::Disclosure disclosure = derive(accounts, profile.layout(), profile);
  const juesuan::Table& table = *disclosure.tables.find(juesuan::TableKey::expenditure);
  std::cout << render_table(disclosure, table, juesuan::RenderFormat::tsv, profile);
}
