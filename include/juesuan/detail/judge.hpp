#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include <juesuan/detail/identities.hpp>
#include <juesuan/detail/wide_sum.hpp>
#include <juesuan/finding.hpp>

namespace juesuan::inline v0::detail {

/// What an identity comes to. The numbers are those of tails and failures.
struct Judgement {
  Outcome outcome = Outcome::pass;
  std::int64_t found = 0;         ///< the printed figure of the first term
  std::int64_t expected_low = 0;  ///< what the others allow
  std::int64_t expected_high = 0;
  std::int64_t difference = 0;       ///< found less what the printed others make
  bool hidden_behind_zeros = false;  ///< a tail that parts printed as zero must have money for
};

/// Judges a signed sum of figures. An exact figure is an interval of width zero, so books and
/// publications are judged alike.
///
/// A part that prints as zero or blank may still hold money too small to print. The bound of SUM(n)
/// counts the other parts alone (rules §1), since a zero is nearly always nothing; what passes that
/// bound and could still be so, with money of either sign behind the zeros (expenditure is given
/// back), is a tail that is marked. To call it a failure would accuse books that are right.
class Judge {
 public:
  explicit Judge(std::span<const Cell> values) noexcept : values_(values) {}

  Judgement judge(const Identity& identity, std::span<const IdentityTerm> terms,
                  RuleClass kind) const {
    Judgement result;
    const std::optional<std::int64_t> difference = difference_of(identity, terms);
    if (!difference) {
      result.outcome = Outcome::insufficient;
      return result;
    }
    result.difference = *difference;
    if (!fine(*difference, kind)) explain(terms, kind, result);
    return result;
  }

 private:
  enum class Zeros { nothing, too_small_to_print };

  /// What the printed figures come to; nothing where one is not known.
  std::optional<std::int64_t> difference_of(const Identity& identity,
                                            std::span<const IdentityTerm> terms) const noexcept {
    if (!identity.complete) return std::nullopt;
    WideSum sum;
    for (const IdentityTerm& term : terms) {
      const Cell& cell = values_[term.figure];
      if (!usable(cell)) return std::nullopt;
      const std::int64_t fen = center(cell);
      term.sign > 0 ? sum.add(fen) : sum.subtract(fen);
    }
    return sum.nearest_fen();
  }

  static bool fine(std::int64_t difference, RuleClass kind) noexcept {
    return kind == RuleClass::at_most ? difference <= 0 : difference == 0;
  }

  /// Whether rounding each figure on its own can make the difference.
  void explain(std::span<const IdentityTerm> terms, RuleClass kind, Judgement& result) const {
    result.outcome = Outcome::fail;
    if (terms.empty()) return;
    result.found = center(values_[terms.front().figure]);
    add_up_others(terms, Zeros::nothing, result);
    if (explained(terms, kind, Zeros::nothing, result)) {
      // One quantity in two units or to different places: each is the rounding of the same amount.
      result.outcome = kind == RuleClass::exact ? Outcome::pass : Outcome::tail;
      return;
    }
    Judgement wider = result;
    add_up_others(terms, Zeros::too_small_to_print, wider);
    if (!explained(terms, kind, Zeros::too_small_to_print, wider)) return;
    result = wider;
    result.outcome = Outcome::tail;
    result.hidden_behind_zeros = true;
  }

  bool counts(const IdentityTerm& term, Zeros zeros) const noexcept {
    return zeros == Zeros::too_small_to_print || center(values_[term.figure]) != 0;
  }

  /// What the figures after the first allow it.
  void add_up_others(std::span<const IdentityTerm> terms, Zeros zeros,
                     Judgement& result) const noexcept {
    WideSum low;
    WideSum high;
    for (const IdentityTerm& term : terms.subspan(1)) {
      const Cell& cell = values_[term.figure];
      if (!counts(term, zeros)) continue;
      const bool adds = term.sign < 0;
      adds ? low.add(cell.low) : low.subtract(cell.high);
      adds ? high.add(cell.high) : high.subtract(cell.low);
    }
    result.expected_low = low.nearest_fen();
    result.expected_high = high.nearest_fen();
  }

  bool explained(std::span<const IdentityTerm> terms, RuleClass kind, Zeros zeros,
                 const Judgement& result) const noexcept {
    const Cell& first = values_[terms.front().figure];
    if (kind == RuleClass::at_most) {
      const bool rounded_apart = added_up(terms, zeros) || !same_width(terms);
      return rounded_apart && first.low <= result.expected_high;
    }
    // The same figure printed twice in the same way prints the same.
    if (kind == RuleClass::exact && same_width(terms)) return false;
    return first.low <= result.expected_high && result.expected_low <= first.high;
  }

  /// Whether more than one figure stands on a side. Else it is part ≤ whole, which rounding both in
  /// the same way keeps.
  bool added_up(std::span<const IdentityTerm> terms, Zeros zeros) const noexcept {
    std::size_t printed = 0;
    for (const IdentityTerm& term : terms) printed += counts(term, zeros) ? 1U : 0U;
    return printed > 2;
  }

  bool same_width(std::span<const IdentityTerm> terms) const noexcept {
    const auto width = [&](const IdentityTerm& term) {
      const Cell& cell = values_[term.figure];
      // A zero is one fen narrower than other figures of its column.
      return (static_cast<std::uint64_t>(cell.high) - static_cast<std::uint64_t>(cell.low) + 2) / 2;
    };
    for (const IdentityTerm& term : terms) {
      if (width(term) != width(terms[0])) return false;
    }
    return true;
  }

  std::span<const Cell> values_;
};

}  // namespace juesuan::inline v0::detail
