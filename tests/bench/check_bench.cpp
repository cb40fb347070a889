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

}  // namespace
