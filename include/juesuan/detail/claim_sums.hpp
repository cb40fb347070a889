#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>
#include <vector>

#include <juesuan/detail/claim_sources.hpp>
#include <juesuan/detail/figure_sum.hpp>
#include <juesuan/detail/recorder.hpp>
#include <juesuan/detail/told_identities.hpp>

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

/// Applies them: signed sums of what the text tells; and N9-4, whose signs are words.
///
/// Such a rule applies where the text tells one of the figures that it adds up. It is insufficient
/// where another one is not known, and where what does not add up may be told in words that were
/// not read.
class ClaimSums {
 public:
  ClaimSums(Recorder& recorder, const Figures& figures, ToldIdentities& told)
      : recorder_(recorder), figures_(figures), told_(told), claims_(recorder.disclosure().claims) {
    first_.fill(none);
    for (std::size_t i = claims_.size(); i-- > 0;) first_[key_of(claims_[i].key)] = i;
  }

  void run() {
    for (const std::uint32_t rule : claim_rules) {
      if (applies(rule)) check(rule);
    }
    check_changes();
  }

 private:
  static constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

  static std::size_t key_of(ClaimKey key) noexcept { return static_cast<std::size_t>(key); }
  std::size_t first(ClaimKey key) const noexcept { return first_[key_of(key)]; }

  bool applies(std::uint32_t rule) const noexcept {
    bool told = false;
    for (const RuleTerm& term : standard_rules[rule].term_list()) {
      const bool any = first(term.claim) != none;
      if (repeats(term.claim) && !any) return false;
      told |= any && term.sign > 0;
    }
    return told;
  }

  void check(std::uint32_t rule) {
    const Rule& spec = standard_rules[rule];
    clear();
    bool known = true;
    for (const RuleTerm& term : spec.term_list()) {
      if (repeats(term.claim)) {
        add_each(term);
      } else {
        known &= add(term);
      }
    }
    Judgement judgement{.outcome = Outcome::insufficient};
    if (known) judgement = sum_.judge(spec.kind);
    if (judgement.outcome == Outcome::fail && !tells_all(spec)) {
      judgement.outcome = Outcome::insufficient;
    }
    if (judgement.outcome != Outcome::insufficient) told_.add(rule, terms_);
    recorder_.record(rule, judgement, sum_.places());
  }

  void clear() noexcept {
    sum_.clear();
    terms_.clear();
    codes_.clear();
  }

  void add(std::size_t claim, ClaimPart part, std::int8_t sign) {
    sum_.add(part_of(claims_[claim], part), sign, Recorder::at_claim(claim, part, sign));
    terms_.push_back({sign, told_.number(claim, part)});
  }

  /// False where neither the text nor its table has the figure.
  bool add(const RuleTerm& term) {
    const std::size_t claim = first(term.claim);
    if (claim != none && usable(part_of(claims_[claim], term.part))) {
      add(claim, term.part, term.sign);
      return true;
    }
    for (const ClaimSource& source : sources_of(term.claim)) {
      if (source.part != term.part) continue;
      const IdentityTerm cell{term.sign, figures_.find(source.table, source.row, source.column)};
      if (cell.figure == Figures::none) return false;
      sum_.add(figures_.values()[cell.figure], cell.sign, recorder_.place_of(cell));
      terms_.push_back(cell);
      return true;
    }
    return false;
  }

  /// What is told twice of a code counts once.
  void add_each(const RuleTerm& term) {
    for (std::size_t i = first(term.claim); i < claims_.size(); ++i) {
      if (claims_[i].key != term.claim || std::ranges::count(codes_, claims_[i].code)) continue;
      codes_.push_back(claims_[i].code);
      add(i, term.part, term.sign);
    }
  }

  /// Whether the claims that repeat are all that the table and the words have of them.
  bool tells_all(const Rule& rule) const noexcept {
    return std::ranges::all_of(rule.term_list(), [&](const RuleTerm& term) {
      return !repeats(term.claim) || (prints_no_other(term.claim) && names_no_other(term.claim));
    });
  }

  /// Whether the table has money at no code of that level that was not told of.
  bool prints_no_other(ClaimKey key) const noexcept {
    const ClaimSource& source = sources_of(key).front();
    const int level = FunctionCode{codes_.front()}.level();
    for (const PlacedRow& row : figures_.rows(source.table, source.row)) {
      const bool money = figures_.amount(Figures::at(row, source.column)).value_or(0) != 0;
      const bool untold = FunctionCode{row.code}.level() == level && money &&
                          std::ranges::count(codes_, row.code) == 0;
      if (untold) return false;
    }
    return true;
  }

  /// Whether the words of the section name no more items (项) than were told of.
  bool names_no_other(ClaimKey key) const noexcept {
    const SectionKey section = claims_[first(key)].section;
    std::size_t named = 0;
    for (const Paragraph& paragraph : recorder_.disclosure().paragraphs) {
      if (paragraph.section != section) continue;
      for (const std::string_view item : {"（项）", "(项)"}) named += times(paragraph.text, item);
    }
    return named <= codes_.size();
  }

  static std::size_t times(std::string_view text, std::string_view word) noexcept {
    std::size_t count = 0;
    for (std::size_t at = 0; (at = text.find(word, at)) != text.npos; at += word.size()) ++count;
    return count;
  }

  /// N9-4: the changes of the 三公 items make the change of the whole, each with its direction.
  void check_changes() {
    constexpr std::array items{ClaimKey::change_travel_abroad, ClaimKey::change_official_vehicles,
                               ClaimKey::change_official_reception};
    const auto untold = [&](ClaimKey key) { return !tells_direction(key); };
    if (!tells_direction(ClaimKey::change_three_public) || std::ranges::all_of(items, untold))
      return;
    if (std::ranges::any_of(items, untold)) return recorder_.insufficient("N9-4");
    clear();
    add_change(ClaimKey::change_three_public, 1);
    const int whole = direction_of(ClaimKey::change_three_public);
    for (const ClaimKey item : items) {
      add_change(item, static_cast<std::int8_t>(-whole * direction_of(item)));
    }
    const Judgement judgement = sum_.judge(RuleClass::sum);
    if (terms_.size() == sum_.size()) told_.add_difference("N9-4", terms_, judgement.outcome);
    recorder_.record("N9-4", judgement, sum_.places());
  }

  bool tells_direction(ClaimKey key) const noexcept {
    return first(key) != none && claims_[first(key)].comparison != Comparison::none;
  }

  /// 1, or -1 where it is less than last year.
  int direction_of(ClaimKey key) const noexcept {
    return claims_[first(key)].comparison == Comparison::less ? -1 : 1;
  }

  /// The amount of a change. What is said not to change is zero.
  void add_change(ClaimKey key, std::int8_t sign) {
    const std::size_t at = first(key);
    if (claims_[at].comparison != Comparison::equal) return add(at, ClaimPart::difference, sign);
    sum_.add(no_money(), sign, Recorder::at_claim(at, ClaimPart::difference, sign));
  }

  /// Whether the claims of a key repeat the cells of their codes.
  static bool repeats(ClaimKey key) noexcept {
    const std::span<const ClaimSource> sources = sources_of(key);
    return !sources.empty() && sources.front().row == RowKey::code;
  }

  Recorder& recorder_;
  const Figures& figures_;
  ToldIdentities& told_;
  std::span<const Claim> claims_;
  std::array<std::size_t, 256> first_;  ///< the first claim of each key
  FigureSum sum_;
  std::vector<IdentityTerm> terms_;   ///< its figures for the joint proof
  std::vector<std::uint32_t> codes_;  ///< of its claims that repeat, which are of one key
};

}  // namespace juesuan::inline v0::detail
