package org.juesuan;

/** Where money comes from (资金来源). */
public enum Source implements Numbered {
  NONE(0),
  GENERAL_PUBLIC_BUDGET(1),
  GOVERNMENT_FUND(2),
  STATE_CAPITAL(3),
  SUPERIOR_SUBSIDY(4),
  INSTITUTIONAL_REVENUE(5),
  OPERATING_REVENUE(6),
  SUBSIDIARY_REMITTANCE(7),
  OTHER_REVENUE(8),
  FISCAL(9),
  NON_FISCAL(10),
  /** A number that this package does not know. */
  NEWER(-1);

  private static final Source[] VALUES = values();

  private final int number;

  Source(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }

  /** The constant of that number; NEWER where this package does not know it. */
  public static Source of(int number) {
    return Codes.find(VALUES, number);
  }
}
