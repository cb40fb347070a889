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
