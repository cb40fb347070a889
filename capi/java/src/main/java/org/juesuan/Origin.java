package org.juesuan;

/** Where the figures of a disclosure come from. */
public enum Origin implements Numbered {
  DERIVED(0),
  PUBLISHED(1),
  /** A number that this package does not know. */
  NEWER(-1);

  private static final Origin[] VALUES = values();

  private final int number;

  Origin(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }

  /** The constant of that number; NEWER where this package does not know it. */
  public static Origin of(int number) {
    return Codes.find(VALUES, number);
  }
}
