#include <map>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include <juesuan/derive.hpp>
#include <juesuan/document.hpp>
#include <juesuan/profile.hpp>
#include <juesuan/read.hpp>

#include "support/file_text.hpp"

using namespace juesuan;

namespace {

struct Written {
  Disclosure disclosure;
  Document document;
};

Written written(const std::string& unit, const std::string& name) {
  const Profile& profile = Profile::built_in(name);
  const std::string path = JUESUAN_SOURCE_DIR "/examples/data/" + unit + "/accounts.json";
  Written result{derive(read_accounts_file(path), profile.layout(), profile), {}};
  result.document = write_document(result.disclosure, profile);
  return result;
}

bool digit(char c) noexcept { return c >= '0' && c <= '9'; }

/// Every number of a text in order: digits with a decimal part, if one follows.
void append_numbers(std::string& list, std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!digit(text[at])) continue;
    std::size_t end = at;
    while (end < text.size() && digit(text[end])) ++end;
    if (end + 1 < text.size() && text[end] == '.' && digit(text[end + 1])) {
      for (++end; end < text.size() && digit(text[end]);) ++end;
    }
    if (!list.empty()) list += ' ';
    list += text.substr(at, end - at);
    at = end;
  }
}

/// "5.3" for the third part of section 5.
std::string number_of(SectionKey section) {
  const auto number = static_cast<int>(section);
  if (number <= 13) return std::to_string(number);
  return std::to_string(number / 10) + '.' + std::to_string(number % 10);
}

/// The numbers of each section's text; those of headings of sections are left out.
std::map<std::string, std::string> numbers_of(const Document& document) {
  std::map<std::string, std::string> numbers;
  for (const Block& block : document.blocks()) {
    const bool counted = block.kind == BlockKind::paragraph ||
                         (block.kind == BlockKind::heading && block.level == 4);
    if (counted && block.section != SectionKey::none) {
      append_numbers(numbers[number_of(block.section)], block.text);
    }
  }
  return numbers;
}

std::vector<std::string> keys_of(const Document& document, int level) {
  std::vector<std::string> keys;
  for (const Block& block : document.blocks()) {
    if (block.kind == BlockKind::heading && block.level == level &&
        block.section != SectionKey::none) {
      keys.emplace_back(block.key);
    }
  }
  return keys;
}

}  // namespace

TEST_CASE("every number of the published text stands in ours, in the same order") {
  std::istringstream published{test::file_text("tests/golden/haidong-2024/numbers.tsv")};
  const auto ours = numbers_of(written("haidong-2024", "qinghai-2024").document);
  std::size_t sections = 0;
  for (std::string line; std::getline(published, line); ++sections) {
    const std::size_t tab = line.find('\t');
    CAPTURE(line.substr(0, tab));
    REQUIRE(ours.contains(line.substr(0, tab)));
    CHECK(ours.at(line.substr(0, tab)) == line.substr(tab + 1));
  }
  CHECK(sections == 18);
}

TEST_CASE("the thirteen sections stand in the profile's order, with their parts") {
  const std::vector<std::string> expected{"grand_total",
                                          "revenue",
                                          "expenditure",
                                          "fiscal_grand_total",
                                          "general_budget_expenditure",
                                          "general_budget_basic",
                                          "government_fund",
                                          "state_capital",
                                          "three_public",
                                          "agency_operation",
                                          "procurement",
                                          "performance",
                                          "other_matters"};
  const Document ours = written("haidong-2024", "qinghai-2024").document;
  CHECK(keys_of(ours, 2) == expected);
  CHECK(keys_of(ours, 3) ==
        std::vector<std::string>{"general_budget_overall", "general_budget_structure",
                                 "general_budget_detail", "three_public_overall",
                                 "three_public_detail", "three_public_change", "performance_work",
                                 "performance_results"});
  const Document other = written("haidong-2024", "nine-tables-2024").document;
  CHECK(keys_of(other, 2).size() == 13);
  CHECK(keys_of(other, 2) != expected);
}

TEST_CASE("no placeholder, doubled stop or empty text is left in any document") {
  for (const char* const unit : {"haidong-2024", "linlan-2024"}) {
    for (const char* const profile : {"qinghai-2024", "nine-tables-2024"}) {
      const Written result = written(unit, profile);
      for (const Block& block : result.document.blocks()) {
        CAPTURE(std::string(block.text));
        CHECK(block.text.find_first_of("{}") == std::string_view::npos);
        CHECK(block.text.find("。。") == std::string_view::npos);
        CHECK(block.text.find("，，") == std::string_view::npos);
        CHECK(block.text.find("；。") == std::string_view::npos);
        CHECK(block.text.empty() == (block.kind == BlockKind::table));
      }
    }
  }
}
