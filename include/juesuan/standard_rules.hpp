#pragma once

#include <cstdint>
#include <stdexcept>
#include <string_view>

#include <juesuan/detail/concatenated.hpp>
#include <juesuan/detail/diagnostic_rules.hpp>
#include <juesuan/detail/form_rules.hpp>
#include <juesuan/detail/narrative_rules.hpp>
#include <juesuan/detail/table_rules.hpp>

namespace juesuan::inline v0 {

/// The rules of tables 01 to 11, of the claims and words of 第三部分 and of the self-evaluation
/// forms, by the numbers of the catalogue; parts of a rule with several identities are lettered
/// (04-6a).
///
/// Rules with terms and roll-ups are data. Of cells, `detail::IdentityWalk` goes over them as
/// signed sums, which the one `detail::Judge` judges and which the joint proof, the ranges and the
/// diagnostics work on; of books, sums that hold to the fen are not written out for it
/// (`detail::ExactSums`). Of claims, `detail::ClaimSums` adds them up and asks the same `Judge`.
/// Those without are procedures (detail/*_checks.hpp, detail/diagnostics.hpp): order, presence,
/// words, counts, percentages, and sums whose signs are words (增加, 减少) or whose figures are
/// those of a form, of which there may be any number. Where one adds up rounded amounts, it asks
/// the same `Judge`.
inline constexpr auto standard_rules =
    detail::concatenated(detail::rules::table_rules, detail::rules::narrative_rules,
                         detail::rules::form_rules, detail::rules::diagnostic_rules);

/// A rule by its id, looked up when the program is compiled.
class RuleId {
 public:
  consteval RuleId(std::string_view id) : index_(find(id)) {}         // NOLINT: an id is a rule
  consteval RuleId(const char* id) : RuleId(std::string_view{id}) {}  // NOLINT

  /// Into `standard_rules`.
  constexpr std::uint32_t index() const noexcept { return index_; }

 private:
  static consteval std::uint32_t find(std::string_view id) {
    for (std::uint32_t i = 0; i < standard_rules.size(); ++i) {
      if (standard_rules[i].id == id) return i;
    }
    throw std::invalid_argument("no such rule");
  }

  std::uint32_t index_;
};

}  // namespace juesuan::inline v0
