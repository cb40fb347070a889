#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <juesuan/detail/judge.hpp>
#include <juesuan/finding.hpp>

namespace juesuan::inline v0::detail {

/// A signed sum of figures that stand in claims, forms and tables, with their places; its first is
/// the side that the others must make. Cleared, it keeps its memory for the next one.
class FigureSum {
 public:
  FigureSum() {
    cells_.reserve(usual_figures);
    terms_.reserve(usual_figures);
    places_.reserve(usual_figures);
  }

  void clear() noexcept {
    cells_.clear();
    terms_.clear();
    places_.clear();
  }

  void add(const Cell& cell, std::int8_t sign, const Location& place) {
    terms_.push_back({sign, static_cast<std::uint32_t>(cells_.size())});
    cells_.push_back(cell);
    places_.push_back(place);
  }

  std::size_t size() const noexcept { return cells_.size(); }
  std::span<const Cell> cells() const noexcept { return cells_; }
  std::span<const Location> places() const noexcept { return places_; }

  Judgement judge(RuleClass kind) const {
    const Identity identity{0, 0, static_cast<std::uint32_t>(terms_.size()), true};
    return Judge{cells_}.judge(identity, terms_, kind);
  }

 private:
  /// More only cost another allocation.
  static constexpr std::size_t usual_figures = 16;

  std::vector<Cell> cells_;
  std::vector<IdentityTerm> terms_;
  std::vector<Location> places_;
};

}  // namespace juesuan::inline v0::detail
