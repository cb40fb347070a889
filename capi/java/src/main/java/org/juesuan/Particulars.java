package org.juesuan;

import java.util.OptionalLong;

/**
 * What a disclosure tells beside its tables, counts, claims and forms.
 *
 * @param hasDetails whether the books hold any 其中数
 * @param hasStated whether they state a figure that their entries derive too
 * @param priorClosing 上年决算年末结转和结余, this year's adjustments included, and all that prints so
 * @param statedVehicles their total as a published text states it
 */
public record Particulars(
    boolean hasDetails,
    boolean hasStated,
    Interval priorClosing,
    CellState priorClosingState,
    OptionalLong selfEvaluatedProjects,
    OptionalLong statedVehicles) {
  static Particulars of(Struct told) {
    return new Particulars(
        told.flag("has_details"),
        told.flag("has_stated"),
        new Interval(told.money("prior_closing_low"), told.money("prior_closing_high")),
        CellState.of(told.int32("prior_closing_state")),
        given(told, "count", Given.COUNT),
        given(told, "vehicles", Given.VEHICLES));
  }

  private static OptionalLong given(Struct told, String member, Given bit) {
    return told.given(bit) ? OptionalLong.of(told.int64(member)) : OptionalLong.empty();
  }
}
