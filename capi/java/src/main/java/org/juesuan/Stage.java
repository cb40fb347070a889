package org.juesuan;

/** Which accounts an entry belongs to. */
public enum Stage implements Numbered {
  FINAL(1),
  INITIAL_BUDGET(2),
  ADJUSTED_BUDGET(3),
  /** A number that this package does not know. */
  NEWER(-1);

  private static final Stage[] VALUES = values();

  private final int number;

  Stage(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }

  /** The constant of that number; NEWER where this package does not know it. */
  public static Stage of(int number) {
    return Codes.find(VALUES, number);
  }
}
