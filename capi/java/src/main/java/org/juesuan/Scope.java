package org.juesuan;

/** Whether the text speaks of a 部门 or of a single 单位. */
public enum Scope implements Numbered {
  DEPARTMENT(1),
  UNIT(2),
  /** A number that this package does not know. */
  NEWER(-1);

  private static final Scope[] VALUES = values();

  private final int number;

  Scope(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }

  /** The constant of that number; NEWER where this package does not know it. */
  public static Scope of(int number) {
    return Codes.find(VALUES, number);
  }
}
