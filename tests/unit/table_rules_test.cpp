#include <string>

#include <doctest/doctest.h>

#include <juesuan/derive.hpp>
#include <juesuan/standard_layout.hpp>

#include "support/books.hpp"
#include "support/rule_outcomes.hpp"

using namespace juesuan;
using juesuan_tests::code;
using juesuan_tests::count;
using juesuan_tests::finding_of;
using juesuan_tests::outcome;
using juesuan_tests::paragraph;
using juesuan_tests::published;
using juesuan_tests::row;
using juesuan_tests::table;
using test::balance;
using test::books;
using test::expenditure;
using test::revenue;

namespace {

Report checked(const Accounts& accounts) { return check(derive(accounts, standard_layout)); }

Report checked_tables(const std::string& tables,
                      const std::string& entity = R"("nature": "administrative")") {
  return check(published(R"("tables": [)" + tables + "]", entity));
}

const std::string amounts = R"("amount")";
const std::string kinds = R"("amount", "basic", "project")";
const std::string fund_columns =
    R"("opening_balance", "revenue", "expenditure", "basic_expenditure", "project_expenditure",
       "closing_balance")";

std::string summary(const std::string& reserves, const std::string& surplus) {
  return table("summary", amounts,
               row("use_of_reserves", '"' + reserves + '"') + ", " +
                   row("distribution_of_surplus", '"' + surplus + '"'));
}

}  // namespace

TEST_CASE("01-8: reserves are used by institutions, not beside a distribution of surplus") {
  const std::string institution = R"("nature": "other_institution")";
  CHECK(outcome(checked_tables(summary("1.00", "")), "01-8a") == Outcome::fail);
  CHECK(outcome(checked_tables(summary("1.00", ""), institution), "01-8a") == Outcome::pass);
  CHECK(outcome(checked_tables(summary("", ""), institution), "01-8a") == Outcome::not_applicable);
  CHECK(outcome(checked_tables(summary("x", ""), institution), "01-8a") == Outcome::insufficient);
  CHECK(outcome(checked_tables(summary("1.00", "2.00"), institution), "01-8b") == Outcome::fail);
  CHECK(outcome(checked_tables(summary("1.00", ""), institution), "01-8b") == Outcome::pass);
  CHECK(outcome(checked_tables(summary("", ""), institution), "01-8b") == Outcome::not_applicable);
  const std::string department = institution + R"(, "scope": "department")";
  CHECK(outcome(checked_tables(summary("1.00", "2.00"), department), "01-8b") ==
        Outcome::insufficient);
}

TEST_CASE("01-9: this year opens with what last year closed with, adjusted") {
  Accounts accounts = books();
  accounts.entries = {revenue(500), expenditure(500),
                      balance(Flow::opening_balance, 30, Source::general_public_budget),
                      balance(Flow::opening_adjustment, -10, Source::general_public_budget)};
  CHECK(outcome(checked(accounts), "01-9") == Outcome::insufficient);
  Entry closing = balance(Flow::closing_balance, 40, Source::general_public_budget);
  closing.year = 2023;
  accounts.entries.push_back(closing);
  CHECK(outcome(checked(accounts), "01-9") == Outcome::pass);
  accounts.entries.back().fen = 41;
  const Report wrong = checked(accounts);
  CHECK(outcome(wrong, "01-9") == Outcome::fail);

  const auto printed = [](const std::string& last) {
    return check(published(R"("prior_closing_balance": ")" + last + R"(", "tables": [)" +
                           table("summary", amounts, row("opening_balance", R"("3.00")")) + "]"));
  };
  CHECK(outcome(printed("3.00"), "01-9") == Outcome::pass);
  CHECK(outcome(printed("3.01"), "01-9") == Outcome::fail);
  CHECK(outcome(printed("三"), "01-9") == Outcome::insufficient);
}

TEST_CASE("03-6: without a carry-over each code spends what it receives") {
  Accounts accounts = books();
  accounts.entries = {revenue(500), expenditure(500)};
  CHECK(outcome(checked(accounts), "03-6") == Outcome::pass);
  accounts.entries = {revenue(500, 2010101), revenue(500, 2050101), expenditure(400, 2010101),
                      expenditure(600, 2050101)};
  CHECK(outcome(checked(accounts), "03-6") == Outcome::fail);
  accounts.entries = {revenue(500), expenditure(400)};
  CHECK(outcome(checked(accounts), "03-6") == Outcome::not_applicable);
  const std::string item = code("2010101", R"("1.00")");
  CHECK(outcome(checked_tables(table("revenue", amounts, item) + ", " +
                               table("expenditure", amounts, item)),
                "03-6") == Outcome::insufficient);
}

TEST_CASE("05-5, 07-3, 08-3: codes stand in the table of their fund") {
  const auto budget = [](const std::string& number) {
    return table("general_budget_expenditure", kinds, code(number, R"("1.00", "1.00", "")"));
  };
  CHECK(outcome(checked_tables(budget("20801")), "05-5") == Outcome::pass);
  CHECK(outcome(checked_tables(budget("2120801")), "05-5") == Outcome::fail);
  CHECK(outcome(checked_tables(budget("223")), "05-5") == Outcome::fail);
  // 抗疫特别国债, and 款 after those of funds.
  for (const char* const unknown : {"234", "2340101", "20708", "2122001"}) {
    CHECK(outcome(checked_tables(budget(unknown)), "05-5") == Outcome::insufficient);
  }
  CHECK(outcome(checked_tables(budget("208")), "05-5") == Outcome::pass);
  CHECK(outcome(checked_tables(budget("20701")), "05-5") == Outcome::pass);
  CHECK(outcome(checked_tables(budget("2079999")), "05-5") == Outcome::pass);
  const auto fund = [](const std::string& key, const std::string& number) {
    return table(key, fund_columns, code(number, R"("", "1.00", "1.00", "", "1.00", "")"));
  };
  CHECK(outcome(checked_tables(fund("government_fund", "2120801")), "07-3") == Outcome::pass);
  CHECK(outcome(checked_tables(fund("government_fund", "2230105")), "07-3") == Outcome::fail);
  CHECK(outcome(checked_tables(fund("government_fund", "2082201")), "07-3") ==
        Outcome::insufficient);
  CHECK(outcome(checked_tables(fund("government_fund", "2080107") + ", " + budget("20801")),
                "07-3") == Outcome::fail);
  CHECK(outcome(checked_tables(fund("state_capital", "2230105")), "08-3") == Outcome::pass);
  CHECK(outcome(checked_tables(fund("state_capital", "2120801")), "08-3") == Outcome::fail);
  CHECK(outcome(checked_tables(budget("20801")), "08-3") == Outcome::not_applicable);
}

TEST_CASE("05-6: what is not fiscal is spent from what is not fiscal") {
  Accounts accounts = books();
  accounts.entries = {revenue(500), expenditure(500), revenue(70, 2010101, Source::other_revenue),
                      expenditure(70, 2010101, 30201, Kind::basic, Source::other_revenue)};
  CHECK(outcome(checked(accounts), "05-6b") == Outcome::pass);
  CHECK(outcome(checked(accounts), "05-6a") == Outcome::pass);
  accounts.entries.back().fen = 71;
  CHECK(outcome(checked(accounts), "05-6b") == Outcome::fail);
  const std::string total = row("total", R"("1.00")");
  CHECK(outcome(checked_tables(table("expenditure", amounts, total)), "05-6b") ==
        Outcome::insufficient);
  const Report more = checked_tables(
      table("expenditure", amounts, code("201", R"("1.00")")) + ", " +
      table("general_budget_expenditure", amounts, code("201", R"("1.10")")) + ", " +
      table("government_fund", fund_columns, row("total", R"("", "", "", "", "", "")")) + ", " +
      table("state_capital", fund_columns, row("total", R"("", "", "", "", "", "")")));
  CHECK(outcome(more, "05-6a") == Outcome::fail);
}

TEST_CASE("06-5 and 10-4: a 款 stands in the official list, or may stand in another year's") {
  const auto listed = [](const std::string& number, const std::string& name = {}) {
    const std::string rows = code("302", R"("1.00")") + ", " + code(number, R"("1.00")", name);
    const Report report = checked_tables(table("general_budget_basic", amounts, rows) + ", " +
                                         table("agency_operation", amounts, rows));
    const auto own = [&](std::string_view rule) {
      if (count(report, rule, Outcome::fail) != 0) return Outcome::fail;
      return count(report, rule, Outcome::pass) == 2 ? Outcome::pass : Outcome::insufficient;
    };
    CHECK(own("06-5") == own("10-4"));
    return own("06-5");
  };
  CHECK(listed("30227", "委托业务费") == Outcome::pass);
  for (const char* const impossible : {"30277", "30288", "30200", "30250", "30297"}) {
    CHECK(listed(impossible) == Outcome::fail);
  }
  for (const char* const possible : {"30210", "30241", "30249", "30298"}) {
    CHECK(listed(possible, "离退休干部活动经费") == Outcome::insufficient);
  }
  CHECK(listed("30299") == Outcome::pass);
  CHECK(count(checked_tables(table("general_budget_basic", amounts,
                                   code("304", R"("1.00")") + ", " + code("30477", R"("1.00")"))),
              "06-5", Outcome::insufficient) == 2);
  CHECK(count(checked_tables(table("general_budget_basic", amounts,
                                   code("307", R"("1.00")") + ", " + code("30703", R"("1.00")") +
                                       ", " + code("309", R"("")"))),
              "06-5", Outcome::pass) == 2);
}

TEST_CASE("06-6: contributions are near in both classifications") {
  const auto near = [](const std::string& economic, const std::string& function) {
    return checked_tables(
        table("general_budget_basic", amounts, code("30109", '"' + economic + '"')) + ", " +
        table("general_budget_expenditure", kinds,
              code("2080506", R"("9.00", ")" + function + R"(", "")")));
  };
  CHECK(outcome(near("10.00", "8.00"), "06-6") == Outcome::pass);
  CHECK(outcome(near("10.00", "7.99"), "06-6") == Outcome::fail);
  CHECK(outcome(near("-10.00", "-8.00"), "06-6") == Outcome::pass);
  CHECK(outcome(near("-10.00", "-7.99"), "06-6") == Outcome::fail);
  CHECK(outcome(near("", ""), "06-6") == Outcome::not_applicable);
  CHECK(outcome(near("1..0", "7.99"), "06-6") == Outcome::insufficient);
}

TEST_CASE("07-4: books whose fund adds up to nothing by chance say what they hold") {
  Accounts accounts = books();
  accounts.entries = {revenue(100, 2296003, Source::government_fund),
                      revenue(-100, 2296002, Source::government_fund)};
  CHECK(outcome(checked(accounts), "07-4a") == Outcome::pass);
}

TEST_CASE("07-4: an empty table has its sentence, another has none") {
  const auto nothing = [](const std::string& cells, const std::string& text) {
    return check(published(R"("tables": [)" +
                           table("government_fund", fund_columns, row("total", cells)) +
                           R"(], "paragraphs": [)" + text + "]"));
  };
  const std::string empty = R"("", "", "", "", "", "")";
  const std::string money = R"("", "1.00", "1.00", "", "1.00", "")";
  const std::string said = paragraph("本部门没有政府性基金预算财政拨款的收支。", "government_fund");
  const std::string figures = paragraph("本年收入1.00万元。", "government_fund");
  CHECK(outcome(nothing(empty, said), "07-4a") == Outcome::pass);
  CHECK(outcome(nothing(money, figures), "07-4a") == Outcome::pass);
  CHECK(outcome(nothing(money, said), "07-4a") == Outcome::fail);
  CHECK(outcome(nothing(empty, paragraph("甲", "revenue")), "07-4a") == Outcome::fail);
  CHECK(outcome(nothing(R"("", "1.x", "", "", "", "")", said), "07-4a") == Outcome::insufficient);
  CHECK(outcome(nothing(empty, said), "07-4b") == Outcome::not_applicable);
  Accounts accounts = books();
  accounts.entries = {revenue(500), expenditure(500)};
  CHECK(outcome(checked(accounts), "07-4a") == Outcome::pass);
  CHECK(outcome(checked(accounts), "07-4b") == Outcome::pass);
}

TEST_CASE("07-4: what the text says of a fund is understood in its usual words") {
  const auto told = [](const std::string& total, const std::string& text) {
    return outcome(
        check(published(R"("tables": [)" +
                        table("government_fund", fund_columns,
                              row("total", "\"\", \"" + total + "\", \"" + total + "\", \"\", \"" +
                                               total + "\", \"\"")) +
                        R"(], "paragraphs": [)" + paragraph(text, "government_fund") + "]")),
        "07-4a");
  };
  for (const char* const nothing :
       {"政府性基金预算财政拨款收入 0 万元，支出 0 万元。",
        "本部门不涉及政府性基金预算财政拨款收入支出。", "政府性基金预算财政拨款收入支出均为零。",
        "政府性基金预算财政拨款收入支出决算表为空表。", "本单位无政府性基金预算财政拨款收支。",
        "2024年度未发生政府性基金收入、支出。",
        "政府性基金预算财政拨款本年收入0.00万元，比上年减少3.00万元；本年支出0.00万元。",
        "本部门没有政府性基金预算财政拨款，故本表无数据。"}) {
    CAPTURE(nothing);
    CHECK(told("", nothing) == Outcome::pass);
    CHECK(told("5.00", nothing) == Outcome::fail);
  }
  const auto of_balance = [](const std::string& text) {
    return outcome(
        check(published(R"("tables": [)" +
                        table("government_fund", fund_columns,
                              row("total", R"("5.00", "", "", "", "", "5.00")")) +
                        R"(], "paragraphs": [)" + paragraph(text, "government_fund") + "]")),
        "07-4a");
  };
  CHECK(of_balance("本年没有政府性基金收入和支出。") == Outcome::pass);
  CHECK(of_balance("年初结转和结余5.00万元，年末结转和结余5.00万元。") == Outcome::pass);
  const char* const unspent = "本部门没有使用政府性基金预算拨款安排的支出。";
  CHECK(told("", unspent) == Outcome::pass);
  CHECK(told("5.00", unspent) == Outcome::insufficient);
  for (const char* const money :
       {"政府性基金预算财政拨款收支见公开07表，主要用于无障碍设施建设。",
        "政府性基金预算财政拨款收支见公开07表，主要用于未成年人保护。",
        "本年收入1,000.00万元，本年支出1,000.00万元，没有年末结转和结余。"}) {
    CAPTURE(money);
    CHECK(told("5.00", money) == Outcome::pass);
    CHECK(told("", money) == Outcome::fail);
  }
  for (const char* const unclear :
       {"没有政府性基金预算财政拨款年初结转和结余，收支见公开07表。",
        "上年没有政府性基金收入和支出，本年见公开07表。", "政府性基金未超范围使用。",
        "年初结转和结余0万元，其余见公开07表。", "没有发现相关问题。",
        "没有截留、挪用政府性基金收入和支出。", "该基金使用无违规问题。"}) {
    CAPTURE(unclear);
    CHECK(told("", unclear) == Outcome::insufficient);
    CHECK(told("5.00", unclear) == Outcome::insufficient);
  }
}

TEST_CASE("09-4e: where all fiscal money is basic, basic expenditure pays each of the items") {
  const std::string items = R"("final_travel_abroad", "final_vehicle_purchase",
                               "final_vehicle_running", "final_official_reception")";
  const auto paid = [&](const std::string& reception, const std::string& project,
                        const std::string& fund, const std::string& rows) {
    const auto funds = [&](const std::string& key) {
      return table(key, fund_columns,
                   row("total", R"("", "", ")" + fund + R"(", ")" + fund + R"(", "", "")"));
    };
    return checked_tables(
        table("three_public", items, row("total", R"("", "", "", ")" + reception + '"')) + ", " +
        table("general_budget_basic", amounts, rows) + ", " +
        table("general_budget_expenditure", kinds,
              row("total", R"("9.00", "9.00", ")" + project + '"')) +
        ", " + funds("government_fund") + ", " + funds("state_capital"));
  };
  const std::string rows = code("30212", R"("")") + ", " + code("30217", R"("2.00")") + ", " +
                           code("30231", R"("")") + ", " + code("31013", R"("")");
  CHECK(outcome(paid("2.00", "", "", rows), "09-4e") == Outcome::pass);
  CHECK(count(paid("3.00", "", "", rows), "09-4e", Outcome::fail) == 1);
  const Report less = paid("1.50", "", "", rows);
  CHECK(outcome(less, "09-4e") == Outcome::pass);
  CHECK(outcome(less, "09-4d") == Outcome::fail);
  CHECK(outcome(paid("3.00", "1.00", "", rows), "09-4e") == Outcome::not_applicable);
  CHECK(outcome(paid("3.00", "", "1.00", rows), "09-4e") == Outcome::not_applicable);
  CHECK(outcome(paid("3.00", "x", "", rows), "09-4e") == Outcome::insufficient);
  CHECK(outcome(paid("3.00", "", "", code("302", R"("2.00")")), "09-4e") == Outcome::insufficient);
  // A project that prints as zero may pay a little of it.
  CHECK(count(paid("2.01", "0.00", "", rows), "09-4e", Outcome::tail) == 1);
}

TEST_CASE("10-2: the codes of the agency's cost against their own, its total against the total") {
  const auto agency = [](const std::string& total, const std::string& office) {
    return checked_tables(
        table("agency_operation", amounts,
              row("total", '"' + total + '"') + ", " + code("30201", '"' + office + '"')) +
        ", " +
        table("general_budget_basic", amounts,
              code("30201", R"("2.00")") + ", " + row("operating_cost_total", R"("3.00")")) +
        ", " + table("government_fund", fund_columns, row("total", R"("", "", "", "", "", "")")) +
        ", " + table("state_capital", fund_columns, row("total", R"("", "", "", "", "", "")")));
  };
  const Report fine = agency("3.00", "2.00");
  // 公开06 表 has no total of its own to hold the total against.
  CHECK(outcome(fine, "10-2a") == Outcome::pass);
  CHECK(outcome(fine, "10-2b") == Outcome::pass);
  const Report more = agency("3.10", "2.10");
  CHECK(outcome(more, "10-2a") == Outcome::fail);
  CHECK(outcome(more, "10-2b") == Outcome::fail);
}

TEST_CASE("10-3: the agency's operating cost is all of an administrative unit's, none of others'") {
  Accounts accounts = books();
  accounts.entries = {revenue(500), expenditure(500)};
  CHECK(outcome(checked(accounts), "10-3") == Outcome::pass);
  accounts.entries.back().nature = Nature::other_institution;
  CHECK(outcome(checked(accounts), "10-3") == Outcome::fail);
  accounts.entity.nature = Nature::other_institution;
  CHECK(outcome(checked(accounts), "10-3") == Outcome::pass);
  accounts.entity.units = {"甲", "乙"};
  CHECK(outcome(checked(accounts), "10-3") == Outcome::insufficient);
}

TEST_CASE("A-1 and A-2: vehicles make their total, at the end of the year") {
  const auto assets = [](const std::string& total, const std::string& text) {
    std::string kinds_of;
    for (const Term<Asset>& term : terms<Asset>) {
      if (term.value == Asset::large_equipment) continue;
      kinds_of += ", \"" + std::string(term.token) + R"(": "1")";
    }
    return check(published(R"("assets": {"vehicles": ")" + total + '"' + kinds_of +
                           R"(}, "paragraphs": [)" + text + "]"));
  };
  const std::string right = paragraph("截至2024年12月31日，共有车辆8辆。", "other_matters");
  CHECK(outcome(assets("8", right), "A-1") == Outcome::pass);
  CHECK(outcome(assets("9", right), "A-1") == Outcome::fail);
  CHECK(outcome(check(published(R"("assets": {"vehicles": "8"})")), "A-1") ==
        Outcome::insufficient);
  CHECK(outcome(assets("8", right), "A-2") == Outcome::pass);
  CHECK(outcome(assets("8", paragraph("截至2023年12月31日，共有车辆8辆。", "other_matters")),
                "A-2") == Outcome::fail);
  CHECK(outcome(assets("8", ""), "A-2") == Outcome::insufficient);
  CHECK(outcome(check(published(R"("paragraphs": [])")), "A-2") == Outcome::not_applicable);
}

TEST_CASE("01-6 and D-3: what the books state is judged by what their entries derive") {
  Accounts accounts = books();
  accounts.entries = {revenue(500), expenditure(300),
                      balance(Flow::closing_balance, 200, Source::general_public_budget)};
  CHECK(outcome(checked(accounts), "01-6") == Outcome::pass);
  CHECK(outcome(checked(accounts), "D-3") == Outcome::not_applicable);
  accounts.stated = {{2024, Figure::revenue, Amount::from_fen(500)},
                     {2023, Figure::revenue, Amount::from_fen(7)}};  // nothing derives it
  CHECK(outcome(checked(accounts), "D-3") == Outcome::pass);
  accounts.stated[0].amount = Amount::from_fen(501);
  accounts.entries.back().fen = 220;
  const Report report = checked(accounts);
  CHECK(outcome(report, "D-3") == Outcome::fail);
  REQUIRE(count(report, "01-6", Outcome::fail) == 1);
  const Finding& closing = finding_of(report, "01-6");
  CHECK(closing.found == 220);
  CHECK(closing.expected_low == 200);
  CHECK(closing.difference == 20);
  CHECK(closing.note.starts_with("entries[2]: stated closing balance"));
  accounts.entries.push_back(
      balance(Flow::opening_balance, 1, Source::general_public_budget, 0));  // not broken down
  CHECK(count(checked(accounts), "01-6", Outcome::insufficient) == 1);
}

TEST_CASE("06-3b: books with basic expenditure of a project's class are told, row or not") {
  Accounts accounts = books();
  accounts.entries = {revenue(500), expenditure(300), expenditure(200, 2010101, 30905)};
  const Report report = checked(accounts);
  CHECK(count(report, "06-3b", Outcome::fail) == 1);
  CHECK(count(report, "06-3b", Outcome::pass) == 2);
  const Finding& found = finding_of(report, "06-3b");
  CHECK(found.found == 200);
  CHECK(found.severity == Severity::warning);
}

TEST_CASE("D-1 and D-2: details stay within their money, money falls into a row") {
  Accounts accounts = books();
  accounts.entries = {revenue(500), expenditure(500)};
  CHECK(outcome(checked(accounts), "D-1") == Outcome::not_applicable);
  CHECK(outcome(checked(accounts), "D-2") == Outcome::pass);
  Entry detail = expenditure(300, 0, 30201);
  detail.detail = static_cast<std::uint8_t>(Axis::economic);
  accounts.entries[1].economic = EconomicCode{};
  accounts.entries.push_back(detail);
  CHECK(outcome(checked(accounts), "D-1") == Outcome::pass);
  accounts.entries.push_back(detail);
  const Disclosure disclosure = derive(accounts, standard_layout);
  const Report exceeding = check(disclosure);
  CHECK(outcome(exceeding, "D-1") == Outcome::fail);
  CHECK(std::ranges::count(disclosure.notices, NoticeKind::details_exceed, &Notice::kind) == 1);
  accounts.entries = {revenue(500), expenditure(300), expenditure(200, 2330301)};
  CHECK(outcome(checked(accounts), "D-2") == Outcome::fail);
  CHECK(count(checked(accounts), "D-2", Outcome::fail) == 2);
  CHECK(outcome(check(published(R"("paragraphs": [])")), "D-2") == Outcome::not_applicable);
}
