#include <bit>
#include <cstdint>
#include <random>
#include <vector>

#include <doctest/doctest.h>

#include <juesuan/classification.hpp>
#include <juesuan/detail/axis_ledger.hpp>
#include <juesuan/detail/wide_sum.hpp>

using namespace juesuan;
using detail::AxisLedger;
using detail::CodeSlots;
using detail::NarrowSum;
using detail::Targets;
using detail::WideSum;

namespace {

constexpr auto nothing = [](auto /*code*/, std::uint32_t /*parent*/) {};

/// Adds amounts to random sets of atoms and compares every atom with a plain sum.
template <class Sum>
void check_sets(std::size_t sets) {
  std::mt19937_64 random{sets};
  AxisLedger<FunctionCode, Sum> ledger{64, 4};
  std::vector<std::int64_t> expected(64);
  for (std::size_t i = 0; i < sets; ++i) {
    const std::uint64_t inside = random() & random();
    const Targets targets = ledger.targets(inside, 0);
    const FunctionCode code{2010100 + static_cast<std::uint32_t>(i % 90)};
    const auto fen = static_cast<std::int64_t>(random() % 1000) - 500;
    ledger.add(ledger.insert(code, nothing), fen, targets);
    for (std::size_t atom = 0; atom < 64; ++atom) {
      if ((inside >> atom & 1U) != 0) expected[atom] += fen;
    }
  }
  ledger.roll_up();
  for (std::size_t atom = 0; atom < 64; ++atom) {
    CHECK(ledger.sum(0, atom).fen() == expected[atom]);
    CHECK(ledger.sum(ledger.slots().find(FunctionCode{20101}), atom).fen() == expected[atom]);
  }
}

}  // namespace

TEST_CASE("an atom is the sum of its columns, however many sets of atoms the entries lie in") {
  for (const std::size_t sets : {1U, 16U, 17U, 31U, 32U, 33U, 40U, 300U}) {
    check_sets<NarrowSum>(sets);
    check_sets<WideSum>(sets);
  }
}

TEST_CASE("a set of atoms keeps its column, and many sets share the columns of single atoms") {
  AxisLedger<FunctionCode, NarrowSum> ledger{64, 4};
  CHECK(ledger.targets(6, 0).list().size() == 1);
  CHECK(ledger.targets(6, 8).list()[0] == ledger.targets(6, 0).list()[0]);
  for (std::uint64_t atoms = 100; atoms < 200; ++atoms) ledger.targets(atoms, 0);
  CHECK(ledger.targets(6, 0).list().size() == 1);
  CHECK(ledger.targets(0, 0).list().size() == 1);
  CHECK(ledger.targets(std::uint64_t{0b1011} << 40, 0).list().size() == 3);
  CHECK(ledger.targets(~std::uint64_t{0}, 0).list().size() == 64);
}

TEST_CASE("codes come in the order of the published tables, however they were met") {
  std::mt19937_64 random{3};
  const auto below = [&](std::uint32_t bound) {
    return static_cast<std::uint32_t>(random() % bound);
  };
  CodeSlots<FunctionCode> functions{1};
  CodeSlots<EconomicCode> economics{1};
  for (int i = 0; i < 2000; ++i) {
    functions.find_or_insert(FunctionCode{2'000'000 + below(1'000'000)}, nothing);
    economics.find_or_insert(EconomicCode{30'000 + below(10'000)}, nothing);
  }
  const auto check = [](const auto& slots) {
    const auto ordered = slots.in_order();
    REQUIRE(ordered.size() == slots.size() - 1);
    for (std::size_t i = 1; i < ordered.size(); ++i) {
      CHECK(slots.code(ordered[i - 1].slot) < slots.code(ordered[i].slot));
    }
  };
  check(functions);
  check(economics);
}

TEST_CASE("the order of a code has the bits it says, to the last well-formed code") {
  CHECK(std::bit_width(FunctionCode{2'999'999}.order()) <= FunctionCode::order_bits);
  CHECK(std::bit_width(EconomicCode{39'999}.order()) <= EconomicCode::order_bits);
}
