#pragma once

#include <juesuan/detail/fact_rows.hpp>
#include <juesuan/layout.hpp>

namespace juesuan::inline v0::detail {

/// Whether a row below 公开09 表 counts something.
constexpr bool is_count(RowKey key) noexcept { return count_of(key).has_value(); }

/// Whether a row shows a fact of the books and no entries: a count or a line of 公开11 表.
constexpr bool is_fact(RowKey key) noexcept { return key >= RowKey::groups_abroad; }

/// What a row is wherever a layout does not say otherwise.
constexpr RowKind usual_kind(RowKey key) noexcept {
  switch (key) {
    case RowKey::filler:
      return RowKind::filler;
    case RowKey::code:
      return RowKind::tree;
    case RowKey::total:
    case RowKey::revenue_total:
    case RowKey::grand_total:
    case RowKey::fiscal_grand_total:
    case RowKey::expenditure_total:
    case RowKey::closing_balance:
    case RowKey::fiscal_closing_balance:
    case RowKey::application_total:
    case RowKey::fiscal_application_total:
    case RowKey::personnel_total:
    case RowKey::operating_cost_total:
      return RowKind::total;
    default:
      return is_fact(key) ? RowKind::fact : RowKind::line;
  }
}

}  // namespace juesuan::inline v0::detail
