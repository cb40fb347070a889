#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>

#include <juesuan/detail/recorder.hpp>

namespace juesuan::inline v0::detail {

/// Rules of the tables that hold under a condition, or only nearly.
class PlausibilityChecks {
 public:
  PlausibilityChecks(Recorder& recorder, const Figures& figures)
      : recorder_(recorder), figures_(figures) {}

  void run() {
    check_reserves();
    check_prior_year();
    check_carry_over();
    check_contributions();
    check_three_public();
    check_agency();
  }

 private:
  const Disclosure& disclosure() const noexcept { return recorder_.disclosure(); }

  /// Whether the disclosure is of a single unit, so that its nature is that of all its money.
  /// A 部门 that does not say how many units it has may have several.
  bool single_unit() const noexcept {
    const Entity& entity = disclosure().entity;
    if (!entity.units.empty()) return entity.units.size() == 1;
    return entity.scope != Scope::department;
  }

  void judge(RuleId rule, RuleClass kind, std::initializer_list<IdentityTerm> terms) {
    if (!recorder_.applies(rule.index())) return;
    const Identity identity{rule.index(), 0, static_cast<std::uint32_t>(terms.size()), true};
    const std::span list{terms.begin(), terms.size()};
    recorder_.record(rule.index(), Judge{figures_.values()}.judge(identity, list, kind), list);
  }

  /// 01-8: reserves are used by institutions, and who uses them has no surplus to distribute.
  void check_reserves() {
    if (!figures_.has(TableKey::summary)) return;
    const std::uint32_t used =
        figures_.find(TableKey::summary, RowKey::use_of_reserves, ColumnKey::amount);
    const std::uint32_t distributed =
        figures_.find(TableKey::summary, RowKey::distribution_of_surplus, ColumnKey::amount);
    check_user_of_reserves(used);
    const auto uses = figures_.amount(used);
    const auto distributes = figures_.amount(distributed);
    if (!uses || !distributes) return recorder_.insufficient("01-8b");
    if (*uses == 0 && *distributes == 0) return;
    if (*uses == 0 || *distributes == 0) return recorder_.pass("01-8b");
    if (!single_unit()) return recorder_.insufficient("01-8b");
    recorder_.fail("01-8b", {recorder_.place_of({1, used}), recorder_.place_of({-1, distributed})},
                   "both in one year");
  }

  void check_user_of_reserves(std::uint32_t figure) {
    const auto amount = figures_.amount(figure);
    if (!amount) return recorder_.insufficient("01-8a");
    if (*amount == 0) return;
    const Nature nature = disclosure().entity.nature;
    if (nature == Nature::none || !single_unit()) return recorder_.insufficient("01-8a");
    if (nature != Nature::administrative) return recorder_.pass("01-8a");
    recorder_.fail("01-8a", {recorder_.place_of({1, figure})}, "the unit is no institution");
  }

  /// 01-9: the balance that last year closed with, adjusted, opens this year.
  void check_prior_year() {
    if (!figures_.has(TableKey::summary)) return;
    const std::uint32_t opening =
        figures_.find(TableKey::summary, RowKey::opening_balance, ColumnKey::amount);
    const Cell& closed = disclosure().prior_closing_balance;
    if (opening == Figures::none || !usable(closed)) return recorder_.insufficient("01-9");
    const std::array cells{figures_.values()[opening], closed};
    const std::array terms{IdentityTerm{1, 0}, IdentityTerm{-1, 1}};
    const Identity identity{0, 0, 2, true};
    recorder_.record("01-9", Judge{cells}.judge(identity, terms, RuleClass::exact),
                     {recorder_.place_of({1, opening})},
                     "last year's closing balance with this year's adjustments");
  }

  /// 03-6: where nothing is carried over, each code spends what it receives.
  void check_carry_over() {
    if (!figures_.has(TableKey::revenue) || !figures_.has(TableKey::expenditure)) return;
    for (const RowKey row : {RowKey::opening_balance, RowKey::use_of_reserves,
                             RowKey::distribution_of_surplus, RowKey::closing_balance}) {
      const auto carried = figures_.amount(TableKey::summary, row, ColumnKey::amount);
      if (!carried) return recorder_.insufficient("03-6");
      if (*carried != 0) return;
    }
    for (const PlacedRow& row : figures_.rows(TableKey::expenditure, RowKey::code)) {
      const std::uint32_t spent = figures_.at(row, ColumnKey::amount);
      const std::uint32_t received =
          figures_.find(TableKey::revenue, RowKey::code, ColumnKey::amount, row.code);
      if (spent == Figures::none) continue;
      if (received != Figures::none) {
        judge("03-6", RuleClass::exact, {{1, spent}, {-1, received}});
      } else if (figures_.complete(TableKey::revenue, ColumnKey::amount)) {
        judge("03-6", RuleClass::exact, {{1, spent}});
      } else {
        recorder_.insufficient("03-6");
      }
    }
  }

  /// An economic 款 of 公开06 表 and the functional 项 of 公开05 表 that pay nearly the same.
  struct Contribution {
    std::uint32_t economic;
    std::array<std::uint32_t, 2> functions;
  };
  static constexpr std::array contributions{
      Contribution{30108, {2080505, 0}},       Contribution{30109, {2080506, 0}},
      Contribution{30110, {2101101, 2101102}}, Contribution{30111, {2101103, 0}},
      Contribution{30113, {2210201, 0}},       Contribution{30302, {2080501, 2080502}}};

  void check_contributions() {
    const bool both = figures_.has(TableKey::general_budget_basic) &&
                      figures_.has(TableKey::general_budget_expenditure);
    if (!both) return;
    for (const Contribution& contribution : contributions) check(contribution);
  }

  /// 06-6: nearly means by no more than a fifth of the larger: bases differ between funds and
  /// months, and an office may pay part of it from other codes.
  void check(const Contribution& contribution) {
    constexpr std::uint64_t near = 5;
    const std::uint32_t paid = figures_.find(TableKey::general_budget_basic, RowKey::code,
                                             ColumnKey::amount, contribution.economic);
    std::array<Location, 3> places;
    std::size_t count = 0;
    if (paid != Figures::none) places[count++] = recorder_.place_of({1, paid});
    Judgement judgement;
    judgement.found = figures_.amount(paid).value_or(0);
    bool known = is_known(TableKey::general_budget_basic, ColumnKey::amount, paid);
    for (const std::uint32_t function : contribution.functions) {
      const std::uint32_t figure = function == 0
                                       ? Figures::none
                                       : figures_.find(TableKey::general_budget_expenditure,
                                                       RowKey::code, ColumnKey::basic, function);
      known = known && (function == 0 ||
                        is_known(TableKey::general_budget_expenditure, ColumnKey::basic, figure));
      if (figure == Figures::none) continue;
      places[count++] = recorder_.place_of({-1, figure});
      judgement.expected_low =
          clamped_add(judgement.expected_low, figures_.amount(figure).value_or(0));
    }
    judgement.expected_high = judgement.expected_low;
    if (!known) return recorder_.insufficient("06-6");
    if (judgement.found == 0 && judgement.expected_low == 0) return;
    judgement.difference = clamped_subtract(judgement.found, judgement.expected_low);
    const std::uint64_t larger =
        std::max(magnitude(judgement.found), magnitude(judgement.expected_low));
    const bool far = magnitude(judgement.difference) > larger / near;
    judgement.outcome = far ? Outcome::fail : Outcome::pass;
    recorder_.record("06-6", judgement, std::span{places}.first(count));
  }

  /// Whether the figure of a code is known, or known to be zero, for the table does not print it.
  bool is_known(TableKey table, ColumnKey column, std::uint32_t figure) const noexcept {
    return figure == Figures::none ? figures_.complete(table, column)
                                   : usable(figures_.values()[figure]);
  }

  /// An item of 公开09 表 and the economic 款 that pays it.
  struct PaidItem {
    ColumnKey item;
    EconomicCode economic;
  };
  static constexpr std::array paid_items{
      PaidItem{ColumnKey::final_travel_abroad, economic_codes::travel_abroad},
      PaidItem{ColumnKey::final_vehicle_purchase, economic_codes::vehicle_purchase},
      PaidItem{ColumnKey::final_vehicle_running, economic_codes::vehicle_running},
      PaidItem{ColumnKey::final_official_reception, economic_codes::official_reception}};

  /// 09-4e. 公开09 表 is of fiscal money alone, and 公开06 表 of the basic expenditure of the
  /// general public budget: where all fiscal money is of that kind they are the same, but for what
  /// prints as zero. 09-4a to 09-4d ask for one half of it. A warning, for offices count the items
  /// on a form of their own.
  void check_three_public() {
    const bool both =
        figures_.has(TableKey::three_public) && figures_.has(TableKey::general_budget_basic);
    if (!both) return;
    const std::array others{
        figures_.find(TableKey::general_budget_expenditure, RowKey::total, ColumnKey::project),
        figures_.find(TableKey::government_fund, RowKey::total, ColumnKey::expenditure),
        figures_.find(TableKey::state_capital, RowKey::total, ColumnKey::expenditure)};
    bool known = true;
    for (const std::uint32_t figure : others) {
      const auto amount = figures_.amount(figure);
      if (amount.value_or(0) != 0) return;
      known = known && amount;
    }
    if (!known) return recorder_.insufficient("09-4e");
    for (const PaidItem& each : paid_items) {
      const std::uint32_t item = figures_.find(TableKey::three_public, RowKey::total, each.item);
      const std::uint32_t paid = figures_.find(TableKey::general_budget_basic, RowKey::code,
                                               ColumnKey::amount, each.economic.value());
      if (item == Figures::none || paid == Figures::none) {
        recorder_.insufficient("09-4e");
        continue;
      }
      judge("09-4e", RuleClass::at_most,
            {{1, item}, {-1, paid}, {-1, others[0]}, {-1, others[1]}, {-1, others[2]}});
    }
  }

  /// 10-3: all operating cost of an administrative or 参公 unit, none of another institution's.
  void check_agency() {
    if (!figures_.has(TableKey::agency_operation)) return;
    const std::uint32_t agency =
        figures_.find(TableKey::agency_operation, RowKey::total, ColumnKey::amount);
    const Nature nature = disclosure().entity.nature;
    const auto amount = figures_.amount(agency);
    if (!amount || nature == Nature::none || !single_unit()) return recorder_.insufficient("10-3");
    if (nature == Nature::other_institution) {
      Judgement judgement{.found = *amount, .difference = *amount};
      if (*amount != 0) judgement.outcome = Outcome::fail;
      return recorder_.record("10-3", judgement, {recorder_.place_of({1, agency})});
    }
    const std::uint32_t cost = figures_.find(TableKey::general_budget_basic,
                                             RowKey::operating_cost_total, ColumnKey::amount);
    const auto fund = [&](TableKey table) {
      return figures_.has(table)
                 ? figures_.amount(table, RowKey::total, ColumnKey::basic_expenditure)
                 : std::optional<std::int64_t>{0};
    };
    const auto government_fund = fund(TableKey::government_fund);
    const auto state_capital = fund(TableKey::state_capital);
    if (cost == Figures::none || !government_fund || !state_capital) {
      return recorder_.insufficient("10-3");
    }
    // Basic expenditure of the other funds adds operating cost that 公开06 表 does not show.
    if (*government_fund == 0 && *state_capital == 0) {
      judge("10-3", RuleClass::exact, {{1, agency}, {-1, cost}});
    } else {
      judge("10-3", RuleClass::at_most, {{1, cost}, {-1, agency}});
    }
  }

  Recorder& recorder_;
  const Figures& figures_;
};

}  // namespace juesuan::inline v0::detail
