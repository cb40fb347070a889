#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>

#include <juesuan/classification.hpp>

namespace juesuan::inline v0 {

/// One fact of the books: an amount and where it belongs.
///
/// 24 bytes, trivially copyable, the same layout as `juesuan_entry` in C. `none` in `source` or
/// `kind` and an empty code mean "not broken down"; `none` in `nature` means the nature of the
/// unit. A non-zero `detail` (bits of `Axis`) marks a 其中数: money that other entries already
/// count, repeated along more axes; it counts only for a selector that restricts every axis of
/// `detail`.
struct Entry {
  std::int64_t fen = 0;
  FunctionCode function{};
  EconomicCode economic{};
  std::int16_t year = 0;
  Stage stage = Stage::none;
  Flow flow = Flow::none;
  Source source = Source::none;
  Kind kind = Kind::none;
  Nature nature = Nature::none;
  std::uint8_t detail = 0;

  friend constexpr bool operator==(const Entry&, const Entry&) noexcept = default;
};

static_assert(sizeof(Entry) == 24 && alignof(Entry) == 8);
static_assert(std::is_trivially_copyable_v<Entry> && std::is_standard_layout_v<Entry>);
static_assert(offsetof(Entry, function) == 8 && offsetof(Entry, economic) == 12);
static_assert(offsetof(Entry, year) == 16 && offsetof(Entry, detail) == 23);

}  // namespace juesuan::inline v0
