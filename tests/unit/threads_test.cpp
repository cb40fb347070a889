#include <array>
#include <cstddef>
#include <thread>
#include <vector>

#include <doctest/doctest.h>

#include <juesuan/catalogue.hpp>

using namespace juesuan;

namespace {

/// Runs `work` in four threads at once and returns what each of them returned.
template <class Work>
auto in_threads(Work work) {
  std::array<decltype(work()), 4> results{};
  std::vector<std::thread> threads;
  for (auto& result : results) threads.emplace_back([&] { result = work(); });
  for (std::thread& thread : threads) thread.join();
  return results;
}

}  // namespace

TEST_CASE("the catalogue may be read from many threads") {
  const auto found = in_threads([] {
    std::size_t names = 0;
    for (const auto& row : catalogue_functions()) {
      if (catalogue_name(row.code) == row.name) ++names;
    }
    return names;
  });
  for (const std::size_t names : found) CHECK(names == catalogue_functions().size());
}
