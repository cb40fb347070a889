#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <juesuan/amount_text.hpp>
#include <juesuan/entry_rules.hpp>
#include <juesuan/error.hpp>
#include <juesuan/limits.hpp>
#include <juesuan/read.hpp>

#include "field_text.hpp"
#include "utf8.hpp"

namespace juesuan::inline v0 {

namespace detail {

namespace {

/// A column of the entries CSV; the value is the index of its name.
enum class Column : std::uint8_t {
  year,
  stage,
  flow,
  source,
  kind,
  function,
  economic,
  amount_yuan,
  amount_wanyuan,
  nature,
  detail,
};

constexpr std::array<std::string_view, 11> column_names{
    "year",     "stage",       "flow",           "source", "kind",   "function",
    "economic", "amount_yuan", "amount_wanyuan", "nature", "detail",
};

constexpr std::string_view name_of(Column column) noexcept {
  return column_names[static_cast<std::size_t>(column)];
}

/// The value of a field, `none` where it is empty.
template <class E>
constexpr std::optional<E> term_or_none(std::string_view text) noexcept {
  return text.empty() ? E::none : from_text<E>(text);
}

/// One pass over the bytes. A field that repeats the text above it is recognized before it is
/// searched for its end, and its value is still in the entry: rows differ in few columns.
class EntriesCsv {
 public:
  EntriesCsv(std::string_view bytes, std::string_view name, int year) noexcept
      : at_(bytes.data()), end_(bytes.data() + bytes.size()), name_(name), year_(year) {}

  void append_to(std::vector<Entry>& entries) {
    read_header();
    while (at_ != end_) {
      ++line_;
      if (at_line_break()) return expect_only_line_breaks();
      read_row();
      if (entries.size() == limits.entries) {
        fail("expected at most " + std::to_string(limits.entries) + " entries", Status::range);
      }
      entries.push_back(entry_);
    }
  }

 private:
  /// A column of this file and its field in the row read last, quotes included; null before any
  /// row.
  struct Field {
    Column column;
    std::string_view raw{};
  };

  void read_header() {
    if (at_ == end_ || at_line_break()) fail("expected a header row; found nothing");
    do {
      fields_.push_back({read_column_name()});
    } while (skip_comma());
    skip_line_break();
    check_columns();
  }

  Column read_column_name() {
    const std::string_view text = unquoted(scan_field());
    const auto name = std::ranges::find(column_names, text);
    if (name == column_names.end()) {
      check_bytes(text);
      std::string expected = "expected a column of";
      for (const std::string_view known : column_names) expected += ' ' + std::string(known);
      fail(expected_but(expected, text));
    }
    const auto column = static_cast<Column>(name - column_names.begin());
    if (has(column)) fail("column " + std::string(text) + " occurs twice");
    return column;
  }

  void check_columns() {
    const bool yuan = has(Column::amount_yuan);
    if (yuan == has(Column::amount_wanyuan)) {
      fail("expected either column amount_yuan or column amount_wanyuan; found " +
           std::string(yuan ? "both" : "neither"));
    }
    for (const Column column : {Column::year, Column::stage, Column::flow, Column::source,
                                Column::kind, Column::function, Column::economic}) {
      if (!has(column)) fail("missing column " + std::string(name_of(column)));
    }
    unit_ = yuan ? MoneyUnit::yuan : MoneyUnit::wanyuan;
  }

  bool has(Column column) const noexcept {
    return std::ranges::find(fields_, column, &Field::column) != fields_.end();
  }

  void read_row() {
    row_ = at_;
    for (Field& field : fields_) {
      if (&field != &fields_.front() && !skip_comma()) fail_width();
      if (repeats(field.raw)) {
        at_ += field.raw.size();
      } else {
        field.raw = scan_field();
        read_value(field.column, unquoted(field.raw));
      }
    }
    if (!skip_line_break()) fail_width();
    check_rules();
  }

  /// Whether the field that begins here is `raw`, up to the comma after it.
  bool repeats(std::string_view raw) const noexcept {
    return raw.data() != nullptr && static_cast<std::size_t>(end_ - at_) > raw.size() &&
           at_[raw.size()] == ',' && std::memcmp(at_, raw.data(), raw.size()) == 0;
  }

  /// Moves to the end of the field that begins here and returns it, quotes included.
  std::string_view scan_field() {
    const char* const begin = at_;
    if (at_ != end_ && *at_ == '"') return scan_quoted_field();
    while (at_ != end_ && *at_ != ',' && *at_ != '\n') ++at_;
    if (at_ != begin && at_ != end_ && *at_ == '\n' && at_[-1] == '\r') --at_;
    return {begin, at_};
  }

  /// A doubled quote needs no translation: no value contains one.
  std::string_view scan_quoted_field() {
    const char* const begin = at_++;
    while (at_ != end_ && *at_ != '\n' && (*at_ != '"' || (end_ - at_ > 1 && at_[1] == '"'))) {
      at_ += *at_ == '"' ? 2 : 1;
    }
    if (at_ == end_ || *at_ == '\n') fail("expected a quote at the end of a quoted field");
    ++at_;
    if (at_ != end_ && *at_ != ',' && !at_line_break()) fail("expected a comma after a quote");
    return {begin, at_};
  }

  static std::string_view unquoted(std::string_view raw) noexcept {
    return raw.starts_with('"') ? raw.substr(1, raw.size() - 2) : raw;
  }

  bool skip_comma() noexcept {
    if (at_ == end_ || *at_ != ',') return false;
    ++at_;
    return true;
  }

  bool at_line_break() const noexcept {
    return at_ != end_ && (*at_ == '\n' || (*at_ == '\r' && end_ - at_ > 1 && at_[1] == '\n'));
  }

  /// Moves to the next line; the end of the bytes ends a line too.
  bool skip_line_break() noexcept {
    if (at_ == end_) return true;
    if (!at_line_break()) return false;
    at_ += *at_ == '\r' ? 2 : 1;
    return true;
  }

  void expect_only_line_breaks() {
    while (at_line_break()) skip_line_break();
    if (at_ != end_) fail("expected an entry; found a blank line");
  }

  void read_value(Column column, std::string_view text) {
    switch (column) {
      case Column::year:
        return take(column, text, parse_year(text), entry_.year, expected_year);
      case Column::stage:
        return take_term(column, text, from_text<Stage>(text), entry_.stage);
      case Column::flow:
        return take_term(column, text, from_text<Flow>(text), entry_.flow);
      case Column::source:
        return take_term(column, text, term_or_none<Source>(text), entry_.source);
      case Column::kind:
        return take_term(column, text, term_or_none<Kind>(text), entry_.kind);
      case Column::function:
        return take(column, text, parse_function_code(text), entry_.function,
                    expected_function_code);
      case Column::economic:
        return take(column, text, parse_economic_code(text), entry_.economic,
                    expected_economic_code);
      case Column::amount_yuan:
      case Column::amount_wanyuan:
        return read_amount(column, text);
      case Column::nature:
        return take_term(column, text, term_or_none<Nature>(text), entry_.nature);
      case Column::detail:
        return take(column, text, text.empty() ? std::uint8_t{0} : parse_axes(text), entry_.detail,
                    expected_axes);
    }
  }

  template <class T>
  void take(Column column, std::string_view text, std::optional<T> parsed, T& value,
            std::string_view expected) {
    if (!parsed) fail_field(column, text, expected_but(expected, text));
    value = *parsed;
  }

  template <class E>
  void take_term(Column column, std::string_view text, std::optional<E> parsed, E& value) {
    if (!parsed) fail_field(column, text, expected_but(expected_term<E>(), text));
    value = *parsed;
  }

  void read_amount(Column column, std::string_view text) {
    const ParsedAmount parsed = parse_amount(text, unit_);
    if (parsed.fault != AmountFault::none) {
      fail_field(column, text, describe(parsed.fault, text, unit_),
                 parsed.fault == AmountFault::range ? Status::range : Status::input);
    }
    entry_.fen = parsed.amount.fen();
  }

  void check_rules() {
    const EntryFault fault = check_entry(entry_, year_);
    if (!fault) return;
    const auto column =
        static_cast<Column>(std::ranges::find(column_names, fault.field) - column_names.begin());
    const auto field = std::ranges::find(fields_, column, &Field::column);
    const std::string_view text = field == fields_.end() ? "" : unquoted(field->raw);
    fail_field(column, text, expected_but(fault.expected, text));
  }

  std::size_t count_fields() {
    at_ = row_;
    std::size_t count = 0;
    do {
      scan_field();
      ++count;
    } while (skip_comma());
    return count;
  }

  [[noreturn, gnu::noinline]] void fail_width() {
    const std::size_t count = count_fields();
    fail("expected " + std::to_string(fields_.size()) + " fields; found " + std::to_string(count));
  }

  /// In a row that lacks a field, the fields behind the gap stand in the wrong columns: the gap is
  /// the error.
  [[noreturn, gnu::noinline]] void fail_field(Column column, std::string_view text,
                                              const std::string& message,
                                              Status status = Status::input) {
    check_bytes(text);
    if (count_fields() != fields_.size()) fail_width();
    fail("column " + std::string(name_of(column)) + ": " + message, status);
  }

  /// Every accepted field equals a known text, so bytes that are not UTF-8 are found when a field
  /// is refused.
  void check_bytes(std::string_view text) const {
    const std::size_t valid = valid_prefix(text);
    if (valid != text.size()) fail(std::string(invalid_byte_message(text, valid)));
  }

  [[noreturn]] void fail(std::string message, Status status = Status::input) const {
    throw Error(status, std::string(name_), std::move(message), line_);
  }

  const char* at_;
  const char* end_;
  const char* row_ = nullptr;
  std::string_view name_;
  int year_;
  std::int64_t line_ = 1;
  MoneyUnit unit_ = MoneyUnit::yuan;
  std::vector<Field> fields_;
  Entry entry_;
};

}  // namespace

}  // namespace detail

void read_entries_csv(std::string_view bytes, Accounts& accounts, std::string_view name) {
  if (accounts.entity.year == 0) {
    throw Error(Status::argument, "entity.year", "expected the disclosure year before any entries");
  }
  const std::size_t before = accounts.entries.size();
  try {
    detail::EntriesCsv(detail::without_byte_order_mark(bytes), name, accounts.entity.year)
        .append_to(accounts.entries);
  } catch (...) {
    accounts.entries.resize(before);
    throw;
  }
}

}  // namespace juesuan::inline v0
