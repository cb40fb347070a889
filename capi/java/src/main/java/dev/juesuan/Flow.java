package dev.juesuan;

/** What an entry moves. */
public enum Flow {
  REVENUE(1),
  EXPENDITURE(2),
  OPENING_BALANCE(3),
  OPENING_ADJUSTMENT(4),
  CLOSING_BALANCE(5),
  USE_OF_RESERVES(6),
  DISTRIBUTION_OF_SURPLUS(7);

  final int number;

  Flow(int number) {
    this.number = number;
  }
}
