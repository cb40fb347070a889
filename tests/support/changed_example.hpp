#pragma once

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include <doctest/doctest.h>

#include <juesuan/amount_text.hpp>
#include <juesuan/derive.hpp>
#include <juesuan/detail/figures.hpp>
#include <juesuan/detail/tables_builder.hpp>
#include <juesuan/extract.hpp>
#include <juesuan/interval.hpp>
#include <juesuan/locate.hpp>
#include <juesuan/profile.hpp>
#include <juesuan/read.hpp>

#include "support/plain_text.hpp"

/// The built-in examples, as their books give them or as they were published, with single changes.
namespace juesuan_tests {

using namespace juesuan;

enum class Example : std::uint8_t { haidong, linlan };
enum class Mode : std::uint8_t { source, published };

/// One of the four disclosures that the examples make.
struct ExampleDocument {
  Example example;
  Mode mode;
};

/// A change of the books, of the text that was saved, or of the figures that were read, and where a
/// rule that it breaks must say so: a place as `describe` names it, or words of the note of a
/// finding that has none.
struct Edit {
  std::function<void(Accounts&)> books{};
  std::function<void(std::string&)> text{};
  std::function<void(Disclosure&)> figures{};
  std::string at{};
  Location cell{};  ///< in place of `at`
};

inline Location at(TableKey table, RowKey row, ColumnKey column = ColumnKey::amount) {
  Location place;
  place.table = table;
  place.row = row;
  place.column = column;
  return place;
}
inline Location at(TableKey table, std::uint32_t code, ColumnKey column = ColumnKey::amount) {
  Location place = at(table, RowKey::code, column);
  place.code = code;
  return place;
}
/// The line of a 类 in 公开01 表 or 公开04 表.
inline Location at_class(TableKey table, std::uint32_t code, ColumnKey column = ColumnKey::amount) {
  Location place = at(table, RowKey::expenditure_class, column);
  place.code = code;
  return place;
}

/// Prints an amount in 万元, or nothing, in a cell; a derived one then is exactly that.
inline void print_cell(Disclosure& disclosure, const Location& place, std::string_view text) {
  const auto found = detail::find_cell(disclosure.tables, place);
  REQUIRE(found.has_value());
  const Panel& panel = *found->panel;
  Cell cell = disclosure.tables.cells(panel, found->row)[found->column];
  REQUIRE(cell.unit == CellUnit::money);
  cell.low = cell.high =
      amount_from_text(text.empty() ? "0" : text, MoneyUnit::wanyuan, Separators::none).fen();
  if (disclosure.origin == Origin::published) {
    const Precision precision = disclosure.tables.columns(panel)[found->column].precision;
    const Interval interval = printed_interval(cell.low, precision);
    cell.low = interval.low;
    cell.high = interval.high;
  }
  cell.state = text.empty() ? CellState::blank : CellState::value;
  const std::uint32_t figure = detail::Figures::at(panel, found->row, found->column);
  disclosure.tables = TablesBuilder::with_cell(disclosure.tables, figure, cell);
}

inline Edit print(const Location& place, std::string text) {
  Edit edit;
  edit.cell = place;
  edit.figures = [place, text = std::move(text)](Disclosure& disclosure) {
    print_cell(disclosure, place, text);
  };
  return edit;
}

/// Writes a passage of the text, which stands there once, differently.
inline Edit write(std::string passage, std::string instead, std::string where = {}) {
  Edit edit;
  edit.at = std::move(where);
  edit.text = [passage = std::move(passage), instead = std::move(instead)](std::string& text) {
    CAPTURE(passage);
    const std::size_t begin = text.find(passage);
    REQUIRE(begin != std::string::npos);
    REQUIRE(text.find(passage, begin + 1) == std::string::npos);
    text.replace(begin, passage.size(), instead);
  };
  return edit;
}

inline Edit in_books(std::function<void(Accounts&)> change, std::string where = {}) {
  Edit edit;
  edit.at = std::move(where);
  edit.books = std::move(change);
  return edit;
}

inline Edit in_figures(std::function<void(Disclosure&)> change, std::string where = {}) {
  Edit edit;
  edit.at = std::move(where);
  edit.figures = std::move(change);
  return edit;
}

/// An example's books and what they make, read once.
struct ExampleFiles {
  explicit ExampleFiles(const std::string& folder)
      : accounts(read_accounts_file(std::string(JUESUAN_SOURCE_DIR) + "/examples/data/" + folder +
                                    "/accounts.json")),
        source(derived_from(accounts)),
        text(plain_text(source, Profile::built_in())),
        published(extract(text, Profile::built_in()).disclosure) {}

  static Disclosure derived_from(const Accounts& accounts) {
    return derive(accounts, Profile::built_in().layout(), Profile::built_in());
  }

  Accounts accounts;
  Disclosure source;
  std::string text;
  Disclosure published;
};

inline const ExampleFiles& files_of(Example example) {
  static const ExampleFiles haidong{"haidong-2024"};
  static const ExampleFiles linlan{"linlan-2024"};
  return example == Example::haidong ? haidong : linlan;
}

/// The disclosure after these changes. One of the text is of a published disclosure alone.
inline Disclosure changed_example(ExampleDocument document, std::initializer_list<Edit> edits) {
  const ExampleFiles& files = files_of(document.example);
  Accounts accounts = files.accounts;
  bool other_books = false;
  bool other_text = false;
  for (const Edit& edit : edits) {
    if (edit.books) edit.books(accounts);
    other_books = other_books || edit.books;
    other_text = other_text || edit.text;
  }
  Disclosure disclosure = other_books ? ExampleFiles::derived_from(accounts) : files.source;
  if (document.mode == Mode::source) {
    REQUIRE_FALSE(other_text);
  } else if (other_books || other_text) {
    std::string text = other_books ? plain_text(disclosure, Profile::built_in()) : files.text;
    for (const Edit& edit : edits) {
      if (edit.text) edit.text(text);
    }
    disclosure = extract(text, Profile::built_in()).disclosure;
  } else {
    disclosure = files.published;
  }
  for (const Edit& edit : edits) {
    if (edit.figures) edit.figures(disclosure);
  }
  return disclosure;
}

/// Where the rule that an edit breaks must say so.
inline std::string place_of(const Edit& edit, const Disclosure& disclosure) {
  if (edit.cell.table == TableKey::none) return edit.at;
  Location place = edit.cell;
  if (const auto found = detail::find_cell(disclosure.tables, place)) {
    place.line = disclosure.tables.rows(*found->panel)[found->row].line;
  }
  return describe(place, disclosure);
}

}  // namespace juesuan_tests
