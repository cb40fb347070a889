#include <array>
#include <set>
#include <sstream>
#include <string>
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

/// Calls `visit` with each example in the words of each built-in profile.
template <class Visit>
void for_each_example(Visit visit) {
  for (const std::string name : {"haidong-2024", "linlan-2024"}) {
    for (const std::string words : {"qinghai-2024", "nine-tables-2024"}) {
      CAPTURE(name);
      CAPTURE(words);
      const Profile& profile = Profile::built_in(words);
      visit(derived(name, profile), profile);
    }
  }
}

std::string html(const Disclosure& disclosure, TableKey key) {
  return render_table(disclosure, *disclosure.tables.find(key), RenderFormat::html, profile());
}

/// The lines of a TSV text, fields split at tabs.
Grid tsv_grid(const std::string& text) {
  Grid grid;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    std::vector<std::string>& fields = grid.emplace_back();
    for (std::size_t at = 0; at <= line.size();) {
      const std::size_t end = std::min(line.find('\t', at), line.size());
      fields.push_back(line.substr(at, end - at));
      at = end + 1;
    }
  }
  return grid;
}

Grid flat_body(const std::string& html) {
  Grid body;
  for (const HtmlTable& table : html_tables(html)) {
    for (auto& row : fill_grid(table.body)) body.push_back(std::move(row));
  }
  return body;
}

Accounts books_with(std::uint32_t function, const std::string& name) {
  Accounts accounts = books();
  accounts.entries = {revenue(123'456, function), expenditure(123'456, function)};
  accounts.function_names.set(FunctionCode{function}, name);
  return accounts;
}

}  // namespace

TEST_CASE("every HTML table of the examples: a whole grid under a head as wide, the cells of TSV") {
  std::size_t compared = 0;
  for_each_example([&](const Disclosure& disclosure, const Profile& words) {
    for (const Table& table : disclosure.tables.tables()) {
      const std::string text = render_table(disclosure, table, RenderFormat::html, words);
      CAPTURE(text);
      for (const HtmlTable& each : html_tables(text)) {
        const Grid head = fill_grid(each.head);
        const Grid body = fill_grid(each.body);
        REQUIRE_FALSE(head.empty());
        REQUIRE_FALSE(body.empty());
        CHECK(head.front().size() == body.front().size());
      }
      CHECK(flat_body(text) == tsv_grid(render_table(disclosure, table, RenderFormat::tsv, words)));
      ++compared;
    }
  });
  CHECK(compared == 2 * (11 + 9));
}

TEST_CASE("a grid that does not close is found") {
  const HtmlCell one{"td", "a", "", 1, 1};
  const HtmlCell wide{"td", "b", "", 2, 1};
  const HtmlCell tall{"td", "c", "", 1, 2};
  CHECK(fill_grid({{tall, one}, {one}}) == Grid{{"c", "a"}, {"", "a"}});
  CHECK_THROWS(fill_grid({{one, one}, {one}}));
  CHECK_THROWS(fill_grid({{one, one}, {wide, one}}));
  CHECK_THROWS(fill_grid({{one, tall}, {wide}}));
  CHECK_THROWS(fill_grid({{one, tall}}));
}

TEST_CASE("headings merge along their paths, over three levels") {
  const std::vector<HtmlTable> tables =
      html_tables(html(derived("haidong-2024"), TableKey::three_public));
  REQUIRE(tables.size() == 2);
  const std::vector<HtmlRow>& head = tables[0].head;
  REQUIRE(head.size() == 4);
  const auto shape = [](const HtmlRow& row) {
    std::string text;
    for (const HtmlCell& cell : row) {
      text +=
          cell.text + ' ' + std::to_string(cell.columns) + 'x' + std::to_string(cell.rows) + ' ';
    }
    return text;
  };
  CHECK(shape(head[0]) == "预算数 6x1 决算数 6x1 ");
  CHECK(shape(head[1]) ==
        "合计 1x2 因公出国（境）费用 1x2 公务用车购置及运行维护费 3x1 公务接待费 1x2 "
        "合计 1x2 因公出国（境）费用 1x2 公务用车购置及运行维护费 3x1 公务接待费 1x2 ");
  CHECK(shape(head[2]) ==
        "小计 1x1 公务用车购置费 1x1 公务用车运行维护费 1x1 "
        "小计 1x1 公务用车购置费 1x1 公务用车运行维护费 1x1 ");
  CHECK(shape(head[3]) ==
        "1 1x1 2 1x1 3 1x1 4 1x1 5 1x1 6 1x1 7 1x1 8 1x1 9 1x1 10 1x1 11 1x1 12 1x1 ");
  CHECK(tables[1].head.size() == 1);
  for (std::size_t row = 0; row < 3; ++row) {
    for (const HtmlCell& cell : head[row]) CHECK(cell.scope == "col");
  }
}

TEST_CASE("headings of two panels never merge") {
  constexpr std::array rows{RowSpec{RowKey::total, RowKind::total}};
  constexpr std::array first{ColumnSpec{ColumnKey::expenditure},
                             ColumnSpec{ColumnKey::basic_expenditure}};
  constexpr std::array second{ColumnSpec{ColumnKey::project_expenditure}};
  const std::array panels{
      PanelSpec{BaseKey::everything, RowAxis::lines, Stub::none, 0, first, rows},
      PanelSpec{BaseKey::everything, RowAxis::lines, Stub::none, 0, second, rows}};
  const std::array bands{BandSpec{panels}};
  const std::array tables{TableSpec{TableKey::government_fund, 1, bands}};
  Accounts accounts = books();
  accounts.entries = {revenue(100), expenditure(100)};
  struct : Names {
    std::string_view heading(TableKey, std::size_t, std::size_t column) const override {
      return column == 0 ? "本年支出/小计" : "本年支出/基本支出";
    }
  } const names;
  const Disclosure disclosure = derive(accounts, Layout{tables}, names);
  const std::vector<HtmlTable> found = html_tables(html(disclosure, TableKey::government_fund));
  REQUIRE(found.size() == 1);
  REQUIRE(found[0].head.size() == 2);
  REQUIRE(found[0].head[0].size() == 2);
  CHECK(found[0].head[0][0].text == "本年支出");
  CHECK(found[0].head[0][0].columns == 2);
  CHECK(found[0].head[0][1].text == "本年支出");
  CHECK(found[0].head[0][1].columns == 1);
}

TEST_CASE("the line of 栏次 stands under the headings of every panel") {
  const std::vector<HtmlTable> tables =
      html_tables(html(derived("haidong-2024"), TableKey::summary));
  REQUIRE(tables.size() == 1);
  CHECK(fill_grid(tables[0].head) ==
        Grid{{"项目", "行次", "金额", "项目", "行次", "金额"}, {"栏次", "", "1", "栏次", "", "2"}});
}

TEST_CASE("totals as wide as the band above go on in its table") {
  const std::vector<HtmlTable> tables =
      html_tables(html(derived("haidong-2024"), TableKey::general_budget_basic));
  REQUIRE(tables.size() == 1);
  const HtmlRow& last = tables[0].body.back();
  REQUIRE(last.size() == 4);
  CHECK(last[0].columns == 2);
  CHECK(last[1].text == "573.08");
  CHECK(last[2].columns == 5);
}

TEST_CASE("a row's name is its heading; a code, a line number and an empty field are not") {
  for (const TableKey key : {TableKey::summary, TableKey::expenditure, TableKey::procurement}) {
    for (const HtmlTable& table : html_tables(html(derived("haidong-2024"), key))) {
      for (const HtmlRow& row : table.body) {
        for (const HtmlCell& cell : row) {
          const bool digits = cell.text.find_first_not_of("0123456789.") == std::string::npos;
          CHECK(cell.tag == (digits ? "td" : "th"));
          CHECK(cell.scope == (digits ? "" : "row"));
        }
      }
    }
  }
}

TEST_CASE("a name never is markup") {
  const std::string name = "a<b>&amp;\"c\"'d|e\nf</td><script>x</script>";
  const Accounts accounts = books_with(2010101, name);
  const Disclosure disclosure = derive(accounts, profile().layout(), profile());
  const std::string text = html(disclosure, TableKey::expenditure);
  CHECK(text.find("<script") == std::string::npos);
  CHECK(text.find("a&lt;b&gt;&amp;amp;&quot;c&quot;&#39;d|e\nf&lt;/td&gt;") != std::string::npos);
  const Grid body = flat_body(text);
  REQUIRE(body.size() == 4);
  CHECK(body[3][1] == name);
}

TEST_CASE("a control character does not reach the page") {
  const Accounts accounts = books_with(2010101, "a\x01\x1b\tb");
  const Disclosure disclosure = derive(accounts, profile().layout(), profile());
  const std::string text = html(disclosure, TableKey::expenditure);
  CHECK(text.find("a\xEF\xBF\xBD\xEF\xBF\xBD\tb") != std::string::npos);
}

TEST_CASE("the page: well-formed, each id once, each link of the contents leads somewhere") {
  for_each_example([](const Disclosure& disclosure, const Profile& words) {
    const std::string page = render(disclosure, RenderFormat::html, words);
    CHECK(page.starts_with(
        "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\""));
    std::set<std::string> ids;
    std::vector<std::string> links;
    for_each_element(parse_html(page), [&](const std::string& tag, const Html& element) {
      CHECK(tag != "script");
      const std::string id = attribute(element, "id");
      if (!id.empty()) CHECK_MESSAGE(ids.insert(id).second, id);
      const std::string link = attribute(element, "href");
      if (!link.empty()) links.push_back(link);
    });
    for (const Table& table : disclosure.tables.tables()) {
      CHECK(ids.count("table-" + std::string(token(table.key))) == 1);
    }
    std::size_t sections = 0;
    for (const Term<SectionKey>& term : terms<SectionKey>) {
      if (parent(term.value) == SectionKey::none) {
        sections += ids.count("section-" + std::string(term.token));
      }
    }
    CHECK(sections == 13);
    for (std::size_t form = 1; form <= disclosure.forms.size(); ++form) {
      CHECK(ids.count("form-" + std::to_string(form)) == 1);
    }
    CHECK(links.size() == 4 + 2 + disclosure.tables.tables().size() + 13);
    for (const std::string& link : links) CHECK_MESSAGE(ids.count(link.substr(1)) == 1, link);
  });
}

TEST_CASE("the page asks for nothing from elsewhere") {
  const std::string page = render(derived("haidong-2024"), RenderFormat::html, profile());
  CHECK(page.find("default-src 'none'") != std::string::npos);
  for (const std::string_view outside : {"http:", "https:", "url(", "@import", " src=", "<link"}) {
    CHECK_MESSAGE(page.find(outside) == std::string::npos, outside);
  }
}

TEST_CASE("a table with more columns than an upright page holds stands on a wide one") {
  const std::string page = render(derived("haidong-2024"), RenderFormat::html, profile());
  for (const std::string key : {"revenue", "appropriation_summary", "three_public"}) {
    CHECK(page.find("id=\"table-" + key + "\" class=\"table wide\"") != std::string::npos);
  }
  for (const std::string key : {"summary", "general_budget_expenditure", "procurement"}) {
    CHECK(page.find("id=\"table-" + key + "\" class=\"table\"") != std::string::npos);
  }
}
