package org.juesuan;

import java.math.BigDecimal;

/**
 * What entries say of a formula.
 *
 * @param amount exact, in 元; 0 where insufficient
 * @param state {@link CellState#VALUE} or {@link CellState#INSUFFICIENT}
 * @param lowerBound entries known too coarsely may belong to it
 */
public record Evaluation(BigDecimal amount, CellState state, boolean lowerBound) {
  static Evaluation of(Struct found) {
    return new Evaluation(
        found.money("amount"), CellState.of(found.int32("state")), found.flag("lower_bound"));
  }
}
