#pragma once

#include <array>
#include <cstddef>
#include <span>

#include <juesuan/disclosure.hpp>
#include <juesuan/error.hpp>

#include "phrases.hpp"

namespace juesuan::inline v0 {

/// The claims of a disclosure by meaning. Those that repeat stand together, so each is one span.
class ClaimIndex {
 public:
  explicit ClaimIndex(std::span<const Claim> claims) : claims_(claims) {
    for (std::size_t i = 0; i < claims.size(); ++i) {
      Range& range = ranges_[static_cast<std::size_t>(claims[i].key)];
      if (range.count == 0) range.first = i;
      ++range.count;
    }
  }

  std::span<const Claim> all(ClaimKey key) const noexcept {
    const Range range = ranges_[static_cast<std::size_t>(key)];
    return claims_.subspan(range.first, range.count);
  }

  /// The only claim of that meaning.
  const Claim& one(ClaimKey key) const {
    const std::span<const Claim> found = all(key);
    if (found.empty()) {
      throw Error(Status::argument, "claims." + std::string(token(key)),
                  "expected a disclosure that was derived with its claims");
    }
    return found.front();
  }

 private:
  struct Range {
    std::size_t first = 0;
    std::size_t count = 0;
  };

  std::span<const Claim> claims_;
  std::array<Range, 256> ranges_{};
};

inline bool is_zero(const Cell& cell) noexcept { return known(cell) && cell.low == 0; }

/// The wording that a change or an execution asks for. After nothing, what is negative is a
/// decrease like any other.
inline PhraseCase case_of(const Claim& claim) noexcept {
  const bool change = claim.kind == ClaimKind::change;
  if (claim.comparison == Comparison::none) return PhraseCase::none;
  if (is_zero(claim.base) && is_zero(claim.figure)) return PhraseCase::zero;
  const bool below_nothing = change && claim.comparison == Comparison::less;
  if (is_zero(claim.base) && !below_nothing) return PhraseCase::zero_base;
  switch (claim.comparison) {
    case Comparison::greater:
      return change ? PhraseCase::increase : PhraseCase::greater;
    case Comparison::less:
      return change ? PhraseCase::decrease : PhraseCase::less;
    default:
      return PhraseCase::equal;
  }
}

}  // namespace juesuan::inline v0
