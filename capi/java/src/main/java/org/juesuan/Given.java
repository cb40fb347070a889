package org.juesuan;

/** Which values of a struct are there, bit by bit. */
enum Given implements Numbered {
  INITIAL_BUDGET(1),
  ADJUSTED_BUDGET(2),
  EXECUTED(4),
  WEIGHT(8),
  SCORE(16),
  STATED_RATE(32),
  STATED_WEIGHT(64),
  STATED_SCORE(128),
  CARRIED_FORWARD(256),
  COUNT(512),
  AMOUNT(1024),
  PROJECT_BUDGET(2048),
  TEXT_SCORE(4096),
  VEHICLES(8192);

  private final int number;

  Given(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }
}
