package org.juesuan;

import java.util.List;

/** The tokens and official names of constants. */
public final class Terms {
  private Terms() {}

  /** The terms of an enumeration in official order. */
  public static List<Term> of(Enumeration enumeration) {
    int number = Codes.number(enumeration, "enumeration");
    try (Call call = new Call()) {
      int count = call.size((out, error) -> CLibrary.juesuan_term_count(number, out, error));
      return call.list(
          count,
          Layouts.TERM,
          (i, out, error) -> CLibrary.juesuan_term_at(number, i, out, error),
          term -> new Term(term.int32("value"), term.text("token"), term.text("name")));
    }
  }

  /** The number whose token or official name the text is; {@link Status#NOT_FOUND} if neither. */
  public static int find(Enumeration enumeration, String text) {
    int number = Codes.number(enumeration, "enumeration");
    try (Call call = new Call()) {
      Call.Text words = call.text(text, "text");
      return call.int32(
          (out, error) ->
              CLibrary.juesuan_term_find(number, words.data(), words.size(), out, error));
    }
  }
}
