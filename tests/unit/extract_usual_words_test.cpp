#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include <doctest/doctest.h>

#include <juesuan/extract.hpp>

#include "support/told_text.hpp"

using namespace juesuan;
using namespace juesuan_tests;

// Other passages that every office words in its own way: changes that are none, lists, numbers.

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
        std::pair{"公务接待费支出决算与上年大体相当。", "与上年大体相当|"},
        std::pair{"公务接待费支出决算与上年接近。", "与上年接近|"},
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
  const char* const detail = "（二）“三公”经费支出具体执行情况说明\n";
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
           Row{detail, "3.公务用车运行维护费、公务接待费支出1.00万元。其中：接待3批次，接待9人次。",
               "1.00万元|接待3批次|接待9人次|"},
           Row{detail,
               "2.公务用车购置及运行维护费和公务接待费支出8.00万元。其中：公务用车购置支出5."
               "00万元，"
               "购置公务用车1辆；公务用车运行维护费支出3.00万元，公务用车保有量为1辆。",
               "8.00万元|5.00万元|3.00万元|购置公务用车1辆|公务用车保有量为1辆|"},
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

TEST_CASE("the items below a heading of two classes, or of none that is known, have no class") {
  for (const char* const heading :
       {"2.卫生健康支出（类）、住房保障支出（类）", "2.某种支出（类）"}) {
    CAPTURE(heading);
    const Extraction extraction = read(
        {"qinghai-2024", "（三）一般公共预算财政拨款支出具体情况\n1.教育支出（类）\n", "", none},
        "进修及培训（款）培训支出（项）。年初预算为3.00万元，支出决算为3.00万元。\n" +
            std::string(heading) +
            "\n行政事业单位医疗（款）行政单位医疗（项）。年初预算为1.00万元，支出决算为1.00万元。");
    const Claim* const training = find_claim(extraction.disclosure, "execution.2050803");
    const Claim* const medical = find_claim(extraction.disclosure, "execution.2101101");
    REQUIRE(training != nullptr);
    REQUIRE(medical != nullptr);
    CHECK(training->category == "教育支出");
    CHECK(medical->category.empty());
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
