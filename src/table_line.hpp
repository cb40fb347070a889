#pragma once

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "folded_text.hpp"
#include "text_lines.hpp"

namespace juesuan::inline v0::detail {

inline bool is_digits(std::string_view text) noexcept {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// 0 for what is no code and no number of a line.
inline std::uint32_t number_of(std::string_view digits) noexcept {
  std::uint32_t value = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return read.ec == std::errc{} && value <= 999'999'999 ? value : 0;
}

/// Whether a field may be a functional or economic code.
inline bool is_code(std::string_view field) noexcept {
  return is_digits(field) && field.size() >= 3;
}

/// A line of a table as fields, printed and folded, without blank ones at its end.
struct TableLine {
  const TextLine* source;
  std::vector<std::string> printed;
  std::vector<std::string> folded;
  std::size_t size;  ///< with those

  explicit TableLine(const TextLine& line)
      : source(&line), printed(line.fields()), size(printed.size()) {
    for (const std::string& field : printed) folded.push_back(detail::folded(field));
    while (!folded.empty() && folded.back().empty()) {
      folded.pop_back();
      printed.pop_back();
    }
  }
  /// Adds the fields of a line, the first of which ends the last one of this.
  void append(const TableLine& rest) {
    printed.back() += rest.printed.front();
    folded.back() += rest.folded.front();
    printed.insert(printed.end(), rest.printed.begin() + 1, rest.printed.end());
    folded.insert(folded.end(), rest.folded.begin() + 1, rest.folded.end());
    size += rest.size - 1;
  }
  std::string_view at(std::size_t field) const noexcept {
    return field < folded.size() ? std::string_view{folded[field]} : std::string_view{};
  }
  std::string text(std::size_t field) const {
    return field < printed.size() ? printed[field] : std::string{};
  }
  bool blank(std::size_t begin, std::size_t end) const noexcept {
    for (std::size_t i = begin; i < end; ++i) {
      if (!at(i).empty()) return false;
    }
    return true;
  }
};

/// A row of 栏次: the word itself before them, or consecutive numbers, perhaps with the sum that
/// each of them is: 2=3+5.
inline bool is_column_numbers(const TableLine& line) noexcept {
  const auto first = std::ranges::find_if_not(line.folded, &std::string::empty);
  if (first != line.folded.end() && *first == "栏次") return true;
  std::uint32_t next = 1;
  for (const std::string& field : line.folded) {
    if (field.empty() || field == "行次") continue;
    const std::string_view number = std::string_view{field}.substr(0, field.find('='));
    if (!is_digits(number) || number_of(number) != next) return false;
    ++next;
  }
  return next > 1;
}

inline bool is_figure(std::string_view field) {
  return field.find_first_of("0123456789") != std::string_view::npos &&
         field.find_first_not_of("0123456789.,-()") == std::string_view::npos;
}

/// Whether a field is a figure with decimals, as no number of a line or of a column is.
inline bool is_amount(std::string_view field) {
  return is_figure(field) && field.find('.') != std::string_view::npos;
}

/// Whether a line without label and code is one of figures.
inline bool holds_figures(const TableLine& line) noexcept {
  return std::ranges::any_of(line.folded, is_figure) && !is_column_numbers(line);
}

}  // namespace juesuan::inline v0::detail
