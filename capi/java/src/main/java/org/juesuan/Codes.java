package org.juesuan;

import java.util.Objects;

/** Between constants and their numbers. */
final class Codes {
  private Codes() {}

  /** The value of that number, or the last one, which stands for all numbers that are newer. */
  static <E extends Numbered> E find(E[] values, int number) {
    for (E value : values) {
      if (value.number() == number) {
        return value;
      }
    }
    return values[values.length - 1];
  }

  static int number(Numbered value, String where) {
    return Objects.requireNonNull(value, where).number();
  }

  /** All of them as one number; their numbers are bits. */
  static int bits(Iterable<? extends Numbered> values) {
    int bits = 0;
    for (Numbered value : values) {
      bits |= value.number();
    }
    return bits;
  }
}
