#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <benchmark/benchmark.h>
#include <boost/multiprecision/cpp_dec_float.hpp>
#include <boost/multiprecision/cpp_int.hpp>

#include <juesuan/amount.hpp>
#include <juesuan/amount_text.hpp>
#include <juesuan/ratio.hpp>

/// Every benchmark works through the same amounts, and its counter `each` is the time for one of
/// them. `double` stands here only for comparison: it is what a caller would otherwise use.
namespace {

using boost::multiprecision::cpp_dec_float_50;
using boost::multiprecision::cpp_int;
using juesuan::Amount;
using juesuan::MoneyUnit;
using juesuan::Percent;

constexpr std::size_t data_size = 4096;

/// Amounts from 1 fen to 10 million 元 on a logarithmic scale, one in sixteen negative.
std::vector<Amount> make_amounts() {
  std::mt19937_64 random{20240301};
  std::vector<Amount> amounts;
  for (std::size_t i = 0; i < data_size; ++i) {
    std::int64_t limit = 10;
    for (std::uint64_t digits = random() % 9; digits > 0; --digits) limit *= 10;
    const auto fen = static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(limit)) + 1;
    amounts.push_back(Amount::from_fen(random() % 16 == 0 ? -fen : fen));
  }
  return amounts;
}

const std::vector<Amount>& amounts() {
  static const std::vector<Amount> data = make_amounts();
  return data;
}

/// The amounts as another type reads them: a count of fen.
template <class Number>
std::vector<Number> fen_as() {
  std::vector<Number> numbers;
  for (const Amount amount : amounts()) numbers.emplace_back(amount.fen());
  return numbers;
}

std::vector<std::string> texts() {
  std::vector<std::string> result;
  for (const Amount amount : amounts()) result.push_back(to_string(amount, MoneyUnit::yuan));
  return result;
}

void count_each(benchmark::State& state) {
  using benchmark::Counter;
  state.counters["each"] =
      Counter(data_size, Counter::kIsIterationInvariantRate | Counter::kInvert);
}

/// Times `work(i)` for every index of the data.
template <class Work>
void each(benchmark::State& state, Work work) {
  for (auto _ : state) {
    for (std::size_t i = 0; i < data_size; ++i) work(i);
  }
  count_each(state);
}

void sum_bare_checked_loop(benchmark::State& state) {
  const auto fen = fen_as<std::int64_t>();
  for (auto _ : state) {
    std::int64_t total = 0;
    for (const std::int64_t term : fen) {
      if (__builtin_add_overflow(total, term, &total)) std::abort();
    }
    benchmark::DoNotOptimize(total);
  }
  count_each(state);
}
BENCHMARK(sum_bare_checked_loop);

void sum_amounts(benchmark::State& state) {
  const std::vector<Amount>& data = amounts();
  for (auto _ : state) benchmark::DoNotOptimize(juesuan::sum(data));
  count_each(state);
}
BENCHMARK(sum_amounts);

void sum_amounts_by_operator(benchmark::State& state) {
  const std::vector<Amount>& data = amounts();
  for (auto _ : state) {
    Amount total;
    for (const Amount term : data) total += term;
    benchmark::DoNotOptimize(total);
  }
  count_each(state);
}
BENCHMARK(sum_amounts_by_operator);

template <class Number>
void sum_numbers(benchmark::State& state) {
  const auto fen = fen_as<Number>();
  for (auto _ : state) {
    Number total = 0;
    for (const Number& term : fen) total += term;
    benchmark::DoNotOptimize(total);
  }
  count_each(state);
}
BENCHMARK(sum_numbers<cpp_int>);
BENCHMARK(sum_numbers<cpp_dec_float_50>);

/// The base that stands beside part `i`: another amount of the data, never zero.
std::size_t base_index(std::size_t i) { return (i + 1) % data_size; }

void percent_of(benchmark::State& state) {
  const std::vector<Amount>& data = amounts();
  each(state,
       [&](std::size_t i) { benchmark::DoNotOptimize(Percent::of(data[i], data[base_index(i)])); });
}
BENCHMARK(percent_of);

void percent_of_wide(benchmark::State& state) {
  const std::vector<Amount>& data = amounts();
  each(state, [&](std::size_t i) {
    const Amount part = Amount::from_fen(data[i].fen() + (std::int64_t{1} << 60));
    benchmark::DoNotOptimize(Percent::of(part, Amount::from_fen(part.fen() / 3)));
  });
}
BENCHMARK(percent_of_wide);

void percent_double(benchmark::State& state) {
  const auto fen = fen_as<double>();
  each(state,
       [&](std::size_t i) { benchmark::DoNotOptimize(100.0 * fen[i] / fen[base_index(i)]); });
}
BENCHMARK(percent_double);

/// Truncated instead of rounded, which is cheaper than what `Percent::of` does.
template <class Number>
void percent_numbers(benchmark::State& state) {
  const auto fen = fen_as<Number>();
  each(state, [&](std::size_t i) {
    Number hundredths = fen[i] * 10'000 / fen[base_index(i)];
    benchmark::DoNotOptimize(hundredths);
  });
}
BENCHMARK(percent_numbers<cpp_int>);
BENCHMARK(percent_numbers<cpp_dec_float_50>);

void parse_amount(benchmark::State& state) {
  const auto data = texts();
  each(state, [&](std::size_t i) {
    benchmark::DoNotOptimize(juesuan::parse_amount(data[i], MoneyUnit::yuan));
  });
}
BENCHMARK(parse_amount);

void parse_strtod(benchmark::State& state) {
  const auto data = texts();
  each(state,
       [&](std::size_t i) { benchmark::DoNotOptimize(std::strtod(data[i].c_str(), nullptr)); });
}
BENCHMARK(parse_strtod);

/// `cpp_int` reads no decimal point, so it is given the digits of the count of fen.
void parse_cpp_int(benchmark::State& state) {
  std::vector<std::string> data;
  for (const Amount amount : amounts()) data.push_back(std::to_string(amount.fen()));
  each(state, [&](std::size_t i) {
    cpp_int number{data[i]};
    benchmark::DoNotOptimize(number);
  });
}
BENCHMARK(parse_cpp_int);

void parse_cpp_dec_float(benchmark::State& state) {
  const auto data = texts();
  each(state, [&](std::size_t i) {
    cpp_dec_float_50 number{data[i]};
    benchmark::DoNotOptimize(number);
  });
}
BENCHMARK(parse_cpp_dec_float);

template <MoneyUnit unit>
void print_amount(benchmark::State& state) {
  const std::vector<Amount>& data = amounts();
  std::array<char, juesuan::number_text_max> text{};
  each(state, [&](std::size_t i) {
    benchmark::DoNotOptimize(format_to(text.data(), data[i], unit, {}));
    benchmark::ClobberMemory();
  });
}
BENCHMARK(print_amount<MoneyUnit::yuan>);
BENCHMARK(print_amount<MoneyUnit::wanyuan>);

void print_published(benchmark::State& state) {
  const std::vector<Amount>& data = amounts();
  std::array<char, juesuan::number_text_max> text{};
  each(state, [&](std::size_t i) {
    benchmark::DoNotOptimize(
        format_to(text.data(), publish(data[i]), {.zeros = juesuan::Zeros::trimmed}));
    benchmark::ClobberMemory();
  });
}
BENCHMARK(print_published);

void print_amount_to_string(benchmark::State& state) {
  const std::vector<Amount>& data = amounts();
  each(state,
       [&](std::size_t i) { benchmark::DoNotOptimize(to_string(data[i], MoneyUnit::yuan)); });
}
BENCHMARK(print_amount_to_string);

void print_snprintf(benchmark::State& state) {
  auto yuan = fen_as<double>();
  for (double& amount : yuan) amount /= 100;
  std::array<char, juesuan::number_text_max> text{};
  each(state, [&](std::size_t i) {
    benchmark::DoNotOptimize(std::snprintf(text.data(), text.size(), "%.2f", yuan[i]));
    benchmark::ClobberMemory();
  });
}
BENCHMARK(print_snprintf);

/// Prints the count of fen: `cpp_int` has no decimal point.
void print_cpp_int(benchmark::State& state) {
  const auto data = fen_as<cpp_int>();
  each(state, [&](std::size_t i) { benchmark::DoNotOptimize(data[i].str()); });
}
BENCHMARK(print_cpp_int);

void print_cpp_dec_float(benchmark::State& state) {
  auto yuan = fen_as<cpp_dec_float_50>();
  for (cpp_dec_float_50& amount : yuan) amount /= 100;
  each(state,
       [&](std::size_t i) { benchmark::DoNotOptimize(yuan[i].str(2, std::ios_base::fixed)); });
}
BENCHMARK(print_cpp_dec_float);

}  // namespace
