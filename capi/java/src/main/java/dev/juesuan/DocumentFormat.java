package dev.juesuan;

/** The formats of an accounts document. */
public enum DocumentFormat {
  JSON(1),
  XML(2),
  INFO(3);

  final int number;

  DocumentFormat(int number) {
    this.number = number;
  }
}
