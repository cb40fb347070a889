#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include <juesuan/detail/folding.hpp>

/// Where the clauses of a folded text begin and end.
namespace juesuan::inline v0::detail {

inline constexpr std::array<std::string_view, 4> clause_stops{",", ";", ":", "。"};

inline bool ends_clause(std::string_view character) noexcept {
  return std::ranges::find(clause_stops, character) != clause_stops.end();
}

/// Where the clause that holds `at` begins.
inline std::size_t clause_begin(std::string_view text, std::size_t at) noexcept {
  const std::string_view before = text.substr(0, at);
  std::size_t begin = 0;
  for (const std::string_view stop : clause_stops) {
    const std::size_t found = before.rfind(stop);
    if (found != before.npos) begin = std::max(begin, found + stop.size());
  }
  return begin;
}

/// Where the clause that holds `at` ends.
inline std::size_t clause_end(std::string_view text, std::size_t at) noexcept {
  while (at < text.size()) {
    const std::size_t bytes = character_bytes(text, at);
    if (ends_clause(text.substr(at, bytes))) break;
    at += bytes;
  }
  return at;
}

}  // namespace juesuan::inline v0::detail
