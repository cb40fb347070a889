package org.juesuan;

/** The rows of the funding block of a form. */
public enum FundingRow implements Numbered {
  TOTAL(1),
  FISCAL(2),
  CARRIED_OVER(3),
  OTHER(4),
  /** A number that this package does not know. */
  NEWER(-1);

  private static final FundingRow[] VALUES = values();

  private final int number;

  FundingRow(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }

  /** The constant of that number; NEWER where this package does not know it. */
  public static FundingRow of(int number) {
    return Codes.find(VALUES, number);
  }
}
