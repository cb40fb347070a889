#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <juesuan/amount.hpp>
#include <juesuan/ratio.hpp>

namespace juesuan::inline v0 {

/// Points of a self-evaluation form (分值, 得分) in hundredths of a point.
struct Points {
  std::int64_t hundredths = 0;

  friend constexpr auto operator<=>(Points, Points) noexcept = default;
};

/// One funding row of a form: 年初预算数, 全年预算数, 全年执行数. A blank cell is `nullopt`, not 0.
struct Funding {
  std::optional<Amount> initial_budget;
  std::optional<Amount> adjusted_budget;
  std::optional<Amount> executed;
};

/// One indicator row of a form, three levels deep; a blank weight or score is `nullopt`. `Text`
/// owns its characters in the books and views them in a disclosure.
template <class Text>
struct BasicIndicator {
  Text category;     ///< 一级指标, e.g. 产出指标
  Text subcategory;  ///< 二级指标, e.g. 数量指标
  Text name;         ///< 三级指标
  Text target;       ///< 年度指标值
  Text actual;       ///< 实际完成值
  std::optional<Points> weight;
  std::optional<Points> score;
  Text deviation;  ///< 偏差原因分析及改进措施
};

/// A project's self-evaluation form (项目支出绩效自评表) as the unit filled it in. Stated totals
/// and the stated rate are kept beside the figures they were made from: a check compares them.
template <class Text>
struct BasicProject {
  Text name;                               ///< 项目名称
  Text form_name;                          ///< the name on the form, where it differs
  Text department;                         ///< 主管部门
  Text implementing_unit;                  ///< 实施单位
  Funding total;                           ///< 年度资金总额
  Funding fiscal;                          ///< 其中：当年财政拨款
  Funding carried_over;                    ///< 上年结转资金
  Funding other;                           ///< 其他资金
  std::optional<Amount> carried_forward;   ///< 结转 to next year, as the text states it
  std::optional<Percent> stated_rate;      ///< 执行率 as printed on the form
  std::optional<Points> execution_weight;  ///< 分值 of the execution rate
  std::optional<Points> execution_score;   ///< 得分 of the execution rate
  std::optional<Points> stated_weight;     ///< total of the 分值 column as printed
  std::optional<Points> stated_score;      ///< 总分 as printed
  Text goal;                               ///< 预期目标
  Text achievement;                        ///< 实际完成情况
  Text summary;                            ///< 项目绩效目标完成情况, for the text
  Text problems;                           ///< 存在的问题及原因
  Text improvements;                       ///< 下一步改进措施
  std::vector<BasicIndicator<Text>> indicators;
};

using Indicator = BasicIndicator<std::string>;
using Project = BasicProject<std::string>;

}  // namespace juesuan::inline v0
