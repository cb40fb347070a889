package org.juesuan;

/** What stands behind a line of the catalogue, best first. */
public enum Evidence implements Numbered {
  PUBLISHED(1),
  CORROBORATED(2),
  STANDARD(3),
  RECALLED(4),
  /** A number that this package does not know. */
  NEWER(-1);

  private static final Evidence[] VALUES = values();

  private final int number;

  Evidence(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }

  /** The constant of that number; NEWER where this package does not know it. */
  public static Evidence of(int number) {
    return Codes.find(VALUES, number);
  }
}
