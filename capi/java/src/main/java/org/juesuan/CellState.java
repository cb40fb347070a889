package org.juesuan;

/** What stands in a cell. */
public enum CellState implements Numbered {
  VALUE(1),
  BLANK(2),
  /** Nothing to derive it from: not zero, unknown. */
  INSUFFICIENT(3),
  /** The table has no figure here. */
  ABSENT(4),
  UNREADABLE(5),
  /** A number that this package does not know. */
  NEWER(-1);

  private static final CellState[] VALUES = values();

  private final int number;

  CellState(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }

  /** The constant of that number; NEWER where this package does not know it. */
  public static CellState of(int number) {
    return Codes.find(VALUES, number);
  }
}
