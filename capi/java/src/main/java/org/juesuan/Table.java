package org.juesuan;

import com.sun.jna.Pointer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A table of a disclosure.
 *
 * @param number NN of 公开NN表
 * @param key such as "summary"
 * @param panels of all bands
 * @param leftOut of a published one: rows that could not be read
 */
public record Table(
    int number, String key, String numberText, String title, List<Panel> panels, int leftOut) {
  static Table read(Call call, Pointer disclosure, long index) {
    Struct table =
        call.item(
            Layouts.TABLE,
            (out, error) -> CLibrary.juesuan_disclosure_table(disclosure, index, out, error));
    List<Panel> panels = new ArrayList<>();
    for (int i = 0; i < table.size("panel_count"); ++i) {
      panels.add(readPanel(call, disclosure, index, i));
    }
    return new Table(
        table.int32("number"),
        table.text("key"),
        table.text("number_text"),
        table.text("title"),
        Collections.unmodifiableList(panels),
        table.int32("left_out"));
  }

  private static Panel readPanel(Call call, Pointer disclosure, long table, long panel) {
    Struct head =
        call.item(
            Layouts.PANEL,
            (out, error) ->
                CLibrary.juesuan_disclosure_panel(disclosure, table, panel, out, error));
    List<Column> columns =
        call.list(
            head.size("column_count"),
            Layouts.COLUMN,
            (i, out, error) ->
                CLibrary.juesuan_disclosure_column(disclosure, table, panel, i, out, error),
            Column::of);
    List<Row> rows = new ArrayList<>(head.size("row_count"));
    Struct row = call.struct(Layouts.ROW);
    Struct cell = call.struct(Layouts.CELL);
    for (int r = 0; r < head.size("row_count"); ++r) {
      List<Cell> cells = new ArrayList<>(columns.size());
      for (int c = 0; c < columns.size(); ++c) {
        call.check(
            CLibrary.juesuan_disclosure_cell(
                disclosure, table, panel, r, c, cell.pointer(), call.error()));
        cells.add(Cell.of(cell));
      }
      call.check(
          CLibrary.juesuan_disclosure_row(
              disclosure, table, panel, r, row.pointer(), call.error()));
      rows.add(Row.of(row, Collections.unmodifiableList(cells)));
    }
    return new Panel(
        head.int32("band"),
        columns,
        Collections.unmodifiableList(rows),
        head.text("stub_heading"));
  }
}
