#include "extract_forms.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>

namespace juesuan::inline v0::detail {

namespace {

constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

/// A row of a form, printed and folded.
struct Row {
  const TextLine* source;
  std::vector<std::string> printed;
  std::vector<std::string> folded;

  explicit Row(const TextLine& line) : source(&line), printed(line.fields()) {
    for (const std::string& field : printed) folded.push_back(detail::folded(field));
  }
  std::size_t size() const noexcept { return folded.size(); }
  /// How many fields there are up to the last one with a text.
  std::size_t filled() const noexcept {
    std::size_t count = size();
    while (count > 0 && folded[count - 1].empty()) --count;
    return count;
  }
  std::string_view at(std::size_t field) const noexcept {
    return field < folded.size() ? std::string_view{folded[field]} : std::string_view{};
  }
  std::string text(std::size_t field) const {
    return field < printed.size() ? without_filling(printed[field]) : std::string{};
  }
  std::string figure(std::size_t field) const {
    return field < printed.size() ? printed[field] : std::string{};
  }
  std::size_t find(std::string_view label) const noexcept {
    const auto found = std::ranges::find(folded, label);
    return found == folded.end() ? nowhere : static_cast<std::size_t>(found - folded.begin());
  }
  /// The first field with a text in [begin, end).
  std::size_t next(std::size_t begin, std::size_t end = nowhere) const noexcept {
    for (std::size_t i = begin; i < std::min(end, size()); ++i) {
      if (!folded[i].empty()) return i;
    }
    return nowhere;
  }
};

struct FundingLabel {
  std::string_view label;
  PrintedFunding PrintedForm::*row;
};

constexpr std::array funding_labels{
    FundingLabel{"年度资金总额", &PrintedForm::total},
    FundingLabel{"其中:当年财政拨款", &PrintedForm::fiscal},
    FundingLabel{"当年财政拨款", &PrintedForm::fiscal},
    FundingLabel{"上年结转资金", &PrintedForm::carried_over},
    FundingLabel{"其他资金", &PrintedForm::other},
};

class FormReader {
 public:
  FormReader(PrintedForm& form, std::vector<Remark>& remarks) : form_(form), remarks_(remarks) {}

  void read(const Row& row) {
    if (row.next(0) == nowhere) return;
    if (read_identity(row) || read_headings(row) || read_total(row) || read_funding(row)) return;
    if (goal_ != nowhere && indicator_ == nowhere) return read_goal(row);
    if (indicator_ != nowhere) return read_indicator(row);
    leave_out(row, "expected a row of the form");
  }

 private:
  void remark(const Row& row, std::string message) {
    remarks_.push_back({row.source->number, row.source->text, std::move(message)});
  }
  /// The same of a row that the form is read without.
  void leave_out(const Row& row, std::string message) {
    remark(row, std::move(message));
    ++form_.left_out;
  }

  /// The text after a label, which ends before the next one.
  std::string after(const Row& row, std::string_view label, std::string_view until) const {
    const std::size_t at = row.find(label);
    if (at == nowhere) return {};
    const std::size_t end = until.empty() ? nowhere : row.find(until);
    const std::size_t value = row.next(at + 1, end);
    return value == nowhere ? std::string{} : row.text(value);
  }

  bool read_identity(const Row& row) {
    if (row.at(0) == "项目名称") {
      const std::string name = after(row, "项目名称", {});
      if (form_.words.name.empty()) form_.words.name = name;
      if (form_.words.name != name) form_.words.form_name = name;
      return true;
    }
    if (row.find("主管部门") == nowhere && row.find("实施单位") == nowhere) return false;
    form_.words.department = after(row, "主管部门", "实施单位");
    form_.words.implementing_unit = after(row, "实施单位", {});
    return true;
  }

  bool read_headings(const Row& row) {
    if (row.find("全年执行数") != nowhere) {
      const std::size_t unit = row.next(0);
      in_wanyuan_ = unit != nowhere && row.at(unit).find("万元") != std::string_view::npos;
      if (!in_wanyuan_) remark(row, "expected funds in 万元; they are left out");
      funding_ = {row.find("年初预算数"), row.find("全年预算数"), row.find("全年执行数"),
                  row.find("分值"),       row.find("执行率"),     row.find("得分")};
      if (unit != nowhere) remark_unknown_headings(row, unit + 1, funding_);
      funding_size_ = row.size();
      funding_filled_ = row.filled();
      return true;
    }
    if (row.find("预期目标") != nowhere) {
      goal_ = row.find("预期目标");
      achievement_ = row.find("实际完成情况");
      return true;
    }
    if (row.find("一级指标") == nowhere) return false;
    indicator_ = row.find("一级指标");
    columns_ = {
        row.find("一级指标"),   row.find("二级指标"), row.find("三级指标"), row.find("年度指标值"),
        row.find("实际完成值"), row.find("分值"),     row.find("得分"),     nowhere};
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (row.at(i).starts_with("偏差原因")) columns_[7] = i;
    }
    remark_unknown_headings(row, indicator_, columns_);
    indicators_size_ = row.size();
    return true;
  }

  template <class Columns>
  void remark_unknown_headings(const Row& row, std::size_t begin, const Columns& known) {
    for (std::size_t i = begin; i < row.size(); ++i) {
      if (row.at(i).empty() || std::ranges::find(known, i) != known.end()) continue;
      remark(row, "expected a heading of a known column instead of " + row.text(i) +
                      "; the column is left out");
    }
  }

  bool read_funding(const Row& row) {
    for (const FundingLabel& label : funding_labels) {
      const std::size_t at = row.find(label.label);
      if (at == nowhere) continue;
      if (in_wanyuan_) add_funding(row, at, form_.*label.row, label.row == &PrintedForm::total);
      return true;
    }
    return false;
  }

  /// By how many fields a page break made a row wider than the headings. Where all rows were saved
  /// equally long, only its texts tell, if blank fields stand after the label as they then must.
  std::size_t further_fields(const Row& row, std::size_t label) const noexcept {
    const auto beyond = [](std::size_t of_row, std::size_t of_headings) {
      return of_row > of_headings ? of_row - of_headings : 0;
    };
    const std::size_t by_texts = beyond(row.filled(), funding_filled_);
    const bool blank = row.next(label + 1, label + 1 + by_texts) == nowhere;
    return std::max(beyond(row.size(), funding_size_), blank ? by_texts : 0);
  }

  /// A row that a page break made wider than the headings has its further fields, blank ones, after
  /// the label.
  void add_funding(const Row& row, std::size_t label, PrintedFunding& funding, bool total) {
    const std::size_t wider = further_fields(row, label);
    if (row.next(label + 1, label + 1 + wider) != nowhere) {
      return leave_out(row, "expected the funds below their headings");
    }
    const auto figure = [&](std::size_t column) {
      return funding_[column] == nowhere ? std::string{} : row.figure(funding_[column] + wider);
    };
    funding = {figure(0), figure(1), figure(2)};
    if (!total) return;
    form_.execution_weight = figure(3);
    form_.stated_rate = figure(4);
    form_.execution_score = figure(5);
  }

  void read_goal(const Row& row) {
    const std::size_t goal = row.next(goal_, achievement_);
    const std::size_t achievement = row.next(achievement_);
    if (goal == nowhere && achievement == nowhere) {
      return remark(row, "expected a goal below its heading; it is left out");
    }
    if (goal != nowhere) form_.words.goal += row.text(goal);
    if (achievement != nowhere) form_.words.achievement += row.text(achievement);
  }

  bool read_total(const Row& row) {
    const std::size_t at = row.find("总分");
    if (at == nowhere || indicator_ == nowhere) return false;
    form_.stated_weight = row.figure(columns_[5]);
    form_.stated_score = row.figure(columns_[6]);
    return true;
  }

  std::string column(const Row& row, std::size_t index) const {
    return columns_[index] == nowhere ? std::string{} : row.text(columns_[index]);
  }

  bool is_column(std::size_t field) const noexcept {
    return std::ranges::find(columns_, field) != columns_.end();
  }

  /// Whether the fields of a row stand below the headings: some do and, where a row is narrower
  /// than those, its score does too or it has no more than a category.
  bool below_headings(const Row& row) const {
    std::size_t first = nowhere;
    std::size_t last = nowhere;
    for (std::size_t i = row.size(); i-- > 0;) {
      if (row.at(i).empty() || !is_column(i)) continue;
      first = i;
      if (last == nowhere) last = i;
    }
    if (first == nowhere) return false;
    if (row.size() >= indicators_size_ || !column(row, 6).empty()) return true;
    const bool continued = first >= columns_[3] && last <= columns_[4];
    const bool category =
        last <= columns_[1] && row.at(last).find_first_of("0123456789") == nowhere;
    return continued || category;
  }

  void read_indicator(const Row& row) {
    if (!below_headings(row)) {
      return leave_out(row,
                       "expected the fields of an indicator below their headings; it is left out");
    }
    PrintedIndicator next;
    Indicator& words = next.words;
    words.category = column(row, 0);
    words.subcategory = column(row, 1);
    words.name = column(row, 2);
    words.target = column(row, 3);
    words.actual = column(row, 4);
    words.deviation = column(row, 7);
    next.weight = row.figure(columns_[5]);
    next.score = row.figure(columns_[6]);
    const bool begins = !words.name.empty() || !next.weight.empty() || !next.score.empty() ||
                        !words.category.empty() || !words.subcategory.empty();
    if (!begins && !form_.indicators.empty()) return continue_indicator(words);
    if (!form_.indicators.empty()) {
      const Indicator& before = form_.indicators.back().words;
      if (words.category.empty()) {
        words.category = before.category;
        if (words.subcategory.empty()) words.subcategory = before.subcategory;
      }
    }
    form_.indicators.push_back(std::move(next));
  }

  /// A page break cuts a row in two.
  void continue_indicator(const Indicator& rest) {
    Indicator& words = form_.indicators.back().words;
    words.target += rest.target;
    words.actual += rest.actual;
    words.deviation += rest.deviation;
  }

  PrintedForm& form_;
  std::vector<Remark>& remarks_;
  bool in_wanyuan_ = false;
  std::array<std::size_t, 6> funding_{};
  std::size_t funding_size_ = 0;    ///< of the headings
  std::size_t funding_filled_ = 0;  ///< of the headings, without blank fields at the end
  std::size_t goal_ = nowhere;
  std::size_t achievement_ = nowhere;
  std::size_t indicator_ = nowhere;
  std::size_t indicators_size_ = 0;  ///< of their headings
  std::array<std::size_t, 8> columns_{};
};

}  // namespace

bool is_form_title(std::string_view folded) noexcept {
  return folded.find("绩效自评表") != std::string_view::npos &&
         folded.find("。") == std::string_view::npos;
}

void read_form(std::span<const TextLine* const> rows, PrintedForm& form,
               std::vector<Remark>& remarks) {
  FormReader reader{form, remarks};
  for (const TextLine* row : rows) reader.read(Row{*row});
}

}  // namespace juesuan::inline v0::detail
