package dev.juesuan;

/** Which findings of a report. */
public enum FindingList {
  FINDINGS(1),
  CLASH(2);

  final int number;

  FindingList(int number) {
    this.number = number;
  }
}
