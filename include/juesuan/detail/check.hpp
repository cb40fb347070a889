#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <juesuan/check.hpp>
#include <juesuan/detail/claim_checks.hpp>
#include <juesuan/detail/claim_sums.hpp>
#include <juesuan/detail/completeness_checks.hpp>
#include <juesuan/detail/diagnostics.hpp>
#include <juesuan/detail/exact_sums.hpp>
#include <juesuan/detail/fact_checks.hpp>
#include <juesuan/detail/failure_groups.hpp>
#include <juesuan/detail/folding.hpp>
#include <juesuan/detail/form_checks.hpp>
#include <juesuan/detail/form_money_checks.hpp>
#include <juesuan/detail/fund_checks.hpp>
#include <juesuan/detail/grade_checks.hpp>
#include <juesuan/detail/joint_check.hpp>
#include <juesuan/detail/language_checks.hpp>
#include <juesuan/detail/plausibility_checks.hpp>
#include <juesuan/detail/repeat_checks.hpp>
#include <juesuan/detail/statement_checks.hpp>
#include <juesuan/detail/structure_checks.hpp>

namespace juesuan::inline v0 {

namespace detail {

/// Applies the rules to one disclosure.
class Checker {
 public:
  Checker(const Disclosure& disclosure, const CheckOptions& options)
      : recorder_(disclosure),
        figures_(disclosure),
        identities_(figures_, Report::rules()),
        failures_(figures_, identities_, Report::rules()),
        published_(disclosure.origin == Origin::published),
        joint_(options.joint && published_),
        ranges_(options.ranges && published_),
        told_(disclosure, joint_ || ranges_) {
    switch_off(options);
  }

  Report run() {
    check_tables();
    StatementChecks{recorder_, figures_}.run();
    PlausibilityChecks{recorder_, figures_}.run();
    FundChecks{recorder_, figures_}.run();
    FactChecks{recorder_, figures_}.run();
    ClaimChecks{recorder_, figures_, told_}.run();
    ClaimSums{recorder_, figures_, told_}.run();
    CompletenessChecks{recorder_, figures_}.run();
    RepeatChecks{recorder_, told_}.run();
    LanguageChecks{recorder_}.run();
    StructureChecks{recorder_}.run();
    FormChecks{recorder_}.run();
    FormMoneyChecks{recorder_, figures_}.run();
    GradeChecks{recorder_}.run();
    std::vector<SharedFailure> shared = failures_.find(recorder_);
    if (published_ && looks_slipped()) {
      Diagnostics{recorder_, figures_, identities_, failures_.failed()}.run(shared);
    }
    Report report = recorder_.take();
    report.shared = std::move(shared);
    if (joint_ || ranges_) {
      JointCheck joint{recorder_.disclosure()};
      joint.obey(identities_, Report::rules());
      joint.obey(told_.equalities(), Report::rules());
      if (told_.exact()) joint.obey(told_.differences(), Report::rules());
      if (joint_) joint.prove(recorder_, report);
      if (ranges_) joint.narrow(report);
    }
    return report;
  }

 private:
  bool looks_slipped() const noexcept {
    return !failures_.failed().empty() || recorder_.failed("N-1") ||
           !figures_.repeated_lines().empty();
  }

  void switch_off(const CheckOptions& options) {
    for (std::size_t i = 0; i < options.switched_off.size(); ++i) {
      const SwitchedOff& off = options.switched_off[i];
      const std::string where = "options.switched_off[" + std::to_string(i) + "]";
      check_reason(off.reason, where + ".reason");
      if (!recorder_.switch_off(off)) {
        throw Error(Status::input, where + ".rule", detail::quoted(off.rule) + " is no rule");
      }
    }
  }

  /// It is shown in a line of the report.
  static void check_reason(std::string_view reason, const std::string& where) {
    constexpr auto is_control = [](unsigned char c) { return c < 0x20 || c == 0x7F; };
    if (detail::folded(reason).empty()) throw Error(Status::input, where, "expected a reason");
    if (std::ranges::any_of(reason, is_control)) {
      throw Error(Status::input, where, "expected no control characters");
    }
  }

  /// Of what is published every identity is written out, for the joint proof; of books only those
  /// of rules that may not hold.
  void check_tables() {
    ExactSums sums{figures_, Report::rules()};
    for (std::uint32_t rule = 0; rule < Report::rules().size(); ++rule) {
      if (!recorder_.applies(rule)) continue;
      const std::optional<std::uint32_t> held = published_ ? std::nullopt : sums.held(rule);
      if (held) {
        recorder_.pass(rule, *held);
      } else {
        identities_.build(rule);
      }
    }
    const Judge judge{figures_.values()};
    for (const Identity& identity : identities_.identities()) record(identity, judge);
  }

  void record(const Identity& identity, const Judge& judge) {
    const std::span<const IdentityTerm> terms = identities_.terms(identity);
    Judgement judgement = judge.judge(identity, terms, Report::rules()[identity.rule].kind);
    if (judgement.outcome == Outcome::fail && is_excused(identity.rule)) {
      judgement.outcome = Outcome::pass;
    }
    recorder_.record(identity.rule, judgement, terms);
    if (judgement.outcome == Outcome::fail) failures_.add(identity, recorder_.last_finding());
  }

  /// A rule that may be broken for a reason, and the claim that tells it.
  struct Excuse {
    RuleId rule;
    ClaimKey claim;
  };
  static constexpr std::array excuses{Excuse{"09-3a", ClaimKey::execution_travel_abroad},
                                      Excuse{"09-3b", ClaimKey::execution_official_vehicles},
                                      Excuse{"09-3c", ClaimKey::execution_official_vehicles},
                                      Excuse{"09-3d", ClaimKey::execution_official_reception}};

  /// Whether a claim says why its figure is above the budget.
  bool is_excused(std::uint32_t rule) const noexcept {
    const auto excuse = std::ranges::find(
        excuses, rule, [](const Excuse& each) noexcept { return each.rule.index(); });
    if (excuse == excuses.end()) return false;
    return std::ranges::any_of(recorder_.disclosure().claims, [&](const Claim& claim) {
      return claim.key == excuse->claim && claim.comparison == Comparison::greater &&
             !claim.reason.empty();
    });
  }

  Recorder recorder_;
  Figures figures_;
  IdentityBuilder identities_;
  FailureGroups failures_;
  bool published_;
  bool joint_;
  bool ranges_;
  ToldIdentities told_;
};

}  // namespace detail

JUESUAN_INLINE Report check(const Disclosure& disclosure, const CheckOptions& options) {
  return detail::Checker{disclosure, options}.run();
}

}  // namespace juesuan::inline v0
