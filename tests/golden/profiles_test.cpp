#include <string>
#include <vector>

#include <doctest/doctest.h>

#include <juesuan/profile.hpp>
#include <juesuan/render.hpp>

#include "support/books.hpp"
#include "support/derived_example.hpp"
#include "support/file_text.hpp"

using namespace juesuan;
using juesuan_tests::derived;
using test::file_text;

namespace {

/// Compares every table with its golden file, byte for byte.
void compare_tables(const std::string& unit) {
  const Profile& profile = Profile::built_in("nine-tables-2024");
  const Disclosure disclosure = derived(unit, profile);
  REQUIRE(disclosure.tables.tables().size() == 9);
  std::size_t number = 0;
  for (const Table& table : disclosure.tables.tables()) {
    CHECK(table.number == ++number);
    const std::string file = unit + "/nine-tables/0" + std::to_string(number) + ".tsv";
    CHECK(render_table(disclosure, table, RenderFormat::tsv, profile) ==
          file_text("tests/golden/" + file));
  }
}

/// Every figure of one layout stands in the other one too, to the fen.
void check_same_figures(const std::string& unit) {
  const Disclosure nine = derived(unit, Profile::built_in("nine-tables-2024"));
  const Disclosure eleven = derived(unit, Profile::built_in("qinghai-2024"));
  const Tables& tables = nine.tables;
  for (const Table& table : tables.tables()) {
    for (const Panel& panel : tables.panels(table)) {
      for (std::size_t i = 0; i < panel.row_count; ++i) {
        const Row& row = tables.rows(panel)[i];
        if (row.kind == RowKind::filler) continue;
        for (std::size_t j = 0; j < panel.column_count; ++j) {
          const ColumnKey column = tables.columns(panel)[j].key;
          const Cell* const other = test::find(eleven, table.key, row.key, column, row.code).cell;
          REQUIRE(other != nullptr);
          CHECK(tables.cells(panel, i)[j].state == CellState::value);
          CHECK(tables.cells(panel, i)[j].low == other->low);
        }
      }
    }
  }
}

}  // namespace

TEST_CASE("nine-tables-2024: every table as reviewed, for both units") {
  compare_tables("haidong-2024");
  compare_tables("linlan-2024");
}

TEST_CASE("nine-tables-2024: the figures are those of qinghai-2024") {
  check_same_figures("haidong-2024");
  check_same_figures("linlan-2024");
}

TEST_CASE("nine-tables-2024: no line numbers, money in a class without a line is reported") {
  const Profile& profile = Profile::built_in("nine-tables-2024");
  const Disclosure disclosure = derived("linlan-2024", profile);
  for (const TableSpec& table : profile.layout().layout().tables) {
    for (const BandSpec& band : table.bands) {
      for (const PanelSpec& panel : band.panels) {
        CHECK(panel.stub != Stub::label_and_line);
        for (const RowSpec& row : panel.rows) CHECK(row.line == 0);
      }
    }
  }
  std::vector<TableKey> uncovered;
  for (const Notice& notice : disclosure.notices) {
    if (notice.kind == NoticeKind::uncovered) uncovered.push_back(notice.table);
  }
  CHECK(uncovered == std::vector{TableKey::summary, TableKey::appropriation_summary});
}
