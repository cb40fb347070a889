package dev.juesuan;

/** The counts of 公开09 表. */
public enum Count {
  GROUPS_ABROAD(1),
  PERSONS_ABROAD(2),
  VEHICLES_PURCHASED(3),
  VEHICLES_KEPT(4),
  RECEPTION_BATCHES(5),
  RECEPTION_PERSONS(6);

  final int number;

  Count(int number) {
    this.number = number;
  }
}
