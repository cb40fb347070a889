package org.juesuan;

/** The figures that books may state. */
public enum Figure implements Numbered {
  GRAND_TOTAL(1),
  REVENUE(2),
  EXPENDITURE(3),
  FISCAL_GRAND_TOTAL(4),
  FISCAL_REVENUE(5),
  GENERAL_BUDGET_EXPENDITURE(6),
  GENERAL_BUDGET_BASIC(7),
  THREE_PUBLIC(8),
  TRAVEL_ABROAD(9),
  OFFICIAL_VEHICLES(10),
  VEHICLE_PURCHASE(11),
  VEHICLE_RUNNING(12),
  OFFICIAL_RECEPTION(13),
  AGENCY_OPERATION(14),
  /** A number that this package does not know. */
  NEWER(-1);

  private static final Figure[] VALUES = values();

  private final int number;

  Figure(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }

  /** The constant of that number; NEWER where this package does not know it. */
  public static Figure of(int number) {
    return Codes.find(VALUES, number);
  }
}
