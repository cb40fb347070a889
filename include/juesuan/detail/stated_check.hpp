#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include <juesuan/detail/wide_sum.hpp>
#include <juesuan/disclosure.hpp>
#include <juesuan/evaluate.hpp>

namespace juesuan::inline v0::detail {

/// Stated closing balances against the roll-forward of the same source and functional code (rule
/// 01-6).
///
/// Stated entries of one source and code are added up first. A balance is not compared where an
/// entry is known too coarsely to tell whether it belongs to it; equally coarse entries are looked
/// at once, so that many of both cost no product of the two. Nothing is done where no balance is
/// stated.
class ClosingCheck {
 public:
  /// `coverage` is that of the entries of `accounts`.
  ClosingCheck(const Accounts& accounts, const Coverage& coverage)
      : accounts_(accounts), coverage_(coverage) {}

  void run(std::vector<Notice>& notices) {
    if (!coverage_.has(RelativeYear::current, Stage::final, Flow::closing_balance)) return;
    collect();
    if (balances_.empty()) return;
    for (const Entry& entry : accounts_.entries) {
      if (sign_of(entry) != 0) roll_forward(entry);
    }
    mark_uncertain();
    for (const Balance& balance : balances_) report(balance, notices);
  }

 private:
  struct Balance {
    Source source;
    FunctionCode function;
    std::size_t index;
    WideSum stated;
    WideSum derived;
    bool uncertain = false;
  };

  /// Where an entry stands that is not broken down to a 项 of one source.
  struct CoarsePlace {
    Source source;
    FunctionCode function;

    friend constexpr auto operator<=>(const CoarsePlace&, const CoarsePlace&) noexcept = default;
  };

  static bool before(const Balance& a, Source source, FunctionCode function) noexcept {
    return a.source != source ? a.source < source : a.function < function;
  }

  bool of_the_year(const Entry& entry) const noexcept {
    return entry.year == accounts_.entity.year && entry.stage == Stage::final && entry.detail == 0;
  }

  /// +1 and −1 for the flows of the roll-forward, 0 for an entry that is not part of it.
  int sign_of(const Entry& entry) const noexcept {
    if (!of_the_year(entry)) return 0;
    for (const Formula::SignedSelector& part : formulas::closing_balance) {
      if (part.selector.flows.contains(entry.flow)) return part.sign;
    }
    return 0;
  }

  /// The first balance of the source at the code or after it.
  std::vector<Balance>::iterator first_from(Source source, FunctionCode function) {
    return std::lower_bound(
        balances_.begin(), balances_.end(), 0,
        [&](const Balance& balance, int) { return before(balance, source, function); });
  }

  /// The balance of exactly that source and code, nullptr where none is stated.
  Balance* find(Source source, FunctionCode function) {
    const auto at = first_from(source, function);
    const bool found = at != balances_.end() && at->source == source && at->function == function;
    return found ? &*at : nullptr;
  }

  void collect() {
    for (std::size_t i = 0; i < accounts_.entries.size(); ++i) {
      const Entry& entry = accounts_.entries[i];
      if (entry.flow != Flow::closing_balance || !of_the_year(entry)) continue;
      balances_.push_back({entry.source, entry.function, i, {}, {}});
      balances_.back().stated.add(entry.fen);
    }
    std::stable_sort(balances_.begin(), balances_.end(), [](const Balance& a, const Balance& b) {
      return before(a, b.source, b.function);
    });
    merge_equal();
  }

  void merge_equal() {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < balances_.size(); ++i) {
      if (kept != 0 && balances_[kept - 1].source == balances_[i].source &&
          balances_[kept - 1].function == balances_[i].function) {
        balances_[kept - 1].stated += balances_[i].stated;
      } else {
        balances_[kept++] = balances_[i];
      }
    }
    balances_.resize(kept);
  }

  void roll_forward(const Entry& entry) {
    const Source parent = fiscal_sources.includes(breadth(entry.source))       ? Source::fiscal
                          : non_fiscal_sources.includes(breadth(entry.source)) ? Source::non_fiscal
                                                                               : Source::none;
    const std::array<Source, 3> sources{entry.source, parent, Source::none};
    for (std::size_t i = 0; i < sources.size(); ++i) {
      if (i > 0 && sources[i] == sources[i - 1]) continue;
      for (FunctionCode code = entry.function;; code = code.parent()) {
        add(sources[i], code, entry);
        if (code.empty()) break;
      }
    }
    const bool coarse =
        entry.function.level() < 3 || breadth(entry.source) != EnumSet<Source>{entry.source};
    if (coarse) coarse_.push_back({entry.source, entry.function});
  }

  void add(Source source, FunctionCode function, const Entry& entry) {
    Balance* const balance = find(source, function);
    if (balance == nullptr) return;
    sign_of(entry) > 0 ? balance->derived.add(entry.fen) : balance->derived.subtract(entry.fen);
  }

  void mark_uncertain() {
    std::sort(coarse_.begin(), coarse_.end());
    coarse_.erase(std::unique(coarse_.begin(), coarse_.end()), coarse_.end());
    for (const CoarsePlace& place : coarse_) {
      for (auto source = Source::none; source <= Source::non_fiscal; source = next(source)) {
        if (breadth(source).overlaps(breadth(place.source))) mark_uncertain(source, place);
      }
    }
  }

  static constexpr Source next(Source source) noexcept {
    return static_cast<Source>(static_cast<int>(source) + 1);
  }

  /// Marks the balances of a source that the place may belong to: those of finer codes, and where
  /// the place is of a wider source, those of its own code and of the codes above it too.
  void mark_uncertain(Source source, const CoarsePlace& place) {
    const bool wider = !breadth(source).includes(breadth(place.source));
    for (auto at = first_from(source, place.function);
         at != balances_.end() && at->source == source && place.function.contains(at->function);
         ++at) {
      if (wider || at->function != place.function) at->uncertain = true;
    }
    for (FunctionCode code = place.function; wider && !code.empty();) {
      code = code.parent();
      if (Balance* const balance = find(source, code)) balance->uncertain = true;
    }
  }

  static Amount amount(const WideSum& sum, std::size_t index) {
    if (!sum.fits()) {
      throw Error(Status::range, "entries[" + std::to_string(index) + "].amount",
                  "the closing balance does not fit 64-bit fen");
    }
    return Amount::from_fen(*sum.fen());
  }

  static void report(const Balance& balance, std::vector<Notice>& notices) {
    Notice notice;
    notice.index = static_cast<std::int64_t>(balance.index);
    notice.source = balance.source;
    notice.function = balance.function;
    notice.expected = amount(balance.derived, balance.index);
    notice.found = amount(balance.stated, balance.index);
    notice.kind =
        balance.uncertain ? NoticeKind::closing_not_compared : NoticeKind::closing_differs;
    if (balance.uncertain || notice.expected != notice.found) notices.push_back(notice);
  }

  const Accounts& accounts_;
  const Coverage& coverage_;
  std::vector<Balance> balances_;
  std::vector<CoarsePlace> coarse_;
};

/// Notes the stated figures whose formula can be derived and gives something else.
inline void check_stated_figures(const Accounts& accounts, const Coverage& coverage,
                                 Disclosure& disclosure) {
  for (std::size_t i = 0; i < accounts.stated.size(); ++i) {
    const StatedFigure& stated = accounts.stated[i];
    const std::string where = "stated[" + std::to_string(i) + "]";
    const auto year = relative_year(stated.year, accounts.entity.year);
    if (year.empty())
      throw Error(Status::input, where + ".year",
                  "expected the disclosure year or the year before it");
    if (token(stated.figure).empty())
      throw Error(Status::input, where + ".figure", "expected a figure");
    const Selector period{.years = year, .stages = Stage::final};
    const Formula formula = period & formula_of(stated.figure);
    if (!coverage.sufficient(formula)) continue;
    const Evaluation derived = evaluate_covered(accounts, coverage, formula, where);
    if (derived.lower_bound) continue;
    disclosure.has_stated = true;
    if (derived.amount == stated.amount) continue;
    Notice notice;
    notice.kind = NoticeKind::stated_differs;
    notice.figure = stated.figure;
    notice.index = static_cast<std::int64_t>(i);
    notice.expected = derived.amount;
    notice.found = stated.amount;
    disclosure.notices.push_back(notice);
  }
}

}  // namespace juesuan::inline v0::detail
