package org.juesuan;

import static org.juesuan.Support.fails;
import static org.juesuan.Support.utf8;
import static org.juesuan.Support.yuan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Checks, explanations and differences. */
class ReportTest {
  private static final String TABLE_05 = "general_budget_expenditure";
  private static Accounts accounts;
  private static Disclosure disclosure;

  @BeforeAll
  static void derive() {
    accounts = Support.haidong();
    disclosure = accounts.derive();
  }

  @AfterAll
  static void close() {
    disclosure.close();
    accounts.close();
  }

  @Test
  void reports() {
    Map<String, String> off = new LinkedHashMap<>();
    off.put("P-3", "reason two");
    off.put("P-1", "reason one");
    CheckOptions options = CheckOptions.DEFAULT.withSwitchedOff(off).withoutProof();
    try (Report report = disclosure.check(options)) {
      assertEquals(off, report.switchedOff());
      List<Rule> rules = report.rules();
      Finding finding =
          report.findings().stream()
              .filter(found -> rules.get(found.rule()).id().equals("P-6"))
              .findFirst()
              .orElseThrow();
      Rule rule = rules.get(finding.rule());
      assertTrue(rule.coverage().get(Outcome.FAIL) > 0);
      assertFalse(rule.meaning().isEmpty() || rule.scope().isEmpty());
      assertNotEquals(RuleClass.NEWER, rule.ruleClass());
      assertEquals(Outcome.FAIL, finding.outcome());
      assertEquals(FigureUnit.HUNDREDTHS_OF_POINT, finding.unit());
      assertEquals(900, finding.found());
      assertEquals(585, finding.expectedLow());
      assertEquals(585, finding.expectedHigh());
      assertEquals(315, finding.difference());
      assertEquals(0, finding.places().get(0).form());
      assertEquals(-1, finding.places().get(0).claim());
      assertEquals(1, Math.abs(finding.places().get(0).sign()));
      assertEquals(List.of(), report.findings(FindingList.CLASH));
      assertEquals(Joint.NONE, report.joint());
      assertEquals(List.of(), report.witness());
      assertTrue(report.render(ReportFormat.TEXT).contains("P-6"));
      assertTrue(report.render(ReportFormat.JSON).startsWith("{"));
      Map<Outcome, Long> skipped =
          rules.stream().filter(r -> r.id().equals("P-1")).findFirst().orElseThrow().coverage();
      assertEquals(5, skipped.size());
      assertTrue(skipped.values().stream().allMatch(count -> count == 0));
    }
  }

  @Test
  void whatAReportProves() {
    try (Disclosure published = Disclosure.fromPublished(utf8(disclosure.renderPublished()));
        Report report = published.check()) {
      assertEquals(Joint.POSSIBLE, report.joint());
      List<BigDecimal> witness = report.witness();
      assertTrue(witness.size() > 87);
      assertTrue(witness.stream().allMatch(amount -> amount.scale() == 2));
      long failures =
          report.findings().stream().filter(found -> found.outcome() == Outcome.FAIL).count();
      assertEquals(failures, report.failures(Severity.INFO));
      assertTrue(report.failures(Severity.ERROR) <= failures);
    }
  }

  /** A published 公开05 表. */
  private static Disclosure budget(String rows) {
    return Disclosure.fromPublished(
        utf8(
            """
            {"format": "juesuan.published/1", "entity": {"name": "某局", "year": 2024},
             "tables": [{"key": "general_budget_expenditure", "panels": [
               {"columns": ["amount", "basic", "project"], "rows": [%s]}]}]}"""
                .formatted(rows)));
  }

  private static String row(String key, String cells) {
    return "{\"key\": %s, \"cells\": [%s]}".formatted(key, cells);
  }

  @Test
  void ranges() {
    String rows =
        row("\"total\"", "\"3.01\", \"1.00\", \"2.00\"")
            + ", "
            + row("\"code\", \"code\": \"208\"", "\"x\", \"1.00\", \"2.00\"");
    try (Disclosure published = budget(rows);
        Report report = published.check(CheckOptions.DEFAULT.withRanges());
        Report plain = published.check()) {
      List<Interval> ranges = report.ranges();
      assertEquals(6, ranges.size());
      assertEquals(new Interval(yuan("30050.00"), yuan("30099.98")), ranges.get(0));
      assertEquals(new Interval(yuan("10000.01"), yuan("10049.99")), ranges.get(1));
      assertEquals(new Interval(null, null), ranges.get(3));
      assertEquals(List.of(), plain.ranges());
      assertEquals(List.of(), plain.shared());
    }
  }

  private static SharedFailure shared(String cells) {
    String rows =
        row("\"total\"", "\"3.00\", \"1.00\", \"2.00\"")
            + ", "
            + row("\"code\", \"code\": \"208\"", cells);
    try (Disclosure published = budget(rows);
        Report report = published.check()) {
      assertEquals(1, report.shared().size());
      return report.shared().get(0);
    }
  }

  @Test
  void failuresWithAFigureInCommon() {
    SharedFailure wrong = shared("\"3.50\", \"1.00\", \"2.00\"");
    assertEquals(1, wrong.figures().size());
    SharedFigure figure = wrong.figures().get(0);
    assertEquals(208, figure.place().code());
    assertEquals("3.50", figure.place().figure());
    assertEquals(new Interval(yuan("29950.00"), yuan("30049.99")), figure.othersAllow());
    assertEquals(List.of(0, 1), wrong.findings());
    assertTrue(wrong.message().startsWith("05-1, 05-2 have in common "));
    SharedFailure none = shared("\"5.00\", \"1.00\", \"3.00\"");
    assertTrue(none.figures().stream().allMatch(found -> found.othersAllow() == null));
  }

  @Test
  void anExplainedCell() {
    try (Explanation cell = accounts.explainCell(disclosure, TABLE_05, "total", "amount")) {
      assertEquals(1, cell.figures().size());
      ExplainedFigure figure = cell.figure(0);
      assertEquals(cell.figures().get(0), figure);
      assertEquals(yuan("6623411.79"), figure.amount());
      assertEquals("662.34", figure.published());
      assertFalse(figure.formula().isEmpty());
      assertFalse(figure.lowerBound());
      List<Entry> entries = accounts.entries();
      BigDecimal sum = BigDecimal.ZERO;
      for (ExplainedEntry entry : figure.entries()) {
        assertEquals(entries.get(entry.index()).amount(), entry.amount());
        sum = sum.add(entry.amount().multiply(BigDecimal.valueOf(entry.sign())));
      }
      assertEquals(figure.amount(), sum);
      assertEquals(List.of(), figure.coarser());
      assertEquals(List.of(), figure.facts());
      assertEquals(
          "tables.general_budget_expenditure, row total, column amount", cell.summary().place());
      assertFalse(cell.summary().name().isEmpty());
      assertTrue(cell.rules().stream().anyMatch(rule -> rule.id().equals("05-1")));
      assertTrue(cell.rules().stream().allMatch(rule -> rule.coverage().isEmpty()));
      assertTrue(cell.render(ReportFormat.TEXT).contains("662.34"));
      assertTrue(cell.render(ReportFormat.JSON).startsWith("{"));
      fails(() -> cell.figure(1), Status.ARGUMENT, "index 1 of");
      fails(() -> cell.figure(-1), Status.ARGUMENT, "-1");
    }
  }

  @Test
  void anExplainedClaim() {
    try (Explanation claim = accounts.explainClaim(disclosure, "change.grand_total")) {
      ExplainedFigure figure = claim.figure(0);
      ExplainedFigure base = claim.figure(1);
      assertEquals("figure", figure.part());
      assertEquals(yuan("6708388.15"), figure.amount());
      assertEquals("base", base.part());
      assertEquals(yuan("7412856.02"), base.amount());
      assertFalse(base.entries().isEmpty());
      Explained summary = claim.summary();
      assertEquals(yuan("9.50"), summary.ratio());
      assertEquals(RatioState.VALUE, summary.ratioState());
      assertEquals(yuan("704467.87"), summary.difference());
      assertEquals(CellState.VALUE, summary.differenceState());
      assertEquals(Comparison.LESS, summary.comparison());
    }
  }

  @Test
  void explainedFacts() {
    try (Accounts books = Support.empty()) {
      books.setCount(Count.VEHICLES_KEPT, 3);
      books.setProcurement(Procurement.GOODS, yuan("6543.21"));
      try (Disclosure derived = books.derive();
          Explanation kept = books.explainCell(derived, "three_public", "vehicles_kept", "fact");
          Explanation goods =
              books.explainCell(derived, "procurement", "procurement_goods", "fact")) {
        assertEquals(
            List.of(new ExplainedFact("counts.vehicles_kept", BigDecimal.valueOf(3))),
            kept.figure(0).facts());
        assertEquals(
            List.of(new ExplainedFact("procurement.goods", yuan("6543.21"))),
            goods.figure(0).facts());
      }
    }
  }

  @Test
  void differencesOfFactsAndForms() {
    String slip =
        disclosure
            .renderPublished()
            .replaceFirst("\"vehicles_kept\": \"0\"", "\"vehicles_kept\": \"1\"")
            .replaceFirst("\"execution_score\": \"9\"", "\"execution_score\": \"1.5\"");
    try (Disclosure other = Disclosure.fromPublished(utf8(slip));
        Differences differences = disclosure.diff(other)) {
      List<Difference> all = differences.all();
      assertEquals(2, all.size());
      assertEquals("counts.vehicles_kept", all.get(0).place());
      assertEquals(FigureUnit.COUNT, all.get(0).unit());
      assertEquals(1L, all.get(0).printed());
      assertEquals(-1, all.get(0).form());
      assertEquals("", all.get(0).table());
      assertEquals("forms[0].execution_score", all.get(1).place());
      assertEquals(0, all.get(1).form());
      assertEquals(150L, all.get(1).printed());
    }
  }

  @Test
  void differences() {
    String document = disclosure.renderPublished();
    String slip = document.replaceFirst("\"662\\.34\"", "\"626.34\"");
    try (Disclosure same = Disclosure.fromPublished(utf8(document));
        Disclosure other = Disclosure.fromPublished(utf8(slip));
        Differences none = disclosure.diff(same);
        Differences one = disclosure.diff(other)) {
      assertEquals(List.of(), none.all());
      assertTrue(none.compared() > 87);
      assertEquals(1, one.all().size());
      Difference found = one.all().get(0);
      assertEquals(DifferenceKind.DIFFERS, found.kind());
      assertEquals(FigureUnit.FEN, found.unit());
      assertEquals("626.34", found.text());
      assertEquals(626340000L, found.printed());
      assertEquals(662340000L, found.prints());
      assertNotEquals(null, found.exact());
      for (String part :
          List.of(found.table(), found.row(), found.column(), found.message())) {
        assertFalse(part.isEmpty());
      }
      assertEquals(none.compared(), one.compared());
      assertTrue(one.render(ReportFormat.TEXT).contains("626.34"));
      assertTrue(one.render(ReportFormat.JSON).startsWith("{"));
    }
  }
}
