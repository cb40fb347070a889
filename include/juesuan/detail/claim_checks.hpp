#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <juesuan/detail/claim_sources.hpp>
#include <juesuan/detail/recorder.hpp>
#include <juesuan/detail/told_identities.hpp>

namespace juesuan::inline v0::detail {

/// The rules of 第三部分: what the text says again, its percentages, directions and sums.
class ClaimChecks {
 public:
  ClaimChecks(Recorder& recorder, const Figures& figures, ToldIdentities& told)
      : recorder_(recorder),
        figures_(figures),
        told_(told),
        claims_(recorder.disclosure().claims) {}

  void run() {
    for (std::size_t i = 0; i < claims_.size(); ++i) {
      check_sources(i);
      check_ratio(i);
      check_comparison(i);
      check_difference(i);
    }
  }

 private:
  void check_sources(std::size_t index) {
    const Claim& claim = claims_[index];
    for (const ClaimSource& source : sources_of(claim.key)) {
      if (!figures_.has(source.table)) continue;
      check_source(index, source);
    }
    const ClaimKey whole = base_key(claim.key);
    if (whole == claim.key) return;
    for (const ClaimSource& source : sources_of(whole)) {
      if (source.part == ClaimPart::base && figures_.has(source.table)) check_source(index, source);
    }
  }

  void check_source(std::size_t index, const ClaimSource& source) {
    const Cell& said = part_of(claims_[index], source.part);
    if (said.state != CellState::absent) check_source(index, source, said);
  }

  void check_source(std::size_t index, const ClaimSource& source, const Cell& said) {
    const std::uint32_t code = source.row == RowKey::code ? claims_[index].code : 0;
    const PlacedRows rows = figures_.rows(source.table, source.row, code);
    const std::uint32_t figure =
        rows.empty() ? Figures::none : figures_.at(rows.front(), source.column);
    // A code that the table does not print has no money there.
    const bool nothing = rows.empty() && source.row == RowKey::code &&
                         figures_.complete(source.table, source.column);
    const Cell nothing_printed = no_money();
    const Cell& printed = figure == Figures::none ? nothing_printed : figures_.values()[figure];
    if (!usable(said) || !usable(printed) || (figure == Figures::none && !nothing)) {
      return recorder_.insufficient("N-1");
    }
    tie(index, source.part, figure);
    if (center(said) == center(printed)) return recorder_.pass("N-1");
    const std::array cells{said, printed};
    constexpr std::array<IdentityTerm, 2> terms{{{1, 0}, {-1, 1}}};
    const Judgement judgement =
        Judge{cells}.judge(Identity{0, 0, terms.size(), true}, terms, RuleClass::exact);
    const Location place = Recorder::at_claim(index, source.part);
    if (nothing) return recorder_.record("N-1", judgement, {place});
    recorder_.record("N-1", judgement, {place, recorder_.place_of({-1, figure})});
  }

  /// To the joint proof a claim and its cell are one amount, or that of the claim is zero.
  void tie(std::size_t index, ClaimPart part, std::uint32_t figure) {
    const IdentityTerm said{1, told_.number(index, part)};
    if (figure == Figures::none) return told_.add("N-1", {said});
    told_.add("N-1", {said, {-1, figure}});
  }

  /// N-2 and N-4: the percentage of two figures; N-3: the rate of a change.
  void check_ratio(std::size_t index) {
    const Claim& claim = claims_[index];
    if (claim.kind == ClaimKind::level || claim.ratio_state == RatioState::absent) return;
    const RuleId rule = claim.kind == ClaimKind::share    ? RuleId("N-2")
                        : claim.kind == ClaimKind::change ? RuleId("N-3")
                                                          : RuleId("N-4");
    if (claim.ratio_state == RatioState::undefined) return;
    const bool change = claim.kind == ClaimKind::change;
    const Cell& part = change ? claim.difference : claim.figure;
    const std::optional<Cell> whole = base_of(claim);
    if (claim.ratio_state != RatioState::value || !usable(part) || !whole ||
        claim.ratio_places > 2) {
      return recorder_.insufficient(rule);
    }
    check_ratio(index, rule, part, *whole);
  }

  void check_ratio(std::size_t index, RuleId rule, const Cell& part, const Cell& whole) {
    const Claim& claim = claims_[index];
    const bool change = claim.kind == ClaimKind::change;
    Judgement judgement;
    judgement.found = claim.ratio.hundredths();
    if (const auto range = ratio_range(part, whole, claim.ratio_places)) {
      judge_ratio(*range, judgement);
    } else if (center(part) != 0 || judgement.found != 0) {
      // A part of nothing prints as 0 %. Any other rate of a base that prints as zero is made up,
      // or has a base too small to print.
      const auto small = ratio_range_of_zero(part, whole, claim.ratio_places);
      judge_ratio(small.value_or(RatioRange{}), judgement);
      judgement.hidden_behind_zeros = small && judgement.outcome == Outcome::pass;
      judgement.outcome = judgement.hidden_behind_zeros ? Outcome::tail : Outcome::fail;
    }
    if (judgement.outcome == Outcome::pass) return recorder_.pass(rule);
    recorder_.record(
        rule, judgement,
        {Recorder::at_claim(index, ClaimPart::ratio),
         Recorder::at_claim(index, change ? ClaimPart::difference : ClaimPart::figure, -1),
         place_of_base(index)});
  }

  /// Where `base_of` has its figure from.
  Location place_of_base(std::size_t index) const {
    const Claim& claim = claims_[index];
    if (usable(claim.base)) return Recorder::at_claim(index, ClaimPart::base, -1);
    const bool change = claim.kind == ClaimKind::change;
    if (change && claim.figure.state != CellState::absent) {
      return Recorder::at_claim(index, ClaimPart::figure, -1);
    }
    return recorder_.place_of(
        {-1, table_figure(claim, change ? ClaimPart::figure : ClaimPart::base)});
  }

  static void judge_ratio(const RatioRange& range, Judgement& judgement) {
    judgement.expected_low = range.low;
    judgement.expected_high = range.high;
    const std::int64_t nearest = std::clamp(judgement.found, range.low, range.high);
    judgement.difference = clamped_subtract(judgement.found, nearest);
    judgement.outcome = judgement.found == nearest ? Outcome::pass : Outcome::fail;
  }

  /// The base as stated, or where the text does not say it: last year from figure and difference,
  /// the budget or the whole from the table.
  std::optional<Cell> base_of(const Claim& claim) const {
    if (usable(claim.base)) return claim.base;
    if (claim.base.state != CellState::absent) return std::nullopt;
    return claim.kind == ClaimKind::change ? last_year(claim) : table_cell(claim, ClaimPart::base);
  }

  /// The figure of the table that the claim repeats, or `Figures::none`.
  std::uint32_t table_figure(const Claim& claim, ClaimPart part) const {
    const ClaimKey key = part == ClaimPart::base ? base_key(claim.key) : claim.key;
    for (const ClaimSource& source : sources_of(key)) {
      if (source.part == part) return figure_of(source, claim, figures_);
    }
    return Figures::none;
  }

  std::optional<Cell> table_cell(const Claim& claim, ClaimPart part) const {
    const std::uint32_t figure = table_figure(claim, part);
    if (figure == Figures::none || !usable(figures_.values()[figure])) return std::nullopt;
    return figures_.values()[figure];
  }

  /// The first share of a section tells the whole of all.
  static ClaimKey base_key(ClaimKey key) noexcept {
    if (key >= ClaimKey::share_revenue_fiscal && key <= ClaimKey::share_revenue_other) {
      return ClaimKey::share_revenue_fiscal;
    }
    if (key >= ClaimKey::share_expenditure_basic &&
        key <= ClaimKey::share_expenditure_subsidiary_subsidy) {
      return ClaimKey::share_expenditure_basic;
    }
    if (key >= ClaimKey::share_travel_abroad && key <= ClaimKey::share_official_reception) {
      return ClaimKey::share_travel_abroad;
    }
    return key;
  }

  std::optional<Cell> last_year(const Claim& claim) const {
    const std::optional<Cell> figure = claim.figure.state == CellState::absent
                                           ? table_cell(claim, ClaimPart::figure)
                                           : std::optional{claim.figure};
    if (!figure || !usable(*figure) || !usable(claim.difference)) return std::nullopt;
    const bool untold = claim.comparison == Comparison::none && claim.difference.high != 0;
    if (untold) return std::nullopt;
    const bool more = claim.comparison == Comparison::greater;
    const auto low = more ? checked_subtract(figure->low, claim.difference.high)
                          : checked_add(figure->low, claim.difference.low);
    const auto high = more ? checked_subtract(figure->high, claim.difference.low)
                           : checked_add(figure->high, claim.difference.high);
    if (!low || !high) return std::nullopt;
    Cell base = *figure;
    base.low = *low;
    base.high = *high;
    return base;
  }

  /// N-3 (direction), N-5 (relation) and N-6 (reason).
  void check_comparison(std::size_t index) {
    const Claim& claim = claims_[index];
    const bool change = claim.kind == ClaimKind::change;
    if (!change && claim.kind != ClaimKind::execution) return;
    if (claim.comparison != Comparison::none)
      check_direction(index, change ? RuleId("N-3") : RuleId("N-5"));
    if (claim.comparison == Comparison::equal) check_unchanged(index);
    if (owes_reason(claim) || differs_untold(claim)) check_reason(index);
  }

  /// N-3: what is said not to change (持平) has no difference. Where last year's figure is told,
  /// `check_difference` judges it.
  void check_unchanged(std::size_t index) {
    const Claim& claim = claims_[index];
    if (claim.kind != ClaimKind::change || usable(claim.base)) return;
    if (!usable(claim.difference) || claim.difference.low <= 0) return;
    Judgement judgement{.outcome = Outcome::fail, .found = center(claim.difference)};
    judgement.difference = judgement.found;
    recorder_.record("N-3", judgement, {Recorder::at_claim(index, ClaimPart::difference)},
                     "the text says " + std::string(direction_word(claim.comparison)));
  }

  void check_reason(std::size_t index) {
    const Claim& claim = claims_[index];
    const Location place = Recorder::at_claim(index, ClaimPart::figure);
    if (!claim.reason.empty() || explained_by_items(claim.key)) return recorder_.pass("N-6");
    // A text of which not all was read may give it in other words.
    const bool unread = !recorder_.disclosure().paragraphs.empty() || !owes_reason(claim);
    if (unread && !claim.gives_no_reason) return recorder_.insufficient("N-6");
    recorder_.fail("N-6", {place}, "no reason is given");
  }

  /// Whether a figure differs from what it is compared with and the text does not say so.
  static bool differs_untold(const Claim& claim) noexcept {
    if (claim.comparison != Comparison::none) return false;
    const bool change = claim.kind == ClaimKind::change;
    const bool of_budget = claim.key == ClaimKey::execution_item ||
                           claim.key == ClaimKey::execution_general_budget_expenditure;
    if (!change && !of_budget) return false;
    if (usable(claim.difference) && claim.difference.low > 0) return true;
    if (!usable(claim.figure) || !usable(claim.base)) return false;
    return claim.figure.high < claim.base.low || claim.base.high < claim.figure.low;
  }

  /// N-3: the amount of a change, where the text tells last year's figure too.
  void check_difference(std::size_t index) {
    const Claim& claim = claims_[index];
    const bool all = usable(claim.figure) && usable(claim.base) && usable(claim.difference);
    if (claim.kind != ClaimKind::change || claim.comparison == Comparison::none || !all) return;
    const bool less = claim.comparison == Comparison::less;
    const std::array cells{claim.difference, claim.figure, claim.base};
    const auto sign = static_cast<std::int8_t>(less ? 1 : -1);
    const auto other = static_cast<std::int8_t>(-sign);
    const std::array<IdentityTerm, 3> terms{{{1, 0}, {sign, 1}, {other, 2}}};
    const Judgement judgement =
        Judge{cells}.judge(Identity{0, 0, terms.size(), true}, terms, RuleClass::sum);
    recorder_.record("N-3", judgement,
                     {Recorder::at_claim(index, ClaimPart::difference),
                      Recorder::at_claim(index, ClaimPart::figure, sign),
                      Recorder::at_claim(index, ClaimPart::base, other)});
    const std::array numbered{IdentityTerm{1, told_.number(index, ClaimPart::difference)},
                              IdentityTerm{sign, told_.number(index, ClaimPart::figure)},
                              IdentityTerm{other, told_.number(index, ClaimPart::base)}};
    told_.add_difference("N-3", numbered, judgement.outcome);
  }

  /// Whether the items of a total that differ give their reasons, which then are its own.
  bool explained_by_items(ClaimKey total) const noexcept {
    const auto [first, last] = items_of(total);
    bool explained = false;
    for (const Claim& claim : claims_) {
      if (claim.key < first || claim.key > last || !owes_reason(claim)) continue;
      if (claim.reason.empty()) return false;
      explained = true;
    }
    return explained;
  }

  static std::pair<ClaimKey, ClaimKey> items_of(ClaimKey total) noexcept {
    switch (total) {
      case ClaimKey::execution_general_budget_expenditure:
        return {ClaimKey::execution_item, ClaimKey::execution_item};
      case ClaimKey::execution_three_public:
        return {ClaimKey::execution_travel_abroad, ClaimKey::execution_official_reception};
      case ClaimKey::change_three_public:
        return {ClaimKey::change_travel_abroad, ClaimKey::change_official_reception};
      default:
        return {ClaimKey::none, ClaimKey::none};
    }
  }

  void check_direction(std::size_t index, RuleId rule) {
    const Claim& claim = claims_[index];
    if (!usable(claim.figure) || !usable(claim.base)) {
      if (claim.kind == ClaimKind::execution) recorder_.insufficient(rule);
      return;
    }
    const bool may_be_less = claim.figure.low < claim.base.high;
    const bool may_be_greater = claim.figure.high > claim.base.low;
    const bool may_be_equal =
        claim.figure.low <= claim.base.high && claim.base.low <= claim.figure.high;
    const bool right = claim.comparison == Comparison::less      ? may_be_less
                       : claim.comparison == Comparison::greater ? may_be_greater
                                                                 : may_be_equal;
    Judgement judgement;
    judgement.found = center(claim.figure);
    judgement.expected_low = claim.base.low;
    judgement.expected_high = claim.base.high;
    judgement.difference = clamped_subtract(judgement.found, center(claim.base));
    judgement.outcome = right ? Outcome::pass : Outcome::fail;
    recorder_.record(rule, judgement,
                     {Recorder::at_claim(index, ClaimPart::figure),
                      Recorder::at_claim(index, ClaimPart::base, -1)},
                     right ? std::string{}
                           : "the text says " + std::string(claim.kind == ClaimKind::change
                                                                ? direction_word(claim.comparison)
                                                                : relation_word(claim.comparison)));
  }

  Recorder& recorder_;
  const Figures& figures_;
  ToldIdentities& told_;
  std::span<const Claim> claims_;
};

}  // namespace juesuan::inline v0::detail
