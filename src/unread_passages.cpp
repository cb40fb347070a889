#include "unread_passages.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include "account_list.hpp"
#include "claim_phrases.hpp"
#include "clauses.hpp"
#include "reason_words.hpp"
#include "usual_words.hpp"

namespace juesuan::inline v0::detail {

namespace {

bool is_digit(std::string_view text, std::size_t at) noexcept {
  return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

/// Whether a point or a comma stands between the digits of one number; before a year none does.
bool joins_digits(std::string_view text, std::size_t at) noexcept {
  if (at >= text.size()) return false;
  if (text[at] == '.') return at > 0 && is_digit(text, at - 1) && is_digit(text, at + 1);
  return text[at] == ',' && divides_digits(text, at) && !is_digit(text, at + 4);
}

/// Where the number before a unit begins, in digits or in Chinese numerals; `end` if none does.
std::size_t number_before(std::string_view folded, std::size_t end) noexcept {
  constexpr std::array<std::string_view, 15> chinese_digits{
      "〇", "零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千", "点"};
  std::size_t begin = end;
  while (begin > 0 && (is_digit(folded, begin - 1) || folded[begin - 1] == '.' ||
                       joins_digits(folded, begin - 1))) {
    --begin;
  }
  if (begin != end) return begin;
  const auto numeral = [&] {
    return begin >= 3 &&
           std::ranges::find(chinese_digits, folded.substr(begin - 3, 3)) != chinese_digits.end();
  };
  while (numeral()) begin -= 3;
  return begin;
}

/// The same of a number that may stand in brackets: （19.00）万元, but not （1）元旦.
std::size_t figure_before(std::string_view folded, std::size_t end,
                          std::string_view unit) noexcept {
  if (end == 0 || folded[end - 1] != ')') return number_before(folded, end);
  const std::size_t begin = number_before(folded, end - 1);
  const std::string_view number = folded.substr(begin, end - 1 - begin);
  const bool ordinal = number.find('.') == number.npos && (unit == "元" || unit == "倍");
  return number.empty() || ordinal || begin == 0 || folded[begin - 1] != '(' ? end : begin - 1;
}

/// A text without the word of a list that it ends with.
template <class Words>
std::string_view without_last(std::string_view text, const Words& words) noexcept {
  const auto found =
      std::ranges::find_if(words, [&](std::string_view word) { return text.ends_with(word); });
  return found == words.end() ? text : text.substr(0, text.size() - found->size());
}

/// Whether an amount is the bound of a kind of goods, none of a unit's money:
/// 单价100万元（含）以上设备.
bool is_bound(std::string_view before, std::string_view after) noexcept {
  constexpr std::array<std::string_view, 2> prices{"单价", "单位价值"};
  take(after, "(含)");
  return without_last(before, prices) != before && after.starts_with("以上");
}

/// Whether words end with what money is called, before 合计为 and the like.
bool names_money(std::string_view words) noexcept {
  constexpr std::array<std::string_view, 12> links{"合计", "总计", "共计", "小计", "共", "计",
                                                   "为",   "是",   "约",   "数",   "各", ":"};
  constexpr std::array<std::string_view, 10> money{"支出", "收入", "金额", "总额", "经费",
                                                   "费用", "拨款", "资金", "预算", "决算"};
  for (std::size_t before = 0; before != words.size();) {
    before = words.size();
    words = without_last(words, links);
  }
  return without_last(words, money).size() != words.size();
}

/// Whether a number is 2024.12, a month.
bool is_month(std::string_view number) noexcept {
  return number.size() == 7 && (number.starts_with("19") || number.starts_with("20")) &&
         number.substr(5) <= "12";
}

/// Whether a number without a unit is an amount by its two decimals or by the words before it.
bool is_bare_amount(std::string_view before, std::string_view number,
                    std::string_view after) noexcept {
  constexpr std::array<std::string_view, 4> followers{"、", "(", ")", "占"};
  const bool bracketed = before.ends_with('(') && after.starts_with(')');
  if (bracketed) {
    before.remove_suffix(1);
    after.remove_prefix(1);
  }
  const std::string_view next = after.substr(0, after.empty() ? 0 : character_bytes(after, 0));
  const bool listed = std::ranges::find(followers, next) != followers.end();
  if (!after.empty() && !listed && !ends_clause(next)) return false;
  const std::size_t point = number.find('.');
  if (point == number.npos) {
    const bool ordinal = bracketed || next == "、" || next == ")" || next == ":";
    return !ordinal && names_money(before);
  }
  if (number.find('.', point + 1) != number.npos) return false;
  return names_money(before) || (number.size() - point == 3 && !is_month(number));
}

/// Adds the amounts without a unit.
void add_bare_amounts(std::string_view folded, const std::vector<bool>& covered,
                      std::vector<Passage>& found) {
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t begin = at;
    while (is_digit(folded, at) || (at > begin && joins_digits(folded, at))) ++at;
    const std::string_view number = folded.substr(begin, at - begin);
    if (number.empty()) {
      ++at;
    } else if (!covered[begin] &&
               is_bare_amount(folded.substr(0, begin), number, folded.substr(at))) {
      found.push_back({begin, at, "a figure without a unit; it is left out"});
    }
  }
}

/// The units in which a section counts, if it does.
std::span<const std::string_view> count_units(SectionKey section) noexcept {
  static constexpr std::array<std::string_view, 4> three_public{"辆", "批次", "人次", "个"};
  static constexpr std::array<std::string_view, 2> assets{"辆", "台"};
  if (section == SectionKey::three_public_detail) return three_public;
  if (section == SectionKey::other_matters) return assets;
  return {};
}

/// Where the item of a list or the clause whose end is `at` begins; not far before it.
std::size_t item_begin(std::string_view text, std::size_t at) noexcept {
  constexpr std::size_t bytes_max = 90;
  std::size_t begin = at;
  for (std::size_t i = at; i > 0 && at - i < bytes_max; --i) {
    const bool continues = (static_cast<unsigned char>(text[i - 1]) & 0xC0U) == 0x80U;
    if (continues) continue;
    const std::string_view character = text.substr(i - 1, begin - (i - 1));
    if (ends_clause(character) || character == "、") break;
    begin = i - 1;
  }
  return begin;
}

/// Adds the counts of a section, each with what it counts.
void add_counts(std::string_view folded, const std::vector<bool>& covered, SectionKey section,
                std::vector<Passage>& found) {
  for (const std::string_view unit : count_units(section)) {
    for (std::size_t at = folded.find(unit); at != std::string_view::npos;
         at = folded.find(unit, at + 1)) {
      const bool number = at > 0 && is_digit(folded, at - 1);
      if (!number || covered[at - 1]) continue;
      found.push_back({item_begin(folded, at), at + unit.size(),
                       "a number in no known wording; it is left out"});
    }
  }
}

/// Where the first relation word of a text ends; npos if it has none.
std::size_t relation_end(std::string_view text) noexcept {
  std::size_t end = std::string_view::npos;
  for (const ComparingWord& word : relation_words) {
    const std::size_t at = text.find(word.text);
    if (at != std::string_view::npos) end = std::min(end, at + word.text.size());
  }
  return end;
}

std::string_view without_relation(std::string_view text) noexcept {
  for (const ComparingWord& word : relation_words) {
    if (text.ends_with(word.text)) return text.substr(0, text.size() - word.text.size());
  }
  return text;
}

/// What relates a budget to a result.
struct Relation {
  std::size_t begin;  ///< in the words before 预算
  std::size_t end;    ///< in those after it
};

/// The relation that the words before and after 预算 in its clause make.
std::optional<Relation> relation_around(std::string_view before, std::string_view after) noexcept {
  constexpr std::size_t nowhere = std::string_view::npos;
  std::string_view rest = after;
  const std::size_t figure = take(rest, figure_word) ? figure_word.size() : 0;
  const std::size_t result = before.rfind(result_word);
  const std::string_view words = without_last(before, budget_stages);
  const std::size_t joined = without_last(words, joining_words).size();
  const std::size_t end = relation_end(rest);
  if ((result != nowhere || joined < words.size()) && end != nowhere) {
    return Relation{std::min(result, joined), figure + end};
  }
  if (result != nowhere) {
    const std::string_view between = before.substr(result + result_word.size());
    const bool figures = between.starts_with(figure_word) && figure > 0;
    if (!figures && relation_end(between) == nowhere) return std::nullopt;
    return Relation{result, figure};
  }
  const std::size_t related = without_relation(words).size();
  if (related == words.size()) return std::nullopt;
  return Relation{related, figure};
}

/// Adds what relates the budgets of a clause to results; each word is looked at with the budget
/// before it and the one after.
void add_relations(std::string_view folded, std::size_t begin, std::size_t end,
                   const std::vector<bool>& covered, std::vector<Passage>& found) {
  const std::string_view text = folded.substr(0, end);
  for (std::size_t at = text.find(budget_word, begin); at != std::string_view::npos;) {
    const std::size_t after = at + budget_word.size();
    const std::size_t next = text.find(budget_word, after);
    const auto relation =
        relation_around(text.substr(begin, at - begin), text.substr(after, next - after));
    if (relation && !covered[at]) {
      found.push_back({begin + relation->begin, after + relation->end,
                       "a relation in no known wording; it is left out"});
    }
    begin = after;
    at = next;
  }
}

/// Whether a clause says, without a figure, how something changed.
bool says_change(std::string_view clause) noexcept {
  if (clause.find_first_of("0123456789") != std::string_view::npos) return false;
  constexpr std::array<std::string_view, 6> others{"变化", "变动", "增减", "相当", "相近", "接近"};
  const auto holds = [&](std::string_view word) { return clause.find(word) != clause.npos; };
  return says_equal(clause) || std::ranges::any_of(others, holds) ||
         std::ranges::any_of(direction_words,
                             [&](const ComparingWord& word) { return holds(word.text); });
}

/// Adds what compares with another year in words alone: of its own clause, or of the next one after
/// 与上年相比.
void add_comparisons(std::string_view folded, const std::vector<bool>& covered,
                     std::vector<Passage>& found) {
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t begin = at;
    const std::size_t bytes = comparing_bytes(folded.substr(at));
    at += bytes == 0 ? character_bytes(folded, at) : bytes;
    if (bytes == 0 || covered[at - 1]) continue;
    std::size_t end = clause_end(folded, at);
    std::string_view clause = folded.substr(at, end - at);
    if (clause.ends_with("比") && folded.substr(end).starts_with(',')) {
      const std::size_t next = end + 1;
      end = clause_end(folded, next);
      clause = folded.substr(next, end - next);
    }
    if (!says_change(clause)) continue;
    found.push_back(
        {begin, end, "a comparison with another year in no known wording; it is left out"});
  }
}

/// Whether a word at `at` gives a reason: 主要原因是 wherever it stands, 主要是 only of a change or
/// an execution. Elsewhere it tells what something consists of.
bool gives_reason(std::string_view folded, std::size_t at, std::string_view word,
                  SectionKey section) noexcept {
  if (word.find(cause) != std::string_view::npos) return true;
  if (!claim_phrases::explains(section)) return false;
  const std::string_view before = folded.substr(0, at);
  return before.empty() || ends_clause(before.substr(before.size() - 1)) ||
         before.ends_with("。") || before.ends_with(budget_word) || before.ends_with(figure_word);
}

void add_reasons(std::string_view folded, const std::vector<bool>& covered, SectionKey section,
                 std::vector<Passage>& found) {
  for (std::size_t at = 0; at < folded.size();) {
    const std::string_view word = word_at(reason_words, folded.substr(at));
    const std::size_t begin = at;
    at += word.empty() ? character_bytes(folded, at) : word.size();
    if (word.empty() || covered[begin] || !gives_reason(folded, begin, word, section)) continue;
    at = std::min(folded.find("。", at), folded.size());
    found.push_back({begin, at, "a reason of no claim that was read; it is left out"});
  }
}

/// Adds the figures in some units that are no bounds of goods.
void add_figures(std::string_view folded, const std::vector<bool>& covered,
                 std::span<const std::string_view> units, std::vector<Passage>& found) {
  for (const std::string_view unit : units) {
    for (std::size_t at = folded.find(unit); at != std::string_view::npos;
         at = folded.find(unit, at + 1)) {
      const std::size_t begin = figure_before(folded, at, unit);
      const std::size_t end = at + unit.size();
      if (begin == at || covered[at - 1]) continue;
      if (is_bound(folded.substr(0, begin), folded.substr(end))) continue;
      found.push_back({begin, end, "a figure in no known wording; it is left out"});
    }
  }
}

/// Whether a figure is a bound of what words name: 50万元以上的采购项目.
bool bounds_something(std::string_view after) noexcept {
  constexpr std::array<std::string_view, 3> bounds{"以上", "以下", "以内"};
  if (!take(after, "(含)")) take(after, "(不含)");
  return std::ranges::any_of(bounds,
                             [&](std::string_view word) { return after.starts_with(word); });
}

}  // namespace

std::vector<Passage> unread_figures(std::string_view folded, const std::vector<bool>& covered) {
  constexpr std::array<std::string_view, 7> units{"万元", "亿元", "元", "%", "‰", "倍", "个百分点"};
  std::vector<Passage> found;
  add_figures(folded, covered, units, found);
  add_bare_amounts(folded, covered, found);
  return found;
}

std::vector<Passage> figures_outside(std::string_view folded) {
  constexpr std::array<std::string_view, 4> units{"万元", "亿元", "元", "%"};
  std::vector<Passage> found;
  add_figures(folded, std::vector<bool>(folded.size()), units, found);
  std::erase_if(found, [&](const Passage& figure) {
    const bool digits = is_digit(folded, figure.begin) || folded[figure.begin] == '(';
    return !digits || bounds_something(folded.substr(figure.end));
  });
  for (Passage& figure : found) {
    figure.begin = clause_begin(folded, figure.begin);
    figure.message = "a figure outside the sections that are read; it is left out";
  }
  std::ranges::sort(found, {}, &Passage::begin);
  return found;
}

std::vector<Passage> unread_relations(std::string_view folded, const std::vector<bool>& covered) {
  std::vector<Passage> found;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t bytes = character_bytes(folded, at);
    if (ends_clause(folded.substr(at, bytes))) {
      add_relations(folded, begin, at, covered, found);
      begin = at + bytes;
    }
    at += bytes;
  }
  add_relations(folded, begin, folded.size(), covered, found);
  return found;
}

std::vector<Passage> unread_passages(std::string_view folded, const std::vector<bool>& covered,
                                     SectionKey section) {
  std::vector<Passage> found = unread_figures(folded, covered);
  const std::vector<Passage> relations = unread_relations(folded, covered);
  found.insert(found.end(), relations.begin(), relations.end());
  add_counts(folded, covered, section, found);
  // A self-evaluation gives the reasons of its scores.
  const SectionKey whole = parent(section) == SectionKey::none ? section : parent(section);
  if (whole != SectionKey::performance) add_reasons(folded, covered, section, found);
  if (claim_phrases::explains(section)) add_comparisons(folded, covered, found);
  return found;
}

}  // namespace juesuan::inline v0::detail
