package org.juesuan;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Function;

/** The memory that calls into the library need, and the objects that nobody frees meanwhile. */
final class Call implements AutoCloseable {
  private static final int FIRST_BLOCK = 1024; // an error, and what most calls need besides
  private static final int ALIGNMENT = 16;

  /** A function that writes one result. */
  interface Writing {
    int call(Pointer out, Pointer error);
  }

  /** A function that writes a number that may be missing. */
  interface Stating {
    int call(Pointer given, Pointer value, Pointer error);
  }

  /** A function that writes the result at an index. */
  interface Listing {
    int call(long index, Pointer out, Pointer error);
  }

  /** A text that the library reads during the call. */
  record Text(Pointer data, long size) {}

  private final Deque<Runnable> ends = new ArrayDeque<>(4);
  private final Pointer block = memory(FIRST_BLOCK);
  private int used;
  private final Struct error;

  Call() {
    block.clear(FIRST_BLOCK);
    error = struct(Layouts.ERROR);
  }

  Pointer error() {
    return error.pointer();
  }

  /** Throws what the error says, unless the status is that of success. */
  void check(int status) {
    if (status != Status.OK.number()) {
      throw new JuesuanException(
          Status.of(status),
          error.characters("where"),
          error.int64("line"),
          error.characters("message"));
    }
  }

  /** The pointer of an argument. */
  Pointer use(NativeObject object, String where) {
    return use(Objects.requireNonNull(object, where));
  }

  Pointer use(NativeObject object) {
    Pointer pointer = object.acquire();
    ends.push(object::release);
    return pointer;
  }

  /** Runs that when this call ends, before what was asked for earlier. */
  void atEnd(Runnable end) {
    ends.push(end);
  }

  /** Zeroed memory. */
  Pointer allocate(long size) {
    if (size <= FIRST_BLOCK - used) {
      Pointer slice = block.share(used);
      used += (int) ((size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT);
      return slice;
    }
    Pointer pointer = own(size);
    pointer.clear(size);
    return pointer;
  }

  Struct struct(Layout layout) {
    return new Struct(layout, allocate(layout.size));
  }

  Text bytes(byte[] bytes, String where) {
    if (Objects.requireNonNull(bytes, where).length == 0) {
      return new Text(Pointer.NULL, 0);
    }
    Pointer copy = own(bytes.length);
    copy.write(0, bytes, 0, bytes.length);
    return new Text(copy, bytes.length);
  }

  Text text(String text, String where) {
    return bytes(Texts.encoded(text, where), where);
  }

  /** For a parameter that C ends at a NUL. */
  Pointer terminated(String text, String where) {
    if (Objects.requireNonNull(text, where).indexOf('\0') >= 0) {
      throw new JuesuanException(Status.ARGUMENT, where, 0, "expected text without NUL");
    }
    return terminated(Texts.encoded(text, where));
  }

  Pointer terminated(byte[] bytes) {
    Pointer copy = own(bytes.length + 1L);
    copy.write(0, bytes, 0, bytes.length);
    copy.setByte(bytes.length, (byte) 0);
    return copy;
  }

  int int32(Writing function) {
    return written(function, Integer.BYTES).getInt(0);
  }

  long int64(Writing function) {
    return written(function, Long.BYTES).getLong(0);
  }

  int size(Writing function) {
    return Texts.size(int64(function));
  }

  /** The object that a function makes. */
  Pointer made(Writing function) {
    return written(function, Long.BYTES).getPointer(0);
  }

  String string(Writing function) {
    return Texts.decoded(written(function, 2 * Long.BYTES));
  }

  OptionalLong stated(Stating function) {
    Pointer given = allocate(Integer.BYTES);
    Pointer value = allocate(Long.BYTES);
    check(function.call(given, value, error()));
    return given.getInt(0) != 0 ? OptionalLong.of(value.getLong(0)) : OptionalLong.empty();
  }

  /** The text of the buffer that a function makes. */
  String rendered(Writing function) {
    Pointer buffer = made(function);
    try {
      CLibrary.Slice slice = CLibrary.juesuan_buffer_string(buffer);
      return Texts.decoded(Pointer.nativeValue(slice.data), slice.size);
    } finally {
      CLibrary.juesuan_buffer_free(buffer);
    }
  }

  Struct item(Layout layout, Writing function) {
    Struct struct = struct(layout);
    check(function.call(struct.pointer(), error()));
    return struct;
  }

  <T> List<T> list(int count, Layout layout, Listing function, Function<Struct, T> read) {
    Struct struct = struct(layout);
    List<T> items = new ArrayList<>(count);
    for (int i = 0; i < count; ++i) {
      check(function.call(i, struct.pointer(), error()));
      items.add(read.apply(struct));
    }
    return Collections.unmodifiableList(items);
  }

  List<String> strings(int count, Listing function) {
    Pointer string = allocate(2 * Long.BYTES);
    List<String> items = new ArrayList<>(count);
    for (int i = 0; i < count; ++i) {
      check(function.call(i, string, error()));
      items.add(Texts.decoded(string));
    }
    return Collections.unmodifiableList(items);
  }

  /** An index or a code, which C takes without a sign. */
  static int unsigned(int number, String where) {
    if (number < 0) {
      throw new JuesuanException(
          Status.ARGUMENT, where, 0, "expected no negative number, found " + number);
    }
    return number;
  }

  @Override
  public void close() {
    for (Runnable end : ends) {
      end.run();
    }
    Native.free(Pointer.nativeValue(block));
  }

  private Pointer written(Writing function, int size) {
    Pointer out = allocate(size);
    check(function.call(out, error()));
    return out;
  }

  private Pointer own(long size) {
    Pointer pointer = memory(size);
    ends.push(() -> Native.free(Pointer.nativeValue(pointer)));
    return pointer;
  }

  private static Pointer memory(long size) {
    long address = Native.malloc(size);
    if (address == 0) {
      throw new OutOfMemoryError("juesuan: " + size + " bytes");
    }
    return new Pointer(address);
  }
}
