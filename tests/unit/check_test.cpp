#include <algorithm>
#include <cstdint>
#include <limits>
#include <map>
#include <numeric>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include <juesuan/check.hpp>
#include <juesuan/derive.hpp>
#include <juesuan/detail/figures.hpp>
#include <juesuan/published.hpp>
#include <juesuan/standard_layout.hpp>

#include "support/books.hpp"
#include "support/changed_example.hpp"
#include "support/error_of.hpp"
#include "support/rule_outcomes.hpp"

using namespace juesuan;
using juesuan_tests::coverage;
using juesuan_tests::finding_of;
using test::books;
using test::expenditure;
using test::revenue;

namespace {

Disclosure derived(const Accounts& accounts) { return derive(accounts, standard_layout); }

/// A published disclosure of one table whose single panel has these columns and rows.
Disclosure published(const std::string& table, const std::string& columns,
                     const std::string& rows) {
  return juesuan_tests::published(R"("tables": [)" + juesuan_tests::table(table, columns, rows) +
                                  "]");
}

const std::string budget_columns = R"("amount", "basic", "project")";

/// Three rows of 公开05 表: the total, a class and its only chain down to an item.
std::string chain(const std::string& total, const std::string& item) {
  return R"({"key": "total", "cells": )" + total +
         R"(}, {"key": "code", "code": "208", "cells": )" + item +
         R"(}, {"key": "code", "code": "20801", "cells": )" + item +
         R"(}, {"key": "code", "code": "2080101", "cells": )" + item + "}";
}

}  // namespace

TEST_CASE("derived books hold every rule exactly") {
  Accounts accounts = books();
  accounts.entries = {revenue(1'000'003), expenditure(1'000'003)};
  const Report report = check(derived(accounts));
  CHECK(report.count(Outcome::tail) == 0);
  CHECK(report.failures() == 0);
  CHECK(report.joint == JointProof::none);
  CHECK(coverage(report, "01-1").count(Outcome::pass) == 1);
  CHECK(coverage(report, "02-2").count(Outcome::pass) > 0);
}

TEST_CASE("money that no printed line holds fails the sum of the lines, exactly") {
  Accounts accounts = books();
  accounts.entries = {revenue(500), expenditure(300), expenditure(200, 2330301)};
  const Report report = check(derived(accounts));
  const Finding& finding = report.findings.front();
  CHECK(Report::rules()[finding.rule].id == "01-2");
  CHECK(finding.outcome == Outcome::fail);
  CHECK(finding.found == 500);
  CHECK(finding.expected_low == 300);
  CHECK(finding.expected_high == 300);
  CHECK(finding.difference == 200);
  CHECK(finding.places.front().row == RowKey::expenditure_total);
}

TEST_CASE("parts that were rounded may add up to more than a whole that they are within") {
  const auto fiscal_parts = [](const std::string& fund) {
    const std::string fund_columns =
        R"("opening_balance", "revenue", "expenditure", "basic_expenditure",
           "project_expenditure", "closing_balance")";
    const auto table = [](const std::string& key, const std::string& columns,
                          const std::string& cells) {
      return R"({"key": ")" + key + R"(", "panels": [{"columns": [)" + columns +
             R"(], "rows": [{"key": "code", "code": "205", "cells": )" + cells + "}]}]}";
    };
    return check(read_published(
        R"({"format": "juesuan.published/1", "entity": {"name": "甲局", "year": 2024},
            "tables": [)" +
        table("expenditure",
              R"("amount", "basic", "project", "superior_remittance", "operating",
                 "subsidiary_subsidy")",
              R"(["106.87", "", "106.87", "", "", ""])") +
        "," + table("general_budget_expenditure", budget_columns, R"(["", "", ""])") + "," +
        table("government_fund", fund_columns,
              R"(["", ")" + fund + R"(", ")" + fund + R"(", "", ")" + fund + R"(", ""])") +
        "," + table("state_capital", fund_columns, R"(["", "32.49", "32.49", "", "32.49", ""])") +
        "]}"));
  };
  CHECK(coverage(fiscal_parts("74.38"), "03-5b").count(Outcome::pass) == 1);
  CHECK(coverage(fiscal_parts("74.39"), "03-5b").count(Outcome::tail) == 1);
  CHECK(coverage(fiscal_parts("74.40"), "03-5b").count(Outcome::fail) == 1);
}

TEST_CASE("a tail is no failure and a failure is no tail: the bound is (n + 1) half units") {
  // Two parts: a difference of 0.01 is rounding, one of 0.02 is not.
  const auto outcome = [](const char* total) {
    const std::string cells = std::string("[\"") + total + R"(", "1.00", "2.00"])";
    const Report report =
        check(published("general_budget_expenditure", budget_columns, chain(cells, cells)));
    return std::pair{coverage(report, "05-1").count(Outcome::tail),
                     coverage(report, "05-1").count(Outcome::fail)};
  };
  CHECK(outcome("3.00") == std::pair{0U, 0U});
  CHECK(outcome("3.01") == std::pair{4U, 0U});
  CHECK(outcome("2.99") == std::pair{4U, 0U});
  CHECK(outcome("3.02") == std::pair{0U, 4U});
  CHECK(outcome("2.98") == std::pair{0U, 4U});
}

TEST_CASE(
    "one part alone leaves no room; money behind a printed zero makes a tail that is marked") {
  const auto judged = [](const std::string& total) {
    return check(published("general_budget_expenditure", budget_columns,
                           chain("[\"" + total + R"(", "3.00", ""])",
                                 "[\"" + total + "\", \"" + total + R"(", "0.00"])")));
  };
  const Report near = judged("3.01");
  CHECK(coverage(near, "05-1").count(Outcome::tail) == 1);
  CHECK(coverage(near, "05-1").count(Outcome::pass) == 3);
  const Finding& tail = near.findings.front();
  CHECK(tail.severity == Severity::warning);
  CHECK(tail.note == "only money too small to print explains it");
  CHECK(tail.expected_low == 2'995'000 - 4'999);
  CHECK(tail.expected_high == 3'004'999 + 4'999);
  CHECK(coverage(judged("3.02"), "05-1").count(Outcome::fail) == 1);
  // The total's basic money against its only class: 3.00 is not 3.01.
  CHECK(coverage(near, "05-2").count(Outcome::fail) == 1);
}

TEST_CASE("consistent books with money too small to print have no failure once they are printed") {
  Accounts accounts = books();
  accounts.entries = {revenue(1'004'300), revenue(4'400, 2010102), expenditure(1'004'300),
                      expenditure(4'400, 2010102, 30101)};
  const Disclosure exact = derived(accounts);
  CHECK(check(exact).failures(Severity::warning) == 0);
  const Report report = check(read_published(render_published(exact)));
  CHECK(report.failures(Severity::warning) == 0);
  CHECK(report.joint == JointProof::possible);
  CHECK(std::ranges::any_of(report.findings, [](const Finding& finding) {
    return finding.outcome == Outcome::tail && finding.severity == Severity::warning;
  }));
}

TEST_CASE("a missing table is not applicable, an unreadable figure insufficient, neither a pass") {
  const Report report =
      check(published("general_budget_expenditure", budget_columns,
                      chain(R"(["3.00", "x", "2.00"])", R"(["3.00", "1.00", "2.00"])")));
  CHECK(coverage(report, "05-1").count(Outcome::insufficient) == 1);
  CHECK(coverage(report, "05-1").count(Outcome::pass) == 3);
  CHECK(coverage(report, "05-3a").count(Outcome::insufficient) == 1);
  CHECK(coverage(report, "02-1").count(Outcome::not_applicable) == 1);
  CHECK(coverage(report, "P-1").count(Outcome::not_applicable) == 1);
  for (std::size_t i = 0; i < Report::rules().size(); ++i) {
    std::uint32_t applications = 0;
    for (const std::uint32_t n : report.coverage[i].applications) applications += n;
    CHECK_MESSAGE(applications > 0, std::string(Report::rules()[i].id));
  }
}

TEST_CASE("codes twice, out of order or without their parent are named") {
  const std::string cells = R"("cells": ["1.00", "1.00", ""]})";
  const Report report = check(published("general_budget_expenditure", budget_columns,
                                        R"({"key": "code", "code": "208", )" + cells +
                                            R"(, {"key": "code", "code": "20805", )" + cells +
                                            R"(, {"key": "code", "code": "20801", )" + cells +
                                            R"(, {"key": "code", "code": "20801", )" + cells +
                                            R"(, {"key": "code", "code": "2100101", )" + cells));
  std::vector<std::string> notes;
  for (const Finding& finding : report.findings) {
    if (Report::rules()[finding.rule].id == "05-8") notes.push_back(finding.note);
  }
  CHECK(notes == std::vector<std::string>{"this code is out of order",
                                          "this code stands here twice",
                                          "no row of 21001 stands above this code"});
}

TEST_CASE("what cannot be read, is missing, out of order or there twice stops no other check") {
  const Disclosure disclosure = read_published(
      R"({"format": "juesuan.published/1", "entity": {"name": "甲局", "year": 2024}, "tables": [
        {"key": "general_budget_expenditure", "panels": [{"columns": ["amount", "basic"], "rows": [
          {"key": "code", "code": "20801", "cells": ["5.00", "12,34.5"]},
          {"key": "code", "code": "208", "cells": ["5.00", "1.234"]},
          {"key": "total", "cells": ["6.00", "12.3万"]}]}]},
        {"key": "expenditure", "panels": [{"columns": ["amount", "basic", "project",
          "superior_remittance", "operating", "subsidiary_subsidy"], "rows": [
          {"key": "total", "cells": ["--", "（12.00）", "12.00", "", "—", ""]},
          {"key": "code", "code": "208", "cells": ["9.00", "1.00", "2.00", "", "", ""]},
          {"key": "code", "code": "208", "cells": ["3.00", "1.00", "2.00", "", "", ""]}]}]}]})");
  REQUIRE(disclosure.unreadable.size() == 3);
  CHECK(disclosure.unreadable[0].where == "tables[0].panels[0].rows[0].cells[1]");
  CHECK(disclosure.unreadable[2].printed == "12.3万");
  const Report report = check(disclosure);
  // A column that is not there is not a pass, and the others are still added up.
  CHECK(coverage(report, "05-1").count(Outcome::insufficient) == 1);
  CHECK(coverage(report, "05-2").count(Outcome::pass) == 1);
  CHECK(coverage(report, "05-2").count(Outcome::fail) == 1);
  CHECK(coverage(report, "05-2").count(Outcome::insufficient) == 2);
  CHECK(coverage(report, "05-8").count(Outcome::fail) == 2);
  // Dashes are nothing, brackets are negative: 0 = -12 + 12. Each of two equal rows for itself.
  CHECK(coverage(report, "03-1").count(Outcome::pass) == 2);
  CHECK(coverage(report, "03-1").count(Outcome::fail) == 1);
  CHECK(coverage(report, "03-7").count(Outcome::fail) == 1);
  for (const Finding& finding : report.findings) {
    if (Report::rules()[finding.rule].id != "03-1") continue;
    CHECK(finding.found == 9'000'000);
    CHECK(finding.difference == 6'000'000);
    CHECK(finding.places.size() == 6);
  }
}

TEST_CASE("all tails of a document together: possible with a witness, or impossible with a clash") {
  const Report possible =
      check(published("general_budget_expenditure", budget_columns,
                      chain(R"(["3.01", "1.00", "2.00"])", R"(["3.01", "1.00", "2.00"])")));
  CHECK(possible.joint == JointProof::possible);
  REQUIRE(possible.witness.size() == 12);
  CHECK(possible.witness[0] == possible.witness[1] + possible.witness[2]);

  // Each identity alone could be rounding: 1.01 + 1.01 = 2.01 and 1.01 + 1.01 = 2.03, but not both.
  const Report clash = check(published("general_budget_expenditure", budget_columns,
                                       R"({"key": "total", "cells": ["2.01", "1.01", "1.01"]},
                                          {"key": "code", "code": "208", "cells": ["2.03", "1.01", "1.01"]})"));
  CHECK(clash.failures() > 0);
  CHECK(clash.joint == JointProof::impossible);
  CHECK_FALSE(clash.clash.empty());
}

TEST_CASE("rows that could not be read are not missed in a table") {
  const auto judged = [](const std::string& left_out) {
    return check(juesuan_tests::published(
        R"("tables": [{"key": "revenue", )" + left_out +
        R"("panels": [{"columns": ["amount"], "rows": [{"key": "total", "cells": ["3.00"]},
           {"key": "code", "code": "208", "cells": ["1.00"]},
           {"key": "code", "code": "2080107", "cells": ["1.00"]}]}]}])"));
  };
  const Report whole = judged("");
  CHECK(coverage(whole, "02-2").count(Outcome::fail) == 1);
  CHECK(coverage(whole, "02-5").count(Outcome::fail) == 1);
  const Report incomplete = judged(R"("left_out": 1, )");
  CHECK(coverage(incomplete, "02-2").count(Outcome::fail) == 0);
  CHECK(coverage(incomplete, "02-2").count(Outcome::insufficient) == 1);
  CHECK(coverage(incomplete, "02-5").count(Outcome::fail) == 0);
}

TEST_CASE("what a table or a form was read without is nowhere taken for zero") {
  const auto table = [](const std::string& key, bool lost, const std::string& columns,
                        const std::string& rows) {
    std::string text = juesuan_tests::table(key, columns, rows);
    if (lost) text.insert(1, R"("left_out": 1, )");
    return text;
  };
  const auto outcome = [](const std::string& members, const char* rule) {
    return juesuan_tests::outcome(check(juesuan_tests::published(members)), rule);
  };
  const auto code = [](const std::string& number) {
    return juesuan_tests::code(number, R"("1.00")");
  };
  const std::string total = juesuan_tests::row("total", R"("1.00")");

  // 01-2 and 04-3: what is summed over all classes.
  const auto summed = [&](bool lost, const std::string& key, const std::string& column,
                          const char* rule) {
    return outcome(R"("tables": [)" +
                       table(key, lost, column,
                             juesuan_tests::row("expenditure_total", R"("3.00")") +
                                 R"(, {"key": "expenditure_class", "code": "208",)"
                                 R"( "cells": ["1.00"]})") +
                       "]",
                   rule);
  };
  CHECK(summed(false, "summary", R"("amount")", "01-2") == Outcome::fail);
  CHECK(summed(true, "summary", R"("amount")", "01-2") == Outcome::insufficient);
  const std::string appropriation = "appropriation_summary";
  const std::string general = R"("general_public_budget")";
  CHECK(summed(false, appropriation, general, "04-3") == Outcome::fail);
  CHECK(summed(true, appropriation, general, "04-3") == Outcome::insufficient);

  // 03-6: a code that spends and is not in the revenue table.
  const std::string carried = table("summary", false, R"("amount")",
                                    juesuan_tests::row("opening_balance", R"("")") + ", " +
                                        juesuan_tests::row("use_of_reserves", R"("")") + ", " +
                                        juesuan_tests::row("distribution_of_surplus", R"("")") +
                                        ", " + juesuan_tests::row("closing_balance", R"("")"));
  const auto spent = [&](bool lost) {
    return outcome(R"("tables": [)" + carried + ", " +
                       table("revenue", lost, R"("amount")", total) + ", " +
                       table("expenditure", false, R"("amount")", code("208")) + "]",
                   "03-6");
  };
  CHECK(spent(false) == Outcome::fail);
  CHECK(spent(true) == Outcome::insufficient);

  // 06-6: a contribution in one of the two classifications alone.
  const auto paid = [&](bool lost_economic, bool lost_function, bool economic) {
    return outcome(R"("tables": [)" +
                       table("general_budget_basic", lost_economic, R"("amount")",
                             economic ? code("30113") : code("30101")) +
                       ", " +
                       table("general_budget_expenditure", lost_function, R"("basic")",
                             economic ? code("2080107") : code("2210201")) +
                       "]",
                   "06-6");
  };
  CHECK(paid(false, false, true) == Outcome::fail);
  CHECK(paid(false, true, true) == Outcome::insufficient);
  CHECK(paid(false, false, false) == Outcome::fail);
  CHECK(paid(true, false, false) == Outcome::insufficient);

  // 06-3b: a class of projects that is not printed.
  CHECK(outcome(R"("tables": [)" + table("general_budget_basic", false, R"("amount")", total) + "]",
                "06-3b") == Outcome::pass);
  CHECK(outcome(R"("tables": [)" + table("general_budget_basic", true, R"("amount")", total) + "]",
                "06-3b") == Outcome::insufficient);

  // 07-4: a fund's table without money that the text does not deny.
  const auto denied = [&](bool lost) {
    return outcome(R"("tables": [)" +
                       table("government_fund", lost, R"("expenditure")",
                             juesuan_tests::row("total", R"("")")) +
                       R"(], "paragraphs": [{"text": "甲", "section": "revenue"}])",
                   "07-4a");
  };
  CHECK(denied(false) == Outcome::fail);
  CHECK(denied(true) == Outcome::insufficient);

  // N-1 and N5-2: what the text tells of a code that its table does not print.
  const auto told = [&](bool lost, const char* rule) {
    return outcome(R"("tables": [)" +
                       table("general_budget_expenditure", lost, R"("amount")", total) +
                       R"(], "claims": [{"id": "share.general_budget_class.208",)"
                       R"( "figure": "1.00"}])",
                   rule);
  };
  CHECK(told(false, "N-1") == Outcome::fail);
  CHECK(told(true, "N-1") == Outcome::insufficient);
  CHECK(told(false, "N5-2") == Outcome::fail);
  CHECK(told(true, "N5-2") == Outcome::insufficient);

  // P-7: a part of the funding that is not there.
  const auto funded = [&](const std::string& lost) {
    return outcome(R"("forms": [{"name": "甲", )" + lost +
                       R"("total": {"executed": "3.00"}, "fiscal": {"executed": "1.00"}}])",
                   "P-7");
  };
  CHECK(funded("") == Outcome::fail);
  CHECK(funded(R"("left_out": 1, )") == Outcome::insufficient);
}

TEST_CASE("a column that a table does not print is not taken for zero") {
  const auto outcome = [](const std::string& tables, const char* rule) {
    return juesuan_tests::outcome(check(juesuan_tests::published(R"("tables": [)" + tables + "]")),
                                  rule);
  };
  const auto code = [](const std::string& number) {
    return juesuan_tests::code(number, R"("1.00")");
  };
  const std::string total = juesuan_tests::row("total", R"("1.00")");
  const std::string carried =
      juesuan_tests::table("summary", R"("amount")",
                           juesuan_tests::row("opening_balance", R"("")") + ", " +
                               juesuan_tests::row("use_of_reserves", R"("")") + ", " +
                               juesuan_tests::row("distribution_of_surplus", R"("")") + ", " +
                               juesuan_tests::row("closing_balance", R"("")"));
  const auto spent = [&](const std::string& column) {
    return outcome(carried + ", " + juesuan_tests::table("revenue", column, total) + ", " +
                       juesuan_tests::table("expenditure", R"("amount")", code("208")),
                   "03-6");
  };
  CHECK(spent(R"("amount")") == Outcome::fail);
  CHECK(spent(R"("fiscal")") == Outcome::insufficient);

  const auto paid = [&](const std::string& column) {
    return outcome(juesuan_tests::table("general_budget_basic", R"("amount")", code("30113")) +
                       ", " + juesuan_tests::table("general_budget_expenditure", column, total),
                   "06-6");
  };
  CHECK(paid(R"("basic")") == Outcome::fail);
  CHECK(paid(R"("amount")") == Outcome::insufficient);

  // 05-4b: the basic expenditure of a code is no more than that of all money.
  const auto within = [&](const std::string& column) {
    return outcome(juesuan_tests::table("general_budget_expenditure", R"("basic")", code("208")) +
                       ", " + juesuan_tests::table("expenditure", column, total),
                   "05-4b");
  };
  CHECK(within(R"("basic")") == Outcome::fail);
  CHECK(within(R"("amount")") == Outcome::insufficient);
}

TEST_CASE("a total that a table prints twice is not added to itself") {
  const Report report = check(juesuan_tests::published(
      R"("tables": [)" +
      juesuan_tests::table("summary", R"("amount")",
                           R"({"key": "revenue_total", "cells": ["3.00"]})") +
      ", " +
      juesuan_tests::table("revenue", R"("amount")",
                           R"({"key": "total", "cells": ["3.00"]},
                                                             {"key": "total", "cells": ["3.00"]})") +
      "]"));
  CHECK(coverage(report, "02-3").count(Outcome::pass) == 1);
  CHECK(coverage(report, "02-3").count(Outcome::fail) == 0);
}

TEST_CASE("what the text says of amounts is part of the joint proof") {
  const std::string spent =
      juesuan_tests::table("general_budget_expenditure", budget_columns,
                           chain(R"(["3.01", "1.00", "2.00"])", R"(["3.01", "1.00", "2.00"])"));
  const auto told = [&](const std::string& claims) {
    return check(
        juesuan_tests::published(R"("tables": [)" + spent + R"(], "claims": [)" + claims + "]"));
  };
  const Report same = told(R"({"id": "share.general_budget_expenditure", "figure": "3.01"})");
  CHECK(same.joint == JointProof::possible);
  REQUIRE(same.witness.size() == 15);
  CHECK(same.witness[12] == same.witness[0]);
  const Report other = told(R"({"id": "share.general_budget_expenditure", "figure": "3.03"})");
  CHECK(other.joint == JointProof::impossible);
  REQUIRE(other.clash.size() == 1);
  CHECK(Report::rules()[other.clash[0].rule].id == "N-1");
  CHECK(other.clash[0].places.at(0).claim == 0);
}

TEST_CASE("differences are part of the joint proof where only exact amounts make one of them") {
  // Each total is the sum of its three items, and so is last year's by the differences: 0.91 each.
  const auto proved = [](const std::string& difference, const std::string& whole) {
    const auto change = [&](const std::string& id, const std::string& figure,
                            const std::string& base, const std::string& by) {
      return R"({"id": "change.)" + id +
             R"(", "comparison": "greater", "reason": "。", "figure": ")" + figure +
             R"(", "base": ")" + base + R"(", "difference": ")" + by + R"("})";
    };
    return check(juesuan_tests::published(
                     R"("tables": [)" +
                     juesuan_tests::table(
                         "three_public",
                         R"("final_three_public", "final_travel_abroad", "final_official_vehicles",
                      "final_official_reception")",
                         R"({"key": "total", "cells": ["3.00", "1.00", "1.00", "1.00"]})") +
                     R"(], "claims": [)" + change("three_public", "3.00", "2.69", whole) + ", " +
                     change("travel_abroad", "1.00", "0.91", difference) + ", " +
                     change("official_vehicles", "1.00", "0.91", difference) + ", " +
                     change("official_reception", "1.00", "0.91", difference) + "]"))
        .joint;
  };
  CHECK(proved("0.10", "0.30") == JointProof::impossible);
  CHECK(proved("0.09", "0.31") == JointProof::possible);
}

TEST_CASE("a figure behind several failures is said once, with what the others leave for it") {
  const Report report = check(published("general_budget_expenditure", budget_columns, R"(
      {"key": "total", "cells": ["3.00", "1.00", "2.00"]},
      {"key": "code", "code": "208", "cells": ["3.50", "1.00", "2.00"]},
      {"key": "code", "code": "20801", "cells": ["3.00", "1.00", "2.00"]},
      {"key": "code", "code": "2080101", "cells": ["3.00", "1.00", "2.00"]})"));
  CHECK(report.failures() == 3);
  REQUIRE(report.shared.size() == 1);
  CHECK(report.shared[0].findings == std::vector<std::uint32_t>{0, 1, 2});
  REQUIRE(report.shared[0].figures.size() == 1);
  const SharedFigure& figure = report.shared[0].figures[0];
  CHECK(figure.place.code == 208);
  CHECK(figure.place.column == ColumnKey::amount);
  CHECK(figure.others_allow == Interval{2'995'000, 3'004'999});
}

TEST_CASE("where several figures stand in the same failures, each is named") {
  const Disclosure disclosure = published("summary", R"("amount")", R"(
      {"key": "revenue_total", "cells": ["10.00"]}, {"key": "use_of_reserves", "cells": [""]},
      {"key": "opening_balance", "cells": ["1.00"]}, {"key": "grand_total", "cells": ["12.00"]},
      {"key": "expenditure_total", "cells": ["9.00"]},
      {"key": "distribution_of_surplus", "cells": [""]},
      {"key": "closing_balance", "cells": ["3.00"]},
      {"key": "application_total", "cells": ["12.00"]})");
  const Report report = check(disclosure);
  REQUIRE(report.shared.size() == 1);
  CHECK(report.shared[0].findings.size() == 2);
  REQUIRE(report.shared[0].figures.size() == 3);
  CHECK(report.shared[0].figures[0].place.row == RowKey::revenue_total);
  CHECK(report.shared[0].figures[1].place.row == RowKey::use_of_reserves);
  CHECK(report.shared[0].figures[2].place.row == RowKey::opening_balance);
  // 12.00 less 1.00, and 3.00 and 9.00 less 1.00: from 10.990001 to 11.009999 by the first.
  CHECK(report.shared[0].figures[0].others_allow == Interval{10'990'001, 11'009'999});
}

TEST_CASE("failures that no one amount explains are grouped without one; one failure is no group") {
  const auto shared = [](const std::string& total, const std::string& item) {
    return check(published("general_budget_expenditure", budget_columns,
                           R"({"key": "total", "cells": [")" + total + R"(", "1.00", "2.00"]},
                              {"key": "code", "code": "208", "cells": ["3.50", "1.00", "2.00"]},
                              {"key": "code", "code": "20801", "cells": [")" +
                               item + R"(", "1.00", "2.00"]})"))
        .shared;
  };
  const std::vector<SharedFailure> groups = shared("3.00", "4.00");
  REQUIRE(groups.size() == 1);
  CHECK(groups[0].findings.size() == 3);
  CHECK_FALSE(groups[0].figures[0].others_allow.has_value());
  CHECK(shared("3.50", "3.50").empty());
}

TEST_CASE("an amount that only may not be above or below another has one end") {
  const Report report = check(published("procurement", R"("fact")", R"(
      {"key": "procurement_total", "cells": ["1.00"]},
      {"key": "small_medium_contracts", "cells": ["2.00"]},
      {"key": "small_micro_contracts", "cells": ["3.00"]})"));
  REQUIRE(report.shared.size() == 1);
  CHECK(report.shared[0].figures[0].place.row == RowKey::small_medium_contracts);
  CHECK_FALSE(report.shared[0].figures[0].others_allow.has_value());
}

TEST_CASE("ranges are narrowed by the identities on request") {
  const Disclosure disclosure =
      published("general_budget_expenditure", budget_columns,
                chain(R"(["3.01", "1.00", "2.00"])", R"(["3.01", "1.00", "2.00"])"));
  CHECK(check(disclosure).ranges.empty());
  const Report report = check(disclosure, {.joint = false, .ranges = true});
  CHECK(report.joint == JointProof::none);
  REQUIRE(report.ranges.size() == 12);
  // 3.01 is at least 3.005, the parts at most 1.004999 and 2.004999.
  CHECK(report.ranges[0] == Interval{3'005'000, 3'009'998});
  CHECK(report.ranges[1] == Interval{1'000'001, 1'004'999});
  CHECK(report.ranges[2] == Interval{2'000'001, 2'004'999});
  const Disclosure unknown =
      published("general_budget_expenditure", budget_columns,
                chain(R"(["x", "1.00", "2.00"])", R"(["3.01", "1.00", "2.00"])"));
  const Interval open = check(unknown, {.ranges = true}).ranges.at(0);
  CHECK(open.low == std::numeric_limits<std::int64_t>::min());
  CHECK(open.high == std::numeric_limits<std::int64_t>::max());
  const Disclosure clash =
      published("general_budget_expenditure", budget_columns,
                chain(R"(["4.00", "1.00", "2.00"])", R"(["3.00", "1.00", "2.00"])"));
  CHECK(check(clash, {.ranges = true}).ranges.empty());
  Accounts accounts = books();
  accounts.entries = {revenue(500), expenditure(500)};
  CHECK(check(derived(accounts), {.ranges = true}).ranges.empty());
}

TEST_CASE("percentages are judged by what their figures can be") {
  const auto outcome = [](const char* figure, const char* base, const char* ratio) {
    const Disclosure disclosure = read_published(
        std::string(R"({"format": "juesuan.published/1", "entity": {"name": "甲", "year": 2024},
        "claims": [{"id": "execution.2080101", "figure": ")") +
        figure + R"(", "base": ")" + base + R"(", "ratio": ")" + ratio + R"("}]})");
    const Report report = check(disclosure);
    const RuleCoverage& rule = coverage(report, "N-4");
    return rule.count(Outcome::pass) != 0   ? Outcome::pass
           : rule.count(Outcome::fail) != 0 ? Outcome::fail
                                            : Outcome::insufficient;
  };
  // 2.92 / 5.00 prints as 58.40, but 58.49 is possible: 2.9249 / 5.0000.
  CHECK(outcome("2.92", "5.00", "58.49") == Outcome::pass);
  CHECK(outcome("2.92", "5.00", "58.60") == Outcome::fail);
  // [2.9150, 2.924999] / [4.9950, 5.004999]: from 58.24 to 58.56 %.
  CHECK(outcome("2.92", "5.00", "58.24") == Outcome::pass);
  CHECK(outcome("2.92", "5.00", "58.23") == Outcome::fail);
  CHECK(outcome("2.92", "5.00", "58.56") == Outcome::pass);
  CHECK(outcome("2.92", "5.00", "58.57") == Outcome::fail);
  CHECK(outcome("0", "0", "0") == Outcome::pass);
  CHECK(outcome("1.00", "0", "100") == Outcome::fail);
  CHECK(outcome("x", "5.00", "58.49") == Outcome::insufficient);
  // A negative base keeps the sign of the quotient: from -58.56 to -58.24 %, and the other way.
  CHECK(outcome("2.92", "-5.00", "-58.56") == Outcome::pass);
  CHECK(outcome("2.92", "-5.00", "-58.57") == Outcome::fail);
  CHECK(outcome("2.92", "-5.00", "-58.23") == Outcome::fail);
  CHECK(outcome("2.92", "-5.00", "58.40") == Outcome::fail);
  CHECK(outcome("-2.92", "-5.00", "58.24") == Outcome::pass);
  CHECK(outcome("-2.92", "-5.00", "58.23") == Outcome::fail);
  CHECK(outcome("-2.92", "5.00", "-58.56") == Outcome::pass);
}

TEST_CASE("rates of the books against a negative base are right as they are derived") {
  const auto reception = [](std::int64_t fen, std::int16_t year, Stage stage) {
    Entry entry = expenditure(fen, 2010101, 30217);
    entry.year = year;
    entry.stage = stage;
    return entry;
  };
  Accounts accounts = books();
  accounts.entries = {reception(500'000, 2024, Stage::final),
                      reception(-20'000, 2023, Stage::final),
                      reception(-400'000, 2024, Stage::initial_budget),
                      reception(-400'000, 2024, Stage::adjusted_budget)};
  const Disclosure disclosure = derived(accounts);
  const Report report = check(disclosure);
  const Claim* const change = find_claim(disclosure, "change.official_reception");
  REQUIRE(change != nullptr);
  CHECK(change->ratio.hundredths() == -260'000);
  const Claim* const execution = find_claim(disclosure, "execution.official_reception");
  REQUIRE(execution != nullptr);
  CHECK(execution->ratio.hundredths() == -12'500);
  for (const char* const rule : {"N-2", "N-3", "N-4"}) {
    CAPTURE(rule);
    CHECK(coverage(report, rule).count(Outcome::fail) == 0);
  }
  CHECK(coverage(report, "N-3").count(Outcome::pass) > 0);
}

TEST_CASE("figures at the ends of 64 bits are judged as what they are") {
  const std::string most = "9000000000000.00";
  const std::string least = "-9000000000000.00";
  const auto report_of = [](const std::string& members) {
    return check(read_published(R"({"format": "juesuan.published/1",
        "entity": {"name": "甲局", "year": 2024}, )" +
                                members + '}'));
  };
  const auto failed = [](const Report& report, std::string_view id) {
    CAPTURE(id);
    CHECK(coverage(report, id).count(Outcome::pass) == 0);
    return finding_of(report, id).difference;
  };
  constexpr std::int64_t end = std::numeric_limits<std::int64_t>::max();

  const Report text =
      report_of(R"("claims": [{"id": "change.grand_total", "figure": ")" + most +
                R"("}, {"id": "execution.2080101", "comparison": "less", "figure": ")" + most +
                R"(", "base": ")" + least +
                R"("}], "tables": [{"key": "summary", "panels": [{"columns": ["amount"],
          "rows": [{"key": "grand_total", "cells": [")" +
                least + R"("]}]}]}])");
  CHECK(failed(text, "N-1") == end);
  CHECK(failed(text, "N-5") == end);

  const std::string cells = R"("cells": [")" + most + R"(", ")" + most + R"(", ""]})";
  const Report paid = report_of(
      R"("tables": [{"key": "general_budget_basic", "panels": [{"columns": ["amount"],
          "rows": [{"key": "code", "code": "30110", "cells": [")" +
      least + R"("]}]}]}, {"key": "general_budget_expenditure", "panels": [{"columns": [)" +
      budget_columns + R"(], "rows": [{"key": "code", "code": "2101101", )" + cells +
      R"(, {"key": "code", "code": "2101102", )" + cells + "]}]}]");
  CHECK(failed(paid, "06-6") == -end - 1);

  const Report kept = report_of(R"("counts": {"vehicles_kept": -9000000000000000000},
      "assets": {"vehicles_ministerial": -9000000000000000000, "vehicles_principal": 0,
        "vehicles_confidential": 0, "vehicles_emergency": 0, "vehicles_enforcement": 0,
        "vehicles_special": 0, "vehicles_retired": 0, "vehicles_other": 0},
      "tables": [{"key": "three_public", "panels": [{"columns": ["fact"],
        "rows": [{"key": "vehicles_kept", "cells": ["9000000000000000000"]}]}]}])");
  CHECK(failed(kept, "09-6") == end);
  CHECK(failed(kept, "N9-5") == end);

  const Report form = report_of(R"("forms": [{"name": "甲", "stated_score": "-90000000000000000",
      "text_score": "90000000000000000"}])");
  CHECK(failed(form, "P-10") == end);
}

TEST_CASE("a rule can be switched off with a reason, which the report keeps") {
  Accounts accounts = books();
  accounts.entries = {revenue(500), expenditure(300), expenditure(200, 2330301)};
  const Disclosure disclosure = derived(accounts);
  CheckOptions options;
  options.switched_off = {{"01-2", "该类无对应行次"}};
  const Report report = check(disclosure, options);
  CHECK(coverage(report, "01-2").count(Outcome::fail) == 0);
  CHECK(coverage(report, "01-2").count(Outcome::not_applicable) == 0);
  REQUIRE(report.switched_off.size() == 1);
  CHECK(report.switched_off[0].reason == "该类无对应行次");
  options.switched_off = {{"99-1", "x"}};
  CHECK(juesuan_tests::error_of([&] { return check(disclosure, options); }).where() ==
        "options.switched_off[0].rule");
}

TEST_CASE("a reason that a line of the report cannot show is refused") {
  Accounts accounts = books();
  accounts.entries = {revenue(500)};
  const Disclosure disclosure = derived(accounts);
  const auto refused = [&](const char* reason) {
    CheckOptions options;
    options.switched_off = {{"01-1", "fine"}, {"01-2", reason}};
    const Error error = juesuan_tests::error_of([&] { return check(disclosure, options); });
    CHECK(error.status() == Status::input);
    CHECK(error.where() == "options.switched_off[1].reason");
    return std::string(error.message());
  };
  for (const char* const blank : {"", "  ", "\t", "\n", "\u3000", " \u00A0 "}) {
    CHECK(refused(blank) == "expected a reason");
  }
  for (const char* const broken : {"a\nb", "a\r", "\ta", "a\x1b[1mb", "a\x7f"}) {
    CHECK(refused(broken) == "expected no control characters");
  }
}

TEST_CASE("a rule out of force in the disclosure's year is neither applied nor counted") {
  const auto applications = [](const RuleCoverage& rule) {
    return std::accumulate(rule.applications.begin(), rule.applications.end(), std::uint32_t{0});
  };
  const Rule always;
  Disclosure disclosure = juesuan_tests::files_of(juesuan_tests::Example::linlan).published;
  for (const int year :
       {always.first_year - 1, +always.first_year, 2024, +always.last_year, always.last_year + 1}) {
    CAPTURE(year);
    disclosure.entity.year = static_cast<std::int16_t>(year);
    const Report report = check(disclosure);
    const auto in_force = [&](const Rule& rule) {
      return rule.first_year <= year && year <= rule.last_year;
    };
    for (std::size_t i = 0; i < Report::rules().size(); ++i) {
      CAPTURE(Report::rules()[i].id);
      CHECK((applications(report.coverage[i]) != 0) == in_force(Report::rules()[i]));
    }
    for (const Finding& finding : report.findings) {
      CHECK(in_force(Report::rules()[finding.rule]));
    }
    CHECK(report.findings.empty() == (year < always.first_year || year > always.last_year));
  }
}

TEST_CASE("rule ids are unique and every rule says what it demands") {
  std::map<std::string_view, int> seen;
  for (const Rule& rule : Report::rules()) {
    CHECK(++seen[rule.id] == 1);
    CHECK_FALSE(rule.meaning.empty());
    CHECK(rule.kind != RuleClass::none);
  }
}

TEST_CASE("the printed figure is the middle of what prints so") {
  for (const std::int64_t fen : {-30'000LL, -10'000LL, 0LL, 10'000LL, 20'000LL, 123'450'000LL}) {
    const Interval interval = printed_interval(fen, Precision{});
    Cell cell;
    cell.low = interval.low;
    cell.high = interval.high;
    CHECK(detail::center(cell) == fen);
  }
  Cell exact;
  exact.low = exact.high = -7;
  CHECK(detail::center(exact) == -7);
}
