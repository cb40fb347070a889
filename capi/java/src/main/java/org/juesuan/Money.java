package org.juesuan;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/** Between numbers of two decimals and whole hundredths: 元 and fen, percent, points. */
final class Money {
  private static final int PLACES = 2;
  private static final int DIGITS = 19; // of a 64-bit number

  private Money() {}

  static BigDecimal of(long hundredths) {
    return BigDecimal.valueOf(hundredths, PLACES);
  }

  static Optional<BigDecimal> of(OptionalLong hundredths) {
    return hundredths.isPresent()
        ? Optional.of(of(hundredths.getAsLong()))
        : Optional.empty();
  }

  /** The exact number of hundredths; an amount that has none is refused. */
  static long fen(BigDecimal amount, String where) {
    if (Objects.requireNonNull(amount, where).signum() == 0) {
      return 0;
    }
    if ((long) amount.precision() - amount.scale() > DIGITS - PLACES) {
      throw doesNotFit(amount, where);
    }
    BigDecimal shortest = amount.stripTrailingZeros();
    if (shortest.scale() > PLACES) {
      throw new JuesuanException(
          Status.INPUT, where, 0, amount + " has more than " + PLACES + " decimals");
    }
    BigInteger hundredths = shortest.setScale(PLACES).unscaledValue();
    if (hundredths.bitLength() >= Long.SIZE) {
      throw doesNotFit(amount, where);
    }
    return hundredths.longValue();
  }

  private static JuesuanException doesNotFit(BigDecimal amount, String where) {
    return new JuesuanException(Status.RANGE, where, 0, amount + " does not fit 64-bit hundredths");
  }
}
