#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <numeric>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include <juesuan/detail/checked.hpp>

namespace juesuan::inline v0::detail {

/// Rows of whole coefficients, most of them zero and not kept. A row stands for the equation that
/// its sum is zero, so it may be multiplied by any number.
class SparseRows {
 public:
  struct Element {
    std::uint32_t column;
    std::int32_t coefficient;
  };

  /// A row with a column in it, and the column's coefficient there.
  struct Place {
    std::uint32_t row;
    std::int32_t coefficient;
  };

  explicit SparseRows(std::size_t columns) : rows_with_(columns) {}

  /// Adds a row; entries of the same column are added up.
  void add(std::vector<Element> entries) {
    std::ranges::sort(entries, {}, &Element::column);
    std::vector<Element> row;
    for (const Element entry : entries) {
      if (row.empty() || row.back().column != entry.column) {
        if (!row.empty() && row.back().coefficient == 0) row.pop_back();
        row.push_back(entry);
      } else {
        row.back().coefficient += entry.coefficient;
      }
    }
    if (!row.empty() && row.back().coefficient == 0) row.pop_back();
    for (const Element entry : row) rows_with_[entry.column].push_back(size());
    rows_.push_back(std::move(row));
  }

  std::uint32_t size() const { return static_cast<std::uint32_t>(rows_.size()); }
  std::span<const Element> row(std::uint32_t row) const { return rows_[row]; }

  /// In how many rows a column is, or a little more.
  std::size_t rows_with(std::uint32_t column) const { return rows_with_[column].size(); }

  std::int32_t coefficient(std::uint32_t row, std::uint32_t column) const {
    const auto entry = std::ranges::lower_bound(rows_[row], column, {}, &Element::column);
    return entry == rows_[row].end() || entry->column != column ? 0 : entry->coefficient;
  }

  /// The rows with this column; until the next call.
  std::span<const Place> places(std::uint32_t column) {
    std::vector<std::uint32_t>& rows = rows_with_[column];
    std::ranges::sort(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    places_.clear();
    for (const std::uint32_t row : rows) {
      if (const std::int32_t found = coefficient(row, column)) places_.push_back({row, found});
    }
    return places_;
  }

  /// Takes the column out of every row but this one, by adding multiples of it. False, and the rows
  /// are of no further use, when a coefficient outgrows its type.
  bool eliminate(std::uint32_t pivot, std::uint32_t column) {
    const std::int64_t pivot_coefficient = coefficient(pivot, column);
    for (const Place place : places(column)) {
      if (place.row == pivot) continue;
      const std::int64_t common = std::gcd(pivot_coefficient, std::int64_t{place.coefficient});
      const std::int64_t own = pivot_coefficient / common;
      const std::int64_t other = -place.coefficient / common;
      if (!combine(place.row, own, pivot, other)) return false;
    }
    rows_with_[column] = {pivot};
    return true;
  }

  /// Entries read and written so far.
  std::uint64_t work() const { return work_; }

 private:
  /// row = own * row + other * pivot.
  bool combine(std::uint32_t row, std::int64_t own, std::uint32_t pivot, std::int64_t other) {
    merged_.clear();
    bool fits = true;
    const auto put = [&](std::uint32_t column, std::int64_t coefficient) {
      if (coefficient == 0) return;
      const auto narrow = static_cast<std::int32_t>(coefficient);
      fits = fits && narrow == coefficient && narrow != std::numeric_limits<std::int32_t>::min();
      merged_.push_back({column, narrow});
    };
    auto a = rows_[row].begin();
    const auto a_end = rows_[row].end();
    for (const Element b : rows_[pivot]) {
      for (; a != a_end && a->column < b.column; ++a) put(a->column, own * a->coefficient);
      if (a != a_end && a->column == b.column) {
        put(b.column, own * a->coefficient + other * b.coefficient);
        ++a;
      } else {
        put(b.column, other * b.coefficient);
        rows_with_[b.column].push_back(row);
      }
    }
    for (; a != a_end; ++a) put(a->column, own * a->coefficient);
    work_ += rows_[row].size() + rows_[pivot].size();
    if (own != 1 && own != -1) divide_by_common_factor(merged_);
    rows_[row].swap(merged_);
    return fits;
  }

  static void divide_by_common_factor(std::vector<Element>& row) {
    std::int32_t common = 0;
    for (const Element entry : row) common = std::gcd(common, entry.coefficient);
    for (Element& entry : row) entry.coefficient /= std::max(common, 1);
  }

  std::vector<std::vector<Element>> rows_;
  std::vector<std::vector<std::uint32_t>> rows_with_;
  std::vector<Place> places_;
  std::vector<Element> merged_;
  std::uint64_t work_ = 0;
};

}  // namespace juesuan::inline v0::detail
