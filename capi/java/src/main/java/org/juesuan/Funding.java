package org.juesuan;

import java.math.BigDecimal;

/**
 * A row of the funding block of a form in 元; null where it is not given.
 *
 * @param initialBudget 年初预算数
 * @param adjustedBudget 全年预算数
 * @param executed 全年执行数
 */
public record Funding(BigDecimal initialBudget, BigDecimal adjustedBudget, BigDecimal executed) {
  static Funding of(Struct funding) {
    return new Funding(
        funding.money("initial_budget", Given.INITIAL_BUDGET),
        funding.money("adjusted_budget", Given.ADJUSTED_BUDGET),
        funding.money("executed", Given.EXECUTED));
  }

  Struct struct(Call call) {
    Struct funding = call.struct(Layouts.FUNDING);
    funding.put("initial_budget", Given.INITIAL_BUDGET, initialBudget);
    funding.put("adjusted_budget", Given.ADJUSTED_BUDGET, adjustedBudget);
    funding.put("executed", Given.EXECUTED, executed);
    return funding;
  }
}
