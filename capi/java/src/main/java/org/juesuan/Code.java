package org.juesuan;

/** A code of an official classification, its name, and what stands behind that line. */
public record Code(int code, String name, Evidence evidence) {
  static Code of(Struct code) {
    return new Code(
        code.int32("code"), code.text("name"), Evidence.of(code.int32("evidence")));
  }
}
