#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include <juesuan/layout_terms.hpp>
#include <juesuan/rule.hpp>

namespace juesuan::inline v0 {

enum class Outcome : std::uint8_t {
  pass = 1,
  tail = 2,  ///< differs by no more than rounding each figure on its own explains
  fail = 3,
  not_applicable = 4,  ///< there is nothing here that the rule speaks of
  insufficient = 5,    ///< a figure it needs is missing, unreadable or known only coarsely
};

template <>
inline constexpr std::array terms<Outcome>{
    Term<Outcome>{Outcome::pass, "pass", "通过"},
    Term<Outcome>{Outcome::tail, "tail", "尾差"},
    Term<Outcome>{Outcome::fail, "fail", "不符"},
    Term<Outcome>{Outcome::not_applicable, "not_applicable", "不适用"},
    Term<Outcome>{Outcome::insufficient, "insufficient", "资料不足"},
};

/// A figure that a finding names: a cell of a table, a part of a claim, or a form.
struct Location {
  std::int8_t sign = 1;  ///< of the figure in the rule
  TableKey table = TableKey::none;
  RowKey row = RowKey::none;
  std::uint32_t code = 0;
  std::uint16_t line = 0;
  ColumnKey column = ColumnKey::none;
  std::int32_t claim = -1;  ///< index into `Disclosure::claims`
  ClaimPart part = ClaimPart::none;
  std::int32_t form = -1;  ///< index into `Disclosure::forms`

  friend constexpr bool operator==(const Location&, const Location&) noexcept = default;
};

/// `tables.revenue, code 2080107, column fiscal`; `claims.change.grand_total.ratio`; `forms[2]`.
inline std::string describe(const Location& place, const Disclosure& disclosure) {
  if (place.claim >= 0) {
    return "claims." + std::string(disclosure.claims[static_cast<std::size_t>(place.claim)].id) +
           '.' + std::string(token(place.part));
  }
  if (place.form >= 0) return "forms[" + std::to_string(place.form) + "]";
  std::string text = "tables." + std::string(token(place.table));
  if (place.line != 0) text += ", line " + std::to_string(place.line);
  if (place.code != 0) text += ", code " + std::to_string(place.code);
  if (place.line == 0 && place.code == 0 && place.row != RowKey::none) {
    text += ", row " + std::string(token(place.row));
  }
  if (place.column != ColumnKey::none) text += ", column " + std::string(token(place.column));
  return text;
}

/// One application of a rule that did not pass. Which side is wrong is not said where it cannot be
/// known.
struct Finding {
  std::uint32_t rule = 0;  ///< index into `Report::rules`
  Outcome outcome = Outcome::fail;
  /// The rule's. That of a tail is info; or warning, where only parts that are printed as zero and
  /// are not quite nothing can make it (rounding of the others does not).
  Severity severity = Severity::error;
  std::vector<Location> places;   ///< the first is the side that the others must make
  std::int64_t found = 0;         ///< fen, hundredths of a percent or a count
  std::int64_t expected_low = 0;  ///< what the other side allows, in the same unit
  std::int64_t expected_high = 0;
  std::int64_t difference = 0;  ///< found less what the other side gives
  std::string note;             ///< words where numbers do not say it
};

/// How often a rule was applied with each outcome, by `Outcome`.
struct RuleCoverage {
  std::array<std::uint32_t, 6> applications{};

  std::uint32_t count(Outcome outcome) const noexcept {
    return applications[static_cast<std::size_t>(outcome)];
  }
};

}  // namespace juesuan::inline v0
