package org.juesuan;

import com.sun.jna.Pointer;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** Numbers as text and the rules of rounding, as the library has them. */
public final class Numbers {
  private Numbers() {}

  /**
   * An amount in 元 from {@code [+-]digits[.digits]} in 元 (at most two decimals) or 万元 (at most
   * six). With {@link NumberStyle#THOUSANDS}, commas may stand.
   */
  public static BigDecimal parseAmount(String text, MoneyUnit unit, NumberStyle... style) {
    int number = Codes.number(unit, "unit");
    int bits = Codes.bits(Arrays.asList(style), "style");
    try (Call call = new Call()) {
      Call.Text read = call.text(text, "text");
      return Money.of(
          call.int64(
              (fen, error) ->
                  CLibrary.juesuan_parse_amount(
                      read.data(), read.size(), number, bits, fen, error)));
    }
  }

  /** The exact amount, with two places in 元 or six in 万元 before any trimming. */
  public static String formatAmount(BigDecimal amount, MoneyUnit unit, NumberStyle... style) {
    long fen = Money.fen(amount, "amount");
    int number = Codes.number(unit, "unit");
    int bits = Codes.bits(Arrays.asList(style), "style");
    try (Call call = new Call()) {
      Pointer text = call.allocate(CLibrary.NUMBER_TEXT_MAX);
      long size =
          call.int64(
              (out, error) ->
                  CLibrary.juesuan_format_amount(
                      fen, number, bits, text, CLibrary.NUMBER_TEXT_MAX, out, error));
      return Texts.decoded(Pointer.nativeValue(text), size);
    }
  }

  /** The published figure: 万元 with two decimals, rounded half up away from zero (四舍五入). */
  public static BigDecimal publish(BigDecimal amount) {
    long fen = Money.fen(amount, "amount");
    try (Call call = new Call()) {
      return Money.of(call.int64((out, error) -> CLibrary.juesuan_publish(fen, out, error)));
    }
  }

  /** What an amount prints as in the unit with so many places, half up away from zero. */
  public static Printed print(BigDecimal amount, MoneyUnit unit, int places) {
    long fen = Money.fen(amount, "amount");
    int number = Codes.number(unit, "unit");
    int decimals = Call.unsigned(places, "places");
    try (Call call = new Call()) {
      Struct all = call.struct(Layouts.INTERVAL);
      long printed =
          call.int64(
              (out, error) ->
                  CLibrary.juesuan_print_amount(
                      fen, number, decimals, out, all.pointer(), error));
      return new Printed(Money.of(printed), Interval.of(all));
    }
  }

  /**
   * part / base in percent with two decimals, rounded once, half up away from zero; empty where the
   * base is zero. Both are amounts, or both published figures.
   */
  public static Optional<BigDecimal> percent(BigDecimal part, BigDecimal base) {
    long dividend = Money.fen(part, "part");
    long divisor = Money.fen(base, "base");
    try (Call call = new Call()) {
      Pointer hundredths = call.allocate(Long.BYTES);
      int state =
          call.int32(
              (out, error) ->
                  CLibrary.juesuan_percent(dividend, divisor, out, hundredths, error));
      return RatioState.of(state) == RatioState.VALUE
          ? Optional.of(Money.of(hundredths.getLong(0)))
          : Optional.empty();
    }
  }

  /** A printed percentage: at most two decimals, no commas, perhaps one % at its end. */
  public static BigDecimal parsePercent(String text) {
    try (Call call = new Call()) {
      Call.Text read = call.text(text, "text");
      return Money.of(
          call.int64(
              (out, error) ->
                  CLibrary.juesuan_parse_percent(read.data(), read.size(), out, error)));
    }
  }

  /** A percentage, a published figure or points, with two places before any trimming. */
  public static String formatHundredths(BigDecimal number, NumberStyle... style) {
    long hundredths = Money.fen(number, "number");
    int bits = Codes.bits(Arrays.asList(style), "style");
    try (Call call = new Call()) {
      Pointer text = call.allocate(CLibrary.NUMBER_TEXT_MAX);
      long size =
          call.int64(
              (out, error) ->
                  CLibrary.juesuan_format_hundredths(
                      hundredths, bits, text, CLibrary.NUMBER_TEXT_MAX, out, error));
      return Texts.decoded(Pointer.nativeValue(text), size);
    }
  }
}
