package dev.juesuan;

/** Whether the text speaks of a 部门 or of a single 单位. */
public enum Scope {
  DEPARTMENT(1),
  UNIT(2);

  final int number;

  Scope(int number) {
    this.number = number;
  }
}
