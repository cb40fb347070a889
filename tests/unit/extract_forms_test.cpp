#include <cstddef>
#include <cstdint>
#include <string>

#include <doctest/doctest.h>

#include <juesuan/check.hpp>
#include <juesuan/extract.hpp>
#include <juesuan/published.hpp>

#include "support/rule_outcomes.hpp"
#include "support/saved_text.hpp"

using namespace juesuan_tests;

TEST_CASE("a form whose fields have no tabs between them is told of, and its words stay") {
  const std::string name{form_name(haidong().forms[0])};
  const Extraction extraction = read(without_tabs(saved(), "项目名称\t" + name, "\n\n", "  "));
  const Remark* const lost = find_remark(extraction, "tabs between their fields");
  REQUIRE(lost != nullptr);
  const Disclosure& found = extraction.disclosure;
  REQUIRE(found.forms.size() == haidong().forms.size());
  CHECK(found.forms[0].project.name == haidong().forms[0].project.name);
  CHECK(found.forms[0].project.indicators.empty());
  CHECK(found.forms[1].project.indicators.size() == haidong().forms[1].project.indicators.size());
  CHECK(render_published(read_published(render_published(found))) == render_published(found));
}

TEST_CASE("a row of a form whose fields have no tabs between them is told of, the form goes on") {
  const Form& exact = haidong().forms[0];
  const std::string text = saved();
  const std::size_t head = text.find("一级指标\t");
  const std::size_t begin = text.find('\n', head) + 1;
  const std::size_t end = text.find('\n', begin);
  const std::string row = text.substr(begin, end - begin);
  struct Row {
    std::string instead;
    const char* message;
  };
  const std::string joined = all_replaced(row.substr(1), "\t", " ");
  const std::size_t last = row.rfind('\t', row.rfind('\t') - 1);
  const std::size_t before = row.rfind('\t', last - 1);
  std::string partly = row;
  for (const std::size_t at : {before, row.find('\t', 1)}) partly[at] = ' ';
  constexpr const char* fields =
      "expected the fields of an indicator below their headings; it is left out";
  for (const auto& [instead, message] :
       {Row{joined, "expected a row of the form with tabs between its fields; it is left out"},
        Row{'\t' + joined, fields}, Row{joined + '\t', fields}, Row{partly, fields}}) {
    const std::string& changed = instead;
    CAPTURE(changed);
    const Extraction extraction = read(replaced(text, row, instead, begin));
    REQUIRE(extraction.remarks.size() == 1);
    CHECK(extraction.remarks[0].message == message);
    CHECK(extraction.remarks[0].line == static_cast<std::int64_t>(line_of(text, begin)));
    const Form& form = extraction.disclosure.forms[0];
    CHECK(form.left_out == 1);
    CHECK(form.project.indicators.size() == exact.project.indicators.size() - 1);
    CHECK(form.project.stated_score == exact.project.stated_score);
  }
}

TEST_CASE("points of a form that lost a row when it was read are not known") {
  const std::string text = saved();
  const std::size_t begin = text.find("产出指标\t");
  REQUIRE(begin != std::string::npos);
  const std::size_t end = text.find('\n', begin);
  const std::string row = text.substr(begin, end - begin);
  std::string edited = text;
  edited.replace(begin, row.size(), all_replaced(row, "\t", " "));
  const Extraction extraction = read(edited);
  CHECK(extraction.remarks.size() == 1);
  CHECK(extraction.disclosure.forms.at(0).left_out == 1);
  const Report report = check(extraction.disclosure);
  const Report whole = check(read(text).disclosure);
  for (const char* const rule : {"P-1", "P-3"}) {
    CAPTURE(rule);
    CHECK(count(report, rule, Outcome::fail) == count(whole, rule, Outcome::fail));
    CHECK(count(report, rule, Outcome::insufficient) > count(whole, rule, Outcome::insufficient));
  }
  const std::string json = render_published(extraction.disclosure);
  CHECK(render_published(read_published(json)) == json);
}

TEST_CASE("funds and columns of a form under other names are told of") {
  struct Row {
    const char* words;
    const char* instead;
    const char* message;
  };
  for (const auto& [words, instead, message] :
       {Row{"年度资金总额", "资金总额（万元）", "expected a row of the form"},
        Row{"年初预算数\t", "预算数\t",
            "expected a heading of a known column instead of 预算数; the column is left out"},
        Row{"年度 指标值\t", "目标值\t",
            "expected a heading of a known column instead of 目标值; the column is left out"}}) {
    const std::string text = saved();
    const std::size_t place = text.find(words, text.find("项目名称\t"));
    const Extraction extraction = read(replaced(text, words, instead, place));
    const std::string& changed = instead;
    CAPTURE(changed);
    REQUIRE(extraction.remarks.size() == 1);
    CHECK(extraction.remarks[0].message == message);
    CHECK(extraction.remarks[0].line == static_cast<std::int64_t>(line_of(text, place)));
  }
}
