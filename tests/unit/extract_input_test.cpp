#include <algorithm>
#include <cstddef>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include <juesuan/check.hpp>
#include <juesuan/extract.hpp>
#include <juesuan/limits.hpp>
#include <juesuan/published.hpp>

#include "support/compare_disclosures.hpp"
#include "support/error_of.hpp"
#include "support/plain_text.hpp"
#include "support/rule_outcomes.hpp"

using namespace juesuan;
using juesuan_tests::count;
using juesuan_tests::derived;
using juesuan_tests::error_of;

namespace {

/// Texts as offices save them, not quite as they should.
const Disclosure& haidong() {
  static const Disclosure disclosure = derived("haidong-2024");
  return disclosure;
}

std::string saved() { return juesuan_tests::plain_text(haidong(), Profile::built_in()); }

Extraction read(const std::string& text) { return extract(text, Profile::built_in()); }

std::string replaced(std::string text, std::string_view passage, std::string_view instead,
                     std::size_t from = 0) {
  const std::size_t at = text.find(passage, from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, passage.size(), instead);
}

std::string all_replaced(std::string text, std::string_view passage, std::string_view instead) {
  for (std::size_t at = text.find(passage); at != std::string::npos;
       at = text.find(passage, at + instead.size())) {
    text.replace(at, passage.size(), instead);
  }
  return text;
}

/// The text with the tabs between two places written as `instead`.
std::string without_tabs(std::string text, std::string_view from, std::string_view until,
                         std::string_view instead) {
  const std::size_t begin = text.rfind(from);
  REQUIRE(begin != std::string::npos);
  const std::size_t end = text.find(until, begin);
  REQUIRE(end != std::string::npos);
  const std::string part = all_replaced(text.substr(begin, end - begin), "\t", instead);
  return text.replace(begin, end - begin, part);
}

std::size_t line_of(std::string_view text, std::size_t place) {
  return 1 + static_cast<std::size_t>(std::ranges::count(text.substr(0, place), '\n'));
}

const Remark* find_remark(const Extraction& extraction, std::string_view message) {
  for (const Remark& remark : extraction.remarks) {
    if (remark.message.find(message) != std::string::npos) return &remark;
  }
  return nullptr;
}

}  // namespace

TEST_CASE("ends of lines and a byte order mark change nothing") {
  const std::string expected = render_published(read(saved()).disclosure);
  CHECK(render_published(read(all_replaced(saved(), "\n", "\r\n")).disclosure) == expected);
  CHECK(render_published(read("\xEF\xBB\xBF" + saved()).disclosure) == expected);
}

TEST_CASE("form feeds between pages and other control characters are blanks") {
  const std::string expected = render_published(read(saved()).disclosure);
  CHECK(render_published(read(replaced(saved(), "\n- 12 -\n", "\n- 12 -\n\f")).disclosure) ==
        expected);
  CHECK(render_published(read(replaced(saved(), "2080107\t", "\f2080107\x1F\t")).disclosure) ==
        expected);
}

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
  CHECK(juesuan_tests::check_tables(extraction.disclosure, haidong()) >= 560);
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
  CHECK(juesuan_tests::check_tables(extraction.disclosure, haidong()) >= 560);
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
  CHECK(juesuan_tests::check_tables(extraction.disclosure, haidong()) >= 560);
}

TEST_CASE("words of direction that contradict each other or the figures are found wrong") {
  const Extraction consistent = read(saved());
  const Claim* const before = find_claim(consistent.disclosure, "change.grand_total");
  REQUIRE(before != nullptr);
  const bool grew = before->comparison == Comparison::greater;
  const std::string right = grew ? "增加" : "减少";
  const std::string wrong = grew ? "减少" : "增加";
  const std::string text = saved();
  const std::size_t sentence = text.find("收入总计、支出总计均为");
  REQUIRE(sentence != std::string::npos);
  const Extraction extraction = read(replaced(text, right, wrong, sentence));
  CHECK(extraction.remarks.empty());
  const Claim* const claim = find_claim(extraction.disclosure, "change.grand_total");
  REQUIRE(claim != nullptr);
  CHECK(claim->comparison == (grew ? Comparison::less : Comparison::greater));
  CHECK(claim->ratio.hundredths() == -before->ratio.hundredths());
  CHECK(check(extraction.disclosure).failures() > check(consistent.disclosure).failures());
}

TEST_CASE("a figure in Chinese numerals or in another unit is told of") {
  const std::string text = saved();
  const std::size_t at = text.find("主要原因", text.find("收入总计、支出总计均为"));
  REQUIRE(at != std::string::npos);
  for (const std::string figure : {"三十五点二万元", "3,520元", "1.2亿元", "十二%"}) {
    CAPTURE(figure);
    const Extraction extraction = read(replaced(text, "。", "。另有" + figure + "未列。", at));
    REQUIRE(extraction.remarks.size() == 1);
    CHECK(extraction.remarks[0].text == figure);
    CHECK(extraction.remarks[0].message == "a figure in no known wording; it is left out");
  }
}

TEST_CASE("a second number of projects that is not the first is told of") {
  const std::string text = saved();
  const std::size_t at = text.rfind("4个项目");
  REQUIRE(at != std::string::npos);
  const Extraction extraction = read(replaced(text, "4个项目", "5个项目", at));
  REQUIRE(extraction.remarks.size() == 1);
  CHECK(extraction.remarks[0].text == "5");
  CHECK(extraction.remarks[0].message == "another number before: 4");
  CHECK(extraction.disclosure.self_evaluated_projects == 4);
}

TEST_CASE("a title with a year that is none is told of") {
  const Extraction extraction = read("甲局1356年度部门决算");
  REQUIRE(extraction.remarks.size() == 1);
  CHECK(extraction.remarks[0].message == "expected a year from 1949 to 9999");
  CHECK(extraction.disclosure.entity.name == "甲局");
  CHECK(extraction.disclosure.entity.year == 0);
}

TEST_CASE("a text that ends anywhere is read as far as it goes") {
  const std::string text = saved();
  const std::string whole = render_published(read(text).disclosure);
  for (std::size_t part = 1; part < 24; ++part) {
    std::size_t end = text.size() * part / 24;
    while ((static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    const Disclosure found = read(text.substr(0, end)).disclosure;
    const std::string written = render_published(found);
    CHECK(written.size() < whole.size());
    CHECK(render_published(read_published(written)) == written);
  }
}

TEST_CASE("text that is none is refused with its line") {
  CHECK(error_of([] { read(std::string("一\n二\0三", 8)); }).line() == 2);
  CHECK(error_of([] { read("一\n\n\xFF"); }).line() == 3);
  CHECK(error_of([] { read("一\n\xE4\xB8"); }).status() == Status::input);
  const Extraction empty = read("");
  REQUIRE(empty.remarks.size() == 1);
  CHECK(empty.remarks[0].message == "expected a title with name and year");
  CHECK(empty.disclosure.tables.tables().empty());
}

TEST_CASE("a text may be as long as a document may, with as many lines, and no longer") {
  std::string text(limits.document_bytes, '\n');
  CHECK(read(text).remarks.size() == 1);
  text += '\n';
  CHECK(error_of([&] { read(text); }).status() == Status::range);

  CHECK(read(std::string(limits.text_bytes, 'a')).remarks.size() == 1);
  const Error wide = error_of([] { read("\n" + std::string(limits.text_bytes + 1, 'a')); });
  CHECK(wide.status() == Status::range);
  CHECK(wide.line() == 2);

  std::string lines;
  for (std::size_t i = 0; i < limits.text_lines; ++i) lines += "7\n\n";  // numbers of pages
  CHECK(read(lines).remarks.size() == 1);
  const std::string prose = all_replaced(std::string(8'000, '\n'), "\n", "，\n");
  CHECK(read(prose).disclosure.paragraphs.size() == 1);
  const Error many = error_of([&] { read(lines + "7\n"); });
  CHECK(many.status() == Status::range);
  CHECK(many.line() == static_cast<std::int64_t>(2 * limits.text_lines + 1));
}

TEST_CASE("a whole is that of the shares in its own paragraph") {
  const std::string text =
      "第三部分\n二、收入决算情况说明\n"
      "本年收入合计100.00万元，其中：财政拨款收入100.00万元，占100.00%。\n"
      "本年收入合计7.00万元，其中：其他收入7.00万元，占100.00%。\n";
  const Disclosure found = read(text).disclosure;
  for (const auto& [id, fen] : {std::pair{"share.revenue.fiscal", 100'000'000},
                                std::pair{"share.revenue.other", 7'000'000}}) {
    const Claim* const claim = find_claim(found, id);
    REQUIRE(claim != nullptr);
    CHECK(claim->base.low <= fen);
    CHECK(claim->base.high >= fen);
  }
}

TEST_CASE("contents that do not stand in front are none: nothing above them is lost") {
  const std::string text = saved();
  const std::size_t begin = text.find("目录");
  const std::size_t end = text.find("第一部分", text.find("第一部分", begin) + 1);
  REQUIRE(end != std::string::npos);
  const std::string bare = text.substr(0, begin) + "\n## " + text.substr(end);
  const std::string expected = render_published(read(bare).disclosure);
  CHECK(read(bare).disclosure.tables.tables().size() == haidong().tables.tables().size());
  CHECK(read(bare).remarks.empty());
  CHECK(render_published(read(bare + "\n目录\n").disclosure) == expected);
  const std::string table = "\n## **三、支出决算表";
  CHECK(render_published(read(replaced(bare, "\n" + table, "\n目录" + table)).disclosure) ==
        expected);
}

TEST_CASE("what stands between the title and the contents is read as text") {
  const Extraction extraction = read(replaced(saved(), "# 目录", "本稿已经审定。\n\n# 目录"));
  CHECK(extraction.remarks.empty());
  CHECK(extraction.disclosure.paragraphs.front().text == "本稿已经审定。");
  CHECK(extraction.disclosure.contents == read(saved()).disclosure.contents);
}

TEST_CASE("tabs at the ends of all lines change nothing") {
  for (const char* const profile : {"qinghai-2024", "nine-tables-2024"}) {
    for (const char* const name : {"haidong-2024", "linlan-2024"}) {
      CAPTURE(profile);
      CAPTURE(name);
      const Profile& words = Profile::built_in(profile);
      const std::string text = juesuan_tests::plain_text(derived(name, words), words);
      const std::string expected = render_published(extract(text, words).disclosure);
      for (const std::string tabs : {"\t", "\t\t", " \t \t\t\t\t\t\t"}) {
        const Extraction extraction = extract(all_replaced(text, "\n", tabs + "\n"), words);
        CHECK(extraction.remarks.empty());
        CHECK(render_published(extraction.disclosure) == expected);
      }
    }
  }
}

TEST_CASE("a text from a spreadsheet, whose lines all have as many fields, is read") {
  constexpr std::size_t fields = 24;
  std::string text;
  std::istringstream lines{saved()};
  for (std::string line; std::getline(lines, line);) {
    const auto tabs = static_cast<std::size_t>(std::ranges::count(line, '\t'));
    text += line + std::string(fields - tabs, '\t') + '\n';
  }
  const Extraction extraction = read(text);
  CHECK(extraction.remarks.empty());
  CHECK(render_published(extraction.disclosure) == render_published(read(saved()).disclosure));
}

TEST_CASE("a year in full-width digits is one") {
  const Extraction extraction = read("甲局２０２４ 年度部门决算");
  CHECK(extraction.remarks.empty());
  CHECK(extraction.disclosure.entity.name == "甲局");
  CHECK(extraction.disclosure.entity.year == 2024);
}

TEST_CASE("how an execution relates to its budget is read without a reason") {
  const std::string before =
      "第三部分\n（三）一般公共预算财政拨款支出具体情况\n"
      "（1）人力资源和社会保障管理事务（款）社会保险经办机构（项）。年初预算为5.00万元，"
      "支出决算为5.00万元，完成年初预算的100.00%";
  for (const auto& [sentence, comparison] :
       {std::pair{"。决算数等于预算数。", Comparison::equal},
        std::pair{"，决算数大于预算数。", Comparison::greater},
        std::pair{"。决算数小于年初预算数。", Comparison::less},
        std::pair{"。决算数与预算数持平。", Comparison::equal},
        std::pair{"。决算数大于预算数的主要原因是。", Comparison::greater},
        std::pair{"，决算数小于预算数的主要原因：。", Comparison::less}}) {
    const std::string text = before + sentence;
    CAPTURE(text);
    const Extraction extraction = read(text);
    const Claim* const claim = find_claim(extraction.disclosure, "execution.2080109");
    REQUIRE(claim != nullptr);
    CHECK(claim->comparison == comparison);
    CHECK(claim->reason.empty());
    CHECK(claim->figure.state == CellState::value);
  }
  const Extraction three_public = read(
      "第三部分\n（一）“三公”经费支出总体情况说明\n“三公”经费支出预算为1.00万元，"
      "支出决算为0.50万元，完成预算的50%，决算数小于预算数，其中：公务接待费预算1.00万元，"
      "支出决算为0.50万元，完成预算的50%，决算数小于预算数；因公出国（境）费用预算0万元，"
      "支出决算为0万元，完成预算的0%，决算数与预算数持平。\n");
  CHECK(three_public.remarks.size() == 1);  // it has no title
  for (const auto& [id, comparison] : {std::pair{"execution.three_public", Comparison::less},
                                       std::pair{"execution.official_reception", Comparison::less},
                                       std::pair{"execution.travel_abroad", Comparison::equal}}) {
    const Claim* const claim = find_claim(three_public.disclosure, id);
    REQUIRE(claim != nullptr);
    CHECK(claim->comparison == comparison);
  }
  const Extraction extraction = read(before + "。决算数基本等于预算数，没有结余。");
  const Remark* const remark = find_remark(extraction, "relation");
  REQUIRE(remark != nullptr);
  CHECK(remark->line == 3);
  CHECK(remark->text == "决算数基本等于预算数");
}

TEST_CASE("figures without labels are read below their headings, with 栏次 or without") {
  const std::string numbers = "\n1\t2\t3\t4\t5\t6\t7\t8\t9\t10\t11\t12\n";
  const std::size_t figures = juesuan_tests::check_tables(read(saved()).disclosure, haidong());
  for (const std::string instead :
       {"\n", "\n1=2+3+6\t2\t3=4+5\t4\t5\t6\t7=8+9+12\t8\t9=10+11\t10\t11\t12\n"}) {
    CAPTURE(instead);
    const Extraction extraction = read(replaced(saved(), numbers, instead));
    CHECK(extraction.remarks.empty());
    CHECK(juesuan_tests::check_tables(extraction.disclosure, haidong()) == figures);
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
  CHECK(juesuan_tests::check_tables(extraction.disclosure, haidong()) ==
        juesuan_tests::check_tables(read(text).disclosure, haidong()));
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

TEST_CASE("figures in words without labels are told of with their line") {
  const std::string numbers = "\n1\t2\t3\t4\t5\t6\t7\t8\t9\t10\t11\t12\n";
  const std::string text = replaced(saved(), numbers, "\n六点五\t\t四点五\n");
  const std::size_t line = line_of(text, text.find("六点五"));
  const Extraction extraction = read(text);
  REQUIRE(extraction.remarks.size() == 2);
  CHECK(extraction.remarks[0].message.find("六点五") != std::string::npos);
  CHECK(extraction.remarks[1].message.find("四点五") != std::string::npos);
  for (const Remark& remark : extraction.remarks) {
    CHECK(remark.line == static_cast<std::int64_t>(line));
  }
}

TEST_CASE("headings without marks are those that the contents list") {
  std::string text;
  std::istringstream lines{saved()};
  for (std::string line; std::getline(lines, line);) {
    text += line.substr(std::min(line.find_first_not_of("# "), line.size())) + '\n';
  }
  text = all_replaced(text, "**", "");
  const Disclosure plain = read(text).disclosure;
  const Disclosure marked = read(saved()).disclosure;
  const auto listed = [](const Disclosure& disclosure, std::string_view heading) {
    return std::ranges::count(disclosure.headings, heading) == 1;
  };
  CHECK(listed(plain, "一、部门职责"));
  CHECK(listed(plain, "二、机构设置情况"));
  CHECK(plain.contents == marked.contents);
  CHECK(check(plain).failures() == check(marked).failures());
  CHECK(count(check(plain), "N-S1", Outcome::fail) == 0);
}
