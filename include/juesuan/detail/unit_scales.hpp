#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

#include <juesuan/detail/recorder.hpp>

namespace juesuan::inline v0::detail {

/// Finds the parts of a document, its tables and its text, that give 10,000 times what other parts
/// do: 元 that stand under the heading 万元.
///
/// Parts with an equal figure share their unit, so several wrong ones do not clear each other.
class UnitScales {
 public:
  static constexpr std::uint8_t text = 0;  ///< the part of claims; that of a table is its key

  /// A figure, or a sum of figures of one part.
  struct Side {
    std::uint8_t part = text;
    Cell cell;
    Location place;
  };

  UnitScales() { std::iota(unit_of_.begin(), unit_of_.end(), std::uint8_t{0}); }

  /// Two figures that should be equal.
  void compare(const Side& one, const Side& other) {
    if (one.part == other.part || center(one.cell) == 0 || center(other.cell) == 0) return;
    compared_ = true;
    if (one.cell.low <= other.cell.high && other.cell.low <= one.cell.high) {
      return share_unit(one.part, other.part);
    }
    if (is_scaled(one.cell, other.cell)) larger_.push_back({one.part, other.part, one.place});
    if (is_scaled(other.cell, one.cell)) larger_.push_back({other.part, one.part, other.place});
  }

  /// Whether anything could be compared at all.
  bool compared() const noexcept { return compared_; }

  /// The places of each part that are 10,000 times figures of parts with another unit.
  std::vector<std::vector<Location>> scaled() const {
    std::array<std::vector<Location>, parts_max> places;
    for (const Larger& larger : larger_) {
      std::vector<Location>& of = places[larger.part];
      Location place = larger.place;
      place.sign = 1;
      const bool said = std::ranges::find(of, place) != of.end();
      if (unit(larger.part) != unit(larger.other) && !said) of.push_back(place);
    }
    std::vector<std::vector<Location>> found;
    for (std::vector<Location>& of : places) {
      if (!of.empty()) found.push_back(std::move(of));
    }
    return found;
  }

 private:
  static constexpr std::size_t parts_max = 64;
  static constexpr std::int64_t yuan_in_wanyuan = 10'000;

  struct Larger {
    std::uint8_t part;
    std::uint8_t other;
    Location place;
  };

  /// A small figure stands for so wide a range that 10,000 times it proves nothing.
  static bool is_precise(const Cell& cell) noexcept {
    constexpr std::uint64_t least_parts = 100;
    return magnitude(clamped_subtract(cell.high, cell.low)) <=
           magnitude(center(cell)) / least_parts;
  }

  static bool is_scaled(const Cell& larger, const Cell& smaller) noexcept {
    if (!is_precise(smaller)) return false;
    const auto low = checked_multiply(smaller.low, yuan_in_wanyuan);
    const auto high = checked_multiply(smaller.high, yuan_in_wanyuan);
    return low && high && larger.low <= *high && *low <= larger.high;
  }

  /// The first of the parts that are known to have the same unit.
  std::uint8_t unit(std::uint8_t part) const noexcept {
    while (unit_of_[part] != part) part = unit_of_[part];
    return part;
  }

  void share_unit(std::uint8_t one, std::uint8_t other) noexcept {
    unit_of_[unit(one)] = unit(other);
  }

  std::array<std::uint8_t, parts_max> unit_of_;
  std::vector<Larger> larger_;
  bool compared_ = false;
};

}  // namespace juesuan::inline v0::detail
