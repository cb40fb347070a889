/* A whole table in one call, its cells or its text, so that Go crosses into C once a table. */
#ifndef JUESUAN_GO_SNAPSHOT_H
#define JUESUAN_GO_SNAPSHOT_H

#include <stdlib.h>
#include <string.h>

#include <juesuan.h>

typedef struct snapshot_panel {
  juesuan_panel panel;
  juesuan_column* columns;
  juesuan_row* rows;
  juesuan_cell* cells; /* row by row */
} snapshot_panel;

/* Its strings are the disclosure's. */
typedef struct snapshot {
  juesuan_table table;
  snapshot_panel* panels;
} snapshot;

static inline void snapshot_free(snapshot* taken) {
  for (uint64_t i = 0; taken->panels != NULL && i < taken->table.panel_count; ++i) {
    free(taken->panels[i].columns);
    free(taken->panels[i].rows);
    free(taken->panels[i].cells);
  }
  free(taken->panels);
}

/* Zeroed; at least one element, so that NULL means that there is no memory. */
static inline void* snapshot_array(uint64_t count, size_t size) {
  return calloc(count == 0 ? 1 : (size_t)count, size);
}

static inline juesuan_status snapshot_take_panel(const juesuan_disclosure* disclosure, size_t table,
                                                 size_t panel, snapshot_panel* out,
                                                 juesuan_error* error) {
  out->panel.struct_size = sizeof out->panel;
  juesuan_status status = juesuan_disclosure_panel(disclosure, table, panel, &out->panel, error);
  if (status != JUESUAN_OK) return status;
  const size_t rows = (size_t)out->panel.row_count;
  const size_t columns = (size_t)out->panel.column_count;
  out->columns = snapshot_array(columns, sizeof *out->columns);
  out->rows = snapshot_array(rows, sizeof *out->rows);
  out->cells = snapshot_array(rows * columns, sizeof *out->cells);
  if (out->columns == NULL || out->rows == NULL || out->cells == NULL) return JUESUAN_E_MEMORY;
  for (size_t c = 0; c < columns && status == JUESUAN_OK; ++c) {
    out->columns[c].struct_size = sizeof *out->columns;
    status = juesuan_disclosure_column(disclosure, table, panel, c, &out->columns[c], error);
  }
  for (size_t r = 0; r < rows && status == JUESUAN_OK; ++r) {
    out->rows[r].struct_size = sizeof *out->rows;
    status = juesuan_disclosure_row(disclosure, table, panel, r, &out->rows[r], error);
    for (size_t c = 0; c < columns && status == JUESUAN_OK; ++c) {
      juesuan_cell* const cell = &out->cells[r * columns + c];
      cell->struct_size = sizeof *cell;
      status = juesuan_disclosure_cell(disclosure, table, panel, r, c, cell, error);
    }
  }
  return status;
}

/* Fills a zeroed `out`, which is to be freed in any case. */
static inline juesuan_status snapshot_take(const juesuan_disclosure* disclosure, const char* key,
                                           snapshot* out, juesuan_error* error) {
  size_t table = 0;
  juesuan_status status = juesuan_disclosure_find_table(disclosure, key, &table, error);
  if (status != JUESUAN_OK) return status;
  out->table.struct_size = sizeof out->table;
  status = juesuan_disclosure_table(disclosure, table, &out->table, error);
  if (status != JUESUAN_OK) return status;
  out->panels = snapshot_array(out->table.panel_count, sizeof *out->panels);
  if (out->panels == NULL) return JUESUAN_E_MEMORY;
  for (size_t p = 0; p < out->table.panel_count && status == JUESUAN_OK; ++p) {
    status = snapshot_take_panel(disclosure, table, p, &out->panels[p], error);
  }
  return status;
}

/* A table as text: in the caller's bytes where it fits them, else in a buffer to be freed. */
typedef struct rendered_table {
  juesuan_buffer* buffer;
  size_t size;
  juesuan_status status;
} rendered_table;

static inline rendered_table render_table(const juesuan_disclosure* disclosure, const char* key,
                                          int32_t format, char* bytes, size_t capacity,
                                          juesuan_error* error) {
  rendered_table out = {NULL, 0, JUESUAN_OK};
  size_t table = 0;
  out.status = juesuan_disclosure_find_table(disclosure, key, &table, error);
  if (out.status != JUESUAN_OK) return out;
  out.status = juesuan_render_table(disclosure, table, format, &out.buffer, error);
  if (out.status != JUESUAN_OK) return out;
  const juesuan_string text = juesuan_buffer_string(out.buffer);
  out.size = text.size;
  if (text.size > capacity) return out;
  if (text.size > 0) memcpy(bytes, text.data, text.size);
  juesuan_buffer_free(out.buffer);
  out.buffer = NULL;
  return out;
}

#endif
