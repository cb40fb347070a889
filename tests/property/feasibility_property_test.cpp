#include <algorithm>
#include <cstdint>
#include <random>
#include <vector>

#include <doctest/doctest.h>

#include <juesuan/detail/feasibility.hpp>

#include "support/linear_document.hpp"
#include "support/linear_oracle.hpp"

using namespace juesuan::detail;
using juesuan::test::for_each_solution;
using juesuan::test::has_whole_solution;
using juesuan::test::LinearDocument;
using juesuan::test::RandomDocuments;
using juesuan::test::RationalOracle;

namespace {

/// Three to six figures of a few values each and up to four rules; a rule may name a figure twice.
LinearDocument small_document(std::mt19937_64& random) {
  const auto below = [&](std::uint64_t bound) { return random() % bound; };
  LinearDocument document;
  const std::size_t figures = 3 + below(4);
  while (document.ranges.size() < figures) {
    const auto low = static_cast<std::int64_t>(below(9)) - 4;
    document.add_figure({low, low + static_cast<std::int64_t>(below(5))});
  }
  for (std::uint64_t rules = 1 + below(4); rules > 0; --rules) {
    std::vector<LinearTerm> sum;
    for (std::uint64_t terms = 1 + below(4); terms > 0; --terms) {
      const auto variable = static_cast<std::uint32_t>(below(figures));
      sum.push_back({variable, static_cast<std::int8_t>(below(2) == 0 ? 1 : -1)});
    }
    document.add_rule(sum, below(3) == 0 ? LinearRelation::at_most_zero : LinearRelation::zero);
  }
  return document;
}

/// Figures of two or three values, of which pairs and threes add up to one that is 1. Three pairs
/// in a ring are obeyed by halves alone.
LinearDocument document_of_rings(std::mt19937_64& random) {
  const auto below = [&](std::uint64_t bound) { return random() % bound; };
  LinearDocument document;
  const std::uint32_t one = document.add_figure({1, 1});
  while (document.ranges.size() < 8) {
    document.add_figure({0, 1 + static_cast<std::int64_t>(below(2))});
  }
  for (std::uint64_t rules = 3 + below(4); rules > 0; --rules) {
    std::vector<std::uint32_t> parts(below(4) == 0 ? 3 : 2);
    for (std::uint32_t& part : parts) part = static_cast<std::uint32_t>(1 + below(7));
    document.add_sum(one, parts);
  }
  return document;
}

LinearDocument with_rules(const LinearDocument& document, std::vector<std::uint32_t> rules) {
  LinearDocument part = document;
  part.rules.clear();
  for (const std::uint32_t rule : rules) part.rules.push_back(document.rules[rule]);
  return part;
}

Feasibility feasibility_of(const LinearDocument& document) {
  return {document.ranges, document.rules, document.terms};
}

std::vector<std::int64_t> witness_of(const Feasibility& feasibility) {
  return {feasibility.witness().begin(), feasibility.witness().end()};
}

/// Impossible by all rules of the clash and possible without any one of them, says `possible`.
template <class Possible>
void check_clash(const LinearDocument& document, const std::vector<std::uint32_t>& clash,
                 Possible possible) {
  CHECK(std::ranges::is_sorted(clash));
  CHECK_FALSE(possible(with_rules(document, clash)));
  for (std::size_t i = 0; i < clash.size(); ++i) {
    std::vector<std::uint32_t> rest = clash;
    rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(i));
    CHECK(possible(with_rules(document, rest)));
  }
}

bool names_figure(const LinearDocument& document, std::span<const std::uint32_t> rules,
                  std::uint32_t figure) {
  return std::ranges::any_of(rules, [&](std::uint32_t rule) {
    const auto terms = document.system().terms_of(rule);
    return std::ranges::any_of(terms, [&](LinearTerm term) { return term.variable == figure; });
  });
}

}  // namespace

TEST_CASE("small systems: verdict, witness, ranges and clash are those of trying every value") {
  std::mt19937_64 random{20240501};
  int possible = 0;
  int missed_by_propagation = 0;
  int missed_by_fractions = 0;
  constexpr int documents = 3'000;
  for (int i = 0; i < documents; ++i) {
    CAPTURE(i);
    const LinearDocument document = i % 2 == 0 ? small_document(random) : document_of_rings(random);
    std::vector<std::vector<std::int64_t>> solutions;
    for_each_solution(document.system(), [&](const auto& found) { solutions.push_back(found); });
    Feasibility feasibility = feasibility_of(document);
    const bool consistent = feasibility.propagate();
    const Verdict verdict = feasibility.prove();
    REQUIRE(verdict == (solutions.empty() ? Verdict::impossible : Verdict::possible));
    if (solutions.empty()) {
      missed_by_propagation += consistent ? 1 : 0;
      missed_by_fractions += RationalOracle(document.system()).feasible() ? 1 : 0;
      check_clash(document, feasibility.clash(),
                  [](const LinearDocument& part) { return has_whole_solution(part.system()); });
      continue;
    }
    ++possible;
    REQUIRE(consistent);
    CHECK(std::ranges::count(solutions, witness_of(feasibility)) == 1);
    bool within = true;
    for (const auto& solution : solutions) {
      for (std::size_t figure = 0; figure < solution.size(); ++figure) {
        const FenRange range = feasibility.ranges()[figure];
        within = within && solution[figure] >= range.low && solution[figure] <= range.high;
      }
    }
    CHECK(within);
  }
  CHECK(possible > documents / 5);
  CHECK(possible < documents * 4 / 5);
  CHECK(missed_by_propagation > 300);
  CHECK(missed_by_fractions > 300);
}

TEST_CASE("documents that are rounded books are possible, with a witness") {
  RandomDocuments documents{20240502};
  for (int i = 0; i < 300; ++i) {
    CAPTURE(i);
    const LinearDocument document = documents.next(2 + documents.below(40), 1 + documents.below(6));
    Feasibility feasibility = feasibility_of(document);
    CHECK(feasibility.propagate());
    REQUIRE(feasibility.prove() == Verdict::possible);
    CHECK(satisfies(document.system(), feasibility.witness()));
    CHECK(satisfies({feasibility.ranges(), document.rules, document.terms}, feasibility.witness()));
  }
}

TEST_CASE("a changed figure: impossible exactly where fractions cannot explain it either") {
  RandomDocuments documents{20240503};
  int impossible = 0;
  int possible = 0;
  for (int i = 0; i < 250; ++i) {
    CAPTURE(i);
    LinearDocument document = i % 2 == 0
                                  ? documents.next(2 + documents.below(5), 1 + documents.below(2))
                                  : documents.next_table(1 + documents.below(4), 6);
    const auto figure = static_cast<std::uint32_t>(documents.below(document.ranges.size()));
    auto change = 10'000 * (1 + static_cast<std::int64_t>(documents.below(3)));
    if (documents.below(2) == 0) change = -change;
    document.ranges[figure].low += change;
    document.ranges[figure].high += change;
    Feasibility feasibility = feasibility_of(document);
    const Verdict verdict = feasibility.prove();
    const auto fractions = [](const LinearDocument& part) {
      return RationalOracle(part.system()).feasible();
    };
    if (fractions(document)) {
      ++possible;
      CHECK(verdict == Verdict::possible);
      CHECK(satisfies(document.system(), feasibility.witness()));
    } else {
      ++impossible;
      REQUIRE(verdict == Verdict::impossible);
      const std::vector<std::uint32_t> clash = feasibility.clash();
      CHECK(names_figure(document, clash, figure));
      check_clash(document, clash, fractions);
    }
  }
  CHECK(impossible > 50);
  CHECK(possible > 30);
}

TEST_CASE("a figure changed by far in a large document is found at once and named") {
  RandomDocuments documents{20240504};
  for (int i = 0; i < 40; ++i) {
    CAPTURE(i);
    LinearDocument document = documents.next(60, 5);
    const auto figure = static_cast<std::uint32_t>(documents.below(document.ranges.size()));
    document.ranges[figure].low += 100'000'000'000;
    document.ranges[figure].high += 100'000'000'000;
    Feasibility feasibility = feasibility_of(document);
    CHECK_FALSE(feasibility.propagate());
    CHECK(feasibility.prove() == Verdict::impossible);
    const std::vector<std::uint32_t> clash = feasibility.clash();
    CHECK(clash.size() <= 3);
    CHECK(names_figure(document, clash, figure));
  }
}
