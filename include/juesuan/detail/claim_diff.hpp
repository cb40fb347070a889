#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include <juesuan/detail/claim_sources.hpp>
#include <juesuan/detail/difference_collector.hpp>

namespace juesuan::inline v0::detail {

/// Compares the claims of the text: amounts, percentages, directions.
class ClaimDiffer {
 public:
  explicit ClaimDiffer(DifferenceCollector& out)
      : out_(out), derived_(out.derived()), published_(out.published()) {}

  void run() {
    for (const Claim& claim : derived_.claims) {
      bool found = false;
      for (const Claim& printed : published_.claims) {
        if (printed.id != claim.id) continue;
        found = true;
        compare(claim, printed);
      }
      if (found || goes_without_saying(claim)) continue;
      out_.keep(start(claim, ClaimPart::none), DifferenceKind::only_derived);
    }
    for (const Claim& claim : published_.claims) {
      if (find_claim(derived_, claim.id) != nullptr) continue;
      out_.keep(start(claim, ClaimPart::none), DifferenceKind::only_published);
    }
  }

 private:
  struct FundClaims {
    ClaimKey opening;
    ClaimKey revenue;
    ClaimKey expenditure;
    ClaimKey closing;
  };
  static constexpr std::array funds{
      FundClaims{ClaimKey::level_government_fund_opening, ClaimKey::level_government_fund_revenue,
                 ClaimKey::level_government_fund_expenditure,
                 ClaimKey::level_government_fund_closing},
      FundClaims{ClaimKey::level_state_capital_opening, ClaimKey::level_state_capital_revenue,
                 ClaimKey::level_state_capital_expenditure, ClaimKey::level_state_capital_closing}};

  /// Whether a balance of a fund is nothing and the text, which says that the fund had neither
  /// revenue nor expenditure, need not tell of it.
  bool goes_without_saying(const Claim& claim) const {
    for (const FundClaims& fund : funds) {
      if (claim.key != fund.opening && claim.key != fund.closing) continue;
      const bool nothing = known(claim.figure) && claim.figure.low == 0;
      return nothing && printed_as_nothing(fund.revenue) && printed_as_nothing(fund.expenditure);
    }
    return false;
  }

  bool printed_as_nothing(ClaimKey key) const {
    return std::ranges::any_of(published_.claims, [&](const Claim& printed) {
      return printed.key == key && printed.figure.state == CellState::value &&
             !says(printed.figure);
    });
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
    if (exact.state != CellState::absent) return out_.compare(start(claim, part), exact, published);
    Difference item = start(claim, part);
    DifferenceCollector::fill_printed(item, published);
    out_.keep(std::move(item), DifferenceKind::only_published);
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
      return out_.keep(std::move(item), DifferenceKind::not_compared,
                       "the printed text is no percentage of at most two places");
    }
    item.printed = printed.ratio.hundredths();
    item.prints = printed_ratio_of(exact, printed.ratio_places);
    if (exact.ratio_state == RatioState::undefined && *item.printed == 0) return;
    if (exact.ratio_state == RatioState::absent || exact.ratio_state == RatioState::undefined) {
      return out_.keep(std::move(item), DifferenceKind::only_published,
                       exact.ratio_state == RatioState::undefined ? "the base is zero" : "");
    }
    if (!item.prints) {
      return out_.keep(std::move(item), DifferenceKind::not_compared, "the books do not give it");
    }
    out_.count_compared();
    if (*item.prints != *item.printed) out_.keep(std::move(item), DifferenceKind::differs);
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
    out_.keep(std::move(item), open ? DifferenceKind::not_compared : DifferenceKind::differs,
              "the text says " + std::string(word(printed.comparison)) + ", the books say " +
                  (open ? "nothing" : std::string(word(exact.comparison))));
  }

  DifferenceCollector& out_;
  const Disclosure& derived_;
  const Disclosure& published_;
};

}  // namespace juesuan::inline v0::detail
