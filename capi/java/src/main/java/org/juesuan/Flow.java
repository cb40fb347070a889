package org.juesuan;

/** What an entry moves. */
public enum Flow implements Numbered {
  REVENUE(1),
  EXPENDITURE(2),
  OPENING_BALANCE(3),
  OPENING_ADJUSTMENT(4),
  CLOSING_BALANCE(5),
  USE_OF_RESERVES(6),
  DISTRIBUTION_OF_SURPLUS(7),
  /** A number that this package does not know. */
  NEWER(-1);

  private static final Flow[] VALUES = values();

  private final int number;

  Flow(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }

  /** The constant of that number; NEWER where this package does not know it. */
  public static Flow of(int number) {
    return Codes.find(VALUES, number);
  }
}
