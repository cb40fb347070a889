#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <juesuan/detail/quote.hpp>

namespace juesuan::inline v0::detail {

/// How many letters must be added, dropped or changed to make one text the other (Levenshtein).
inline std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row[b.size()];
}

/// The at most three of `known` nearest to `wrong`, quoted and joined by commas; those further than
/// half its length only where none is nearer.
inline std::string nearest(std::string_view wrong, std::vector<std::string_view> known) {
  constexpr std::size_t most = 3;
  constexpr std::size_t length_max = 128;
  const std::string_view looked = wrong.substr(0, length_max);
  struct Match {
    std::size_t distance;
    std::string_view text;
  };
  std::vector<Match> matches;
  for (const std::string_view text : known) {
    matches.push_back({edit_distance(looked, text), text});
  }
  std::stable_sort(matches.begin(), matches.end(),
                   [](const Match& a, const Match& b) { return a.distance < b.distance; });
  const auto near = [&](const Match& match) { return match.distance * 2 <= looked.size(); };
  std::string list;
  for (std::size_t i = 0; i < std::min(most, matches.size()); ++i) {
    if (near(matches.front()) && !near(matches[i])) break;
    if (i != 0) list += ", ";
    list += quoted(matches[i].text);
  }
  return list;
}

}  // namespace juesuan::inline v0::detail
