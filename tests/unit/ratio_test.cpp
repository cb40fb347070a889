#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>

#include <doctest/doctest.h>

#include <juesuan/amount.hpp>
#include <juesuan/ratio.hpp>

#include "support/error_of.hpp"

using namespace juesuan;
using juesuan_tests::error_of;

namespace {

constexpr NumberStyle trimmed{Zeros::trimmed, Separators::none};

constexpr Amount fen(std::int64_t count) { return Amount::from_fen(count); }

constexpr std::int64_t hundredths(std::int64_t part, std::int64_t base) {
  return Percent::of(fen(part), fen(base)).hundredths();
}

static_assert(hundredths(1, 3) == 33'33);
static_assert(Percent::of(Amount::max(), Amount::max()).hundredths() == 100'00);
static_assert(Percent::of(Amount::min(), Amount::max()).hundredths() == -100'00);
static_assert(!Percent::of(fen(1), fen(0)).defined());
static_assert(parse_percent("58.49%").percent == Percent::from_hundredths(58'49));
static_assert(!std::is_constructible_v<Percent, double> && !std::is_constructible_v<Percent, int>);

struct Case {
  std::int64_t part;
  std::int64_t base;
  std::int64_t hundredths;
};

template <class Cases>
void check_quotients(const Cases& cases) {
  for (const Case& c : cases) {
    CAPTURE(c.part);
    CAPTURE(c.base);
    CHECK(hundredths(c.part, c.base) == c.hundredths);
  }
}

}  // namespace

TEST_CASE("a percentage is rounded once, half up away from zero") {
  constexpr std::array cases{
      Case{0, 7, 0},
      Case{1, 3, 33'33},
      Case{2, 3, 66'67},
      Case{1, 8, 12'50},
      Case{1, 800, 13},
      Case{201, 20'000, 1'01},
      Case{1, 20'000, 1},
      Case{1, 20'001, 0},
      Case{1, 19'999, 1},
      Case{3, 20'000, 2},
      Case{5, 2, 250'00},
      Case{1, Amount::max().fen(), 0},
      Case{2'924'262, 5'000'000, 58'49},
  };
  check_quotients(cases);
}

TEST_CASE("the sign is that of the exact quotient") {
  constexpr std::array cases{
      Case{-1, 4, -25'00},  Case{1, -4, -25'00},  Case{-1, -4, 25'00}, Case{-1, 20'000, -1},
      Case{1, -20'000, -1}, Case{-1, -20'000, 1}, Case{-1, 20'001, 0}, Case{0, -4, 0},
  };
  check_quotients(cases);
}

TEST_CASE("a ratio of published figures is taken from what they print") {
  const Amount part = fen(2'924'262);
  const Amount base = fen(5'000'000);
  CHECK(Percent::of(part, base) == Percent::from_hundredths(58'49));
  CHECK(Percent::of(publish(part), publish(base)) == Percent::from_hundredths(58'40));
}

TEST_CASE("a zero base is a state and not a number") {
  CHECK_FALSE(Percent{}.defined());
  CHECK(Percent::of(fen(5), fen(0)) == Percent{});
  CHECK(Percent::of(fen(0), fen(0)) == Percent{});
  CHECK(Percent::of(Amount::max(), fen(0)) == Percent{});
  CHECK(Percent::of(Published::from_hundredths(5), Published{}) == Percent{});
  CHECK(Percent{} != Percent::from_hundredths(0));
  CHECK(error_of([] { Percent{}.hundredths(); }).status() == Status::argument);
}

TEST_CASE("amounts past the 64-bit path are still exact") {
  constexpr std::int64_t min = Amount::min().fen();
  constexpr std::int64_t max = Amount::max().fen();
  constexpr std::int64_t narrow = max / 10'000;  // the largest part whose hundredths fit 64 bits
  constexpr std::array cases{
      Case{max, max, 100'00},
      Case{min, min, 100'00},
      Case{max, min, -100'00},
      Case{min, max, -100'00},
      Case{narrow, 1, narrow * 10'000},
      Case{-narrow, 1, narrow * -10'000},
      Case{narrow + 1, 10'000, narrow + 1},
      Case{min, 10'000, min},
      Case{max, 10'000, max},
      Case{min, -20'000, 4'611'686'018'427'387'904},
      Case{max, 20'000, 4'611'686'018'427'387'904},
  };
  check_quotients(cases);
}

TEST_CASE("a percentage that does not fit throws") {
  constexpr std::int64_t narrow = Amount::max().fen() / 10'000;
  CHECK(error_of([] { Percent::of(fen(narrow + 1), fen(1)); }).status() == Status::range);
  CHECK(error_of([] { Percent::of(fen(-narrow - 1), fen(1)); }).status() == Status::range);
  CHECK(error_of([] { Percent::of(Amount::min(), fen(-10'000)); }).status() == Status::range);
  CHECK(error_of([] { Percent::of(Amount::max(), fen(9'999)); }).status() == Status::range);
}

TEST_CASE("percentages are written without a sign for per cent") {
  CHECK(to_string(Percent::from_hundredths(58'49)) == "58.49");
  CHECK(to_string(Percent::from_hundredths(100'00)) == "100.00");
  CHECK(to_string(Percent::from_hundredths(100'00), trimmed) == "100");
  CHECK(to_string(Percent::from_hundredths(-50), trimmed) == "-0.5");
  CHECK(to_string(Percent::from_hundredths(1'234'567'00), {Zeros::fixed, Separators::thousands}) ==
        "1,234,567.00");
  CHECK(to_string(Percent::from_hundredths(0), trimmed) == "0");
  CHECK(to_string(Percent{}).empty());
}

TEST_CASE("printed percentages are read with and without their sign") {
  struct Printed {
    std::string_view text;
    std::int64_t hundredths;
  };
  constexpr std::array cases{
      Printed{"58.49%", 58'49},
      Printed{"58.49", 58'49},
      Printed{"100%", 100'00},
      Printed{"-0.5%", -50},
      Printed{"+7", 7'00},
      Printed{"0.00%", 0},
      Printed{"-92233720368547758.08%", Amount::min().fen()},
  };
  for (const Printed& c : cases) {
    CAPTURE(c.text);
    const ParsedPercent parsed = parse_percent(c.text);
    CHECK(parsed.fault == AmountFault::none);
    CHECK(parsed.percent == Percent::from_hundredths(c.hundredths));
  }
}

TEST_CASE("what is not a printed percentage is refused with its reason") {
  using enum AmountFault;
  struct Refused {
    std::string_view text;
    AmountFault fault;
  };
  constexpr std::array cases{
      Refused{"", empty},           Refused{"%", character},
      Refused{"5%%", character},    Refused{"%5", character},
      Refused{"5 %", character},    Refused{"5％", character},
      Refused{"5‰", character},     Refused{"12.345%", decimals},
      Refused{"1,234%", separator}, Refused{"92233720368547758.08%", range},
  };
  for (const Refused& c : cases) {
    CAPTURE(c.text);
    const ParsedPercent parsed = parse_percent(c.text);
    CHECK(parsed.fault == c.fault);
    CHECK_FALSE(parsed.percent.defined());
  }
}

TEST_CASE("percent_from_text throws where parse_percent has a fault") {
  CHECK(percent_from_text("58.49%") == Percent::from_hundredths(58'49));
  CHECK(error_of([] { percent_from_text("99999999999999999"); }).status() == Status::range);
  CHECK(error_of([] { percent_from_text("-"); }).status() == Status::input);
  CHECK(error_of([] { percent_from_text("12.345%"); }).message() ==
        "\"12.345%\" has 3 decimals, % has 2");
}
