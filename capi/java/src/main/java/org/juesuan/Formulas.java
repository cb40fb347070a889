package org.juesuan;

import java.util.List;

/** Formulas: signed sums of selectors. */
public final class Formulas {
  private Formulas() {}

  /**
   * A formula in the official terms for that disclosure year; what its selectors leave open is not
   * named.
   */
  public static String text(List<Selector> formula, int year) {
    try (Call call = new Call()) {
      Selector.Structs selectors = Selector.structs(call, formula);
      return call.rendered(
          (out, error) ->
              CLibrary.juesuan_formula_text(
                  selectors.array(), selectors.count(), year, out, error));
    }
  }

  /** The formula of a figure, which leaves year and stage open. */
  public static List<Selector> of(Figure figure) {
    int number = Codes.number(figure, "figure");
    try (Call call = new Call()) {
      return call.list(
          call.size(
              (out, error) -> CLibrary.juesuan_figure_selector_count(number, out, error)),
          Layouts.SELECTOR,
          (i, out, error) -> CLibrary.juesuan_figure_selector(number, i, out, error),
          Selector::of);
    }
  }
}
