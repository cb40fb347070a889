#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include <juesuan/check.hpp>
#include <juesuan/limits.hpp>
#include <juesuan/published.hpp>

#include "support/compare_disclosures.hpp"
#include "support/error_of.hpp"
#include "support/rule_outcomes.hpp"

using namespace juesuan;
using juesuan_tests::check_claims;
using juesuan_tests::check_tables;
using juesuan_tests::derived;
using juesuan_tests::error_of;

namespace {

/// A published disclosure with these members beside its format and entity.
std::string document(std::string_view members) {
  return R"({"format":"juesuan.published/1","entity":{"name":"某局","year":2024})" +
         (members.empty() ? std::string{} : ',' + std::string(members)) + '}';
}

Disclosure read(std::string_view members) { return read_published(document(members)); }

/// The document of a procurement table with one cell, printed in 万元 with two places or as `more`
/// says.
std::string one_cell(std::string_view text, std::string_view more = "") {
  return R"("tables":[{"key":"procurement",)" + std::string(more) +
         R"("panels":[{"columns":["fact"],"rows":[{"key":"procurement_goods","cells":[")" +
         std::string(text) + R"("]}]}]}])";
}

Cell cell(std::string_view text, std::string_view more = "") {
  const Disclosure disclosure = read(one_cell(text, more));
  const Panel& panel = disclosure.tables.panels(disclosure.tables.tables().front()).front();
  const Cell found = disclosure.tables.cells(panel, 0).front();
  CHECK(disclosure.tables.printed(found) == text);
  CHECK(disclosure.unreadable.size() == (found.state == CellState::unreadable ? 1 : 0));
  return found;
}

void check_value(std::string_view text, std::int64_t fen, std::string_view more = "",
                 Precision precision = {}) {
  CAPTURE(text);
  const Cell found = cell(text, more);
  CHECK(found.state == CellState::value);
  CHECK(Interval{found.low, found.high} == printed_interval(fen, precision));
}

void check_state(std::string_view text, CellState state) {
  CAPTURE(text);
  CHECK(cell(text).state == state);
}

void check_error(const std::string& members, std::string_view where, std::string_view message) {
  CAPTURE(members);
  const Error error = error_of([&] { read(members); });
  CHECK(error.status() == Status::input);
  CHECK(error.where() == where);
  CHECK(error.message().substr(0, message.size()) == message);
}

}  // namespace

TEST_CASE("what books derive is read again from what it publishes") {
  const std::pair<const char*, std::size_t> examples[] = {{"haidong-2024", 560},
                                                          {"linlan-2024", 560}};
  for (const auto& [name, cells_min] : examples) {
    const char* const example = name;
    CAPTURE(example);
    const Disclosure exact = derived(example);
    const std::string text = render_published(exact);
    const Disclosure published = read_published(text);
    CHECK(published.origin == Origin::published);
    CHECK(published.unreadable.empty());
    CHECK(check_tables(published, exact) >= cells_min);
    check_claims(published, exact);
    REQUIRE(published.forms.size() == exact.forms.size());
    for (std::size_t i = 0; i < exact.forms.size(); ++i) {
      CHECK(published.forms[i].project.name == exact.forms[i].project.name);
      CHECK(published.forms[i].weight == exact.forms[i].weight);
      CHECK(published.forms[i].score == exact.forms[i].score);
      CHECK(published.forms[i].project.stated_rate == exact.forms[i].project.stated_rate);
    }
    CHECK(published.counts[Count::vehicles_kept] == exact.counts[Count::vehicles_kept]);
    CHECK(published.assets[Asset::large_equipment] == exact.assets[Asset::large_equipment]);
    CHECK(render_published(published) == text);
  }
}

TEST_CASE("a printed text is read as the number that it is") {
  check_value("8.5", 8'500'000);
  check_value("8.50", 8'500'000);
  check_value("8", 8'000'000);
  check_value("1,234.50", 1'234'500'000);
  check_value("1，234．50", 1'234'500'000);
  check_value("１２.３４", 12'340'000);
  check_value("0", 0);
  check_value("0.00", 0);
  check_value(" 12.00　", 12'000'000);
  check_value("-12.00", -12'000'000);
  check_value("－12.00", -12'000'000);
  check_value("−12.00", -12'000'000);
  check_value("- 12.00", -12'000'000);
  check_value("(12.00)", -12'000'000);
  check_value("（12.00）", -12'000'000);
  check_value("（ 12 ）", -12'000'000);
}

TEST_CASE("a blank is nothing, a dash or dashes, and counts as zero") {
  for (const std::string_view text : {"", " ", "　", "-", "--", "—", "——", " -- "}) {
    check_state(text, CellState::blank);
  }
  CHECK(cell("--").low == -4'999);
  CHECK(cell("--").high == 4'999);
}

TEST_CASE("a text that could be several numbers or none is unreadable and keeps its text") {
  for (const std::string_view text :
       {"12,34.5", "1.234", "12.3万", "12.3.4", "1 234.50", "12.", ".5", "(12.00", "12.00)",
        "(-12.00)", "--12", "1e5", "NaN", "12%", "约12", "一二", "1,23", "99999999999999999999",
        "9999999999999999999999999999999999999999999999999999999999999999999999999"}) {
    check_state(text, CellState::unreadable);
  }
  const Disclosure disclosure = read(one_cell("12.3万"));
  REQUIRE(disclosure.unreadable.size() == 1);
  CHECK(disclosure.unreadable[0].where == "tables[0].panels[0].rows[0].cells[0]");
  CHECK(disclosure.unreadable[0].printed == "12.3万");
}

TEST_CASE("unit and places of a column decide what its figures stand for") {
  check_value("12.5", 1'250, R"("unit":"元",)", {MoneyUnit::yuan, 2});
  check_value("12", 1'200, R"("unit":"元","places":0,)", {MoneyUnit::yuan, 0});
  check_value("12", 12'000'000, R"("places":0,)", {MoneyUnit::wanyuan, 0});
  check_value("1.234", 1'234'000, R"("places":3,)", {MoneyUnit::wanyuan, 3});
  CHECK(cell("12.5", R"("places":0,)").state == CellState::unreadable);
  check_error(R"("tables":[{"key":"revenue","unit":"元","places":3,"panels":[]}])",
              "tables[0].places", "expected a number from 0 to 2");
}

TEST_CASE("the largest amounts stay inside 64 bits") {
  const Cell found = cell("9223372036854.77");
  CHECK(found.state == CellState::value);
  CHECK(found.high == std::numeric_limits<std::int64_t>::max() - 5'807 + 4'999);
  CHECK(cell("9223372036854.78").state == CellState::unreadable);
}

TEST_CASE("rows come in any order, codes twice or malformed, fillers without cells") {
  const Disclosure disclosure = read(
      R"("tables":[{"key":"revenue","panels":[{"columns":["fiscal","amount"],"rows":[
        {"key":"code","code":"2080107","label":"社会保险业务管理事务","cells":["1","2"]},
        {"key":"total","label":"合计","cells":["3","4"]},
        {"key":"code","code":208,"cells":["1","2"]},
        {"key":"code","code":208,"cells":["1","2"]},
        {"key":"code","code":20801077,"cells":["1","2"]},
        {"key":"filler","line":9,"cells":[]}]}]}])");
  const Panel& panel = disclosure.tables.panels(disclosure.tables.tables().front()).front();
  const auto rows = disclosure.tables.rows(panel);
  REQUIRE(rows.size() == 6);
  CHECK(rows[0].level == 3);
  CHECK(rows[0].axis == CodeAxis::function);
  CHECK(rows[1].kind == RowKind::total);
  CHECK(rows[2].code == rows[3].code);
  CHECK(rows[4].level == 0);
  CHECK(rows[5].kind == RowKind::filler);
  CHECK(disclosure.tables.cells(panel, 5)[1].state == CellState::absent);
  CHECK(disclosure.tables.columns(panel)[0].key == ColumnKey::fiscal);
  CHECK(panel.base == BaseKey::revenue);
}

TEST_CASE("claims keep what is stated, leave open what is not, and may repeat") {
  const Disclosure disclosure = read(
      R"("claims":[
        {"id":"change.grand_total","figure":"670.84","difference":"70.45","ratio":"9.50%",
         "comparison":"less","reason":"人员减少"},
        {"id":"change.grand_total","figure":"670.8"},
        {"id":"execution.2080107","figure":"5 3","ratio":"1.234"},
        {"id":"execution.project.2","ratio":"100","ratio_places":0},
        {"id":"level.personnel.30101","figure":"12","unit":"元","places":0},
        {"id":"share.general_budget_class.208","subject":"社会保障和就业支出"}])");
  REQUIRE(disclosure.claims.size() == 6);
  const Claim& change = disclosure.claims[0];
  CHECK(change.kind == ClaimKind::change);
  CHECK(change.section == SectionKey::grand_total);
  CHECK(change.base.state == CellState::absent);
  CHECK(change.difference.low == 70'445'000);
  CHECK(change.ratio.hundredths() == 950);
  CHECK(change.printed_ratio == "9.50%");
  CHECK(disclosure.claims[1].ratio_state == RatioState::absent);
  const Claim& item = disclosure.claims[2];
  CHECK(item.key == ClaimKey::execution_item);
  CHECK(item.code == 2080107);
  CHECK(item.figure.state == CellState::unreadable);
  CHECK(item.ratio_state == RatioState::insufficient);
  CHECK(disclosure.claims[3].key == ClaimKey::execution_project);
  CHECK(disclosure.claims[3].code == 2);
  CHECK(disclosure.claims[3].ratio_places == 0);
  CHECK(disclosure.claims[4].figure.low == 1'150);
  CHECK(disclosure.claims[5].subject == "社会保障和就业支出");
  REQUIRE(disclosure.unreadable.size() == 2);
  CHECK(disclosure.unreadable[0].where == "claims[2].figure");
  CHECK(disclosure.unreadable[1].where == "claims[2].ratio");
  CHECK(render_published(read_published(render_published(disclosure))) ==
        render_published(disclosure));
}

TEST_CASE("the problems of a project are the reason of its execution") {
  const Disclosure disclosure = read(
      R"("claims":[{"id":"execution.project.1"},{"id":"execution.project.2","reason":"追加"},
        {"id":"execution.project.3"},{"id":"execution.project.9"},{"id":"execution.2080107"}],
       "forms":[{"name":"甲","problems":"征地未完成。"},{"name":"乙","problems":"别的"},
        {"name":"丙","problems":"。"}])");
  REQUIRE(disclosure.claims.size() == 5);
  CHECK(disclosure.claims[0].reason == "征地未完成。");
  CHECK(disclosure.claims[1].reason == "追加");
  for (std::size_t i = 2; i < 5; ++i) CHECK(disclosure.claims[i].reason.empty());
}

TEST_CASE("a form may have no name") {
  const Disclosure disclosure = read(R"("forms":[{"form_name":"乙","text_score":"98.00"}])");
  REQUIRE(disclosure.forms.size() == 1);
  CHECK(disclosure.forms[0].project.name.empty());
  const Report report = check(disclosure);
  CHECK(juesuan_tests::outcome(report, "P-11") == Outcome::insufficient);
  CHECK(read_published(render_published(disclosure)).forms.size() == 1);
}

TEST_CASE("forms, counts and headings keep what is printed, readable or not") {
  const std::string members =
      R"("forms":[{"name":"甲","form_name":"乙","total":{"adjusted_budget":"5","executed":"约3"},
        "fiscal":{"executed":"--"},"stated_rate":"58.49%","execution_weight":"10",
        "execution_score":"九","text_score":"98","indicators":[{"name":"丙","weight":"10","score":""},
        {"name":"丁","score":"4.5","weight":"x"}]}],
        "counts":{"vehicles_kept":"2","groups_abroad":"若干"},
        "assets":{"vehicles":"3","vehicles_other":"3"},
        "self_evaluation":{"projects":"4","names":["甲"]},
        "contents":["一、收入"],"headings":["一、收入表"],
        "paragraphs":[{"text":"原因是是","section":"revenue","line":12}])";
  const Disclosure disclosure = read(members);
  const Form& form = disclosure.forms.at(0);
  CHECK(form.project.total.adjusted_budget == Amount::from_fen(5'000'000));
  CHECK(!form.project.total.executed);
  CHECK(!form.project.fiscal.executed);
  CHECK(form.project.stated_rate == Percent::from_hundredths(5849));
  CHECK(form.text_score == Points{9800});
  CHECK(form.weight == Points{2000});
  CHECK(disclosure.counts[Count::vehicles_kept] == 2);
  CHECK(!disclosure.counts[Count::groups_abroad]);
  CHECK(disclosure.stated_vehicles == 3);
  CHECK(disclosure.self_evaluated_projects == 4);
  CHECK(disclosure.listed_projects.at(0) == "甲");
  CHECK(disclosure.headings.at(0) == "一、收入表");
  CHECK(disclosure.paragraphs.at(0).section == SectionKey::revenue);
  std::vector<std::string> places;
  for (const Unreadable& text : disclosure.unreadable) places.push_back(text.where);
  CHECK(places == std::vector<std::string>{"forms[0].total.executed", "forms[0].execution_score",
                                           "forms[0].indicators[1].weight",
                                           "counts.groups_abroad"});
  const std::string again = render_published(disclosure);
  CHECK(again.find("约3") != std::string::npos);
  CHECK(read_published(again).unreadable.size() == 4);
  CHECK(render_published(read_published(again)) == again);
}

TEST_CASE("what does not have the shape is refused with its path") {
  const Error sum = error_of([] {
    read(R"("forms":[{"name":"甲","indicators":[{"weight":"92233720368547758"},{"weight":"1"}]}])");
  });
  CHECK(sum.status() == Status::range);
  CHECK(sum.where() == "forms[0].indicators");
  check_error(R"("claim":[])", "claim", "unknown key");
  check_error(R"("tables":[{"key":"revenues","panels":[]}])", "tables[0].key", "expected one of");
  check_error(R"("tables":[{"key":"revenue","panels":[]},{"key":"revenue","panels":[]}])",
              "tables[1].key", "this table occurs twice");
  check_error(
      R"("tables":[{"key":"revenue","panels":[{"columns":["amount","amount"],"rows":[]}]}])",
      "tables[0].panels[0].columns[1]", "the column occurs twice");
  check_error(R"("tables":[{"key":"revenue","panels":[{"columns":[],"rows":[]}]}])",
              "tables[0].panels[0].columns", "expected at least one column");
  check_error(
      R"("tables":[{"key":"revenue","panels":[{"columns":["amount"],"rows":[{"key":"total","cells":["1","2"]}]}]}])",
      "tables[0].panels[0].rows[0].cells", "expected one for each of the 1 columns; found 2");
  check_error(
      R"("tables":[{"key":"revenue","panels":[{"columns":["amount"],"rows":[{"key":"code","cells":["1"]}]}]}])",
      "tables[0].panels[0].rows[0].code", "missing");
  check_error(
      R"("tables":[{"key":"revenue","panels":[{"columns":["amount"],"rows":[{"key":"total","code":201,"cells":["1"]}]}]}])",
      "tables[0].panels[0].rows[0].code", "expected no code");
  for (const std::string_view id :
       {"execution", "execution.x", "execution.", "change.grand_total.1", "share", "execution.0208",
        "execution.2080107.1"}) {
    check_error(R"("claims":[{"id":")" + std::string(id) + R"("}])", "claims[0].id",
                "expected the id of a claim");
  }
  const Error format = error_of([] { read_published(R"({"format":"juesuan.accounts/1"})"); });
  CHECK(format.where() == "format");
  CHECK(error_of([] { read_published(R"({"format":"juesuan.published/1"})"); }).where() ==
        "entity");
}

TEST_CASE("a document says itself whether it is a publication") {
  CHECK(is_published(R"({"format": "juesuan.published/1", "entity": {}})"));
  CHECK_FALSE(is_published(R"({"format": "juesuan.accounts/1", "entity": {}})"));
  CHECK_FALSE(is_published("{}"));
  CHECK_THROWS_AS(is_published("没有"), Error);
}

TEST_CASE("hostile bytes are refused") {
  std::string deep(100'000, '[');
  CHECK(error_of([&] { read_published(deep); }).status() == Status::range);
  CHECK(error_of([] { read_published(std::string("{\0}", 3)); }).status() == Status::input);
  CHECK(error_of([] { read_published("{\"\xC0\xAF\":1}"); }).status() == Status::input);
  CHECK(error_of([] { read_published(document(R"("contents":["a\u0000b"])")); }).status() ==
        Status::input);
  CHECK(error_of([] { read_published(""); }).status() == Status::input);
}

TEST_CASE("a published disclosure is read from its file") {
  const std::string folder = JUESUAN_SOURCE_DIR "/tests/unit/documents/";
  const Disclosure read = read_published_file(folder + "published.json");
  CHECK(read.entity.name == "甲局");
  REQUIRE(read.claims.size() == 1);
  CHECK(read.claims[0].id == "change.grand_total");
  const Error missing = error_of([&] { read_published_file(folder + "missing.json"); });
  CHECK(missing.status() == Status::file);
  CHECK(missing.where() == folder + "missing.json");
}
