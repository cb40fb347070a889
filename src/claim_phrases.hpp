#pragma once

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>

#include <juesuan/claim_key.hpp>

#include "phrases.hpp"
#include "printed_document.hpp"

/// Which claim, and what of it, each placeholder of a phrase is: the phrases read backwards.
namespace juesuan::inline v0::detail::claim_phrases {

using Field = std::string PrintedClaim::*;

/// A placeholder of a phrase and what it is.
struct ClaimFigure {
  std::string_view placeholder;
  ClaimKey key;
  Field field;
};

struct CountFigure {
  std::string_view placeholder;
  Count count;
};

/// A phrase that occurs once, where it stands, and what its placeholders say.
struct SinglePhrase {
  Phrase phrase;
  SectionKey section;
  std::span<const ClaimFigure> figures;
  std::span<const CountFigure> counts = {};
};

inline constexpr Field figure = &PrintedClaim::figure;
inline constexpr Field base = &PrintedClaim::base;
inline constexpr Field difference = &PrintedClaim::difference;
inline constexpr Field ratio = &PrintedClaim::ratio;
inline constexpr Field reason = &PrintedClaim::reason;

constexpr std::array<ClaimFigure, 5> change(ClaimKey key) {
  return {{{"figure", key, figure},
           {"base", key, base},
           {"difference", key, difference},
           {"ratio", key, ratio},
           {"text", key, reason}}};
}

constexpr std::array<ClaimFigure, 4> execution(ClaimKey key) {
  return {
      {{"figure", key, figure}, {"base", key, base}, {"ratio", key, ratio}, {"text", key, reason}}};
}

constexpr std::array<ClaimFigure, 4> fund(ClaimKey opening) {
  const auto key = [&](int after) {
    return static_cast<ClaimKey>(static_cast<int>(opening) + after);
  };
  return {{{"opening", key(0), figure},
           {"revenue", key(1), figure},
           {"expenditure", key(2), figure},
           {"closing", key(3), figure}}};
}

using Key = ClaimKey;

inline constexpr auto grand_total = change(Key::change_grand_total);
inline constexpr auto fiscal_grand_total = change(Key::change_fiscal_grand_total);
inline constexpr std::array<ClaimFigure, 7> general_budget{{
    {"share", Key::share_general_budget_expenditure, ratio},
    {"figure", Key::share_general_budget_expenditure, figure},
    {"figure", Key::change_general_budget_expenditure, figure},
    {"base", Key::change_general_budget_expenditure, base},
    {"difference", Key::change_general_budget_expenditure, difference},
    {"ratio", Key::change_general_budget_expenditure, ratio},
    {"text", Key::change_general_budget_expenditure, reason},
}};
inline constexpr auto detail_total = execution(Key::execution_general_budget_expenditure);
inline constexpr std::array<ClaimFigure, 1> basic{
    {{"figure", Key::level_general_budget_basic, figure}}};
inline constexpr std::array<ClaimFigure, 1> personnel{{{"figure", Key::level_personnel, figure}}};
inline constexpr std::array<ClaimFigure, 1> operating{
    {{"figure", Key::level_operating_cost, figure}}};
inline constexpr auto government_fund = fund(Key::level_government_fund_opening);
inline constexpr auto state_capital = fund(Key::level_state_capital_opening);
inline constexpr auto three_public = execution(Key::execution_three_public);
inline constexpr auto three_public_change = change(Key::change_three_public);
inline constexpr auto agency = change(Key::change_agency_operation);
inline constexpr std::array<ClaimFigure, 1> abroad{{{"figure", Key::share_travel_abroad, figure}}};
inline constexpr std::array<ClaimFigure, 1> reception{
    {{"figure", Key::share_official_reception, figure}}};
inline constexpr std::array<ClaimFigure, 3> vehicles{{
    {"figure", Key::share_official_vehicles, figure},
    {"purchase", Key::level_vehicle_purchase, figure},
    {"running", Key::level_vehicle_running, figure},
}};
inline constexpr std::array<ClaimFigure, 8> procurement{{
    {"total", Key::level_procurement_total, figure},
    {"goods", Key::level_procurement_goods, figure},
    {"works", Key::level_procurement_works, figure},
    {"services", Key::level_procurement_services, figure},
    {"small_medium", Key::share_small_medium_contracts, figure},
    {"small_medium_ratio", Key::share_small_medium_contracts, ratio},
    {"small_micro", Key::share_small_micro_contracts, figure},
    {"small_micro_ratio", Key::share_small_micro_contracts, ratio},
}};
inline constexpr std::array<ClaimFigure, 4> procurement_reserved{{
    {"small_medium", Key::level_reserved_small_medium, figure},
    {"small_micro", Key::level_reserved_small_micro, figure},
    {"won_reserved", Key::level_small_medium_won_reserved, figure},
    {"won_other", Key::level_small_medium_won_other, figure},
}};
inline constexpr std::array<ClaimFigure, 2> self_evaluation{{
    {"figure", Key::share_self_evaluation, figure},
    {"ratio", Key::share_self_evaluation, ratio},
}};
inline constexpr std::array<CountFigure, 2> abroad_counts{{
    {"groups", Count::groups_abroad},
    {"persons", Count::persons_abroad},
}};
inline constexpr std::array<CountFigure, 2> vehicle_counts{{
    {"purchased", Count::vehicles_purchased},
    {"kept", Count::vehicles_kept},
}};
inline constexpr std::array<CountFigure, 2> reception_counts{{
    {"batches", Count::reception_batches},
    {"persons", Count::reception_persons},
}};

inline constexpr std::array single_phrases{
    SinglePhrase{Phrase::grand_total, SectionKey::grand_total, grand_total},
    SinglePhrase{Phrase::fiscal_grand_total, SectionKey::fiscal_grand_total, fiscal_grand_total},
    SinglePhrase{Phrase::general_budget_overall, SectionKey::general_budget_overall,
                 general_budget},
    SinglePhrase{Phrase::general_budget_detail, SectionKey::general_budget_detail, detail_total},
    SinglePhrase{Phrase::basic, SectionKey::general_budget_basic, basic},
    SinglePhrase{Phrase::personnel, SectionKey::general_budget_basic, personnel},
    SinglePhrase{Phrase::operating_cost, SectionKey::general_budget_basic, operating},
    SinglePhrase{Phrase::government_fund, SectionKey::government_fund, government_fund},
    SinglePhrase{Phrase::state_capital, SectionKey::state_capital, state_capital},
    SinglePhrase{Phrase::three_public_overall, SectionKey::three_public_overall, three_public},
    SinglePhrase{Phrase::travel_abroad, SectionKey::three_public_detail, abroad, abroad_counts},
    SinglePhrase{Phrase::official_vehicles, SectionKey::three_public_detail, vehicles,
                 vehicle_counts},
    SinglePhrase{Phrase::official_reception, SectionKey::three_public_detail, reception,
                 reception_counts},
    SinglePhrase{Phrase::three_public_change, SectionKey::three_public_change, three_public_change},
    SinglePhrase{Phrase::agency_operation, SectionKey::agency_operation, agency},
    SinglePhrase{Phrase::procurement, SectionKey::procurement, procurement},
    SinglePhrase{Phrase::procurement_reserved, SectionKey::procurement, procurement_reserved},
    SinglePhrase{Phrase::performance_work, SectionKey::performance_work, self_evaluation},
};

/// Whether a section tells of changes or executions.
constexpr bool explains(SectionKey section) noexcept {
  return std::ranges::any_of(single_phrases, [&](const SinglePhrase& single) {
    return single.section == section && has_reason(single.phrase);
  });
}

/// A phrase that repeats, by a subject that is one of a few claims.
struct ItemPhrase {
  Phrase phrase;
  SectionKey section;
  std::span<const ClaimKey> keys;  ///< by official name of the subject
};

inline constexpr std::array revenue_keys{Key::share_revenue_fiscal,
                                         Key::share_revenue_superior_subsidy,
                                         Key::share_revenue_institutional,
                                         Key::share_revenue_operating,
                                         Key::share_revenue_subsidiary_remittance,
                                         Key::share_revenue_other};
inline constexpr std::array expenditure_keys{
    Key::share_expenditure_basic, Key::share_expenditure_project,
    Key::share_expenditure_superior_remittance, Key::share_expenditure_operating,
    Key::share_expenditure_subsidiary_subsidy};
inline constexpr std::array execution_keys{Key::execution_travel_abroad,
                                           Key::execution_official_vehicles,
                                           Key::execution_official_reception};
inline constexpr std::array share_keys{Key::share_travel_abroad, Key::share_official_vehicles,
                                       Key::share_official_reception};
inline constexpr std::array change_keys{Key::change_travel_abroad, Key::change_official_vehicles,
                                        Key::change_official_reception};
inline constexpr std::array<ClaimKey, 0> by_code{};

inline constexpr std::array item_phrases{
    ItemPhrase{Phrase::revenue_item, SectionKey::revenue, revenue_keys},
    ItemPhrase{Phrase::expenditure_item, SectionKey::expenditure, expenditure_keys},
    ItemPhrase{Phrase::general_budget_class_share, SectionKey::general_budget_structure, by_code},
    ItemPhrase{Phrase::general_budget_item, SectionKey::general_budget_detail, by_code},
    ItemPhrase{Phrase::fund_item, SectionKey::government_fund, by_code},
    ItemPhrase{Phrase::fund_item, SectionKey::state_capital, by_code},
    ItemPhrase{Phrase::three_public_execution, SectionKey::three_public_overall, execution_keys},
    ItemPhrase{Phrase::three_public_share, SectionKey::three_public_detail, share_keys},
    ItemPhrase{Phrase::three_public_change_item, SectionKey::three_public_change, change_keys},
};

}  // namespace juesuan::inline v0::detail::claim_phrases
