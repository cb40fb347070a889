package org.juesuan;

/**
 * One difference. The numbers are whole ones of the unit, null where they are not known.
 *
 * @param exact what the books give
 * @param prints what that prints as
 * @param printed what was printed
 * @param code of the row, 0 for none
 * @param line 行次, 0 for none
 * @param table key, empty for a claim
 * @param row key, empty for a claim and where the whole table is meant
 * @param column key, empty for a claim and where the whole row is meant
 * @param claim its id, or empty
 * @param part of a claim: "figure", "base", "difference" or "ratio"
 * @param text as it was printed
 * @param note words where numbers do not say it, or empty
 * @param message all of it in one line
 */
public record Difference(
    DifferenceKind kind,
    FigureUnit unit,
    Long exact,
    Long prints,
    Long printed,
    int code,
    int line,
    String table,
    String row,
    String column,
    String claim,
    String part,
    String text,
    String note,
    String message) {
  static Difference of(Struct difference) {
    return new Difference(
        DifferenceKind.of(difference.int32("kind")),
        FigureUnit.of(difference.int32("unit")),
        number(difference, "exact", DifferenceGiven.EXACT),
        number(difference, "prints", DifferenceGiven.PRINTS),
        number(difference, "printed", DifferenceGiven.PRINTED),
        difference.int32("code"),
        difference.int32("line"),
        difference.text("table"),
        difference.text("row"),
        difference.text("column"),
        difference.text("claim"),
        difference.text("part"),
        difference.text("text"),
        difference.text("note"),
        difference.text("message"));
  }

  private static Long number(Struct difference, String member, DifferenceGiven bit) {
    return difference.given(bit) ? difference.int64(member) : null;
  }
}
