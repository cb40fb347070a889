#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include <juesuan/classification.hpp>

namespace juesuan::inline v0 {

/// What stands behind a line of the catalogue, best first.
enum class Evidence : std::uint8_t {
  published = 1,     ///< code and text printed together in a disclosure published 2024–2026
  corroborated = 2,  ///< agrees with an independent, older list
  standard = 3,  ///< a standard item (01 行政运行, 50 事业运行, …) under a 款 of the usual pattern
  recalled = 4,  ///< general knowledge only
};

/// A code of the official classification and its name.
template <class Code>
struct CatalogueEntry {
  Code code;
  std::string_view name;
  Evidence evidence;
};

/// A 款 of the functional classification that is not money of the general public budget.
struct CatalogueFund {
  FunctionCode code;
  Source fund;
  Evidence evidence;
};

// The catalogue is the 支出功能分类 and the 部门预算支出经济分类 in their wording of 2024. The
// official lists change every year and the items of fund budgets below 款 are mostly missing, so it
// is never a reason to reject or to correct an input: take a name from the input first, from here
// second, and show the bare code last. Every text lives as long as the program; all functions may
// be called from any thread.

/// Name of a 类, 款 or 项, empty for a code that is not listed.
std::string_view catalogue_name(FunctionCode code) noexcept;

/// Name of a 类 or 款, 人员经费 or 公用经费 for the two parents, empty for a code that is not
/// listed.
std::string_view catalogue_name(EconomicCode code) noexcept;

/// The fund that a 款, or the 款 above a 项, belongs to: `government_fund` or `state_capital`.
///
/// Nothing for any other code: a 类 may hold money of several funds, and a 款 that is not listed is
/// most often general public budget, but no source says so for each. Most lines are `recalled`: a
/// hint for input that leaves the source out, not a rule for input that states it.
std::optional<Source> catalogue_fund(FunctionCode code) noexcept;

/// The lists behind the look-ups, in the order of the published tables.
std::span<const CatalogueEntry<FunctionCode>> catalogue_functions() noexcept;
std::span<const CatalogueEntry<EconomicCode>> catalogue_economics() noexcept;
std::span<const CatalogueFund> catalogue_funds() noexcept;

}  // namespace juesuan::inline v0
