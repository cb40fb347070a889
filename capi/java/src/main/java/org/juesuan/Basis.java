package org.juesuan;

/** What differences and ratios are taken from. */
public enum Basis implements Numbered {
  EXACT(0),
  PUBLISHED(1),
  /** A number that this package does not know. */
  NEWER(-1);

  private static final Basis[] VALUES = values();

  private final int number;

  Basis(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }

  /** The constant of that number; NEWER where this package does not know it. */
  public static Basis of(int number) {
    return Codes.find(VALUES, number);
  }
}
