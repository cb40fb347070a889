#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <juesuan/detail/folding.hpp>
#include <juesuan/detail/fund_words.hpp>
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
    FunctionCode group;  // that of the rows above, and what is known of it
    std::optional<Source> fund;
    bool doubtful = false;
    for (const PlacedRow& row : figures_.rows(table, RowKey::code)) {
      const FunctionCode of = FunctionCode{row.code}.ancestor(2);
      if (of != group) {
        group = of;
        fund = fund_of(of);
        doubtful = may_be_of_fund(of);
      }
      if (fund) {
        recorder_.fail("05-5", {place_of(table, row.code)},
                       "this code belongs to " + std::string(official_name(*fund)));
      } else if (doubtful) {
        recorder_.insufficient("05-5");
      } else {
        recorder_.pass("05-5");
      }
    }
  }

  /// Whether a 类 or 款 that is not known to be a fund's may be one: transfers, debt and special
  /// bonds (230 to 234), and a 款 numbered after the first of the funds in its 类, whose list is
  /// not complete.
  static bool may_be_of_fund(FunctionCode code) noexcept {
    const std::uint32_t of_class = code.ancestor(1).value();
    if (of_class >= 230 && of_class <= 234) return true;
    if (code.level() < 2 || code.value() % 100 == 99) return false;
    return std::ranges::any_of(fund_codes, [&](const CatalogueFund& row) {
      return row.code.value() < code.value() && row.code.value() / 100 == of_class;
    });
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
    const std::optional<Money> money = money_of(table);
    if (money && disclosure.origin == Origin::derived) return recorder_.pass(rule);
    if (money == Money::balances) return recorder_.pass(rule);
    const Says says = said_of(section);
    if (!money || !is_sure(says, *money)) return recorder_.insufficient(rule);
    const bool moved = *money == Money::moved;
    const bool nothing = says == Says::nothing || says == Says::no_expenditure;
    if (moved != nothing) return recorder_.pass(rule);
    Location place;
    place.table = table;
    recorder_.fail(rule, {place},
                   moved ? "the text says that there was neither revenue nor expenditure"
                         : "no sentence says that there was neither revenue nor expenditure");
  }

  /// What a table holds at all. Of balances alone both may be said.
  enum class Money : std::uint8_t { none, balances, moved };

  std::optional<Money> money_of(TableKey key) const {
    Money money = Money::none;
    bool known = figures_.complete(key, ColumnKey::expenditure);
    for (const Panel& panel : figures_.panels(key)) {
      const std::span<const Column> columns = figures_.tables().columns(panel);
      for (std::uint32_t i = 0; i < panel.row_count * panel.column_count; ++i) {
        const std::optional<std::int64_t> amount = figures_.amount(panel.first_cell + i);
        known = known && amount;
        if (amount.value_or(0) == 0) continue;
        if (!is_balance(columns[i % panel.column_count].key)) return Money::moved;
        money = Money::balances;
      }
    }
    return known ? std::optional{money} : std::nullopt;
  }

  static bool is_balance(ColumnKey column) noexcept {
    return column == ColumnKey::opening_balance || column == ColumnKey::closing_balance;
  }

  using Says = FundWords::Says;

  /// That a fund spent nothing is enough for an empty table; another may have revenue.
  static bool is_sure(Says says, Money money) noexcept {
    return says != Says::unclear && !(money == Money::moved && says == Says::no_expenditure);
  }

  /// What the section says, or where only claims are known, whether they name any other figure than
  /// zero. A section that is missing says nothing.
  Says said_of(SectionKey section) const {
    return recorder_.disclosure().paragraphs.empty() ? said_by_claims(section)
                                                     : said_in_words(section);
  }

  /// Where no word denies anything it makes no difference whether the text names money.
  Says said_in_words(SectionKey section) const {
    const std::span<const Paragraph> paragraphs = recorder_.disclosure().paragraphs;
    const bool denies = std::ranges::any_of(paragraphs, [&](const Paragraph& paragraph) {
      return paragraph.section == section && FundWords::may_deny(paragraph.text);
    });
    Says said = Says::silent;
    if (!denies) return said;
    for (const Paragraph& paragraph : paragraphs) {
      if (paragraph.section == section) said = std::max(said, FundWords::said_in(paragraph.text));
    }
    return said;
  }

  Says said_by_claims(SectionKey section) const {
    bool told = false;
    for (const Claim& claim : recorder_.disclosure().claims) {
      if (claim.section != section) continue;
      if (!usable(claim.figure)) return Says::unclear;
      if (center(claim.figure) != 0) return Says::money;
      told = true;
    }
    return told ? Says::nothing : Says::unclear;
  }

  Recorder& recorder_;
  const Figures& figures_;
};

}  // namespace juesuan::inline v0::detail
