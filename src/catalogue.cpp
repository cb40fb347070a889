#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <iterator>

#include <juesuan/catalogue.hpp>

namespace juesuan::inline v0 {

namespace {

// The rows are generated from src/data at build time.
constexpr CatalogueEntry<FunctionCode> functions[] = {
#include "functional_codes.inc"
};
constexpr CatalogueEntry<EconomicCode> economics[] = {
#include "economic_codes.inc"
};

/// Whether the list is in the order of the published tables, without a code twice or one that input
/// would refuse.
template <class Row, std::size_t size>
constexpr bool well_ordered(const Row (&rows)[size]) {
  return std::ranges::adjacent_find(rows, std::ranges::greater_equal{}, &Row::code) ==
             std::end(rows) &&
         std::ranges::all_of(rows, [](const Row& row) { return row.code.well_formed(); });
}

static_assert(well_ordered(functions) && well_ordered(economics));

/// A hash table of the rows by code, laid out by the compiler: one probe finds nearly every code,
/// where a search by halves would take eleven steps.
template <std::size_t size>
class Index {
 public:
  template <class Row>
  constexpr explicit Index(const Row (&rows)[size]) {
    for (std::size_t i = 0; i < size; ++i) {
      std::size_t at = home(rows[i].code.value());
      while (places_[at] != 0) at = (at + 1) % places;
      places_[at] = static_cast<std::uint16_t>(i + 1);
    }
  }

  /// The row of `code`, or null.
  template <class Row, class Code>
  const Row* find(const Row (&rows)[size], Code code) const noexcept {
    for (std::size_t at = home(code.value()); places_[at] != 0; at = (at + 1) % places) {
      const Row& row = rows[places_[at] - 1];
      if (row.code == code) return &row;
    }
    return nullptr;
  }

 private:
  static_assert(size < 0xffff);
  static constexpr int bits = std::bit_width(4 * size);
  static constexpr std::size_t places = std::size_t{1} << bits;

  static constexpr std::size_t home(std::uint32_t code) noexcept {
    return code * 0x9E37'79B1U >> (32 - bits);
  }

  std::array<std::uint16_t, places> places_{};
};

constexpr Index function_index{functions};
constexpr Index economic_index{economics};

}  // namespace

std::string_view catalogue_name(FunctionCode code) noexcept {
  const auto* row = function_index.find(functions, code);
  return row ? row->name : std::string_view{};
}

std::string_view catalogue_name(EconomicCode code) noexcept {
  for (const Term<EconomicCode>& parent : economic_parents) {
    if (parent.value == code) return parent.name;
  }
  const auto* row = economic_index.find(economics, code);
  return row ? row->name : std::string_view{};
}

std::span<const CatalogueEntry<FunctionCode>> catalogue_functions() noexcept { return functions; }
std::span<const CatalogueEntry<EconomicCode>> catalogue_economics() noexcept { return economics; }

}  // namespace juesuan::inline v0
