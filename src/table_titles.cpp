#include "table_titles.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "folded_text.hpp"

namespace juesuan::inline v0::detail {

namespace {

constexpr std::array<std::string_view, 4> continued{"(续表)", "(续)", "续表", "续"};

/// What a folded title is without 续.
std::string_view without_continued(std::string_view folded) noexcept {
  const auto mark =
      std::ranges::find_if(continued, [&](std::string_view end) { return folded.ends_with(end); });
  return mark == continued.end() ? folded : folded.substr(0, folded.size() - mark->size());
}

bool take_suffix(std::string_view& text, std::string_view suffix) noexcept {
  if (!text.ends_with(suffix) || text.size() == suffix.size()) return false;
  text.remove_suffix(suffix.size());
  return true;
}

/// A folded title without its numbers, `number` among them, and without 表, 明细表.
std::string title_core(std::string_view folded, std::string_view number) {
  std::string_view title = without_ordinal(without_continued(folded));
  if (title.starts_with(number)) title.remove_prefix(number.size());
  if (title.starts_with("公开")) {
    const std::size_t end = title.find("表");
    if (end != std::string_view::npos && end <= std::string_view("公开00").size()) {
      title.remove_prefix(end + std::string_view("表").size());
    }
  }
  take_suffix(title, "表");
  take_suffix(title, "明细");
  std::string core;
  for (const char c : title) {
    if (c != '"') core += c;
  }
  return core;
}

}  // namespace

std::optional<TableKey> table_of_title(std::string_view folded, const Profile& profile) {
  if (folded.find("表") == std::string_view::npos) return std::nullopt;
  for (const TableSpec& spec : profile.layout().layout().tables) {
    const std::string number = detail::folded(profile.number(spec.key));
    const std::string core = title_core(folded, number);
    for (const std::string_view title : {profile.title(spec.key), official_name(spec.key)}) {
      if (!core.empty() && core == title_core(detail::folded(title), number)) return spec.key;
    }
  }
  return std::nullopt;
}

bool says_continued(std::string_view folded) noexcept {
  return without_continued(folded).size() != folded.size();
}

bool is_number_or_continued(std::string_view folded, std::string_view number) noexcept {
  const std::string_view rest = without_continued(folded);
  return rest.empty() || (!number.empty() && rest == number);
}

std::optional<MoneyUnit> stated_unit(std::string_view between) noexcept {
  constexpr std::string_view label = "单位:";
  const std::size_t at = between.find(label);
  if (at == std::string_view::npos) return std::nullopt;
  const std::string_view unit = between.substr(at + label.size());
  if (unit.starts_with("万元")) return MoneyUnit::wanyuan;
  if (unit.starts_with("元")) return MoneyUnit::yuan;
  return std::nullopt;
}

}  // namespace juesuan::inline v0::detail
