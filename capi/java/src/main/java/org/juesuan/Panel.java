package org.juesuan;

import java.util.List;

/**
 * A grid of cells; the panels of one band stand side by side, bands are stacked.
 *
 * @param band from 0
 * @param stubHeading headings of the rows' texts joined by '/'; empty for none
 */
public record Panel(int band, List<Column> columns, List<Row> rows, String stubHeading) {}
