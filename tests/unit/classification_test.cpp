#include <string>

#include <doctest/doctest.h>

#include <juesuan/accounts.hpp>
#include <juesuan/classification.hpp>
#include <juesuan/entry_rules.hpp>

using namespace juesuan;

TEST_CASE("a functional code is 3, 5 or 7 digits that begin with 2, or none") {
  CHECK(parse_function_code("208") == FunctionCode{208});
  CHECK(parse_function_code("20801") == FunctionCode{20801});
  CHECK(parse_function_code("2080107") == FunctionCode{2080107});
  CHECK(parse_function_code("") == FunctionCode{});
  for (const char* const text : {"2", "20", "2080", "208010", "20801070", "308", "0208", "208 ",
                                 " 208", "+208", "-208", "２０８", "20x"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_function_code(text).has_value());
  }
}

TEST_CASE("an economic code is 3 or 5 digits that begin with 3, a parent's name, or none") {
  CHECK(parse_economic_code("301") == EconomicCode{301});
  CHECK(parse_economic_code("30101") == EconomicCode{30101});
  CHECK(parse_economic_code("personnel") == EconomicCode::personnel());
  CHECK(parse_economic_code("公用经费") == EconomicCode::operating_cost());
  CHECK(parse_economic_code("") == EconomicCode{});
  for (const char* const text : {"1", "2", "30", "3010", "301010", "201", "001", "1e5", "人员"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_economic_code(text).has_value());
  }
}

TEST_CASE("a code lies below its parents, up to none") {
  CHECK(FunctionCode{2080107}.parent() == FunctionCode{20801});
  CHECK(FunctionCode{208}.parent() == FunctionCode{});
  CHECK(FunctionCode{2080107}.ancestor(1) == FunctionCode{208});
  CHECK(EconomicCode{30101}.parent() == EconomicCode{301});
  CHECK(EconomicCode{301}.parent() == EconomicCode::personnel());
  CHECK(EconomicCode{399}.parent() == EconomicCode::operating_cost());
  for (const EconomicCode project : economic_codes::project_classes) {
    CHECK(project.parent().empty());
  }
  CHECK(EconomicCode::operating_cost().contains(economic_codes::travel_abroad));
  CHECK_FALSE(EconomicCode::personnel().contains(economic_codes::travel_abroad));
}

TEST_CASE("values have official names, none has none") {
  CHECK(official_name(Flow::revenue) == "收入");
  CHECK(official_name(Flow::none).empty());
  CHECK(official_name(static_cast<Flow>(99)).empty());
}

TEST_CASE("the error of an entry names its place") {
  const Error error = entry_error(12, {"function", "expected a code"});
  CHECK(error.status() == Status::input);
  CHECK(error.where() == "entries[12].function");
  CHECK(error.message() == "expected a code");
}
