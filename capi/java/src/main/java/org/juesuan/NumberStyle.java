package org.juesuan;

/** How a number is written; none of them: all decimals and no separators. */
public enum NumberStyle implements Numbered {
  /** No zeros at the end: 8.5, 2. */
  TRIMMED(1),
  /** 1,234,567.89. */
  THOUSANDS(2),
  /** A number that this package does not know. */
  NEWER(-1);

  private static final NumberStyle[] VALUES = values();

  private final int number;

  NumberStyle(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }

  /** The constant of that number; NEWER where this package does not know it. */
  public static NumberStyle of(int number) {
    return Codes.find(VALUES, number);
  }
}
