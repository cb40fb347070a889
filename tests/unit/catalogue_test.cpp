#include <algorithm>
#include <optional>
#include <string_view>

#include <doctest/doctest.h>

#include <juesuan/catalogue.hpp>

using namespace juesuan;

namespace {

template <class Rows>
auto count(const Rows& rows, Evidence evidence) {
  return std::ranges::count(rows, evidence, [](const auto& row) { return row.evidence; });
}

}  // namespace

TEST_CASE("functional names are found at every level, first and last row included") {
  CHECK(catalogue_name(FunctionCode{201}) == "一般公共服务支出");
  CHECK(catalogue_name(FunctionCode{20101}) == "人大事务");
  CHECK(catalogue_name(FunctionCode{2010101}) == "行政运行");
  CHECK(catalogue_name(FunctionCode{234}) == "抗疫特别国债安排的支出");
  CHECK(catalogue_name(FunctionCode{2240101}) == "行政运行");
}

TEST_CASE("economic names are found, and the two parents have theirs") {
  CHECK(catalogue_name(EconomicCode{301}) == "工资福利支出");
  CHECK(catalogue_name(EconomicCode{30217}) == "公务接待费");
  CHECK(catalogue_name(EconomicCode{39999}) == "其他支出");
  CHECK(catalogue_name(EconomicCode::personnel()) == "人员经费");
  CHECK(catalogue_name(EconomicCode::operating_cost()) == "公用经费");
}

TEST_CASE("a code that is not listed has no name") {
  CHECK(catalogue_name(FunctionCode{}).empty());
  CHECK(catalogue_name(FunctionCode{200}).empty());
  CHECK(catalogue_name(FunctionCode{2010198}).empty());
  CHECK(catalogue_name(FunctionCode{2999999}).empty());
  CHECK(catalogue_name(FunctionCode{4294967295U}).empty());
  CHECK(catalogue_name(FunctionCode{301}).empty());
  CHECK(catalogue_name(EconomicCode{}).empty());
  CHECK(catalogue_name(EconomicCode{3}).empty());
  CHECK(catalogue_name(EconomicCode{30210}).empty());
  CHECK(catalogue_name(EconomicCode{4294967295U}).empty());
  CHECK(catalogue_name(EconomicCode{201}).empty());
}

TEST_CASE("every listed code is found under its own name") {
  for (const auto& row : catalogue_functions()) CHECK(catalogue_name(row.code) == row.name);
  for (const auto& row : catalogue_economics()) CHECK(catalogue_name(row.code) == row.name);
}

TEST_CASE("every listed code has its parent in the list") {
  for (const auto& row : catalogue_functions()) {
    CHECK((row.code.level() == 1 || !catalogue_name(row.code.parent()).empty()));
  }
  for (const auto& row : catalogue_economics()) {
    CHECK((row.code.level() == 2 || !catalogue_name(row.code.parent()).empty()));
  }
}

TEST_CASE("the lists are complete and carry their evidence") {
  const auto functions = catalogue_functions();
  CHECK(functions.size() == 1445);
  CHECK(count(functions, Evidence::published) == 151);
  CHECK(count(functions, Evidence::corroborated) == 564);
  CHECK(count(functions, Evidence::standard) == 104);
  CHECK(count(functions, Evidence::recalled) == 626);
  const auto economics = catalogue_economics();
  CHECK(economics.size() == 109);
  CHECK(count(economics, Evidence::recalled) == 1);
  CHECK(fund_codes.size() == 34);
  CHECK(count(fund_codes, Evidence::published) == 4);
  CHECK(count(fund_codes, Evidence::recalled) == 30);
}

TEST_CASE("a 款 of a fund budget and the 项 below it know their fund") {
  CHECK(catalogue_fund(FunctionCode{21208}) == Source::government_fund);
  CHECK(catalogue_fund(FunctionCode{2120801}) == Source::government_fund);
  CHECK(catalogue_fund(FunctionCode{22301}) == Source::state_capital);
  CHECK(catalogue_fund(FunctionCode{2239999}) == Source::state_capital);
}

TEST_CASE("nothing is said of the fund of any other code") {
  CHECK(catalogue_fund(FunctionCode{}) == std::nullopt);
  CHECK(catalogue_fund(FunctionCode{223}) == std::nullopt);
  CHECK(catalogue_fund(FunctionCode{20101}) == std::nullopt);
  CHECK(catalogue_fund(FunctionCode{2080501}) == std::nullopt);
}

TEST_CASE("every fund is a listed 款 of one of the two fund budgets") {
  CHECK(std::ranges::is_sorted(fund_codes, {}, &CatalogueFund::code));
  for (const CatalogueFund& row : fund_codes) {
    CHECK(row.code.level() == 2);
    CHECK_FALSE(catalogue_name(row.code).empty());
    CHECK((row.fund == Source::government_fund || row.fund == Source::state_capital));
  }
}
