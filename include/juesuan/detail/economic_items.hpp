#pragma once

#include <array>
#include <cstdint>

#include <juesuan/standard_layout.hpp>

namespace juesuan::inline v0::detail {

/// The 款 of the economic classification that the forms of 公开06 表 list.
class EconomicItems {
 public:
  static constexpr std::uint32_t rest = 98;  ///< from here on, what has no number of its own

  constexpr EconomicItems() noexcept {
    for (const RowSpec& row : standard::personnel_codes) add(EconomicCode{row.code});
    for (const RowSpec& row : standard::goods_and_services_codes) add(EconomicCode{row.code});
    for (const RowSpec& row : standard::debt_and_capital_codes) add(EconomicCode{row.code});
  }

  /// Whether a 款 is itself a code.
  constexpr bool holds(EconomicCode code) const noexcept {
    return numbers_[code.value() / 100 - first_class][code.value() % 100];
  }
  /// The last number in a 类 before the rest, 0 for a 类 that the forms do not break down.
  constexpr std::uint32_t last_number(EconomicCode of_class) const noexcept {
    return last_[of_class.value() - first_class];
  }

 private:
  static constexpr std::uint32_t first_class = 300;

  constexpr void add(EconomicCode code) noexcept {
    if (code.level() != 3) return;
    const std::uint32_t number = code.value() % 100;
    numbers_[code.value() / 100 - first_class][number] = true;
    std::uint32_t& last = last_[code.parent().value() - first_class];
    if (number < rest && number > last) last = number;
  }

  std::array<std::array<bool, 100>, 100> numbers_{};
  std::array<std::uint32_t, 100> last_{};
};
inline constexpr EconomicItems economic_items;

}  // namespace juesuan::inline v0::detail
