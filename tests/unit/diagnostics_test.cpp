#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include <juesuan/check.hpp>

#include "support/rule_outcomes.hpp"

using namespace juesuan_tests;

namespace {

const std::string budget_columns = R"("amount", "basic", "project")";
const std::string expenditure_columns =
    R"("amount", "basic", "project", "superior_remittance", "operating", "subsidiary_subsidy")";

/// A row of 公开05 表 whose money is all basic.
std::string budget_row(const std::string& number, const std::string& amount) {
  return code(number, '"' + amount + R"(", ")" + amount + R"(", "")");
}

/// The same of 公开03 表.
std::string expenditure_row(const std::string& number, const std::string& amount) {
  return code(number, '"' + amount + R"(", ")" + amount + R"(", "", "", "", "")");
}

struct Line {
  std::string code;
  std::string amount;
};

const std::vector<Line> lines{{"208", "21.00"},    {"20801", "10.00"},  {"2080101", "1.00"},
                              {"2080102", "2.00"}, {"2080103", "3.00"}, {"2080104", "4.00"},
                              {"20805", "11.00"},  {"2080501", "5.00"}, {"2080502", "6.00"}};

/// 公开03 表 and 公开05 表 with the same money, the second with these lines.
Disclosure two_tables(const std::vector<Line>& budget, const std::string& total = "21.00") {
  std::string expenditure = row("total", R"("21.00", "21.00", "", "", "", "")");
  for (const Line& line : lines) expenditure += ", " + expenditure_row(line.code, line.amount);
  std::string general = row("total", '"' + total + R"(", ")" + total + R"(", "")");
  for (const Line& line : budget) general += ", " + budget_row(line.code, line.amount);
  return published(R"("tables": [)" + table("expenditure", expenditure_columns, expenditure) +
                   ", " + table("general_budget_expenditure", budget_columns, general) + "]");
}

std::vector<Finding> findings_of(const Report& report, std::string_view id) {
  std::vector<Finding> found;
  for (const Finding& finding : report.findings) {
    if (Report::rules()[finding.rule].id == id) found.push_back(finding);
  }
  return found;
}

constexpr std::string_view ids[] = {"S-1", "S-2", "S-3", "S-4", "S-5"};

}  // namespace

TEST_CASE("where no identity fails no slip is looked for, and a failure alone is none") {
  const Report fine = check(two_tables(lines));
  for (const std::string_view id : ids) CHECK(outcome(fine, id) == Outcome::not_applicable);
  // A class without a line, of which nothing in the tables says more.
  std::vector<Line> other = lines;
  other[0].amount = "20.00";
  const Report report = check(two_tables(other));
  CHECK(report.failures() > 0);
  for (const std::string_view id : ids) {
    // No figure of one of these tables must equal one of the other.
    CHECK(outcome(report, id) == (id == "S-3" ? Outcome::insufficient : Outcome::pass));
  }
}

TEST_CASE("S-1: amounts that stand a row below their codes") {
  std::vector<Line> shifted = lines;
  for (std::size_t i = 2; i < 8; ++i) shifted[i + 1].amount = lines[i].amount;
  shifted[2].amount = "";
  const Report report = check(two_tables(shifted));
  const std::vector<Finding> found = findings_of(report, "S-1");
  REQUIRE(found.size() == 1);
  CHECK(found[0].severity == Severity::info);
  CHECK(found[0].places.size() == 6);
  CHECK(found[0].places[0].table == TableKey::general_budget_expenditure);
  CHECK(found[0].places[0].code == 2080102);
  CHECK(found[0].note ==
        "from code 2080101 to 2080501 the amounts of expenditure stand 1 rows further down");
  CHECK(report.failures() > 0);
}

TEST_CASE("S-1: of tables that agree none is named beside the one that is shifted") {
  const auto all = [](const std::vector<Line>& of, auto row_of) {
    std::string rows;
    for (const Line& line : of) rows += ", " + row_of(line.code, line.amount);
    return rows;
  };
  const auto revenue_row = [](const std::string& number, const std::string& amount) {
    return code(number, '"' + amount + R"(", ")" + amount + '"');
  };
  std::vector<Line> rotated = lines;
  for (std::size_t i = 2; i < 6; ++i) rotated[i].amount = lines[i == 2 ? 5 : i - 1].amount;
  const Report report = check(published(
      R"("tables": [)" +
      table("revenue", R"("amount", "fiscal")",
            row("total", R"("21.00", "21.00")") + all(lines, revenue_row)) +
      ", " +
      table("expenditure", expenditure_columns,
            row("total", R"("21.00", "21.00", "", "", "", "")") + all(lines, expenditure_row)) +
      ", " +
      table("general_budget_expenditure", budget_columns,
            row("total", R"("21.00", "21.00", "")") + all(rotated, budget_row)) +
      "]"));
  const std::vector<Finding> found = findings_of(report, "S-1");
  REQUIRE(found.size() == 1);
  CHECK(found[0].places[0].table == TableKey::general_budget_expenditure);
}

TEST_CASE("S-1: amounts that stand above their codes, and too few to tell") {
  std::vector<Line> shifted = lines;
  for (std::size_t i = 2; i < 6; ++i) shifted[i].amount = lines[i + 1].amount;
  const std::vector<Finding> found = findings_of(check(two_tables(shifted)), "S-1");
  REQUIRE(found.size() == 1);
  CHECK(found[0].places[0].code == 2080101);
  CHECK(found[0].note.ends_with("1 rows further up"));

  std::vector<Line> swapped = lines;
  std::swap(swapped[2].amount, swapped[6].amount);
  const Report report = check(two_tables(swapped));
  CHECK(report.failures() > 0);
  CHECK(outcome(report, "S-1") == Outcome::pass);
}

TEST_CASE("S-1: amounts of the 类 that stand in other lines of 公开01 and 公开04 表") {
  const std::string columns = R"("amount", "general_public_budget", "government_fund",
                                 "state_capital")";
  const auto line = [](const std::string& number, const std::string& cells) {
    return R"({"key": "expenditure_class", "code": ")" + number + R"(", "cells": [)" + cells + "]}";
  };
  const auto printed = [&](const std::vector<std::string>& amounts) {
    const std::vector<std::string> classes{"205", "206", "207", "208", "210", "211", "221"};
    std::string summary;
    std::string fiscal;
    for (std::size_t i = 0; i < classes.size(); ++i) {
      if (i != 0) summary += ", ", fiscal += ", ";
      summary += line(classes[i], '"' + amounts[i] + '"');
      fiscal += line(classes[i], '"' + amounts[i] + R"(", ")" + amounts[i] + R"(", "", "")");
    }
    return std::pair{table("summary", R"("amount")", summary),
                     table("appropriation_summary", columns, fiscal)};
  };
  const std::string spent =
      table("expenditure", expenditure_columns,
            expenditure_row("207", "5.00") + ", " + expenditure_row("208", "3.00") + ", " +
                expenditure_row("221", "2.00"));
  const std::string budget = table("general_budget_expenditure", budget_columns,
                                   budget_row("207", "5.00") + ", " + budget_row("208", "3.00") +
                                       ", " + budget_row("221", "2.00"));
  const auto judged = [](const std::string& one, const std::string& other) {
    return check(published(R"("tables": [)" + one + ", " + other + "]"));
  };
  const auto right = printed({"", "", "5.00", "3.00", "", "", "2.00"});
  CHECK(outcome(judged(right.first, spent), "S-1") == Outcome::not_applicable);
  const auto up = printed({"", "5.00", "3.00", "", "", "2.00", ""});
  const std::vector<Finding> found = findings_of(judged(up.first, spent), "S-1");
  REQUIRE(found.size() == 1);
  CHECK(found[0].places.front().table == TableKey::summary);
  CHECK(found[0].places.front().code == 206);
  CHECK(found[0].places.back().code == 211);
  CHECK(found[0].note == "from code 207 to 221 the amounts of expenditure stand 1 rows further up");
  for (const std::string& of : {spent, budget}) {
    const Report fiscal = judged(up.second, of);
    REQUIRE(findings_of(fiscal, "S-1").size() == 1);
    CHECK(findings_of(fiscal, "S-1")[0].places.front().table == TableKey::appropriation_summary);
  }
  // One amount in the wrong line is no shift.
  const auto one = printed({"", "", "5.00", "", "3.00", "", "2.00"});
  const Report report = judged(one.first, spent);
  CHECK(report.failures() > 0);
  CHECK(outcome(report, "S-1") == Outcome::pass);
}

TEST_CASE("S-2: a total or a line of its own that stands twice") {
  const auto judged = [](const std::string& key, const std::string& columns,
                         const std::string& rows) {
    return check(published(R"("tables": [)" + table(key, columns, rows) + "]"));
  };
  const auto places_of = [](const Report& report) {
    const std::vector<Finding> found = findings_of(report, "S-2");
    REQUIRE(found.size() == 1);
    REQUIRE(found[0].places.size() == 2);
    CHECK(found[0].places[0].row == found[0].places[1].row);
    CHECK(found[0].places[0].table == found[0].places[1].table);
    return found[0].places[0].row;
  };
  const std::string total = row("total", R"("3.00", "3.00", "")");
  CHECK(places_of(judged("general_budget_expenditure", budget_columns,
                         total + ", " + total + ", " + budget_row("208", "4.00"))) ==
        RowKey::total);
  const std::string general = row("revenue_general_public_budget", R"("3.00")");
  std::string rows = row("revenue_total", R"("3.00")") + ", " + general + ", " + general;
  for (const char* const other :
       {"revenue_government_fund", "revenue_state_capital", "revenue_superior_subsidy",
        "revenue_institutional", "revenue_operating", "revenue_subsidiary_remittance",
        "revenue_other"}) {
    rows += ", " + row(other, R"("")");
  }
  CHECK(places_of(judged("summary", R"("amount")", rows)) == RowKey::revenue_general_public_budget);
  const std::string goods = row("procurement_goods", R"("1.00")");
  CHECK(places_of(judged("procurement", R"("fact")",
                         row("procurement_total", R"("1.00")") + ", " + goods + ", " + goods +
                             ", " + row("procurement_works", R"("")") + ", " +
                             row("procurement_services", R"("")"))) == RowKey::procurement_goods);
}

TEST_CASE("S-2: a row that stands twice, and two equal rows that the sum needs") {
  std::vector<Line> repeated;
  for (const Line& line : lines) {
    repeated.push_back(line);
    if (line.code == "2080102") repeated.push_back(line);
  }
  const std::vector<Finding> found = findings_of(check(two_tables(repeated)), "S-2");
  REQUIRE(found.size() == 1);
  REQUIRE(found[0].places.size() == 2);
  CHECK(found[0].places[0].code == 2080102);
  CHECK(found[0].places[1].code == 2080102);

  std::vector<Line> equal = lines;
  equal[3].amount = "1.00";
  equal[4].amount = "1.00";
  const Report report = check(two_tables(equal));
  CHECK(report.failures() > 0);
  CHECK(outcome(report, "S-2") == Outcome::pass);
}

TEST_CASE("S-3: a table in 元 that was read as 万元, and a single figure that is off") {
  const auto tables = [](const std::string& total, const std::string& of_class) {
    return check(
        published(R"("tables": [)" +
                  table("appropriation_summary",
                        R"("amount", "general_public_budget", "government_fund", "state_capital")",
                        R"({"key": "expenditure_class", "code": "208",
                  "cells": ["21.00", "21.00", "", ""]}, )" +
                            row("expenditure_total", R"("21.00", "21.00", "", "")")) +
                  ", " +
                  table("general_budget_expenditure", budget_columns,
                        row("total", '"' + total + R"(", ")" + total + R"(", "")") + ", " +
                            budget_row("208", of_class)) +
                  "]"));
  };
  const std::vector<Finding> found = findings_of(tables("210012.34", "210012.34"), "S-3");
  REQUIRE(found.size() == 1);
  REQUIRE(found[0].places.size() == 2);
  CHECK(found[0].places[0].table == TableKey::general_budget_expenditure);
  CHECK(found[0].places[0].row == RowKey::total);
  CHECK(found[0].places[1].code == 208);
  CHECK(outcome(tables("210012.34", "21.00"), "S-3") == Outcome::pass);
  CHECK(outcome(tables("211000.00", "211000.00"), "S-3") == Outcome::pass);
}

TEST_CASE("S-3: several tables in 元 do not clear each other, and the text tells on all of them") {
  const auto scaled = [](const std::string& total, const std::string& fiscal,
                         const std::string& said) {
    return check(published(
        R"("tables": [)" +
        table("summary", R"("amount")", row("expenditure_total", '"' + total + '"')) + ", " +
        table("expenditure", expenditure_columns,
              row("total", '"' + total + R"(", ")" + total + R"(", "", "", "", "")")) +
        ", " +
        table("appropriation_summary", R"("amount")",
              row("expenditure_total", '"' + fiscal + '"')) +
        ", " +
        table("general_budget_expenditure", budget_columns,
              row("total", '"' + fiscal + R"(", ")" + fiscal + R"(", "")")) +
        R"(], "claims": [{"id": "share.expenditure.basic", "figure": ")" + said +
        R"(", "base": ")" + said + R"("}])"));
  };
  const std::vector<Finding> both = findings_of(scaled("210012.34", "21.00", "21.00"), "S-3");
  REQUIRE(both.size() == 1);
  CHECK(both[0].places[0].table == TableKey::expenditure);
  const std::vector<Finding> text = findings_of(scaled("21.00", "21.00", "210012.34"), "S-3");
  REQUIRE(text.size() == 1);
  CHECK(text[0].places[0].claim == 0);
  CHECK(outcome(scaled("21.00", "21.00", "21.00"), "S-3") == Outcome::not_applicable);
}

TEST_CASE("S-3: sums over two tables tell of a unit too") {
  const auto basic = [](const std::string& personnel, const std::string& cost) {
    return check(published(R"("tables": [)" +
                           table("general_budget_expenditure", budget_columns,
                                 row("total", R"("21.00", "21.00", "")")) +
                           ", " +
                           table("general_budget_basic", R"("amount")",
                                 row("personnel_total", '"' + personnel + '"') + ", " +
                                     row("operating_cost_total", '"' + cost + '"')) +
                           "]"));
  };
  const std::vector<Finding> found = findings_of(basic("150005.00", "60007.34"), "S-3");
  REQUIRE(found.size() == 1);
  CHECK(found[0].places[0].row == RowKey::personnel_total);
  CHECK(outcome(basic("15.00", "7.00"), "S-3") == Outcome::pass);
  const Report alone = check(published(
      R"("tables": [)" +
      table("general_budget_expenditure", budget_columns, row("total", R"("21.00", "20.00", "")")) +
      "]"));
  CHECK(outcome(alone, "S-3") == Outcome::insufficient);
}

TEST_CASE("S-3: a figure so small that many are 10,000 times it proves no other unit") {
  const auto totals = [](const std::string& summary, const std::string& total) {
    return check(published(
        R"("tables": [)" +
        table("summary", R"("amount")", row("expenditure_total", '"' + summary + '"')) + ", " +
        table("expenditure", expenditure_columns,
              row("total", '"' + total + R"(", ")" + total + R"(", "", "", "", "")")) +
        "]"));
  };
  const Report small = totals("0.02", "150.00");
  CHECK(small.failures() > 0);
  CHECK(outcome(small, "S-3") == Outcome::pass);
  CHECK(findings_of(totals("1.50", "15000.00"), "S-3").size() == 1);
}

TEST_CASE("S-4: a figure that lacks a digit of one that the others allow") {
  const auto item = [](const std::string& amount) {
    return check(published(R"("tables": [)" +
                           table("general_budget_expenditure", budget_columns,
                                 row("total", R"("670.84", "670.84", "")") + ", " +
                                     code("208", '"' + amount + R"(", "670.84", "")") + ", " +
                                     budget_row("20801", "670.84")) +
                           "]"));
  };
  for (const char* amount : {"70.84", "60.84", "67.84", "670.8", "670.4"}) {
    CAPTURE(amount);
    const std::vector<Finding> found = findings_of(item(amount), "S-4");
    REQUIRE(found.size() == 1);
    CHECK(found[0].places[0].code == 208);
    CHECK(found[0].places[0].column == ColumnKey::amount);
    CHECK(found[0].note == "one digit less than 670.84, which the others allow");
  }
  for (const char* amount : {"607.84", "670.48", "6770.84", "7.84", ""}) {
    CAPTURE(amount);
    CHECK(outcome(item(amount), "S-4") == Outcome::pass);
  }
  const std::vector<Finding> zero =
      findings_of(check(published(R"("tables": [)" +
                                  table("general_budget_expenditure", budget_columns,
                                        row("total", R"("442.09", "442.09", "")") + ", " +
                                            code("208", R"("442.9", "442.09", "")") + ", " +
                                            budget_row("20801", "442.09")) +
                                  "]")),
                  "S-4");
  REQUIRE(zero.size() == 1);
  CHECK(zero[0].note == "one digit less than 442.09, which the others allow");
}

TEST_CASE("S-5: a parent that makes its own parent though its children do not make it") {
  std::vector<Line> missing = lines;
  missing.erase(missing.begin() + 3);
  const std::vector<Finding> found = findings_of(check(two_tables(missing)), "S-5");
  REQUIRE(found.size() == 2);
  CHECK(found[0].places[0].code == 20801);
  CHECK(found[0].places[0].column == ColumnKey::amount);
  CHECK(found[0].places.size() == 4);
  CHECK(found[1].places[0].column == ColumnKey::basic);

  std::vector<Line> parent = lines;
  parent[1].amount = "9.00";
  const std::vector<Finding> above = findings_of(check(two_tables(parent)), "S-5");
  REQUIRE(above.size() == 2);
  CHECK(above[0].places[0].code == 208);
}
