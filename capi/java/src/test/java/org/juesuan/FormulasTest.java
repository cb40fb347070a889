package org.juesuan;

import static org.juesuan.Support.yuan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Formulas over entries, and the rules with the cells they read. */
class FormulasTest {
  private static final Selector EXPENDITURE =
      Selector.ALL.in(Set.of(Year.CURRENT), Set.of(Stage.FINAL)).withFlows(Flow.EXPENDITURE);

  private final Accounts haidong = Support.haidong();
  private final Disclosure disclosure = haidong.derive();

  @AfterEach
  void close() {
    disclosure.close();
    haidong.close();
  }

  private BigDecimal amount(Selector... formula) {
    return haidong.evaluate(List.of(formula)).amount();
  }

  @Test
  void formulasGiveTheFiguresOfTheTables() {
    BigDecimal total =
        disclosure.table("expenditure").panels().get(0).rows().get(0).cells().get(0).low();
    assertEquals(
        new Evaluation(total, CellState.VALUE, false), haidong.evaluate(List.of(EXPENDITURE)));
    Selector fiscal = EXPENDITURE.withSources(Source.FISCAL);
    Selector rest = EXPENDITURE.withSources(Source.NON_FISCAL);
    assertEquals(total, amount(fiscal).add(amount(rest)));
    assertEquals(amount(fiscal), amount(EXPENDITURE, rest.withSign(-1)));
    assertEquals(yuan("0.00"), amount());
    Selector narrow =
        EXPENDITURE
            .withKinds(Kind.BASIC)
            .withNatures(Nature.CIVIL_SERVICE_MANAGED)
            .withFunction(208)
            .withEconomic(Entry.ECONOMIC_PERSONNEL);
    assertTrue(amount(narrow).signum() > 0 && amount(narrow).compareTo(total) < 0);
    assertEquals(
        "2024年决算数·支出 － 2024年决算数·支出·功能科目208",
        Formulas.text(List.of(EXPENDITURE, EXPENDITURE.withFunction(208).withSign(-1)), 2024));
    try (Accounts empty = Support.empty()) {
      assertEquals(CellState.INSUFFICIENT, empty.evaluate(List.of(EXPENDITURE)).state());
    }
  }

  /** A formula that gets a second selector when it has been asked for its size so often. */
  private static List<Selector> growing(int after) {
    return new AbstractList<>() {
      private int asked;

      @Override
      public Selector get(int index) {
        return EXPENDITURE;
      }

      @Override
      public int size() {
        return ++asked < after ? 1 : 2;
      }
    };
  }

  @Test
  void formulasMayGrowMeanwhile() {
    Set<BigDecimal> amounts = Set.of(amount(EXPENDITURE), amount(EXPENDITURE, EXPENDITURE));
    String text = Formulas.text(List.of(EXPENDITURE), 2024);
    Set<String> texts = Set.of(text, text + " ＋ " + text);
    for (int after = 1; after < 8; ++after) {
      assertTrue(amounts.contains(haidong.evaluate(growing(after)).amount()));
      assertTrue(texts.contains(Formulas.text(growing(after), 2024)));
    }
  }

  @Test
  void figuresHaveFormulas() {
    List<Selector> formula = Formulas.of(Figure.THREE_PUBLIC);
    assertEquals(
        List.of(30212, 31013, 30231, 30217), formula.stream().map(Selector::economic).toList());
    assertEquals(
        Set.of(Source.GENERAL_PUBLIC_BUDGET, Source.GOVERNMENT_FUND, Source.STATE_CAPITAL),
        formula.get(0).sources());
    assertEquals(Set.of(), formula.get(0).years());
  }

  @Test
  void badFormulas() {
    Support.fails(
        () -> amount(EXPENDITURE.withSign(0)), Status.ARGUMENT, "selectors[0].sign");
    Support.fails(
        () -> amount(Selector.ALL, Selector.ALL.withFlows(Flow.NEWER)),
        Status.ARGUMENT,
        "selectors[1].flows");
    Support.fails(
        () -> amount(Selector.ALL.withKinds(Kind.NONE)), Status.ARGUMENT, "selectors[0].kinds");
    Support.fails(
        () -> amount(Selector.ALL.withFunction(-1)), Status.ARGUMENT, "selectors[0].function");
    Support.fails(
        () -> amount(Selector.ALL.withEconomic(3)), Status.ARGUMENT, "selectors[0].economic");
    Support.fails(
        () -> haidong.evaluate(Collections.nCopies(9, Selector.ALL)), Status.RANGE, "selectors");
    Support.fails(() -> Formulas.text(List.of(), 0), Status.INPUT, "year");
    assertThrows(NullPointerException.class, () -> haidong.evaluate(null));
    assertThrows(NullPointerException.class, () -> Selector.ALL.in(null, Set.of()));
    assertThrows(NullPointerException.class, () -> Formulas.of(null));
  }

  @Test
  void entriesMatch() {
    BigDecimal sum = BigDecimal.ZERO;
    List<Entry> entries = haidong.entries();
    for (int i = 0; i < entries.size(); ++i) {
      if (haidong.match(i, EXPENDITURE) == Match.INSIDE) {
        sum = sum.add(entries.get(i).amount());
      }
    }
    assertEquals(amount(EXPENDITURE), sum);
    Support.fails(
        () -> haidong.match(entries.size(), EXPENDITURE), Status.ARGUMENT, "entry");
    Support.fails(() -> haidong.match(-1, EXPENDITURE), Status.ARGUMENT, "entry");
  }

  @Test
  void explainedFormulasGiveTheFigure() {
    try (Explanation explanation =
        haidong.explainCell(disclosure, "summary", "closing_balance", "amount")) {
      Explained summary = explanation.summary();
      assertEquals("summary", summary.table());
      assertEquals("closing_balance", summary.row());
      assertEquals("amount", summary.column());
      assertEquals("", summary.claim());
      ExplainedFigure figure = explanation.figure(0);
      assertEquals(5, figure.selectors().size());
      assertEquals(figure.amount(), haidong.evaluate(figure.selectors()).amount());
    }
  }

  @Test
  void rulesReadCells() {
    List<Rule> rules = Rules.all();
    try (Report report = disclosure.check(CheckOptions.DEFAULT.withoutProof())) {
      assertEquals(
          report.rules().stream().map(Rule::id).toList(), rules.stream().map(Rule::id).toList());
    }
    Rule rule = rules.stream().filter(found -> found.id().equals("02-1")).findFirst().get();
    assertEquals("revenue", rule.table());
    assertEquals(0, rule.firstYear());
    assertEquals(9999, rule.lastYear());
    List<RuleTerm> terms = Rules.terms(rule.index());
    assertEquals(7, terms.size());
    assertEquals(
        new RuleTerm(-terms.get(0).sign(), "revenue", "", "fiscal", 0, false, "", ""),
        terms.get(1));
    Rule budgets = rules.stream().filter(found -> found.id().equals("N5-4")).findFirst().get();
    assertEquals(
        new RuleTerm(-1, "", "", "", 0, false, "execution", "base"),
        Rules.terms(budgets.index()).get(1));
    Support.fails(() -> Rules.terms(rules.size()), Status.ARGUMENT, "rule");
    Support.fails(() -> Rules.terms(-1), Status.ARGUMENT, "rule");
  }

  @Test
  void amountsPrint() {
    assertEquals(
        new Printed(yuan("100.00"), new Interval(yuan("50.00"), yuan("149.99"))),
        Numbers.print(yuan("123.45"), MoneyUnit.WANYUAN, 2));
    Support.fails(
        () -> Numbers.print(yuan("1"), MoneyUnit.YUAN, 3), Status.ARGUMENT, "places");
    Support.fails(
        () -> Numbers.print(yuan("1"), MoneyUnit.YUAN, -1), Status.ARGUMENT, "places");
  }
}
