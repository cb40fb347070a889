#pragma once

#include <array>

#include <juesuan/detail/rule_builders.hpp>

namespace juesuan::inline v0::detail::rules {

/// The self-evaluation forms (catalogue §5).
inline constexpr auto form_rules = [] {
  using enum RuleClass;
  using enum RuleScope;
  constexpr Severity warn = Severity::warning;
  constexpr Severity info = Severity::info;
  return std::array{
      // 项目支出绩效自评表
      stated("P-1", "分值合计为100分", count, Severity::error, forms),
      stated("P-2", "得分不小于0且不大于分值", count, Severity::error, forms),
      stated("P-3", "总分＝各项得分之和，总分值＝各项分值之和", count, Severity::error, forms),
      stated("P-4", "每项指标都有分值和得分", statement, warn, forms),
      stated("P-5", "执行率＝全年执行数÷全年预算数", share, Severity::error, forms),
      stated("P-6", "执行率分值为10分，得分＝执行率×10（不超过10分）", count, warn, forms),
      stated("P-7", "年度资金总额＝当年财政拨款＋上年结转资金＋其他资金", sum, Severity::error,
             forms),
      stated("P-8", "一级指标分值为产出50、效益30、满意度10，或成本20、产出40、效益20、满意度10",
             count, info, forms),
      stated("P-9", "评价等级与得分相符，各等级项目数之和＝项目数", count, warn, forms),
      stated("P-10", "文字中的得分、预算、执行数和执行率与自评表一致", exact, Severity::error,
             forms),
      stated("P-11", "项目名称在文字、名单和自评表中一致", statement, warn, forms),
      stated("P-12", "各项目执行数之和＝绩效自评涉及资金", sum, Severity::error, forms),
      stated("P-12b", "各项目执行数之和不大于支出决算表项目支出", RuleClass::at_most,
             Severity::error, forms),
      stated("P-12c", "各项目执行数中的财政拨款之和不大于三项财政拨款的项目支出",
             RuleClass::at_most, Severity::error, forms),
      stated("P-13", "绩效自评的项目数与名单、金额和自评表一致", count, warn, forms),
      stated("P-13b", "自评资金占项目支出预算总额的比例可由自评表算出", share, warn, forms),
      stated("P-14", "全年预算数－全年执行数＝结转资金", sum, info, forms),
      stated("P-15", "自评表中的其他资金在报表中有非财政拨款来源", RuleClass::at_most, warn, forms),
      stated("P-16", "得满分的定量指标达到目标值", statement, info, forms),
  };
}();

}  // namespace juesuan::inline v0::detail::rules
