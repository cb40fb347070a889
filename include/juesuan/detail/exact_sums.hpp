#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include <juesuan/detail/checked.hpp>
#include <juesuan/detail/identity_walk.hpp>

namespace juesuan::inline v0::detail {

/// Whether the identities of a rule hold to the fen, as those of books nearly always do, found
/// without writing them out. Where it is not sure, `Judge` tells.
class ExactSums {
 public:
  ExactSums(const Figures& figures, std::span<const Rule> rules) noexcept
      : walk_(figures, rules), values_(figures.values()), rules_(rules) {}

  /// How many identities the rule has; nothing where one of them may not hold.
  std::optional<std::uint32_t> held(std::uint32_t rule) {
    Visitor visitor{values_, rules_[rule].kind == RuleClass::at_most};
    walk_.go(rule, visitor);
    return visitor.all ? std::optional{visitor.count} : std::nullopt;
  }

 private:
  struct Sum {
    void add(std::int8_t sign, std::uint32_t figure) noexcept {
      const Cell& cell = values[figure];
      const std::optional<std::int64_t> next =
          sign > 0 ? checked_add(sum, cell.low) : checked_subtract(sum, cell.low);
      const bool exact = cell.low == cell.high;
      known = known && usable(cell) && exact && next;
      sum = next.value_or(0);
    }
    void miss() noexcept { known = false; }

    std::span<const Cell> values;
    std::int64_t sum = 0;
    bool known = true;
  };

  struct Visitor {
    Sum begin() const noexcept { return {.values = values}; }
    void end(const Sum& found) noexcept {
      all = all && found.known && (found.sum == 0 || (at_most && found.sum < 0));
      ++count;
    }

    std::span<const Cell> values;
    bool at_most;
    std::uint32_t count = 0;
    bool all = true;
  };

  IdentityWalk walk_;
  std::span<const Cell> values_;
  std::span<const Rule> rules_;
};

}  // namespace juesuan::inline v0::detail
