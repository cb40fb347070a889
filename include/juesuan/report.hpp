#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <juesuan/finding.hpp>
#include <juesuan/interval.hpp>
#include <juesuan/standard_rules.hpp>

namespace juesuan::inline v0 {

/// A rule that the caller does not want applied, and why; both stand in the report.
struct SwitchedOff {
  std::string rule;
  std::string reason;
};

/// Whether all figures of a published document can be rounded values of one set of books.
enum class JointProof : std::uint8_t {
  none = 0,        ///< not asked for, or the figures are exact
  impossible = 1,  ///< proved: `Report::clash` names an irreducible set of identities
  possible = 2,   ///< proved: `Report::witness` is one such set of amounts, put into every identity
  undecided = 3,  ///< the search reached its bounds
};

template <>
inline constexpr std::array terms<JointProof>{
    Term<JointProof>{JointProof::impossible, "impossible", "不可能同时成立"},
    Term<JointProof>{JointProof::possible, "possible", "可以同时成立"},
    Term<JointProof>{JointProof::undecided, "undecided", "未能判定"},
};

/// A figure that several failures have in common.
struct SharedFigure {
  Location place;
  /// Fen that the other figures of those failures leave for it; nothing where no amount suits all.
  std::optional<Interval> others_allow;
};

/// Failures that have figures in common, said once: a figure that is wrong, or that all the others
/// are wrong beside. Where several figures stand in the same failures, which of them it is cannot
/// be known.
struct SharedFailure {
  std::vector<SharedFigure> figures;    ///< one at least
  std::vector<std::uint32_t> findings;  ///< indices into `Report::findings`, two at least
};

/// What checking a disclosure found, and what was checked at all.
struct Report {
  std::vector<Finding> findings;       ///< every application that did not pass, tails included
  std::vector<SharedFailure> shared;   ///< failed identities by the figure they have in common
  std::vector<RuleCoverage> coverage;  ///< one a rule of `rules()`
  std::vector<SwitchedOff> switched_off;
  JointProof joint = JointProof::none;
  std::vector<Finding> clash;         ///< after `impossible`: identities that cannot hold together
  std::vector<std::int64_t> witness;  ///< after `possible`: fen, a figure each, tables then claims
  /// If asked for: fen, a figure each as in `witness`, that the identities leave of what prints so;
  /// from and to the ends of 64 bits for what is no readable amount. Empty where they clash so that
  /// nothing is left of a figure.
  std::vector<Interval> ranges;

  static std::span<const Rule> rules() noexcept { return standard_rules; }

  std::size_t count(Outcome outcome) const noexcept {
    std::size_t total = 0;
    for (const RuleCoverage& rule : coverage) total += rule.count(outcome);
    return total;
  }
  /// Findings that are no tails, of at least that severity.
  std::size_t failures(Severity least = Severity::error) const noexcept {
    std::size_t total = 0;
    for (const Finding& finding : findings) {
      total += finding.outcome == Outcome::fail && finding.severity >= least ? 1 : 0;
    }
    return total;
  }
};

}  // namespace juesuan::inline v0
