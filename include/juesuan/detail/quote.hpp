#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace juesuan::inline v0::detail {

/// At most this many bytes of a text are quoted in a message.
inline constexpr std::size_t quoted_bytes_max = 40;

/// The text in double quotes for a message. Control characters become '?'; a longer text is cut
/// between two UTF-8 characters and ends in "…".
inline std::string quoted(std::string_view text) {
  std::size_t size = text.size();
  if (size > quoted_bytes_max) {
    size = quoted_bytes_max;
    while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) --size;
  }
  std::string result = "\"";
  for (const char c : text.substr(0, size)) {
    const auto byte = static_cast<unsigned char>(c);
    result += byte < 0x20 || byte == 0x7f ? '?' : c;
  }
  if (size < text.size()) result += "…";
  return result + '"';
}

}  // namespace juesuan::inline v0::detail
