package org.juesuan;

import java.util.List;

/** The official classifications of codes; their lists are never complete. */
public final class Catalogue {
  private Catalogue() {}

  /** The codes in the order of the published tables. */
  public static List<Code> codes(Classification classification) {
    int number = Codes.number(classification, "classification");
    try (Call call = new Call()) {
      int count =
          call.size((out, error) -> CLibrary.juesuan_catalogue_count(number, out, error));
      return call.list(
          count,
          Layouts.CODE,
          (i, out, error) -> CLibrary.juesuan_catalogue_code(number, i, out, error),
          Code::of);
    }
  }

  /** The line of a code; {@link Status#NOT_FOUND} where it is not listed. */
  public static Code find(Classification classification, int code) {
    int number = Codes.number(classification, "classification");
    int wanted = Call.unsigned(code, "code");
    try (Call call = new Call()) {
      return Code.of(
          call.item(
              Layouts.CODE,
              (out, error) -> CLibrary.juesuan_catalogue_find(number, wanted, out, error)));
    }
  }

  /**
   * The fund that the functional 款, or the one above a 项, belongs to; {@link Source#NONE} where it
   * is not known to be another than general public budget.
   */
  public static Source fundOf(int function) {
    int code = Call.unsigned(function, "function");
    try (Call call = new Call()) {
      return Source.of(
          call.int32((out, error) -> CLibrary.juesuan_catalogue_fund(code, out, error)));
    }
  }
}
