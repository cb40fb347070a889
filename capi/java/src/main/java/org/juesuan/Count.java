package org.juesuan;

/** The counts of 公开09 表. */
public enum Count implements Numbered {
  GROUPS_ABROAD(1),
  PERSONS_ABROAD(2),
  VEHICLES_PURCHASED(3),
  VEHICLES_KEPT(4),
  RECEPTION_BATCHES(5),
  RECEPTION_PERSONS(6),
  /** A number that this package does not know. */
  NEWER(-1);

  private static final Count[] VALUES = values();

  private final int number;

  Count(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }

  /** The constant of that number; NEWER where this package does not know it. */
  public static Count of(int number) {
    return Codes.find(VALUES, number);
  }
}
