package org.juesuan;

import com.sun.jna.Pointer;
import java.math.BigDecimal;
import java.util.List;

/**
 * A figure: its entries, each times its sign, or its facts add up to the exact amount.
 *
 * @param part of a claim: "figure" or "base"
 * @param lowerBound the coarser entries may belong to it
 * @param amount exact: 元 with two decimals, or a count
 * @param published what it prints as; empty where it is not known
 * @param formula in the official terms; empty for a fact
 * @param coarser entries known too coarsely to tell
 * @param selectors of the formula
 */
public record ExplainedFigure(
    String part,
    CellState state,
    Unit unit,
    boolean lowerBound,
    BigDecimal amount,
    String published,
    String formula,
    List<ExplainedEntry> entries,
    List<ExplainedEntry> coarser,
    List<ExplainedFact> facts,
    List<Selector> selectors) {
  static ExplainedFigure read(Call call, Pointer explanation, long index) {
    Struct figure =
        call.item(
            Layouts.EXPLAINED_FIGURE,
            (out, error) -> CLibrary.juesuan_explanation_figure(explanation, index, out, error));
    Unit unit = Unit.of(figure.int32("unit"));
    List<ExplainedFact> facts =
        call.list(
            figure.size("fact_count"),
            Layouts.EXPLAINED_FACT,
            (i, out, error) -> CLibrary.juesuan_explanation_fact(explanation, index, i, out, error),
            fact -> ExplainedFact.of(fact, unit));
    List<Selector> selectors =
        call.list(
            figure.size("selector_count"),
            Layouts.SELECTOR,
            (i, out, error) ->
                CLibrary.juesuan_explanation_selector(explanation, index, i, out, error),
            Selector::of);
    return new ExplainedFigure(
        figure.text("part"),
        CellState.of(figure.int32("state")),
        unit,
        figure.flag("lower_bound"),
        figure.amount("amount", unit),
        figure.text("published"),
        figure.text("formula"),
        entries(call, explanation, index, EntryList.ENTRIES, figure.size("entry_count")),
        entries(call, explanation, index, EntryList.COARSER, figure.size("coarser_count")),
        facts,
        selectors);
  }

  private static List<ExplainedEntry> entries(
      Call call, Pointer explanation, long figure, EntryList list, int count) {
    return call.list(
        count,
        Layouts.EXPLAINED_ENTRY,
        (i, out, error) ->
            CLibrary.juesuan_explanation_entry(explanation, figure, list.number(), i, out, error),
        ExplainedEntry::of);
  }
}
