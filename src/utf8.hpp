#pragma once

#include <cstddef>
#include <string_view>

namespace juesuan::inline v0::detail {

/// Where the text stops being UTF-8 without NUL; its size where it never does. Overlong forms,
/// surrogates and code points past U+10FFFF are not UTF-8.
std::size_t valid_prefix(std::string_view text) noexcept;

/// What is wrong at `at`, a byte that `valid_prefix` found.
std::string_view invalid_byte_message(std::string_view text, std::size_t at) noexcept;

/// Whether a byte is a control character that no text field holds: all but tab and ends of lines.
constexpr bool is_control(char c) noexcept {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && c != '\t' && c != '\n' && c != '\r') || byte == 0x7F;
}

/// The text without a leading byte order mark.
std::string_view without_byte_order_mark(std::string_view text) noexcept;

}  // namespace juesuan::inline v0::detail
