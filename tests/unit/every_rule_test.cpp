#include <array>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include <juesuan/check.hpp>
#include <juesuan/detail/figures.hpp>

#include "support/books.hpp"
#include "support/changed_example.hpp"
#include "support/rule_outcomes.hpp"

using namespace juesuan_tests;

namespace {

using enum TableKey;
using Line = RowKey;
using Col = ColumnKey;

constexpr ExampleDocument haidong_books{Example::haidong, Mode::source};
constexpr ExampleDocument haidong_text{Example::haidong, Mode::published};
constexpr ExampleDocument linlan_books{Example::linlan, Mode::source};
constexpr ExampleDocument linlan_text{Example::linlan, Mode::published};

/// A rule that passes in a document and fails after one change.
struct Case {
  std::string_view rule;
  ExampleDocument document;
  Edit edit;
  Edit given{};  ///< what the rule speaks of, where the example has nothing of it
};
using Cases = std::vector<Case>;

Points points(std::int64_t whole) { return {whole * 100}; }

/// States the year's revenue as its entries make it.
void state_revenue(Accounts& books) {
  std::int64_t fen = 0;
  for (const Entry& entry : books.entries) {
    const bool counts = entry.year == books.entity.year && entry.stage == Stage::final &&
                        entry.flow == Flow::revenue && entry.detail == 0;
    if (counts) fen += entry.fen;
  }
  books.stated.push_back({books.entity.year, Figure::revenue, Amount::from_fen(fen)});
}

// ---- tables

const Cases summary_cases{
    {"01-1", haidong_text, print(at(summary, Line::revenue_other), "9.50")},
    {"01-2", haidong_text, print(at_class(summary, 210), "51.25")},
    {"01-3", linlan_text, print(at(summary, Line::opening_balance), "38.50")},
    {"01-4", linlan_text, print(at(summary, Line::distribution_of_surplus), "9.35")},
    {"01-5", linlan_text, print(at(summary, Line::application_total), "1978.79")},
    {"01-6", linlan_text, print(at(summary, Line::closing_balance), "38.06")},
    {"01-7", linlan_text, print(at(summary, Line::closing_balance), "-30.86")},
    {"01-8a", haidong_books,
     in_books([](Accounts& books) { books.entity.nature = Nature::administrative; },
              "tables.summary, line 28, column amount"),
     in_books([](Accounts& books) {
       books.entries.push_back(
           test::balance(Flow::use_of_reserves, 50'000, Source::institutional_revenue, 2080107));
     })},
    {"01-8b", haidong_books,
     in_books(
         [](Accounts& books) {
           books.entries.push_back(test::balance(Flow::distribution_of_surplus, 20'000,
                                                 Source::other_revenue, 2080107));
         },
         "tables.summary, line 59, column amount"),
     in_books([](Accounts& books) {
       books.entries.push_back(
           test::balance(Flow::use_of_reserves, 50'000, Source::institutional_revenue, 2080107));
     })},
    {"01-9", linlan_text, print(at(summary, Line::opening_balance), "38.50"),
     in_figures([](Disclosure& published) {
       published.prior_closing_balance =
           *test::find(published, summary, Line::opening_balance, Col::amount).cell;
     })},
    {"01-10", haidong_text, print(at(summary, Line::grand_total), "")},
};

const Cases revenue_cases{
    {"02-1", linlan_text, print(at(revenue, 2070109, Col::subsidiary_remittance), "60.00")},
    {"02-2", linlan_text, print(at(revenue, 22960, Col::fiscal), "182.00")},
    {"02-3", linlan_text, print(at(revenue, Line::total), "1954.71")},
    {"02-4a", linlan_text, print(at(revenue, Line::total, Col::fiscal), "1874.95")},
    {"02-4b", linlan_text, print(at(revenue, Line::total, Col::superior_subsidy), "17.64")},
    {"02-4c", linlan_text, print(at(revenue, Line::total, Col::institutional_revenue), "42.50")},
    {"02-4d", linlan_text, print(at(revenue, Line::total, Col::operating_revenue), "25.16")},
    {"02-4e", linlan_text, print(at(revenue, Line::total, Col::subsidiary_remittance), "0.60")},
    {"02-4f", linlan_text, print(at(revenue, Line::total, Col::other_revenue), "8.52")},
    {"02-5", linlan_text,
     write("20508\t进修及培训\t2.85\t2.85\t\t\t\t\t\n", "", "tables.revenue, code 2050803")},
};

const Cases expenditure_cases{
    {"03-1", linlan_text, print(at(expenditure, 2070104, Col::operating), "18.69")},
    {"03-2", linlan_text, print(at(expenditure, 20799, Col::project), "26.00")},
    {"03-3", linlan_text, print(at(expenditure, Line::total), "1974.40")},
    {"03-4", linlan_text, print(at(expenditure, 208), "179.40")},
    {"03-5a", linlan_text, print(at(expenditure, 2080505, Col::basic), "115.16")},
    {"03-5b", linlan_text, print(at(government_fund, 2070904, Col::project_expenditure), "91.72")},
    {"03-6", haidong_text, print(at(revenue, 2101101), "10.74")},
    {"03-7", linlan_text,
     write("20707\t国家电影事业发展专项资金安排的支出\t7.65\t\t7.65\t\t\t\n", "",
           "tables.expenditure, code 2070702")},
};

const Cases appropriation_cases{
    {"04-1", linlan_text,
     print(at(appropriation_summary, Line::revenue_government_fund), "284.54")},
    {"04-2", linlan_text,
     print(at_class(appropriation_summary, 229, Col::government_fund), "186.71")},
    {"04-3", haidong_text,
     print(at_class(appropriation_summary, 210, Col::general_public_budget), "51.25")},
    {"04-4", linlan_text, print(at(appropriation_summary, Line::opening_state_capital), "2.54")},
    {"04-5a", linlan_text, print(at(appropriation_summary, Line::opening_balance), "31.20")},
    {"04-5b", linlan_text,
     print(at(appropriation_summary, Line::fiscal_closing_balance, Col::state_capital), "3.86")},
    {"04-5c", linlan_text,
     print(at(appropriation_summary, Line::fiscal_application_total), "1887.07")},
    {"04-6a", linlan_text,
     print(at(appropriation_summary, Line::opening_general_public_budget), "6.84")},
    {"04-6b", linlan_text,
     print(at(appropriation_summary, Line::opening_government_fund), "19.30")},
    {"04-6c", linlan_text, print(at(appropriation_summary, Line::revenue_state_capital), "56.90")},
    {"04-7a", linlan_text,
     print(at(appropriation_summary, Line::revenue_general_public_budget), "1593.81")},
    {"04-7b", linlan_text, print(at(summary, Line::revenue_government_fund), "284.54")},
    {"04-7c", linlan_text, print(at(summary, Line::revenue_state_capital), "56.90")},
    {"04-7d", linlan_text, print(at(appropriation_summary, Line::revenue_total), "1874.95")},
    {"04-8a", linlan_text, print(at(summary, Line::opening_balance), "30.11")},
    {"04-8b", linlan_text, print(at(summary, Line::closing_balance), "21.55")},
    {"04-8c", linlan_text, print(at(summary, Line::grand_total), "1878.06")},
    {"04-8d", linlan_text, print(at(expenditure, 208), "174.89")},
};

const Cases general_budget_cases{
    {"05-1", linlan_text, print(at(general_budget_expenditure, 2070108, Col::project), "64.25")},
    {"05-2", linlan_text, print(at(general_budget_expenditure, 22102, Col::basic), "84.27")},
    {"05-3a", linlan_text, print(at(general_budget_expenditure, Line::total), "1524.65")},
    {"05-3b", linlan_text, print(at(general_budget_expenditure, 208), "179.40")},
    {"05-4a", linlan_text, print(at(general_budget_expenditure, 2101101), "19.38")},
    {"05-4b", linlan_text, print(at(general_budget_expenditure, 2080502, Col::basic), "24.36")},
    {"05-4c", linlan_text, print(at(general_budget_expenditure, 2070102, Col::project), "35.28")},
    {"05-5", linlan_text,
     write("20799\t其他文化旅游体育与传媒支出\t62\t\t62\n", "20709\t旅游发展基金支出\t62\t\t62\n",
           "tables.general_budget_expenditure, code 20709")},
    {"05-6a", linlan_text, print(at(expenditure, 2101101), "19.30")},
    {"05-6b", linlan_text, print(at(expenditure, Line::total), "1974.40")},
    {"05-8", linlan_text,
     write("20508\t进修及培训\t2.85\t2.85\t\n", "",
           "tables.general_budget_expenditure, code 2050803")},
    {"06-1", linlan_text, print(at(general_budget_basic, 30302), "23.45")},
    {"06-2", linlan_text, print(at(general_budget_basic, 301), "1173.65")},
    {"06-3", haidong_text, print(at(general_budget_basic, Line::operating_cost_total), "47.22")},
    {"06-3b", haidong_text,
     write("\t399\t其他支出\t\n", "\t309\t资本性支出（基本建设）\t1.00\n",
           "tables.general_budget_basic, code 309, column amount")},
    {"06-4", linlan_books, print(at(general_budget_basic, Line::personnel_total), "1126.00")},
    {"06-5", linlan_text,
     write("30110\t职工基本医疗保险缴费\t19.37", "30109\t职工基本医疗保险缴费\t19.37",
           "tables.general_budget_basic, code 30109")},
    {"06-6", linlan_text, print(at(general_budget_basic, 30109), "49.34")},
};

const Cases fund_cases{
    {"07-1a", linlan_text, print(at(government_fund, 2290805, Col::basic_expenditure), "22.77")},
    {"07-1b", linlan_text, print(at(government_fund, 2296003, Col::revenue), "182.00")},
    {"07-1c", linlan_text, print(at(government_fund, 2070702, Col::closing_balance), "3.45")},
    {"07-2a", linlan_text, print(at(government_fund, Line::total, Col::revenue), "284.54")},
    {"07-2b", linlan_text, print(at(government_fund, Line::total, Col::expenditure), "225.59")},
    {"07-2c", linlan_text, print(at(government_fund, Line::total, Col::opening_balance), "19.30")},
    {"07-2d", linlan_text, print(at(government_fund, Line::total, Col::closing_balance), "10.28")},
    {"07-2e", linlan_text, print(at(government_fund, 229, Col::expenditure), "186.71")},
    {"07-3", linlan_text,
     write("2070904\t地方旅游开发项目补助\t\t85\t79.12", "2070104\t图书馆\t\t85\t79.12",
           "tables.government_fund, code 2070104")},
    {"07-4a", linlan_text,
     write("2024年度政府性基金预算财政拨款年初结转和结余19.03万元，本年收入248.54万元，"
           "本年支出255.49万元，年末结转和结余12.08万元。",
           "2024年度，本部门没有政府性基金预算财政拨款的收入和支出。", "tables.government_fund")},
    {"07-4b", haidong_text,
     write("2024年度，本部门没有国有资本经营预算财政拨款的收入和支出。",
           "国有资本经营预算财政拨款收支情况见公开08表。", "tables.state_capital")},
    {"07-5", linlan_text,
     write("22908\t彩票发行销售机构业务费安排的支出\t\t35.54",
           "22907\t彩票发行销售机构业务费安排的支出\t\t35.54",
           "tables.government_fund, code 2290805")},
    {"08-1a", linlan_text, print(at(state_capital, 2230105, Col::basic_expenditure), "1.32")},
    {"08-1b", linlan_text, print(at(state_capital, 2230107, Col::revenue), "5.00")},
    {"08-1c", linlan_text, print(at(state_capital, 2230107, Col::closing_balance), "3.86")},
    {"08-2a", linlan_text, print(at(state_capital, Line::total, Col::revenue), "56.90")},
    {"08-2b", linlan_text, print(at(state_capital, Line::total, Col::expenditure), "53.87")},
    {"08-2c", linlan_text, print(at(state_capital, Line::total, Col::opening_balance), "2.54")},
    {"08-2d", linlan_text, print(at(state_capital, Line::total, Col::closing_balance), "3.86")},
    {"08-2e", linlan_text, print(at(state_capital, 223, Col::expenditure), "53.87")},
    {"08-3", linlan_text,
     write("2230107\t国有企业改革成本支出\t\t50\t46.32", "2120801\t征地和拆迁补偿支出\t\t50\t46.32",
           "tables.state_capital, code 2120801")},
    {"08-5", linlan_text,
     write("22301\t解决历史遗留问题及改革成本支出\t2.45\t59.6",
           "22302\t解决历史遗留问题及改革成本支出\t2.45\t59.6",
           "tables.state_capital, code 2230105")},
};

const Cases three_public_cases{
    {"09-1a", linlan_text,
     print(at(three_public, Line::total, Col::budget_vehicle_running), "0.90")},
    {"09-1b", linlan_text,
     print(at(three_public, Line::total, Col::final_vehicle_running), "8.97")},
    {"09-2a", linlan_text,
     print(at(three_public, Line::total, Col::budget_official_reception), "4.20")},
    {"09-2b", haidong_text,
     print(at(three_public, Line::total, Col::final_official_reception), "0.12")},
    {"09-3a", linlan_text, print(at(three_public, Line::total, Col::final_travel_abroad), "4.01")},
    {"09-3b", linlan_text,
     print(at(three_public, Line::total, Col::final_vehicle_purchase), "17.01")},
    {"09-3c", linlan_text,
     print(at(three_public, Line::total, Col::final_vehicle_running), "9.01")},
    {"09-3d", linlan_text,
     print(at(three_public, Line::total, Col::final_official_reception), "2.41")},
    {"09-4a", linlan_text, print(at(general_budget_basic, 30212), "3.88")},
    {"09-4b", linlan_text, print(at(general_budget_basic, 31013), "16.90")},
    {"09-4c", linlan_text, print(at(general_budget_basic, 30231), "7.90")},
    {"09-4d", linlan_text, print(at(general_budget_basic, 30217), "2.04")},
    {"09-4e", haidong_books,
     print(at(three_public, Line::total, Col::final_official_reception), "2.10"),
     in_books([](Accounts& books) {
       std::erase_if(books.entries, [](const Entry& each) { return each.kind == Kind::project; });
     })},
    {"09-5", linlan_books,
     in_books([](Accounts& books) { books.counts[Count::groups_abroad] = 0; },
              "tables.three_public, row total, column final_travel_abroad")},
    {"09-6", linlan_text,
     write("公务用车保有量（辆）\t6", "公务用车保有量（辆）\t16",
           "tables.three_public, row vehicles_kept, column fact")},
};

const Cases fact_cases{
    {"10-1", haidong_text, print(at(agency_operation, 302), "47.22")},
    {"10-2a", linlan_text, print(at(agency_operation, 30239), "196.90")},
    {"10-2b", linlan_text, print(at(agency_operation, Line::total), "466.70")},
    {"10-3", haidong_books, print(at(agency_operation, Line::total), "47.22")},
    {"10-4", linlan_text,
     write("30240\t税金及附加费用\t\n30298\t", "30238\t税金及附加费用\t\n30298\t",
           "tables.agency_operation, code 30238")},
    {"11-1", haidong_text, print(at(procurement, Line::procurement_goods, Col::fact), "9.93")},
    {"11-2", linlan_text, print(at(procurement, Line::small_micro_contracts, Col::fact), "318.74")},
    {"11-3", linlan_text,
     print(at(procurement, Line::small_medium_contracts, Col::fact), "424.99")},
    {"11-4a", linlan_text,
     write("其他项目中由中小企业中标（成交）的金额50.39万元",
           "其他项目中由中小企业中标（成交）的金额503.90万元",
           "claims.level.small_medium_won_other.figure")},
    {"11-4b", linlan_text,
     write("预留给小微企业的采购项目预算金额145.00万元",
           "预留给小微企业的采购项目预算金额415.00万元",
           "claims.level.reserved_small_micro.figure")},
    {"A-1", linlan_text, write("本部门车辆合计9辆", "本部门车辆合计8辆", "counts 8 vehicles")},
    {"A-2", linlan_text, write("截至2024年12月31日", "截至2023年12月31日", "2023年12月31日")},
    {"D-1", linlan_books,
     in_books(
         [](Accounts& books) {
           for (Entry& each : books.entries) {
             if (each.economic == EconomicCode{30107} && each.detail != 0) each.fen *= 100;
           }
         },
         "add up to")},
    {"D-2", haidong_books,
     in_books(
         [](Accounts& books) {
           books.entries.push_back(
               test::balance(Flow::expenditure, 10'000, Source::other_revenue, 2330301));
           books.entries.back().kind = Kind::project;
         },
         "tables.summary")},
    {"D-3", linlan_books,
     in_books([](Accounts& books) { books.stated.back().amount = Amount::from_fen(7); },
              "is stated as 0.07 元"),
     in_books(state_revenue)},
};

// ---- 第三部分

const Cases claim_cases{
    {"N-1", linlan_text,
     write("其中：基本支出1362.99万元", "其中：基本支出1326.99万元",
           "claims.share.expenditure.basic.figure")},
    {"N-2", linlan_text, write("占94.98%", "占94.89%", "claims.share.revenue.fiscal.ratio")},
    {"N-3", linlan_text, write("增长6.38%", "增长6.83%", "claims.change.grand_total.ratio")},
    {"N-4", linlan_text, write("105.13%", "150.13%", "claims.execution.2070101.ratio")},
    {"N-5", linlan_text,
     write("决算数小于预算数的主要原因：培训改为", "决算数大于预算数的主要原因：培训改为",
           "claims.execution.2050803.figure")},
    {"N-6", linlan_text,
     write("，增加的主要原因：旅游开发和全民健身项目集中实施，收支规模相应扩大", "",
           "claims.change.grand_total.figure")},
    {"N2-1a", linlan_text,
     write("上级补助收入16.74万元，占0.86%；", "",
           "tables.revenue, row total, column superior_subsidy")},
    {"N2-1b", haidong_text,
     write("占98.73%；其他收入", "占98.73%；事业收入0万元，占0%；其他收入",
           "claims.share.revenue.institutional.figure")},
    {"N3-1a", linlan_text,
     write("上缴上级支出2.00万元，占0.10%；", "",
           "tables.expenditure, row total, column superior_remittance")},
    {"N3-1b", haidong_text,
     write("项目支出46.98万元，占7.00%", "项目支出46.98万元，占7.00%；经营支出0万元，占0%",
           "claims.share.expenditure.operating.figure")},
    {"N5-2", linlan_text,
     write("卫生健康支出（类）19.37万元，占1.26%；", "",
           "tables.general_budget_expenditure, code 210, column amount")},
    {"N5-3", linlan_text,
     write("（2）住房改革支出（款）购房补贴（项）。年初预算为1.86万元，支出决算为1.86万元，"
           "完成年初预算的100.00%。",
           "", "tables.general_budget_expenditure, code 2210203, column amount")},
    {"N5-4", haidong_text,
     write("年初预算为682.48万元", "年初预算为628.48万元",
           "claims.execution.general_budget_expenditure.base")},
    {"N6-2", linlan_text,
     write("职业年金缴费、", "", "tables.general_budget_basic, code 30109, column amount")},
    {"N9-3", linlan_text,
     write("其中：公务用车购置费支出16.89万元，当年购置公务用车1辆；", "其中：",
           "tables.three_public")},
    {"N9-4", linlan_text,
     write("因公出国（境）费用支出决算比上年增加3.87万元",
           "因公出国（境）费用支出决算比上年增加3.78万元",
           "claims.change.travel_abroad.difference")},
    {"N9-5", linlan_text,
     write("共187人次", "共178人次", "tables.three_public, row reception_persons, column fact")},
    {"N10-1", linlan_text,
     write("2024年度机关运行经费支出46.67万元，比上年减少2.26万元，下降4.62%，",
           "机关运行经费有所减少，", "tables.agency_operation")},
    {"N11-1", linlan_text,
     in_figures(
         [](Disclosure& published) {
           std::erase_if(published.claims, [](const Claim& claim) {
             return claim.key == ClaimKey::level_procurement_works;
           });
         },
         "tables.procurement")},
    {"N-R1", linlan_text,
     write("1.因公出国（境）费用支出3.87万元", "1.因公出国（境）费用支出3.78万元",
           "claims.share.travel_abroad.figure")},
    {"N-R2", linlan_text, write("占94.98%", "占94.98", "claims.share.revenue.fiscal.ratio")},
};

const Cases word_cases{
    {"N-L1a", linlan_text,
     write("主要原因：政府性基金安排的项目增加", "主要原因：XX项目增加", "XX")},
    {"N-L1b", linlan_text,
     write("主要原因：政府性基金安排的项目增加", "主要原因：是是政府性基金安排的项目增加", "是是")},
    {"N-L1c", linlan_text,
     write("主要原因：政府性基金安排的项目增加", "主要原因：“政府性基金安排的项目增加", "“")},
    {"N-L1d", linlan_text,
     write("主要原因：政府性基金安排的项目增加", "主要原因：政府性基金安排的项目增加（减少）",
           "增加（减少）")},
    {"N-L1e", linlan_text,
     write("2024年度财政拨款收入总计", "2023年度财政拨款收入总计", "2023年度")},
    {"N-L1f", linlan_text,
     write("主要原因：政府性基金安排的项目增加", "主要原因：本单位政府性基金安排的项目增加",
           "both 部门 and 单位")},
    {"N-S1", linlan_text,
     write("- 十、机关运行经费支出情况表", "- 十、机关运行经费表", "机关运行经费表")},
    {"N-S2a", linlan_text, write("预算单位5个", "预算单位6个", "counts 6 units and lists 5")},
    {"N-S2b", linlan_text,
     write("## **十、机关运行经费支出情况说明**\n", "", "tables.agency_operation")},
};

// ---- self-evaluation forms

const Cases form_cases{
    {"P-1", linlan_books,
     in_books([](Accounts& books) { books.projects[0].execution_weight = points(15); },
              "forms[0]")},
    {"P-2", linlan_books,
     in_books([](Accounts& books) { books.projects[1].indicators[2].score = points(11); },
              "forms[1]")},
    {"P-3", linlan_books,
     in_books([](Accounts& books) { books.projects[1].stated_score = points(98); }, "forms[1]")},
    {"P-4", linlan_books,
     in_books([](Accounts& books) { books.projects[0].indicators[0].score.reset(); }, "forms[0]")},
    {"P-5", linlan_books,
     in_books(
         [](Accounts& books) { books.projects[0].stated_rate = Percent::from_hundredths(9'393); },
         "forms[0]")},
    {"P-6", linlan_books,
     in_books([](Accounts& books) { books.projects[0].execution_score = points(10); }, "forms[0]")},
    {"P-7", linlan_books,
     in_books(
         [](Accounts& books) { books.projects[0].other.executed = Amount::from_fen(16'342'007); },
         "forms[0]")},
    {"P-8", linlan_books,
     in_books([](Accounts& books) { books.projects[1].indicators[5].category = "效益指标"; },
              "forms[1]")},
    {"P-9", linlan_text,
     write("该项目自评得分为99分，评价等级为优", "该项目自评得分为99分，评价等级为良",
           "the grade 良"),
     write("该项目自评得分为99分", "该项目自评得分为99分，评价等级为优")},
    {"P-10", linlan_text, write("该项目自评得分为99分", "该项目自评得分为98分", "forms[1]")},
    {"P-11", linlan_books,
     in_books([](Accounts& books) { books.projects[1].form_name = "全民健身设施维修工程"; },
              "forms[1]")},
    {"P-12", linlan_text,
     write("涉及资金215.39万元", "涉及资金251.39万元", "claims.share.self_evaluation.figure")},
    {"P-12b", linlan_text, print(at(expenditure, Line::total, Col::project), "56.40")},
    {"P-12c", linlan_books,
     in_books(
         [](Accounts& books) {
           books.projects[1].fiscal.executed = Amount::from_fen(1'280'000'000);
         },
         "forms[1]")},
    {"P-13", linlan_text, write("2个项目支出进行", "3个项目支出进行", "forms[0]")},
    {"P-13b", haidong_text,
     write("总额的94.79%", "总额的97.49%", "claims.share.self_evaluation.ratio"),
     write("总额的69.60%", "总额的94.79%")},
    {"P-14", linlan_books,
     in_books([](Accounts& books) { books.projects[0].carried_forward = Amount::from_fen(0); },
              "forms[0]")},
    {"P-15", linlan_books,
     in_books(
         [](Accounts& books) {
           books.projects[0].other.executed = Amount::from_fen(1'800'000'000);
         },
         "forms[0]")},
    {"P-16", linlan_books,
     in_books([](Accounts& books) { books.projects[0].indicators[1].actual = "59场"; },
              "forms[0]")},
};

// ---- slips of the hand

std::string printed_amount(const Cell& cell, std::int64_t times = 1) {
  return to_string(publish(Amount::from_fen(detail::center(cell) * times)));
}

/// Prints the totals of these 项 of 公开05 表 each in the row of the next.
void shift_down(Disclosure& published) {
  std::string above;
  for (const std::uint32_t code : {2070101U, 2070102U, 2070104U, 2070108U, 2070109U, 2070110U}) {
    const Cell& cell =
        *test::find(published, general_budget_expenditure, Line::code, Col::amount, code).cell;
    const std::string printed = printed_amount(cell);
    print_cell(published, at(general_budget_expenditure, code), above);
    above = printed;
  }
}

/// Prints the amounts of 公开05 表 in 元 as if they were 万元.
void read_yuan(Disclosure& published) {
  const Tables before = published.tables;
  for (const Panel& panel : before.panels(*before.find(general_budget_expenditure))) {
    for (std::uint32_t row = 0; row < panel.row_count; ++row) {
      for (std::uint32_t column = 0; column < panel.column_count; ++column) {
        const Row& of = before.rows(panel)[row];
        Location place = at(general_budget_expenditure, of.key, before.columns(panel)[column].key);
        place.code = of.code;
        const Cell& cell = before.cells(panel, row)[column];
        print_cell(published, place, printed_amount(cell, 10'000));
      }
    }
  }
}

const Cases slip_cases{
    {"S-1", linlan_text,
     in_figures(shift_down, "tables.general_budget_expenditure, code 2070104, column amount")},
    {"S-2", linlan_text,
     write("2080506\t机关事业单位职业年金缴费支出\t34.94\t34.94\t\n",
           "2080506\t机关事业单位职业年金缴费支出\t34.94\t34.94\t\n"
           "2080506\t机关事业单位职业年金缴费支出\t34.94\t34.94\t\n",
           "tables.general_budget_expenditure, code 2080506, column amount")},
    {"S-3", linlan_text,
     in_figures(read_yuan, "tables.general_budget_expenditure, row total, column amount")},
    {"S-4", linlan_text, print(at(general_budget_expenditure, 207), "161.70")},
    {"S-5", linlan_text, print(at(general_budget_expenditure, 2080505, Col::basic), "111.61")},
};

const std::array<const Cases*, 12> all_cases{
    &summary_cases,        &revenue_cases, &expenditure_cases,  &appropriation_cases,
    &general_budget_cases, &fund_cases,    &three_public_cases, &fact_cases,
    &claim_cases,          &word_cases,    &form_cases,         &slip_cases};

/// Whether a rule failed at a place, or where it names none, with these words.
bool failed_at(const Report& report, std::string_view rule, const std::string& at,
               const Disclosure& disclosure) {
  for (const Finding& finding : report.findings) {
    const Rule& of = Report::rules()[finding.rule];
    if (of.id != rule || finding.outcome != Outcome::fail) continue;
    CHECK(finding.severity == of.severity);
    if (finding.places.empty() && finding.note.find(at) != std::string::npos) return true;
    for (const Location& place : finding.places) {
      if (describe(place, disclosure) == at) return true;
    }
  }
  return false;
}

void check_case(const Case& each, ExampleDocument document) {
  const std::string rule{each.rule};
  CAPTURE(rule);
  const Report before = check(changed_example(document, {each.given}));
  CHECK(count(before, rule, Outcome::pass) > 0);
  CHECK(count(before, rule, Outcome::fail) == 0);
  const Disclosure changed = changed_example(document, {each.given, each.edit});
  const std::string at = place_of(each.edit, changed);
  REQUIRE_FALSE(at.empty());
  CHECK_MESSAGE(failed_at(check(changed), rule, at, changed), at);
}

}  // namespace

TEST_CASE("every rule passes on an example and fails where one thing in it is changed") {
  for (const Cases* const cases : all_cases) {
    for (const Case& each : *cases) check_case(each, each.document);
  }
}

TEST_CASE("a rule of printed cells fails on the exact figures of the books alike") {
  for (const Cases* const cases : all_cases) {
    if (cases == &slip_cases) continue;
    for (const Case& each : *cases) {
      if (each.edit.cell.table == none) continue;
      check_case(each, {each.document.example, Mode::source});
    }
  }
}

TEST_CASE("a rule that goes over columns names the table of its first term") {
  for (const Rule& rule : Report::rules()) {
    if (rule.scope != RuleScope::each_column) continue;
    CAPTURE(rule.id);
    CHECK(rule.table == rule.terms[0].place.table);
  }
}

TEST_CASE("no rule is left out") {
  std::set<std::string_view> told;
  for (const Cases* const cases : all_cases) {
    for (const Case& each : *cases) told.insert(each.rule);
  }
  std::set<std::string_view> rules;
  for (const Rule& rule : Report::rules()) rules.insert(rule.id);
  CHECK(told == rules);
}
