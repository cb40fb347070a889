#pragma once

#include <array>
#include <cstdint>

#include <juesuan/layout.hpp>

namespace juesuan::inline v0 {

/// The sections of 第三部分 by meaning; a profile gives order and titles. A section whose number
/// has one digit more is a part of the one without it: 53 is the third part of section 5.
enum class SectionKey : std::uint8_t {
  none = 0,
  grand_total = 1,
  revenue = 2,
  expenditure = 3,
  fiscal_grand_total = 4,
  general_budget_expenditure = 5,
  general_budget_basic = 6,
  government_fund = 7,
  state_capital = 8,
  three_public = 9,
  agency_operation = 10,
  procurement = 11,
  performance = 12,
  other_matters = 13,
  general_budget_overall = 51,
  general_budget_structure = 52,
  general_budget_detail = 53,
  three_public_overall = 91,
  three_public_detail = 92,
  three_public_change = 93,
  performance_work = 121,
  performance_results = 122,
};

/// The section that `section` is a part of; `none` for a whole one.
constexpr SectionKey parent(SectionKey section) noexcept {
  const auto number = static_cast<std::uint8_t>(section);
  return number > 50 ? static_cast<SectionKey>(number / 10) : SectionKey::none;
}

template <>
inline constexpr std::array terms<SectionKey>{
    Term<SectionKey>{SectionKey::grand_total, "grand_total", "收入支出决算总体情况说明"},
    Term<SectionKey>{SectionKey::revenue, "revenue", "收入决算情况说明"},
    Term<SectionKey>{SectionKey::expenditure, "expenditure", "支出决算情况说明"},
    Term<SectionKey>{SectionKey::fiscal_grand_total, "fiscal_grand_total",
                     "财政拨款收入支出决算总体情况说明"},
    Term<SectionKey>{SectionKey::general_budget_expenditure, "general_budget_expenditure",
                     "一般公共预算财政拨款支出决算情况说明"},
    Term<SectionKey>{SectionKey::general_budget_basic, "general_budget_basic",
                     "一般公共预算财政拨款基本支出决算情况说明"},
    Term<SectionKey>{SectionKey::government_fund, "government_fund",
                     "政府性基金预算财政拨款收入支出决算情况说明"},
    Term<SectionKey>{SectionKey::state_capital, "state_capital",
                     "国有资本经营预算财政拨款收入支出决算情况说明"},
    Term<SectionKey>{SectionKey::three_public, "three_public",
                     "财政拨款“三公”经费支出决算情况说明"},
    Term<SectionKey>{SectionKey::agency_operation, "agency_operation", "机关运行经费支出情况说明"},
    Term<SectionKey>{SectionKey::procurement, "procurement", "政府采购支出情况说明"},
    Term<SectionKey>{SectionKey::performance, "performance", "绩效评价情况说明"},
    Term<SectionKey>{SectionKey::other_matters, "other_matters", "其他重要事项的情况说明"},
    Term<SectionKey>{SectionKey::general_budget_overall, "general_budget_overall",
                     "一般公共预算财政拨款支出总体情况"},
    Term<SectionKey>{SectionKey::general_budget_structure, "general_budget_structure",
                     "一般公共预算财政拨款支出结构情况"},
    Term<SectionKey>{SectionKey::general_budget_detail, "general_budget_detail",
                     "一般公共预算财政拨款支出具体情况"},
    Term<SectionKey>{SectionKey::three_public_overall, "three_public_overall",
                     "“三公”经费支出总体情况说明"},
    Term<SectionKey>{SectionKey::three_public_detail, "three_public_detail",
                     "“三公”经费支出具体执行情况说明"},
    Term<SectionKey>{SectionKey::three_public_change, "three_public_change",
                     "“三公”经费增减变化情况说明"},
    Term<SectionKey>{SectionKey::performance_work, "performance_work", "绩效评价工作开展情况"},
    Term<SectionKey>{SectionKey::performance_results, "performance_results", "项目绩效自评结果"},
};

enum class ClaimKind : std::uint8_t {
  none = 0,
  level = 1,      ///< an amount
  share = 2,      ///< part of a whole: 占 … 的 … %
  change = 3,     ///< against last year: 比上年增加/减少 …
  execution = 4,  ///< final against a budget: 完成预算的 … %
};

template <>
inline constexpr std::array terms<ClaimKind>{
    Term<ClaimKind>{ClaimKind::level, "level", "数额"},
    Term<ClaimKind>{ClaimKind::share, "share", "占比"},
    Term<ClaimKind>{ClaimKind::change, "change", "增减变化"},
    Term<ClaimKind>{ClaimKind::execution, "execution", "预算执行"},
};

/// The meaning of a claim. Its token is the claim's id; where claims repeat by code or project, the
/// id goes on with '.' and the code or the project's number.
enum class ClaimKey : std::uint8_t {
  none = 0,
  change_grand_total = 1,
  share_revenue_fiscal = 10,
  share_revenue_superior_subsidy = 11,
  share_revenue_institutional = 12,
  share_revenue_operating = 13,
  share_revenue_subsidiary_remittance = 14,
  share_revenue_other = 15,
  share_expenditure_basic = 20,
  share_expenditure_project = 21,
  share_expenditure_superior_remittance = 22,
  share_expenditure_operating = 23,
  share_expenditure_subsidiary_subsidy = 24,
  change_fiscal_grand_total = 30,
  share_general_budget_expenditure = 40,
  change_general_budget_expenditure = 41,
  share_general_budget_class = 42,  ///< by 类
  execution_general_budget_expenditure = 43,
  execution_item = 44,  ///< by 项
  level_general_budget_basic = 50,
  level_personnel = 51,
  level_personnel_item = 52,  ///< by economic 款
  level_operating_cost = 53,
  level_operating_cost_item = 54,  ///< by economic 款
  level_government_fund_opening = 60,
  level_government_fund_revenue = 61,
  level_government_fund_expenditure = 62,
  level_government_fund_closing = 63,
  level_government_fund_item = 64,  ///< by 项
  level_state_capital_opening = 70,
  level_state_capital_revenue = 71,
  level_state_capital_expenditure = 72,
  level_state_capital_closing = 73,
  level_state_capital_item = 74,  ///< by 项
  execution_three_public = 80,
  execution_travel_abroad = 81,
  execution_official_vehicles = 82,
  execution_official_reception = 83,
  share_travel_abroad = 84,
  share_official_vehicles = 85,
  share_official_reception = 86,
  level_vehicle_purchase = 87,
  level_vehicle_running = 88,
  change_three_public = 90,
  change_travel_abroad = 91,
  change_official_vehicles = 92,
  change_official_reception = 93,
  change_agency_operation = 100,
  level_procurement_total = 110,
  level_procurement_goods = 111,
  level_procurement_works = 112,
  level_procurement_services = 113,
  share_small_medium_contracts = 114,
  share_small_micro_contracts = 115,
  share_self_evaluation = 120,
  execution_project = 121,  ///< by project, counted from 1
};

template <>
inline constexpr std::array terms<ClaimKey>{
    Term<ClaimKey>{ClaimKey::change_grand_total, "change.grand_total", "收入、支出总计"},
    Term<ClaimKey>{ClaimKey::share_revenue_fiscal, "share.revenue.fiscal", "财政拨款收入"},
    Term<ClaimKey>{ClaimKey::share_revenue_superior_subsidy, "share.revenue.superior_subsidy",
                   official_name(Source::superior_subsidy)},
    Term<ClaimKey>{ClaimKey::share_revenue_institutional, "share.revenue.institutional",
                   official_name(Source::institutional_revenue)},
    Term<ClaimKey>{ClaimKey::share_revenue_operating, "share.revenue.operating",
                   official_name(Source::operating_revenue)},
    Term<ClaimKey>{ClaimKey::share_revenue_subsidiary_remittance,
                   "share.revenue.subsidiary_remittance",
                   official_name(Source::subsidiary_remittance)},
    Term<ClaimKey>{ClaimKey::share_revenue_other, "share.revenue.other",
                   official_name(Source::other_revenue)},
    Term<ClaimKey>{ClaimKey::share_expenditure_basic, "share.expenditure.basic",
                   official_name(Kind::basic)},
    Term<ClaimKey>{ClaimKey::share_expenditure_project, "share.expenditure.project",
                   official_name(Kind::project)},
    Term<ClaimKey>{ClaimKey::share_expenditure_superior_remittance,
                   "share.expenditure.superior_remittance",
                   official_name(Kind::superior_remittance)},
    Term<ClaimKey>{ClaimKey::share_expenditure_operating, "share.expenditure.operating",
                   official_name(Kind::operating)},
    Term<ClaimKey>{ClaimKey::share_expenditure_subsidiary_subsidy,
                   "share.expenditure.subsidiary_subsidy", official_name(Kind::subsidiary_subsidy)},
    Term<ClaimKey>{ClaimKey::change_fiscal_grand_total, "change.fiscal_grand_total",
                   "财政拨款收入、支出总计"},
    Term<ClaimKey>{ClaimKey::share_general_budget_expenditure, "share.general_budget_expenditure",
                   official_name(Figure::general_budget_expenditure)},
    Term<ClaimKey>{ClaimKey::change_general_budget_expenditure, "change.general_budget_expenditure",
                   official_name(Figure::general_budget_expenditure)},
    Term<ClaimKey>{ClaimKey::share_general_budget_class, "share.general_budget_class", ""},
    Term<ClaimKey>{ClaimKey::execution_general_budget_expenditure,
                   "execution.general_budget_expenditure",
                   official_name(Figure::general_budget_expenditure)},
    Term<ClaimKey>{ClaimKey::execution_item, "execution", ""},
    Term<ClaimKey>{ClaimKey::level_general_budget_basic, "level.general_budget_basic",
                   official_name(Figure::general_budget_basic)},
    Term<ClaimKey>{ClaimKey::level_personnel, "level.personnel", economic_parents[0].name},
    Term<ClaimKey>{ClaimKey::level_personnel_item, "level.personnel", ""},
    Term<ClaimKey>{ClaimKey::level_operating_cost, "level.operating_cost",
                   economic_parents[1].name},
    Term<ClaimKey>{ClaimKey::level_operating_cost_item, "level.operating_cost", ""},
    Term<ClaimKey>{ClaimKey::level_government_fund_opening, "level.government_fund.opening_balance",
                   official_name(Flow::opening_balance)},
    Term<ClaimKey>{ClaimKey::level_government_fund_revenue, "level.government_fund.revenue",
                   "本年收入"},
    Term<ClaimKey>{ClaimKey::level_government_fund_expenditure, "level.government_fund.expenditure",
                   "本年支出"},
    Term<ClaimKey>{ClaimKey::level_government_fund_closing, "level.government_fund.closing_balance",
                   official_name(Flow::closing_balance)},
    Term<ClaimKey>{ClaimKey::level_government_fund_item, "level.government_fund", ""},
    Term<ClaimKey>{ClaimKey::level_state_capital_opening, "level.state_capital.opening_balance",
                   official_name(Flow::opening_balance)},
    Term<ClaimKey>{ClaimKey::level_state_capital_revenue, "level.state_capital.revenue",
                   "本年收入"},
    Term<ClaimKey>{ClaimKey::level_state_capital_expenditure, "level.state_capital.expenditure",
                   "本年支出"},
    Term<ClaimKey>{ClaimKey::level_state_capital_closing, "level.state_capital.closing_balance",
                   official_name(Flow::closing_balance)},
    Term<ClaimKey>{ClaimKey::level_state_capital_item, "level.state_capital", ""},
    Term<ClaimKey>{ClaimKey::execution_three_public, "execution.three_public",
                   official_name(Figure::three_public)},
    Term<ClaimKey>{ClaimKey::execution_travel_abroad, "execution.travel_abroad",
                   official_name(Figure::travel_abroad)},
    Term<ClaimKey>{ClaimKey::execution_official_vehicles, "execution.official_vehicles",
                   official_name(Figure::official_vehicles)},
    Term<ClaimKey>{ClaimKey::execution_official_reception, "execution.official_reception",
                   official_name(Figure::official_reception)},
    Term<ClaimKey>{ClaimKey::share_travel_abroad, "share.travel_abroad",
                   official_name(Figure::travel_abroad)},
    Term<ClaimKey>{ClaimKey::share_official_vehicles, "share.official_vehicles",
                   official_name(Figure::official_vehicles)},
    Term<ClaimKey>{ClaimKey::share_official_reception, "share.official_reception",
                   official_name(Figure::official_reception)},
    Term<ClaimKey>{ClaimKey::level_vehicle_purchase, "level.vehicle_purchase",
                   official_name(Figure::vehicle_purchase)},
    Term<ClaimKey>{ClaimKey::level_vehicle_running, "level.vehicle_running",
                   official_name(Figure::vehicle_running)},
    Term<ClaimKey>{ClaimKey::change_three_public, "change.three_public",
                   official_name(Figure::three_public)},
    Term<ClaimKey>{ClaimKey::change_travel_abroad, "change.travel_abroad",
                   official_name(Figure::travel_abroad)},
    Term<ClaimKey>{ClaimKey::change_official_vehicles, "change.official_vehicles",
                   official_name(Figure::official_vehicles)},
    Term<ClaimKey>{ClaimKey::change_official_reception, "change.official_reception",
                   official_name(Figure::official_reception)},
    Term<ClaimKey>{ClaimKey::change_agency_operation, "change.agency_operation",
                   official_name(Figure::agency_operation)},
    Term<ClaimKey>{ClaimKey::level_procurement_total, "level.procurement_total",
                   "政府采购支出总额"},
    Term<ClaimKey>{ClaimKey::level_procurement_goods, "level.procurement_goods",
                   official_name(Procurement::goods)},
    Term<ClaimKey>{ClaimKey::level_procurement_works, "level.procurement_works",
                   official_name(Procurement::works)},
    Term<ClaimKey>{ClaimKey::level_procurement_services, "level.procurement_services",
                   official_name(Procurement::services)},
    Term<ClaimKey>{ClaimKey::share_small_medium_contracts, "share.small_medium_contracts",
                   "授予中小企业合同金额"},
    Term<ClaimKey>{ClaimKey::share_small_micro_contracts, "share.small_micro_contracts",
                   official_name(Procurement::small_micro_contracts)},
    Term<ClaimKey>{ClaimKey::share_self_evaluation, "share.self_evaluation", "绩效自评资金"},
    Term<ClaimKey>{ClaimKey::execution_project, "execution.project", ""},
};

}  // namespace juesuan::inline v0
