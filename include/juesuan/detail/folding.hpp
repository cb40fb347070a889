#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

/// Chinese text compared however it was set.
namespace juesuan::inline v0::detail {

/// A character that may be set in several ways.
struct Folding {
  std::string_view printed;
  std::string_view folded;
};

inline constexpr std::array foldings{
    Folding{"，", ","}, Folding{"；", ";"},  Folding{"：", ":"},     Folding{"（", "("},
    Folding{"）", ")"}, Folding{"％", "%"},  Folding{"．", "."},     Folding{"“", "\""},
    Folding{"”", "\""}, Folding{"＂", "\""}, Folding{"「", "\""},    Folding{"」", "\""},
    Folding{"－", "-"}, Folding{"—", "-"},   Folding{"\u2212", "-"}, Folding{"\u3000", ""},
    Folding{" ", ""},   Folding{"\t", ""},   Folding{"\u00A0", ""},  Folding{"\r", ""},
    Folding{"\n", ""},  Folding{"０", "0"},  Folding{"１", "1"},     Folding{"２", "2"},
    Folding{"３", "3"}, Folding{"４", "4"},  Folding{"５", "5"},     Folding{"６", "6"},
    Folding{"７", "7"}, Folding{"８", "8"},  Folding{"９", "9"},
};

/// Whether a byte begins a character of U+4000 to U+9FFF.
constexpr bool is_ideograph(char c) noexcept {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0xE4 && byte <= 0xE9;
}

/// Whether a byte ends the printed character of any folding.
inline bool ends_folding(char c) noexcept {
  static constexpr auto ends = [] {
    std::array<bool, 256> bytes{};
    for (const Folding& folding : foldings) {
      bytes[static_cast<unsigned char>(folding.printed.back())] = true;
    }
    return bytes;
  }();
  return ends[static_cast<unsigned char>(c)];
}

inline std::string_view fold(std::string_view character) noexcept {
  if (is_ideograph(character.front()) || !ends_folding(character.back())) return character;
  for (const Folding& folding : foldings) {
    const bool likely = folding.printed.back() == character.back();
    if (likely && folding.printed == character) return folding.folded;
  }
  return character;
}

/// Bytes of the UTF-8 character at `at`.
inline std::size_t character_bytes(std::string_view text, std::size_t at) noexcept {
  std::size_t end = at + 1;
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
  return end - at;
}

/// A text without its blanks and with ASCII punctuation, digits, quotes and brackets.
inline std::string folded(std::string_view printed) {
  std::string text;
  text.reserve(printed.size());
  for (std::size_t at = 0; at < printed.size();) {
    const std::size_t size = character_bytes(printed, at);
    text += fold(printed.substr(at, size));
    at += size;
  }
  return text;
}

/// Whether folding leaves a text as it is.
inline bool is_folded(std::string_view text) noexcept {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = character_bytes(text, at);
    const std::string_view character = text.substr(at, size);
    if (fold(character).data() != character.data()) return false;
    at += size;
  }
  return true;
}

/// A text folded; one that has nothing to fold is viewed where it is.
class Folded {
 public:
  explicit Folded(std::string_view printed) : view_(printed) {
    if (is_folded(printed)) return;
    copy_ = folded(printed);
    view_ = copy_;
  }
  Folded(const Folded&) = delete;
  Folded& operator=(const Folded&) = delete;

  std::string_view view() const noexcept { return view_; }

 private:
  std::string copy_;
  std::string_view view_;
};

inline constexpr std::array<std::string_view, 11> numerals{"一", "二", "三", "四", "五", "六",
                                                           "七", "八", "九", "十", "零"};

/// Bytes of the digits or numerals that a text begins with.
inline std::size_t number_bytes(std::string_view text) noexcept {
  std::size_t at = 0;
  while (at < text.size()) {
    if (text[at] >= '0' && text[at] <= '9') {
      ++at;
      continue;
    }
    const std::string_view next = text.substr(at, 3);
    if (std::ranges::find(numerals, next) == numerals.end()) break;
    at += next.size();
  }
  return at;
}

/// Whether bytes are the same, compared from the last, where Chinese characters differ most. For
/// short words that seldom match, which are not worth the call that the standard functions make.
inline bool same_bytes(const char* a, const char* b, std::size_t size) noexcept {
  while (size != 0 && a[size - 1] == b[size - 1]) --size;
  return size == 0;
}

inline bool begins_with(std::string_view text, std::string_view word) noexcept {
  return text.size() >= word.size() && same_bytes(text.data(), word.data(), word.size());
}

inline bool ends_with(std::string_view text, std::string_view word) noexcept {
  return text.size() >= word.size() &&
         same_bytes(text.data() + text.size() - word.size(), word.data(), word.size());
}

/// Removes a prefix and says whether it was there.
inline bool take(std::string_view& text, std::string_view prefix) noexcept {
  if (!begins_with(text, prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

/// A text without any of these ends, however many stand behind each other.
inline std::string_view without_ends(std::string_view text,
                                     std::span<const std::string_view> ends) noexcept {
  const auto end_of = [&] {
    return std::ranges::find_if(ends, [&](std::string_view end) { return ends_with(text, end); });
  };
  for (auto end = end_of(); end != ends.end(); end = end_of()) text.remove_suffix(end->size());
  return text;
}

/// A folded line of a table of contents without the page number and the dots that lead to it.
inline std::string_view without_page_number(std::string_view folded) noexcept {
  constexpr std::array<std::string_view, 4> leaders{"…", "·", ".", "-"};
  const std::size_t last = folded.find_last_not_of("0123456789");
  if (last == folded.npos || last + 1 == folded.size()) return folded;
  const std::string_view rest = without_ends(folded.substr(0, last + 1), leaders);
  return rest.empty() ? folded : rest;
}

/// A folded text without the number before it: 一、 (一) 1. (1) 第一部分.
inline std::string_view without_ordinal(std::string_view folded) noexcept {
  std::string_view rest = folded;
  if (take(rest, "第")) {
    rest.remove_prefix(number_bytes(rest));
    return take(rest, "部分") ? rest : folded;
  }
  const bool bracket = take(rest, "(");
  const std::size_t number = number_bytes(rest);
  rest.remove_prefix(number);
  if (number == 0) return folded;
  if (bracket) return take(rest, ")") ? rest : folded;
  return take(rest, "、") || take(rest, ".") ? rest : folded;
}

/// A folded title without the year that it begins with: 2024年, 2024年度.
inline std::string_view without_year(std::string_view title) noexcept {
  constexpr std::size_t digits = 4;
  std::string_view rest = title;
  if (number_bytes(rest.substr(0, digits)) != digits || rest[0] < '1' || rest[0] > '9')
    return title;
  rest.remove_prefix(digits);
  if (!take(rest, "年")) return title;
  take(rest, "度");
  return rest;
}

}  // namespace juesuan::inline v0::detail
