#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace juesuan::inline v0 {

/// 一 … 九十九, the numbering of lines and headings; larger numbers in digits.
inline std::string chinese_numeral(std::size_t number) {
  constexpr std::array<std::string_view, 10> digits{"",   "一", "二", "三", "四",
                                                    "五", "六", "七", "八", "九"};
  if (number == 0 || number > 99) return std::to_string(number);
  std::string text;
  if (number >= 20) text += digits[number / 10];
  if (number >= 10) text += "十";
  return text + std::string(digits[number % 10]);
}

}  // namespace juesuan::inline v0
