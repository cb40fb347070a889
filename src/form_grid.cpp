#include "form_grid.hpp"

#include <initializer_list>
#include <optional>

#include "number_text.hpp"
#include "profile_words.hpp"

namespace juesuan::inline v0 {

namespace {

using Indicators = std::vector<BasicIndicator<std::string_view>>;

/// What the official form prints where a field does not apply.
constexpr std::string_view not_applicable = "--";

/// How many indicators from `first` on stand under the same 一级指标.
std::size_t category_length(const Indicators& indicators, std::size_t first) {
  std::size_t end = first + 1;
  while (end < indicators.size() && indicators[end].category == indicators[first].category) ++end;
  return end - first;
}

/// How many of those stand under the same 二级指标 as well.
std::size_t subcategory_length(const Indicators& indicators, std::size_t first) {
  const std::size_t category_end = first + category_length(indicators, first);
  std::size_t end = first + 1;
  while (end < category_end && indicators[end].subcategory == indicators[first].subcategory) ++end;
  return end - first;
}

template <class Value>
std::optional<Value> stated_or(const std::optional<Value>& stated,
                               const std::optional<Value>& derived) {
  return stated ? stated : derived;
}

}  // namespace

class FormGridBuilder {
 public:
  FormGridBuilder(FormGrid& grid, const Form& form, const Profile& profile)
      : grid_(grid), form_(form), project_(form.project), words_(profile.words()) {}

  void build() {
    identity();
    funding();
    goals();
    indicators();
    totals();
  }

 private:
  void label(std::string_view text, std::size_t columns = 1, std::size_t rows = 1) {
    add(text, FormCellKind::label, columns, rows);
  }
  void text(std::string_view text, std::size_t columns = 1) {
    add(text, FormCellKind::text, columns, 1);
  }
  void figure(std::string_view text) { add(text, FormCellKind::figure, 1, 1); }
  void add(std::string_view text, FormCellKind kind, std::size_t columns, std::size_t rows) {
    grid_.cells_.push_back(
        {text, kind, static_cast<std::uint16_t>(columns), static_cast<std::uint16_t>(rows)});
  }
  void end_row() { grid_.ends_.push_back(grid_.cells_.size()); }
  void labels(std::initializer_list<std::string_view> texts) {
    for (const std::string_view each : texts) label(each);
  }

  void number(std::string_view text) { figure(grid_.figures_.copy(text)); }
  void amount(const std::optional<Amount>& amount) {
    if (!amount) return figure({});
    if (amount->fen() == 0) return figure(words_.forms.zero);
    number(number_.of(*amount, words_.forms.number));
  }
  void points(const std::optional<Points>& points) {
    points ? number(number_.of(*points)) : figure({});
  }

  /// The stated rate, or the derived one; a budget or a result that is blank has none.
  void rate() {
    const Funding& total = project_.total;
    const bool negative = total.adjusted_budget && total.adjusted_budget->fen() < 0;
    if (negative && !project_.stated_rate) return figure(words_.unknown);
    const Percent percent = project_.stated_rate.value_or(form_.rate);
    if (!percent.defined()) {
      const bool known = total.adjusted_budget && total.executed;
      return figure(known ? words_.ratio_to_zero(total.executed->fen()) : std::string_view{});
    }
    if (percent.hundredths() == 0) return figure(words_.zero_ratio);
    number(number_.of(percent, words_.ratio));
  }

  void identity() {
    label("项目名称");
    text(form_name(form_), FormGrid::width - 1);
    end_row();
    label("主管部门");
    text(project_.department, 3);
    label("实施单位");
    text(project_.implementing_unit, 4);
    end_row();
  }

  void funding() {
    label("项目资金（万元）", 1, 5);
    label({}, 2);
    labels({"年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"});
    end_row();
    amounts("年度资金总额", project_.total);
    points(project_.execution_weight);
    rate();
    points(project_.execution_score);
    end_row();
    part_of_funding("其中：当年财政拨款", project_.fiscal);
    part_of_funding("上年结转资金", project_.carried_over);
    part_of_funding("其他资金", project_.other);
  }
  void amounts(std::string_view name, const Funding& row) {
    label(name, 2);
    amount(row.initial_budget);
    amount(row.adjusted_budget);
    amount(row.executed);
  }
  void part_of_funding(std::string_view name, const Funding& row) {
    amounts(name, row);
    figure(not_applicable);
    figure({});
    figure(not_applicable);
    end_row();
  }

  void goals() {
    label("年度总体目标", 1, 2);
    label("预期目标", 4);
    label("实际完成情况", 4);
    end_row();
    text(project_.goal, 4);
    text(project_.achievement, 4);
    end_row();
  }

  void indicators() {
    const Indicators& all = project_.indicators;
    label("绩效指标", 1, all.size() + 1);
    labels({"一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分",
            "偏差原因分析及改进措施"});
    end_row();
    std::size_t category_end = 0;
    std::size_t subcategory_end = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (i == category_end) {
        const std::size_t length = category_length(all, i);
        label(all[i].category, 1, length);
        category_end = i + length;
      }
      if (i == subcategory_end) {
        const std::size_t length = subcategory_length(all, i);
        label(all[i].subcategory, 1, length);
        subcategory_end = i + length;
      }
      text(all[i].name);
      text(all[i].target);
      text(all[i].actual);
      points(all[i].weight);
      points(all[i].score);
      text(all[i].deviation);
      end_row();
    }
  }

  void totals() {
    label("总分", 6);
    points(stated_or(project_.stated_weight, form_.weight));
    points(stated_or(project_.stated_score, form_.score));
    text({});
    end_row();
  }

  FormGrid& grid_;
  const Form& form_;
  const BasicProject<std::string_view>& project_;
  const Profile::Words& words_;
  NumberText number_;
};

FormGrid::FormGrid(const Form& form, const Profile& profile) {
  cells_.reserve(40 + 9 * form.project.indicators.size());
  FormGridBuilder{*this, form, profile}.build();
}

}  // namespace juesuan::inline v0
