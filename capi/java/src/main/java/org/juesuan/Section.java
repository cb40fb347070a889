package org.juesuan;

import com.sun.jna.Pointer;
import java.util.List;

/**
 * A heading of the document with the paragraphs up to the next one.
 *
 * @param level 1 part, 2 section or table, 3 part of a section, 4 below it
 * @param key such as "duties" or "grand_total"; empty for a heading that has none
 * @param table key of the table under the heading, or empty
 * @param paragraphs notes and explained terms among them
 */
public record Section(int level, String key, String table, String title, List<String> paragraphs) {
  static Section read(Call call, Pointer disclosure, long index, Struct section) {
    List<String> paragraphs =
        call.strings(
            section.size("paragraph_count"),
            (i, out, error) ->
                CLibrary.juesuan_disclosure_paragraph(disclosure, index, i, out, error));
    return new Section(
        section.int32("level"),
        section.text("key"),
        section.text("table"),
        section.text("title"),
        paragraphs);
  }
}
