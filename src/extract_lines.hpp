#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <juesuan/claim_key.hpp>

#include "profile_words.hpp"
#include "text_lines.hpp"

/// What a line of a saved document may be, by its own words.
namespace juesuan::inline v0::detail {

/// A folded heading without what offices put around its subject.
std::string section_core(std::string_view folded);

/// The section that the core of a heading names.
SectionKey section_of(std::string_view core, const std::vector<SectionWords>& sections);

bool is_page_number(std::string_view folded) noexcept;

bool ends_sentence(std::string_view folded) noexcept;

bool is_prose(std::string_view folded) noexcept;

/// Whether a line is the heading of a part: 第一部分.
bool heads_part(const TextLine& line) noexcept;

/// Whether the last two words of a line are numbers.
bool ends_with_numbers(std::string_view text) noexcept;

/// Whether a line may be a row that lost its tabs, and not the head of a page.
bool holds_decimals(std::string_view text) noexcept;

}  // namespace juesuan::inline v0::detail
