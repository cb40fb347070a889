package dev.juesuan;

/** The lines of 公开11 表. */
public enum Procurement {
  GOODS(1),
  WORKS(2),
  SERVICES(3),
  SMALL_MEDIUM_CONTRACTS(4),
  SMALL_MICRO_CONTRACTS(5);

  final int number;

  Procurement(int number) {
    this.number = number;
  }
}
