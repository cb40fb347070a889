#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <juesuan/entry.hpp>
#include <juesuan/error.hpp>

namespace juesuan::inline v0 {

/// What is wrong with an entry: the field by its input name and what was expected. Empty field:
/// nothing.
struct EntryFault {
  std::string_view field;
  std::string_view expected;

  constexpr explicit operator bool() const noexcept { return !field.empty(); }
};

namespace detail {

inline constexpr std::string_view expected_function_code =
    "expected 3, 5 or 7 digits that begin with 2";
inline constexpr std::string_view expected_economic_code =
    "expected 3 or 5 digits that begin with 3, personnel or operating_cost";

template <class E>
constexpr bool in_range(E value, bool none_allowed) noexcept {
  const auto number = static_cast<std::size_t>(value);
  return number <= terms<E>.size() && (none_allowed || number != 0);
}

constexpr bool fiscal_source(Source source) noexcept {
  return source == Source::fiscal ||
         (source >= Source::general_public_budget && source <= Source::state_capital);
}

constexpr EntryFault check_values(const Entry& entry, int year) noexcept {
  if (entry.year != year && entry.year != year - 1) {
    return {"year", "expected the disclosure year or the year before it"};
  }
  if (!in_range(entry.stage, false)) return {"stage", "expected a stage"};
  if (!in_range(entry.flow, false)) return {"flow", "expected a flow"};
  if (!in_range(entry.source, true)) return {"source", "expected a source"};
  if (!in_range(entry.kind, true)) return {"kind", "expected a kind of expenditure"};
  if (!in_range(entry.nature, true)) return {"nature", "expected a nature of unit"};
  if (entry.detail > axes_all) return {"detail", "expected a set of the five axes"};
  if (!entry.function.well_formed()) return {"function", expected_function_code};
  if (!entry.economic.well_formed()) return {"economic", expected_economic_code};
  return {};
}

constexpr EntryFault check_combination(const Entry& entry) noexcept {
  if (entry.flow == Flow::revenue && entry.kind != Kind::none) {
    return {"kind", "expected none: revenue has no kind of expenditure"};
  }
  if (entry.flow != Flow::expenditure && !entry.economic.empty()) {
    return {"economic", "expected none: only expenditure has an economic code"};
  }
  if ((entry.flow == Flow::use_of_reserves || entry.flow == Flow::distribution_of_surplus) &&
      fiscal_source(entry.source)) {
    return {"source", "expected a non-fiscal source: reserves and surplus are not appropriations"};
  }
  return {};
}

constexpr EntryFault check_detail(const Entry& entry) noexcept {
  const auto names = [&](Axis axis) { return (entry.detail & static_cast<unsigned>(axis)) != 0; };
  if (names(Axis::function) && entry.function.empty()) {
    return {"function", "expected a code: detail names this axis"};
  }
  if (names(Axis::economic) && entry.economic.empty()) {
    return {"economic", "expected a code: detail names this axis"};
  }
  if (names(Axis::source) && entry.source == Source::none) {
    return {"source", "expected a source: detail names this axis"};
  }
  if (names(Axis::kind) && entry.kind == Kind::none) {
    return {"kind", "expected a kind: detail names this axis"};
  }
  if (names(Axis::nature) && entry.nature == Nature::none) {
    return {"nature", "expected a nature: detail names this axis"};
  }
  return {};
}

constexpr EntryFault check_breakdown(const Entry& entry) noexcept {
  if (entry.flow != Flow::revenue && entry.flow != Flow::expenditure) return {};
  if (entry.function.level() != 3) {
    return {"function", "expected 7 digits (项) in the disclosure year's final accounts"};
  }
  if (entry.source == Source::none) {
    return {"source", "expected a source in the disclosure year's final accounts"};
  }
  if (entry.flow == Flow::expenditure && entry.kind == Kind::none) {
    return {"kind", "expected a kind in the disclosure year's final accounts"};
  }
  return {};
}

}  // namespace detail

/// The first rule of the books that an entry breaks, judged on its own.
///
/// Values must lie in their enumerations and codes be well formed; the year is the disclosure year
/// or the one before; revenue and expenditure of the disclosure year's final accounts name 项,
/// source and kind unless the entry is a 其中数. Readers call this for every entry, `derive` once
/// more for entries that were filled in as structs.
constexpr EntryFault check_entry(const Entry& entry, int disclosure_year) noexcept {
  if (const EntryFault fault = detail::check_values(entry, disclosure_year)) return fault;
  if (const EntryFault fault = detail::check_combination(entry)) return fault;
  if (entry.detail != 0) return detail::check_detail(entry);
  if (entry.year == disclosure_year && entry.stage == Stage::final) {
    return detail::check_breakdown(entry);
  }
  return {};
}

/// The error for a fault of the entry at `index` of a bag: `entries[12].function: expected …`.
inline Error entry_error(std::size_t index, const EntryFault& fault) {
  return {Status::input, "entries[" + std::to_string(index) + "]." + std::string(fault.field),
          std::string(fault.expected)};
}

}  // namespace juesuan::inline v0
