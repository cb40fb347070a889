#pragma once

#include <optional>
#include <string_view>

#include <juesuan/interval.hpp>
#include <juesuan/layout.hpp>
#include <juesuan/profile.hpp>

namespace juesuan::inline v0::detail {

/// The table whose title a folded line is, tolerant of its number, of 表 and of 明细.
std::optional<TableKey> table_of_title(std::string_view folded, const Profile& profile);

/// The unit that what stands between the title of a table and its figures states.
std::optional<MoneyUnit> stated_unit(std::string_view between) noexcept;

}  // namespace juesuan::inline v0::detail
