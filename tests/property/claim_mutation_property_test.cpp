#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <boost/multiprecision/cpp_int.hpp>
#include <doctest/doctest.h>

#include <juesuan/check.hpp>
#include <juesuan/detail/figures.hpp>
#include <juesuan/published.hpp>

#include "support/compare_disclosures.hpp"

using namespace juesuan;
using juesuan_tests::derived;
using Rational = boost::multiprecision::cpp_rational;

namespace {

/// What can have been printed so at two places of 万元: fen, half up away from zero.
std::pair<Rational, Rational> amounts_of(const Cell& cell) {
  const std::int64_t middle = (cell.low + cell.high + (cell.low < 0 ? 0 : 1)) / 2;
  return {Rational(middle - (middle > 0 ? 5'000 : 4'999)),
          Rational(middle + (middle < 0 ? 5'000 : 4'999))};
}

enum class Verdict { inside, outside, edge };

/// Whether a printed percentage can be that of two printed amounts, in fractions. A whole that may
/// be nothing leaves everything open.
Verdict judge_ratio(const Cell& part, const Cell& whole, std::int64_t hundredths) {
  const auto [part_low, part_high] = amounts_of(part);
  const auto [whole_low, whole_high] = amounts_of(whole);
  if (whole_low <= 0) return Verdict::edge;
  const Rational half(1, 2);
  const Rational least = part_low * 10'000 / (part_low < 0 ? whole_low : whole_high);
  const Rational most = part_high * 10'000 / (part_high < 0 ? whole_high : whole_low);
  if (hundredths > most + half || hundredths < least - half) return Verdict::outside;
  return hundredths < most + half && hundredths > least - half ? Verdict::inside : Verdict::edge;
}

bool names(const Finding& finding, std::size_t claim) {
  return finding.outcome == Outcome::fail &&
         std::ranges::any_of(finding.places, [&](const Location& place) {
           return place.claim == static_cast<std::int32_t>(claim);
         });
}

/// How many failures name the claim.
std::size_t reported(const Report& report, std::size_t claim) {
  return static_cast<std::size_t>(std::ranges::count_if(
      report.findings, [&](const Finding& finding) { return names(finding, claim); }));
}

/// Whether its rate is called wrong by its figures: another rule compares it with other rates.
bool rate_reported(const Report& report, std::size_t claim) {
  return std::ranges::any_of(report.findings, [&](const Finding& finding) {
    const std::string_view rule = Report::rules()[finding.rule].id;
    return (rule == "N-2" || rule == "N-3" || rule == "N-4") && names(finding, claim);
  });
}

Report checked(const Disclosure& disclosure) { return check(disclosure, {.joint = false}); }

/// Both examples as they were published, tables and text.
std::vector<Disclosure> publications() {
  std::vector<Disclosure> all;
  for (const char* const example : {"haidong-2024", "linlan-2024"}) {
    all.push_back(read_published(render_published(derived(example))));
  }
  return all;
}

/// The printed figure next to it by `hundredths`.
Cell moved(Cell cell, std::int64_t hundredths) {
  const std::int64_t middle = (cell.low + cell.high + (cell.low < 0 ? 0 : 1)) / 2;
  const Interval interval = printed_interval(middle + hundredths * 10'000, Precision{});
  cell.low = interval.low;
  cell.high = interval.high;
  return cell;
}

struct Part {
  ClaimPart part;
  Cell Claim::*cell;
};
constexpr std::array parts{Part{ClaimPart::figure, &Claim::figure},
                           Part{ClaimPart::base, &Claim::base},
                           Part{ClaimPart::difference, &Claim::difference}};

}  // namespace

TEST_CASE("a rate of the text is wrong where its two figures cannot make it, and nowhere else") {
  std::size_t outside = 0;
  std::size_t inside = 0;
  for (Disclosure& disclosure : publications()) {
    for (std::size_t i = 0; i < disclosure.claims.size(); ++i) {
      Claim& claim = disclosure.claims[i];
      if (claim.ratio_state != RatioState::value) continue;
      const Cell& part = claim.kind == ClaimKind::change ? claim.difference : claim.figure;
      if (!detail::usable(part) || !detail::usable(claim.base)) continue;
      const Percent before = claim.ratio;
      for (const std::int64_t step : {-1'000, -100, -10, -2, -1, 1, 2, 10, 100, 1'000}) {
        CAPTURE(claim.id);
        CAPTURE(step);
        claim.ratio = Percent::from_hundredths(before.hundredths() + step);
        const Verdict verdict = judge_ratio(part, claim.base, claim.ratio.hundredths());
        if (verdict == Verdict::edge) continue;
        CHECK(rate_reported(checked(disclosure), i) == (verdict == Verdict::outside));
        (verdict == Verdict::outside ? outside : inside) += 1;
      }
      claim.ratio = before;
    }
  }
  MESSAGE(outside << " rates that their figures cannot make, " << inside << " that they can");
  CHECK(outside > 500);
  CHECK(inside > 20);
}

TEST_CASE("an amount of the text that is two hundredths off is reported; few stand alone") {
  std::size_t found = 0;
  std::vector<std::string> alone;
  for (Disclosure& disclosure : publications()) {
    REQUIRE(disclosure.claims.size() > 40);
    for (std::size_t i = 0; i < disclosure.claims.size(); ++i) {
      Claim& claim = disclosure.claims[i];
      for (const Part& part : parts) {
        Cell& cell = claim.*part.cell;
        if (!detail::usable(cell)) continue;
        const Cell before = cell;
        const std::size_t failures = reported(checked(disclosure), i);
        std::size_t times = 0;
        for (const std::int64_t step : {-2, 2}) {
          cell = moved(before, step);
          times += reported(checked(disclosure), i) > failures ? 1 : 0;
        }
        cell = before;
        if (times == 2) {
          ++found;
        } else {
          alone.push_back(std::string(claim.id) + '.' + std::string(token(part.part)));
        }
      }
    }
  }
  std::string list;
  for (const std::string& place : alone) list += "\n  " + place;
  MESSAGE(found << " amounts reported; " << alone.size() << " that no rule can tell:" << list);
  // Their rates, the sum of the budgets, and what is above a part of it, allow two hundredths more
  // or less.
  CHECK(alone == std::vector<std::string>{
                     "execution.general_budget_expenditure.base", "execution.2080107.base",
                     "share.self_evaluation.figure", "execution.general_budget_expenditure.base",
                     "execution.2070101.base", "execution.2070104.base", "execution.2070109.base",
                     "execution.2070112.base", "execution.2330301.base",
                     "level.reserved_small_medium.figure", "level.reserved_small_micro.figure",
                     "level.small_medium_won_reserved.figure",
                     "level.small_medium_won_other.figure", "share.self_evaluation.base"});
  CHECK(found == 290);
}

TEST_CASE("a count of the text that is another than the table's is reported") {
  for (Disclosure& disclosure : publications()) {
    for (const Term<Count>& term : terms<Count>) {
      std::optional<std::int64_t>& count = disclosure.counts[term.value];
      if (!count) continue;
      CAPTURE(term.token);
      const std::size_t before = checked(disclosure).failures();
      ++*count;
      CHECK(checked(disclosure).failures() == before + 1);
      --*count;
    }
  }
}
