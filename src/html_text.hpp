#pragma once

#include <array>
#include <string>
#include <string_view>

namespace juesuan::inline v0 {

namespace detail {

inline constexpr auto html_replacements = [] {
  std::array<std::string_view, 256> all{};
  for (std::size_t c = 0; c < 0x20; ++c) all[c] = "\xEF\xBF\xBD";  // no control character is HTML
  all['\t'] = all['\n'] = all['\r'] = std::string_view{};
  all['&'] = "&amp;";
  all['<'] = "&lt;";
  all['>'] = "&gt;";
  all['"'] = "&quot;";
  all['\''] = "&#39;";
  return all;
}();

}  // namespace detail

/// Appends text as the content of an element or of a quoted attribute; nothing in it is markup.
inline void append_html(std::string& out, std::string_view text) {
  std::size_t plain = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view other = detail::html_replacements[static_cast<unsigned char>(text[i])];
    if (other.empty()) continue;
    out.append(text, plain, i - plain);
    out += other;
    plain = i + 1;
  }
  out.append(text, plain);
}

}  // namespace juesuan::inline v0
