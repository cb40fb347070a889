package org.juesuan;

/** What applying a rule gave. */
public enum Outcome implements Numbered {
  PASS(1),
  /** Differs by no more than rounding each figure explains. */
  TAIL(2),
  FAIL(3),
  NOT_APPLICABLE(4),
  INSUFFICIENT(5),
  /** A number that this package does not know. */
  NEWER(-1);

  private static final Outcome[] VALUES = values();

  private final int number;

  Outcome(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }

  /** The constant of that number; NEWER where this package does not know it. */
  public static Outcome of(int number) {
    return Codes.find(VALUES, number);
  }
}
