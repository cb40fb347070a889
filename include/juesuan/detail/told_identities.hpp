#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>

#include <juesuan/detail/identities.hpp>
#include <juesuan/detail/judge.hpp>
#include <juesuan/standard_rules.hpp>

namespace juesuan::inline v0::detail {

/// The identities of what the text says of amounts, for the joint proof; none where it is not asked
/// for.
///
/// Differences may be those of the exact amounts or of the printed ones (`Basis`). Where the text
/// shows none that only exact amounts make, they prove nothing of those.
class ToldIdentities {
 public:
  ToldIdentities(const Disclosure& disclosure, bool wanted) noexcept
      : disclosure_(disclosure), wanted_(wanted) {}

  std::uint32_t number(std::size_t claim, ClaimPart part) const noexcept {
    return number_of(disclosure_, claim, part);
  }

  void add(std::uint32_t rule, std::span<const IdentityTerm> terms) {
    if (wanted_) equalities_.add(rule, terms);
  }
  void add(RuleId rule, std::initializer_list<IdentityTerm> terms) {
    add(rule.index(), {terms.begin(), terms.size()});
  }
  /// The same of differences, with what it comes to by itself.
  void add_difference(RuleId rule, std::span<const IdentityTerm> terms, Outcome outcome) {
    if (!wanted_) return;
    differences_.add(rule.index(), terms);
    exact_ |= outcome == Outcome::tail;
  }

  const IdentityList& equalities() const noexcept { return equalities_; }
  const IdentityList& differences() const noexcept { return differences_; }
  /// Whether a difference is one of exact amounts.
  bool exact() const noexcept { return exact_; }

 private:
  const Disclosure& disclosure_;
  bool wanted_;
  bool exact_ = false;
  IdentityList equalities_;
  IdentityList differences_;
};

}  // namespace juesuan::inline v0::detail
