package org.juesuan;

/** The formats of a rendered disclosure. */
public enum RenderFormat implements Numbered {
  TSV(1),
  MARKDOWN(2),
  JSON(3),
  HTML(4),
  /** A number that this package does not know. */
  NEWER(-1);

  private static final RenderFormat[] VALUES = values();

  private final int number;

  RenderFormat(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }

  /** The constant of that number; NEWER where this package does not know it. */
  public static RenderFormat of(int number) {
    return Codes.find(VALUES, number);
  }
}
