#include <string>

#include <doctest/doctest.h>

#include "support/rule_outcomes.hpp"

using namespace juesuan;
using juesuan_tests::code;
using juesuan_tests::count;
using juesuan_tests::outcome;
using juesuan_tests::paragraph;
using juesuan_tests::published;
using juesuan_tests::row;
using juesuan_tests::table;

namespace {

Report told(const std::string& tables, const std::string& claims) {
  return check(published(R"("tables": [)" + tables + R"(], "claims": [)" + claims + "]"));
}

std::string claim(const std::string& id, const std::string& members = R"("figure": "1.00")") {
  return R"({"id": ")" + id + "\", " + members + "}";
}

Report written(const std::string& paragraphs, const std::string& members = {}) {
  return check(published(members + R"("paragraphs": [)" + paragraphs + "]"));
}

const std::string kinds = R"("amount", "basic", "project")";

}  // namespace

TEST_CASE("N2-1 and N3-1: the kinds with money are named, those without are not") {
  const std::string sources =
      table("revenue",
            R"("amount", "fiscal", "superior_subsidy", "institutional_revenue",
               "operating_revenue", "subsidiary_remittance", "other_revenue")",
            row("total", R"("3.00", "2.00", "", "", "", "", "1.00")"));
  const std::string fiscal = claim("share.revenue.fiscal", R"("figure": "2.00")");
  const std::string other = claim("share.revenue.other");
  CHECK(outcome(told(sources, fiscal + ", " + other), "N2-1a") == Outcome::pass);
  CHECK(count(told(sources, fiscal), "N2-1a", Outcome::fail) == 1);
  CHECK(outcome(told(sources, claim("change.grand_total")), "N2-1a") == Outcome::insufficient);
  CHECK(outcome(told("", fiscal), "N2-1a") == Outcome::not_applicable);
  CHECK(outcome(told(sources, fiscal + ", " + other), "N2-1b") == Outcome::pass);
  const std::string zero = claim("share.revenue.operating", R"("figure": "0")");
  CHECK(count(told(sources, fiscal + ", " + zero), "N2-1b", Outcome::fail) == 1);

  const std::string spending =
      table("expenditure", kinds, row("total", R"("3.00", "2.00", "1.00")"));
  const std::string basic = claim("share.expenditure.basic", R"("figure": "2.00")");
  CHECK(count(told(spending, basic), "N3-1a", Outcome::fail) == 1);
  CHECK(count(told(spending, basic + ", " + claim("share.expenditure.project")), "N3-1a",
              Outcome::fail) == 0);
  CHECK(outcome(told(spending, claim("change.grand_total")), "N3-1a") == Outcome::insufficient);
}

TEST_CASE("N5-2: the 类 with money, in the order of the table") {
  const std::string budget =
      table("general_budget_expenditure", kinds,
            code("201", R"("1.00", "1.00", "")") + ", " + code("208", R"("1.00", "1.00", "")") +
                ", " + code("210", R"("", "", "")"));
  const std::string first = claim("share.general_budget_class.201");
  const std::string second = claim("share.general_budget_class.208");
  CHECK(outcome(told(budget, first + ", " + second), "N5-2") == Outcome::pass);
  CHECK(count(told(budget, second + ", " + first), "N5-2", Outcome::fail) == 1);
  CHECK(count(told(budget, first), "N5-2", Outcome::fail) == 1);
  CHECK(count(told(budget, first + ", " + second + ", " + claim("share.general_budget_class.221")),
              "N5-2", Outcome::fail) == 1);
  CHECK(outcome(told(budget, claim("change.grand_total")), "N5-2") == Outcome::insufficient);
}

TEST_CASE("N5-3: one entry for each 项, under its names") {
  const std::string budget = table("general_budget_expenditure", kinds,
                                   code("201", R"("1.00", "1.00", "")", "一般公共服务支出") + ", " +
                                       code("20101", R"("1.00", "1.00", "")", "人大事务") + ", " +
                                       code("2010101", R"("1.00", "1.00", "")", "行政运行"));
  const auto entry = [](const std::string& name) {
    return claim("execution.2010101",
                 R"("figure": "1.00", "group": "人大事务", "subject": ")" + name + '"');
  };
  CHECK(outcome(told(budget, entry("行政运行")), "N5-3") == Outcome::pass);
  CHECK(outcome(told(budget, entry("行政 运行")), "N5-3") == Outcome::pass);
  CHECK(outcome(told(budget, entry("机关服务")), "N5-3") == Outcome::fail);
  CHECK(outcome(told(budget, entry("行政运行") + ", " + entry("行政运行")), "N5-3") ==
        Outcome::fail);
  CHECK(outcome(told(budget, claim("execution.2010102", R"("figure": "0")")), "N5-3") ==
        Outcome::fail);
  CHECK(outcome(told(budget, claim("change.grand_total")), "N5-3") == Outcome::insufficient);
  // Words of the section that name the item may tell of it in a way that is not read.
  const auto worded = [&](const std::string& text, const std::string& section) {
    return outcome(check(published(R"("tables": [)" + budget + R"(], "claims": [)" +
                                   claim("execution.2010102", R"("figure": "0")") +
                                   R"(], "paragraphs": [)" + paragraph(text, section) + "]")),
                   "N5-3");
  };
  CHECK(worded("行政运行略有结余。", "general_budget_detail") == Outcome::insufficient);
  CHECK(worded("机关服务略有结余。", "general_budget_detail") == Outcome::fail);
  CHECK(worded("行政运行略有结余。", "general_budget_structure") == Outcome::fail);
}

TEST_CASE("N6-2: the accounts with money, each on its side") {
  const std::string basic = table("general_budget_basic", R"("amount")",
                                  code("301", R"("1.00")") + ", " + code("30101", R"("1.00")") +
                                      ", " + code("30102", R"("")") + ", " +
                                      code("302", R"("2.00")") + ", " + code("30201", R"("2.00")"));
  const std::string pay = claim("level.personnel.30101", R"("subject": "基本工资")");
  const std::string office = claim("level.operating_cost.30201", R"("subject": "办公费")");
  CHECK(outcome(told(basic, pay + ", " + office), "N6-2") == Outcome::pass);
  CHECK(count(told(basic, pay + ", " + office + ", " + claim("level.personnel.30102")), "N6-2",
              Outcome::fail) == 1);
  CHECK(count(told(basic, pay + ", " + claim("level.operating_cost.30205")), "N6-2",
              Outcome::fail) == 2);
  CHECK(outcome(told(basic, claim("change.grand_total")), "N6-2") == Outcome::insufficient);
}

TEST_CASE("N2-1, N5-2 and N6-2: what no claim speaks of may be named in words that were not read") {
  const auto judged = [](const std::string& tables, const std::string& claims,
                         const std::string& words, const std::string& section) {
    return check(published(R"("tables": [)" + tables + R"(], "claims": [)" + claims +
                           R"(], "paragraphs": [)" + paragraph(words, section) + "]"));
  };
  const std::string basic = table("general_budget_basic", R"("amount")",
                                  code("301", R"("2.00")", "工资福利支出") + ", " +
                                      code("30101", R"("1.00")", "基本工资") + ", " +
                                      code("30102", R"("1.00")", "津贴补贴"));
  const std::string pay = claim("level.personnel.30101", R"("subject": "基本工资")");
  const Report named =
      judged(basic, pay, "主要包括：基本工资、津贴补贴（含奖金）。", "general_budget_basic");
  CHECK(count(named, "N6-2", Outcome::fail) == 0);
  CHECK(count(named, "N6-2", Outcome::insufficient) > 0);
  const Report left_out = judged(basic, pay, "主要包括：基本工资。", "general_budget_basic");
  CHECK(count(left_out, "N6-2", Outcome::fail) == 1);
  const std::string revenue = table("revenue", R"("amount", "fiscal", "other_revenue")",
                                    row("total", R"("3.00", "2.00", "1.00")"));
  const std::string fiscal = claim("share.revenue.fiscal", R"("figure": "2.00")");
  CHECK(count(judged(revenue, fiscal, "财政拨款收入2.00万元，其他收入约1万元。", "revenue"),
              "N2-1a", Outcome::fail) == 0);
  CHECK(count(judged(revenue, fiscal, "财政拨款收入2.00万元。", "revenue"), "N2-1a",
              Outcome::fail) == 1);
}

TEST_CASE("N9-3, N10-1 and N11-1: amounts that a section names one by one") {
  const std::string three =
      table("three_public", R"("final_three_public")", row("total", R"("1.00")"));
  const std::string all = claim("share.travel_abroad") + ", " + claim("level.vehicle_purchase") +
                          ", " + claim("level.vehicle_running");
  CHECK(outcome(told(three, all + ", " + claim("execution.official_reception")), "N9-3") ==
        Outcome::pass);
  CHECK(count(told(three, all), "N9-3", Outcome::fail) == 1);
  CHECK(outcome(told(three, claim("change.grand_total")), "N9-3") == Outcome::insufficient);

  const std::string agency = table("agency_operation", R"("amount")", row("total", R"("1.00")"));
  CHECK(outcome(told(agency, claim("change.agency_operation")), "N10-1") == Outcome::pass);
  CHECK(outcome(told(agency, claim("change.grand_total")), "N10-1") == Outcome::insufficient);
  CHECK(outcome(told("", claim("change.agency_operation")), "N10-1") == Outcome::not_applicable);

  const auto written = [&](const std::string& amount, const std::string& words) {
    return outcome(
        check(published(R"("tables": [)" +
                        table("agency_operation", R"("amount")", row("total", '"' + amount + '"')) +
                        R"(], "claims": [)" + claim("change.grand_total") +
                        R"(], "paragraphs": [{"section": "agency_operation", "text": ")" + words +
                        R"("}])")),
        "N10-1");
  };
  CHECK(written("1.00", "机关运行经费有所减少。") == Outcome::fail);
  CHECK(written("1.00", "机关运行经费1.00万。") == Outcome::insufficient);
  CHECK(written("0.00", "本单位无机关运行经费支出。") == Outcome::insufficient);

  const std::string bought =
      table("procurement", R"("fact")", row("procurement_total", R"("1.00")"));
  CHECK(count(told(bought, claim("level.procurement_total")), "N11-1", Outcome::fail) == 5);
  CHECK(outcome(told(bought, claim("change.grand_total")), "N11-1") == Outcome::insufficient);
}

TEST_CASE("11-4: what is reserved for small and medium enterprises, and what they won") {
  const auto level = [](const std::string& id, const std::string& figure) {
    return claim("level." + id, R"("figure": ")" + figure + '"');
  };
  const auto won = [&](const std::string& reserved, const std::string& other) {
    return level("small_medium_won_reserved", reserved) + ", " +
           level("small_medium_won_other", other);
  };
  const std::string total = ", " + level("procurement_total", "5.00");
  CHECK(outcome(told("", won("2.00", "3.00") + total), "11-4a") == Outcome::pass);
  CHECK(outcome(told("", won("2.01", "3.00") + total), "11-4a") == Outcome::tail);
  CHECK(outcome(told("", won("2.02", "3.00") + total), "11-4a") == Outcome::fail);
  CHECK(outcome(told("", won("2.00", "0") + total), "11-4a") == Outcome::pass);
  const std::string bought =
      table("procurement", R"("fact")", row("procurement_total", R"("4.00")"));
  CHECK(outcome(told(bought, won("2.00", "2.00")), "11-4a") == Outcome::pass);
  CHECK(outcome(told(bought, won("2.00", "3.00")), "11-4a") == Outcome::fail);
  CHECK(outcome(told(bought, won("2.00", "3.00") + total), "11-4a") == Outcome::pass);
  CHECK(outcome(told("", won("2.00", "3.00")), "11-4a") == Outcome::insufficient);
  CHECK(outcome(told("", won("2.00", "二") + total), "11-4a") == Outcome::insufficient);
  CHECK(outcome(told(bought, level("small_medium_won_other", "9.00")), "11-4a") ==
        Outcome::insufficient);
  CHECK(outcome(told(bought, total.substr(2)), "11-4a") == Outcome::not_applicable);

  const auto micro = [&](const std::string& figure) {
    return level("reserved_small_medium", "3.00") + ", " + level("reserved_small_micro", figure);
  };
  CHECK(outcome(told("", micro("3.00")), "11-4b") == Outcome::pass);
  CHECK(outcome(told("", micro("3.01")), "11-4b") == Outcome::fail);
  CHECK(outcome(told("", level("reserved_small_micro", "3.01")), "11-4b") == Outcome::insufficient);
  CHECK(outcome(told("", level("reserved_small_medium", "3.01")), "11-4b") ==
        Outcome::not_applicable);
}

TEST_CASE("N5-4: the budgets of the items make the total where all items are told") {
  const auto budget = [&](const std::string& id, const std::string& base) {
    return claim("execution." + id, R"("figure": "1.00", "base": ")" + base + '"');
  };
  const std::string total = budget("general_budget_expenditure", "5.00") + ", ";
  const std::string first = budget("2080107", "2.00");
  const std::string both = first + ", " + budget("2101101", "3.00");
  const std::string spent =
      table("general_budget_expenditure", R"("amount")",
            row("total", R"("2.00")") + ", " + code("208", R"("1.00")") + ", " +
                code("2080107", R"("1.00")") + ", " + code("2101101", R"("1.00")") + ", " +
                code("2101102", R"("0.00")"));
  for (const std::string& tables : {std::string{}, spent}) {
    CHECK(outcome(told(tables, total + both), "N5-4") == Outcome::pass);
    CHECK(outcome(told(tables, total + both + ", " + budget("2101102", "0.03")), "N5-4") ==
          Outcome::fail);
    CHECK(outcome(told(tables, total + first + ", " + budget("2101101", "")), "N5-4") ==
          Outcome::insufficient);
    CHECK(outcome(told(tables, total.substr(0, total.size() - 2)), "N5-4") ==
          Outcome::not_applicable);
    CHECK(outcome(told(tables, both), "N5-4") == Outcome::not_applicable);
  }
  const auto in_words = [&](const std::string& words) {
    return outcome(check(published(R"("claims": [)" + total + first + R"(], "paragraphs": [)" +
                                   paragraph(words, "general_budget_detail") + "]")),
                   "N5-4");
  };
  CHECK(in_words("社会保险经办机构（项）。") == Outcome::fail);
  CHECK(in_words("社会保险经办机构（项）。优抚对象医疗补助（项）。") == Outcome::insufficient);
  CHECK(outcome(told("", total + both + ", " + first), "N5-4") == Outcome::pass);
  CHECK(outcome(told("", total + first), "N5-4") == Outcome::fail);
  CHECK(outcome(told(spent, total + first), "N5-4") == Outcome::insufficient);
}

TEST_CASE("N9-4: the changes of the items make that of the whole, up or down") {
  const auto changed = [](const std::string& id, const std::string& comparison,
                          const std::string& difference) {
    return claim("change." + id, R"("comparison": ")" + comparison + R"(", "difference": ")" +
                                     difference + R"(", "reason": "。")");
  };
  const auto all = [&](const std::string& direction, const std::string& whole) {
    return changed("three_public", direction, whole) + ", " +
           changed("travel_abroad", direction, "2.00") + ", " +
           changed("official_vehicles", direction, "1.00");
  };
  for (const std::string direction : {"less", "greater"}) {
    CAPTURE(direction);
    const std::string opposite = direction == "less" ? "greater" : "less";
    const std::string third = ", " + changed("official_reception", opposite, "0.50");
    CHECK(outcome(told("", all(direction, "2.50") + third), "N9-4") == Outcome::pass);
    CHECK(outcome(told("", all(direction, "2.51") + third), "N9-4") == Outcome::tail);
    CHECK(outcome(told("", all(direction, "2.53") + third), "N9-4") == Outcome::fail);
    CHECK(outcome(told("", all(opposite, "2.50") + third), "N9-4") == Outcome::fail);
    CHECK(outcome(told("", all(direction, "2.50") + third + third), "N9-4") == Outcome::pass);
    CHECK(outcome(told("", all(direction, "2.50")), "N9-4") == Outcome::insufficient);
    CHECK(outcome(told("", all(direction, "3.00") + ", " +
                               changed("official_reception", "equal", "0.00")),
                  "N9-4") == Outcome::pass);
  }
  CHECK(outcome(told("", changed("three_public", "less", "2.50")), "N9-4") ==
        Outcome::not_applicable);
}

TEST_CASE("a rate that fails names the figures that it is of") {
  const auto places = [](const std::string& tables, const std::string& claims) {
    const Disclosure disclosure =
        published(R"("tables": [)" + tables + R"(], "claims": [)" + claims + "]");
    std::string text;
    for (const Finding& finding : check(disclosure).findings) {
      if (finding.places.front().part != ClaimPart::ratio) continue;
      for (const Location& place : finding.places) text += describe(place, disclosure) + "; ";
    }
    return text;
  };
  CHECK(places("", claim("execution.2080107",
                         R"("figure": "1.00", "base": "2.00", "ratio": "60.00%")")) ==
        "claims.execution.2080107.ratio; claims.execution.2080107.figure; "
        "claims.execution.2080107.base; ");
  const std::string spent = table("general_budget_expenditure", R"("amount")",
                                  row("total", R"("4.00")") + ", " + code("208", R"("1.00")") +
                                      ", " + code("210", R"("3.00")"));
  CHECK(places(spent,
               claim("share.general_budget_class.208", R"("figure": "1.00", "ratio": "60.00%")")) ==
        "claims.share.general_budget_class.208.ratio; "
        "claims.share.general_budget_class.208.figure; "
        "tables.general_budget_expenditure, row total, column amount; ");
  CHECK(places("", claim("change.agency_operation",
                         R"("figure": "3.00", "difference": "1.00", "comparison": "greater",
                            "ratio": "60.00%", "reason": "。")")) ==
        "claims.change.agency_operation.ratio; claims.change.agency_operation.difference; "
        "claims.change.agency_operation.figure; ");
}

TEST_CASE("N9-5: the counts of the text stand below the table") {
  const auto counted = [](const std::string& said) {
    return check(published(R"("tables": [)" +
                           table("three_public", R"("fact")", row("vehicles_kept", R"("3")")) +
                           R"(], "counts": {)" + said + "}"));
  };
  CHECK(outcome(counted(R"("vehicles_kept": "3")"), "N9-5") == Outcome::pass);
  CHECK(outcome(counted(R"("vehicles_kept": "2")"), "N9-5") == Outcome::fail);
  CHECK(outcome(counted(""), "N9-5") == Outcome::insufficient);
}

TEST_CASE("shares and changes are judged by the table where the text leaves out their base") {
  const std::string budget =
      table("general_budget_expenditure", kinds,
            row("total", R"("4.00", "4.00", "")") + ", " + code("201", R"("1.00", "1.00", "")"));
  const auto share = [](const std::string& ratio) {
    return claim("share.general_budget_class.201", R"("figure": "1.00", "ratio": ")" + ratio + '"');
  };
  CHECK(outcome(told(budget, share("25.00%")), "N-2") == Outcome::pass);
  CHECK(outcome(told(budget, share("26.00%")), "N-2") == Outcome::fail);
  CHECK(outcome(told("", share("25.00%")), "N-2") == Outcome::insufficient);
  const std::string three =
      table("three_public", R"("final_three_public")", row("total", R"("0")"));
  const auto fell = [](const std::string& ratio) {
    return claim("change.three_public",
                 R"("difference": "2.74", "comparison": "less", "ratio": ")" + ratio + '"');
  };
  CHECK(outcome(told(three, fell("100.00%")), "N-3") == Outcome::pass);
  CHECK(outcome(told(three, fell("90.00%")), "N-3") == Outcome::fail);
  CHECK(outcome(told("", fell("100.00%")), "N-3") == Outcome::insufficient);
}

TEST_CASE("N-3: a change is what the text tells of both years") {
  const auto changed = [](const std::string& comparison, const std::string& difference) {
    return told("",
                claim("change.grand_total", R"("figure": "5.00", "base": "8.00", "reason": "缘由",
      "difference": ")" + difference + R"(", "comparison": ")" +
                                                comparison + '"'));
  };
  CHECK(count(changed("less", "3.00"), "N-3", Outcome::pass) == 2);
  CHECK(count(changed("less", "3.01"), "N-3", Outcome::tail) == 1);
  CHECK(count(changed("less", "2.99"), "N-3", Outcome::tail) == 1);
  CHECK(count(changed("less", "3.02"), "N-3", Outcome::fail) == 1);
  CHECK(count(changed("less", "2.98"), "N-3", Outcome::fail) == 1);
  CHECK(count(changed("greater", "3.00"), "N-3", Outcome::fail) == 2);
}

TEST_CASE("N-3: a change without a direction is no decrease, and none at all has no amount") {
  const auto judged = [](const std::string& members, Outcome outcome) {
    return count(
        told("", claim("change.grand_total", R"("figure": "5.00", "reason": "缘由", )" + members)),
        "N-3", outcome);
  };
  const std::string rose = R"("difference": "1.00", "ratio": "25.00%")";
  CHECK(judged(rose + R"(, "comparison": "greater")", Outcome::pass) == 1);
  CHECK(judged(rose + R"(, "comparison": "less")", Outcome::fail) == 1);
  CHECK(judged(rose, Outcome::fail) == 0);
  CHECK(judged(rose, Outcome::insufficient) == 1);
  CHECK(judged(R"("difference": "1.00", "comparison": "equal")", Outcome::fail) == 1);
  CHECK(judged(R"("difference": "0.00", "comparison": "equal")", Outcome::fail) == 0);
  CHECK(judged(R"("comparison": "equal")", Outcome::fail) == 0);
}

TEST_CASE("a rate of a base that prints as zero is made up, or has a base too small to print") {
  const auto rate = [](const std::string& figure, const std::string& base,
                       const std::string& ratio) {
    return told("", claim("execution.three_public", R"("reason": "缘由", "figure": ")" + figure +
                                                        R"(", "base": ")" + base +
                                                        R"(", "ratio": ")" + ratio + '"'));
  };
  CHECK(outcome(rate("0.00", "0.00", "0.00%"), "N-4") == Outcome::pass);
  CHECK(outcome(rate("9.00", "0.00", "100.00%"), "N-4") == Outcome::fail);
  // 8.995 万元 of 49.99 元.
  CHECK(outcome(rate("9.00", "0.00", "179935.98%"), "N-4") == Outcome::fail);
  CHECK(outcome(rate("9.00", "0.00", "179935.99%"), "N-4") == Outcome::tail);
  CHECK(outcome(rate("0.00", "0.00", "75.00%"), "N-4") == Outcome::tail);
  CHECK(outcome(rate("-9.00", "0.00", "75.00%"), "N-4") == Outcome::fail);
}

TEST_CASE("N-6: the reasons of the items are the reason of their total") {
  const std::string total = claim("change.three_public", R"("comparison": "less")");
  const auto item = [](const std::string& reason) {
    return claim("change.official_vehicles", R"("comparison": "less", "reason": ")" + reason + '"');
  };
  CHECK(outcome(told("", total + ", " + item("车辆减少")), "N-6") == Outcome::pass);
  CHECK(count(told("", total + ", " + item("")), "N-6", Outcome::fail) == 2);
}

TEST_CASE("N-R1 and N-R2: a figure said twice is the same, a percentage has its sign") {
  const std::string once = claim("share.self_evaluation", R"("figure": "2.00", "ratio": "50.00%")");
  CHECK(outcome(told("", once + ", " + claim("share.self_evaluation", R"("figure": "2.00")")),
                "N-R1") == Outcome::pass);
  CHECK(outcome(told("", once + ", " + claim("share.self_evaluation", R"("figure": "2.01")")),
                "N-R1") == Outcome::fail);
  CHECK(outcome(told("", once + ", " + claim("share.self_evaluation", R"("figure": "2.0x")")),
                "N-R1") == Outcome::insufficient);
  CHECK(outcome(told("", once), "N-R1") == Outcome::not_applicable);
  // Two claims of the same cell.
  CHECK(outcome(told("", claim("share.general_budget_expenditure") + ", " +
                             claim("change.general_budget_expenditure", R"("figure": "1.01")")),
                "N-R1") == Outcome::fail);
  CHECK(outcome(told("", once), "N-R2") == Outcome::pass);
  CHECK(outcome(told("", claim("share.self_evaluation", R"("figure": "2.00", "ratio": "50.00")")),
                "N-R2") == Outcome::fail);
  CHECK(outcome(told("", claim("change.grand_total")), "N-R2") == Outcome::not_applicable);
  CHECK(outcome(told("", claim("share.self_evaluation", R"("figure": "2.00", "ratio": "—")")),
                "N-R2") == Outcome::not_applicable);
}

TEST_CASE("N-L1: slips of the words") {
  const auto slip = [](const char* id, const std::string& text) {
    return outcome(written(paragraph(text, "revenue")), id);
  };
  CHECK(slip("N-L1a", "本年收入XX万元。") == Outcome::fail);
  CHECK(slip("N-L1a", "本年收入1万元。") == Outcome::pass);
  CHECK(slip("N-L1b", "主要原因是是人员减少。") == Outcome::fail);
  CHECK(slip("N-L1b", "提高政策政策知晓率。") == Outcome::fail);
  CHECK(slip("N-L1b", "以及及时了了解参与与市市场监管情况。") == Outcome::pass);
  // Words of two to six characters, wherever they stand among bytes of another width.
  const std::string_view words = "政策知晓率高低";
  for (const std::string_view before : {"", "1", "12%", "提高", "a提b高"}) {
    for (std::size_t count = 2; count <= 7; ++count) {
      const std::string word{words.substr(0, 3 * count)};
      const std::string text = std::string(before) + word;
      CAPTURE(text);
      CHECK(slip("N-L1b", text + word) == (count <= 6 ? Outcome::fail : Outcome::pass));
      CHECK(slip("N-L1b", text + "、" + word) == Outcome::pass);
    }
  }
  CHECK(slip("N-L1b", "1212……………………3434————————") == Outcome::pass);
  CHECK(slip("N-L1c", "“三公经费支出。") == Outcome::fail);
  CHECK(slip("N-L1c", "三公”经费支出。") == Outcome::fail);
  CHECK(slip("N-L1c", "《“三公”经费办法》的支出。") == Outcome::pass);
  CHECK(slip("N-L1d", "比上年增加（减少）1万元。") == Outcome::fail);
  CHECK(slip("N-L1d", "比上年增加1万元。") == Outcome::pass);
  CHECK(slip("N-L1e", "2023年度收入1万元。") == Outcome::fail);
  CHECK(slip("N-L1e", "2024年度收入比2023年度增加。") == Outcome::pass);
  CHECK(slip("N-L1f", "本部门的收入由我单位取得。") == Outcome::fail);
  CHECK(slip("N-L1f", "本部门的收入。") == Outcome::pass);
  CHECK(slip("N-L1f", "收入。") == Outcome::not_applicable);
  for (const char* const id : {"N-L1a", "N-L1b", "N-L1c", "N-L1d", "N-L1e", "N-L1f"}) {
    CHECK(outcome(written(""), id) == Outcome::not_applicable);
  }
}

TEST_CASE("N-L1e: a form speaks of its year") {
  const auto form = [](const std::string& target) {
    return check(
        published(R"("forms": [{"name": "甲", "indicators": [{"target": ")" + target + R"("}]}])"));
  };
  CHECK(outcome(form("2024年12月前"), "N-L1e") == Outcome::pass);
  CHECK(outcome(form("2023年12月前"), "N-L1e") == Outcome::fail);
  CHECK(outcome(form("比2023年度提高"), "N-L1e") == Outcome::not_applicable);
}

TEST_CASE("N-S1: contents, headings and tables are the same") {
  const auto listed = [](const std::string& contents, const std::string& headings) {
    return written("", R"("contents": [)" + contents + R"(], "headings": [)" + headings + "], ");
  };
  const std::string one = R"("一、收入决算情况说明")";
  CHECK(outcome(listed(one, R"("一、收入决算情况说明", "（一）总体情况")"), "N-S1") ==
        Outcome::pass);
  CHECK(count(listed(one, R"("一、收入决算情况的说明")"), "N-S1", Outcome::fail) == 1);
  CHECK(count(listed(one, one + R"(, "二、支出决算情况说明")"), "N-S1", Outcome::fail) == 1);
  CHECK(count(listed(one + R"(, "二、支出决算情况说明")", one), "N-S1", Outcome::fail) == 1);
  CHECK(outcome(listed(R"("一、收入决算情况说明……12")", one), "N-S1") == Outcome::pass);
  CHECK(outcome(listed(R"("一、收入决算情况说明 ..... 12")", one), "N-S1") == Outcome::pass);
  CHECK(outcome(listed(R"("一、收入决算情况说明 12")", one), "N-S1") == Outcome::pass);
  CHECK(outcome(listed(one, R"("一、2024年度收入决算情况说明")"), "N-S1") == Outcome::pass);
  CHECK(outcome(listed("", one), "N-S1") == Outcome::insufficient);
  CHECK(outcome(listed("", ""), "N-S1") == Outcome::not_applicable);
}

TEST_CASE("N-S2: units are counted as they are listed, tables are told of") {
  CHECK(outcome(written(paragraph("预算单位共计2个，具体包括：甲、乙。")), "N-S2a") ==
        Outcome::pass);
  CHECK(outcome(written(paragraph("预算单位共计3个，具体包括：甲、乙。")), "N-S2a") ==
        Outcome::fail);
  CHECK(outcome(written(paragraph("预算单位共计3个。")), "N-S2a") == Outcome::insufficient);
  CHECK(outcome(written(paragraph("部门职责。")), "N-S2a") == Outcome::not_applicable);
  const std::string tables =
      R"("tables": [)" + table("revenue", R"("amount")", row("total", R"("1.00")")) + "], ";
  CHECK(outcome(written(paragraph("收入。", "revenue"), tables), "N-S2b") == Outcome::pass);
  CHECK(outcome(written(paragraph("支出。", "expenditure"), tables), "N-S2b") == Outcome::fail);
  CHECK(outcome(written(paragraph("职责。"), tables), "N-S2b") == Outcome::not_applicable);
}
