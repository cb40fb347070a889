#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "support/rule_outcomes.hpp"

using namespace juesuan;
using juesuan_tests::count;
using juesuan_tests::outcome;
using juesuan_tests::paragraph;
using juesuan_tests::published;
using juesuan_tests::row;
using juesuan_tests::table;

namespace {

/// A form of 5.00 万元, of which `executed` is spent, with more members.
std::string form(const std::string& executed, const std::string& members = {}) {
  return R"({"name": "甲项目", "total": {"initial_budget": "5.00", "adjusted_budget": "5.00",
             "executed": ")" +
         executed + "\"}" + members + "}";
}

Report judged(const std::string& forms, const std::string& members = {}) {
  return check(published(members + R"("forms": [)" + forms + "]"));
}

std::string indicator(const std::string& category, const std::string& weight) {
  return R"({"category": ")" + category + R"(", "weight": ")" + weight + "\"}";
}

std::string said(const std::string& members) {
  return R"("claims": [{"id": "share.self_evaluation", )" + members + "}], ";
}

const std::string kinds = R"("amount", "basic", "project")";

}  // namespace

TEST_CASE("P-6: the score of the execution rate is the rate, printed or from the amounts") {
  const auto score = [](const std::string& executed, const std::string& points,
                        const std::string& rate = {}) {
    return count(judged(form(executed, R"(, "execution_weight": "10", "execution_score": ")" +
                                           points + R"(", "stated_rate": ")" + rate + '"')),
                 "P-6", Outcome::fail);
  };
  CHECK(score("2.92", "5.85", "58.49%") == 0);
  CHECK(score("2.92", "5.8", "58.49%") == 0);
  CHECK(score("2.92", "5.84", "58.49%") == 1);
  CHECK(score("2.92", "5.84") == 0);
  CHECK(score("2.92", "6", "58.49%") == 1);
  CHECK(score("6.00", "10") == 0);
  CHECK(score("6.00", "9") == 1);
  CHECK(outcome(judged(form("1.00")), "P-6") == Outcome::insufficient);
  CHECK(count(judged(form("5.00", R"(, "execution_weight": "20", "execution_score": "10")")), "P-6",
              Outcome::fail) == 1);
}

TEST_CASE("points that cannot be read make rules insufficient, points that are not there do not") {
  const auto weighed = [](const std::string& weight) {
    return judged(form("1.00", R"(, "stated_score": "90", "execution_weight": "10",
        "execution_score": "10", "indicators": [{"category": "产出指标", "weight": ")" +
                                   weight + R"(", "score": "80"}])"));
  };
  const Report unreadable = weighed("9O");
  for (const std::string_view rule : {"P-1", "P-3", "P-8"}) {
    CHECK(outcome(unreadable, rule) == Outcome::insufficient);
  }
  CHECK(count(unreadable, "P-4", Outcome::insufficient) == 1);
  CHECK(count(unreadable, "P-4", Outcome::fail) == 0);
  const Report absent = weighed("");
  CHECK(outcome(absent, "P-1") == Outcome::fail);
  CHECK(outcome(absent, "P-3") == Outcome::pass);
  CHECK(count(absent, "P-4", Outcome::fail) == 1);
}

TEST_CASE("P-8: the weights of the categories follow one of the two distributions") {
  const auto weights = [](const std::string& list) {
    return outcome(judged(form("1.00", R"(, "indicators": [)" + list + "]")), "P-8");
  };
  const std::string rest = ", " + indicator("满意度指标", "10");
  CHECK(weights(indicator("产出指标", "50") + ", " + indicator("效益指标", "30") + rest) ==
        Outcome::pass);
  CHECK(weights(indicator("成本指标", "20") + ", " + indicator("产出指标", "40") + ", " +
                indicator("效益指标", "20") + rest) == Outcome::pass);
  CHECK(weights(indicator("产出指标", "60") + ", " + indicator("效益指标", "20") + rest) ==
        Outcome::fail);
  CHECK(weights(indicator("其他", "60")) == Outcome::insufficient);
  const Report halves = judged(form("1.00", R"(, "indicators": [)" + indicator("产出指标", "49.5") +
                                                ", " + indicator("效益指标", "30") + rest + "]"));
  const auto told = std::ranges::find_if(halves.findings, [](const Finding& finding) {
    return Report::rules()[finding.rule].id == "P-8";
  });
  REQUIRE(told != halves.findings.end());
  CHECK(told->note == "成本, 产出, 效益, 满意度: 0 49.5 30 10");
}

TEST_CASE("P-9: grades follow scores, and all projects are graded") {
  const auto graded = [](const std::string& text) {
    return outcome(check(published(R"("self_evaluation": {"projects": "4"}, "paragraphs": [)" +
                                   paragraph(text, "performance_results") + "]")),
                   "P-9");
  };
  CHECK(graded("项目自评得分98分，评价等级为“优”。") == Outcome::pass);
  CHECK(graded("项目自评得分89.5分，评价等级为优。") == Outcome::fail);
  CHECK(graded("项目自评得分60分，评价等级为合格。") == Outcome::pass);
  CHECK(graded("评价等级为良。") == Outcome::insufficient);
  CHECK(graded("其中优3个，良1个。") == Outcome::pass);
  CHECK(graded("其中优3个，良2个。") == Outcome::fail);
  CHECK(graded("优秀等级3个项目、良好1个。") == Outcome::pass);
  CHECK(graded("优2个良1个中1个。") == Outcome::pass);
  CHECK(graded("优3个，其余1个为良。") == Outcome::insufficient);
  for (const char* const other :
       {"项目目标全部实现。", "其中2个项目为经常性项目。", "4个项目中2个为经常性项目。",
        "2项指标出现偏差3项。", "改良3项，择优2个。", "目标完成率98%，差2个百分点。",
        "指标评价为优3项指标。"}) {
    CAPTURE(other);
    CHECK(graded(other) == Outcome::not_applicable);
  }
}

TEST_CASE("P-10: the text repeats what the form says") {
  const auto repeated = [](const std::string& figure, const std::string& base,
                           const std::string& ratio) {
    return judged(form("2.92", R"(, "stated_rate": "58.49%")"),
                  R"("claims": [{"id": "execution.project.1", "figure": ")" + figure +
                      R"(", "base": ")" + base + R"(", "ratio": ")" + ratio + R"("}], )");
  };
  CHECK(count(repeated("2.92", "5", "58.49%"), "P-10", Outcome::pass) == 3);
  CHECK(count(repeated("2.93", "5", "58.49%"), "P-10", Outcome::fail) == 1);
  CHECK(count(repeated("2.92", "6", "58.49%"), "P-10", Outcome::fail) == 1);
  CHECK(count(repeated("2.92", "5", "58.40%"), "P-10", Outcome::fail) == 1);
  CHECK(outcome(judged(form("2.92")), "P-10") == Outcome::not_applicable);
}

TEST_CASE("P-11: names are the same but for what a title adds") {
  const auto named = [](const std::string& name, const std::string& listed) {
    return outcome(judged(form("1.00", R"(, "form_name": ")" + name + '"'),
                          R"("self_evaluation": {"names": [)" + listed + "]}, "),
                   "P-11");
  };
  CHECK(named("甲", R"("甲")") == Outcome::pass);
  CHECK(named("乙", R"("甲")") == Outcome::fail);
  CHECK(named("甲", R"("乙")") == Outcome::fail);
}

TEST_CASE("P-12: the forms make what the text claims, within the tables") {
  const std::string tables =
      R"("tables": [)" +
      table("expenditure", kinds,
            row("total", R"("9.00", "", "9.00")") + ", " +
                juesuan_tests::code("2080107", R"("6.00", "", "6.00")") + ", " +
                juesuan_tests::code("2089999", R"("3.00", "", "3.00")")) +
      ", " + table("general_budget_expenditure", kinds, row("total", R"("9.00", "", "9.00")")) +
      "], ";
  const std::string forms = form("5.00") + ", " + form("3.00");
  const Report missing = judged(forms, tables + said(R"("figure": "9.00")"));
  CHECK(outcome(missing, "P-12") == Outcome::fail);
  CHECK(juesuan_tests::finding_of(missing, "P-12").note ==
        "5.00 万元 of the forms against 6.00 万元 of 2080107");
  CHECK(outcome(judged(forms, said(R"("figure": "8.00")")), "P-12") == Outcome::pass);
  CHECK(outcome(judged(forms, said(R"("figure": "8.01")")), "P-12") == Outcome::tail);
  CHECK(outcome(judged(forms), "P-12") == Outcome::insufficient);
  CHECK(outcome(missing, "P-12b") == Outcome::pass);
  CHECK(outcome(judged(form("5.00") + ", " + form("5.00"), tables), "P-12b") == Outcome::fail);
  CHECK(outcome(judged(form(""), tables), "P-12b") == Outcome::insufficient);
  CHECK(outcome(judged(forms), "P-12b") == Outcome::not_applicable);
  const auto fiscal = [&](const std::string& executed) {
    return judged(form("5.00", R"(, "fiscal": {"executed": ")" + executed + "\"}"), tables);
  };
  CHECK(outcome(fiscal("5.00"), "P-12c") == Outcome::pass);
  CHECK(outcome(fiscal("9.01"), "P-12c") == Outcome::fail);
  CHECK(outcome(fiscal(""), "P-12c") == Outcome::insufficient);
}

TEST_CASE("P-13: projects are counted and their share of the budget is theirs") {
  const auto counted = [](const std::string& members) {
    return outcome(judged(form("1.00"), R"("self_evaluation": {)" + members + "}, "), "P-13");
  };
  CHECK(counted(R"("projects": "1", "names": ["甲"])") == Outcome::pass);
  CHECK(counted(R"("projects": "2")") == Outcome::fail);
  CHECK(counted(R"("names": ["甲", "乙"])") == Outcome::fail);
  CHECK(counted("") == Outcome::not_applicable);
  const auto without_forms = [](const std::string& projects, const std::string& figure) {
    const std::string count = R"("self_evaluation": {"projects": ")" + projects + "\"}, ";
    return outcome(judged("", count + said(R"("figure": ")" + figure + '"')), "P-13");
  };
  CHECK(without_forms("0", "45.99") == Outcome::fail);
  CHECK(without_forms("0", "0") == Outcome::pass);
  CHECK(without_forms("2", "45.99") == Outcome::not_applicable);
  const auto share = [](const std::string& ratio, const std::string& projects) {
    return outcome(
        judged(
            form("4.00"),
            R"("tables": [)" +
                table("expenditure", kinds, row("total", "\"9.00\", \"\", \"" + projects + '"')) +
                "], " + said(R"("figure": "4.00", "base": "8.00", "ratio": ")" + ratio + '"')),
        "P-13b");
  };
  CHECK(share("80.00%", "4.00") == Outcome::pass);
  CHECK(share("50.00%", "4.00") == Outcome::fail);
  CHECK(share("50.00%", "6.00") == Outcome::insufficient);
}

TEST_CASE("P-14: what is not spent is carried forward") {
  const auto left = [](const std::string& executed, const std::string& carried) {
    return outcome(judged(form(executed, R"(, "carried_forward": ")" + carried + '"')), "P-14");
  };
  CHECK(left("2.92", "2.08") == Outcome::pass);
  CHECK(left("2.92", "2.07") == Outcome::tail);
  CHECK(left("2.92", "0") == Outcome::fail);
  CHECK(left("6.00", "0") == Outcome::not_applicable);
  CHECK(left("6.00", "1.00") == Outcome::fail);
  CHECK(left("2.92", "") == Outcome::insufficient);
}

TEST_CASE("P-15: other money of a form is in the tables, as far as rounding tells") {
  const auto totals = [](const std::string& general_budget, const std::string& fund) {
    const auto projects = [](const std::string& key, const std::string& spent) {
      return table(key, kinds, row("total", R"("9.00", "", ")" + spent + '"'));
    };
    const auto funds = [](const std::string& key, const std::string& spent) {
      return table(key, R"("project_expenditure")", row("total", '"' + spent + '"'));
    };
    return R"("tables": [)" + projects("expenditure", "9.00") + ", " +
           projects("general_budget_expenditure", general_budget) + ", " +
           funds("government_fund", fund) + ", " + funds("state_capital", "") + "], ";
  };
  const auto judged_other = [&](const std::string& general_budget, const std::string& members,
                                const std::string& fund = {}) {
    return judged(form("5.00", R"(, "other": {)" + members + "}"), totals(general_budget, fund));
  };
  const std::string budget = R"("adjusted_budget": "5.00")";
  CHECK(outcome(judged_other("4.00", budget), "P-15") == Outcome::pass);
  CHECK(outcome(judged_other("4.01", budget), "P-15") == Outcome::tail);
  const Report missing = judged_other("4.50", budget);
  CHECK(outcome(missing, "P-15") == Outcome::fail);
  CHECK(missing.findings.back().difference == 500'000);
  CHECK(missing.findings.back().places.size() == 5);
  CHECK(outcome(judged_other("x", budget), "P-15") == Outcome::insufficient);
  CHECK(outcome(judged_other("9.00", R"("adjusted_budget": "")"), "P-15") ==
        Outcome::not_applicable);
  CHECK(outcome(judged_other("4.00", R"("adjusted_budget": "5万")"), "P-15") ==
        Outcome::insufficient);
  CHECK(outcome(judged(form("5.00", R"(, "other": {)" + budget + "}")), "P-15") ==
        Outcome::insufficient);
  // Projects of the funds are fiscal money too.
  CHECK(outcome(judged_other("2.00", budget, "2.00"), "P-15") == Outcome::pass);
  CHECK(outcome(judged_other("2.00", budget, "3.00"), "P-15") == Outcome::fail);
  // Where the form says what was spent, that is what the table must hold.
  CHECK(outcome(judged_other("9.00", budget + R"(, "executed": "0.00")"), "P-15") ==
        Outcome::not_applicable);
  CHECK(outcome(judged_other("5.00", budget + R"(, "executed": "4.00")"), "P-15") == Outcome::pass);
  CHECK(outcome(judged_other("9.00", R"("executed": "4.00")"), "P-15") == Outcome::fail);
  CHECK(outcome(judged_other("9.00", budget + R"(, "executed": "4万")"), "P-15") ==
        Outcome::insufficient);
}

TEST_CASE("P-15: what the tables that are missing would hold only leaves less") {
  const auto without_funds = [](const std::string& general_budget) {
    const auto projects = [](const std::string& key, const std::string& spent) {
      return table(key, kinds, row("total", R"("9.00", "", ")" + spent + '"'));
    };
    return outcome(judged(form("5.00", R"(, "other": {"executed": "5.00"})"),
                          R"("tables": [)" + projects("expenditure", "9.00") + ", " +
                              projects("general_budget_expenditure", general_budget) + "], "),
                   "P-15");
  };
  CHECK(without_funds("9.00") == Outcome::fail);
  CHECK(without_funds("0.00") == Outcome::insufficient);
}

TEST_CASE("P-7: a blank part of the funding is zero, an unreadable one is not known") {
  const auto parts = [](const std::string& other, const std::string& fiscal = "5.00") {
    return outcome(judged(R"({"name": "甲项目", "total": {"adjusted_budget": "5.00"},
        "fiscal": {"adjusted_budget": ")" +
                          fiscal + R"("}, "other": {"adjusted_budget": ")" + other + "\"}}"),
                   "P-7");
  };
  CHECK(parts("") == Outcome::pass);
  CHECK(parts("0.00") == Outcome::pass);
  CHECK(parts("1.00") == Outcome::fail);
  CHECK(parts("1,0.00") == Outcome::insufficient);
  CHECK(parts("3.00", "2万") == Outcome::insufficient);
  CHECK(outcome(judged(R"({"name": "甲项目", "total": {"executed": "5.O0"},
                           "fiscal": {"executed": "5.00"}})"),
                "P-7") == Outcome::insufficient);
  CHECK(outcome(judged(R"({"name": "甲项目", "fiscal": {"executed": "5.00"}})"), "P-7") ==
        Outcome::not_applicable);
}

TEST_CASE("P-3, P-5 and P-10: what the form states and nobody can read makes them insufficient") {
  const auto stated = [](const std::string& members) {
    return judged(form("2.92", ", " + members));
  };
  CHECK(outcome(stated(R"("stated_rate": "58.4.9%")"), "P-5") == Outcome::insufficient);
  CHECK(outcome(stated(R"("stated_rate": "")"), "P-5") == Outcome::not_applicable);
  CHECK(outcome(stated(R"("execution_weight": "10", "execution_score": "9")"), "P-3") ==
        Outcome::insufficient);
  CHECK(outcome(stated(R"("stated_score": "9O", "execution_score": "9")"), "P-3") ==
        Outcome::insufficient);
  CHECK(outcome(stated(R"("text_score": "98")"), "P-10") == Outcome::insufficient);
  CHECK(outcome(stated(R"("text_score": "9B", "stated_score": "98")"), "P-10") ==
        Outcome::insufficient);
  CHECK(outcome(stated(R"("text_score": "98", "stated_score": "9B")"), "P-10") ==
        Outcome::insufficient);
  CHECK(outcome(stated(R"("text_score": "98", "stated_score": "98")"), "P-10") == Outcome::pass);
  CHECK(outcome(stated(R"("stated_score": "98")"), "P-10") == Outcome::not_applicable);
  CHECK(outcome(judged(form("2.92", R"(, "stated_rate": "5B%")"),
                       R"("claims": [{"id": "execution.project.1", "ratio": "58.49%"}], )"),
                "P-10") == Outcome::insufficient);
}

TEST_CASE("P-16: who misses a target does not get all its points") {
  const auto target = [](const std::string& wanted, const std::string& reached,
                         const std::string& score) {
    return outcome(
        judged(form("1.00", R"(, "indicators": [{"target": ")" + wanted + R"(", "actual": ")" +
                                reached + R"(", "weight": "10", "score": ")" + score + R"("}])")),
        "P-16");
  };
  CHECK(target("≥60场", "63场", "10") == Outcome::pass);
  CHECK(target("≥60场", "59场", "10") == Outcome::fail);
  CHECK(target("≥60场", "59场", "9") == Outcome::pass);
  CHECK(target("≤1.3万元", "1.28万元", "10") == Outcome::pass);
  CHECK(target("≤1.3万元", "1.31万元", "10") == Outcome::fail);
  CHECK(target("＝100%", "99.5%", "10") == Outcome::fail);
  CHECK(target("≥60场", "全部完成", "10") == Outcome::insufficient);
  CHECK(target("≥60场", "63次", "10") == Outcome::insufficient);
  CHECK(target("60场", "59场", "10") == Outcome::not_applicable);
}
