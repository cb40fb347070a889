#pragma once

#include <algorithm>
#include <array>
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
    sayings_.reserve(3 * claims_.size());
    for (std::uint32_t i = 0; i < claims_.size(); ++i) {
      collect(i);
      check_sign(i);
    }
    std::ranges::stable_sort(sayings_, {}, &Saying::indicator);
    const Saying* first = nullptr;
    for (const Saying& saying : sayings_) {
      if (first != nullptr && first->indicator == saying.indicator) {
        compare(*first, saying);
      } else {
        first = &saying;
      }
    }
  }

 private:
  /// An indicator as a number, and a claim that says it.
  struct Saying {
    std::uint64_t indicator;
    std::uint32_t claim;
    ClaimPart part;
  };

  void collect(std::uint32_t index) {
    const Claim& claim = claims_[index];
    for (const ClaimPart part : {ClaimPart::figure, ClaimPart::base, ClaimPart::difference}) {
      if (part_of(claim, part).state == CellState::absent) continue;
      sayings_.push_back({indicator_of(claim, part), index, part});
    }
  }

  /// The cell that a claim repeats, or where there is none the claim itself.
  static std::uint64_t indicator_of(const Claim& claim, ClaimPart part) noexcept {
    const std::span<const ClaimSource> sources = sources_of(claim.key);
    const auto source = std::ranges::find(sources, part, &ClaimSource::part);
    if (source == sources.end()) return numbered(0, claim.key, part, claim.code);
    const std::uint64_t of_table = numbered(source->table, source->row, source->column, 0);
    return source->row == RowKey::code ? of_table | claim.code : of_table;
  }

  /// No table has the number 0.
  template <class Table, class Row, class Column>
  static std::uint64_t numbered(Table table, Row row, Column column, std::uint32_t code) noexcept {
    static_assert(sizeof(Row) == 1 && sizeof(Column) == 1);
    return static_cast<std::uint64_t>(table) << 48 | static_cast<std::uint64_t>(row) << 40 |
           static_cast<std::uint64_t>(column) << 32 | code;
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
