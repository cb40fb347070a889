package dev.juesuan;

/** Which accounts an entry belongs to. */
public enum Stage {
  FINAL(1),
  INITIAL_BUDGET(2),
  ADJUSTED_BUDGET(3);

  final int number;

  Stage(int number) {
    this.number = number;
  }
}
