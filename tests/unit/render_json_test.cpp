#include <sstream>
#include <string>
#include <vector>

#include <boost/property_tree/json_parser.hpp>
#include <boost/property_tree/ptree.hpp>
#include <doctest/doctest.h>

#include <juesuan/derive.hpp>
#include <juesuan/profile.hpp>
#include <juesuan/read.hpp>
#include <juesuan/render.hpp>

#include "support/books.hpp"
#include "support/derived_example.hpp"

using namespace juesuan;
using juesuan_tests::derived;
using namespace juesuan::test;

namespace {

using Json = boost::property_tree::ptree;

const Profile& profile() { return Profile::built_in(); }

Json json_of(const Disclosure& disclosure) {
  std::istringstream in(render(disclosure, RenderFormat::json, profile()));
  Json tree;
  boost::property_tree::read_json(in, tree);
  return tree;
}

/// The text of a member, "-" where there is none.
std::string text(const Json& tree, const std::string& path) {
  return tree.get<std::string>(path, "-");
}

const Json& element(const Json& tree, const std::string& array, std::size_t index) {
  auto at = tree.get_child(array).begin();
  std::advance(at, index);
  return at->second;
}

/// The claim of that id.
Json claim(const Json& tree, const std::string& id) {
  for (const auto& [name, each] : tree.get_child("claims")) {
    if (text(each, "id") == id) return each;
  }
  FAIL("no claim " << id);
  return {};
}

}  // namespace

TEST_CASE("JSON: every claim with its figures, in the order of the sections") {
  const Disclosure disclosure = derived("haidong-2024");
  const Json tree = json_of(disclosure);
  REQUIRE(tree.get_child("claims").size() == disclosure.claims.size());
  for (std::size_t i = 0; i < disclosure.claims.size(); ++i) {
    CHECK(text(element(tree, "claims", i), "id") == disclosure.claims[i].id);
  }
  const Json change = claim(tree, "change.grand_total");
  CHECK(text(change, "kind") == "change");
  CHECK(text(change, "section") == "grand_total");
  CHECK(text(change, "figure.fen") == "670838815");
  CHECK(text(change, "figure.wanyuan") == "670.84");
  CHECK(text(change, "base.wanyuan") == "741.29");
  CHECK(text(change, "difference.wanyuan") == "70.45");
  CHECK(text(change, "comparison") == "less");
  CHECK(text(change, "ratio.percent") == "9.50");
  CHECK_FALSE(text(change, "reason") == "-");
  CHECK(text(change, "code") == "-");
}

TEST_CASE("JSON: a claim of a code names it, one of a project its number") {
  const Json tree = json_of(derived("haidong-2024"));
  const Json item = claim(tree, "execution.2101103");
  CHECK(text(item, "code") == "2101103");
  CHECK(text(item, "group") == "行政事业单位医疗");
  CHECK(text(item, "category") == "卫生健康支出");
  CHECK(text(item, "difference") == "-");
  const Json project = claim(tree, "execution.project.2");
  CHECK(text(project, "project") == "2");
  CHECK(text(project, "code") == "-");
  CHECK(text(project, "ratio.percent") == "64.39");
}

TEST_CASE("JSON: a ratio without a number says why, a level has none") {
  const Json tree = json_of(derived("haidong-2024"));
  CHECK(text(claim(tree, "execution.travel_abroad"), "ratio.state") == "undefined");
  CHECK(text(claim(tree, "execution.travel_abroad"), "ratio.percent") == "-");
  const Json level = claim(tree, "level.general_budget_basic");
  CHECK_FALSE(level.get_child_optional("ratio").has_value());
  CHECK_FALSE(level.get_child_optional("base").has_value());
  CHECK_FALSE(level.get_child_optional("comparison").has_value());

  Accounts accounts = books();
  accounts.entries = {revenue(100), expenditure(100)};
  const Json alone = json_of(derive(accounts, profile().layout(), profile()));
  const Json change = claim(alone, "change.grand_total");
  CHECK(text(change, "ratio.state") == "insufficient");
  CHECK(text(change, "base.state") == "insufficient");
  CHECK(text(change, "comparison") == "-");
}

TEST_CASE("JSON: a form keeps what it states beside what follows from its rows") {
  const Json tree = json_of(derived("haidong-2024"));
  REQUIRE(tree.get_child("forms").size() == 4);
  const Json& form = element(tree, "forms", 3);
  CHECK(text(form, "rate.percent") == "105.86");
  CHECK(text(form, "stated_rate.percent") == "100.00");
  CHECK(text(form, "total.executed.fen") == "33410000");
  CHECK(text(form, "other.initial_budget.wanyuan") == "17.00");
  CHECK_FALSE(form.get_child_optional("other.executed").has_value());
  CHECK(text(form, "weight") == "100");
  CHECK(text(form, "stated_score") == "99");
  CHECK(form.get_child("indicators").size() == 10);
  CHECK(text(element(form, "indicators", 0), "target") == "每人每年1300元");
  CHECK(text(element(form, "indicators", 0), "score") == "10");
}

TEST_CASE("JSON: the rate of a blank budget is not known, that of none undefined") {
  Accounts accounts = books();
  accounts.entries = {revenue(100), expenditure(100)};
  accounts.projects.resize(2);
  accounts.projects[0].name = "甲";
  accounts.projects[1].name = "乙";
  accounts.projects[1].total = {Amount{}, Amount{}, Amount::from_fen(5)};
  accounts.projects[1].execution_score = Points{950};
  const Json tree = json_of(derive(accounts, profile().layout(), profile()));
  CHECK(text(element(tree, "forms", 0), "rate.state") == "insufficient");
  CHECK(text(element(tree, "forms", 1), "rate.state") == "undefined");
  CHECK(text(element(tree, "forms", 1), "execution_score") == "9.5");
  CHECK_FALSE(element(tree, "forms", 0).get_child_optional("stated_rate").has_value());
}

TEST_CASE("JSON: counts and assets by key, what is not stated left out") {
  Accounts accounts = books();
  accounts.entries = {revenue(100), expenditure(100)};
  accounts.counts[Count::vehicles_kept] = 3;
  accounts.assets[Asset::large_equipment] = 2;
  const Json tree = json_of(derive(accounts, profile().layout(), profile()));
  CHECK(tree.get_child("counts").size() == 1);
  CHECK(text(tree, "counts.vehicles_kept") == "3");
  CHECK(tree.get_child("assets").size() == 1);
  CHECK(text(tree, "assets.large_equipment") == "2");
  CHECK(text(tree, "self_evaluated_projects") == "-");
}

TEST_CASE("JSON: the sections are the document's headings with what stands under each") {
  const Disclosure disclosure = derived("haidong-2024");
  const Document document = write_document(disclosure, profile());
  const Json tree = json_of(disclosure);
  const Json& sections = tree.get_child("sections");
  auto at = sections.begin();
  std::size_t paragraphs = 0;
  std::size_t terms = 0;
  for (const Block& block : document.blocks()) {
    if (block.kind == BlockKind::title) CHECK(text(tree, "title") == block.text);
    if (block.kind == BlockKind::paragraph) ++paragraphs;
    if (block.kind == BlockKind::term) ++terms;
    if (block.kind != BlockKind::heading) continue;
    REQUIRE(at != sections.end());
    CHECK(text(at->second, "title") == block.text);
    CHECK(text(at->second, "level") == std::to_string(block.level));
    CHECK(text(at->second, "key") == (block.key.empty() ? "-" : block.key));
    ++at;
  }
  CHECK(at == sections.end());
  std::vector<std::string> tables;
  std::vector<std::string> forms;
  for (const auto& [name, section] : sections) {
    if (section.count("paragraphs") == 1) paragraphs -= section.get_child("paragraphs").size();
    if (section.count("terms") == 1) terms -= section.get_child("terms").size();
    if (section.count("table") == 1) tables.push_back(text(section, "table"));
    if (section.count("form") == 1) forms.push_back(text(section, "form"));
  }
  CHECK(paragraphs == 0);
  CHECK(terms == 0);
  CHECK(tables.size() == 11);
  CHECK(tables.front() == "summary");
  CHECK(forms == std::vector<std::string>{"1", "2", "3", "4"});
}
