#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/multiprecision/cpp_int.hpp>
#include <doctest/doctest.h>

#include <juesuan/amount.hpp>
#include <juesuan/amount_text.hpp>
#include <juesuan/detail/wide_sum.hpp>

#include "support/random_integers.hpp"

using boost::multiprecision::cpp_int;
using namespace juesuan;
using juesuan_tests::RandomIntegers;

/// Everything here is compared with a second, slow solution that shares no code with the first:
/// unlimited integers for arithmetic, a regular expression and string editing for text.
namespace {

constexpr std::array units{MoneyUnit::yuan, MoneyUnit::wanyuan};
constexpr std::array styles{
    NumberStyle{Zeros::fixed, Separators::none},
    NumberStyle{Zeros::fixed, Separators::thousands},
    NumberStyle{Zeros::trimmed, Separators::none},
    NumberStyle{Zeros::trimmed, Separators::thousands},
};

bool fits(const cpp_int& fen) { return fen >= Amount::min().fen() && fen <= Amount::max().fen(); }

/// The value of a call, nothing where it throws `Status::range`.
template <class Call>
std::optional<cpp_int> value_or_range(Call call) {
  try {
    return cpp_int{call().fen()};
  } catch (const Error& error) {
    if (error.status() != Status::range) throw;
    return std::nullopt;
  }
}

std::optional<cpp_int> if_fits(const cpp_int& fen) {
  if (!fits(fen)) return std::nullopt;
  return fen;
}

cpp_int oracle_publish(const cpp_int& fen) {
  const cpp_int rounded = (abs(fen) * 2 + 10'000) / 20'000;
  return fen < 0 ? cpp_int{-rounded} : rounded;
}

std::size_t oracle_places(MoneyUnit unit) { return unit == MoneyUnit::yuan ? 2 : 6; }

/// Not `cpp_int::str`, which follows the locale.
std::string digits_of(cpp_int value) {
  std::string digits;
  for (; value != 0; value /= 10) digits += static_cast<char>('0' + static_cast<int>(value % 10));
  return {digits.rbegin(), digits.rend()};
}

std::string oracle_text(std::int64_t scaled, std::size_t places, NumberStyle style) {
  std::string text = digits_of(abs(cpp_int{scaled}));
  if (text.size() <= places) text.insert(0, places + 1 - text.size(), '0');
  const std::size_t point = text.size() - places;
  text.insert(point, 1, '.');
  if (style.separators == Separators::thousands) {
    for (std::size_t at = point; at > 3; at -= 3) text.insert(at - 3, 1, ',');
  }
  if (style.zeros == Zeros::trimmed) {
    while (text.ends_with('0')) text.pop_back();
    if (text.ends_with('.')) text.pop_back();
  }
  return scaled < 0 ? '-' + text : text;
}

bool all_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// The pieces of a text between its separators; one more piece than there are separators.
std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> pieces;
  for (std::size_t end = text.find(separator); end != std::string_view::npos;
       end = text.find(separator)) {
    pieces.push_back(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  pieces.push_back(text);
  return pieces;
}

bool well_grouped(const std::vector<std::string_view>& groups) {
  return groups.front().size() <= 3 &&
         std::all_of(groups.begin() + 1, groups.end(),
                     [](std::string_view group) { return group.size() == 3; });
}

bool matches(std::string_view text, Separators separators) {
  if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
  const std::vector<std::string_view> parts = split(text, '.');
  const std::vector<std::string_view> groups = split(parts.front(), ',');
  if (parts.size() > 2 || (parts.size() == 2 && !all_digits(parts[1]))) return false;
  if (!std::all_of(groups.begin(), groups.end(), all_digits)) return false;
  return groups.size() == 1 || (separators == Separators::thousands && well_grouped(groups));
}

/// Fen of a text that matches, nothing where it has too many decimals.
std::optional<cpp_int> oracle_fen(std::string text, MoneyUnit unit) {
  std::erase(text, ',');
  const std::size_t point = text.find('.');
  const std::size_t decimals = point == std::string::npos ? 0 : text.size() - point - 1;
  if (decimals > oracle_places(unit)) return std::nullopt;
  std::erase(text, '.');
  text.append(oracle_places(unit) - decimals, '0');
  cpp_int fen = 0;
  for (const char c : text) {
    if (c != '+' && c != '-') fen = fen * 10 + (c - '0');
  }
  return text.front() == '-' ? cpp_int{-fen} : fen;
}

/// Whether `parse_amount` and the oracle agree on a text.
bool reads_as_oracle(const std::string& text, MoneyUnit unit, Separators separators) {
  const ParsedAmount parsed = parse_amount(text, unit, separators);
  if (text.empty()) return parsed.fault == AmountFault::empty;
  if (!matches(text, separators)) {
    const bool comma = text.find(',') != std::string::npos;
    return parsed.fault == AmountFault::character ||
           (comma && parsed.fault == AmountFault::separator);
  }
  const std::optional<cpp_int> fen = oracle_fen(text, unit);
  if (!fen) return parsed.fault == AmountFault::decimals;
  if (!fits(*fen)) return parsed.fault == AmountFault::range;
  return parsed.fault == AmountFault::none && parsed.amount.fen() == *fen;
}

void check_reading(const std::string& text) {
  for (const MoneyUnit unit : units) {
    for (const Separators separators : {Separators::none, Separators::thousands}) {
      if (!reads_as_oracle(text, unit, separators)) FAIL_CHECK("read wrongly: " << text);
    }
  }
}

bool survives_text(Amount amount, MoneyUnit unit, NumberStyle style) {
  std::array<char, number_text_max> buffer;
  const char* const end = format_to(buffer.data(), amount, unit, style);
  const ParsedAmount parsed = parse_amount({buffer.data(), end}, unit, style.separators);
  return parsed.fault == AmountFault::none && parsed.amount == amount;
}

}  // namespace

TEST_CASE("sums, differences and negations are those of unlimited integers") {
  RandomIntegers random{1};
  for (int i = 0; i < 100'000; ++i) {
    const Amount a = Amount::from_fen(random.next());
    const Amount b = Amount::from_fen(random.next());
    CAPTURE(a.fen());
    CAPTURE(b.fen());
    REQUIRE(value_or_range([&] { return a + b; }) == if_fits(cpp_int{a.fen()} + b.fen()));
    REQUIRE(value_or_range([&] { return a - b; }) == if_fits(cpp_int{a.fen()} - b.fen()));
    REQUIRE(value_or_range([&] { return -a; }) == if_fits(-cpp_int{a.fen()}));
  }
}

TEST_CASE("the sum of any amounts is that of unlimited integers") {
  RandomIntegers random{2};
  for (int i = 0; i < 20'000; ++i) {
    std::vector<Amount> amounts;
    cpp_int total = 0;
    for (std::size_t count = random.below(20); count > 0; --count) {
      amounts.push_back(Amount::from_fen(random.next()));
      total += amounts.back().fen();
    }
    CAPTURE(total.str());
    REQUIRE(value_or_range([&] { return sum(amounts); }) == if_fits(total));
  }
}

TEST_CASE("wide sums added, subtracted and merged at random are unlimited integers") {
  RandomIntegers random{3};
  for (int i = 0; i < 10'000; ++i) {
    std::array<detail::WideSum, 2> sums;
    std::array<cpp_int, 2> totals{0, 0};
    for (int step = 0; step < 12; ++step) {
      const std::size_t into = random.below(2);
      const std::int64_t fen = random.next();
      switch (random.below(4)) {
        case 0:
          sums[into].add(fen);
          totals[into] += fen;
          break;
        case 1:
          sums[into].subtract(fen);
          totals[into] -= fen;
          break;
        case 2:
          sums[into] += sums[1 - into];
          totals[into] += totals[1 - into];
          break;
        default:
          sums[into] -= sums[1 - into];
          totals[into] -= totals[1 - into];
      }
      CAPTURE(totals[into].str());
      REQUIRE(sums[into].fits() == fits(totals[into]));
      if (sums[into].fits()) REQUIRE(totals[into] == *sums[into].fen());
    }
  }
}

TEST_CASE("publishing rounds as unlimited integers do") {
  RandomIntegers random{4};
  for (int i = 0; i < 100'000; ++i) {
    const std::int64_t fen = random.next();
    CAPTURE(fen);
    REQUIRE(publish(Amount::from_fen(fen)).hundredths() == oracle_publish(fen));
  }
  for (std::int64_t fen = -50'000; fen <= 50'000; ++fen) {
    CAPTURE(fen);
    REQUIRE(publish(Amount::from_fen(fen)).hundredths() == oracle_publish(fen));
  }
}

TEST_CASE("every amount is written as its digits say") {
  RandomIntegers random{5};
  for (int i = 0; i < 5'000; ++i) {
    const std::int64_t fen = random.next();
    CAPTURE(fen);
    for (const NumberStyle style : styles) {
      for (const MoneyUnit unit : units) {
        REQUIRE(to_string(Amount::from_fen(fen), unit, style) ==
                oracle_text(fen, oracle_places(unit), style));
      }
      REQUIRE(to_string(Published::from_hundredths(fen), style) == oracle_text(fen, 2, style));
    }
  }
}

TEST_CASE("every amount survives being written and read") {
  RandomIntegers random{6};
  std::size_t lost = 0;
  for (const NumberStyle style : styles) {
    for (const MoneyUnit unit : units) {
      for (std::int64_t fen = -1'000'100; fen <= 1'000'100; ++fen) {
        lost += survives_text(Amount::from_fen(fen), unit, style) ? 0 : 1;
      }
      for (int i = 0; i < 100'000; ++i) {
        lost += survives_text(Amount::from_fen(random.next()), unit, style) ? 0 : 1;
      }
    }
  }
  CHECK(lost == 0);
}

TEST_CASE("every short text is read as the grammar says") {
  constexpr std::string_view alphabet{"07.,-x"};
  constexpr std::size_t size_max = 6;
  std::size_t texts = 1;
  for (std::size_t size = 0; size <= size_max; ++size, texts *= alphabet.size()) {
    for (std::size_t number = 0; number < texts; ++number) {
      std::string text;
      for (std::size_t rest = number; text.size() < size; rest /= alphabet.size()) {
        text += alphabet[rest % alphabet.size()];
      }
      check_reading(text);
    }
  }
}

TEST_CASE("numbers of every length are read whatever byte stands in them, and none beside them") {
  RandomIntegers random{11};
  constexpr std::size_t size_max = 20;
  for (std::size_t size = 1; size <= size_max; ++size) {
    std::string digits;
    while (digits.size() < size) digits += static_cast<char>('0' + random.below(10));
    check_reading(digits);
    for (std::size_t place = 0; place < size; ++place) {
      std::string text = digits;
      text[place] = '.';
      check_reading(text);
      check_reading('-' + text);
      const std::vector<char> exact(text.begin(), text.end());
      CHECK(parse_amount({exact.data(), size}, MoneyUnit::wanyuan).amount ==
            parse_amount(text, MoneyUnit::wanyuan).amount);
    }
    std::string text = digits;
    if (size > 3) text[size - 3] = '.';
    for (std::size_t place = 0; place < size; ++place) {
      const char before = text[place];
      for (int byte = 0; byte < 256; ++byte) {
        text[place] = static_cast<char>(byte);
        check_reading(text);
      }
      text[place] = before;
    }
  }
}

TEST_CASE("long numbers are read as unlimited integers") {
  RandomIntegers random{7};
  for (int i = 0; i < 20'000; ++i) {
    std::string whole(random.below(4), '0');
    for (std::size_t digits = random.below(22); digits > 0; --digits) {
      whole += static_cast<char>('0' + random.below(10));
    }
    if (random.below(2) == 0) {
      for (std::size_t at = whole.size(); at > 3; at -= 3) whole.insert(at - 3, 1, ',');
    }
    if (random.below(8) == 0 && !whole.empty()) whole[random.below(whole.size())] = ',';
    std::string fraction(random.below(8), '9');
    if (!fraction.empty()) fraction.insert(0, 1, '.');
    constexpr std::array<std::string_view, 3> signs{"", "-", "+"};
    check_reading(std::string{signs[random.below(3)]} + whole + fraction);
  }
}

TEST_CASE("numbers around the ends of the range are read or refused exactly") {
  for (const Amount end : {Amount::min(), Amount::max()}) {
    for (int step = -200; step <= 200; ++step) {
      const cpp_int fen = cpp_int{end.fen()} + step;
      for (const MoneyUnit unit : units) {
        std::string text = (fen < 0 ? "-" : "") + digits_of(abs(fen));
        text.insert(text.size() - oracle_places(unit), 1, '.');
        CHECK(reads_as_oracle(text, unit, Separators::none));
      }
    }
  }
}
