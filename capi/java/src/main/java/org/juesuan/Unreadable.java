package org.juesuan;

/**
 * A published text that is no number; it counts as not known.
 *
 * @param where such as "tables[0].panels[1].rows[2].cells[0]"
 * @param printed the text itself
 */
public record Unreadable(String where, String printed) {
  static Unreadable of(Struct unreadable) {
    return new Unreadable(unreadable.text("where"), unreadable.text("printed"));
  }
}
