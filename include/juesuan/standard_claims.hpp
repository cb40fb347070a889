#pragma once

#include <array>
#include <cstdint>

#include <juesuan/claim_key.hpp>
#include <juesuan/detail/concatenated.hpp>

namespace juesuan::inline v0 {

/// How often a claim is made.
enum class ClaimRepeat : std::uint8_t {
  once = 1,
  nonzero = 2,         ///< once, unless its figure is zero
  stated = 3,          ///< once, if the books state its figure
  function_class = 4,  ///< for every functional 类 with money
  function_item = 5,   ///< for every functional 项 that an entry of part or whole has
  economic_item = 6,   ///< for every economic 款 with money
};

/// What a claim is made of: part and whole, figure and base. Both are formulas with their period;
/// `figure` names the pair of a change or an execution, for which books may state an amount.
/// Facts (procurement, self-evaluation, projects) have no formula.
struct ClaimSpec {
  ClaimKey key = ClaimKey::none;
  ClaimKind kind = ClaimKind::none;
  SectionKey section = SectionKey::none;
  ClaimRepeat repeat = ClaimRepeat::once;
  Formula part{};
  Formula whole{};
  Figure figure = Figure::none;
};

namespace detail {

constexpr ClaimSpec change_claim(ClaimKey key, SectionKey section, Figure figure) {
  return {.key = key,
          .kind = ClaimKind::change,
          .section = section,
          .part = formulas::current_final & formula_of(figure),
          .whole = formulas::prior_final & formula_of(figure),
          .figure = figure};
}

constexpr ClaimSpec execution_claim(ClaimKey key, SectionKey section, Figure figure, Stage budget) {
  const Selector planned{.years = RelativeYear::current, .stages = budget};
  return {.key = key,
          .kind = ClaimKind::execution,
          .section = section,
          .part = formulas::current_final & formula_of(figure),
          .whole = planned & formula_of(figure),
          .figure = figure};
}

constexpr ClaimSpec share_claim(ClaimKey key, SectionKey section, ClaimRepeat repeat,
                                const Formula& part, const Formula& whole) {
  return {.key = key,
          .kind = ClaimKind::share,
          .section = section,
          .repeat = repeat,
          .part = formulas::current_final & part,
          .whole = formulas::current_final & whole};
}

constexpr ClaimSpec level_claim(ClaimKey key, SectionKey section, const Formula& part,
                                ClaimRepeat repeat = ClaimRepeat::once) {
  return {.key = key,
          .kind = ClaimKind::level,
          .section = section,
          .repeat = repeat,
          .part = formulas::current_final & part};
}

constexpr ClaimSpec fact_claim(ClaimKey key, ClaimKind kind, SectionKey section,
                               ClaimRepeat repeat = ClaimRepeat::once) {
  return {.key = key, .kind = kind, .section = section, .repeat = repeat};
}

/// What is told of the share of procurement reserved for small and medium enterprises.
constexpr ClaimSpec reserved_claim(ClaimKey key) {
  return fact_claim(key, ClaimKind::level, SectionKey::procurement, ClaimRepeat::stated);
}

constexpr ClaimSpec revenue_share(ClaimKey key, const Formula& part) {
  return share_claim(key, SectionKey::revenue, ClaimRepeat::nonzero, formulas::revenue & part,
                     formulas::revenue);
}

constexpr ClaimSpec expenditure_share(ClaimKey key, Kind kind) {
  return share_claim(key, SectionKey::expenditure, ClaimRepeat::nonzero,
                     formulas::expenditure & formulas::of(kind), formulas::expenditure);
}

constexpr ClaimSpec three_public_share(ClaimKey key, Figure item) {
  return share_claim(key, SectionKey::three_public_detail, ClaimRepeat::once, formula_of(item),
                     formulas::three_public);
}

/// Opening, revenue, expenditure, closing of a fund, then its expenditure by 项.
constexpr std::array<ClaimSpec, 5> fund_claims(ClaimKey opening, SectionKey section, Source fund) {
  const auto key = [&](int after) {
    return static_cast<ClaimKey>(static_cast<int>(opening) + after);
  };
  const Selector of_fund = formulas::of(fund);
  return {
      level_claim(key(0), section, formulas::opening_balance & of_fund),
      level_claim(key(1), section, formulas::revenue & of_fund),
      level_claim(key(2), section, formulas::expenditure & of_fund),
      level_claim(key(3), section, formulas::fiscal_closing_balance & of_fund),
      level_claim(key(4), section, formulas::expenditure & of_fund, ClaimRepeat::function_item)};
}

/// Sections 1 to 4.
constexpr auto total_claims() {
  using namespace formulas;
  using Key = ClaimKey;
  using Section = SectionKey;
  return std::array{
      change_claim(Key::change_grand_total, Section::grand_total, Figure::grand_total),
      revenue_share(Key::share_revenue_fiscal, fiscal),
      revenue_share(Key::share_revenue_superior_subsidy, of(Source::superior_subsidy)),
      revenue_share(Key::share_revenue_institutional, of(Source::institutional_revenue)),
      revenue_share(Key::share_revenue_operating, of(Source::operating_revenue)),
      revenue_share(Key::share_revenue_subsidiary_remittance, of(Source::subsidiary_remittance)),
      revenue_share(Key::share_revenue_other, of(Source::other_revenue)),
      expenditure_share(Key::share_expenditure_basic, Kind::basic),
      expenditure_share(Key::share_expenditure_project, Kind::project),
      expenditure_share(Key::share_expenditure_superior_remittance, Kind::superior_remittance),
      expenditure_share(Key::share_expenditure_operating, Kind::operating),
      expenditure_share(Key::share_expenditure_subsidiary_subsidy, Kind::subsidiary_subsidy),
      change_claim(Key::change_fiscal_grand_total, Section::fiscal_grand_total,
                   Figure::fiscal_grand_total)};
}

/// Sections 5 and 6.
constexpr auto general_budget_claims() {
  using namespace formulas;
  using Key = ClaimKey;
  using Section = SectionKey;
  const Selector initial{.years = RelativeYear::current, .stages = Stage::initial_budget};
  return std::array{
      share_claim(Key::share_general_budget_expenditure, Section::general_budget_overall,
                  ClaimRepeat::once, general_budget_expenditure, expenditure),
      change_claim(Key::change_general_budget_expenditure, Section::general_budget_overall,
                   Figure::general_budget_expenditure),
      share_claim(Key::share_general_budget_class, Section::general_budget_structure,
                  ClaimRepeat::function_class, general_budget_expenditure,
                  general_budget_expenditure),
      execution_claim(Key::execution_general_budget_expenditure, Section::general_budget_detail,
                      Figure::general_budget_expenditure, Stage::initial_budget),
      ClaimSpec{.key = Key::execution_item,
                .kind = ClaimKind::execution,
                .section = Section::general_budget_detail,
                .repeat = ClaimRepeat::function_item,
                .part = current_final & general_budget_expenditure,
                .whole = initial & general_budget_expenditure},
      level_claim(Key::level_general_budget_basic, Section::general_budget_basic,
                  general_budget_basic),
      level_claim(Key::level_personnel, Section::general_budget_basic,
                  general_budget_basic & personnel),
      level_claim(Key::level_personnel_item, Section::general_budget_basic,
                  general_budget_basic & personnel, ClaimRepeat::economic_item),
      level_claim(Key::level_operating_cost, Section::general_budget_basic,
                  general_budget_basic & operating_cost),
      level_claim(Key::level_operating_cost_item, Section::general_budget_basic,
                  general_budget_basic & operating_cost, ClaimRepeat::economic_item)};
}

/// Section 9; `budget` is what the result is held against.
constexpr auto three_public_claims(Stage budget) {
  using namespace formulas;
  using Key = ClaimKey;
  using Section = SectionKey;
  const auto three_public_execution = [budget](Key key, Figure figure) {
    return execution_claim(key, Section::three_public_overall, figure, budget);
  };
  const auto three_public_change = [](Key key, Figure figure) {
    return change_claim(key, Section::three_public_change, figure);
  };
  return std::array{
      three_public_execution(Key::execution_three_public, Figure::three_public),
      three_public_execution(Key::execution_travel_abroad, Figure::travel_abroad),
      three_public_execution(Key::execution_official_vehicles, Figure::official_vehicles),
      three_public_execution(Key::execution_official_reception, Figure::official_reception),
      three_public_share(Key::share_travel_abroad, Figure::travel_abroad),
      three_public_share(Key::share_official_vehicles, Figure::official_vehicles),
      level_claim(Key::level_vehicle_purchase, Section::three_public_detail, vehicle_purchase),
      level_claim(Key::level_vehicle_running, Section::three_public_detail, vehicle_running),
      three_public_share(Key::share_official_reception, Figure::official_reception),
      three_public_change(Key::change_three_public, Figure::three_public),
      three_public_change(Key::change_travel_abroad, Figure::travel_abroad),
      three_public_change(Key::change_official_vehicles, Figure::official_vehicles),
      three_public_change(Key::change_official_reception, Figure::official_reception)};
}

/// Sections 10 to 12.
constexpr auto fact_claims() {
  using Key = ClaimKey;
  using Section = SectionKey;
  return std::array{
      change_claim(Key::change_agency_operation, Section::agency_operation,
                   Figure::agency_operation),
      fact_claim(Key::level_procurement_total, ClaimKind::level, Section::procurement),
      fact_claim(Key::level_procurement_goods, ClaimKind::level, Section::procurement),
      fact_claim(Key::level_procurement_works, ClaimKind::level, Section::procurement),
      fact_claim(Key::level_procurement_services, ClaimKind::level, Section::procurement),
      fact_claim(Key::share_small_medium_contracts, ClaimKind::share, Section::procurement),
      fact_claim(Key::share_small_micro_contracts, ClaimKind::share, Section::procurement),
      reserved_claim(Key::level_reserved_small_medium),
      reserved_claim(Key::level_reserved_small_micro),
      reserved_claim(Key::level_small_medium_won_reserved),
      reserved_claim(Key::level_small_medium_won_other),
      fact_claim(Key::share_self_evaluation, ClaimKind::share, Section::performance_work),
      fact_claim(Key::execution_project, ClaimKind::execution, Section::performance_results)};
}

}  // namespace detail

/// Every claim of 第三部分 in the order of its sections; `three_public_budget` is the budget that
/// the 三公 result is held against (`Layout::three_public_budget`).
constexpr auto standard_claims(Stage three_public_budget) {
  using Key = ClaimKey;
  using Section = SectionKey;
  return detail::concatenated(
      detail::total_claims(), detail::general_budget_claims(),
      detail::fund_claims(Key::level_government_fund_opening, Section::government_fund,
                          Source::government_fund),
      detail::fund_claims(Key::level_state_capital_opening, Section::state_capital,
                          Source::state_capital),
      detail::three_public_claims(three_public_budget), detail::fact_claims());
}

}  // namespace juesuan::inline v0
