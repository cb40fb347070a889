#include <string>

#include <doctest/doctest.h>

#include <juesuan/evaluate.hpp>
#include <juesuan/selector.hpp>

#include "support/books.hpp"
#include "support/error_of.hpp"

using namespace juesuan;
namespace f = juesuan::formulas;

TEST_CASE("a coarse source lies inside the fiscal funds and partly inside one of them") {
  Entry entry = test::revenue(1);
  entry.source = Source::fiscal;
  const Entity entity = test::books().entity;
  CHECK(match(f::fiscal, entry, entity) == Match::inside);
  CHECK(match(f::of(Source::government_fund), entry, entity) == Match::partial);
  CHECK(match(f::of(Source::other_revenue), entry, entity) == Match::outside);
}

TEST_CASE("a code matches its prefixes; a shorter code is partial for a longer selector") {
  const Entity entity = test::books().entity;
  Entry entry = test::expenditure(1, 2080107, 30201);
  CHECK(match(f::of(FunctionCode{208}), entry, entity) == Match::inside);
  CHECK(match(f::of(FunctionCode{20801}), entry, entity) == Match::inside);
  CHECK(match(f::of(FunctionCode{20802}), entry, entity) == Match::outside);
  CHECK(match(f::operating_cost, entry, entity) == Match::inside);
  CHECK(match(f::personnel, entry, entity) == Match::outside);
  entry.economic = EconomicCode::operating_cost();
  CHECK(match(f::of(EconomicCode{30201}), entry, entity) == Match::partial);
  CHECK(match(f::of(EconomicCode{30101}), entry, entity) == Match::outside);
}

TEST_CASE("a detail entry counts only where every axis of its detail is restricted") {
  const Entity entity = test::books().entity;
  Entry entry = test::expenditure(1, 0, 30201);
  entry.detail = static_cast<std::uint8_t>(Axis::economic);
  CHECK(match(f::expenditure, entry, entity) == Match::outside);
  CHECK(match(f::operating_cost, entry, entity) == Match::inside);
  entry.detail |= static_cast<std::uint8_t>(Axis::kind);
  CHECK(match(f::operating_cost, entry, entity) == Match::outside);
  CHECK(match(f::operating_cost & f::of(Kind::basic), entry, entity) == Match::inside);
}

TEST_CASE("the nature of an entry is its own, else the entity's") {
  Entity entity = test::books().entity;
  Entry entry = test::expenditure(1);
  CHECK(match(f::agency_operation, entry, entity) == Match::inside);
  entity.nature = Nature::other_institution;
  CHECK(match(f::agency_operation, entry, entity) == Match::outside);
  entry.nature = Nature::civil_service_managed;
  CHECK(match(f::agency_operation, entry, entity) == Match::inside);
  entity.nature = entry.nature = Nature::none;
  CHECK(match(f::agency_operation, entry, entity) == Match::partial);
}

TEST_CASE("intersection is closed and empty regions vanish") {
  CHECK((f::of(FunctionCode{208}) & f::of(FunctionCode{20801})).function == FunctionCode{20801});
  CHECK((f::of(FunctionCode{208}) & f::of(FunctionCode{20901})).empty());
  CHECK((f::operating_cost & f::of(EconomicCode{301})).empty());
  CHECK((f::revenue & f::expenditure).empty());
  CHECK((Formula{f::revenue} & f::expenditure).size() == 0);
}

TEST_CASE("none is a member of no set") {
  CHECK(EnumSet<Stage>{Stage::final}.contains(Stage::final));
  CHECK_FALSE(EnumSet<Stage>{Stage::final}.contains(Stage::initial_budget));
  CHECK_FALSE(EnumSet<Stage>::all().contains(Stage::none));
  CHECK(EnumSet<Stage>::all().includes(EnumSet<Stage>{Stage::final} | Stage::initial_budget));
  CHECK_FALSE(EnumSet<Stage>{Stage::final}.includes(EnumSet<Stage>::all()));
  CHECK(EnumSet<Stage>{}.includes(Stage::none));
}

TEST_CASE("a formula of too many selectors is refused") {
  Formula formula;
  for (std::uint32_t code = 201; code < 209; ++code) formula = formula + f::of(FunctionCode{code});
  const Error error =
      juesuan_tests::error_of([&] { formula = formula + f::of(FunctionCode{209}); });
  CHECK(error.status() == Status::range);
  CHECK(std::string(error.what()) == "selectors: expected at most 8");
  CHECK(formula.size() == 8);
}

TEST_CASE("formulas cancel: both grand totals are the same selectors") {
  CHECK(f::application_total.size() == 3);
  for (const auto& part : f::application_total) {
    CHECK(std::find(f::grand_total.begin(), f::grand_total.end(), part) != f::grand_total.end());
  }
  CHECK((Formula{f::revenue} - f::revenue).size() == 0);
}

TEST_CASE("every figure has a formula") {
  for (const auto& term : terms<Figure>) CHECK(formula_of(term.value).size() > 0);
  CHECK(formula_of(Figure::none).size() == 0);
}

TEST_CASE("evaluate sums exactly, says lower bound, and tells missing from zero") {
  Accounts accounts = test::books();
  accounts.entries = {test::revenue(100), test::revenue(-30), test::revenue(5, 2080107)};
  CHECK(evaluate(accounts, f::current_final & f::revenue).amount.fen() == 75);
  CHECK(evaluate(accounts, f::current_final & f::expenditure).insufficient);
  CHECK(evaluate(accounts, f::prior_final & f::revenue).insufficient);
  CHECK_FALSE(evaluate(accounts, f::current_final & f::opening_balance).insufficient);
  accounts.entries[2].source = Source::fiscal;
  const auto fund =
      evaluate(accounts, f::current_final & f::revenue & f::of(Source::government_fund));
  CHECK(fund.amount.fen() == 0);
  CHECK(fund.lower_bound);
  accounts.entries = {test::revenue(Amount::max().fen()), test::revenue(1)};
  CHECK_THROWS_AS(evaluate(accounts, f::current_final & f::revenue), Error);
  accounts.entries.push_back(test::revenue(-1));
  CHECK(evaluate(accounts, f::current_final & f::revenue).amount == Amount::max());
}

TEST_CASE("an entry without a stage or a flow speaks of no period") {
  Coverage coverage;
  coverage.add(Entry{}, 2024);
  for (const Entry& entry : {test::revenue(1), test::expenditure(1)}) {
    Entry open = entry;
    open.stage = Stage::none;
    coverage.add(open, 2024);
  }
  CHECK_FALSE(coverage.sufficient(f::current_final & f::revenue));
  CHECK_FALSE(coverage.has(RelativeYear::current, Stage::final, Flow::expenditure));
  coverage.add(test::revenue(1), 2024);
  CHECK(coverage.sufficient(f::current_final & f::revenue));
  CHECK_FALSE(coverage.sufficient(f::prior_final & f::revenue));
  for (const RelativeYear year : {RelativeYear::current, RelativeYear::prior}) {
    for (const Term<Stage>& stage : terms<Stage>) {
      for (const Term<Flow>& flow : terms<Flow>) {
        Entry entry = test::revenue(1);
        entry.year = year == RelativeYear::current ? 2024 : 2023;
        entry.stage = stage.value;
        entry.flow = flow.value;
        Coverage alone;
        alone.add(entry, 2024);
        CHECK(alone.has(year, stage.value, flow.value));
        CHECK_FALSE(alone.has(RelativeYear(3 - int(year)), stage.value, flow.value));
      }
    }
  }
}

TEST_CASE("an empty text is no value, whatever has no official name") {
  CHECK_FALSE(from_text<Flow>("").has_value());
  CHECK(from_text<Flow>("结余分配") == Flow::distribution_of_surplus);
  CHECK_FALSE(from_text<Flow>("Revenue").has_value());
}
