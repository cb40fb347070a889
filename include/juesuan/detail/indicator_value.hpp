#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

namespace juesuan::inline v0::detail {

/// A quantity as an indicator of a form states it: ≥60场, 94.6%, 支出≤5万元.
struct IndicatorValue {
  char relation = 0;        ///< '<' for ≤, '>' for ≥, '=', or 0 where none is stated
  std::int64_t number = 0;  ///< in ten-thousandths
  std::string_view unit;    ///< what follows the number, in the text
};

/// The only number of a folded text with at most four decimals, its relation before it; nothing
/// where there is no number or more than one.
inline std::optional<IndicatorValue> indicator_value(std::string_view text) noexcept {
  constexpr int places = 4;
  constexpr std::size_t digits_max = 13;
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const auto begin = static_cast<std::size_t>(std::ranges::find_if(text, is_digit) - text.begin());
  if (begin == text.size()) return std::nullopt;
  IndicatorValue value;
  std::size_t at = begin;
  std::size_t read = 0;
  int decimals = -1;
  for (; at < text.size(); ++at) {
    const bool point = text[at] == '.' && decimals < 0;
    if (!point && !is_digit(text[at])) break;
    if (point) {
      decimals = 0;
      continue;
    }
    if (++read > digits_max || decimals == places) return std::nullopt;
    value.number = value.number * 10 + (text[at] - '0');
    decimals += decimals >= 0 ? 1 : 0;
  }
  for (int i = decimals < 0 ? 0 : decimals; i < places; ++i) value.number *= 10;
  value.unit = text.substr(at);
  if (std::ranges::any_of(value.unit, is_digit)) return std::nullopt;
  const std::string_view before = text.substr(0, begin);
  constexpr std::array<std::pair<std::string_view, char>, 8> relations{{{"≥", '>'},
                                                                        {">=", '>'},
                                                                        {"≧", '>'},
                                                                        {"≤", '<'},
                                                                        {"<=", '<'},
                                                                        {"≦", '<'},
                                                                        {"=", '='},
                                                                        {"＝", '='}}};
  for (const auto& [sign, relation] : relations) {
    if (!before.ends_with(sign)) continue;
    value.relation = relation;
    break;
  }
  return value;
}

}  // namespace juesuan::inline v0::detail
