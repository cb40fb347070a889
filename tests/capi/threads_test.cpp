#include <array>
#include <string>
#include <thread>
#include <vector>

#include <doctest/doctest.h>

#include "capi/told.hpp"

namespace {

using told::Handle;
using told::Log;
using told::make;

constexpr const char* example = JUESUAN_SOURCE_DIR "/examples/data/haidong-2024/accounts.json";

Handle<juesuan_accounts> read_example() {
  return make<juesuan_accounts>(juesuan_accounts_from_file, example);
}

Handle<juesuan_disclosure> derive(const juesuan_accounts* accounts) {
  return make<juesuan_disclosure>(juesuan_derive, accounts, nullptr);
}

Log rendered(const juesuan_disclosure* disclosure) {
  Log log;
  log.render(juesuan_render, disclosure, JUESUAN_RENDER_JSON);
  log.render(juesuan_render_table, disclosure, 0U, JUESUAN_RENDER_MARKDOWN);
  return log;
}

/// What somebody published: the disclosure itself, with something before its first figure.
Handle<juesuan_disclosure> publish(const juesuan_disclosure* disclosure,
                                   const std::string& before) {
  const auto buffer = make<juesuan_buffer>(juesuan_render_published, disclosure);
  const juesuan_string text = juesuan_buffer_string(buffer.get());
  std::string document(text.data, text.size);
  const std::size_t figure = document.find("662.34");
  if (figure == std::string::npos) return nullptr;
  document.insert(figure, before);
  std::int32_t published = 0;
  juesuan_is_published(document.data(), document.size(), &published, nullptr);
  if (published != 1) return nullptr;
  return make<juesuan_disclosure>(juesuan_published_from_bytes, document.data(), document.size());
}

/// Runs `work` in eight threads at once: each must give the same, and what it gives alone. No
/// doctest macro in a thread.
template <class Work>
void in_threads(Work work) {
  std::array<Log, 8> logs;
  std::vector<std::thread> threads;
  for (Log& log : logs) threads.emplace_back([&] { log = work(); });
  for (std::thread& thread : threads) thread.join();
  const Log alone = work();
  CHECK(alone.failures == 0);
  CHECK(alone.bytes.size() > 50);
  for (const Log& log : logs) CHECK((log == alone));
}

}  // namespace

TEST_CASE("threads may use the catalogue, the terms and the numbers at once") {
  in_threads(told::catalogue);
  in_threads(told::numbers);
}

TEST_CASE("threads may share books and disclosures, and each may make its own") {
  const auto accounts = read_example();
  const auto disclosure = derive(accounts.get());
  REQUIRE(disclosure != nullptr);
  SUBCASE("reading one set of books") {
    in_threads([&] { return told::all(accounts.get()); });
  }
  SUBCASE("reading one disclosure") {
    in_threads([&] { return told::all(disclosure.get()); });
  }
  SUBCASE("rendering one disclosure") {
    in_threads([&] { return rendered(disclosure.get()); });
  }
  SUBCASE("deriving from one set of books") {
    in_threads([&] { return rendered(derive(accounts.get()).get()); });
  }
  SUBCASE("each from its own document") {
    in_threads([] { return rendered(derive(read_example().get()).get()); });
  }
  SUBCASE("each its own books") {
    in_threads([] {
      const auto empty = make<juesuan_accounts>(juesuan_accounts_create, "甲", 3U, 2024, 0);
      return rendered(derive(empty.get()).get());
    });
    const std::string document =
        R"({"format": "juesuan.accounts/1", "amount_unit": "元", "entity": {"name": "甲",
            "year": 2024, "nature": "administrative"}})";
    in_threads([&] {
      const auto read = make<juesuan_accounts>(juesuan_accounts_from_document, document.data(),
                                               document.size(), JUESUAN_DOCUMENT_JSON);
      return rendered(derive(read.get()).get());
    });
  }
}

TEST_CASE("threads may share what was published, what checking found and the differences") {
  const auto disclosure = derive(read_example().get());
  const auto published = publish(disclosure.get(), "?");
  REQUIRE(published != nullptr);
  juesuan_check_options options{};
  options.struct_size = sizeof options;
  options.ranges = 1;
  const auto report = make<juesuan_report>(juesuan_check, published.get(), &options);
  const auto wrong =
      make<juesuan_report>(juesuan_check, publish(disclosure.get(), "9").get(), nullptr);
  const auto differences =
      make<juesuan_differences>(juesuan_diff, disclosure.get(), published.get());
  SUBCASE("reading") {
    in_threads([&] { return told::all(published.get()); });
    in_threads([&] { return told::all(report.get()); });
    std::size_t shared = 0;
    juesuan_report_shared_count(wrong.get(), &shared, nullptr);
    CHECK(shared > 0);
    in_threads([&] { return told::all(wrong.get()); });
    in_threads([&] { return told::all(differences.get()); });
  }
  SUBCASE("checking") {
    in_threads([&] {
      Log log;
      const auto made = make<juesuan_report>(juesuan_check, disclosure.get(), nullptr);
      log.render(juesuan_render_report, made.get(), JUESUAN_REPORT_TEXT);
      return log;
    });
  }
  SUBCASE("comparing") {
    in_threads([&] {
      Log log;
      const auto made = make<juesuan_differences>(juesuan_diff, disclosure.get(), published.get());
      log.render(juesuan_render_diff, made.get(), JUESUAN_REPORT_TEXT);
      return log;
    });
  }
}

TEST_CASE("threads may share explanations, and explain at once") {
  const auto accounts = read_example();
  const auto disclosure = derive(accounts.get());
  const auto cell = make<juesuan_explanation>(juesuan_explain_cell, accounts.get(),
                                              disclosure.get(), "revenue", "total", "amount");
  in_threads([&] { return told::all(cell.get()); });
  const std::string id = "execution.2080107";
  in_threads([&] {
    Log log;
    const auto claim = make<juesuan_explanation>(juesuan_explain_claim, accounts.get(),
                                                 disclosure.get(), id.data(), id.size());
    log.render(juesuan_render_explanation, claim.get(), JUESUAN_REPORT_TEXT);
    return log;
  });
}

TEST_CASE("threads may share a profile, and extract in its words") {
  const std::string document =
      R"({"format": "juesuan.profile/1", "name": "shared", "based_on": "qinghai-2024"})";
  const auto profile =
      make<juesuan_profile>(juesuan_profile_from_bytes, document.data(), document.size());
  REQUIRE(profile != nullptr);
  const std::string text = "收入决算表\n财政拨款收入\t1.00\n";
  in_threads([&] {
    Log log = told::all(profile.get());
    const auto extracted =
        make<juesuan_disclosure>(juesuan_extract, text.data(), text.size(), profile.get());
    log.render(juesuan_render_published, extracted.get());
    return log;
  });
}
