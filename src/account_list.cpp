#include "account_list.hpp"

#include <algorithm>
#include <array>

#include <juesuan/detail/folding.hpp>

namespace juesuan::inline v0::detail {

namespace {

/// At the end of a list that names not all; what ends like another stands before it.
constexpr std::array<std::string_view, 5> and_others{"等方面支出", "等方面", "等支出", "等费用",
                                                     "等"};

bool separates(std::string_view text, std::size_t at) noexcept {
  const std::string_view rest = text.substr(at);
  return rest.starts_with("、") || rest.starts_with(';') || rest.starts_with("。") ||
         (rest.starts_with(',') && !divides_digits(text, at));
}

std::size_t without_others(std::string_view text, std::size_t begin, std::size_t end) noexcept {
  const std::string_view item = text.substr(begin, end - begin);
  const auto found =
      std::ranges::find_if(and_others, [&](std::string_view word) { return item.ends_with(word); });
  return found == and_others.end() ? end : end - found->size();
}

}  // namespace

std::vector<ListItem> list_items(std::string_view text, std::size_t begin, std::size_t end) {
  std::vector<ListItem> items;
  const auto add = [&](std::size_t until) {
    if (begin < until) items.push_back({begin, without_others(text, begin, until)});
  };
  for (std::size_t at = begin; at < end;) {
    const std::size_t next = at + character_bytes(text, at);
    if (separates(text, at)) {
      add(at);
      begin = next;
    }
    at = next;
  }
  add(end);
  return items;
}

bool divides_digits(std::string_view text, std::size_t at) noexcept {
  const auto digit = [&](std::size_t place) {
    return place < text.size() && text[place] >= '0' && text[place] <= '9';
  };
  return at > 0 && digit(at - 1) && digit(at + 1) && digit(at + 2) && digit(at + 3);
}

}  // namespace juesuan::inline v0::detail
