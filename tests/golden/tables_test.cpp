#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include <juesuan/derive.hpp>
#include <juesuan/profile.hpp>
#include <juesuan/read.hpp>
#include <juesuan/render.hpp>

#include "support/books.hpp"
#include "support/file_text.hpp"

using namespace juesuan;
using test::fen;
using test::file_text;

namespace {

const std::string root = JUESUAN_SOURCE_DIR;

Disclosure disclosure_of(const std::string& document) {
  const Profile& profile = Profile::built_in();
  return derive(read_accounts_file(root + "/" + document), profile.layout(), profile,
                {.claims = false});
}

/// Compares every table with its golden file, byte for byte; the number of rows compared.
std::size_t compare_tables(const Disclosure& disclosure, const std::string& golden) {
  std::size_t rows = 0;
  for (const Table& table : disclosure.tables.tables()) {
    const std::string number = (table.number < 10 ? "0" : "") + std::to_string(table.number);
    const std::string expected = file_text("tests/golden/" + golden + "/tables/" + number + ".tsv");
    CHECK(render_table(disclosure, table, RenderFormat::tsv, Profile::built_in()) == expected);
    rows += static_cast<std::size_t>(std::count(expected.begin(), expected.end(), '\n'));
  }
  return rows;
}

/// The sum of the cells of the rows that `wanted` accepts, in one column of one panel.
template <class Wanted>
std::int64_t column_sum(const Tables& tables, const Panel& panel, std::size_t column,
                        Wanted wanted) {
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < panel.row_count; ++i) {
    if (wanted(tables.rows(panel)[i])) sum += tables.cells(panel, i)[column].low;
  }
  return sum;
}

std::int64_t uncovered(const Disclosure& disclosure, TableKey table) {
  std::int64_t sum = 0;
  for (const Notice& notice : disclosure.notices) {
    if (notice.kind == NoticeKind::uncovered && notice.table == table) sum += notice.found.fen();
  }
  return sum;
}

/// The identities of tables 01 to 10, exact in fen (rules 01-1 … 10-1, 03-3, 04-7, 05-3, 06-4,
/// 07-2).
void check_identities(const Disclosure& d) {
  const Tables& tables = d.tables;
  const auto panel = [&](TableKey key, std::size_t index) -> const Panel& {
    return tables.panels(*tables.find(key))[index];
  };
  const auto line = [](const Row& row) { return row.kind == RowKind::line; };
  const auto summary = [&](RowKey row) { return fen(d, TableKey::summary, row); };
  const auto fiscal = [&](RowKey row, ColumnKey column = ColumnKey::amount) {
    return fen(d, TableKey::appropriation_summary, row, column);
  };

  const auto revenue_line = [](const Row& row) {
    return row.key >= RowKey::revenue_general_public_budget && row.key <= RowKey::revenue_other;
  };
  CHECK(summary(RowKey::revenue_total) ==
        column_sum(tables, panel(TableKey::summary, 0), 0, revenue_line));
  const auto class_line = [](const Row& row) { return row.key == RowKey::expenditure_class; };
  CHECK(summary(RowKey::expenditure_total) ==
        column_sum(tables, panel(TableKey::summary, 1), 0, class_line) +
            uncovered(d, TableKey::summary));
  CHECK(summary(RowKey::grand_total) == summary(RowKey::revenue_total) +
                                            summary(RowKey::use_of_reserves) +
                                            summary(RowKey::opening_balance));
  CHECK(summary(RowKey::application_total) == summary(RowKey::expenditure_total) +
                                                  summary(RowKey::distribution_of_surplus) +
                                                  summary(RowKey::closing_balance));
  CHECK(summary(RowKey::grand_total) == summary(RowKey::application_total));
  CHECK(fiscal(RowKey::fiscal_grand_total) == fiscal(RowKey::fiscal_application_total));
  CHECK(fiscal(RowKey::opening_balance) ==
        column_sum(tables, panel(TableKey::appropriation_summary, 0), 0, [](const Row& row) {
          return row.key >= RowKey::opening_general_public_budget &&
                 row.key <= RowKey::opening_state_capital;
        }));
  CHECK(fiscal(RowKey::expenditure_total, ColumnKey::general_public_budget) ==
        fen(d, TableKey::general_budget_expenditure, RowKey::total));
  CHECK(summary(RowKey::expenditure_total) == fen(d, TableKey::expenditure, RowKey::total));
  CHECK(summary(RowKey::revenue_total) == fen(d, TableKey::revenue, RowKey::total));
  CHECK(fen(d, TableKey::general_budget_basic, RowKey::personnel_total) +
            fen(d, TableKey::general_budget_basic, RowKey::operating_cost_total) ==
        fen(d, TableKey::general_budget_expenditure, RowKey::total, ColumnKey::basic));
  const auto fund = [&](TableKey table, ColumnKey column, RowKey row) {
    CHECK(fen(d, table, RowKey::total, ColumnKey::closing_balance) == fiscal(row, column));
    CHECK(fen(d, table, RowKey::total, ColumnKey::opening_balance) +
              fen(d, table, RowKey::total, ColumnKey::revenue) -
              fen(d, table, RowKey::total, ColumnKey::expenditure) ==
          fen(d, table, RowKey::total, ColumnKey::closing_balance));
  };
  fund(TableKey::government_fund, ColumnKey::government_fund, RowKey::fiscal_closing_balance);
  fund(TableKey::state_capital, ColumnKey::state_capital, RowKey::fiscal_closing_balance);
  CHECK(column_sum(tables, panel(TableKey::three_public, 0), 6, line) ==
        fen(d, TableKey::three_public, RowKey::total, ColumnKey::final_travel_abroad) +
            fen(d, TableKey::three_public, RowKey::total, ColumnKey::final_vehicle_purchase) +
            fen(d, TableKey::three_public, RowKey::total, ColumnKey::final_vehicle_running) +
            fen(d, TableKey::three_public, RowKey::total, ColumnKey::final_official_reception));
  const auto agency_class = [](const Row& row) {
    return row.key == RowKey::code && row.level == 2;
  };
  CHECK(column_sum(tables, panel(TableKey::agency_operation, 0), 0, agency_class) ==
        fen(d, TableKey::agency_operation, RowKey::total));

  for (const TableKey key :
       {TableKey::revenue, TableKey::expenditure, TableKey::general_budget_expenditure,
        TableKey::government_fund, TableKey::state_capital}) {
    const Panel& tree = panel(key, 0);
    for (std::size_t column = 0; column < tree.column_count; ++column) {
      for (std::uint8_t level = 1; level <= 3; ++level) {
        CHECK(column_sum(tables, tree, column, [&](const Row& row) {
                return row.level == level;
              }) == tables.cells(tree, 0)[column].low);
      }
    }
  }
}

}  // namespace

TEST_CASE("haidong-2024: all 197 published rows, byte for byte") {
  const Disclosure disclosure = disclosure_of("examples/data/haidong-2024/accounts.json");
  CHECK(compare_tables(disclosure, "haidong-2024") == 197);
  CHECK(disclosure.notices.empty());
  check_identities(disclosure);
}

TEST_CASE("haidong-2024 with function and economic code known only apart: still all 197") {
  const Disclosure disclosure = disclosure_of("tests/golden/haidong-2024-split/accounts.json");
  CHECK(compare_tables(disclosure, "haidong-2024") == 197);
  CHECK(disclosure.notices.empty());
  for (const Table& table : disclosure.tables.tables()) {
    for (const Panel& panel : disclosure.tables.panels(table)) {
      for (std::size_t row = 0; row < panel.row_count; ++row) {
        for (const Cell& cell : disclosure.tables.cells(panel, row)) CHECK_FALSE(cell.lower_bound);
      }
    }
  }
}

TEST_CASE("linlan-2024: every identity in fen, every table as reviewed") {
  const Disclosure disclosure = disclosure_of("examples/data/linlan-2024/accounts.json");
  check_identities(disclosure);
  compare_tables(disclosure, "linlan-2024");
  CHECK_FALSE(has_errors(disclosure));
  CHECK(fen(disclosure, TableKey::agency_operation, RowKey::total) == 46'667'187);
  CHECK(fen(disclosure, TableKey::general_budget_basic, RowKey::operating_cost_total) ==
        134'747'288);
}

TEST_CASE("linlan-2024 with one stated closing balance wrong: reported, nothing else") {
  const Disclosure wrong = disclosure_of("tests/golden/linlan-2024-wrong/accounts.json");
  const Disclosure right = disclosure_of("examples/data/linlan-2024/accounts.json");
  REQUIRE(wrong.notices.size() == right.notices.size() + 1);
  const Notice& notice = wrong.notices.back();
  CHECK(notice.kind == NoticeKind::closing_differs);
  CHECK(notice.source == Source::institutional_revenue);
  CHECK(notice.function == FunctionCode{2070109});
  CHECK(notice.expected.fen() == 4'721'863);
  CHECK(notice.found.fen() == 4'712'863);
  compare_tables(wrong, "linlan-2024");
}
