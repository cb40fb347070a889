package org.juesuan;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A figure of a table: money in 元 with two decimals, a count with none. A derived one has
 * {@code low} equal to {@code high}; a published one stands for all amounts that print so.
 *
 * @param lowerBound entries known too coarsely may belong to it
 * @param printed the text of a published cell, empty for a derived one
 */
public record Cell(
    CellState state,
    Unit unit,
    boolean lowerBound,
    BigDecimal low,
    BigDecimal high,
    String printed) {
  static Cell of(Struct cell) {
    Unit unit = Unit.of(cell.int32("unit"));
    return new Cell(
        CellState.of(cell.int32("state")),
        unit,
        cell.flag("lower_bound"),
        cell.amount("low", unit),
        cell.amount("high", unit),
        cell.text("printed"));
  }

  /** The exact figure, empty where there is none. */
  public Optional<BigDecimal> value() {
    return state == CellState.VALUE && low.equals(high) ? Optional.of(low) : Optional.empty();
  }
}
