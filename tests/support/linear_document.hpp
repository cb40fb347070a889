#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <random>
#include <span>
#include <vector>

#include <juesuan/detail/linear_rules.hpp>

namespace juesuan::test {

/// Figures with their ranges, and rules over them.
struct LinearDocument {
  std::vector<detail::FenRange> ranges;
  std::vector<detail::LinearRule> rules;
  std::vector<detail::LinearTerm> terms;

  detail::LinearSystem system() const { return {ranges, rules, terms}; }

  std::uint32_t add_figure(detail::FenRange range) {
    ranges.push_back(range);
    return static_cast<std::uint32_t>(ranges.size() - 1);
  }

  void add_rule(std::span<const detail::LinearTerm> sum,
                detail::LinearRelation relation = detail::LinearRelation::zero) {
    rules.push_back({static_cast<std::uint32_t>(terms.size()),
                     static_cast<std::uint32_t>(sum.size()), relation});
    terms.insert(terms.end(), sum.begin(), sum.end());
  }

  /// The parts add up to the whole, or to no more than it.
  void add_sum(std::uint32_t whole, std::span<const std::uint32_t> parts,
               detail::LinearRelation relation = detail::LinearRelation::zero) {
    std::vector<detail::LinearTerm> sum{{whole, -1}};
    for (const std::uint32_t part : parts) sum.push_back({part, 1});
    add_rule(sum, relation);
  }

  void add_equal(std::uint32_t a, std::uint32_t b) { add_sum(a, std::span(&b, 1)); }

  void add_at_most(std::uint32_t part, std::uint32_t whole) {
    add_sum(whole, std::span(&part, 1), detail::LinearRelation::at_most_zero);
  }
};

/// An amount as 万元 with two places print it, in fen: half up away from zero.
inline std::int64_t as_printed(std::int64_t fen) {
  const std::int64_t size = (std::abs(fen) + 5'000) / 10'000 * 10'000;
  return fen < 0 ? -size : size;
}

/// The amounts that print as this one does.
inline detail::FenRange printed_range(std::int64_t fen) {
  const std::int64_t printed = as_printed(fen);
  return {printed - (printed > 0 ? 5'000 : 4'999), printed + (printed < 0 ? 5'000 : 4'999)};
}

/// A table: row 0 is the total and has the rows of level 1 below it; column 0 is the total.
struct TreeTable {
  std::vector<std::size_t> parents;
  std::vector<std::vector<std::int64_t>> fen;
  std::vector<std::vector<std::uint32_t>> figures;

  std::size_t rows() const { return parents.size(); }

  std::vector<std::size_t> children(std::size_t row) const {
    std::vector<std::size_t> found;
    for (std::size_t child = 1; child < rows(); ++child) {
      if (parents[child] == row) found.push_back(child);
    }
    return found;
  }
};

/// Random documents that come from exact amounts; the same for a seed on every platform.
class RandomDocuments {
 public:
  explicit RandomDocuments(std::uint64_t seed) : random_(seed) {}

  std::uint64_t below(std::uint64_t bound) { return random_() % bound; }

  /// Two tables of so many rows, the second part of the first, and a summary of the first with a
  /// roll-forward.
  LinearDocument next(std::size_t rows, std::size_t columns) {
    LinearDocument document;
    TreeTable part = table(rows, columns);
    TreeTable whole = table_above(part);
    print(document, part);
    print(document, whole);
    for (std::size_t row = 0; row < rows; ++row) {
      for (std::size_t column = 0; column <= columns; ++column) {
        document.add_at_most(part.figures[row][column], whole.figures[row][column]);
      }
    }
    print_summary(document, whole);
    return document;
  }

  /// A table with all its rules and nothing else.
  LinearDocument next_table(std::size_t rows, std::size_t columns) {
    LinearDocument document;
    TreeTable only = table(rows, columns);
    print(document, only);
    return document;
  }

 private:
  /// Of every size up to 10 million 元, one in twenty negative.
  std::int64_t amount() {
    std::int64_t limit = 100;
    for (std::uint64_t digits = below(8); digits > 0; --digits) limit *= 10;
    const auto fen = static_cast<std::int64_t>(below(static_cast<std::uint64_t>(limit)));
    return below(20) == 0 ? -fen : fen;
  }

  TreeTable table(std::size_t rows, std::size_t columns) {
    TreeTable result;
    result.parents = {0};
    std::size_t last[] = {0, 0, 0, 0};
    for (std::size_t row = 1, level = 0; row < rows; ++row) {
      const std::uint64_t dice = below(10);
      level = level < 3 ? level + 1 : dice < 6 ? 3 : dice < 9 ? 2 : 1;
      result.parents.push_back(last[level - 1]);
      last[level] = row;
    }
    result.fen.assign(rows, std::vector<std::int64_t>(columns + 1));
    for (std::size_t row = 1; row < rows; ++row) {
      if (!result.children(row).empty()) continue;
      for (std::size_t column = 1; column <= columns; ++column) {
        if (below(3) != 0) result.fen[row][column] = amount();
      }
    }
    add_up(result);
    return result;
  }

  /// The same rows with more money in some of the lowest.
  TreeTable table_above(const TreeTable& part) {
    TreeTable result = part;
    for (std::size_t row = 0; row < part.rows(); ++row) {
      const bool leaf = part.children(row).empty();
      for (std::int64_t& fen : result.fen[row]) {
        if (!leaf) fen = 0;
        if (leaf && below(3) == 0) fen += std::abs(amount());
      }
    }
    add_up(result);
    return result;
  }

  static void add_up(TreeTable& table) {
    for (std::size_t row = table.rows(); row-- > 0;) {
      std::vector<std::int64_t>& fen = table.fen[row];
      fen[0] = 0;
      for (std::size_t column = 1; column < fen.size(); ++column) {
        fen[0] += fen[column];
        if (row > 0) table.fen[table.parents[row]][column] += fen[column];
      }
    }
  }

  static void print(LinearDocument& document, TreeTable& table) {
    for (const std::vector<std::int64_t>& row : table.fen) {
      table.figures.emplace_back();
      for (const std::int64_t fen : row) {
        table.figures.back().push_back(document.add_figure(printed_range(fen)));
      }
    }
    for (std::size_t row = 0; row < table.rows(); ++row) {
      const std::vector<std::uint32_t>& figures = table.figures[row];
      document.add_sum(figures[0], std::span(figures).subspan(1));
      for (std::size_t column = 0; column < figures.size(); ++column) {
        std::vector<std::uint32_t> parts;
        for (const std::size_t child : table.children(row)) {
          parts.push_back(table.figures[child][column]);
        }
        if (!parts.empty()) document.add_sum(figures[column], parts);
      }
    }
  }

  /// opening + total = spent + closing, and the rows of level 1 once more.
  void print_summary(LinearDocument& document, const TreeTable& table) {
    std::vector<std::uint32_t> lines;
    for (const std::size_t row : table.children(0)) {
      lines.push_back(document.add_figure(printed_range(table.fen[row][0])));
      document.add_equal(lines.back(), table.figures[row][0]);
    }
    const std::uint32_t total = document.add_figure(printed_range(table.fen[0][0]));
    document.add_sum(total, lines);
    document.add_equal(total, table.figures[0][0]);
    const std::int64_t opening = amount();
    const std::int64_t spent = amount();
    const std::int64_t closing = opening + table.fen[0][0] - spent;
    document.add_rule(
        std::vector<detail::LinearTerm>{{document.add_figure(printed_range(opening)), 1},
                                        {total, 1},
                                        {document.add_figure(printed_range(spent)), -1},
                                        {document.add_figure(printed_range(closing)), -1}});
  }

  std::mt19937_64 random_;
};

}  // namespace juesuan::test
