#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace juesuan_tests {

/// Whether a text is UTF-8, by decoding every character and asking for its shortest form.
constexpr bool is_utf8(std::string_view text) noexcept {
  for (std::size_t at = 0; at < text.size();) {
    const auto first = static_cast<unsigned char>(text[at++]);
    if (first < 0x80) continue;
    const std::size_t more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC0 ? 1 : 4;
    if (more == 4 || first >= 0xF8 || text.size() - at < more) return false;
    std::uint32_t code = first & (0x3FU >> more);
    for (std::size_t i = 0; i < more; ++i) {
      const auto next = static_cast<unsigned char>(text[at++]);
      if (next >> 6 != 2) return false;
      code = code << 6 | (next & 0x3FU);
    }
    const std::uint32_t smallest = more == 3 ? 0x10000 : more == 2 ? 0x800 : 0x80;
    if (code < smallest || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return false;
  }
  return true;
}

}  // namespace juesuan_tests
