#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>

#include <juesuan/rule.hpp>

namespace juesuan::inline v0::detail::rules {

using enum TableKey;
using Line = RowKey;
using Col = ColumnKey;

constexpr CellPlace cell(TableKey table, RowKey row, ColumnKey column = Col::amount) {
  return {table, row, 0, column};
}
constexpr CellPlace code(TableKey table, std::uint32_t number, ColumnKey column = Col::amount) {
  return {table, Line::code, number, column};
}
constexpr CellPlace code(TableKey table, EconomicCode number) {
  return code(table, number.value());
}
constexpr CellPlace every(TableKey table, RowKey row, ColumnKey column = Col::amount) {
  return {table, row, 0, column, true};
}
/// The row that the scope is at.
constexpr CellPlace here(TableKey table, ColumnKey column = Col::amount) {
  return {table, Line::none, 0, column};
}
/// A named row in the column that the scope is at.
constexpr CellPlace down(TableKey table, RowKey row) { return {table, row, 0, Col::none}; }

/// whole − Σ parts.
constexpr Rule of(std::string_view id, std::string_view meaning, RuleClass kind, RuleScope scope,
                  TableKey table, const CellPlace& whole, std::initializer_list<CellPlace> parts,
                  std::initializer_list<CellPlace> less = {}, Severity severity = Severity::error) {
  Rule rule{id, meaning, kind, severity, scope, table};
  rule.terms[0] = {1, whole};
  std::size_t at = 1;
  for (const CellPlace& part : parts) rule.terms[at++] = {-1, part};
  for (const CellPlace& part : less) rule.terms[at++] = {1, part};
  return rule;
}

constexpr Rule total(std::string_view id, std::string_view meaning, const CellPlace& whole,
                     std::initializer_list<CellPlace> parts,
                     std::initializer_list<CellPlace> less = {}) {
  return of(id, meaning, RuleClass::sum, RuleScope::once, none, whole, parts, less);
}
constexpr Rule same(std::string_view id, std::string_view meaning, const CellPlace& one,
                    const CellPlace& other, Severity severity = Severity::error) {
  return of(id, meaning, RuleClass::exact, RuleScope::once, none, one, {other}, {}, severity);
}
constexpr Rule within(std::string_view id, std::string_view meaning, const CellPlace& part,
                      const CellPlace& whole, Severity severity = Severity::error) {
  return of(id, meaning, RuleClass::at_most, RuleScope::once, none, part, {whole}, {}, severity);
}
constexpr Rule rows(std::string_view id, std::string_view meaning, TableKey table,
                    const CellPlace& whole, std::initializer_list<CellPlace> parts,
                    std::initializer_list<CellPlace> less = {}) {
  return of(id, meaning, RuleClass::sum, RuleScope::each_row, table, whole, parts, less);
}
constexpr Rule classes(std::string_view id, std::string_view meaning, TableKey table,
                       const CellPlace& one, const CellPlace& other,
                       RuleClass kind = RuleClass::exact) {
  return of(id, meaning, kind, RuleScope::each_class, table, one, {other});
}
constexpr Rule part_rows(std::string_view id, std::string_view meaning, TableKey table,
                         const CellPlace& part, const CellPlace& whole) {
  return of(id, meaning, RuleClass::at_most, RuleScope::each_row, table, part, {whole});
}
constexpr Rule rolled(std::string_view id, std::string_view meaning, TableKey table) {
  return {id, meaning, RuleClass::sum, Severity::error, RuleScope::roll_up, table};
}
/// A figure of a claim.
struct Told {
  ClaimKey claim;
  ClaimPart part = ClaimPart::figure;
};
/// Σ figures − Σ others, of what the text tells.
constexpr Rule told(std::string_view id, std::string_view meaning, RuleClass kind,
                    Severity severity, std::initializer_list<Told> figures,
                    std::initializer_list<Told> others) {
  Rule rule{id, meaning, kind, severity, RuleScope::claims};
  std::size_t at = 0;
  for (const Told& each : figures) rule.terms[at++] = {1, {}, each.claim, each.part};
  for (const Told& each : others) rule.terms[at++] = {-1, {}, each.claim, each.part};
  return rule;
}
constexpr Rule stated(std::string_view id, std::string_view meaning, RuleClass kind,
                      Severity severity, RuleScope scope, TableKey table = none) {
  return {id, meaning, kind, severity, scope, table};
}

}  // namespace juesuan::inline v0::detail::rules
