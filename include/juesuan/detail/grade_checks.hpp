#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <juesuan/detail/folding.hpp>
#include <juesuan/detail/recorder.hpp>

namespace juesuan::inline v0::detail {

/// P-9: the grades that the text gives to scores, and how many projects have each.
class GradeChecks {
 public:
  explicit GradeChecks(Recorder& recorder) : recorder_(recorder) {}

  void run() {
    for (const Paragraph& paragraph : recorder_.disclosure().paragraphs) {
      const bool performance = paragraph.section == SectionKey::performance ||
                               parent(paragraph.section) == SectionKey::performance;
      if (!performance) continue;
      std::string text = folded(paragraph.text);
      std::erase(text, '"');
      check_grade(text, paragraph.line);
      check_counts(text, paragraph.line);
    }
  }

 private:
  /// A grade and the least score that has it, in hundredths of a point.
  struct Grade {
    std::string_view name;
    std::int64_t least;
  };
  static constexpr std::array grades{Grade{"优", 9'000}, Grade{"良", 8'000}, Grade{"中", 6'000},
                                     Grade{"合格", 6'000}, Grade{"差", 0}};

  static std::optional<std::size_t> grade_at(std::string_view text) noexcept {
    for (std::size_t i = 0; i < grades.size(); ++i) {
      if (text.starts_with(grades[i].name)) return i;
    }
    return std::nullopt;
  }

  /// 得分98分，评价等级为优.
  void check_grade(std::string_view text, std::int32_t line) {
    for (const std::string_view mark : {"等级为", "等级:", "结果为", "结论为", "评定为", "评为"}) {
      const std::size_t at = text.find(mark);
      if (at == text.npos) continue;
      const auto grade = grade_at(text.substr(at + mark.size()));
      const auto score = score_before(text, at);
      if (!grade) continue;
      if (!score) return recorder_.insufficient("P-9");
      const auto right =
          std::ranges::find_if(grades, [&](const Grade& each) { return *score >= each.least; });
      if (right != grades.end() && right->least == grades[*grade].least) {
        return recorder_.pass("P-9");
      }
      return recorder_.fail(
          "P-9", {},
          "line " + std::to_string(line) + ": the grade " + std::string(grades[*grade].name) +
              " for a score of " +
              to_string(Published::from_hundredths(*score), {.zeros = Zeros::trimmed}));
    }
  }

  /// The score 得分98.5分 that stands last before a place, in hundredths.
  static std::optional<std::int64_t> score_before(std::string_view text, std::size_t end) noexcept {
    constexpr std::string_view mark = "得分";
    const std::size_t found = text.rfind(mark, end);
    if (found == text.npos) return std::nullopt;
    std::size_t at = found + mark.size();
    for (const std::string_view word : {"为", ":"}) {
      if (text.substr(at).starts_with(word)) at += word.size();
    }
    std::int64_t score = 0;
    int decimals = -1;
    const std::size_t begin = at;
    for (; at < text.size() && decimals < 2; ++at) {
      const bool point = text[at] == '.' && decimals < 0 && at > begin;
      if (!point && (text[at] < '0' || text[at] > '9')) break;
      if (score > 1'000) return std::nullopt;
      if (!point) score = score * 10 + (text[at] - '0');
      decimals += point || decimals >= 0 ? 1 : 0;
    }
    if (at == begin || !text.substr(at).starts_with("分")) return std::nullopt;
    for (int i = std::max(decimals, 0); i < 2; ++i) score *= 10;
    return score;
  }

  /// 优3个、良1个: all projects, unless the text counts others in other words.
  void check_counts(std::string_view text, std::int32_t line) {
    std::int64_t total = 0;
    bool any = false;
    for (const Grade& grade : grades) {
      const auto count = count_of(text, grade.name);
      any = any || count;
      total += count.value_or(0);
    }
    if (!any) return;
    const auto& stated = recorder_.disclosure().self_evaluated_projects;
    const std::int64_t projects =
        stated.value_or(static_cast<std::int64_t>(recorder_.disclosure().forms.size()));
    if (projects == 0) return recorder_.insufficient("P-9");
    if (total == projects) return recorder_.pass("P-9");
    if (total < projects && counts_otherwise(text)) return recorder_.insufficient("P-9");
    recorder_.fail("P-9", {},
                   "line " + std::to_string(line) + " grades " + std::to_string(total) +
                       " projects of " + std::to_string(projects));
  }

  /// 其余1个为良.
  static bool counts_otherwise(std::string_view text) noexcept {
    for (const std::string_view word :
         {"其余", "其他", "另", "为优", "为良", "为中", "为合格", "为差"}) {
      if (text.find(word) != text.npos) return true;
    }
    return false;
  }

  static std::optional<std::int64_t> count_of(std::string_view text,
                                              std::string_view grade) noexcept {
    for (std::size_t at = text.find(grade); at != text.npos; at = text.find(grade, at + 1)) {
      std::string_view rest = text.substr(at + grade.size());
      for (const std::string_view word : {"秀", "好", "的", "等级", "项目"}) {
        if (rest.starts_with(word)) rest.remove_prefix(word.size());
      }
      std::int64_t count = 0;
      std::size_t digits = 0;
      while (digits < rest.size() && digits < 4 && rest[digits] >= '0' && rest[digits] <= '9') {
        count = count * 10 + (rest[digits++] - '0');
      }
      const std::string_view after = rest.substr(digits);
      const bool counts = digits != 0 && (after.starts_with("个") || after.starts_with("项"));
      if (counts && begins_count(text.substr(0, at), grade) &&
          ends_count(after.substr(std::string_view("个").size()))) {
        return count;
      }
    }
    return std::nullopt;
  }

  /// Whether a grade may stand behind this text: not in a word such as 其中, 偏差 or 改良.
  static bool begins_count(std::string_view before, std::string_view grade) noexcept {
    if (before.size() < 3 || !is_ideograph(before[before.size() - 3])) return true;
    for (const std::string_view word : {"其中", "为", "等级", "和", "及", "与"}) {
      if (before.ends_with(word)) return true;
    }
    if (before.ends_with("项目")) return grade != "中";
    return is_count(before);
  }

  /// Whether a text ends with the count of another grade: 优3个.
  static bool is_count(std::string_view text) noexcept {
    if (!text.ends_with("个") && !text.ends_with("项")) return false;
    text.remove_suffix(std::string_view("个").size());
    text = text.substr(0, text.find_last_not_of("0123456789") + 1);
    return std::ranges::any_of(grades,
                               [&](const Grade& grade) { return text.ends_with(grade.name); });
  }

  /// Whether a count of projects may end here: not 3项指标 or 2个百分点.
  static bool ends_count(std::string_view after) noexcept {
    if (after.empty() || !is_ideograph(after.front())) return true;
    for (const std::string_view word : {"项目", "和", "及", "与", "等"}) {
      if (after.starts_with(word)) return true;
    }
    return grade_at(after).has_value();
  }

  Recorder& recorder_;
};

}  // namespace juesuan::inline v0::detail
