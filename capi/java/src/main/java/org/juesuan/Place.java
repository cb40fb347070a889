package org.juesuan;

/**
 * A figure that a finding names: a cell of a table, a part of a claim, or a form.
 *
 * @param sign 1 or -1, of the figure in the rule
 * @param code of the row, 0 for none
 * @param line 行次, 0 for none
 * @param claim index among the claims of the disclosure, -1 for none
 * @param form index among its forms, -1 for none
 * @param table key, empty for a claim or a form; so are row and column
 * @param part of a claim: "figure", "base", "difference" or "ratio"
 * @param text the place in one line: "tables.revenue, row total, column fiscal"
 * @param figure what stands there, money in 万元; empty for a form
 */
public record Place(
    int sign,
    int code,
    int line,
    long claim,
    long form,
    String table,
    String row,
    String column,
    String part,
    String text,
    String figure) {
  static Place of(Struct place) {
    return new Place(
        place.int32("sign"),
        place.int32("code"),
        place.int32("line"),
        place.int64("claim"),
        place.int64("form"),
        place.text("table"),
        place.text("row"),
        place.text("column"),
        place.text("part"),
        place.text("text"),
        place.text("figure"));
  }
}
