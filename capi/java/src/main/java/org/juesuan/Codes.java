package org.juesuan;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;

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

  /** A set with the bit {@code 1 << (number - 1)} for each value, as selectors have it. */
  static int set(Set<? extends Numbered> values, String where) {
    int bits = 0;
    for (Numbered value : values) {
      if (value.number() < 1 || value.number() > Integer.SIZE) {
        throw new JuesuanException(
            Status.ARGUMENT, where, 0, "unknown number " + value.number());
      }
      bits |= 1 << (value.number() - 1);
    }
    return bits;
  }

  /** The values of such a set. */
  static <E extends Numbered> Set<E> values(int bits, IntFunction<E> of) {
    Set<E> values = new LinkedHashSet<>();
    for (int bit = 0; bit < Integer.SIZE; ++bit) {
      if ((bits >>> bit & 1) != 0) {
        values.add(of.apply(bit + 1));
      }
    }
    return Collections.unmodifiableSet(values);
  }

  /** All of them as one number; their numbers are bits. */
  static int bits(Iterable<? extends Numbered> values, String where) {
    int bits = 0;
    for (Numbered value : values) {
      bits |= number(value, where);
    }
    return bits;
  }
}
