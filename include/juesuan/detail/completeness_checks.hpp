#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <juesuan/detail/claim_sources.hpp>
#include <juesuan/detail/folding.hpp>
#include <juesuan/detail/numbering.hpp>
#include <juesuan/detail/recorder.hpp>
#include <juesuan/interval.hpp>

namespace juesuan::inline v0::detail {

/// Whether the text says all that its tables hold, and nothing else. A section of which no claim is
/// known may have been left out of the data: that is insufficient, not wrong, unless its words are
/// there and hold no amount though its table does.
class CompletenessChecks {
 public:
  CompletenessChecks(Recorder& recorder, const Figures& figures)
      : recorder_(recorder),
        figures_(figures),
        claims_(recorder.disclosure().claims),
        numbers_(claims_.size()) {
    said_.reserve(claims_.size());
    for (std::size_t i = 0; i < claims_.size(); ++i) {
      any_[static_cast<std::uint8_t>(claims_[i].key)] = true;
      const Subject subject{claims_[i].key, claims_[i].code};
      const std::uint32_t known = numbers_.find(subject);
      if (known != nowhere) {
        ++said_[known].times;
        continue;
      }
      numbers_.insert(subject, static_cast<std::uint32_t>(said_.size()));
      said_.push_back({subject, i});
    }
  }

  void run() {
    if (claims_.empty()) return;
    check_kinds("N2-1a", "N2-1b", TableKey::revenue, SectionKey::revenue);
    check_kinds("N3-1a", "N3-1b", TableKey::expenditure, SectionKey::expenditure);
    check_classes();
    check_items();
    check_accounts();
    check_amounts("N9-3", SectionKey::three_public_detail, TableKey::three_public,
                  {{ClaimKey::share_travel_abroad, ClaimKey::execution_travel_abroad},
                   {ClaimKey::level_vehicle_purchase},
                   {ClaimKey::level_vehicle_running},
                   {ClaimKey::share_official_reception, ClaimKey::execution_official_reception}});
    check_amounts("N10-1", SectionKey::agency_operation, TableKey::agency_operation,
                  {{ClaimKey::change_agency_operation}});
    check_amounts("N11-1", SectionKey::procurement, TableKey::procurement,
                  {{ClaimKey::level_procurement_total},
                   {ClaimKey::level_procurement_goods},
                   {ClaimKey::level_procurement_works},
                   {ClaimKey::level_procurement_services},
                   {ClaimKey::share_small_medium_contracts},
                   {ClaimKey::share_small_micro_contracts}});
  }

 private:
  /// What a claim speaks of.
  using Subject = KeyAndCode<ClaimKey>;
  /// A subject of the text.
  struct Said {
    Subject subject;
    std::size_t claim;  ///< the first of it
    std::uint32_t times = 1;
    bool of_table = false;  ///< whether the table has a row of it
  };
  static constexpr std::uint32_t nowhere = Numbering<Subject>::none;

  /// Where in `said_` that subject stands, or `nowhere`.
  std::uint32_t find(ClaimKey key, std::uint32_t code = 0) const noexcept {
    return any(key) ? numbers_.find({key, code}) : nowhere;
  }
  bool any(ClaimKey key) const noexcept { return any_[static_cast<std::uint8_t>(key)]; }

  /// What a figure prints as: what prints as zero is not to be named, even if it is 44 元.
  std::optional<std::int64_t> printed(std::uint32_t figure) const noexcept {
    std::optional<std::int64_t> amount = figures_.amount(figure);
    const bool exact = recorder_.disclosure().origin == Origin::derived;
    if (amount && exact) amount = printed_fen(*amount, Precision{});
    return amount;
  }

  static Location place_of(TableKey table, std::uint32_t code) noexcept {
    Location place;
    place.table = table;
    place.row = RowKey::code;
    place.code = code;
    return place;
  }

  /// N2-1 and N3-1: the kinds of a table's total.
  void check_kinds(RuleId named, RuleId zero, TableKey table, SectionKey section) {
    const auto of_table = [&](const ClaimSource& source) {
      return source.table == table && source.part == ClaimPart::figure;
    };
    if (!figures_.has(table)) return;
    const bool told = std::ranges::any_of(claim_sources, [&](const ClaimSource& source) {
      return of_table(source) && any(source.key);
    });
    if (!told) return recorder_.insufficient(named);
    for (const ClaimSource& source : claim_sources) {
      if (of_table(source)) check_kind(named, zero, source, section);
    }
  }

  void check_kind(RuleId named, RuleId zero, const ClaimSource& source, SectionKey section) {
    const std::uint32_t figure = figures_.find(source.table, source.row, source.column);
    const std::optional<std::int64_t> amount = printed(figure);
    const std::uint32_t said = find(source.key);
    if (!amount) return recorder_.insufficient(named);
    if (*amount != 0 && said != nowhere) return recorder_.pass(named);
    if (*amount != 0) {
      return miss(named, section, official_name(source.key), figure);
    }
    if (said == nowhere) return recorder_.pass(zero);
    recorder_.fail(zero, {Recorder::at_claim(said_[said].claim, ClaimPart::figure)},
                   "the text names it");
  }

  /// What no claim speaks of. The text may do so in words that were not read.
  void miss(RuleId rule, SectionKey section, std::string_view name, std::uint32_t figure) {
    if (says(section, name)) return recorder_.insufficient(rule);
    recorder_.fail(rule, {recorder_.place_of({1, figure})}, "the text does not name it");
  }

  /// Whether a paragraph of the section holds the name.
  bool says(SectionKey section, std::string_view name) const {
    if (name.empty()) return false;
    const Folded wanted{name};
    return std::ranges::any_of(recorder_.disclosure().paragraphs, [&](const Paragraph& paragraph) {
      return paragraph.section == section &&
             folded(paragraph.text).find(wanted.view()) != std::string::npos;
    });
  }

  struct CodeAmount {
    std::uint32_t code;
    std::uint32_t figure;
    std::string_view label;
  };

  /// Visits the code rows of a table that `take` takes, in its order.
  template <class Take, class Visit>
  void each_code(TableKey key, Take take, Visit visit) const {
    for (const Panel& panel : figures_.panels(key)) {
      const std::span<const Row> rows = figures_.tables().rows(panel);
      for (std::uint32_t i = 0; i < rows.size(); ++i) {
        if (rows[i].key != RowKey::code || !take(rows[i])) continue;
        visit(CodeAmount{rows[i].code, Figures::at(panel, i, 0), rows[i].label});
      }
    }
  }

  /// Each code with money is named, none without, in the table's order.
  template <class Take>
  void check_list(RuleId rule, TableKey table, SectionKey section, ClaimKey key, Take take) {
    if (!any(key)) return recorder_.insufficient(rule);
    std::size_t last = 0;
    each_code(table, take, [&](const CodeAmount& row) {
      check_listed(rule, section, row, find(key, row.code), last);
    });
    check_unlisted(rule, table, key);
  }

  /// One code of a list; the claims of those above it go up to `last`.
  void check_listed(RuleId rule, SectionKey section, const CodeAmount& row, std::uint32_t said,
                    std::size_t& last) {
    if (said != nowhere) said_[said].of_table = true;
    const std::optional<std::int64_t> amount = printed(row.figure);
    if (!amount) return recorder_.insufficient(rule);
    if (said == nowhere && *amount == 0) return;
    if (said == nowhere) return miss(rule, section, row.label, row.figure);
    const bool in_order = said_[said].claim >= last;
    if (*amount != 0) last = std::max(last, said_[said].claim);
    if (*amount != 0 && in_order) return recorder_.pass(rule);
    recorder_.fail(rule, {recorder_.place_of({1, row.figure})},
                   *amount == 0 ? "the text names it though it has no money"
                                : "the text names it in another order than the table");
  }

  void check_unlisted(RuleId rule, TableKey table, ClaimKey key) {
    for (const Said& said : said_) {
      if (said.subject.key != key || said.of_table) continue;
      if (!figures_.complete(table)) return recorder_.insufficient(rule);
      recorder_.fail(
          rule,
          {Recorder::at_claim(said.claim, ClaimPart::figure), place_of(table, said.subject.code)},
          "the table has no such row here");
    }
  }

  /// N5-2.
  void check_classes() {
    constexpr TableKey table = TableKey::general_budget_expenditure;
    if (!figures_.has(table)) return;
    check_list("N5-2", table, SectionKey::general_budget_structure,
               ClaimKey::share_general_budget_class, [](const Row& row) { return row.level == 1; });
  }

  /// N5-3: an entry for each 项 with money; one without may have a budget to be told of.
  void check_items() {
    constexpr TableKey table = TableKey::general_budget_expenditure;
    if (!figures_.has(table)) return;
    if (!any(ClaimKey::execution_item)) return recorder_.insufficient("N5-3");
    each_code(
        table, [](const Row& row) { return row.level == 3; },
        [&](const CodeAmount& row) { check_item(row); });
  }

  void check_item(const CodeAmount& row) {
    const std::uint32_t said = find(ClaimKey::execution_item, row.code);
    const std::uint32_t entries = said == nowhere ? 0 : said_[said].times;
    const std::optional<std::int64_t> amount = printed(row.figure);
    if (!amount) return recorder_.insufficient("N5-3");
    if (entries == 1) return check_names(said_[said].claim, row);
    if (entries == 0 && *amount == 0) return;
    if (entries == 0 && says(SectionKey::general_budget_detail, row.label)) {
      return recorder_.insufficient("N5-3");
    }
    recorder_.fail("N5-3", {recorder_.place_of({1, row.figure})},
                   "the text has " + std::to_string(entries) + " entries for it");
  }

  void check_names(std::size_t index, const CodeAmount& row) {
    const Claim& claim = claims_[index];
    const FunctionCode code{row.code};
    for (const auto& [said, level] :
         {std::pair{claim.category, 1}, std::pair{claim.group, 2}, std::pair{claim.subject, 3}}) {
      const std::string_view printed = label_of(code.ancestor(level).value());
      if (said.empty() || printed.empty() || said == printed) continue;
      if (folded(said) == folded(printed)) continue;
      return recorder_.fail("N5-3", {Recorder::at_claim(index, ClaimPart::figure)},
                            "the text says " + quoted(said) + ", the table " + quoted(printed));
    }
    recorder_.pass("N5-3");
  }

  std::string_view label_of(std::uint32_t code) const noexcept {
    const auto rows = figures_.rows(TableKey::general_budget_expenditure, RowKey::code, code);
    if (rows.empty()) return {};
    return figures_.tables().rows(*rows.front().panel)[rows.front().index].label;
  }

  /// N6-2.
  void check_accounts() {
    constexpr TableKey table = TableKey::general_budget_basic;
    if (!figures_.has(table)) return;
    const auto side = [](bool personnel) {
      return [personnel](const Row& row) {
        const EconomicCode code{row.code};
        return row.level == 3 && EconomicCode::personnel().contains(code) == personnel;
      };
    };
    check_list("N6-2", table, SectionKey::general_budget_basic, ClaimKey::level_personnel_item,
               side(true));
    check_list("N6-2", table, SectionKey::general_budget_basic, ClaimKey::level_operating_cost_item,
               side(false));
  }

  /// Whether the words of a section are known and hold no amount in any wording.
  bool tells_no_amount(SectionKey section) const noexcept {
    bool known = false;
    for (const Paragraph& paragraph : recorder_.disclosure().paragraphs) {
      if (paragraph.section != section) continue;
      for (const std::string_view unit : {"元", "万", "亿"}) {
        if (paragraph.text.find(unit) != std::string_view::npos) return false;
      }
      known = true;
    }
    return known;
  }

  /// Whether a table prints an amount that is not zero.
  bool holds_money(TableKey table) const noexcept {
    for (const Panel& panel : figures_.panels(table)) {
      const std::size_t count = std::size_t{panel.row_count} * panel.column_count;
      for (const Cell& cell : figures_.values().subspan(panel.first_cell, count)) {
        if (usable(cell) && cell.unit == CellUnit::money && center(cell) != 0) return true;
      }
    }
    return false;
  }

  /// Of amounts that a section names one by one, each by one of several claims, none is missing.
  void check_amounts(RuleId rule, SectionKey section, TableKey table,
                     std::initializer_list<std::initializer_list<ClaimKey>> amounts) {
    if (!figures_.has(table)) return;
    const auto told = [&](const std::initializer_list<ClaimKey>& keys) {
      return std::ranges::any_of(keys, [&](ClaimKey key) { return any(key); });
    };
    if (std::ranges::none_of(amounts, told) && !(tells_no_amount(section) && holds_money(table))) {
      return recorder_.insufficient(rule);
    }
    for (const auto& keys : amounts) {
      if (told(keys)) {
        recorder_.pass(rule);
      } else {
        Location place;
        place.table = table;
        recorder_.fail(rule, {place},
                       "the text does not name " + std::string(official_name(*keys.begin())));
      }
    }
  }

  Recorder& recorder_;
  const Figures& figures_;
  std::span<const Claim> claims_;
  Numbering<Subject> numbers_;
  std::vector<Said> said_;       ///< in the order of the text
  std::array<bool, 256> any_{};  ///< whether there are claims of a key
};

}  // namespace juesuan::inline v0::detail
