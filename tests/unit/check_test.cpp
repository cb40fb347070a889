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
#include "support/budget_chain.hpp"
#include "support/changed_example.hpp"
#include "support/error_of.hpp"
#include "support/rule_outcomes.hpp"

using namespace juesuan;
using juesuan_tests::budget_columns;
using juesuan_tests::chain;
using juesuan_tests::coverage;
using juesuan_tests::finding_of;
using juesuan_tests::published_table;
using test::books;
using test::expenditure;
using test::revenue;

namespace {

Disclosure derived(const Accounts& accounts) { return derive(accounts, standard_layout); }

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
        check(published_table("general_budget_expenditure", budget_columns, chain(cells, cells)));
    return std::pair{coverage(report, "05-1").count(Outcome::tail),
                     coverage(report, "05-1").count(Outcome::fail)};
  };
  CHECK(outcome("3.00") == std::pair{0U, 0U});
  CHECK(outcome("3.01") == std::pair{4U, 0U});
  CHECK(outcome("2.99") == std::pair{4U, 0U});
  CHECK(outcome("3.02") == std::pair{0U, 4U});
  CHECK(outcome("2.98") == std::pair{0U, 4U});
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

TEST_CASE("codes twice, out of order or without their parent are named") {
  const std::string cells = R"("cells": ["1.00", "1.00", ""]})";
  const Report report = check(published_table(
      "general_budget_expenditure", budget_columns,
      R"({"key": "code", "code": "208", )" + cells + R"(, {"key": "code", "code": "20805", )" +
          cells + R"(, {"key": "code", "code": "20801", )" + cells +
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
