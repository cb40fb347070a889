#include "narrative.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>

#include <juesuan/detail/fact_rows.hpp>
#include <juesuan/detail/own_words.hpp>
#include <juesuan/locate.hpp>

#include "chinese_numeral.hpp"
#include "claim_index.hpp"
#include "phrase_writer.hpp"

namespace juesuan::inline v0 {

namespace {

class Narrative {
 public:
  Narrative(DocumentWriter& document, const Disclosure& disclosure, const Profile::Words& words)
      : document_(document),
        disclosure_(disclosure),
        phrases_(disclosure, words),
        claims_(disclosure.claims) {}

  void write() {
    std::size_t number = 0;
    for (const SectionWords& section : phrases_.words().sections) {
      document_.enter(section.key);
      document_.heading(2, token(section.key),
                        phrases_.text(Phrase::section, {arg<"ordinal">(chinese_numeral(++number)),
                                                        arg<"title">(section.title)}));
      write(section.key);
      write_parts(section);
    }
    document_.enter(SectionKey::none);
  }

 private:
  void write_parts(const SectionWords& section) {
    std::size_t number = 0;
    for (const SectionWords& part : section.parts) {
      document_.enter(part.key);
      document_.heading(
          3, token(part.key),
          phrases_.text(Phrase::section_part,
                        {arg<"ordinal">(chinese_numeral(++number)), arg<"title">(part.title)}));
      write(part.key);
    }
  }

  void write(SectionKey section) {
    switch (section) {
      case SectionKey::grand_total:
        return document_.paragraph(change(Phrase::grand_total, ClaimKey::change_grand_total));
      case SectionKey::revenue:
        return write_shares(Phrase::revenue, Phrase::revenue_item, section, TableKey::revenue);
      case SectionKey::expenditure:
        return write_shares(Phrase::expenditure, Phrase::expenditure_item, section,
                            TableKey::expenditure);
      case SectionKey::fiscal_grand_total:
        return document_.paragraph(
            change(Phrase::fiscal_grand_total, ClaimKey::change_fiscal_grand_total));
      case SectionKey::general_budget_overall:
        return write_general_budget();
      case SectionKey::general_budget_structure:
        return write_shares(Phrase::general_budget_structure, Phrase::general_budget_class_share,
                            section, TableKey::general_budget_expenditure);
      case SectionKey::general_budget_detail:
        return write_items();
      case SectionKey::general_budget_basic:
        return write_basic();
      case SectionKey::government_fund:
        return write_fund(Phrase::government_fund, TableKey::government_fund,
                          ClaimKey::level_government_fund_opening);
      case SectionKey::state_capital:
        return write_fund(Phrase::state_capital, TableKey::state_capital,
                          ClaimKey::level_state_capital_opening);
      case SectionKey::three_public_overall:
        return write_three_public_budget();
      case SectionKey::three_public_detail:
        return write_three_public_detail();
      case SectionKey::three_public_change:
        return write_three_public_change();
      case SectionKey::agency_operation:
        return document_.paragraph(
            change(Phrase::agency_operation, ClaimKey::change_agency_operation));
      case SectionKey::procurement:
        return write_procurement();
      case SectionKey::performance_work:
        return write_performance();
      case SectionKey::performance_results:
        return write_projects();
      case SectionKey::other_matters:
        return write_assets();
      default:
        return;
    }
  }

  std::string_view figure(const Claim& claim) { return phrases_.money(claim.figure); }
  std::string_view base(const Claim& claim) { return phrases_.money(claim.base); }

  std::string_view reason(const Claim& claim) {
    const std::string_view text = detail::plain_reason(claim.reason);
    if (text.empty() || !owes_reason(claim)) return {};
    if (claim.kind == ClaimKind::change) {
      return phrases_.text(Phrase::change_reason,
                           {arg<"text">(text), arg<"direction">(direction_word(claim.comparison))});
    }
    return phrases_.text(Phrase::execution_reason,
                         {arg<"text">(text), arg<"relation">(relation_word(claim.comparison))});
  }

  template <class... More>
  std::string_view change(Phrase phrase, ClaimKey key, const More&... more) {
    const Claim& claim = claims_.one(key);
    return phrases_.text(
        phrase, case_of(claim),
        {arg<"subject">(claim.subject), arg<"figure">(figure(claim)), arg<"base">(base(claim)),
         arg<"difference">(phrases_.money(claim.difference)), arg<"ratio">(phrases_.ratio(claim)),
         arg<"reason">(reason(claim)), more...});
  }

  template <class... More>
  std::string_view execution(Phrase phrase, const Claim& claim, const More&... more) {
    return phrases_.text(
        phrase, case_of(claim),
        {arg<"subject">(claim.subject), arg<"figure">(figure(claim)), arg<"base">(base(claim)),
         arg<"ratio">(phrases_.ratio(claim)), arg<"reason">(reason(claim)), more...});
  }

  /// A list with a separator of the profile.
  TextList list_with(Phrase separator) { return TextList{phrases_.text(separator)}; }

  /// The shares of a section, each by the phrase of an item.
  TextList shares(Phrase item, SectionKey section) {
    TextList list = list_with(Phrase::clause_separator);
    for (const Claim& claim : disclosure_.claims) {
      if (claim.section != section || claim.kind != ClaimKind::share) continue;
      list.add(phrases_.text(item, {arg<"subject">(claim.subject), arg<"figure">(figure(claim)),
                                    arg<"ratio">(phrases_.ratio(claim))}));
    }
    return list;
  }

  /// The whole of a section's shares: every one of them has it as its base. Where no part is told
  /// of, the total of their table.
  Cell whole_of(SectionKey section, TableKey key) const {
    for (const Claim& claim : disclosure_.claims) {
      if (claim.section == section && claim.kind == ClaimKind::share) return claim.base;
    }
    Location place;
    place.table = key;
    place.row = RowKey::total;
    place.column = ColumnKey::amount;
    const auto at = detail::find_cell(disclosure_.tables, place);
    return at ? disclosure_.tables.cells(*at->panel, at->row)[at->column] : Cell{};
  }

  /// Whether a table has a figure that is not exactly zero. One that has none may be said to be
  /// empty; sums that are zero by chance may not.
  bool holds_figures(TableKey key) const {
    const Table* const table = disclosure_.tables.find(key);
    if (table == nullptr) return false;
    for (const Panel& panel : disclosure_.tables.panels(*table)) {
      for (std::size_t row = 0; row < panel.row_count; ++row) {
        const std::span<const Cell> cells = disclosure_.tables.cells(panel, row);
        const auto holds = [](const Cell& cell) {
          return cell.state == CellState::value && cell.low != 0;
        };
        if (std::ranges::any_of(cells, holds)) return true;
      }
    }
    return false;
  }

  void write_shares(Phrase phrase, Phrase item, SectionKey section, TableKey table) {
    const TextList list = shares(item, section);
    const Cell whole = whole_of(section, table);
    const bool nothing = list.text().empty() && is_zero(whole) && !holds_figures(table);
    const PhraseCase wanted = nothing               ? PhraseCase::none
                              : list.text().empty() ? PhraseCase::total
                                                    : PhraseCase::some;
    document_.paragraph(phrases_.text(
        phrase, wanted, {arg<"figure">(phrases_.money(whole)), arg<"list">(list.text())}));
  }

  void write_general_budget() {
    const Claim& share = claims_.one(ClaimKey::share_general_budget_expenditure);
    document_.paragraph(change(Phrase::general_budget_overall,
                               ClaimKey::change_general_budget_expenditure,
                               arg<"share">(phrases_.ratio(share))));
  }

  /// The claims of the same functional 类 as the first one.
  static std::size_t same_category(std::span<const Claim> claims) noexcept {
    const FunctionCode first = FunctionCode{claims.front().code}.ancestor(1);
    std::size_t count = 1;
    while (count < claims.size() && FunctionCode{claims[count].code}.ancestor(1) == first) ++count;
    return count;
  }

  void write_items() {
    std::span<const Claim> items = claims_.all(ClaimKey::execution_item);
    std::string text{execution(Phrase::general_budget_detail,
                               claims_.one(ClaimKey::execution_general_budget_expenditure))};
    if (!items.empty()) text += phrases_.text(Phrase::items_follow);
    document_.paragraph(text);
    for (std::size_t number = 1; !items.empty(); ++number) {
      const std::size_t count = same_category(items);
      write_category(items.first(count), number);
      items = items.subspan(count);
    }
  }

  void write_category(std::span<const Claim> items, std::size_t number) {
    const std::string_view title = phrases_.text(
        Phrase::general_budget_class,
        {arg<"ordinal">(std::to_string(number)), arg<"subject">(items.front().category)});
    if (phrases_.words().class_headings) {
      document_.heading(4, "", title);
      for (std::size_t i = 0; i < items.size(); ++i) document_.paragraph(item(items, i));
      return;
    }
    std::string text{title};
    for (std::size_t i = 0; i < items.size(); ++i) text += item(items, i);
    document_.paragraph(text);
  }

  std::string_view item(std::span<const Claim> items, std::size_t index) {
    const Claim& claim = items[index];
    return execution(Phrase::general_budget_item, claim, arg<"category">(claim.category),
                     arg<"group">(claim.group), arg<"number">(item_number(items.size(), index)));
  }

  /// Items are numbered where there is more than one.
  std::string_view item_number(std::size_t count, std::size_t index) {
    if (count == 1) return {};
    return phrases_.text(Phrase::item_number, {arg<"ordinal">(std::to_string(index + 1))});
  }

  void write_basic() {
    const Claim& total = claims_.one(ClaimKey::level_general_budget_basic);
    const std::string_view personnel =
        accounts_of(Phrase::personnel, ClaimKey::level_personnel, ClaimKey::level_personnel_item);
    const std::string_view operating_cost =
        accounts_of(Phrase::operating_cost, ClaimKey::level_operating_cost,
                    ClaimKey::level_operating_cost_item);
    const bool nothing = is_zero(total.figure) && !holds_figures(TableKey::general_budget_basic);
    document_.paragraph(phrases_.text(Phrase::basic, nothing ? PhraseCase::none : PhraseCase::some,
                                      {arg<"figure">(figure(total)), arg<"personnel">(personnel),
                                       arg<"operating_cost">(operating_cost)}));
  }

  /// One half of the basic expenditure with the names of its non-zero accounts in table order.
  std::string_view accounts_of(Phrase phrase, ClaimKey total, ClaimKey items) {
    TextList list = list_with(Phrase::list_separator);
    for (const Claim& claim : claims_.all(items)) {
      list.add(phrases_.text(Phrase::basic_item,
                             {arg<"subject">(claim.subject), arg<"figure">(figure(claim))}));
    }
    return phrases_.text(phrase, list.text().empty() ? PhraseCase::none : PhraseCase::some,
                         {arg<"figure">(figure(claims_.one(total))), arg<"list">(list.text())});
  }

  /// A fund's balances and expenditure by 项; `opening` is the first of its five claims.
  void write_fund(Phrase phrase, TableKey table, ClaimKey opening) {
    const auto after = [&](int distance) {
      return static_cast<ClaimKey>(static_cast<int>(opening) + distance);
    };
    const std::span<const Claim> items = claims_.all(after(4));
    bool occurred = !items.empty() || holds_figures(table);
    for (int i = 0; i < 4; ++i) occurred = occurred || !is_zero(claims_.one(after(i)).figure);
    document_.paragraph(phrases_.text(phrase, occurred ? PhraseCase::some : PhraseCase::none,
                                      {arg<"opening">(figure(claims_.one(after(0)))),
                                       arg<"revenue">(figure(claims_.one(after(1)))),
                                       arg<"expenditure">(figure(claims_.one(after(2)))),
                                       arg<"closing">(figure(claims_.one(after(3))))}));
    for (std::size_t i = 0; i < items.size(); ++i) {
      document_.paragraph(phrases_.text(
          Phrase::fund_item, {arg<"number">(item_number(items.size(), i)),
                              arg<"category">(items[i].category), arg<"group">(items[i].group),
                              arg<"subject">(items[i].subject), arg<"figure">(figure(items[i]))}));
    }
  }

  void write_three_public_budget() {
    TextList list = list_with(Phrase::clause_separator);
    for (const ClaimKey key :
         {ClaimKey::execution_travel_abroad, ClaimKey::execution_official_vehicles,
          ClaimKey::execution_official_reception}) {
      list.add(execution(Phrase::three_public_execution, claims_.one(key)));
    }
    document_.paragraph(execution(Phrase::three_public_overall,
                                  claims_.one(ClaimKey::execution_three_public),
                                  arg<"list">(list.text())));
  }

  void write_three_public_detail() {
    const Claim& abroad = claims_.one(ClaimKey::share_travel_abroad);
    const Claim& vehicles = claims_.one(ClaimKey::share_official_vehicles);
    const Claim& reception = claims_.one(ClaimKey::share_official_reception);
    const auto count = [&](Count key) { return phrases_.count(disclosure_.counts[key]); };
    document_.paragraph(phrases_.text(
        Phrase::three_public_detail,
        {arg<"figure">(base(abroad)),
         arg<"list">(shares(Phrase::three_public_share, SectionKey::three_public_detail).text())}));
    document_.paragraph(
        phrases_.text(Phrase::travel_abroad,
                      {arg<"figure">(figure(abroad)), arg<"groups">(count(Count::groups_abroad)),
                       arg<"persons">(count(Count::persons_abroad))}));
    document_.paragraph(
        phrases_.text(Phrase::official_vehicles,
                      {arg<"figure">(figure(vehicles)),
                       arg<"purchase">(figure(claims_.one(ClaimKey::level_vehicle_purchase))),
                       arg<"purchased">(count(Count::vehicles_purchased)),
                       arg<"running">(figure(claims_.one(ClaimKey::level_vehicle_running))),
                       arg<"kept">(count(Count::vehicles_kept))}));
    document_.paragraph(phrases_.text(
        Phrase::official_reception,
        {arg<"figure">(figure(reception)), arg<"batches">(count(Count::reception_batches)),
         arg<"persons">(count(Count::reception_persons))}));
  }

  void write_three_public_change() {
    TextList list = list_with(Phrase::clause_separator);
    for (const ClaimKey key : {ClaimKey::change_travel_abroad, ClaimKey::change_official_vehicles,
                               ClaimKey::change_official_reception}) {
      list.add(change(Phrase::three_public_change_item, key));
    }
    document_.paragraph(change(Phrase::three_public_change, ClaimKey::change_three_public,
                               arg<"list">(list.text())));
  }

  void write_procurement() {
    const Claim& total = claims_.one(ClaimKey::level_procurement_total);
    const Claim& medium = claims_.one(ClaimKey::share_small_medium_contracts);
    const Claim& micro = claims_.one(ClaimKey::share_small_micro_contracts);
    const bool told =
        tells(ClaimKey::level_procurement_total, ClaimKey::share_small_micro_contracts);
    document_.paragraph(phrases_.text(
        Phrase::procurement, told ? PhraseCase::some : PhraseCase::none,
        {arg<"total">(figure(total)),
         arg<"goods">(figure(claims_.one(ClaimKey::level_procurement_goods))),
         arg<"works">(figure(claims_.one(ClaimKey::level_procurement_works))),
         arg<"services">(figure(claims_.one(ClaimKey::level_procurement_services))),
         arg<"small_medium">(figure(medium)), arg<"small_medium_ratio">(phrases_.ratio(medium)),
         arg<"small_micro">(figure(micro)), arg<"small_micro_ratio">(phrases_.ratio(micro))}));
    write_reserved();
  }

  /// Whether the figure of a claim between the two is known.
  bool tells(ClaimKey first, ClaimKey last) const {
    return std::ranges::any_of(disclosure_.claims, [&](const Claim& claim) {
      return claim.key >= first && claim.key <= last && known(claim.figure);
    });
  }

  /// Only some regions ask for it: of books that state nothing of it nothing is said.
  void write_reserved() {
    if (!tells(ClaimKey::level_reserved_small_medium, ClaimKey::level_small_medium_won_other)) {
      return;
    }
    const auto told = [&](ClaimKey key) {
      const std::span<const Claim> claims = claims_.all(key);
      return claims.empty() ? phrases_.words().unknown : figure(claims.front());
    };
    document_.paragraph(
        phrases_.text(Phrase::procurement_reserved,
                      {arg<"small_medium">(told(ClaimKey::level_reserved_small_medium)),
                       arg<"small_micro">(told(ClaimKey::level_reserved_small_micro)),
                       arg<"won_reserved">(told(ClaimKey::level_small_medium_won_reserved)),
                       arg<"won_other">(told(ClaimKey::level_small_medium_won_other))}));
  }

  /// The names of the projects, each by `name`.
  TextList project_names(Phrase name) {
    TextList list = list_with(Phrase::list_separator);
    for (const Form& form : disclosure_.forms) {
      list.add(phrases_.text(name, {arg<"subject">(form.project.name)}));
    }
    return list;
  }

  /// As the books say, else the number of forms; without any it is not known.
  std::string_view project_count() {
    std::optional<std::int64_t> count = disclosure_.self_evaluated_projects;
    if (!count && !disclosure_.forms.empty()) {
      count = static_cast<std::int64_t>(disclosure_.forms.size());
    }
    return phrases_.count(count);
  }

  /// Whether the books say that no project was self-evaluated, and nothing against it.
  bool evaluated_none() const {
    const std::span<const Claim> share = claims_.all(ClaimKey::share_self_evaluation);
    return disclosure_.forms.empty() && disclosure_.self_evaluated_projects == 0 &&
           !share.empty() && is_zero(share.front().figure);
  }

  void write_performance() {
    const std::span<const Claim> found = claims_.all(ClaimKey::share_self_evaluation);
    const Claim none;
    const Claim& share = found.empty() ? none : found.front();
    const PhraseCase wanted = found.empty()               ? PhraseCase::none
                              : evaluated_none()          ? PhraseCase::zero
                              : disclosure_.forms.empty() ? PhraseCase::total
                                                          : PhraseCase::some;
    document_.paragraph(phrases_.text(Phrase::performance_work, wanted,
                                      {arg<"count">(project_count()), arg<"figure">(figure(share)),
                                       arg<"ratio">(phrases_.ratio(share)),
                                       arg<"list">(project_names(Phrase::project_name).text())}));
  }

  void write_projects() {
    const PhraseCase wanted = evaluated_none()            ? PhraseCase::zero
                              : disclosure_.forms.empty() ? PhraseCase::none
                                                          : PhraseCase::some;
    document_.paragraph(phrases_.text(
        Phrase::performance_results, wanted,
        {arg<"count">(project_count()), arg<"list">(project_names(Phrase::project_name).text())}));
    const std::span<const Claim> executions = claims_.all(ClaimKey::execution_project);
    for (std::size_t i = 0; i < disclosure_.forms.size(); ++i) write_project(i, executions[i]);
  }

  void write_project(std::size_t index, const Claim& claim) {
    const auto& project = disclosure_.forms[index].project;
    const std::optional<Points>& score =
        project.stated_score ? project.stated_score : disclosure_.forms[index].score;
    document_.heading(
        4, "",
        phrases_.text(Phrase::project_title,
                      {arg<"ordinal">(std::to_string(index + 1)), arg<"subject">(project.name)}));
    document_.paragraph(phrases_.text(
        Phrase::project,
        {arg<"score">(phrases_.points(score)), arg<"figure">(phrases_.form_money(claim.figure)),
         arg<"base">(phrases_.form_money(claim.base)), arg<"ratio">(phrases_.ratio(claim)),
         arg<"carried_forward">(phrases_.form_money(project.carried_forward)),
         arg<"summary">(given(project.summary)), arg<"problems">(given(project.problems)),
         arg<"improvements">(given(project.improvements))}));
    document_.form(index, phrases_.text(Phrase::form_title));
  }

  /// A text of the books without its full stop, or what stands for one that they do not give.
  std::string_view given(std::string_view text) const noexcept {
    const std::string_view words = detail::without_stop(text);
    return words.empty() ? phrases_.words().unknown : words;
  }

  void write_assets() {
    TextList list = list_with(Phrase::list_separator);
    bool told = false;
    for (const Term<Asset>& term : terms<Asset>) {
      const std::optional<std::int64_t>& count = disclosure_.assets[term.value];
      told = told || count.has_value();
      if (term.value == Asset::large_equipment) continue;
      list.add(phrases_.text(Phrase::asset_item,
                             {arg<"subject">(term.name), arg<"count">(phrases_.count(count))}));
    }
    const auto vehicles = detail::vehicles_of(disclosure_.assets);
    const auto& equipment = disclosure_.assets[Asset::large_equipment];
    document_.paragraph(
        phrases_.text(Phrase::assets, told ? PhraseCase::some : PhraseCase::none,
                      {arg<"vehicles">(phrases_.count(vehicles)), arg<"list">(list.text()),
                       arg<"equipment">(phrases_.count(equipment))}));
  }

  DocumentWriter& document_;
  const Disclosure& disclosure_;
  PhraseWriter phrases_;
  ClaimIndex claims_;
};

}  // namespace

void append_narrative(DocumentWriter& document, const Disclosure& disclosure,
                      const Profile::Words& words) {
  Narrative{document, disclosure, words}.write();
}

}  // namespace juesuan::inline v0
