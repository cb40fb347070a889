package org.juesuan;

/** The words about a unit in 第一部分. */
public enum EntityText implements Numbered {
  /** 主管部门. */
  SUPERVISOR(1),
  /** 部门职责. */
  DUTY(2),
  /** 纳入决算编制范围的预算单位. */
  UNIT(3),
  /** 内设机构. */
  OFFICE(4),
  /** A number that this package does not know. */
  NEWER(-1);

  private static final EntityText[] VALUES = values();

  private final int number;

  EntityText(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }

  /** The constant of that number; NEWER where this package does not know it. */
  public static EntityText of(int number) {
    return Codes.find(VALUES, number);
  }
}
