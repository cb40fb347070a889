package org.juesuan;

import java.math.BigDecimal;

/**
 * What a unit states of its self-evaluation as a whole (绩效自评工作开展情况); null where it does not.
 *
 * @param count of projects
 * @param amount 涉及资金, 元
 * @param projectBudget 部门项目支出预算总额, 元
 */
public record SelfEvaluation(Long count, BigDecimal amount, BigDecimal projectBudget) {
  static SelfEvaluation of(Struct stated) {
    return new SelfEvaluation(
        stated.given(Given.COUNT) ? stated.int64("count") : null,
        stated.money("amount", Given.AMOUNT),
        stated.money("project_budget", Given.PROJECT_BUDGET));
  }

  Struct struct(Call call) {
    Struct stated = call.struct(Layouts.SELF_EVALUATION);
    if (count != null) {
      stated.putGiven(Given.COUNT);
      stated.put("count", count.longValue());
    }
    stated.put("amount", Given.AMOUNT, amount);
    stated.put("project_budget", Given.PROJECT_BUDGET, projectBudget);
    return stated;
  }
}
