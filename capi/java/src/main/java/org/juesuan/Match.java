package org.juesuan;

/** How an entry lies to a selector. */
public enum Match implements Numbered {
  OUTSIDE(0),
  /** Known too coarsely to tell. */
  PARTIAL(1),
  INSIDE(2),
  /** A number that this package does not know. */
  NEWER(-1);

  private static final Match[] VALUES = values();

  private final int number;

  Match(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }

  /** The constant of that number; NEWER where this package does not know it. */
  public static Match of(int number) {
    return Codes.find(VALUES, number);
  }
}
