package dev.juesuan;

/** How grave a notice, a rule or a finding is. */
public enum Severity {
  INFO(1),
  WARNING(2),
  ERROR(3),
  /** Something newer than this package. */
  UNKNOWN(-1);

  final int number;

  Severity(int number) {
    this.number = number;
  }

  static Severity of(int number) {
    return Numbers.find(values(), value -> value.number == number, UNKNOWN);
  }
}
