package org.juesuan;

/** The lines of 公开11 表, and the share reserved for small and medium enterprises. */
public enum Procurement implements Numbered {
  GOODS(1),
  WORKS(2),
  SERVICES(3),
  SMALL_MEDIUM_CONTRACTS(4),
  SMALL_MICRO_CONTRACTS(5),
  RESERVED_SMALL_MEDIUM(6),
  RESERVED_SMALL_MICRO(7),
  SMALL_MEDIUM_WON_RESERVED(8),
  SMALL_MEDIUM_WON_OTHER(9),
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
