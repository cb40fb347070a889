#pragma once

#include <array>
#include <cstdint>

#include <juesuan/classification.hpp>

namespace juesuan::inline v0 {

/// What the numbers of a finding or a difference count.
enum class FigureUnit : std::uint8_t {
  none = 0,     ///< there are no numbers, the note says all
  money = 1,    ///< fen
  percent = 2,  ///< hundredths of a percent
  points = 3,   ///< hundredths of a point
  count = 4,
};

template <>
inline constexpr std::array terms<FigureUnit>{
    Term<FigureUnit>{FigureUnit::money, "fen", "万元"},
    Term<FigureUnit>{FigureUnit::percent, "hundredths_of_percent", "%"},
    Term<FigureUnit>{FigureUnit::points, "hundredths_of_point", "分"},
    Term<FigureUnit>{FigureUnit::count, "count", ""},
};

}  // namespace juesuan::inline v0
