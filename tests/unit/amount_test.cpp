#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <type_traits>
#include <vector>

#include <doctest/doctest.h>

#include <juesuan/amount.hpp>
#include <juesuan/detail/checked.hpp>
#include <juesuan/detail/wide_sum.hpp>

#include "support/error_of.hpp"

using juesuan::Amount;
using juesuan::publish;
using juesuan::Published;
using juesuan::Status;
using juesuan::sum;
using juesuan::detail::WideSum;
using juesuan_tests::error_of;

namespace {

using Fen = std::numeric_limits<std::int64_t>;

constexpr Amount fen(std::int64_t count) { return Amount::from_fen(count); }

template <class T>
concept GivesAmount = requires(T value) {
  Amount::from_fen(value);
};

static_assert(GivesAmount<std::int64_t> && GivesAmount<int> && GivesAmount<std::uint32_t>);
static_assert(GivesAmount<const std::int16_t&> && GivesAmount<long long>);
static_assert(!GivesAmount<double> && !GivesAmount<float> && !GivesAmount<long double>);
static_assert(!GivesAmount<bool> && !GivesAmount<char> && !GivesAmount<char16_t>);
static_assert(!GivesAmount<std::uint64_t> && !GivesAmount<std::nullptr_t>);
static_assert(!std::is_constructible_v<Amount, double> && !std::is_constructible_v<Amount, int>);
static_assert(!std::is_constructible_v<double, Amount>);
static_assert(!std::is_assignable_v<Amount&, double>);
static_assert(std::is_trivially_copyable_v<Amount> && sizeof(Amount) == sizeof(std::int64_t));

constexpr std::array terms{fen(1), fen(-2), Amount::max(), Amount::min(), fen(5)};

static_assert(fen(2) + fen(3) == fen(5) && fen(2) - fen(3) == fen(-1) && -fen(2) == fen(-2));
static_assert(Amount{} == fen(0) && Amount::min() < fen(-1) && fen(1) <= Amount::max());
static_assert(sum(terms) == fen(3));
static_assert(publish(fen(5'000)) == Published::from_hundredths(1));

}  // namespace

TEST_CASE("addition and subtraction are exact up to the ends of the range") {
  CHECK(Amount::max() - fen(1) + fen(1) == Amount::max());
  CHECK(Amount::min() + fen(1) - fen(1) == Amount::min());
  CHECK(Amount::max() + Amount::min() == fen(-1));
  CHECK(fen(-1) - Amount::max() == Amount::min());
  CHECK(-Amount::max() == fen(-Fen::max()));
  CHECK(fen(0) - Amount::max() == fen(-Fen::max()));
}

TEST_CASE("a result past the range throws") {
  CHECK(error_of([] { Amount::max() + fen(1); }).status() == Status::range);
  CHECK(error_of([] { Amount::min() + fen(-1); }).status() == Status::range);
  CHECK(error_of([] { Amount::min() - fen(1); }).status() == Status::range);
  CHECK(error_of([] { Amount::max() - fen(-1); }).status() == Status::range);
  CHECK(error_of([] { fen(0) - Amount::min(); }).status() == Status::range);
  CHECK(error_of([] { -Amount::min(); }).status() == Status::range);
  CHECK(error_of([] { Amount::max() + fen(1); }).message() == "a sum does not fit 64-bit fen");
}

TEST_CASE("a compound assignment that throws leaves the amount as it was") {
  Amount amount = Amount::max();
  CHECK(error_of([&] { amount += fen(1); }).status() == Status::range);
  CHECK(amount == Amount::max());
  CHECK(error_of([&] { amount -= fen(-1); }).status() == Status::range);
  CHECK(amount == Amount::max());
  amount -= fen(7);
  amount += fen(2);
  CHECK(amount == fen(Fen::max() - 5));
}

TEST_CASE("a sum throws only if the total does not fit") {
  CHECK(sum({}) == Amount{});
  CHECK(sum(std::vector{Amount::min()}) == Amount::min());
  CHECK(sum(std::vector{Amount::max(), Amount::max(), Amount::min(), Amount::min()}) == fen(-2));
  CHECK(sum(std::vector{Amount::min(), Amount::min(), Amount::max(), Amount::max(), fen(2)}) ==
        fen(0));
  CHECK(sum(std::vector{Amount::max(), fen(1), fen(-1)}) == Amount::max());
  CHECK(error_of([] { return sum(std::vector{Amount::max(), fen(1)}); }).status() == Status::range);
  CHECK(error_of([] {
          return sum(std::vector{fen(-1), Amount::min()});
        }).status() == Status::range);
}

TEST_CASE("a sum of many extreme amounts cancels out exactly") {
  std::vector<Amount> amounts(100'000, Amount::max());
  amounts.insert(amounts.end(), 100'000, Amount::min());
  CHECK(sum(amounts) == fen(-100'000));
  amounts.push_back(fen(100'000));
  CHECK(sum(amounts) == fen(0));
}

TEST_CASE("a wide sum adds, subtracts and merges past 64 bits") {
  WideSum total;
  for (int i = 0; i < 3; ++i) total.add(Fen::max());
  CHECK_FALSE(total.fits());
  CHECK(total.fen() == std::nullopt);

  WideSum other;
  other.subtract(Fen::min());
  CHECK_FALSE(other.fits());
  total -= other;
  total.subtract(Fen::max());
  CHECK(total.fen() == Fen::max() - 1);
  total += other;
  CHECK_FALSE(total.fits());
  total.add(Fen::min());
  total.add(Fen::min());
  CHECK(total.fen() == -2);
}

TEST_CASE("a wide sum tells apart the totals on both sides of each end") {
  WideSum high;
  high.add(Fen::max());
  CHECK(high.fen() == Fen::max());
  CHECK(high.nearest_fen() == Fen::max());
  high.add(1);
  CHECK_FALSE(high.fits());
  CHECK(high.nearest_fen() == Fen::max());

  WideSum low;
  low.add(Fen::min());
  CHECK(low.fen() == Fen::min());
  CHECK(low.nearest_fen() == Fen::min());
  low.subtract(1);
  CHECK_FALSE(low.fits());
  CHECK(low.nearest_fen() == Fen::min());
  low.add(2);
  CHECK(low.nearest_fen() == Fen::min() + 1);
}

TEST_CASE(
    "the portable checked operations are those of the compiler, the clamped ones end at 64 bits") {
  using namespace juesuan::detail;
  constexpr std::array values{Fen::min(),      Fen::min() + 1,  Fen::min() / 2, std::int64_t{-1},
                              std::int64_t{0}, std::int64_t{1}, Fen::max() / 2, Fen::max() / 2 + 1,
                              Fen::max() - 1,  Fen::max()};
  for (const std::int64_t a : values) {
    for (const std::int64_t b : values) {
      CAPTURE(a);
      CAPTURE(b);
      CHECK(portable_checked_add(a, b) == checked_add(a, b));
      CHECK(portable_checked_subtract(a, b) == checked_subtract(a, b));
      CHECK(portable_checked_multiply(a, b) == checked_multiply(a, b));
      WideSum sum;
      sum.add(a);
      sum.add(b);
      CHECK(clamped_add(a, b) == sum.nearest_fen());
      WideSum difference;
      difference.add(a);
      difference.subtract(b);
      CHECK(clamped_subtract(a, b) == difference.nearest_fen());
    }
  }
}

TEST_CASE("publishing rounds half up away from zero") {
  struct Case {
    std::int64_t fen;
    std::int64_t hundredths;
  };
  constexpr std::array cases{
      Case{0, 0},
      Case{4'999, 0},
      Case{5'000, 1},
      Case{9'999, 1},
      Case{14'999, 1},
      Case{15'000, 2},
      Case{-4'999, 0},
      Case{-5'000, -1},
      Case{-14'999, -1},
      Case{-15'000, -2},
      Case{-10'000, -1},
      Case{2'924'262, 292},
      Case{Fen::max(), 922'337'203'685'478},
      Case{Fen::min(), -922'337'203'685'478},
      Case{9'223'372'036'854'774'999, 922'337'203'685'477},
      Case{-9'223'372'036'854'775'000, -922'337'203'685'478},
  };
  for (const Case& c : cases) {
    CAPTURE(c.fen);
    CHECK(publish(fen(c.fen)).hundredths() == c.hundredths);
  }
}

TEST_CASE("published figures compare as numbers") {
  CHECK(publish(fen(5'000)) == publish(fen(14'999)));
  CHECK(publish(fen(4'999)) < publish(fen(5'000)));
  CHECK(publish(fen(-5'000)) < Published{});
}
