#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include <juesuan/detail/figures.hpp>
#include <juesuan/difference.hpp>
#include <juesuan/disclosure.hpp>
#include <juesuan/interval.hpp>

namespace juesuan::inline v0::detail {

/// A figure of one side and how it prints.
struct DiffedCell {
  const Cell* cell = nullptr;
  Precision precision{};
  std::string_view text{};
};

/// Whether an exact figure prints as something but zero.
inline bool shows(const Cell& cell, Precision precision) noexcept {
  if (cell.state != CellState::value) return false;
  return cell.unit == CellUnit::count ? cell.low != 0 : printed_fen(cell.low, precision) != 0;
}

/// Whether a published figure is something but zero or blank.
inline bool says(const Cell& cell) noexcept {
  return cell.state == CellState::unreadable ||
         (cell.state == CellState::value && center(cell) != 0);
}

/// Compares figures of two disclosures and keeps what differs.
class DifferenceCollector {
 public:
  DifferenceCollector(const Disclosure& derived, const Disclosure& published)
      : derived_(derived), published_(published) {
    result_.name = derived.entity.name;
    result_.year = derived.entity.year;
    for (const Unreadable& text : published.unreadable) unreadable_[text.where] = text.printed;
  }

  const Disclosure& derived() const noexcept { return derived_; }
  const Disclosure& published() const noexcept { return published_; }

  Difference start(const Location& place) const {
    Difference item;
    item.place = place;
    item.where = describe(place, derived_);
    return item;
  }

  void keep(Difference item, DifferenceKind kind, std::string_view note = {}) {
    item.kind = kind;
    if (!item.note.empty() && !note.empty()) item.note += "; ";
    item.note += note;
    result_.items.push_back(std::move(item));
  }

  /// What one side has as a whole and the other has not.
  void add_alone(DifferenceKind kind, const Location& place, std::string_view note = {}) {
    keep(start(place), kind, note);
  }

  /// A figure whose comparison is the caller's.
  void count_compared() noexcept { ++result_.compared; }

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

  /// The same of a fact or a form, whose printed text is kept only where it is no number. The
  /// place of the item is that of the publication.
  void compare_fact(Difference item, const Cell& exact, Cell printed) {
    DiffedCell published{&printed, {}, {}};
    const auto text = unreadable_.find(item.where);
    if (text != unreadable_.end()) {
      printed.state = CellState::unreadable;
      published.text = text->second;
    }
    compare(std::move(item), exact, published);
  }

  /// Whether the publication has anything in a fact's place.
  bool prints(const std::string& where, const Cell& printed) const {
    return printed.state != CellState::absent || unreadable_.find(where) != unreadable_.end();
  }

  static void fill_exact(Difference& item, const Cell& cell, Precision precision) {
    set_unit(item, cell);
    if (cell.state != CellState::value) return;
    item.exact = cell.low;
    item.prints = cell.unit == CellUnit::count ? cell.low : printed_fen(cell.low, precision);
  }

  static void fill_printed(Difference& item, const DiffedCell& published) {
    set_unit(item, *published.cell);
    if (usable(*published.cell)) item.printed = center(*published.cell);
    item.text = published.text;
  }

  Differences take() { return std::move(result_); }

 private:
  static void set_unit(Difference& item, const Cell& cell) noexcept {
    if (item.unit != FigureUnit::none || cell.unit == CellUnit::none) return;
    item.unit = cell.unit == CellUnit::count ? FigureUnit::count : FigureUnit::money;
  }

  const Disclosure& derived_;
  const Disclosure& published_;
  std::map<std::string_view, std::string_view> unreadable_;  ///< texts by their places
  Differences result_;
};

}  // namespace juesuan::inline v0::detail
