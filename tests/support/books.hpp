#pragma once

#include <cstdint>
#include <string_view>

#include <juesuan/accounts.hpp>
#include <juesuan/derive.hpp>

namespace juesuan::test {

/// Books of an administrative unit for 2024, empty.
inline Accounts books() {
  Accounts accounts;
  accounts.entity.name = "测试单位";
  accounts.entity.year = 2024;
  accounts.entity.nature = Nature::administrative;
  return accounts;
}

inline Entry revenue(std::int64_t fen, std::uint32_t function = 2010101,
                     Source source = Source::general_public_budget) {
  return {.fen = fen,
          .function = FunctionCode{function},
          .year = 2024,
          .stage = Stage::final,
          .flow = Flow::revenue,
          .source = source};
}

inline Entry expenditure(std::int64_t fen, std::uint32_t function = 2010101,
                         std::uint32_t economic = 30201, Kind kind = Kind::basic,
                         Source source = Source::general_public_budget) {
  return {.fen = fen,
          .function = FunctionCode{function},
          .economic = EconomicCode{economic},
          .year = 2024,
          .stage = Stage::final,
          .flow = Flow::expenditure,
          .source = source,
          .kind = kind};
}

inline Entry balance(Flow flow, std::int64_t fen, Source source, std::uint32_t function = 2010101) {
  return {.fen = fen,
          .function = FunctionCode{function},
          .year = 2024,
          .stage = Stage::final,
          .flow = flow,
          .source = source};
}

/// A place in a derived table; `row` and `cell` are nullptr where there is none.
struct Found {
  const Row* row = nullptr;
  const Cell* cell = nullptr;
};

/// The first row of a table with that key (and code, if given), and its cell in the column.
inline Found find(const Disclosure& disclosure, TableKey table, RowKey row, ColumnKey column,
                  std::uint32_t code = 0) {
  const Tables& tables = disclosure.tables;
  const Table* const found = tables.find(table);
  if (found == nullptr) return {};
  for (const Panel& panel : tables.panels(*found)) {
    const auto rows = tables.rows(panel);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (rows[i].key != row || (code != 0 && rows[i].code != code)) continue;
      const auto columns = tables.columns(panel);
      for (std::size_t j = 0; j < columns.size(); ++j) {
        if (columns[j].key == column) return {&rows[i], &tables.cells(panel, i)[j]};
      }
    }
  }
  return {};
}

/// The exact amount of a cell in fen; fails loudly (by a null dereference in a test) where there is
/// none.
inline std::int64_t fen(const Disclosure& disclosure, TableKey table, RowKey row,
                        ColumnKey column = ColumnKey::amount, std::uint32_t code = 0) {
  return find(disclosure, table, row, column, code).cell->low;
}

}  // namespace juesuan::test
