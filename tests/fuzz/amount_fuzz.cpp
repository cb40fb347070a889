#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include <juesuan/amount.hpp>
#include <juesuan/amount_text.hpp>
#include <juesuan/ratio.hpp>

/// Reads any bytes as an amount in both units, with and without separators, and as a percentage.
/// What is accepted must survive being written in every style and read again; what is refused must
/// be described.
namespace {

using namespace juesuan;

constexpr std::array styles{
    NumberStyle{Zeros::fixed, Separators::none},
    NumberStyle{Zeros::fixed, Separators::thousands},
    NumberStyle{Zeros::trimmed, Separators::none},
    NumberStyle{Zeros::trimmed, Separators::thousands},
};

void require(bool condition) {
  if (!condition) std::abort();
}

void require_round_trip(Amount amount, MoneyUnit unit) {
  for (const NumberStyle style : styles) {
    const std::string text = to_string(amount, unit, style);
    require(text.size() <= number_text_max);
    const ParsedAmount again = parse_amount(text, unit, style.separators);
    require(again.fault == AmountFault::none && again.amount == amount);
  }
}

void require_described(AmountFault fault, std::string_view text, MoneyUnit unit) {
  constexpr std::size_t message_max = 128;
  const std::string message = describe(fault, text, unit);
  require(!message.empty() && message.size() <= message_max);
}

void read_amount(std::string_view text, MoneyUnit unit, Separators separators) {
  const ParsedAmount parsed = parse_amount(text, unit, separators);
  if (parsed.fault != AmountFault::none) {
    require(parsed.amount == Amount{});
    require_described(parsed.fault, text, unit);
    return;
  }
  require_round_trip(parsed.amount, unit);
  require(parse_amount(text, unit, Separators::thousands).amount == parsed.amount);
}

void read_percent(std::string_view text) {
  const ParsedPercent parsed = parse_percent(text);
  require(parsed.percent.defined() == (parsed.fault == AmountFault::none));
  if (parsed.percent.defined()) {
    require(parse_percent(to_string(parsed.percent) + "%").percent == parsed.percent);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  for (const MoneyUnit unit : {MoneyUnit::yuan, MoneyUnit::wanyuan}) {
    read_amount(text, unit, Separators::none);
    read_amount(text, unit, Separators::thousands);
  }
  read_percent(text);
  return 0;
}
