#include <cstddef>
#include <cstdint>

#include <benchmark/benchmark.h>

#include <juesuan/detail/feasibility.hpp>

#include "support/linear_document.hpp"

/// Arguments: rows and columns of a table; the documents are random books rounded to 万元.
namespace {

using juesuan::detail::Feasibility;
using juesuan::detail::Verdict;
using juesuan::test::LinearDocument;
using juesuan::test::RandomDocuments;

LinearDocument document_of(const benchmark::State& state) {
  RandomDocuments documents{20240601};
  return documents.next_table(static_cast<std::size_t>(state.range(0)),
                              static_cast<std::size_t>(state.range(1)));
}

/// The last figure of the table off by a million 元.
LinearDocument changed(LinearDocument document) {
  document.ranges.back().low += 100'000'000;
  document.ranges.back().high += 100'000'000;
  return document;
}

void count_size(benchmark::State& state, const LinearDocument& document) {
  state.counters["figures"] = static_cast<double>(document.ranges.size());
  state.counters["rules"] = static_cast<double>(document.rules.size());
}

void BM_Propagate(benchmark::State& state) {
  const LinearDocument document = document_of(state);
  for (auto _ : state) {
    Feasibility feasibility(document.ranges, document.rules, document.terms);
    if (!feasibility.propagate()) state.SkipWithError("inconsistent");
    benchmark::DoNotOptimize(feasibility.ranges().data());
  }
  count_size(state, document);
}

/// With propagation.
void BM_Prove(benchmark::State& state) {
  const LinearDocument document = document_of(state);
  for (auto _ : state) {
    Feasibility feasibility(document.ranges, document.rules, document.terms);
    if (feasibility.prove() != Verdict::possible) state.SkipWithError("no witness");
    benchmark::DoNotOptimize(feasibility.witness().data());
  }
  count_size(state, document);
}

/// With propagation.
void BM_Clash(benchmark::State& state) {
  const LinearDocument document = changed(document_of(state));
  for (auto _ : state) {
    Feasibility feasibility(document.ranges, document.rules, document.terms);
    if (feasibility.propagate()) state.SkipWithError("consistent");
    benchmark::DoNotOptimize(feasibility.clash());
  }
  count_size(state, document);
}

void sizes(benchmark::internal::Benchmark* benchmark) {
  benchmark->ArgNames({"rows", "columns"})->Args({66, 2})->Args({400, 5});
  benchmark->Unit(benchmark::kMicrosecond);
}

BENCHMARK(BM_Propagate)->Apply(sizes);
BENCHMARK(BM_Prove)->Apply(sizes);
BENCHMARK(BM_Clash)->Apply(sizes);

}  // namespace
