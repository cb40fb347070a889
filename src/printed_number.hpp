#pragma once

#include <cstdint>
#include <string_view>

#include <juesuan/table.hpp>

namespace juesuan::inline v0::detail {

/// What a printed text says: `value` with its number, `blank`, or `unreadable`.
struct PrintedNumber {
  CellState state = CellState::unreadable;
  std::int64_t value = 0;  ///< fen, hundredths or a count; 0 unless `state` is `value`
};

/// Reads what was printed as exactly that or not at all: thousands separators, full-width
/// characters, a minus sign or brackets, blanks around it; `-`, `--`, `—` and nothing are blank.
PrintedNumber read_printed_money(std::string_view text, Precision precision) noexcept;

/// Hundredths of a percent, from a number with at most `places` (0 to 2) decimals and perhaps '%'.
PrintedNumber read_printed_percent(std::string_view text, unsigned places) noexcept;

/// Hundredths of a point.
PrintedNumber read_printed_points(std::string_view text) noexcept;

PrintedNumber read_printed_count(std::string_view text) noexcept;

}  // namespace juesuan::inline v0::detail
