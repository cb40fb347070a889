#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include <juesuan/claim_key.hpp>

namespace juesuan::inline v0::detail {

/// A part of a folded text that was not read.
struct Passage {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string_view message;  ///< what is wrong with it
};

/// What tells of figures and yet no wording covered, in a text of a section: amounts, those without
/// a unit too, and percentages, and numbers of what a section counts; clauses that hold a result
/// against its budget (决算数等于预算数, 与预算持平) or against another year (较上年略有增加);
/// reasons, to the ends of their sentences.
std::vector<Passage> unread_passages(std::string_view folded, const std::vector<bool>& covered,
                                     SectionKey section);

/// The figures of a text that no wording covered.
std::vector<Passage> unread_figures(std::string_view folded, const std::vector<bool>& covered);

/// The amounts and percentages of a text that no section's wording may cover, in order, each with
/// its clause.
std::vector<Passage> figures_outside(std::string_view folded);

/// The relations of a text that no wording covered.
std::vector<Passage> unread_relations(std::string_view folded, const std::vector<bool>& covered);

}  // namespace juesuan::inline v0::detail
