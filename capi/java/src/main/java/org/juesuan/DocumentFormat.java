package org.juesuan;

/** The formats of an accounts document. */
public enum DocumentFormat implements Numbered {
  JSON(1),
  XML(2),
  INFO(3),
  /** A number that this package does not know. */
  NEWER(-1);

  private static final DocumentFormat[] VALUES = values();

  private final int number;

  DocumentFormat(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }

  /** The constant of that number; NEWER where this package does not know it. */
  public static DocumentFormat of(int number) {
    return Codes.find(VALUES, number);
  }
}
