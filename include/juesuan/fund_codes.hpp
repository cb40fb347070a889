#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include <juesuan/classification.hpp>

namespace juesuan::inline v0 {

/// What stands behind a line of the catalogue, best first.
enum class Evidence : std::uint8_t {
  published = 1,     ///< code and text printed together in a disclosure published 2024–2026
  corroborated = 2,  ///< agrees with an independent, older list
  standard = 3,  ///< a standard item (01 行政运行, 50 事业运行, …) under a 款 of the usual pattern
  recalled = 4,  ///< general knowledge only
};

/// A 款 of the functional classification that is not money of the general public budget.
struct CatalogueFund {
  FunctionCode code;
  Source fund;
  Evidence evidence;
};

/// The known 款 of the two fund budgets, in the order of the published tables; not all there are.
inline constexpr std::array fund_codes{
    CatalogueFund{FunctionCode{20610}, Source::government_fund, Evidence::recalled},
    CatalogueFund{FunctionCode{20707}, Source::government_fund, Evidence::recalled},
    CatalogueFund{FunctionCode{20709}, Source::government_fund, Evidence::published},
    CatalogueFund{FunctionCode{20710}, Source::government_fund, Evidence::recalled},
    CatalogueFund{FunctionCode{21160}, Source::government_fund, Evidence::recalled},
    CatalogueFund{FunctionCode{21161}, Source::government_fund, Evidence::recalled},
    CatalogueFund{FunctionCode{21208}, Source::government_fund, Evidence::published},
    CatalogueFund{FunctionCode{21210}, Source::government_fund, Evidence::recalled},
    CatalogueFund{FunctionCode{21211}, Source::government_fund, Evidence::recalled},
    CatalogueFund{FunctionCode{21213}, Source::government_fund, Evidence::recalled},
    CatalogueFund{FunctionCode{21214}, Source::government_fund, Evidence::recalled},
    CatalogueFund{FunctionCode{21215}, Source::government_fund, Evidence::recalled},
    CatalogueFund{FunctionCode{21216}, Source::government_fund, Evidence::recalled},
    CatalogueFund{FunctionCode{21217}, Source::government_fund, Evidence::recalled},
    CatalogueFund{FunctionCode{21218}, Source::government_fund, Evidence::recalled},
    CatalogueFund{FunctionCode{21219}, Source::government_fund, Evidence::published},
    CatalogueFund{FunctionCode{21366}, Source::government_fund, Evidence::recalled},
    CatalogueFund{FunctionCode{21367}, Source::government_fund, Evidence::recalled},
    CatalogueFund{FunctionCode{21369}, Source::government_fund, Evidence::recalled},
    CatalogueFund{FunctionCode{21370}, Source::government_fund, Evidence::recalled},
    CatalogueFund{FunctionCode{21371}, Source::government_fund, Evidence::recalled},
    CatalogueFund{FunctionCode{21462}, Source::government_fund, Evidence::recalled},
    CatalogueFund{FunctionCode{21464}, Source::government_fund, Evidence::recalled},
    CatalogueFund{FunctionCode{21468}, Source::government_fund, Evidence::recalled},
    CatalogueFund{FunctionCode{21469}, Source::government_fund, Evidence::recalled},
    CatalogueFund{FunctionCode{21562}, Source::government_fund, Evidence::recalled},
    CatalogueFund{FunctionCode{22198}, Source::government_fund, Evidence::published},
    CatalogueFund{FunctionCode{22301}, Source::state_capital, Evidence::recalled},
    CatalogueFund{FunctionCode{22302}, Source::state_capital, Evidence::recalled},
    CatalogueFund{FunctionCode{22303}, Source::state_capital, Evidence::recalled},
    CatalogueFund{FunctionCode{22399}, Source::state_capital, Evidence::recalled},
    CatalogueFund{FunctionCode{22904}, Source::government_fund, Evidence::recalled},
    CatalogueFund{FunctionCode{22908}, Source::government_fund, Evidence::recalled},
    CatalogueFund{FunctionCode{22960}, Source::government_fund, Evidence::recalled},
};

/// The fund that a 款, or the 款 above a 项, belongs to: `government_fund` or `state_capital`.
///
/// Nothing for any other code: a 类 may hold money of several funds, and a 款 that is not listed is
/// most often general public budget, but no source says so for each. Most lines are `recalled`: a
/// hint for input that leaves the source out, not a reason to refuse input that states it.
constexpr std::optional<Source> catalogue_fund(FunctionCode code) noexcept {
  const FunctionCode group = code.ancestor(2);
  for (const CatalogueFund& row : fund_codes) {
    if (row.code == group) return row.fund;
  }
  return std::nullopt;
}

}  // namespace juesuan::inline v0
