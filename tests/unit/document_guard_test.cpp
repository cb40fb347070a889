#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <pthread.h>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include <juesuan/limits.hpp>
#include <juesuan/read.hpp>

#include "support/error_of.hpp"

using namespace juesuan;
using juesuan_tests::error_of;

namespace {

constexpr DocumentFormat formats[] = {DocumentFormat::json, DocumentFormat::xml,
                                      DocumentFormat::info};

Error error_in(std::string_view document, DocumentFormat format) {
  return error_of([&] { read_accounts(document, format); });
}

/// The document breaks a rule of its syntax on a line.
void check_syntax(DocumentFormat format, std::string_view document, std::int64_t line,
                  std::string_view message) {
  const Error error = error_in(document, format);
  CHECK(error.status() == Status::input);
  CHECK(error.where() == "");
  CHECK(error.line() == line);
  CHECK(error.message() == message);
}

/// The smallest document that is accepted.
std::string smallest(DocumentFormat format) {
  switch (format) {
    case DocumentFormat::json:
      return R"({"format":"juesuan.accounts/1","entity":{"name":"某局","year":2024,)"
             R"("nature":"行政单位"}})";
    case DocumentFormat::xml:
      return "<accounts><format>juesuan.accounts/1</format><entity><name>某局</name>"
             "<year>2024</year><nature>行政单位</nature></entity></accounts>";
    case DocumentFormat::info:
      return "format juesuan.accounts/1\nentity { name 某局 year 2024 nature 行政单位 }\n";
  }
  return {};
}

std::string repeated(std::string_view text, std::size_t count) {
  std::string result;
  for (std::size_t i = 0; i < count; ++i) result += text;
  return result;
}

/// A document of the format that is `levels` deep; its key `a` is unknown.
std::string nested(DocumentFormat format, std::size_t levels) {
  switch (format) {
    case DocumentFormat::json:
      return R"({"a":)" + repeated("[", levels - 1) + repeated("]", levels - 1) + '}';
    case DocumentFormat::xml:
      return "<accounts>" + repeated("<a>", levels - 1) + repeated("</a>", levels - 1) +
             "</accounts>";
    case DocumentFormat::info:
      return repeated("a {", levels - 1) + repeated("}", levels - 1);
  }
  return {};
}

/// How the reading of a document ends on a thread with a stack of 128 KiB, the default of musl.
struct SmallStack {
  std::string document;
  DocumentFormat format;
  Error error{Status::ok, "", ""};

  void run() {
    pthread_attr_t attributes;
    REQUIRE(pthread_attr_init(&attributes) == 0);
    REQUIRE(pthread_attr_setstacksize(&attributes, std::size_t{128} << 10) == 0);
    pthread_t thread;
    REQUIRE(pthread_create(&thread, &attributes, read, this) == 0);
    REQUIRE(pthread_join(thread, nullptr) == 0);
    pthread_attr_destroy(&attributes);
  }

 private:
  static void* read(void* self) {
    auto& job = *static_cast<SmallStack*>(self);
    job.error = error_in(job.document, job.format);
    return nullptr;
  }
};

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool sanitized = true;
#elif defined(__has_feature)
constexpr bool sanitized = __has_feature(address_sanitizer) || __has_feature(thread_sanitizer);
#else
constexpr bool sanitized = false;
#endif

}  // namespace

TEST_CASE("the smallest documents are accepted, with and without a byte order mark") {
  for (const DocumentFormat format : formats) {
    CHECK(read_accounts(smallest(format), format).entity.name == "某局");
    CHECK(read_accounts("\xEF\xBB\xBF" + smallest(format), format).entity.year == 2024);
  }
}

TEST_CASE("a document without content is refused") {
  for (const DocumentFormat format : formats) {
    for (const std::string_view document : {"", " \n\t\r\n", "\xEF\xBB\xBF"}) {
      check_syntax(format, document, 0, "expected a document; found nothing");
    }
  }
}

TEST_CASE("bytes that are not UTF-8 are refused by their line") {
  for (const DocumentFormat format : formats) {
    for (const std::string_view bytes :
         {"\x80", "\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80", "\xF0\x80\x80\xAF",
          "\xF4\x90\x80\x80", "\xF8\x88\x80\x80\x80", "\xE5\xB1", "\xC2", "\xE5\xB1 ",
          "\xF0\x9F\x98 ", "\xFF\xFE"}) {
      check_syntax(format, "\n\n        " + std::string(bytes), 3,
                   "expected UTF-8 text; found bytes that are not UTF-8");
    }
    CHECK(error_in("\xED\x9F\xBF\xEE\x80\x80\xF4\x8F\xBF\xBF\xC2\x80", format)
              .message()
              .find("UTF-8") == std::string::npos);
  }
}

TEST_CASE("a NUL byte is refused wherever it stands") {
  for (const DocumentFormat format : formats) {
    for (std::size_t at = 0; at < 20; ++at) {
      std::string document = smallest(format);
      document.insert(at, 1, '\0');
      check_syntax(format, document, 1, "expected UTF-8 text; found a NUL byte");
    }
  }
}

TEST_CASE("a document has at most 64 MiB") {
  std::string document = smallest(DocumentFormat::info) + ';';
  document.resize(limits.document_bytes, 'x');
  CHECK(read_accounts(document, DocumentFormat::info).entity.year == 2024);
  document += 'x';
  for (const DocumentFormat format : formats) {
    const Error error = error_in(document, format);
    CHECK(error.status() == Status::range);
    CHECK(error.message() == "expected at most 67108864 bytes");
  }
}

TEST_CASE("a document is nested at most 32 levels deep") {
  for (const DocumentFormat format : formats) {
    const Error edge = error_in(nested(format, limits.nesting), format);
    CHECK(edge.status() == Status::input);
    CHECK(edge.where() == "a");
    for (const std::size_t levels : {limits.nesting + 1, std::size_t{100'000}}) {
      const Error error = error_in(nested(format, levels), format);
      CHECK(error.status() == Status::range);
      CHECK(error.message() == "nested more than 32 levels deep");
      CHECK(error.line() == 1);
    }
  }
  const Error open = error_in(repeated("[", 100'000), DocumentFormat::json);
  CHECK(open.message() == "nested more than 32 levels deep");
}

TEST_CASE("the deepest documents fit a stack of 128 KiB" * doctest::skip(sanitized)) {
  for (const DocumentFormat format : formats) {
    SmallStack job{nested(format, limits.nesting), format};
    job.run();
    CHECK(job.error.where() == "a");
  }
}

TEST_CASE("a document has at most a million values") {
  constexpr std::size_t values = 1'000'000;
  const auto check_edge = [](DocumentFormat format, std::string begin, std::string_view value,
                             std::size_t count) {
    const std::string document = begin + repeated(value, count);
    CHECK(error_in(document, format).message().find("values") == std::string::npos);
    const Error error = error_in(document + std::string(value), format);
    CHECK(error.status() == Status::range);
    CHECK(error.message() == "more than 1000000 values; put entries into a CSV");
  };
  // The parsers refuse these at their beginning, so that no tree of a million nodes is built.
  check_edge(DocumentFormat::json, "[}", ",", values - 1);
  check_edge(DocumentFormat::xml, "<accounts></accounts>x", "<a/>", values - 1);
  check_edge(DocumentFormat::info, "}\n", "a b\n", values);
}

TEST_CASE("strings and comments hide brackets from the count of levels") {
  const std::string brackets = repeated("[{", 100);
  CHECK(error_in(R"({"a": "\")" + brackets + R"(\\"})", DocumentFormat::json).where() == "a");
  CHECK(error_in("<accounts><a>" + brackets + "</a><!--" + repeated("<a>", 100) + "--></accounts>",
                 DocumentFormat::xml)
            .where() == "a");
  CHECK(error_in("a \"\\\"" + brackets + "\" ;" + brackets + "\n", DocumentFormat::info).where() ==
        "a");
  CHECK(error_in("a " + repeated("a{\"", 100) + "\n", DocumentFormat::info).where() == "a");
}

TEST_CASE("malformed JSON is refused by its line") {
  constexpr DocumentFormat json = DocumentFormat::json;
  check_syntax(json, "{\"a\": 1\n\"b\": 2}", 2, "not JSON: expected '}' or ','");
  check_syntax(json, "{}\n{}", 2, "not JSON: garbage after data");
  check_syntax(json, "{\"a\": NaN}", 1, "not JSON: expected value");
  check_syntax(json, "{\"a\": \"x", 1, "not JSON: unterminated string");
  check_syntax(json, "{\"a\": 1}]", 1, "not JSON: garbage after data");
  for (const std::string_view word : {"null", "true", "false"}) {
    check_syntax(json, "{\n\"a\": " + std::string(word) + "}", 2,
                 "expected a text or a number; where there is no value, leave its key out");
  }
  check_syntax(json, "{\"\" : 1}", 1, "expected a key before ':'");
  CHECK(error_in(R"({"": "null: true"})", json).message() == "expected a key before ':'");
}

TEST_CASE("XML has elements and texts alone") {
  constexpr DocumentFormat xml = DocumentFormat::xml;
  constexpr std::string_view markup =
      "expected an element; document types, CDATA and instructions are not accepted";
  check_syntax(xml, "<!DOCTYPE accounts [<!ENTITY a \"b\">]>\n<accounts/>", 1, markup);
  check_syntax(xml, "<accounts>\n<![CDATA[x]]></accounts>", 2, markup);
  check_syntax(xml, "<accounts><?php x?></accounts>", 1, markup);
  check_syntax(xml, "<accounts>\n<entity name='x'/></accounts>", 2,
               "expected '>': elements have no attributes");
  check_syntax(xml, "<accounts xmlns=\"x\"/>", 1, "expected '>': elements have no attributes");
  check_syntax(xml, "<账/>", 1, "expected an element name of letters, digits and '_'");
  check_syntax(xml, "<accounts><a>x<!-- y -->z</a></accounts>", 1,
               "expected no comment inside a text");
  check_syntax(xml, "<accounts><!-- y", 1, "expected \"-->\" after this");
}

TEST_CASE("XML tags close in pairs") {
  constexpr DocumentFormat xml = DocumentFormat::xml;
  check_syntax(xml, "<accounts>\n<a></b></accounts>", 2,
               "expected the closing tag of \"a\"; found \"b\"");
  check_syntax(xml, "<accounts>\n\n", 3, "expected the closing tag of \"accounts\"; found nothing");
  check_syntax(xml, "<accounts/></accounts>", 1, "expected no closing tag; found \"accounts\"");
  check_syntax(xml, "<accounts></accounts", 1, "expected '>'");
  check_syntax(xml, "<accounts/><accounts/>", 0, "expected one root element <accounts>");
  check_syntax(xml, "<books/>", 0, "expected one root element <accounts>");
  check_syntax(xml, "text", 1, "not XML: expected <");
}

TEST_CASE("XML references name a character") {
  constexpr DocumentFormat xml = DocumentFormat::xml;
  for (const std::string_view reference :
       {"&nbsp;", "&", "&;", "&#;", "&#x;", "&#0;", "&#xD800;", "&#x110000;", "&#12a;", "&#X41;",
        "&#18446744073709551681;", "&lt"}) {
    check_syntax(xml, "<accounts>" + std::string(reference) + "</accounts>", 1,
                 "expected &lt; &gt; &amp; &quot; &apos; or the number of a character");
  }
  CHECK(error_in("<accounts>&lt;&gt;&amp;&quot;&apos;&#65;&#x5c40;</accounts>", xml).message() ==
        "expected an object; found \"<>&\"'A局\"");
}

TEST_CASE("XML declares no encoding but UTF-8") {
  constexpr DocumentFormat xml = DocumentFormat::xml;
  const std::string rest = smallest(xml);
  for (const std::string_view declaration :
       {"<?xml version=\"1.0\"?>", "<?xml version='1.0' encoding='utf-8'?>\n",
        "\n<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"}) {
    CHECK(read_accounts(std::string(declaration) + rest, xml).entity.year == 2024);
  }
  check_syntax(xml, "<?xml version=\"1.0\" encoding=\"GBK\"?>" + rest, 1,
               "expected the encoding UTF-8");
}

TEST_CASE("INFO opens no other file") {
  constexpr DocumentFormat info = DocumentFormat::info;
  constexpr std::string_view message =
      "expected a key; directives such as #include are not accepted";
  check_syntax(info, "#include \"other.info\"\n", 1, message);
  check_syntax(info, "format x\n \t\v\f#include \"other.info\"\n", 2, message);
  check_syntax(info, "format \"a\" \\\n#include \"other.info\"\n", 2, message);
  check_syntax(info, "\xEF\xBB\xBF#include \"other.info\"\n", 1, message);
  CHECK(error_in("format #include\n", info).message() ==
        "expected juesuan.accounts/1; found \"#include\"");
}

TEST_CASE("malformed INFO is refused by its line") {
  constexpr DocumentFormat info = DocumentFormat::info;
  check_syntax(info, "a {\n", 2, "not INFO: unmatched {");
  check_syntax(info, "a\n}\n", 2, "not INFO: unmatched }");
  check_syntax(info, "a \"b\nc\"", 1, "not INFO: unexpected end of line");
  check_syntax(info, "a \"b\\\nc\" { {", 1, "not INFO: unexpected end of line");
  check_syntax(info, "a \"\\q\"", 1, "not INFO: unknown escape sequence");
}
