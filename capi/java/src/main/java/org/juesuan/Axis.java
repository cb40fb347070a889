package org.juesuan;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The axes of a 其中数. */
public enum Axis implements Numbered {
  FUNCTION(1),
  ECONOMIC(2),
  SOURCE(4),
  KIND(8),
  NATURE(16),
  /** A number that this package does not know. */
  NEWER(-1);

  private static final Axis[] VALUES = values();

  private final int number;

  Axis(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }

  /** The constant of that number; NEWER where this package does not know it. */
  public static Axis of(int number) {
    return Codes.find(VALUES, number);
  }

  static Set<Axis> set(int bits) {
    EnumSet<Axis> found = EnumSet.noneOf(Axis.class);
    int rest = bits;
    for (Axis axis : VALUES) {
      if (axis != NEWER && (bits & axis.number) != 0) {
        found.add(axis);
        rest &= ~axis.number;
      }
    }
    if (rest != 0) {
      found.add(NEWER);
    }
    return Collections.unmodifiableSet(found);
  }
}
