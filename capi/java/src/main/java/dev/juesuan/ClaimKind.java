package dev.juesuan;

/** The kinds of a claim. */
public enum ClaimKind {
  LEVEL(1),
  SHARE(2),
  CHANGE(3),
  EXECUTION(4),
  /** Something newer than this package. */
  UNKNOWN(-1);

  final int number;

  ClaimKind(int number) {
    this.number = number;
  }

  static ClaimKind of(int number) {
    return Numbers.find(values(), value -> value.number == number, UNKNOWN);
  }
}
