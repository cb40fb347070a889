#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include <juesuan/detail/own_words.hpp>
#include <juesuan/disclosure.hpp>

/// The words by which texts of every office compare a figure and give its reason: what the
/// placeholders of wordings stand for, what is read beside those of a profile, and what is told of
/// where it belongs to no claim. All are folded.
namespace juesuan::inline v0::detail {

/// Of a result and its budget.
inline constexpr std::array relation_words{
    ComparingWord{"大于", Comparison::greater}, ComparingWord{"高于", Comparison::greater},
    ComparingWord{"超过", Comparison::greater}, ComparingWord{"小于", Comparison::less},
    ComparingWord{"低于", Comparison::less},    ComparingWord{"等于", Comparison::equal},
    ComparingWord{"持平", Comparison::equal},   ComparingWord{"相等", Comparison::equal},
    ComparingWord{"一致", Comparison::equal},
};

/// Before a budget that is joined to a result: 与预算数持平.
inline constexpr std::array<std::string_view, 3> joining_words{"与", "和", "同"};

inline constexpr std::string_view result_word = "决算";
inline constexpr std::string_view budget_word = "预算";
inline constexpr std::string_view figure_word = "数";  ///< after either of them

/// Before a budget of a certain time; what begins like another stands before it.
inline constexpr std::array<std::string_view, 8> budget_stages{
    "年初", "全年", "年度", "本年", "当年", "调整后的", "调整后", "调整"};

/// In the words before a reason, `reason_words`.
inline constexpr std::string_view cause = "原因";

static_assert(longer_words_first(budget_stages));

/// The word of a list that a text begins with, empty if none.
template <class Words>
std::string_view word_at(const Words& words, std::string_view text) noexcept {
  const auto found =
      std::ranges::find_if(words, [&](std::string_view word) { return text.starts_with(word); });
  return found == words.end() ? std::string_view{} : text.substr(0, found->size());
}

/// The same of words that compare, or null.
template <class Words>
const ComparingWord* comparing_word_at(const Words& words, std::string_view text) noexcept {
  const auto found = std::ranges::find_if(
      words, [&](const ComparingWord& word) { return text.starts_with(word.text); });
  return found == words.end() ? nullptr : &*found;
}

/// A relation or a direction.
inline const ComparingWord* comparing_word_at(std::string_view text) noexcept {
  const ComparingWord* const relation = comparing_word_at(relation_words, text);
  return relation != nullptr ? relation : comparing_word_at(direction_words, text);
}

/// Whether nothing follows that may change what a relation says: 大于预算数的一半, ，但差异不大.
inline bool ends_relation(std::string_view rest) noexcept {
  constexpr std::array<std::string_view, 6> doubts{"但", "略", "不过", "仅", "基本", "这"};
  if (rest.empty() || rest.front() == ';' || rest.starts_with("。")) return true;
  if (take(rest, ",")) return word_at(doubts, rest).empty();
  take(rest, "的");
  return !word_at(reason_words, rest).empty();
}

}  // namespace juesuan::inline v0::detail
