#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <boost/multiprecision/cpp_int.hpp>
#include <doctest/doctest.h>
#include <rapidjson/document.h>

#include <juesuan/check.hpp>
#include <juesuan/detail/figures.hpp>
#include <juesuan/detail/tables_builder.hpp>
#include <juesuan/formula_text.hpp>
#include <juesuan/profile.hpp>
#include <juesuan/read.hpp>
#include <juesuan/render_explanation.hpp>
#include <juesuan/standard_layout.hpp>

#include "support/compare_disclosures.hpp"
#include "support/error_of.hpp"
#include "support/file_text.hpp"
#include "support/random_books.hpp"

using namespace juesuan;
using boost::multiprecision::cpp_int;
using juesuan_tests::error_of;
using test::books;
using test::expenditure;
using test::revenue;

namespace {

const CompiledLayout& compiled() {
  static const CompiledLayout layout{standard_layout};
  return layout;
}

Accounts example(const std::string& path) {
  return read_accounts_file(std::string(JUESUAN_SOURCE_DIR) + "/" + path + "/accounts.json");
}

/// Books with their disclosure under the default profile.
struct Derived {
  explicit Derived(Accounts books)
      : accounts(std::move(books)), disclosure(derive(accounts, profile.layout(), profile)) {}

  Explanation cell(std::string_view table, std::string_view row, std::string_view column) const {
    return explain(accounts, profile.layout(), disclosure,
                   locate_cell(disclosure, table, row, column));
  }
  Explanation claim(std::string_view id) const {
    return explain(accounts, profile.layout(), disclosure, locate_claim(disclosure, id));
  }

  const Profile& profile = Profile::built_in();
  Accounts accounts;
  Disclosure disclosure;
};

const Derived& haidong() {
  static const Derived derived{example("examples/data/haidong-2024")};
  return derived;
}

/// The entries and facts add up to the exact amount; every entry named is the one of the books.
void check_sum(const ExplainedFigure& figure, const Accounts& accounts) {
  if (figure.cell.state != CellState::value) return;
  cpp_int sum;
  for (const ExplainedEntry& entry : figure.entries) {
    REQUIRE(entry.index < accounts.entries.size());
    CHECK(entry.entry == accounts.entries[entry.index]);
    sum += entry.sign * cpp_int(entry.entry.fen);
  }
  for (const ExplainedFact& fact : figure.facts) sum += fact.value;
  CHECK(sum == figure.cell.low);
  CHECK(figure.coarser.empty() != figure.cell.lower_bound);
  CHECK((figure.facts.empty() || figure.entries.empty()));
}

/// Explains every cell and claim.
void explain_all(const Accounts& accounts, const CompiledLayout& layout,
                 const Disclosure& disclosure) {
  const Tables& tables = disclosure.tables;
  std::size_t figures = 0;
  const auto check = [&](const Location& place) {
    const Explanation found = explain(accounts, layout, disclosure, place, {.rules = false});
    CAPTURE(found.where);
    for (const ExplainedFigure& figure : found.figures) check_sum(figure, accounts), ++figures;
    return found;
  };
  for (const Table& table : tables.tables()) {
    for (const Panel& panel : tables.panels(table)) {
      for (std::uint32_t i = 0; i < panel.row_count; ++i) {
        const Row& row = tables.rows(panel)[i];
        if (row.kind == RowKind::filler) continue;
        for (std::uint32_t j = 0; j < panel.column_count; ++j) {
          Location place;
          place.table = table.key;
          place.row = row.key;
          place.code = row.code;
          place.line = row.line;
          place.column = tables.columns(panel)[j].key;
          const Cell& cell = tables.cells(panel, i)[j];
          const Cell explained = check(place).figures.front().cell;
          CHECK(explained.low == cell.low);
          CHECK(explained.state == cell.state);
        }
      }
    }
  }
  for (std::size_t i = 0; i < disclosure.claims.size(); ++i) {
    Location place;
    place.claim = static_cast<std::int32_t>(i);
    CHECK(check(place).claim == disclosure.claims[i].id);
  }
  std::size_t expected = 0;
  const detail::Figures all{disclosure};
  for (const Cell& cell : all.values().first(tables.cells().size())) {
    expected += cell.state != CellState::absent ? 1U : 0U;
  }
  for (const Claim& claim : disclosure.claims) {
    expected += claim.base.state != CellState::absent ? 2U : 1U;
  }
  CHECK(figures == expected);
}

std::vector<std::string> rule_ids(const Explanation& explanation) {
  std::vector<std::string> ids;
  for (const std::uint32_t rule : explanation.rules) ids.emplace_back(Report::rules()[rule].id);
  return ids;
}

bool reads(const Explanation& explanation, std::string_view rule) {
  return std::ranges::count(rule_ids(explanation), rule) == 1;
}

}  // namespace

TEST_CASE("every cell and claim of the examples is the signed sum of its entries or facts") {
  for (const char* const path : {"examples/data/haidong-2024", "examples/data/linlan-2024",
                                 "tests/golden/haidong-2024-split"}) {
    CAPTURE(std::string(path));
    const Derived derived{example(path)};
    explain_all(derived.accounts, derived.profile.layout(), derived.disclosure);
  }
}

TEST_CASE("every cell and claim of random books is the signed sum of its entries") {
  std::mt19937_64 random{4};
  int explained = 0;
  for (int round = 0; round < 20; ++round) {
    const std::int64_t magnitude = round < 15 ? 1'000'000'000 : Amount::max().fen() / 50;
    const Accounts accounts =
        test::random_books(random, 1 + static_cast<std::size_t>(round % 15) * 4, magnitude);
    const auto derived = [&] { return derive(accounts, compiled()); };
    if (error_of(derived).status() == Status::range) continue;
    explain_all(accounts, compiled(), derived());
    ++explained;
  }
  CHECK(explained >= 15);
}

TEST_CASE("a selector and a formula read in the official terms") {
  using namespace formulas;
  CHECK(in_words(current_final & general_budget_basic & of(FunctionCode{208}), 2024) ==
        "2024年决算数·支出·一般公共预算财政拨款·基本支出·功能科目208");
  CHECK(in_words(prior_final & fiscal & of(EconomicCode{30101}), 2024) ==
        "2023年决算数·财政拨款·经济科目30101");
  CHECK(in_words(Selector{.stages = Stage::initial_budget} & personnel, 2024) ==
        "年初预算数·人员经费");
  CHECK(in_words(of(non_fiscal_sources), 2024) == "非财政拨款");
  CHECK(in_words(agency_operation, 2024) ==
        "支出·财政拨款·基本支出·行政单位、参照公务员法管理的事业单位·公用经费");
  CHECK(in_words(of(EnumSet<Source>{Source::fiscal} | Source::other_revenue), 2024) == "其他收入");
  CHECK(in_words(Selector{}, 2024).empty());
  CHECK(in_words(Formula{}, 2024).empty());
  CHECK(in_words(Formula{opening_balance} + formulas::revenue - formulas::expenditure, 2024) ==
        "年初结转和结余 ＋ 收入 － 支出");
  CHECK(in_words(Formula{} - formulas::expenditure, 2024) == "－ 支出");
}

TEST_CASE("haidong-2024: one cell and one claim as they print") {
  const std::string folder = "tests/golden/haidong-2024/explain/";
  const Explanation cell = haidong().cell("general_budget_expenditure", "2080107", "project");
  CHECK(render_explanation(cell, ReportFormat::text) == test::file_text(folder + "cell.txt"));
  const Explanation claim = haidong().claim("execution.2080107");
  CHECK(render_explanation(claim, ReportFormat::text) == test::file_text(folder + "claim.txt"));
}

TEST_CASE("a row is found by code, line number or key, a code before a line") {
  const Disclosure& disclosure = haidong().disclosure;
  const auto at = [&](std::string_view table, std::string_view row) {
    return locate_cell(disclosure, table, row, "amount");
  };
  CHECK(at("revenue", "2080107").code == 2080107);
  CHECK(at("revenue", "total").row == RowKey::total);
  CHECK(at("summary", "31").row == RowKey::grand_total);
  CHECK(at("summary", "208").row == RowKey::expenditure_class);
  CHECK(at("summary", "208").line == 39);
  CHECK(at("general_budget_basic", "30101").code == 30101);
}

TEST_CASE("an unknown table, row, column or claim is refused with the nearest ones") {
  const Disclosure& disclosure = haidong().disclosure;
  const auto refused = [&](std::string_view table, std::string_view row, std::string_view column) {
    return error_of([&] { locate_cell(disclosure, table, row, column); });
  };
  const Error table = refused("revenues", "total", "amount");
  CHECK(table.status() == Status::not_found);
  CHECK(table.where() == "table");
  CHECK(table.message() == "\"revenues\" is no table here; near it: \"revenue\"");
  const Error row = refused("revenue", "2080108", "amount");
  CHECK(row.status() == Status::not_found);
  CHECK(row.where() == "row");
  CHECK(row.message().find("near it: \"2080107\", \"2080109\"") != std::string::npos);
  CHECK(refused("summary", "totl", "amount").where() == "row");
  CHECK(refused("revenue", "", "amount").where() == "row");
  CHECK(refused("revenue", "0", "amount").where() == "row");
  CHECK(refused("revenue", "99999999999", "amount").where() == "row");
  const Error column = refused("revenue", "total", "fiscl");
  CHECK(column.where() == "column");
  CHECK(column.message().find("near it: \"fiscal\"") != std::string::npos);
  const Error several = refused("revenue", "code", "amount");
  CHECK(several.status() == Status::argument);
  CHECK(several.where() == "row");
  const Error claim = error_of([&] { locate_claim(disclosure, "execution.208010"); });
  CHECK(claim.status() == Status::not_found);
  CHECK(claim.where() == "claim");
  CHECK(claim.message().find("near it: \"execution.2080107\"") != std::string::npos);
}

TEST_CASE("a closing balance takes its entries with the signs of the roll-forward") {
  Accounts accounts = books();
  accounts.entries = {test::balance(Flow::opening_balance, 500, Source::government_fund, 2120801),
                      revenue(300, 2120801, Source::government_fund),
                      expenditure(200, 2120801, 30201, Kind::project, Source::government_fund)};
  const Derived derived{accounts};
  const Explanation found = derived.cell("government_fund", "2120801", "closing_balance");
  const ExplainedFigure& figure = found.figures.at(0);
  CHECK(figure.cell.low == 600);
  REQUIRE(figure.entries.size() == 3);
  CHECK(figure.entries[0].sign == 1);
  CHECK(figure.entries[1].sign == 1);
  CHECK(figure.entries[2].sign == -1);
  CHECK(reads(found, "07-1c"));
}

TEST_CASE("facts and stated figures are named where a figure is no sum of entries") {
  const Explanation total = haidong().cell("procurement", "procurement_total", "fact");
  REQUIRE(total.figures.at(0).facts.size() == 3);
  CHECK(total.figures[0].facts[0].where == "procurement.goods");
  CHECK(total.figures[0].formula.size() == 0);
  const Explanation kept = haidong().cell("three_public", "vehicles_kept", "fact");
  CHECK(kept.figures.at(0).cell.unit == CellUnit::count);
  CHECK(kept.figures[0].facts.at(0).where == "counts.vehicles_kept");
  const Explanation change = haidong().claim("change.three_public");
  REQUIRE(change.figures.size() == 2);
  CHECK(change.figures[0].facts.empty());
  CHECK(change.figures[0].cell.low == 0);
  CHECK(change.figures[0].words.starts_with("2024年决算数·支出·财政拨款·经济科目30212 ＋ "));
  CHECK(change.figures[1].part == ClaimPart::base);
  CHECK(change.figures[1].facts.at(0).where == "stated[0]");
  CHECK(change.figures[1].facts[0].value == 2744398);
  const Explanation share = haidong().claim("share.small_medium_contracts");
  CHECK(share.figures.at(0).facts.at(0).where == "procurement.small_medium_contracts");
  CHECK(share.figures.at(1).facts.size() == 3);
  Accounts books_with_reserved = example("examples/data/haidong-2024");
  books_with_reserved.procurement[Procurement::small_medium_won_other] = Amount::from_fen(700);
  const Explanation won =
      Derived{std::move(books_with_reserved)}.claim("level.small_medium_won_other");
  CHECK(won.figures.at(0).facts.at(0).where == "procurement.small_medium_won_other");
  CHECK(won.figures[0].facts[0].value == 700);
  const Explanation project = haidong().claim("execution.project.2");
  CHECK(project.figures.at(0).facts.at(0).where == "projects[1].total.executed");
  CHECK(project.figures.at(1).facts.at(0).where == "projects[1].total.adjusted_budget");
}

TEST_CASE("a lower bound names the coarser entries that may belong to it") {
  Accounts accounts = books();
  accounts.entries = {revenue(500), revenue(70, 2010101, Source::fiscal),
                      revenue(9, 2010102, Source::other_revenue)};
  const Derived derived{accounts};
  const ExplainedFigure figure = derived.cell("revenue", "total", "fiscal").figures.at(0);
  CHECK(figure.cell.low == 570);
  CHECK(figure.coarser.empty());
  const ExplainedFigure line = derived.cell("summary", "1", "amount").figures.at(0);
  CHECK(line.cell.lower_bound);
  CHECK(line.cell.low == 500);
  REQUIRE(line.coarser.size() == 1);
  CHECK(line.coarser[0].index == 1);
  CHECK(line.coarser[0].sign == 1);
  const std::string text =
      render_explanation(derived.cell("summary", "1", "amount"), ReportFormat::text);
  CHECK(text.find("figure: at least 0.00 万元, exactly 0.0005 万元\n") != std::string::npos);
  CHECK(text.find("  known too coarsely, may belong: 1\n  + 0.00007 万元  entries[1] ") !=
        std::string::npos);
}

TEST_CASE("what the books do not hold is unknown, not zero") {
  Accounts accounts = books();
  accounts.entries = {revenue(500)};
  const Derived derived{accounts};
  const Explanation found = derived.cell("expenditure", "total", "amount");
  CHECK(found.figures.at(0).cell.state == CellState::insufficient);
  CHECK(reads(found, "03-1"));
  CHECK(render_explanation(found, ReportFormat::text).find("figure: unknown: ") !=
        std::string::npos);
  CHECK(published_text(found.figures[0].cell).empty());
  CHECK(derived.cell("three_public", "vehicles_kept", "fact").figures.at(0).facts.empty());
}

TEST_CASE("a rule that breaks with a figure is among those that read it") {
  const Derived derived{example("examples/data/linlan-2024")};
  const Tables& tables = derived.disclosure.tables;
  const Report sound = check(derived.disclosure, {.switched_off = {}, .joint = false});
  std::size_t broken = 0;
  std::uint32_t index = 0;
  for (const Table& table : tables.tables()) {
    for (const Panel& panel : tables.panels(table)) {
      for (std::uint32_t i = 0; i < panel.row_count; ++i) {
        const Row& row = tables.rows(panel)[i];
        for (std::uint32_t j = 0; j < panel.column_count; ++j) {
          if (++index % 23 != 0 || tables.cells(panel, i)[j].state != CellState::value) continue;
          const std::string number = row.code != 0   ? std::to_string(row.code)
                                     : row.line != 0 ? std::to_string(row.line)
                                                     : std::string(token(row.key));
          const Explanation found =
              derived.cell(token(table.key), number, token(tables.columns(panel)[j].key));
          CAPTURE(found.where);
          Disclosure wrong = derived.disclosure;
          Cell cell = tables.cells(panel, i)[j];
          cell.low = cell.high = cell.low + 1;
          wrong.tables =
              TablesBuilder::with_cell(tables, panel.first_cell + i * panel.column_count + j, cell);
          const Report report = check(wrong, {.switched_off = {}, .joint = false});
          for (std::uint32_t rule = 0; rule < report.coverage.size(); ++rule) {
            const bool now = report.coverage[rule].count(Outcome::fail) !=
                             sound.coverage[rule].count(Outcome::fail);
            if (!now) continue;
            ++broken;
            CAPTURE(Report::rules()[rule].id);
            CHECK(std::ranges::count(found.rules, rule) == 1);
          }
        }
      }
    }
  }
  CHECK(broken > 50);
}

TEST_CASE("the rules that read a figure, and no others") {
  const Explanation cell = haidong().cell("general_budget_expenditure", "2080107", "project");
  CHECK(reads(cell, "05-1"));
  CHECK(reads(cell, "05-2"));
  CHECK(!reads(cell, "02-1"));
  CHECK(!reads(cell, "N-1"));
  CHECK(reads(haidong().cell("summary", "31", "amount"), "N-1"));
  CHECK(rule_ids(haidong().claim("execution.2080107")) ==
        std::vector<std::string>{"N-1", "N-4", "N-5", "N-6", "N5-3", "N5-4", "N-L1a", "N-L1b",
                                 "N-L1c", "N-L1d"});
  CHECK(rule_ids(haidong().claim("level.personnel")) == std::vector<std::string>{"N-1"});
  CHECK(reads(haidong().claim("change.travel_abroad"), "N9-4"));
}

TEST_CASE("other accounts, a published disclosure and a place outside are refused") {
  const Derived& derived = haidong();
  const CompiledLayout& layout = derived.profile.layout();
  const Location place = locate_cell(derived.disclosure, "revenue", "total", "amount");
  Accounts other = derived.accounts;
  other.entries[0].fen += 1;
  const Error mismatch =
      error_of([&] { return explain(other, layout, derived.disclosure, place); });
  CHECK(mismatch.status() == Status::argument);
  CHECK(mismatch.where() == "tables.revenue, row total, column amount");
  other = derived.accounts;
  other.projects.clear();
  CHECK(error_of([&] {
          return explain(other, layout, derived.disclosure,
                         locate_claim(derived.disclosure, "execution.project.1"));
        }).where() == "claims.execution.project.1");
  Disclosure published = derived.disclosure;
  published.origin = Origin::published;
  CHECK(error_of([&] { return explain(derived.accounts, layout, published, place); }).where() ==
        "disclosure");
  Location outside;
  outside.claim = 10'000;
  CHECK(error_of([&] {
          return explain(derived.accounts, layout, derived.disclosure, outside);
        }).where() == "place");
  outside = {};
  CHECK(error_of([&] {
          return explain(derived.accounts, layout, derived.disclosure, outside);
        }).status() == Status::argument);
}

TEST_CASE("an explanation as JSON") {
  rapidjson::Document json;
  json.Parse(render_explanation(haidong().claim("execution.2080107"), ReportFormat::json).c_str());
  REQUIRE(!json.HasParseError());
  CHECK(std::string(json["format"].GetString()) == "juesuan.explanation/1");
  CHECK(std::string(json["claim"].GetString()) == "execution.2080107");
  CHECK(!json.HasMember("table"));
  CHECK(std::string(json["comparison"].GetString()) == "greater");
  CHECK(std::string(json["ratio"]["percent"].GetString()) == "100.58");
  REQUIRE(json["figures"].Size() == 2U);
  const auto& figure = json["figures"][0];
  CHECK(std::string(figure["part"].GetString()) == "figure");
  CHECK(std::string(figure["state"].GetString()) == "value");
  CHECK(std::string(figure["published"].GetString()) == "442.09");
  std::int64_t sum = 0;
  for (const auto& entry : figure["entries"].GetArray()) {
    sum += entry["sign"].GetInt64() * entry["fen"].GetInt64();
  }
  CHECK(sum == figure["amount"].GetInt64());
  CHECK(std::string(figure["entries"][0]["economic"].GetString()) == "30101");
  CHECK(std::string(json["rules"][0]["rule"].GetString()) == "N-1");

  json.Parse(render_explanation(haidong().cell("three_public", "vehicles_kept", "fact"),
                                ReportFormat::json)
                 .c_str());
  CHECK(std::string(json["table"].GetString()) == "three_public");
  CHECK(std::string(json["row"].GetString()) == "vehicles_kept");
  CHECK(std::string(json["figures"][0]["unit"].GetString()) == "count");
  CHECK(std::string(json["figures"][0]["facts"][0]["where"].GetString()) == "counts.vehicles_kept");
  CHECK(error_of([] { render_explanation({}, static_cast<ReportFormat>(3)); }).where() == "format");
}
