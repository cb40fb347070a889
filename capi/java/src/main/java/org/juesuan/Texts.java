package org.juesuan;

import com.sun.jna.Pointer;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Objects;

/** Texts between Java and the library, which has them in UTF-8. */
final class Texts {
  private Texts() {}

  static byte[] encoded(String text, String where) {
    Objects.requireNonNull(text, where);
    try {
      ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return bytes;
    } catch (CharacterCodingException failure) {
      throw new JuesuanException(
          Status.INPUT, where, 0, "expected text that UTF-8 can hold, found a lone surrogate");
    }
  }

  /** The name of a file as the system has it, which need not be text. */
  static byte[] encoded(Path path, String where) {
    if (Objects.requireNonNull(path, where).getFileSystem() != FileSystems.getDefault()) {
      throw new UnsupportedOperationException(
          where + ": expected a file of the default file system");
    }
    // A URI alone tells the bytes: a String has what the locale makes of them.
    String escaped = path.toUri().getRawPath().replace("+", "%2B");
    return URLDecoder.decode(escaped, StandardCharsets.ISO_8859_1)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The text of a juesuan_string. */
  static String decoded(Pointer string) {
    return decoded(string.getLong(0), string.getLong(Long.BYTES));
  }

  static String decoded(long data, long size) {
    return size == 0
        ? ""
        : new String(new Pointer(data).getByteArray(0, size(size)), StandardCharsets.UTF_8);
  }

  /** A size_t of something that Java is to hold. */
  static int size(long size) {
    if (size < 0 || size > Integer.MAX_VALUE) {
      throw new JuesuanException(
          Status.RANGE, "", 0, Long.toUnsignedString(size) + " is more than Java can hold");
    }
    return (int) size;
  }
}
