package org.juesuan;

import com.sun.jna.Pointer;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A struct in the memory of a Call, read and written by the names of its members in juesuan.h. */
final class Struct {
  private final Layout layout;
  private final Pointer pointer;
  private final ByteBuffer bytes;

  /** Zeroed memory of one struct. */
  Struct(Layout layout, Pointer pointer) {
    this.layout = layout;
    this.pointer = pointer;
    bytes = pointer.getByteBuffer(0, layout.size).order(ByteOrder.nativeOrder());
    if (layout.has("struct_size")) {
      put("struct_size", layout.size);
    }
  }

  Pointer pointer() {
    return pointer;
  }

  int int32(String member) {
    return bytes.getInt(layout.offset(member));
  }

  long int64(String member) {
    return bytes.getLong(layout.offset(member));
  }

  boolean flag(String member) {
    return int32(member) != 0;
  }

  /** A uint64_t that counts what there is to read. */
  int size(String member) {
    return Texts.size(int64(member));
  }

  BigDecimal money(String member) {
    return Money.of(int64(member));
  }

  /** Whether {@code given} has that bit. */
  boolean given(Numbered bit) {
    return (int32("given") & bit.number()) != 0;
  }

  /** The amount, or null where it is not given. */
  BigDecimal money(String member, Given bit) {
    return given(bit) ? money(member) : null;
  }

  /** Money in 元, any other number as it is. */
  BigDecimal amount(String member, Unit unit) {
    return unit == Unit.MONEY ? money(member) : BigDecimal.valueOf(int64(member));
  }

  String text(String member) {
    int offset = layout.offset(member);
    return Texts.decoded(bytes.getLong(offset), bytes.getLong(offset + Long.BYTES));
  }

  /** The text in an array of char, which ends with a NUL. */
  String characters(String member) {
    return pointer.getString(layout.offset(member), "UTF-8");
  }

  void put(String member, int value) {
    bytes.putInt(layout.offset(member), value);
  }

  void put(String member, long value) {
    bytes.putLong(layout.offset(member), value);
  }

  void put(String member, Pointer value) {
    put(member, Pointer.nativeValue(value));
  }

  void put(String member, Call.Text text) {
    int offset = layout.offset(member);
    bytes.putLong(offset, Pointer.nativeValue(text.data()));
    bytes.putLong(offset + Long.BYTES, text.size());
  }

  /** The number and its bit in {@code given}, unless it is null. */
  void put(String member, Given bit, BigDecimal value) {
    if (value != null) {
      putGiven(bit);
      put(member, Money.fen(value, member));
    }
  }

  void putGiven(Given bit) {
    put("given", int32("given") | bit.number());
  }
}
