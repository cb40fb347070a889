package org.juesuan;

import java.math.BigDecimal;

/** What an amount prints as, in 元, and all amounts that print so. */
public record Printed(BigDecimal amount, Interval all) {}
