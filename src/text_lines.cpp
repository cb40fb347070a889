#include "text_lines.hpp"

#include <algorithm>
#include <utility>

#include <juesuan/error.hpp>
#include <juesuan/limits.hpp>

#include "utf8.hpp"

namespace juesuan::inline v0::detail {

namespace {

std::string_view trimmed(std::string_view text) noexcept {
  constexpr std::string_view blanks = " \r\t\f";
  const std::size_t begin = text.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

/// Without Markdown's marks, and blanks for control characters: pages are divided by form feeds.
std::string without_marks(std::string_view text) {
  std::string plain{text};
  std::ranges::replace_if(plain, is_control, ' ');
  for (std::size_t at = plain.find("**"); at != std::string::npos; at = plain.find("**", at)) {
    plain.erase(at, 2);
  }
  return plain;
}

TextLine line_of(std::string_view raw, std::int32_t number) {
  TextLine line;
  line.number = number;
  if (raw.empty()) return line;
  if (raw.ends_with('\r')) raw.remove_suffix(1);
  std::string_view text = trimmed(raw);
  const bool table = text.find('\t') != std::string_view::npos;
  if (table) text = raw;
  line.padded = !table && raw.find('\t') != std::string_view::npos;
  if (line.padded) {
    const std::string_view before = raw.substr(0, raw.find(text));
    line.field = static_cast<std::size_t>(std::ranges::count(before, '\t'));
  }
  const std::size_t marks = std::min(text.find_first_not_of('#'), text.size());
  if (!table && marks > 0) {
    line.marked = true;
    text = trimmed(text.substr(marks));
  } else if (!table && text.starts_with("- ")) {
    line.listed = true;
    text = trimmed(text.substr(2));
  }
  line.text = without_marks(text);
  line.folded = folded(line.text);
  return line;
}

void check_at_most(std::size_t count, std::size_t most, const char* what, std::int32_t line) {
  if (count <= most) return;
  throw Error(Status::range, "", "expected at most " + std::to_string(most) + ' ' + what, line);
}

}  // namespace

std::vector<std::string> TextLine::fields() const {
  std::vector<std::string> fields(field);
  std::string_view rest = text;
  while (true) {
    const std::size_t tab = rest.find('\t');
    fields.emplace_back(trimmed(rest.substr(0, tab)));
    if (tab == std::string_view::npos) return fields;
    rest.remove_prefix(tab + 1);
  }
}

char line_end(std::string_view text) noexcept {
  return text.find('\n') == std::string_view::npos ? '\r' : '\n';
}

std::vector<TextLine> text_lines(std::string_view text) {
  const char end_of_line = line_end(text);
  std::vector<TextLine> lines;
  for (std::int32_t number = 1; !text.empty(); ++number) {
    const std::size_t end = std::min(text.find(end_of_line), text.size());
    check_at_most(end, limits.text_bytes, "bytes in a line", number);
    if (TextLine line = line_of(text.substr(0, end), number); !line.folded.empty()) {
      lines.push_back(std::move(line));
    }
    check_at_most(lines.size(), limits.text_lines, "lines", number);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

}  // namespace juesuan::inline v0::detail
