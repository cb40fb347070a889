package org.juesuan;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * A check rule (勾稽关系) and how often it was applied with each outcome.
 *
 * @param id such as "02-1"
 * @param meaning what it demands, in the official terms
 * @param scope where it is applied, such as "each_row"
 * @param coverage all 0 where it was switched off or is not in force in the year; empty outside a
 *     report
 * @param index among the rules
 * @param firstYear of the disclosures it is in force for, 0 for no limit
 * @param lastYear 9999 for no limit
 * @param table that the scope goes over, or empty
 */
public record Rule(
    String id,
    String meaning,
    String scope,
    RuleClass ruleClass,
    Severity severity,
    Map<Outcome, Long> coverage,
    int index,
    int firstYear,
    int lastYear,
    String table) {
  static Rule of(Struct rule) {
    return of(rule, Map.of());
  }

  static Rule of(Struct rule, Map<Outcome, Long> coverage) {
    return new Rule(
        rule.text("id"),
        rule.text("meaning"),
        rule.text("scope"),
        RuleClass.of(rule.int32("rule_class")),
        Severity.of(rule.int32("severity")),
        coverage,
        rule.size("index"),
        rule.int32("first_year"),
        rule.int32("last_year"),
        rule.text("table"));
  }

  static Map<Outcome, Long> coverage(Struct coverage) {
    Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    counts.put(Outcome.PASS, coverage.int64("pass"));
    counts.put(Outcome.TAIL, coverage.int64("tail"));
    counts.put(Outcome.FAIL, coverage.int64("fail"));
    counts.put(Outcome.NOT_APPLICABLE, coverage.int64("not_applicable"));
    counts.put(Outcome.INSUFFICIENT, coverage.int64("insufficient"));
    return Collections.unmodifiableMap(counts);
  }
}
