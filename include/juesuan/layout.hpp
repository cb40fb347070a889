#pragma once

#include <array>
#include <cstdint>
#include <span>

#include <juesuan/selector.hpp>

namespace juesuan::inline v0 {

/// The public tables by meaning; a profile gives number, title and order.
enum class TableKey : std::uint8_t {
  none = 0,
  summary = 1,
  revenue = 2,
  expenditure = 3,
  appropriation_summary = 4,
  general_budget_expenditure = 5,
  general_budget_basic = 6,
  government_fund = 7,
  state_capital = 8,
  three_public = 9,
  agency_operation = 10,
  procurement = 11,
};

template <>
inline constexpr std::array terms<TableKey>{
    Term<TableKey>{TableKey::summary, "summary", "收入支出决算总表"},
    Term<TableKey>{TableKey::revenue, "revenue", "收入决算表"},
    Term<TableKey>{TableKey::expenditure, "expenditure", "支出决算表"},
    Term<TableKey>{TableKey::appropriation_summary, "appropriation_summary",
                   "财政拨款收入支出决算总表"},
    Term<TableKey>{TableKey::general_budget_expenditure, "general_budget_expenditure",
                   "一般公共预算财政拨款支出决算表"},
    Term<TableKey>{TableKey::general_budget_basic, "general_budget_basic",
                   "一般公共预算财政拨款基本支出决算明细表"},
    Term<TableKey>{TableKey::government_fund, "government_fund",
                   "政府性基金预算财政拨款收入支出决算表"},
    Term<TableKey>{TableKey::state_capital, "state_capital",
                   "国有资本经营预算财政拨款收入支出决算表"},
    Term<TableKey>{TableKey::three_public, "three_public", "财政拨款“三公”经费支出决算表"},
    Term<TableKey>{TableKey::agency_operation, "agency_operation", "机关运行经费支出情况表"},
    Term<TableKey>{TableKey::procurement, "procurement", "政府采购支出情况表"},
};

/// What a panel draws on before rows and columns narrow it; `base_formula` gives each its selector.
enum class BaseKey : std::uint8_t {
  none = 0,
  everything = 1,   ///< the disclosure year's final accounts
  revenue = 2,      ///< … its revenue
  expenditure = 3,  ///< … its expenditure
  fiscal = 4,       ///< … its three fiscal funds
  general_budget_expenditure = 5,
  general_budget_basic = 6,
  government_fund = 7,
  state_capital = 8,
  fiscal_expenditure = 9,  ///< of the disclosure year, any stage
  agency_operation = 10,
  facts = 11,  ///< no entries: counts and procurement
};

/// The meaning of a row; `row_formula` gives each its formula.
enum class RowKey : std::uint8_t {
  none = 0,
  filler = 1,  ///< a line number without a figure
  total = 2,   ///< 合计: all that the panel draws on
  code = 3,    ///< the code of the row
  // 公开01 and 公开04 表, income side
  revenue_general_public_budget = 10,
  revenue_government_fund = 11,
  revenue_state_capital = 12,
  revenue_superior_subsidy = 13,
  revenue_institutional = 14,
  revenue_operating = 15,
  revenue_subsidiary_remittance = 16,
  revenue_other = 17,
  revenue_total = 18,
  use_of_reserves = 19,
  opening_balance = 20,
  opening_general_public_budget = 21,
  opening_government_fund = 22,
  opening_state_capital = 23,
  grand_total = 24,
  fiscal_grand_total = 25,
  // application side
  expenditure_class = 30,  ///< a functional 类, the code of the row
  expenditure_total = 31,
  distribution_of_surplus = 32,
  closing_balance = 33,
  fiscal_closing_balance = 34,
  application_total = 35,
  fiscal_application_total = 36,
  // 公开06 表
  personnel_total = 40,
  operating_cost_total = 41,
  // 公开09 表, counts
  groups_abroad = 50,
  persons_abroad = 51,
  vehicles_purchased = 52,
  vehicles_kept = 53,
  reception_batches = 54,
  reception_persons = 55,
  // 公开11 表
  procurement_total = 60,
  procurement_goods = 61,
  procurement_works = 62,
  procurement_services = 63,
  small_medium_contracts = 64,
  small_micro_contracts = 65,
};

/// The meaning of a column; `column_formula` gives each its formula.
enum class ColumnKey : std::uint8_t {
  none = 0,
  amount = 1,  ///< the whole row
  fact = 2,    ///< a fact of the accounts
  // by source
  fiscal = 10,
  general_public_budget = 11,
  government_fund = 12,
  state_capital = 13,
  superior_subsidy = 14,
  institutional_revenue = 15,
  operating_revenue = 16,
  subsidiary_remittance = 17,
  other_revenue = 18,
  // by kind of expenditure
  basic = 20,
  project = 21,
  superior_remittance = 22,
  operating = 23,
  subsidiary_subsidy = 24,
  // 公开07 and 公开08 表
  opening_balance = 30,
  revenue = 31,
  expenditure = 32,
  basic_expenditure = 33,
  project_expenditure = 34,
  closing_balance = 35,
  // 公开09 表
  budget_three_public = 40,
  budget_travel_abroad = 41,
  budget_official_vehicles = 42,
  budget_vehicle_purchase = 43,
  budget_vehicle_running = 44,
  budget_official_reception = 45,
  final_three_public = 46,
  final_travel_abroad = 47,
  final_official_vehicles = 48,
  final_vehicle_purchase = 49,
  final_vehicle_running = 50,
  final_official_reception = 51,
};

/// How the rows of a panel come about.
enum class RowAxis : std::uint8_t {
  lines = 1,  ///< the listed rows, each with its formula
  code_list =
      2,  ///< the listed economic codes; a 款 missing under a class listed with its 款 is inserted
  tree = 3,  ///< 合计, then every functional code that an entry of the panel has, with its parents
  facts = 4,  ///< the listed facts
};

/// What stands before the figures of a row.
enum class Stub : std::uint8_t {
  none = 0,
  label = 1,           ///< a label
  label_and_line = 2,  ///< a label and a line number (行次)
  code_and_name = 3,   ///< a code and its name; a total's label stands in the place of the code
};

/// The meaning of a published row, which decides what a check may ask of it.
enum class RowKind : std::uint8_t {
  line = 1,
  tree = 2,   ///< a code, with its place in the classification
  total = 3,  ///< made of other rows or rolled forward; never itself what covers an entry
  filler = 4,
  fact = 5,
};

struct ColumnSpec {
  ColumnKey key = ColumnKey::none;
  std::uint8_t number = 0;  ///< 栏次, 0 for none
};

struct RowSpec {
  RowKey key = RowKey::none;
  RowKind kind = RowKind::line;
  std::uint16_t line = 0;  ///< 行次, 0 for none
  std::uint32_t code = 0;  ///< of `expenditure_class` and `code` rows
};

struct PanelSpec {
  BaseKey base = BaseKey::none;
  RowAxis axis = RowAxis::lines;
  Stub stub = Stub::none;
  std::uint8_t stub_span = 0;  ///< text columns that the stub takes
  std::span<const ColumnSpec> columns;
  std::span<const RowSpec> rows;
};

/// Panels that stand side by side.
struct BandSpec {
  std::span<const PanelSpec> panels;
};

struct TableSpec {
  TableKey key = TableKey::none;
  std::uint8_t number = 0;  ///< the NN of 公开NN表
  std::span<const BandSpec> bands;
};

/// Which tables, in which order, with which rows and columns: keys only. What a key selects is
/// fixed below; a layout never defines a selector. Spans are borrowed and must outlive the layout's
/// use.
struct Layout {
  std::span<const TableSpec> tables;
  Stage three_public_budget =
      Stage::adjusted_budget;  ///< the budget that stands beside the 三公 result
};

/// The selector that a panel draws on.
constexpr Selector base_formula(BaseKey key) {
  using namespace formulas;
  switch (key) {
    case BaseKey::none:
    case BaseKey::facts:
      return Selector{.flows = {}};
    case BaseKey::everything:
      return current_final;
    case BaseKey::revenue:
      return current_final & revenue;
    case BaseKey::expenditure:
      return current_final & expenditure;
    case BaseKey::fiscal:
      return current_final & fiscal;
    case BaseKey::general_budget_expenditure:
      return current_final & general_budget_expenditure;
    case BaseKey::general_budget_basic:
      return current_final & general_budget_basic;
    case BaseKey::government_fund:
      return current_final & of(Source::government_fund);
    case BaseKey::state_capital:
      return current_final & of(Source::state_capital);
    case BaseKey::fiscal_expenditure:
      return Selector{.years = RelativeYear::current} & fiscal_expenditure;
    case BaseKey::agency_operation:
      return current_final & agency_operation;
  }
  return Selector{.flows = {}};
}

/// The formula of a row; facts and fillers have none.
constexpr Formula row_formula(const RowSpec& row, RowAxis axis) {
  using namespace formulas;
  switch (row.key) {
    case RowKey::total:
      return Selector{};
    case RowKey::code:
      return axis == RowAxis::tree ? of(FunctionCode{row.code}) : of(EconomicCode{row.code});
    case RowKey::revenue_general_public_budget:
      return revenue & of(Source::general_public_budget);
    case RowKey::revenue_government_fund:
      return revenue & of(Source::government_fund);
    case RowKey::revenue_state_capital:
      return revenue & of(Source::state_capital);
    case RowKey::revenue_superior_subsidy:
      return revenue & of(Source::superior_subsidy);
    case RowKey::revenue_institutional:
      return revenue & of(Source::institutional_revenue);
    case RowKey::revenue_operating:
      return revenue & of(Source::operating_revenue);
    case RowKey::revenue_subsidiary_remittance:
      return revenue & of(Source::subsidiary_remittance);
    case RowKey::revenue_other:
      return revenue & of(Source::other_revenue);
    case RowKey::revenue_total:
      return revenue;
    case RowKey::use_of_reserves:
      return use_of_reserves;
    case RowKey::opening_balance:
      return opening_balance;
    case RowKey::opening_general_public_budget:
      return opening_balance & of(Source::general_public_budget);
    case RowKey::opening_government_fund:
      return opening_balance & of(Source::government_fund);
    case RowKey::opening_state_capital:
      return opening_balance & of(Source::state_capital);
    case RowKey::grand_total:
      return grand_total;
    case RowKey::fiscal_grand_total:
      return fiscal_grand_total;
    case RowKey::expenditure_class:
      return expenditure & of(FunctionCode{row.code});
    case RowKey::expenditure_total:
      return expenditure;
    case RowKey::distribution_of_surplus:
      return distribution;
    case RowKey::closing_balance:
      return closing_balance;
    case RowKey::fiscal_closing_balance:
      return fiscal_closing_balance;
    case RowKey::application_total:
      return application_total;
    case RowKey::fiscal_application_total:
      return fiscal_application_total;
    case RowKey::personnel_total:
      return personnel;
    case RowKey::operating_cost_total:
      return operating_cost;
    default:
      return {};
  }
}

namespace detail {

/// The 三公 item in column order: total, abroad, vehicles, purchase, running, reception.
constexpr Formula three_public_item(int item) {
  using namespace formulas;
  switch (item) {
    case 0:
      return three_public;
    case 1:
      return travel_abroad;
    case 2:
      return official_vehicles;
    case 3:
      return vehicle_purchase;
    case 4:
      return vehicle_running;
    default:
      return official_reception;
  }
}

constexpr int distance(ColumnKey from, ColumnKey to) noexcept {
  return static_cast<int>(to) - static_cast<int>(from);
}

}  // namespace detail

/// The formula of a column; `budget` is the stage of the 三公 budget columns.
constexpr Formula column_formula(ColumnKey key, Stage budget) {
  using namespace formulas;
  if (key >= ColumnKey::general_public_budget && key <= ColumnKey::other_revenue) {
    return of(terms<Source>[static_cast<std::size_t>(
                                detail::distance(ColumnKey::general_public_budget, key))]
                  .value);
  }
  if (key >= ColumnKey::basic && key <= ColumnKey::subsidiary_subsidy) {
    return of(terms<Kind>[static_cast<std::size_t>(detail::distance(ColumnKey::basic, key))].value);
  }
  if (key >= ColumnKey::budget_three_public && key <= ColumnKey::budget_official_reception) {
    return Selector{.stages = budget} &
           detail::three_public_item(detail::distance(ColumnKey::budget_three_public, key));
  }
  if (key >= ColumnKey::final_three_public && key <= ColumnKey::final_official_reception) {
    return Selector{.stages = Stage::final} &
           detail::three_public_item(detail::distance(ColumnKey::final_three_public, key));
  }
  switch (key) {
    case ColumnKey::amount:
      return Selector{};
    case ColumnKey::fiscal:
      return fiscal;
    case ColumnKey::opening_balance:
      return opening_balance;
    case ColumnKey::revenue:
      return revenue;
    case ColumnKey::expenditure:
      return expenditure;
    case ColumnKey::basic_expenditure:
      return expenditure & of(Kind::basic);
    case ColumnKey::project_expenditure:
      return expenditure & of(Kind::project);
    case ColumnKey::closing_balance:
      return fiscal_closing_balance;
    default:
      return {};
  }
}

/// The formula of a cell: base ∩ row ∩ column.
constexpr Formula cell_formula(const PanelSpec& panel, const RowSpec& row, ColumnKey column,
                               Stage budget) {
  return base_formula(panel.base) & row_formula(row, panel.axis) & column_formula(column, budget);
}

}  // namespace juesuan::inline v0
