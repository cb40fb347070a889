/* Every cell of a disclosure in order. */
#ifndef JUESUAN_TESTS_WALK_H
#define JUESUAN_TESTS_WALK_H

#include "calls.h"

typedef struct cell_place {
  size_t table, panel, row, column;
} cell_place;

typedef void (*cell_visitor)(const juesuan_disclosure* disclosure, cell_place place, void* context);

static inline void walk_panel(const juesuan_disclosure* disclosure, cell_place place,
                              cell_visitor visit, void* context) {
  juesuan_panel panel = {.struct_size = sizeof panel};
  CHECK_OK(juesuan_disclosure_panel, disclosure, place.table, place.panel, &panel);
  for (place.row = 0; place.row < panel.row_count; ++place.row) {
    for (place.column = 0; place.column < panel.column_count; ++place.column) {
      visit(disclosure, place, context);
    }
  }
}

static inline void walk_cells(const juesuan_disclosure* disclosure, cell_visitor visit,
                              void* context) {
  size_t tables = 0;
  CHECK_OK(juesuan_disclosure_table_count, disclosure, &tables);
  cell_place place = {0};
  for (place.table = 0; place.table < tables; ++place.table) {
    juesuan_table table = {.struct_size = sizeof table};
    CHECK_OK(juesuan_disclosure_table, disclosure, place.table, &table);
    for (place.panel = 0; place.panel < table.panel_count; ++place.panel) {
      walk_panel(disclosure, place, visit, context);
    }
  }
}

#endif
