package org.juesuan;

import java.util.List;

/**
 * A row with its cells, one for each column.
 *
 * @param code functional or economic, 0 for none
 * @param line 行次, 0 for none
 * @param level of the code
 * @param inserted a code that the layout does not list
 * @param classification of the code, or null
 */
public record Row(
    int code,
    int line,
    int level,
    RowKind kind,
    boolean inserted,
    String key,
    String label,
    List<Cell> cells,
    Classification classification) {
  static Row of(Struct row, List<Cell> cells) {
    int classification = row.int32("classification");
    return new Row(
        row.int32("code"),
        row.int32("line"),
        row.int32("level"),
        RowKind.of(row.int32("kind")),
        row.flag("inserted"),
        row.text("key"),
        row.text("label"),
        cells,
        classification == 0 ? null : Classification.of(classification));
  }
}
