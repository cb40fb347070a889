package org.juesuan;

import java.math.BigDecimal;

/**
 * A fact of the books.
 *
 * @param where such as "procurement.goods" or "stated[0]"
 * @param amount 元 with two decimals, or a count
 */
public record ExplainedFact(String where, BigDecimal amount) {
  static ExplainedFact of(Struct fact, Unit unit) {
    return new ExplainedFact(fact.text("where"), fact.amount("amount", unit));
  }
}
