#pragma once

#include <cstdint>
#include <string>

#include <juesuan/amount_text.hpp>
#include <juesuan/figure_unit.hpp>
#include <juesuan/ratio.hpp>

#include "number_text.hpp"

namespace juesuan::inline v0 {

/// 万元, exactly, with at least two places.
inline std::string money_text(std::int64_t fen) {
  constexpr std::size_t more_places = 4;
  std::string text = to_string(Amount::from_fen(fen), MoneyUnit::wanyuan);
  for (std::size_t i = 0; i < more_places && text.back() == '0'; ++i) text.pop_back();
  return text;
}

/// A number in its unit, without the name of the unit.
inline std::string number_text(std::int64_t value, FigureUnit unit) {
  switch (unit) {
    case FigureUnit::money:
      return money_text(value);
    case FigureUnit::percent:
      return to_string(Percent::from_hundredths(value));
    case FigureUnit::points:
      return std::string(NumberText{}.of(Points{value}));
    default:
      return std::to_string(value);
  }
}

/// What stands after a number: ` 万元`, `%`.
inline std::string unit_text(FigureUnit unit) {
  const std::string_view name = official_name(unit);
  return (name.empty() || name == "%" ? "" : " ") + std::string(name);
}

}  // namespace juesuan::inline v0
