#include <array>
#include <random>
#include <vector>

#include <benchmark/benchmark.h>

#include <juesuan/derive.hpp>
#include <juesuan/profile.hpp>
#include <juesuan/read.hpp>

namespace {

using namespace juesuan;

/// Valid books of `count` entries over 1,500 functional codes.
Accounts random_books(std::size_t count) {
  std::mt19937_64 random{2024};
  const auto below = [&](std::uint64_t bound) { return static_cast<unsigned>(random() % bound); };
  constexpr std::uint32_t classes[] = {201, 203, 204, 205, 206, 207, 208, 210,
                                       211, 212, 213, 214, 215, 216, 217};
  constexpr std::uint32_t economics[] = {30101, 30102, 30103, 30107, 30108, 30201,
                                         30202, 30205, 30206, 30207, 30211, 30213,
                                         30217, 30226, 30231, 30302, 31002, 31003};
  Accounts accounts;
  accounts.entity.year = 2024;
  accounts.entity.nature = Nature::administrative;
  accounts.entries.reserve(count);
  while (accounts.entries.size() < count) {
    Entry entry;
    const unsigned code = below(1500);
    entry.function =
        FunctionCode{classes[code / 100] * 10'000 + (1 + code / 10 % 10) * 100 + 1 + code % 10};
    entry.fen = static_cast<std::int64_t>(random() % 100'000'000);
    entry.year = 2024;
    entry.stage = Stage::final;
    entry.source =
        below(4) != 0 ? Source::general_public_budget : static_cast<Source>(1 + below(8));
    entry.flow = below(4) != 0 ? Flow::expenditure : Flow::revenue;
    if (entry.flow == Flow::expenditure) {
      entry.kind = below(3) != 0 ? Kind::basic : Kind::project;
      entry.economic = EconomicCode{economics[below(18)]};
    }
    accounts.entries.push_back(entry);
  }
  return accounts;
}

void derive_haidong(benchmark::State& state) {
  const Accounts accounts =
      read_accounts_file(JUESUAN_SOURCE_DIR "/examples/data/haidong-2024/accounts.json");
  const Profile& profile = Profile::built_in();
  for (auto _ : state) {
    benchmark::DoNotOptimize(derive(accounts, profile.layout(), profile, {.claims = false}));
  }
}
BENCHMARK(derive_haidong)->Unit(benchmark::kMicrosecond);

/// The same with all claims and forms.
void derive_haidong_claims(benchmark::State& state) {
  const Accounts accounts =
      read_accounts_file(JUESUAN_SOURCE_DIR "/examples/data/haidong-2024/accounts.json");
  const Profile& profile = Profile::built_in();
  for (auto _ : state) {
    benchmark::DoNotOptimize(derive(accounts, profile.layout(), profile));
  }
}
BENCHMARK(derive_haidong_claims)->Unit(benchmark::kMicrosecond);

void derive_entries(benchmark::State& state) {
  const Accounts accounts = random_books(static_cast<std::size_t>(state.range(0)));
  const Profile& profile = Profile::built_in();
  for (auto _ : state) {
    benchmark::DoNotOptimize(derive(accounts, profile.layout(), profile, {.claims = false}));
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(derive_entries)->Arg(1'000)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMicrosecond);

/// The floor: every entry's amount added into eleven precomputed slots.
void eleven_additions(benchmark::State& state) {
  const Accounts accounts = random_books(static_cast<std::size_t>(state.range(0)));
  std::mt19937_64 random{11};
  std::vector<std::array<std::uint32_t, 11>> slots(accounts.entries.size());
  for (auto& entry_slots : slots) {
    for (std::uint32_t& slot : entry_slots) slot = static_cast<std::uint32_t>(random() % 1500);
  }
  std::vector<std::int64_t> sums(1500);
  for (auto _ : state) {
    for (std::size_t i = 0; i < accounts.entries.size(); ++i) {
      for (const std::uint32_t slot : slots[i]) sums[slot] += accounts.entries[i].fen;
    }
    benchmark::DoNotOptimize(sums.data());
    benchmark::ClobberMemory();
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(eleven_additions)->Arg(1'000)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMicrosecond);

}  // namespace
