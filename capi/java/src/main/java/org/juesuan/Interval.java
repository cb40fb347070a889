package org.juesuan;

import java.math.BigDecimal;

/**
 * All amounts in 元 from low to high, both included.
 *
 * @param low null where there is no limit
 * @param high null where there is no limit
 */
public record Interval(BigDecimal low, BigDecimal high) {
  static Interval of(Struct interval) {
    return new Interval(
        interval.int64("low") == Long.MIN_VALUE ? null : interval.money("low"),
        interval.int64("high") == Long.MAX_VALUE ? null : interval.money("high"));
  }
}
