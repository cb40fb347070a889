package org.juesuan;

import static org.juesuan.Support.yuan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NumbersTest {
  private static final BigDecimal AMOUNT = yuan("6623411.79");

  @Test
  void amountsAsText() {
    assertEquals(
        AMOUNT, Numbers.parseAmount("6,623,411.79", MoneyUnit.YUAN, NumberStyle.THOUSANDS));
    assertEquals(AMOUNT, Numbers.parseAmount("662.341179", MoneyUnit.WANYUAN));
    assertEquals("6623411.79", Numbers.formatAmount(AMOUNT, MoneyUnit.YUAN));
    assertEquals(
        "-850",
        Numbers.formatAmount(yuan("-8500000.00"), MoneyUnit.WANYUAN, NumberStyle.TRIMMED));
    assertEquals(
        "1,234.5",
        Numbers.formatAmount(
            yuan("1234.5"), MoneyUnit.YUAN, NumberStyle.TRIMMED, NumberStyle.THOUSANDS));
  }

  @Test
  void roundingAndPercentages() {
    assertEquals(yuan("662.34"), Numbers.publish(AMOUNT));
    assertEquals(yuan("-0.01"), Numbers.publish(yuan("-50")));
    assertEquals(Optional.of(yuan("33.33")), Numbers.percent(yuan("1"), yuan("3.00")));
    assertEquals(Optional.empty(), Numbers.percent(yuan("1"), yuan("0")));
    assertEquals(yuan("58.49"), Numbers.parsePercent("58.49%"));
    assertEquals(
        "-92,233,720,368,547,758.08",
        Numbers.formatHundredths(yuan("-92233720368547758.08"), NumberStyle.THOUSANDS));
  }

  /** However an amount is written, it is the same. */
  @Test
  void amountsOfAnyScale() {
    for (String text : List.of("2500000", "25e5", "2.5E+6", "2500000.000000", "0.0025e9")) {
      assertEquals("2500000.00", Numbers.formatAmount(yuan(text), MoneyUnit.YUAN), text);
    }
    for (String text : List.of("0", "0e999999999", "0e-999999999", "-0.000")) {
      assertEquals("0.00", Numbers.formatAmount(yuan(text), MoneyUnit.YUAN), text);
    }
  }

  @Test
  void theCatalogue() {
    Code found = Catalogue.find(Classification.FUNCTION, 208);
    assertEquals(new Code(208, "社会保障和就业支出", Evidence.PUBLISHED), found);
    assertTrue(Catalogue.codes(Classification.FUNCTION).contains(found));
    assertFalse(Catalogue.codes(Classification.ECONOMIC).contains(found));
    assertEquals(Source.NONE, Catalogue.fundOf(212));
    assertEquals(Source.GOVERNMENT_FUND, Catalogue.fundOf(21208));
  }

  @Test
  void terms() {
    Term budget = new Term(1, "general_public_budget", "一般公共预算财政拨款");
    assertTrue(Terms.of(Enumeration.SOURCE).contains(budget));
    assertEquals(Source.GENERAL_PUBLIC_BUDGET, Source.of(budget.value()));
    for (Enumeration enumeration : Enumeration.values()) {
      if (enumeration != Enumeration.NEWER) {
        List<Term> terms = Terms.of(enumeration);
        assertFalse(terms.isEmpty());
        for (Term term : terms) {
          // Two claims may be known by one token: then the first is found.
          assertTrue(Terms.find(enumeration, term.token()) <= term.value());
        }
      }
    }
    assertEquals(1, Terms.find(Enumeration.SOURCE, "一般公共预算财政拨款"));
  }

  @Test
  void statuses() {
    assertEquals("not_found", Status.NOT_FOUND.word());
    assertEquals("unknown", Status.NEWER.word());
  }

  @Test
  void unknownNumbersAreNewer() {
    assertEquals(Severity.NEWER, Severity.of(99));
    assertEquals(List.of(Axis.SOURCE, Axis.NEWER), List.copyOf(Axis.set(4 | 64)));
  }
}
