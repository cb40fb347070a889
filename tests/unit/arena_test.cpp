#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include <juesuan/derive.hpp>
#include <juesuan/detail/arena.hpp>
#include <juesuan/detail/tables_builder.hpp>
#include <juesuan/profile.hpp>

#include "support/books.hpp"

using namespace juesuan;
using detail::Arena;
using detail::ArenaArray;

TEST_CASE("an arena keeps texts of every size where they were copied") {
  Arena arena;
  std::vector<std::string> written;
  std::vector<std::string_view> kept;
  for (std::size_t size : {0U, 1U, 3U, 16'000U, 17'000U, 2U, 100'000U, 5U}) {
    written.push_back(std::string(size, static_cast<char>('a' + written.size())));
    kept.push_back(arena.copy(written.back()));
  }
  for (std::size_t i = 0; i < written.size(); ++i) CHECK(kept[i] == written[i]);
}

TEST_CASE("arrays that grow in turn in one arena keep their items, aligned") {
  Arena arena;
  ArenaArray<std::uint64_t> wide{arena};
  ArenaArray<char> narrow{arena};
  wide.reserve(2);
  for (std::uint64_t i = 0; i < 5'000; ++i) {
    wide.add(i * i);
    narrow.add(static_cast<char>('a' + i % 26));
    arena.copy("x");
  }
  REQUIRE(wide.size() == 5'000);
  CHECK(reinterpret_cast<std::uintptr_t>(wide.items().data()) % alignof(std::uint64_t) == 0);
  for (std::uint64_t i = 0; i < 5'000; ++i) {
    CHECK(wide.items()[i] == i * i);
    CHECK(narrow.items()[i] == static_cast<char>('a' + i % 26));
  }
  CHECK(wide.back() == 4'999ULL * 4'999);
}

TEST_CASE("tables outlive what they were copied or moved from, which still may be read") {
  Accounts accounts = test::books();
  accounts.entries = {test::revenue(101), test::expenditure(55)};
  Tables last;
  {
    const Profile& profile = Profile::built_in();
    Cell seven;
    seven.low = seven.high = 7;
    Tables first =
        TablesBuilder::with_cell(derive(accounts, profile.layout(), profile).tables, 0, seven);
    Tables second = std::move(first);
    CHECK(first.cells().size() == second.cells().size());
    last = std::move(second);
    REQUIRE(second.find(TableKey::summary) != nullptr);
    CHECK(second.find(TableKey::summary)->title == last.find(TableKey::summary)->title);
  }
  REQUIRE(last.find(TableKey::summary) != nullptr);
  CHECK_FALSE(last.find(TableKey::summary)->title.empty());
  CHECK(last.cells().front().low == 7);
}
