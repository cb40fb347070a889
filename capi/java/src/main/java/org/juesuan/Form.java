package org.juesuan;

import com.sun.jna.Pointer;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A self-evaluation form as the unit filled it in, with what follows from its rows.
 *
 * @param rate executed of 全年预算数 in percent; null where {@code rateState} says that there is none
 * @param weight sum of all weights in points, null where there is none
 * @param score sum of all scores in points, null where there is none
 * @param textScore 自评得分 as the text of a published disclosure states it, or null
 * @param unreadablePoints whether a weight or score was published as no number
 * @param leftOut of a published one: rows that could not be read
 */
public record Form(
    Project project,
    BigDecimal rate,
    RatioState rateState,
    BigDecimal weight,
    BigDecimal score,
    Map<FundingRow, Funding> funding,
    List<Indicator> indicators,
    BigDecimal textScore,
    boolean unreadablePoints,
    int leftOut) {
  static Form read(Call call, Pointer disclosure, long index) {
    Struct form =
        call.item(
            Layouts.FORM,
            (out, error) -> CLibrary.juesuan_disclosure_form(disclosure, index, out, error));
    Struct project =
        call.item(
            Layouts.PROJECT,
            (out, error) ->
                CLibrary.juesuan_disclosure_form_project(disclosure, index, out, error));
    Map<FundingRow, Funding> funding = new EnumMap<>(FundingRow.class);
    for (FundingRow row : FundingRow.values()) {
      if (row != FundingRow.NEWER) {
        Struct block =
            call.item(
                Layouts.FUNDING,
                (out, error) ->
                    CLibrary.juesuan_disclosure_form_funding(
                        disclosure, index, row.number(), out, error));
        funding.put(row, Funding.of(block));
      }
    }
    List<Indicator> indicators =
        call.list(
            form.size("indicator_count"),
            Layouts.INDICATOR,
            (i, out, error) ->
                CLibrary.juesuan_disclosure_form_indicator(disclosure, index, i, out, error),
            Indicator::of);
    RatioState state = RatioState.of(form.int32("rate_state"));
    return new Form(
        Project.of(project),
        state == RatioState.VALUE ? form.money("rate") : null,
        state,
        form.money("weight", Given.WEIGHT),
        form.money("score", Given.SCORE),
        Collections.unmodifiableMap(funding),
        indicators,
        form.money("text_score", Given.TEXT_SCORE),
        form.flag("unreadable_points"),
        form.int32("left_out"));
  }
}
