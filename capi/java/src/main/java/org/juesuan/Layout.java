package org.juesuan;

import java.util.LinkedHashMap;
import java.util.Map;

/** Where the members of a struct of juesuan.h lie, from their declarations in C. */
final class Layout {
  final String name;
  final int size;
  private final Map<String, Integer> offsets = new LinkedHashMap<>();
  private final String[] members;

  Layout(String name, String... members) {
    this.name = name;
    this.members = members;
    int end = 0;
    int widest = 1;
    for (String member : members) {
      int space = member.lastIndexOf(' ');
      String type = member.substring(0, space);
      String declared = member.substring(space + 1);
      int bracket = declared.indexOf('[');
      int width = width(type);
      int alignment = Math.min(width, Long.BYTES);
      int offset = aligned(end, alignment);
      offsets.put(bracket < 0 ? declared : declared.substring(0, bracket), offset);
      end = offset + width * length(declared, bracket);
      widest = Math.max(widest, alignment);
    }
    size = aligned(end, widest);
  }

  private static int width(String type) {
    return switch (type) {
      case "juesuan_string" -> 2 * Long.BYTES;
      case "int64_t", "uint64_t" -> Long.BYTES;
      case "int32_t", "uint32_t", "juesuan_status" -> Integer.BYTES;
      case "int16_t" -> Short.BYTES;
      case "uint8_t", "char" -> Byte.BYTES;
      default -> {
        if (type.endsWith("*")) {
          yield Long.BYTES;
        }
        throw new IllegalArgumentException(type);
      }
    };
  }

  private static int length(String declared, int bracket) {
    return bracket < 0
        ? 1
        : Integer.parseInt(declared.substring(bracket + 1, declared.length() - 1));
  }

  private static int aligned(int offset, int alignment) {
    return (offset + alignment - 1) / alignment * alignment;
  }

  String[] members() {
    return members.clone();
  }

  int offset(String member) {
    Integer offset = offsets.get(member);
    if (offset == null) {
      throw new IllegalArgumentException(name + " has no " + member);
    }
    return offset;
  }

  boolean has(String member) {
    return offsets.containsKey(member);
  }
}
