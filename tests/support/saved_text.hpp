#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include <juesuan/extract.hpp>

#include "compare_disclosures.hpp"
#include "plain_text.hpp"

/// A text as an office saves it, and edits that make it what it should not quite be.
namespace juesuan_tests {

using namespace juesuan;

inline const Disclosure& haidong() {
  static const Disclosure disclosure = derived("haidong-2024");
  return disclosure;
}

inline std::string saved() { return plain_text(haidong(), Profile::built_in()); }

inline Extraction read(const std::string& text) { return extract(text, Profile::built_in()); }

inline std::string replaced(std::string text, std::string_view passage, std::string_view instead,
                            std::size_t from = 0) {
  const std::size_t at = text.find(passage, from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, passage.size(), instead);
}

inline std::string all_replaced(std::string text, std::string_view passage,
                                std::string_view instead) {
  for (std::size_t at = text.find(passage); at != std::string::npos;
       at = text.find(passage, at + instead.size())) {
    text.replace(at, passage.size(), instead);
  }
  return text;
}

/// The text with the tabs between two places written as `instead`.
inline std::string without_tabs(std::string text, std::string_view from, std::string_view until,
                                std::string_view instead) {
  const std::size_t begin = text.rfind(from);
  REQUIRE(begin != std::string::npos);
  const std::size_t end = text.find(until, begin);
  REQUIRE(end != std::string::npos);
  const std::string part = all_replaced(text.substr(begin, end - begin), "\t", instead);
  return text.replace(begin, end - begin, part);
}

inline std::size_t line_of(std::string_view text, std::size_t place) {
  return 1 + static_cast<std::size_t>(std::ranges::count(text.substr(0, place), '\n'));
}

inline const Remark* find_remark(const Extraction& extraction, std::string_view message) {
  for (const Remark& remark : extraction.remarks) {
    if (remark.message.find(message) != std::string::npos) return &remark;
  }
  return nullptr;
}

/// Tables and headings are read as they are from the text without any edits.
inline void check_whole(const Extraction& extraction) {
  static const Extraction expected = read(saved());
  CHECK(extraction.remarks.empty());
  CHECK(check_tables(extraction.disclosure, haidong()) ==
        check_tables(expected.disclosure, haidong()));
  CHECK(extraction.disclosure.headings == expected.disclosure.headings);
  CHECK(extraction.disclosure.paragraphs.size() == expected.disclosure.paragraphs.size());
}

inline std::uint32_t left_out(const Extraction& extraction, TableKey key) {
  const Table* const table = extraction.disclosure.tables.find(key);
  REQUIRE(table != nullptr);
  return table->left_out;
}

}  // namespace juesuan_tests
