#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <span>
#include <vector>

#include <juesuan/detail/numbering.hpp>
#include <juesuan/layout_terms.hpp>
#include <juesuan/table.hpp>

namespace juesuan::inline v0::detail {

/// How many numbers an enumeration has, 0 and those that no value has among them.
template <class Key>
inline constexpr std::size_t numbers_of = [] {
  std::size_t greatest = 0;
  for (const Term<Key>& term : terms<Key>) {
    const auto number = static_cast<std::size_t>(term.value);
    greatest = greatest < number ? number : greatest;
  }
  return greatest + 1;
}();

/// A row by meaning and its place.
struct PlacedRow {
  TableKey table = TableKey::none;
  RowKey key = RowKey::none;
  std::uint32_t code = 0;
  std::uint32_t number = 0;        ///< of its key and code
  std::uint32_t index = 0;         ///< in its panel
  std::uint32_t first_figure = 0;  ///< that of the panel's first column
  const Panel* panel = nullptr;
  const std::uint8_t* places = nullptr;    ///< of the columns in its panel, by key
  const PlacedRow* next_same = nullptr;    ///< of its table, key and code
  const PlacedRow* next_of_key = nullptr;  ///< of its table and key
};

/// Rows of one meaning in the order of the tables.
class PlacedRows {
 public:
  using Next = const PlacedRow* PlacedRow::*;

  class Iterator {
   public:
    using value_type = PlacedRow;
    using difference_type = std::ptrdiff_t;

    Iterator() noexcept = default;
    Iterator(const PlacedRow* row, Next next) noexcept : row_(row), next_(next) {}

    const PlacedRow& operator*() const noexcept { return *row_; }
    Iterator& operator++() noexcept {
      row_ = row_->*next_;
      return *this;
    }
    Iterator operator++(int) noexcept {
      Iterator before = *this;
      ++*this;
      return before;
    }
    friend bool operator==(const Iterator& a, const Iterator& b) noexcept {
      return a.row_ == b.row_;
    }

   private:
    const PlacedRow* row_ = nullptr;
    Next next_ = nullptr;
  };

  PlacedRows() noexcept = default;
  PlacedRows(const PlacedRow* first, Next next) noexcept : first_(first), next_(next) {}

  bool empty() const noexcept { return first_ == nullptr; }
  const PlacedRow& front() const noexcept { return *first_; }
  Iterator begin() const noexcept { return {first_, next_}; }
  Iterator end() const noexcept { return {}; }

 private:
  const PlacedRow* first_ = nullptr;
  Next next_ = &PlacedRow::next_same;
};

/// Rows of many tables, found by meaning without a search: each key with its code has a number.
class RowIndex {
 public:
  static constexpr std::uint32_t none = Numbering<std::uint32_t>::none;

  /// Of `row_count` rows at most: they stay where they are.
  explicit RowIndex(std::size_t row_count) : numbers_(row_count / usual_tables_with_a_code) {
    rows_.reserve(row_count);
  }
  RowIndex(const RowIndex&) = delete;
  RowIndex& operator=(const RowIndex&) = delete;

  /// A new row of that key and code, for the caller to place.
  PlacedRow& add(RowKey key, std::uint32_t code) {
    PlacedRow& row = rows_.emplace_back();
    row.key = key;
    row.code = code;
    row.number = number_or_new(key, code);
    return row;
  }

  /// Makes what was added be found. The rows of a code belong together; a total or a line that a
  /// panel prints twice is its first row, the other one is no part of it.
  void link() {
    first_same_.assign(numbers_of<TableKey> * count_, nullptr);
    first_of_key_.assign(numbers_of<TableKey> * numbers_of<RowKey>, nullptr);
    for (auto row = rows_.rbegin(); row != rows_.rend(); ++row) {
      const PlacedRow*& same = first_same_[place_of(row->table, row->number)];
      const PlacedRow*& of_key = first_of_key_[place_of(row->table, row->key)];
      const bool again = same != nullptr && row->key != RowKey::code && same->panel == row->panel;
      if (again) repeated_.push_back({&*row, same});
      row->next_same = again ? same->next_same : same;
      row->next_of_key = of_key;
      same = of_key = &*row;
    }
  }

  /// How many numbers there are.
  std::uint32_t count() const noexcept { return count_; }
  /// The number of a key and code, or `none`.
  std::uint32_t number(RowKey key, std::uint32_t code) const noexcept {
    return code == 0 ? static_cast<std::uint32_t>(key) : numbers_.find({key, code});
  }

  /// A total or a line, and the same one again below it.
  struct Repeated {
    const PlacedRow* first;
    const PlacedRow* again;
  };
  std::span<const Repeated> repeated() const noexcept { return repeated_; }

  std::span<const PlacedRow> rows() const noexcept { return rows_; }
  PlacedRows rows(TableKey table, std::uint32_t number) const noexcept {
    return {number == none ? nullptr : first_same_[place_of(table, number)], &PlacedRow::next_same};
  }
  PlacedRows rows(TableKey table, RowKey key) const noexcept {
    return {first_of_key_[place_of(table, key)], &PlacedRow::next_of_key};
  }

 private:
  /// How many rows a code has, most often; fewer only cost another allocation.
  static constexpr std::size_t usual_tables_with_a_code = 3;

  std::uint32_t number_or_new(RowKey key, std::uint32_t code) {
    const std::uint32_t known = number(key, code);
    if (known != none) return known;
    numbers_.insert({key, code}, count_);
    return count_++;
  }

  std::size_t place_of(TableKey table, std::uint32_t number) const noexcept {
    return static_cast<std::size_t>(table) * count_ + number;
  }
  static std::size_t place_of(TableKey table, RowKey key) noexcept {
    return static_cast<std::size_t>(table) * numbers_of<RowKey> + static_cast<std::size_t>(key);
  }

  std::vector<PlacedRow> rows_;
  Numbering<KeyAndCode<RowKey>> numbers_;
  std::uint32_t count_ = numbers_of<RowKey>;  ///< the first are those of keys without a code
  std::vector<Repeated> repeated_;
  std::vector<const PlacedRow*> first_same_;
  std::vector<const PlacedRow*> first_of_key_;
};

}  // namespace juesuan::inline v0::detail
