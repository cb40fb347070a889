package dev.juesuan;

/** The kind of an expenditure (支出性质). */
public enum Kind {
  NONE(0),
  BASIC(1),
  PROJECT(2),
  SUPERIOR_REMITTANCE(3),
  OPERATING(4),
  SUBSIDIARY_SUBSIDY(5);

  final int number;

  Kind(int number) {
    this.number = number;
  }
}
