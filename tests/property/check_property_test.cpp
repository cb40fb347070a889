#include <random>

#include <doctest/doctest.h>

#include <juesuan/check.hpp>
#include <juesuan/derive.hpp>
#include <juesuan/published.hpp>
#include <juesuan/render_report.hpp>
#include <juesuan/standard_layout.hpp>

#include "support/books.hpp"
#include "support/identities_of.hpp"
#include "support/linear_oracle.hpp"

using namespace juesuan;
using test::balance;
using test::books;

namespace {

/// An opening balance, last year's money or an initial budget, as `which` says.
void add_rest(Accounts& accounts, std::uint64_t which, std::int64_t fen, std::uint32_t function,
              Source source) {
  Entry entry = balance(Flow::opening_balance, fen / 3, source, function);
  if (which == 0) accounts.entries.push_back(entry);
  if (which == 1 || which == 2) {
    entry.year = 2023;
    entry.flow = which == 1 ? Flow::revenue : Flow::expenditure;
    if (which == 2) entry.kind = Kind::basic;
    accounts.entries.push_back(entry);
  }
  if (which == 3 && source == Source::general_public_budget) {
    entry.stage = Stage::initial_budget;
    entry.flow = Flow::expenditure;
    entry.kind = Kind::basic;
    accounts.entries.push_back(entry);
  }
}

/// Consistent books: revenue, expenditure and balances of every source on printed classes, from
/// money too small to print to half a million 元 an entry.
Accounts random_books(std::mt19937_64& random) {
  constexpr std::uint32_t functions[] = {2010101, 2010199, 2050803, 2080505, 2080506,
                                         2089999, 2101101, 2210201, 2299999};
  constexpr std::uint32_t economics[] = {30101, 30102, 30201, 30212, 30217,
                                         30231, 30302, 31002, 31013};
  const auto below = [&](std::uint64_t bound) { return random() % bound; };
  Accounts accounts = books();
  const std::size_t count = 5 + below(60);
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint64_t most = below(4) == 0 ? 20'000 : 90'000'000;
    const auto fen = static_cast<std::int64_t>(1 + below(most));
    const auto source = static_cast<Source>(1 + (below(3) == 0 ? below(8) : 0));
    // The funds have codes of their own (05-5, 07-3, 08-3).
    const std::uint32_t function = source == Source::government_fund ? 2120899
                                   : source == Source::state_capital ? 2230105
                                                                     : functions[below(9)];
    accounts.entries.push_back(test::revenue(fen, function, source));
    const Kind kind = below(3) == 0 ? Kind::project : Kind::basic;
    accounts.entries.push_back(
        test::expenditure(fen - static_cast<std::int64_t>(below(most / 100)) % fen, function,
                          economics[below(9)], kind, source));
    add_rest(accounts, below(8), fen, function, source);
  }
  return accounts;
}

}  // namespace

TEST_CASE(
    "a thousand random books, rounded to 万元: no failure, and all their tails are possible") {
  std::mt19937_64 random{20241124};
  static const CompiledLayout layout{standard_layout};
  std::size_t undecided = 0;
  for (int round = 0; round < 1'000; ++round) {
    const Disclosure exact =
        derive(random_books(random), layout, Names{}, {.claims = round % 10 == 0});
    REQUIRE(check(exact).failures() == 0);
    const Disclosure published = read_published(render_published(exact));
    const Report report = check(published);
    REQUIRE_MESSAGE(report.failures() == 0, render_report(report, published, ReportFormat::text));
    REQUIRE(report.joint != JointProof::impossible);
    undecided += report.joint == JointProof::undecided ? 1 : 0;
    if (report.joint == JointProof::possible) {
      REQUIRE(test::obeys(test::identities_of(published).system(), report.witness));
    }
  }
  MESSAGE("undecided: " << undecided << " of 1000");
  CHECK(undecided < 10);
}
