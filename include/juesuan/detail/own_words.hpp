#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include <juesuan/claim.hpp>
#include <juesuan/detail/folding.hpp>

/// The words of a unit itself, as far as the phrases around them repeat them.
namespace juesuan::inline v0::detail {

/// Before a reason; what begins like another stands before it. All are folded.
inline constexpr std::array<std::string_view, 18> reason_words{
    "主要原因是", "主要原因为", "主要原因系", "主要原因:",  "主要原因在于", "原因主要是",
    "原因是",     "原因为",     "原因系",     "原因:",      "原因在于",     "主要是因为",
    "主要是由于", "主要因为",   "主要由于",   "主要系因为", "主要是",       "主要系"};

struct ComparingWord {
  std::string_view text;
  Comparison comparison;
};

/// Of a year and the one before.
inline constexpr std::array direction_words{
    ComparingWord{"增加", Comparison::greater},
    ComparingWord{"增长", Comparison::greater},
    ComparingWord{"减少", Comparison::less},
    ComparingWord{"下降", Comparison::less},
};

/// Before such words, beside the directions: what they are the reason of.
inline constexpr std::array<std::string_view, 3> explained_words{"其", "差异的", "变动的"};

/// Before a reason, after such words or instead of them.
inline constexpr std::array<std::string_view, 2> causal_words{"因为", "由于"};

/// Whether no word of a list stands behind one that it begins with, which would hide it.
template <class Words>
consteval bool longer_words_first(const Words& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (std::size_t later = i + 1; later < words.size(); ++later) {
      if (std::string_view{words[later]}.starts_with(words[i])) return false;
    }
  }
  return true;
}
static_assert(longer_words_first(reason_words));

/// A text without the stops and blanks at its end: the phrase around it sets its own.
inline std::string_view without_stop(std::string_view text) noexcept {
  constexpr std::array<std::string_view, 21> stops{
      "。", "；", "，", "、", "！", "？", "：", "．", "…",  "\u3000", "\u00A0",
      ".",  ";",  ",",  "!",  "?",  ":",  " ",  "\n", "\r", "\t"};
  return without_ends(text, stops);
}

/// The rest of a text that begins with a folded word, however it was set.
inline std::optional<std::string_view> after_word(std::string_view text,
                                                  std::string_view word) noexcept {
  // Most texts fail here: an ideograph is set in one way only.
  if (!text.empty() && is_ideograph(text.front()) && !begins_with(text, word.substr(0, 3))) {
    return std::nullopt;
  }
  while (!word.empty()) {
    if (text.empty()) return std::nullopt;
    const std::size_t size = character_bytes(text, 0);
    if (!take(word, fold(text.substr(0, size)))) return std::nullopt;
    text.remove_prefix(size);
  }
  return text;
}

/// A text without blanks, colons and commas before it.
inline std::string_view without_lead(std::string_view text) noexcept {
  while (!text.empty()) {
    const std::size_t size = character_bytes(text, 0);
    const std::string_view character = fold(text.substr(0, size));
    if (!character.empty() && character != ":" && character != ",") break;
    text.remove_prefix(size);
  }
  return text;
}

/// Whether 系 before that text is the verb, not the beginning of 系统, 系列 or 系数.
inline bool is_verb_before(std::string_view text) noexcept {
  constexpr std::array<std::string_view, 3> nouns{"统", "列", "数"};
  return std::ranges::none_of(nouns, [&](std::string_view end) { return text.starts_with(end); });
}

/// What follows one of `reason_words`; nothing where there is none.
inline std::optional<std::string_view> after_reason_word(std::string_view text) noexcept {
  for (const std::string_view word : reason_words) {
    const auto rest = after_word(text, word);
    if (rest && (!word.ends_with("系") || is_verb_before(*rest))) return rest;
  }
  return std::nullopt;
}

/// A text without the words at its beginning that say what it is the reason of.
inline std::string_view without_explained(std::string_view text) noexcept {
  for (const ComparingWord& word : direction_words) {
    if (const auto rest = after_word(text, word.text)) {
      return after_word(*rest, "的").value_or(*rest);
    }
  }
  for (const std::string_view word : explained_words) {
    if (const auto rest = after_word(text, word)) return *rest;
  }
  return text;
}

/// What follows the words that introduce a reason; nothing where there are none.
inline std::optional<std::string_view> after_introduction(std::string_view text) noexcept {
  if (const auto reason = after_reason_word(without_explained(text))) return reason;
  for (const std::string_view word : causal_words) {
    if (const auto rest = after_word(text, word)) return rest;
  }
  return std::nullopt;
}

/// A reason without the words that introduce it and without its stop, for a phrase has both;
/// empty where it gives none.
inline std::string_view plain_reason(std::string_view text) noexcept {
  std::string_view reason = without_lead(text);
  for (auto rest = after_introduction(reason); rest; rest = after_introduction(reason)) {
    reason = without_lead(*rest);
  }
  return without_stop(reason);
}

}  // namespace juesuan::inline v0::detail
