package org.juesuan;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * One fact of the books. Codes are the decimal numbers 208, 20801, 2080107 and 301, 30101; 0 is
 * "not broken down".
 *
 * @param amount in 元, at most two decimals
 * @param detail the axes of a 其中数
 */
public record Entry(
    BigDecimal amount,
    int year,
    Stage stage,
    Flow flow,
    Source source,
    Kind kind,
    int function,
    int economic,
    Nature nature,
    Set<Axis> detail) {
  /** The economic code of money known only as 人员经费. */
  public static final int ECONOMIC_PERSONNEL = 1;

  /** The economic code of money known only as 公用经费. */
  public static final int ECONOMIC_OPERATING_COST = 2;

  private static final Layout LAYOUT = Layouts.ENTRY;
  private static final int FEN = LAYOUT.offset("fen");
  private static final int FUNCTION = LAYOUT.offset("function");
  private static final int ECONOMIC = LAYOUT.offset("economic");
  private static final int YEAR = LAYOUT.offset("year");
  private static final int STAGE = LAYOUT.offset("stage");
  private static final int FLOW = LAYOUT.offset("flow");
  private static final int SOURCE = LAYOUT.offset("source");
  private static final int KIND = LAYOUT.offset("kind");
  private static final int NATURE = LAYOUT.offset("nature");
  private static final int DETAIL = LAYOUT.offset("detail");

  /** Nothing may be null. */
  public Entry {
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(stage, "stage");
    Objects.requireNonNull(flow, "flow");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(nature, "nature");
    EnumSet<Axis> axes = EnumSet.noneOf(Axis.class);
    axes.addAll(detail);
    detail = Collections.unmodifiableSet(axes);
  }

  /** An entry of no particular nature that is no 其中数. */
  public Entry(
      BigDecimal amount,
      int year,
      Stage stage,
      Flow flow,
      Source source,
      Kind kind,
      int function,
      int economic) {
    this(amount, year, stage, flow, source, kind, function, economic, Nature.NONE, Set.of());
  }

  /** The entry in the array of juesuan_entry that {@code bytes} are. */
  static Entry read(ByteBuffer bytes, int index) {
    int start = index * LAYOUT.size;
    return new Entry(
        Money.of(bytes.getLong(start + FEN)),
        bytes.getShort(start + YEAR),
        Stage.of(Byte.toUnsignedInt(bytes.get(start + STAGE))),
        Flow.of(Byte.toUnsignedInt(bytes.get(start + FLOW))),
        Source.of(Byte.toUnsignedInt(bytes.get(start + SOURCE))),
        Kind.of(Byte.toUnsignedInt(bytes.get(start + KIND))),
        bytes.getInt(start + FUNCTION),
        bytes.getInt(start + ECONOMIC),
        Nature.of(Byte.toUnsignedInt(bytes.get(start + NATURE))),
        Axis.set(Byte.toUnsignedInt(bytes.get(start + DETAIL))));
  }

  void write(ByteBuffer bytes, int index) {
    int start = index * LAYOUT.size;
    try {
      bytes.putLong(start + FEN, Money.fen(amount, "amount"));
      bytes.putInt(start + FUNCTION, Call.unsigned(function, "function"));
      bytes.putInt(start + ECONOMIC, Call.unsigned(economic, "economic"));
    } catch (JuesuanException failure) {
      throw failure.inside("entries[" + index + "]");
    }
    if (year != (short) year) {
      throw new JuesuanException(
          Status.INPUT, "entries[" + index + "].year", 0, "unknown year " + year);
    }
    bytes.putShort(start + YEAR, (short) year);
    bytes.put(start + STAGE, (byte) stage.number());
    bytes.put(start + FLOW, (byte) flow.number());
    bytes.put(start + SOURCE, (byte) source.number());
    bytes.put(start + KIND, (byte) kind.number());
    bytes.put(start + NATURE, (byte) nature.number());
    bytes.put(start + DETAIL, (byte) Codes.bits(detail, "detail"));
  }
}
