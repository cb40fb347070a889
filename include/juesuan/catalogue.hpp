#pragma once

#include <span>
#include <string_view>

#include <juesuan/fund_codes.hpp>

namespace juesuan::inline v0 {

/// A code of the official classification and its name.
template <class Code>
struct CatalogueEntry {
  Code code;
  std::string_view name;
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

/// The lists behind the look-ups, in the order of the published tables.
std::span<const CatalogueEntry<FunctionCode>> catalogue_functions() noexcept;
std::span<const CatalogueEntry<EconomicCode>> catalogue_economics() noexcept;

}  // namespace juesuan::inline v0
