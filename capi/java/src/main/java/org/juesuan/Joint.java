package org.juesuan;

/** Whether all figures of a published document can be rounded values of one set of books. */
public enum Joint implements Numbered {
  /** Not asked for, or the figures are exact. */
  NONE(0),
  IMPOSSIBLE(1),
  POSSIBLE(2),
  UNDECIDED(3),
  /** A number that this package does not know. */
  NEWER(-1);

  private static final Joint[] VALUES = values();

  private final int number;

  Joint(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }

  /** The constant of that number; NEWER where this package does not know it. */
  public static Joint of(int number) {
    return Codes.find(VALUES, number);
  }
}
