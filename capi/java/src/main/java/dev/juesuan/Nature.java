package dev.juesuan;

/** The nature of a unit (单位性质). */
public enum Nature {
  NONE(0),
  ADMINISTRATIVE(1),
  CIVIL_SERVICE_MANAGED(2),
  OTHER_INSTITUTION(3);

  final int number;

  Nature(int number) {
    this.number = number;
  }
}
