package org.juesuan;

/**
 * One difference. The numbers are whole ones of the unit, null where they are not known.
 *
 * @param exact what the books give
 * @param prints what that prints as
 * @param printed what was printed
 * @param code of the row, 0 for none
 * @param line 行次, 0 for none
 * @param table key, empty for a claim, a fact of the text and a form
 * @param row key, "code" for a row of a code; empty for a whole table too
 * @param column key, empty for a whole row too
 * @param claim its id, or empty
 * @param part of a claim: "figure", "base", "difference" or "ratio"
 * @param text as it was printed; of a fact and a form only what is no number
 * @param note words where numbers do not say it, or empty
 * @param message all of it in one line
 * @param form index among the forms of the publication, or of the books where only they have it; -1
 *     for none
 * @param place in words, such as "counts.vehicles_kept" or "forms[2].total.executed"
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
    String message,
    long form,
    String place) {
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
        difference.text("message"),
        difference.int64("form"),
        difference.text("place"));
  }

  private static Long number(Struct difference, String member, DifferenceGiven bit) {
    return difference.given(bit) ? difference.int64(member) : null;
  }
}
