package org.juesuan;

/**
 * A cell that a rule reads, or a figure of a claim, of each one where the claim repeats by code.
 * Row or column are empty where the scope goes over them.
 *
 * @param sign 1 or -1
 * @param code of the row, 0 for none
 * @param everyCode all rows of that key, each with its code
 * @param claim its id without a code, empty of a cell
 * @param part of the claim: "figure", "base"
 */
public record RuleTerm(
    int sign,
    String table,
    String row,
    String column,
    int code,
    boolean everyCode,
    String claim,
    String part) {
  static RuleTerm of(Struct term) {
    return new RuleTerm(
        term.int32("sign"),
        term.text("table"),
        term.text("row"),
        term.text("column"),
        term.int32("code"),
        term.flag("every_code"),
        term.text("claim"),
        term.text("part"));
  }
}
