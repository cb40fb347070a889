#pragma once

#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include <juesuan/extract.hpp>

/// What `extract` reads of one sentence of a text, and what it tells of it.
namespace juesuan_tests {

using namespace juesuan;

/// The figures of an execution or a change, the id of their claim, and what its text says of them
/// if it says no more.
struct Told {
  const char* profile;
  const char* figures;
  const char* id;
  Comparison comparison;
};

inline constexpr Told item{
    "qinghai-2024",
    "（三）一般公共预算财政拨款支出具体情况\n"
    "（1）人力资源和社会保障管理事务（款）社会保险经办机构（项）。年初预算为31.56万元，"
    "支出决算为33.41万元，完成年初预算的105.86%",
    "execution.2080109", Comparison::none};
inline constexpr Told item_of_nine_tables{
    "nine-tables-2024",
    "（三）具体情况\n"
    "（1）人力资源和社会保障管理事务（款）社会保险经办机构（项）年初预算31.56万元，"
    "支出决算33.41万元，年初预算完成率105.86%",
    "execution.2080109", Comparison::none};
inline constexpr Told three_public{
    "qinghai-2024",
    "（一）“三公”经费支出总体情况说明\n“三公”经费支出预算为1.00万元，"
    "支出决算为2.00万元，完成预算的200%",
    "execution.three_public", Comparison::none};
inline constexpr Told grand_total{"qinghai-2024",
                                  "一、收入支出决算总体情况说明\n2024年度收入、支出总计21.00万元，"
                                  "比上年收入、支出总计各增加1.00万元，增长5.00%",
                                  "change.grand_total", Comparison::greater};
inline constexpr Told agency{"qinghai-2024",
                             "十、机关运行经费支出情况说明\n2024年度，机关运行经费支出21.00万元，"
                             "较上年增加1.00万元，增长5.00%",
                             "change.agency_operation", Comparison::greater};
inline constexpr Told agency_of_nine_tables{
    "nine-tables-2024",
    "十、机关运行经费支出情况\n2024年度机关运行经费支出19.00万元。与上年度相比，"
    "减少1.00万元，下降5.00%",
    "change.agency_operation", Comparison::less};
inline constexpr Told unchanged{
    "qinghai-2024", "十、机关运行经费支出情况说明\n2024年度，机关运行经费支出21.00万元，与上年持平",
    "change.agency_operation", Comparison::equal};

/// Its remarks without the first, that it has no title.
inline Extraction read(const Told& told, std::string_view words) {
  const std::string text = "第三部分\n" + std::string(told.figures) + std::string(words) + '\n';
  Extraction extraction = extract(text, Profile::built_in(told.profile));
  REQUIRE(extraction.remarks.size() >= 1);
  extraction.remarks.erase(extraction.remarks.begin());
  return extraction;
}

inline const Claim& claim_of(const Extraction& extraction, const Told& told) {
  const Claim* const claim = find_claim(extraction.disclosure, told.id);
  REQUIRE(claim != nullptr);
  return *claim;
}

/// The texts of its remarks, a bar after each.
inline std::string remarked(const Extraction& extraction) {
  std::string texts;
  for (const Remark& remark : extraction.remarks) texts += remark.text + '|';
  return texts;
}

/// Reads all of the words and says so: nothing is told of.
inline void check_read(const Told& told, const std::string& words, Comparison comparison,
                       const std::string& reason) {
  CAPTURE(std::string(told.figures));
  CAPTURE(words);
  const Extraction extraction = read(told, words);
  const Claim& claim = claim_of(extraction, told);
  CHECK(claim.comparison == comparison);
  CHECK(claim.reason == reason);
  CHECK(remarked(extraction) == "");
}

/// Reads none of the words: each passage is told of, with its line.
inline void check_unread(const Told& told, const std::string& words, const std::string& passages) {
  CAPTURE(std::string(told.figures));
  CAPTURE(words);
  const Extraction extraction = read(told, words);
  const Claim& claim = claim_of(extraction, told);
  CHECK(claim.comparison == told.comparison);
  CHECK(claim.reason.empty());
  CHECK(remarked(extraction) == passages);
  for (const Remark& remark : extraction.remarks) CHECK(remark.line == 3);
}

inline constexpr Comparison none = Comparison::none;
inline constexpr Comparison greater = Comparison::greater;
inline constexpr Comparison less = Comparison::less;
inline constexpr Comparison equal = Comparison::equal;

}  // namespace juesuan_tests
