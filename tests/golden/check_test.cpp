#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include <juesuan/check.hpp>
#include <juesuan/derive.hpp>
#include <juesuan/detail/figures.hpp>
#include <juesuan/extract.hpp>
#include <juesuan/profile.hpp>
#include <juesuan/published.hpp>
#include <juesuan/read.hpp>

#include "support/compare_disclosures.hpp"
#include "support/derived_example.hpp"
#include "support/file_text.hpp"

using namespace juesuan;
using juesuan_tests::derived;

namespace {

/// The same as it was published: every figure rounded on its own.
Disclosure published(const std::string& unit) {
  return read_published(render_published(derived(unit)));
}

/// "02-2 revenue 21011 fiscal" for the first place of each finding with that outcome.
std::vector<std::string> found(const Report& report, Outcome outcome) {
  std::vector<std::string> list;
  for (const Finding& finding : report.findings) {
    if (finding.outcome != outcome) continue;
    std::string text{Report::rules()[finding.rule].id};
    const Location place = finding.places.empty() ? Location{} : finding.places.front();
    if (place.form >= 0) {
      text += " form " + std::to_string(place.form + 1);
    } else if (place.claim < 0 && place.table != TableKey::none) {
      text += ' ' + std::string(token(place.table));
      if (place.code != 0) text += ' ' + std::to_string(place.code);
      if (place.column != ColumnKey::none) text += ' ' + std::string(token(place.column));
    }
    list.push_back(std::move(text));
  }
  return list;
}

void check_prints_so(const Cell& cell, std::int64_t fen) {
  if (cell.unit != CellUnit::money || !detail::usable(cell)) return;
  CHECK(cell.low <= fen);
  CHECK(fen <= cell.high);
}

const std::vector<std::string> true_findings{
    "N-L1e form 3", "N-L1f",       "P-8 form 1",  "P-8 form 2",  "P-1 form 3", "P-4 form 3",
    "P-4 form 3",   "P-3 form 3",  "P-8 form 3",  "P-11 form 3", "P-8 form 4", "P-11 form 4",
    "P-6 form 1",   "P-14 form 1", "P-6 form 2",  "P-14 form 2", "P-6 form 3", "P-14 form 3",
    "P-5 form 4",   "P-6 form 4",  "P-15 form 4", "P-12",        "P-13b"};

}  // namespace

TEST_CASE("haidong-2024, books: every identity exact, and only the forms' own slips") {
  const Disclosure disclosure = derived("haidong-2024");
  const Report report = check(disclosure);
  CHECK(report.count(Outcome::tail) == 0);
  CHECK(found(report, Outcome::fail) == true_findings);
  // A rule of statements counts what it looked at, once: here every figure of 公开01 表.
  std::uint32_t figures = 0;
  for (const Panel& panel : disclosure.tables.panels(*disclosure.tables.find(TableKey::summary))) {
    for (std::size_t row = 0; row < panel.row_count; ++row) {
      figures += static_cast<std::uint32_t>(
          std::ranges::count_if(disclosure.tables.cells(panel, row), detail::usable));
    }
  }
  CHECK(report.coverage[RuleId("01-7").index()].count(Outcome::pass) == figures);
}

TEST_CASE("haidong-2024, published: exactly the twelve tails, jointly possible, and the slips") {
  const Disclosure disclosure = published("haidong-2024");
  const Report report = check(disclosure);
  CHECK(found(report, Outcome::tail) ==
        std::vector<std::string>{
            "02-1 revenue 2080107 amount", "02-2 revenue 20801 fiscal", "02-2 revenue 21011 amount",
            "02-2 revenue 21011 fiscal", "03-2 expenditure 21011 amount",
            "03-2 expenditure 21011 basic", "05-1 general_budget_expenditure 2080107 amount",
            "05-2 general_budget_expenditure 20801 amount",
            "05-2 general_budget_expenditure 21011 amount",
            "05-2 general_budget_expenditure 21011 basic", "06-1 general_budget_basic 303 amount",
            "06-4 general_budget_expenditure basic"});
  CHECK(found(report, Outcome::fail) == true_findings);
  CHECK(report.joint == JointProof::possible);
  // Every figure of the witness prints as published.
  std::size_t at = 0;
  for (const Table& table : disclosure.tables.tables()) {
    for (const Panel& panel : disclosure.tables.panels(table)) {
      for (std::size_t row = 0; row < panel.row_count; ++row) {
        for (const Cell& cell : disclosure.tables.cells(panel, row)) {
          check_prints_so(cell, report.witness[at++]);
        }
      }
    }
  }
  for (const Claim& claim : disclosure.claims) {
    for (const Cell& cell : {claim.figure, claim.base, claim.difference}) {
      check_prints_so(cell, report.witness[at++]);
    }
  }
  CHECK(at == report.witness.size());
}

TEST_CASE("haidong-2024, published: 2080107 lies in less than half of what prints so") {
  const Disclosure disclosure = published("haidong-2024");
  const Report report = check(disclosure, {.ranges = true});
  REQUIRE(report.ranges.size() == report.witness.size());
  for (std::size_t i = 0; i < report.ranges.size(); ++i) {
    CHECK(report.ranges[i].low <= report.witness[i]);
    CHECK(report.witness[i] <= report.ranges[i].high);
  }
  const detail::Figures figures{disclosure};
  const auto row = figures.rows(TableKey::revenue, RowKey::code, 2080107);
  const Interval range = report.ranges[figures.at(row.front(), ColumnKey::fiscal)];
  CHECK(range.low == 442'085'000);
  CHECK(range.high <= 442'090'000);
}

TEST_CASE("linlan-2024: the class without a line is all that fails, in books and as published") {
  for (const Disclosure& disclosure : {derived("linlan-2024"), published("linlan-2024")}) {
    const Report report = check(disclosure);
    std::vector<std::string> failures{"01-2 summary amount", "04-3 appropriation_summary amount",
                                      "04-3 appropriation_summary general_public_budget"};
    // Only the books tell which entry it is.
    if (disclosure.origin == Origin::derived) {
      failures.insert(failures.end(), {"D-2 summary", "D-2 appropriation_summary"});
    }
    CHECK(found(report, Outcome::fail) == failures);
    CHECK(report.count(Outcome::tail) == (disclosure.origin == Origin::published ? 32 : 0));
  }
}

TEST_CASE("linlan-2024-wrong: a stated closing balance that the entries contradict is an error") {
  const Profile& profile = Profile::built_in();
  const Disclosure wrong =
      derive(read_accounts_file(JUESUAN_SOURCE_DIR "/tests/golden/linlan-2024-wrong/accounts.json"),
             profile.layout(), profile);
  const std::vector<std::string> failures = found(check(wrong), Outcome::fail);
  CHECK(std::ranges::count(failures, "01-6") == 1);
}

TEST_CASE("the text of the second example reads as what its books publish") {
  const Extraction read =
      extract(test::file_text("examples/data/linlan-2024/disclosure.txt"), Profile::built_in());
  CHECK(read.remarks.empty());
  const Disclosure exact = derived("linlan-2024");
  CHECK(juesuan_tests::check_tables(read.disclosure, exact) == exact.tables.cells().size());
  CHECK(check(read.disclosure).failures() == check(published("linlan-2024")).failures());
}
