#include "extract_lines.hpp"

#include <algorithm>
#include <cstddef>

#include "folded_text.hpp"

namespace juesuan::inline v0::detail {

std::string section_core(std::string_view folded) {
  std::string core{without_ordinal(folded)};
  const auto erase = [&](std::string_view word) {
    for (std::size_t at = core.find(word); at != std::string::npos; at = core.find(word)) {
      core.erase(at, word.size());
    }
  };
  const std::size_t year = core.find("年度");
  if (year != std::string::npos && year >= 4 &&
      std::all_of(core.begin() + static_cast<std::ptrdiff_t>(year) - 4,
                  core.begin() + static_cast<std::ptrdiff_t>(year),
                  [](char c) { return c >= '0' && c <= '9'; })) {
    core.erase(year - 4, 4 + std::string_view("年度").size());
  }
  for (const std::string_view word : {"关于", "的", "\"", "。"}) erase(word);
  for (const std::string_view end : {"说明", "情况"}) {
    if (core.ends_with(end) && core.size() > end.size()) core.resize(core.size() - end.size());
  }
  return core;
}

SectionKey section_of(std::string_view core, const std::vector<SectionWords>& sections) {
  for (const SectionWords& section : sections) {
    for (const std::string_view title :
         {std::string_view{section.title}, official_name(section.key)}) {
      if (section_core(folded(title)) == core) return section.key;
    }
    const SectionKey part = section_of(core, section.parts);
    if (part != SectionKey::none) return part;
  }
  return SectionKey::none;
}

bool is_page_number(std::string_view folded) noexcept {
  return std::ranges::all_of(folded, [](char c) { return (c >= '0' && c <= '9') || c == '-'; });
}

bool ends_sentence(std::string_view folded) noexcept {
  return folded.ends_with("。") || folded.ends_with(":") || folded.ends_with(";");
}

bool is_prose(std::string_view folded) noexcept {
  return folded.find(',') != std::string_view::npos ||
         folded.find("。") != std::string_view::npos || folded.find(';') != std::string_view::npos;
}

bool heads_part(const TextLine& line) noexcept {
  return line.folded.starts_with("第") && !is_prose(line.folded) &&
         without_ordinal(line.folded).size() != line.folded.size();
}

bool ends_with_numbers(std::string_view text) noexcept {
  for (int words = 0; words < 2; ++words) {
    const std::size_t end = text.find_last_not_of(' ');
    if (end == std::string_view::npos) return false;
    text = text.substr(0, end + 1);
    const std::size_t blank = text.rfind(' ');
    if (blank == std::string_view::npos) return false;
    if (text.find_first_not_of("0123456789.", blank + 1) != std::string_view::npos) return false;
    text = text.substr(0, blank);
  }
  return true;
}

bool holds_decimals(std::string_view text) noexcept {
  constexpr auto digit = [](char c) { return c >= '0' && c <= '9'; };
  for (std::size_t at = text.find('.'); at != text.npos; at = text.find('.', at + 1)) {
    if (at > 0 && at + 1 < text.size() && digit(text[at - 1]) && digit(text[at + 1])) return true;
  }
  return false;
}

}  // namespace juesuan::inline v0::detail
