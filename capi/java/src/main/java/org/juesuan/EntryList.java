package org.juesuan;

/** Entries that a figure adds up, or those known too coarsely to tell. */
public enum EntryList implements Numbered {
  ENTRIES(1),
  COARSER(2),
  /** A number that this package does not know. */
  NEWER(-1);

  private static final EntryList[] VALUES = values();

  private final int number;

  EntryList(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }

  /** The constant of that number; NEWER where this package does not know it. */
  public static EntryList of(int number) {
    return Codes.find(VALUES, number);
  }
}
