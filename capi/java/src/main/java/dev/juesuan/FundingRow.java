package dev.juesuan;

/** The rows of the funding block of a form. */
public enum FundingRow {
  TOTAL(1),
  FISCAL(2),
  CARRIED_OVER(3),
  OTHER(4);

  final int number;

  FundingRow(int number) {
    this.number = number;
  }
}
