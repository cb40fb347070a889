package org.juesuan;

/**
 * The enumerations whose values have a token and an official name. Those from TABLE on are known by
 * their tokens; their values are numbers of this version alone.
 */
public enum Enumeration implements Numbered {
  STAGE(1),
  FLOW(2),
  SOURCE(3),
  KIND(4),
  NATURE(5),
  AXIS(6),
  COUNT(7),
  PROCUREMENT(8),
  ASSET(9),
  FIGURE(10),
  SCOPE(11),
  ROW_KIND(12),
  SEVERITY(13),
  CLAIM_KIND(14),
  COMPARISON(15),
  RULE_CLASS(16),
  OUTCOME(17),
  FIGURE_UNIT(18),
  JOINT(19),
  ORIGIN(20),
  BASIS(21),
  RATIO_STATE(22),
  DIFFERENCE_KIND(23),
  YEAR(24),
  TABLE(25),
  ROW(26),
  COLUMN(27),
  SECTION(28),
  CLAIM_KEY(29),
  CLAIM_PART(30),
  RULE_SCOPE(31),
  NOTICE_KIND(32),
  /** A number that this package does not know. */
  NEWER(-1);

  private static final Enumeration[] VALUES = values();

  private final int number;

  Enumeration(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }

  /** The constant of that number; NEWER where this package does not know it. */
  public static Enumeration of(int number) {
    return Codes.find(VALUES, number);
  }
}
