#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include <boost/multiprecision/cpp_int.hpp>

#include <juesuan/detail/linear_rules.hpp>

namespace juesuan::test {

/// Whether the values lie in the ranges and obey every rule, in integers without a bound.
inline bool obeys(const detail::LinearSystem& system, std::span<const std::int64_t> values) {
  for (std::size_t i = 0; i < system.ranges.size(); ++i) {
    if (values[i] < system.ranges[i].low || values[i] > system.ranges[i].high) return false;
  }
  for (std::uint32_t rule = 0; rule < system.rules.size(); ++rule) {
    boost::multiprecision::cpp_int sum = 0;
    for (const auto term : system.terms_of(rule)) {
      sum += term.sign * boost::multiprecision::cpp_int(values[term.variable]);
    }
    const bool at_most = system.rules[rule].relation == detail::LinearRelation::at_most_zero;
    if (at_most ? sum > 0 : sum != 0) return false;
  }
  return true;
}

/// Calls `found` with every set of whole values that obeys the system, by trying all that are in
/// the ranges. For ranges of a few values.
inline void for_each_solution(const detail::LinearSystem& system,
                              const std::function<void(const std::vector<std::int64_t>&)>& found) {
  std::vector<std::int64_t> values;
  for (const detail::FenRange range : system.ranges) {
    if (range.low > range.high) return;
    values.push_back(range.low);
  }
  const auto obeys = [&](std::uint32_t rule) {
    std::int64_t sum = 0;
    for (const auto term : system.terms_of(rule)) sum += term.sign * values[term.variable];
    return system.rules[rule].relation == detail::LinearRelation::zero ? sum == 0 : sum <= 0;
  };
  for (;;) {
    bool all = true;
    for (std::uint32_t rule = 0; all && rule < system.rules.size(); ++rule) all = obeys(rule);
    if (all) found(values);
    std::size_t i = 0;
    for (; i < values.size() && values[i] == system.ranges[i].high; ++i) {
      values[i] = system.ranges[i].low;
    }
    if (i == values.size()) return;
    ++values[i];
  }
}

inline bool has_whole_solution(const detail::LinearSystem& system) {
  bool any = false;
  for_each_solution(system, [&](const auto&) { any = true; });
  return any;
}

/// Whether fractions obey the system: the first phase of the textbook simplex method on a dense
/// tableau of rationals. Each figure is its low end plus a part that is not negative; each rule has
/// an artificial part, and all obey if these can vanish. For small systems.
class RationalOracle {
 public:
  explicit RationalOracle(const detail::LinearSystem& system)
      : figures_(system.ranges.size()), rules_(system.rules.size()) {
    rows_.assign(figures_ + rules_, Row(columns() + 1));
    for (std::size_t i = 0; i < figures_; ++i) {
      rows_[i][i] = 1;
      rows_[i][figures_ + i] = 1;
      rows_[i].back() = Rational(system.ranges[i].high) - system.ranges[i].low;
      if (rows_[i].back() < 0) empty_range_ = true;
      basis_.push_back(figures_ + i);
    }
    for (std::size_t rule = 0; rule < rules_; ++rule) add_rule(system, rule);
  }

  bool feasible() {
    if (empty_range_) return false;
    for (;;) {
      const std::size_t entering = find_entering();
      if (entering == columns()) break;
      pivot(find_leaving(entering), entering);
    }
    return cost(columns()) == 0;
  }

 private:
  using Rational = boost::multiprecision::cpp_rational;
  using Row = std::vector<Rational>;

  /// Figures, the rest of each range, the slack of each rule, the artificial part of each rule.
  std::size_t columns() const { return 2 * figures_ + 2 * rules_; }
  std::size_t first_artificial() const { return 2 * figures_ + rules_; }

  void add_rule(const detail::LinearSystem& system, std::size_t rule) {
    Row& row = rows_[figures_ + rule];
    for (const auto term : system.terms_of(static_cast<std::uint32_t>(rule))) {
      row[term.variable] += term.sign;
      row.back() -= Rational(system.ranges[term.variable].low) * term.sign;
    }
    if (system.rules[rule].relation == detail::LinearRelation::at_most_zero) {
      row[2 * figures_ + rule] = 1;
    }
    if (row.back() < 0) {
      for (Rational& entry : row) entry = -entry;
    }
    row[first_artificial() + rule] = 1;
    basis_.push_back(first_artificial() + rule);
  }

  /// How much the sum of the artificial parts falls with a column; in the last one, the sum.
  Rational cost(std::size_t column) const {
    Rational sum;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (basis_[i] >= first_artificial()) sum += rows_[i][column];
    }
    return sum;
  }

  std::size_t find_entering() const {
    for (std::size_t column = 0; column < first_artificial(); ++column) {
      if (cost(column) > 0) return column;
    }
    return columns();
  }

  /// The row that limits the column first, the one of the first basic part where several do.
  std::size_t find_leaving(std::size_t column) const {
    std::size_t best = rows_.size();
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (rows_[i][column] <= 0) continue;
      if (best == rows_.size()) best = i;
      const Rational left = rows_[i].back() * rows_[best][column];
      const Rational right = rows_[best].back() * rows_[i][column];
      if (left < right || (left == right && basis_[i] < basis_[best])) best = i;
    }
    return best;
  }

  void pivot(std::size_t row, std::size_t column) {
    const Rational divisor = rows_[row][column];
    for (Rational& entry : rows_[row]) entry /= divisor;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const Rational factor = rows_[i][column];
      if (i == row || factor == 0) continue;
      for (std::size_t j = 0; j <= columns(); ++j) {
        if (rows_[row][j] != 0) rows_[i][j] -= factor * rows_[row][j];
      }
    }
    basis_[row] = column;
  }

  std::size_t figures_;
  std::size_t rules_;
  std::vector<Row> rows_;
  std::vector<std::size_t> basis_;
  bool empty_range_ = false;
};

}  // namespace juesuan::test
