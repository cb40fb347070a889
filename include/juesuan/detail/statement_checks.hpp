#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <juesuan/detail/economic_items.hpp>
#include <juesuan/detail/fact_rows.hpp>
#include <juesuan/detail/recorder.hpp>
#include <juesuan/standard_layout.hpp>

namespace juesuan::inline v0::detail {

/// Rules of the tables that are no sums: order of codes, signs, counts.
class StatementChecks {
 public:
  StatementChecks(Recorder& recorder, const Figures& figures)
      : recorder_(recorder), figures_(figures) {}

  void run() {
    check_signs();
    check_total();
    check_codes("02-5", TableKey::revenue);
    check_codes("03-7", TableKey::expenditure);
    check_codes("05-8", TableKey::general_budget_expenditure);
    check_codes("06-5", TableKey::general_budget_basic);
    check_codes("07-5", TableKey::government_fund);
    check_codes("08-5", TableKey::state_capital);
    check_codes("10-4", TableKey::agency_operation);
    check_project_classes();
    check_counts();
  }

 private:
  const Disclosure& disclosure() const noexcept { return recorder_.disclosure(); }

  template <class Visit>
  void each_row(TableKey key, Visit&& visit) const {
    for (const Panel& panel : figures_.panels(key)) {
      const std::span<const Row> rows = figures_.tables().rows(panel);
      for (std::uint32_t i = 0; i < rows.size(); ++i) visit(panel, rows[i], i);
    }
  }

  /// 01-7. Opening and closing balances may be negative where the books are; the rule asks for a
  /// reason, not for a correction.
  void check_signs() {
    each_row(TableKey::summary, [&](const Panel& panel, const Row&, std::uint32_t row) {
      for (std::uint32_t column = 0; column < panel.column_count; ++column) {
        const std::uint32_t figure = Figures::at(panel, row, column);
        const Cell& cell = figures_.values()[figure];
        if (!usable(cell)) continue;
        Judgement judgement;
        judgement.found = center(cell);
        if (judgement.found >= 0) {
          recorder_.pass("01-7");
          continue;
        }
        judgement.outcome = Outcome::fail;
        recorder_.record("01-7", judgement, {recorder_.place_of({1, figure})});
      }
    });
  }

  void check_total() {
    if (!figures_.has(TableKey::summary)) return;
    const std::uint32_t figure =
        figures_.find(TableKey::summary, RowKey::grand_total, ColumnKey::amount);
    const std::optional<std::int64_t> amount = figures_.amount(figure);
    if (!amount) return recorder_.insufficient("01-10");
    Judgement judgement{.found = *amount};
    judgement.outcome = judgement.found > 0 ? Outcome::pass : Outcome::fail;
    recorder_.record("01-10", judgement, {recorder_.place_of({1, figure})});
  }

  /// Codes of a table: each once, in order, below a row of its parent, and of the economic ones
  /// each in the official list.
  void check_codes(RuleId rule, TableKey key) {
    std::uint32_t fine = 0;
    for (const Panel& panel : figures_.panels(key)) {
      const std::span<const Row> printed = figures_.tables().rows(panel);
      seen_.assign(figures_.number_count(), false);
      std::uint32_t last = 0;
      for (const PlacedRow& row : figures_.rows(panel)) {
        if (row.key != RowKey::code) continue;
        const bool economic = printed[row.index].axis == CodeAxis::economic;
        const CodeFault fault =
            economic ? economic_fault_of(row, last) : fault_of<FunctionCode>(row, last);
        seen_[row.number] = true;
        last = row.code;
        if (fault == CodeFault::none) {
          ++fine;
        } else {
          record(rule, row, fault);
        }
      }
    }
    if (fine != 0) recorder_.pass(rule, fine);
  }

  enum class CodeFault : std::uint8_t {
    none,
    malformed,
    twice,
    unordered,
    orphan,    ///< no row of its parent, which is the code without its last level, stands above it
    number,    ///< no list has it
    unlisted,  ///< which may be right
  };

  void record(RuleId rule, const PlacedRow& row, CodeFault fault) {
    if (fault == CodeFault::unlisted) return recorder_.insufficient(rule);
    Location place;
    place.table = row.table;
    place.row = row.key;
    place.code = row.code;
    recorder_.fail(rule, {place}, words_of(row, fault));
  }

  static std::string words_of(const PlacedRow& row, CodeFault fault) {
    switch (fault) {
      case CodeFault::malformed:
        return "this is no code";
      case CodeFault::twice:
        return "this code stands here twice";
      case CodeFault::unordered:
        return "this code is out of order";
      case CodeFault::orphan:
        return "no row of " + std::to_string(row.code / 100) + " stands above this code";
      default:
        return "no list has this number in its class";
    }
  }

  /// What is wrong with a code that stands below `last`.
  template <class Code>
  CodeFault fault_of(const PlacedRow& row, std::uint32_t last) const noexcept {
    const Code code{row.code};
    if (!code.well_formed()) return CodeFault::malformed;
    if (seen_[row.number]) return CodeFault::twice;
    if (code < Code{last}) return CodeFault::unordered;
    const std::uint32_t parent = code.parent().value();
    const bool complete = figures_.complete(row.table);  // else the parent may have been left out
    if (complete && parent > 2 && !is_seen(figures_.number(RowKey::code, parent))) {
      return CodeFault::orphan;
    }
    return CodeFault::none;
  }

  /// The same of an economic code, which stands in the official list too.
  CodeFault economic_fault_of(const PlacedRow& row, std::uint32_t last) const noexcept {
    const CodeFault fault = fault_of<EconomicCode>(row, last);
    const EconomicCode code{row.code};
    if (fault != CodeFault::none || is_listed(code)) return fault;
    return has_no_such_number(code) ? CodeFault::number : CodeFault::unlisted;
  }

  static bool is_listed(EconomicCode code) noexcept {
    if (code.level() == 3) return economic_items.holds(code);
    return !code.parent().empty() || std::ranges::count(economic_codes::project_classes, code) != 0;
  }

  /// Whether no list can have a 款. Those of other years have a few more, or others between, and 98
  /// and 99 are for what has no number; but each numbers from 01 on.
  static bool has_no_such_number(EconomicCode code) noexcept {
    constexpr std::uint32_t spare = 9;
    if (code.level() != 3) return false;
    const std::uint32_t number = code.value() % 100;
    const std::uint32_t last = economic_items.last_number(code.parent());
    return number == 0 || (last != 0 && number > last + spare && number < EconomicItems::rest);
  }

  bool is_seen(std::uint32_t number) const noexcept {
    return number != Figures::none && seen_[number];
  }

  /// 06-3b.
  void check_project_classes() {
    if (!figures_.has(TableKey::general_budget_basic)) return;
    for (const EconomicCode code : economic_codes::project_classes) {
      const std::uint32_t figure = figures_.find(TableKey::general_budget_basic, RowKey::code,
                                                 ColumnKey::amount, code.value());
      if (figure == Figures::none) {
        check_unprinted_class(code);
        continue;
      }
      const std::optional<std::int64_t> amount = figures_.amount(figure);
      if (!amount) {
        recorder_.insufficient("06-3b");
        continue;
      }
      const Judgement judgement{.outcome = *amount == 0 ? Outcome::pass : Outcome::fail,
                                .found = *amount};
      recorder_.record("06-3b", judgement, {recorder_.place_of({1, figure})});
    }
  }

  /// Of a class that the table has no row for, books notice what it should hold.
  void check_unprinted_class(EconomicCode code) {
    bool none = true;
    for (const Notice& notice : disclosure().notices) {
      if (notice.table != TableKey::general_budget_basic || notice.economic != code) continue;
      none = false;
      Location place;
      place.table = notice.table;
      recorder_.record("06-3b", {.outcome = Outcome::fail, .found = notice.found.fen()}, {place},
                       describe(notice));
    }
    if (!none) return;
    if (!figures_.complete(TableKey::general_budget_basic)) return recorder_.insufficient("06-3b");
    recorder_.pass("06-3b");
  }

  /// A count as 公开09 表 prints it, or where it has no such row, as the text does.
  struct KnownCount {
    std::optional<std::int64_t> number;
    Location place;  ///< of the row
    std::string_view note;
  };

  KnownCount count_of(Count key) const {
    KnownCount count;
    count.place.table = TableKey::three_public;
    count.place.row = row_of(key);
    const std::uint32_t figure =
        figures_.find(TableKey::three_public, row_of(key), ColumnKey::fact);
    if (figure == Figures::none) {
      count.number = disclosure().counts[key];
      count.note = "in the text";
      return count;
    }
    count.number = figures_.amount(figure);
    count.place = recorder_.place_of({1, figure});
    return count;
  }

  /// 09-5: money and counts bear each other out; 09-6: vehicles kept are among the assets.
  void check_counts() {
    if (!figures_.has(TableKey::three_public)) return;
    check_pair(ColumnKey::final_travel_abroad, Count::groups_abroad, true);
    check_pair(ColumnKey::final_vehicle_purchase, Count::vehicles_purchased, true);
    check_pair(ColumnKey::final_vehicle_running, Count::vehicles_kept, false);
    check_pair(ColumnKey::final_official_reception, Count::reception_batches, true);
    check_order(Count::groups_abroad, Count::persons_abroad);
    check_order(Count::reception_batches, Count::reception_persons);
    check_vehicles();
  }

  /// Money needs a count; where `both`, a count needs money too, as far as it prints.
  void check_pair(ColumnKey column, Count key, bool both) {
    const std::uint32_t figure = figures_.find(TableKey::three_public, RowKey::total, column);
    const std::optional<std::int64_t> money = figures_.amount(figure);
    const std::optional<std::int64_t> count = count_of(key).number;
    if (!money || !count) return recorder_.insufficient("09-5");
    const bool fine = (*money == 0 || *count > 0) && (!both || *count == 0 || *money != 0);
    if (fine) return recorder_.pass("09-5");
    recorder_.fail("09-5", {recorder_.place_of({1, figure})},
                   std::string(official_name(key)) + " is " + std::to_string(*count));
  }

  void check_order(Count less, Count more) {
    const KnownCount a = count_of(less);
    const KnownCount b = count_of(more);
    if (!a.number || !b.number) return recorder_.insufficient("09-5");
    if (*a.number <= *b.number) return recorder_.pass("09-5");
    recorder_.fail(
        "09-5", {b.place},
        std::string(official_name(more)) + " is less than " + std::string(official_name(less)));
  }

  void check_vehicles() {
    const KnownCount kept = count_of(Count::vehicles_kept);
    const std::optional<std::int64_t> vehicles = vehicles_of(disclosure().assets);
    if (!kept.number || !vehicles) return recorder_.insufficient("09-6");
    Judgement judgement{.found = *kept.number, .expected_high = *vehicles};
    judgement.difference = clamped_subtract(*kept.number, *vehicles);
    if (judgement.difference > 0) judgement.outcome = Outcome::fail;
    recorder_.record("09-6", judgement, {kept.place}, kept.note);
  }

  Recorder& recorder_;
  const Figures& figures_;
  std::vector<bool> seen_;  ///< codes above, by number
};

}  // namespace juesuan::inline v0::detail
