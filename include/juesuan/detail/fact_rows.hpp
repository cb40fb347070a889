#pragma once

#include <optional>

#include <juesuan/accounts.hpp>
#include <juesuan/layout.hpp>

namespace juesuan::inline v0::detail {

/// The count that a row of 公开09 表 shows; nothing for another row.
constexpr std::optional<Count> count_of(RowKey key) noexcept {
  if (key < RowKey::groups_abroad || key > RowKey::reception_persons) return std::nullopt;
  return static_cast<Count>(static_cast<int>(key) - static_cast<int>(RowKey::groups_abroad) + 1);
}

/// The stated line that a row of 公开11 表 shows; nothing for its total and for another row.
constexpr std::optional<Procurement> procurement_of(RowKey key) noexcept {
  if (key < RowKey::procurement_goods || key > RowKey::small_micro_contracts) return std::nullopt;
  return static_cast<Procurement>(static_cast<int>(key) -
                                  static_cast<int>(RowKey::procurement_goods) + 1);
}

}  // namespace juesuan::inline v0::detail
