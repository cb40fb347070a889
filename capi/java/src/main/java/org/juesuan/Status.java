package org.juesuan;

/** What went wrong. */
public enum Status implements Numbered {
  OK(0),
  /** An allocation failed. */
  MEMORY(1),
  /** The call itself is wrong: a null pointer, an index past the end. */
  ARGUMENT(2),
  /** A document, CSV or entry is malformed or breaks a rule. */
  INPUT(3),
  /** An amount does not fit 64-bit fen, or a limit is exceeded. */
  RANGE(4),
  /** No such table, row, column, claim, code, term or profile. */
  NOT_FOUND(5),
  /** A file could not be read. */
  FILE(6),
  /** A broken invariant of the library. */
  INTERNAL(7),
  /** A number that this package does not know. */
  NEWER(-1);

  private static final Status[] VALUES = values();

  private final int number;

  Status(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }

  /** The constant of that number; NEWER where this package does not know it. */
  public static Status of(int number) {
    return Codes.find(VALUES, number);
  }

  /** One English word for it; "unknown" for NEWER. */
  public String word() {
    return CLibrary.juesuan_status_name(number).getString(0, "UTF-8");
  }
}
