#pragma once

#include <algorithm>
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
  constexpr std::string_view cut = "…";
  std::string result;
  result.reserve(size + cut.size() + 2);
  result += '"';
  result += text.substr(0, size);
  std::ranges::replace_if(
      result, [](unsigned char c) { return c < 0x20 || c == 0x7F; }, '?');
  if (size < text.size()) result += cut;
  result += '"';
  return result;
}

}  // namespace juesuan::inline v0::detail
