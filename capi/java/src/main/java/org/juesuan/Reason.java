package org.juesuan;

/** Why the claim of that id differs. */
public record Reason(String claim, String text) {
  static Reason of(Struct reason) {
    return new Reason(reason.text("claim"), reason.text("text"));
  }
}
