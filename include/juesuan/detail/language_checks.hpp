#pragma once

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <juesuan/detail/folding.hpp>
#include <juesuan/detail/recorder.hpp>

namespace juesuan::inline v0::detail {

/// Slips of the words (N-L1) in what a document says in its own words: the paragraphs and forms of
/// a published one; the reasons and forms that books give.
class LanguageChecks {
 public:
  explicit LanguageChecks(Recorder& recorder)
      : recorder_(recorder), disclosure_(recorder.disclosure()) {}

  void run() {
    for (const Paragraph& paragraph : disclosure_.paragraphs) {
      check({paragraph.text, nullptr, paragraph.line, paragraph.section != SectionKey::none});
    }
    if (disclosure_.paragraphs.empty()) check_reasons();
    for (std::size_t i = 0; i < disclosure_.forms.size(); ++i) check_form(i);
    check_self_names();
  }

 private:
  /// A text and where it stands.
  struct Words {
    std::string_view text;
    const Location* place = nullptr;
    std::int32_t line = 0;   ///< of a paragraph, which has no place
    bool narrative = false;  ///< of 第三部分, not of duties or explanations of terms
  };

  void check_reasons() {
    for (std::size_t i = 0; i < disclosure_.claims.size(); ++i) {
      const Claim& claim = disclosure_.claims[i];
      // The problems of a project stand in its form.
      if (claim.reason.empty() || claim.key == ClaimKey::execution_project) continue;
      const Location place = Recorder::at_claim(i, ClaimPart::figure);
      check({claim.reason, &place, 0, true});
    }
  }

  /// The words of a form that the paragraphs do not hold.
  void check_form(std::size_t index) {
    const auto& project = disclosure_.forms[index].project;
    const Location place = Recorder::at_form(index);
    const auto check_text = [&](std::string_view text) {
      if (!text.empty()) check({text, &place, 0, true});
    };
    check_text(project.goal);
    check_text(project.achievement);
    if (disclosure_.paragraphs.empty()) {
      check_text(project.summary);
      check_text(project.problems);
      check_text(project.improvements);
    }
    for (const auto& indicator : project.indicators) {
      for (const std::string_view text :
           {indicator.name, indicator.target, indicator.actual, indicator.deviation}) {
        if (text.empty()) continue;
        check_text(text);
        check_indicator_year(text, index);
      }
    }
  }

  void check(const Words& words) {
    find_marks(words.text);
    report("N-L1a", words, placeholder(words.text));
    report("N-L1b", words, doubled(words.text));
    report("N-L1c", words, unpaired(words.text));
    if (!words.narrative) return;
    note_self_names(words.text);
    report("N-L1d", words, unchosen(words.text));
    if (!disclosure_.paragraphs.empty()) report("N-L1e", words, other_year(words.text));
  }

  void report(RuleId rule, const Words& words, std::string_view slip) {
    if (slip.empty()) return recorder_.pass(rule);
    if (words.place != nullptr) return recorder_.fail(rule, {*words.place}, quoted(slip));
    recorder_.fail(rule, {}, "line " + std::to_string(words.line) + ": " + quoted(slip));
  }

  /// The characters that anything looked for begins with.
  static constexpr std::array<std::string_view, 14> mark_characters{
      "Ｘ", "○", "增", "减", "下", "是", "的", "“", "”", "《", "》", "本", "我", "年"};

  static constexpr std::uint32_t three_bytes(std::string_view text, std::size_t at) noexcept {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(text[at])) << 16 |
           static_cast<std::uint32_t>(static_cast<unsigned char>(text[at + 1])) << 8 |
           static_cast<unsigned char>(text[at + 2]);
  }

  /// Notes where a mark stands, in one pass, so that each slip is looked for only there.
  void find_marks(std::string_view text) {
    marks_.clear();
    for (std::size_t at = 0; at < text.size();) {
      const auto byte = static_cast<unsigned char>(text[at]);
      const std::size_t size = byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : 3;
      const bool mark = size < 3 ? byte == 'X' || byte == '_' || byte == 0xC3
                                 : at + size <= text.size() && is_mark(text, at);
      if (mark) marks_.push_back(at);
      at += size;
    }
  }

  static bool is_mark(std::string_view text, std::size_t at) noexcept {
    static constexpr auto last_bytes = [] {
      std::array<bool, 256> bytes{};
      for (const std::string_view mark : mark_characters) {
        bytes[static_cast<unsigned char>(mark.back())] = true;
      }
      return bytes;
    }();
    return last_bytes[static_cast<unsigned char>(text[at + 2])] &&
           std::ranges::any_of(mark_characters, [&](std::string_view mark) {
             return three_bytes(mark, 0) == three_bytes(text, at);
           });
  }

  static bool stands_at(std::string_view text, std::size_t at, std::string_view word) noexcept {
    return text.size() - at >= word.size() && text[at + 1] == word[1] &&
           text[at + word.size() - 1] == word.back() && text.substr(at).starts_with(word);
  }

  bool says(std::string_view text, std::string_view word) const noexcept {
    return std::ranges::any_of(marks_,
                               [&](std::size_t at) { return text.substr(at).starts_with(word); });
  }

  template <std::size_t count>
  std::string_view first_of(std::string_view text,
                            const std::array<std::string_view, count>& words) const noexcept {
    for (const std::string_view word : words) {
      for (const std::size_t at : marks_) {
        if (stands_at(text, at, word)) return text.substr(at, word.size());
      }
    }
    return {};
  }

  std::string_view placeholder(std::string_view text) const noexcept {
    static constexpr std::array<std::string_view, 5> words{"XX", "××", "ＸＸ", "○○", "__"};
    return first_of(text, words);
  }

  std::string_view unchosen(std::string_view text) const noexcept {
    static constexpr std::array<std::string_view, 10> words{
        "增加（减少）", "减少（增加）", "增长（下降）", "下降（增长）", "增加(减少)",
        "减少(增加)",   "增长(下降)",   "下降(增长)",   "增加/减少",    "增长/下降"};
    return first_of(text, words);
  }

  /// 是是, 的的, or a word of two to six characters twice in a row. Other single characters double
  /// at the seam of two words: 以及 and 及时, 参与 and 与.
  std::string_view doubled(std::string_view text) const noexcept {
    static constexpr std::array<std::string_view, 2> words{"是是", "的的"};
    const std::string_view word = first_of(text, words);
    if (!word.empty()) return word;
    constexpr std::size_t character = 3;
    for (std::size_t at = 0; at + 4 * character <= text.size(); ++at) {
      if (!is_ideograph(text[at])) continue;
      const char last = text[at + 2];
      for (std::size_t size = 2 * character; size <= 6 * character; size += character) {
        if (at + 2 * size > text.size()) break;
        const bool twice =
            text[at + size + 2] == last && std::memcmp(&text[at], &text[at + size], size) == 0;
        if (twice && ideographs(text.substr(at, size))) return text.substr(at, 2 * size);
      }
    }
    return {};
  }

  /// Whether a byte begins a character of U+4000 to U+9FFF.
  static bool is_ideograph(char c) noexcept {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0xE4 && byte <= 0xE9;
  }
  static bool ideographs(std::string_view text) noexcept {
    for (std::size_t at = 0; at < text.size(); at += 3) {
      if (!is_ideograph(text[at])) return false;
    }
    return true;
  }

  /// A quotation mark or 书名号 that is not closed or not opened.
  std::string_view unpaired(std::string_view text) const noexcept {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 2> pairs{
        {{"“", "”"}, {"《", "》"}}};
    for (const auto& [open, close] : pairs) {
      std::size_t depth = 0;
      std::size_t last = 0;
      for (const std::size_t at : marks_) {
        const std::string_view rest = text.substr(at);
        if (rest.starts_with(open)) {
          last = at;
          ++depth;
        } else if (rest.starts_with(close) && depth-- == 0) {
          return rest.substr(0, close.size());
        }
      }
      if (depth != 0) return text.substr(last);
    }
    return {};
  }

  /// 2023年度 where a paragraph of the narrative begins.
  std::string_view other_year(std::string_view text) const {
    constexpr std::string_view fiscal_year = "年度";
    const bool begins = year_at(text, 0) != 0 && text.substr(4).starts_with(fiscal_year);
    if (!begins || year_at(text, 0) == disclosure_.entity.year) return {};
    return text.substr(0, 4 + fiscal_year.size());
  }

  /// The year that four digits at a place print, 0 for none.
  static int year_at(std::string_view text, std::size_t at) noexcept {
    constexpr std::size_t digits = 4;
    int year = 0;
    if (at + digits > text.size() || text[at] != '2') return 0;
    const char* const begin = text.data() + at;
    const auto [end, error] = std::from_chars(begin, begin + digits, year);
    return error == std::errc{} && end == begin + digits ? year : 0;
  }

  /// A date of another year in a form, whose text was checked last, unless it is what the year is
  /// compared with.
  void check_indicator_year(std::string_view text, std::size_t form) {
    constexpr std::string_view mark = "年";
    bool dated = false;
    for (const std::size_t at : marks_) {
      const int year = at < 4 || !text.substr(at).starts_with(mark) ? 0 : year_at(text, at - 4);
      if (year == 0 || !is_date(text.substr(at + mark.size()))) continue;
      if (is_comparison(text.substr(0, at - 4))) continue;
      dated = true;
      if (year == disclosure_.entity.year) continue;
      return recorder_.fail("N-L1e", {Recorder::at_form(form)}, quoted(text));
    }
    if (dated) recorder_.pass("N-L1e");
  }

  static bool is_date(std::string_view after) noexcept {
    const bool month = !after.empty() && after[0] >= '0' && after[0] <= '9';
    return month || after.starts_with("底") || after.starts_with("末") || after.starts_with("度");
  }

  static bool is_comparison(std::string_view before) noexcept {
    for (const std::string_view word : {"比", "较", "自", "从", "与"}) {
      if (before.ends_with(word)) return true;
    }
    return false;
  }

  void note_self_names(std::string_view text) {
    department_ = department_ || says(text, "本部门") || says(text, "我部门");
    unit_ = unit_ || says(text, "本单位") || says(text, "我单位");
  }

  /// N-L1f. What a derived disclosure calls itself is its scope.
  void check_self_names() {
    if (disclosure_.paragraphs.empty() && (department_ || unit_)) {
      department_ = department_ || disclosure_.entity.scope == Scope::department;
      unit_ = unit_ || disclosure_.entity.scope == Scope::unit;
    }
    if (!department_ && !unit_) return;
    if (!department_ || !unit_) return recorder_.pass("N-L1f");
    recorder_.fail("N-L1f", {}, "the text says both 部门 and 单位 of itself");
  }

  Recorder& recorder_;
  const Disclosure& disclosure_;
  std::vector<std::size_t> marks_;
  bool department_ = false;
  bool unit_ = false;
};

}  // namespace juesuan::inline v0::detail
