#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include <juesuan/derive.hpp>
#include <juesuan/profile.hpp>
#include <juesuan/read.hpp>
#include <juesuan/render_report.hpp>

#include "support/rule_outcomes.hpp"

using namespace juesuan_tests;

namespace {

const std::string budget_columns = R"("amount", "basic", "project")";
const std::string expenditure_columns =
    R"("amount", "basic", "project", "superior_remittance", "operating", "subsidiary_subsidy")";

/// A table in 元 with two places.
std::string in_yuan(std::string of) {
  const std::string key = R"("panels")";
  return of.insert(of.find(key), R"("unit": "元", )");
}

std::string budget(const std::string& amount) {
  return table("general_budget_expenditure", budget_columns,
               row("total", '"' + amount + R"(", ")" + amount + R"(", "")"));
}
std::string expenditure(const std::string& amount) {
  return table("expenditure", expenditure_columns,
               row("total", '"' + amount + R"(", ")" + amount + R"(", "", "", "", "")"));
}
std::string tables(const std::string& one, const std::string& other) {
  return R"("tables": [)" + one + ", " + other + "]";
}
std::string share(const std::string& figure) {
  return R"(, "claims": [{"id": "share.general_budget_expenditure", "figure": ")" + figure +
         R"("}])";
}

Finding only_finding(const Report& report, std::string_view id) {
  Finding found;
  std::size_t count = 0;
  for (const Finding& finding : report.findings) {
    if (Report::rules()[finding.rule].id != id) continue;
    found = finding;
    ++count;
  }
  CHECK(count == 1);
  return found;
}

}  // namespace

TEST_CASE("the text may round what a table gives in 元") {
  const std::string both = tables(in_yuan(budget("19877861.22")), expenditure("1987.79"));
  CHECK(outcome(check(published(both + share("1987.79"))), "N-1") == Outcome::pass);
  CHECK(outcome(check(published(both + share("1987.80"))), "N-1") == Outcome::fail);
  const std::string equal = tables(budget("1987.79"), expenditure("1987.79"));
  CHECK(outcome(check(published(equal + share("1987.80"))), "N-1") == Outcome::fail);
}

TEST_CASE("a part is judged against a whole that is printed in another unit") {
  const auto part_of_whole = [](const std::string& part, const std::string& whole) {
    return outcome(check(published(tables(budget(part), in_yuan(expenditure(whole))))), "05-4a");
  };
  CHECK(part_of_whole("2.85", "28450.00") == Outcome::tail);
  CHECK(part_of_whole("2.85", "28499.99") == Outcome::tail);
  CHECK(part_of_whole("2.85", "28500.00") == Outcome::pass);
  CHECK(part_of_whole("2.85", "28449.99") == Outcome::fail);
}

TEST_CASE("a document of an unknown year has no wrong dates") {
  const std::string members =
      R"("paragraphs": [)" + paragraph("截至2024年12月31日，本单位车辆合计2辆。", "other_matters") +
      ", " + paragraph("2024年度收入总计1.00万元。", "grand_total") + "]";
  const Disclosure undated = read_published(
      R"({"format": "juesuan.published/1", "entity": {"name": "甲局"}, )" + members + "}");
  const Report report = check(undated);
  CHECK(outcome(report, "A-2") == Outcome::insufficient);
  CHECK(outcome(report, "N-L1e") == Outcome::insufficient);
  CHECK(render_report(report, undated, ReportFormat::text)
            .starts_with("甲局 unknown year (published)"));
  CHECK(outcome(check(published(members)), "A-2") == Outcome::pass);
}

TEST_CASE("N-S2a: units are listed in several ways") {
  const auto listed = [](const std::string& list) {
    return outcome(check(published(R"("paragraphs": [)" +
                                   paragraph("预算单位共计 2 个，具体包括：" + list) + "]")),
                   "N-S2a");
  };
  for (const char* const two :
       {"局本级、信息中心。", "局本级；信息中心。", "局本级；信息中心（含机房、展厅）；。",
        "局本级，信息中心。", "甲局（机关、党委）、乙中心。", "局本级\\n、信息中心"}) {
    CAPTURE(two);
    CHECK(listed(two) == Outcome::pass);
  }
  for (const char* const unclear :
       {"局本级和信息中心。", "", "1.局本级", "局本级", "局本级\\n信息中心。", "局本级等。",
        "（1）局本级（2）信息中心。"}) {
    CAPTURE(unclear);
    CHECK(listed(unclear) == Outcome::insufficient);
  }
  CHECK(listed("局本级。") == Outcome::fail);
  CHECK(listed("局本级、信息中心、档案馆。") == Outcome::fail);
  CHECK(listed("局本级、信息中心、档案馆和图书馆。") == Outcome::fail);
}

TEST_CASE("A-2: the last day of the year may be called so") {
  const auto dated = [](const std::string& date) {
    return outcome(
        check(published(R"("paragraphs": [)" +
                        paragraph("截至" + date + "，本单位车辆合计2辆。", "other_matters") + "]")),
        "A-2");
  };
  CHECK(dated("2024年底") == Outcome::pass);
  CHECK(dated("2024年末") == Outcome::pass);
  CHECK(dated("2024年12月底") == Outcome::pass);
  CHECK(dated("二〇二四年十二月三十一日") == Outcome::insufficient);
  CHECK(dated("2024年12月30日") == Outcome::fail);
  CHECK(dated("2023年底") == Outcome::fail);
}

TEST_CASE(
    "N-6: where neither relation nor reason is known, whether one is owed is not known either") {
  const auto execution = [](const std::string& id, const std::string& figure,
                            const std::string& members) {
    return outcome(check(published(R"("claims": [{"id": ")" + id + R"(", "figure": ")" + figure +
                                   R"(", "base": "23.31")" + members + "}]")),
                   "N-6");
  };
  CHECK(execution("execution.2080502", "17.23", "") == Outcome::insufficient);
  CHECK(execution("execution.general_budget_expenditure", "17.23", "") == Outcome::insufficient);
  CHECK(execution("execution.2080502", "17.23", R"(, "comparison": "less")") == Outcome::fail);
  CHECK(execution("execution.2080502", "23.31", "") == Outcome::not_applicable);
  CHECK(execution("execution.2080502", "17.23",
                  R"(, "comparison": "less", "reason": "人员减少")") == Outcome::pass);
  CHECK(execution("execution.2080502", "17.23", R"(, "reason": "人员减少")") == Outcome::pass);
  CHECK(execution("execution.travel_abroad", "17.23", "") == Outcome::not_applicable);
  // Unless the text is known to give none.
  CHECK(execution("execution.2080502", "17.23", R"(, "reason": "")") == Outcome::fail);
  CHECK(execution("execution.2080502", "23.31", R"(, "reason": "")") == Outcome::not_applicable);
  // So of a change: last year's nothing is told without a word for the direction.
  CHECK(execution("change.grand_total", "17.23", "") == Outcome::insufficient);
  CHECK(execution("change.grand_total", "17.23", R"(, "reason": "")") == Outcome::fail);
  CHECK(execution("change.grand_total", "23.31", R"(, "reason": "")") == Outcome::not_applicable);
}

TEST_CASE("N-6: a text of which not all was read may give its reason in other words") {
  const auto change = [](const std::string& reason) {
    return outcome(
        check(published(R"("claims": [{"id": "change.grand_total", "difference": "1.00",
                                       "comparison": "greater")" +
                        reason + R"(}], "paragraphs": [)" +
                        paragraph("比上年增加1.00万元，系新设机构所致。", "grand_total") + "]")),
        "N-6");
  };
  CHECK(change("") == Outcome::insufficient);
  CHECK(change(R"(, "reason": "")") == Outcome::fail);
  CHECK(change(R"(, "reason": "新设机构")") == Outcome::pass);
}

TEST_CASE("09-3: an item above its budget is no fault where the text says why") {
  const auto judged = [](const std::string& members) {
    const std::string total = row("total", R"("3.00", "0", "0", "0", "0", "3.00",
                                              "4.00", "0", "0", "0", "0", "4.00")");
    return outcome(check(published(R"("tables": [{"key": "three_public", "panels": [
            {"columns": ["budget_three_public", "budget_travel_abroad", "budget_official_vehicles",
                         "budget_vehicle_purchase", "budget_vehicle_running",
                         "budget_official_reception", "final_three_public", "final_travel_abroad",
                         "final_official_vehicles", "final_vehicle_purchase",
                         "final_vehicle_running", "final_official_reception"], "rows": [)" +
                                   total + R"(]}]}], "claims": [{"id":
            "execution.official_reception", "figure": "4.00", "base": "3.00")" +
                                   members + "}]")),
                   "09-3d");
  };
  CHECK(judged("") == Outcome::fail);
  CHECK(judged(R"(, "comparison": "greater")") == Outcome::fail);
  CHECK(judged(R"(, "comparison": "greater", "reason": "来访增加")") == Outcome::pass);
  CHECK(judged(R"(, "comparison": "less", "reason": "来访减少")") == Outcome::fail);
}

TEST_CASE("09-5 and 09-6 ask the table for its counts, and the text where it has none") {
  const auto judged = [](const std::string& rows, const std::string& said) {
    const std::string total = row("total", R"("5.00", "", "5.00", "", "5.00", "")");
    return check(published(
        R"("tables": [{"key": "three_public", "panels": [
            {"columns": ["final_three_public", "final_travel_abroad", "final_official_vehicles",
                         "final_vehicle_purchase", "final_vehicle_running",
                         "final_official_reception"], "rows": [)" +
        total + R"(]}, {"columns": ["fact"], "rows": [)" + rows + R"(]}]}], "counts": {)" + said +
        R"(}, "assets": {"vehicles_ministerial": "0", "vehicles_principal": "2",
            "vehicles_confidential": "0", "vehicles_emergency": "0",
            "vehicles_enforcement": "0", "vehicles_special": "0", "vehicles_retired": "0",
            "vehicles_other": "0"})"));
  };
  const Report table_alone = judged(row("vehicles_kept", R"("3")"), "");
  CHECK(count(table_alone, "09-5", Outcome::pass) == 1);
  const Finding of_table = only_finding(table_alone, "09-6");
  CHECK(of_table.found == 3);
  REQUIRE(of_table.places.size() == 1);
  CHECK(of_table.places[0].row == RowKey::vehicles_kept);
  CHECK(of_table.places[0].column == ColumnKey::fact);
  CHECK(of_table.note.empty());
  const Finding of_text = only_finding(judged("", R"("vehicles_kept": "3")"), "09-6");
  CHECK(of_text.found == 3);
  CHECK(of_text.places[0].row == RowKey::vehicles_kept);
  CHECK(of_text.places[0].column == ColumnKey::none);
  CHECK(of_text.note == "in the text");
  CHECK(outcome(judged(row("vehicles_kept", R"("2")"), R"("vehicles_kept": "3")"), "09-6") ==
        Outcome::pass);
}

TEST_CASE("the forms of P-12b stand on one side, and slips of the hand are lists") {
  const auto form = [](const std::string& name, const std::string& executed) {
    return R"({"name": ")" + name + R"(", "total": {"executed": ")" + executed + "\"}}";
  };
  const Disclosure forms =
      published(R"("tables": [)" +
                table("expenditure", expenditure_columns,
                      row("total", R"("9.00", "4.00", "5.00", "", "", "")")) +
                R"(], "forms": [)" + form("甲", "2.00") + ", " + form("乙", "4.00") + "]");
  const Finding within = only_finding(check(forms), "P-12b");
  CHECK(describe(within, forms)
            .find("forms[0] \"甲\", forms[1] \"乙\" at most "
                  "tables.expenditure, row total, column project 5.00; "
                  "found 6.00 万元, expected at most 5.00") != std::string::npos);
  CHECK(within.found == 6'000'000);
}
