package org.juesuan;

/**
 * A paragraph of the text of a published disclosure.
 *
 * @param section of 第三部分, such as "grand_total", or empty
 * @param line of its source, 0 for none
 */
public record PublishedParagraph(String text, String section, int line) {
  static PublishedParagraph of(Struct paragraph) {
    return new PublishedParagraph(
        paragraph.text("text"), paragraph.text("section"), paragraph.int32("line"));
  }
}
