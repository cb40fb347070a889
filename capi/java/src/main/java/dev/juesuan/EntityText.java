package dev.juesuan;

/** The words about a unit in 第一部分. */
public enum EntityText {
  /** 主管部门. */
  SUPERVISOR(1),
  /** 部门职责. */
  DUTY(2),
  /** 纳入决算编制范围的预算单位. */
  UNIT(3),
  /** 内设机构. */
  OFFICE(4);

  final int number;

  EntityText(int number) {
    this.number = number;
  }
}
