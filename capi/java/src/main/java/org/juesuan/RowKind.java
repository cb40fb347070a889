package org.juesuan;

/** The kinds of a row. */
public enum RowKind implements Numbered {
  LINE(1),
  TREE(2),
  TOTAL(3),
  FILLER(4),
  FACT(5),
  /** A number that this package does not know. */
  NEWER(-1);

  private static final RowKind[] VALUES = values();

  private final int number;

  RowKind(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }

  /** The constant of that number; NEWER where this package does not know it. */
  public static RowKind of(int number) {
    return Codes.find(VALUES, number);
  }
}
