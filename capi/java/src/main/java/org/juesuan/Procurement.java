package org.juesuan;

/** The lines of 公开11 表. */
public enum Procurement implements Numbered {
  GOODS(1),
  WORKS(2),
  SERVICES(3),
  SMALL_MEDIUM_CONTRACTS(4),
  SMALL_MICRO_CONTRACTS(5),
  /** A number that this package does not know. */
  NEWER(-1);

  private static final Procurement[] VALUES = values();

  private final int number;

  Procurement(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }

  /** The constant of that number; NEWER where this package does not know it. */
  public static Procurement of(int number) {
    return Codes.find(VALUES, number);
  }
}
