#pragma once

#include <array>
#include <initializer_list>
#include <string_view>

#include <juesuan/rule.hpp>

namespace juesuan::inline v0 {

namespace detail::rules {

using enum TableKey;
using Line = RowKey;
using Col = ColumnKey;

constexpr CellPlace cell(TableKey table, RowKey row, ColumnKey column = Col::amount) {
  return {table, row, 0, column};
}
constexpr CellPlace code(TableKey table, std::uint32_t number, ColumnKey column = Col::amount) {
  return {table, Line::code, number, column};
}
constexpr CellPlace every(TableKey table, RowKey row, ColumnKey column = Col::amount) {
  return {table, row, 0, column, true};
}
/// The row that the scope is at.
constexpr CellPlace here(TableKey table, ColumnKey column = Col::amount) {
  return {table, Line::none, 0, column};
}
/// A named row in the column that the scope is at.
constexpr CellPlace down(TableKey table, RowKey row) { return {table, row, 0, Col::none}; }

/// whole − Σ parts.
constexpr Rule of(std::string_view id, std::string_view meaning, RuleClass kind, RuleScope scope,
                  TableKey table, const CellPlace& whole, std::initializer_list<CellPlace> parts,
                  std::initializer_list<CellPlace> less = {}, Severity severity = Severity::error) {
  Rule rule{id, meaning, kind, severity, scope, table};
  rule.terms[0] = {1, whole};
  std::size_t at = 1;
  for (const CellPlace& part : parts) rule.terms[at++] = {-1, part};
  for (const CellPlace& part : less) rule.terms[at++] = {1, part};
  return rule;
}

constexpr Rule total(std::string_view id, std::string_view meaning, const CellPlace& whole,
                     std::initializer_list<CellPlace> parts,
                     std::initializer_list<CellPlace> less = {}) {
  return of(id, meaning, RuleClass::sum, RuleScope::once, none, whole, parts, less);
}
constexpr Rule same(std::string_view id, std::string_view meaning, const CellPlace& one,
                    const CellPlace& other, Severity severity = Severity::error) {
  return of(id, meaning, RuleClass::exact, RuleScope::once, none, one, {other}, {}, severity);
}
constexpr Rule within(std::string_view id, std::string_view meaning, const CellPlace& part,
                      const CellPlace& whole, Severity severity = Severity::error) {
  return of(id, meaning, RuleClass::at_most, RuleScope::once, none, part, {whole}, {}, severity);
}
constexpr Rule rows(std::string_view id, std::string_view meaning, TableKey table,
                    const CellPlace& whole, std::initializer_list<CellPlace> parts,
                    std::initializer_list<CellPlace> less = {}) {
  return of(id, meaning, RuleClass::sum, RuleScope::each_row, table, whole, parts, less);
}
constexpr Rule classes(std::string_view id, std::string_view meaning, TableKey table,
                       const CellPlace& one, const CellPlace& other,
                       RuleClass kind = RuleClass::exact) {
  return of(id, meaning, kind, RuleScope::each_class, table, one, {other});
}
constexpr Rule part_rows(std::string_view id, std::string_view meaning, TableKey table,
                         const CellPlace& part, const CellPlace& whole) {
  return of(id, meaning, RuleClass::at_most, RuleScope::each_row, table, part, {whole});
}
constexpr Rule rolled(std::string_view id, std::string_view meaning, TableKey table) {
  return {id, meaning, RuleClass::sum, Severity::error, RuleScope::roll_up, table};
}
constexpr Rule stated(std::string_view id, std::string_view meaning, RuleClass kind,
                      Severity severity, RuleScope scope, TableKey table = none) {
  return {id, meaning, kind, severity, scope, table};
}

}  // namespace detail::rules

/// The rules of tables 01 to 11, of the claims of 第三部分 and of the self-evaluation forms, by the
/// numbers of the catalogue; parts of a rule with several identities are lettered (04-6a).
inline constexpr auto standard_rules = [] {
  using namespace detail::rules;
  using enum RuleClass;
  using enum RuleScope;
  constexpr Severity warn = Severity::warning;
  constexpr Severity info = Severity::info;
  return std::array{
      // 公开01 表
      total(
          "01-1", "本年收入合计＝各项收入之和", cell(summary, Line::revenue_total),
          {cell(summary, Line::revenue_general_public_budget),
           cell(summary, Line::revenue_government_fund), cell(summary, Line::revenue_state_capital),
           cell(summary, Line::revenue_superior_subsidy),
           cell(summary, Line::revenue_institutional), cell(summary, Line::revenue_operating),
           cell(summary, Line::revenue_subsidiary_remittance), cell(summary, Line::revenue_other)}),
      total("01-2", "本年支出合计＝各功能分类类级支出之和", cell(summary, Line::expenditure_total),
            {every(summary, Line::expenditure_class)}),
      total("01-3", "收入总计＝本年收入合计＋使用非财政拨款结余＋年初结转和结余",
            cell(summary, Line::grand_total),
            {cell(summary, Line::revenue_total), cell(summary, Line::use_of_reserves),
             cell(summary, Line::opening_balance)}),
      total("01-4", "支出总计＝本年支出合计＋结余分配＋年末结转和结余",
            cell(summary, Line::application_total),
            {cell(summary, Line::expenditure_total), cell(summary, Line::distribution_of_surplus),
             cell(summary, Line::closing_balance)}),
      same("01-5", "收入总计＝支出总计", cell(summary, Line::grand_total),
           cell(summary, Line::application_total)),
      total("01-6", "年末结转和结余按收支滚动计算", cell(summary, Line::closing_balance),
            {cell(summary, Line::opening_balance), cell(summary, Line::revenue_total),
             cell(summary, Line::use_of_reserves)},
            {cell(summary, Line::expenditure_total), cell(summary, Line::distribution_of_surplus)}),
      stated("01-7", "各项金额不为负数（红字须说明原因）", statement, warn, each_row, summary),
      stated("01-9", "年初结转和结余＝上年决算年末结转和结余（调整后）", exact, warn, document),
      stated("01-10", "收入总计大于零", statement, Severity::error, document),
      // 公开02 表
      rows("02-1", "本年收入合计＝各来源收入之和", revenue, here(revenue),
           {here(revenue, Col::fiscal), here(revenue, Col::superior_subsidy),
            here(revenue, Col::institutional_revenue), here(revenue, Col::operating_revenue),
            here(revenue, Col::subsidiary_remittance), here(revenue, Col::other_revenue)}),
      rolled("02-2", "上级科目＝下级科目之和，合计＝各类之和", revenue),
      same("02-3", "收入决算表合计＝收入支出决算总表本年收入合计", cell(revenue, Line::total),
           cell(summary, Line::revenue_total)),
      total("02-4a", "收入决算表财政拨款收入＝总表三项财政拨款收入之和",
            cell(revenue, Line::total, Col::fiscal),
            {cell(summary, Line::revenue_general_public_budget),
             cell(summary, Line::revenue_government_fund),
             cell(summary, Line::revenue_state_capital)}),
      same("02-4b", "上级补助收入与总表一致", cell(revenue, Line::total, Col::superior_subsidy),
           cell(summary, Line::revenue_superior_subsidy)),
      same("02-4c", "事业收入与总表一致", cell(revenue, Line::total, Col::institutional_revenue),
           cell(summary, Line::revenue_institutional)),
      same("02-4d", "经营收入与总表一致", cell(revenue, Line::total, Col::operating_revenue),
           cell(summary, Line::revenue_operating)),
      same("02-4e", "附属单位上缴收入与总表一致",
           cell(revenue, Line::total, Col::subsidiary_remittance),
           cell(summary, Line::revenue_subsidiary_remittance)),
      same("02-4f", "其他收入与总表一致", cell(revenue, Line::total, Col::other_revenue),
           cell(summary, Line::revenue_other)),
      stated("02-5", "功能科目编码唯一、有序，上级科目齐全", statement, Severity::error, document,
             revenue),
      // 公开03 表
      rows("03-1", "本年支出合计＝各类支出之和", expenditure, here(expenditure),
           {here(expenditure, Col::basic), here(expenditure, Col::project),
            here(expenditure, Col::superior_remittance), here(expenditure, Col::operating),
            here(expenditure, Col::subsidiary_subsidy)}),
      rolled("03-2", "上级科目＝下级科目之和，合计＝各类之和", expenditure),
      same("03-3", "支出决算表合计＝收入支出决算总表本年支出合计", cell(expenditure, Line::total),
           cell(summary, Line::expenditure_total)),
      classes("03-4", "支出决算表各类＝总表相应支出", expenditure, here(expenditure),
              here(summary)),
      of("03-5a", "各项财政拨款基本支出之和不大于支出决算表基本支出", RuleClass::at_most, each_row,
         expenditure, here(general_budget_expenditure, Col::basic), {here(expenditure, Col::basic)},
         {here(government_fund, Col::basic_expenditure),
          here(state_capital, Col::basic_expenditure)}),
      of("03-5b", "各项财政拨款项目支出之和不大于支出决算表项目支出", RuleClass::at_most, each_row,
         expenditure, here(general_budget_expenditure, Col::project),
         {here(expenditure, Col::project)},
         {here(government_fund, Col::project_expenditure),
          here(state_capital, Col::project_expenditure)}),
      stated("03-7", "功能科目编码唯一、有序，上级科目齐全", statement, Severity::error, document,
             expenditure),
      // 公开04 表
      total("04-1", "财政拨款本年收入合计＝三项财政拨款之和",
            cell(appropriation_summary, Line::revenue_total),
            {cell(appropriation_summary, Line::revenue_general_public_budget),
             cell(appropriation_summary, Line::revenue_government_fund),
             cell(appropriation_summary, Line::revenue_state_capital)}),
      rows("04-2", "各行合计＝三项财政拨款之和", appropriation_summary, here(appropriation_summary),
           {here(appropriation_summary, Col::general_public_budget),
            here(appropriation_summary, Col::government_fund),
            here(appropriation_summary, Col::state_capital)}),
      of("04-3", "财政拨款本年支出合计＝各功能分类类级支出之和", sum, each_column,
         appropriation_summary, down(appropriation_summary, Line::expenditure_total),
         {every(appropriation_summary, Line::expenditure_class, Col::none)}),
      total("04-4", "年初财政拨款结转和结余＝三项之和",
            cell(appropriation_summary, Line::opening_balance),
            {cell(appropriation_summary, Line::opening_general_public_budget),
             cell(appropriation_summary, Line::opening_government_fund),
             cell(appropriation_summary, Line::opening_state_capital)}),
      total("04-5a", "财政拨款收入总计＝本年收入合计＋年初结转和结余",
            cell(appropriation_summary, Line::fiscal_grand_total),
            {cell(appropriation_summary, Line::revenue_total),
             cell(appropriation_summary, Line::opening_balance)}),
      of("04-5b", "财政拨款支出总计＝本年支出合计＋年末结转和结余", sum, each_column,
         appropriation_summary, down(appropriation_summary, Line::fiscal_application_total),
         {down(appropriation_summary, Line::expenditure_total),
          down(appropriation_summary, Line::fiscal_closing_balance)}),
      same("04-5c", "财政拨款收入总计＝支出总计",
           cell(appropriation_summary, Line::fiscal_grand_total),
           cell(appropriation_summary, Line::fiscal_application_total)),
      total("04-6a", "一般公共预算财政拨款收支平衡",
            cell(appropriation_summary, Line::fiscal_application_total, Col::general_public_budget),
            {cell(appropriation_summary, Line::revenue_general_public_budget),
             cell(appropriation_summary, Line::opening_general_public_budget)}),
      total("04-6b", "政府性基金预算财政拨款收支平衡",
            cell(appropriation_summary, Line::fiscal_application_total, Col::government_fund),
            {cell(appropriation_summary, Line::revenue_government_fund),
             cell(appropriation_summary, Line::opening_government_fund)}),
      total("04-6c", "国有资本经营预算财政拨款收支平衡",
            cell(appropriation_summary, Line::fiscal_application_total, Col::state_capital),
            {cell(appropriation_summary, Line::revenue_state_capital),
             cell(appropriation_summary, Line::opening_state_capital)}),
      same("04-7a", "一般公共预算财政拨款收入与总表一致",
           cell(appropriation_summary, Line::revenue_general_public_budget),
           cell(summary, Line::revenue_general_public_budget)),
      same("04-7b", "政府性基金预算财政拨款收入与总表一致",
           cell(appropriation_summary, Line::revenue_government_fund),
           cell(summary, Line::revenue_government_fund)),
      same("04-7c", "国有资本经营预算财政拨款收入与总表一致",
           cell(appropriation_summary, Line::revenue_state_capital),
           cell(summary, Line::revenue_state_capital)),
      same("04-7d", "财政拨款本年收入合计与收入决算表一致",
           cell(appropriation_summary, Line::revenue_total),
           cell(revenue, Line::total, Col::fiscal)),
      within("04-8a", "年初财政拨款结转和结余不大于年初结转和结余",
             cell(appropriation_summary, Line::opening_balance),
             cell(summary, Line::opening_balance)),
      within("04-8b", "年末财政拨款结转和结余不大于年末结转和结余",
             cell(appropriation_summary, Line::fiscal_closing_balance),
             cell(summary, Line::closing_balance)),
      within("04-8c", "财政拨款收入总计不大于收入总计",
             cell(appropriation_summary, Line::fiscal_grand_total),
             cell(summary, Line::grand_total)),
      classes("04-8d", "各类财政拨款支出不大于该类支出", appropriation_summary,
              here(appropriation_summary), here(expenditure), RuleClass::at_most),
      // 公开05 表
      rows("05-1", "小计＝基本支出＋项目支出", general_budget_expenditure,
           here(general_budget_expenditure),
           {here(general_budget_expenditure, Col::basic),
            here(general_budget_expenditure, Col::project)}),
      rolled("05-2", "上级科目＝下级科目之和，合计＝各类之和", general_budget_expenditure),
      same("05-3a", "一般公共预算财政拨款支出合计与财政拨款总表一致",
           cell(general_budget_expenditure, Line::total),
           cell(appropriation_summary, Line::expenditure_total, Col::general_public_budget)),
      classes("05-3b", "各类支出与财政拨款总表一致", general_budget_expenditure,
              here(general_budget_expenditure),
              here(appropriation_summary, Col::general_public_budget)),
      part_rows("05-4a", "各科目支出不大于支出决算表同科目支出", general_budget_expenditure,
                here(general_budget_expenditure), here(expenditure)),
      part_rows("05-4b", "各科目基本支出不大于支出决算表同科目基本支出", general_budget_expenditure,
                here(general_budget_expenditure, Col::basic), here(expenditure, Col::basic)),
      part_rows("05-4c", "各科目项目支出不大于支出决算表同科目项目支出", general_budget_expenditure,
                here(general_budget_expenditure, Col::project), here(expenditure, Col::project)),
      stated("05-8", "功能科目编码唯一、有序，上级科目齐全", statement, Severity::error, document,
             general_budget_expenditure),
      // 公开06 表
      rolled("06-1", "经济分类类级＝款级之和", general_budget_basic),
      total("06-2", "人员经费合计＝工资福利支出＋对个人和家庭的补助",
            cell(general_budget_basic, Line::personnel_total),
            {code(general_budget_basic, 301), code(general_budget_basic, 303)}),
      total("06-3", "公用经费合计＝其余各类之和",
            cell(general_budget_basic, Line::operating_cost_total),
            {code(general_budget_basic, 302), code(general_budget_basic, 307),
             code(general_budget_basic, 310), code(general_budget_basic, 312),
             code(general_budget_basic, 399)}),
      total("06-4", "人员经费＋公用经费＝一般公共预算财政拨款基本支出",
            cell(general_budget_expenditure, Line::total, Col::basic),
            {cell(general_budget_basic, Line::personnel_total),
             cell(general_budget_basic, Line::operating_cost_total)}),
      stated("06-5", "经济科目编码唯一、有序，款属于其类", statement, warn, document,
             general_budget_basic),
      // 公开07 和 公开08 表
      rows("07-1a", "本年支出＝基本支出＋项目支出", government_fund,
           here(government_fund, Col::expenditure),
           {here(government_fund, Col::basic_expenditure),
            here(government_fund, Col::project_expenditure)}),
      rolled("07-1b", "上级科目＝下级科目之和，合计＝各类之和", government_fund),
      rows("07-1c", "年末结转和结余＝年初结转和结余＋本年收入－本年支出", government_fund,
           here(government_fund, Col::closing_balance),
           {here(government_fund, Col::opening_balance), here(government_fund, Col::revenue)},
           {here(government_fund, Col::expenditure)}),
      same("07-2a", "政府性基金本年收入与财政拨款总表一致",
           cell(government_fund, Line::total, Col::revenue),
           cell(appropriation_summary, Line::revenue_government_fund)),
      same("07-2b", "政府性基金本年支出与财政拨款总表一致",
           cell(government_fund, Line::total, Col::expenditure),
           cell(appropriation_summary, Line::expenditure_total, Col::government_fund)),
      same("07-2c", "政府性基金年初结转和结余与财政拨款总表一致",
           cell(government_fund, Line::total, Col::opening_balance),
           cell(appropriation_summary, Line::opening_government_fund)),
      same("07-2d", "政府性基金年末结转和结余与财政拨款总表一致",
           cell(government_fund, Line::total, Col::closing_balance),
           cell(appropriation_summary, Line::fiscal_closing_balance, Col::government_fund)),
      classes("07-2e", "政府性基金各类支出与财政拨款总表一致", government_fund,
              here(government_fund, Col::expenditure),
              here(appropriation_summary, Col::government_fund)),
      rows("08-1a", "本年支出＝基本支出＋项目支出", state_capital,
           here(state_capital, Col::expenditure),
           {here(state_capital, Col::basic_expenditure),
            here(state_capital, Col::project_expenditure)}),
      rolled("08-1b", "上级科目＝下级科目之和，合计＝各类之和", state_capital),
      rows("08-1c", "年末结转和结余＝年初结转和结余＋本年收入－本年支出", state_capital,
           here(state_capital, Col::closing_balance),
           {here(state_capital, Col::opening_balance), here(state_capital, Col::revenue)},
           {here(state_capital, Col::expenditure)}),
      same("08-2a", "国有资本经营本年收入与财政拨款总表一致",
           cell(state_capital, Line::total, Col::revenue),
           cell(appropriation_summary, Line::revenue_state_capital)),
      same("08-2b", "国有资本经营本年支出与财政拨款总表一致",
           cell(state_capital, Line::total, Col::expenditure),
           cell(appropriation_summary, Line::expenditure_total, Col::state_capital)),
      same("08-2c", "国有资本经营年初结转和结余与财政拨款总表一致",
           cell(state_capital, Line::total, Col::opening_balance),
           cell(appropriation_summary, Line::opening_state_capital)),
      same("08-2d", "国有资本经营年末结转和结余与财政拨款总表一致",
           cell(state_capital, Line::total, Col::closing_balance),
           cell(appropriation_summary, Line::fiscal_closing_balance, Col::state_capital)),
      // 公开09 表
      total("09-1a", "公务用车购置及运行维护费预算＝购置费＋运行维护费",
            cell(three_public, Line::total, Col::budget_official_vehicles),
            {cell(three_public, Line::total, Col::budget_vehicle_purchase),
             cell(three_public, Line::total, Col::budget_vehicle_running)}),
      total("09-1b", "公务用车购置及运行维护费决算＝购置费＋运行维护费",
            cell(three_public, Line::total, Col::final_official_vehicles),
            {cell(three_public, Line::total, Col::final_vehicle_purchase),
             cell(three_public, Line::total, Col::final_vehicle_running)}),
      total("09-2a", "“三公”经费预算＝三项之和",
            cell(three_public, Line::total, Col::budget_three_public),
            {cell(three_public, Line::total, Col::budget_travel_abroad),
             cell(three_public, Line::total, Col::budget_official_vehicles),
             cell(three_public, Line::total, Col::budget_official_reception)}),
      total("09-2b", "“三公”经费决算＝三项之和",
            cell(three_public, Line::total, Col::final_three_public),
            {cell(three_public, Line::total, Col::final_travel_abroad),
             cell(three_public, Line::total, Col::final_official_vehicles),
             cell(three_public, Line::total, Col::final_official_reception)}),
      within("09-3a", "因公出国（境）费用决算不大于全年预算",
             cell(three_public, Line::total, Col::final_travel_abroad),
             cell(three_public, Line::total, Col::budget_travel_abroad), warn),
      within("09-3b", "公务用车购置费决算不大于全年预算",
             cell(three_public, Line::total, Col::final_vehicle_purchase),
             cell(three_public, Line::total, Col::budget_vehicle_purchase), warn),
      within("09-3c", "公务用车运行维护费决算不大于全年预算",
             cell(three_public, Line::total, Col::final_vehicle_running),
             cell(three_public, Line::total, Col::budget_vehicle_running), warn),
      within("09-3d", "公务接待费决算不大于全年预算",
             cell(three_public, Line::total, Col::final_official_reception),
             cell(three_public, Line::total, Col::budget_official_reception), warn),
      within("09-4a", "基本支出中的因公出国（境）费用不大于“三公”经费同项决算",
             code(general_budget_basic, 30212),
             cell(three_public, Line::total, Col::final_travel_abroad)),
      within("09-4b", "基本支出中的公务用车购置不大于“三公”经费同项决算",
             code(general_budget_basic, 31013),
             cell(three_public, Line::total, Col::final_vehicle_purchase)),
      within("09-4c", "基本支出中的公务用车运行维护费不大于“三公”经费同项决算",
             code(general_budget_basic, 30231),
             cell(three_public, Line::total, Col::final_vehicle_running)),
      within("09-4d", "基本支出中的公务接待费不大于“三公”经费同项决算",
             code(general_budget_basic, 30217),
             cell(three_public, Line::total, Col::final_official_reception)),
      stated("09-5", "“三公”经费支出与统计数相互印证", count, warn, document, three_public),
      stated("09-6", "公务用车保有量不大于国有资产中的车辆数", count, warn, document, three_public),
      // 公开10 表
      rolled("10-1", "经济分类类级＝款级之和，合计＝各类之和", agency_operation),
      of("10-2a", "各科目机关运行经费不大于基本支出同科目（另加基金和国有资本经营基本支出）",
         RuleClass::at_most, each_row, agency_operation, here(agency_operation),
         {here(general_budget_basic), cell(government_fund, Line::total, Col::basic_expenditure),
          cell(state_capital, Line::total, Col::basic_expenditure)}),
      of("10-2b", "机关运行经费不大于公用经费合计（另加基金和国有资本经营基本支出）",
         RuleClass::at_most, once, TableKey::none, cell(agency_operation, Line::total),
         {cell(general_budget_basic, Line::operating_cost_total),
          cell(government_fund, Line::total, Col::basic_expenditure),
          cell(state_capital, Line::total, Col::basic_expenditure)}),
      // 公开11 表
      total("11-1", "政府采购支出合计＝货物＋工程＋服务",
            cell(procurement, Line::procurement_total, Col::fact),
            {cell(procurement, Line::procurement_goods, Col::fact),
             cell(procurement, Line::procurement_works, Col::fact),
             cell(procurement, Line::procurement_services, Col::fact)}),
      within("11-2", "授予小微企业合同金额不大于授予中小企业合同金额",
             cell(procurement, Line::small_micro_contracts, Col::fact),
             cell(procurement, Line::small_medium_contracts, Col::fact)),
      within("11-3", "授予中小企业合同金额不大于政府采购支出合计",
             cell(procurement, Line::small_medium_contracts, Col::fact),
             cell(procurement, Line::procurement_total, Col::fact), warn),
      // 第三部分
      stated("N-1", "文字中的金额与报表一致", exact, Severity::error, claims),
      stated("N-2", "占比与金额相符", share, Severity::error, claims),
      stated("N-3", "增减额、增减方向和增减率相符", change, Severity::error, claims),
      stated("N-4", "预算完成率与金额相符", share, Severity::error, claims),
      stated("N-5", "完成情况的表述（大于、小于、等于）与金额相符", statement, Severity::error,
             claims),
      stated("N-6", "增减或预决算差异已说明原因", statement, warn, claims),
      stated("N5-4", "各项年初预算之和＝年初预算合计", sum, Severity::error, claims),
      stated("N9-4", "“三公”经费各项增减额之和＝总增减额", sum, Severity::error, claims),
      // 项目支出绩效自评表
      stated("P-1", "分值合计为100分", count, Severity::error, forms),
      stated("P-2", "得分不小于0且不大于分值", count, Severity::error, forms),
      stated("P-3", "总分＝各项得分之和，总分值＝各项分值之和", count, Severity::error, forms),
      stated("P-4", "每项指标都有分值和得分", statement, warn, forms),
      stated("P-5", "执行率＝全年执行数÷全年预算数", share, Severity::error, forms),
      stated("P-6", "执行率分值为10分，得分＝执行率×10（不超过10分）", count, warn, forms),
      stated("P-7", "年度资金总额＝当年财政拨款＋上年结转资金＋其他资金", sum, Severity::error,
             forms),
      stated("P-10", "文字中的预算、执行数与自评表一致", exact, Severity::error, forms),
      stated("P-11", "项目名称在文字、名单和自评表中一致", statement, warn, forms),
      stated("P-12", "各项目执行数之和＝绩效自评涉及资金", sum, Severity::error, forms),
      stated("P-13", "绩效自评的项目数与自评表一致", count, warn, forms),
      stated("P-14", "有预算结余的项目说明结转", statement, info, forms),
      stated("P-15", "自评表中的其他资金在报表中有非财政拨款来源", RuleClass::at_most, warn, forms),
  };
}();

}  // namespace juesuan::inline v0
