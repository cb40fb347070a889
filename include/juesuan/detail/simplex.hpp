#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <numeric>
#include <optional>
#include <queue>
#include <span>
#include <utility>
#include <vector>

#include <juesuan/detail/checked.hpp>
#include <juesuan/detail/linear_rules.hpp>
#include <juesuan/detail/refutation.hpp>
#include <juesuan/detail/sparse_rows.hpp>

namespace juesuan::inline v0::detail {

/// Looks for values that obey ranges and rules, exactly, in fractions with one common denominator.
///
/// The simplex method for feasibility (Dutertre and de Moura, A Fast Linear-Arithmetic Solver for
/// DPLL(T), 2006): every rule has a figure of its own, its signed sum, which must lie in a range as
/// well. Each row expresses one figure, its basic one, by figures of no row; a basic figure out of
/// its range is moved to the end of it and trades places with one that can make up for it. If none
/// can, the row proves that there is no solution.
///
/// The figures of the rules are columns 0 to rules - 1, those of the system follow.
class Simplex {
 public:
  enum class Outcome : std::uint8_t { feasible, infeasible, gave_up };

  /// Begins at these values of the figures, each within its range.
  Simplex(const LinearSystem& system, std::span<const std::int64_t> start)
      : rule_count_(static_cast<std::uint32_t>(system.rules.size())),
        rows_(system.rules.size() + system.ranges.size()) {
    const std::size_t columns = system.rules.size() + system.ranges.size();
    figures_.reserve(columns);
    for (const LinearRule& rule : system.rules) {
      figures_.push_back({rule.relation == LinearRelation::zero ? 0 : no_low, 0, 0});
    }
    for (std::size_t i = 0; i < system.ranges.size(); ++i) {
      figures_.push_back({low_end(system.ranges[i]), high_end(system.ranges[i]), start[i]});
    }
    row_of_.assign(columns, none);
    for (std::uint32_t rule = 0; rule < rule_count_; ++rule) add_row(system, rule);
  }

  /// Moves on from the last values. After `infeasible` there is a certificate.
  Outcome solve() {
    while (!gave_up_) {
      const std::uint32_t leaving = next_violated();
      if (leaving == none) return Outcome::feasible;
      const std::uint32_t row = row_of_[leaving];
      const bool up = figures_[leaving].value < figures_[leaving].low;
      const std::uint32_t entering = choose_entering(row, up);
      if (entering == none) {
        conflict_row_ = row;
        violated_.push(leaving);
        return Outcome::infeasible;
      }
      if (++pivots_ > pivots_max || rows_.work() > work_max) gave_up_ = true;
      if (!gave_up_) move_to_end(row, entering, up);
      if (!gave_up_) trade_places(row, entering);
    }
    return Outcome::gave_up;
  }

  /// After `infeasible`: the rules, each with its factor, whose sum no values in the ranges obey.
  std::vector<RuleMultiple> certificate() const {
    std::vector<RuleMultiple> result;
    for (const SparseRows::Element entry : rows_.row(conflict_row_)) {
      if (entry.column < rule_count_) result.push_back({entry.column, entry.coefficient});
    }
    return result;
  }

  /// A figure whose value is no whole number of fen; nothing where there is none.
  std::optional<std::uint32_t> find_fraction() const {
    for (std::size_t column = rule_count_; column < figures_.size(); ++column) {
      if (figures_[column].value % denominator_ != 0) {
        return static_cast<std::uint32_t>(column - rule_count_);
      }
    }
    return std::nullopt;
  }

  /// The value of a figure, rounded down to whole fen.
  std::int64_t floor_of(std::uint32_t variable) const {
    const std::int64_t value = figures_[rule_count_ + variable].value;
    return value / denominator_ - (value % denominator_ < 0 ? 1 : 0);
  }

  /// Replaces the range of a figure.
  void limit(std::uint32_t variable, FenRange range) {
    const std::uint32_t column = rule_count_ + variable;
    Figure& figure = figures_[column];
    figure.low = scaled(low_end(range), denominator_);
    figure.high = scaled(high_end(range), denominator_);
    if (row_of_[column] != none) {
      note_violated(column);
    } else if (!gave_up_ && !within(figure)) {
      const std::int64_t end = figure.value < figure.low ? figure.low : figure.high;
      move_by(column, subtract(end, figure.value));
    }
  }

 private:
  static constexpr std::uint32_t none = 0xffff'ffff;
  static constexpr std::int64_t no_low = std::numeric_limits<std::int64_t>::min();
  static constexpr std::int64_t no_high = std::numeric_limits<std::int64_t>::max();
  static constexpr std::uint64_t pivots_before_bland = 10'000;
  static constexpr std::uint64_t pivots_max = 50'000;
  static constexpr std::uint64_t work_max = 50'000'000;  ///< entries; about half a second

  /// All three are scaled by the common denominator.
  struct Figure {
    std::int64_t low;
    std::int64_t high;
    std::int64_t value;
  };

  static std::int64_t low_end(FenRange range) {
    return range.low <= widest_range.low ? no_low : range.low;
  }
  static std::int64_t high_end(FenRange range) {
    return range.high >= widest_range.high ? no_high : range.high;
  }
  static bool within(const Figure& figure) {
    return figure.value >= figure.low && figure.value <= figure.high;
  }

  void add_row(const LinearSystem& system, std::uint32_t rule) {
    std::vector<SparseRows::Element> entries{{rule, -1}};
    for (const LinearTerm term : system.terms_of(rule)) {
      entries.push_back({rule_count_ + term.variable, term.sign});
      const std::int64_t value = figures_[rule_count_ + term.variable].value;
      std::int64_t& sum = figures_[rule].value;
      sum = term.sign > 0 ? add(sum, value) : subtract(sum, value);
    }
    rows_.add(std::move(entries));
    basics_.push_back(rule);
    row_of_[rule] = rule;
    note_violated(rule);
  }

  void note_violated(std::uint32_t column) {
    if (!within(figures_[column])) violated_.push(column);
  }

  /// The first basic figure out of its range; `none` where there is none.
  std::uint32_t next_violated() {
    while (!violated_.empty()) {
      const std::uint32_t column = violated_.top();
      violated_.pop();
      if (row_of_[column] != none && !within(figures_[column])) return column;
    }
    return none;
  }

  std::int64_t basic_coefficient(std::uint32_t row) const {
    return rows_.coefficient(row, basics_[row]);
  }

  /// The figure that can make up for the basic one's move. The one in fewest rows first, which
  /// keeps rows short; after many pivots the first one, which with the first figure out of its
  /// range ends in every case (Bland's rule).
  std::uint32_t choose_entering(std::uint32_t row, bool up) const {
    const std::uint32_t basic = basics_[row];
    const bool opposite = (basic_coefficient(row) > 0) == up;
    std::uint32_t best = none;
    std::size_t best_rows = std::numeric_limits<std::size_t>::max();
    for (const SparseRows::Element entry : rows_.row(row)) {
      if (entry.column == basic) continue;
      const Figure& figure = figures_[entry.column];
      const bool falls = (entry.coefficient > 0) == opposite;
      if (falls ? figure.value <= figure.low : figure.value >= figure.high) continue;
      if (pivots_ > pivots_before_bland) return entry.column;
      const std::size_t in_rows = rows_.rows_with(entry.column);
      if (in_rows < best_rows) {
        best = entry.column;
        best_rows = in_rows;
      }
    }
    return best;
  }

  /// Moves the row's basic figure to the end of its range that it is beyond, by the other figure.
  void move_to_end(std::uint32_t row, std::uint32_t entering, bool up) {
    const std::int64_t basic_factor = basic_coefficient(row);
    const std::int64_t factor = rows_.coefficient(row, entering);
    const auto product = [&] {
      const Figure& figure = figures_[basics_[row]];
      return multiply(-basic_factor, subtract(up ? figure.low : figure.high, figure.value));
    };
    if (const std::int64_t rest = product() % factor; rest != 0) {
      refine(magnitude_of(factor) / std::gcd(factor, rest));
    }
    if (!gave_up_) move_by(entering, product() / factor);
  }

  /// Moves a figure of no row, and with it the basic figures of the rows it is in.
  void move_by(std::uint32_t column, std::int64_t distance) {
    const std::span<const SparseRows::Place> places = rows_.places(column);
    for (const SparseRows::Place place : places) {
      const std::int64_t factor = basic_coefficient(place.row);
      const std::int64_t rest = multiply(place.coefficient, distance) % factor;
      if (rest == 0) continue;
      const std::int64_t missing = magnitude_of(factor) / std::gcd(factor, rest);
      refine(missing);
      distance = multiply(distance, missing);
    }
    if (gave_up_) return;
    for (const SparseRows::Place place : places) {
      Figure& figure = figures_[basics_[place.row]];
      figure.value = subtract(figure.value,
                              multiply(place.coefficient, distance) / basic_coefficient(place.row));
      note_violated(basics_[place.row]);
    }
    figures_[column].value = add(figures_[column].value, distance);
  }

  /// Makes `entering` the basic figure of the row and takes it out of all others.
  void trade_places(std::uint32_t row, std::uint32_t entering) {
    if (!rows_.eliminate(row, entering)) gave_up_ = true;
    row_of_[basics_[row]] = none;
    basics_[row] = entering;
    row_of_[entering] = row;
    note_violated(entering);
  }

  /// Multiplies the common denominator.
  void refine(std::int64_t factor) {
    denominator_ = multiply(denominator_, factor);
    for (Figure& figure : figures_) {
      figure = {scaled(figure.low, factor), scaled(figure.high, factor),
                multiply(figure.value, factor)};
    }
  }

  std::int64_t scaled(std::int64_t end, std::int64_t factor) {
    return end == no_low || end == no_high ? end : multiply(end, factor);
  }

  static std::int64_t magnitude_of(std::int64_t factor) { return factor < 0 ? -factor : factor; }

  std::int64_t add(std::int64_t a, std::int64_t b) { return known(checked_add(a, b)); }
  std::int64_t subtract(std::int64_t a, std::int64_t b) { return known(checked_subtract(a, b)); }
  std::int64_t multiply(std::int64_t a, std::int64_t b) { return known(checked_multiply(a, b)); }
  std::int64_t known(std::optional<std::int64_t> result) {
    if (!result) gave_up_ = true;
    return result.value_or(0);
  }

  std::uint32_t rule_count_;
  std::vector<Figure> figures_;
  std::vector<std::uint32_t> row_of_;
  std::vector<std::uint32_t> basics_;
  SparseRows rows_;
  std::priority_queue<std::uint32_t, std::vector<std::uint32_t>, std::greater<>> violated_;
  std::int64_t denominator_ = 1;
  std::uint64_t pivots_ = 0;
  std::uint32_t conflict_row_ = none;
  bool gave_up_ = false;
};

}  // namespace juesuan::inline v0::detail
