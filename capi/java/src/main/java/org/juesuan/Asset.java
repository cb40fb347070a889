package org.juesuan;

/** The counts of 国有资产占用情况. */
public enum Asset implements Numbered {
  VEHICLES_MINISTERIAL(1),
  VEHICLES_PRINCIPAL(2),
  VEHICLES_CONFIDENTIAL(3),
  VEHICLES_EMERGENCY(4),
  VEHICLES_ENFORCEMENT(5),
  VEHICLES_SPECIAL(6),
  VEHICLES_RETIRED(7),
  VEHICLES_OTHER(8),
  LARGE_EQUIPMENT(9),
  /** A number that this package does not know. */
  NEWER(-1);

  private static final Asset[] VALUES = values();

  private final int number;

  Asset(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }

  /** The constant of that number; NEWER where this package does not know it. */
  public static Asset of(int number) {
    return Codes.find(VALUES, number);
  }
}
