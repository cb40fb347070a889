package dev.juesuan;

/** What went wrong. */
public enum Status {
  OK(0),
  /** An allocation failed. */
  MEMORY(1),
  /** The call itself is wrong: a null pointer, an index past the end. */
  ARGUMENT(2),
  /** A document, CSV or entry is malformed or breaks a rule. */
  INPUT(3),
  /** An amount does not fit 64-bit fen, or a limit is exceeded. */
  RANGE(4),
  /** No table or profile of that name. */
  NOT_FOUND(5),
  /** A file could not be read. */
  FILE(6),
  /** A broken invariant of the library. */
  INTERNAL(7),
  /** Something newer than this package. */
  UNKNOWN(-1);

  final int number;

  Status(int number) {
    this.number = number;
  }

  static Status of(int number) {
    return Numbers.find(values(), value -> value.number == number, UNKNOWN);
  }
}
