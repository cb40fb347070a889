#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include <juesuan/detail/identity_walk.hpp>

namespace juesuan::inline v0::detail {

struct IdentityTerm {
  std::int8_t sign;
  std::uint32_t figure;  ///< index into `Figures::values`, or one of `number_of`
};

/// What a figure of a claim has for an index: after the cells of the tables, three a claim. Those
/// of the witness and of the ranges of a report are the same.
inline std::uint32_t number_of(const Disclosure& disclosure, std::size_t claim,
                               ClaimPart part) noexcept {
  return static_cast<std::uint32_t>(disclosure.tables.cells().size() + 3 * claim +
                                    static_cast<std::size_t>(part) - 1);
}

/// A rule at one place: a signed sum of figures that is zero, or not above it.
struct Identity {
  std::uint32_t rule = 0;
  std::uint32_t first_term = 0;
  std::uint32_t term_count = 0;
  bool complete = true;  ///< false where a cell that it needs is not there at all
};

class IdentityList {
 public:
  void add(std::uint32_t rule, std::span<const IdentityTerm> terms) {
    identities_.push_back({rule, static_cast<std::uint32_t>(terms_.size()),
                           static_cast<std::uint32_t>(terms.size()), true});
    terms_.insert(terms_.end(), terms.begin(), terms.end());
  }

  std::span<const Identity> identities() const noexcept { return identities_; }
  std::span<const IdentityTerm> terms(const Identity& identity) const noexcept {
    return std::span{terms_}.subspan(identity.first_term, identity.term_count);
  }

 protected:
  std::vector<Identity> identities_;
  std::vector<IdentityTerm> terms_;
};

/// The rules of tables written out over the figures of a disclosure.
class IdentityBuilder : public IdentityList {
 public:
  IdentityBuilder(const Figures& figures, std::span<const Rule> rules) : walk_(figures, rules) {}

  void build(std::uint32_t rule) {
    Visitor visitor{*this, rule};
    walk_.go(rule, visitor);
  }

 private:
  struct Visitor {
    /// The identity that is last in the list.
    struct Last {
      IdentityBuilder& builder;

      void add(std::int8_t sign, std::uint32_t figure) { builder.terms_.push_back({sign, figure}); }
      void miss() noexcept { builder.identities_.back().complete = false; }
    };

    Last begin() {
      const auto first_term = static_cast<std::uint32_t>(builder.terms_.size());
      builder.identities_.push_back({.rule = rule, .first_term = first_term});
      return {builder};
    }
    void end(Last) { builder.finish(builder.identities_.back()); }

    IdentityBuilder& builder;
    std::uint32_t rule;
  };

  /// The first term is the side that the others must make, also where the row of the rule's own
  /// first term is not printed.
  void finish(Identity& identity) {
    const auto end = static_cast<std::uint32_t>(terms_.size());
    identity.term_count = end - identity.first_term;
    if (identity.term_count != 0 && terms_[identity.first_term].sign < 0) {
      bring_side_first(identity.first_term);
    }
  }

  void bring_side_first(std::uint32_t first_term) {
    const auto begin = terms_.begin() + first_term;
    const auto first =
        std::find_if(begin, terms_.end(), [](const IdentityTerm& term) { return term.sign > 0; });
    if (first != terms_.end()) std::rotate(begin, first, first + 1);
  }

  IdentityWalk walk_;
};

}  // namespace juesuan::inline v0::detail
