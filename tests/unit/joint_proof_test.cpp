#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include <juesuan/check.hpp>
#include <juesuan/derive.hpp>
#include <juesuan/standard_layout.hpp>

#include "support/books.hpp"
#include "support/budget_chain.hpp"
#include "support/rule_outcomes.hpp"

using namespace juesuan;
using juesuan_tests::budget_columns;
using juesuan_tests::chain;
using juesuan_tests::coverage;
using juesuan_tests::published_table;
using test::books;
using test::expenditure;
using test::revenue;

namespace {

Disclosure derived(const Accounts& accounts) { return derive(accounts, standard_layout); }

}  // namespace

TEST_CASE(
    "one part alone leaves no room; money behind a printed zero makes a tail that is marked") {
  const auto judged = [](const std::string& total) {
    return check(published_table("general_budget_expenditure", budget_columns,
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

TEST_CASE("all tails of a document together: possible with a witness, or impossible with a clash") {
  const Report possible =
      check(published_table("general_budget_expenditure", budget_columns,
                            chain(R"(["3.01", "1.00", "2.00"])", R"(["3.01", "1.00", "2.00"])")));
  CHECK(possible.joint == JointProof::possible);
  REQUIRE(possible.witness.size() == 12);
  CHECK(possible.witness[0] == possible.witness[1] + possible.witness[2]);

  // Each identity alone could be rounding: 1.01 + 1.01 = 2.01 and 1.01 + 1.01 = 2.03, but not both.
  const Report clash = check(published_table("general_budget_expenditure", budget_columns,
                                             R"({"key": "total", "cells": ["2.01", "1.01", "1.01"]},
                                          {"key": "code", "code": "208", "cells": ["2.03", "1.01", "1.01"]})"));
  CHECK(clash.failures() > 0);
  CHECK(clash.joint == JointProof::impossible);
  CHECK_FALSE(clash.clash.empty());
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
  const Report report = check(published_table("general_budget_expenditure", budget_columns, R"(
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
  const Disclosure disclosure = published_table("summary", R"("amount")", R"(
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
    return check(published_table("general_budget_expenditure", budget_columns,
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
  const Report report = check(published_table("procurement", R"("fact")", R"(
      {"key": "procurement_total", "cells": ["1.00"]},
      {"key": "small_medium_contracts", "cells": ["2.00"]},
      {"key": "small_micro_contracts", "cells": ["3.00"]})"));
  REQUIRE(report.shared.size() == 1);
  CHECK(report.shared[0].figures[0].place.row == RowKey::small_medium_contracts);
  CHECK_FALSE(report.shared[0].figures[0].others_allow.has_value());
}

TEST_CASE("ranges are narrowed by the identities on request") {
  const Disclosure disclosure =
      published_table("general_budget_expenditure", budget_columns,
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
      published_table("general_budget_expenditure", budget_columns,
                      chain(R"(["x", "1.00", "2.00"])", R"(["3.01", "1.00", "2.00"])"));
  const Interval open = check(unknown, {.ranges = true}).ranges.at(0);
  CHECK(open.low == std::numeric_limits<std::int64_t>::min());
  CHECK(open.high == std::numeric_limits<std::int64_t>::max());
  const Disclosure clash =
      published_table("general_budget_expenditure", budget_columns,
                      chain(R"(["4.00", "1.00", "2.00"])", R"(["3.00", "1.00", "2.00"])"));
  CHECK(check(clash, {.ranges = true}).ranges.empty());
  Accounts accounts = books();
  accounts.entries = {revenue(500), expenditure(500)};
  CHECK(check(derived(accounts), {.ranges = true}).ranges.empty());
}
