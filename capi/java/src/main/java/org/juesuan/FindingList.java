package org.juesuan;

/** Which findings of a report. */
public enum FindingList implements Numbered {
  FINDINGS(1),
  CLASH(2),
  /** A number that this package does not know. */
  NEWER(-1);

  private static final FindingList[] VALUES = values();

  private final int number;

  FindingList(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }

  /** The constant of that number; NEWER where this package does not know it. */
  public static FindingList of(int number) {
    return Codes.find(VALUES, number);
  }
}
