#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <numeric>
#include <optional>
#include <span>

#include <juesuan/detail/judge.hpp>
#include <juesuan/detail/quotient.hpp>

namespace juesuan::inline v0::detail {

/// The cell that a claim's figure, or its base, repeats.
struct ClaimSource {
  ClaimKey key;
  ClaimPart part;
  TableKey table;
  RowKey row;
  ColumnKey column;
};

/// Rule N-1: what the text says again. Coded claims repeat the cell of their code.
inline constexpr std::array claim_sources{
    ClaimSource{ClaimKey::change_grand_total, ClaimPart::figure, TableKey::summary,
                RowKey::grand_total, ColumnKey::amount},
    ClaimSource{ClaimKey::share_revenue_fiscal, ClaimPart::figure, TableKey::revenue, RowKey::total,
                ColumnKey::fiscal},
    ClaimSource{ClaimKey::share_revenue_superior_subsidy, ClaimPart::figure, TableKey::revenue,
                RowKey::total, ColumnKey::superior_subsidy},
    ClaimSource{ClaimKey::share_revenue_institutional, ClaimPart::figure, TableKey::revenue,
                RowKey::total, ColumnKey::institutional_revenue},
    ClaimSource{ClaimKey::share_revenue_operating, ClaimPart::figure, TableKey::revenue,
                RowKey::total, ColumnKey::operating_revenue},
    ClaimSource{ClaimKey::share_revenue_subsidiary_remittance, ClaimPart::figure, TableKey::revenue,
                RowKey::total, ColumnKey::subsidiary_remittance},
    ClaimSource{ClaimKey::share_revenue_other, ClaimPart::figure, TableKey::revenue, RowKey::total,
                ColumnKey::other_revenue},
    ClaimSource{ClaimKey::share_revenue_fiscal, ClaimPart::base, TableKey::revenue, RowKey::total,
                ColumnKey::amount},
    ClaimSource{ClaimKey::share_expenditure_basic, ClaimPart::figure, TableKey::expenditure,
                RowKey::total, ColumnKey::basic},
    ClaimSource{ClaimKey::share_expenditure_project, ClaimPart::figure, TableKey::expenditure,
                RowKey::total, ColumnKey::project},
    ClaimSource{ClaimKey::share_expenditure_superior_remittance, ClaimPart::figure,
                TableKey::expenditure, RowKey::total, ColumnKey::superior_remittance},
    ClaimSource{ClaimKey::share_expenditure_operating, ClaimPart::figure, TableKey::expenditure,
                RowKey::total, ColumnKey::operating},
    ClaimSource{ClaimKey::share_expenditure_subsidiary_subsidy, ClaimPart::figure,
                TableKey::expenditure, RowKey::total, ColumnKey::subsidiary_subsidy},
    ClaimSource{ClaimKey::share_expenditure_basic, ClaimPart::base, TableKey::expenditure,
                RowKey::total, ColumnKey::amount},
    ClaimSource{ClaimKey::change_fiscal_grand_total, ClaimPart::figure,
                TableKey::appropriation_summary, RowKey::fiscal_grand_total, ColumnKey::amount},
    ClaimSource{ClaimKey::share_general_budget_expenditure, ClaimPart::figure,
                TableKey::general_budget_expenditure, RowKey::total, ColumnKey::amount},
    ClaimSource{ClaimKey::share_general_budget_expenditure, ClaimPart::base, TableKey::expenditure,
                RowKey::total, ColumnKey::amount},
    ClaimSource{ClaimKey::change_general_budget_expenditure, ClaimPart::figure,
                TableKey::general_budget_expenditure, RowKey::total, ColumnKey::amount},
    ClaimSource{ClaimKey::share_general_budget_class, ClaimPart::figure,
                TableKey::general_budget_expenditure, RowKey::code, ColumnKey::amount},
    ClaimSource{ClaimKey::share_general_budget_class, ClaimPart::base,
                TableKey::general_budget_expenditure, RowKey::total, ColumnKey::amount},
    ClaimSource{ClaimKey::execution_general_budget_expenditure, ClaimPart::figure,
                TableKey::general_budget_expenditure, RowKey::total, ColumnKey::amount},
    ClaimSource{ClaimKey::execution_item, ClaimPart::figure, TableKey::general_budget_expenditure,
                RowKey::code, ColumnKey::amount},
    ClaimSource{ClaimKey::level_general_budget_basic, ClaimPart::figure,
                TableKey::general_budget_expenditure, RowKey::total, ColumnKey::basic},
    ClaimSource{ClaimKey::level_personnel, ClaimPart::figure, TableKey::general_budget_basic,
                RowKey::personnel_total, ColumnKey::amount},
    ClaimSource{ClaimKey::level_operating_cost, ClaimPart::figure, TableKey::general_budget_basic,
                RowKey::operating_cost_total, ColumnKey::amount},
    ClaimSource{ClaimKey::level_personnel_item, ClaimPart::figure, TableKey::general_budget_basic,
                RowKey::code, ColumnKey::amount},
    ClaimSource{ClaimKey::level_operating_cost_item, ClaimPart::figure,
                TableKey::general_budget_basic, RowKey::code, ColumnKey::amount},
    ClaimSource{ClaimKey::level_government_fund_opening, ClaimPart::figure,
                TableKey::government_fund, RowKey::total, ColumnKey::opening_balance},
    ClaimSource{ClaimKey::level_government_fund_revenue, ClaimPart::figure,
                TableKey::government_fund, RowKey::total, ColumnKey::revenue},
    ClaimSource{ClaimKey::level_government_fund_expenditure, ClaimPart::figure,
                TableKey::government_fund, RowKey::total, ColumnKey::expenditure},
    ClaimSource{ClaimKey::level_government_fund_closing, ClaimPart::figure,
                TableKey::government_fund, RowKey::total, ColumnKey::closing_balance},
    ClaimSource{ClaimKey::level_government_fund_item, ClaimPart::figure, TableKey::government_fund,
                RowKey::code, ColumnKey::expenditure},
    ClaimSource{ClaimKey::level_state_capital_opening, ClaimPart::figure, TableKey::state_capital,
                RowKey::total, ColumnKey::opening_balance},
    ClaimSource{ClaimKey::level_state_capital_revenue, ClaimPart::figure, TableKey::state_capital,
                RowKey::total, ColumnKey::revenue},
    ClaimSource{ClaimKey::level_state_capital_expenditure, ClaimPart::figure,
                TableKey::state_capital, RowKey::total, ColumnKey::expenditure},
    ClaimSource{ClaimKey::level_state_capital_closing, ClaimPart::figure, TableKey::state_capital,
                RowKey::total, ColumnKey::closing_balance},
    ClaimSource{ClaimKey::level_state_capital_item, ClaimPart::figure, TableKey::state_capital,
                RowKey::code, ColumnKey::expenditure},
    ClaimSource{ClaimKey::execution_three_public, ClaimPart::figure, TableKey::three_public,
                RowKey::total, ColumnKey::final_three_public},
    ClaimSource{ClaimKey::execution_three_public, ClaimPart::base, TableKey::three_public,
                RowKey::total, ColumnKey::budget_three_public},
    ClaimSource{ClaimKey::execution_travel_abroad, ClaimPart::figure, TableKey::three_public,
                RowKey::total, ColumnKey::final_travel_abroad},
    ClaimSource{ClaimKey::execution_travel_abroad, ClaimPart::base, TableKey::three_public,
                RowKey::total, ColumnKey::budget_travel_abroad},
    ClaimSource{ClaimKey::execution_official_vehicles, ClaimPart::figure, TableKey::three_public,
                RowKey::total, ColumnKey::final_official_vehicles},
    ClaimSource{ClaimKey::execution_official_vehicles, ClaimPart::base, TableKey::three_public,
                RowKey::total, ColumnKey::budget_official_vehicles},
    ClaimSource{ClaimKey::execution_official_reception, ClaimPart::figure, TableKey::three_public,
                RowKey::total, ColumnKey::final_official_reception},
    ClaimSource{ClaimKey::execution_official_reception, ClaimPart::base, TableKey::three_public,
                RowKey::total, ColumnKey::budget_official_reception},
    ClaimSource{ClaimKey::share_travel_abroad, ClaimPart::figure, TableKey::three_public,
                RowKey::total, ColumnKey::final_travel_abroad},
    ClaimSource{ClaimKey::share_official_vehicles, ClaimPart::figure, TableKey::three_public,
                RowKey::total, ColumnKey::final_official_vehicles},
    ClaimSource{ClaimKey::share_official_reception, ClaimPart::figure, TableKey::three_public,
                RowKey::total, ColumnKey::final_official_reception},
    ClaimSource{ClaimKey::share_travel_abroad, ClaimPart::base, TableKey::three_public,
                RowKey::total, ColumnKey::final_three_public},
    ClaimSource{ClaimKey::level_vehicle_purchase, ClaimPart::figure, TableKey::three_public,
                RowKey::total, ColumnKey::final_vehicle_purchase},
    ClaimSource{ClaimKey::level_vehicle_running, ClaimPart::figure, TableKey::three_public,
                RowKey::total, ColumnKey::final_vehicle_running},
    ClaimSource{ClaimKey::change_three_public, ClaimPart::figure, TableKey::three_public,
                RowKey::total, ColumnKey::final_three_public},
    ClaimSource{ClaimKey::change_travel_abroad, ClaimPart::figure, TableKey::three_public,
                RowKey::total, ColumnKey::final_travel_abroad},
    ClaimSource{ClaimKey::change_official_vehicles, ClaimPart::figure, TableKey::three_public,
                RowKey::total, ColumnKey::final_official_vehicles},
    ClaimSource{ClaimKey::change_official_reception, ClaimPart::figure, TableKey::three_public,
                RowKey::total, ColumnKey::final_official_reception},
    ClaimSource{ClaimKey::change_agency_operation, ClaimPart::figure, TableKey::agency_operation,
                RowKey::total, ColumnKey::amount},
    ClaimSource{ClaimKey::level_procurement_total, ClaimPart::figure, TableKey::procurement,
                RowKey::procurement_total, ColumnKey::fact},
    ClaimSource{ClaimKey::level_procurement_goods, ClaimPart::figure, TableKey::procurement,
                RowKey::procurement_goods, ColumnKey::fact},
    ClaimSource{ClaimKey::level_procurement_works, ClaimPart::figure, TableKey::procurement,
                RowKey::procurement_works, ColumnKey::fact},
    ClaimSource{ClaimKey::level_procurement_services, ClaimPart::figure, TableKey::procurement,
                RowKey::procurement_services, ColumnKey::fact},
    ClaimSource{ClaimKey::share_small_medium_contracts, ClaimPart::figure, TableKey::procurement,
                RowKey::small_medium_contracts, ColumnKey::fact},
    ClaimSource{ClaimKey::share_small_medium_contracts, ClaimPart::base, TableKey::procurement,
                RowKey::procurement_total, ColumnKey::fact},
    ClaimSource{ClaimKey::share_small_micro_contracts, ClaimPart::figure, TableKey::procurement,
                RowKey::small_micro_contracts, ColumnKey::fact},
    ClaimSource{ClaimKey::share_small_micro_contracts, ClaimPart::base, TableKey::procurement,
                RowKey::small_medium_contracts, ColumnKey::fact},
};

/// The figure that a claim repeats there, or `Figures::none`.
inline std::uint32_t figure_of(const ClaimSource& source, const Claim& claim,
                               const Figures& figures) noexcept {
  const std::uint32_t code = source.row == RowKey::code ? claim.code : 0;
  return figures.find(source.table, source.row, source.column, code);
}

/// The cells that claims of a key repeat, the figure's first.
inline std::span<const ClaimSource> sources_of(ClaimKey key) noexcept {
  static constexpr auto by_key = [] {
    auto sources = claim_sources;
    std::ranges::sort(sources, [](const ClaimSource& a, const ClaimSource& b) {
      return a.key != b.key ? a.key < b.key : a.part < b.part;
    });
    return sources;
  }();
  static constexpr auto ends = [] {
    std::array<std::uint8_t, 257> counts{};
    for (const ClaimSource& source : claim_sources)
      ++counts[static_cast<std::size_t>(source.key) + 1];
    std::partial_sum(counts.begin(), counts.end(), counts.begin());
    return counts;
  }();
  const auto number = static_cast<std::size_t>(key);
  return std::span{by_key}.subspan(ends[number], ends[number + 1] - std::size_t{ends[number]});
}

inline const Cell& part_of(const Claim& claim, ClaimPart part) noexcept {
  return part == ClaimPart::figure ? claim.figure
         : part == ClaimPart::base ? claim.base
                                   : claim.difference;
}

/// The percentages, in hundredths, that part / whole can print as.
struct RatioRange {
  std::int64_t low = 0;
  std::int64_t high = 0;
};

/// part / whole as a percentage rounded half up, away from zero, to `places` decimals (at most
/// two), in hundredths; cut off at the ends of 64 bits. The whole is not zero.
inline std::int64_t printed_ratio(std::int64_t part, std::int64_t whole,
                                  std::uint8_t places) noexcept {
  // So many hundredths of a percent make its last decimal.
  const std::uint64_t step = places == 0 ? 100 : places == 1 ? 10 : 1;
  const bool negative = (part < 0) != (whole < 0);
  const std::uint64_t most = magnitude_max(negative);
  const std::optional<std::uint64_t> rounded =
      rounded_quotient(magnitude(part), magnitude(whole), parts_per_base / step);
  const bool fits = rounded && *rounded <= most / step;
  return signed_value(fits ? *rounded * step : most, negative);
}

/// What part / whole can print as: rounding is monotone, so the ends of the quotient give the ends
/// of the percentage (PCT, YOY). Nothing where the whole may be zero.
inline std::optional<RatioRange> ratio_range(const Cell& part, const Cell& whole,
                                             std::uint8_t places) {
  if (whole.high < 0) {
    return RatioRange{printed_ratio(part.high, part.high < 0 ? whole.low : whole.high, places),
                      printed_ratio(part.low, part.low < 0 ? whole.high : whole.low, places)};
  }
  if (whole.low <= 0) return std::nullopt;
  return RatioRange{printed_ratio(part.low, part.low < 0 ? whole.low : whole.high, places),
                    printed_ratio(part.high, part.high < 0 ? whole.high : whole.low, places)};
}

/// What part / whole can print as where the whole is printed as zero but may be a little more.
/// Nothing where it may not.
inline std::optional<RatioRange> ratio_range_of_zero(const Cell& part, const Cell& whole,
                                                     std::uint8_t places) {
  using Limit = std::numeric_limits<std::int64_t>;
  if (whole.low > 0 || whole.high <= 0) return std::nullopt;
  return RatioRange{part.low > 0 ? printed_ratio(part.low, whole.high, places) : Limit::min(),
                    part.high < 0 ? printed_ratio(part.high, whole.high, places) : Limit::max()};
}

}  // namespace juesuan::inline v0::detail
