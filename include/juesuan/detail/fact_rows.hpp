#pragma once

#include <cstdint>
#include <optional>

#include <juesuan/accounts.hpp>
#include <juesuan/claim_key.hpp>
#include <juesuan/detail/checked.hpp>
#include <juesuan/layout.hpp>

namespace juesuan::inline v0::detail {

/// The count that a row of 公开09 表 shows; nothing for another row.
constexpr std::optional<Count> count_of(RowKey key) noexcept {
  if (key < RowKey::groups_abroad || key > RowKey::reception_persons) return std::nullopt;
  return static_cast<Count>(static_cast<int>(key) - static_cast<int>(RowKey::groups_abroad) + 1);
}

/// The row below 公开09 表 that prints a count.
constexpr RowKey row_of(Count count) noexcept {
  return static_cast<RowKey>(static_cast<int>(RowKey::groups_abroad) - 1 + static_cast<int>(count));
}

/// The stated line that a row of 公开11 表 shows; nothing for its total and for another row.
constexpr std::optional<Procurement> procurement_of(RowKey key) noexcept {
  if (key < RowKey::procurement_goods || key > RowKey::small_micro_contracts) return std::nullopt;
  return static_cast<Procurement>(static_cast<int>(key) -
                                  static_cast<int>(RowKey::procurement_goods) + 1);
}

/// The stated line that a claim tells; nothing for their total and for another claim.
constexpr std::optional<Procurement> procurement_of(ClaimKey key) noexcept {
  if (key < ClaimKey::level_procurement_goods || key > ClaimKey::level_small_medium_won_other) {
    return std::nullopt;
  }
  return static_cast<Procurement>(static_cast<int>(key) -
                                  static_cast<int>(ClaimKey::level_procurement_goods) + 1);
}

/// Vehicles as the document counts them: the sum of their kinds, nothing where one is not known.
inline std::optional<std::int64_t> vehicles_of(const Facts<Asset, std::int64_t>& assets) noexcept {
  std::optional<std::int64_t> total = 0;
  for (const Term<Asset>& term : terms<Asset>) {
    if (term.value == Asset::large_equipment) continue;
    const std::optional<std::int64_t>& count = assets[term.value];
    total = total && count ? checked_add(*total, *count) : std::nullopt;
  }
  return total;
}

}  // namespace juesuan::inline v0::detail
