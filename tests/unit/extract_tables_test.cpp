#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include <juesuan/check.hpp>
#include <juesuan/extract.hpp>
#include <juesuan/published.hpp>

#include "support/rule_outcomes.hpp"
#include "support/saved_text.hpp"

using namespace juesuan_tests;

TEST_CASE("a table whose fields have no tabs between them is told of, not lost in silence") {
  for (const std::string instead : {"  ", " | "}) {
    CAPTURE(instead);
    const std::string text = without_tabs(saved(), "公开 03", "公开 04", instead);
    const Extraction extraction = read(text);
    CHECK(extraction.disclosure.tables.find(TableKey::expenditure) == nullptr);
    const Remark* const lost = find_remark(extraction, "tabs between their fields");
    REQUIRE(lost != nullptr);
    CHECK(lost->text.find("支出决算表") != std::string::npos);
    CHECK(check(extraction.disclosure).failures() == check(read(saved()).disclosure).failures());
  }
}

TEST_CASE("the office that publishes may stand between the title of a table and its rows") {
  const std::string text = saved();
  const std::string lines = "公开 02表\n\n单位：万\n元";
  REQUIRE(text.find(lines) != std::string::npos);
  std::string name;
  while (name.size() < 120) name += "某某事务";
  for (const std::string& instead : {std::string("公开02表\n\n编制单位：某局\n\n单位：万元"),
                                     std::string("公开02表\n编制单位：元谋县某局\n单位：万元"),
                                     std::string("编制单位：某局\t\t单位：万元\n公开02表"),
                                     std::string("部门：某局\t\t\t金额单位：人民币万元\n公开02表"),
                                     std::string("公开部门：某局\t\t\t公开02表\n单位：万元"),
                                     std::string("单位：万元\n\t\t\t公开02表"),
                                     "公开02表\n部门：" + name + "\n2024年度\n单位：万元",
                                     "公开02表\n" + name + "（汇总）\n2024年度\n单位：万元"}) {
    CAPTURE(instead);
    check_whole(read(replaced(text, lines, instead)));
  }
  const Extraction yuan = read(replaced(text, lines, "公开02表\n编制单位：某局\n单位：元"));
  CHECK(render_published(yuan.disclosure).find("\"unit\": \"元\"") != std::string::npos);
  const Extraction none = read(replaced(text, lines, "公开02表\n编制单位：元谋县某局"));
  CHECK(find_remark(none, "expected 单位：万元 or 单位：元 below the title") != nullptr);
}

TEST_CASE("a heading below a title without its table is no part of that") {
  const std::string text = saved();
  const std::size_t title = text.rfind("## **", text.find("公开 11"));
  const std::size_t next = text.find("\n## **第三部分", title);
  REQUIRE(next != std::string::npos);
  const std::string bare = text.substr(0, title) + "政府采购支出情况表\n\n第三部分" +
                           text.substr(next + std::string("\n## **第三部分").size());
  const Extraction extraction = read(bare);
  REQUIRE(extraction.remarks.size() == 1);
  CHECK(std::ranges::any_of(extraction.disclosure.headings, [](std::string_view heading) {
    return heading.starts_with("第三部分");
  }));
}

TEST_CASE("the title of a table may begin with the year") {
  for (const std::string year : {"2024年度", "2024 年", "二、2024年度"}) {
    CAPTURE(year);
    const Extraction extraction =
        read(replaced(saved(), "## **二、收入决算表**", "## **" + year + "收入决算表**"));
    CHECK(extraction.remarks.empty());
    CHECK(extraction.disclosure.tables.find(TableKey::revenue) != nullptr);
  }
}

TEST_CASE("lines that stand between the rows of a table are left out, the table goes on") {
  std::string text = saved();
  const std::size_t title = text.find("\n## **三、支出决算表");
  const std::size_t row = text.find("\n2080107", title == std::string::npos ? 0 : title);
  REQUIRE(row != std::string::npos);
  text.insert(row, "\n海东市某局\n部门决算公开");
  const Extraction extraction = read(text);
  REQUIRE(extraction.remarks.size() == 2);
  CHECK(extraction.remarks[0].text == "海东市某局");
  CHECK(extraction.remarks[0].line == static_cast<std::int64_t>(line_of(text, row) + 1));
  CHECK(extraction.remarks[1].message == "expected a row of the table; it is left out");
  CHECK(check_tables(extraction.disclosure, haidong()) >= 560);
}

TEST_CASE("what a table lost when it was read is not held against who published it") {
  const std::string text = saved();
  const std::size_t expenditure = text.rfind("三、支出决算表");
  REQUIRE(expenditure != std::string::npos);
  const std::size_t begin = text.find("\n2080109\t", expenditure) + 1;
  const std::size_t end = text.find('\n', begin);
  const std::string row = text.substr(begin, end - begin);
  const Report whole = check(read(text).disclosure);
  CHECK(count(whole, "03-2", Outcome::insufficient) == 0);
  for (const std::string& instead :
       {replaced(row, "2080109", "2O80109"), all_replaced(row, "\t", " ")}) {
    CAPTURE(instead);
    std::string edited = text;
    edited.replace(begin, row.size(), instead);
    const Extraction extraction = read(edited);
    CHECK(extraction.remarks.size() == 1);
    CHECK(extraction.disclosure.tables.find(TableKey::expenditure)->left_out == 1);
    const Report report = check(extraction.disclosure);
    for (const char* const rule : {"03-2", "03-7", "05-4a", "05-4b", "03-5a"}) {
      CAPTURE(rule);
      CHECK(count(report, rule, Outcome::fail) == 0);
    }
    CHECK(count(report, "03-2", Outcome::insufficient) > 0);
    CHECK(report.joint == JointProof::possible);
    const std::string json = render_published(extraction.disclosure);
    CHECK(json.find("\"left_out\": 1") != std::string::npos);
    CHECK(render_published(read_published(json)) == json);
  }
}

TEST_CASE("a sentence ends the table before it: what comes then is of no known table") {
  std::string text = saved();
  const std::size_t row = text.find("\n2080107", text.find("公开 05"));
  REQUIRE(row != std::string::npos);
  const std::size_t end = text.find("\n\n## **", row);
  text.insert(end, "\n本年支出中，调整情况如下，其余未变。\n2080107\t某项\t1.00\t2.00\t3.00");
  const Extraction extraction = read(text);
  REQUIRE(extraction.remarks.size() == 1);
  CHECK(extraction.remarks[0].message == "a table without a known title; it is left out");
  CHECK(check_tables(extraction.disclosure, haidong()) >= 560);
}

TEST_CASE("what follows the rows of a table is read as text when no more rows come") {
  const std::string text =
      replaced(saved(), "\n## **第三部分", "\n本套报表已经核对。\n\n## **第三部分");
  const Extraction extraction = read(text);
  CHECK(extraction.remarks.empty());
  CHECK(std::ranges::any_of(extraction.disclosure.paragraphs, [](const Paragraph& paragraph) {
    return paragraph.text == "本套报表已经核对。";
  }));
}

TEST_CASE("the second of two tables with one title is left out") {
  std::string text = saved();
  const std::size_t begin = text.rfind("\n## **", text.find("公开 03"));
  const std::size_t end = text.find("\n## **", begin + 1);
  REQUIRE(end != std::string::npos);
  const Extraction extraction = read(text.insert(end, text.substr(begin, end - begin)));
  REQUIRE(extraction.remarks.size() == 1);
  CHECK(extraction.remarks[0].message == "this table occurs twice; the second is left out");
  CHECK(check_tables(extraction.disclosure, haidong()) >= 560);
}

TEST_CASE("figures without labels are read below their headings, with 栏次 or without") {
  const std::string numbers = "\n1\t2\t3\t4\t5\t6\t7\t8\t9\t10\t11\t12\n";
  const std::size_t figures = check_tables(read(saved()).disclosure, haidong());
  for (const std::string instead :
       {"\n", "\n1=2+3+6\t2\t3=4+5\t4\t5\t6\t7=8+9+12\t8\t9=10+11\t10\t11\t12\n"}) {
    CAPTURE(instead);
    const Extraction extraction = read(replaced(saved(), numbers, instead));
    CHECK(extraction.remarks.empty());
    CHECK(check_tables(extraction.disclosure, haidong()) == figures);
  }
}

TEST_CASE("a table of figures without labels that has none keeps the labels below") {
  const std::string text = saved();
  const std::size_t begin = text.find("\n1\t2\t3\t4\t5\t6\t7\t8\t9\t10\t11\t12\n");
  REQUIRE(begin != std::string::npos);
  const std::size_t end = text.find("\n项目", begin);
  REQUIRE(end != std::string::npos);
  const Extraction extraction = read(text.substr(0, begin) + text.substr(end));
  CHECK(extraction.remarks.empty());
  const Table* const table = extraction.disclosure.tables.find(TableKey::three_public);
  REQUIRE(table != nullptr);
  const auto panels = extraction.disclosure.tables.panels(*table);
  CHECK(panels.size() == 2);
}

TEST_CASE("the one row of a table without labels may be broken over lines that fill it") {
  const std::string text = saved();
  const std::string numbers = "\n1\t2\t3\t4\t5\t6\t7\t8\t9\t10\t11\t12\n";
  const std::size_t begin = text.find(numbers) + numbers.size();
  const std::size_t end = text.find('\n', begin);
  const auto figures_of = [&](const std::string& lines, std::size_t remarks) {
    const Extraction extraction = read(text.substr(0, begin) + lines + text.substr(end));
    CAPTURE(lines);
    CHECK(extraction.remarks.size() == remarks);
    const Tables& tables = extraction.disclosure.tables;
    std::string figures;
    for (const Panel& panel : tables.panels(*tables.find(TableKey::three_public))) {
      if (panel.column_count != 12) continue;
      for (const Cell& cell : tables.cells(panel))
        figures += std::string(tables.printed(cell)) + '|';
    }
    return figures;
  };
  const std::string budget = "8.1\t1.2\t5.3\t2.4\t2.9\t1.6";
  const std::string final = "7.1\t1.1\t4.3\t1.4\t2.9\t1.7";
  const std::string read_whole = "8.1|1.2|5.3|2.4|2.9|1.6|7.1|1.1|4.3|1.4|2.9|1.7|";
  CHECK(figures_of(budget + '\t' + final, 0) == read_whole);
  CHECK(figures_of(budget + '\n' + final, 0) == read_whole);
  CHECK(figures_of(budget + '\t' + final + '\n' + final, 1) == read_whole);
  CHECK(figures_of(budget + "\n7.1\t1.1\t4.3\t1.4\t2.9", 1).empty());
  CHECK(figures_of("8.1\t\t\t\t\t\t7.1", 0) == "8.1||||||7.1||||||");
}

TEST_CASE("the levels of a heading may be joined on one line") {
  const std::string text = saved();
  const std::size_t begin = text.find("\n预算数\t");
  REQUIRE(begin != std::string::npos);
  const std::size_t end = text.find("\n1\t2\t", begin);
  REQUIRE(end != std::string::npos);
  std::string joined;
  for (const std::string figure : {"预算数", "决算数"}) {
    for (const std::string heading :
         {"合计", "因公出国（境）费用", "公务用车购置及运行维护费–小计",
          "公务用车购置及运行维护费–公务用车购置费", "公务用车购置及运行维护费–公务用车运行维护费",
          "公务接待费"}) {
      joined += (joined.empty() ? "\n" : "\t") + figure + "–" + heading;
    }
  }
  const Extraction extraction = read(text.substr(0, begin) + joined + text.substr(end));
  CHECK(extraction.remarks.empty());
  CHECK(check_tables(extraction.disclosure, haidong()) ==
        check_tables(read(text).disclosure, haidong()));
}

TEST_CASE("a column of figures under an unknown heading is told of with its line") {
  const std::string text = saved();
  const std::size_t place = text.find("公务接待费\t", text.find("\n预算数\t"));
  REQUIRE(place != std::string::npos);
  const Extraction extraction = read(replaced(text, "公务接待费\t", "会议费\t", place));
  REQUIRE(extraction.remarks.size() == 1);
  CHECK(extraction.remarks[0].message ==
        "expected a heading of a known column instead of 会议费; the column is left out");
  CHECK(extraction.remarks[0].line == static_cast<std::int64_t>(line_of(text, place)));
}

TEST_CASE("every column that a table leaves out is told of with its line and heading") {
  const std::string unknown = "expected a heading of a known column instead of ";
  const std::string twice = "expected another heading than that of a column before: ";
  struct Row {
    const char* table;
    std::string headings;
    std::string instead;
    std::string message;
    std::size_t below;  ///< lines from the headings to the one that is told of
  };
  for (const auto& [table, headings, instead, message, below] : {
           Row{"公开 02", "附属单位上缴收入\t其他收入", "附属单位上缴收入\t杂项收入",
               unknown + "杂项收入", 0},
           Row{"公开 05", "小计\t基本支出\t项目支出", "小计\t人员支出\t项目支出",
               unknown + "人员支出", 0},
           Row{"公开 05", "小计\t基本支出\t项目支出", "总和\t基本支出\t项目支出",
               unknown + "本年支出总和", 0},
           Row{"公开 05", "小计\t基本支出\t项目支出", "小计\t基本支出\t基本支出",
               twice + "基本支出", 0},
           Row{"公开 05", "小计\t基本支出\t项目支出", "小计\t\t项目支出",
               "expected a heading above 615.36", 2},
       }) {
    const std::string text = saved();
    const std::size_t place = text.find(headings, text.find(table));
    REQUIRE(place != std::string::npos);
    const std::string written = replaced(text, headings, instead, place);
    const Extraction extraction = read(written);
    const std::string& told = message;
    CAPTURE(told);
    REQUIRE(extraction.remarks.size() == 1);
    CHECK(extraction.remarks[0].message == message + "; the column is left out");
    CHECK(extraction.remarks[0].line == static_cast<std::int64_t>(line_of(text, place) + below));
  }
}

TEST_CASE("a figure of a table that is no number is told of, and kept as it is printed") {
  const std::size_t place = saved().find("615.36\t", saved().find("公开 05"));
  const std::string text = replaced(saved(), "615.36\t", "6,15.36\t", place);
  const Extraction extraction = read(text);
  REQUIRE(extraction.remarks.size() == 1);
  CHECK(extraction.remarks[0].message == "expected a number instead of 6,15.36");
  CHECK(extraction.remarks[0].line == static_cast<std::int64_t>(line_of(text, place)));
  REQUIRE(extraction.disclosure.unreadable.size() == 1);
  CHECK(extraction.disclosure.unreadable[0].printed == "6,15.36");
}

TEST_CASE("columns in another order are read by their headings") {
  std::string text = saved();
  const std::string headings = "基本支出\t项目支出\t";
  const std::size_t place = text.find(headings, text.find("公开 03"));
  text = replaced(text, headings, "项目支出\t基本支出\t", place);
  const Extraction extraction = read(text);
  CHECK(extraction.remarks.empty());
  const Table* const table = extraction.disclosure.tables.find(TableKey::expenditure);
  REQUIRE(table != nullptr);
  const auto columns =
      extraction.disclosure.tables.columns(extraction.disclosure.tables.panels(*table).front());
  CHECK(columns[1].key == ColumnKey::project);
  CHECK(columns[2].key == ColumnKey::basic);
}
