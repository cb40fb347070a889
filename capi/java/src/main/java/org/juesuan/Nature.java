package org.juesuan;

/** The nature of a unit (单位性质). */
public enum Nature implements Numbered {
  NONE(0),
  ADMINISTRATIVE(1),
  CIVIL_SERVICE_MANAGED(2),
  OTHER_INSTITUTION(3),
  /** A number that this package does not know. */
  NEWER(-1);

  private static final Nature[] VALUES = values();

  private final int number;

  Nature(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }

  /** The constant of that number; NEWER where this package does not know it. */
  public static Nature of(int number) {
    return Codes.find(VALUES, number);
  }
}
