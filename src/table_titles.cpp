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

/// Whether what follows a unit of money is none of a name: 编制单位:元谋县财政局.
bool ends_unit(std::string_view after) noexcept {
  constexpr std::array<std::string_view, 7> others{"公开", "决算", "部门", "编制",
                                                   "填报", "金额", "单位"};
  return after.empty() || static_cast<unsigned char>(after.front()) < 0x80U ||
         std::ranges::any_of(others,
                             [&](std::string_view word) { return after.starts_with(word); });
}

/// A folded title without its numbers, `number` among them, its year, and without 表, 明细表.
std::string title_core(std::string_view folded, std::string_view number) {
  std::string_view title = without_ordinal(without_continued(folded));
  if (title.starts_with(number)) title.remove_prefix(number.size());
  if (title.starts_with("公开")) {
    const std::size_t end = title.find("表");
    if (end != std::string_view::npos && end <= std::string_view("公开00").size()) {
      title.remove_prefix(end + std::string_view("表").size());
    }
  }
  title = without_year(title);
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

bool stands_above(std::string_view folded, std::string_view number) noexcept {
  const bool named = folded.find("单位:") != folded.npos || folded.find("部门:") != folded.npos;
  return named || (!number.empty() && folded.ends_with(number));
}

bool names_publisher(std::string_view folded) noexcept {
  constexpr std::array<std::string_view, 3> labels{"部门", "单位", "名称"};
  constexpr std::size_t label_max = 24;
  const std::string_view label = folded.substr(0, folded.find(':'));
  return label.size() < folded.size() && label.size() <= label_max &&
         std::ranges::any_of(labels, [&](std::string_view end) { return label.ends_with(end); });
}

std::optional<MoneyUnit> stated_unit(std::string_view between) noexcept {
  constexpr std::string_view label = "单位:";
  for (std::size_t at = between.find(label); at != between.npos; at = between.find(label, at + 1)) {
    std::string_view unit = between.substr(at + label.size());
    take(unit, "人民币");
    if (take(unit, "万元") && ends_unit(unit)) return MoneyUnit::wanyuan;
    if (take(unit, "元") && ends_unit(unit)) return MoneyUnit::yuan;
  }
  return std::nullopt;
}

}  // namespace juesuan::inline v0::detail
