#include <limits>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include <juesuan/check.hpp>
#include <juesuan/derive.hpp>
#include <juesuan/standard_layout.hpp>

#include "support/books.hpp"
#include "support/error_of.hpp"

using namespace juesuan;
using test::balance;
using test::books;
using test::expenditure;
using test::revenue;

namespace {

Disclosure derived(const Accounts& accounts, Basis basis = Basis::exact) {
  static const CompiledLayout layout{standard_layout};
  return derive(accounts, layout, Names{}, {.basis = basis});
}

Entry of_year(Entry entry, std::int16_t year) {
  entry.year = year;
  return entry;
}

Entry of_stage(Entry entry, Stage stage) {
  entry.stage = stage;
  return entry;
}

/// Books of two years: 10 万元 of revenue and expenditure now, `before` fen last year.
Accounts two_years(std::int64_t before) {
  Accounts accounts = books();
  accounts.entries = {revenue(10'000'000), expenditure(10'000'000), of_year(revenue(before), 2023),
                      of_year(expenditure(before), 2023)};
  return accounts;
}

const Claim& claim(const Disclosure& disclosure, std::string_view id) {
  const Claim* const found = find_claim(disclosure, id);
  REQUIRE_MESSAGE(found != nullptr, std::string(id));
  return *found;
}

std::vector<std::string> ids(const Disclosure& disclosure, SectionKey section) {
  std::vector<std::string> found;
  for (const Claim& claim : disclosure.claims) {
    if (claim.section == section) found.emplace_back(claim.id);
  }
  return found;
}

std::vector<std::string> noted(const Disclosure& disclosure, NoticeKind kind) {
  std::vector<std::string> found;
  for (const Notice& notice : disclosure.notices) {
    if (notice.kind == kind) found.emplace_back(notice.claim);
  }
  return found;
}

}  // namespace

TEST_CASE("a change tells difference, direction and rate from exact amounts") {
  const Disclosure less = derived(two_years(12'345'678));
  const Claim& change = claim(less, "change.grand_total");
  CHECK(change.figure.low == 10'000'000);
  CHECK(change.base.low == 12'345'678);
  CHECK(change.difference.low == 2'345'678);
  CHECK(change.comparison == Comparison::less);
  CHECK(change.ratio == Percent::of(Amount::from_fen(2'345'678), Amount::from_fen(12'345'678)));

  const Disclosure equal = derived(two_years(10'000'000));
  CHECK(claim(equal, "change.grand_total").comparison == Comparison::equal);
  CHECK(claim(equal, "change.grand_total").ratio == Percent::from_hundredths(0));

  const Disclosure more = derived(two_years(4'000'000));
  CHECK(claim(more, "change.grand_total").comparison == Comparison::greater);
  CHECK(claim(more, "change.grand_total").difference.low == 6'000'000);
  CHECK(claim(more, "change.grand_total").ratio == Percent::from_hundredths(15'000));
}

TEST_CASE("nothing last year is a zero base, no entries last year is unknown") {
  const Disclosure zero = derived(two_years(0));
  CHECK(claim(zero, "change.grand_total").ratio_state == RatioState::undefined);
  CHECK(claim(zero, "change.grand_total").comparison == Comparison::greater);

  Accounts first = books();
  first.entries = {revenue(10'000'000), expenditure(10'000'000)};
  const Disclosure unknown = derived(first);
  const Claim& change = claim(unknown, "change.grand_total");
  CHECK(change.base.state == CellState::insufficient);
  CHECK(change.difference.state == CellState::insufficient);
  CHECK(change.ratio_state == RatioState::insufficient);
  CHECK(change.comparison == Comparison::none);
  const std::vector<std::string> notes = noted(unknown, NoticeKind::base_unknown);
  CHECK(std::find(notes.begin(), notes.end(), "change.grand_total") != notes.end());
}

TEST_CASE("a stated figure stands in where the entries are missing or too coarse") {
  Accounts accounts = two_years(5'000'000);
  accounts.entries.back().economic = {};  // last year's expenditure: economic code not known
  CHECK(claim(derived(accounts), "change.three_public").ratio_state == RatioState::insufficient);
  accounts.stated = {{2023, Figure::three_public, Amount::from_fen(120'000)}};
  const Disclosure stated = derived(accounts);
  CHECK(claim(stated, "change.three_public").base.low == 120'000);
  CHECK(claim(stated, "change.three_public").difference.low == 120'000);
}

TEST_CASE("the published basis compares what is printed") {
  // 10.00 and 10.01 万元 as printed, 9.9951 and 10.0149 exactly.
  Accounts accounts = two_years(9'995'100);
  accounts.entries[0].fen = accounts.entries[1].fen = 10'014'900;
  const Claim exact = claim(derived(accounts), "change.grand_total");
  CHECK(exact.difference.low == 19'800);
  CHECK(exact.ratio == Percent::from_hundredths(20));
  const Claim published = claim(derived(accounts, Basis::published), "change.grand_total");
  CHECK(published.difference.low == 10'000);
  CHECK(published.ratio == Percent::from_hundredths(10));
  CHECK(published.figure.low == 10'014'900);
}

TEST_CASE("an amount whose printed figure does not fit is refused on the published basis") {
  Accounts accounts = two_years(9'995'100);
  accounts.entries[0].fen = accounts.entries[1].fen = std::numeric_limits<std::int64_t>::max();
  accounts.entries[2].fen = accounts.entries[3].fen = std::numeric_limits<std::int64_t>::max();
  CHECK(claim(derived(accounts), "change.grand_total").comparison == Comparison::equal);
  const Error error = juesuan_tests::error_of([&] { derived(accounts, Basis::published); });
  CHECK(error.status() == Status::range);
  CHECK(error.where() == "claims.change.grand_total");
}

TEST_CASE("lists name the accounts that do not print as zero, in table order") {
  Accounts accounts = books();
  accounts.entries = {revenue(9'000'000, 2010101),
                      revenue(995'001, 2010101, Source::other_revenue),
                      revenue(4'999, 2010101, Source::institutional_revenue),
                      revenue(5'000, 2010101, Source::operating_revenue),
                      revenue(-5'000, 2010101, Source::operating_revenue),
                      expenditure(4'000'000, 2210201, 30302),
                      expenditure(3'000'000, 2080505, 30108),
                      expenditure(1'995'000, 2010101, 31002),
                      expenditure(5'000, 2010101, 30201),
                      expenditure(4'999, 2010199, 30202),
                      expenditure(70'000, 2010199, 30299),
                      expenditure(-70'000, 2010199, 30299)};
  const Disclosure disclosure = derived(accounts);
  CHECK(ids(disclosure, SectionKey::revenue) ==
        std::vector<std::string>{"share.revenue.fiscal", "share.revenue.other"});
  CHECK(ids(disclosure, SectionKey::general_budget_structure) ==
        std::vector<std::string>{"share.general_budget_class.201", "share.general_budget_class.208",
                                 "share.general_budget_class.221"});
  CHECK(ids(disclosure, SectionKey::general_budget_basic) ==
        std::vector<std::string>{"level.general_budget_basic", "level.personnel",
                                 "level.personnel.30108", "level.personnel.30302",
                                 "level.operating_cost", "level.operating_cost.30201",
                                 "level.operating_cost.31002"});
  CHECK(claim(disclosure, "share.revenue.other").ratio == Percent::from_hundredths(995));
  const Report report = check(disclosure);
  for (const Finding& finding : report.findings) {
    CHECK_FALSE(Report::rules()[finding.rule].id.starts_with('N'));
  }
}

TEST_CASE("every 项 with money or a budget is held against its initial budget") {
  Accounts accounts = two_years(10'000'000);
  accounts.entries.push_back(of_stage(expenditure(8'000'000), Stage::initial_budget));
  accounts.entries.push_back(of_stage(expenditure(500, 2080505), Stage::initial_budget));
  accounts.entries.push_back(expenditure(700, 2210201));
  const Disclosure disclosure = derived(accounts);
  CHECK(ids(disclosure, SectionKey::general_budget_detail) ==
        std::vector<std::string>{"execution.general_budget_expenditure", "execution.2010101",
                                 "execution.2080505", "execution.2210201"});
  CHECK(claim(disclosure, "execution.2010101").ratio == Percent::from_hundredths(12'500));
  CHECK(claim(disclosure, "execution.2010101").comparison == Comparison::greater);
  CHECK(claim(disclosure, "execution.2080505").ratio == Percent::from_hundredths(0));
  CHECK(claim(disclosure, "execution.2210201").ratio_state == RatioState::undefined);
}

TEST_CASE("a budget known only in total leaves the items without a base") {
  Accounts accounts = two_years(10'000'000);
  Entry budget = of_stage(expenditure(8'000'000), Stage::initial_budget);
  budget.function = {};
  accounts.entries.push_back(budget);
  const Disclosure disclosure = derived(accounts);
  CHECK(claim(disclosure, "execution.general_budget_expenditure").ratio ==
        Percent::from_hundredths(12'500));
  CHECK(claim(disclosure, "execution.2010101").ratio_state == RatioState::insufficient);
  CHECK(claim(disclosure, "execution.2010101").comparison == Comparison::none);
}

TEST_CASE("funds are told by 项, with their balances") {
  Accounts accounts = books();
  accounts.entries = {revenue(9'000'000, 2120801, Source::government_fund),
                      balance(Flow::opening_balance, 500'000, Source::government_fund, 2120801),
                      expenditure(6'000'000, 2120801, 0, Kind::project, Source::government_fund),
                      expenditure(400'000, 2120899, 0, Kind::project, Source::government_fund)};
  const Disclosure disclosure = derived(accounts);
  CHECK(claim(disclosure, "level.government_fund.opening_balance").figure.low == 500'000);
  CHECK(claim(disclosure, "level.government_fund.revenue").figure.low == 9'000'000);
  CHECK(claim(disclosure, "level.government_fund.expenditure").figure.low == 6'400'000);
  CHECK(claim(disclosure, "level.government_fund.closing_balance").figure.low == 3'100'000);
  CHECK(claim(disclosure, "level.government_fund.2120801").figure.low == 6'000'000);
  CHECK(claim(disclosure, "level.government_fund.2120899").figure.low == 400'000);
  CHECK(claim(disclosure, "level.state_capital.revenue").figure.low == 0);
}

TEST_CASE("procurement shares come from facts; a fact not stated is unknown") {
  Accounts accounts = two_years(10'000'000);
  CHECK(claim(derived(accounts), "level.procurement_total").figure.state ==
        CellState::insufficient);
  accounts.procurement[Procurement::goods] = Amount::from_fen(300);
  accounts.procurement[Procurement::works] = Amount::from_fen(0);
  accounts.procurement[Procurement::services] = Amount::from_fen(100);
  accounts.procurement[Procurement::small_medium_contracts] = Amount::from_fen(100);
  accounts.procurement[Procurement::small_micro_contracts] = Amount::from_fen(30);
  const Disclosure disclosure = derived(accounts);
  CHECK(claim(disclosure, "level.procurement_total").figure.low == 400);
  CHECK(claim(disclosure, "share.small_medium_contracts").ratio == Percent::from_hundredths(2'500));
  CHECK(claim(disclosure, "share.small_micro_contracts").ratio == Percent::from_hundredths(3'000));
}

TEST_CASE("the share reserved for small and medium enterprises is told of where it is stated") {
  Accounts accounts = two_years(10'000'000);
  const auto reserved = [&] {
    std::vector<std::string> ids;
    for (const Claim& claim : derived(accounts).claims) {
      if (claim.key < ClaimKey::level_reserved_small_medium) continue;
      if (claim.key <= ClaimKey::level_small_medium_won_other) ids.emplace_back(claim.id);
    }
    return ids;
  };
  CHECK(reserved().empty());
  accounts.procurement[Procurement::reserved_small_medium] = Amount::from_fen(400);
  accounts.procurement[Procurement::small_medium_won_other] = Amount{};
  CHECK(reserved() ==
        std::vector<std::string>{"level.reserved_small_medium", "level.small_medium_won_other"});
  accounts.procurement[Procurement::reserved_small_micro] = Amount::from_fen(300);
  accounts.procurement[Procurement::small_medium_won_reserved] = Amount::from_fen(200);
  const Disclosure disclosure = derived(accounts);
  CHECK(claim(disclosure, "level.reserved_small_medium").figure.low == 400);
  CHECK(claim(disclosure, "level.reserved_small_micro").figure.low == 300);
  CHECK(claim(disclosure, "level.small_medium_won_reserved").figure.low == 200);
  CHECK(claim(disclosure, "level.small_medium_won_other").figure.low == 0);
}

TEST_CASE("a reason is kept with its claim; a difference without one is noted") {
  Accounts accounts = two_years(4'000'000);
  accounts.reasons = {{"change.grand_total", "新增任务。"}};
  const Disclosure disclosure = derived(accounts);
  CHECK(claim(disclosure, "change.grand_total").reason == "新增任务。");
  const std::vector<std::string> missing = noted(disclosure, NoticeKind::reason_missing);
  CHECK(missing == std::vector<std::string>{"change.fiscal_grand_total",
                                            "change.general_budget_expenditure",
                                            "change.agency_operation"});
  CHECK(describe(disclosure.notices.front()) ==
        "reasons: change.fiscal_grand_total differs and no reason is given");
}

TEST_CASE("what differs owes a reason, and has its words") {
  Claim change;
  CHECK_FALSE(owes_reason(change));
  CHECK(direction_word(change.comparison).empty());
  change.comparison = Comparison::equal;
  CHECK_FALSE(owes_reason(change));
  CHECK(direction_word(change.comparison) == "持平");
  CHECK(relation_word(change.comparison) == "等于");
  change.comparison = Comparison::less;
  CHECK(owes_reason(change));
  CHECK(direction_word(change.comparison) == "减少");
  change.comparison = Comparison::greater;
  CHECK(owes_reason(change));
  CHECK(relation_word(change.comparison) == "大于");
}

TEST_CASE("a reason for what is no claim is refused with the ids near it") {
  Accounts accounts = two_years(4'000'000);
  accounts.reasons = {{"change.grand_total", "甲"}, {"execution.2010110", "乙"}};
  const Error error = juesuan_tests::error_of([&] { derived(accounts); });
  CHECK(error.status() == Status::input);
  CHECK(error.where() == "reasons[1].claim");
  CHECK(std::string(error.what()).find("\"execution.2010101\"") != std::string::npos);
  accounts.reasons = {{std::string(100'000, 'x'), "丙"}};
  CHECK(juesuan_tests::error_of([&] { derived(accounts); }).where() == "reasons[0].claim");
}

TEST_CASE("projects give forms and their claims") {
  Accounts accounts = two_years(10'000'000);
  Project project;
  project.name = "甲项目";
  project.total.adjusted_budget = Amount::from_fen(5'000'000);
  project.total.executed = Amount::from_fen(2'924'262);
  project.execution_weight = Points{1'000};
  project.execution_score = Points{900};
  project.indicators.resize(2);
  project.indicators[0].weight = Points{9'000};
  project.indicators[0].score = Points{8'950};
  accounts.projects = {project};
  accounts.self_evaluation.project_budget = Amount::from_fen(10'000'000);
  Disclosure disclosure = derived(accounts);
  REQUIRE(disclosure.forms.size() == 1);
  CHECK(disclosure.forms[0].project.name == "甲项目");
  CHECK(form_name(disclosure.forms[0]) == "甲项目");
  CHECK(disclosure.forms[0].rate == Percent::from_hundredths(5'849));
  CHECK(disclosure.forms[0].weight == Points{10'000});
  CHECK(disclosure.forms[0].score == Points{9'850});
  CHECK(claim(disclosure, "execution.project.1").ratio == Percent::from_hundredths(5'849));
  // Without a stated amount, what the forms add up to.
  CHECK(claim(disclosure, "share.self_evaluation").ratio == Percent::from_hundredths(2'924));
  accounts.projects[0].form_name = "甲项目（表）";
  accounts.projects[0].total.executed.reset();
  disclosure = derived(accounts);
  CHECK(form_name(disclosure.forms[0]) == "甲项目（表）");
  CHECK_FALSE(disclosure.forms[0].rate.defined());
  CHECK(claim(disclosure, "share.self_evaluation").figure.state == CellState::insufficient);
}

TEST_CASE("points that do not fit are refused with their project") {
  Accounts accounts = two_years(10'000'000);
  Project project;
  project.indicators.resize(2);
  for (Indicator& indicator : project.indicators) {
    indicator.score = Points{std::numeric_limits<std::int64_t>::max()};
  }
  accounts.projects = {Project{}, project};
  CHECK(juesuan_tests::error_of([&] { derived(accounts); }).where() == "projects[1].indicators");
}

TEST_CASE("negative points are refused with their place") {
  const auto where = [](auto change) {
    Accounts accounts = two_years(10'000'000);
    accounts.projects = {Project{}, Project{}};
    accounts.projects[1].indicators.resize(2);
    change(accounts.projects[1]);
    return juesuan_tests::error_of([&] { derived(accounts); }).where();
  };
  const Points negative{-1};
  CHECK(where([&](Project& each) { each.execution_weight = negative; }) ==
        "projects[1].execution_weight");
  CHECK(where([&](Project& each) { each.execution_score = negative; }) ==
        "projects[1].execution_score");
  CHECK(where([&](Project& each) { each.stated_weight = negative; }) ==
        "projects[1].stated_weight");
  CHECK(where([&](Project& each) { each.stated_score = negative; }) == "projects[1].stated_score");
  CHECK(where([&](Project& each) { each.indicators[1].weight = negative; }) ==
        "projects[1].indicators[1].weight");
  CHECK(where([&](Project& each) { each.indicators[1].score = negative; }) ==
        "projects[1].indicators[1].score");
}

TEST_CASE("a ratio that does not fit is refused with its claim") {
  Accounts accounts = two_years(1);
  accounts.entries[0].fen = accounts.entries[1].fen = std::numeric_limits<std::int64_t>::max() / 2;
  const Error error = juesuan_tests::error_of([&] { derived(accounts); });
  CHECK(error.status() == Status::range);
  CHECK(error.where() == "claims.change.grand_total");
}

TEST_CASE("tables alone have neither claims nor forms, and reasons are not looked at") {
  Accounts accounts = two_years(4'000'000);
  accounts.reasons = {{"no such claim", "甲"}};
  accounts.projects.resize(1);
  const Disclosure disclosure = derive(accounts, standard_layout, Names{}, {.claims = false});
  CHECK(disclosure.claims.empty());
  CHECK(disclosure.forms.empty());
  CHECK(disclosure.notices.empty());
  CHECK(disclosure.tables.tables().size() == 11);
}

TEST_CASE("every claim has an id of its own") {
  const Disclosure disclosure = derived(two_years(4'000'000));
  std::vector<std::string_view> all;
  for (const Claim& claim : disclosure.claims) all.push_back(claim.id);
  std::sort(all.begin(), all.end());
  CHECK(std::adjacent_find(all.begin(), all.end()) == all.end());
  CHECK(find_claim(disclosure, "change") == nullptr);
}
