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

#include "support/saved_text.hpp"

using namespace juesuan_tests;

namespace {

/// A row of a table of `saved()`, found by the number of the table and what it begins with.
struct SavedRow {
  std::string text = saved();
  std::string row;
  std::size_t place = 0;

  SavedRow(std::string_view number, std::string_view begin) {
    const std::size_t table = text.find(number);
    REQUIRE(table != std::string::npos);
    const std::size_t at = text.find('\n' + std::string(begin), table);
    REQUIRE(at != std::string::npos);
    place = at + 1;
    row = text.substr(place, text.find('\n', place) - place);
  }
  std::string with(const std::string& instead) const {
    return text.substr(0, place) + instead + text.substr(place + row.size());
  }
  std::int64_t line() const { return static_cast<std::int64_t>(line_of(text, place)); }
};

/// The text without tabs at the ends of lines of tables that have others.
std::string without_blank_ends(const std::string& text) {
  const std::size_t tables_end = text.rfind("## **第三部分");
  std::string trimmed;
  std::istringstream lines{text.substr(0, tables_end)};
  for (std::string line; std::getline(lines, line);) {
    const std::string filled = line.substr(0, line.find_last_not_of('\t') + 1);
    trimmed += (filled.find('\t') == std::string::npos ? line : filled) + '\n';
  }
  return trimmed + text.substr(tables_end);
}

/// The row of a table is left out, told of on `remarks` lines, and no rule that passed fails.
void check_left_out(const std::string& text, TableKey key, std::int64_t line,
                    std::size_t remarks = 1) {
  const Extraction extraction = read(text);
  REQUIRE(extraction.remarks.size() == remarks);
  CHECK(extraction.remarks[0].line == line);
  CHECK(left_out(extraction, key) == 1);
  CHECK(check(extraction.disclosure).failures() == check(read(saved()).disclosure).failures());
}

}  // namespace

TEST_CASE("a name that is broken over two lines is one") {
  struct Break {
    const char* table;
    const char* row;
    const char* before;  ///< the break
  };
  for (const Break& each :
       {Break{"公开 02", "2080505\t", "保险缴费"}, Break{"公开 03", "2080505\t", "保险缴费"},
        Break{"公开 05", "20899\t", "保障和就业"}, Break{"公开 06", "30108\t", "保险"},
        Break{"公开 06", "30309\t", "费\t"}, Break{"公开 10", "30299\t", "服务支出"},
        Break{"公开 01", "\t14\t", "信息等"}, Break{"公开 04", "\t14\t", "信息等"}}) {
    const SavedRow row{each.table, each.row};
    CAPTURE(row.row);
    const std::string broken = replaced(row.row, each.before, '\n' + std::string(each.before));
    check_whole(read(row.with(broken)));
    check_whole(read(without_blank_ends(row.with(broken))));
  }
}

TEST_CASE("a row whose name goes on elsewhere than in the next line is left out") {
  const SavedRow row{"公开 02", "2080505\t"};
  const std::string name = "2080505\t机关事业单位基本养老";
  const std::string rest = row.row.substr(row.row.find("保险缴费"));
  const std::string figures = row.row.substr(row.row.find("支出") + std::string("支出").size());
  for (const std::string& instead :
       {name + "\n- 7 -\n" + rest, name + '\n' + rest + '\t', name + "\n支出" + figures.substr(1),
        "2080505\t机关事业单位基本养老保险缴费支出\n\t" + figures}) {
    CAPTURE(instead);
    check_left_out(row.with(instead), TableKey::revenue, row.line(), 2);
  }
  check_left_out(row.with(name + '\n' + all_replaced(rest, "\t", " ")), TableKey::revenue,
                 row.line(), 2);
}

TEST_CASE("a row with a broken figure is left out") {
  const SavedRow row{"公开 03", "2101103\t"};
  check_left_out(row.with(replaced(row.row, "17.05", "17.\n05")), TableKey::expenditure, row.line(),
                 2);
  check_left_out(row.with(replaced(row.row, "17.05", "17\n.05")), TableKey::expenditure, row.line(),
                 2);
}

TEST_CASE("the label of a total may stand in the place of the name") {
  for (const char* const table : {"公开 02", "公开 03", "公开 05", "公开 10"}) {
    CAPTURE(table);
    const SavedRow row{table, "合计\t"};
    check_whole(read(row.with(replaced(row.row, "合计\t\t", "\t合计\t"))));
  }
}

TEST_CASE("a row with a field too many or too few is left out") {
  const SavedRow row{"公开 02", "2101103\t"};
  for (const std::string& instead :
       {replaced(row.row, "补助\t", "补助\t\t"), replaced(row.row, "补助\t", "补助 "),
        replaced(row.row, "\t17.05", ""), replaced(row.row, "2101103\t", "210\t11\t03\t"),
        replaced(row.row, "2101103\t", "2101103\t\t\t"),
        std::string("2101103\t公务员医疗补助 17.05\t17.05"), row.row + "\t9.99",
        "21\t" + row.row}) {
    CAPTURE(instead);
    check_left_out(row.with(instead), TableKey::revenue, row.line());
  }
  const SavedRow account{"公开 06", "30101\t"};
  for (const std::string& instead : {replaced(account.row, "基本工资\t", "基本工资\t\t"),
                                     replaced(account.row, "基本工资\t", "基本工资 ")}) {
    CAPTURE(instead);
    check_left_out(account.with(instead), TableKey::general_budget_basic, account.line());
  }
}

TEST_CASE("blank fields at the end of a row may be missing or be more") {
  check_whole(read(without_blank_ends(saved())));
  for (const auto& [table, begin] :
       {std::pair{"公开 02", "20899\t"}, std::pair{"公开 03", "2101103\t"},
        std::pair{"公开 01", "\t9\t"}, std::pair{"公开 06", "30101\t"}}) {
    const SavedRow row{table, begin};
    CAPTURE(row.row);
    check_whole(read(row.with(row.row.substr(0, row.row.find_last_not_of('\t') + 1))));
    if (row.row.find("\t\t\t") == std::string::npos) continue;
    check_whole(read(row.with(row.row + '\t')));
  }
}
