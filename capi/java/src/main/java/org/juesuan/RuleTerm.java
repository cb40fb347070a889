package org.juesuan;

/**
 * A cell that a rule reads; row or column are empty where the scope goes over them.
 *
 * @param sign 1 or -1
 * @param code of the row, 0 for none
 * @param everyCode all rows of that key, each with its code
 */
public record RuleTerm(
    int sign, String table, String row, String column, int code, boolean everyCode) {
  static RuleTerm of(Struct term) {
    return new RuleTerm(
        term.int32("sign"),
        term.text("table"),
        term.text("row"),
        term.text("column"),
        term.int32("code"),
        term.flag("every_code"));
  }
}
