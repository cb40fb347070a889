package dev.juesuan;

/** Whether all figures of a published document can be rounded values of one set of books. */
public enum Joint {
  /** Not asked for, or the figures are exact. */
  NONE(0),
  IMPOSSIBLE(1),
  POSSIBLE(2),
  UNDECIDED(3),
  /** Something newer than this package. */
  UNKNOWN(-1);

  final int number;

  Joint(int number) {
    this.number = number;
  }

  static Joint of(int number) {
    return Numbers.find(values(), value -> value.number == number, UNKNOWN);
  }
}
