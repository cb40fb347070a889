#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace juesuan::inline v0::detail {

/// An item of a list of accounts: 基本工资, 津贴补贴12.00万元.
struct ListItem {
  std::size_t begin = 0;
  std::size_t end = 0;  ///< without 等 at its end
};

/// The items of the list that stands between two bytes of a folded text.
std::vector<ListItem> list_items(std::string_view text, std::size_t begin, std::size_t end);

/// Whether the comma at `at` divides the digits of a number: 1,162.00.
bool divides_digits(std::string_view text, std::size_t at) noexcept;

}  // namespace juesuan::inline v0::detail
