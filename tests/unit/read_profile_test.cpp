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
#include "support/profile_documents.hpp"

using namespace juesuan;
using namespace juesuan_tests;

namespace {

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

TEST_CASE("a profile on disk") {
  const std::string path = JUESUAN_SOURCE_DIR "/src/profiles/qinghai-2024.json";
  const Profile own = read_profile_file(path);
  CHECK(own.name() == "qinghai-2024");
  CHECK(different_phrases(own, Profile::built_in()).empty());
  const Error error = error_of([&] { read_profile_file(path + ".no"); });
  CHECK(error.status() == Status::file);
  CHECK(error.where() == path + ".no");
}

TEST_CASE("the summary tables of nine tables list the same classes") {
  const auto classes_of = [](TableKey key) {
    std::vector<std::uint32_t> classes;
    for (const TableSpec& table : Profile::built_in("nine-tables-2024").layout().layout().tables) {
      if (table.key != key) continue;
      for (const BandSpec& band : table.bands) {
        for (const PanelSpec& panel : band.panels) {
          for (const RowSpec& row : panel.rows) {
            if (row.key == RowKey::expenditure_class) classes.push_back(row.code);
          }
        }
      }
    }
    return classes;
  };
  CHECK(classes_of(TableKey::summary).size() == 24);
  CHECK(classes_of(TableKey::summary) == classes_of(TableKey::appropriation_summary));
}
