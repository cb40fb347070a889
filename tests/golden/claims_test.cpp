#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include <juesuan/derive.hpp>
#include <juesuan/profile.hpp>
#include <juesuan/read.hpp>

#include "support/file_text.hpp"

using namespace juesuan;

namespace {

/// A line of claims.tsv: section, claim, kind, figure, base, delta, direction, percent.
using Line = std::vector<std::string>;

std::vector<Line> golden_lines() {
  std::istringstream file{test::file_text("tests/golden/haidong-2024/claims.tsv")};
  std::vector<Line> lines;
  for (std::string text; std::getline(file, text);) {
    Line& line = lines.emplace_back();
    std::istringstream fields{text + '\t'};
    for (std::string field; std::getline(fields, field, '\t');) line.push_back(field);
    line.resize(8);
  }
  lines.erase(lines.begin());
  return lines;
}

std::string section_number(SectionKey section) {
  const auto number = static_cast<int>(section);
  if (number <= 13) return std::to_string(number);
  return std::to_string(number / 10) + '.' + std::to_string(number % 10);
}

std::string printed(const Cell& cell) {
  if (cell.state == CellState::absent) return "";
  REQUIRE(cell.state == CellState::value);
  return to_string(publish(Amount::from_fen(cell.low)));
}

/// A figure of the file with two places: the file writes 0 and 5 where the text does.
std::string two_places(const std::string& text) {
  return text.empty() ? "" : to_string(publish(amount_from_text(text, MoneyUnit::wanyuan)));
}

/// The text gives a zero difference no figure, and a ratio of a zero base as 0 or not at all.
std::string printed_ratio(const Claim& claim) {
  if (claim.ratio_state == RatioState::absent) return "";
  if (claim.ratio_state == RatioState::value) return to_string(claim.ratio);
  CHECK(claim.ratio_state == RatioState::undefined);
  return claim.kind == ClaimKind::change ? "" : "0.00";
}

std::string word(const Claim& claim) {
  if (claim.kind == ClaimKind::change) return std::string(direction_word(claim.comparison));
  // The seed says the relation only where the text gives a reason: in section 5.3.
  return claim.section == SectionKey::general_budget_detail
             ? std::string(relation_word(claim.comparison))
             : "";
}

/// What derive tells beside the golden list: names of accounts, empty funds, and the text's zeros.
bool beyond_the_list(const Claim& claim) {
  switch (claim.key) {
    case ClaimKey::level_personnel_item:
    case ClaimKey::level_operating_cost_item:
    case ClaimKey::level_procurement_works:
    case ClaimKey::level_procurement_services:
      return true;
    default:
      return claim.section == SectionKey::government_fund ||
             claim.section == SectionKey::state_capital ||
             claim.section == SectionKey::three_public_detail;
  }
}

}  // namespace

TEST_CASE("all 44 claims of the published text come out in order, as printed") {
  const Profile& profile = Profile::built_in();
  const Disclosure disclosure =
      derive(read_accounts_file(JUESUAN_SOURCE_DIR "/examples/data/haidong-2024/accounts.json"),
             profile.layout(), profile);
  std::vector<const Claim*> claims;
  for (const Claim& claim : disclosure.claims) {
    if (!beyond_the_list(claim)) claims.push_back(&claim);
  }
  const std::vector<Line> lines = golden_lines();
  REQUIRE(lines.size() == 44);
  REQUIRE(claims.size() == lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Claim& claim = *claims[i];
    CAPTURE(std::string(claim.id));
    CHECK(section_number(claim.section) == lines[i][0]);
    CHECK(token(claim.kind) == lines[i][2]);
    CHECK(printed(claim.figure) == two_places(lines[i][3]));
    CHECK(printed(claim.base) == two_places(lines[i][4]));
    if (claim.kind == ClaimKind::change && claim.comparison != Comparison::equal) {
      CHECK(printed(claim.difference) == two_places(lines[i][5]));
    } else {
      CHECK(lines[i][5].empty());
    }
    CHECK(word(claim) == lines[i][6]);
    CHECK(printed_ratio(claim) ==
          (lines[i][7].empty() ? "" : to_string(percent_from_text(lines[i][7]))));
  }
  CHECK(disclosure.notices.empty());
}
