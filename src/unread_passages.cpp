#include "unread_passages.hpp"

#include <algorithm>
#include <array>

namespace juesuan::inline v0::detail {

namespace {

/// Where the number before a unit begins, in digits or in Chinese numerals; `end` if none does.
std::size_t number_before(std::string_view folded, std::size_t end) noexcept {
  constexpr std::array<std::string_view, 15> chinese_digits{
      "〇", "零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千", "点"};
  const auto digit = [&](std::size_t at) { return folded[at] >= '0' && folded[at] <= '9'; };
  // A comma is one of thousands, else of the sentence.
  const auto inside = [&](std::size_t at) {
    return at > 0 && digit(at - 1) && at + 3 < end && digit(at + 1) && digit(at + 2) &&
           digit(at + 3);
  };
  std::size_t begin = end;
  while (begin > 0 && (digit(begin - 1) || folded[begin - 1] == '.' ||
                       (folded[begin - 1] == ',' && inside(begin - 1)))) {
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

bool in_one_clause(std::string_view text) noexcept {
  return text.find_first_of(",;:") == std::string_view::npos &&
         text.find("。") == std::string_view::npos;
}

}  // namespace

std::vector<Passage> unread_figures(std::string_view folded, const std::vector<bool>& covered) {
  std::vector<Passage> found;
  for (const std::string_view unit : {"万元", "亿元", "元", "%"}) {
    for (std::size_t at = folded.find(unit); at != std::string_view::npos;
         at = folded.find(unit, at + 1)) {
      const std::size_t begin = number_before(folded, at);
      if (begin != at && !covered[at - 1]) found.push_back({begin, at + unit.size()});
    }
  }
  return found;
}

std::vector<Passage> unread_relations(std::string_view folded, const std::vector<bool>& covered) {
  constexpr std::string_view result = "决算数";
  constexpr std::string_view budget = "预算数";
  std::vector<Passage> found;
  std::size_t at = folded.find(result);
  while (at != std::string_view::npos) {
    const std::size_t next = folded.find(result, at + result.size());
    const std::string_view rest =
        folded.substr(at, next == std::string_view::npos ? next : next - at);
    const std::size_t of = rest.find(budget);
    const bool relation = of != std::string_view::npos && in_one_clause(rest.substr(0, of));
    if (relation && !covered[at]) found.push_back({at, at + of + budget.size()});
    at = next;
  }
  return found;
}

}  // namespace juesuan::inline v0::detail
