package org.juesuan;

/** What is known of a difference, bit by bit. */
enum DifferenceGiven implements Numbered {
  EXACT(1),
  PRINTS(2),
  PRINTED(4);

  private final int number;

  DifferenceGiven(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }
}
