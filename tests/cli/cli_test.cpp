#include <filesystem>
#include <string>
#include <string_view>

#include "support/workplace.hpp"

using namespace juesuan_tests;

namespace {

/// The folder holds the eleven golden tables, byte for byte, and nothing else.
void check_golden_tables(const fs::path& folder) {
  const fs::path golden = source / "tests/golden/haidong-2024/tables";
  std::size_t compared = 0;
  for (const auto& entry : fs::directory_iterator(golden)) {
    CAPTURE(entry.path().filename().string());
    CHECK(read(folder / entry.path().filename()) == read(entry.path()));
    ++compared;
  }
  CHECK(compared == 11);
  CHECK(files_in(folder) == compared);
}

constexpr std::string_view document = R"({
  "format": "juesuan.accounts/1", "amount_unit": "元",
  "entity": {"name": "示例局", "year": "2024", "nature": "administrative"},
  "entries": [{"year": "2024", "stage": "final", "flow": "revenue",
    "source": "general_public_budget", "function": "2080101", "amount": "1234500.00"}]})";

}  // namespace

TEST_CASE("the books of the example give the published tables") {
  const Workplace place;
  const Result result = place.derive(quoted(haidong) + " -f tsv -o new");
  CHECK(result.status == 0);
  CHECK(result.out.empty());
  CHECK(result.err.empty());
  check_golden_tables(place.folder() / "new");
  CHECK(place.derive(quoted(haidong) + " -f tsv -o new").status == 0);
  check_golden_tables(place.folder() / "new");
}

TEST_CASE("the same books known by function and by economic code apart give the same tables") {
  const Workplace place;
  const fs::path split = source / "tests/golden/haidong-2024-split/accounts.json";
  CHECK(place.derive(quoted(split) + " -f tsv -o .").status == 0);
  check_golden_tables(place.folder());
}

TEST_CASE("a warning goes to standard error and is no failure") {
  const Workplace place;
  const Result result = place.derive(quoted(linlan) + " -o linlan.md");
  CHECK(result.status == 0);
  CHECK(result.out.empty());
  CHECK(result.err.starts_with("warning: entries["));
  CHECK(contains(result.err, "table summary but in none of its rows"));
  CHECK(!contains(result.err, "error: "));
  CHECK(read(place.folder() / "linlan.md").starts_with("# 临澜市文化体育和旅游局2024年度"));
  CHECK(files_in(place.folder()) == 1);
}

TEST_CASE("what the tables cannot show is said on standard error: unknown is not zero") {
  const Workplace place;
  write(place.folder() / "entries.csv",
        "year,stage,flow,source,kind,function,economic,amount_yuan\n"
        "2024,final,revenue,general_public_budget,,2080101,,5.00\n"
        "2024,final,revenue,fiscal,,2080101,,6.00\n");
  const Result result = place.derive("entries.csv --table revenue --table summary" + of_unit);
  CHECK(result.status == 0);
  CHECK(contains(result.err, "info: table summary: 28 blank figures are unknown, not zero\n"));
  CHECK(contains(result.err, "info: table summary: 3 figures are lower bounds: entries not "));
  CHECK(!contains(result.err, "table revenue"));
  CHECK(!contains(result.err, "table procurement"));
}

TEST_CASE("books that contradict themselves end with 1 and are written all the same") {
  const Workplace place;
  const fs::path wrong = source / "tests/golden/linlan-2024-wrong/accounts.json";
  const Result result = place.derive(quoted(wrong) + " -f json -o wrong.json");
  CHECK(result.status == 1);
  CHECK(contains(result.err, "\nerror: entries["));
  CHECK(contains(result.err, "institutional_revenue, 2070109"));
  CHECK(contains(read(place.folder() / "wrong.json"), "\"juesuan.disclosure/1\""));
}

TEST_CASE("chosen tables come in the order asked for") {
  const Workplace place;
  const fs::path golden = source / "tests/golden/haidong-2024/tables";
  const std::string chosen = quoted(haidong) + " --table procurement --table three_public";
  CHECK(place.derive(chosen + " -f tsv").out ==
        read(golden / "11.tsv") + "\n" + read(golden / "09.tsv"));
  CHECK(place.derive("--table procurement " + quoted(haidong) + " -f tsv -o -").out ==
        read(golden / "11.tsv"));
  CHECK(place.derive(chosen + " -f tsv -o two").status == 0);
  CHECK(read(place.folder() / "two/09.tsv") == read(golden / "09.tsv"));
  CHECK(files_in(place.folder() / "two") == 2);
  const std::string array = place.derive(chosen + " -f json").out;
  CHECK(array.starts_with("[\n{"));
  CHECK(array.ends_with("}\n]\n"));
  CHECK(array.find("\"procurement\"") < array.find("\"three_public\""));
  CHECK(place.derive(quoted(haidong) + " -f json --table procurement").out.starts_with("{"));
}

TEST_CASE("a document is read from standard input") {
  const Workplace place;
  write(place.folder() / "books", document);
  const Result result = place.derive("- --table revenue < books");
  CHECK(result.status == 0);
  CHECK(contains(result.out, "123.45"));
  check_refused(place, place.derive("- < " + quoted(haidong)), "entries_file", 1);
  check_refused(place, place.derive("- < /dev/null"), "", 1);
  check_refused(place, place.derive("- <&-"), "standard input: cannot be read", 1);
}

TEST_CASE("a CSV of entries needs to be told whose it is") {
  const Workplace place;
  write(place.folder() / "entries.csv", entries_csv);
  const Result result = place.derive("entries.csv --table revenue" + of_unit);
  CHECK(result.status == 0);
  CHECK(contains(result.out, "123.45"));
  CHECK(
      place.derive("entries.csv --year 2024 --unit 示例局 --nature administrative --table revenue")
          .out == result.out);
  check_refused(place, place.derive("entries.csv"), "--year, --unit and --nature", 1);
  check_refused(place, place.derive("entries.csv --year 2024"), "--unit", 1);
  check_refused(place, place.derive("entries.csv --year 2024 --unit 示例局"), "--nature", 1);
  check_refused(place, place.derive("entries.csv --nature 行政单位"), "--year", 1);
  check_refused(place, place.derive("entries.csv --year 2024 --unit '' --nature 行政单位"),
                "--unit: expected a name", 1);
  check_refused(place, place.derive("entries.csv --year 2024 --unit 示例局 --nature 1"), "1", 1);
  check_refused(place, place.derive("entries.csv --year 24 --unit 示例局 --nature 行政单位"),
                "year: ", 1);
  check_refused(place, place.derive(quoted(haidong) + of_unit), "for a CSV", 1);
}

TEST_CASE("a bad CSV is refused with its line") {
  const Workplace place;
  write(place.folder() / "bad.csv",
        std::string(entries_csv) + "2024,final,revenue,other_revenue,,2080101,,1.234\n");
  check_refused(place, place.derive("bad.csv -f tsv -o out" + of_unit), "bad.csv, line 4: ", 1);
}

TEST_CASE("bad usage is refused") {
  const Workplace place;
  const std::string books = quoted(haidong);
  check_refused(place, place.sh("juesuan"), "subcommand");
  check_refused(place, place.sh("juesuan publish"), "subcommand");
  check_refused(place, place.derive(""), "ACCOUNTS");
  check_refused(place, place.derive("missing.json -o out.md"), "missing.json: cannot be read");
  check_refused(place, place.derive(books + " --wrong -o out.md"), "--wrong");
  check_refused(place, place.derive(books + " more -o out.md"), "more");
  check_refused(place, place.derive(books + " -f pdf -o out.pdf"), "pdf");
  check_refused(place, place.derive(books + " -f 1"), "1");
  check_refused(place, place.derive(books + " --table cash -f tsv -o out"), "--table cash");
  check_refused(place, place.derive(books + " --table revenue --table revenue"), "given twice");
  check_refused(place, place.derive(books + " --profile nowhere"), "nowhere");
}

TEST_CASE("an output that cannot be written is refused and leaves nothing") {
  const Workplace place;
  const std::string books = quoted(haidong);
  write(place.folder() / "file", "kept");
  check_refused(place, place.derive(books + " -o missing/out.md"), "missing/out.md: cannot be", 1);
  check_refused(place, place.derive(books + " -o file/out.md"), "file/out.md", 1);
  check_refused(place, place.derive(books + " -o ''"), "name of a file", 1);
  check_refused(place, place.derive(books + " -o /dev/null"), "not a regular file", 1);
  check_refused(place, place.derive(books + " -f tsv -o file"), "file: cannot be created", 1);
  check_refused(place, place.derive(books + " -f tsv -o missing/out"), "missing/out: cannot be", 1);
  CHECK(read(place.folder() / "file") == "kept");
  fs::create_directories(place.folder() / "out/11.tsv");
  check_refused(place, place.derive(books + " -f tsv -o out"), "out/11.tsv", 2);
  CHECK(files_in(place.folder() / "out") == 1);
}

TEST_CASE("a full disk or a closed output is a failure") {
  const Workplace place;
  const std::string books = quoted(haidong);
  const std::string small = "trap '' XFSZ; ulimit -f 1; juesuan derive " + books;
  check_refused(place, place.sh(small + " -f tsv -o out"), "01.tsv: cannot be written");
  check_refused(place, place.sh(small + " -o out.md"), "out.md: cannot be written");
  check_refused(place, place.derive(books + " > /dev/full"), "standard output: cannot be written");
  check_refused(place, place.derive(books + " >&-"), "standard output: cannot be written");
  check_refused(place, place.sh("juesuan --help >&-"), "standard output: cannot be written");
}

TEST_CASE("a file is replaced whole, and a link stays a link") {
  const Workplace place;
  write(place.folder() / "out.md", std::string(1'000'000, 'x'));
  fs::create_symlink("out.md", place.folder() / "link.md");
  CHECK(place.derive(quoted(haidong) + " -o link.md").status == 0);
  CHECK(fs::is_symlink(place.folder() / "link.md"));
  CHECK(read(place.folder() / "out.md") == place.derive(quoted(haidong)).out);
  CHECK(files_in(place.folder()) == 2);
}

TEST_CASE("books are checked: a broken rule of severity error ends with 1, others do not") {
  const Workplace place;
  const Result wrong = place.sh("juesuan check " + quoted(haidong));
  CHECK(wrong.status == 1);
  CHECK(wrong.out.starts_with("海东市社会保险服务局 2024 (derived)\nerror P-1 "));
  CHECK(contains(wrong.out, "\nerrors: 4, warnings: 10, infos: 9, tails: 0\n"));
  const std::string off = " --off P-1=a --off P-3=b --off P-5=c --off 'P-12=d=e'";
  const Result fine = place.sh("juesuan check " + quoted(haidong) + off + " -o report");
  CHECK(fine.status == 0);
  CHECK(fine.out.empty());
  const std::string report = read(place.folder() / "report");
  CHECK(contains(report, "\nerrors: 0, warnings: 10, infos: 9, tails: 0\n"));
  CHECK(report.ends_with("switched off P-12: d=e\n"));
  const Result nine =
      place.sh("juesuan check " + quoted(haidong) + off + " --profile nine-tables-2024");
  CHECK(nine.status == 0);
  CHECK(nine.out != report);
}

TEST_CASE("what derives from books and is published holds but for its tails") {
  const Workplace place;
  CHECK(place.derive(quoted(haidong) + " -f published -o published.json").status == 0);
  const Result file = place.sh("juesuan check published.json");
  CHECK(file.status == 1);
  CHECK(contains(file.out, " 2024 (published)\n"));
  CHECK(contains(file.out, "\nerrors: 4, warnings: 10, infos: 9, tails: 12\n"));
  CHECK(place.sh("juesuan check - < published.json").out == file.out);
  const Result json = place.sh("juesuan check published.json -f json");
  CHECK(json.status == 1);
  CHECK(contains(json.out, "\"joint\": \"possible\""));
  check_refused(place, place.derive(quoted(haidong) + " -f published --table revenue"), "--table",
                1);
}

TEST_CASE(
    "a publication with tails and warnings alone ends with 0, with an impossible sum with 1") {
  const Workplace place;
  const auto row = [](const std::string& cells) {
    return R"({"format":"juesuan.published/1","entity":{"name":"某局","year":2024},"tables":[
      {"key":"general_budget_expenditure","panels":[{"columns":["amount","basic","project"],
       "rows":[{"key":"total","cells":[)" +
           cells + "]}]}]}]}";
  };
  write(place.folder() / "tail.json", row(R"("5.01","1.00","4.00")"));
  write(place.folder() / "wrong.json", row(R"("6.01","1.00","4.00")"));
  const Result tail = place.sh("juesuan check tail.json");
  CHECK(tail.status == 0);
  CHECK(contains(tail.out, "tails: 1\n"));
  CHECK(place.sh("juesuan check wrong.json").status == 1);
  CHECK(place.sh("juesuan check wrong.json --off 05-1=draft").status == 0);
}

TEST_CASE("the figures of a publication are narrowed on request") {
  const Workplace place;
  write(place.folder() / "published.json",
        R"({"format":"juesuan.published/1","entity":{"name":"某局","year":2024},"tables":[
           {"key":"general_budget_expenditure","panels":[{"columns":["amount","basic","project"],
            "rows":[{"key":"total","cells":["5.01","1.00","4.00"]}]}]}]})");
  const Result plain = place.sh("juesuan check published.json");
  const Result text = place.sh("juesuan check published.json --ranges");
  CHECK(text.status == 0);
  const std::string lines =
      "range tables.general_budget_expenditure, row total, column amount 5.01: 5.005 to 5.009998 "
      "万元\n"
      "range tables.general_budget_expenditure, row total, column basic 1.00: 1.000001 to 1.004999 "
      "万元\n"
      "range tables.general_budget_expenditure, row total, column project 4.00: 4.000001 to "
      "4.004999 万元\n";
  const std::size_t begin = text.out.find(lines);
  REQUIRE(begin != std::string::npos);
  CHECK(std::string(text.out).erase(begin, lines.size()) == plain.out);
  CHECK(!contains(place.sh("juesuan check published.json -f json").out, "\"ranges\""));
  const Result json = place.sh("juesuan check published.json -f json --ranges");
  CHECK(json.status == 0);
  CHECK(contains(json.out, "\"ranges\""));
  CHECK(contains(json.out, "5009998"));
  check_refused(place, place.sh("juesuan check " + quoted(haidong) + " --ranges"),
                "--ranges is for a published disclosure", 1);
}

TEST_CASE("a CSV and a document on standard input are checked as books") {
  const Workplace place;
  write(place.folder() / "entries.csv", entries_csv);
  const Result csv = place.sh("juesuan check entries.csv" + of_unit);
  CHECK(csv.status == 0);
  CHECK(csv.out.starts_with("示例局 2024 (derived)\n"));
  write(place.folder() / "books", document);
  CHECK(place.sh("juesuan check - < books").out.starts_with("示例局 2024 (derived)\n"));
  CHECK(contains(place.sh("juesuan check - < books").err, "warning: claims."));
}

TEST_CASE("bad usage of a check is refused") {
  const Workplace place;
  const std::string check = "juesuan check " + quoted(haidong);
  check_refused(place, place.sh("juesuan check"), "ACCOUNTS|PUBLISHED");
  check_refused(place, place.sh("juesuan check missing.json"), "missing.json: cannot be read");
  check_refused(place, place.sh(check + " --off 01-1 -o out"), "--off 01-1: expected RULE=REASON");
  check_refused(place, place.sh(check + " --off 01-1= -o out"), "switched_off[0].reason");
  check_refused(place, place.sh(check + " --off 01-0=x -o out"), "switched_off[0].rule");
  check_refused(place, place.sh(check + " -f md"), "md");
  check_refused(place, place.sh(check + " -o missing/out"), "missing/out: cannot be");
  check_refused(place, place.sh(check + of_unit), "for a CSV");
  write(place.folder() / "bad.json", "{\n\"format\": \"juesuan.published/1\",\n");
  check_refused(place, place.sh("juesuan check bad.json"), "bad.json, line", 1);
  write(place.folder() / "bad.json",
        R"({"format": "juesuan.published/1", "entity": {"title": ""}})");
  check_refused(place, place.sh("juesuan check bad.json"), "bad.json: entity", 1);
  CHECK(place.derive(quoted(haidong) + " -f published -o bad.json").status == 0);
  check_refused(place, place.sh("juesuan check bad.json --profile qinghai-2024"), "for books", 1);
}

TEST_CASE("a text is extracted into a document that can be checked; what was not read is said") {
  const Workplace place;
  write(place.folder() / "text",
        "某局2024年度部门决算\n第三部分 2024年度部门决算情况说明\n"
        "一、收入支出决算总体情况说明\n某处说明：专项资金 56.78 万元待清理。\n"
        "二、收入决算情况说明\n本年收入合计1.00万元，其中：财政拨款收入1.00万元，占100%。\n");
  const Result result = place.sh("juesuan extract text -o published.json");
  CHECK(result.status == 0);
  CHECK(result.out.empty());
  CHECK(contains(result.err, "warning: line 4: "));
  CHECK(place.sh("juesuan extract - < text").out == read(place.folder() / "published.json"));
  CHECK(place.sh("juesuan check published.json").status == 0);
  write(place.folder() / "text", "\xff");
  check_refused(place, place.sh("juesuan extract text -o out"), "text, line 1: ", 2);
  for (const char* const text : {"", "某局2024年度部门决算\n公开部门：某局\n"}) {
    write(place.folder() / "text", text);
    const Result refused = place.sh("juesuan extract text -o out");
    CHECK(refused.status == 2);
    CHECK(contains(refused.err, "text: no table, claim or form could be read from this text"));
    CHECK(!std::filesystem::exists(place.folder() / "out"));
  }
  check_refused(place, place.sh("juesuan extract missing"), "missing: cannot be read", 2);
  check_refused(place, place.sh("juesuan extract text --profile nowhere"), "nowhere", 2);
}

TEST_CASE("the example of the help runs as it is printed") {
  const Workplace place;
  const std::string help = place.sh("juesuan --help").out;
  CHECK(place.sh("juesuan derive --help").out.ends_with(help.substr(help.find("Example"))));
  const std::size_t begin = help.find("\n\n", help.find("Example"));
  const std::size_t end = help.find("\n\n", begin + 2);
  REQUIRE(end != std::string::npos);
  const Result result = place.sh(help.substr(begin, end - begin));
  CHECK_MESSAGE(result.status == 0, result.err);
  CHECK(!contains(result.err, "error"));
  CHECK(contains(result.out, "公开02表"));
  CHECK(contains(result.out, "公开03表"));
  CHECK(contains(result.out, "| 100"));
  CHECK(contains(result.out, "示例局 2024 (derived)\n"));
  CHECK(contains(result.out, "\nswitched off 01-9: no figures of last year\n"));
  const Result version = place.sh("juesuan --version");
  CHECK(version.status == 0);
  CHECK(version.out.starts_with("juesuan 0."));
}
