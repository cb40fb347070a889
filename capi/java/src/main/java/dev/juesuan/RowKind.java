package dev.juesuan;

/** The kinds of a row. */
public enum RowKind {
  LINE(1),
  TREE(2),
  TOTAL(3),
  FILLER(4),
  FACT(5),
  /** Something newer than this package. */
  UNKNOWN(-1);

  final int number;

  RowKind(int number) {
    this.number = number;
  }

  static RowKind of(int number) {
    return Numbers.find(values(), value -> value.number == number, UNKNOWN);
  }
}
