package dev.juesuan;

/** What the numbers of a finding count. */
public enum FigureUnit {
  /** The finding has no numbers. */
  NONE(0),
  FEN(1),
  HUNDREDTHS_OF_PERCENT(2),
  HUNDREDTHS_OF_POINT(3),
  COUNT(4),
  /** Something newer than this package. */
  UNKNOWN(-1);

  final int number;

  FigureUnit(int number) {
    this.number = number;
  }

  static FigureUnit of(int number) {
    return Numbers.find(values(), value -> value.number == number, UNKNOWN);
  }
}
