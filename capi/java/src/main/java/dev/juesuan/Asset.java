package dev.juesuan;

/** The counts of 国有资产占用情况. */
public enum Asset {
  VEHICLES_MINISTERIAL(1),
  VEHICLES_PRINCIPAL(2),
  VEHICLES_CONFIDENTIAL(3),
  VEHICLES_EMERGENCY(4),
  VEHICLES_ENFORCEMENT(5),
  VEHICLES_SPECIAL(6),
  VEHICLES_RETIRED(7),
  VEHICLES_OTHER(8),
  LARGE_EQUIPMENT(9);

  final int number;

  Asset(int number) {
    this.number = number;
  }
}
