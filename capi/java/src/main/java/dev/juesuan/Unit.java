package dev.juesuan;

/** What the numbers of a cell count. */
public enum Unit {
  NONE(0),
  MONEY(1),
  COUNT(2),
  /** Something newer than this package. */
  UNKNOWN(-1);

  final int number;

  Unit(int number) {
    this.number = number;
  }

  static Unit of(int number) {
    return Numbers.find(values(), value -> value.number == number, UNKNOWN);
  }
}
