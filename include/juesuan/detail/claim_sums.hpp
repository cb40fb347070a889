#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>

#include <juesuan/detail/claim_sources.hpp>
#include <juesuan/detail/figure_sum.hpp>
#include <juesuan/detail/recorder.hpp>

namespace juesuan::inline v0::detail {

constexpr bool is_of_claims(const Rule& rule) noexcept {
  return rule.terms[0].claim != ClaimKey::none;
}
/// The rules whose terms are claims, as indices into `standard_rules`.
inline constexpr auto claim_rules = [] {
  std::array<std::uint32_t, std::ranges::count_if(standard_rules, is_of_claims)> found{};
  std::size_t at = 0;
  for (std::uint32_t i = 0; i < standard_rules.size(); ++i) {
    if (is_of_claims(standard_rules[i])) found[at++] = i;
  }
  return found;
}();

/// Applies them: signed sums of what the text tells.
///
/// Such a rule applies where the text tells one of the figures that it adds up. It is insufficient
/// where another one is not known, or where claims repeat by code and the table prints a code with
/// money that none of them is of: that one may stand in words that were not read.
class ClaimSums {
 public:
  ClaimSums(Recorder& recorder, const Figures& figures)
      : recorder_(recorder), figures_(figures), claims_(recorder.disclosure().claims) {
    first_.fill(none);
    for (std::size_t i = claims_.size(); i-- > 0;) first_[index(claims_[i].key)] = i;
  }

  void run() {
    for (const std::uint32_t rule : claim_rules) {
      if (applies(rule)) check(rule);
    }
  }

 private:
  static constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

  static std::size_t index(ClaimKey key) noexcept { return static_cast<std::size_t>(key); }

  bool applies(std::uint32_t rule) const noexcept {
    bool told = false;
    for (const RuleTerm& term : standard_rules[rule].term_list()) {
      const bool any = first_[index(term.claim)] != none;
      if (repeats(term.claim) && !any) return false;
      told |= any && term.sign > 0;
    }
    return told;
  }

  void check(std::uint32_t rule) {
    sum_.clear();
    bool known = true;
    for (const RuleTerm& term : standard_rules[rule].term_list()) {
      known &= repeats(term.claim) ? add_each(term) : add(term);
    }
    const Judgement unknown{.outcome = Outcome::insufficient};
    recorder_.record(rule, known ? sum_.judge(standard_rules[rule].kind) : unknown, sum_.places());
  }

  void add(const Claim& claim, const RuleTerm& term) {
    sum_.add(part_of(claim, term.part), term.sign, recorder_.at_claim(claim, term.part, term.sign));
  }

  /// False where neither the text nor its table has the figure.
  bool add(const RuleTerm& term) {
    const std::size_t first = first_[index(term.claim)];
    if (first != none && usable(part_of(claims_[first], term.part))) {
      add(claims_[first], term);
      return true;
    }
    for (const ClaimSource& source : sources_of(term.claim)) {
      if (source.part != term.part) continue;
      const std::uint32_t figure = figures_.find(source.table, source.row, source.column);
      if (figure == Figures::none) return false;
      sum_.add(figures_.values()[figure], term.sign, recorder_.place_of({term.sign, figure}));
      return true;
    }
    return false;
  }

  /// False where the table prints more codes with money than the text tells of.
  bool add_each(const RuleTerm& term) {
    const ClaimSource& source = sources_of(term.claim).front();
    const int level = FunctionCode{claims_[first_[index(term.claim)]].code}.level();
    std::size_t told = 0;
    for (const Claim& claim : claims_.subspan(first_[index(term.claim)])) {
      if (claim.key != term.claim) continue;
      add(claim, term);
      told += has_money(figures_.find(source.table, source.row, source.column, claim.code)) ? 1 : 0;
    }
    std::size_t printed = 0;
    for (const PlacedRow& row : figures_.rows(source.table, source.row)) {
      if (FunctionCode{row.code}.level() != level) continue;
      printed += has_money(Figures::at(row, source.column)) ? 1 : 0;
    }
    return told >= printed;
  }

  bool has_money(std::uint32_t figure) const noexcept {
    return figures_.amount(figure).value_or(0) != 0;
  }

  /// Whether the claims of a key repeat the cells of their codes.
  static bool repeats(ClaimKey key) noexcept {
    const std::span<const ClaimSource> sources = sources_of(key);
    return !sources.empty() && sources.front().row == RowKey::code;
  }

  Recorder& recorder_;
  const Figures& figures_;
  std::span<const Claim> claims_;
  std::array<std::size_t, 256> first_;  ///< the first claim of each key
  FigureSum sum_;
};

}  // namespace juesuan::inline v0::detail
