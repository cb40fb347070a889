#include <string>
#include <string_view>
#include <utility>

#include <doctest/doctest.h>

#include <juesuan/extract.hpp>
#include <juesuan/published.hpp>

#include "support/told_text.hpp"

using namespace juesuan;
using namespace juesuan_tests;

// How texts relate a result to its budget and give reasons, in words that no profile has.

TEST_CASE("the relation of an execution is read in each of its wordings") {
  struct Row {
    const char* words;
    Comparison comparison;
    const char* reason;
  };
  for (const auto& [words, comparison, reason] : {
           Row{"。决算数大于预算数。", greater, ""},
           Row{"，决算数高于年初预算数。", greater, ""},
           Row{"，支出决算超过年初预算。", greater, ""},
           Row{"。决算数小于年初预算数。", less, ""},
           Row{"。支出决算数低于预算数。", less, ""},
           Row{"，决算数等于预算数。", equal, ""},
           Row{"，决算数与预算数持平。", equal, ""},
           Row{"，支出决算与年初预算持平。", equal, ""},
           Row{"。决算数和年初预算数一致。", equal, ""},
           Row{"，大于预算。", greater, ""},
           Row{"，等于预算。", equal, ""},
           Row{"，与年初预算持平。", equal, ""},
           Row{"。决算数大于预算数的主要原因是。", greater, ""},
           Row{"，支出决算大于年初预算的主要原因是人员增加。", greater, "人员增加"},
           Row{"。决算数大于预算数，主要原因：人员增加。", greater, "人员增加"},
           Row{"。决算数小于年初预算数的主要原因：人员减少。", less, "人员减少"},
           Row{"。决算数小于预算数。主要原因是人员减少。", less, "人员减少"},
           Row{"，决算数小于预算数，主要是因为人员减少。", less, "人员减少"},
           Row{"，低于年初预算，原因是人员减少。", less, "人员减少"},
           Row{"，大于预算主要是因为人员增加。", greater, "人员增加"},
           Row{"。决算数大于预算数原因主要是人员增加，决算数大于预算数。", greater,
               "人员增加，决算数大于预算数"},
       }) {
    check_read(item, words, comparison, reason);
    check_read(item_of_nine_tables, words, comparison, reason);
  }
  check_read(item, "。决算数大于预算数，执行情况良好。", greater, "");
  check_read(item, "，决算数等于预算数；其余没有变化。", equal, "");
}

TEST_CASE("a reason is read after the figures however it is introduced") {
  for (const char* const words : {
           "，主要原因是人员增加。",
           "，主要原因是：人员增加。",
           "。主要原因为人员增加。",
           "，主要原因：人员增加。",
           "，主要原因系人员增加。",
           "，原因是人员增加。",
           "，原因为人员增加。",
           "，原因：人员增加。",
           "，其主要原因是人员增加。",
           "，主要是人员增加。",
           "，主要系人员增加。",
           "，主要由于人员增加。",
           "，主要是由于人员增加。",
       }) {
    for (const Told& told : {item, item_of_nine_tables, three_public}) {
      check_read(told, words, none, "人员增加");
    }
    check_read(grand_total, words, greater, "人员增加");
    check_read(agency, words, greater, "人员增加");
    check_read(agency_of_nine_tables, words, less, "人员增加");
  }
  for (const char* const words :
       {"，主要原因是人员增加。", "，主要是人员增加。", "，原因：人员增加。"}) {
    check_read(unchanged, words, equal, "人员增加");
  }
  check_read(grand_total, "，增加的主要原因是人员增加。", greater, "人员增加");
  check_read(agency, "。增长原因：人员增加。", greater, "人员增加");
}

TEST_CASE("a change on last year is read as 比上年 and as 较上年") {
  struct Row {
    const char* id;
    const char* section;
    std::string before;
    std::string after;
  };
  const std::string change = "增加1.00万元，增长5.00%";
  for (const auto& [id, section, before, after] : {
           Row{"change.grand_total", "一、收入支出决算总体情况说明", "收入、支出总计21.00万元，",
               "收入、支出总计各"},
           Row{"change.fiscal_grand_total", "四、财政拨款收入支出决算总体情况说明",
               "财政拨款收入、支出总计21.00万元。", "财政拨款收入、支出"},
           Row{"change.general_budget_expenditure", "（一）一般公共预算财政拨款支出总体情况",
               "一般公共预算财政拨款支出21.00万元，占本年支出合计的98.73%，", ""},
           Row{"change.three_public", "（三）“三公”经费增减变化情况说明", "“三公”经费支出决算数",
               ""},
           Row{"change.official_reception", "（三）“三公”经费增减变化情况说明",
               "其中：公务接待费支出决算数", ""},
           Row{"change.agency_operation", "十、机关运行经费支出情况说明",
               "机关运行经费支出21.00万元，", ""},
       }) {
    for (const std::string last_year : {"比上年", "较上年"}) {
      const std::string figures = section + ('\n' + before) + last_year + after + change;
      check_read({"qinghai-2024", figures.c_str(), id, greater}, "，主要是人员增加。", greater,
                 "人员增加");
    }
  }
}

TEST_CASE("a total's reason ends where its items begin") {
  const Extraction extraction =
      read(three_public,
           "，决算数大于预算数，主要原因是车辆增加，其中：公务接待费预算1.00万元，支出决算为"
           "2.00万元，完成预算的200%，决算数大于预算数的原因为接待增加；因公出国（境）费用预算"
           "0万元，支出决算为0万元，完成预算的0%，与预算持平。");
  CHECK(remarked(extraction) == "");
  CHECK(claim_of(extraction, three_public).reason == "车辆增加");
  const Claim* const reception = find_claim(extraction.disclosure, "execution.official_reception");
  REQUIRE(reception != nullptr);
  CHECK(reception->comparison == greater);
  CHECK(reception->reason == "接待增加");
  const Claim* const abroad = find_claim(extraction.disclosure, "execution.travel_abroad");
  REQUIRE(abroad != nullptr);
  CHECK(abroad->comparison == equal);
}

TEST_CASE("a relation that does not say what it compares is told of") {
  check_unread(item, "。决算数基本等于预算数。", "决算数基本等于预算数|");
  check_unread(item, "大于年初预算5倍。", "5倍|大于年初预算|");
  check_unread(item, "。支出决算略大于年初预算。", "决算略大于年初预算|");
  check_unread(item, "。决算数与预算数基本持平。", "决算数与预算数基本持平|");
  check_unread(item, "。决算数与预算数不符。", "决算数与预算数|");
  check_unread(item, "，不大于预算。", "大于预算|");
  check_unread(item, "，决算数大于预算数，但差异不大。", "决算数大于预算数|");
  check_unread(item, "，与年初预算数持平，略有超支。", "与年初预算数持平|");
  check_unread(item, "，决算数大于预算数的一半。", "决算数大于预算数|");
  check_unread(item, "，执行良好，决算数大于预算数。", "决算数大于预算数|");
  check_unread(item, "，人员经费支出决算大于预算。", "决算大于预算|");
  check_unread(item, "；支出决算数低于预算数。", "决算数低于预算数|");
  check_unread(item, "，基本与年初预算数持平。", "与年初预算数持平|");
}

TEST_CASE("a relation to another budget than that of the figures is told of") {
  check_unread(item, "，决算数等于调整预算数。", "决算数等于调整预算数|");
  check_unread(item, "，支出决算小于全年预算。", "决算小于全年预算|");
  check_unread(three_public, "，决算数大于年初预算数。", "决算数大于年初预算数|");
}

TEST_CASE("a reason that does not follow the figures is told of") {
  for (const Told& told : {item, item_of_nine_tables, agency, unchanged}) {
    check_unread(told, "。人员有变动，主要原因是机构改革。", "主要原因是机构改革|");
    check_unread(told, "。变动的原因：机构改革，人员分流。", "原因：机构改革，人员分流|");
  }
}

TEST_CASE("what a figure consists of is no reason of a change that is not told") {
  constexpr Told overall{"qinghai-2024",
                         "（一）一般公共预算财政拨款支出总体情况\n2024年度一般公共预算财政拨款支出"
                         "21.00万元，占本年支出合计的98.73%",
                         "change.general_budget_expenditure", none};
  check_unread(overall, "。主要是基本支出。", "主要是基本支出|");
}

TEST_CASE("what money consists of or is for is no reason") {
  check_unread(item, "，主要是用于养老保险缴费。", "主要是用于养老保险缴费|");
  check_unread(agency, "。主要是办公费和印刷费。", "主要是办公费和印刷费|");
}

TEST_CASE("figures that stand in a reason are told of: they may be those of another claim") {
  const Extraction extraction =
      read(three_public, "，主要是接待增加；公务接待费预算1.00万元，支出决算为2.00万元。");
  CHECK(find_claim(extraction.disclosure, "execution.official_reception") == nullptr);
  CHECK(remarked(extraction) == "1.00万元|2.00万元|");
}

TEST_CASE("a reason of the other direction than the figures' is told of") {
  check_unread(grand_total, "，减少的主要原因是人员减少。", "主要原因是人员减少|");
  check_unread(agency, "。下降原因：人员减少。", "原因：人员减少|");
  check_unread(agency, "，减少的主要原因：人员减少。", "主要原因：人员减少|");
  check_unread(item, "，增加的原因是人员增加。", "原因是人员增加|");
}

TEST_CASE("a relation that only a reason tells of is told of, and the reason read") {
  const Extraction extraction = read(item, "，主要原因是追加经费，导致决算数大于预算数。");
  CHECK(claim_of(extraction, item).reason == "追加经费，导致决算数大于预算数");
  CHECK(claim_of(extraction, item).comparison == none);
  CHECK(remarked(extraction) == "决算数大于预算数|");
}

TEST_CASE("only where changes and executions are told of, 主要是 gives a reason") {
  const auto unread = [](const std::string& section, const std::string& sentence) {
    const Extraction extraction =
        extract("第三部分\n" + section + '\n' + sentence + '\n', Profile::built_in());
    REQUIRE(extraction.remarks.size() >= 1);
    return extraction.remarks.size() - 1;
  };
  const std::string consists = "机关运行的经费，主要是水电费。";
  const std::string explains = "有所变化，主要原因是人员减少。";
  CHECK(unread("十、机关运行经费支出情况说明", consists) == 1);
  CHECK(unread("二、收入决算情况说明", consists) == 0);
  CHECK(unread("二、收入决算情况说明", explains) == 1);
  CHECK(unread("十二、绩效评价情况说明", explains) == 0);
  CHECK(unread("（二）项目绩效自评结果", explains) == 0);
}

TEST_CASE("a result without a budget is said to equal it by no words") {
  struct Row {
    const char* profile;
    const char* sentence;
    const char* id;
    Comparison comparison;
  };
  for (const auto& [profile, sentence, id, comparison] : {
           Row{"qinghai-2024",
               "（三）一般公共预算财政拨款支出具体情况\n（1）人力资源和社会保障管理事务（款）"
               "社会保险经办机构（项）。年初预算为0万元，支出决算为1.36万元",
               "execution.2080109", none},
           Row{"qinghai-2024",
               "（三）一般公共预算财政拨款支出具体情况\n（1）人力资源和社会保障管理事务（款）"
               "社会保险经办机构（项）。年初预算为0万元，支出决算为0万元",
               "execution.2080109", equal},
           Row{"qinghai-2024",
               "（三）一般公共预算财政拨款支出具体情况\n2024年度一般公共预算财政拨款支出年初预算为"
               "0万元，支出决算为1.36万元",
               "execution.general_budget_expenditure", none},
           Row{"nine-tables-2024",
               "（三）具体情况\n（1）人力资源和社会保障管理事务（款）社会保险经办机构（项）年初预算"
               "0.00万元，支出决算1.36万元",
               "execution.2080109", none},
           Row{"nine-tables-2024",
               "（三）具体情况\n2024年度一般公共预算财政拨款年初预算0.00万元，支出决算1.36万元",
               "execution.general_budget_expenditure", none},
       }) {
    check_read({profile, sentence, id, none}, "。", comparison, "");
  }
  check_read({"qinghai-2024",
              "（一）一般公共预算财政拨款支出总体情况\n2024年度一般公共预算财政拨款支出5.00万元，"
              "与上年持平",
              "change.general_budget_expenditure", none},
             "。", equal, "");
}

TEST_CASE("an execution gives no reason where all was read and nothing follows it") {
  const auto gives_none = [](std::string_view words) {
    return claim_of(read(item, words), item).gives_no_reason;
  };
  CHECK(gives_none("。"));
  CHECK(gives_none(""));
  CHECK_FALSE(gives_none("，决算数大于预算数的主要原因：人员增加。"));
  CHECK_FALSE(gives_none("。人员增加较多。"));            // may be the reason
  CHECK_FALSE(gives_none("。支出决算略大于年初预算。"));  // told of
  CHECK_FALSE(gives_none("。\n主要原因是人员增加。"));    // the same of a line of its own
  const Disclosure unexplained = read(item, "。").disclosure;
  CHECK(read_published(render_published(unexplained)).claims[0].gives_no_reason);
}

TEST_CASE("what was nothing before has increased, as its reason says") {
  const Told total{"qinghai-2024",
                   "一、收入支出决算总体情况说明\n2024年度收入总计、支出总计均为100.00万元，",
                   "change.grand_total", none};
  check_read(total, "上年为0万元，增加的主要原因：新设单位。", greater, "新设单位");
  check_read(total, "上年为0.00万元，增加的主要原因是新设单位。", none, "新设单位");
  check_read(total, "上年为0万元，主要原因是新设单位。", none, "新设单位");
  const Extraction fewer = read(total, "上年为0万元，减少的主要原因：撤销单位。");
  CHECK(remarked(fewer) == "100.00万元|0万元|主要原因：撤销单位|");
  const Extraction more = read(total, "上年为50.00万元，增加的主要原因：新设单位。");
  CHECK(remarked(more) == "100.00万元|50.00万元|主要原因：新设单位|");
}

TEST_CASE("what a text tells of procurement is read though it does not tell all") {
  const auto told = [](std::string_view words) {
    const Told total{"qinghai-2024",
                     "十一、政府采购支出情况说明\n2024年度本单位政府采购支出总额100.00万元",
                     "level.procurement_total", none};
    const Extraction extraction = read(total, words);
    CHECK(remarked(extraction) == "");
    std::string ids;
    for (const Claim& claim : extraction.disclosure.claims) ids += std::string(claim.id) + ' ';
    return ids;
  };
  const std::string parts =
      "level.procurement_total level.procurement_goods level.procurement_works "
      "level.procurement_services ";
  CHECK(told("。") == "level.procurement_total ");
  CHECK(told("，其中：货物类采购支出50.00万元，工程类采购支出0.00万元，服务类采购支出"
             "50.00万元。") == parts);
  CHECK(told("，其中：政府采购货物支出50.00万元、政府采购工程支出0.00万元、政府采购服务支出"
             "50.00万元。授予中小企业合同金额80.00万元，占政府采购支出总额的80.00%。") ==
        parts + "share.small_medium_contracts ");
}

TEST_CASE("no other amount is read as one of procurement") {
  constexpr Told total{"qinghai-2024",
                       "十一、政府采购支出情况说明\n2024年度本单位政府采购支出总额100.00万元",
                       "level.procurement_total", none};
  for (const auto& [words, unread] : {
           std::pair{"，其中：货物支出50.00万元，另有工程，其他支出20.00万元，服务支出30.00万元。",
                     "50.00万元|20.00万元|30.00万元|"},
           std::pair{"，其中办公货物支出50.00万元、工程支出20.00万元、服务支出30.00万元。",
                     "50.00万元|20.00万元|30.00万元|"},
           std::pair{"。授予中小企业若干，全部合同金额100.00万元，占政府采购支出总额的100%。",
                     "100.00万元|100%|"},
           std::pair{"。授予中小企业合同金额80.00万元，占比不低，货物占总额的50%。",
                     "80.00万元|50%|"},
           std::pair{"。货物支出总额5.00万元。", "5.00万元|"},
           std::pair{
               "。预留项目中，由中小企业中标项目5个，占全部采购金额9.33万元的60%。其他项目中，"
               "由中小企业中标项目1个，金额2.00万元。",
               "9.33万元|2.00万元|60%|"},
           std::pair{
               "。面向中小企业预留份额，本部门全年采购预算金额为500.00万元，其中预留给小微企业"
               "的项目2个，预算金额为30.00万元。",
               "500.00万元|30.00万元|"},
           std::pair{
               "。其他项目中，由中小企业中标2个，其中由小微企业中标金额1.50万元，由中型企业中标"
               "金额4.00万元。",
               "1.50万元|4.00万元|"},
       }) {
    check_unread(total, words, unread);
    CHECK(read(total, words).disclosure.claims.size() == 1);
  }
}

TEST_CASE("what is reserved is read in the words for small enterprises and for other items") {
  const auto told = [](std::string_view words) {
    constexpr Told reserved{"qinghai-2024",
                            "十一、政府采购支出情况说明\n"
                            "面向中小企业预留政府采购项目预算金额12.00万元，其中",
                            "level.reserved_small_medium", none};
    const Extraction extraction = read(reserved, words);
    CHECK(remarked(extraction) == "");
    REQUIRE(extraction.disclosure.claims.size() == 2);
    const Claim& claim = extraction.disclosure.claims[1];
    return std::string(claim.id) + ' ' + std::to_string((claim.figure.low + 5'000) / 1'000'000);
  };
  const std::string small_micro = "level.reserved_small_micro 5";
  CHECK(told("面向小微企业预留项目预算金额为5.00万元。") == small_micro);
  CHECK(told("：面向小型和微型企业预留的采购项目预算金额5.00万元。") == small_micro);
  CHECK(told("预留给小微企业的预算金额5.00万元。") == small_micro);
  for (const std::string items : {"其他", "非预留", "未预留"}) {
    CHECK(told("一半。" + items + "项目中，由中小企业中标（成交）的金额为5.00万元。") ==
          "level.small_medium_won_other 5");
  }
  CHECK(told("一半。预留项目中，由中小企业中标项目金额5.00万元。") ==
        "level.small_medium_won_reserved 5");
}

TEST_CASE("what is reserved for small and medium enterprises is read as Shanghai tells it") {
  const Told reserved{
      "qinghai-2024",
      "十一、政府采购支出情况说明\n"
      "2024年度本单位面向中小企业预留政府采购项目预算金额12.00万元，其中，预留给小型和"
      "微型企业的政府采购项目预算金额为5.00万元",
      "level.reserved_small_medium", none};
  const Extraction all = read(
      reserved,
      "。2024年度，面向中小企业预留的政府采购项目中，由中小企业供应商中标（成交）的政府采购项目"
      "金额为11.00万元；其他政府采购项目中，由中小企业供应商中标（成交）的政府采购项目金额为"
      "3.00万元。");
  CHECK(remarked(all) == "");
  const auto wan = [&](const char* id) {
    const Claim* const claim = find_claim(all.disclosure, id);
    REQUIRE(claim != nullptr);
    const Cell& figure = claim->figure;
    CHECK(figure.high - figure.low == 9'999);
    return (figure.low + 5'000) / 1'000'000;
  };
  CHECK(wan("level.reserved_small_medium") == 12);
  CHECK(wan("level.reserved_small_micro") == 5);
  CHECK(wan("level.small_medium_won_reserved") == 11);
  CHECK(wan("level.small_medium_won_other") == 3);
  check_unread(reserved, "，中标11.00万元。", "11.00万元|");
}

TEST_CASE("amounts without a unit, or with one after brackets, are told of") {
  const auto unread = [](const std::string& words) { return remarked(read(agency, "。" + words)); };
  CHECK(unread("另有基本支出623.86，占93.00%。") == "93.00%|623.86|");
  CHECK(unread("另有金额为9.00；其余照旧。") == "9.00|");
  CHECK(unread("另有基本支出合计623，其余照旧。") == "623|");
  CHECK(unread("另有支出（623.86），其余照旧。") == "623.86|");
  CHECK(unread("另有金额为（19.00）万元，其余照旧。") == "（19.00）万元|");
  CHECK(unread("另有金额为（19）万元，占（7）%。") == "（19）万元|（7）%|");
  CHECK(unread("年初预算为0，2024年新增。") == "0|");
  const Extraction grouped = read(agency, "。另有基本支出6,62.34万元。");
  CHECK(remarked(grouped) == "62.34万元|6|");
}

TEST_CASE("numbers that are no amounts are not told of") {
  for (const char* const words :
       {"截至2024年12月31日，在职人员30人。", "内设机构6个，车辆2辆，接待3批次，5人次。",
        "依据财预〔2024〕12号文件，按第3.2条执行。", "科目2080107，科目208，均有列支。",
        "统计截至2024.12，口径不变。", "截至2024.12.31，口径不变。", "支出：1、办公费；2、印刷费。",
        "包括项目支出（1）培训，（2）会议。", "人数为30，编制为28。",
        "（1）元旦慰问，（2）倍增计划。", "面积2.50亩、3.25公里。"}) {
    CAPTURE(std::string(words));
    CHECK(remarked(read(agency, "。" + std::string(words))) == "");
  }
}

TEST_CASE("a figure of a claim that is no number is told of, and kept as it is printed") {
  for (const char* const figure : {"6,62.34", "21.345", "6，6234.00"}) {
    const std::string figures = "十、机关运行经费支出情况说明\n2024年度，机关运行经费支出" +
                                std::string(figure) + "万元，较上年增加1.00万元，增长5.00%";
    const Told told{"qinghai-2024", figures.c_str(), "change.agency_operation", greater};
    const Extraction extraction = read(told, "。");
    CHECK(remarked(extraction) == std::string(figure) + '|');
    CHECK(claim_of(extraction, told).figure.state == CellState::unreadable);
    for (const Remark& remark : extraction.remarks) {
      CHECK(remark.line == 3);
      CHECK(remark.message == "expected a number");
    }
  }
}
