#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>

#include <doctest/doctest.h>

#include <juesuan/check.hpp>
#include <juesuan/extract.hpp>
#include <juesuan/limits.hpp>
#include <juesuan/published.hpp>

#include "support/error_of.hpp"
#include "support/rule_outcomes.hpp"
#include "support/saved_text.hpp"

using namespace juesuan_tests;

TEST_CASE("ends of lines and a byte order mark change nothing") {
  const std::string expected = render_published(read(saved()).disclosure);
  CHECK(render_published(read(all_replaced(saved(), "\n", "\r\n")).disclosure) == expected);
  CHECK(render_published(read(all_replaced(saved(), "\n", "\r")).disclosure) == expected);
  CHECK(render_published(read("\xEF\xBB\xBF" + saved()).disclosure) == expected);
}

TEST_CASE("form feeds between pages and other control characters are blanks") {
  const std::string expected = render_published(read(saved()).disclosure);
  CHECK(render_published(read(replaced(saved(), "\n- 12 -\n", "\n- 12 -\n\f")).disclosure) ==
        expected);
  CHECK(render_published(read(replaced(saved(), "2080107\t", "\f2080107\x1F\t")).disclosure) ==
        expected);
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

TEST_CASE("a figure outside the sections of claims is told of with its clause and line") {
  struct Place {
    const char* before;
    const char* line;
    const char* told;
  };
  for (const Place& place :
       {Place{"\n## **三、支出决算表", "注：含补助，本年收入合计999.84万元，占5%。",
              "本年收入合计999.84万元"},
        Place{"\n## **三、支出决算表", "事业收入 35.00 万元，占 5.00%。", "事业收入 35.00 万元"},
        Place{"\n## **三、支出决算表", "合计收入 3,500元", "合计收入 3,500元"},
        Place{"公开 03", "本表支出合计（1.20）亿元", "本表支出合计（1.20）亿元"},
        Place{"\n## **二、机构设置", "年初结余9.50%。", "年初结余9.50%"},
        Place{"\n## **第二部分", "审批50万元（含）以上的项目，财预〔2020〕10号，2024年12月，三元。",
              nullptr}}) {
    const std::string added = place.line;
    CAPTURE(added);
    const std::string text = saved();
    const std::size_t at = text.rfind(place.before);
    REQUIRE(at != std::string::npos);
    const std::string edited = text.substr(0, at) + '\n' + added + '\n' + text.substr(at);
    const Extraction extraction = read(edited);
    REQUIRE(extraction.remarks.size() == (place.told != nullptr ? 1 : 0));
    if (place.told == nullptr) continue;
    CHECK(extraction.remarks[0].text == place.told);
    CHECK(extraction.remarks[0].message ==
          "a figure outside the sections that are read; it is left out");
    CHECK(extraction.remarks[0].line == static_cast<std::int64_t>(line_of(edited, at + 1)));
    CHECK(check_tables(extraction.disclosure, haidong()) >= 560);
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
  CHECK(error_of([] { read("一\r\r\xFF"); }).line() == 3);
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
      const std::string text = plain_text(derived(name, words), words);
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
