#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <vector>

#include <doctest/doctest.h>

#include <juesuan/detail/feasibility.hpp>

#include "support/linear_document.hpp"

using namespace juesuan::detail;
using juesuan::test::LinearDocument;

namespace {

using Rules = std::vector<std::uint32_t>;

constexpr FenRange any = widest_range;
constexpr FenRange not_negative{0, widest_range.high};

Feasibility feasibility_of(const LinearDocument& document) {
  return {document.ranges, document.rules, document.terms};
}

LinearDocument with_figures(std::initializer_list<FenRange> ranges) {
  LinearDocument document;
  document.ranges = ranges;
  return document;
}

void add_sum(LinearDocument& document, std::uint32_t whole, std::vector<std::uint32_t> parts) {
  document.add_sum(whole, parts);
}

/// The witness was found and obeys everything.
bool is_possible(const LinearDocument& document) {
  Feasibility feasibility = feasibility_of(document);
  return feasibility.prove() == Verdict::possible &&
         satisfies(document.system(), feasibility.witness());
}

}  // namespace

TEST_CASE("a system of nothing is possible") {
  const LinearDocument nothing;
  Feasibility feasibility = feasibility_of(nothing);
  CHECK(feasibility.propagate());
  CHECK(feasibility.ranges().empty());
  CHECK(feasibility.prove() == Verdict::possible);
  CHECK(feasibility.witness().empty());
  CHECK(feasibility.clash().empty());
}

TEST_CASE("figures without rules are where they were printed") {
  const LinearDocument document = with_figures({{995'000, 1'004'999},
                                                {-1'004'999, -995'000},
                                                {-4'999, 4'999},
                                                any,
                                                {7, widest_range.high},
                                                {widest_range.low, -7}});
  Feasibility feasibility = feasibility_of(document);
  REQUIRE(feasibility.prove() == Verdict::possible);
  const std::vector<std::int64_t> expected{1'000'000, -1'000'000, 0, 0, 7, -7};
  CHECK(std::ranges::equal(feasibility.witness(), expected));
}

TEST_CASE("rules without figures hold") {
  LinearDocument document = with_figures({{1, 2}});
  document.add_rule({});
  document.add_rule({}, LinearRelation::at_most_zero);
  CHECK(is_possible(document));
}

TEST_CASE("a range empty from the start is impossible, and no rule is to blame") {
  LinearDocument document = with_figures({{5, 4}, {1, 1}});
  document.add_equal(0, 1);
  Feasibility feasibility = feasibility_of(document);
  CHECK_FALSE(feasibility.propagate());
  CHECK(feasibility.prove() == Verdict::impossible);
  CHECK(feasibility.clash().empty());
}

TEST_CASE("a single figure against its own rule") {
  for (const LinearRelation relation : {LinearRelation::zero, LinearRelation::at_most_zero}) {
    LinearDocument document = with_figures({{1, 9}});
    document.add_rule(std::array{LinearTerm{0, 1}}, relation);
    Feasibility feasibility = feasibility_of(document);
    CHECK_FALSE(feasibility.propagate());
    CHECK(feasibility.clash() == Rules{0});
  }
  LinearDocument negative = with_figures({{1, 9}});
  negative.add_rule(std::array{LinearTerm{0, -1}}, LinearRelation::at_most_zero);
  CHECK(is_possible(negative));
}

TEST_CASE("a sum narrows its whole and each part, and no further") {
  LinearDocument document = with_figures({{100, 109}, {40, 60}, {30, 50}});
  add_sum(document, 0, {1, 2});
  Feasibility feasibility = feasibility_of(document);
  CHECK(feasibility.propagate());
  const std::vector<FenRange> expected{{100, 109}, {50, 60}, {40, 50}};
  CHECK(std::ranges::equal(feasibility.ranges(), expected));
  CHECK(std::ranges::equal(feasibility.ranges(), expected));
}

TEST_CASE("narrowing goes through copies and parts in both directions") {
  LinearDocument document = with_figures({{0, 100}, {20, 200}, {0, 30}, {5, 500}});
  document.add_equal(0, 1);
  document.add_at_most(1, 2);
  document.add_at_most(3, 0);
  Feasibility feasibility = feasibility_of(document);
  CHECK(feasibility.propagate());
  const std::vector<FenRange> expected{{20, 30}, {20, 30}, {20, 30}, {5, 30}};
  CHECK(std::ranges::equal(feasibility.ranges(), expected));
  CHECK(is_possible(document));
}

TEST_CASE("a chain of at-most rules clashes as a whole, without the rules beside it") {
  LinearDocument document = with_figures({{0, 10}, any, any, {11, 20}, {0, 5}});
  document.add_at_most(4, 0);
  document.add_at_most(1, 0);
  document.add_at_most(2, 1);
  document.add_at_most(4, 2);
  document.add_at_most(3, 2);
  document.add_at_most(4, 3);
  Feasibility feasibility = feasibility_of(document);
  CHECK_FALSE(feasibility.propagate());
  CHECK(feasibility.clash() == Rules{1, 2, 4});
}

TEST_CASE("the clash is the two sums that disagree, without the rules beside them") {
  LinearDocument document = with_figures(
      {{10, 12}, {10, 12}, {10, 12}, {13, 15}, {13, 15}, {10, 15}, {10, 15}, any, any});
  add_sum(document, 7, {0, 1, 2});
  document.add_at_most(0, 1);
  add_sum(document, 8, {3, 4, 5});
  document.add_at_most(5, 6);
  document.add_equal(7, 8);
  CHECK(is_possible(document));
  document.ranges[5] = {11, 15};
  Feasibility feasibility = feasibility_of(document);
  CHECK_FALSE(feasibility.propagate());
  CHECK(feasibility.prove() == Verdict::impossible);
  CHECK(feasibility.clash() == Rules{0, 2, 4});
}

TEST_CASE("rows and columns of different totals are impossible though no range becomes empty") {
  LinearDocument document;
  for (int cell = 0; cell < 9; ++cell) document.add_figure({0, 100});
  for (int total = 0; total < 5; ++total) document.add_figure({60, 60});
  const std::uint32_t last = document.add_figure({61, 61});
  document.add_at_most(0, last);
  for (std::uint32_t i = 0; i < 3; ++i) add_sum(document, 9 + i, {3 * i, 3 * i + 1, 3 * i + 2});
  for (std::uint32_t i = 0; i < 3; ++i) add_sum(document, 12 + i, {i, 3 + i, 6 + i});
  Feasibility feasibility = feasibility_of(document);
  CHECK(feasibility.propagate());
  CHECK(feasibility.prove() == Verdict::impossible);
  CHECK(feasibility.witness().empty());
  CHECK(feasibility.clash() == Rules{1, 2, 3, 4, 5, 6});
  document.ranges[last] = {60, 61};
  CHECK(is_possible(document));
}

TEST_CASE("halves of a fen obey the rules, whole ones do not") {
  LinearDocument document = with_figures({{0, 9}, {0, 9}, {0, 9}, {1, 1}});
  add_sum(document, 3, {0, 1});
  add_sum(document, 3, {1, 2});
  add_sum(document, 3, {0, 2});
  Feasibility feasibility = feasibility_of(document);
  CHECK(feasibility.prove() == Verdict::impossible);
  CHECK(feasibility.clash() == Rules{0, 1, 2});
  document.ranges[3] = {1, 2};
  CHECK(is_possible(document));
}

TEST_CASE("a rule may name a figure twice, with one sign or both") {
  LinearDocument twice = with_figures({{3, 9}, {0, 7}});
  add_sum(twice, 1, {0, 0});
  Feasibility feasibility = feasibility_of(twice);
  REQUIRE(feasibility.prove() == Verdict::possible);
  CHECK(feasibility.witness()[0] == 3);
  CHECK(feasibility.witness()[1] == 6);
  twice.ranges[1] = {7, 7};
  CHECK(feasibility_of(twice).prove() == Verdict::impossible);

  LinearDocument itself = with_figures({{3, 9}});
  itself.add_equal(0, 0);
  CHECK(is_possible(itself));
}

TEST_CASE("steps of a fen over an endless range end, and the answer is still found") {
  LinearDocument document = with_figures({not_negative, not_negative, {1, 1}});
  document.add_equal(0, 1);
  add_sum(document, 1, {0, 2});
  Feasibility feasibility = feasibility_of(document);
  CHECK(feasibility.propagate());
  CHECK(feasibility.prove() == Verdict::impossible);
  CHECK(feasibility.clash() == Rules{0, 1});
}

TEST_CASE("a search without end is undecided") {
  LinearDocument document = with_figures({any, any, {1, 1}});
  document.add_rule(std::array{LinearTerm{0, 1}, LinearTerm{0, 1}, LinearTerm{1, -1},
                               LinearTerm{1, -1}, LinearTerm{2, -1}});
  Feasibility feasibility = feasibility_of(document);
  CHECK(feasibility.propagate());
  CHECK(feasibility.prove() == Verdict::undecided);
  CHECK(feasibility.witness().empty());
}

TEST_CASE("figures of unknown size take what the others leave") {
  LinearDocument document = with_figures({{995'000, 1'004'999}, {395'000, 404'999}, any, any});
  add_sum(document, 0, {1, 2});
  add_sum(document, 2, {3});
  Feasibility feasibility = feasibility_of(document);
  REQUIRE(feasibility.prove() == Verdict::possible);
  CHECK(feasibility.ranges()[3] == FenRange{590'001, 609'999});
  CHECK(is_possible(document));
}

TEST_CASE("amounts at the ends of what a range may hold") {
  constexpr std::int64_t most = widest_range.high;
  LinearDocument sums = with_figures({{most, most}, {most, most}, {most, most}, {most, most}});
  sums.add_rule(std::array{LinearTerm{0, 1}, LinearTerm{1, 1}, LinearTerm{2, 1}, LinearTerm{3, 1}});
  Feasibility feasibility = feasibility_of(sums);
  CHECK_FALSE(feasibility.propagate());
  CHECK(feasibility.clash() == Rules{0});

  LinearDocument balanced = sums;
  balanced.terms[1].sign = balanced.terms[3].sign = -1;
  CHECK(is_possible(balanced));

  LinearDocument copies = with_figures({{most - 1, most}, {-most, most - 1}});
  copies.add_equal(0, 1);
  CHECK(is_possible(copies));
  CHECK(feasibility_of(copies).prove() == Verdict::possible);
}

TEST_CASE("beyond the widest range there is nothing") {
  using Fen = std::numeric_limits<std::int64_t>;
  const LinearDocument open = with_figures({{Fen::min(), Fen::max()}});
  Feasibility feasibility = feasibility_of(open);
  CHECK(feasibility.propagate());
  CHECK(feasibility.ranges()[0] == widest_range);
  CHECK(is_possible(open));
  const LinearDocument outside = with_figures({{Fen::max(), Fen::max()}});
  CHECK_FALSE(feasibility_of(outside).propagate());
}

TEST_CASE("the simplex method goes on from where it found no way, once a range is wider") {
  LinearDocument document = with_figures({{0, 1}, {5, 5}});
  document.add_equal(0, 1);
  Simplex simplex(document.system(), std::array<std::int64_t, 2>{0, 5});
  REQUIRE(simplex.solve() == Simplex::Outcome::infeasible);
  CHECK(refutes(document.system(), simplex.certificate()));
  simplex.limit(1, {0, 5});
  REQUIRE(simplex.solve() == Simplex::Outcome::feasible);
  CHECK_FALSE(simplex.find_fraction());
  CHECK(simplex.floor_of(0) == simplex.floor_of(1));
  CHECK(simplex.floor_of(0) <= 1);
}

TEST_CASE("values are checked against ranges and rules") {
  LinearDocument document = with_figures({{0, 9}, {0, 9}, {0, 9}});
  add_sum(document, 0, {1, 2});
  document.add_at_most(1, 2);
  const auto obeys = [&](std::vector<std::int64_t> values) {
    return satisfies(document.system(), values);
  };
  CHECK(obeys({5, 2, 3}));
  CHECK(obeys({4, 2, 2}));
  CHECK_FALSE(obeys({5, 3, 2}));
  CHECK_FALSE(obeys({6, 2, 3}));
  CHECK_FALSE(obeys({4, 2, 3}));
  CHECK_FALSE(obeys({10, 4, 6}));
  CHECK_FALSE(obeys({8, -1, 9}));
}

TEST_CASE("a sum of rules refutes only what it contradicts") {
  LinearDocument document = with_figures({{0, 4}, {5, 9}, {0, 9}});
  document.add_at_most(1, 2);
  document.add_at_most(2, 0);
  document.add_equal(0, 1);
  const auto refuted = [&](std::vector<RuleMultiple> multiples) {
    return refutes(document.system(), multiples);
  };
  CHECK(refuted({{0, 1}, {1, 1}}));
  CHECK(refuted({{0, 2}, {1, 2}}));
  CHECK(refuted({{0, -1}, {1, -1}}));
  CHECK(refuted({{2, 1}}));
  CHECK(refuted({{2, -1}}));
  CHECK_FALSE(refuted({}));
  CHECK_FALSE(refuted({{0, 1}}));
  CHECK_FALSE(refuted({{0, 1}, {1, -1}}));
  CHECK_FALSE(refuted({{2, 0}}));
  document.ranges[0].high = 5;
  CHECK_FALSE(refuted({{0, 1}, {1, 1}}));
  CHECK_FALSE(refuted({{2, 1}}));
  constexpr auto most = std::numeric_limits<std::int64_t>::max();
  CHECK_FALSE(refuted({{2, most}, {2, most}}));
  CHECK_FALSE(refuted({{2, most}}));

  LinearDocument wide = with_figures({{1, 1}, {-9, 9}});
  wide.add_equal(0, 1);
  CHECK_FALSE(refutes(wide.system(), std::array{RuleMultiple{0, most}}));
  CHECK_FALSE(refutes(wide.system(), std::array{RuleMultiple{0, -most}}));

  LinearDocument below = with_figures({{-9, -5}});
  below.add_rule(std::array{LinearTerm{0, 1}}, LinearRelation::at_most_zero);
  CHECK_FALSE(refutes(below.system(), std::array{RuleMultiple{0, 1}}));
  CHECK_FALSE(refutes(below.system(), std::array{RuleMultiple{0, -1}}));
}
