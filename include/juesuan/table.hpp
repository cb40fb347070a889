#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

#include <juesuan/amount.hpp>
#include <juesuan/layout.hpp>

namespace juesuan::inline v0 {

enum class CellUnit : std::uint8_t {
  none = 0,
  money = 1,  ///< fen
  count = 2,
};

enum class CellState : std::uint8_t {
  value = 1,
  blank = 2,         ///< a published cell without a figure, read as zero
  insufficient = 3,  ///< the accounts hold nothing to derive it from: not zero, unknown
  absent = 4,        ///< the table has no figure here
  unreadable = 5,    ///< a published text that is no number
};

/// One figure. A derived cell has `low == high`, the exact amount; a published one is the interval
/// of what could have been printed so.
struct Cell {
  std::int64_t low = 0;
  std::int64_t high = 0;
  std::uint32_t printed =
      0;  ///< which published text of `Tables::printed`, from 1; 0 for a derived cell
  CellUnit unit = CellUnit::none;
  CellState state = CellState::absent;
  bool lower_bound = false;  ///< entries known too coarsely for this cell may belong to it
};

static_assert(sizeof(Cell) == 24);

/// A figure that is known to the last digit, or not at all.
constexpr Cell exact_cell(CellUnit unit, std::optional<std::int64_t> value) noexcept {
  Cell cell;
  cell.unit = unit;
  cell.state = value ? CellState::value : CellState::insufficient;
  cell.low = cell.high = value.value_or(0);
  return cell;
}
constexpr Cell exact_cell(std::optional<Amount> amount) noexcept {
  return exact_cell(CellUnit::money, amount ? std::optional{amount->fen()} : std::nullopt);
}

/// Which classification the code of a row belongs to.
enum class CodeAxis : std::uint8_t { none = 0, function = 1, economic = 2 };

struct Row {
  std::string_view label;  ///< the line's label or the code's name
  std::uint32_t code = 0;  ///< 0 for none
  std::uint16_t line = 0;  ///< 行次, 0 for none
  RowKey key = RowKey::none;
  RowKind kind = RowKind::line;
  CodeAxis axis = CodeAxis::none;
  std::uint8_t level = 0;  ///< of the code: 1 类, 2 款, 3 项 (economic: 2 类, 3 款)
  bool inserted = false;   ///< a code that the layout does not list
};

/// How money prints: in which unit, with how many places (万元 at most six, 元 at most two). What a
/// figure was rounded to follows from this and never from the digits it shows.
struct Precision {
  MoneyUnit unit = MoneyUnit::wanyuan;
  std::uint8_t places = 2;

  friend constexpr bool operator==(Precision, Precision) noexcept = default;
};

struct Column {
  std::string_view heading;  ///< levels from the top, joined by '/'
  ColumnKey key = ColumnKey::none;
  std::uint8_t number = 0;  ///< 栏次, 0 for none
  CellUnit unit = CellUnit::money;
  Precision precision{};  ///< of money as published
};

/// Rows and columns, and the place of its parts in `Tables`.
struct Panel {
  std::string_view stub_heading;
  Stub stub = Stub::none;
  std::uint8_t stub_span = 0;
  RowAxis axis = RowAxis::lines;
  BaseKey base = BaseKey::none;
  std::uint32_t first_column = 0, column_count = 0;
  std::uint32_t first_row = 0, row_count = 0;
  std::uint32_t first_cell = 0;  ///< row by row
};

/// Panels side by side.
struct Band {
  std::uint32_t first_panel = 0, panel_count = 0;
};

struct Table {
  std::string_view number_text;  ///< 公开01表
  std::string_view title;
  TableKey key = TableKey::none;
  std::uint8_t number = 0;
  std::uint32_t first_band = 0, band_count = 0;
  std::uint32_t left_out = 0;  ///< of a published one: rows that could not be read
};

/// All tables of a disclosure in flat arrays, in layout order. Immutable once built, so const
/// access from many threads is safe; copies share what they view, and a move is a copy.
class Tables {
 public:
  Tables() = default;
  Tables(const Tables&) = default;
  Tables& operator=(const Tables&) = default;
  ~Tables() = default;

  std::span<const Table> tables() const noexcept { return tables_; }
  std::span<const Band> bands(const Table& table) const noexcept {
    return bands_.subspan(table.first_band, table.band_count);
  }
  std::span<const Panel> panels(const Band& band) const noexcept {
    return panels_.subspan(band.first_panel, band.panel_count);
  }
  /// The panels of all bands of a table in order.
  std::span<const Panel> panels(const Table& table) const noexcept {
    std::uint32_t count = 0;
    for (const Band& band : bands(table)) count += band.panel_count;
    return count == 0 ? std::span<const Panel>{}
                      : panels_.subspan(bands_[table.first_band].first_panel, count);
  }
  std::span<const Column> columns(const Panel& panel) const noexcept {
    return columns_.subspan(panel.first_column, panel.column_count);
  }
  std::span<const Row> rows(const Panel& panel) const noexcept {
    return rows_.subspan(panel.first_row, panel.row_count);
  }
  /// All cells of a panel, row by row.
  std::span<const Cell> cells(const Panel& panel) const noexcept {
    return cells_.subspan(panel.first_cell, std::size_t{panel.row_count} * panel.column_count);
  }
  /// The cells of a row, one a column.
  std::span<const Cell> cells(const Panel& panel, std::size_t row) const noexcept {
    return cells_.subspan(panel.first_cell + row * panel.column_count, panel.column_count);
  }
  /// All cells, panel by panel.
  std::span<const Cell> cells() const noexcept { return cells_; }
  /// The text of a cell as published; empty for a derived cell.
  std::string_view printed(const Cell& cell) const noexcept {
    return cell.printed == 0 ? std::string_view{} : printed_[cell.printed - 1];
  }

  /// The table of that key, or nullptr.
  const Table* find(TableKey key) const noexcept {
    for (const Table& table : tables_) {
      if (table.key == key) return &table;
    }
    return nullptr;
  }

 private:
  friend class TablesBuilder;

  std::span<const Table> tables_;
  std::span<const Band> bands_;
  std::span<const Panel> panels_;
  std::span<const Column> columns_;
  std::span<const Row> rows_;
  std::span<const Cell> cells_;
  std::span<const std::string_view> printed_;
  std::shared_ptr<const void> memory_;  ///< of all these and their texts
};

}  // namespace juesuan::inline v0
