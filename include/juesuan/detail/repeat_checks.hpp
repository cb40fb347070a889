#pragma once

#include <algorithm>
#include <array>
#include <compare>
#include <cstdint>
#include <span>
#include <vector>

#include <juesuan/detail/claim_sources.hpp>
#include <juesuan/detail/recorder.hpp>

namespace juesuan::inline v0::detail {

/// What the text says more than once (N-R1), and whether its percentages carry their sign (N-R2).
class RepeatChecks {
 public:
  explicit RepeatChecks(Recorder& recorder)
      : recorder_(recorder), claims_(recorder.disclosure().claims) {}

  void run() {
    for (std::size_t i = 0; i < claims_.size(); ++i) {
      collect(i);
      check_sign(i);
    }
    std::stable_sort(sayings_.begin(), sayings_.end(),
                     [](const Saying& a, const Saying& b) { return a.what < b.what; });
    for (std::size_t i = 1; i < sayings_.size(); ++i) {
      const Saying& first =
          *std::lower_bound(sayings_.begin(), sayings_.end(), sayings_[i],
                            [](const Saying& a, const Saying& b) { return a.what < b.what; });
      if (&first != &sayings_[i]) compare(first, sayings_[i]);
    }
  }

 private:
  /// An indicator: the cell that a claim repeats, or where there is none the claim itself.
  struct Indicator {
    TableKey table = TableKey::none;
    RowKey row = RowKey::none;
    ColumnKey column = ColumnKey::none;
    ClaimKey claim = ClaimKey::none;
    ClaimPart part = ClaimPart::none;
    std::uint32_t code = 0;

    friend constexpr auto operator<=>(const Indicator&, const Indicator&) noexcept = default;
  };
  struct Saying {
    Indicator what;
    std::size_t claim;
    ClaimPart part;
  };

  void collect(std::size_t index) {
    for (const ClaimPart part : {ClaimPart::figure, ClaimPart::base, ClaimPart::difference}) {
      const Claim& claim = claims_[index];
      if (part_of(claim, part).state == CellState::absent) continue;
      sayings_.push_back({indicator_of(claim, part), index, part});
    }
  }

  static Indicator indicator_of(const Claim& claim, ClaimPart part) noexcept {
    for (const ClaimSource& source : claim_sources) {
      if (source.key != claim.key || source.part != part) continue;
      return {source.table,   source.row,      source.column,
              ClaimKey::none, ClaimPart::none, source.row == RowKey::code ? claim.code : 0};
    }
    return {TableKey::none, RowKey::none, ColumnKey::none, claim.key, part, claim.code};
  }

  void compare(const Saying& first, const Saying& again) {
    const std::array cells{part_of(claims_[first.claim], first.part),
                           part_of(claims_[again.claim], again.part)};
    const std::array terms{IdentityTerm{1, 0}, IdentityTerm{-1, 1}};
    const Identity identity{0, 0, 2, true};
    const Judgement judgement = Judge{cells}.judge(identity, terms, RuleClass::exact);
    if (judgement.outcome == Outcome::insufficient) return recorder_.insufficient("N-R1");
    recorder_.record("N-R1", judgement,
                     {Recorder::at_claim(first.claim, first.part),
                      Recorder::at_claim(again.claim, again.part, -1)});
  }

  /// Nothing is printed of a derived claim yet.
  void check_sign(std::size_t index) {
    const std::string_view printed = claims_[index].printed_ratio;
    if (printed.empty()) return;
    if (printed.ends_with("%") || printed.ends_with("％")) return recorder_.pass("N-R2");
    recorder_.fail("N-R2", {Recorder::at_claim(index, ClaimPart::ratio)}, quoted(printed));
  }

  Recorder& recorder_;
  std::span<const Claim> claims_;
  std::vector<Saying> sayings_;
};

}  // namespace juesuan::inline v0::detail
