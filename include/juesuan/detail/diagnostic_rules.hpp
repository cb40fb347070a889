#pragma once

#include <array>

#include <juesuan/detail/rule_builders.hpp>

namespace juesuan::inline v0::detail::rules {

/// What may lie behind identities that failed. They are asked only where one did.
inline constexpr auto diagnostic_rules = [] {
  using enum RuleClass;
  using enum RuleScope;
  constexpr Severity info = Severity::info;
  return std::array{
      // 05-7 of the catalogue, for every pair of tables that list the same codes
      stated("S-1", "各行金额未与科目错行", statement, info, document),
      stated("S-2", "没有重复的行", statement, info, document),
      stated("S-3", "各表金额单位一致（未将元误作万元）", statement, info, document),
      stated("S-4", "没有漏录一位数字", statement, info, document),
      stated("S-5", "上级科目与合计相符时，下级科目之和与上级科目相符", statement, info, document),
  };
}();

}  // namespace juesuan::inline v0::detail::rules
