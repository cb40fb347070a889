#include <cstdint>
#include <stdexcept>
#include <string_view>

#include <benchmark/benchmark.h>

#include <juesuan.h>
#include <juesuan/derive.hpp>
#include <juesuan/profile.hpp>
#include <juesuan/read.hpp>
#include <juesuan/render.hpp>

/// What the C interface costs: the same work in C++ and in C, and the C side of what overhead.sh
/// does in other languages.
namespace {

constexpr const char* haidong = JUESUAN_SOURCE_DIR "/examples/data/haidong-2024/accounts.json";

void demand(juesuan_status status) {
  if (status != JUESUAN_OK) throw std::runtime_error(juesuan_status_name(status));
}

juesuan_accounts* read_haidong() {
  juesuan_accounts* accounts = nullptr;
  demand(juesuan_accounts_from_file(haidong, &accounts, nullptr));
  return accounts;
}

juesuan_disclosure* derive(const juesuan_accounts* accounts) {
  juesuan_disclosure* disclosure = nullptr;
  demand(juesuan_derive(accounts, nullptr, &disclosure, nullptr));
  return disclosure;
}

void cpp_derive_and_render(benchmark::State& state) {
  const juesuan::Accounts accounts = juesuan::read_accounts_file(haidong);
  const juesuan::Profile& profile = juesuan::Profile::built_in();
  for (auto _ : state) {
    const juesuan::Disclosure disclosure = juesuan::derive(accounts, profile.layout(), profile);
    const juesuan::Document document = juesuan::write_document(disclosure, profile);
    benchmark::DoNotOptimize(
        juesuan::render(disclosure, document, juesuan::RenderFormat::markdown, profile));
  }
}
BENCHMARK(cpp_derive_and_render)->Unit(benchmark::kMicrosecond);

void c_derive_and_render(benchmark::State& state) {
  juesuan_accounts* const accounts = read_haidong();
  for (auto _ : state) {
    juesuan_disclosure* const disclosure = derive(accounts);
    juesuan_buffer* buffer = nullptr;
    demand(juesuan_render(disclosure, JUESUAN_RENDER_MARKDOWN, &buffer, nullptr));
    benchmark::DoNotOptimize(juesuan_buffer_string(buffer).data);
    juesuan_buffer_free(buffer);
    juesuan_disclosure_free(disclosure);
  }
  juesuan_accounts_free(accounts);
}
BENCHMARK(c_derive_and_render)->Unit(benchmark::kMicrosecond);

void c_render_table(benchmark::State& state, std::int32_t format) {
  juesuan_accounts* const accounts = read_haidong();
  juesuan_disclosure* const disclosure = derive(accounts);
  for (auto _ : state) {
    size_t table = 0;
    demand(
        juesuan_disclosure_find_table(disclosure, "general_budget_expenditure", &table, nullptr));
    juesuan_buffer* buffer = nullptr;
    demand(juesuan_render_table(disclosure, table, format, &buffer, nullptr));
    benchmark::DoNotOptimize(juesuan_buffer_string(buffer).data);
    juesuan_buffer_free(buffer);
  }
  juesuan_disclosure_free(disclosure);
  juesuan_accounts_free(accounts);
}
BENCHMARK_CAPTURE(c_render_table, tsv, JUESUAN_RENDER_TSV)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(c_render_table, markdown, JUESUAN_RENDER_MARKDOWN)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(c_render_table, html, JUESUAN_RENDER_HTML)->Unit(benchmark::kMicrosecond);

void c_derive_from_json(benchmark::State& state) {
  for (auto _ : state) {
    juesuan_accounts* const accounts = read_haidong();
    juesuan_disclosure* const disclosure = derive(accounts);
    juesuan_disclosure_free(disclosure);
    juesuan_accounts_free(accounts);
  }
}
BENCHMARK(c_derive_from_json)->Unit(benchmark::kMicrosecond);

}  // namespace
