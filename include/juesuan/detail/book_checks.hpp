#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

#include <juesuan/detail/wide_sum.hpp>
#include <juesuan/disclosure.hpp>
#include <juesuan/evaluate.hpp>

namespace juesuan::inline v0::detail {

/// What only the entries can tell and a rule asks for: the balance that last year's final accounts
/// closed with (01-9), and whether the 其中数 stay within the money that they repeat (D-1).
class BookChecks {
 public:
  /// `coverage` is that of the entries of `accounts`.
  BookChecks(const Accounts& accounts, const Coverage& coverage)
      : accounts_(accounts), coverage_(coverage) {}

  /// `Error(Status::range)` where a sum does not fit.
  void run(Disclosure& disclosure) {
    const bool prior_closing =
        coverage_.has(RelativeYear::prior, Stage::final, Flow::closing_balance);
    if (!prior_closing && !coverage_.has_details()) return;
    collect();
    disclosure.has_details = !groups_.empty();
    if (has_prior_closing_) disclosure.prior_closing_balance = prior_closing_balance();
    if (groups_.empty()) return;
    for (const Entry& entry : accounts_.entries) {
      if (entry.detail == 0) add_to_wholes(entry);
    }
    for (const Group& group : groups_) report(group, disclosure.notices);
  }

 private:
  /// 其中数 that repeat the same money along the same axes.
  struct Group {
    Entry like;  ///< without codes and amount
    std::size_t index;
    WideSum details;
    WideSum whole;
  };

  /// An entry without its amount and without its codes: a 其中数 by function is within the money of
  /// all functions.
  static Entry group_of(const Entry& entry) noexcept {
    Entry like = entry;
    like.fen = 0;
    like.function = {};
    like.economic = {};
    return like;
  }

  static auto order(const Entry& entry) noexcept {
    return std::tuple(entry.year, entry.stage, entry.flow, entry.source, entry.kind, entry.nature,
                      entry.detail);
  }

  void collect() {
    for (std::size_t i = 0; i < accounts_.entries.size(); ++i) {
      const Entry& entry = accounts_.entries[i];
      if (entry.detail != 0) add_detail(entry, i);
      const bool prior_closing = entry.flow == Flow::closing_balance &&
                                 entry.stage == Stage::final && entry.detail == 0 &&
                                 entry.year == accounts_.entity.year - 1;
      has_prior_closing_ = has_prior_closing_ || prior_closing;
    }
  }

  void add_detail(const Entry& entry, std::size_t index) {
    const auto key = order(entry);
    const auto at = std::lower_bound(
        groups_.begin(), groups_.end(), key,
        [](const Group& group, const auto& wanted) { return order(group.like) < wanted; });
    if (at != groups_.end() && order(at->like) == key) return at->details.add(entry.fen);
    groups_.insert(at, {group_of(entry), index, {}, {}})->details.add(entry.fen);
  }

  /// Money that is known only coarsely may be what a 其中数 repeats.
  void add_to_wholes(const Entry& entry) {
    const Selector region = region_of(entry, accounts_.entity);
    for (Group& group : groups_) {
      if (match_axes(region_of(group.like, accounts_.entity), region) != Match::outside) {
        group.whole.add(entry.fen);
      }
    }
  }

  static Amount amount(const WideSum& sum, std::size_t index) {
    if (!sum.fits()) {
      throw Error(Status::range, "entries[" + std::to_string(index) + "].amount",
                  "the sum of the details or of what they repeat does not fit 64-bit fen");
    }
    return Amount::from_fen(*sum.fen());
  }

  static void report(const Group& group, std::vector<Notice>& notices) {
    Notice notice;
    notice.kind = NoticeKind::details_exceed;
    notice.index = static_cast<std::int64_t>(group.index);
    notice.source = group.like.source;
    notice.expected = amount(group.whole, group.index);
    notice.found = amount(group.details, group.index);
    if (notice.found > notice.expected) notices.push_back(notice);
  }

  Cell prior_closing_balance() const {
    constexpr Formula closing =
        Formula{formulas::prior_final & formulas::of(Flow::closing_balance)} +
        (formulas::current_final & formulas::of(Flow::opening_adjustment));
    const Evaluation sum = evaluate(accounts_, closing, "entries");
    return exact_cell(sum.amount);
  }

  const Accounts& accounts_;
  const Coverage& coverage_;
  std::vector<Group> groups_;
  bool has_prior_closing_ = false;
};

}  // namespace juesuan::inline v0::detail
