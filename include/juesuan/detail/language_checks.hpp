#pragma once

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
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
      : recorder_(recorder), disclosure_(recorder.disclosure()) {
    years_.reserve(usual_words);
    marks_.reserve(usual_words);
  }

  void run() {
    for (const Paragraph& paragraph : disclosure_.paragraphs) {
      check({paragraph.text, nullptr, paragraph.line, paragraph.section != SectionKey::none});
    }
    if (disclosure_.paragraphs.empty()) check_reasons();
    for (std::size_t i = 0; i < disclosure_.forms.size(); ++i) check_form(i);
    pass_plain();
    check_self_names();
  }

 private:
  /// Of one kind in a text; more only cost another allocation.
  static constexpr std::size_t usual_words = 8;

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
        if (!years_.empty()) check_indicator_year(text, index);
      }
    }
  }

  void check(const Words& words) {
    if (!scan(words.text)) {
      ++plain_;
      plain_narrative_ += words.narrative ? 1U : 0U;
    } else {
      check_noted(words);
    }
    if (words.narrative && !disclosure_.paragraphs.empty()) check_year(words);
  }

  void check_noted(const Words& words) {
    report("N-L1a", words, found_[placeholder]);
    report("N-L1b", words, doubled_word(words.text));
    report("N-L1c", words, unpaired());
    if (!words.narrative) return;
    department_ = department_ || !found_[department].empty();
    unit_ = unit_ || !found_[unit].empty();
    report("N-L1d", words, found_[unchosen]);
  }

  /// Texts in which nothing was noted pass.
  void pass_plain() {
    for (const RuleId rule : {RuleId("N-L1a"), RuleId("N-L1b"), RuleId("N-L1c")}) {
      recorder_.pass(rule, plain_);
    }
    recorder_.pass("N-L1d", plain_narrative_);
  }

  void check_year(const Words& words) {
    if (disclosure_.entity.year == 0) return recorder_.insufficient("N-L1e");
    report("N-L1e", words, other_year(words.text));
  }

  void report(RuleId rule, const Words& words, std::string_view slip) {
    slip.empty() ? recorder_.pass(rule) : fail(rule, words, slip);
  }

  void fail(RuleId rule, const Words& words, std::string_view slip) {
    if (words.place != nullptr) return recorder_.fail(rule, {*words.place}, quoted(slip));
    recorder_.fail(rule, {}, "line " + std::to_string(words.line) + ": " + quoted(slip));
  }

  /// What words are looked for as.
  enum Sought : std::uint8_t {
    placeholder,
    doubled,
    unchosen,
    department,
    unit,
    kinds,
    year,
    mark
  };
  struct SoughtWord {
    std::string_view text;
    Sought as;
  };
  /// Those that begin alike stand together.
  static constexpr std::array<SoughtWord, 26> sought_words{{{"XX", placeholder},
                                                            {"__", placeholder},
                                                            {"××", placeholder},
                                                            {"ＸＸ", placeholder},
                                                            {"○○", placeholder},
                                                            {"是是", doubled},
                                                            {"的的", doubled},
                                                            {"增加（减少）", unchosen},
                                                            {"增加(减少)", unchosen},
                                                            {"增加/减少", unchosen},
                                                            {"增长（下降）", unchosen},
                                                            {"增长(下降)", unchosen},
                                                            {"增长/下降", unchosen},
                                                            {"减少（增加）", unchosen},
                                                            {"减少(增加)", unchosen},
                                                            {"下降（增长）", unchosen},
                                                            {"下降(增长)", unchosen},
                                                            {"本部门", department},
                                                            {"本单位", unit},
                                                            {"我部门", department},
                                                            {"我单位", unit},
                                                            {"年", year},
                                                            {"“", mark},
                                                            {"”", mark},
                                                            {"《", mark},
                                                            {"》", mark}}};

  static constexpr std::size_t numbers = 64 * 64;
  /// A number for two bytes that a character begins or goes on with.
  static constexpr std::size_t number_of(char first, char second) noexcept {
    return (static_cast<std::size_t>(static_cast<unsigned char>(first)) << 6 ^
            static_cast<unsigned char>(second)) %
           numbers;
  }

  /// The same for the first character of a text of more than one byte: of three bytes, the last
  /// two.
  static constexpr std::size_t beginning(std::string_view text) noexcept {
    const bool three = static_cast<unsigned char>(text[0]) >= 0xE0 && text.size() > 2;
    const std::size_t at = three ? 1 : 0;
    return number_of(text[at], text[at + 1]);
  }

  struct WordRange {
    std::uint8_t first = 0;
    std::uint8_t count = 0;
  };

  /// The words that may stand where a text begins with that number.
  static const WordRange& words_at(std::size_t number) noexcept {
    static constexpr auto table = [] {
      std::array<WordRange, numbers> all{};
      for (std::size_t i = 0; i < sought_words.size(); ++i) {
        WordRange& words = all[beginning(sought_words[i].text)];
        if (words.count == 0) words.first = static_cast<std::uint8_t>(i);
        words.count = static_cast<std::uint8_t>(i + 1 - words.first);
      }
      return all;
    }();
    return table[number];
  }

  /// Whether a sought word begins with that byte.
  static bool may_begin(unsigned char byte) noexcept {
    static constexpr auto table = [] {
      std::array<bool, 256> all{};
      for (const SoughtWord& word : sought_words) {
        all[static_cast<unsigned char>(word.text[0])] = true;
      }
      return all;
    }();
    return table[byte];
  }

  /// Notes the first word of each kind, all years and all quotation marks, and whether any word may
  /// be repeated, in one pass; false where there is nothing to note.
  bool scan(std::string_view text) {
    if (noted_) forget();
    const char* const end = text.data() + text.size();
    for (const char* at = text.data(); end - at > 1;) {
      at = scan_ideographs(text, at);
      if (end - at <= 1) break;
      const auto byte = static_cast<unsigned char>(*at);
      if (may_begin(byte)) look(beginning({at, end}), text, at);
      at += 1 + int{byte >= 0xC0} + int{byte >= 0xE0};
    }
    scanned_ += static_cast<std::uint32_t>(text.size());
    return noted_;
  }

  void forget() noexcept {
    found_ = {};
    years_.clear();
    marks_.clear();
    may_repeat_ = noted_ = false;
  }

  /// The same of the ideographs that stand at a place; where they end. In a word that is repeated
  /// two stand together that each stood a little before.
  const char* scan_ideographs(std::string_view text, const char* at) {
    const char* const last = text.data() + text.size() - 2;
    std::uint32_t place = scanned_ + static_cast<std::uint32_t>(at - text.data());
    bool recurred = false;
    for (; at < last && is_ideograph(*at); at += 3, place += 3) {
      const std::size_t number = number_of(at[1], at[2]);
      look(number, text, at);
      std::uint32_t& last_place = last_places_[number % last_places_.size()];
      if (place - last_place <= longest_word) {
        if (recurred) may_repeat_ = noted_ = true;
        recurred = true;
      } else {
        recurred = false;
      }
      last_place = place;
    }
    return at;
  }

  void look(std::size_t number, std::string_view text, const char* at) {
    const WordRange& words = words_at(number);
    if (words.count != 0) find_words(words, text, static_cast<std::size_t>(at - text.data()));
  }

  void find_words(WordRange words, std::string_view text, std::size_t at) {
    for (std::size_t i = words.first; i < std::size_t{words.first} + words.count; ++i) {
      const SoughtWord& word = sought_words[i];
      if (begins_with(text.substr(at), word.text)) note(word, text.substr(at), at);
    }
  }

  void note(const SoughtWord& word, std::string_view rest, std::size_t at) {
    noted_ = true;
    if (word.as == year) {
      years_.push_back(at);
    } else if (word.as == mark) {
      marks_.push_back(rest);
    } else if (found_[word.as].empty()) {
      found_[word.as] = rest.substr(0, word.text.size());
    }
  }

  std::string_view doubled_word(std::string_view text) const noexcept {
    if (!found_[doubled].empty()) return found_[doubled];
    return may_repeat_ ? repeated(text) : std::string_view{};
  }

  static constexpr std::size_t longest_word = 18;  ///< bytes of six characters

  /// A word of two to six characters twice in a row. Of single characters only 是 and 的 count:
  /// others double at the seam of two words, 以及 and 及时, 参与 and 与.
  static std::string_view repeated(std::string_view text) noexcept {
    constexpr std::size_t character = 3;
    for (std::size_t size = 2 * character; size <= longest_word; size += character) {
      const std::string_view found = repeated(text, size);
      if (!found.empty()) return found;
    }
    return {};
  }

  /// The same of one size. Where a word is repeated, as many bytes as it has are equal to those so
  /// much further on; one in each so many windows of four lies among them.
  static std::string_view repeated(std::string_view text, std::size_t size) noexcept {
    constexpr std::size_t window = sizeof(std::uint32_t);
    for (std::size_t at = 0; at + size + window <= text.size();) {
      if (four_bytes(text, at) != four_bytes(text, at + size)) {
        at += size + 1 - window;
        continue;
      }
      std::size_t begin = at;
      while (begin > 0 && text[begin - 1] == text[begin - 1 + size]) --begin;
      for (at += window; at + size < text.size() && text[at] == text[at + size];) ++at;
      for (; begin + size <= at; ++begin) {
        if (ideographs(text.substr(begin, size))) return text.substr(begin, 2 * size);
      }
    }
    return {};
  }

  static std::uint32_t four_bytes(std::string_view text, std::size_t at) noexcept {
    std::uint32_t bytes = 0;
    std::memcpy(&bytes, text.data() + at, sizeof(bytes));
    return bytes;
  }

  static bool ideographs(std::string_view text) noexcept {
    for (std::size_t at = 0; at < text.size(); at += 3) {
      if (!is_ideograph(text[at])) return false;
    }
    return true;
  }

  /// A quotation mark or 书名号 that is not closed or not opened.
  std::string_view unpaired() const noexcept {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 2> pairs{
        {{"“", "”"}, {"《", "》"}}};
    for (const auto& [open, close] : pairs) {
      std::size_t depth = 0;
      std::string_view last;
      for (const std::string_view found : marks_) {
        if (found.starts_with(open)) {
          last = found;
          ++depth;
        } else if (found.starts_with(close) && depth-- == 0) {
          return found.substr(0, close.size());
        }
      }
      if (depth != 0) return last;
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
    constexpr std::size_t character = 3;
    bool dated = false;
    for (const std::size_t at : years_) {
      const int said = at < 4 ? 0 : year_at(text, at - 4);
      if (said == 0 || !is_date(text.substr(at + character))) continue;
      if (is_comparison(text.substr(0, at - 4))) continue;
      dated = true;
      if (disclosure_.entity.year == 0) return recorder_.insufficient("N-L1e");
      if (said == disclosure_.entity.year) continue;
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
  std::array<std::string_view, kinds> found_;  ///< of the text scanned last
  std::vector<std::size_t> years_;
  std::vector<std::string_view> marks_;  ///< and what follows each
  bool may_repeat_ = false;
  bool noted_ = false;                 ///< whether any of these is not empty
  std::uint32_t plain_ = 0;            ///< texts in which nothing was noted
  std::uint32_t plain_narrative_ = 0;  ///< those of the narrative among them
  std::uint32_t scanned_ = 0;          ///< bytes of the texts before
  /// Of ideographs by number, in all texts. Those that share a place only make `may_repeat_` true.
  std::array<std::uint32_t, 512> last_places_{};
  bool department_ = false;
  bool unit_ = false;
};

}  // namespace juesuan::inline v0::detail
