#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <juesuan/derive.hpp>
#include <juesuan/detail/book_checks.hpp>
#include <juesuan/detail/claims_builder.hpp>
#include <juesuan/detail/forms_builder.hpp>
#include <juesuan/detail/ledger.hpp>
#include <juesuan/detail/stated_check.hpp>
#include <juesuan/detail/tables_builder.hpp>
#include <juesuan/detail/unnamed_codes.hpp>
#include <juesuan/limits.hpp>

namespace juesuan::inline v0 {

namespace detail {

template <class Key>
void refuse_negative(const Facts<Key, std::int64_t>& facts, std::string_view where) {
  for (const Term<Key>& term : terms<Key>) {
    if (facts[term.value].value_or(0) >= 0) continue;
    throw Error(Status::input, std::string(where) + '.' + std::string(term.token),
                "expected no negative count");
  }
}

inline bool is_negative(const std::optional<Points>& points) noexcept {
  return points.value_or(Points{}).hundredths < 0;
}

/// The member with negative points, empty where there is none.
inline std::string_view negative_points(const Project& project) noexcept {
  if (is_negative(project.execution_weight)) return "execution_weight";
  if (is_negative(project.execution_score)) return "execution_score";
  if (is_negative(project.stated_weight)) return "stated_weight";
  return is_negative(project.stated_score) ? "stated_score" : "";
}
inline std::string_view negative_points(const Indicator& indicator) noexcept {
  if (is_negative(indicator.weight)) return "weight";
  return is_negative(indicator.score) ? "score" : "";
}

inline void refuse_negative_points(const std::vector<Project>& projects) {
  const auto refuse = [](std::string place, std::string_view member) {
    throw Error(Status::input, place.append(".").append(member), "expected no negative points");
  };
  for (std::size_t i = 0; i < projects.size(); ++i) {
    const auto place = [&] { return "projects[" + std::to_string(i) + ']'; };
    const std::string_view member = negative_points(projects[i]);
    if (!member.empty()) refuse(place(), member);
    for (std::size_t j = 0; j < projects[i].indicators.size(); ++j) {
      const std::string_view of_indicator = negative_points(projects[i].indicators[j]);
      if (of_indicator.empty()) continue;
      refuse(place() + ".indicators[" + std::to_string(j) + ']', of_indicator);
    }
  }
}

/// What no reader of a document has looked at where a program fills the accounts.
inline void check_accounts(const Accounts& accounts) {
  if (accounts.entries.size() > limits.entries) {
    throw Error(Status::range, "entries", "expected at most " + std::to_string(limits.entries));
  }
  if (token(accounts.entity.nature).empty() && accounts.entity.nature != Nature::none) {
    throw Error(Status::input, "entity.nature", "expected a nature of unit");
  }
  refuse_negative(accounts.counts, "counts");
  refuse_negative(accounts.assets, "assets");
  refuse_negative_points(accounts.projects);
}

/// Says of each change and execution what it lacks: what it is held against, or its reason.
inline void note_claims(Disclosure& disclosure) {
  for (std::size_t i = 0; i < disclosure.claims.size(); ++i) {
    const Claim& claim = disclosure.claims[i];
    if (claim.kind != ClaimKind::change && claim.kind != ClaimKind::execution) continue;
    const bool compared = claim.comparison != Comparison::none;
    if (compared && (!owes_reason(claim) || !claim.reason.empty())) continue;
    Notice notice;
    notice.kind = compared ? NoticeKind::reason_missing : NoticeKind::base_unknown;
    notice.index = static_cast<std::int64_t>(i);
    notice.claim = claim.id;
    disclosure.notices.push_back(notice);
  }
}

/// Says of each entry in which tables its money is in the totals but in no line.
inline void note_uncovered(const Accounts& accounts, const CompiledLayout& layout,
                           std::span<const UncoveredEntry> entries, std::vector<Notice>& notices) {
  for (const UncoveredEntry& uncovered : entries) {
    for (std::size_t i = 0; i < layout.layout().tables.size(); ++i) {
      if ((uncovered.tables >> i & 1U) == 0) continue;
      Notice notice;
      notice.kind = NoticeKind::uncovered;
      notice.table = layout.layout().tables[i].key;
      notice.index = static_cast<std::int64_t>(uncovered.index);
      const Entry& entry = accounts.entries[uncovered.index];
      notice.found = Amount::from_fen(entry.fen);
      if ((layout.tables_lacking(entry.economic) >> i & 1U) != 0) {
        notice.economic = entry.economic.level() == 3 ? entry.economic.parent() : entry.economic;
      }
      notices.push_back(notice);
    }
  }
}

template <class Sum>
void derive_claims(const Accounts& accounts, const CompiledLayout& layout, const Names& names,
                   const Ledger<Sum>& ledger, Basis basis, UnnamedCodes& unnamed,
                   Disclosure& disclosure) {
  const auto arena = std::make_shared<Arena>();
  disclosure.text = arena;
  disclosure.claims =
      ClaimsBuilder<Sum>{accounts, layout, names, ledger, basis, *arena, unnamed}.build();
  ReasonKeeper{disclosure.claims, *arena}.give(accounts.reasons);
  disclosure.forms = FormsBuilder{*arena}.build(accounts.projects);
  disclosure.counts = accounts.counts;
  disclosure.assets = accounts.assets;
  disclosure.self_evaluated_projects = accounts.self_evaluation.projects;
}

template <class Sum>
bool derive_with(const Accounts& accounts, const CompiledLayout& layout, const Names& names,
                 const DeriveOptions& options, Disclosure& disclosure) {
  Ledger<Sum> ledger{accounts, layout};
  if (!ledger.add_entries()) return false;
  UnnamedCodes unnamed{names.names_codes()};
  disclosure.tables = TableWriter<Sum>{accounts, layout, names, ledger, unnamed}.write();
  if (options.claims) {
    derive_claims(accounts, layout, names, ledger, options.basis, unnamed, disclosure);
  }
  note_uncovered(accounts, layout, ledger.uncovered(), disclosure.notices);
  unnamed.note(disclosure.notices);
  BookChecks{accounts, ledger.coverage()}.run(disclosure);
  ClosingCheck{accounts, ledger.coverage()}.run(disclosure.notices);
  check_stated_figures(accounts, ledger.coverage(), disclosure);
  return true;
}

}  // namespace detail

JUESUAN_INLINE Disclosure derive(const Accounts& accounts, const CompiledLayout& layout,
                                 const Names& names, const DeriveOptions& options) {
  detail::check_accounts(accounts);
  Disclosure disclosure;
  if (!detail::derive_with<detail::NarrowSum>(accounts, layout, names, options, disclosure)) {
    detail::derive_with<detail::WideSum>(accounts, layout, names, options, disclosure);
  }
  disclosure.entity = accounts.entity;
  detail::note_claims(disclosure);
  return disclosure;
}

}  // namespace juesuan::inline v0
