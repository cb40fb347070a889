#include <iostream>

#include <juesuan/juesuan.hpp>

int main() {
  const juesuan::Accounts accounts = juesuan::read_accounts_file("books.json");
  const juesuan::Profile& profile = juesuan::Profile::built_in();
  const juesuan::Disclosure disclosure = derive(accounts, profile);
  const juesuan::Table& table = *disclosure.tables.find(juesuan::TableKey::expenditure);
  std::cout << render_table(disclosure, table, juesuan::RenderFormat::tsv, profile);
}
