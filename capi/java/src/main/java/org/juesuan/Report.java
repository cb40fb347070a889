package org.juesuan;

import com.sun.jna.Pointer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What {@link Disclosure#check} found. It never changes. */
public final class Report extends NativeObject {
  Report(Pointer pointer) {
    super("report", pointer, CLibrary::juesuan_report_free);
  }

  /** All rules of the catalogue. */
  public List<Rule> rules() {
    try (Call call = new Call()) {
      Pointer report = call.use(this);
      int count =
          call.size((out, error) -> CLibrary.juesuan_report_rule_count(report, out, error));
      List<Map<Outcome, Long>> coverage =
          call.list(
              count,
              Layouts.COVERAGE,
              (i, out, error) -> CLibrary.juesuan_report_coverage(report, i, out, error),
              Rule::coverage);
      List<Rule> rules = new ArrayList<>(count);
      Struct rule = call.struct(Layouts.RULE);
      for (int i = 0; i < count; ++i) {
        call.check(CLibrary.juesuan_report_rule(report, i, rule.pointer(), call.error()));
        rules.add(Rule.of(rule, coverage.get(i)));
      }
      return Collections.unmodifiableList(rules);
    }
  }

  /** Every application of a rule that did not pass. */
  public List<Finding> findings() {
    return findings(FindingList.FINDINGS);
  }

  /** The findings of a list. */
  public List<Finding> findings(FindingList which) {
    int list = Codes.number(which, "which");
    try (Call call = new Call()) {
      Pointer report = call.use(this);
      int count =
          call.size(
              (out, error) -> CLibrary.juesuan_report_finding_count(report, list, out, error));
      List<Finding> findings = new ArrayList<>(count);
      Struct finding = call.struct(Layouts.FINDING);
      for (int i = 0; i < count; ++i) {
        call.check(
            CLibrary.juesuan_report_finding(report, list, i, finding.pointer(), call.error()));
        findings.add(Finding.of(finding, places(call, report, list, i, finding)));
      }
      return Collections.unmodifiableList(findings);
    }
  }

  private static List<Place> places(
      Call call, Pointer report, int list, long index, Struct finding) {
    return call.list(
        finding.size("place_count"),
        Layouts.PLACE,
        (i, out, error) -> CLibrary.juesuan_report_place(report, list, index, i, out, error),
        Place::of);
  }

  /** The failures that have figures in common. */
  public List<SharedFailure> shared() {
    try (Call call = new Call()) {
      Pointer report = call.use(this);
      int count =
          call.size((out, error) -> CLibrary.juesuan_report_shared_count(report, out, error));
      List<SharedFailure> failures = new ArrayList<>(count);
      Struct shared = call.struct(Layouts.SHARED);
      for (int i = 0; i < count; ++i) {
        call.check(CLibrary.juesuan_report_shared(report, i, shared.pointer(), call.error()));
        failures.add(
            new SharedFailure(
                sharedFigures(call, report, i, shared.size("figure_count")),
                sharedFindings(call, report, i, shared.size("finding_count")),
                shared.text("message")));
      }
      return Collections.unmodifiableList(failures);
    }
  }

  private static List<SharedFigure> sharedFigures(
      Call call, Pointer report, long shared, int count) {
    List<Place> places =
        call.list(
            count,
            Layouts.PLACE,
            (i, out, error) -> CLibrary.juesuan_report_shared_place(report, shared, i, out, error),
            Place::of);
    Pointer given = call.allocate(Integer.BYTES);
    List<Interval> allowed =
        call.list(
            count,
            Layouts.INTERVAL,
            (i, out, error) ->
                CLibrary.juesuan_report_shared_interval(report, shared, i, given, out, error),
            interval -> given.getInt(0) != 0 ? Interval.of(interval) : null);
    List<SharedFigure> figures = new ArrayList<>(count);
    for (int i = 0; i < count; ++i) {
      figures.add(new SharedFigure(places.get(i), allowed.get(i)));
    }
    return Collections.unmodifiableList(figures);
  }

  private static List<Integer> sharedFindings(
      Call call, Pointer report, long shared, int count) {
    List<Integer> findings = new ArrayList<>(count);
    Pointer finding = call.allocate(Long.BYTES);
    for (int i = 0; i < count; ++i) {
      call.check(
          CLibrary.juesuan_report_shared_finding(report, shared, i, finding, call.error()));
      findings.add(Texts.size(finding.getLong(0)));
    }
    return Collections.unmodifiableList(findings);
  }

  /** The rules that were left out, and why. */
  public Map<String, String> switchedOff() {
    try (Call call = new Call()) {
      Pointer report = call.use(this);
      int count =
          call.size(
              (out, error) -> CLibrary.juesuan_report_switched_off_count(report, out, error));
      Map<String, String> rules = new LinkedHashMap<>();
      Struct off = call.struct(Layouts.SWITCHED_OFF);
      for (int i = 0; i < count; ++i) {
        call.check(CLibrary.juesuan_report_switched_off(report, i, off.pointer(), call.error()));
        rules.put(off.text("rule"), off.text("reason"));
      }
      return Collections.unmodifiableMap(rules);
    }
  }

  /** Whether all figures can be rounded values of one set of books. */
  public Joint joint() {
    try (Call call = new Call()) {
      Pointer report = call.use(this);
      return Joint.of(
          call.int32((out, error) -> CLibrary.juesuan_report_joint(report, out, error)));
    }
  }

  /**
   * After {@link Joint#POSSIBLE}: one such set of amounts in 元, a figure each, those of the tables
   * before those of the claims; otherwise none.
   */
  public List<BigDecimal> witness() {
    try (Call call = new Call()) {
      Pointer report = call.use(this);
      Pointer count = call.allocate(Long.BYTES);
      Pointer fen =
          call.made((out, error) -> CLibrary.juesuan_report_witness(report, out, count, error));
      List<BigDecimal> amounts = new ArrayList<>();
      int size = Texts.size(count.getLong(0));
      for (int i = 0; i < size; ++i) {
        amounts.add(Money.of(fen.getLong((long) i * Long.BYTES)));
      }
      return Collections.unmodifiableList(amounts);
    }
  }

  /**
   * If asked for: what the identities leave of what prints so, a figure each as in {@link
   * #witness}, without limits for what is no readable amount; none where they clash so that nothing
   * is left of a figure.
   */
  public List<Interval> ranges() {
    try (Call call = new Call()) {
      Pointer report = call.use(this);
      Pointer count = call.allocate(Long.BYTES);
      Pointer first =
          call.made((out, error) -> CLibrary.juesuan_report_ranges(report, out, count, error));
      List<Interval> ranges = new ArrayList<>();
      int size = Texts.size(count.getLong(0));
      for (int i = 0; i < size; ++i) {
        Pointer range = first.share((long) i * Layouts.INTERVAL.size);
        ranges.add(Interval.of(new Struct(Layouts.INTERVAL, range)));
      }
      return Collections.unmodifiableList(ranges);
    }
  }

  /** How many findings are no tails and of at least that severity. */
  public int failures(Severity least) {
    int severity = Codes.number(least, "least");
    try (Call call = new Call()) {
      Pointer report = call.use(this);
      return call.size(
          (out, error) -> CLibrary.juesuan_report_failures(report, severity, out, error));
    }
  }

  /** The whole report as one text. */
  public String render(ReportFormat format) {
    int number = Codes.number(format, "format");
    try (Call call = new Call()) {
      Pointer report = call.use(this);
      return call.rendered(
          (out, error) -> CLibrary.juesuan_render_report(report, number, out, error));
    }
  }
}
