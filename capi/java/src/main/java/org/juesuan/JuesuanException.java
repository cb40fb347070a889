package org.juesuan;

/** What every call of this package throws when the library refuses it, and where it failed. */
public final class JuesuanException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Status status;
  private final String where;
  private final long line;
  private final String detail;

  JuesuanException(Status status, String where, long line, String detail) {
    super(
        (where.isEmpty() ? "" : where + ": ") + (line > 0 ? "line " + line + ": " : "") + detail);
    this.status = status;
    this.where = where;
    this.line = line;
    this.detail = detail;
  }

  /** The same at a place that is part of another. */
  JuesuanException inside(String outer) {
    return new JuesuanException(status, outer + "." + where, line, detail);
  }

  /** What kind of failure it is. */
  public Status status() {
    return status;
  }

  /** The place, such as "entries[12].amount", or empty. */
  public String where() {
    return where;
  }

  /** The line of a text input, from 1; 0 for none. */
  public long line() {
    return line;
  }

  /** What was expected there; the message is this with the place before it. */
  public String detail() {
    return detail;
  }
}
