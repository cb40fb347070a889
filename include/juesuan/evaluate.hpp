#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <juesuan/detail/wide_sum.hpp>
#include <juesuan/error.hpp>
#include <juesuan/selector.hpp>

namespace juesuan::inline v0 {

/// Which (year, stage, flow) a bag of entries speaks of, and whether some are 其中数.
///
/// Every unit has revenue and expenditure: where they are missing altogether, a figure that needs
/// them is insufficient, not zero. The other flows are events that a unit may not have had; their
/// absence is zero.
class Coverage {
 public:
  /// An entry without a stage or flow speaks of none.
  constexpr void add(const Entry& entry, int disclosure_year) noexcept {
    const bool current = entry.year == disclosure_year;
    bits_ |= bit(current ? RelativeYear::current : RelativeYear::prior, entry.stage, entry.flow);
    has_details_ = has_details_ || entry.detail != 0;
  }

  /// The same of all entries of `accounts`.
  static Coverage of(const Accounts& accounts) noexcept {
    Coverage coverage;
    for (const Entry& entry : accounts.entries) coverage.add(entry, accounts.entity.year);
    return coverage;
  }

  constexpr bool has_details() const noexcept { return has_details_; }

  constexpr bool has(RelativeYear year, Stage stage, Flow flow) const noexcept {
    return (bits_ & bit(year, stage, flow)) != 0;
  }

  /// Whether every revenue and expenditure that a formula reads occurs at all.
  constexpr bool sufficient(const Formula& formula) const noexcept {
    for (const Formula::SignedSelector& part : formula) {
      if (!sufficient(part.selector)) return false;
    }
    return true;
  }
  /// The same of a selector.
  constexpr bool sufficient(const Selector& selector) const noexcept {
    return (needs(selector) & ~bits_) == 0;
  }

 private:
  /// One of 2 years × 4 stages × 8 flows, `none` of the latter two included.
  static constexpr std::uint64_t bit(RelativeYear year, Stage stage, Flow flow) noexcept {
    static_assert(terms<RelativeYear>.size() == 2 && terms<Stage>.size() < 4 &&
                  terms<Flow>.size() < 8);
    const unsigned period = (year == RelativeYear::prior ? 4U : 0U) + static_cast<unsigned>(stage);
    return std::uint64_t{1} << (period * 8 + static_cast<unsigned>(flow));
  }

  static constexpr std::uint64_t needs(const Selector& selector) noexcept {
    std::uint64_t bits = 0;
    for (const auto& year : terms<RelativeYear>) {
      for (const auto& stage : terms<Stage>) {
        for (const Flow flow : {Flow::revenue, Flow::expenditure}) {
          if (selector.years.contains(year.value) && selector.stages.contains(stage.value) &&
              selector.flows.contains(flow)) {
            bits |= bit(year.value, stage.value, flow);
          }
        }
      }
    }
    return bits;
  }

  std::uint64_t bits_ = 0;
  bool has_details_ = false;
};

namespace detail {

/// The years and stages that a formula reads at all. Most entries are of others, which shows at a
/// glance.
class Periods {
 public:
  constexpr Periods(const Formula& formula, int disclosure_year) noexcept
      : disclosure_year_(disclosure_year) {
    for (const Formula::SignedSelector& part : formula) {
      years_ = years_ | part.selector.years;
      stages_ = stages_ | part.selector.stages;
    }
  }

  constexpr bool hold(const Entry& entry) const noexcept {
    return stages_.overlaps(entry.stage) &&
           years_.overlaps(relative_year(entry.year, disclosure_year_));
  }

 private:
  int disclosure_year_;
  EnumSet<RelativeYear> years_{};
  EnumSet<Stage> stages_{};
};

}  // namespace detail

/// What the entries say of a formula.
struct Evaluation {
  Amount amount;             ///< exact; 0 where insufficient
  bool lower_bound = false;  ///< entries known too coarsely may belong to it
  bool insufficient = false;
};

namespace detail {

/// `evaluate` where the coverage of the entries is known.
inline Evaluation evaluate_covered(const Accounts& accounts, const Coverage& coverage,
                                   const Formula& formula, std::string_view where) {
  WideSum total;
  Evaluation result;
  result.insufficient = !coverage.sufficient(formula);
  const Periods periods{formula, accounts.entity.year};
  for (const Entry& entry : accounts.entries) {
    if (!periods.hold(entry)) continue;
    const Selector region = region_of(entry, accounts.entity);
    for (const Formula::SignedSelector& part : formula) {
      const Match found = match(part.selector, entry, region);
      if (found == Match::partial) result.lower_bound = true;
      if (found != Match::inside) continue;
      part.sign > 0 ? total.add(entry.fen) : total.subtract(entry.fen);
    }
  }
  if (result.insufficient) return result;
  const std::optional<std::int64_t> fen = total.fen();
  if (!fen) {
    throw Error(Status::range, std::string(where),
                "the sum of the entries does not fit 64-bit fen");
  }
  result.amount = Amount::from_fen(*fen);
  return result;
}

}  // namespace detail

/// The amount of a formula over the entries of `accounts`; no allocation. `Error(Status::range)` at
/// `where` if the total does not fit. Entries are taken as valid (`check_entry`).
inline Evaluation evaluate(const Accounts& accounts, const Formula& formula,
                           std::string_view where = {}) {
  return detail::evaluate_covered(accounts, Coverage::of(accounts), formula, where);
}

}  // namespace juesuan::inline v0
