#pragma once

#include <optional>
#include <string_view>

#include <juesuan/interval.hpp>
#include <juesuan/layout.hpp>
#include <juesuan/profile.hpp>

namespace juesuan::inline v0::detail {

/// The table whose title a folded line is, tolerant of its number and year, of 表, of 明细 and of
/// 续.
std::optional<TableKey> table_of_title(std::string_view folded, const Profile& profile);

/// Whether a folded title says that its table goes on: 收入决算表(续), 续表.
bool says_continued(std::string_view folded) noexcept;

/// Whether a folded line is no more than the number of a table, or 续表, or both.
bool is_number_or_continued(std::string_view folded, std::string_view number) noexcept;

/// Whether a folded line with several fields states the unit, the number or the office of a table.
bool stands_above(std::string_view folded, std::string_view number) noexcept;

/// Whether a folded line is the name of an office after a label: 编制单位:某局.
bool names_publisher(std::string_view folded) noexcept;

/// The unit that what stands between the title of a table and its figures states.
std::optional<MoneyUnit> stated_unit(std::string_view between) noexcept;

}  // namespace juesuan::inline v0::detail
