#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include <juesuan/extract.hpp>
#include <juesuan/published.hpp>

using namespace juesuan;

/// How texts relate a result to its budget and give reasons, in words that no profile has.
namespace {

/// The figures of an execution or a change, the id of their claim, and what its text says of them
/// if it says no more.
struct Told {
  const char* profile;
  const char* figures;
  const char* id;
  Comparison comparison;
};

constexpr Told item{
    "qinghai-2024",
    "（三）一般公共预算财政拨款支出具体情况\n"
    "（1）人力资源和社会保障管理事务（款）社会保险经办机构（项）。年初预算为31.56万元，"
    "支出决算为33.41万元，完成年初预算的105.86%",
    "execution.2080109", Comparison::none};
constexpr Told item_of_nine_tables{
    "nine-tables-2024",
    "（三）具体情况\n"
    "（1）人力资源和社会保障管理事务（款）社会保险经办机构（项）年初预算31.56万元，"
    "支出决算33.41万元，年初预算完成率105.86%",
    "execution.2080109", Comparison::none};
constexpr Told three_public{"qinghai-2024",
                            "（一）“三公”经费支出总体情况说明\n“三公”经费支出预算为1.00万元，"
                            "支出决算为2.00万元，完成预算的200%",
                            "execution.three_public", Comparison::none};
constexpr Told grand_total{"qinghai-2024",
                           "一、收入支出决算总体情况说明\n2024年度收入、支出总计21.00万元，"
                           "比上年收入、支出总计各增加1.00万元，增长5.00%",
                           "change.grand_total", Comparison::greater};
constexpr Told agency{"qinghai-2024",
                      "十、机关运行经费支出情况说明\n2024年度，机关运行经费支出21.00万元，"
                      "较上年增加1.00万元，增长5.00%",
                      "change.agency_operation", Comparison::greater};
constexpr Told agency_of_nine_tables{
    "nine-tables-2024",
    "十、机关运行经费支出情况\n2024年度机关运行经费支出19.00万元。与上年度相比，"
    "减少1.00万元，下降5.00%",
    "change.agency_operation", Comparison::less};
constexpr Told unchanged{
    "qinghai-2024", "十、机关运行经费支出情况说明\n2024年度，机关运行经费支出21.00万元，与上年持平",
    "change.agency_operation", Comparison::equal};

/// Its remarks without the first, that it has no title.
Extraction read(const Told& told, std::string_view words) {
  const std::string text = "第三部分\n" + std::string(told.figures) + std::string(words) + '\n';
  Extraction extraction = extract(text, Profile::built_in(told.profile));
  REQUIRE(extraction.remarks.size() >= 1);
  extraction.remarks.erase(extraction.remarks.begin());
  return extraction;
}

const Claim& claim_of(const Extraction& extraction, const Told& told) {
  const Claim* const claim = find_claim(extraction.disclosure, told.id);
  REQUIRE(claim != nullptr);
  return *claim;
}

/// The texts of its remarks, a bar after each.
std::string remarked(const Extraction& extraction) {
  std::string texts;
  for (const Remark& remark : extraction.remarks) texts += remark.text + '|';
  return texts;
}

/// Reads all of the words and says so: nothing is told of.
void check_read(const Told& told, const std::string& words, Comparison comparison,
                const std::string& reason) {
  CAPTURE(std::string(told.figures));
  CAPTURE(words);
  const Extraction extraction = read(told, words);
  const Claim& claim = claim_of(extraction, told);
  CHECK(claim.comparison == comparison);
  CHECK(claim.reason == reason);
  CHECK(remarked(extraction) == "");
}

/// Reads none of the words: each passage is told of, with its line.
void check_unread(const Told& told, const std::string& words, const std::string& passages) {
  CAPTURE(std::string(told.figures));
  CAPTURE(words);
  const Extraction extraction = read(told, words);
  const Claim& claim = claim_of(extraction, told);
  CHECK(claim.comparison == told.comparison);
  CHECK(claim.reason.empty());
  CHECK(remarked(extraction) == passages);
  for (const Remark& remark : extraction.remarks) CHECK(remark.line == 3);
}

constexpr Comparison none = Comparison::none;
constexpr Comparison greater = Comparison::greater;
constexpr Comparison less = Comparison::less;
constexpr Comparison equal = Comparison::equal;

}  // namespace

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

TEST_CASE("a change that is none is read in each of its usual wordings") {
  constexpr Told reception{"qinghai-2024", "（三）“三公”经费增减变化情况说明\n其中：公务接待费",
                           "change.official_reception", equal};
  for (const char* const words :
       {"支出决算与上年持平", "支出决算比上年持平", "支出决算较上年持平", "支出决算数同上年度相同",
        "支出决算数和上年决算数一致", "支出决算与上年度支出决算数相比没有变化",
        "支出决算与上年相比，无增减变化", "支出决算较去年无变化", "与上年持平", "支出与上年持平"}) {
    check_read(reception, std::string(words) + "。", equal, "");
    check_read(reception, std::string(words) + "，主要原因是厉行节约。", equal, "厉行节约");
  }
  constexpr Told agency_text{"qinghai-2024",
                             "十、机关运行经费支出情况说明\n2024年度机关运行经费支出21.00万元",
                             "change.agency_operation", equal};
  constexpr Told agency_of_nine{"nine-tables-2024",
                                "十、机关运行经费支出情况\n2024年度机关运行经费支出21.00万元",
                                "change.agency_operation", equal};
  for (const char* const words :
       {"，与上年持平。", "，较上年度无增减。", "，和上年相比没有变化。"}) {
    check_read(agency_text, words, equal, "");
    check_read(agency_of_nine, words, equal, "");
  }
}

TEST_CASE("a comparison with another year that is not read is told of") {
  constexpr Told change{"qinghai-2024", "（三）“三公”经费增减变化情况说明\n", "", none};
  for (const auto& [words, passages] :
       {std::pair{"公务接待费支出决算与上年基本持平。", "与上年基本持平|"},
        std::pair{"公务接待费支出决算较上年略有增加。", "较上年略有增加|"},
        std::pair{"公务接待费支出决算与上年持平，但略有结余。", "与上年持平|"},
        std::pair{"公务接待费支出决算与2023年度持平。", "与2023年度持平|"},
        std::pair{"公务接待费支出决算与上年相比，变化不大。", "与上年相比，变化不大|"},
        std::pair{"公务接待费支出决算比上年增加1.00万元。", "1.00万元|"},
        std::pair{"公务接待费支出决算与上年持平；会议费比上年持平。", "比上年持平|"},
        std::pair{"公务接待费支出口径与上年不同。", ""}}) {
    const std::string_view text = words;
    CAPTURE(text);
    CHECK(remarked(read(change, text)) == passages);
  }
  const Extraction elsewhere =
      read({"qinghai-2024", "十三、其他重要事项的情况说明\n", "", none}, "车辆情况与上年持平。");
  CHECK(remarked(elsewhere) == "");
}

TEST_CASE("amounts are those of 预算数 and 决算数 as of 预算 and 决算") {
  for (const auto& [profile, sentence, id] :
       {std::tuple{"qinghai-2024",
                   "（三）一般公共预算财政拨款支出具体情况\n（1）人力资源和社会保障管理事务（款）"
                   "社会保险经办机构（项）。年初预算数为3.00万元，支出决算数为6.00万元，完成年初"
                   "预算数的200.00%。",
                   "execution.2080109"},
        std::tuple{"nine-tables-2024",
                   "（三）具体情况\n（1）人力资源和社会保障管理事务（款）社会保险经办机构（项）"
                   "年初预算数3.00万元，支出决算数为6.00万元，年初预算完成率200.00%。",
                   "execution.2080109"},
        std::tuple{"qinghai-2024",
                   "（一）“三公”经费支出总体情况说明\n其中：公务接待费预算数3.00万元，支出决算"
                   "6.00万元，完成预算数的200.00%。",
                   "execution.official_reception"}}) {
    const Told told{profile, sentence, id, none};
    CAPTURE(told.figures);
    const Extraction extraction = read(told, "");
    CHECK(remarked(extraction) == "");
    const Claim& claim = claim_of(extraction, told);
    CHECK(claim.base.state == CellState::value);
    CHECK(claim.figure.state == CellState::value);
    CHECK(claim.ratio.hundredths() == 20'000);
  }
}

namespace {

/// The sentence on 基本支出, and what is read of its accounts.
Extraction read_basic(const std::string& words, const char* profile = "qinghai-2024") {
  return read({profile,
               "六、一般公共预算财政拨款基本支出决算情况说明\n"
               "2024年度一般公共预算财政拨款基本支出15.00万元。其中：",
               "", none},
              words);
}

/// The ids of accounts, a bar after each.
std::string accounts(const Extraction& extraction) {
  std::string ids;
  for (const Claim& claim : extraction.disclosure.claims) {
    if (claim.code != 0) ids += std::string(claim.id) + '|';
  }
  return ids;
}

}  // namespace

TEST_CASE("the accounts of a part of 基本支出 are read however their list begins") {
  for (const char* const words :
       {"，用于", "，主要用于", "，主要用于：", "，包括", "，主要包括：", "，具体包括", "，其中：",
        "，其中，主要是", "，主要有", "：", "。主要包括：", "，具体用于"}) {
    CAPTURE(words);
    const Extraction extraction =
        read_basic("人员经费10.00万元" + std::string(words) +
                   "基本工资、津贴补贴；公用经费5.00万元" + words + "办公费、印刷费等。");
    CHECK(remarked(extraction) == "");
    CHECK(accounts(extraction) ==
          "level.personnel.30101|level.personnel.30102|level.operating_cost.30201|"
          "level.operating_cost.30202|");
  }
}

TEST_CASE("the amounts in a list of accounts are read") {
  const Extraction extraction = read_basic(
      "人员经费1,010.00万元，主要包括：基本工资1,007.00万元，津贴补贴3.00万元，公用经费5.00万元，"
      "用于办公费5.00万元。");
  CHECK(remarked(extraction) == "");
  CHECK(accounts(extraction) ==
        "level.personnel.30101|level.personnel.30102|level.operating_cost.30201|");
  const Claim* const basic = find_claim(extraction.disclosure, "level.personnel.30101");
  REQUIRE(basic != nullptr);
  CHECK(basic->figure.state == CellState::value);
  CHECK(basic->figure.low <= 1'007'000'000);
  CHECK(basic->figure.high >= 1'007'000'000);
}

TEST_CASE("a list of accounts that is not read is told of") {
  const auto unread = [](const char* words) { return remarked(read_basic(words)); };
  CHECK(unread("人员经费10.00万元，覆盖基本工资、津贴补贴；公用经费5.00万元。") ==
        "覆盖基本工资、津贴补贴|");
  CHECK(unread("人员经费10.00万元，涵盖基本工资7.00万元、津贴补贴3.00万元；公用经费5.00万元。") ==
        "涵盖基本工资7.00万元、津贴补贴3.00万元|");
  CHECK(unread("人员经费10.00万元，用于基本工资、某种补贴；公用经费5.00万元。") == "某种补贴|");
  CHECK(unread("人员经费10.00万元，用于基本工资约7.00万元；公用经费5.00万元。") ==
        "基本工资约7.00万元|");
}

TEST_CASE("assets are read of any day, and numbers that were not read are told of") {
  const auto assets = [](const std::string& day, const std::string& words) {
    return read({"qinghai-2024", "十三、其他重要事项的情况说明\n国有资产占用情况。", "", none},
                day + words);
  };
  const std::string words =
      "，本部门车辆合计3辆，其中：执法执勤用车1辆、其他用车2辆；单价100万元（含）以上设备（不含车辆"
      "）"
      "4台（套）。";
  for (const char* const day :
       {"截至2024年12月31日", "截至2024年12月30日", "截止2024年底", "2024年末"}) {
    CAPTURE(day);
    const Extraction extraction = assets(day, words);
    CHECK(remarked(extraction) == "");
    CHECK(extraction.disclosure.stated_vehicles == 3);
    CHECK(extraction.disclosure.assets[Asset::large_equipment] == 4);
    CHECK(extraction.disclosure.assets[Asset::vehicles_other] == 2);
  }
  CHECK(remarked(assets("2024年末",
                        "，我局的车有3辆，其中：执法的车1辆；单价100万元（含）以上"
                        "设备（不含车辆）约4台。")) ==
        "我局的车有3辆|执法的车1辆|单价100万元（含）以上设备（不含车辆）约4台|");
  CHECK(remarked(assets("2024年末", "，本部门车辆合计3辆。其中，本部门车辆2辆在用。")) == "2|");
}

TEST_CASE("numbers of 三公 that were not read are told of with what they count") {
  const Extraction extraction =
      read({"qinghai-2024", "（二）“三公”经费支出具体执行情况说明\n", "", none},
           "2.公务用车购置及运行维护费支出0万元。当年新购公务用车1辆，接待外宾2批次、共6人次。");
  CHECK(remarked(extraction) == "0万元|当年新购公务用车1辆|接待外宾2批次|共6人次|");
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

TEST_CASE("a change of nothing is none, however it is worded") {
  const Told nothing{"qinghai-2024",
                     "一、收入支出决算总体情况说明\n2024年度收入、支出总计21.00万元，"
                     "比上年收入、支出总计各增加0.00万元，增长0%",
                     "change.grand_total", Comparison::equal};
  CHECK(claim_of(read(nothing, "。"), nothing).comparison == Comparison::equal);
}

TEST_CASE("the sign of a rate is read beside the word before it") {
  const auto rate = [](std::string_view words) {
    const Told told{"qinghai-2024",
                    "一、收入支出决算总体情况说明\n2024年度收入、支出总计21.00万元，"
                    "比上年收入、支出总计各减少2.00万元，",
                    "change.grand_total", Comparison::less};
    const Claim claim = claim_of(read(told, words), told);
    return claim.ratio.defined() ? claim.ratio.hundredths() : 0;
  };
  CHECK(rate("下降8.70%。") == 870);
  CHECK(rate("增长8.70%。") == -870);
  CHECK(rate("增长-8.70%。") == 870);
  CHECK(rate("增长－8.70%。") == 870);
  CHECK(rate("增长1.99倍。") == 0);  // told of instead
}

TEST_CASE("a ratio that is no percentage is left out and told of") {
  const std::string figures =
      "（三）一般公共预算财政拨款支出具体情况\n"
      "（1）人力资源和社会保障管理事务（款）社会保险经办机构（项）。年初预算为31.56万元，"
      "支出决算为33.41万元，完成年初预算的";
  for (const char* const ratio : {"1.05倍", "1058‰", "10.58 成", "105.86个百分点"}) {
    CAPTURE(ratio);
    const Told told{"qinghai-2024", figures.c_str(), "execution.2080109", none};
    const Extraction extraction = read(told, ratio + std::string("，决算数大于预算数。"));
    const Claim& claim = claim_of(extraction, told);
    CHECK(claim.ratio_state == RatioState::absent);
    CHECK(claim.comparison == greater);
    CHECK(remarked(extraction) == ratio + std::string("|"));
    CHECK(extraction.remarks[0].line == 3);
    CHECK(extraction.remarks[0].message == "a ratio that is no percentage; it is left out");
  }
}

TEST_CASE("a change keeps what else it tells where its ratio is no percentage") {
  const Told told{"qinghai-2024",
                  "十、机关运行经费支出情况说明\n2024年度，机关运行经费支出21.00万元，"
                  "较上年增加11.00万元，增长",
                  "change.agency_operation", greater};
  const Extraction extraction = read(told, "1.1倍，增加的主要原因：人员增加。");
  CHECK(claim_of(extraction, told).reason == "人员增加");
  CHECK(claim_of(extraction, told).comparison == greater);
  CHECK(remarked(extraction) == "1.1倍|");
  CHECK(remarked(read(told, "了1.1倍多。")) == "21.00万元|11.00万元|1.1倍|");
}

TEST_CASE("figures of two subjects at once belong to none of them") {
  struct Row {
    const char* figures;
    const char* words;
    const char* passages;
  };
  const char* const execution =
      "（一）“三公”经费支出总体情况说明\n“三公”经费支出预算为9.00万元，支出决算为9.00万元，"
      "完成预算的100%。其中：";
  const char* const change =
      "（三）“三公”经费增减变化情况说明\n2024年度“三公”经费支出决算与上年持平。其中：";
  const char* const revenue = "二、收入决算情况说明\n本年收入合计670.84万元，其中：";
  const char* const classes =
      "（二）一般公共预算财政拨款支出结构情况\n"
      "2024年度一般公共预算财政拨款支出按功能分类，用于以下方面：";
  for (const Row& row : {
           Row{execution,
               "因公出国（境）费用、公务接待费预算为6.40万元，支出决算为5.90万元，完成预算的92."
               "19%"
               "。",
               "6.40万元|5.90万元|92.19%|"},
           Row{change, "因公出国（境）费用、公务接待费支出决算数比上年持平。", "比上年持平|"},
           Row{change, "因公出国（境）费用和公务接待费支出决算与上年持平。", "与上年持平|"},
           Row{revenue, "财政拨款收入、其他收入670.84万元，占100%。", "670.84万元|100%|"},
           Row{revenue, "财政拨款收入以及其他收入670.84万元，占100%。", "670.84万元|100%|"},
           Row{classes, "社会保障和就业支出（类）、卫生健康支出（类）620.07万元，占93.62%。",
               "社会保障和就业支出（类）、卫生健康支出（类）620.07万元，占93.62%|"},
       }) {
    const std::string passages = row.passages;
    CAPTURE(passages);
    const Extraction extraction = read({"qinghai-2024", row.figures, "", none}, row.words);
    const Extraction without = read({"qinghai-2024", row.figures, "", none}, "");
    CHECK(remarked(extraction) == passages);
    CHECK(extraction.disclosure.claims.size() == without.disclosure.claims.size());
  }
}

TEST_CASE("a name that joins words itself is one subject, and one after another's figures too") {
  const Told one{"qinghai-2024",
                 "（二）一般公共预算财政拨款支出结构情况\n"
                 "2024年度一般公共预算财政拨款支出按功能分类，用于以下方面：",
                 "share.general_budget.class.208", none};
  const Extraction classes =
      read(one, "社会保障和就业支出（类）6.00万元，占60%、卫生健康支出（类）4.00万元，占40%。");
  CHECK(remarked(classes) == "");
  CHECK(classes.disclosure.claims.size() == 2);
  const Extraction sources =
      read({"qinghai-2024", "二、收入决算情况说明\n本年收入合计10.00万元，其中：", "", none},
           "财政拨款收入6.00万元，占60%和其他收入4.00万元，占40%。");
  CHECK(remarked(sources) == "");
  CHECK(sources.disclosure.claims.size() == 2);
}

TEST_CASE("a wording for that nothing differs holds no doubt of it") {
  const Told total{"qinghai-2024",
                   "一、收入支出决算总体情况说明\n2024年度收入、支出总计670.84万元，",
                   "change.grand_total", equal};
  for (const char* const words : {"与上年收入、支出总计持平。", "与上年相比持平。"}) {
    CAPTURE(words);
    check_read(total, words, equal, "");
  }
  for (const char* const words : {"与上年741.29万元相比减少70.45万元，下降9.50%，与预算持平。",
                                  "与上年比较不持平。", "与上年基本持平。", "与上年相比未持平。",
                                  "与上年总体上大致持平。", "与上年不同，与预算持平。"}) {
    CAPTURE(words);
    const Extraction extraction = read(total, words);
    const Claim* const claim = find_claim(extraction.disclosure, total.id);
    CHECK((claim == nullptr || claim->comparison == none));
    CHECK_FALSE(extraction.remarks.empty());
  }
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
