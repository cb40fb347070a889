package dev.juesuan;

/** The formats of a rendered report. */
public enum ReportFormat {
  TEXT(1),
  JSON(2);

  final int number;

  ReportFormat(int number) {
    this.number = number;
  }
}
