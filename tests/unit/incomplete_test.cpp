#include <cstdint>
#include <string>

#include <doctest/doctest.h>

#include <juesuan/check.hpp>
#include <juesuan/published.hpp>

#include "support/budget_chain.hpp"
#include "support/rule_outcomes.hpp"

using namespace juesuan;
using juesuan_tests::budget_columns;
using juesuan_tests::chain;
using juesuan_tests::coverage;
using juesuan_tests::published_table;

namespace {

Outcome outcome_of(const std::string& members, const char* rule) {
  return juesuan_tests::outcome(check(juesuan_tests::published(members)), rule);
}

/// A table, or one that lost a row when it was read.
std::string maybe_lost(bool lost, const std::string& key, const std::string& columns,
                       const std::string& rows) {
  std::string text = juesuan_tests::table(key, columns, rows);
  if (lost) text.insert(1, R"("left_out": 1, )");
  return text;
}

/// A row of a code with 1.00 万元 in its only column.
std::string one_of(const std::string& number) { return juesuan_tests::code(number, R"("1.00")"); }

const std::string total = juesuan_tests::row("total", R"("1.00")");

/// 公开01 表 of a unit that carried nothing over.
const std::string carried =
    juesuan_tests::table("summary", R"("amount")",
                         juesuan_tests::row("opening_balance", R"("")") + ", " +
                             juesuan_tests::row("use_of_reserves", R"("")") + ", " +
                             juesuan_tests::row("distribution_of_surplus", R"("")") + ", " +
                             juesuan_tests::row("closing_balance", R"("")"));

}  // namespace

TEST_CASE("a missing table is not applicable, an unreadable figure insufficient, neither a pass") {
  const Report report =
      check(published_table("general_budget_expenditure", budget_columns,
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
  // 01-2 and 04-3: what is summed over all classes.
  const auto summed = [&](bool lost, const std::string& key, const std::string& column,
                          const char* rule) {
    return outcome_of(R"("tables": [)" +
                          maybe_lost(lost, key, column,
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
  const auto spent = [&](bool lost) {
    return outcome_of(R"("tables": [)" + carried + ", " +
                          maybe_lost(lost, "revenue", R"("amount")", total) + ", " +
                          juesuan_tests::table("expenditure", R"("amount")", one_of("208")) + "]",
                      "03-6");
  };
  CHECK(spent(false) == Outcome::fail);
  CHECK(spent(true) == Outcome::insufficient);

  // 06-6: a contribution in one of the two classifications alone.
  const auto paid = [&](bool lost_economic, bool lost_function, bool economic) {
    return outcome_of(R"("tables": [)" +
                          maybe_lost(lost_economic, "general_budget_basic", R"("amount")",
                                     economic ? one_of("30113") : one_of("30101")) +
                          ", " +
                          maybe_lost(lost_function, "general_budget_expenditure", R"("basic")",
                                     economic ? one_of("2080107") : one_of("2210201")) +
                          "]",
                      "06-6");
  };
  CHECK(paid(false, false, true) == Outcome::fail);
  CHECK(paid(false, true, true) == Outcome::insufficient);
  CHECK(paid(false, false, false) == Outcome::fail);
  CHECK(paid(true, false, false) == Outcome::insufficient);

  // 06-3b: a class of projects that is not printed.
  CHECK(outcome_of(R"("tables": [)" +
                       juesuan_tests::table("general_budget_basic", R"("amount")", total) + "]",
                   "06-3b") == Outcome::pass);
  CHECK(outcome_of(
            R"("tables": [)" + maybe_lost(true, "general_budget_basic", R"("amount")", total) + "]",
            "06-3b") == Outcome::insufficient);

  // 07-4: a fund's table without money that the text does not deny.
  const auto denied = [&](bool lost) {
    return outcome_of(R"("tables": [)" +
                          maybe_lost(lost, "government_fund", R"("expenditure")",
                                     juesuan_tests::row("total", R"("")")) +
                          R"(], "paragraphs": [{"text": "甲", "section": "revenue"}])",
                      "07-4a");
  };
  CHECK(denied(false) == Outcome::fail);
  CHECK(denied(true) == Outcome::insufficient);

  // N-1 and N5-2: what the text tells of a code that its table does not print.
  const auto told = [&](bool lost, const char* rule) {
    return outcome_of(R"("tables": [)" +
                          maybe_lost(lost, "general_budget_expenditure", R"("amount")", total) +
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
    return outcome_of(R"("forms": [{"name": "甲", )" + lost +
                          R"("total": {"executed": "3.00"}, "fiscal": {"executed": "1.00"}}])",
                      "P-7");
  };
  CHECK(funded("") == Outcome::fail);
  CHECK(funded(R"("left_out": 1, )") == Outcome::insufficient);
}

TEST_CASE("a column that a table does not print is not taken for zero") {
  const auto judged = [](const std::string& tables, const char* rule) {
    return outcome_of(R"("tables": [)" + tables + "]", rule);
  };
  const auto spent = [&](const std::string& column) {
    return judged(carried + ", " + juesuan_tests::table("revenue", column, total) + ", " +
                      juesuan_tests::table("expenditure", R"("amount")", one_of("208")),
                  "03-6");
  };
  CHECK(spent(R"("amount")") == Outcome::fail);
  CHECK(spent(R"("fiscal")") == Outcome::insufficient);

  // Of a code of the first table the second prints nothing, in a column that it has or lacks.
  const auto against = [&](const char* rule, const char* first, const char* column,
                           const char* number, const char* second, const char* lacked) {
    const std::string here = juesuan_tests::table(first, column, one_of(number));
    return judged(here + ", " + juesuan_tests::table(second, lacked, total), rule);
  };
  const auto paid = [&](const char* column) {
    return against("06-6", "general_budget_basic", R"("amount")", "30113",
                   "general_budget_expenditure", column);
  };
  CHECK(paid(R"("basic")") == Outcome::fail);
  CHECK(paid(R"("amount")") == Outcome::insufficient);
  const auto within = [&](const char* column) {
    return against("05-4b", "general_budget_expenditure", R"("basic")", "208", "expenditure",
                   column);
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
