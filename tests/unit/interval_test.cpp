#include <cstdint>
#include <limits>

#include <doctest/doctest.h>

#include <juesuan/interval.hpp>

using namespace juesuan;

namespace {

constexpr Precision wanyuan(std::uint8_t places) { return {MoneyUnit::wanyuan, places}; }
constexpr Precision yuan(std::uint8_t places) { return {MoneyUnit::yuan, places}; }

static_assert(step_fen(wanyuan(2)) == 10'000);
static_assert(step_fen(wanyuan(0)) == 1'000'000);
static_assert(step_fen(wanyuan(6)) == 1);
static_assert(step_fen(yuan(0)) == 100);
static_assert(step_fen(yuan(2)) == 1);

static_assert(printed_interval(12'340'000, Precision{}) == Interval{12'335'000, 12'344'999});
static_assert(printed_interval(0, Precision{}) == Interval{-4'999, 4'999});
static_assert(printed_interval(-10'000, Precision{}) == Interval{-14'999, -5'000});
static_assert(printed_interval(700, yuan(0)) == Interval{650, 749});
static_assert(printed_interval(701, yuan(2)) == Interval{701, 701});
static_assert(printed_interval(0, yuan(2)) == Interval{0, 0});

}  // namespace

TEST_CASE("an interval is exactly what prints as its figure") {
  for (const std::int64_t figure : {-20'000, -10'000, 0, 10'000, 20'000}) {
    const Interval interval = printed_interval(figure, Precision{});
    for (const std::int64_t fen : {interval.low, interval.high}) {
      CHECK(publish(Amount::from_fen(fen)).hundredths() == figure / 10'000);
    }
    CHECK(publish(Amount::from_fen(interval.low - 1)).hundredths() == figure / 10'000 - 1);
    CHECK(publish(Amount::from_fen(interval.high + 1)).hundredths() == figure / 10'000 + 1);
  }
}

TEST_CASE("intervals of every precision meet without a gap") {
  for (const Precision precision : {wanyuan(0), wanyuan(1), wanyuan(2), wanyuan(3), wanyuan(5),
                                    wanyuan(6), yuan(0), yuan(1), yuan(2)}) {
    const std::int64_t step = step_fen(precision);
    for (std::int64_t figure = -3 * step; figure < 3 * step; figure += step) {
      CHECK(printed_interval(figure, precision).high + 1 ==
            printed_interval(figure + step, precision).low);
    }
  }
}

TEST_CASE("the ends of 64 bits cut an interval off") {
  constexpr std::int64_t max = std::numeric_limits<std::int64_t>::max();
  constexpr std::int64_t min = std::numeric_limits<std::int64_t>::min();
  CHECK(printed_interval(max - 10, Precision{}) == Interval{max - 10 - 5'000, max});
  CHECK(printed_interval(min + 10, Precision{}) == Interval{min, min + 10 + 5'000});
  CHECK(printed_interval(max, yuan(2)) == Interval{max, max});
}
