package org.juesuan;

import java.math.BigDecimal;

/**
 * The place that is explained and, for a claim, what follows from its figures.
 *
 * @param place such as "tables.revenue, row total, column fiscal"
 * @param name in the words of the disclosure
 * @param comparison of a claim's figure and base
 * @param ratio percent, null where there is none
 * @param difference in 元, of a change; null where there is none
 * @param table keys, empty for a claim
 * @param row likewise
 * @param column likewise
 * @param claim its id, or empty
 * @param code of the row, 0 for none
 * @param line 行次, 0 for none
 */
public record Explained(
    String place,
    String name,
    Comparison comparison,
    BigDecimal ratio,
    RatioState ratioState,
    BigDecimal difference,
    CellState differenceState,
    String table,
    String row,
    String column,
    String claim,
    int code,
    int line) {
  static Explained of(Struct explained) {
    RatioState ratioState = RatioState.of(explained.int32("ratio_state"));
    CellState differenceState = CellState.of(explained.int32("difference_state"));
    return new Explained(
        explained.text("place"),
        explained.text("name"),
        Comparison.of(explained.int32("comparison")),
        ratioState == RatioState.VALUE ? explained.money("ratio") : null,
        ratioState,
        differenceState == CellState.VALUE ? explained.money("difference") : null,
        differenceState,
        explained.text("table"),
        explained.text("row"),
        explained.text("column"),
        explained.text("claim"),
        explained.int32("code"),
        explained.int32("line"));
  }
}
