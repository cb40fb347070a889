package org.juesuan;

/** What a piece of the document is. */
public enum BlockKind implements Numbered {
  /** On the cover. */
  TITLE(1),
  /** The place of the table of contents; the text is its heading. */
  CONTENTS(2),
  HEADING(3),
  PARAGRAPH(4),
  /** Beside a table or for all of them. */
  NOTE(5),
  /** It has no text. */
  TABLE(6),
  /** The text is its title. */
  FORM(7),
  /** Of the glossary: the key is the term, the text explains it. */
  TERM(8),
  /** A number that this package does not know. */
  NEWER(-1);

  private static final BlockKind[] VALUES = values();

  private final int number;

  BlockKind(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }

  /** The constant of that number; NEWER where this package does not know it. */
  public static BlockKind of(int number) {
    return Codes.find(VALUES, number);
  }
}
