package org.juesuan;

/**
 * The head of a column.
 *
 * @param number 栏次, 0 for none
 * @param key such as "basic"
 * @param heading levels from the top joined by '/'
 * @param moneyUnit in which money is published
 * @param places decimals of money as published
 */
public record Column(
    int number, String key, String heading, Unit unit, MoneyUnit moneyUnit, int places) {
  static Column of(Struct column) {
    return new Column(
        column.int32("number"),
        column.text("key"),
        column.text("heading"),
        Unit.of(column.int32("unit")),
        MoneyUnit.of(column.int32("money_unit")),
        column.int32("places"));
  }
}
