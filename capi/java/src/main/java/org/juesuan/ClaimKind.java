package org.juesuan;

/** The kinds of a claim. */
public enum ClaimKind implements Numbered {
  LEVEL(1),
  SHARE(2),
  CHANGE(3),
  EXECUTION(4),
  /** A number that this package does not know. */
  NEWER(-1);

  private static final ClaimKind[] VALUES = values();

  private final int number;

  ClaimKind(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }

  /** The constant of that number; NEWER where this package does not know it. */
  public static ClaimKind of(int number) {
    return Codes.find(VALUES, number);
  }
}
