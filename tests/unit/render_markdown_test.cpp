#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include <juesuan/derive.hpp>
#include <juesuan/profile.hpp>
#include <juesuan/render.hpp>

#include "support/books.hpp"
#include "support/derived_example.hpp"
#include "support/html_grid.hpp"

using namespace juesuan;
using juesuan_tests::derived;
using namespace juesuan::test;

namespace {

const Profile& profile() { return Profile::built_in(); }

std::string markdown_of(const Disclosure& disclosure) {
  return render(disclosure, RenderFormat::markdown, profile());
}

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

/// Books whose free texts are all `text`: names, duties, reasons and the fields of a form.
Accounts books_of(const std::string& text) {
  Accounts accounts = books();
  accounts.entity.name = text;
  accounts.entity.duties = {text};
  accounts.entries = {revenue(123'456), expenditure(123'456)};
  accounts.function_names.set(FunctionCode{2010101}, text);
  Project& project = accounts.projects.emplace_back();
  project.name = text;
  project.department = text;
  project.goal = text;
  project.indicators = {{text, text, text, text, text, Points{1000}, std::nullopt, text}};
  return accounts;
}

/// The rows of every table that has `columns` columns, without the rule below the heading; escapes
/// are resolved.
Grid table_rows(const std::string& markdown, std::size_t columns) {
  Grid rows;
  std::size_t at = 0;
  while (at < markdown.size()) {
    const std::size_t end = std::min(markdown.find('\n', at), markdown.size());
    const std::string line = markdown.substr(at, end - at);
    at = end + 1;
    if (!line.starts_with("| ") || line.starts_with("| --")) continue;
    std::vector<std::string> fields{""};
    for (std::size_t i = 1; i + 1 < line.size(); ++i) {
      if (line[i] == '\\') {
        fields.back() += line[++i];
      } else if (line[i] == '|') {
        fields.emplace_back();
      } else {
        fields.back() += line[i];
      }
    }
    for (std::string& field : fields) field = field.substr(1, field.size() - 2);
    if (fields.size() == columns) rows.push_back(std::move(fields));
  }
  return rows;
}

}  // namespace

TEST_CASE(
    "Markdown: the document has every heading at its level, once, and a line in the contents") {
  const Disclosure disclosure = derived("haidong-2024");
  const Document document = write_document(disclosure, profile());
  const std::string text = markdown_of(disclosure);
  CHECK(text.starts_with("# "));
  CHECK(text == render(disclosure, document, RenderFormat::markdown, profile()));
  std::size_t from = 0;
  for (const Block& block : document.blocks()) {
    if (block.kind != BlockKind::heading) continue;
    const std::string mark = std::string(block.level + 1U, '#');
    const std::size_t at = text.find('\n' + mark + ' ' + std::string(block.text) + '\n', from);
    REQUIRE_MESSAGE(at != std::string::npos, std::string(block.text));
    from = at + 1;
    if (block.level <= 2) {
      const std::string indent = block.level == 1 ? "\n- " : "\n  - ";
      CHECK(contains(text, indent + std::string(block.text) + '\n'));
    }
  }
}

TEST_CASE("Markdown: a table of the document is the table alone under its heading") {
  const Disclosure disclosure = derived("linlan-2024");
  const std::string text = markdown_of(disclosure);
  for (const Table& table : disclosure.tables.tables()) {
    const std::string alone = render_table(disclosure, table, RenderFormat::markdown, profile());
    const std::string title = "## " + std::string(table.title) + "\n\n";
    REQUIRE(alone.starts_with(title));
    CHECK(contains(text, '\n' + alone.substr(title.size())));
  }
}

TEST_CASE("Markdown: what a form merges stands in the first field, the others are empty") {
  const Disclosure disclosure = derived("haidong-2024");
  Grid forms;
  for (const HtmlTable& table : html_tables(render(disclosure, RenderFormat::html, profile()))) {
    if (table.kind != "form") continue;
    for (auto& row : fill_grid(table.body)) forms.push_back(std::move(row));
  }
  CHECK(forms.size() > 4 * 12);
  Grid rows = table_rows(markdown_of(disclosure), 9);
  REQUIRE(rows.size() >= forms.size());
  rows.erase(rows.begin(), rows.end() - static_cast<std::ptrdiff_t>(forms.size()));
  CHECK(rows == forms);
}

TEST_CASE("Markdown: texts of the books never are markup") {
  const std::string text = "*a* _b_ `c` [d](e) <f> &amp; ~~g~~ h|i \\ # j ![k]";
  const std::string escaped =
      "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<f\\> \\&amp; \\~\\~g\\~\\~ h\\|i \\\\ \\# j !\\[k\\]";
  const std::string out = markdown_of(derive(books_of(text), profile().layout(), profile()));
  CHECK_FALSE(contains(out, "*a*"));
  CHECK_FALSE(contains(out, "[d]"));
  CHECK_FALSE(contains(out, " <f>"));
  CHECK(contains(out, "| 2010101 | " + escaped + " | 0.12 |"));
  CHECK(contains(out, "| 项目名称 | " + escaped + " |  |"));
  CHECK(contains(out, escaped + "\n\n"));  // a duty
}

TEST_CASE("Markdown: no line of a paragraph opens a list, a heading or a rule") {
  for (const std::string start : {"- x", "+ x", "---", "===", "1. x", "12) x", "    code", "# x"}) {
    const std::string out =
        markdown_of(derive(books_of("甲\n" + start), profile().layout(), profile()));
    CAPTURE(out);
    CHECK_FALSE(contains(out, '\n' + start));
  }
  const std::string out =
      markdown_of(derive(books_of("甲\n\n1. 乙\r\n- 丙\n2024年"), profile().layout(), profile()));
  CHECK(contains(out, "甲\\\n1\\. 乙\\\n\\- 丙\\\n2024年\n"));
  CHECK(contains(out, "| 项目名称 | 甲  1. 乙  - 丙 2024年 |"));
  CHECK(contains(
      markdown_of(derive(books_of("甲\r- 乙\r\r丙\n\r- 丁\r"), profile().layout(), profile())),
      "甲\\\n\\- 乙\\\n丙\\\n\\- 丁\n"));
}

TEST_CASE("Markdown: a term of the glossary is bold, its text follows") {
  const Disclosure disclosure = derived("haidong-2024");
  const Document document = write_document(disclosure, profile());
  const std::string text = markdown_of(disclosure);
  std::size_t terms = 0;
  for (const Block& block : document.blocks()) {
    if (block.kind != BlockKind::term) continue;
    ++terms;
    CHECK(
        contains(text, "\n**" + std::string(block.key) + "**：" + std::string(block.text) + '\n'));
  }
  CHECK(terms > 5);
}
