#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <juesuan/amount_text.hpp>
#include <juesuan/detail/claim_sources.hpp>
#include <juesuan/detail/failure_groups.hpp>
#include <juesuan/detail/unit_scales.hpp>

namespace juesuan::inline v0::detail {

/// Looks for slips of the hand behind identities that failed: shifted or repeated rows, another
/// unit, a dropped digit, rows that are missing below a parent. It explains failures and takes none
/// back.
class Diagnostics {
 public:
  Diagnostics(Recorder& recorder, const Figures& figures, const IdentityBuilder& identities,
              std::span<const Identity* const> failed)
      : recorder_(recorder),
        figures_(figures),
        identities_(identities),
        failed_(failed),
        in_failure_(figures.values().size(), 0) {
    for (const Identity* identity : failed_) {
      for (const IdentityTerm& term : identities_.terms(*identity)) in_failure_[term.figure] = 1;
    }
  }

  void run(std::span<const SharedFailure> shared) {
    run_one("S-1", [&] { look_for_shifts(); });
    run_one("S-2", [&] { look_for_repeated_rows(); });
    run_one("S-3", [&] { look_for_units(); });
    run_one("S-4", [&] { look_for_dropped_digits(shared); });
    run_one("S-5", [&] { look_below_parents(); });
  }

 private:
  template <class Look>
  void run_one(RuleId rule, Look&& look) {
    said_ = false;
    look();
    if (!said_) recorder_.pass(rule);
  }

  /// A list of places: none is subtracted from another.
  void say(RuleId rule, std::vector<Location> places, std::string note) {
    said_ = true;
    for (Location& place : places) place.sign = 1;
    recorder_.fail(rule, places, std::move(note));
  }

  std::int64_t amount(std::uint32_t figure) const noexcept {
    return center(figures_.values()[figure]);
  }
  bool known(std::uint32_t figure) const noexcept { return usable(figures_.values()[figure]); }

  // S-1

  /// A column of a table that lists codes, or 类 alone in lines of their own.
  struct Listed {
    TableKey table;
    ColumnKey column;
    RowKey row = RowKey::code;
  };

  struct ListedFigure {
    std::uint32_t code;
    std::uint32_t figure;
  };

  /// Rows `first` to `last` of a list hold, `by` rows further down, what another table has there.
  struct Shift {
    std::size_t first = 0;
    std::size_t last = 0;
    std::ptrdiff_t by = 0;

    std::size_t size() const noexcept { return last - first + (by == 0 ? 0 : 1); }
  };

  static constexpr std::size_t shortest_shift = 3;
  static constexpr std::ptrdiff_t widest_shift = 3;

  void look_for_shifts() {
    constexpr RowKey of_class = RowKey::expenditure_class;
    constexpr std::array lists{
        std::array{Listed{TableKey::revenue, ColumnKey::amount},
                   Listed{TableKey::expenditure, ColumnKey::amount}},
        std::array{Listed{TableKey::revenue, ColumnKey::fiscal},
                   Listed{TableKey::general_budget_expenditure, ColumnKey::amount}},
        std::array{Listed{TableKey::expenditure, ColumnKey::amount},
                   Listed{TableKey::general_budget_expenditure, ColumnKey::amount}},
        std::array{Listed{TableKey::expenditure, ColumnKey::basic},
                   Listed{TableKey::general_budget_expenditure, ColumnKey::basic}},
        std::array{Listed{TableKey::general_budget_basic, ColumnKey::amount},
                   Listed{TableKey::agency_operation, ColumnKey::amount}},
        std::array{Listed{TableKey::summary, ColumnKey::amount, of_class},
                   Listed{TableKey::expenditure, ColumnKey::amount}},
        std::array{
            Listed{TableKey::appropriation_summary, ColumnKey::general_public_budget, of_class},
            Listed{TableKey::general_budget_expenditure, ColumnKey::amount}},
        std::array{Listed{TableKey::appropriation_summary, ColumnKey::amount, of_class},
                   Listed{TableKey::expenditure, ColumnKey::amount}},
    };
    std::vector<TableKey> said;
    for (const auto& pair : lists) {
      const std::vector<ListedFigure> one = entries_of(pair[0]);
      const bool classes = pair[0].row == of_class;
      const std::vector<ListedFigure> other = entries_of(pair[1], classes ? 1 : 3);
      // The lines of the 类 are fixed, so that only amounts can be moved there.
      if (classes || failures_in(one) >= failures_in(other)) {
        look_for_shift(pair[0], one, pair[1], other, said);
      } else {
        look_for_shift(pair[1], other, pair[0], one, said);
      }
    }
  }

  /// Down to a level of the functional codes.
  std::vector<ListedFigure> entries_of(const Listed& list, int level = 3) const {
    std::vector<ListedFigure> entries;
    for (const Panel& panel : figures_.panels(list.table)) {
      for (const PlacedRow& row : figures_.rows(panel)) {
        const std::uint32_t figure = Figures::at(row, list.column);
        const bool deep = FunctionCode{row.code}.level() > level;
        if (row.key == list.row && !deep && figure != Figures::none && known(figure)) {
          entries.push_back({row.code, figure});
        }
      }
    }
    return entries;
  }

  std::size_t failures_in(std::span<const ListedFigure> entries) const noexcept {
    return static_cast<std::size_t>(
        std::count_if(entries.begin(), entries.end(),
                      [&](const ListedFigure& entry) { return in_failure_[entry.figure] != 0; }));
  }

  /// The longest run of rows whose amounts stand in the rows of others. A table that was said to be
  /// shifted says nothing of another.
  void look_for_shift(const Listed& list, std::span<const ListedFigure> entries,
                      const Listed& other_list, std::span<const ListedFigure> others,
                      std::vector<TableKey>& said) {
    const auto is_said = [&](const Listed& each) {
      return std::ranges::count(said, each.table) != 0;
    };
    if (is_said(list) || is_said(other_list)) return;
    const bool all_listed = list.row == RowKey::expenditure_class;
    const std::vector<Wanted> wanted = wanted_of(entries, others, all_listed);
    if (differing(entries, wanted) < 2) return;
    Shift longest;
    for (std::ptrdiff_t by = -widest_shift; by <= widest_shift; ++by) {
      if (by == 0) continue;
      const Shift shift = longest_run(entries, wanted, by);
      if (shift.size() > longest.size()) longest = shift;
    }
    if (longest.by == 0 || !convinces(entries, longest)) return;
    said.push_back(list.table);
    std::vector<Location> places;
    for (std::size_t i = longest.first; i <= longest.last; ++i) {
      places.push_back(recorder_.place_of({1, entries[moved(i, longest.by)].figure}));
    }
    say("S-1", std::move(places),
        "from code " + std::to_string(entries[longest.first].code) + " to " +
            std::to_string(entries[longest.last].code) + " the amounts of " +
            std::string(token(other_list.table)) + " stand " +
            std::to_string(longest.by < 0 ? -longest.by : longest.by) + " rows " +
            (longest.by > 0 ? "further down" : "further up"));
  }

  /// What the other table has of a code; nothing where it is not known.
  using Wanted = std::optional<std::int64_t>;

  /// Of each entry. `all_listed` is of codes that have no money where the other table does not
  /// print them.
  std::vector<Wanted> wanted_of(std::span<const ListedFigure> entries,
                                std::span<const ListedFigure> others, bool all_listed) const {
    std::map<std::uint32_t, std::uint32_t> figure_of;
    for (const ListedFigure& entry : others) figure_of.emplace(entry.code, entry.figure);
    std::vector<Wanted> wanted;
    wanted.reserve(entries.size());
    for (const ListedFigure& entry : entries) {
      const auto other = figure_of.find(entry.code);
      const bool printed = other != figure_of.end();
      wanted.push_back(printed      ? Wanted{amount(other->second)}
                       : all_listed ? Wanted{0}
                                    : std::nullopt);
    }
    return wanted;
  }

  /// How many rows have another amount than the other table: two at least where rows are moved.
  std::size_t differing(std::span<const ListedFigure> entries,
                        std::span<const Wanted> wanted) const {
    std::size_t count = 0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
      count += wanted[i] && *wanted[i] != amount(entries[i].figure) ? 1U : 0U;
    }
    return count;
  }

  static std::size_t moved(std::size_t index, std::ptrdiff_t by) noexcept {
    return static_cast<std::size_t>(static_cast<std::ptrdiff_t>(index) + by);
  }

  /// From one amount to another; where several runs are longest, the first.
  Shift longest_run(std::span<const ListedFigure> entries, std::span<const Wanted> wanted,
                    std::ptrdiff_t by) const {
    Shift longest;
    Shift run;
    for (std::size_t i = 0; i < entries.size(); ++i) {
      const std::size_t from = moved(i, by);
      const bool fits =
          from < entries.size() && wanted[i] && amount(entries[from].figure) == *wanted[i];
      if (!fits) {
        run = Shift{};
        continue;
      }
      if (amount(entries[from].figure) == 0) continue;
      if (run.by == 0) run = {i, i, by};
      run.last = i;
      if (run.size() > longest.size()) longest = run;
    }
    return longest;
  }

  /// Not a run of equal or empty rows, which fits anything: several amounts, most of which do not
  /// fit where they stand, and some failure where they stand or belong.
  bool convinces(std::span<const ListedFigure> entries, const Shift& shift) const {
    std::vector<std::int64_t> amounts;
    std::size_t failed = 0;
    std::size_t changed = 0;
    std::size_t unchanged = 0;
    for (std::size_t i = shift.first; i <= shift.last; ++i) {
      const std::uint32_t figure = entries[moved(i, shift.by)].figure;
      if (amount(figure) != 0) amounts.push_back(amount(figure));
      const bool fails = in_failure_[figure] != 0 || in_failure_[entries[i].figure] != 0;
      failed += fails ? 1U : 0U;
      if (amount(figure) != amount(entries[i].figure)) {
        ++changed;
      } else if (amount(figure) != 0) {
        ++unchanged;
      }
    }
    std::sort(amounts.begin(), amounts.end());
    const auto distinct =
        static_cast<std::size_t>(std::unique(amounts.begin(), amounts.end()) - amounts.begin());
    return distinct >= shortest_shift && failed != 0 && changed > unchanged;
  }

  // S-2

  void look_for_repeated_rows() {
    for (const RowIndex::Repeated& line : figures_.repeated_lines()) {
      say("S-2",
          {recorder_.place_of({1, line.first->first_figure}),
           recorder_.place_of({1, line.again->first_figure})},
          "this row stands here twice");
    }
    for (const Identity* identity : failed_) {
      const std::span<const IdentityTerm> terms = identities_.terms(*identity);
      if (!is_roll_up(*identity)) continue;
      for (std::size_t i = 2; i < terms.size(); ++i) look_for_repeated_row(terms, i);
    }
  }

  /// Whether a part repeats the one above it, and the sum is right without it.
  void look_for_repeated_row(std::span<const IdentityTerm> terms, std::size_t part) {
    const Location above = recorder_.place_of(terms[part - 1]);
    const Location place = recorder_.place_of(terms[part]);
    const std::int64_t repeated = amount(terms[part].figure);
    if (repeated == 0 || repeated != amount(terms[part - 1].figure)) return;
    const auto same = [&](const Location& row) {
      return row.table == place.table && row.code == place.code;
    };
    if (std::any_of(repeated_.begin(), repeated_.end(), same)) return;
    std::vector<Cell> cells;
    std::vector<IdentityTerm> others;
    for (std::size_t i = 0; i < terms.size(); ++i) {
      if (i == part) continue;
      others.push_back({terms[i].sign, static_cast<std::uint32_t>(cells.size())});
      cells.push_back(figures_.values()[terms[i].figure]);
    }
    const Identity without{0, 0, static_cast<std::uint32_t>(others.size()), true};
    if (Judge{cells}.judge(without, others, RuleClass::sum).outcome == Outcome::fail) return;
    repeated_.push_back(place);
    say("S-2", {above, place}, "the sum is right with only one of these rows");
  }

  // S-3

  void look_for_units() {
    UnitScales units;
    for (const Identity& identity : identities_.identities()) compare_units(identity, units);
    const std::span<const Claim> claims = recorder_.disclosure().claims;
    for (std::size_t i = 0; i < claims.size(); ++i) compare_units(i, claims[i], units);
    for (const std::vector<Location>& places : units.scaled()) {
      say("S-3", places, "10,000 times the figures of other parts, as 元 read as 万元 are");
    }
    if (units.compared()) return;
    said_ = true;
    recorder_.insufficient("S-3");
  }

  /// The figures of two tables in one identity, those of each added up.
  void compare_units(const Identity& identity, UnitScales& units) const {
    const RuleClass kind = Report::rules()[identity.rule].kind;
    if (kind != RuleClass::exact && kind != RuleClass::sum) return;
    std::vector<UnitScales::Side> sides;
    for (const IdentityTerm& term : identities_.terms(identity)) {
      if (!known(term.figure)) return;
      const Location place = recorder_.place_of(term);
      const auto part = static_cast<std::uint8_t>(place.table);
      if (sides.empty() || sides.back().part != part) sides.push_back({part, {}, place});
      add(term, sides.back().cell);
    }
    if (sides.size() == 2) units.compare(magnitude(sides[0]), magnitude(sides[1]));
  }

  void add(const IdentityTerm& term, Cell& sum) const noexcept {
    const Cell& cell = figures_.values()[term.figure];
    const bool plus = term.sign > 0;
    sum.low = plus ? clamped_add(sum.low, cell.low) : clamped_subtract(sum.low, cell.high);
    sum.high = plus ? clamped_add(sum.high, cell.high) : clamped_subtract(sum.high, cell.low);
  }

  /// The same side without a sign: the sides of an identity have opposite ones.
  static UnitScales::Side magnitude(UnitScales::Side side) noexcept {
    if (center(side.cell) < 0) {
      const Cell sum = side.cell;
      side.cell.low = clamped_subtract(0, sum.high);
      side.cell.high = clamped_subtract(0, sum.low);
    }
    return side;
  }

  /// A claim and the cells that it repeats.
  void compare_units(std::size_t index, const Claim& claim, UnitScales& units) const {
    for (const ClaimSource& source : sources_of(claim.key)) {
      const Cell& said = part_of(claim, source.part);
      const std::uint32_t figure = figure_of(source, claim, figures_);
      if (!usable(said) || figure == Figures::none || !known(figure)) continue;
      units.compare({UnitScales::text, said, Recorder::at_claim(index, source.part)},
                    {static_cast<std::uint8_t>(source.table), figures_.values()[figure],
                     recorder_.place_of({1, figure})});
    }
  }

  // S-4

  static constexpr std::int64_t most_steps = 20;  ///< printed figures that are tried for one

  void look_for_dropped_digits(std::span<const SharedFailure> shared) {
    for (const SharedFailure& group : shared) {
      for (const SharedFigure& figure : group.figures) look_for_dropped_digit(figure);
    }
  }

  void look_for_dropped_digit(const SharedFigure& shared) {
    const Location& place = shared.place;
    const std::uint32_t figure = figures_.find(place.table, place.row, place.column, place.code);
    if (!shared.others_allow || figure == Figures::none || amount(figure) == 0) return;
    const Precision precision = precision_of(place);
    const std::int64_t step = step_fen(precision);
    const auto [low, high] = *shared.others_allow;
    if (precision.places != 2) return;
    if (low < 0 || high > Amount::max().fen() - step) return;
    const std::int64_t first = (low + step / 2) / step;
    const std::int64_t last = (high + step / 2) / step;
    if (last - first > most_steps) return;
    for (std::int64_t steps = first; steps <= last; ++steps) {
      if (!lacks_digit(amount(figure) / step, steps)) continue;
      say("S-4", {place}, "one digit less than " + two_places(steps) + ", which the others allow");
      return;
    }
  }

  Precision precision_of(const Location& place) const noexcept {
    for (const Panel& panel : figures_.panels(place.table)) {
      for (const Column& column : figures_.tables().columns(panel)) {
        if (column.key == place.column) return column.precision;
      }
    }
    return {};
  }

  static std::string two_places(std::int64_t hundredths) {
    return to_string(Published::from_hundredths(hundredths));
  }

  /// Whether `printed` is `whole` without one of its digits, both in hundredths.
  static bool lacks_digit(std::int64_t printed, std::int64_t whole) noexcept {
    if (printed == whole) return false;
    for (std::int64_t unit = 1; unit <= whole; unit *= 10) {
      const std::int64_t above = whole / unit / 10 * unit;
      const std::int64_t without = above + whole % unit;
      // Of the places behind the point those that remain move up by one.
      const bool place = unit < 100;
      if (printed == (place ? whole / 100 * 100 + (without % 10) * 10 : without)) return true;
      if (unit > whole / 10) break;
    }
    return false;
  }

  // S-5

  /// A parent that its children do not make, though it makes its own parent.
  void look_below_parents() {
    std::vector<char> holds(in_failure_.size(), 0);
    for (const Identity& identity : identities_.identities()) mark_parts(identity, holds, 1);
    for (const Identity* identity : failed_) mark_parts(*identity, holds, 0);
    for (const Identity* identity : failed_) {
      const std::span<const IdentityTerm> terms = identities_.terms(*identity);
      if (!is_roll_up(*identity) || holds[terms.front().figure] == 0) continue;
      std::vector<Location> places;
      for (const IdentityTerm& term : terms) places.push_back(recorder_.place_of(term));
      say("S-5", std::move(places),
          "the sum above holds with the first figure; a row below it differs or is missing");
    }
  }

  static bool is_roll_up(const Identity& identity) noexcept {
    return Report::rules()[identity.rule].scope == RuleScope::roll_up;
  }

  /// Marks the parts of a roll-up whose figures are all known.
  void mark_parts(const Identity& identity, std::vector<char>& marks, char mark) const {
    const std::span<const IdentityTerm> terms = identities_.terms(identity);
    const bool judged = std::all_of(terms.begin(), terms.end(),
                                    [&](const IdentityTerm& term) { return known(term.figure); });
    if (!is_roll_up(identity) || !judged) return;
    for (const IdentityTerm& term : terms.subspan(1)) marks[term.figure] = mark;
  }

  Recorder& recorder_;
  const Figures& figures_;
  const IdentityBuilder& identities_;
  std::span<const Identity* const> failed_;
  std::vector<char> in_failure_;
  std::vector<Location> repeated_;
  bool said_ = false;  ///< whether the rule that is looked at has an outcome
};

}  // namespace juesuan::inline v0::detail
