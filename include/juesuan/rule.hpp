#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include <juesuan/disclosure.hpp>

namespace juesuan::inline v0 {

/// What a rule asks of its two sides, and what rounding may do to it.
enum class RuleClass : std::uint8_t {
  none = 0,
  exact = 1,      ///< EX: the same quantity twice; the displayed figures are equal
  sum = 2,        ///< SUM(n): a whole and its n parts, each rounded on its own
  at_most = 3,    ///< LE: part ≤ whole; rounding is monotone, so no tolerance
  share = 4,      ///< PCT: a percentage of two figures, by exact intervals
  change = 5,     ///< YOY: a growth rate, by exact intervals
  count = 6,      ///< CNT: integers
  statement = 7,  ///< no arithmetic: order, presence, words
};

template <>
inline constexpr std::array terms<RuleClass>{
    Term<RuleClass>{RuleClass::exact, "exact", "相等"},
    Term<RuleClass>{RuleClass::sum, "sum", "合计"},
    Term<RuleClass>{RuleClass::at_most, "at_most", "不大于"},
    Term<RuleClass>{RuleClass::share, "share", "比率"},
    Term<RuleClass>{RuleClass::change, "change", "增减率"},
    Term<RuleClass>{RuleClass::count, "count", "计数"},
    Term<RuleClass>{RuleClass::statement, "statement", "表述"},
};

/// Where a rule is applied.
enum class RuleScope : std::uint8_t {
  once = 1,         ///< its terms name their cells
  each_row = 2,     ///< at every row with figures of its table; terms without a row mean that one
  each_class = 3,   ///< at every functional 类 of its table
  each_column = 4,  ///< in every column of its table; terms without a column mean that one
  roll_up = 5,      ///< at every code with codes below it, in every column of its table
  claims = 6,       ///< at claims
  forms = 7,        ///< at self-evaluation forms
  document = 8,     ///< to the document as a whole
  each_code = 9,    ///< as `each_row`, at the rows of codes alone
};

template <>
inline constexpr std::array terms<RuleScope>{
    Term<RuleScope>{RuleScope::once, "once", ""},
    Term<RuleScope>{RuleScope::each_row, "each_row", ""},
    Term<RuleScope>{RuleScope::each_class, "each_class", ""},
    Term<RuleScope>{RuleScope::each_column, "each_column", ""},
    Term<RuleScope>{RuleScope::roll_up, "roll_up", ""},
    Term<RuleScope>{RuleScope::claims, "claims", ""},
    Term<RuleScope>{RuleScope::forms, "forms", ""},
    Term<RuleScope>{RuleScope::document, "document", ""},
    Term<RuleScope>{RuleScope::each_code, "each_code", ""},
};

/// A cell by meaning. `RowKey::none` and `ColumnKey::none` are those that the scope goes over.
struct CellPlace {
  TableKey table = TableKey::none;
  RowKey row = RowKey::none;
  std::uint32_t code = 0;
  ColumnKey column = ColumnKey::none;
  bool every_code = false;  ///< all rows of that key, each with its code

  friend constexpr bool operator==(const CellPlace&, const CellPlace&) noexcept = default;
};

/// A cell, or where `claim` is set a figure of it, of each one where it repeats by code. Where the
/// text does not tell it, it is the cell that the claim repeats.
struct RuleTerm {
  std::int8_t sign = 0;
  CellPlace place;
  ClaimKey claim = ClaimKey::none;
  ClaimPart part = ClaimPart::none;
};

/// A check rule (勾稽关系) of the catalogue. The first term is the side that the others must make.
struct Rule {
  std::string_view id;       ///< "02-1", as the catalogue numbers it; stable
  std::string_view meaning;  ///< what it demands, in the official terms
  RuleClass kind = RuleClass::none;
  Severity severity = Severity::error;
  RuleScope scope = RuleScope::once;
  TableKey table = TableKey::none;  ///< of the scopes that go over a table
  std::array<RuleTerm, 10> terms{};
  std::int16_t first_year = 0;    ///< of the disclosure; 0: always
  std::int16_t last_year = 9999;  ///< of the disclosure

  constexpr std::span<const RuleTerm> term_list() const noexcept {
    std::size_t count = 0;
    while (count < terms.size() && terms[count].sign != 0) ++count;
    return {terms.data(), count};
  }
};

}  // namespace juesuan::inline v0
