#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>

#include <boost/multiprecision/cpp_int.hpp>
#include <doctest/doctest.h>

#include <juesuan/amount.hpp>
#include <juesuan/amount_text.hpp>
#include <juesuan/detail/claim_sources.hpp>
#include <juesuan/ratio.hpp>

#include "support/random_integers.hpp"

using boost::multiprecision::cpp_int;
using namespace juesuan;
using juesuan_tests::RandomIntegers;

namespace {

/// part / base rounded half up away from zero, from unlimited integers: twice the quotient, plus
/// one, halved.
cpp_int oracle_rounded(const cpp_int& part, const cpp_int& base) {
  const cpp_int rounded = (abs(part) * 2 + abs(base)) / (abs(base) * 2);
  return (part < 0) == (base < 0) ? rounded : cpp_int{-rounded};
}

/// part / base in hundredths of a percent.
cpp_int oracle_hundredths(const cpp_int& part, const cpp_int& base) {
  return oracle_rounded(part * 10'000, base);
}

/// The percentage of a call, nothing where it throws `Status::range`.
std::optional<cpp_int> hundredths_or_range(std::int64_t part, std::int64_t base) {
  try {
    return cpp_int{Percent::of(Amount::from_fen(part), Amount::from_fen(base)).hundredths()};
  } catch (const Error& error) {
    if (error.status() != Status::range) throw;
    return std::nullopt;
  }
}

void require_as_oracle(std::int64_t part, std::int64_t base) {
  CAPTURE(part);
  CAPTURE(base);
  const cpp_int expected = oracle_hundredths(part, base);
  const bool fits = expected >= Amount::min().fen() && expected <= Amount::max().fen();
  REQUIRE(hundredths_or_range(part, base) == (fits ? std::optional{expected} : std::nullopt));
}

std::int64_t hundredths(std::int64_t part, std::int64_t base) {
  return Percent::of(Amount::from_fen(part), Amount::from_fen(base)).hundredths();
}

/// Whether part / base is `expected` hundredths under each of the four pairs of signs.
bool has_quotient(std::int64_t part, std::int64_t base, std::int64_t expected) {
  return hundredths(part, base) == expected && hundredths(-part, -base) == expected &&
         hundredths(-part, base) == -expected && hundredths(part, -base) == -expected;
}

}  // namespace

TEST_CASE("every two-place quotient of numbers up to 2,000 is exact") {
  std::size_t wrong = 0;
  for (std::int64_t base = 1; base <= 2'000; ++base) {
    // Long division by counting, one part after the other: 10,000 · part = quotient · base + rest.
    std::int64_t quotient = 0;
    std::int64_t rest = 0;
    for (std::int64_t part = 0; part <= 2'000; ++part) {
      const std::int64_t rounded = 2 * rest >= base ? quotient + 1 : quotient;
      wrong += has_quotient(part, base, rounded) ? 0 : 1;
      for (rest += 10'000; rest >= base; rest -= base) ++quotient;
    }
  }
  CHECK(wrong == 0);
}

TEST_CASE("percentages of any amounts are those of unlimited integers") {
  RandomIntegers random{11};
  for (int i = 0; i < 200'000; ++i) {
    const std::int64_t part = random.next();
    const std::int64_t base = random.next();
    if (base != 0) require_as_oracle(part, base);
  }
}

TEST_CASE("ratios to two places at most, cut off at 64 bits, are those of unlimited integers") {
  RandomIntegers random{15};
  for (int i = 0; i < 200'000; ++i) {
    const std::int64_t part = random.next();
    const std::int64_t whole = random.next();
    if (whole == 0) continue;
    for (const int places : {0, 1, 2}) {
      const int step = places == 0 ? 100 : places == 1 ? 10 : 1;
      CAPTURE(part);
      CAPTURE(whole);
      CAPTURE(places);
      const cpp_int printed =
          oracle_rounded(cpp_int{part} * (10'000 / step), cpp_int{whole}) * step;
      const cpp_int expected =
          std::clamp(printed, cpp_int{Amount::min().fen()}, cpp_int{Amount::max().fen()});
      REQUIRE(detail::printed_ratio(part, whole, static_cast<std::uint8_t>(places)) == expected);
    }
  }
}

TEST_CASE("exact halves of any size round away from zero") {
  RandomIntegers random{12};
  for (int i = 0; i < 100'000; ++i) {
    // part / (20,000 · unit) with an odd multiple of `unit` as part lies halfway between two
    // hundredths.
    const auto unit = static_cast<std::int64_t>(random.below(400'000'000'000'000)) + 1;
    const auto count = static_cast<std::int64_t>(2 * random.below(10'000) + 1);
    CAPTURE(unit);
    CAPTURE(count);
    REQUIRE(has_quotient(unit * count, unit * 20'000, count / 2 + 1));
  }
}

TEST_CASE("both paths agree with unlimited integers where one ends and the other begins") {
  constexpr std::int64_t narrow_part_max = Amount::max().fen() / 10'000;
  RandomIntegers random{13};
  for (std::int64_t part = narrow_part_max - 50; part <= narrow_part_max + 50; ++part) {
    for (int i = 0; i < 200; ++i) {
      const std::int64_t base = random.next();
      if (base == 0) continue;
      require_as_oracle(part, base);
      require_as_oracle(-part, base);
    }
  }
}

TEST_CASE("every percentage survives being written and read") {
  RandomIntegers random{14};
  std::size_t lost = 0;
  const auto survives = [](std::int64_t count) {
    const Percent percent = Percent::from_hundredths(count);
    const NumberStyle trimmed{Zeros::trimmed, Separators::none};
    return parse_percent(to_string(percent) + "%").percent == percent &&
           parse_percent(to_string(percent, trimmed)).percent == percent;
  };
  for (std::int64_t count = -100'000; count <= 100'000; ++count) lost += survives(count) ? 0 : 1;
  for (int i = 0; i < 100'000; ++i) lost += survives(random.next()) ? 0 : 1;
  CHECK(lost == 0);
}
