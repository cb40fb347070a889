#include <string>

#include <doctest/doctest.h>
#include <rapidjson/document.h>

#include <juesuan/check.hpp>
#include <juesuan/published.hpp>
#include <juesuan/render_report.hpp>

using namespace juesuan;

namespace {

Disclosure read(const std::string& members) {
  return read_published(R"({"format":"juesuan.published/1","entity":{"name":"某局","year":2024},)" +
                        members + '}');
}

/// 公开05 表 of one row whose parts do not make it.
Disclosure one_row(const std::string& cells, const std::string& more = "") {
  return read(R"("tables":[{"key":"general_budget_expenditure",)" + more +
              R"("panels":[{"columns":["amount","basic","project"],
                 "rows":[{"key":"total","cells":[)" +
              cells + "]}]}]}]");
}

const Finding& finding_of(const Report& report, std::string_view rule) {
  for (const Finding& finding : report.findings) {
    if (Report::rules()[finding.rule].id == rule) return finding;
  }
  FAIL("no finding of " << rule);
  return report.findings.front();
}

std::string message(const Disclosure& disclosure, std::string_view rule) {
  const Report report = check(disclosure);
  return describe(finding_of(report, rule), disclosure);
}

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

}  // namespace

TEST_CASE("a finding says both sides, the range that is possible and the difference") {
  CHECK(
      message(one_row(R"("5.00","1.00","-2.50")"), "05-1") ==
      "05-1 小计＝基本支出＋项目支出: tables.general_budget_expenditure, row total, column amount "
      "5.00 against tables.general_budget_expenditure, row total, column basic 1.00 + "
      "tables.general_budget_expenditure, row total, column project -2.50; found 5.00 万元, "
      "expected -1.509999 to -1.490001 万元, difference 6.50 万元");
}

TEST_CASE("amounts print exactly in 万元 whatever they were printed in") {
  const std::string text = message(one_row(R"("50,000.50","1.00","")", R"("unit":"元",)"), "05-1");
  CHECK(contains(text, "column amount 5.00005 against"));
  CHECK(contains(text, "column basic 0.0001 + "));
  CHECK(contains(text, "column project blank; found 5.00005 万元, expected 0.0001 万元, "));
}

TEST_CASE("a percentage, points and words have their own units") {
  const Disclosure share = read(
      R"("claims":[{"id":"share.revenue.fiscal","figure":"50.00","base":"100.00","ratio":"60.00"}])");
  const Report report = check(share);
  const Finding& ratio = finding_of(report, "N-2");
  CHECK(unit_of(ratio) == FigureUnit::percent);
  CHECK(contains(describe(ratio, share),
                 ".ratio 60.00% against claims.share.revenue.fiscal.figure 50.00 and "
                 "claims.share.revenue.fiscal.base 100.00; found 60.00%, expected 49.99 to "
                 "50.01%"));

  const Disclosure form = read(
      R"("forms":[{"name":"某项目","execution_weight":"10","execution_score":"12",
                   "indicators":[{"name":"甲","weight":"90"}]}])");
  const Report of_form = check(form);
  CHECK(unit_of(finding_of(of_form, "P-2")) == FigureUnit::points);
  CHECK(contains(message(form, "P-2"),
                 R"(forms[0] "某项目"; found 12 分, expected 0 to 10 分; 执行率)"));
  CHECK(unit_of(finding_of(of_form, "P-4")) == FigureUnit::none);
  CHECK(message(form, "P-4").ends_with(R"(: forms[0] "某项目"; 甲: no score)"));
}

TEST_CASE("the number of projects is a count, not points") {
  const Disclosure forms = read(R"("forms":[{"name":"甲"}],"self_evaluation":{"projects":"3"})");
  CHECK(contains(message(forms, "P-13"), "; found 3, expected 1, difference 2; "));
}

TEST_CASE("a code that stands twice shows the figures of both rows") {
  const Disclosure twice = read(
      R"("tables":[{"key":"general_budget_expenditure","panels":[{"columns":["amount"],"rows":[
         {"key":"code","code":"208","cells":["1.00"]},
         {"key":"code","code":"208","cells":["x"]}]}]}])");
  Location place;
  place.table = TableKey::general_budget_expenditure;
  place.row = RowKey::code;
  place.code = 208;
  place.column = ColumnKey::amount;
  CHECK(figure_text(place, twice) == R"(1.00/"x")");
  place.code = 209;
  CHECK(figure_text(place, twice).empty());
}

TEST_CASE("of a code that stands many times the first figures are shown") {
  std::string rows;
  for (int i = 0; i < 6; ++i) {
    rows += std::string(i == 0 ? "" : ", ") + R"({"key":"code","code":"208","cells":[")" +
            std::to_string(i) + R"(.00"]})";
  }
  const Disclosure many = read(
      R"("tables":[{"key":"general_budget_expenditure","panels":[{"columns":["amount"],"rows":[)" +
      rows + "]}]}]");
  Location place;
  place.table = TableKey::general_budget_expenditure;
  place.row = RowKey::code;
  place.code = 208;
  place.column = ColumnKey::amount;
  CHECK(figure_text(place, many) == "0.00/1.00/2.00/3.00/…");
}

TEST_CASE("the text has failures first, then tails, what is no number, the sum, and every rule") {
  const Disclosure disclosure = one_row(R"("5.00","1.00","x")");
  const Report report = check(disclosure, {.switched_off = {{"05-2", "not yet"}}});
  const std::string text = render_report(report, disclosure, ReportFormat::text);
  CHECK(text.starts_with("某局 2024 (published)\n"));
  CHECK(contains(text, "\nunreadable tables[0].panels[0].rows[0].cells[2]: \"x\"\n"));
  CHECK(contains(text, "\nerrors: 0, warnings: 0, infos: 0, tails: 0\n\nrule "));
  CHECK(contains(text, "\n05-1        0      0      0              0            1  小计＝"));
  CHECK(contains(text, "\n05-2        0      0      0              0            0  "));
  CHECK(text.ends_with("\nswitched off 05-2: not yet\n"));
  for (const Rule& rule : Report::rules()) {
    CHECK_MESSAGE(contains(text, "\n" + std::string(rule.id) + ' '), rule.id);
  }
}

TEST_CASE("a tail is one short line") {
  const Disclosure disclosure = one_row(R"("5.01","1.00","4.00")");
  const Report report = check(disclosure);
  const std::string text = render_report(report, disclosure, ReportFormat::text);
  CHECK(contains(text,
                 "\ntail 05-1 tables.general_budget_expenditure, row total, column amount: "
                 "difference 0.01 万元\n"));
  CHECK(contains(text, "\nall figures together: possible (可以同时成立)\n"));
  CHECK(contains(text, "\nerrors: 0, warnings: 0, infos: 0, tails: 1\n"));
}

TEST_CASE("a tail that money behind printed zeros must explain says so in full") {
  const Disclosure disclosure = one_row(R"("5.01","5.00","")");
  const std::string text = render_report(check(disclosure), disclosure, ReportFormat::text);
  CHECK(contains(text, "\ntail 05-1 "));
  CHECK(contains(text, "; only money too small to print explains it\n"));
  CHECK(contains(text,
                 "\nerrors: 0, warnings: 0, infos: 0, tails: 1 (1 by money too small to print)\n"));
}

TEST_CASE("the JSON holds the same in fen") {
  const Disclosure disclosure = one_row(R"("5.00","1.00","2.50")");
  const Report report = check(disclosure);
  rapidjson::Document json;
  json.Parse(render_report(report, disclosure, ReportFormat::json).c_str());
  REQUIRE(!json.HasParseError());
  CHECK(json["format"].GetString() == std::string_view("juesuan.report/1"));
  CHECK(json["entity"]["year"].GetInt64() == 2024);
  CHECK(json["origin"].GetString() == std::string_view("published"));
  CHECK(json["failures"]["error"].GetInt64() == 1);
  CHECK(json["joint"].GetString() == std::string_view("impossible"));
  CHECK(!json["clash"].Empty());
  CHECK(json["coverage"].Size() == Report::rules().size());
  REQUIRE(json["findings"].Size() == 1);
  const auto& finding = json["findings"][0];
  CHECK(finding["rule"].GetString() == std::string_view("05-1"));
  CHECK(finding["outcome"].GetString() == std::string_view("fail"));
  CHECK(finding["severity"].GetString() == std::string_view("error"));
  CHECK(finding["unit"].GetString() == std::string_view("fen"));
  CHECK(finding["found"].GetInt64() == 5'000'000);
  CHECK(finding["expected_low"].GetInt64() == 3'490'000);
  CHECK(finding["expected_high"].GetInt64() == 3'509'998);
  CHECK(finding["difference"].GetInt64() == 1'500'000);
  REQUIRE(finding["places"].Size() == 3);
  CHECK(finding["places"][2]["sign"].GetInt64() == -1);
  CHECK(finding["places"][2]["table"].GetString() ==
        std::string_view("general_budget_expenditure"));
  CHECK(finding["places"][2]["row"].GetString() == std::string_view("total"));
  CHECK(finding["places"][2]["column"].GetString() == std::string_view("project"));
  CHECK(finding["places"][2]["figure"].GetString() == std::string_view("2.50"));
  CHECK(!finding["places"][2].HasMember("claim"));
}

TEST_CASE("what several failures have in common is one line, and a group in the JSON") {
  const Disclosure disclosure = read(
      R"("tables":[{"key":"general_budget_expenditure","panels":[{
         "columns":["amount","basic","project"],"rows":[
         {"key":"total","cells":["3.00","1.00","2.00"]},
         {"key":"code","code":"208","cells":["3.50","1.00","2.00"]}]}]}])");
  const Report report = check(disclosure, {.ranges = true});
  const std::string text = render_report(report, disclosure, ReportFormat::text);
  CHECK(contains(text,
                 "\nshared 05-1, 05-2 have in common tables.general_budget_expenditure, code 208, "
                 "column amount 3.50 (the others allow 2.995 to 3.004999 万元)\n"));
  rapidjson::Document json;
  json.Parse(render_report(report, disclosure, ReportFormat::json).c_str());
  REQUIRE(!json.HasParseError());
  CHECK(!json.HasMember("ranges"));
  REQUIRE(json["shared"].Size() == 1);
  const auto& group = json["shared"][0];
  REQUIRE(group["findings"].Size() == 2);
  CHECK(group["findings"][1].GetInt64() == 1);
  REQUIRE(group["figures"].Size() == 1);
  CHECK(group["figures"][0]["code"].GetString() == std::string_view("208"));
  CHECK(!group["figures"][0].HasMember("sign"));
  CHECK(group["figures"][0]["others_allow"]["low"].GetInt64() == 2'995'000);
  CHECK(group["figures"][0]["others_allow"]["high"].GetInt64() == 3'004'999);
}

TEST_CASE("a figure of which the identities leave less than its digits has a line in the text") {
  const auto text = [](const Disclosure& disclosure, bool ranges) {
    return render_report(check(disclosure, {.ranges = ranges}), disclosure, ReportFormat::text);
  };
  const Disclosure narrowed = one_row(R"("4.99","1.00","4.00")");
  const std::string place = "range tables.general_budget_expenditure, row total, column ";
  const std::string lines = place + "amount 4.99: 4.99 to 4.994999 万元\n" + place +
                            "basic 1.00: 0.995 to 0.999999 万元\n" + place +
                            "project 4.00: 3.995 to 3.999999 万元\n";
  std::string with_lines = text(narrowed, true);
  REQUIRE(contains(with_lines, "\n" + lines));
  CHECK(with_lines.erase(with_lines.find(lines), lines.size()) == text(narrowed, false));
  const Disclosure unknown = one_row(R"("4.99","1.00","x")");
  CHECK(text(unknown, true) == text(unknown, false));
}

TEST_CASE("ranges have the ends that there are") {
  const Disclosure disclosure = one_row(R"("5.01","1.00","x")");
  rapidjson::Document json;
  json.Parse(
      render_report(check(disclosure, {.ranges = true}), disclosure, ReportFormat::json).c_str());
  REQUIRE(json["ranges"].Size() == 3);
  CHECK(json["ranges"][0]["low"].GetInt64() == 5'005'000);
  CHECK(json["ranges"][0]["high"].GetInt64() == 5'014'999);
  CHECK(json["ranges"][2].ObjectEmpty());
}
