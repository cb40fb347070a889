package org.juesuan;

/** How grave a notice, a rule or a finding is. */
public enum Severity implements Numbered {
  INFO(1),
  WARNING(2),
  ERROR(3),
  /** A number that this package does not know. */
  NEWER(-1);

  private static final Severity[] VALUES = values();

  private final int number;

  Severity(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }

  /** The constant of that number; NEWER where this package does not know it. */
  public static Severity of(int number) {
    return Codes.find(VALUES, number);
  }
}
