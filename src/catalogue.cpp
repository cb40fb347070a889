#include <algorithm>
#include <cstddef>
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
constexpr CatalogueFund funds[] = {
#include "functional_funds.inc"
};

/// Whether the look-ups may search the list by halves, and no row is a code that input would
/// refuse.
template <class Row, std::size_t size>
constexpr bool well_ordered(const Row (&rows)[size]) {
  return std::ranges::adjacent_find(rows, std::ranges::greater_equal{}, &Row::code) ==
             std::end(rows) &&
         std::ranges::all_of(rows, [](const Row& row) { return row.code.well_formed(); });
}

static_assert(well_ordered(functions) && well_ordered(economics) && well_ordered(funds));

/// The row of `code`, or null.
template <class Row, std::size_t size, class Code>
const Row* find(const Row (&rows)[size], Code code) noexcept {
  const Row* row = std::ranges::lower_bound(rows, code, {}, &Row::code);
  return row != std::end(rows) && row->code == code ? row : nullptr;
}

}  // namespace

std::string_view catalogue_name(FunctionCode code) noexcept {
  const auto* row = find(functions, code);
  return row ? row->name : std::string_view{};
}

std::string_view catalogue_name(EconomicCode code) noexcept {
  for (const Term<EconomicCode>& parent : economic_parents) {
    if (parent.value == code) return parent.name;
  }
  const auto* row = find(economics, code);
  return row ? row->name : std::string_view{};
}

std::optional<Source> catalogue_fund(FunctionCode code) noexcept {
  const auto* row = find(funds, code.ancestor(2));
  return row ? std::optional{row->fund} : std::nullopt;
}

std::span<const CatalogueEntry<FunctionCode>> catalogue_functions() noexcept { return functions; }
std::span<const CatalogueEntry<EconomicCode>> catalogue_economics() noexcept { return economics; }
std::span<const CatalogueFund> catalogue_funds() noexcept { return funds; }

}  // namespace juesuan::inline v0
