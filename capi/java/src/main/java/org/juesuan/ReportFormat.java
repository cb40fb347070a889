package org.juesuan;

/** The formats of a rendered report. */
public enum ReportFormat implements Numbered {
  TEXT(1),
  JSON(2),
  /** A number that this package does not know. */
  NEWER(-1);

  private static final ReportFormat[] VALUES = values();

  private final int number;

  ReportFormat(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }

  /** The constant of that number; NEWER where this package does not know it. */
  public static ReportFormat of(int number) {
    return Codes.find(VALUES, number);
  }
}
