#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include <juesuan/detail/concatenated.hpp>
#include <juesuan/layout.hpp>

namespace juesuan::inline v0 {

namespace detail::standard {

/// `Count` rows without a figure, numbered from `line`.
template <std::size_t Count>
constexpr std::array<RowSpec, Count> fillers(std::uint16_t line) {
  std::array<RowSpec, Count> rows{};
  for (RowSpec& row : rows) row = {RowKey::filler, RowKind::filler, line++};
  return rows;
}

/// The 26 functional classes that 公开01 and 公开04 表 print, numbered from `line`.
constexpr std::array<RowSpec, 26> class_rows(std::uint16_t line) {
  constexpr std::array<std::uint16_t, 26> classes{201, 202, 203, 204, 205, 206, 207, 208, 210,
                                                  211, 212, 213, 214, 215, 216, 217, 219, 220,
                                                  221, 222, 223, 224, 229, 231, 232, 234};
  std::array<RowSpec, 26> rows{};
  for (std::size_t i = 0; i < rows.size(); ++i) {
    rows[i] = {RowKey::expenditure_class, RowKind::line, line++, classes[i]};
  }
  return rows;
}

template <std::size_t Count>
constexpr std::array<RowSpec, Count> code_rows(const std::array<std::uint32_t, Count>& codes) {
  std::array<RowSpec, Count> rows{};
  for (std::size_t i = 0; i < Count; ++i) rows[i] = {RowKey::code, RowKind::tree, 0, codes[i]};
  return rows;
}

/// Columns with consecutive keys and 栏次.
template <std::size_t Count>
constexpr std::array<ColumnSpec, Count> columns(ColumnKey first, std::uint8_t number) {
  std::array<ColumnSpec, Count> specs{};
  for (std::size_t i = 0; i < Count; ++i) {
    specs[i] = {static_cast<ColumnKey>(static_cast<std::size_t>(first) + i),
                static_cast<std::uint8_t>(number + i)};
  }
  return specs;
}

inline constexpr std::array total_row{RowSpec{RowKey::total, RowKind::total}};
inline constexpr std::array amount_column{ColumnSpec{ColumnKey::amount}};
inline constexpr std::array fact_column{ColumnSpec{ColumnKey::fact}};
inline constexpr std::array first_amount{ColumnSpec{ColumnKey::amount, 1}};
inline constexpr std::array second_amount{ColumnSpec{ColumnKey::amount, 2}};

// 公开01 表
inline constexpr auto summary_income =
    concatenated(std::array{RowSpec{RowKey::revenue_general_public_budget, RowKind::line, 1},
                            RowSpec{RowKey::revenue_government_fund, RowKind::line, 2},
                            RowSpec{RowKey::revenue_state_capital, RowKind::line, 3},
                            RowSpec{RowKey::revenue_superior_subsidy, RowKind::line, 4},
                            RowSpec{RowKey::revenue_institutional, RowKind::line, 5},
                            RowSpec{RowKey::revenue_operating, RowKind::line, 6},
                            RowSpec{RowKey::revenue_subsidiary_remittance, RowKind::line, 7},
                            RowSpec{RowKey::revenue_other, RowKind::line, 8}},
                 fillers<18>(9),
                 std::array{RowSpec{RowKey::revenue_total, RowKind::total, 27},
                            RowSpec{RowKey::use_of_reserves, RowKind::line, 28},
                            RowSpec{RowKey::opening_balance, RowKind::line, 29}},
                 fillers<1>(30), std::array{RowSpec{RowKey::grand_total, RowKind::total, 31}});
inline constexpr auto summary_application = concatenated(
    class_rows(32),
    std::array{RowSpec{RowKey::expenditure_total, RowKind::total, 58},
               RowSpec{RowKey::distribution_of_surplus, RowKind::line, 59},
               RowSpec{RowKey::closing_balance, RowKind::total, 60}},
    fillers<1>(61), std::array{RowSpec{RowKey::application_total, RowKind::total, 62}});
inline constexpr std::array summary_panels{
    PanelSpec{BaseKey::everything, RowAxis::lines, Stub::label_and_line, 2, first_amount,
              summary_income},
    PanelSpec{BaseKey::everything, RowAxis::lines, Stub::label_and_line, 2, second_amount,
              summary_application}};

// 公开02, 公开03 and 公开05 表
inline constexpr auto revenue_columns =
    concatenated(std::array{ColumnSpec{ColumnKey::amount, 1}, ColumnSpec{ColumnKey::fiscal, 2}},
                 columns<5>(ColumnKey::superior_subsidy, 3));
inline constexpr auto expenditure_columns =
    concatenated(first_amount, columns<5>(ColumnKey::basic, 2));
inline constexpr auto general_budget_columns =
    concatenated(first_amount, columns<2>(ColumnKey::basic, 2));
inline constexpr std::array revenue_panels{
    PanelSpec{BaseKey::revenue, RowAxis::tree, Stub::code_and_name, 2, revenue_columns, total_row}};
inline constexpr std::array expenditure_panels{PanelSpec{
    BaseKey::expenditure, RowAxis::tree, Stub::code_and_name, 2, expenditure_columns, total_row}};
inline constexpr std::array general_budget_panels{PanelSpec{BaseKey::general_budget_expenditure,
                                                            RowAxis::tree, Stub::code_and_name, 2,
                                                            general_budget_columns, total_row}};

// 公开04 表
inline constexpr auto appropriation_income =
    concatenated(std::array{RowSpec{RowKey::revenue_general_public_budget, RowKind::line, 1},
                            RowSpec{RowKey::revenue_government_fund, RowKind::line, 2},
                            RowSpec{RowKey::revenue_state_capital, RowKind::line, 3}},
                 fillers<23>(4),
                 std::array{RowSpec{RowKey::revenue_total, RowKind::total, 27},
                            RowSpec{RowKey::opening_balance, RowKind::total, 28},
                            RowSpec{RowKey::opening_general_public_budget, RowKind::line, 29},
                            RowSpec{RowKey::opening_government_fund, RowKind::line, 30},
                            RowSpec{RowKey::opening_state_capital, RowKind::line, 31},
                            RowSpec{RowKey::fiscal_grand_total, RowKind::total, 32}});
inline constexpr auto appropriation_application = concatenated(
    class_rows(33),
    std::array{RowSpec{RowKey::expenditure_total, RowKind::total, 59},
               RowSpec{RowKey::fiscal_closing_balance, RowKind::total, 60}},
    fillers<3>(61), std::array{RowSpec{RowKey::fiscal_application_total, RowKind::total, 64}});
inline constexpr auto appropriation_columns =
    concatenated(second_amount, columns<3>(ColumnKey::general_public_budget, 3));
inline constexpr std::array appropriation_panels{
    PanelSpec{BaseKey::fiscal, RowAxis::lines, Stub::label_and_line, 2, first_amount,
              appropriation_income},
    PanelSpec{BaseKey::fiscal, RowAxis::lines, Stub::label_and_line, 2, appropriation_columns,
              appropriation_application}};

// 公开06 and 公开10 表
inline constexpr auto personnel_codes = code_rows(std::to_array<std::uint32_t>(
    {301, 30101, 30102, 30103, 30106, 30107, 30108, 30109, 30110, 30111, 30112, 30113, 30114, 30199,
     303, 30301, 30302, 30303, 30304, 30305, 30306, 30307, 30308, 30309, 30310, 30311, 30399}));
inline constexpr auto goods_and_services_codes = code_rows(std::to_array<std::uint32_t>(
    {302,   30201, 30202, 30203, 30204, 30205, 30206, 30207, 30208, 30209,
     30211, 30212, 30213, 30214, 30215, 30216, 30217, 30218, 30224, 30225,
     30226, 30227, 30228, 30229, 30231, 30239, 30240, 30299}));
inline constexpr auto debt_and_capital_codes = code_rows(std::to_array<std::uint32_t>(
    {307,   30701, 30702, 310,   31001, 31002, 31003, 31005, 31006, 31007, 31008, 31009, 31010,
     31011, 31012, 31013, 31019, 31021, 31022, 31099, 399,   39907, 39908, 39909, 39910, 39999}));
inline constexpr std::array personnel_row{RowSpec{RowKey::personnel_total, RowKind::total}};
inline constexpr std::array operating_row{RowSpec{RowKey::operating_cost_total, RowKind::total}};
inline constexpr std::array basic_code_panels{
    PanelSpec{BaseKey::general_budget_basic, RowAxis::code_list, Stub::code_and_name, 2,
              amount_column, personnel_codes},
    PanelSpec{BaseKey::general_budget_basic, RowAxis::code_list, Stub::code_and_name, 2,
              amount_column, goods_and_services_codes},
    PanelSpec{BaseKey::general_budget_basic, RowAxis::code_list, Stub::code_and_name, 2,
              amount_column, debt_and_capital_codes}};
inline constexpr std::array basic_total_panels{
    PanelSpec{BaseKey::general_budget_basic, RowAxis::lines, Stub::label, 2, amount_column,
              personnel_row},
    PanelSpec{BaseKey::general_budget_basic, RowAxis::lines, Stub::label, 5, amount_column,
              operating_row}};
inline constexpr auto agency_rows =
    concatenated(total_row, goods_and_services_codes,
                 code_rows(std::to_array<std::uint32_t>({307, 310, 312, 399})));
inline constexpr std::array agency_panels{PanelSpec{BaseKey::agency_operation, RowAxis::code_list,
                                                    Stub::code_and_name, 2, amount_column,
                                                    agency_rows}};

// 公开07 and 公开08 表
inline constexpr auto fund_columns = columns<6>(ColumnKey::opening_balance, 1);
inline constexpr std::array government_fund_panels{PanelSpec{
    BaseKey::government_fund, RowAxis::tree, Stub::code_and_name, 2, fund_columns, total_row}};
inline constexpr std::array state_capital_panels{PanelSpec{
    BaseKey::state_capital, RowAxis::tree, Stub::code_and_name, 2, fund_columns, total_row}};

// 公开09 表
inline constexpr auto three_public_columns = columns<12>(ColumnKey::budget_three_public, 1);
inline constexpr std::array three_public_row{RowSpec{RowKey::total, RowKind::line}};
inline constexpr std::array count_rows_left{RowSpec{RowKey::groups_abroad, RowKind::fact},
                                            RowSpec{RowKey::vehicles_purchased, RowKind::fact},
                                            RowSpec{RowKey::reception_batches, RowKind::fact}};
inline constexpr std::array count_rows_right{RowSpec{RowKey::persons_abroad, RowKind::fact},
                                             RowSpec{RowKey::vehicles_kept, RowKind::fact},
                                             RowSpec{RowKey::reception_persons, RowKind::fact}};
inline constexpr std::array three_public_panels{PanelSpec{BaseKey::fiscal_expenditure,
                                                          RowAxis::lines, Stub::none, 0,
                                                          three_public_columns, three_public_row}};
inline constexpr std::array count_panels{
    PanelSpec{BaseKey::facts, RowAxis::facts, Stub::label, 1, fact_column, count_rows_left},
    PanelSpec{BaseKey::facts, RowAxis::facts, Stub::label, 1, fact_column, count_rows_right}};

// 公开11 表
inline constexpr std::array procurement_rows{
    RowSpec{RowKey::procurement_total, RowKind::fact, 1},
    RowSpec{RowKey::procurement_goods, RowKind::fact, 2},
    RowSpec{RowKey::procurement_works, RowKind::fact, 3},
    RowSpec{RowKey::procurement_services, RowKind::fact, 4},
    RowSpec{RowKey::small_medium_contracts, RowKind::fact, 5},
    RowSpec{RowKey::small_micro_contracts, RowKind::fact, 6}};
inline constexpr std::array procurement_panels{PanelSpec{
    BaseKey::facts, RowAxis::facts, Stub::label_and_line, 2, fact_column, procurement_rows}};

inline constexpr std::array summary_bands{BandSpec{summary_panels}};
inline constexpr std::array revenue_bands{BandSpec{revenue_panels}};
inline constexpr std::array expenditure_bands{BandSpec{expenditure_panels}};
inline constexpr std::array appropriation_bands{BandSpec{appropriation_panels}};
inline constexpr std::array general_budget_bands{BandSpec{general_budget_panels}};
inline constexpr std::array basic_bands{BandSpec{basic_code_panels}, BandSpec{basic_total_panels}};
inline constexpr std::array government_fund_bands{BandSpec{government_fund_panels}};
inline constexpr std::array state_capital_bands{BandSpec{state_capital_panels}};
inline constexpr std::array three_public_bands{BandSpec{three_public_panels},
                                               BandSpec{count_panels}};
inline constexpr std::array agency_bands{BandSpec{agency_panels}};
inline constexpr std::array procurement_bands{BandSpec{procurement_panels}};

inline constexpr std::array tables{
    TableSpec{TableKey::summary, 1, summary_bands},
    TableSpec{TableKey::revenue, 2, revenue_bands},
    TableSpec{TableKey::expenditure, 3, expenditure_bands},
    TableSpec{TableKey::appropriation_summary, 4, appropriation_bands},
    TableSpec{TableKey::general_budget_expenditure, 5, general_budget_bands},
    TableSpec{TableKey::general_budget_basic, 6, basic_bands},
    TableSpec{TableKey::government_fund, 7, government_fund_bands},
    TableSpec{TableKey::state_capital, 8, state_capital_bands},
    TableSpec{TableKey::three_public, 9, three_public_bands},
    TableSpec{TableKey::agency_operation, 10, agency_bands},
    TableSpec{TableKey::procurement, 11, procurement_bands}};

}  // namespace detail::standard

/// The eleven tables 公开01 to 公开11 表 as the 2024 forms of 青海 print them.
inline constexpr Layout standard_layout{detail::standard::tables, Stage::adjusted_budget};

}  // namespace juesuan::inline v0
