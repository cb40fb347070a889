#pragma once

#include <cstdint>
#include <random>

#include <juesuan/entry_rules.hpp>

#include "support/books.hpp"

namespace juesuan::test {

/// Random valid books: all flows, two years, three stages, red entries; sources and codes as coarse
/// as the rules of the books allow.
inline Accounts random_books(std::mt19937_64& random, std::size_t entries, std::int64_t magnitude) {
  const auto below = [&](std::uint64_t bound) { return static_cast<unsigned>(random() % bound); };
  constexpr std::uint32_t classes[] = {201, 205, 208, 212, 223, 229, 233};
  constexpr std::uint32_t economics[] = {30101, 30199, 30201, 30212, 30217, 30231, 30298,
                                         30302, 30703, 30901, 31002, 31013, 31204, 39999};
  Accounts accounts = books();
  accounts.entity.nature = static_cast<Nature>(below(4));
  while (accounts.entries.size() < entries) {
    Entry entry;
    entry.fen = std::uniform_int_distribution<std::int64_t>(-magnitude / 4, magnitude)(random);
    const std::uint32_t item = classes[below(7)] * 10'000 + (1 + below(3)) * 100 + 1 + below(4);
    entry.function = FunctionCode{item};
    entry.year = below(5) == 0 ? 2023 : 2024;
    entry.stage = below(4) == 0 ? static_cast<Stage>(1 + below(3)) : Stage::final;
    entry.flow = below(2) == 0 ? Flow::expenditure : static_cast<Flow>(1 + below(7));
    entry.source = static_cast<Source>(1 + below(10));
    entry.nature = static_cast<Nature>(below(4));
    if (entry.flow == Flow::expenditure) {
      entry.kind = static_cast<Kind>(1 + below(5));
      entry.economic = EconomicCode{economics[below(14)]};
    }
    const bool broken_down = entry.year == 2024 && entry.stage == Stage::final;
    const bool by_item = entry.flow == Flow::revenue || entry.flow == Flow::expenditure;
    if ((!broken_down || !by_item) && below(2) == 0) {
      entry.function = entry.function.ancestor(static_cast<int>(below(3)));
      if (below(2) == 0) entry.source = Source::none;
    }
    const bool basic = entry.source == Source::general_public_budget && entry.kind == Kind::basic;
    if (!(broken_down && basic) && below(4) == 0) {
      for (unsigned steps = 1 + below(3); steps > 0; --steps) {
        entry.economic = entry.economic.parent();
      }
    }
    if (!check_entry(entry, 2024)) accounts.entries.push_back(entry);
  }
  return accounts;
}

}  // namespace juesuan::test
