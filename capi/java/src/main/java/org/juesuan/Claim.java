package org.juesuan;

import java.math.BigDecimal;

/**
 * A statement of 第三部分 with its exact figures; a published one with those that it prints. Money is
 * in 元 and null where there is no figure: the states tell why.
 *
 * @param id such as "execution.2080107"
 * @param section such as "general_budget_detail"
 * @param code functional or economic code, or the project counted from 1
 * @param comparison how figure and base of a change or an execution lie to each other
 * @param figure this year's final figure, the part
 * @param base last year's, the budget, the whole
 * @param difference |figure - base| of a change
 * @param ratio percent
 * @param figureLowerBound entries known too coarsely may belong to it
 * @param baseLowerBound likewise
 * @param group name of the 款 of a functional 项
 * @param category name of its 类
 * @param key what it says, of whatever code, such as "execution"
 * @param differenceLowerBound as of the figure
 * @param figureRange of a published claim all that prints so; else the figure itself; null where
 *     it is
 * @param baseRange likewise
 * @param differenceRange likewise
 * @param moneyUnit of its amounts as published
 * @param places decimals of its amounts as published
 * @param printedFigure as published, empty where there is no such text
 * @param printedBase likewise
 * @param printedDifference likewise
 * @param printedRatio likewise
 * @param givesNoReason whether a published text is known to give none
 */
public record Claim(
    String id,
    String section,
    ClaimKind kind,
    int code,
    Comparison comparison,
    BigDecimal figure,
    BigDecimal base,
    BigDecimal difference,
    BigDecimal ratio,
    CellState figureState,
    CellState baseState,
    CellState differenceState,
    RatioState ratioState,
    boolean figureLowerBound,
    boolean baseLowerBound,
    String subject,
    String group,
    String category,
    String reason,
    String key,
    boolean differenceLowerBound,
    Interval figureRange,
    Interval baseRange,
    Interval differenceRange,
    MoneyUnit moneyUnit,
    int places,
    int ratioPlaces,
    String printedFigure,
    String printedBase,
    String printedDifference,
    String printedRatio,
    boolean givesNoReason) {
  static Claim of(Struct claim) {
    CellState figureState = CellState.of(claim.int32("figure_state"));
    CellState baseState = CellState.of(claim.int32("base_state"));
    CellState differenceState = CellState.of(claim.int32("difference_state"));
    RatioState ratioState = RatioState.of(claim.int32("ratio_state"));
    return new Claim(
        claim.text("id"),
        claim.text("section"),
        ClaimKind.of(claim.int32("kind")),
        claim.int32("code"),
        Comparison.of(claim.int32("comparison")),
        figureState == CellState.VALUE ? claim.money("figure") : null,
        baseState == CellState.VALUE ? claim.money("base") : null,
        differenceState == CellState.VALUE ? claim.money("difference") : null,
        ratioState == RatioState.VALUE ? claim.money("ratio") : null,
        figureState,
        baseState,
        differenceState,
        ratioState,
        claim.flag("figure_lower_bound"),
        claim.flag("base_lower_bound"),
        claim.text("subject"),
        claim.text("group"),
        claim.text("category"),
        claim.text("reason"),
        claim.text("key"),
        claim.flag("difference_lower_bound"),
        range(claim, "figure", figureState),
        range(claim, "base", baseState),
        range(claim, "difference", differenceState),
        MoneyUnit.of(claim.int32("money_unit")),
        claim.int32("places"),
        claim.int32("ratio_places"),
        claim.text("printed_figure"),
        claim.text("printed_base"),
        claim.text("printed_difference"),
        claim.text("printed_ratio"),
        claim.flag("gives_no_reason"));
  }

  private static Interval range(Struct claim, String amount, CellState state) {
    return state == CellState.VALUE
        ? new Interval(claim.money(amount + "_low"), claim.money(amount + "_high"))
        : null;
  }
}
