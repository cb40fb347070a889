package org.juesuan;

/** The classes of check rules. */
public enum RuleClass implements Numbered {
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
  /** A number that this package does not know. */
  NEWER(-1);

  private static final RuleClass[] VALUES = values();

  private final int number;

  RuleClass(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }

  /** The constant of that number; NEWER where this package does not know it. */
  public static RuleClass of(int number) {
    return Codes.find(VALUES, number);
  }
}
