package dev.juesuan;

/** What differences and ratios are taken from. */
public enum Basis {
  EXACT(0),
  PUBLISHED(1);

  final int number;

  Basis(int number) {
    this.number = number;
  }
}
