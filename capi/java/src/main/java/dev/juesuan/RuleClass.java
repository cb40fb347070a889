package dev.juesuan;

/** The classes of check rules. */
public enum RuleClass {
  /** The same quantity twice. */
  EXACT(1),
  /** A whole and its parts, each rounded on its own. */
  SUM(2),
  /** A part and its whole. */
  AT_MOST(3),
  /** A percentage of two figures. */
  SHARE(4),
  /** A growth rate. */
  CHANGE(5),
  /** Integers. */
  COUNT(6),
  /** No arithmetic: order, presence, words. */
  STATEMENT(7),
  /** Something newer than this package. */
  UNKNOWN(-1);

  final int number;

  RuleClass(int number) {
    this.number = number;
  }

  static RuleClass of(int number) {
    return Numbers.find(values(), value -> value.number == number, UNKNOWN);
  }
}
