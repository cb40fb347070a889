/* A whole table in one call, its cells or its text, so that Go crosses into C once a table. */
#ifndef JUESUAN_GO_SNAPSHOT_H
#define JUESUAN_GO_SNAPSHOT_H

#include <string.h>

#include <juesuan.h>

/* What a snapshot tells of the table; its strings are the disclosure's. */
typedef struct snapshot {
  juesuan_table table;
  size_t size; /* of its panels in memory */
} snapshot;

/* A panel in memory, before its columns, its rows and, row by row, its cells. */
static inline size_t snapshot_panel_size(const juesuan_panel* panel) {
  const size_t rows = (size_t)panel->row_count;
  const size_t columns = (size_t)panel->column_count;
  return sizeof *panel + columns * sizeof(juesuan_column) + rows * sizeof(juesuan_row) +
         rows * columns * sizeof(juesuan_cell);
}

/* Copies what follows a panel in memory. */
static inline juesuan_status snapshot_take_panel(const juesuan_disclosure* disclosure, size_t table,
                                                 size_t index, juesuan_panel* panel,
                                                 juesuan_error* error) {
  const size_t rows = (size_t)panel->row_count;
  const size_t columns = (size_t)panel->column_count;
  juesuan_column* column = (juesuan_column*)(panel + 1);
  juesuan_row* row = (juesuan_row*)(column + columns);
  juesuan_cell* cell = (juesuan_cell*)(row + rows);
  juesuan_status status = JUESUAN_OK;
  for (size_t c = 0; c < columns && status == JUESUAN_OK; ++c, ++column) {
    *column = (juesuan_column){.struct_size = sizeof *column};
    status = juesuan_disclosure_column(disclosure, table, index, c, column, error);
  }
  for (size_t r = 0; r < rows && status == JUESUAN_OK; ++r, ++row) {
    *row = (juesuan_row){.struct_size = sizeof *row};
    status = juesuan_disclosure_row(disclosure, table, index, r, row, error);
    for (size_t c = 0; c < columns && status == JUESUAN_OK; ++c, ++cell) {
      *cell = (juesuan_cell){.struct_size = sizeof *cell};
      status = juesuan_disclosure_cell(disclosure, table, index, r, c, cell, error);
    }
  }
  return status;
}

/* Copies the panels one after the other into memory that is aligned for them; where `out->size` is
 * more than `capacity`, not all of them. */
static inline juesuan_status snapshot_take(const juesuan_disclosure* disclosure, const char* key,
                                           char* memory, size_t capacity, snapshot* out,
                                           juesuan_error* error) {
  size_t table = 0;
  juesuan_status status = juesuan_disclosure_find_table(disclosure, key, &table, error);
  if (status != JUESUAN_OK) return status;
  *out = (snapshot){.table = {.struct_size = sizeof out->table}};
  status = juesuan_disclosure_table(disclosure, table, &out->table, error);
  for (size_t p = 0; p < out->table.panel_count && status == JUESUAN_OK; ++p) {
    juesuan_panel panel = {.struct_size = sizeof panel};
    status = juesuan_disclosure_panel(disclosure, table, p, &panel, error);
    if (status != JUESUAN_OK) return status;
    const size_t begin = out->size;
    out->size += snapshot_panel_size(&panel);
    if (out->size > capacity) continue;
    juesuan_panel* const taken = (juesuan_panel*)(memory + begin);
    *taken = panel;
    status = snapshot_take_panel(disclosure, table, p, taken, error);
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
