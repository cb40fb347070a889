#include "utf8.hpp"

#include <cstdint>
#include <cstring>

namespace juesuan::inline v0::detail {

namespace {

constexpr std::uint64_t low_bits = 0x0101010101010101;
constexpr std::uint64_t high_bits = 0x8080808080808080;

/// Whether all eight bytes are ASCII other than NUL.
bool plain_ascii(const char* at) noexcept {
  std::uint64_t word = 0;
  std::memcpy(&word, at, sizeof word);
  return ((word | (word - low_bits)) & high_bits) == 0;
}

constexpr bool continues(unsigned char byte) noexcept { return (byte & 0xC0U) == 0x80U; }

/// Bytes of the multi-byte character that begins at `at`, 0 where none does. The second byte alone
/// tells overlong forms, surrogates and code points that are too large from characters.
std::size_t character_size(const unsigned char* at, std::size_t left) noexcept {
  const unsigned char first = at[0];
  const unsigned char second = left > 1 ? at[1] : 0;
  if (!continues(second)) return 0;
  if (first >= 0xC2 && first <= 0xDF) return 2;
  if (left < 3 || !continues(at[2])) return 0;
  if (first == 0xE0) return second >= 0xA0 ? 3 : 0;
  if (first == 0xED) return second < 0xA0 ? 3 : 0;
  if (first >= 0xE1 && first <= 0xEF) return 3;
  if (left < 4 || !continues(at[3])) return 0;
  if (first == 0xF0) return second >= 0x90 ? 4 : 0;
  if (first == 0xF4) return second < 0x90 ? 4 : 0;
  return first >= 0xF1 && first <= 0xF3 ? 4 : 0;
}

}  // namespace

std::size_t valid_prefix(std::string_view text) noexcept {
  std::size_t at = 0;
  while (at < text.size()) {
    while (text.size() - at >= 8 && plain_ascii(text.data() + at)) at += 8;
    if (at == text.size()) break;
    const auto* bytes = reinterpret_cast<const unsigned char*>(text.data()) + at;
    if (*bytes != 0 && *bytes < 0x80) {
      ++at;
      continue;
    }
    const std::size_t size = character_size(bytes, text.size() - at);
    if (size == 0) return at;
    at += size;
  }
  return at;
}

std::string_view invalid_byte_message(std::string_view text, std::size_t at) noexcept {
  return text[at] == '\0' ? "expected UTF-8 text; found a NUL byte"
                          : "expected UTF-8 text; found bytes that are not UTF-8";
}

std::string_view without_byte_order_mark(std::string_view text) noexcept {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  if (text.substr(0, mark.size()) == mark) text.remove_prefix(mark.size());
  return text;
}

}  // namespace juesuan::inline v0::detail
