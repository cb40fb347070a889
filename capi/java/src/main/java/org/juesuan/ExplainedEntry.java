package org.juesuan;

import java.math.BigDecimal;

/**
 * An entry that a figure adds up.
 *
 * @param index among the entries of the accounts
 * @param sign 1 or -1; 2 where the formula takes it twice
 * @param amount of the entry in 元, without the sign
 */
public record ExplainedEntry(int index, int sign, BigDecimal amount) {
  static ExplainedEntry of(Struct entry) {
    return new ExplainedEntry(entry.size("index"), entry.int32("sign"), entry.money("fen"));
  }
}
