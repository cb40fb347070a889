package org.juesuan;

/** How the figure of a change or an execution lies to its base. */
public enum Comparison implements Numbered {
  NONE(0),
  LESS(1),
  EQUAL(2),
  GREATER(3),
  /** A number that this package does not know. */
  NEWER(-1);

  private static final Comparison[] VALUES = values();

  private final int number;

  Comparison(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }

  /** The constant of that number; NEWER where this package does not know it. */
  public static Comparison of(int number) {
    return Codes.find(VALUES, number);
  }
}
