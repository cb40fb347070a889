#include <benchmark/benchmark.h>

#include <juesuan/derive.hpp>
#include <juesuan/profile.hpp>
#include <juesuan/read.hpp>
#include <juesuan/render.hpp>

namespace {

using namespace juesuan;

Accounts haidong() {
  return read_accounts_file(JUESUAN_SOURCE_DIR "/examples/data/haidong-2024/accounts.json");
}

/// Tables, claims, forms and text alone.
void write_haidong(benchmark::State& state) {
  const Accounts accounts = haidong();
  const Profile& profile = Profile::built_in();
  for (auto _ : state) {
    const Disclosure disclosure = derive(accounts, profile.layout(), profile);
    benchmark::DoNotOptimize(write_document(disclosure, profile));
  }
}
BENCHMARK(write_haidong)->Unit(benchmark::kMicrosecond);

/// The rendering alone, of figures and text at hand.
void render_haidong(benchmark::State& state, RenderFormat format) {
  const Profile& profile = Profile::built_in();
  const Disclosure disclosure = derive(haidong(), profile.layout(), profile);
  const Document document = write_document(disclosure, profile);
  std::size_t bytes = 0;
  for (auto _ : state) {
    const std::string text = render(disclosure, document, format, profile);
    bytes = text.size();
    benchmark::DoNotOptimize(text.data());
  }
  state.counters["bytes"] = static_cast<double>(bytes);
}
BENCHMARK_CAPTURE(render_haidong, markdown, RenderFormat::markdown)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(render_haidong, html, RenderFormat::html)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(render_haidong, json, RenderFormat::json)->Unit(benchmark::kMicrosecond);

/// From the books to the finished document.
void publish_haidong(benchmark::State& state, RenderFormat format) {
  const Accounts accounts = haidong();
  const Profile& profile = Profile::built_in();
  for (auto _ : state) {
    const Disclosure disclosure = derive(accounts, profile.layout(), profile);
    benchmark::DoNotOptimize(render(disclosure, format, profile));
  }
}
BENCHMARK_CAPTURE(publish_haidong, markdown, RenderFormat::markdown)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(publish_haidong, html, RenderFormat::html)->Unit(benchmark::kMicrosecond);

}  // namespace
