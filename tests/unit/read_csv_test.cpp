#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include <juesuan/limits.hpp>
#include <juesuan/read.hpp>

#include "support/error_of.hpp"

using namespace juesuan;
using juesuan_tests::error_of;

namespace {

const std::string header = "year,stage,flow,source,kind,function,economic,amount_yuan\n";
const std::string row = "2024,final,expenditure,fiscal,basic,2080107,30101,12.34\n";

/// What `row` says.
constexpr Entry entry{1234,         FunctionCode{2080107}, EconomicCode{30101}, 2024,
                      Stage::final, Flow::expenditure,     Source::fiscal,      Kind::basic};

constexpr Entry earlier{7, {}, {}, 2024};

Accounts accounts_with_one_entry() {
  Accounts accounts;
  accounts.entity.year = 2024;
  accounts.entries.push_back(earlier);
  return accounts;
}

/// The entries that a file adds.
std::vector<Entry> read(std::string_view csv) {
  Accounts accounts = accounts_with_one_entry();
  read_entries_csv(csv, accounts);
  REQUIRE(accounts.entries.front() == earlier);
  return {accounts.entries.begin() + 1, accounts.entries.end()};
}

/// The file fails at a line and adds nothing.
void check_refused(std::string_view csv, std::int64_t line, std::string_view message,
                   Status status = Status::input) {
  Accounts accounts = accounts_with_one_entry();
  const Error error = error_of([&] { read_entries_csv(csv, accounts, "entries.csv"); });
  CHECK(error.status() == status);
  CHECK(error.where() == "entries.csv");
  CHECK(error.line() == line);
  CHECK(error.message() == message);
  CHECK(accounts.entries == std::vector<Entry>{earlier});
}

/// A file whose third line fails between good ones.
void check_row_refused(std::string_view third_line, std::string_view message,
                       Status status = Status::input) {
  check_refused(header + row + std::string(third_line) + "\n" + row, 3, message, status);
}

/// `row` with one field replaced.
std::string row_with(std::size_t column, std::string_view field) {
  std::array<std::string_view, 8> fields{"2024",  "final",   "expenditure", "fiscal",
                                         "basic", "2080107", "30101",       "12.34"};
  fields[column] = field;
  std::string text;
  for (const std::string_view value : fields) {
    if (!text.empty()) text += ',';
    text += value;
  }
  return text;
}

}  // namespace

TEST_CASE("rows become entries behind those that are there") {
  const std::vector<Entry> entries =
      read(header + row + "2023,initial_budget,revenue,other_revenue,,208,,-5\n");
  REQUIRE(entries.size() == 2);
  CHECK(entries[0] == entry);
  CHECK(entries[1] == Entry{-500,
                            FunctionCode{208},
                            {},
                            2023,
                            Stage::initial_budget,
                            Flow::revenue,
                            Source::other_revenue});
}

TEST_CASE("columns stand in any order, and the header names the unit") {
  const std::vector<Entry> entries = read(
      "detail,amount_wanyuan,economic,nature,function,kind,source,flow,stage,year\n"
      "economic|nature,0.001234,人员经费,行政单位,2080107,基本支出,财政拨款,支出,决算数,2024\n");
  Entry expected = entry;
  expected.fen = 1234;
  expected.economic = EconomicCode::personnel();
  expected.nature = Nature::administrative;
  expected.detail = 18;
  CHECK(entries == std::vector{expected});
}

TEST_CASE("a field that is empty is none, whatever stands above it") {
  const std::vector<Entry> entries = read(
      "year,stage,flow,amount_yuan,source,kind,function,economic,nature,detail\n"
      "2023,final,expenditure,1,fiscal,basic,2080107,30101,administrative,economic\n"
      "2023,final,expenditure,1,,,,,,\n"
      "2023,final,expenditure,1,fiscal,basic,2080107,30101,administrative,economic\n");
  REQUIRE(entries.size() == 3);
  CHECK(entries[1] ==
        Entry{100, {}, {}, 2023, Stage::final, Flow::expenditure, Source::none, Kind::none});
  CHECK(entries[0] == entries[2]);
  CHECK(entries[0].detail == 2);
  CHECK(entries[0].nature == Nature::administrative);
}

TEST_CASE("a field that only begins like the one above it is read anew") {
  const std::vector<Entry> entries = read(
      "amount_yuan,function,source,year,stage,flow,kind,economic\n"
      "1,208,fiscal,2023,final,expenditure,project,\n"
      "12,20801,fiscal,2023,final,expenditure,project,\n"
      "1,2080107,fiscal,2023,final,expenditure,project,302\n"
      "1,208,fiscal,2023,final,expenditure,project,30201");
  REQUIRE(entries.size() == 4);
  CHECK(entries[1].fen == 1200);
  CHECK(entries[2].fen == 100);
  CHECK(entries[1].function == FunctionCode{20801});
  CHECK(entries[2].function == FunctionCode{2080107});
  CHECK(entries[3].function == FunctionCode{208});
  CHECK(entries[2].economic == EconomicCode{302});
  CHECK(entries[3].economic == EconomicCode{30201});
}

TEST_CASE("a byte order mark, CRLF, quotes and a missing last line break change nothing") {
  const std::vector<Entry> expected{entry, entry};
  CHECK(read(header + row + row) == expected);
  CHECK(read("\xEF\xBB\xBF" + header + row + row) == expected);
  CHECK(read(header + row + row.substr(0, row.size() - 1)) == expected);
  std::string crlf = header + row + row;
  for (std::size_t at = crlf.find('\n'); at != std::string::npos; at = crlf.find('\n', at + 2)) {
    crlf.insert(at, 1, '\r');
  }
  CHECK(read(crlf) == expected);
  CHECK(read(crlf + "\r\n") == expected);
  const std::string quoted = R"("2024","final",expenditure,"fiscal",basic,"2080107",30101,"12.34")";
  CHECK(read(header + quoted + "\n" + quoted) == expected);
  CHECK(read(header + quoted + "\r\n" + row) == expected);
  CHECK(read("\"year\"" + header.substr(4) + row + row) == expected);
}

TEST_CASE("a header without rows adds nothing") {
  CHECK(read(header).empty());
  CHECK(read(header.substr(0, header.size() - 1)).empty());
}

TEST_CASE("lines without a field are accepted at the end alone") {
  CHECK(read(header + row + "\n").size() == 1);
  CHECK(read(header + row + "\n\r\n\n").size() == 1);
  check_refused(header + row + "\n\n" + row, 3, "expected an entry; found a blank line");
  check_refused("\n" + header, 1, "expected a header row; found nothing");
}

TEST_CASE("a file without a header is refused") {
  check_refused("", 1, "expected a header row; found nothing");
  check_refused("\xEF\xBB\xBF", 1, "expected a header row; found nothing");
  const std::string columns =
      "expected a column of year stage flow source kind function economic amount_yuan "
      "amount_wanyuan nature detail; found ";
  check_refused(row, 1, columns + "\"2024\"");
  check_refused("year,,stage\n", 1, columns + "nothing");
  check_refused("year,amount\n", 1, columns + "\"amount\"");
  check_refused("year,Stage\n", 1, columns + "\"Stage\"");
  check_refused("year, stage\n", 1, columns + "\" stage\"");
}

TEST_CASE("each needed column stands in the header once") {
  for (const std::string_view column :
       {"year", "stage", "flow", "source", "kind", "function", "economic"}) {
    std::string columns = "nature," + header;
    columns.erase(columns.find(std::string(column) + ','), column.size() + 1);
    check_refused(columns, 1, "missing column " + std::string(column));
    check_refused(std::string(column) + ',' + header, 1,
                  "column " + std::string(column) + " occurs twice");
  }
  check_refused("detail,detail," + header, 1, "column detail occurs twice");
  const std::string either = "expected either column amount_yuan or column amount_wanyuan; found ";
  check_refused("amount_wanyuan," + header, 1, either + "both");
  check_refused("year,stage,flow,source,kind,function,economic\n", 1, either + "neither");
}

TEST_CASE("a row has as many fields as the header") {
  check_row_refused("2024,final,expenditure,fiscal,basic,2080107,12.34",
                    "expected 8 fields; found 7");
  check_row_refused(row_with(7, "12.34,"), "expected 8 fields; found 9");
  check_row_refused("2024", "expected 8 fields; found 1");
  check_row_refused(row_with(7, "1,234,567"), "expected 8 fields; found 10");
  check_row_refused("\"2024\",final", "expected 8 fields; found 2");
}

TEST_CASE("quotes close in their line, before the next comma") {
  check_row_refused(row_with(1, "\"final\nfinal\""),
                    "expected a quote at the end of a quoted field");
  check_row_refused(row_with(1, "\"final\r\nfinal\""),
                    "expected a quote at the end of a quoted field");
  check_row_refused(row_with(1, "\"final\"s"), "expected a comma after a quote");
  check_refused(header + row + "2024,\"final", 3, "expected a quote at the end of a quoted field");
  check_refused(header + row + "\"", 3, "expected a quote at the end of a quoted field");
  const std::string stage =
      "column stage: expected one of final, initial_budget, adjusted_budget; ";
  check_row_refused(row_with(1, "\"fi\"\"nal\""), stage + "found \"fi\"\"nal\"");
  check_row_refused(row_with(1, "fi\"nal"), stage + "found \"fi\"nal\"");
  check_row_refused(row_with(1, "\"\""), stage + "found nothing");
}

TEST_CASE("a malformed field is refused by its column") {
  const std::string function = "column function: expected 3, 5 or 7 digits that begin with 2; ";
  check_row_refused(row_with(5, "2080"), function + "found \"2080\"");
  check_row_refused(row_with(5, "３０１"), function + "found \"３０１\"");
  check_row_refused(row_with(6, "3010"),
                    "column economic: expected 3 or 5 digits that begin with 3, personnel or "
                    "operating_cost; found \"3010\"");
  check_row_refused(row_with(0, "24"),
                    "column year: expected a year from 1949 to 9999; found \"24\"");
  check_row_refused(row_with(3, "lottery"),
                    "column source: expected one of general_public_budget, government_fund, "
                    "state_capital, superior_subsidy, institutional_revenue, operating_revenue, "
                    "subsidiary_remittance, other_revenue, fiscal, non_fiscal; found \"lottery\"");
  check_row_refused(row_with(1, "final "),
                    "column stage: expected one of final, initial_budget, adjusted_budget; found "
                    "\"final \"");
  check_refused("detail," + header + "economic|economic," + row, 2,
                "column detail: expected different axes of function, economic, source, kind, "
                "nature, joined by |; found \"economic|economic\"");
}

TEST_CASE("a malformed amount is refused with what it looks like") {
  const std::string column = "column amount_yuan: ";
  check_row_refused(row_with(7, "12.345"), column + "\"12.345\" has 3 decimals, 元 has 2");
  check_row_refused(row_with(7, ""), column + "expected a number in 元, found nothing");
  check_refused("amount_yuan," + header.substr(0, header.rfind(',')) + "\n," +
                    row.substr(0, row.rfind(',')) + "\n",
                2, column + "expected a number in 元, found nothing");
  for (const std::string_view text : {"1e5", "１２", "NaN", " 1", "12.34\r"}) {
    Accounts accounts = accounts_with_one_entry();
    const Error error =
        error_of([&] { read_entries_csv(header + row_with(7, text), accounts, "entries.csv"); });
    CHECK(error.status() == Status::input);
    CHECK(error.line() == 2);
    const std::string shown = text == "12.34\r" ? "12.34?" : std::string(text);
    CHECK(error.message().find(column + '"' + shown + "\" is not a plain decimal number") == 0);
  }
  check_row_refused(row_with(7, "92233720368547758.08"),
                    column + "\"92233720368547758.08\" is out of range in 元", Status::range);
  CHECK(read(header + row_with(7, "92233720368547758.07"))[0].fen == 9'223'372'036'854'775'807);
}

TEST_CASE("every entry keeps the rules of the books") {
  check_row_refused(row_with(5, "208"),
                    "column function: expected 7 digits (项) in the disclosure year's final "
                    "accounts; found \"208\"");
  check_row_refused(row_with(5, "\"208\""),
                    "column function: expected 7 digits (项) in the disclosure year's final "
                    "accounts; found \"208\"");
  check_row_refused(row_with(0, "2022"),
                    "column year: expected the disclosure year or the year before it; found "
                    "\"2022\"");
  check_row_refused(row_with(4, ""),
                    "column kind: expected a kind in the disclosure year's final accounts; found "
                    "nothing");
  check_refused(header.substr(0, header.size() - 1) + ",detail\n" + row_with(7, "1") + ",nature\n",
                2, "column nature: expected a nature: detail names this axis; found nothing");
}

TEST_CASE("bytes that are not UTF-8 and NUL are refused") {
  const std::string bytes = "expected UTF-8 text; found bytes that are not UTF-8";
  const std::string nul = "expected UTF-8 text; found a NUL byte";
  for (std::size_t column = 0; column < 8; ++column) {
    check_row_refused(row_with(column, "\xB2\xC6"), bytes);
    check_row_refused(row_with(column, std::string_view("\0", 1)), nul);
  }
  check_refused("year,\xC4\xEA\n", 1, bytes);
  check_refused("year," + std::string(1, '\0') + "\n", 1, nul);
  check_refused("\xFF\xFEy", 1, bytes);
  check_refused(header + row + std::string(1, '\0'), 3, nul);
}

TEST_CASE("a unit has at most ten million entries, whatever they come from") {
  Accounts accounts;
  accounts.entity.year = 2024;
  accounts.entries.reserve(limits.entries + 1);
  accounts.entries.resize(limits.entries - 1, earlier);
  const Error error =
      error_of([&] { read_entries_csv(header + row + row, accounts, "entries.csv"); });
  CHECK(error.status() == Status::range);
  CHECK(error.line() == 3);
  CHECK(error.message() == "expected at most 10000000 entries");
  CHECK(accounts.entries.size() == limits.entries - 1);
  read_entries_csv(header + row, accounts);
  CHECK(accounts.entries.size() == limits.entries);
  CHECK(accounts.entries.back() == entry);
}

TEST_CASE("the disclosure year must be known") {
  Accounts accounts;
  const Error error = error_of([&] { read_entries_csv(header + row, accounts); });
  CHECK(error.status() == Status::argument);
  CHECK(error.where() == "entity.year");
}
