#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <juesuan/detail/folding.hpp>
#include <juesuan/detail/recorder.hpp>
#include <juesuan/detail/unit_list.hpp>

namespace juesuan::inline v0::detail {

/// Whether the parts of a published document fit each other: contents, headings, tables, sections.
/// Those of a derived one are written from the same list.
class StructureChecks {
 public:
  explicit StructureChecks(Recorder& recorder)
      : recorder_(recorder), disclosure_(recorder.disclosure()) {}

  void run() {
    if (disclosure_.origin == Origin::derived) return;
    check_contents();
    for (const Paragraph& paragraph : disclosure_.paragraphs) check_units(paragraph);
    check_sections();
  }

 private:
  struct Title {
    std::string words;  ///< folded, without its number and year
    std::string_view printed;
    bool numbered = false;  ///< 一、: one that the contents list
    bool table = false;
    bool matched = false;
  };

  static Title title_of(std::string_view printed, bool table = false) {
    const std::string text = folded(printed);
    const std::string_view words = without_ordinal(text);
    const bool numbered = words.size() != text.size() && !text.starts_with('(') &&
                          text.find("、") < text.size() - words.size();
    return {std::string(without_year(words)), printed, numbered, table};
  }

  /// N-S1.
  void check_contents() {
    std::vector<Title> titles = titles_of_the_text();
    if (disclosure_.contents.empty() || titles.empty()) {
      if (!disclosure_.contents.empty() || !disclosure_.headings.empty()) {
        recorder_.insufficient("N-S1");
      }
      return;
    }
    std::vector<Title> missing;
    bool tables_listed = false;
    for (const std::string_view entry : disclosure_.contents) {
      Title wanted = title_of(entry);
      auto found = std::ranges::find(titles, wanted.words, &Title::words);
      if (found == titles.end()) {
        wanted.words = without_page_number(wanted.words);
        found = std::ranges::find(titles, wanted.words, &Title::words);
      }
      if (found == titles.end()) {
        missing.push_back(std::move(wanted));
        continue;
      }
      for (Title& title : titles) title.matched = title.matched || title.words == wanted.words;
      tables_listed = tables_listed || found->table;
      recorder_.pass("N-S1");
    }
    for (const Title& entry : missing) report_missing(entry, titles);
    for (const Title& title : titles) {
      const bool listed = title.table ? tables_listed : title.numbered;
      if (title.matched || !listed) continue;
      recorder_.fail("N-S1", {}, "the contents do not list " + quoted(title.printed));
    }
  }

  std::vector<Title> titles_of_the_text() const {
    std::vector<Title> titles;
    for (const Table& table : disclosure_.tables.tables()) {
      if (!table.title.empty()) titles.push_back(title_of(table.title, true));
    }
    for (const std::string_view heading : disclosure_.headings) {
      Title title = title_of(heading);
      const bool seen = std::ranges::find(titles, title.words, &Title::words) != titles.end();
      if (!seen) titles.push_back(std::move(title));
    }
    return titles;
  }

  /// Names the title that begins most like the entry, which then is its own.
  void report_missing(const Title& entry, std::vector<Title>& titles) {
    Title* nearest = nullptr;
    std::size_t longest = entry.words.size() / 2;
    for (Title& title : titles) {
      const std::size_t common = static_cast<std::size_t>(
          std::ranges::mismatch(entry.words, title.words).in1 - entry.words.begin());
      if (title.matched || common <= longest) continue;
      longest = common;
      nearest = &title;
    }
    std::string note = "the contents list " + quoted(entry.printed);
    if (nearest == nullptr) {
      note += ", the text has no such heading";
    } else {
      nearest->matched = true;
      note += ", the text has " + quoted(nearest->printed);
    }
    recorder_.fail("N-S1", {}, std::move(note));
  }

  /// N-S2a: 预算单位共计2个，具体包括：甲、乙。
  void check_units(const Paragraph& paragraph) {
    constexpr std::string_view subject = "预算单位";
    if (paragraph.section != SectionKey::none) return;
    if (paragraph.text.find(subject) == paragraph.text.npos) return;
    const std::string text = folded(paragraph.text);
    const std::size_t begin = text.find(subject);
    if (begin == text.npos) return;
    const std::size_t digit = text.find_first_of("0123456789", begin);
    if (digit == text.npos) return;
    std::size_t end = digit;
    std::int64_t count = 0;
    for (; end < text.size() && end < digit + 6 && text[end] >= '0' && text[end] <= '9'; ++end) {
      count = count * 10 + (text[end] - '0');
    }
    if (!std::string_view(text).substr(end).starts_with("个")) return;
    const std::size_t colon = text.find(':', end);
    if (colon == text.npos) return recorder_.insufficient("N-S2a");
    const UnitList list{std::string_view(text).substr(colon + 1)};
    const bool lines = paragraph.text.find('\n') != paragraph.text.npos;
    if (list.may_have(count)) return recorder_.pass("N-S2a");
    if (lines || list.may_mean(count)) return recorder_.insufficient("N-S2a");
    recorder_.fail("N-S2a", {},
                   "line " + std::to_string(paragraph.line) + " counts " + std::to_string(count) +
                       " units and lists " + std::to_string(list.most()));
  }

  /// N-S2b: every table is told of in its section.
  void check_sections() {
    static constexpr std::array<std::pair<TableKey, SectionKey>, 11> sections{{
        {TableKey::summary, SectionKey::grand_total},
        {TableKey::revenue, SectionKey::revenue},
        {TableKey::expenditure, SectionKey::expenditure},
        {TableKey::appropriation_summary, SectionKey::fiscal_grand_total},
        {TableKey::general_budget_expenditure, SectionKey::general_budget_expenditure},
        {TableKey::general_budget_basic, SectionKey::general_budget_basic},
        {TableKey::government_fund, SectionKey::government_fund},
        {TableKey::state_capital, SectionKey::state_capital},
        {TableKey::three_public, SectionKey::three_public},
        {TableKey::agency_operation, SectionKey::agency_operation},
        {TableKey::procurement, SectionKey::procurement},
    }};
    const bool narrative = std::ranges::any_of(
        disclosure_.paragraphs,
        [](const Paragraph& paragraph) { return paragraph.section != SectionKey::none; });
    if (!narrative) return;
    for (const auto& [table, section] : sections) {
      if (disclosure_.tables.find(table) == nullptr) continue;
      if (has_section(section)) {
        recorder_.pass("N-S2b");
        continue;
      }
      Location place;
      place.table = table;
      recorder_.fail("N-S2b", {place},
                     "no paragraph stands under " + std::string(official_name(section)));
    }
  }

  bool has_section(SectionKey section) const noexcept {
    return std::ranges::any_of(disclosure_.paragraphs, [&](const Paragraph& paragraph) {
      return paragraph.section == section || parent(paragraph.section) == section;
    });
  }

  Recorder& recorder_;
  const Disclosure& disclosure_;
};

}  // namespace juesuan::inline v0::detail
