package org.juesuan;

import java.math.BigDecimal;
import java.util.Objects;

/** A row of a form; weight and score in points, null where they are not given. */
public record Indicator(
    String category,
    String subcategory,
    String name,
    String target,
    String actual,
    String deviation,
    BigDecimal weight,
    BigDecimal score) {
  /** No text may be null. */
  public Indicator {
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(subcategory, "subcategory");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(actual, "actual");
    Objects.requireNonNull(deviation, "deviation");
  }

  static Indicator of(Struct indicator) {
    return new Indicator(
        indicator.text("category"),
        indicator.text("subcategory"),
        indicator.text("name"),
        indicator.text("target"),
        indicator.text("actual"),
        indicator.text("deviation"),
        indicator.money("weight", Given.WEIGHT),
        indicator.money("score", Given.SCORE));
  }

  Struct struct(Call call) {
    Struct indicator = call.struct(Layouts.INDICATOR);
    indicator.put("category", call.text(category, "indicator.category"));
    indicator.put("subcategory", call.text(subcategory, "indicator.subcategory"));
    indicator.put("name", call.text(name, "indicator.name"));
    indicator.put("target", call.text(target, "indicator.target"));
    indicator.put("actual", call.text(actual, "indicator.actual"));
    indicator.put("deviation", call.text(deviation, "indicator.deviation"));
    indicator.put("weight", Given.WEIGHT, weight);
    indicator.put("score", Given.SCORE, score);
    return indicator;
  }
}
