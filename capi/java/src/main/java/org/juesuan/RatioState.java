package org.juesuan;

/** What is known of a ratio. */
public enum RatioState implements Numbered {
  ABSENT(0),
  VALUE(1),
  /** The base is zero. */
  UNDEFINED(2),
  /** Figure or base is not known. */
  INSUFFICIENT(3),
  /** A number that this package does not know. */
  NEWER(-1);

  private static final RatioState[] VALUES = values();

  private final int number;

  RatioState(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }

  /** The constant of that number; NEWER where this package does not know it. */
  public static RatioState of(int number) {
    return Codes.find(VALUES, number);
  }
}
