package org.juesuan;

import com.sun.jna.Pointer;
import java.util.List;

/** Where a publication is not what the books give, from {@link Disclosure#diff}. */
public final class Differences extends NativeObject {
  Differences(Pointer pointer) {
    super("differences", pointer, CLibrary::juesuan_differences_free);
  }

  /** All of them. */
  public List<Difference> all() {
    try (Call call = new Call()) {
      Pointer differences = call.use(this);
      Pointer compared = call.allocate(Long.BYTES);
      return call.list(
          call.size(
              (out, error) ->
                  CLibrary.juesuan_differences_count(differences, out, compared, error)),
          Layouts.DIFFERENCE,
          (i, out, error) -> CLibrary.juesuan_differences_at(differences, i, out, error),
          Difference::of);
    }
  }

  /** How many figures both sides tell. */
  public int compared() {
    try (Call call = new Call()) {
      Pointer differences = call.use(this);
      Pointer count = call.allocate(Long.BYTES);
      return call.size(
          (out, error) -> CLibrary.juesuan_differences_count(differences, count, out, error));
    }
  }

  /** All of them as one text. */
  public String render(ReportFormat format) {
    int number = Codes.number(format, "format");
    try (Call call = new Call()) {
      Pointer differences = call.use(this);
      return call.rendered(
          (out, error) -> CLibrary.juesuan_render_diff(differences, number, out, error));
    }
  }
}
