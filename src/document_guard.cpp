#include "document_guard.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include <juesuan/detail/quote.hpp>
#include <juesuan/error.hpp>
#include <juesuan/limits.hpp>

#include "utf8.hpp"

namespace juesuan::inline v0::detail {

namespace {

constexpr bool is_blank(char c) noexcept { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }
/// INFO separates words by what `std::isspace` calls a space.
constexpr bool is_info_blank(char c) noexcept { return is_blank(c) || c == '\v' || c == '\f'; }

/// The 1-based line of a byte of a text.
std::int64_t line_at(std::string_view text, std::size_t offset) noexcept {
  return 1 + std::ranges::count(text.substr(0, offset), '\n');
}

/// A position in a document that counts levels and values on the way.
class Scan {
 public:
  explicit Scan(std::string_view text) noexcept : text_(text) {}

  bool done() const noexcept { return at_ == text_.size(); }
  char current() const noexcept { return text_[at_]; }
  std::size_t at() const noexcept { return at_; }
  std::size_t level() const noexcept { return level_; }
  std::string_view rest() const noexcept { return text_.substr(at_); }
  std::string_view since(std::size_t begin) const noexcept {
    return text_.substr(begin, at_ - begin);
  }

  void skip(std::size_t count = 1) noexcept { at_ = std::min(at_ + count, text_.size()); }
  /// Moves to the next character that `stops`, or to the end.
  template <class Stops>
  void skip_until(Stops stops) noexcept {
    while (!done() && !stops(current())) ++at_;
  }
  void skip_blanks() noexcept {
    skip_until([](char c) { return !is_blank(c); });
  }
  /// Moves past the next `mark`; fails where there is none.
  void skip_past(std::string_view mark) {
    const std::size_t found = text_.find(mark, at_);
    if (found == std::string_view::npos) fail("expected " + quoted(mark) + " after this");
    at_ = found + mark.size();
  }

  void enter() {
    if (level_ == limits.nesting) {
      fail("nested more than " + std::to_string(limits.nesting) + " levels deep", at_,
           Status::range);
    }
    ++level_;
  }
  /// A bracket too many is left to the parser's own message.
  void leave() noexcept { level_ -= level_ > 0 ? 1 : 0; }

  void count_value() {
    if (++values_ > limits.document_values) {
      fail(
          "more than " + std::to_string(limits.document_values) + " values; put entries into a CSV",
          at_, Status::range);
    }
  }

  [[noreturn]] void fail(std::string message, std::size_t at, Status status = Status::input) const {
    throw Error(status, "", std::move(message), line_at(text_, at));
  }
  [[noreturn]] void fail(std::string message) const { fail(std::move(message), at_); }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t level_ = 0;
  std::size_t values_ = 0;
};

/// Moves past a quoted string whose first quote is here. INFO ends strings with the line as well,
/// but only to refuse the document.
void skip_string(Scan& scan) {
  const auto stops = [](char c) { return c == '"' || c == '\\'; };
  scan.skip();
  for (scan.skip_until(stops); !scan.done() && scan.current() == '\\'; scan.skip_until(stops)) {
    scan.skip(2);
  }
  scan.skip();
}

void check_json_string(Scan& scan) {
  const std::size_t begin = scan.at();
  skip_string(scan);
  if (scan.since(begin) != "\"\"") return;
  scan.skip_blanks();
  if (!scan.done() && scan.current() == ':') scan.fail("expected a key before ':'");
}

void check_json(std::string_view text) {
  Scan scan(text);
  while (!scan.done()) {
    switch (scan.current()) {
      case '"':
        check_json_string(scan);
        break;
      case '[':
      case '{':
        scan.enter();
        scan.count_value();
        scan.skip();
        break;
      case ']':
      case '}':
        scan.leave();
        scan.skip();
        break;
      case ',':
        scan.count_value();
        scan.skip();
        break;
      case 'n':
      case 't':
      case 'f':
        scan.fail("expected a text or a number; where there is no value, leave its key out");
      default:
        scan.skip();
    }
  }
}

constexpr bool in_name(char c) noexcept {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/// The names of the open elements, outermost first.
using OpenElements = std::array<std::string_view, limits.nesting>;

std::string_view read_name(Scan& scan) {
  const std::size_t begin = scan.at();
  while (!scan.done() && in_name(scan.current())) scan.skip();
  const std::string_view name = scan.since(begin);
  if (name.empty()) scan.fail("expected an element name of letters, digits and '_'");
  return name;
}

void check_closing_tag(Scan& scan, const OpenElements& open) {
  scan.skip(2);
  const std::string_view name = read_name(scan);
  if (scan.level() == 0) scan.fail("expected no closing tag; found " + quoted(name));
  const std::string_view expected = open[scan.level() - 1];
  if (name != expected) {
    scan.fail("expected the closing tag of " + quoted(expected) + "; found " + quoted(name));
  }
  scan.skip_blanks();
  if (!scan.rest().starts_with('>')) scan.fail("expected '>'");
  scan.leave();
}

void check_opening_tag(Scan& scan, OpenElements& open) {
  scan.count_value();
  scan.enter();
  scan.skip();
  open[scan.level() - 1] = read_name(scan);
  scan.skip_blanks();
  if (scan.rest().starts_with("/>")) {
    scan.leave();
    scan.skip();
  } else if (!scan.rest().starts_with('>')) {
    scan.fail("expected '>': elements have no attributes");
  }
}

/// A number such as 20803 or x5143 of a character reference, 0 where it names no character.
std::uint32_t referenced_character(std::string_view number) noexcept {
  const bool hexadecimal = number.starts_with('x');
  if (hexadecimal) number.remove_prefix(1);
  if (number.empty() || number.size() > 7) return 0;
  std::uint32_t code = 0;
  for (const char c : number) {
    constexpr std::string_view digits = "0123456789abcdef0123456789ABCDEF";
    const std::size_t digit = digits.find(c);
    const std::size_t value = digit % 16;
    if (digit == std::string_view::npos || (!hexadecimal && value > 9)) return 0;
    code = code * (hexadecimal ? 16 : 10) + static_cast<std::uint32_t>(value);
  }
  return code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF) ? 0 : code;
}

void check_reference(Scan& scan) {
  constexpr std::size_t longest = std::string_view("&#1114111;").size();
  const std::string_view rest = scan.rest().substr(0, longest);
  const std::size_t end = rest.find(';');
  const std::string_view name = end == std::string_view::npos ? "" : rest.substr(1, end - 1);
  constexpr std::array<std::string_view, 5> known{"lt", "gt", "amp", "quot", "apos"};
  const bool good = name.starts_with('#') ? referenced_character(name.substr(1)) != 0
                                          : std::ranges::find(known, name) != known.end();
  if (!good) scan.fail("expected &lt; &gt; &amp; &quot; &apos; or the number of a character");
  scan.skip(end + 1);
}

/// Text up to the next tag; whether it is more than blanks.
bool check_xml_text(Scan& scan) {
  bool found = false;
  while (!scan.done() && scan.current() != '<') {
    found = found || !is_blank(scan.current());
    if (scan.current() == '&') {
      check_reference(scan);
    } else {
      scan.skip();
    }
  }
  return found;
}

/// The XML declaration, if there is one, must not name another encoding.
void check_xml_declaration(Scan& scan) {
  if (!scan.rest().starts_with("<?xml")) return;
  const std::size_t begin = scan.at();
  scan.skip_past("?>");
  std::string_view declaration = scan.since(begin);
  const std::size_t encoding = declaration.find("encoding");
  if (encoding == std::string_view::npos) return;
  declaration.remove_prefix(encoding);
  for (const std::string_view utf8 : {"\"UTF-8\"", "\"utf-8\"", "'UTF-8'", "'utf-8'"}) {
    if (declaration.find(utf8) != std::string_view::npos) return;
  }
  scan.fail("expected the encoding UTF-8", begin);
}

void check_xml_markup(Scan& scan, OpenElements& open, bool after_text) {
  const std::string_view rest = scan.rest();
  if (rest.starts_with("<!--")) {
    if (after_text) scan.fail("expected no comment inside a text");
    scan.skip(4);
    scan.skip_past("-->");
    return;
  }
  if (rest.starts_with("<!") || rest.starts_with("<?")) {
    scan.fail("expected an element; document types, CDATA and instructions are not accepted");
  }
  if (rest.starts_with("</")) {
    check_closing_tag(scan, open);
  } else {
    check_opening_tag(scan, open);
  }
  scan.skip();
}

void check_xml(std::string_view text) {
  Scan scan(text);
  OpenElements open;
  scan.skip_blanks();
  check_xml_declaration(scan);
  while (!scan.done()) {
    const bool after_text = check_xml_text(scan);
    if (!scan.done()) check_xml_markup(scan, open, after_text);
  }
  if (scan.level() > 0)
    scan.fail("expected the closing tag of " + quoted(open[scan.level() - 1]) + "; found nothing");
}

/// Moves past a key or a value that begins here: a quoted string on one line, or a word.
void skip_info_token(Scan& scan) {
  if (scan.current() == '"') {
    skip_string(scan);
  } else {
    scan.skip_until([](char c) { return is_info_blank(c) || c == ';'; });
  }
}

void check_info(std::string_view text) {
  Scan scan(text);
  scan.enter();
  bool line_start = true;
  bool value_next = false;
  while (!scan.done()) {
    const char c = scan.current();
    if (is_info_blank(c)) {
      line_start = line_start || c == '\n';
      value_next = value_next && c != '\n';
      scan.skip();
    } else if (c == '#' && line_start) {
      scan.fail("expected a key; directives such as #include are not accepted");
    } else if (c == ';') {
      scan.skip_until([](char other) { return other == '\n'; });
    } else if (c == '{' || c == '}') {
      c == '{' ? scan.enter() : scan.leave();
      line_start = value_next = false;
      scan.skip();
    } else {
      if (!value_next) scan.count_value();
      line_start = false;
      value_next = !value_next;
      skip_info_token(scan);
    }
  }
}

}  // namespace

std::string_view guard_document(std::string_view bytes, DocumentFormat format) {
  if (bytes.size() > limits.document_bytes) {
    throw Error(Status::range, "",
                "expected at most " + std::to_string(limits.document_bytes) + " bytes");
  }
  const std::string_view text = without_byte_order_mark(bytes);
  const std::size_t valid = valid_prefix(text);
  if (valid != text.size()) {
    throw Error(Status::input, "", std::string(invalid_byte_message(text, valid)),
                line_at(text, valid));
  }
  if (std::ranges::all_of(text, is_blank)) {
    throw Error(Status::input, "", "expected a document; found nothing");
  }
  switch (format) {
    case DocumentFormat::json:
      check_json(text);
      return text;
    case DocumentFormat::xml:
      check_xml(text);
      return text;
    case DocumentFormat::info:
      check_info(text);
      return text;
  }
  throw Error(Status::argument, "", "expected one of the formats JSON, XML and INFO");
}

}  // namespace juesuan::inline v0::detail
