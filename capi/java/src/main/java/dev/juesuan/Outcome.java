package dev.juesuan;

/** What applying a rule gave. */
public enum Outcome {
  PASS(1),
  /** Differs by no more than rounding each figure explains. */
  TAIL(2),
  FAIL(3),
  NOT_APPLICABLE(4),
  INSUFFICIENT(5),
  /** Something newer than this package. */
  UNKNOWN(-1);

  final int number;

  Outcome(int number) {
    this.number = number;
  }

  static Outcome of(int number) {
    return Numbers.find(values(), value -> value.number == number, UNKNOWN);
  }
}
