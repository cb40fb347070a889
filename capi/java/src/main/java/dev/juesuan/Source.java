package dev.juesuan;

/** Where money comes from (资金来源). */
public enum Source {
  NONE(0),
  GENERAL_PUBLIC_BUDGET(1),
  GOVERNMENT_FUND(2),
  STATE_CAPITAL(3),
  SUPERIOR_SUBSIDY(4),
  INSTITUTIONAL_REVENUE(5),
  OPERATING_REVENUE(6),
  SUBSIDIARY_REMITTANCE(7),
  OTHER_REVENUE(8),
  FISCAL(9),
  NON_FISCAL(10);

  final int number;

  Source(int number) {
    this.number = number;
  }
}
