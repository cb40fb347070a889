package org.juesuan;

/** Texts of a published disclosure. */
public enum TextList implements Numbered {
  /** The headings that its table of contents lists. */
  CONTENTS(1),
  /** The headings that it has, in order. */
  HEADINGS(2),
  /** Named where the text counts the projects. */
  LISTED_PROJECTS(3),
  /** A number that this package does not know. */
  NEWER(-1);

  private static final TextList[] VALUES = values();

  private final int number;

  TextList(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }

  /** The constant of that number; NEWER where this package does not know it. */
  public static TextList of(int number) {
    return Codes.find(VALUES, number);
  }
}
