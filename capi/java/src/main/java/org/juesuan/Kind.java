package org.juesuan;

/** The kind of an expenditure (支出性质). */
public enum Kind implements Numbered {
  NONE(0),
  BASIC(1),
  PROJECT(2),
  SUPERIOR_REMITTANCE(3),
  OPERATING(4),
  SUBSIDIARY_SUBSIDY(5),
  /** A number that this package does not know. */
  NEWER(-1);

  private static final Kind[] VALUES = values();

  private final int number;

  Kind(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }

  /** The constant of that number; NEWER where this package does not know it. */
  public static Kind of(int number) {
    return Codes.find(VALUES, number);
  }
}
