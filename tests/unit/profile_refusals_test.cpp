#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include <juesuan/limits.hpp>
#include <juesuan/read.hpp>

#include "../../src/profile_words.hpp"
#include "support/profile_documents.hpp"

using namespace juesuan_tests;

TEST_CASE("refused: what a profile must say") {
  check_error("{}", "format", "missing", Status::input);
  check_error(R"({"format":"juesuan.profile/2","name":"x"})", "format",
              "expected juesuan.profile/1; found \"juesuan.profile/2\"");
  check_error(R"({"format":"juesuan.profile/1"})", "name", "missing");
  check_error(R"({"format":"juesuan.profile/1","name":""})", "name",
              "expected a text; found nothing");
  check_error(R"({"format":"juesuan.profile/1","name":"x"})", "tables", "missing");
  check_error(changed(R"("contents": "目录",)", ""), "phrases.contents", "missing");
  check_error(changed(R"("sections": [)", R"("sections": [], "glossary": [)"), "glossary",
              "duplicate key");
  check_begins(R"({"format":"juesuan.profile/1","name":"x","selectors":[]})", "selectors",
               "unknown key; expected one of format, name, based_on, style, ");
  check_error("[1]", "", "expected an object; found an array");
}

TEST_CASE("refused: bases") {
  const auto base = [](std::string_view name, std::string_view of) {
    return R"({"format":"juesuan.profile/1","name":")" + std::string(name) + R"(","based_on":")" +
           std::string(of) + "\"}";
  };
  check_error(base("x", "y"), "based_on",
              "expected one of qinghai-2024, nine-tables-2024; found \"y\"");
  check_error(base("x", "x"), "based_on", "a profile cannot be based on itself");
  check_error(base("qinghai-2024", "qinghai-2024"), "based_on",
              "a profile cannot be based on itself");
}

TEST_CASE("refused: phrases") {
  const auto phrase = [](std::string_view text) {
    return R"("phrases":{"contents":")" + std::string(text) + "\"}";
  };
  const std::string expected = "; expected one of name, year, prior_year, scope";
  check_based(phrase("{figure}"), "phrases.contents",
              "\"{figure}\" is no placeholder here" + expected);
  check_based(phrase("{ year}"), "phrases.contents",
              "\"{ year}\" is no placeholder here" + expected);
  check_based(phrase("a{}"), "phrases.contents", "\"{}\" has no name" + expected);
  check_based(phrase("{0}"), "phrases.contents", "\"{0}\" has no name" + expected);
  for (const std::string_view text : {"{year:>9}", "{year!r}", "{year:}"}) {
    check_based(
        phrase(text), "phrases.contents",
        '"' + std::string(text) + "\" has a format; figures arrive as the style prints them");
  }
  const std::string alone = " stands alone; a brace that means itself is written twice";
  for (const std::string_view text : {"{year", "{", "{{{", "{year{"}) {
    check_based(phrase(text), "phrases.contents", "\"{\"" + alone);
  }
  for (const std::string_view text : {"year}", "}}}", "{year}}"}) {
    check_based(phrase(text), "phrases.contents", "\"}\"" + alone);
  }
  const Profile braces = read_based(phrase("{{}}{year}{{{name}}}"));
  const Wording* const wording = braces.words().phrases.find(Phrase::contents, PhraseCase::any);
  REQUIRE(wording != nullptr);
  CHECK(wording->named == "{{}}{year}{{{name}}}");
  CHECK(wording->placed == "{{}}{1}{{{0}}}");
  CHECK(read_based(phrase("")).words().phrases.text(Phrase::contents).empty());

  check_based(
      R"("phrases":{"grand_total":{"increase":"{share}","any":""}})",
      "phrases.grand_total.increase",
      "\"{share}\" is no placeholder here; expected one of figure, base, difference, ratio, "
      "reason, name, year, prior_year, scope");
  const std::string missing = "missing; \"any\" would stand for every case without its own wording";
  check_based(R"("phrases":{"grand_total":{"increase":"增","decrease":"减"}})",
              "phrases.grand_total.equal", missing);
  check_based(R"("phrases":{"grand_total":{}})", "phrases.grand_total.increase", missing);
  check_based(R"("phrases":{"units":{"some":"有"}})", "phrases.units.none", missing);
  check_based(R"("phrases":{"performance_work":{"some":"有","total":"计","none":"无"}})",
              "phrases.performance_work.zero", missing);
  check_based(R"("phrases":{"units":{"any":"有","increase":"增"}})", "phrases.units.increase",
              "unknown key; expected one of any, some, none");
  check_based(R"("phrases":{"contents":{"some":"有"}})", "phrases.contents.some",
              "unknown key; expected one of any");
  check_begins(based(R"("phrases":{"content":"目录"})"), "phrases.content",
               "unknown key; expected one of title, contents, overview, ");
  check_based(R"("phrases":{"contents":["目录"]})", "phrases.contents",
              "expected an object; found an array");
}

TEST_CASE("refused: tables") {
  check_begins(based(R"("tables":[{"key":"revenues"}])"), "tables[0].key",
               "expected one of summary, revenue, ");
  check_based(R"("tables":[{"title":"x"}])", "tables[0].key", "missing");
  check_based(R"("tables":[{"key":"revenue"},{"key":"revenue","title":"x"}])", "tables[1].key",
              "\"revenue\" occurs twice; first in tables[0]");
  check_based(R"("tables":[{"key":"revenue","number":3}])", "tables[0].number",
              "\"revenue\" and \"expenditure\" have the same number 3");
  check_based(R"("tables":[{"key":"expenditure","number":2},{"key":"procurement","number":3}])",
              "tables[0].number", "\"revenue\" and \"expenditure\" have the same number 2");
  for (const std::string_view number : {"0", "100", "-1", "1.0", "x"}) {
    check_based(R"("tables":[{"key":"revenue","number":")" + std::string(number) + "\"}]",
                "tables[0].number",
                "expected a number from 1 to 99; found \"" + std::string(number) + '"');
  }
  check_based(R"("number":"表")", "number", "expected a text with {number}; found \"表\"");
  check_based(R"("number":"{year}年{number}")", "number",
              "\"{year}\" is no placeholder here; expected one of number");
  check_error(changed(R"({ "key": "revenue", "number": 2 })", R"({ "key": "revenue" })"),
              "tables[1].number", "missing");
  check_based(R"("tables":[{"key":"revenue","labels":{"grand_total":"x"}}])",
              "tables[0].labels.grand_total", "no panel of this table has it");
  check_based(R"("tables":[{"key":"revenue","labels":{"code":"x"}}])", "tables[0].labels.code",
              "rows of this key do not share a label");
  check_based(R"("tables":[{"key":"revenue","headings":{"basic":"x"}}])",
              "tables[0].headings.basic", "no panel of this table has it");
  check_based(R"("tables":[{"key":"revenue","headings":{"amount":""}}])",
              "tables[0].headings.amount", "expected a text; found nothing");
  check_begins(based(R"("tables":[{"key":"revenue","labels":{"x":"x"}}])"), "tables[0].labels.x",
               "unknown key; expected one of filler, total, ");
  check_based(R"("table_order":["revenue","revenue"])", "table_order[1]",
              "\"revenue\" is no table, or occurs twice");
  check_begins(based(R"("table_order":["x"])"), "table_order[0]", "expected one of summary, ");
}

TEST_CASE("refused: panels") {
  check_panel(panel(R"("base":"everything")"), "axis", "missing");
  check_begins(panel(R"("base":"all","axis":"lines")"), in_panel("base"),
               "expected one of everything, revenue, ");
  check_begins(panel(R"("base":"everything","axis":"line")"), in_panel("axis"),
               "expected one of lines, code_list, tree, facts; found \"line\"");
  check_panel(panel(R"("base":"facts","axis":"lines")"), "axis",
              "\"lines\" does not go with the base facts");
  check_panel(panel(R"("base":"everything","axis":"facts")"), "axis",
              "\"facts\" does not go with the base everything");
  check_panel(panel(R"("base":"agency_operation","axis":"tree")"), "axis",
              "\"tree\" does not go with the base agency_operation");
  const std::string head = R"("base":"everything","axis":"lines",)";
  check_begins(panel(head + R"("stub":"lines")"), in_panel("stub"),
               "expected one of none, label, ");
  check_panel(panel(head + R"("stub":"code_and_name","stub_span":1)"), "stub_span",
              "expected a number from 2 to 16; found \"1\"");
  check_panel(panel(head + R"("stub":"none","stub_span":1)"), "stub_span",
              "expected a number from 0 to 0; found \"1\"");
  check_panel(panel(head + R"("stub":"none","columns":[],"rows":["grand_total"])"), "columns",
              "expected a column; found none");
  check_panel(panel(head + R"("stub":"none","columns":["amount"],"rows":[])"), "rows",
              "expected a row; found none");
  check_begins(panel(head + R"("stub":"none","columns":["sum"],"rows":["grand_total"])"),
               in_panel("columns[0]"), "expected one of amount, fact, ");
  check_panel(panel(head + R"("stub":"none","columns":["amount","fiscal",{"key":"amount"}])"),
              "columns[2]", "\"amount\" occurs twice in this panel");
  check_panel(panel(head + R"("stub":"none","columns":["fact"])"), "columns[0]",
              "\"fact\" does not go with the axis lines");
  check_panel(panel(R"("base":"facts","axis":"facts","stub":"none","columns":["amount"])"),
              "columns[0]", "\"amount\" does not go with the axis facts");
  check_panel(
      panel(R"("base":"expenditure","axis":"tree","stub":"none","columns":["final_three_public"])"),
      "columns[0]", "\"final_three_public\" does not go with the axis tree");
  check_error(based(R"("tables":[{"key":"summary","bands":[[]]}])"), "tables[0].bands[0]",
              "expected a panel; found none");
  check_begins(panel(head + R"("selector":"x")"), in_panel("selector"),
               "unknown key; expected one of base, axis, ");
}

TEST_CASE("refused: rows") {
  check_begins(rows(R"("revenues")"), in_panel("rows[0]"), "expected one of filler, total, ");
  check_panel(rows(R"("grand_total","revenue_total",{"key":"grand_total"})"), "rows[2]",
              "\"grand_total\" occurs twice in this panel");
  check_panel(rows(R"({"classes":[201,203,201]})"), "rows[0]", "201 occurs twice in this panel");
  check_panel(rows(R"("vehicles_kept")"), "rows[0]",
              "\"vehicles_kept\" does not stand on the axis lines");
  check_panel(rows(R"({"codes":[301]})"), "rows[0]", "301 does not stand on the axis lines");
  check_panel(rows("expenditure", "tree", "amount", R"("expenditure_total")"), "rows[0]",
              "\"expenditure_total\" does not stand on the axis tree");
  check_panel(rows("expenditure", "tree", "amount", R"({"fillers":1})"), "rows[0]",
              "\"filler\" does not stand on the axis tree");
  check_panel(rows("expenditure", "code_list", "amount", R"({"classes":[201]})"), "rows[0]",
              "201 does not stand on the axis code_list");
  check_panel(rows("facts", "facts", "fact", R"("vehicles_kept","total")"), "rows[1]",
              "\"total\" does not stand on the axis facts");
  check_panel(rows("facts", "facts", "fact", R"("vehicles_kept","procurement_goods")"), "rows[1]",
              "\"procurement_goods\" does not go with counts of another unit");
  check_panel(rows("revenue", "lines", "amount", R"("expenditure_total")"), "rows[0]",
              "\"expenditure_total\" in the column \"amount\" can never hold money of the base "
              "revenue");
  check_panel(rows(R"({"line":3})"), "rows[0]", "expected one of key, fillers, classes, codes");
  check_panel(rows(R"({"key":"total","fillers":2})"), "rows[0]",
              "expected one of key, fillers, classes, codes");
  check_panel(rows(R"({"key":"expenditure_class","classes":[201]})"), "rows[0]",
              "expected one of key, fillers, classes, codes");
  check_panel(rows(R"({"key":"expenditure_class"})"), "rows[0].code", "missing");
  check_panel(rows(R"("code")"), "rows[0].code", "missing");
  check_panel(rows(R"({"key":"total","code":201})"), "rows[0].code",
              "expected no code: only rows of the keys expenditure_class and code have one");
  check_panel(rows(R"({"key":"expenditure_class","code":20101})"), "rows[0]",
              "expected a class of 3 digits; found \"20101\"");
  check_panel(rows(R"({"classes":[301]})"), "rows[0].classes[0]",
              "expected 3, 5 or 7 digits that begin with 2; found \"301\"");
  check_panel(rows(R"({"classes":[299]})"), "rows[0]",
              "299 has no name in the catalogue; give it a label");
  check_panel(rows("general_budget_basic", "code_list", "amount", R"({"codes":["personnel"]})"),
              "rows[0]", "expected a code of 3 or 5 digits");
  check_panel(rows(R"({"fillers":1000})"), "rows[0].fillers",
              "expected a number from 1 to 999; found \"1000\"");
  check_panel(rows(R"({"fillers":2,"label":"x"})"), "rows[0].label",
              "expected no label: codes have their names, fillers none");
  check_panel(rows(R"({"key":"total","line":10000})"), "rows[0].line",
              "expected a number from 1 to 9999; found \"10000\"");
  check_panel(rows(R"({"key":"grand_total","kind":"fact"})"), "rows[0].kind",
              "expected one of line, total; found \"fact\"");
  check_panel(rows(R"({"key":"filler","kind":"line"})"), "rows[0].kind",
              "expected no kind: that of the row is fixed");
}

TEST_CASE("refused: what the layout cannot compile, at its table") {
  check_error(rows("everything", "lines", "final_travel_abroad", R"({"classes":[201]})"),
              "tables[0]", "a cell restricts function and economic code at once");
  const std::string columns =
      R"("columns":["basic","project","superior_remittance","operating","subsidiary_subsidy"],)";
  const std::string items =
      R"("rows":["revenue_general_public_budget","revenue_government_fund","revenue_state_capital",)"
      R"("revenue_superior_subsidy","revenue_institutional","revenue_operating",)"
      R"("revenue_subsidiary_remittance","revenue_other","revenue_total","use_of_reserves",)"
      R"("opening_balance","opening_general_public_budget","opening_government_fund"])";
  check_based(R"("tables":[{"key":"revenue","title":"x"},{"key":"summary","bands":[[{)"
              R"("base":"everything","axis":"lines","stub":"label",)" +
                  columns + items + "}]]}]",
              "tables[1]", "a layout has at most 64 distinct selectors an axis");
}

TEST_CASE("refused: sections") {
  const auto sections = [](std::string_view items) {
    return R"("sections":[)" + std::string(items) + ']';
  };
  check_begins(based(sections(R"("x")")), "sections[0]", "expected one of grand_total, ");
  check_based(sections(R"("revenue",{"key":"revenue"})"), "sections[1].key",
              "\"revenue\" occurs twice");
  check_based(sections(R"("three_public_change")"), "sections[0]",
              "\"three_public_change\" is a part of \"three_public\"");
  check_based(sections(R"({"key":"three_public","parts":["performance_work"]})"),
              "sections[0].parts[0]", "\"performance_work\" is no part of \"three_public\"");
  check_based(sections(R"({"key":"three_public","parts":["revenue"]})"), "sections[0].parts[0]",
              "\"revenue\" is no part of \"three_public\"");
  check_based(
      sections(R"({"key":"three_public","parts":["three_public_change","three_public_change"]})"),
      "sections[0].parts[1]", "\"three_public_change\" occurs twice");
  check_based(sections(R"({"key":"performance","parts":[{"key":"performance_work",)"
                       R"("parts":["performance_work"]}]})"),
              "sections[0].parts[0].parts", "expected no parts of a part");
}

TEST_CASE("refused: glossary and styles") {
  check_based(R"("glossary":[{"term":"a"}])", "glossary[0].text", "missing");
  check_based(R"("glossary":[{"term":"a","text":"b"},{"term":"a","text":"c"}])", "glossary[1].term",
              "\"a\" occurs twice");
  check_based(R"("glossary":[{"term":"a","text":"b","words":[""]}])", "glossary[0].words[0]",
              "expected a text; found nothing");
  check_based(R"("style":{"tables":{"zeros":"none"}})", "style.tables.zeros",
              "expected one of fixed, trimmed; found \"none\"");
  check_based(R"("style":{"forms":{"separators":","}})", "style.forms.separators",
              "expected one of none, thousands; found \",\"");
  check_based(R"("style":{"tables":{"zero":"0"}})", "style.tables.zero",
              "expected one of zero, blank; found \"0\"");
  check_based(R"("style":{"class_items":"both"})", "style.class_items",
              "expected one of separate, joined; found \"both\"");
  check_based(R"("style":{"three_public_budget":"final"})", "style.three_public_budget",
              "expected one of initial_budget, adjusted_budget; found \"final\"");
  check_begins(based(R"("style":{"sentence":{}})"), "style.sentence",
               "unknown key; expected one of tables, sentences, ");
}

TEST_CASE("a profile keeps the limits of a document") {
  const std::string huge(limits.document_bytes + 1, ' ');
  check_error(huge, "", "expected at most " + std::to_string(limits.document_bytes) + " bytes",
              Status::range);
  check_error("", "", "expected a document; found nothing");
  const std::string deep = based(R"("phrases":)" + std::string(limits.nesting, '['));
  const Error nested = error_of([&] { read_profile(deep); });
  CHECK(nested.status() == Status::range);
  CHECK(nested.message() == "nested more than " + std::to_string(limits.nesting) + " levels deep");
  CHECK(error_of([] { read_profile("{\"name\": true}"); }).status() == Status::input);
  const Error invalid = error_of([] { read_profile("{\"name\": \"\xff\"}"); });
  CHECK(invalid.line() == 1);
}

TEST_CASE("a profile has at most so many cells and terms") {
  std::string items;
  for (int i = 0; i < 101; ++i) items += R"({"fillers":990},)";
  items += "\"grand_total\"";
  // 101 × 990 = 99,990 fillers, and one row more.
  CHECK(read_profile(rows(items)).words().tables[0].panels[0].rows.size() == 99'991);
  check_error(rows(R"({"fillers":10},)" + items), in_panel("rows[102]"),
              "expected at most 100000 cells in all listed rows of a profile", Status::range);
  std::string terms;
  for (std::size_t i = 0; i < limits.glossary_terms; ++i) {
    terms += R"({"term":")" + std::to_string(i) + R"(","text":"x"},)";
  }
  CHECK(read_based(R"("glossary":[)" + terms.substr(0, terms.size() - 1) + ']')
            .words()
            .glossary.size() > limits.glossary_terms);
  check_error(based(R"("glossary":[)" + terms + R"({"term":"x","text":"x"}])"), "glossary",
              "expected at most 1000 items; found 1001", Status::range);
}
