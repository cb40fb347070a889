package dev.juesuan;

/** How the figure of a change or an execution lies to its base. */
public enum Comparison {
  NONE(0),
  LESS(1),
  EQUAL(2),
  GREATER(3),
  /** Something newer than this package. */
  UNKNOWN(-1);

  final int number;

  Comparison(int number) {
    this.number = number;
  }

  static Comparison of(int number) {
    return Numbers.find(values(), value -> value.number == number, UNKNOWN);
  }
}
