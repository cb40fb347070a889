package org.juesuan;

/** Where a cell stands, counted from 0. */
public record CellPlace(int table, int panel, int row, int column) {
  static CellPlace of(Struct place) {
    return new CellPlace(
        place.size("table"), place.size("panel"), place.size("row"), place.size("column"));
  }
}
