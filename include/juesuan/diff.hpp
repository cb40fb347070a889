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

#include <juesuan/detail/claim_sources.hpp>
#include <juesuan/detail/figures.hpp>
#include <juesuan/figure_unit.hpp>
#include <juesuan/finding.hpp>
#include <juesuan/interval.hpp>

namespace juesuan::inline v0 {

/// How the books and a publication differ in a figure, or in a table, row or claim as a whole.
enum class DifferenceKind : std::uint8_t {
  none = 0,
  differs = 1,         ///< the exact figure cannot have been printed so
  only_derived = 2,    ///< it is in the books' disclosure alone
  only_published = 3,  ///< it is in the publication alone
  not_compared = 4,    ///< one of them does not tell its figure
};

template <>
inline constexpr std::array terms<DifferenceKind>{
    Term<DifferenceKind>{DifferenceKind::differs, "differs", "不一致"},
    Term<DifferenceKind>{DifferenceKind::only_derived, "only_derived", "仅据账生成"},
    Term<DifferenceKind>{DifferenceKind::only_published, "only_published", "仅已公开"},
    Term<DifferenceKind>{DifferenceKind::not_compared, "not_compared", "无法比较"},
};

struct Difference {
  DifferenceKind kind = DifferenceKind::none;
  Location place;     ///< without row or column where it is a whole table or row; no claim, no form
  std::string where;  ///< the same in words, or `claims.execution.2080107.figure`
  std::string claim;  ///< id of the claim, `place.part` says which of its figures
  FigureUnit unit = FigureUnit::none;   ///< of the numbers
  std::optional<std::int64_t> exact;    ///< what the books give
  std::optional<std::int64_t> prints;   ///< what that prints as in the precision of the publication
  std::optional<std::int64_t> printed;  ///< what was printed
  std::string text;                     ///< as it was printed
  std::string note;                     ///< words where numbers do not say it
};

/// Everything in which a publication is not what the books give.
struct Differences {
  std::string name;  ///< of the entity of the books
  std::int16_t year = 0;
  std::vector<Difference> items;  ///< tables in their order, then claims
  std::size_t compared = 0;       ///< figures that both tell

  std::size_t count(DifferenceKind kind) const noexcept {
    return static_cast<std::size_t>(std::count_if(
        items.begin(), items.end(), [kind](const Difference& item) { return item.kind == kind; }));
  }
  /// Whether anything differs or is in one of them alone.
  bool any() const noexcept { return count(DifferenceKind::not_compared) < items.size(); }
};

namespace detail {

/// A figure of one side and how it prints.
struct DiffedCell {
  const Cell* cell = nullptr;
  Precision precision{};
  std::string_view text{};
};

/// Goes over both disclosures and keeps what differs.
class Differ {
 public:
  Differ(const Disclosure& derived, const Disclosure& published)
      : derived_(derived),
        published_(published),
        derived_figures_(derived),
        published_figures_(published) {}

  Differences run() {
    result_.name = derived_.entity.name;
    result_.year = derived_.entity.year;
    for (const Table& table : derived_.tables.tables()) {
      if (published_.tables.find(table.key) != nullptr) {
        compare(table);
      } else {
        add_alone(DifferenceKind::only_derived, {.table = table.key});
      }
    }
    for (const Table& table : published_.tables.tables()) {
      if (derived_.tables.find(table.key) == nullptr) {
        add_alone(DifferenceKind::only_published, {.table = table.key});
      }
    }
    compare_claims();
    return std::move(result_);
  }

 private:
  void compare(const Table& table) {
    each_row(derived_.tables, table,
             [&](const Panel& panel, std::uint32_t row) { compare_row(table, panel, row); });
    const Table& printed = *published_.tables.find(table.key);
    each_row(published_.tables, printed,
             [&](const Panel& panel, std::uint32_t row) { find_alone(printed, panel, row); });
  }

  template <class Visit>
  static void each_row(const Tables& tables, const Table& table, Visit&& visit) {
    for (const Panel& panel : tables.panels(table)) {
      for (std::uint32_t row = 0; row < panel.row_count; ++row) {
        if (tables.rows(panel)[row].kind != RowKind::filler) visit(panel, row);
      }
    }
  }

  static Location place_of(const Table& table, const Row& row, ColumnKey column = ColumnKey::none) {
    Location place;
    place.table = table.key;
    place.row = row.key;
    place.code = row.code;
    place.line = row.line;
    place.column = column;
    return place;
  }

  /// A row of the books against every published row of its key and code.
  void compare_row(const Table& table, const Panel& panel, std::uint32_t index) {
    const Row& row = derived_.tables.rows(panel)[index];
    const std::span<const Cell> cells = derived_.tables.cells(panel, index);
    const auto rows = published_figures_.rows(table.key, row.key, row.code);
    if (rows.empty()) {
      const auto shown = [&](const Cell& cell) { return shows(cell, Precision{}); };
      if (std::any_of(cells.begin(), cells.end(), shown)) {
        add_alone(DifferenceKind::only_derived, place_of(table, row));
      }
      return;
    }
    for (std::uint32_t i = 0; i < panel.column_count; ++i) {
      const ColumnKey key = derived_.tables.columns(panel)[i].key;
      const Location place = place_of(table, row, key);
      bool found = false;
      for (const PlacedRow& other : rows) {
        const std::uint32_t figure = published_figures_.at(other, key);
        if (figure == Figures::none) continue;
        found = true;
        compare(start(place), cells[i], published_cell(other, key, figure));
      }
      if (!found && shows(cells[i], Precision{})) {
        Difference item = start(place);
        fill_exact(item, cells[i], Precision{});
        keep(std::move(item), DifferenceKind::only_derived);
      }
    }
  }

  DiffedCell published_cell(const PlacedRow& row, ColumnKey key, std::uint32_t figure) const {
    DiffedCell found{&published_figures_.values()[figure], {}, {}};
    found.text = published_.tables.printed(*found.cell);
    for (const Column& column : published_.tables.columns(*row.panel)) {
      if (column.key == key) found.precision = column.precision;
    }
    return found;
  }

  /// What a published row says that the books' disclosure has no place for.
  void find_alone(const Table& table, const Panel& panel, std::uint32_t index) {
    const Tables& tables = published_.tables;
    const Row& row = tables.rows(panel)[index];
    const std::span<const Cell> cells = tables.cells(panel, index);
    const auto rows = derived_figures_.rows(table.key, row.key, row.code);
    if (rows.empty()) {
      if (std::any_of(cells.begin(), cells.end(), says)) {
        add_alone(DifferenceKind::only_published, place_of(table, row));
      }
      return;
    }
    for (std::uint32_t i = 0; i < panel.column_count; ++i) {
      const Column& column = tables.columns(panel)[i];
      const auto has = [&](const PlacedRow& other) {
        return derived_figures_.at(other, column.key) != Figures::none;
      };
      if (!says(cells[i]) || std::any_of(rows.begin(), rows.end(), has)) continue;
      Difference item = start(place_of(table, row, column.key));
      fill_printed(item, {&cells[i], column.precision, tables.printed(cells[i])});
      keep(std::move(item), DifferenceKind::only_published);
    }
  }

  /// Whether an exact figure prints as something but zero.
  static bool shows(const Cell& cell, Precision precision) noexcept {
    if (cell.state != CellState::value) return false;
    return cell.unit == CellUnit::count ? cell.low != 0 : printed_fen(cell.low, precision) != 0;
  }

  /// Whether a published figure is something but zero or blank.
  static bool says(const Cell& cell) noexcept {
    return cell.state == CellState::unreadable ||
           (cell.state == CellState::value && center(cell) != 0);
  }

  Difference start(const Location& place) const {
    Difference item;
    item.place = place;
    item.where = describe(place, derived_);
    return item;
  }

  void keep(Difference item, DifferenceKind kind, std::string note = {}) {
    item.kind = kind;
    if (!note.empty()) item.note = std::move(note);
    result_.items.push_back(std::move(item));
  }

  void add_alone(DifferenceKind kind, const Location& place) { keep(start(place), kind); }

  static void fill_exact(Difference& item, const Cell& cell, Precision precision) {
    const bool count = cell.unit == CellUnit::count;
    item.unit = count ? FigureUnit::count : FigureUnit::money;
    if (cell.state != CellState::value) return;
    item.exact = cell.low;
    item.prints = count ? cell.low : printed_fen(cell.low, precision);
  }

  static void fill_printed(Difference& item, const DiffedCell& published) {
    const bool count = published.cell->unit == CellUnit::count;
    item.unit = count ? FigureUnit::count : FigureUnit::money;
    if (usable(*published.cell)) item.printed = center(*published.cell);
    item.text = published.text;
  }

  /// An exact figure against what was printed for it.
  void compare(Difference item, const Cell& exact, const DiffedCell& published) {
    const Cell& printed = *published.cell;
    fill_printed(item, published);
    fill_exact(item, exact, published.precision);
    if (printed.state == CellState::unreadable) {
      return keep(std::move(item), DifferenceKind::not_compared, "the printed text is no number");
    }
    if (!usable(printed)) {
      if (!shows(exact, published.precision)) return;
      return keep(std::move(item), DifferenceKind::not_compared,
                  "the publication does not tell it");
    }
    if (exact.state != CellState::value || exact.lower_bound) {
      // What the books do not know prints as nothing.
      if (exact.state != CellState::value && !says(printed)) return;
      return keep(
          std::move(item), DifferenceKind::not_compared,
          exact.lower_bound ? "the books give only a lower bound" : "the books do not give it");
    }
    ++result_.compared;
    if (exact.low < printed.low || exact.low > printed.high) {
      keep(std::move(item), DifferenceKind::differs);
    }
  }

  void compare_claims() {
    for (const Claim& claim : derived_.claims) {
      bool found = false;
      for (const Claim& printed : published_.claims) {
        if (printed.id != claim.id) continue;
        found = true;
        compare(claim, printed);
      }
      if (!found) keep(start(claim, ClaimPart::none), DifferenceKind::only_derived);
    }
    for (const Claim& claim : published_.claims) {
      if (find_claim(derived_, claim.id) != nullptr) continue;
      keep(start(claim, ClaimPart::none), DifferenceKind::only_published);
    }
  }

  static Difference start(const Claim& claim, ClaimPart part) {
    Difference item;
    item.claim = claim.id;
    item.place.part = part;
    item.where = "claims." + item.claim;
    if (part != ClaimPart::none) item.where += '.' + std::string(token(part));
    return item;
  }

  void compare(const Claim& exact, const Claim& printed) {
    compare_amount(exact, ClaimPart::figure, exact.figure, printed, printed.figure);
    compare_amount(exact, ClaimPart::base, exact.base, printed, printed.base);
    compare_amount(exact, ClaimPart::difference, exact.difference, printed, printed.difference);
    compare_ratio(exact, printed);
    compare_direction(exact, printed);
  }

  void compare_amount(const Claim& claim, ClaimPart part, const Cell& exact, const Claim& printed,
                      const Cell& cell) {
    if (cell.state == CellState::absent) return;
    const DiffedCell published{&cell, printed.precision, published_.tables.printed(cell)};
    if (exact.state != CellState::absent) return compare(start(claim, part), exact, published);
    Difference item = start(claim, part);
    fill_printed(item, published);
    keep(std::move(item), DifferenceKind::only_published);
  }

  void compare_ratio(const Claim& exact, const Claim& printed) {
    if (printed.ratio_state == RatioState::absent || printed.ratio_state == RatioState::undefined) {
      return;
    }
    Difference item = start(exact, ClaimPart::ratio);
    item.unit = FigureUnit::percent;
    item.text = printed.printed_ratio;
    if (exact.ratio_state == RatioState::value) item.exact = exact.ratio.hundredths();
    if (printed.ratio_state != RatioState::value || printed.ratio_places > 2) {
      return keep(std::move(item), DifferenceKind::not_compared,
                  "the printed text is no percentage of at most two places");
    }
    item.printed = printed.ratio.hundredths();
    item.prints = printed_ratio_of(exact, printed.ratio_places);
    if (exact.ratio_state == RatioState::undefined && *item.printed == 0) return;
    if (exact.ratio_state == RatioState::absent || exact.ratio_state == RatioState::undefined) {
      return keep(std::move(item), DifferenceKind::only_published,
                  exact.ratio_state == RatioState::undefined ? "the base is zero" : "");
    }
    if (!item.prints) {
      return keep(std::move(item), DifferenceKind::not_compared, "the books do not give it");
    }
    ++result_.compared;
    if (*item.prints != *item.printed) keep(std::move(item), DifferenceKind::differs);
  }

  /// The exact ratio to fewer places, from the amounts, so that nothing is rounded twice.
  static std::optional<std::int64_t> printed_ratio_of(const Claim& claim, std::uint8_t places) {
    if (claim.ratio_state != RatioState::value) return std::nullopt;
    if (places == 2) return claim.ratio.hundredths();
    const Cell& part = claim.kind == ClaimKind::change ? claim.difference : claim.figure;
    const std::optional<RatioRange> range = ratio_range(part, claim.base, places);
    return range ? std::optional{range->low} : std::nullopt;
  }

  void compare_direction(const Claim& exact, const Claim& printed) {
    if (printed.comparison == Comparison::none || printed.comparison == exact.comparison) return;
    // A difference that prints as nothing may be said to be none.
    const bool nothing = exact.kind == ClaimKind::change
                             ? !shows(exact.difference, printed.precision)
                             : printed_fen(exact.figure.low, printed.precision) ==
                                   printed_fen(exact.base.low, printed.precision);
    if (printed.comparison == Comparison::equal && known(exact.figure) && known(exact.base) &&
        nothing) {
      return;
    }
    const auto word = exact.kind == ClaimKind::change ? direction_word : relation_word;
    Difference item = start(exact, ClaimPart::figure);
    item.text = word(printed.comparison);
    const bool open = exact.comparison == Comparison::none;
    keep(std::move(item), open ? DifferenceKind::not_compared : DifferenceKind::differs,
         "the text says " + std::string(word(printed.comparison)) + ", the books say " +
             (open ? "nothing" : std::string(word(exact.comparison))));
  }

  const Disclosure& derived_;
  const Disclosure& published_;
  Figures derived_figures_;
  Figures published_figures_;
  Differences result_;
};

}  // namespace detail

/// Where a publication is not what the books give: every cell and every amount, percentage and
/// direction of a claim that both have.
///
/// A published figure stands for all amounts that print so; the exact one among them is equal to
/// it. Rows are matched by their key and code, columns by their key, claims by their id; what
/// occurs several times is compared each time. A row or cell of one side alone counts only if it
/// prints as more than zero. `Error(Status::argument)` unless the first is derived and the second
/// published, `Error(Status::input)` where they are of different years.
inline Differences diff(const Disclosure& derived, const Disclosure& published) {
  if (derived.origin != Origin::derived) {
    throw Error(Status::argument, "derived", "expected a disclosure that was derived from books");
  }
  if (published.origin != Origin::published) {
    throw Error(Status::argument, "published", "expected a published disclosure");
  }
  if (published.entity.year != 0 && published.entity.year != derived.entity.year) {
    throw Error(Status::input, "entity.year",
                "the books are of " + std::to_string(derived.entity.year) +
                    ", the publication is of " + std::to_string(published.entity.year));
  }
  return detail::Differ{derived, published}.run();
}

}  // namespace juesuan::inline v0
