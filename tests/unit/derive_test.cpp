#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include <juesuan/derive.hpp>
#include <juesuan/merge.hpp>
#include <juesuan/profile.hpp>
#include <juesuan/render.hpp>
#include <juesuan/standard_layout.hpp>

#include "support/books.hpp"
#include "support/error_of.hpp"

using namespace juesuan;
using test::balance;
using test::expenditure;
using test::fen;
using test::find;
using test::revenue;

namespace {

Disclosure derived(const Accounts& accounts) {
  return derive(accounts, standard_layout, Names{}, {.claims = false});
}

Error error_of(const Accounts& accounts) {
  return juesuan_tests::error_of([&] { derived(accounts); });
}

std::size_t count(const Disclosure& disclosure, NoticeKind kind) {
  return static_cast<std::size_t>(
      std::count_if(disclosure.notices.begin(), disclosure.notices.end(),
                    [&](const Notice& notice) { return notice.kind == kind; }));
}

}  // namespace

TEST_CASE("closing balances roll forward and both totals meet") {
  Accounts accounts = test::books();
  accounts.entries = {revenue(1000), expenditure(700),
                      balance(Flow::opening_balance, 50, Source::general_public_budget),
                      balance(Flow::use_of_reserves, 20, Source::other_revenue),
                      balance(Flow::distribution_of_surplus, 7, Source::other_revenue)};
  const Disclosure d = derived(accounts);
  CHECK(fen(d, TableKey::summary, RowKey::closing_balance) == 1000 + 50 + 20 - 700 - 7);
  CHECK(fen(d, TableKey::summary, RowKey::grand_total) == 1070);
  CHECK(fen(d, TableKey::summary, RowKey::application_total) == 1070);
  CHECK(fen(d, TableKey::appropriation_summary, RowKey::fiscal_closing_balance) == 350);
  CHECK(fen(d, TableKey::appropriation_summary, RowKey::fiscal_application_total) == 1050);
  CHECK(d.notices.empty());
}

TEST_CASE("a figure whose revenue or expenditure is missing is insufficient, not zero") {
  Accounts accounts = test::books();
  accounts.entries = {revenue(1000)};
  const Disclosure d = derived(accounts);
  CHECK(find(d, TableKey::summary, RowKey::expenditure_total, ColumnKey::amount).cell->state ==
        CellState::insufficient);
  CHECK(find(d, TableKey::summary, RowKey::closing_balance, ColumnKey::amount).cell->state ==
        CellState::insufficient);
  CHECK(find(d, TableKey::summary, RowKey::opening_balance, ColumnKey::amount).cell->state ==
        CellState::value);
  CHECK(
      find(d, TableKey::three_public, RowKey::total, ColumnKey::budget_three_public).cell->state ==
      CellState::insufficient);
  CHECK(find(d, TableKey::procurement, RowKey::procurement_total, ColumnKey::fact).cell->state ==
        CellState::insufficient);
}

TEST_CASE("detail entries fill the economic tables and no total") {
  Accounts accounts = test::books();
  Entry whole = expenditure(900, 2010101, 0);
  Entry salaries = expenditure(600, 0, 30101);
  Entry office = expenditure(300, 0, 30201);
  salaries.detail = office.detail = static_cast<std::uint8_t>(Axis::economic);
  accounts.entries = {revenue(900), whole, salaries, office};
  const Disclosure d = derived(accounts);
  CHECK(fen(d, TableKey::summary, RowKey::expenditure_total) == 900);
  CHECK(fen(d, TableKey::expenditure, RowKey::total) == 900);
  CHECK(fen(d, TableKey::general_budget_basic, RowKey::personnel_total) == 600);
  CHECK(fen(d, TableKey::general_budget_basic, RowKey::code, ColumnKey::amount, 30201) == 300);
  CHECK_FALSE(find(d, TableKey::general_budget_basic, RowKey::code, ColumnKey::amount, 30201)
                  .cell->lower_bound);

  accounts.entries.back().fen = 299;  // one fen is not told of: every code may hold it
  const Disclosure open = derived(accounts);
  CHECK(find(open, TableKey::general_budget_basic, RowKey::code, ColumnKey::amount, 30201)
            .cell->lower_bound);
  CHECK(find(open, TableKey::general_budget_basic, RowKey::code, ColumnKey::amount, 30299)
            .cell->lower_bound);
  CHECK_FALSE(
      find(open, TableKey::expenditure, RowKey::total, ColumnKey::amount).cell->lower_bound);
}

TEST_CASE("detail entries by functional code fill the rows of a tree and not its total") {
  Accounts accounts = test::books();
  Entry culture = balance(Flow::opening_balance, 30, Source::government_fund, 2070701);
  Entry lottery = balance(Flow::opening_balance, 20, Source::government_fund, 2296003);
  culture.detail = lottery.detail = static_cast<std::uint8_t>(Axis::function);
  accounts.entries = {revenue(1), expenditure(1),
                      balance(Flow::opening_balance, 50, Source::government_fund, 0), culture,
                      lottery};
  const Disclosure d = derived(accounts);
  const auto opening = [&](RowKey row, std::uint32_t code) {
    return find(d, TableKey::government_fund, row, ColumnKey::opening_balance, code).cell;
  };
  CHECK(opening(RowKey::total, 0)->low == 50);
  CHECK(opening(RowKey::code, 207)->low == 30);
  CHECK(opening(RowKey::code, 2296003)->low == 20);
  CHECK_FALSE(opening(RowKey::code, 2296003)->lower_bound);
  CHECK(fen(d, TableKey::summary, RowKey::opening_balance) == 50);
}

TEST_CASE("money without a functional code is covered where detail entries tell of all of it") {
  Accounts accounts = test::books();
  Entry culture = balance(Flow::opening_balance, 30, Source::government_fund, 2070701);
  Entry lottery = balance(Flow::opening_balance, 20, Source::government_fund, 2296003);
  culture.detail = lottery.detail = static_cast<std::uint8_t>(Axis::function);
  accounts.entries = {revenue(1),
                      expenditure(1),
                      balance(Flow::opening_balance, 50, Source::government_fund, 0),
                      balance(Flow::opening_balance, 7, Source::state_capital, 0),
                      culture,
                      lottery};
  const Disclosure d = derived(accounts);
  REQUIRE(d.notices.size() == 1);
  CHECK(d.notices[0].table == TableKey::state_capital);
  CHECK(d.notices[0].index == 3);

  accounts.entries.back().fen = 19;
  const Disclosure open = derived(accounts);
  REQUIRE(count(open, NoticeKind::uncovered) == 2);
  CHECK(open.notices[0].table == TableKey::government_fund);
  CHECK(open.notices[0].index == 2);
}

TEST_CASE("basic general-budget expenditure needs its economic code, jointly or as detail") {
  Accounts accounts = test::books();
  accounts.entries = {revenue(900), expenditure(900, 2010101, 302)};
  CHECK(error_of(accounts).where() == "entries[1].economic");
}

TEST_CASE("money known only coarsely makes narrower cells lower bounds and is uncovered") {
  Accounts accounts = test::books();
  accounts.entries = {revenue(100), revenue(40, 2010101, Source::fiscal), expenditure(10)};
  const Disclosure d = derived(accounts);
  const auto general =
      find(d, TableKey::summary, RowKey::revenue_general_public_budget, ColumnKey::amount);
  CHECK(general.cell->low == 100);
  CHECK(general.cell->lower_bound);
  CHECK(fen(d, TableKey::summary, RowKey::revenue_total) == 140);
  CHECK_FALSE(
      find(d, TableKey::summary, RowKey::revenue_total, ColumnKey::amount).cell->lower_bound);
  CHECK(fen(d, TableKey::revenue, RowKey::total, ColumnKey::fiscal) == 140);
  REQUIRE(count(d, NoticeKind::uncovered) == 2);  // tables 01 and 04 have no line for it
  CHECK(d.notices[0].index == 1);
}

TEST_CASE("a class without a printed line is uncovered; a missing 款 gets a row in code order") {
  Accounts accounts = test::books();
  accounts.entries = {revenue(30, 2330101), expenditure(10, 2330101, 30298),
                      expenditure(20, 2330101, 30901, Kind::project)};
  const Disclosure d = derived(accounts);
  CHECK(count(d, NoticeKind::uncovered) == 4);  // two entries, tables 01 and 04
  CHECK_FALSE(has_errors(d));
  const auto inserted =
      find(d, TableKey::general_budget_basic, RowKey::code, ColumnKey::amount, 30298);
  REQUIRE(inserted.row != nullptr);
  CHECK(inserted.row->inserted);
  CHECK(inserted.cell->low == 10);
  CHECK(inserted.row[-1].code == 30240);
  CHECK(inserted.row[1].code == 30299);
}

TEST_CASE("an economic class without a row is uncovered in the code lists") {
  Accounts accounts = test::books();
  accounts.entries = {revenue(10), expenditure(10, 2010101, 31204)};
  const Disclosure d = derived(accounts);
  REQUIRE(count(d, NoticeKind::uncovered) == 1);  // 312 is a row of table 10 but not of table 06
  CHECK(d.notices[0].table == TableKey::general_budget_basic);
  CHECK(describe(d.notices[0]) ==
        "entries[1]: 0.10 元 belongs to table general_budget_basic, which has no row for its "
        "economic class 312");
  CHECK(fen(d, TableKey::general_budget_basic, RowKey::operating_cost_total) == 10);
  CHECK(fen(d, TableKey::agency_operation, RowKey::code, ColumnKey::amount, 312) == 10);
}

TEST_CASE("what is said of money without a row is true of the totals too") {
  Accounts accounts = test::books();
  for (const std::uint32_t code : {30905U, 31101U, 31304U}) {
    accounts.entries = {revenue(10), expenditure(10, 2010101, code)};
    const Disclosure d = derived(accounts);
    REQUIRE(count(d, NoticeKind::uncovered) == 1);
    CHECK(d.notices[0].economic == EconomicCode{code / 100});
    CHECK(describe(d.notices[0]) ==
          "entries[1]: 0.10 元 belongs to table general_budget_basic, which has no row for its "
          "economic class " +
              std::to_string(code / 100));
    CHECK(fen(d, TableKey::general_budget_basic, RowKey::personnel_total) == 0);
    CHECK(fen(d, TableKey::general_budget_basic, RowKey::operating_cost_total) == 0);
  }
  accounts.entries = {revenue(10), expenditure(10, 2330101)};
  CHECK(describe(derived(accounts).notices[0]) ==
        "entries[1]: 0.10 元 is in a total of table summary but in none of its rows");
}

TEST_CASE("stated closing balances are compared by source and code") {
  Accounts accounts = test::books();
  accounts.entries = {revenue(100), expenditure(60),
                      balance(Flow::closing_balance, 40, Source::general_public_budget)};
  CHECK(derived(accounts).notices.empty());
  accounts.entries.back().fen = 41;
  const Disclosure wrong = derived(accounts);
  REQUIRE(count(wrong, NoticeKind::closing_differs) == 1);
  CHECK(wrong.notices[0].expected.fen() == 40);
  CHECK(wrong.notices[0].found.fen() == 41);
  CHECK(wrong.notices[0].index == 2);
  CHECK(has_errors(wrong));
  CHECK(fen(wrong, TableKey::summary, RowKey::closing_balance) == 40);

  accounts.entries.push_back(
      balance(Flow::opening_balance, 1, Source::general_public_budget, 0));  // not broken down
  CHECK(count(derived(accounts), NoticeKind::closing_not_compared) == 1);
  accounts.entries[2].function = {};
  accounts.entries[2].source = Source::fiscal;
  CHECK(derived(accounts).notices.empty());
}

TEST_CASE("a stated figure that can be derived and differs is noticed, one that cannot is kept") {
  Accounts accounts = test::books();
  accounts.entries = {revenue(100), expenditure(60)};
  accounts.stated = {{2024, Figure::revenue, Amount::from_fen(100)},
                     {2023, Figure::revenue, Amount::from_fen(7)}};
  CHECK(derived(accounts).notices.empty());
  accounts.stated[0].amount = Amount::from_fen(101);
  const Disclosure d = derived(accounts);
  REQUIRE(count(d, NoticeKind::stated_differs) == 1);
  CHECK(describe(d.notices[0]) ==
        "stated[0]: revenue is stated as 1.01 元, the entries derive 1.00 元");
  accounts.stated[0].year = 2020;
  CHECK(error_of(accounts).where() == "stated[0].year");
}

TEST_CASE("a figure of the prior year that does not fit is named, derived or merged") {
  Accounts accounts = test::books();
  accounts.entries = {revenue(Amount::max().fen()), expenditure(1), revenue(1)};
  for (Entry& entry : accounts.entries) entry.year = 2023;
  accounts.stated = {{2024, Figure::revenue, Amount{}}, {2023, Figure::revenue, Amount{}}};
  const Error derived_error = error_of(accounts);
  CHECK(derived_error.status() == Status::range);
  CHECK(derived_error.where() == "stated[1]");

  accounts.entries.pop_back();
  Accounts other = accounts;
  other.stated = {{2023, Figure::revenue, Amount::from_fen(1)}};
  accounts.stated.clear();
  const Error merge_error = juesuan_tests::error_of([&] { return merge(accounts, other); });
  CHECK(merge_error.status() == Status::range);
  CHECK(merge_error.where() == "stated.revenue of 2023");
}

TEST_CASE("bad entries are named by index and field, whatever came before") {
  Accounts accounts = test::books();
  accounts.entries = {revenue(1), revenue(1), expenditure(1)};
  const auto where = [&](auto change) {
    Accounts changed = accounts;
    change(changed.entries[1]);
    return error_of(changed).where();
  };
  CHECK(where([](Entry& e) { e.year = 2020; }) == "entries[1].year");
  CHECK(where([](Entry& e) { e.stage = static_cast<Stage>(9); }) == "entries[1].stage");
  CHECK(where([](Entry& e) { e.flow = Flow::none; }) == "entries[1].flow");
  CHECK(where([](Entry& e) { e.source = static_cast<Source>(200); }) == "entries[1].source");
  CHECK(where([](Entry& e) { e.kind = Kind::basic; }) == "entries[1].kind");
  CHECK(where([](Entry& e) { e.nature = static_cast<Nature>(4); }) == "entries[1].nature");
  CHECK(where([](Entry& e) { e.detail = 32; }) == "entries[1].detail");
  CHECK(where([](Entry& e) { e.function = FunctionCode{2080}; }) == "entries[1].function");
  CHECK(where([](Entry& e) { e.function = FunctionCode{20801}; }) == "entries[1].function");
  CHECK(where([](Entry& e) { e.economic = EconomicCode{30101}; }) == "entries[1].economic");
  accounts.entries[2].economic = EconomicCode{4};
  CHECK(error_of(accounts).where() == "entries[2].economic");
}

TEST_CASE("a row past the range is refused with its code though its total fits") {
  const std::int64_t most = Amount::max().fen();
  Accounts accounts = test::books();
  accounts.entries = {revenue(most), revenue(most), revenue(-most, 2080101),
                      revenue(-most, 2080101)};
  CHECK(error_of(accounts).status() == Status::range);
  CHECK(error_of(accounts).where() == "tables.revenue, code 201");
  // Two 款 that the layout does not list.
  accounts.entries = {expenditure(most, 2010101, 30250), expenditure(most, 2010101, 30250),
                      expenditure(-most, 2010101, 30251), expenditure(-most, 2010101, 30251)};
  CHECK(error_of(accounts).status() == Status::range);
  CHECK(error_of(accounts).where() == "tables.general_budget_basic, code 30250");
}

TEST_CASE("sums are exact to the ends of the range, in any order, and refused past them") {
  Accounts accounts = test::books();
  const std::int64_t max = Amount::max().fen();
  accounts.entries = {revenue(max), revenue(max), revenue(-max), expenditure(max)};
  std::sort(accounts.entries.begin(), accounts.entries.end(),
            [](const Entry& a, const Entry& b) { return a.fen < b.fen; });
  do {
    const Disclosure d = derived(accounts);
    CHECK(fen(d, TableKey::summary, RowKey::revenue_total) == max);
    CHECK(fen(d, TableKey::summary, RowKey::closing_balance) == 0);
  } while (std::next_permutation(accounts.entries.begin(), accounts.entries.end(),
                                 [](const Entry& a, const Entry& b) { return a.fen < b.fen; }));
  accounts.entries = {revenue(max), revenue(1), expenditure(1)};
  const Error error = error_of(accounts);
  CHECK(error.status() == Status::range);
  CHECK(error.where() == "tables.summary, line 1");
  accounts.entries = {revenue(Amount::min().fen()), expenditure(1)};
  CHECK(error_of(accounts).status() == Status::range);  // the closing balance is one fen below
}

TEST_CASE("names come from the accounts first, then from the catalogue") {
  Accounts accounts = test::books();
  accounts.entries = {revenue(5, 2080107), expenditure(5, 2080107)};
  accounts.function_names.set(FunctionCode{20801}, "本单位的叫法");
  const Profile& profile = Profile::built_in();
  const Disclosure d = derive(accounts, profile.layout(), profile);
  const auto label = [&](std::uint32_t code) {
    return find(d, TableKey::revenue, RowKey::code, ColumnKey::amount, code).row->label;
  };
  CHECK(label(20801) == "本单位的叫法");
  CHECK(label(2080107) == "社会保险业务管理事务");
}

TEST_CASE("a code that is printed without a name is told of once, in the order of the tables") {
  Accounts accounts = test::books();
  accounts.entries = {revenue(10, 2987654), expenditure(7, 2987654, 30188),
                      expenditure(3, 2017755, 30101),
                      expenditure(2, 2017756, 30188, Kind::project)};
  accounts.function_names.set(FunctionCode{298}, "新设类");
  accounts.entries.push_back(expenditure(1, 2010101));
  accounts.entries.back().function = FunctionCode{2019901};
  accounts.entries.back().year = 2023;  // in no table
  const Profile& profile = Profile::built_in();
  for (const bool claims : {false, true}) {
    const Disclosure d = derive(accounts, profile.layout(), profile, {.claims = claims});
    std::vector<std::string> told;
    for (const Notice& notice : d.notices) {
      if (notice.kind == NoticeKind::name_missing) told.push_back(describe(notice));
    }
    const std::string end = " has no name and is printed as its digits";
    CHECK(told ==
          std::vector<std::string>{"names.function: 20177" + end, "names.function: 2017755" + end,
                                   "names.function: 2017756" + end, "names.function: 29876" + end,
                                   "names.function: 2987654" + end, "names.economic: 30188" + end});
    CHECK(severity_of(NoticeKind::name_missing) == Severity::warning);
    const std::string json = render(d, RenderFormat::json, profile);
    CHECK(json.find("\"code\": \"30188\"\n  }") != std::string::npos);
  }
  CHECK(count(derive(accounts, standard_layout), NoticeKind::name_missing) == 0);
  for (const std::uint32_t code : {20177U, 2017755U, 2017756U, 29876U, 2987654U}) {
    accounts.function_names.set(FunctionCode{code}, "名");
  }
  accounts.economic_names.set(EconomicCode{30188}, "名");
  CHECK(count(derive(accounts, profile.layout(), profile), NoticeKind::name_missing) == 0);
}

TEST_CASE("a layout that cannot be compiled is refused") {
  const TableSpec twice[] = {standard_layout.tables[0], standard_layout.tables[0]};
  CHECK_THROWS_AS(CompiledLayout(Layout{twice}), Error);
  const RowSpec rows[] = {{RowKey::expenditure_class, RowKind::line, 1, 201}};
  const ColumnSpec columns[] = {{ColumnKey::final_travel_abroad, 1}};
  const PanelSpec panels[] = {{BaseKey::everything, RowAxis::lines, Stub::label, 1, columns, rows}};
  const BandSpec bands[] = {{panels}};
  const TableSpec both[] = {{TableKey::summary, 1, bands}};
  CHECK_THROWS_AS(CompiledLayout(Layout{both}), Error);
}

TEST_CASE("a panel without what it is made of is refused") {
  const auto refused = [](RowAxis axis, std::span<const ColumnSpec> columns,
                          std::span<const RowSpec> rows) {
    const PanelSpec panels[] = {{BaseKey::everything, axis, Stub::label, 1, columns, rows}};
    const BandSpec bands[] = {{panels}};
    const TableSpec tables[] = {{TableKey::summary, 1, bands}};
    return std::string(
        juesuan_tests::error_of([&] { const CompiledLayout compiled{Layout{tables}}; }).what());
  };
  const std::vector<ColumnSpec> columns{{ColumnKey::amount, 1}};
  const std::vector<RowSpec> rows{{RowKey::expenditure_class, RowKind::line, 1, 201}};
  CHECK(refused(RowAxis::lines, columns, rows) == "");
  CHECK(refused(RowAxis::lines, {}, rows) == "layout.summary: a panel has no columns");
  CHECK(refused(RowAxis::facts, columns, {}) == "layout.summary: a panel of facts has no rows");

  std::vector<RowSpec> many;
  for (std::uint32_t code = 1; code <= 65'536; ++code) {
    many.push_back({RowKey::expenditure_class, RowKind::line, 1, code});
  }
  CHECK(refused(RowAxis::lines, columns, many) ==
        "layout.summary: a layout has at most 65535 distinct codes an axis");
}

TEST_CASE("what no term names is no fact, and no negative fact is derived from") {
  Accounts accounts = test::books();
  accounts.entries = {revenue(1), expenditure(1)};
  CHECK(juesuan_tests::error_of([&] { accounts.assets[Asset::none] = 1; }).status() ==
        Status::argument);
  accounts.counts[Count::groups_abroad] = -1;
  CHECK(std::string(error_of(accounts).what()) ==
        "counts.groups_abroad: expected no negative count");
  accounts.counts[Count::groups_abroad] = 1;
  accounts.assets[Asset::large_equipment] = -1;
  CHECK(std::string(error_of(accounts).what()) ==
        "assets.large_equipment: expected no negative count");
}

TEST_CASE("merging is concatenating: every cell of a unit merged with itself doubles") {
  Accounts accounts = test::books();
  accounts.entries = {revenue(101), expenditure(55),
                      balance(Flow::opening_balance, 3, Source::general_public_budget)};
  accounts.counts[Count::vehicles_kept] = 2;
  accounts.stated = {{2023, Figure::grand_total, Amount::from_fen(9)}};
  const Accounts both = merge(accounts, accounts);
  const Disclosure one = derived(accounts);
  const Disclosure two = derived(both);
  REQUIRE(one.tables.cells().size() == two.tables.cells().size());
  for (const Table& table : one.tables.tables()) {
    const auto panels = one.tables.panels(table);
    const auto doubled = two.tables.panels(*two.tables.find(table.key));
    for (std::size_t p = 0; p < panels.size(); ++p) {
      for (std::size_t r = 0; r < panels[p].row_count; ++r) {
        for (std::size_t c = 0; c < panels[p].column_count; ++c) {
          CHECK(two.tables.cells(doubled[p], r)[c].low ==
                2 * one.tables.cells(panels[p], r)[c].low);
        }
      }
    }
  }
  REQUIRE(both.stated.size() == 1);
  CHECK(both.stated[0].amount.fen() == 18);
}

TEST_CASE("merging keeps each unit's nature and refuses another year") {
  Accounts agency = test::books();
  agency.entries = {revenue(10), expenditure(10)};
  Accounts school = agency;
  school.entity.nature = Nature::other_institution;
  school.counts[Count::vehicles_kept] = 1;
  const Accounts both = merge(agency, school);
  const Disclosure d = derived(both);
  CHECK(fen(d, TableKey::agency_operation, RowKey::total) == 10);
  CHECK(fen(d, TableKey::general_budget_basic, RowKey::operating_cost_total) == 20);
  CHECK_FALSE(both.counts[Count::vehicles_kept].has_value());
  school.entity.year = 2023;
  const Error another_year = juesuan_tests::error_of([&] { return merge(agency, school); });
  CHECK(another_year.status() == Status::input);
  CHECK(another_year.where() == "entity.year");
}

TEST_CASE("a coarse 其中数 tells nothing of the codes below it") {
  Accounts accounts = test::books();
  Entry whole = expenditure(900, 2010101, 0);
  Entry detail = expenditure(900, 0, 301);
  detail.detail = static_cast<std::uint8_t>(Axis::economic);
  accounts.entries = {revenue(900), whole, detail};
  CHECK(juesuan_tests::error_of([&] { derived(accounts); }).where() == "entries[1].economic");

  accounts.entries = {revenue(1'000), expenditure(1'000, 2010101, 0)};
  for (const auto& [fen, code] : {std::pair{900, 30101U}, std::pair{100, 302U}}) {
    detail.fen = fen;
    detail.economic = EconomicCode{code};
    accounts.entries.push_back(detail);
  }
  const Disclosure d = derived(accounts);
  const auto cell = [&](std::uint32_t code) {
    return *find(d, TableKey::general_budget_basic, RowKey::code, ColumnKey::amount, code).cell;
  };
  CHECK(cell(302).low == 100);
  CHECK(cell(30201).low == 0);
  CHECK(cell(30201).lower_bound);
}

TEST_CASE("coarse money that adds up to nothing may still hold something below") {
  Accounts accounts = test::books();
  accounts.entries = {revenue(100), expenditure(100, 2010101, 302, Kind::project),
                      expenditure(-100, 2010101, 303, Kind::project)};
  const Disclosure d = derived(accounts);
  const Cell cell =
      *find(d, TableKey::three_public, RowKey::total, ColumnKey::final_official_reception).cell;
  CHECK(cell.low == 0);
  CHECK(cell.lower_bound);
}
