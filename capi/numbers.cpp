#include <juesuan/amount_text.hpp>
#include <juesuan/interval.hpp>
#include <juesuan/ratio.hpp>

#include "handles.hpp"

namespace {

using namespace juesuan_capi;

static_assert(JUESUAN_NUMBER_TEXT_MAX == juesuan::number_text_max);

juesuan::MoneyUnit money_unit(std::int32_t number) {
  if (number != JUESUAN_MONEY_YUAN && number != JUESUAN_MONEY_WANYUAN) {
    throw Error(Status::argument, "unit", "unknown number " + std::to_string(number));
  }
  return static_cast<juesuan::MoneyUnit>(number);
}

juesuan::NumberStyle number_style(std::uint32_t bits, std::uint32_t allowed) {
  if ((bits & ~allowed) != 0) {
    throw Error(Status::argument, "style", "unexpected bits in " + std::to_string(bits));
  }
  return {(bits & JUESUAN_NUMBER_TRIMMED) != 0 ? juesuan::Zeros::trimmed : juesuan::Zeros::fixed,
          (bits & JUESUAN_NUMBER_THOUSANDS) != 0 ? juesuan::Separators::thousands
                                                 : juesuan::Separators::none};
}

juesuan::NumberStyle written_style(std::uint32_t bits) {
  return number_style(bits, JUESUAN_NUMBER_TRIMMED | JUESUAN_NUMBER_THOUSANDS);
}

/// `parse()` whose error names the parameter "text".
template <class Parse>
auto parsed(Parse parse) {
  try {
    return parse();
  } catch (const Error& failure) {
    throw Error(failure.status(), "text", failure.message());
  }
}

/// Hands the text that `write` puts into a buffer to the caller, all of it or nothing.
template <class Write>
void write_number(char* text, std::size_t capacity, std::size_t* size, Write write) {
  std::size_t& length = required(size, "size");
  char buffer[JUESUAN_NUMBER_TEXT_MAX];
  const auto written = static_cast<std::size_t>(write(buffer) - buffer);
  if (capacity < written) {
    throw Error(Status::argument, "capacity", "expected at least " + std::to_string(written));
  }
  std::memcpy(&required(text, "text"), buffer, written);
  length = written;
}

}  // namespace

extern "C" {

juesuan_status juesuan_parse_amount(const char* text, size_t text_size, int32_t unit,
                                    uint32_t style, int64_t* fen, juesuan_error* error) {
  return guard(error, [&] {
    std::int64_t& out = required(fen, "fen");
    const std::string_view from = bytes_of(text, text_size, "text");
    const juesuan::MoneyUnit in = money_unit(unit);
    const juesuan::NumberStyle with = number_style(style, JUESUAN_NUMBER_THOUSANDS);
    out = parsed([&] { return amount_from_text(from, in, with.separators); }).fen();
  });
}

juesuan_status juesuan_format_amount(int64_t fen, int32_t unit, uint32_t style, char* text,
                                     size_t capacity, size_t* size, juesuan_error* error) {
  return guard(error, [&] {
    const juesuan::MoneyUnit in = money_unit(unit);
    const juesuan::NumberStyle with = written_style(style);
    write_number(text, capacity, size, [&](char* out) {
      return format_to(out, juesuan::Amount::from_fen(fen), in, with);
    });
  });
}

juesuan_status juesuan_publish(int64_t fen, int64_t* hundredths, juesuan_error* error) {
  return guard(error, [&] {
    required(hundredths, "hundredths") =
        juesuan::publish(juesuan::Amount::from_fen(fen)).hundredths();
  });
}

juesuan_status juesuan_print_amount(int64_t fen, int32_t unit, uint32_t places, int64_t* printed,
                                    juesuan_interval* interval, juesuan_error* error) {
  return guard(error, [&] {
    std::int64_t& out_printed = required(printed, "printed");
    juesuan_interval& out = required(interval, "interval");
    const juesuan::MoneyUnit in = money_unit(unit);
    if (places > (in == juesuan::MoneyUnit::yuan ? 2U : 6U)) {
      throw Error(Status::argument, "places", "expected at most 2 in 元, 6 in 万元");
    }
    const juesuan::Precision precision{in, static_cast<std::uint8_t>(places)};
    const std::int64_t prints = printed_fen(fen, precision);
    if (prints % step_fen(precision) != 0) {
      throw Error(Status::range, "fen", "does not fit when it is rounded");
    }
    const juesuan::Interval all = printed_interval(prints, precision);
    out_printed = prints;
    out = {all.low, all.high};
  });
}

juesuan_status juesuan_percent(int64_t part, int64_t base, int32_t* state, int64_t* hundredths,
                               juesuan_error* error) {
  return guard(error, [&] {
    std::int32_t& out_state = required(state, "state");
    std::int64_t& out = required(hundredths, "hundredths");
    const auto percent =
        juesuan::Percent::of(juesuan::Amount::from_fen(part), juesuan::Amount::from_fen(base));
    out_state = percent.defined() ? JUESUAN_RATIO_VALUE : JUESUAN_RATIO_UNDEFINED;
    out = percent.defined() ? percent.hundredths() : 0;
  });
}

juesuan_status juesuan_parse_percent(const char* text, size_t text_size, int64_t* hundredths,
                                     juesuan_error* error) {
  return guard(error, [&] {
    std::int64_t& out = required(hundredths, "hundredths");
    const std::string_view from = bytes_of(text, text_size, "text");
    out = parsed([&] { return juesuan::percent_from_text(from); }).hundredths();
  });
}

juesuan_status juesuan_format_hundredths(int64_t hundredths, uint32_t style, char* text,
                                         size_t capacity, size_t* size, juesuan_error* error) {
  return guard(error, [&] {
    const juesuan::NumberStyle with = written_style(style);
    write_number(text, capacity, size, [&](char* out) {
      return format_to(out, juesuan::Published::from_hundredths(hundredths), with);
    });
  });
}

}  // extern "C"
