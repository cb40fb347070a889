#define BOOST_BIND_GLOBAL_PLACEHOLDERS

#include <cstddef>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <random>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>

#include <benchmark/benchmark.h>
#include <boost/property_tree/json_parser.hpp>
#include <boost/property_tree/ptree.hpp>

#include <juesuan/read.hpp>

/// Reading from memory: the example's document with its entries inside, beside PropertyTree's own
/// parse of the same bytes, and entries CSV.
namespace {

using namespace juesuan;

std::string example(std::string_view file) {
  const std::string path = std::string(JUESUAN_SOURCE_DIR "/examples/data/haidong-2024/");
  std::ifstream in(path + std::string(file), std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + std::string(file) + " of the example");
  return {std::istreambuf_iterator<char>(in), {}};
}

/// A CSV row as an object with a member for every field that is not empty.
std::string json_entry(const std::string& row) {
  std::istringstream fields(row);
  std::string json = "    {";
  for (const std::string_view key :
       {"year", "stage", "flow", "source", "kind", "function", "economic", "amount"}) {
    std::string field;
    std::getline(fields, field, ',');
    if (field.empty()) continue;
    json += json.back() == '{' ? "\"" : ", \"";
    json += std::string(key) + "\": \"" + field + '"';
  }
  return json + '}';
}

/// The example as one document: its entries as an array instead of a file.
std::string whole_document() {
  std::istringstream csv(example("entries.csv"));
  std::string row;
  std::string entries;
  std::getline(csv, row);
  while (std::getline(csv, row)) entries += (entries.empty() ? "\n" : ",\n") + json_entry(row);
  std::string document = example("accounts.json");
  const std::string_view file = R"("entries_file": "entries.csv")";
  const std::size_t at = document.find(file);
  if (at == std::string::npos) throw std::runtime_error("the example names no entries file");
  return document.replace(at, file.size(), "\"entries\": [" + entries + "\n  ]");
}

void count_bytes(benchmark::State& state, std::string_view bytes) {
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes.size()));
  state.counters["size"] = static_cast<double>(bytes.size());
}

void property_tree_json(benchmark::State& state) {
  const std::string document = whole_document();
  for (auto _ : state) {
    std::istringstream in(document);
    boost::property_tree::ptree tree;
    boost::property_tree::read_json(in, tree);
    benchmark::DoNotOptimize(tree);
  }
  count_bytes(state, document);
}
BENCHMARK(property_tree_json);

void read_accounts_json(benchmark::State& state) {
  const std::string document = whole_document();
  for (auto _ : state) {
    const Accounts accounts = read_accounts(document, DocumentFormat::json);
    benchmark::DoNotOptimize(accounts.entries.data());
  }
  count_bytes(state, document);
}
BENCHMARK(read_accounts_json);

void read_csv(benchmark::State& state, const std::string& csv) {
  Accounts accounts;
  accounts.entity.year = 2024;
  for (auto _ : state) {
    accounts.entries.clear();
    read_entries_csv(csv, accounts);
    benchmark::DoNotOptimize(accounts.entries.data());
  }
  count_bytes(state, csv);
}

constexpr std::size_t csv_bytes = std::size_t{8} << 20;

/// The example's rows over and over.
void read_csv_example(benchmark::State& state) {
  std::string csv = example("entries.csv");
  const std::string rows = csv.substr(csv.find('\n') + 1);
  while (csv.size() < csv_bytes) csv += rows;
  read_csv(state, csv);
}
BENCHMARK(read_csv_example);

/// Rows in no order, so that most fields differ from those above them.
void read_csv_unordered(benchmark::State& state) {
  constexpr std::string_view sources[] = {"general_public_budget", "government_fund",
                                          "state_capital", "institutional_revenue"};
  std::mt19937_64 random{20240301};
  const auto number = [&](std::uint64_t low, std::uint64_t count) {
    return std::to_string(low + random() % count);
  };
  std::string csv = "year,stage,flow,source,kind,function,economic,amount_yuan\n";
  while (csv.size() < csv_bytes) {
    csv += "2024,final,expenditure," + std::string(sources[random() % 4]);
    csv += (random() % 2 == 0 ? ",basic," : ",project,") + number(2'010'000, 300'000);
    csv += ',' + number(30'201, 30) + ',' + number(1, 100'000'000) + ".25\n";
  }
  read_csv(state, csv);
}
BENCHMARK(read_csv_unordered);

}  // namespace
