#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace juesuan::inline v0::detail {

/// A part of a folded text.
struct Passage {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Amounts and percentages of which no wording covered the number.
std::vector<Passage> unread_figures(std::string_view folded, const std::vector<bool>& covered);

/// Clauses that hold a result against its budget, 决算数等于预算数, which no wording covered.
std::vector<Passage> unread_relations(std::string_view folded, const std::vector<bool>& covered);

}  // namespace juesuan::inline v0::detail
