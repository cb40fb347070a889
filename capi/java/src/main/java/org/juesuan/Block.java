package org.juesuan;

/**
 * A piece of the document.
 *
 * @param level of a heading, as in {@link Section}
 * @param form index of a form, -1 for none
 * @param key of a heading, as in {@link Section}; of a term, the term
 * @param section of 第三部分, that it stands in, or empty
 * @param table key of a table, also of the heading above it, or empty
 */
public record Block(
    BlockKind kind, int level, int form, String key, String section, String table, String text) {
  static Block of(Struct block) {
    return new Block(
        BlockKind.of(block.int32("kind")),
        block.int32("level"),
        (int) block.int64("form"),
        block.text("key"),
        block.text("section"),
        block.text("table"),
        block.text("text"));
  }
}
