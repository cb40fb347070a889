package dev.juesuan;

/** The formats of a rendered disclosure. */
public enum RenderFormat {
  TSV(1),
  MARKDOWN(2),
  JSON(3),
  HTML(4);

  final int number;

  RenderFormat(int number) {
    this.number = number;
  }
}
