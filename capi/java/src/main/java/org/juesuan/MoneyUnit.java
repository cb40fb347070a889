package org.juesuan;

/** The units that an amount is written in. */
public enum MoneyUnit implements Numbered {
  YUAN(1),
  WANYUAN(2),
  /** A number that this package does not know. */
  NEWER(-1);

  private static final MoneyUnit[] VALUES = values();

  private final int number;

  MoneyUnit(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }

  /** The constant of that number; NEWER where this package does not know it. */
  public static MoneyUnit of(int number) {
    return Codes.find(VALUES, number);
  }
}
