#include "claim_comparison.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "reason_words.hpp"
#include "usual_words.hpp"

namespace juesuan::inline v0::detail {

namespace {

/// What the case of a wording says; for an execution its reason says it.
Comparison comparison_of(PhraseCase of) noexcept {
  switch (of) {
    case PhraseCase::increase:
    case PhraseCase::greater:
      return Comparison::greater;
    case PhraseCase::decrease:
    case PhraseCase::less:
      return Comparison::less;
    case PhraseCase::equal:
    case PhraseCase::zero:
      return Comparison::equal;
    default:
      return Comparison::none;
  }
}

Comparison comparison_of(std::string_view word) noexcept {
  const ComparingWord* const found = comparing_word_at(word);
  return found == nullptr ? Comparison::none : found->comparison;
}

/// Whether words of the wording itself, beside what was put into it, say that nothing differs.
bool words_say_equal(const PatternMatch& match, std::string_view folded) {
  std::size_t at = match.begin;
  for (const Capture& capture : match.captures) {
    if (says_equal(folded.substr(at, capture.begin - at))) return true;
    at = capture.end;
  }
  return says_equal(folded.substr(at, match.end - at));
}

/// Whether a wording for zeros was meant: another case may be worded like it.
bool is_of_zeros(const PatternMatch& match, std::string_view folded) {
  const auto some = [&](std::string_view name) { return is_some(match.taken(folded, name)); };
  return !some("figure") && !some("base");
}

Comparison comparison_of(const PatternMatch& match, std::string_view folded, ClaimKind kind) {
  // 增加0万元 says that nothing changed.
  const std::string_view difference = match.taken(folded, "difference");
  if (kind == ClaimKind::change && !difference.empty() && !is_some(difference)) {
    return Comparison::equal;
  }
  for (const std::string_view name : {"direction", "relation"}) {
    const std::string_view word = match.taken(folded, name);
    if (!word.empty()) return comparison_of(word);
  }
  const bool told =
      match.of != PhraseCase::zero || is_of_zeros(match, folded) || words_say_equal(match, folded);
  return told ? comparison_of(match.of) : Comparison::none;
}

/// 减少…增长 says a negative rate of decrease, and with a minus a positive one.
void turn_sign(std::string& rate) {
  constexpr std::array<std::string_view, 3> signs{"-", "－", "\u2212"};
  const auto sign =
      std::ranges::find_if(signs, [&](std::string_view each) { return rate.starts_with(each); });
  sign == signs.end() ? rate.insert(0, 1, '-') : rate.erase(0, sign->size());
}

}  // namespace

void read_comparison(const PatternMatch& match, std::string_view folded, PrintedClaim& claim) {
  claim.comparison = comparison_of(match, folded, claim.id.kind);
  const std::string_view trend = match.taken(folded, "trend");
  const bool contradicts = !trend.empty() && comparison_of(trend) != claim.comparison;
  const bool rate = !claim.ratio.empty() && is_some(match.taken(folded, "ratio"));
  if (contradicts && rate) turn_sign(claim.ratio);
}

}  // namespace juesuan::inline v0::detail
