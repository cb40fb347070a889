#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <juesuan/detail/recorder.hpp>
#include <juesuan/fund_codes.hpp>

namespace juesuan::inline v0::detail {

/// Which codes belong to which fund's table, and what the text says of a fund without money.
class FundChecks {
 public:
  FundChecks(Recorder& recorder, const Figures& figures) : recorder_(recorder), figures_(figures) {}

  void run() {
    check_general_budget();
    check_fund("07-3", TableKey::government_fund, Source::government_fund);
    check_fund("08-3", TableKey::state_capital, Source::state_capital);
    check_nothing("07-4a", TableKey::government_fund, SectionKey::government_fund);
    check_nothing("07-4b", TableKey::state_capital, SectionKey::state_capital);
  }

 private:
  static constexpr std::uint32_t state_capital_class = 223;

  /// 类 223 holds nothing else; of other 类 only the 款 tells.
  static std::optional<Source> fund_of(FunctionCode code) noexcept {
    if (code.ancestor(1).value() == state_capital_class) return Source::state_capital;
    return code.level() < 2 ? std::nullopt : catalogue_fund(code);
  }

  static Location place_of(TableKey table, std::uint32_t code) noexcept {
    Location place;
    place.table = table;
    place.row = RowKey::code;
    place.code = code;
    return place;
  }

  /// 05-5.
  void check_general_budget() {
    constexpr TableKey table = TableKey::general_budget_expenditure;
    for (const PlacedRow& row : figures_.rows(table, RowKey::code)) {
      const std::optional<Source> fund = fund_of(FunctionCode{row.code});
      if (!fund) {
        recorder_.pass("05-5");
      } else {
        recorder_.fail("05-5", {place_of(table, row.code)},
                       "this code belongs to " + std::string(official_name(*fund)));
      }
    }
  }

  /// 07-3 and 08-3. A code is no code of the fund if it is known to be another's, or if the
  /// document itself prints its 款 in the general budget. The list of the funds' 款 is not
  /// complete, so of any other code it cannot be told.
  void check_fund(RuleId rule, TableKey table, Source fund) {
    for (const PlacedRow& row : figures_.rows(table, RowKey::code)) {
      const FunctionCode code{row.code};
      if (code.level() < 2) continue;
      const std::optional<Source> known = fund_of(code);
      if (known == fund) {
        recorder_.pass(rule);
      } else if (known) {
        recorder_.fail(rule, {place_of(table, row.code)},
                       "this code belongs to " + std::string(official_name(*known)));
      } else if (in_general_budget(code)) {
        recorder_.fail(rule,
                       {place_of(table, row.code),
                        place_of(TableKey::general_budget_expenditure, code.ancestor(2).value())},
                       "the general public budget has this code too");
      } else {
        recorder_.insufficient(rule);
      }
    }
  }

  bool in_general_budget(FunctionCode code) const noexcept {
    return !figures_
                .rows(TableKey::general_budget_expenditure, RowKey::code, code.ancestor(2).value())
                .empty();
  }

  /// 07-4. What a derived disclosure says of a fund follows from its figures.
  void check_nothing(RuleId rule, TableKey table, SectionKey section) {
    const Disclosure& disclosure = recorder_.disclosure();
    const bool text = !disclosure.paragraphs.empty() || !disclosure.claims.empty();
    if (!figures_.has(table) || !text) return;
    const std::optional<bool> money = has_money(table);
    if (disclosure.origin == Origin::derived && money) return recorder_.pass(rule);
    const std::optional<bool> nothing = says_nothing(section);
    if (!money || !nothing) return recorder_.insufficient(rule);
    if (*money != *nothing) return recorder_.pass(rule);
    Location place;
    place.table = table;
    recorder_.fail(rule, {place},
                   *money ? "the text says that there was neither revenue nor expenditure"
                          : "no sentence says that there was neither revenue nor expenditure");
  }

  /// Whether any figure of the table is not zero.
  std::optional<bool> has_money(TableKey key) const {
    bool known = true;
    for (const Panel& panel : figures_.panels(key)) {
      for (std::uint32_t i = 0; i < panel.row_count * panel.column_count; ++i) {
        const std::optional<std::int64_t> amount = figures_.amount(panel.first_cell + i);
        known = known && amount;
        if (amount.value_or(0) != 0) return true;
      }
    }
    return known ? std::optional{false} : std::nullopt;
  }

  /// Whether the section says that there was nothing: in words, or where only claims are known by
  /// naming no other figure than zero. A section that is missing says nothing of the kind.
  std::optional<bool> says_nothing(SectionKey section) const {
    const Disclosure& disclosure = recorder_.disclosure();
    for (const Paragraph& paragraph : disclosure.paragraphs) {
      if (paragraph.section == section) return says_nothing(paragraph.text);
    }
    if (!disclosure.paragraphs.empty()) return false;
    bool told = false;
    for (const Claim& claim : disclosure.claims) {
      if (claim.section != section) continue;
      if (!usable(claim.figure)) return std::nullopt;
      if (center(claim.figure) != 0) return false;
      told = true;
    }
    return told ? std::optional{true} : std::nullopt;
  }

  static bool says_nothing(std::string_view text) noexcept {
    const auto says = [&](std::string_view word) { return text.find(word) != text.npos; };
    return !says("万元") && (says("没有") || says("未") || says("无"));
  }

  Recorder& recorder_;
  const Figures& figures_;
};

}  // namespace juesuan::inline v0::detail
