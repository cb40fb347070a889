package org.juesuan;

/** How a published figure differs from that of the books. */
public enum DifferenceKind implements Numbered {
  /** The exact figure cannot have been printed so. */
  DIFFERS(1),
  /** A table, row, cell, claim or form of the books alone. */
  ONLY_DERIVED(2),
  /** Of the publication alone. */
  ONLY_PUBLISHED(3),
  /** One of them does not tell its figure. */
  NOT_COMPARED(4),
  /** A number that this package does not know. */
  NEWER(-1);

  private static final DifferenceKind[] VALUES = values();

  private final int number;

  DifferenceKind(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }

  /** The constant of that number; NEWER where this package does not know it. */
  public static DifferenceKind of(int number) {
    return Codes.find(VALUES, number);
  }
}
