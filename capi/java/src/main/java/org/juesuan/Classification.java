package org.juesuan;

/** The official classifications of codes. */
public enum Classification implements Numbered {
  /** 支出功能分类. */
  FUNCTION(1),
  /** 部门预算支出经济分类. */
  ECONOMIC(2),
  /** A number that this package does not know. */
  NEWER(-1);

  private static final Classification[] VALUES = values();

  private final int number;

  Classification(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }

  /** The constant of that number; NEWER where this package does not know it. */
  public static Classification of(int number) {
    return Codes.find(VALUES, number);
  }
}
