package org.juesuan;

/**
 * Something that deriving saw in the books, or that extracting could not read.
 *
 * @param index of the entry, stated figure or claim, or the line, from 1
 * @param kind such as "uncovered"
 * @param message one line with the place
 */
public record Notice(Severity severity, long index, String kind, String message) {
  static Notice of(Struct notice) {
    return new Notice(
        Severity.of(notice.int32("severity")),
        notice.int64("index"),
        notice.text("kind"),
        notice.text("message"));
  }
}
