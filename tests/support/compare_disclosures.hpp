#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include <juesuan/disclosure.hpp>

#include "support/derived_example.hpp"

/// Compares what was published with the books it was derived from.
namespace juesuan_tests {

using namespace juesuan;

inline void check_inside(const Cell& published, const Cell& exact) {
  if (exact.state == CellState::absent) {
    CHECK(published.state == CellState::absent);
  } else {
    CHECK(published.unit == exact.unit);
    CHECK(published.low <= exact.low);
    CHECK(published.high >= exact.low);
  }
}

/// The rows of a panel that print something.
inline std::vector<std::uint32_t> printed_rows(const Tables& tables, const Panel& panel) {
  std::vector<std::uint32_t> found;
  for (std::uint32_t i = 0; i < panel.row_count; ++i) {
    const Row& row = tables.rows(panel)[i];
    if (row.kind != RowKind::filler || row.line != 0) found.push_back(i);
  }
  return found;
}

/// Compares the rows of two disclosures, cell for cell; how many cells there are.
inline std::size_t check_tables(const Disclosure& published, const Disclosure& exact) {
  std::size_t count = 0;
  for (const Table& table : exact.tables.tables()) {
    CAPTURE(token(table.key));
    const Table* const found = published.tables.find(table.key);
    REQUIRE(found != nullptr);
    CHECK(found->title == table.title);
    CHECK(found->number == table.number);
    CHECK(found->band_count == table.band_count);
    const auto panels = exact.tables.panels(table);
    REQUIRE(published.tables.panels(*found).size() == panels.size());
    for (std::size_t i = 0; i < panels.size(); ++i) {
      const Panel& panel = published.tables.panels(*found)[i];
      CHECK(panel.base == panels[i].base);
      CHECK(panel.axis == panels[i].axis);
      const std::vector<std::uint32_t> found_rows = printed_rows(published.tables, panel);
      const std::vector<std::uint32_t> exact_rows = printed_rows(exact.tables, panels[i]);
      REQUIRE(found_rows.size() == exact_rows.size());
      REQUIRE(panel.column_count == panels[i].column_count);
      for (std::size_t at = 0; at < exact_rows.size(); ++at) {
        const std::uint32_t row = found_rows[at];
        const std::uint32_t exact_row = exact_rows[at];
        const Row& a = published.tables.rows(panel)[row];
        const Row& b = exact.tables.rows(panels[i])[exact_row];
        CHECK(a.key == b.key);
        CHECK(a.kind == b.kind);
        CHECK(a.code == b.code);
        CHECK(a.axis == b.axis);
        CHECK(a.level == b.level);
        CHECK(a.line == b.line);
        CHECK(a.label == b.label);
        CHECK(a.inserted == b.inserted);
        for (std::size_t column = 0; column < panel.column_count; ++column, ++count) {
          CHECK(published.tables.columns(panel)[column].key ==
                exact.tables.columns(panels[i])[column].key);
          check_inside(published.tables.cells(panel, row)[column],
                       exact.tables.cells(panels[i], exact_row)[column]);
        }
      }
    }
  }
  return count;
}

inline void check_claims(const Disclosure& published, const Disclosure& exact) {
  REQUIRE(published.claims.size() == exact.claims.size());
  for (std::size_t i = 0; i < exact.claims.size(); ++i) {
    const Claim& a = published.claims[i];
    const Claim& b = exact.claims[i];
    CAPTURE(b.id);
    CHECK(a.id == b.id);
    CHECK(a.key == b.key);
    CHECK(a.kind == b.kind);
    CHECK(a.section == b.section);
    CHECK(a.code == b.code);
    CHECK(a.subject == b.subject);
    CHECK(a.group == b.group);
    CHECK(a.category == b.category);
    CHECK(a.reason == b.reason);
    CHECK(a.comparison == b.comparison);
    CHECK(a.ratio == b.ratio);
    check_inside(a.figure, b.figure);
    check_inside(a.base, b.base);
    check_inside(a.difference, b.difference);
  }
}

}  // namespace juesuan_tests
