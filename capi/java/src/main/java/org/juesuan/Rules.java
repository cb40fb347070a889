package org.juesuan;

import java.util.List;

/** The rules of the catalogue, which are those of every report. */
public final class Rules {
  private Rules() {}

  /** All of them, without how often they were applied. */
  public static List<Rule> all() {
    try (Call call = new Call()) {
      return call.list(
          call.size((out, error) -> CLibrary.juesuan_rule_count(out, error)),
          Layouts.RULE,
          (i, out, error) -> CLibrary.juesuan_rule_at(i, out, error),
          Rule::of);
    }
  }

  /**
   * The figures that the rule of that index reads, the side that the others must make first; none
   * where it is more than a comparison of figures.
   */
  public static List<RuleTerm> terms(int rule) {
    int index = Call.unsigned(rule, "rule");
    try (Call call = new Call()) {
      Struct parent =
          call.item(
              Layouts.RULE, (out, error) -> CLibrary.juesuan_rule_at(index, out, error));
      return call.list(
          parent.size("term_count"),
          Layouts.RULE_TERM,
          (i, out, error) -> CLibrary.juesuan_rule_term_at(index, i, out, error),
          RuleTerm::of);
    }
  }
}
