#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include <juesuan/check.hpp>
#include <juesuan/extract.hpp>

#include "support/saved_text.hpp"

using namespace juesuan_tests;

namespace {

/// The table of a number, from its title to the end of its rows.
struct SavedTable {
  std::string text = saved();
  std::size_t title = 0;
  std::size_t headings = 0;
  std::size_t rows = 0;

  SavedTable(std::string_view number, std::string_view first_row) {
    const std::size_t at = text.find(number);
    REQUIRE(at != std::string::npos);
    title = text.rfind("## **", at);
    headings = text.find("\n元\n\n", at) + std::string_view("\n元\n\n").size();
    rows = text.find('\n' + std::string(first_row), headings) + 1;
    REQUIRE(rows < text.size());
  }
  std::string heading_lines() const { return text.substr(headings, rows - headings); }
  /// The text with lines before the row of the table that begins so.
  std::string with(const std::string& lines, std::string_view row) const {
    const std::size_t at = text.find('\n' + std::string(row), rows);
    REQUIRE(at != std::string::npos);
    return text.substr(0, at + 1) + '\n' + lines + text.substr(at + 1);
  }
};

}  // namespace

TEST_CASE("a table goes on below its own title on the next page") {
  const SavedTable table{"公开 02", "合计\t"};
  const std::string headings = table.heading_lines();
  const std::string unit = "\n单位：万元\n\n";
  for (const std::string title :
       {"收入决算表\n\n公开 02 表\n", "## **二、收入决算表**\n", "收入决算表（续）\n",
        "收入决算表（续表）\n", "（续表）\n", "续表\n", "公开02表续\n", "公开 02 表\n",
        "收入决算表\n（续）\n"}) {
    CAPTURE(title);
    for (const std::string& lines : {title + unit + headings, title + '\n' + headings, title}) {
      check_whole(read(table.with(lines + '\n', "20805\t")));
    }
  }
}

TEST_CASE("a table of labels, of parts side by side, of two bands goes on below its title") {
  struct Page {
    const char* number;
    const char* first_row;
    const char* title;
    const char* row;
  };
  for (const Page& page :
       {Page{"公开 01", "一、", "收入支出决算总表", "\t9\t"},
        Page{"公开 01", "一、", "收入支出决算总表", "\t26\t"},
        Page{"公开 04", "一、", "财政拨款收入支出决算总表", "\t23\t"},
        Page{"公开 06", "301\t", "一般公共预算财政拨款基本支出决算明细表", "30107\t"},
        Page{"公开 09", "1.2\t", "财政拨款“三公”经费支出决算表", "项目\t"},
        Page{"公开 11", "（一）", "政府采购支出情况表", "（二）"}}) {
    const std::string place = std::string(page.number) + ' ' + page.row;
    CAPTURE(place);
    const SavedTable table{page.number, page.first_row};
    const std::string lines =
        std::string(page.title) + "\n\n单位：万元\n\n" + table.heading_lines();
    check_whole(read(table.with(lines, page.row)));
  }
}

TEST_CASE("rows of a table that goes on in another unit or in other columns are counted") {
  const SavedTable table{"公开 02", "合计\t"};
  const std::string headings = table.heading_lines();
  const std::string other = replaced(headings, "其他收入", "杂项收入");
  for (const std::string& lines :
       {"收入决算表\n单位：元\n\n" + headings, "收入决算表（续）\n单位：万元\n\n" + other}) {
    CAPTURE(lines);
    const std::string text = table.with(lines, "2210201\t");
    const Extraction extraction = read(text);
    REQUIRE(extraction.remarks.size() == 1);
    CHECK(extraction.remarks[0].message ==
          "expected unit and columns as above the rows before; the rows below are left out");
    CHECK(extraction.remarks[0].line == static_cast<std::int64_t>(line_of(text, text.find(lines))));
    CHECK(left_out(extraction, TableKey::revenue) == 1);
    CHECK(check(extraction.disclosure).failures() == check(read(saved()).disclosure).failures());
  }
}

TEST_CASE("a table that says that it goes on and has no rows lost them") {
  const SavedTable table{"公开 02", "合计\t"};
  const std::size_t next = table.text.find("\n## **", table.rows);
  std::string text = table.text;
  text.insert(next, "\n收入决算表（续）\n\n229  其他支出  1.00\n");
  const Extraction extraction = read(text);
  CHECK(find_remark(extraction, "tabs between their fields") != nullptr);
  CHECK(left_out(extraction, TableKey::revenue) == 1);
}

TEST_CASE("a second table with one title that begins alike and has other rows leaves doubts") {
  const SavedTable table{"公开 03", "合计\t"};
  const std::size_t end = table.text.find("\n## **", table.rows);
  const std::string whole = table.text.substr(table.title, end - table.title);
  std::string text = table.text;
  text.insert(end, '\n' + replaced(whole, "\n2210201\t", "\n2210203\t"));
  const Extraction extraction = read(text);
  REQUIRE(extraction.remarks.size() == 1);
  CHECK(extraction.remarks[0].message == "this table occurs twice; the second is left out");
  CHECK(left_out(extraction, TableKey::expenditure) == 1);
}

TEST_CASE("a form goes on below its own title on the next page") {
  const std::string text = saved();
  const std::string title = "项目支出绩效自评表\n\n（2024年度）\n\n";
  const std::size_t form = text.find("项目名称\t");
  const std::size_t head = text.find("绩效指标\t", form);
  const std::size_t first = text.find('\n', head) + 1;
  const std::string headings = text.substr(head, first - head);
  const std::size_t second = text.find('\n', first) + 1;
  const std::size_t funds = text.find("\t上年结转资金", form);
  REQUIRE(text.find("总分", second) != std::string::npos);
  for (const std::string& lines : {title, title + headings, "某局\n\n" + title}) {
    for (const std::size_t place : {second, first, funds}) {
      if (lines != title && place != second) continue;
      CAPTURE(lines);
      CAPTURE(place);
      std::string edited = text;
      const Extraction extraction = read(edited.insert(place, '\n' + lines));
      check_whole(extraction);
      const std::vector<Form>& forms = extraction.disclosure.forms;
      const std::vector<Form> expected = read(text).disclosure.forms;
      REQUIRE(forms.size() == expected.size());
      for (std::size_t i = 0; i < forms.size(); ++i) {
        CHECK(forms[i].left_out == 0);
        CHECK(forms[i].weight == expected[i].weight);
        CHECK(forms[i].project.total.executed == expected[i].project.total.executed);
        CHECK(forms[i].project.indicators.size() == expected[i].project.indicators.size());
      }
    }
  }
}

TEST_CASE("a form that goes on below its title and has no rows there lost them") {
  const std::string text = saved();
  const std::size_t total = text.find("\n总分\t");
  REQUIRE(total != std::string::npos);
  const std::size_t end = text.find('\n', total + 1);
  const Extraction extraction =
      read(text.substr(0, total) + "\n\n项目支出绩效自评表\n\n" + text.substr(end));
  REQUIRE(extraction.remarks.size() == 1);
  CHECK(extraction.remarks[0].message.find("tabs between their fields") != std::string::npos);
  REQUIRE(extraction.disclosure.forms.size() == haidong().forms.size());
  CHECK(extraction.disclosure.forms[0].left_out == 1);
}
