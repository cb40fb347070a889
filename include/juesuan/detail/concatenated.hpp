#pragma once

#include <array>
#include <cstddef>

namespace juesuan::inline v0::detail {

/// One list of several.
template <class T, std::size_t... Sizes>
constexpr auto concatenated(const std::array<T, Sizes>&... lists) {
  std::array<T, (Sizes + ...)> all{};
  std::size_t at = 0;
  const auto append = [&](const auto& list) {
    for (const T& item : list) all[at++] = item;
  };
  (append(lists), ...);
  return all;
}

}  // namespace juesuan::inline v0::detail
