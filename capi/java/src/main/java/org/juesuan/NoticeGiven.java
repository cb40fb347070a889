package org.juesuan;

/** Which amounts a notice has, bit by bit. */
enum NoticeGiven implements Numbered {
  EXPECTED(1),
  FOUND(2);

  private final int number;

  NoticeGiven(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }
}
