package org.juesuan;

import com.sun.jna.Pointer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What one cell or claim is made of, from {@link Accounts#explainCell}. It never changes. */
public final class Explanation extends NativeObject {
  Explanation(Pointer pointer) {
    super("explanation", pointer, CLibrary::juesuan_explanation_free);
  }

  /** The place that is explained. */
  public Explained summary() {
    try (Call call = new Call()) {
      return Explained.of(readSummary(call, call.use(this)));
    }
  }

  /** The figure of a cell; the figure of a claim and its base, if it has one. */
  public List<ExplainedFigure> figures() {
    try (Call call = new Call()) {
      Pointer explanation = call.use(this);
      int count = readSummary(call, explanation).size("figure_count");
      List<ExplainedFigure> figures = new ArrayList<>(count);
      for (int i = 0; i < count; ++i) {
        figures.add(ExplainedFigure.read(call, explanation, i));
      }
      return Collections.unmodifiableList(figures);
    }
  }

  /** One of them, counted from 0. */
  public ExplainedFigure figure(int index) {
    int figure = Call.unsigned(index, "figure");
    try (Call call = new Call()) {
      return ExplainedFigure.read(call, call.use(this), figure);
    }
  }

  /** The check rules that read it, without how often they were applied. */
  public List<Rule> rules() {
    try (Call call = new Call()) {
      Pointer explanation = call.use(this);
      return call.list(
          readSummary(call, explanation).size("rule_count"),
          Layouts.RULE,
          (i, out, error) -> CLibrary.juesuan_explanation_rule(explanation, i, out, error),
          Rule::of);
    }
  }

  /** All of it as one text. */
  public String render(ReportFormat format) {
    int number = Codes.number(format, "format");
    try (Call call = new Call()) {
      Pointer explanation = call.use(this);
      return call.rendered(
          (out, error) -> CLibrary.juesuan_render_explanation(explanation, number, out, error));
    }
  }

  private static Struct readSummary(Call call, Pointer explanation) {
    return call.item(
        Layouts.EXPLAINED,
        (out, error) -> CLibrary.juesuan_explanation_summary(explanation, out, error));
  }
}
