#pragma once

#include <array>
#include <cstdint>

#include <juesuan/amount_text.hpp>
#include <juesuan/layout_terms.hpp>

/// Tokens of what only a profile says.
namespace juesuan::inline v0 {

template <>
inline constexpr std::array terms<BaseKey>{
    Term<BaseKey>{BaseKey::everything, "everything", ""},
    Term<BaseKey>{BaseKey::revenue, "revenue", ""},
    Term<BaseKey>{BaseKey::expenditure, "expenditure", ""},
    Term<BaseKey>{BaseKey::fiscal, "fiscal", ""},
    Term<BaseKey>{BaseKey::general_budget_expenditure, "general_budget_expenditure", ""},
    Term<BaseKey>{BaseKey::general_budget_basic, "general_budget_basic", ""},
    Term<BaseKey>{BaseKey::government_fund, "government_fund", ""},
    Term<BaseKey>{BaseKey::state_capital, "state_capital", ""},
    Term<BaseKey>{BaseKey::fiscal_expenditure, "fiscal_expenditure", ""},
    Term<BaseKey>{BaseKey::agency_operation, "agency_operation", ""},
    Term<BaseKey>{BaseKey::facts, "facts", ""},
};

template <>
inline constexpr std::array terms<RowAxis>{
    Term<RowAxis>{RowAxis::lines, "lines", ""},
    Term<RowAxis>{RowAxis::code_list, "code_list", ""},
    Term<RowAxis>{RowAxis::tree, "tree", ""},
    Term<RowAxis>{RowAxis::facts, "facts", ""},
};

template <>
inline constexpr std::array terms<Stub>{
    Term<Stub>{Stub::none, "none", ""},
    Term<Stub>{Stub::label, "label", ""},
    Term<Stub>{Stub::label_and_line, "label_and_line", ""},
    Term<Stub>{Stub::code_and_name, "code_and_name", ""},
};

template <>
inline constexpr std::array terms<Zeros>{
    Term<Zeros>{Zeros::fixed, "fixed", ""},
    Term<Zeros>{Zeros::trimmed, "trimmed", ""},
};

template <>
inline constexpr std::array terms<Separators>{
    Term<Separators>{Separators::none, "none", ""},
    Term<Separators>{Separators::thousands, "thousands", ""},
};

/// A cell of exactly zero: as the number it is, or blank.
enum class ZeroCell : std::uint8_t { zero, blank };

template <>
inline constexpr std::array terms<ZeroCell>{
    Term<ZeroCell>{ZeroCell::zero, "zero", ""},
    Term<ZeroCell>{ZeroCell::blank, "blank", ""},
};

/// The items of a 类: each its own paragraph below a heading, or all in one paragraph.
enum class ClassItems : std::uint8_t { separate, joined };

template <>
inline constexpr std::array terms<ClassItems>{
    Term<ClassItems>{ClassItems::separate, "separate", ""},
    Term<ClassItems>{ClassItems::joined, "joined", ""},
};

}  // namespace juesuan::inline v0
