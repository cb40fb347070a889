package dev.juesuan;

/** The axes of a 其中数, to be combined. */
public enum Axis {
  FUNCTION(1),
  ECONOMIC(2),
  SOURCE(4),
  KIND(8),
  NATURE(16);

  final int number;

  Axis(int number) {
    this.number = number;
  }
}
