#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace juesuan::inline v0 {

/// What decides between the wordings of one phrase.
enum class PhraseCase : std::uint8_t {
  any,        ///< the wording of a case that has none of its own
  increase,   ///< change: more than last year
  decrease,   ///< change: less than last year
  equal,      ///< change: as last year; execution: as budgeted
  greater,    ///< execution: above the budget
  less,       ///< execution: below the budget
  zero,       ///< figure and base are both zero; what is counted is none, as the books say
  zero_base,  ///< something where there was nothing last year, or no budget
  some,       ///< there is something to tell of
  total,      ///< there is something, but no part of it to tell of
  none,       ///< there is nothing to tell of; change and execution: not known
};
inline constexpr std::size_t phrase_cases = 11;

enum class Phrase : std::uint8_t {
  title,
  contents,
  overview,
  duties,
  duty,
  no_duties,
  institution,
  units,
  offices,
  tables,
  tables_note,
  table_title,
  narrative,
  glossary,
  section,
  section_part,
  list_separator,
  clause_separator,
  change_reason,
  execution_reason,
  grand_total,
  revenue,
  revenue_item,
  expenditure,
  expenditure_item,
  fiscal_grand_total,
  general_budget_overall,
  general_budget_structure,
  general_budget_class_share,
  general_budget_detail,
  items_follow,
  general_budget_class,
  general_budget_item,
  item_number,
  basic,
  personnel,
  operating_cost,
  basic_item,
  government_fund,
  state_capital,
  fund_item,
  three_public_overall,
  three_public_execution,
  three_public_detail,
  three_public_share,
  travel_abroad,
  official_vehicles,
  official_reception,
  three_public_change,
  three_public_change_item,
  agency_operation,
  procurement,
  procurement_reserved,
  performance_work,
  performance_results,
  project_name,
  project_title,
  project,
  form_title,
  assets,
  asset_item,
};

/// Calls `visit(word)` for every word of a list separated by blanks.
template <class Visit>
constexpr void each_word(std::string_view list, Visit&& visit) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(' '), list.size());
    visit(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
}

/// A phrase as a profile names it, the cases it must have wordings for, and its placeholders beside
/// those that every phrase has (`common_placeholders`).
struct PhraseSpec {
  Phrase phrase;
  std::string_view key;
  std::string_view cases;         ///< separated by blanks; empty: one wording
  std::string_view placeholders;  ///< separated by blanks
};

inline constexpr std::string_view common_placeholders = "name year prior_year scope";
inline constexpr std::string_view change_cases = "increase decrease equal zero zero_base none";
inline constexpr std::string_view execution_cases = "greater less equal zero zero_base none";
inline constexpr std::string_view either = "some none";
inline constexpr std::string_view in_parts = "some total none";
inline constexpr std::string_view in_counted_parts = "some total zero none";
inline constexpr std::string_view counted = "some zero none";

inline constexpr std::array phrase_specs{
    PhraseSpec{Phrase::title, "title", "", ""},
    PhraseSpec{Phrase::contents, "contents", "", ""},
    PhraseSpec{Phrase::overview, "overview", "", ""},
    PhraseSpec{Phrase::duties, "duties", "", ""},
    PhraseSpec{Phrase::duty, "duty", "", "ordinal text"},
    PhraseSpec{Phrase::no_duties, "no_duties", "", ""},
    PhraseSpec{Phrase::institution, "institution", "", ""},
    PhraseSpec{Phrase::units, "units", either, "count list"},
    PhraseSpec{Phrase::offices, "offices", either, "count list"},
    PhraseSpec{Phrase::tables, "tables", "", ""},
    PhraseSpec{Phrase::tables_note, "tables_note", "", ""},
    PhraseSpec{Phrase::table_title, "table_title", "", "ordinal number title"},
    PhraseSpec{Phrase::narrative, "narrative", "", ""},
    PhraseSpec{Phrase::glossary, "glossary", "", ""},
    PhraseSpec{Phrase::section, "section", "", "ordinal title"},
    PhraseSpec{Phrase::section_part, "section_part", "", "ordinal title"},
    PhraseSpec{Phrase::list_separator, "list_separator", "", ""},
    PhraseSpec{Phrase::clause_separator, "clause_separator", "", ""},
    PhraseSpec{Phrase::change_reason, "change_reason", "", "direction text"},
    PhraseSpec{Phrase::execution_reason, "execution_reason", "", "relation text"},
    PhraseSpec{Phrase::grand_total, "grand_total", change_cases,
               "figure base difference ratio reason"},
    PhraseSpec{Phrase::revenue, "revenue", in_parts, "figure list"},
    PhraseSpec{Phrase::revenue_item, "revenue_item", "", "subject figure ratio"},
    PhraseSpec{Phrase::expenditure, "expenditure", in_parts, "figure list"},
    PhraseSpec{Phrase::expenditure_item, "expenditure_item", "", "subject figure ratio"},
    PhraseSpec{Phrase::fiscal_grand_total, "fiscal_grand_total", change_cases,
               "figure base difference ratio reason"},
    PhraseSpec{Phrase::general_budget_overall, "general_budget_overall", change_cases,
               "figure base difference ratio reason share"},
    PhraseSpec{Phrase::general_budget_structure, "general_budget_structure", in_parts,
               "figure list"},
    PhraseSpec{Phrase::general_budget_class_share, "general_budget_class_share", "",
               "subject figure ratio"},
    PhraseSpec{Phrase::general_budget_detail, "general_budget_detail", execution_cases,
               "figure base ratio reason"},
    PhraseSpec{Phrase::items_follow, "items_follow", "", ""},
    PhraseSpec{Phrase::general_budget_class, "general_budget_class", "", "ordinal subject"},
    PhraseSpec{Phrase::general_budget_item, "general_budget_item", execution_cases,
               "number category group subject figure base ratio reason"},
    PhraseSpec{Phrase::item_number, "item_number", "", "ordinal"},
    PhraseSpec{Phrase::basic, "basic", either, "figure personnel operating_cost"},
    PhraseSpec{Phrase::personnel, "personnel", either, "figure list"},
    PhraseSpec{Phrase::operating_cost, "operating_cost", either, "figure list"},
    PhraseSpec{Phrase::basic_item, "basic_item", "", "subject figure"},
    PhraseSpec{Phrase::government_fund, "government_fund", either,
               "opening revenue expenditure closing"},
    PhraseSpec{Phrase::state_capital, "state_capital", either,
               "opening revenue expenditure closing"},
    PhraseSpec{Phrase::fund_item, "fund_item", "", "number category group subject figure"},
    PhraseSpec{Phrase::three_public_overall, "three_public_overall", execution_cases,
               "figure base ratio reason list"},
    PhraseSpec{Phrase::three_public_execution, "three_public_execution", execution_cases,
               "subject figure base ratio reason"},
    PhraseSpec{Phrase::three_public_detail, "three_public_detail", "", "figure list"},
    PhraseSpec{Phrase::three_public_share, "three_public_share", "", "subject figure ratio"},
    PhraseSpec{Phrase::travel_abroad, "travel_abroad", "", "figure groups persons"},
    PhraseSpec{Phrase::official_vehicles, "official_vehicles", "",
               "figure purchase purchased running kept"},
    PhraseSpec{Phrase::official_reception, "official_reception", "", "figure batches persons"},
    PhraseSpec{Phrase::three_public_change, "three_public_change", change_cases,
               "figure base difference ratio reason list"},
    PhraseSpec{Phrase::three_public_change_item, "three_public_change_item", change_cases,
               "subject figure base difference ratio reason"},
    PhraseSpec{Phrase::agency_operation, "agency_operation", change_cases,
               "figure base difference ratio reason"},
    PhraseSpec{Phrase::procurement, "procurement", either,
               "total goods works services small_medium small_medium_ratio small_micro "
               "small_micro_ratio"},
    PhraseSpec{Phrase::procurement_reserved, "procurement_reserved", "",
               "small_medium small_micro won_reserved won_other"},
    PhraseSpec{Phrase::performance_work, "performance_work", in_counted_parts,
               "count figure ratio list"},
    PhraseSpec{Phrase::performance_results, "performance_results", counted, "count list"},
    PhraseSpec{Phrase::project_name, "project_name", "", "subject"},
    PhraseSpec{Phrase::project_title, "project_title", "", "ordinal subject"},
    PhraseSpec{Phrase::project, "project", "",
               "score figure base ratio carried_forward summary problems improvements"},
    PhraseSpec{Phrase::form_title, "form_title", "", ""},
    PhraseSpec{Phrase::assets, "assets", either, "vehicles equipment list"},
    PhraseSpec{Phrase::asset_item, "asset_item", "", "subject count"},
};

constexpr const PhraseSpec& spec_of(Phrase phrase) noexcept {
  return phrase_specs[static_cast<std::size_t>(phrase)];
}

/// Whether a phrase tells of a change or an execution, which has a reason.
constexpr bool has_reason(Phrase phrase) noexcept {
  return spec_of(phrase).placeholders.find("reason") != std::string_view::npos;
}

/// What the patterns of a phrase may hold beside its placeholders: any text up to what follows;
/// 增加 or 减少 before the difference and 增长 or 下降 before the rate, which may contradict each
/// other.
inline constexpr std::string_view any_text_placeholder = "any";
inline constexpr std::string_view pattern_placeholders = "any direction trend";

/// A wording that is read but never written: `[…]` may be missing.
struct Pattern {
  PhraseCase of = PhraseCase::any;
  std::string text;
};

/// The text of a case.
struct Wording {
  std::string named;   ///< `{figure}`, as the profile says it
  std::string placed;  ///< `{4}`, with the place of each placeholder for its name
};

/// The wordings of a profile, every one that `phrase_specs` asks for.
class Phrases {
 public:
  /// The wording of a case, or that of `any`; null for none.
  const Wording* find(Phrase phrase, PhraseCase wanted) const noexcept {
    const Wording* const own = find_own(phrase, wanted);
    return own != nullptr ? own : find_own(phrase, PhraseCase::any);
  }
  /// Its text as the profile says it; empty for none.
  std::string_view text(Phrase phrase, PhraseCase wanted = PhraseCase::any) const noexcept {
    const Wording* const wording = find(phrase, wanted);
    return wording != nullptr ? std::string_view{wording->named} : std::string_view{};
  }

  /// Further wordings of a phrase by which it is recognised.
  const std::vector<Pattern>& patterns(Phrase phrase) const noexcept {
    return patterns_[static_cast<std::size_t>(phrase)];
  }
  void set_patterns(Phrase phrase, std::vector<Pattern> patterns) {
    patterns_[static_cast<std::size_t>(phrase)] = std::move(patterns);
  }

  /// The text that a case has of its own, or null.
  const std::string* own_text(Phrase phrase, PhraseCase of) const noexcept {
    const Wording* const wording = find_own(phrase, of);
    return wording != nullptr ? &wording->named : nullptr;
  }

  void clear(Phrase phrase) { wordings_[static_cast<std::size_t>(phrase)] = {}; }
  void set(Phrase phrase, PhraseCase of, Wording wording) {
    wordings_[static_cast<std::size_t>(phrase)][static_cast<std::size_t>(of)] = std::move(wording);
  }

 private:
  const Wording* find_own(Phrase phrase, PhraseCase of) const noexcept {
    const auto& wording = wordings_[static_cast<std::size_t>(phrase)][static_cast<std::size_t>(of)];
    return wording ? &*wording : nullptr;
  }

  std::array<std::array<std::optional<Wording>, phrase_cases>, phrase_specs.size()> wordings_;
  std::array<std::vector<Pattern>, phrase_specs.size()> patterns_;
};

}  // namespace juesuan::inline v0
