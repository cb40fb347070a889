#pragma once

#include <array>

#include <juesuan/detail/rule_builders.hpp>

namespace juesuan::inline v0::detail::rules {

/// The claims and the words of 第三部分 (catalogue §4).
///
/// What the catalogue asks of one section after the other is asked once, of all claims: N-1 is its
/// N1-1, N4-1, N6-1, N7-1, N8-1 and the amounts of its N2-1, N3-1, N5-1 to N5-3, N9-1 and N11-1;
/// N-2 are their shares; N-3 and N-6 are N1-2 and the changes elsewhere; N-4 and N-5 are N5-5 and
/// N5-6, N-2 is also N9-2.
inline constexpr auto narrative_rules = [] {
  using enum RuleClass;
  using enum RuleScope;
  constexpr Severity warn = Severity::warning;
  constexpr Severity info = Severity::info;
  return std::array{
      // 第三部分
      stated("N-1", "文字中的金额与报表一致", exact, Severity::error, claims),
      stated("N-2", "占比与金额相符", share, Severity::error, claims),
      stated("N-3", "增减额、增减方向和增减率相符", change, Severity::error, claims),
      stated("N-4", "预算完成率与金额相符", share, Severity::error, claims),
      stated("N-5", "完成情况的表述（大于、小于、等于）与金额相符", statement, Severity::error,
             claims),
      stated("N-6", "增减或预决算差异已说明原因", statement, warn, claims),
      stated("N2-1a", "不为零的各种收入都已说明", statement, Severity::error, claims, revenue),
      stated("N2-1b", "为零的收入不列示", statement, info, claims, revenue),
      stated("N3-1a", "不为零的各类支出都已说明", statement, Severity::error, claims, expenditure),
      stated("N3-1b", "为零的支出不列示", statement, info, claims, expenditure),
      stated("N5-2", "不为零的各类支出都已说明，次序与表一致", statement, Severity::error, claims,
             general_budget_expenditure),
      stated("N5-3", "每一项级科目都有一条说明，名称与表一致", statement, Severity::error, claims,
             general_budget_expenditure),
      told("N5-4", "各项年初预算之和＝年初预算合计", sum, Severity::error,
           {{ClaimKey::execution_general_budget_expenditure, ClaimPart::base}},
           {{ClaimKey::execution_item, ClaimPart::base}}),
      stated("N6-2", "列举的经济科目正是不为零的款级科目，归类和次序与表一致", statement, warn,
             claims, general_budget_basic),
      stated("N9-3", "因公出国（境）、公务用车购置、运行维护和公务接待四项金额分别公开", statement,
             warn, claims, three_public),
      stated("N9-4", "“三公”经费各项增减额之和＝总增减额", sum, Severity::error, claims),
      stated("N9-5", "文字中的统计数与“三公”经费表一致", count, Severity::error, document,
             three_public),
      stated("N10-1", "机关运行经费已说明", statement, warn, claims, agency_operation),
      stated("N11-1", "政府采购的各项金额都已说明", statement, warn, claims, procurement),
      stated("N-R1", "同一指标在各处的数字一致", exact, Severity::error, claims),
      stated("N-R2", "占比和增减率带有“%”", statement, info, claims),
      stated("N-L1a", "没有未填写的占位符", statement, info, document),
      stated("N-L1b", "没有重复的词", statement, info, document),
      stated("N-L1c", "引号和书名号成对", statement, info, document),
      stated("N-L1d", "没有未选择的“增加（减少）”", statement, info, document),
      stated("N-L1e", "年度与决算年度一致", statement, info, document),
      stated("N-L1f", "“部门”和“单位”的自称不混用", statement, info, document),
      stated("N-S1", "目录与标题、报表一致", statement, info, document),
      stated("N-S2a", "预算单位的个数与所列单位一致", count, warn, document),
      stated("N-S2b", "每张报表都有相应的说明", statement, warn, document),
  };
}();

}  // namespace juesuan::inline v0::detail::rules
