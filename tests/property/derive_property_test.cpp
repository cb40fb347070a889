#include <algorithm>
#include <random>
#include <tuple>
#include <vector>

#include <boost/multiprecision/cpp_int.hpp>
#include <doctest/doctest.h>

#include <juesuan/derive.hpp>
#include <juesuan/standard_layout.hpp>

#include "support/random_books.hpp"

using namespace juesuan;
using boost::multiprecision::cpp_int;
using test::random_books;

namespace {

struct Expected {
  cpp_int sum;
  bool lower_bound = false;
};

/// A cell by looking at every entry for every selector of its formula.
Expected brute_force(const Accounts& accounts, const Formula& formula) {
  Expected expected;
  for (const auto& part : formula) {
    for (const Entry& entry : accounts.entries) {
      const Match found = match(part.selector, entry, accounts.entity);
      if (found == Match::inside) expected.sum += part.sign * cpp_int(entry.fen);
      if (found == Match::partial) expected.lower_bound = true;
    }
  }
  return expected;
}

Expected brute_force(const Accounts& accounts, const Panel& panel, const Row& row,
                     ColumnKey column) {
  const PanelSpec spec{panel.base, panel.axis, panel.stub, 0, {}, {}};
  const RowSpec row_spec{row.key, row.kind, row.line, row.code};
  return brute_force(accounts, cell_formula(spec, row_spec, column, Stage::adjusted_budget));
}

bool as_expected(const Cell& cell, const Expected& expected) {
  if (cell.state != CellState::value) return true;
  return expected.sum == cell.low && expected.lower_bound == cell.lower_bound;
}

/// What a coded claim adds to the formulas of its specification.
Selector code_of(const ClaimSpec& spec, const Claim& claim) {
  switch (spec.repeat) {
    case ClaimRepeat::function_class:
    case ClaimRepeat::function_item:
      return formulas::of(FunctionCode{claim.code});
    case ClaimRepeat::economic_item:
      return formulas::of(EconomicCode{claim.code});
    default:
      return {};
  }
}

void check_every_claim(const Accounts& accounts) {
  const Disclosure disclosure = derive(accounts, standard_layout);
  std::size_t compared = 0;
  for (const Claim& claim : disclosure.claims) {
    CAPTURE(std::string(claim.id));
    for (const ClaimSpec& spec : standard_claims(Stage::adjusted_budget)) {
      if (spec.key != claim.key || spec.part.begin() == spec.part.end()) continue;
      const Selector code = code_of(spec, claim);
      CHECK(as_expected(claim.figure, brute_force(accounts, spec.part & code)));
      const bool of_total = spec.repeat == ClaimRepeat::function_class;
      const Formula whole = of_total ? spec.whole : spec.whole & code;
      if (claim.kind != ClaimKind::level) {
        CHECK(as_expected(claim.base, brute_force(accounts, whole)));
      }
      ++compared;
    }
  }
  CHECK(compared >= 30);
}

void check_every_cell(const Accounts& accounts) {
  const Disclosure disclosure = derive(accounts, standard_layout);
  const Tables& tables = disclosure.tables;
  std::size_t wrong = 0;
  for (const Table& table : tables.tables()) {
    for (const Panel& panel : tables.panels(table)) {
      if (panel.axis == RowAxis::facts) continue;
      for (std::size_t i = 0; i < panel.row_count; ++i) {
        const Row& row = tables.rows(panel)[i];
        if (row.kind == RowKind::filler) continue;
        for (std::size_t j = 0; j < panel.column_count; ++j) {
          const Cell& cell = tables.cells(panel, i)[j];
          const ColumnKey column = tables.columns(panel)[j].key;
          if (!as_expected(cell, brute_force(accounts, panel, row, column))) ++wrong;
        }
      }
    }
  }
  CHECK(wrong == 0);
}

/// What there is to say of one stated closing balance: its entry, the kind, both amounts.
using Closing = std::tuple<std::int64_t, NoticeKind, cpp_int, cpp_int>;

bool of_closing(const Notice& notice) {
  return notice.kind == NoticeKind::closing_differs ||
         notice.kind == NoticeKind::closing_not_compared;
}

/// The notices of closing balances by looking at every entry for every stated balance.
std::vector<Closing> brute_force_closings(const Accounts& accounts) {
  std::vector<Closing> expected;
  std::vector<Selector> seen;
  for (std::size_t i = 0; i < accounts.entries.size(); ++i) {
    const Entry& stated = accounts.entries[i];
    const Selector place{.sources = breadth(stated.source), .function = stated.function};
    const bool closing =
        stated.flow == Flow::closing_balance && stated.year == 2024 && stated.stage == Stage::final;
    if (!closing || std::ranges::find(seen, place) != seen.end()) continue;
    seen.push_back(place);
    cpp_int found;
    for (const Entry& entry : accounts.entries) {
      const bool same = entry.flow == stated.flow && entry.year == stated.year &&
                        entry.stage == stated.stage && entry.source == stated.source &&
                        entry.function == stated.function;
      if (same) found += entry.fen;
    }
    cpp_int derived;
    bool uncertain = false;
    for (const auto& part : formulas::current_final& formulas::closing_balance& Formula{place}) {
      for (const Entry& entry : accounts.entries) {
        const Match match_found = match(part.selector, entry, accounts.entity);
        if (match_found == Match::inside) derived += part.sign * cpp_int(entry.fen);
        if (match_found == Match::partial) uncertain = true;
      }
    }
    const auto kind = uncertain ? NoticeKind::closing_not_compared : NoticeKind::closing_differs;
    if (uncertain || derived != found) {
      expected.emplace_back(static_cast<std::int64_t>(i), kind, derived, found);
    }
  }
  return expected;
}

}  // namespace

TEST_CASE("every cell of random books is the brute-force sum, and says when it is a lower bound") {
  std::mt19937_64 random{20241231};
  for (int round = 0; round < 60; ++round) {
    check_every_cell(random_books(random, 1 + static_cast<std::size_t>(round) * 4, 1'000'000'000));
  }
}

TEST_CASE("the same near the ends of the range, where plain sums would overflow on the way") {
  std::mt19937_64 random{7};
  for (int round = 0; round < 20; ++round) {
    Accounts accounts = random_books(random, 60, Amount::max().fen() / 50);
    check_every_cell(accounts);
  }
}

TEST_CASE("every claim of random books is the brute-force sum of its formulas") {
  std::mt19937_64 random{2024};
  for (int round = 0; round < 40; ++round) {
    check_every_claim(
        random_books(random, 20 + static_cast<std::size_t>(round) * 4, 1'000'000'000));
  }
}

TEST_CASE("every row of a tree is in code order and its children add up where all are known") {
  std::mt19937_64 random{11};
  for (int round = 0; round < 20; ++round) {
    const Disclosure disclosure = derive(random_books(random, 300, 1'000'000), standard_layout);
    const Tables& tables = disclosure.tables;
    const Panel& panel = tables.panels(*tables.find(TableKey::expenditure))[0];
    const auto rows = tables.rows(panel);
    for (std::size_t column = 0; column < panel.column_count; ++column) {
      std::int64_t classes = 0;
      std::int64_t items = 0;
      for (std::size_t i = 1; i < rows.size(); ++i) {
        if (i > 1) CHECK(FunctionCode{rows[i - 1].code} < FunctionCode{rows[i].code});
        if (rows[i].level == 1) classes += tables.cells(panel, i)[column].low;
        if (rows[i].level == 3) items += tables.cells(panel, i)[column].low;
      }
      CHECK(classes == tables.cells(panel, 0)[column].low);
      CHECK(items == classes);
    }
  }
}

TEST_CASE("stated closing balances of random books are judged as by brute force") {
  std::mt19937_64 random{2024};
  std::size_t differing = 0;
  std::size_t all = 0;
  for (int round = 0; round < 60; ++round) {
    const Accounts accounts = random_books(random, 2 + static_cast<std::size_t>(round) * 2, 1'000);
    std::vector<Closing> found;
    for (const Notice& notice : derive(accounts, standard_layout).notices) {
      if (!of_closing(notice)) continue;
      found.emplace_back(notice.index, notice.kind, notice.expected.fen(), notice.found.fen());
    }
    std::vector<Closing> expected = brute_force_closings(accounts);
    std::ranges::sort(found);
    std::ranges::sort(expected);
    CHECK(found == expected);
    all += expected.size();
    differing += static_cast<std::size_t>(
        std::ranges::count(expected, NoticeKind::closing_differs,
                           [](const Closing& closing) { return std::get<NoticeKind>(closing); }));
  }
  CHECK(differing > 20);
  CHECK(all - differing > 20);
}
