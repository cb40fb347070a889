#include <benchmark/benchmark.h>

#include <juesuan/check.hpp>
#include <juesuan/derive.hpp>
#include <juesuan/profile.hpp>
#include <juesuan/published.hpp>
#include <juesuan/read.hpp>

namespace {

using namespace juesuan;

Disclosure haidong() {
  const Profile& profile = Profile::built_in();
  return derive(read_accounts_file(JUESUAN_SOURCE_DIR "/examples/data/haidong-2024/accounts.json"),
                profile.layout(), profile);
}

/// All rules on the figures of the books.
void check_haidong_source(benchmark::State& state) {
  const Disclosure disclosure = haidong();
  for (auto _ : state) benchmark::DoNotOptimize(check(disclosure));
}
BENCHMARK(check_haidong_source)->Unit(benchmark::kMicrosecond);

/// All rules on the printed figures, without and with the joint proof.
void check_haidong_published(benchmark::State& state) {
  const Disclosure disclosure = read_published(render_published(haidong()));
  CheckOptions options;
  options.joint = state.range(0) != 0;
  for (auto _ : state) benchmark::DoNotOptimize(check(disclosure, options));
}
BENCHMARK(check_haidong_published)->Arg(0)->Arg(1)->Unit(benchmark::kMicrosecond);

/// Books whose tables have more than 400 rows.
Disclosure long_tables() {
  Accounts accounts;
  accounts.entity.year = 2024;
  accounts.entity.nature = Nature::administrative;
  constexpr std::uint32_t classes[] = {201, 204, 205, 206, 207, 208, 210, 211, 213, 221};
  constexpr std::uint32_t economics[] = {30101, 30102, 30201, 30202, 30302, 31002};
  for (std::uint32_t i = 0; i < 60; ++i) {
    Entry entry;
    entry.function = FunctionCode{classes[i % 10] * 10'000 + (1 + i / 30) * 100 + 1 + i / 10};
    entry.fen = 1'234'567 + std::int64_t{i} * 7'654'321;
    entry.year = 2024;
    entry.stage = Stage::final;
    entry.source = Source::general_public_budget;
    entry.flow = Flow::revenue;
    accounts.entries.push_back(entry);
    entry.flow = Flow::expenditure;
    entry.kind = i % 3 == 0 ? Kind::project : Kind::basic;
    entry.economic = EconomicCode{economics[i % 6]};
    accounts.entries.push_back(entry);
  }
  const Profile& profile = Profile::built_in();
  return derive(accounts, profile.layout(), profile);
}

/// The same of a long document.
void check_long_published(benchmark::State& state) {
  const Disclosure disclosure = read_published(render_published(long_tables()));
  CheckOptions options;
  options.joint = state.range(0) != 0;
  for (auto _ : state) benchmark::DoNotOptimize(check(disclosure, options));
  std::size_t rows = 0;
  for (const Table& table : disclosure.tables.tables()) {
    for (const Panel& panel : disclosure.tables.panels(table)) rows += panel.row_count;
  }
  state.counters["rows"] = benchmark::Counter(static_cast<double>(rows));
}
BENCHMARK(check_long_published)->Arg(0)->Arg(1)->Unit(benchmark::kMicrosecond);

}  // namespace
