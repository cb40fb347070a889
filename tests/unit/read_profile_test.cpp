#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include <juesuan/layout_terms.hpp>
#include <juesuan/limits.hpp>
#include <juesuan/read.hpp>
#include <juesuan/standard_layout.hpp>

#include "../../src/profile_words.hpp"
#include "support/error_of.hpp"
#include "support/file_text.hpp"

using namespace juesuan;
using juesuan_tests::error_of;
using test::file_text;

namespace {

/// A profile based on qinghai-2024 with these members of its own.
std::string based(std::string_view members) {
  return R"({"format":"juesuan.profile/1","name":"自定","based_on":"qinghai-2024",)" +
         std::string(members) + '}';
}

Profile read_based(std::string_view members) { return read_profile(based(members)); }

void check_error(const std::string& document, std::string_view where, std::string_view message,
                 Status status = Status::input) {
  CAPTURE(document.size() < 1000 ? document : document.substr(0, 1000));
  const Error error = error_of([&] { read_profile(document); });
  CHECK(error.status() == status);
  CHECK(error.where() == where);
  CHECK(error.message() == message);
}

/// As above, the message only begins so: it goes on with a long list.
void check_begins(const std::string& document, std::string_view where, std::string_view begin) {
  const Error error = error_of([&] { read_profile(document); });
  CHECK(error.status() == Status::input);
  CHECK(error.where() == where);
  CAPTURE(error.message());
  CHECK(error.message().starts_with(begin));
}

void check_based(std::string_view members, std::string_view where, std::string_view message) {
  check_error(based(members), where, message);
}

/// The document of a built-in profile with one text in the place of another, which occurs once.
std::string changed(std::string_view from, std::string_view to) {
  std::string text = file_text("src/profiles/qinghai-2024.json");
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  REQUIRE(text.find(from, at + 1) == std::string::npos);
  return text.replace(at, from.size(), to);
}

/// A profile whose table of revenue and expenditure has one panel, with these members.
std::string panel(std::string_view members) {
  return based(R"("tables":[{"key":"summary","bands":[[{)" + std::string(members) + "}]]}]");
}

/// … on the axis `lines`, with these rows.
std::string rows(std::string_view items) {
  return panel(
      R"("base":"everything","axis":"lines","stub":"label","columns":["amount"],"rows":[)" +
      std::string(items) + ']');
}

/// … on another axis.
std::string rows(std::string_view base, std::string_view axis, std::string_view column,
                 std::string_view items) {
  return panel(R"("base":")" + std::string(base) + R"(","axis":")" + std::string(axis) +
               R"(","stub":"label","columns":[")" + std::string(column) + R"("],"rows":[)" +
               std::string(items) + ']');
}

constexpr std::string_view summary_panel = "tables[0].bands[0][0]";

std::string in_panel(std::string_view member) {
  return std::string(summary_panel) + '.' + std::string(member);
}

void check_panel(const std::string& document, std::string_view member, std::string_view message) {
  check_error(document, in_panel(member), message);
}

bool same_words(const TableWords& a, const TableWords& b) {
  return a.key == b.key && a.number == b.number && a.title == b.title && a.note == b.note &&
         std::ranges::equal(a.panels, b.panels,
                            [](const PanelWords& left, const PanelWords& right) {
                              return left.stub == right.stub && left.rows == right.rows &&
                                     left.headings == right.headings;
                            });
}

bool same_rows(const TableSpec& a, const TableSpec& b) {
  return std::ranges::equal(a.bands, b.bands, [](const BandSpec& left, const BandSpec& right) {
    return std::ranges::equal(
        left.panels, right.panels, [](const PanelSpec& l, const PanelSpec& r) {
          return l.base == r.base && l.axis == r.axis && l.stub == r.stub &&
                 l.stub_span == r.stub_span &&
                 std::ranges::equal(l.columns, r.columns,
                                    [](const ColumnSpec& x, const ColumnSpec& y) {
                                      return x.key == y.key && x.number == y.number;
                                    }) &&
                 std::ranges::equal(l.rows, r.rows, [](const RowSpec& x, const RowSpec& y) {
                   return x.key == y.key && x.kind == y.kind && x.line == y.line &&
                          x.code == y.code;
                 });
        });
  });
}

/// Every wording that two profiles do not share, as `phrase.case`.
std::vector<std::string> different_phrases(const Profile& a, const Profile& b) {
  std::vector<std::string> different;
  for (const PhraseSpec& spec : phrase_specs) {
    for (std::size_t i = 0; i < phrase_cases; ++i) {
      const auto wanted = static_cast<PhraseCase>(i);
      if (a.words().phrases.text(spec.phrase, wanted) !=
          b.words().phrases.text(spec.phrase, wanted)) {
        different.push_back(std::string(spec.key) + '.' + std::to_string(i));
      }
    }
  }
  return different;
}

}  // namespace

TEST_CASE("the built-in profiles are read, by their own names, once") {
  const auto names = Profile::built_in_names();
  REQUIRE(names.size() == 2);
  CHECK(names[0] == "qinghai-2024");
  CHECK(names[1] == "nine-tables-2024");
  for (const std::string_view name : names) {
    CHECK(Profile::built_in(name).name() == name);
    CHECK(&Profile::built_in(name) == &Profile::built_in(name));
    const Profile::Words& words = Profile::built_in(name).words();
    CHECK(words.sections.size() == 13);
    CHECK(words.glossary.size() >= 20);
    CHECK(words.tables.size() == words.layout->layout().tables.size());
  }
  CHECK(&Profile::built_in() == &Profile::built_in("qinghai-2024"));
  const Error error = error_of([] { Profile::built_in("青海"); });
  CHECK(error.status() == Status::not_found);
  CHECK(error.message() == "\"青海\" is no profile; known: qinghai-2024, nine-tables-2024");
}

TEST_CASE("qinghai-2024 has the tables of the standard layout") {
  const Layout& layout = Profile::built_in().layout().layout();
  REQUIRE(layout.tables.size() == standard_layout.tables.size());
  for (std::size_t i = 0; i < layout.tables.size(); ++i) {
    CHECK(layout.tables[i].key == standard_layout.tables[i].key);
    CHECK(layout.tables[i].number == standard_layout.tables[i].number);
    CHECK(same_rows(layout.tables[i], standard_layout.tables[i]));
  }
  CHECK(layout.three_public_budget == Stage::adjusted_budget);
}

TEST_CASE("the standard tables can be written as bands, with the kinds that rows usually have") {
  const std::string items =
      R"("revenue_general_public_budget","revenue_government_fund","revenue_state_capital",)"
      R"("revenue_superior_subsidy","revenue_institutional","revenue_operating",)"
      R"("revenue_subsidiary_remittance","revenue_other",{"fillers":18,"line":9},)"
      R"({"key":"revenue_total","line":27},{"key":"use_of_reserves","line":28},)"
      R"({"key":"opening_balance","line":29},{"fillers":1,"line":30},{"key":"grand_total","line":31})";
  const Profile profile = read_profile(rows(items));
  const PanelSpec& read = profile.layout().layout().tables[0].bands[0].panels[0];
  const PanelSpec& standard = standard_layout.tables[0].bands[0].panels[0];
  REQUIRE(read.rows.size() == standard.rows.size());
  for (std::size_t i = 0; i < read.rows.size(); ++i) {
    CHECK(read.rows[i].key == standard.rows[i].key);
    CHECK(read.rows[i].kind == standard.rows[i].kind);
    if (i >= 8) CHECK(read.rows[i].line == standard.rows[i].line);
  }
  CHECK(profile.words().tables[0].panels[0].rows ==
        Profile::built_in().words().tables[0].panels[0].rows);
}

TEST_CASE("codes and classes stand for a row each, with consecutive lines") {
  const Profile profile =
      read_profile(rows(R"({"classes":[201,208],"line":32},"expenditure_total")"));
  const PanelSpec& lines = profile.layout().layout().tables[0].bands[0].panels[0];
  REQUIRE(lines.rows.size() == 3);
  CHECK(lines.rows[1].key == RowKey::expenditure_class);
  CHECK(lines.rows[1].code == 208);
  CHECK(lines.rows[1].line == 33);
  CHECK(profile.row(TableKey::summary, 0, 1) == "二、社会保障和就业支出");

  const Profile listed = read_profile(
      rows("agency_operation", "code_list", "amount",
           R"("total",{"codes":[302,30201],"line":5},{"key":"code","code":307},{"fillers":1})"));
  const PanelSpec& codes = listed.layout().layout().tables[0].bands[0].panels[0];
  REQUIRE(codes.rows.size() == 5);
  CHECK(codes.rows[0].kind == RowKind::total);
  CHECK(codes.rows[2].code == 30201);
  CHECK(codes.rows[2].kind == RowKind::tree);
  CHECK(codes.rows[2].line == 6);
  CHECK(codes.rows[3].code == 307);
  CHECK(codes.rows[4].key == RowKey::filler);
}

TEST_CASE("a profile based on another differs in what it says, and in nothing else") {
  const Profile& base = Profile::built_in();
  const Profile own = read_based(R"("phrases":{"contents":"目　录"},)"
                                 R"("tables":[{"key":"revenue","title":"收入表"}])");
  CHECK(own.name() == "自定");
  CHECK(different_phrases(own, base).size() == phrase_cases);
  CHECK(different_phrases(own, base).front() == "contents.0");
  CHECK(own.words().phrases.text(Phrase::contents) == "目　录");
  REQUIRE(own.words().tables.size() == 11);
  for (std::size_t i = 0; i < 11; ++i) {
    CHECK(same_rows(own.layout().layout().tables[i], base.layout().layout().tables[i]));
    const bool changed_one = base.words().tables[i].key == TableKey::revenue;
    CHECK(same_words(own.words().tables[i], base.words().tables[i]) != changed_one);
  }
  CHECK(own.title(TableKey::revenue) == "收入表");
  CHECK(own.number(TableKey::revenue) == "公开02表");
  CHECK(own.words().glossary.size() == base.words().glossary.size());
  CHECK(own.words().sections.size() == base.words().sections.size());
  CHECK(own.words().zero_ratio == base.words().zero_ratio);
  CHECK(own.words().class_headings);
  CHECK(own.style().zero_blank);
}

TEST_CASE("nothing of its own: the same as its base") {
  const Profile own =
      read_profile(R"({"format":"juesuan.profile/1","name":"自定","based_on":"nine-tables-2024"})");
  const Profile& base = Profile::built_in("nine-tables-2024");
  CHECK(different_phrases(own, base).empty());
  REQUIRE(own.words().tables.size() == 9);
  for (std::size_t i = 0; i < 9; ++i) {
    CHECK(same_words(own.words().tables[i], base.words().tables[i]));
    CHECK(same_rows(own.layout().layout().tables[i], base.layout().layout().tables[i]));
  }
}

TEST_CASE("a phrase that is given loses every wording of the base") {
  const Profile own = read_based(R"("phrases":{"grand_total":"合计{figure}万元"})");
  for (const PhraseCase of : {PhraseCase::increase, PhraseCase::zero, PhraseCase::none}) {
    CHECK(own.words().phrases.text(Phrase::grand_total, of) == "合计{figure}万元");
  }
}

TEST_CASE("texts of a table") {
  const Profile own =
      read_based(R"("number":"第{number}号","tables":[{"key":"three_public","note":"","number":12,)"
                 R"("headings":{"final_three_public":"决算/总额"},)"
                 R"("labels":{"vehicles_kept":"车辆（辆）"},"stub_heading":"内容"}])");
  CHECK(own.number(TableKey::summary) == "第01号");
  CHECK(own.number(TableKey::three_public) == "第12号");
  const TableWords& words = *own.words().find(TableKey::three_public);
  CHECK(words.note.empty());
  CHECK(own.heading(TableKey::three_public, 0, 6) == "决算/总额");
  CHECK(own.heading(TableKey::three_public, 0, 0) == "预算数/合计");
  CHECK(own.row(TableKey::three_public, 2, 1) == "车辆（辆）");
  CHECK(own.stub_heading(TableKey::three_public, 0).empty());
  CHECK(own.stub_heading(TableKey::three_public, 1) == "内容");
}

TEST_CASE("words of a single row or column go before those of its key") {
  const Profile own = read_profile(panel(
      R"("base":"everything","axis":"lines","stub":"label","stub_span":3,"stub_heading":"甲",)"
      R"("first_number":4,"columns":[{"key":"amount","heading":"数/额"}],)"
      R"("rows":[{"key":"revenue_total","label":"合","kind":"line"},)"
      R"({"key":"expenditure_class","code":299,"label":"没有名称的类"}])"));
  CHECK(own.row(TableKey::summary, 0, 0) == "合");
  CHECK(own.row(TableKey::summary, 0, 1) == "没有名称的类");
  CHECK(own.heading(TableKey::summary, 0, 0) == "数/额");
  CHECK(own.stub_heading(TableKey::summary, 0) == "甲");
  const PanelSpec& spec = own.layout().layout().tables[0].bands[0].panels[0];
  CHECK(spec.stub_span == 3);
  CHECK(spec.columns[0].number == 4);
  CHECK(spec.rows[0].kind == RowKind::line);
}

TEST_CASE("the order of the tables is what prints") {
  const Profile own = read_based(R"("table_order":["procurement","summary"])");
  REQUIRE(own.layout().layout().tables.size() == 2);
  CHECK(own.layout().layout().tables[0].key == TableKey::procurement);
  CHECK(own.words().tables[0].number == "公开11表");
  CHECK(own.words().tables[1].key == TableKey::summary);
}

TEST_CASE("sections are replaced as a whole and keep their titles") {
  const Profile own = read_based(
      R"("sections":[{"key":"three_public","title":"三公","parts":["three_public_change",)"
      R"({"key":"three_public_overall","title":"预算"}]},"revenue"])");
  const std::vector<SectionWords>& sections = own.words().sections;
  REQUIRE(sections.size() == 2);
  CHECK(sections[0].title == "三公");
  REQUIRE(sections[0].parts.size() == 2);
  CHECK(sections[0].parts[0].title == "“三公”经费增减变化情况说明");
  CHECK(sections[0].parts[1].title == "预算");
  CHECK(sections[1].title == "收入决算情况说明");
  const Profile third = read_profile(
      R"({"format":"juesuan.profile/1","name":"x","based_on":"nine-tables-2024",)"
      R"("sections":["revenue",{"key":"three_public","parts":["three_public_detail"]}]})");
  CHECK(third.words().sections[0].title == "收入决算情况");
  CHECK(third.words().sections[1].parts[0].title == "分项支出情况");
}

TEST_CASE("a term of the base is replaced in its place, another one follows") {
  const Profile& base = Profile::built_in();
  const Profile own =
      read_based(R"("glossary":[{"term":"尾差","words":["尾差","尾数"],"text":"差额。"},)"
                 R"({"term":"事业收入","text":"业务收入。"}])");
  const auto& glossary = own.words().glossary;
  REQUIRE(glossary.size() == base.words().glossary.size() + 1);
  CHECK(glossary.back().term == "尾差");
  CHECK(glossary.back().words == std::vector<std::string>{"尾差", "尾数"});
  const auto at = std::ranges::find(glossary, "事业收入", &GlossaryTerm::term);
  REQUIRE(at != glossary.end());
  CHECK(at->text == "业务收入。");
  CHECK(at->words == std::vector<std::string>{"事业收入"});
  CHECK(base.words().glossary[static_cast<std::size_t>(at - glossary.begin())].term == "事业收入");
}

TEST_CASE("styles") {
  const Profile own =
      read_based(R"("style":{"tables":{"zeros":"fixed","separators":"thousands","zero":"zero"},)"
                 R"("sentences":{"zero":"零"},"forms":{"separators":"thousands"},)"
                 R"("ratio":{"zeros":"trimmed","zero":"0.0%","undefined":""},"unknown":"不详",)"
                 R"("class_items":"joined","three_public_budget":"initial_budget"})");
  const Profile::Words& words = own.words();
  CHECK(words.cells.number.zeros == Zeros::fixed);
  CHECK(words.cells.number.separators == Separators::thousands);
  CHECK_FALSE(words.cells.zero_blank);
  CHECK(words.sentences.zero == "零");
  CHECK(words.sentences.number.zeros == Zeros::fixed);
  CHECK(words.forms.number.separators == Separators::thousands);
  CHECK(words.forms.number.zeros == Zeros::trimmed);
  CHECK(words.ratio.zeros == Zeros::trimmed);
  CHECK(words.zero_ratio == "0.0%");
  CHECK(words.undefined_ratio.empty());
  CHECK(words.unknown == "不详");
  CHECK_FALSE(words.class_headings);
  CHECK(own.layout().layout().three_public_budget == Stage::initial_budget);
}

TEST_CASE("copies of a profile outlive the first") {
  std::vector<Profile> kept;
  {
    const Profile own = read_profile(rows(R"("revenue_total")"));
    kept.push_back(own);
  }
  CHECK(kept.front().layout().layout().tables[0].bands[0].panels[0].rows[0].key ==
        RowKey::revenue_total);
  CHECK(kept.front().row(TableKey::summary, 0, 0) == "本年收入合计");
}

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
  CHECK(read_based(phrase("{{}}{year}{{{name}}}")).words().phrases.text(Phrase::contents) ==
        "{{}}{year}{{{name}}}");
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

TEST_CASE("a profile on disk") {
  const std::string path = JUESUAN_SOURCE_DIR "/src/profiles/qinghai-2024.json";
  const Profile own = read_profile_file(path);
  CHECK(own.name() == "qinghai-2024");
  CHECK(different_phrases(own, Profile::built_in()).empty());
  const Error error = error_of([&] { read_profile_file(path + ".no"); });
  CHECK(error.status() == Status::file);
  CHECK(error.where() == path + ".no");
}
