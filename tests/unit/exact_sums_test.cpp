#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <utility>

#include <doctest/doctest.h>

#include <juesuan/detail/exact_sums.hpp>
#include <juesuan/detail/identities.hpp>
#include <juesuan/detail/judge.hpp>
#include <juesuan/detail/tables_builder.hpp>
#include <juesuan/published.hpp>
#include <juesuan/report.hpp>

#include "support/derived_example.hpp"

using namespace juesuan;
using detail::ExactSums;
using detail::Figures;
using detail::Identity;
using detail::IdentityBuilder;
using detail::IdentityTerm;
using detail::Judge;
using juesuan_tests::derived;

namespace {

/// How many identities a rule has, nothing where one does not hold: each is written out and judged.
std::optional<std::uint32_t> judged(const Figures& figures, std::uint32_t rule) {
  IdentityBuilder identities{figures, Report::rules()};
  identities.build(rule);
  const Judge judge{figures.values()};
  for (const Identity& identity : identities.identities()) {
    const auto judgement =
        judge.judge(identity, identities.terms(identity), Report::rules()[rule].kind);
    if (judgement.outcome != Outcome::pass) return std::nullopt;
  }
  return static_cast<std::uint32_t>(identities.identities().size());
}

/// Whether an identity of the rule has that figure.
bool reads(const Figures& figures, std::uint32_t rule, std::size_t figure) {
  IdentityBuilder identities{figures, Report::rules()};
  identities.build(rule);
  return std::ranges::any_of(identities.identities(), [&](const Identity& identity) {
    return std::ranges::count(identities.terms(identity), figure, &IdentityTerm::figure) != 0;
  });
}

struct Compared {
  std::size_t held = 0;
  std::size_t not_held = 0;
};

/// Of every rule the sums say what the written identities do.
Compared compare(const Disclosure& disclosure) {
  const Figures figures{disclosure};
  ExactSums sums{figures, Report::rules()};
  Compared compared;
  for (std::uint32_t rule = 0; rule < Report::rules().size(); ++rule) {
    const auto held = sums.held(rule);
    CAPTURE(Report::rules()[rule].id);
    CHECK(held == judged(figures, rule));
    ++(held ? compared.held : compared.not_held);
  }
  return compared;
}

}  // namespace

TEST_CASE("books: the sums of a rule hold where its identities do, whichever figure is changed") {
  for (const char* const name : {"haidong-2024", "linlan-2024"}) {
    Disclosure disclosure = derived(name);
    const Tables tables = disclosure.tables;
    Compared changed = compare(disclosure);
    for (std::size_t figure = 0; figure < tables.cells().size(); ++figure) {
      Cell cell = tables.cells()[figure];
      if (cell.state != CellState::value) continue;
      CAPTURE(figure);
      switch (figure % 3) {
        case 0:
          cell.low = cell.high += 1;
          break;
        case 1:
          cell.state = CellState::insufficient;
          break;
        default:
          cell.lower_bound = true;
      }
      disclosure.tables = TablesBuilder::with_cell(tables, figure, cell);
      const Compared found = compare(disclosure);
      changed.held += found.held;
      changed.not_held += found.not_held;
    }
    CHECK(changed.held > 0);
    CHECK(changed.not_held > 0);
  }
}

TEST_CASE("sums that leave 64 bits and rounded figures are not said to hold") {
  using Range = std::numeric_limits<std::int64_t>;
  Disclosure disclosure = derived("haidong-2024");
  const Tables tables = disclosure.tables;
  std::size_t not_held = 0;
  for (std::size_t figure = 0; figure < tables.cells().size(); figure += 3) {
    Cell cell = tables.cells()[figure];
    if (cell.state != CellState::value || cell.unit != CellUnit::money) continue;
    CAPTURE(figure);
    for (const auto& [low, high] :
         {std::pair{Range::max(), Range::max()}, std::pair{Range::min(), Range::min()},
          std::pair{cell.low, cell.high + 1}}) {
      cell.low = low;
      cell.high = high;
      disclosure.tables = TablesBuilder::with_cell(tables, figure, cell);
      const Figures figures{disclosure};
      ExactSums sums{figures, Report::rules()};
      for (std::uint32_t rule = 0; rule < Report::rules().size(); ++rule) {
        CAPTURE(Report::rules()[rule].id);
        if (const auto held = sums.held(rule)) {
          CHECK(held == judged(figures, rule));
          if (low != high) CHECK_FALSE(reads(figures, rule, figure));
        } else {
          ++not_held;
        }
      }
    }
  }
  CHECK(not_held > 0);
}

TEST_CASE("an identity that lacks a row or a column is not said to hold") {
  const Disclosure disclosure = read_published(R"({
    "format": "juesuan.published/1", "entity": {"name": "甲局", "year": 2024},
    "tables": [{"key": "revenue", "panels": [
      {"columns": ["amount"], "rows": [{"key": "total", "cells": [""]}]}]}]})");
  const Figures figures{disclosure};
  ExactSums sums{figures, Report::rules()};
  for (const RuleId rule : {RuleId("02-1"), RuleId("02-3")}) {
    CHECK_FALSE(sums.held(rule.index()));
    CHECK_FALSE(judged(figures, rule.index()));
  }
  CHECK(sums.held(RuleId("02-2").index()) == 0);
}
