#include <string>

#include "support/workplace.hpp"

using namespace juesuan_tests;

namespace {

Result explain(const Workplace& place, const std::string& arguments) {
  return place.sh("juesuan explain " + quoted(haidong) + " " + arguments);
}

}  // namespace

TEST_CASE("a cell is explained by code, line number or key of its row") {
  const Workplace place;
  const fs::path golden = source / "tests/golden/haidong-2024/explain";
  const Result code = explain(place, "general_budget_expenditure 2080107 project");
  CHECK(code.status == 0);
  CHECK(code.err.empty());
  CHECK(code.out == read(golden / "cell.txt"));
  CHECK(explain(place, "summary 31 amount").out ==
        explain(place, "summary grand_total amount").out);
  CHECK(contains(explain(place, "revenue total fiscal").out, "\n  entries: 11\n"));
}

TEST_CASE("a claim is explained by its id") {
  const Workplace place;
  const fs::path golden = source / "tests/golden/haidong-2024/explain";
  const Result claim = explain(place, "--claim execution.2080107");
  CHECK(claim.status == 0);
  CHECK(claim.out == read(golden / "claim.txt"));
  const Result json = explain(place, "--claim execution.2080107 -f json -o claim.json");
  CHECK(json.status == 0);
  CHECK(json.out.empty());
  CHECK(contains(read(place.folder() / "claim.json"), "\"juesuan.explanation/1\""));
}

TEST_CASE("an explanation takes a CSV and a profile") {
  const Workplace place;
  write(place.folder() / "entries.csv", entries_csv);
  const Result csv = place.sh("juesuan explain entries.csv" + of_unit + " revenue 2080101 amount");
  CHECK(csv.status == 0);
  CHECK(contains(csv.out, "figure: 123.45 万元\n"));
  CHECK(explain(place, "revenue total amount --profile nine-tables-2024").status == 0);
}

TEST_CASE("an unknown place is refused with the nearest ones") {
  const Workplace place;
  check_refused(place, explain(place, "revenu total amount"),
                "table: \"revenu\" is no table here; near it: \"revenue\"");
  check_refused(place, explain(place, "revenue 2080108 amount"), "near it: \"2080107\"");
  check_refused(place, explain(place, "revenue total amout"), "near it: \"amount\"");
  check_refused(place, explain(place, "revenue code amount"), "stands for");
  check_refused(place, explain(place, "--claim execution.208010"),
                "near it: \"execution.2080107\"");
  check_refused(place, explain(place, ""), "expected TABLE ROW COLUMN, or --claim ID");
  check_refused(place, explain(place, "revenue total"), "expected TABLE ROW COLUMN");
  check_refused(place, explain(place, "revenue total amount --claim execution.2080107"),
                "expected TABLE ROW COLUMN");
  check_refused(place, explain(place, "revenue --claim execution.2080107"),
                "expected TABLE ROW COLUMN");
  check_refused(place, explain(place, "revenue total amount -f md"), "md");
  check_refused(place, explain(place, "revenue total amount --profile nowhere"), "nowhere");
  check_refused(place, explain(place, "revenue total amount -o missing/out"), "missing/out");
}

TEST_CASE("a publication that is what the books give ends with 0, a changed one with 1") {
  const Workplace place;
  CHECK(place.derive(quoted(haidong) + " -f published -o published.json").status == 0);
  const std::string diff = "juesuan diff " + quoted(haidong) + " ";
  const Result same = place.sh(diff + "published.json");
  CHECK(same.status == 0);
  CHECK(contains(same.out, ", differs: 0, only_derived: 0, only_published: 0, not_compared: 0\n"));
  CHECK(place.sh(diff + "- < published.json").out == same.out);

  std::string text = read(place.folder() / "published.json");
  const std::size_t at = text.find("\"662.34\"");
  REQUIRE(at != std::string::npos);
  write(place.folder() / "wrong.json", text.replace(at, 8, "\"662.43\""));
  const Result wrong = place.sh(diff + "wrong.json");
  CHECK(wrong.status == 1);
  CHECK(contains(wrong.out,
                 "printed 662.43 万元, the books give 662.341179 万元 (prints 662.34), "
                 "difference 0.09 万元\n"));
  CHECK(contains(wrong.out, ", differs: 1, only_derived: 0, "));
  const Result json = place.sh(diff + "wrong.json -f json -o diff.json");
  CHECK(json.status == 1);
  CHECK(json.out.empty());
  CHECK(contains(read(place.folder() / "diff.json"), "\"juesuan.diff/1\""));

  write(place.folder() / "unread.json", text.replace(at, 8, "\"66,2.4\""));
  const Result unread = place.sh(diff + "unread.json");
  CHECK(unread.status == 0);
  CHECK(contains(unread.out, "not_compared: 1\n"));
}

TEST_CASE("bad usage of a comparison is refused") {
  const Workplace place;
  const std::string diff = "juesuan diff " + quoted(haidong) + " ";
  check_refused(place, place.sh(diff), "PUBLISHED");
  check_refused(place, place.sh("juesuan diff - - < /dev/null"), "standard input");
  check_refused(place, place.sh(diff + "missing.json"), "missing.json: cannot be read");
  check_refused(place, place.sh(diff + quoted(haidong)), "accounts.json: ");
  CHECK(place.derive(quoted(haidong) + " -f published -o published.json").status == 0);
  std::string text = read(place.folder() / "published.json");
  const std::size_t at = text.find("\"year\": 2024");
  REQUIRE(at != std::string::npos);
  write(place.folder() / "published.json", text.replace(at, 12, "\"year\": 2023"));
  check_refused(place, place.sh(diff + "published.json"), "entity.year", 1);
}
