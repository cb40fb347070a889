package org.juesuan;

import java.math.BigDecimal;

/**
 * Something that deriving saw in the books, or that extracting could not read.
 *
 * @param index of the entry, stated figure or claim, or the line, from 1
 * @param kind such as "uncovered"
 * @param message one line with the place
 * @param figure that is stated, or null
 * @param source of a closing balance, or NONE
 * @param function code of a closing balance, or without a name, 0 for none
 * @param expected in 元, what the entries derive; null where it says no amount
 * @param found in 元, what the books state, or the entry's amount if uncovered; null likewise
 * @param table key of the table that does not show the entry, or empty
 * @param claim id of the claim, or empty
 * @param text the line that could not be read, or empty
 * @param economic class that the table does not list, or code without a name, else 0
 */
public record Notice(
    Severity severity,
    long index,
    String kind,
    String message,
    Figure figure,
    Source source,
    int function,
    BigDecimal expected,
    BigDecimal found,
    String table,
    String claim,
    String text,
    int economic) {
  static Notice of(Struct notice) {
    return new Notice(
        Severity.of(notice.int32("severity")),
        notice.int64("index"),
        notice.text("kind"),
        notice.text("message"),
        notice.int32("figure") == 0 ? null : Figure.of(notice.int32("figure")),
        Source.of(notice.int32("source")),
        notice.int32("function"),
        notice.given(NoticeGiven.EXPECTED) ? notice.money("expected") : null,
        notice.given(NoticeGiven.FOUND) ? notice.money("found") : null,
        notice.text("table"),
        notice.text("claim"),
        notice.text("text"),
        notice.int32("economic"));
  }
}
