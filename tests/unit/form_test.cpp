#include <string>
#include <vector>

#include <doctest/doctest.h>

#include <juesuan/check.hpp>
#include <juesuan/derive.hpp>
#include <juesuan/profile.hpp>
#include <juesuan/published.hpp>
#include <juesuan/render.hpp>

#include "support/books.hpp"
#include "support/error_of.hpp"
#include "support/html_grid.hpp"

using namespace juesuan;
using namespace juesuan::test;

namespace {

Amount wan(std::int64_t hundredths) { return Amount::from_fen(hundredths * 10'000); }

Project project() {
  Project project;
  project.name = "甲项目";
  project.form_name = "甲项目经费";
  project.department = "上级局";
  project.implementing_unit = "本单位";
  project.total = {wan(1025), wan(1225), wan(612)};
  project.fiscal = {wan(1025), std::nullopt, wan(612)};
  project.execution_weight = Points{1000};
  project.execution_score = Points{450};
  project.goal = "目标";
  project.achievement = "完成";
  const auto add = [&](const char* category, const char* subcategory, const char* name,
                       std::int64_t weight) {
    Indicator indicator;
    indicator.category = category;
    indicator.subcategory = subcategory;
    indicator.name = name;
    indicator.target = "值";
    indicator.actual = "实";
    indicator.weight = Points{weight};
    project.indicators.push_back(indicator);
  };
  add("产出指标", "数量指标", "一", 2000);
  add("产出指标", "数量指标", "二", 1000);
  add("产出指标", "质量指标", "三", 1000);
  add("效益指标", "质量指标", "四", 500);
  add("产出指标", "质量指标", "五", 50);
  project.indicators[0].score = Points{1950};
  project.indicators[1].deviation = "偏差";
  return project;
}

/// The document of books with that project alone.
std::string rendered(const Project& project, RenderFormat format) {
  Accounts accounts = books();
  accounts.entries = {revenue(100), expenditure(100)};
  accounts.projects = {project};
  const Profile& profile = Profile::built_in();
  return render(derive(accounts, profile.layout(), profile), format, profile);
}

std::string markdown_of(const Project& project) {
  return rendered(project, RenderFormat::markdown);
}

/// The form of the only project as the page shows it.
HtmlTable form_of(const Project& project) {
  for (HtmlTable& table : html_tables(rendered(project, RenderFormat::html))) {
    if (table.kind == "form") return std::move(table);
  }
  FAIL("no form");
  return {};
}

using Fields = std::vector<std::string>;

}  // namespace

TEST_CASE("a form: its nine columns, figures trimmed, blanks where the form is blank") {
  const Grid grid = fill_grid(form_of(project()).body);
  REQUIRE(grid.size() == 16);
  CHECK(grid[0] == Fields{"项目名称", "甲项目经费", "", "", "", "", "", "", ""});
  CHECK(grid[1] == Fields{"主管部门", "上级局", "", "", "实施单位", "本单位", "", "", ""});
  CHECK(grid[2] == Fields{"项目资金（万元）", "", "", "年初预算数", "全年预算数", "全年执行数",
                          "分值", "执行率", "得分"});
  CHECK(grid[3] == Fields{"", "年度资金总额", "", "10.25", "12.25", "6.12", "10", "49.96%", "4.5"});
  CHECK(grid[4] == Fields{"", "其中：当年财政拨款", "", "10.25", "", "6.12", "--", "", "--"});
  CHECK(grid[5] == Fields{"", "上年结转资金", "", "", "", "", "--", "", "--"});
  CHECK(grid[6] == Fields{"", "其他资金", "", "", "", "", "--", "", "--"});
  CHECK(grid[7] == Fields{"年度总体目标", "预期目标", "", "", "", "实际完成情况", "", "", ""});
  CHECK(grid[8] == Fields{"", "目标", "", "", "", "完成", "", "", ""});
  CHECK(grid[9] == Fields{"绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值",
                          "实际完成值", "分值", "得分", "偏差原因分析及改进措施"});
  CHECK(grid[10] == Fields{"", "产出指标", "数量指标", "一", "值", "实", "20", "19.5", ""});
  CHECK(grid[11] == Fields{"", "", "", "二", "值", "实", "10", "", "偏差"});
  CHECK(grid[12] == Fields{"", "", "质量指标", "三", "值", "实", "10", "", ""});
  CHECK(grid[13] == Fields{"", "效益指标", "质量指标", "四", "值", "实", "5", "", ""});
  CHECK(grid[14] == Fields{"", "产出指标", "质量指标", "五", "值", "实", "0.5", "", ""});
  CHECK(grid[15] == Fields{"总分", "", "", "", "", "", "55.5", "24", ""});
}

TEST_CASE(
    "a form: equal neighbours share a cell, a second-level one only inside its first-level one") {
  const HtmlTable form = form_of(project());
  CHECK(form.body[2].front().rows == 5);
  CHECK(form.body[7].front().rows == 2);
  CHECK(form.body[9].front().rows == 6);
  CHECK(form.body[10][0].rows == 3);  // 产出指标
  CHECK(form.body[10][1].rows == 2);  // 数量指标
  CHECK(form.body[12][0].rows == 1);  // 质量指标 of 产出指标
  CHECK(form.body[13][0].text == "效益指标");
  CHECK(form.body[13][1].text == "质量指标");
  CHECK(form.body[14][0].text == "产出指标");
}

TEST_CASE("a form prints what it states before what follows from its rows") {
  Project stated = project();
  stated.stated_rate = Percent::from_hundredths(10'000);
  stated.stated_weight = Points{10'000};
  stated.stated_score = Points{9'800};
  const Grid grid = fill_grid(form_of(stated).body);
  CHECK(grid[3][7].starts_with("100"));
  CHECK(grid[15][6] == "100");
  CHECK(grid[15][7] == "98");
}

TEST_CASE("a form: no rate where the budget is blank; without indicators it still closes") {
  Project bare;
  bare.name = "乙";
  const Grid grid = fill_grid(form_of(bare).body);
  REQUIRE(grid.size() == 11);
  CHECK(grid[0][1] == "乙");
  CHECK(grid[3] == Fields{"", "年度资金总额", "", "", "", "", "", "", ""});
  CHECK(grid[9][0] == "绩效指标");
  CHECK(grid[10][0] == "总分");
}

TEST_CASE("a form: of a zero budget, something is no percentage, nothing is the profile's") {
  Project open = project();
  open.total.adjusted_budget = Amount{};
  CHECK(fill_grid(form_of(open).body)[3][7] == "—");
  CHECK(markdown_of(open).find(" | 6.12 | 10 | — | 4.5 |") != std::string::npos);
  open.total.executed = Amount{};
  CHECK(fill_grid(form_of(open).body)[3][7] == "0%");
  CHECK(markdown_of(open).find(" | 0 | 10 | 0% | 4.5 |") != std::string::npos);
  open.total.executed.reset();
  CHECK(fill_grid(form_of(open).body)[3][7].empty());
}

TEST_CASE("a form: of a negative budget there is no rate, as in the sentence above it") {
  Project turned = project();
  turned.stated_rate = {};
  turned.total.adjusted_budget = Amount::from_fen(-1'000'000);
  CHECK(fill_grid(form_of(turned).body)[3][7] == "—");
}

TEST_CASE("a form stands under its title, which names the year") {
  Accounts accounts = books();
  accounts.entries = {revenue(100), expenditure(100)};
  accounts.projects = {project()};
  const Profile& profile = Profile::built_in();
  const Disclosure disclosure = derive(accounts, profile.layout(), profile);
  const std::string title = "项目支出绩效自评表（2024年度）";
  CHECK(render(disclosure, RenderFormat::html, profile)
            .find("<caption><strong>" + title + "</strong></caption>") != std::string::npos);
  CHECK(render(disclosure, RenderFormat::markdown, profile)
            .find("\n**" + title + "**\n\n| 项目名称 | 甲项目经费 |") != std::string::npos);
  CHECK(render(disclosure, RenderFormat::json, profile).find("\"form_title\": \"" + title + '"') !=
        std::string::npos);
}

TEST_CASE("a form has a rate, none of a budget of zero, or one that is not known") {
  Form form;
  CHECK(rate_state(form) == RatioState::insufficient);
  form.project.total.executed = wan(1);
  CHECK(rate_state(form) == RatioState::insufficient);
  form.project.total.adjusted_budget = Amount{};
  CHECK(rate_state(form) == RatioState::undefined);
  form.rate = Percent::from_hundredths(0);
  CHECK(rate_state(form) == RatioState::value);
}

TEST_CASE("a stated rate that is no number is not held against the text") {
  Accounts accounts = books();
  accounts.entries = {revenue(100), expenditure(100)};
  accounts.projects = {project()};
  accounts.projects[0].stated_rate = Percent{};
  const Profile& profile = Profile::built_in();
  CHECK_NOTHROW(static_cast<void>(check(derive(accounts, profile.layout(), profile))));
}

TEST_CASE("nothing is written of what others published") {
  Accounts accounts = books();
  accounts.entries = {revenue(100), expenditure(100)};
  accounts.projects = {project()};
  const Profile& profile = Profile::built_in();
  const Disclosure published =
      read_published(render_published(derive(accounts, profile.layout(), profile)));
  for (const RenderFormat format : {RenderFormat::markdown, RenderFormat::html}) {
    const Error error = juesuan_tests::error_of([&] { render(published, format, profile); });
    CHECK(std::string(error.what()) == "disclosure: expected one that was derived");
  }
}

TEST_CASE("the points of a form are all known where none is unreadable and no row is missing") {
  Form form;
  CHECK(all_points_known(form));
  form.left_out = 1;
  CHECK_FALSE(all_points_known(form));
  form.left_out = 0;
  form.unreadable_points = true;
  CHECK_FALSE(all_points_known(form));
}
