#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <juesuan/detail/claim_sources.hpp>
#include <juesuan/detail/numbering.hpp>
#include <juesuan/detail/recorder.hpp>
#include <juesuan/detail/told_identities.hpp>

namespace juesuan::inline v0::detail {

/// What the text says more than once (N-R1), and whether its percentages carry their sign (N-R2).
class RepeatChecks {
 public:
  RepeatChecks(Recorder& recorder, ToldIdentities& told)
      : recorder_(recorder),
        told_(told),
        claims_(recorder.disclosure().claims),
        numbers_(usual_indicators(claims_.size())) {
    first_.reserve(usual_indicators(claims_.size()));
  }

  void run() {
    for (std::uint32_t i = 0; i < claims_.size(); ++i) {
      for (const ClaimPart part : {ClaimPart::figure, ClaimPart::base, ClaimPart::difference}) {
        if (part_of(claims_[i], part).state != CellState::absent) look_up(i, part);
      }
      check_sign(i);
    }
  }

 private:
  /// What a figure is of.
  struct Indicator {
    std::uint64_t number = 0;

    constexpr std::uint32_t value() const noexcept {
      return static_cast<std::uint32_t>(number ^ number >> 32);
    }
    friend constexpr bool operator==(Indicator, Indicator) noexcept = default;
  };

  /// A figure of the text, by the claim that says it.
  struct Saying {
    std::uint32_t claim;
    ClaimPart part;
  };

  /// Compares a figure with the one that said its indicator first.
  void look_up(std::uint32_t claim, ClaimPart part) {
    const Saying saying{claim, part};
    const Indicator indicator = indicator_of(claims_[claim], part);
    const std::uint32_t first = numbers_.find(indicator);
    if (first != Numbering<Indicator>::none) return compare(first_[first], saying);
    numbers_.insert(indicator, static_cast<std::uint32_t>(first_.size()));
    first_.push_back(saying);
  }

  /// The cell that a claim repeats, or where there is none the claim itself.
  static Indicator indicator_of(const Claim& claim, ClaimPart part) noexcept {
    const std::span<const ClaimSource> sources = sources_of(claim.key);
    const auto source = std::ranges::find(sources, part, &ClaimSource::part);
    if (source == sources.end()) return numbered(0, claim.key, part, claim.code);
    const std::uint32_t code = source->row == RowKey::code ? claim.code : 0;
    return numbered(source->table, source->row, source->column, code);
  }

  /// No table has the number 0.
  template <class Table, class Row, class Column>
  static Indicator numbered(Table table, Row row, Column column, std::uint32_t code) noexcept {
    static_assert(sizeof(Row) == 1 && sizeof(Column) == 1);
    return {static_cast<std::uint64_t>(table) << 48 | static_cast<std::uint64_t>(row) << 40 |
            static_cast<std::uint64_t>(column) << 32 | code};
  }

  /// Some claims have a base too; more only cost another allocation.
  static constexpr std::size_t usual_indicators(std::size_t claims) noexcept {
    return claims + claims / 3;
  }

  void compare(const Saying& first, const Saying& again) {
    const std::array cells{part_of(claims_[first.claim], first.part),
                           part_of(claims_[again.claim], again.part)};
    const std::array terms{IdentityTerm{1, 0}, IdentityTerm{-1, 1}};
    const Identity identity{0, 0, 2, true};
    const Judgement judgement = Judge{cells}.judge(identity, terms, RuleClass::exact);
    if (judgement.outcome == Outcome::insufficient) return recorder_.insufficient("N-R1");
    told_.add("N-R1", {{1, told_.number(first.claim, first.part)},
                       {-1, told_.number(again.claim, again.part)}});
    recorder_.record("N-R1", judgement,
                     {Recorder::at_claim(first.claim, first.part),
                      Recorder::at_claim(again.claim, again.part, -1)});
  }

  /// Nothing is printed of a derived claim yet.
  void check_sign(std::size_t index) {
    const std::string_view printed = claims_[index].printed_ratio;
    if (printed.find_first_of("0123456789") == printed.npos) return;
    if (printed.ends_with("%") || printed.ends_with("％")) return recorder_.pass("N-R2");
    recorder_.fail("N-R2", {Recorder::at_claim(index, ClaimPart::ratio)}, quoted(printed));
  }

  Recorder& recorder_;
  ToldIdentities& told_;
  std::span<const Claim> claims_;
  Numbering<Indicator> numbers_;
  std::vector<Saying> first_;  ///< of each indicator
};

}  // namespace juesuan::inline v0::detail
