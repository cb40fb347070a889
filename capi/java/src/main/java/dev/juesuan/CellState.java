package dev.juesuan;

/** What stands in a cell. */
public enum CellState {
  VALUE(1),
  BLANK(2),
  /** Nothing to derive it from: not zero, unknown. */
  INSUFFICIENT(3),
  /** The table has no figure here. */
  ABSENT(4),
  UNREADABLE(5),
  /** Something newer than this package. */
  UNKNOWN(-1);

  final int number;

  CellState(int number) {
    this.number = number;
  }

  static CellState of(int number) {
    return Numbers.find(values(), value -> value.number == number, UNKNOWN);
  }
}
