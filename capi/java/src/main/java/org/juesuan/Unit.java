package org.juesuan;

/** What the numbers of a cell count. */
public enum Unit implements Numbered {
  NONE(0),
  MONEY(1),
  COUNT(2),
  /** A number that this package does not know. */
  NEWER(-1);

  private static final Unit[] VALUES = values();

  private final int number;

  Unit(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }

  /** The constant of that number; NEWER where this package does not know it. */
  public static Unit of(int number) {
    return Codes.find(VALUES, number);
  }
}
