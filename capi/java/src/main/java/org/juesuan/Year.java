package org.juesuan;

/** A year relative to that of the disclosure. */
public enum Year implements Numbered {
  CURRENT(1),
  PRIOR(2),
  /** A number that this package does not know. */
  NEWER(-1);

  private static final Year[] VALUES = values();

  private final int number;

  Year(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }

  /** The constant of that number; NEWER where this package does not know it. */
  public static Year of(int number) {
    return Codes.find(VALUES, number);
  }
}
