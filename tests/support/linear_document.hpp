#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <span>
#include <vector>

#include <juesuan/detail/linear_rules.hpp>

namespace juesuan::test {

/// Figures with their ranges and rules, built one by one; a document for the proof engine.
struct LinearDocument {
  std::vector<detail::FenRange> ranges;
  std::vector<detail::LinearRule> rules;
  std::vector<detail::LinearTerm> terms;
  std::vector<std::int64_t> truth;  ///< the amounts it was rounded from, where it was

  std::uint32_t add_figure(detail::FenRange range) {
    ranges.push_back(range);
    return static_cast<std::uint32_t>(ranges.size() - 1);
  }

  /// A figure printed in 万元 with two places.
  std::uint32_t add_rounded(std::int64_t fen) {
    truth.push_back(fen);
    return add_figure(printed_range(rounded(fen)));
  }

  void add_rule(std::span<const detail::LinearTerm> parts,
                detail::LinearRelation relation = detail::LinearRelation::zero) {
    rules.push_back({static_cast<std::uint32_t>(terms.size()),
                     static_cast<std::uint32_t>(parts.size()), relation});
    terms.insert(terms.end(), parts.begin(), parts.end());
  }

  /// whole = sum of the parts.
  void add_sum(std::uint32_t whole, std::span<const std::uint32_t> parts,
               detail::LinearRelation relation = detail::LinearRelation::zero) {
    std::vector<detail::LinearTerm> rule{{whole, -1}};
    for (const std::uint32_t part : parts) rule.push_back({part, 1});
    add_rule(rule, relation);
  }

  void add_copy(std::uint32_t a, std::uint32_t b) { add_sum(a, std::span(&b, 1)); }
  void add_at_most(std::uint32_t part, std::uint32_t whole) {
    add_sum(whole, std::span(&part, 1), detail::LinearRelation::at_most_zero);
  }

  /// Rounded half up away from zero to 0.01 万元, in fen.
  static std::int64_t rounded(std::int64_t fen) {
    const std::int64_t size = (std::abs(fen) + 5'000) / 10'000 * 10'000;
    return fen < 0 ? -size : size;
  }

  /// What rounds to this.
  static detail::FenRange printed_range(std::int64_t fen) {
    if (fen == 0) return {-4'999, 4'999};
    return fen > 0 ? detail::FenRange{fen - 5'000, fen + 4'999}
                   : detail::FenRange{fen - 4'999, fen + 5'000};
  }
};

/// A table of a tree of rows (three levels below the total) by a total and its columns.
struct LinearTable {
  std::size_t columns = 0;                        ///< without the total, which is column 0
  std::vector<std::vector<std::uint32_t>> cells;  ///< row by row; row 0 is the total
  std::vector<std::size_t> parents;               ///< of each row but the first
  std::vector<int> levels;

  std::vector<std::size_t> children(std::size_t row) const {
    std::vector<std::size_t> found;
    for (std::size_t i = 1; i < parents.size(); ++i) {
      if (parents[i] == row) found.push_back(i);
    }
    return found;
  }
};

class LinearBooks {
 public:
  explicit LinearBooks(std::uint64_t seed) : random_(seed) {}

  std::uint64_t below(std::uint64_t bound) { return random_() % bound; }

  /// An amount of any size up to 10 thousand million fen, now and then red.
  std::int64_t amount() {
    std::int64_t limit = 100;
    for (std::uint64_t digits = below(12); digits > 0; --digits) limit *= 10;
    const auto fen = static_cast<std::int64_t>(below(static_cast<std::uint64_t>(limit)));
    return below(20) == 0 ? -fen : fen;
  }

  /// A tree of about so many rows.
  LinearTable tree(std::size_t rows, std::size_t columns) {
    LinearTable table;
    table.columns = columns;
    table.parents = {0};
    table.levels = {0};
    std::size_t last[4] = {0, 0, 0, 0};
    while (table.parents.size() < rows) {
      const std::uint64_t dice = below(10);
      const int deepest = table.levels.back();
      const int level = deepest == 0  ? 1
                        : deepest < 3 ? deepest + 1
                        : dice < 6    ? 3
                        : dice < 9    ? 2
                                      : 1;
      table.parents.push_back(last[level - 1]);
      table.levels.push_back(level);
      last[level] = table.parents.size() - 1;
    }
    return table;
  }

  /// Exact amounts of the table, row by row: leaves are random, the others are sums.
  std::vector<std::vector<std::int64_t>> amounts(const LinearTable& table) {
    const std::size_t rows = table.parents.size();
    std::vector<std::vector<std::int64_t>> fen(rows, std::vector<std::int64_t>(table.columns + 1));
    std::vector<char> inner(rows, 0);
    for (std::size_t row = 1; row < rows; ++row) inner[table.parents[row]] = 1;
    for (std::size_t row = rows; row-- > 0;) {
      for (std::size_t column = 1; column <= table.columns; ++column) {
        if (!inner[row] && below(3) != 0) fen[row][column] = amount();
        fen[row][0] += fen[row][column];
      }
      if (row == 0) break;
      for (std::size_t column = 1; column <= table.columns; ++column) {
        fen[table.parents[row]][column] += fen[row][column];
      }
    }
    return fen;
  }

  /// Adds the table with all its rules.
  void print(LinearDocument& document, LinearTable& table,
             const std::vector<std::vector<std::int64_t>>& fen) {
    const std::size_t rows = table.parents.size();
    for (std::size_t row = 0; row < rows; ++row) {
      table.cells.emplace_back();
      for (const std::int64_t cell : fen[row])
        table.cells[row].push_back(document.add_rounded(cell));
    }
    for (std::size_t row = 0; row < rows; ++row) {
      document.add_sum(table.cells[row][0], std::span(table.cells[row]).subspan(1));
      const std::vector<std::size_t> children = table.children(row);
      if (children.empty()) continue;
      for (std::size_t column = 0; column <= table.columns; ++column) {
        std::vector<std::uint32_t> parts;
        for (const std::size_t child : children) parts.push_back(table.cells[child][column]);
        document.add_sum(table.cells[row][column], parts);
      }
    }
  }

  /// A second table over the same rows whose cells are part of the first's, and copies of its total
  /// column.
  std::mt19937_64& engine() { return random_; }

 private:
  std::mt19937_64 random_;
};

}  // namespace juesuan::test
