package dev.juesuan;

/** What is known of a ratio. */
public enum RatioState {
  ABSENT(0),
  VALUE(1),
  /** The base is zero. */
  UNDEFINED(2),
  /** Figure or base is not known. */
  INSUFFICIENT(3),
  /** Something newer than this package. */
  UNKNOWN(-1);

  final int number;

  RatioState(int number) {
    this.number = number;
  }

  static RatioState of(int number) {
    return Numbers.find(values(), value -> value.number == number, UNKNOWN);
  }
}
