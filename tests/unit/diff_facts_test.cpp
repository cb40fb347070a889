#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <rapidjson/document.h>

#include <juesuan/published.hpp>
#include <juesuan/render_diff.hpp>
#include <juesuan/standard_layout.hpp>

#include "support/books.hpp"
#include "support/compare_disclosures.hpp"

using namespace juesuan;
using test::books;

namespace {

using Lines = std::vector<std::string>;

/// Books without a figure in any table: four assets, two counts, two projects.
Accounts fact_books() {
  Accounts accounts = books();
  accounts.counts[Count::vehicles_kept] = 3;
  accounts.counts[Count::reception_batches] = 0;
  accounts.self_evaluation.projects = 2;
  for (const Term<Asset>& term : terms<Asset>) accounts.assets[term.value] = 0;
  accounts.assets[Asset::vehicles_other] = 3;
  Project& project = accounts.projects.emplace_back();
  project.name = "防汛项目";
  project.total.adjusted_budget = Amount::from_fen(10'000'000);
  project.total.executed = Amount::from_fen(5'004'999);
  project.execution_weight = Points{1'000};
  project.execution_score = Points{500};
  project.indicators.push_back({"产出指标", "数量指标", "指标1", "", "", Points{9'000}, {}, ""});
  project.indicators.back().score = Points{9'000};
  accounts.projects.push_back(project);
  accounts.projects.back().name = "抗旱";
  return accounts;
}

/// What the books print, with the members of an object of the document replaced.
struct Publication {
  std::string counts = R"("vehicles_kept": "3", "reception_batches": "0")";
  std::string assets = R"("vehicles_other": "3", "vehicles": "3")";
  std::string self_evaluation = R"("projects": "2")";
  std::string first = R"("name": "防汛")";
  std::string second = R"("name": "抗旱项目")";
  std::string money = R"("total": {"adjusted_budget": "10.00", "executed": "5.00"})";
  std::string points =
      R"("execution_weight": "10", "execution_score": "5",
         "indicators": [{"name": "指标1", "weight": "90", "score": "90"}])";
  std::string more{};

  Disclosure read() const {
    const std::string rest =
        R"(, "total": {"adjusted_budget": "10.00", "executed": "5.00"}, "execution_weight": "10",
           "execution_score": "5", "indicators": [{"weight": "90", "score": "90"}]})";
    return read_published(R"({"format": "juesuan.published/1", "entity": {}, "counts": {)" +
                          counts + R"(}, "assets": {)" + assets + R"(}, "self_evaluation": {)" +
                          self_evaluation + R"(}, "forms": [{)" + first + ", " + money + ", " +
                          points + more + "}, {" + second + rest + "]}");
  }
};

/// The differences of facts and forms: tables and claims are not in such a publication.
Lines lines(const Disclosure& derived, const Disclosure& published) {
  Lines lines;
  for (const Difference& item : diff(derived, published).items) {
    if (item.place.table == TableKey::none && item.claim.empty()) lines.push_back(describe(item));
  }
  return lines;
}

Lines lines(const Publication& publication) {
  return lines(derive(fact_books(), standard_layout), publication.read());
}

}  // namespace

TEST_CASE("counts, assets and forms as the books print them do not differ") {
  CHECK(lines(Publication{}).empty());
  const Differences differences = diff(derive(fact_books(), standard_layout), Publication{}.read());
  // Two counts, vehicles_other and the total of vehicles, projects, six figures of each form.
  CHECK(differences.compared == 2 + 2 + 1 + 2 * 6);
}

TEST_CASE("a count or an asset of the text that the books do not give so is a difference") {
  Publication publication;
  publication.counts = R"("vehicles_kept": "4", "reception_batches": "1")";
  publication.assets = R"("vehicles_other": "2", "large_equipment": "1", "vehicles": "5")";
  publication.self_evaluation = R"("projects": "3")";
  CHECK(lines(publication) ==
        Lines{"differs counts.vehicles_kept: printed 4, the books give 3, difference 1",
              "differs counts.reception_batches: printed 1, the books give 0, difference 1",
              "differs assets.vehicles_other: printed 2, the books give 3, difference -1",
              "differs assets.large_equipment: printed 1, the books give 0, difference 1",
              "differs assets.vehicles: printed 5, the books give 3, difference 2",
              "differs self_evaluation.projects: printed 3, the books give 2, difference 1"});
}

TEST_CASE("a fact that one side lacks is not compared, a zero of the other is no difference") {
  Publication publication;
  publication.counts = R"("groups_abroad": "2", "persons_abroad": "0")";
  publication.assets = R"("vehicles_other": "three")";
  publication.self_evaluation = "";
  CHECK(lines(publication) ==
        Lines{"not_compared counts.groups_abroad: printed 2, the books do not give it",
              "not_compared counts.vehicles_kept: the books give 3, the publication does not tell "
              "it",
              "not_compared assets.vehicles_other: printed \"three\", the books give 3, the "
              "printed text is no number",
              "not_compared self_evaluation.projects: the books give 2, the publication does not "
              "tell it"});
}

TEST_CASE("money and points of a form that the books do not give so are differences") {
  Publication publication;
  publication.money = R"("total": {"adjusted_budget": "10.01", "executed": "5.00"},
                         "other": {"executed": "1.00"})";
  publication.points = R"("execution_weight": "10", "execution_score": "4.5", "indicators":
      [{"weight": "9O", "score": "91"}, {"name": "指标2", "weight": "1"}])";
  CHECK(lines(publication) ==
        Lines{"differs forms[0].total.adjusted_budget: printed 10.01 万元, the books give 10.00 "
              "万元, difference 0.01 万元, \"防汛\"",
              "not_compared forms[0].other.executed: printed 1.00 万元, \"防汛\"; the books do not "
              "give it",
              "differs forms[0].execution_score: printed 4.5 分, the books give 5 分, difference "
              "-0.5 分, \"防汛\"",
              "not_compared forms[0].indicators[0].weight: printed \"9O\", the books give 90 分, "
              "\"防汛\"; the printed text is no number",
              "differs forms[0].indicators[0].score: printed 91 分, the books give 90 分, "
              "difference 1 分, \"防汛\"",
              "only_published forms[0].indicators[1]: \"防汛\"; \"指标2\""});
}

TEST_CASE("what follows from a form is asked for only where the publication has it") {
  Publication publication;
  publication.more = R"(, "stated_rate": "50.05%", "stated_weight": "100", "stated_score": "95",
                          "text_score": "95")";
  CHECK(lines(publication).empty());
  publication.more = R"(, "stated_rate": "50.04%", "stated_weight": "99", "stated_score": "96",
                          "text_score": "94")";
  CHECK(
      lines(publication) ==
      Lines{"differs forms[0].stated_rate: printed 50.04%, the books give 50.05%, difference "
            "-0.01%, \"防汛\"",
            "differs forms[0].stated_weight: printed 99 分, the books give 100 分, difference -1 "
            "分, \"防汛\"",
            "differs forms[0].stated_score: printed 96 分, the books give 95 分, difference 1 分, "
            "\"防汛\"",
            "differs forms[0].text_score: printed 94 分, the books give 95 分, difference -1 分, "
            "\"防汛\""});
  Accounts stating = fact_books();
  stating.projects[1].stated_score = Points{9'500};
  CHECK(lines(derive(stating, standard_layout), Publication{}.read()) ==
        Lines{"not_compared forms[1].stated_score: the books give 95 分, \"抗旱项目\"; the "
              "publication does not tell it"});
}

TEST_CASE("a form that follows one of the same name is matched with the next of that name") {
  Accounts accounts = fact_books();
  accounts.projects[1].name = "防汛";
  accounts.projects[1].execution_score = Points{400};
  Publication publication;
  publication.second = R"("name": "防汛")";
  CHECK(
      lines(derive(accounts, standard_layout), publication.read()) ==
      Lines{"differs forms[1].execution_score: printed 5 分, the books give 4 分, difference 1 分, "
            "\"防汛\""});
}

TEST_CASE("a difference of a form names it as JSON") {
  Publication publication;
  publication.second = R"("name": "造林")";
  const Differences differences = diff(derive(fact_books(), standard_layout), publication.read());
  rapidjson::Document json;
  json.Parse(render_diff(differences, ReportFormat::json).c_str());
  REQUIRE(!json.HasParseError());
  const auto& last = json["differences"][json["differences"].Size() - 1];
  CHECK(std::string(last["place"].GetString()) == "forms[1]");
  CHECK(last["form"].GetInt() == 2);
  CHECK(!last.HasMember("table"));
}

TEST_CASE("forms are matched by the names of their projects") {
  Publication swapped;
  std::swap(swapped.first, swapped.second);
  CHECK(lines(swapped).empty());
  swapped.money = R"("total": {"adjusted_budget": "10.00", "executed": "6.00"})";
  CHECK(lines(swapped) ==
        Lines{"differs forms[0].total.executed: printed 6.00 万元, the books give 5.004999 万元 "
              "(prints 5.00), difference 1.00 万元, \"抗旱项目\""});
  Publication other;
  other.second = R"("name": "造林")";
  CHECK(lines(other) ==
        Lines{"only_derived forms[1]: \"抗旱\"", "only_published forms[1]: \"造林\""});
}
