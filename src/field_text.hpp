#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <juesuan/classification.hpp>
#include <juesuan/detail/quote.hpp>
#include <juesuan/entry_rules.hpp>

/// Fields of an entry as text, and what to say of a text that is none.
namespace juesuan::inline v0::detail {

inline constexpr std::string_view expected_year = "expected a year from 1949 to 9999";
inline constexpr std::string_view expected_axes =
    "expected different axes of function, economic, source, kind, nature, joined by |";

/// Reads four digits, at least 1949.
constexpr std::optional<std::int16_t> parse_year(std::string_view text) noexcept {
  if (text.size() != 4) return std::nullopt;
  std::int16_t year = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    year = static_cast<std::int16_t>(year * 10 + (c - '0'));
  }
  return year >= 1949 ? std::optional{year} : std::nullopt;
}

/// The bits of axes joined by '|', each named once by its token or official name.
constexpr std::optional<std::uint8_t> parse_axes(std::string_view text) noexcept {
  unsigned axes = 0;
  while (true) {
    const std::size_t end = text.find('|');
    const std::optional<Axis> axis = from_text<Axis>(text.substr(0, end));
    if (!axis || (axes & static_cast<unsigned>(*axis)) != 0) return std::nullopt;
    axes |= static_cast<unsigned>(*axis);
    if (end == std::string_view::npos) return static_cast<std::uint8_t>(axes);
    text.remove_prefix(end + 1);
  }
}

/// `expected one of final, initial_budget, adjusted_budget`.
template <class E>
std::string expected_term() {
  std::string text = "expected one of ";
  for (const Term<E>& term : terms<E>) {
    if (&term != &terms<E>.front()) text += ", ";
    text += term.token;
  }
  return text;
}

/// The message for a text that is not what was expected.
inline std::string expected_but(std::string_view expected, std::string_view found) {
  return std::string(expected) + "; found " + (found.empty() ? "nothing" : quoted(found));
}

}  // namespace juesuan::inline v0::detail
