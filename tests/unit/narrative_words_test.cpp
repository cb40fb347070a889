#include <initializer_list>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include <juesuan/derive.hpp>
#include <juesuan/document.hpp>
#include <juesuan/extract.hpp>
#include <juesuan/profile.hpp>
#include <juesuan/read.hpp>

#include "support/error_of.hpp"
#include "support/plain_text.hpp"

using namespace juesuan;
using juesuan_tests::error_of;

namespace {

constexpr std::string_view item = R"("function":"2080107")";

/// An entry of general-budget money in 元; `more` gives its codes and kind.
std::string entry(int year, std::string_view stage, std::string_view flow, std::string_view yuan,
                  std::string_view more) {
  return R"({"year":)" + std::to_string(year) + R"(,"stage":")" + std::string(stage) +
         R"(","flow":")" + std::string(flow) + R"(","source":"general_public_budget","amount":")" +
         std::string(yuan) + R"(",)" + std::string(more) + '}';
}
std::string spent(std::string_view yuan, std::string_view function = item,
                  std::string_view economic = "30101", int year = 2024) {
  return entry(
      year, "final", "expenditure", yuan,
      R"("kind":"basic","economic":")" + std::string(economic) + "\"," + std::string(function));
}
std::string received(std::string_view yuan, int year = 2024) {
  return entry(year, "final", "revenue", yuan, item);
}

/// Books of a unit with these entries, and further members of the document.
std::string books(std::initializer_list<std::string> entries, std::string_view members = {}) {
  std::string list;
  for (const std::string& text : entries) list += (list.empty() ? "" : ",") + text;
  return R"({"format":"juesuan.accounts/1","amount_unit":"元",)"
         R"("entity":{"name":"甲局","year":2024,"nature":"administrative"},"entries":[)" +
         list + ']' + std::string(members) + '}';
}

Disclosure derived(const std::string& text, const Profile& profile) {
  return derive(read_accounts(text, DocumentFormat::json), profile.layout(), profile);
}

/// The paragraphs of books as a profile words them, a line each.
std::string words(const std::string& text, std::string_view profile_name = "qinghai-2024") {
  const Profile& profile = Profile::built_in(profile_name);
  const Disclosure disclosure = derived(text, profile);
  const Document document = write_document(disclosure, profile);
  std::string lines;
  for (const Block& block : document.blocks()) {
    if (block.kind == BlockKind::paragraph) lines += std::string(block.text) + '\n';
  }
  return lines;
}

/// Books of two years in which everything halved, with that reason for one claim.
std::string halved(std::string_view reason, std::string_view id = "change.grand_total") {
  return books({received("100000"), spent("100000"), received("200000", 2023),
                spent("200000", item, "30101", 2023)},
               R"(,"reasons":[{"claim":")" + std::string(id) + R"(","text":")" +
                   std::string(reason) + R"("}])");
}

bool says(const std::string& lines, std::string_view sought) {
  return lines.find(sought) != std::string::npos;
}

}  // namespace

TEST_CASE("a code without a name is told of by its number, as the tables print it") {
  const std::string text =
      books({received("700000"), spent("300000", R"("function":"2017755")", "30155"),
             spent("400000", R"("function":"2987654")", "30288")});
  const std::string lines = words(text);
  CAPTURE(lines);
  CHECK(says(lines, "298（类）40.00万元"));
  CHECK(says(lines, "20177（款）2017755（项）"));
  CHECK(says(lines, "29876（款）2987654（项）"));
  CHECK(says(lines, "用于30155科目；"));
  CHECK(says(lines, "用于30288科目。"));
  CHECK(says(words(text, "nine-tables-2024"), "具体为：30155科目30.00万元"));
  const Disclosure disclosure = derived(text, Profile::built_in());
  const Claim* const claim = find_claim(disclosure, "execution.2987654");
  REQUIRE(claim != nullptr);
  CHECK(claim->subject == "2987654");
  CHECK(claim->group == "29876");
  CHECK(claim->category == "298");
}

TEST_CASE("a figure known only as a lower bound is no figure of a sentence") {
  const std::string lines =
      words(books({received("1000000"), spent("1000000"),
                   entry(2024, "initial_budget", "expenditure", "1000000", R"("kind":"basic")")}));
  CAPTURE(lines);
  CHECK(says(lines, "（项）。年初预算为—万元，支出决算为100.00万元。"));
}

TEST_CASE("self-evaluation without forms tells of no money and no names") {
  const std::string text =
      books({received("100"), spent("100")}, R"(,"self_evaluation":{"projects":3})");
  for (const std::string_view profile : {"qinghai-2024", "nine-tables-2024"}) {
    const std::string lines = words(text, profile);
    CAPTURE(lines);
    CHECK(says(lines, profile == "qinghai-2024" ? "3个项目支出进行了绩效自评，涉及资金—万元"
                                                : "自评项目3个，资金—万元"));
    CHECK_FALSE(says(lines, "项目有："));
    CHECK_FALSE(says(lines, "项目为："));
  }
  const Disclosure disclosure = derived(text, Profile::built_in());
  const Claim* const claim = find_claim(disclosure, "share.self_evaluation");
  REQUIRE(claim != nullptr);
  CHECK_FALSE(known(claim->figure));
}

TEST_CASE("that no project was self-evaluated is told, and read again") {
  for (const std::string_view amount : {"", R"(,"amount":"0")"}) {
    const std::string text = books(
        {received("100"), spent("100")},
        R"(,"self_evaluation":{"projects":0,"project_budget":"500")" + std::string(amount) + '}');
    for (const std::string_view name : {"qinghai-2024", "nine-tables-2024"}) {
      const std::string lines = words(text, name);
      CAPTURE(lines);
      CHECK(says(lines, name == "qinghai-2024" ? "甲局没有项目支出开展绩效自评，自评项目0个"
                                               : "甲局没有进行自评的项目，自评项目0个"));
      CHECK(says(lines, name == "qinghai-2024" ? "没有项目绩效自评结果。" : "没有项目自评结果。"));
      CHECK_FALSE(says(lines, "进行了绩效自评"));
      const Profile& profile = Profile::built_in(name);
      const Disclosure exact = derived(text, profile);
      const Extraction read = extract(juesuan_tests::plain_text(exact, profile), profile);
      const Disclosure untold = derived(books({received("100"), spent("100")}), profile);
      CHECK(read.remarks.size() ==
            extract(juesuan_tests::plain_text(untold, profile), profile).remarks.size());
      CHECK(read.disclosure.self_evaluated_projects == 0);
      const Claim* const share = find_claim(read.disclosure, "share.self_evaluation");
      REQUIRE(share != nullptr);
      CHECK(share->figure.low == -4'999);
      CHECK(share->figure.high == 4'999);
    }
  }
  const std::string contradicted = words(books(
      {received("100"), spent("100")}, R"(,"self_evaluation":{"projects":0,"amount":"500"})"));
  CHECK(says(contradicted, "0个项目支出进行了绩效自评，涉及资金0.05万元"));
}

TEST_CASE("how many projects were self-evaluated is not said to be none where nobody says so") {
  const std::string lines =
      words(books({received("100"), spent("100")}, R"(,"self_evaluation":{"amount":"90000"})"));
  CHECK(says(lines, "对2024年度—个项目支出进行了绩效自评，涉及资金9.00万元"));
}

TEST_CASE("the amount of an account without a name does not run into its code") {
  const std::string text = words(books({received("100"), spent("100"),
                                        R"({"year":2024,"stage":"final","flow":"expenditure",
      "source":"general_public_budget","kind":"basic","function":"2010101","economic":"30198",
      "amount":"800000"})"}),
                                 "nine-tables-2024");
  CHECK(says(text, "30198科目80.00万元"));
}

TEST_CASE("a rate of a zero budget is told only where nothing was spent") {
  const auto told = [](std::string_view executed) {
    return words(
        books({received("100"), spent("100")},
              R"(,"projects":[{"name":"甲项目","total":{"adjusted_budget":"0","executed":")" +
                  std::string(executed) + R"("}}])"));
  };
  CHECK(says(told("300000.05"), "全年预算数0万元，实际支出30万元，结转—万元，完成全年预算的—。"));
  CHECK(says(told("0"), "完成全年预算的0%。"));
}

TEST_CASE("negative amounts after nothing are no increase") {
  const std::string text =
      books({received("-1000000"), spent("-1000000"), spent("-20000", item, "30217"),
             received("0", 2023), spent("0", item, "30217", 2023)});
  for (const std::string_view profile : {"qinghai-2024", "nine-tables-2024"}) {
    const std::string lines = words(text, profile);
    CAPTURE(lines);
    CHECK(says(lines, "减少2.00万元，下降—"));
    CHECK_FALSE(says(lines, "增加"));
    CHECK_FALSE(says(lines, "新增"));
  }
}

TEST_CASE("a rate against a negative base is left open, a share of nothing too") {
  const std::string negative =
      words(books({received("1000000"), spent("1000000"), received("-500000", 2023),
                   spent("-500000", item, "30101", 2023)}));
  CAPTURE(negative);
  CHECK(says(negative, "比上年各增加150.00万元，增长—。"));
  const std::string nothing =
      words(books({received("0"), spent("100000"), spent("-100000", R"("function":"2010101")")}));
  CAPTURE(nothing);
  CHECK(says(nothing, "社会保障和就业支出（类）10.00万元，占—"));
}

TEST_CASE("nothing occurred only where a table holds no figure") {
  const std::string lines =
      words(books({received("400"), spent("100000"), spent("-100000", item, "30201")}));
  CAPTURE(lines);
  CHECK(says(lines, "本年收入合计0.04万元"));
  CHECK(says(lines, "基本支出0万元。其中：人员经费10.00万元，用于基本工资；公用经费-10.00万元"));
  const std::string tiny = words(books({received("40"), spent("40")}));
  CAPTURE(tiny);
  CHECK(says(tiny, "本年收入合计0万元。"));
  CHECK(says(tiny, "本年支出合计0万元。"));
  CHECK(says(tiny, "一般公共预算财政拨款支出共0万元。"));
  CHECK(says(tiny, "没有政府性基金预算财政拨款的收入和支出"));
  const std::string zero = words(books({received("0"), spent("0")}));
  CAPTURE(zero);
  CHECK(says(zero, "没有取得收入"));
  CHECK(says(zero, "没有发生支出"));
  CHECK(says(zero, "没有一般公共预算财政拨款支出"));
  CHECK(says(zero, "没有一般公共预算财政拨款基本支出"));
  const std::string unknown = words(books({}));
  CAPTURE(unknown);
  CHECK_FALSE(says(unknown, "没有"));
}

TEST_CASE("a fund whose sums are zero by chance did have money") {
  const auto fund = [](std::string_view yuan, std::string_view code) {
    return R"({"year":2024,"stage":"final","flow":"revenue","source":"government_fund","amount":")" +
           std::string(yuan) + R"(","function":")" + std::string(code) + "\"}";
  };
  const std::string lines =
      words(books({received("100"), spent("100"), fund("40", "2120801"), fund("-40", "2120802")}));
  CAPTURE(lines);
  CHECK(says(lines, "政府性基金预算财政拨款年初结转和结余0万元，本年收入0万元"));
  CHECK(says(lines, "没有国有资本经营预算财政拨款的收入和支出"));
}

TEST_CASE("what the books do not give is not said to be none") {
  const std::string text = books({received("100"), spent("100")});
  for (const std::string_view profile : {"qinghai-2024", "nine-tables-2024"}) {
    const std::string lines = words(text, profile);
    CAPTURE(lines);
    CHECK_FALSE(says(lines, "没有内设机构"));
    CHECK_FALSE(says(lines, "没有其他预算单位"));
    std::size_t missing = 0;
    for (std::size_t at = lines.find("未提供"); at != std::string::npos;
         at = lines.find("未提供", at + 1)) {
      ++missing;
    }
    CHECK(missing == 7);  // duties, units, offices, procurement, two of projects, assets
  }
}

TEST_CASE("procurement known in part is told of") {
  const std::string lines =
      words(books({received("100"), spent("100")}, R"(,"procurement":{"goods":"10000"})"));
  CAPTURE(lines);
  CHECK(says(lines, "政府采购支出总额—万元，其中：货物类采购支出1.00万元"));
}

TEST_CASE(
    "the share reserved for small and medium enterprises is written where the books state it") {
  const auto told = [](std::string_view procurement, std::string_view profile) {
    return words(books({received("100"), spent("100")},
                       R"(,"procurement":{)" + std::string(procurement) + '}'),
                 profile);
  };
  for (const std::string_view profile : {"qinghai-2024", "nine-tables-2024"}) {
    CHECK_FALSE(says(told(R"("goods":"10000")", profile), "预留"));
  }
  constexpr std::string_view in_part = R"("reserved_small_micro":"20000")";
  const std::string lines = told(in_part, "qinghai-2024");
  CAPTURE(lines);
  CHECK(says(lines,
             "面向中小企业预留的采购项目预算金额—万元，其中预留给小微企业的采购项目预算金额"
             "2.00万元。预留项目中由中小企业中标（成交）的金额—万元，其他项目中"));
  CHECK(says(lines, "政府采购支出情况未提供"));
  CHECK(says(told(in_part, "nine-tables-2024"), "其中小微企业2.00万元"));
}

TEST_CASE("a text that a project lacks leaves no hole") {
  const std::string lines = words(books({received("100"), spent("100")},
                                        R"(,"projects":[{"name":"甲项目","problems":"无；"}])"));
  CAPTURE(lines);
  CHECK(says(lines, "绩效目标完成情况：—。存在的问题及原因：无。下一步改进措施：—。"));
}

TEST_CASE("a reason ends with the stop of its phrase alone") {
  for (const std::string_view end :
       {"", "。", "；", ".", "。 ", "，", "！", "？", "!", "?", "……", "！。", "　"}) {
    const std::string lines = words(halved("人员减少" + std::string(end)));
    CAPTURE(lines);
    CHECK(says(lines, "减少的主要原因：人员减少。\n"));
  }
}

TEST_CASE("a reason is introduced by its phrase alone") {
  for (const std::string_view before :
       {"主要原因是", "主要原因：", "主要原因: ", "主要 是", "原因系", "主要原因是：因为", "由于",
        "主要原因是主要是", " ", "主要系", "其主要原因为", "增加的主要原因是", "增加主要是因为"}) {
    const std::string text = halved(std::string(before) + "经费压减。");
    CAPTURE(text);
    CHECK(says(words(text), "减少的主要原因：经费压减。\n"));
    CHECK(says(words(text, "nine-tables-2024"), "，主要是因为经费压减。\n"));
  }
}

TEST_CASE("words that only look like an introduction stay in a reason") {
  for (const std::string_view reason :
       {"主要系统升级推迟", "主要系列活动减少", "主要支出减少", "原因不明"}) {
    CHECK(says(words(halved(reason)), "减少的主要原因：" + std::string(reason) + "。\n"));
  }
}

TEST_CASE("stops, blanks or an introduction alone are no reason") {
  for (const std::string_view text : {"。", " ", "！？", "主要原因是", "主要原因：。", "由于"}) {
    const auto error = error_of([&] { derived(halved(text), Profile::built_in()); });
    CHECK(error.where() == "reasons[0].text");
    CHECK(error.message() == "expected a reason; found \"" + std::string(text) + '"');
  }
}

TEST_CASE("a project's own words give its reason, and end with the stop of their phrase") {
  const auto with_problems = [](std::string_view problems, std::string_view more = {}) {
    return books(
        {received("100"), spent("100")},
        R"(,"projects":[{"name":"甲项目","total":{"adjusted_budget":"500","executed":"0"},)"
        R"("problems":")" +
            std::string(problems) + R"(","improvements":"加快进度；"}])" + std::string(more));
  };
  CHECK(says(words(with_problems("征地未完成！")),
             "存在的问题及原因：征地未完成。下一步改进措施：加快进度。"));
  const auto missing = [](const std::string& text) {
    std::string lines;
    for (const Notice& notice : derived(text, Profile::built_in()).notices) {
      if (notice.kind == NoticeKind::reason_missing) lines += describe(notice) + '\n';
    }
    return lines;
  };
  CHECK(missing(with_problems("征地未完成！")).empty());
  for (const std::string_view none : {"。", "", "！ "}) {
    CHECK(missing(with_problems(none)) ==
          "projects[0].problems: execution.project.1 differs and no reason is given\n");
  }
  const auto error = error_of([&] {
    derived(with_problems("", R"(,"reasons":[{"claim":"execution.project.1","text":"追加"}])"),
            Profile::built_in());
  });
  CHECK(error.where() == "reasons[0].claim");
  CHECK(error.message() == "the reason of \"execution.project.1\" belongs in projects[0].problems");
}

TEST_CASE("names in a list end without a stop of their own") {
  Accounts accounts = read_accounts(books({received("100"), spent("100")}), DocumentFormat::json);
  accounts.entity.offices = {"办公室。", "建设科；"};
  const Profile& profile = Profile::built_in();
  const Disclosure disclosure = derive(accounts, profile.layout(), profile);
  CHECK(juesuan_tests::plain_text(disclosure, profile).find("即：办公室、建设科。") !=
        std::string::npos);
}

TEST_CASE("a reason of what is no change and no execution is refused") {
  for (const std::string_view id : {"share.revenue.fiscal", "level.personnel"}) {
    const std::string reason = R"(,"reasons":[{"claim":")" + std::string(id) + R"(","text":"无"}])";
    const auto error = error_of([&] {
      derived(books({received("100"), spent("100")}, reason), Profile::built_in());
    });
    CHECK(error.where() == "reasons[0].claim");
    CHECK(error.message() ==
          "expected a change or an execution; no sentence explains \"" + std::string(id) + "\"");
  }
}

TEST_CASE("an unknown claim always has a nearest one") {
  for (const std::string_view id : {"change.totl", "x", "完全不同"}) {
    const std::string reason = R"(,"reasons":[{"claim":")" + std::string(id) + R"(","text":"无"}])";
    const auto error = error_of([&] {
      derived(books({received("100"), spent("100")}, reason), Profile::built_in());
    });
    CHECK(error.message().find("; near it: \"") != std::string::npos);
  }
}

TEST_CASE("assets known in part are told of") {
  const std::string lines = words(books(
      {received("100"), spent("100")}, R"(,"assets":{"vehicles_principal":1,"vehicles_other":2})"));
  CAPTURE(lines);
  CHECK(says(lines, "车辆合计—辆，其中："));
  CHECK(says(lines, "主要负责人用车1辆"));
}

TEST_CASE("a base that is zero by chance is told of as a figure") {
  const std::string lines =
      words(books({received("100"), spent("100"), received("50", 2023), received("-50", 2023),
                   spent("50", item, "30101", 2023), spent("-50", item, "30201", 2023)}));
  CAPTURE(lines);
  CHECK(says(lines, "2024年度收入总计、支出总计均为0.01万元，上年为0万元。"));
  CHECK_FALSE(says(lines, "上年没有"));
}

TEST_CASE("items are announced where there are any") {
  CHECK(says(words(books({received("100"), spent("100")})), "。各项支出情况如下：\n"));
  CHECK_FALSE(says(words(books({})), "各项支出情况如下"));
}
