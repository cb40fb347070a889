package org.juesuan;

import java.util.List;

/**
 * An application of a rule that did not pass. The numbers are whole ones of the unit.
 *
 * @param rule index among the rules of the report
 * @param severity of a tail, info; warning where printed zeros must hide money for it
 * @param found the first place's figure
 * @param expectedLow what the other side allows, at least
 * @param expectedHigh what the other side allows, at most
 * @param difference found less what the other side gives
 * @param note words where numbers do not say it, or empty
 * @param message all of it in one line
 */
public record Finding(
    int rule,
    Outcome outcome,
    Severity severity,
    FigureUnit unit,
    long found,
    long expectedLow,
    long expectedHigh,
    long difference,
    String note,
    String message,
    List<Place> places) {
  static Finding of(Struct finding, List<Place> places) {
    return new Finding(
        finding.size("rule"),
        Outcome.of(finding.int32("outcome")),
        Severity.of(finding.int32("severity")),
        FigureUnit.of(finding.int32("unit")),
        finding.int64("found"),
        finding.int64("expected_low"),
        finding.int64("expected_high"),
        finding.int64("difference"),
        finding.text("note"),
        finding.text("message"),
        places);
  }
}
