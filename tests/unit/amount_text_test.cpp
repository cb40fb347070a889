#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include <juesuan/amount.hpp>
#include <juesuan/amount_text.hpp>

#include "support/error_of.hpp"

using namespace juesuan;
using juesuan_tests::error_of;

namespace {

constexpr MoneyUnit yuan = MoneyUnit::yuan;
constexpr MoneyUnit wanyuan = MoneyUnit::wanyuan;
constexpr NumberStyle fixed{Zeros::fixed, Separators::none};
constexpr NumberStyle trimmed{Zeros::trimmed, Separators::none};
constexpr NumberStyle grouped{Zeros::fixed, Separators::thousands};
constexpr NumberStyle grouped_trimmed{Zeros::trimmed, Separators::thousands};

constexpr Amount fen(std::int64_t count) { return Amount::from_fen(count); }

struct Accepted {
  std::string_view text;
  MoneyUnit unit;
  std::int64_t fen;
};

struct Refused {
  std::string_view text;
  MoneyUnit unit;
  AmountFault fault;
};

template <class Cases>
void check_accepted(const Cases& cases, Separators separators) {
  for (const Accepted& c : cases) {
    CAPTURE(c.text);
    const ParsedAmount parsed = parse_amount(c.text, c.unit, separators);
    CHECK(parsed.fault == AmountFault::none);
    CHECK(parsed.amount.fen() == c.fen);
  }
}

template <class Cases>
void check_refused(const Cases& cases, Separators separators) {
  for (const Refused& c : cases) {
    CAPTURE(c.text);
    const ParsedAmount parsed = parse_amount(c.text, c.unit, separators);
    CHECK(parsed.fault == c.fault);
    CHECK(parsed.amount == Amount{});
  }
}

constexpr bool writes(Amount amount, MoneyUnit unit, NumberStyle style, std::string_view text) {
  std::array<char, number_text_max> buffer{};
  const char* const end = format_to(buffer.data(), amount, unit, style);
  return std::string_view{buffer.data(), end} == text;
}

static_assert(parse_amount("-12.50", yuan).amount == fen(-1'250));
static_assert(parse_amount("1,234.5", wanyuan, Separators::thousands).amount == fen(1'234'500'000));
static_assert(parse_amount("92233720368547758.08", yuan).fault == AmountFault::range);
static_assert(writes(Amount::min(), yuan, grouped, "-92,233,720,368,547,758.08"));
static_assert(writes(fen(-10'500), wanyuan, trimmed, "-0.0105"));

}  // namespace

TEST_CASE("amounts are read exactly in both units") {
  constexpr std::array cases{
      Accepted{"0", yuan, 0},
      Accepted{"1", yuan, 100},
      Accepted{"12.3", yuan, 1'230},
      Accepted{"12.34", yuan, 1'234},
      Accepted{"-12.34", yuan, -1'234},
      Accepted{"+12.34", yuan, 1'234},
      Accepted{"-0", yuan, 0},
      Accepted{"0.01", yuan, 1},
      Accepted{"2.924262", wanyuan, 2'924'262},
      Accepted{"2.92", wanyuan, 2'920'000},
      Accepted{"-5", wanyuan, -5'000'000},
      Accepted{"0.000001", wanyuan, 1},
  };
  check_accepted(cases, Separators::none);
}

TEST_CASE("leading zeros are neither octal nor digits of the range") {
  constexpr std::array cases{
      Accepted{"010", yuan, 1'000},
      Accepted{"08.09", yuan, 809},
      Accepted{"-000000000000000000000000000000012.34", yuan, -1'234},
      Accepted{"0000000000000000000092233720368547758.07", yuan, 9'223'372'036'854'775'807},
      Accepted{"00000000000000000000", wanyuan, 0},
  };
  check_accepted(cases, Separators::none);
}

TEST_CASE("amounts are read up to the ends of the range and no further") {
  constexpr std::array accepted{
      Accepted{"92233720368547758.07", yuan, Amount::max().fen()},
      Accepted{"-92233720368547758.08", yuan, Amount::min().fen()},
      Accepted{"9223372036854.775807", wanyuan, Amount::max().fen()},
      Accepted{"-9223372036854.775808", wanyuan, Amount::min().fen()},
  };
  constexpr std::array refused{
      Refused{"92233720368547758.08", yuan, AmountFault::range},
      Refused{"-92233720368547758.09", yuan, AmountFault::range},
      Refused{"9223372036854.775808", wanyuan, AmountFault::range},
      Refused{"-9223372036854.775809", wanyuan, AmountFault::range},
      Refused{"99999999999999999", yuan, AmountFault::range},
      Refused{"100000000000000000", yuan, AmountFault::range},
      Refused{"184467440737095516.17", yuan, AmountFault::range},
      Refused{"10000000000000", wanyuan, AmountFault::range},
      Refused{"340282366920938463463374607431768211456", yuan, AmountFault::range},
  };
  check_accepted(accepted, Separators::none);
  check_refused(refused, Separators::none);
}

TEST_CASE("what is not a plain decimal number is refused with its reason") {
  using enum AmountFault;
  constexpr std::array cases{
      Refused{"", yuan, empty},
      Refused{"-", yuan, character},
      Refused{"+", yuan, character},
      Refused{"--1", yuan, character},
      Refused{"+-1", yuan, character},
      Refused{"1-", yuan, character},
      Refused{".", yuan, character},
      Refused{"1.", yuan, character},
      Refused{".5", yuan, character},
      Refused{"-.5", yuan, character},
      Refused{"1.2.3", yuan, character},
      Refused{" 1", yuan, character},
      Refused{"1 ", yuan, character},
      Refused{"1\n", yuan, character},
      Refused{std::string_view{"1\0002", 3}, yuan, character},
      Refused{"1e5", yuan, character},
      Refused{"0x1F", yuan, character},
      Refused{"NaN", yuan, character},
      Refused{"inf", yuan, character},
      Refused{"１２", yuan, character},
      Refused{"−1", yuan, character},
      Refused{"1:0", yuan, character},
      Refused{"1/0", yuan, character},
      Refused{"12.345", yuan, decimals},
      Refused{"12.340", yuan, decimals},
      Refused{"1.0000000", wanyuan, decimals},
      Refused{"12.345x", yuan, character},
      Refused{"99999999999999999999.999", yuan, decimals},
      Refused{"1,234", yuan, separator},
      Refused{"1234,5", yuan, separator},
      Refused{"1.234,5", yuan, separator},
  };
  check_refused(cases, Separators::none);
}

TEST_CASE("separators are accepted before every third digit or nowhere") {
  using enum AmountFault;
  constexpr std::array accepted{
      Accepted{"1234567.89", yuan, 123'456'789},
      Accepted{"1,234,567.89", yuan, 123'456'789},
      Accepted{"-12,345", yuan, -1'234'500},
      Accepted{"123,456", wanyuan, 123'456'000'000},
      Accepted{"000,001", yuan, 100},
      Accepted{"000,000,000,000,000,000,000,012.34", yuan, 1'234},
      Accepted{"92,233,720,368,547,758.07", yuan, Amount::max().fen()},
  };
  constexpr std::array refused{
      Refused{",123", yuan, separator},
      Refused{"1,23", yuan, separator},
      Refused{"1,2345", yuan, separator},
      Refused{"1234,567", yuan, separator},
      Refused{"1,234567", yuan, separator},
      Refused{"1,,234", yuan, separator},
      Refused{"1,234,", yuan, separator},
      Refused{"1,234,.5", yuan, separator},
      Refused{"1.234,567", wanyuan, separator},
      Refused{"-,123", yuan, separator},
      Refused{"1，234", yuan, character},
      Refused{"92,233,720,368,547,758.08", yuan, range},
      Refused{"999,999,999,999,999,999,999", yuan, range},
  };
  check_accepted(accepted, Separators::thousands);
  check_refused(refused, Separators::thousands);
}

TEST_CASE("a fault is described with the text and what was expected") {
  CHECK(describe(AmountFault::none, "1", yuan).empty());
  CHECK(describe(AmountFault::empty, "", yuan) == "expected a number in 元, found nothing");
  CHECK(describe(AmountFault::decimals, "12.345", yuan) == "\"12.345\" has 3 decimals, 元 has 2");
  CHECK(describe(AmountFault::decimals, "1.0000000", wanyuan) ==
        "\"1.0000000\" has 7 decimals, 万元 has 6");
  CHECK(describe(AmountFault::decimals, "12", yuan) == "\"12\" has 0 decimals, 元 has 2");
  CHECK(describe(AmountFault::character, "1e5", yuan) ==
        "\"1e5\" is not a plain decimal number such as 1234.56");
  CHECK(describe(AmountFault::separator, "1,23", yuan) ==
        "\"1,23\" has a thousands separator where none is expected");
  CHECK(describe(AmountFault::range, "10000000000000", wanyuan) ==
        "\"10000000000000\" is out of range in 万元");
}

TEST_CASE("a quoted text is cut between characters and holds no control character") {
  const std::string digits(39, '1');
  CHECK(detail::quoted(digits + "2") == '"' + digits + "2\"");
  CHECK(detail::quoted(digits + "23") == '"' + digits + "2…\"");
  CHECK(detail::quoted(digits + "元") == '"' + digits + "…\"");
  CHECK(detail::quoted("1\n\t\x7f"
                       "2") == "\"1???2\"");
  CHECK(detail::quoted(std::string(100, '\x80')) == "\"…\"");
}

TEST_CASE("amount_from_text throws where parse_amount has a fault") {
  CHECK(amount_from_text("1,000.5", yuan, Separators::thousands) == fen(100'050));
  CHECK(error_of([] { amount_from_text("12.345", yuan); }).status() == Status::input);
  CHECK(error_of([] { amount_from_text("", yuan); }).status() == Status::input);
  CHECK(error_of([] { amount_from_text("10000000000000", wanyuan); }).status() == Status::range);
  CHECK(error_of([] { amount_from_text("12.345", yuan); }).message() ==
        "\"12.345\" has 3 decimals, 元 has 2");
}

TEST_CASE("amounts are written exactly in every style") {
  CHECK(to_string(fen(0), yuan) == "0.00");
  CHECK(to_string(fen(0), yuan, trimmed) == "0");
  CHECK(to_string(fen(-5), yuan) == "-0.05");
  CHECK(to_string(fen(850), yuan, trimmed) == "8.5");
  CHECK(to_string(fen(1'000), yuan, trimmed) == "10");
  CHECK(to_string(fen(123'456'789), yuan, fixed) == "1234567.89");
  CHECK(to_string(fen(123'456'789), yuan, grouped) == "1,234,567.89");
  CHECK(to_string(fen(-12'345'600), yuan, grouped_trimmed) == "-123,456");
  CHECK(to_string(fen(99'999), yuan, grouped) == "999.99");
  CHECK(to_string(fen(100'000), yuan, grouped) == "1,000.00");
  CHECK(to_string(fen(2'924'262), wanyuan) == "2.924262");
  CHECK(to_string(fen(2'920'000), wanyuan, trimmed) == "2.92");
  CHECK(to_string(fen(1), wanyuan) == "0.000001");
  CHECK(to_string(fen(-5'000'000'000), wanyuan, grouped) == "-5,000.000000");
}

TEST_CASE("published figures are written with two places or trimmed") {
  CHECK(to_string(Published::from_hundredths(850)) == "8.50");
  CHECK(to_string(Published::from_hundredths(850), trimmed) == "8.5");
  CHECK(to_string(Published::from_hundredths(200), trimmed) == "2");
  CHECK(to_string(Published::from_hundredths(0), trimmed) == "0");
  CHECK(to_string(Published::from_hundredths(-1), trimmed) == "-0.01");
  CHECK(to_string(Published::from_hundredths(123'456'700), grouped_trimmed) == "1,234,567");
}

TEST_CASE("number_text_max is the length of the longest number") {
  std::size_t longest = 0;
  for (const Amount amount : {Amount::min(), Amount::max()}) {
    for (const MoneyUnit unit : {yuan, wanyuan}) {
      longest = std::max(longest, to_string(amount, unit, grouped).size());
    }
  }
  longest =
      std::max(longest, to_string(Published::from_hundredths(Amount::min().fen()), grouped).size());
  CHECK(longest == number_text_max);
}

TEST_CASE("writing stays inside the text") {
  std::array<char, number_text_max + 1> buffer{};
  buffer.fill('#');
  char* const end = format_to(buffer.data(), fen(-850), yuan, fixed);
  CHECK(std::string_view{buffer.data(), end} == "-8.50");
  CHECK(std::all_of(end, buffer.data() + buffer.size(), [](char c) { return c == '#'; }));
}
