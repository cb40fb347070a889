package org.juesuan;

/** What the numbers of a finding count. */
public enum FigureUnit implements Numbered {
  /** The finding has no numbers. */
  NONE(0),
  FEN(1),
  HUNDREDTHS_OF_PERCENT(2),
  HUNDREDTHS_OF_POINT(3),
  COUNT(4),
  /** A number that this package does not know. */
  NEWER(-1);

  private static final FigureUnit[] VALUES = values();

  private final int number;

  FigureUnit(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }

  /** The constant of that number; NEWER where this package does not know it. */
  public static FigureUnit of(int number) {
    return Codes.find(VALUES, number);
  }
}
