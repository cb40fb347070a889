#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include <juesuan/extract.hpp>

#include "support/compare_disclosures.hpp"
#include "support/plain_text.hpp"
#include "support/rule_outcomes.hpp"

using namespace juesuan;
using juesuan_tests::count;

namespace {

/// What an office saved as text, with one passage written differently.
class Saved {
 public:
  explicit Saved(const std::string& example)
      : text_(juesuan_tests::plain_text(juesuan_tests::derived(example), Profile::built_in())) {}

  Saved& write(std::string_view passage, std::string_view instead) {
    const std::size_t at = text_.find(passage);
    REQUIRE(at != std::string::npos);
    text_.replace(at, passage.size(), instead);
    return *this;
  }

  Report checked() const { return check(extract(text_, Profile::built_in()).disclosure); }

 private:
  std::string text_;
};

std::uint32_t failures(const Report& report, std::string_view id) {
  return count(report, id, Outcome::fail);
}

std::vector<std::string_view> failed(const Report& report) {
  std::vector<std::string_view> rules;
  for (const Finding& finding : report.findings) {
    if (finding.outcome == Outcome::fail) rules.push_back(Report::rules()[finding.rule].id);
  }
  return rules;
}

}  // namespace

TEST_CASE("what was saved as text has the findings of the books and no other") {
  const Report haidong = Saved("haidong-2024").checked();
  CHECK(haidong.failures(Severity::error) == 4);
  CHECK(haidong.failures(Severity::warning) == 14);
  CHECK(haidong.failures(Severity::info) == 23);
  CHECK(haidong.count(Outcome::tail) == 12);
  CHECK(haidong.joint == JointProof::possible);
  CHECK(failed(Saved("linlan-2024").checked()) ==
        std::vector<std::string_view>{"01-2", "04-3", "04-3"});
}

TEST_CASE("every rate of the text is judged") {
  const Report report = Saved("haidong-2024").checked();
  for (const char* const rule : {"N-2", "N-3", "N-4"}) CHECK(failures(report, rule) == 0);
  // Only the budget that the evaluated share is of stands nowhere.
  CHECK(count(report, "N-2", Outcome::insufficient) == 1);
  CHECK(count(report, "N-3", Outcome::insufficient) == 0);
  CHECK(count(report, "N-4", Outcome::insufficient) == 0);
}

TEST_CASE("slips of the words are found in what was saved") {
  const auto slip = [](const char* rule, std::string_view passage, std::string_view instead) {
    return failures(Saved("linlan-2024").write(passage, instead).checked(), rule);
  };
  CHECK(slip("N-L1a", "旅游开发和全民健身项目", "XX项目") == 1);
  CHECK(slip("N-L1b", "旅游开发和全民健身项目", "是是全民健身项目") == 1);
  CHECK(slip("N-L1b", "旅游开发和全民健身项目", "旅游开发旅游开发项目") == 1);
  CHECK(slip("N-L1c", "旅游开发和全民健身项目", "“旅游开发项目") == 1);
  CHECK(slip("N-L1e", "2024年度财政拨款收入总计", "2023年度财政拨款收入总计") == 1);
  CHECK(slip("N-L1f", "旅游开发和全民健身项目", "我单位和本部门的项目") == 1);
}

TEST_CASE("what is missing from the text is found") {
  const auto slip = [](const char* rule, std::string_view passage, std::string_view instead) {
    return failures(Saved("haidong-2024").write(passage, instead).checked(), rule);
  };
  CHECK(slip("N5-2", "卫生健康支出（类）52.15万元，占7.87%；", "") == 1);
  CHECK(slip("N6-2", "印刷费、", "") == 1);
  CHECK(slip("N6-2", "水费、电费", "电费、水费") == 1);
  CHECK(slip("N-S1", "- 十、机关运行经费支出情况表", "- 十、机关运行经费表") == 1);
  CHECK(slip("A-2", "2024年12月31日", "2023年12月31日") == 1);
  CHECK(slip("N-S2a", "预算单位1个", "预算单位2个") == 1);
}
