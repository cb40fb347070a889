#include "usual_words.hpp"

#include <algorithm>
#include <utility>

#include "reason_words.hpp"

namespace juesuan::inline v0::detail {

namespace {

constexpr std::size_t no_way = std::string_view::npos;

constexpr std::array<std::string_view, 6> comparing_words{"与", "和", "同", "比", "较", "跟"};
constexpr std::array<std::string_view, 3> last_year_words{"上年", "上一年", "去年"};
constexpr std::array<std::string_view, 4> compared_words{"收入", "支出", "决算", "数"};
constexpr std::array<std::string_view, 3> beside_words{"相比较", "相比", "比较"};
/// What begins like another stands before it.
constexpr std::array<std::string_view, 17> unchanged_words{
    "持平",       "相同",       "一致",   "相等",         "保持不变",     "不变",
    "无增减变化", "无增减变动", "无增减", "没有增减变化", "没有增减变动", "没有增减",
    "没有变化",   "没有变动",   "无变化", "无变动",       "未发生变化"};
static_assert(longer_words_first(unchanged_words));

/// Before a word for that nothing differs: it is not so, or not quite, or of something else.
constexpr std::array<std::string_view, 16> unsettling_words{
    ",",  "。",   ";",    ":",    "不",   "未",   "没",   "并非",
    "略", "基本", "大致", "大体", "几乎", "接近", "总体", "差异"};

/// After a number that is a ratio and no percentage.
constexpr std::array<std::string_view, 8> other_ratio_words{"倍", "成",       "番",     "‰",
                                                            "‱",  "个百分点", "百分点", "个点"};
static_assert(longer_words_first(other_ratio_words));

constexpr std::array<std::string_view, 2> list_links{",", "。"};
constexpr std::array<std::string_view, 3> list_manners{"主要", "具体", "分别"};
constexpr std::array<std::string_view, 4> list_words{"用于", "包括", "包含", "如下"};
/// Words that begin a list only after others of it: 主要是, 其中有.
constexpr std::array<std::string_view, 3> short_list_words{"为", "是", "有"};

template <class Words>
bool take_any(std::string_view& rest, const Words& words) noexcept {
  const std::string_view word = word_at(words, rest);
  rest.remove_prefix(word.size());
  return !word.empty();
}

bool take_last_year(std::string_view& rest) noexcept {
  if (!take_any(rest, last_year_words)) return false;
  take(rest, "度");
  return true;
}

/// 上年, 2023年度.
bool take_year(std::string_view& rest) noexcept {
  constexpr std::size_t digits = 4;
  if (take_last_year(rest)) return true;
  std::string_view after = rest;
  if (after.find_first_not_of("0123456789") != digits) return false;
  after.remove_prefix(digits);
  if (!take(after, "年")) return false;
  take(after, "度");
  rest = after;
  return true;
}

std::size_t unchanged_bytes(std::string_view text) noexcept {
  std::string_view rest = text;
  if (!take_any(rest, comparing_words) || !take_last_year(rest)) return no_way;
  for (const std::string_view word : compared_words) take(rest, word);
  if (take_any(rest, beside_words)) take(rest, ",");
  if (!take_any(rest, unchanged_words)) return no_way;
  return ends_relation(rest) || rest.starts_with("、") ? text.size() - rest.size() : no_way;
}

std::size_t introduction_bytes(std::string_view text) noexcept {
  std::string_view rest = text;
  const bool linked = take_any(rest, list_links);
  const bool among = take(rest, "其中");
  if (among && !take(rest, ",")) take(rest, ":");
  const bool manner = take_any(rest, list_manners);
  const bool word =
      take_any(rest, list_words) || ((among || manner) && take_any(rest, short_list_words));
  const bool colon = take(rest, ":");
  const bool introduces = word || among || (colon && !linked);
  return introduces ? text.size() - rest.size() : no_way;
}

std::size_t word_bytes(std::string_view text, std::string_view word) noexcept {
  return text.starts_with(word) ? word.size() : 0;
}

/// Bytes of 数为 and the like.
std::size_t figure_is_bytes(std::string_view text) noexcept {
  const std::size_t figure = word_bytes(text, figure_word);
  const std::string_view rest = text.substr(figure);
  return figure + std::max({word_bytes(rest, "为"), word_bytes(rest, "是"), word_bytes(rest, ":")});
}

/// Splits a literal text.
class LiteralSplitter {
 public:
  LiteralSplitter(std::string_view literal, Before next) : rest_(literal), next_(next) {}

  std::vector<LiteralPart> split() {
    while (!rest_.empty()) {
      if (!take_unchanged() && !take_figure_word() && !take_introduction()) take_character();
    }
    end_text();
    return std::move(parts_);
  }

 private:
  bool take_unchanged() {
    const std::size_t bytes = unchanged_bytes(rest_);
    if (bytes == no_way) return false;
    add(Usual::unchanged, bytes);
    return true;
  }

  bool take_figure_word() {
    const std::string_view word = word_at(std::array{budget_word, result_word}, rest_);
    if (word.empty()) return false;
    text_ += word;
    rest_.remove_prefix(word.size());
    const std::size_t bytes = figure_is_bytes(rest_);
    if (next_ == Before::figure && bytes == rest_.size()) {
      add(Usual::before_figure, bytes);
    } else {
      add(Usual::after_name, word_bytes(rest_, figure_word));
    }
    return true;
  }

  bool take_introduction() {
    if (next_ != Before::accounts || introduction_bytes(rest_) != rest_.size()) return false;
    add(Usual::introduction, rest_.size());
    return true;
  }

  void take_character() {
    const std::size_t bytes = character_bytes(rest_, 0);
    text_ += rest_.substr(0, bytes);
    rest_.remove_prefix(bytes);
  }

  void add(Usual usual, std::size_t bytes) {
    end_text();
    parts_.push_back({{}, usual});
    rest_.remove_prefix(bytes);
  }

  void end_text() {
    if (!text_.empty()) parts_.push_back({std::move(text_), Usual::none});
    text_.clear();
  }

  std::string_view rest_;
  Before next_;
  std::string text_;
  std::vector<LiteralPart> parts_;
};

}  // namespace

std::vector<LiteralPart> literal_parts(std::string_view literal, Before next) {
  return LiteralSplitter{literal, next}.split();
}

std::array<std::size_t, 2> usual_bytes(Usual usual, std::string_view text) noexcept {
  switch (usual) {
    case Usual::after_name: {
      const std::size_t bytes = word_bytes(text, figure_word);
      return {bytes, bytes == 0 ? no_way : 0};
    }
    case Usual::before_figure:
      return {figure_is_bytes(text), no_way};
    case Usual::unchanged:
      return {unchanged_bytes(text), no_way};
    case Usual::introduction:
      return {introduction_bytes(text), no_way};
    default:
      return {no_way, no_way};
  }
}

std::size_t comparing_bytes(std::string_view text) noexcept {
  std::string_view rest = text;
  if (!take_any(rest, comparing_words) || !take_year(rest)) return 0;
  return text.size() - rest.size();
}

std::size_t other_ratio_bytes(std::string_view text) noexcept {
  return word_at(other_ratio_words, text).size();
}

bool is_other_ratio(std::string_view number) noexcept {
  return std::ranges::any_of(other_ratio_words,
                             [&](std::string_view word) { return number.ends_with(word); });
}

bool says_equal(std::string_view text) noexcept {
  const auto holds = [&](std::string_view word) { return text.find(word) != text.npos; };
  return std::ranges::any_of(unchanged_words, holds) ||
         std::ranges::any_of(relation_words, [&](const ComparingWord& word) {
           return word.comparison == Comparison::equal && holds(word.text);
         });
}

bool begins_equal(std::string_view text) noexcept {
  const ComparingWord* const relation = comparing_word_at(relation_words, text);
  return !word_at(unchanged_words, text).empty() ||
         (relation != nullptr && relation->comparison == Comparison::equal);
}

bool unsettles_equal(std::string_view text) noexcept {
  const bool figure = !text.empty() && text.front() >= '0' && text.front() <= '9';
  return figure || !word_at(unsettling_words, text).empty();
}

}  // namespace juesuan::inline v0::detail
