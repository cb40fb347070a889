#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include <doctest/doctest.h>

#include <juesuan/extract.hpp>
#include <juesuan/published.hpp>

#include "support/compare_disclosures.hpp"
#include "support/plain_text.hpp"

using namespace juesuan;
using juesuan_tests::derived;

namespace {

void show(const Extraction& extraction) {
  for (const Remark& remark : extraction.remarks) {
    MESSAGE(remark.line << ": " << remark.message << ": " << remark.text);
  }
}

/// What the sentences gave, and the claims that none of them makes.
struct Sentences {
  std::size_t figures = 0;  ///< and ratios
  std::vector<std::string> missing;
};

/// What a sentence prints is what was derived.
Sentences check_sentences(const Disclosure& found, const Disclosure& exact) {
  Sentences sentences;
  for (const Claim& claim : exact.claims) {
    CAPTURE(claim.id);
    const Claim* const read = find_claim(found, claim.id);
    if (read == nullptr) {
      sentences.missing.emplace_back(claim.id);
      continue;
    }
    CHECK(read->subject == claim.subject);
    CHECK(read->group == claim.group);
    CHECK(read->category == claim.category);
    if (!read->reason.empty()) CHECK(claim.reason.starts_with(read->reason));
    if (read->comparison != Comparison::none) CHECK(read->comparison == claim.comparison);
    for (const auto member : {&Claim::figure, &Claim::base, &Claim::difference}) {
      if ((read->*member).state == CellState::absent) continue;
      ++sentences.figures;
      juesuan_tests::check_inside(read->*member, claim.*member);
    }
    if (read->ratio_state == RatioState::absent) continue;
    ++sentences.figures;
    if (claim.ratio_state == RatioState::value) CHECK(read->ratio == claim.ratio);
  }
  return sentences;
}

void check_form(const Form& found, const Form& exact) {
  CHECK(found.project.name == exact.project.name);
  CHECK(form_name(found) == form_name(exact));
  CHECK(found.project.department == exact.project.department);
  CHECK(found.project.implementing_unit == exact.project.implementing_unit);
  CHECK(found.project.stated_rate == exact.project.stated_rate);
  CHECK(found.weight == exact.weight);
  CHECK(found.score == exact.score);
  CHECK(found.project.stated_weight == exact.project.stated_weight);
  CHECK(found.project.stated_score == exact.project.stated_score);
  REQUIRE(found.project.indicators.size() == exact.project.indicators.size());
  for (std::size_t i = 0; i < exact.project.indicators.size(); ++i) {
    CHECK(found.project.indicators[i].weight == exact.project.indicators[i].weight);
    CHECK(found.project.indicators[i].score == exact.project.indicators[i].score);
    CHECK(found.project.indicators[i].category == exact.project.indicators[i].category);
  }
}

}  // namespace

TEST_CASE("a document that was saved as text is read as what it was derived from") {
  // A fund without money is told in one sentence, that it had neither revenue nor expenditure.
  const std::vector<std::string> balances{
      "level.government_fund.opening_balance", "level.government_fund.closing_balance",
      "level.state_capital.opening_balance", "level.state_capital.closing_balance"};
  const std::vector<std::string> none;
  for (const auto& [profile_name, name, figures, missing] :
       {std::tuple{"qinghai-2024", "haidong-2024", 123U, balances},
        std::tuple{"qinghai-2024", "linlan-2024", 172U, none},
        std::tuple{"nine-tables-2024", "haidong-2024", 153U, balances},
        std::tuple{"nine-tables-2024", "linlan-2024", 204U, none}}) {
    const std::string which = std::string(profile_name) + ", " + name;
    CAPTURE(which);
    const Profile& profile = Profile::built_in(profile_name);
    const Disclosure exact = derived(name, profile);
    const Extraction extraction = extract(juesuan_tests::plain_text(exact, profile), profile);
    const Disclosure& found = extraction.disclosure;
    show(extraction);
    CHECK(extraction.remarks.empty());
    CHECK(found.unreadable.empty());
    CHECK(found.entity.name == exact.entity.name);
    CHECK(found.entity.year == exact.entity.year);
    CHECK(juesuan_tests::check_tables(found, exact) >= 500);
    const Sentences sentences = check_sentences(found, exact);
    CHECK(sentences.figures == figures);
    CHECK(sentences.missing == missing);
    REQUIRE(found.forms.size() == exact.forms.size());
    for (std::size_t i = 0; i < exact.forms.size(); ++i) check_form(found.forms[i], exact.forms[i]);
    for (const Term<Count>& term : terms<Count>) {
      CHECK(found.counts[term.value] == exact.counts[term.value]);
    }
    for (const Term<Asset>& term : terms<Asset>) {
      CHECK(found.assets[term.value] == exact.assets[term.value]);
    }
    CHECK(found.self_evaluated_projects == exact.self_evaluated_projects);
    CHECK(found.listed_projects.size() == exact.forms.size());
    CHECK(found.contents.size() > 20);
    CHECK(render_published(read_published(render_published(found))) == render_published(found));
  }
}
