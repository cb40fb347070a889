#include "document_values.hpp"

#include <juesuan/amount_text.hpp>
#include <juesuan/ratio.hpp>

namespace juesuan::inline v0::detail {

namespace {

/// Passes on a number that a parser accepted; fails with `message()` at the node otherwise.
template <class Message>
void check_number(const Node& node, AmountFault fault, Message message) {
  if (fault == AmountFault::none) return;
  node.fail(message(), fault == AmountFault::range ? Status::range : Status::input);
}

/// A number with at most `Places` decimals, scaled; `what` says in messages what it counts.
template <unsigned Places>
std::int64_t scaled_not_negative(const Node& node, std::string_view what) {
  const std::string& text = node.text();
  const ScaledNumber number = parse_scaled<Places>(text, Separators::none);
  check_number(node, number.fault,
               [&] { return describe_number(number.fault, text, what, Places); });
  if (number.value < 0) node.fail(expected_but("expected a number not below 0", text));
  return number.value;
}

template <class Code>
void read_code(const Node& node, std::optional<Code> parsed, std::string_view expected,
               Code& value) {
  if (!parsed || parsed->empty()) node.fail(expected_but(expected, node.text()));
  value = *parsed;
}

}  // namespace

void read_value(const Node& node, std::string& value) {
  value = node.text();
  if (value.empty()) node.fail("expected a text; found nothing");
}

void read_value(const Node& node, std::int64_t& count) {
  count = scaled_not_negative<0>(node, "a count");
}

void read_value(const Node& node, Amount& value) {
  if (!node.context().unit) {
    throw Error(Status::input, "amount_unit", "missing; expected 元 or 万元");
  }
  const std::string& text = node.text();
  const ParsedAmount parsed = parse_amount(text, *node.context().unit);
  check_number(node, parsed.fault,
               [&] { return describe(parsed.fault, text, *node.context().unit); });
  value = parsed.amount;
}

void read_value(const Node& node, Points& value) {
  value.hundredths = scaled_not_negative<2>(node, "a score");
}

void read_value(const Node& node, Percent& value) {
  const std::string& text = node.text();
  const ParsedPercent parsed = parse_percent(text);
  check_number(node, parsed.fault, [&] { return describe_number(parsed.fault, text, "%", 2); });
  value = parsed.percent;
}

void read_value(const Node& node, FunctionCode& value) {
  read_code(node, parse_function_code(node.text()), expected_function_code, value);
}

void read_value(const Node& node, EconomicCode& value) {
  read_code(node, parse_economic_code(node.text()), expected_economic_code, value);
}

void read_value(const Node& node, MoneyUnit& value) {
  const std::string& text = node.text();
  if (text == "元" || text == "yuan") {
    value = MoneyUnit::yuan;
  } else if (text == "万元" || text == "wanyuan") {
    value = MoneyUnit::wanyuan;
  } else {
    node.fail(expected_but("expected 元 or 万元", text));
  }
}

void read_value(const Node& node, std::int16_t& value) {
  const std::optional<std::int16_t> year = parse_year(node.text());
  if (!year) node.fail(expected_but(expected_year, node.text()));
  value = *year;
}

void read_value(const Node& node, std::uint8_t& value) {
  const std::optional<std::uint8_t> axes = parse_axes(node.text());
  if (!axes) node.fail(expected_but(expected_axes, node.text()));
  value = *axes;
}

void expect_text(const Node& node, std::string_view expected) {
  if (node.text() == expected) return;
  node.fail(expected_but("expected " + std::string(expected), node.text()));
}

std::int64_t read_number(const Node& node, std::int64_t min, std::int64_t max) {
  const ScaledNumber number = parse_scaled<0>(node.text(), Separators::none);
  if (number.fault == AmountFault::none && number.value >= min && number.value <= max) {
    return number.value;
  }
  node.fail(expected_but(
      "expected a number from " + std::to_string(min) + " to " + std::to_string(max), node.text()));
}

std::vector<std::string> read_texts(const Node& node, std::string_view singular) {
  std::vector<std::string> texts;
  node.each_item(singular, [&](const Node& item) { read_value(item, texts.emplace_back()); });
  return texts;
}

}  // namespace juesuan::inline v0::detail
