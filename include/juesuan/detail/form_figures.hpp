#pragma once

#include <string_view>

#include <juesuan/disclosure.hpp>
#include <juesuan/interval.hpp>

namespace juesuan::inline v0::detail {

/// An amount of a form: what it prints, 万元 with two places, or exact in books.
inline Cell form_cell(Amount amount, Origin origin) noexcept {
  Cell cell = exact_cell(amount);
  if (origin == Origin::published) {
    const Interval interval = printed_interval(amount.fen(), Precision{});
    cell.low = interval.low;
    cell.high = interval.high;
  }
  return cell;
}

/// A folded name of a project for comparison: the title of a section may add 项目 to it.
inline std::string_view comparable_name(std::string_view folded_name) noexcept {
  constexpr std::string_view suffix = "项目";
  if (folded_name.ends_with(suffix)) folded_name.remove_suffix(suffix.size());
  return folded_name;
}

}  // namespace juesuan::inline v0::detail
