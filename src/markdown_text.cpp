#include "markdown_text.hpp"

#include <algorithm>
#include <array>

#include <juesuan/amount_text.hpp>

namespace juesuan::inline v0 {

namespace {

enum class Treatment : unsigned char { plain, escaped, blank };

constexpr auto treatments = [] {
  std::array<Treatment, 256> all{};
  for (const char c : std::string_view{"\\`*_[]<>|~&#"})
    all[static_cast<unsigned char>(c)] = Treatment::escaped;
  all['\t'] = all['\n'] = all['\r'] = Treatment::blank;
  return all;
}();

/// Appends what keeps the beginning of a line from opening a block, and returns its length.
std::size_t append_line_start(std::string& out, std::string_view line) {
  constexpr std::string_view openers = "+-=";
  if (openers.find(line.front()) != std::string_view::npos) {
    out += '\\';
    out += line.front();
    return 1;
  }
  const auto digits_end = std::find_if_not(line.begin(), line.end(), detail::is_digit);
  const auto digits = static_cast<std::size_t>(digits_end - line.begin());
  if (digits == 0 || digits_end == line.end() || (*digits_end != '.' && *digits_end != ')')) {
    return 0;
  }
  if (digits + 1 < line.size() && line[digits + 1] != ' ' && line[digits + 1] != '\t') return 0;
  out += line.substr(0, digits);
  out += '\\';
  out += *digits_end;
  return digits + 1;
}

}  // namespace

void append_markdown_inline(std::string& out, std::string_view text) {
  std::size_t plain = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const Treatment treatment = treatments[static_cast<unsigned char>(text[i])];
    if (treatment == Treatment::plain) continue;
    out.append(text, plain, i - plain);
    plain = i + 1;
    if (treatment == Treatment::escaped) out += '\\';
    out += treatment == Treatment::blank ? ' ' : text[i];
  }
  out.append(text, plain);
}

void append_markdown_paragraph(std::string& out, std::string_view text) {
  bool first = true;
  std::size_t feed = text.find('\n');  // two searches: one for either would call a function a byte
  for (std::size_t begin = 0; begin < text.size();) {
    if (feed < begin) feed = text.find('\n', begin);
    std::string_view line = text.substr(begin, feed - begin);
    line = line.substr(0, line.find('\r'));
    begin += line.size() + 1;
    line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
    if (line.empty()) continue;
    if (!first) out += "\\\n";
    first = false;
    line.remove_prefix(append_line_start(out, line));
    append_markdown_inline(out, line);
  }
}

}  // namespace juesuan::inline v0
