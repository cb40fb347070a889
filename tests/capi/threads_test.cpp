#include <array>
#include <cstddef>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include <doctest/doctest.h>

#include <juesuan.h>

namespace {

struct Free {
  void operator()(juesuan_accounts* accounts) const { juesuan_accounts_free(accounts); }
  void operator()(juesuan_disclosure* disclosure) const { juesuan_disclosure_free(disclosure); }
  void operator()(juesuan_buffer* buffer) const { juesuan_buffer_free(buffer); }
};

template <class T>
using Handle = std::unique_ptr<T, Free>;

constexpr const char* example = JUESUAN_SOURCE_DIR "/examples/data/haidong-2024/accounts.json";

// No doctest macro in these three: they run in the threads, and an empty result fails the
// comparison.

Handle<juesuan_accounts> read_example() {
  juesuan_accounts* accounts = nullptr;
  juesuan_accounts_from_file(example, &accounts, nullptr);
  return Handle<juesuan_accounts>(accounts);
}

Handle<juesuan_disclosure> derive(const juesuan_accounts* accounts) {
  juesuan_disclosure* disclosure = nullptr;
  juesuan_derive(accounts, nullptr, &disclosure, nullptr);
  return Handle<juesuan_disclosure>(disclosure);
}

std::string render(const juesuan_disclosure* disclosure) {
  juesuan_buffer* buffer = nullptr;
  juesuan_render(disclosure, JUESUAN_RENDER_JSON, &buffer, nullptr);
  const Handle<juesuan_buffer> owner(buffer);
  const juesuan_string text = juesuan_buffer_string(buffer);
  return {text.data, text.size};
}

/// Runs `work` in four threads at once and returns what each of them returned.
template <class Work>
std::array<std::string, 4> in_threads(Work work) {
  std::array<std::string, 4> results;
  std::vector<std::thread> threads;
  for (std::string& result : results) threads.emplace_back([&] { result = work(); });
  for (std::thread& thread : threads) thread.join();
  return results;
}

}  // namespace

TEST_CASE("threads may share books and disclosures, and each may make its own") {
  const auto accounts = read_example();
  const auto disclosure = derive(accounts.get());
  const std::string expected = render(disclosure.get());
  REQUIRE(expected.size() > 1000);

  const auto all_equal = [&](const std::array<std::string, 4>& results) {
    for (const std::string& result : results) CHECK(result == expected);
  };
  SUBCASE("reading one disclosure") {
    all_equal(in_threads([&] { return render(disclosure.get()); }));
  }
  SUBCASE("deriving from one set of books") {
    all_equal(in_threads([&] { return render(derive(accounts.get()).get()); }));
  }
  SUBCASE("each from its own document") {
    all_equal(in_threads([] { return render(derive(read_example().get()).get()); }));
  }
}
