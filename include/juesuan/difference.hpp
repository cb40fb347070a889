#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <juesuan/figure_unit.hpp>
#include <juesuan/finding.hpp>

namespace juesuan::inline v0 {

/// How the books and a publication differ in a figure, or in a table, row, claim, form or indicator
/// as a whole.
enum class DifferenceKind : std::uint8_t {
  none = 0,
  differs = 1,         ///< the exact figure cannot have been printed so
  only_derived = 2,    ///< it is in the books' disclosure alone
  only_published = 3,  ///< it is in the publication alone
  not_compared = 4,    ///< one of them does not tell its figure
};

template <>
inline constexpr std::array terms<DifferenceKind>{
    Term<DifferenceKind>{DifferenceKind::differs, "differs", "不一致"},
    Term<DifferenceKind>{DifferenceKind::only_derived, "only_derived", "仅据账生成"},
    Term<DifferenceKind>{DifferenceKind::only_published, "only_published", "仅已公开"},
    Term<DifferenceKind>{DifferenceKind::not_compared, "not_compared", "无法比较"},
};

struct Difference {
  DifferenceKind kind = DifferenceKind::none;
  /// Without row or column where it is a whole table or row; no claim. `form` is an index into the
  /// forms of the publication, or into those of the books where only they have the form.
  Location place;
  /// The same in words, or `claims.execution.2080107.figure`, `counts.vehicles_kept`,
  /// `assets.vehicles`, `self_evaluation.projects`, `forms[2].total.executed`,
  /// `forms[2].indicators[0].score`.
  std::string where;
  std::string claim;                    ///< id of the claim, `place.part` says which of its figures
  FigureUnit unit = FigureUnit::none;   ///< of the numbers
  std::optional<std::int64_t> exact;    ///< what the books give
  std::optional<std::int64_t> prints;   ///< what that prints as in the precision of the publication
  std::optional<std::int64_t> printed;  ///< what was printed
  std::string text;  ///< as it was printed; of a fact and a form only what is no number
  std::string note;  ///< words where numbers do not say it
};

/// Everything in which a publication is not what the books give.
struct Differences {
  std::string name;  ///< of the entity of the books
  std::int16_t year = 0;
  std::vector<Difference> items;  ///< tables in their order, then claims, facts, forms
  std::size_t compared = 0;       ///< figures that both tell

  std::size_t count(DifferenceKind kind) const noexcept {
    return static_cast<std::size_t>(std::count_if(
        items.begin(), items.end(), [kind](const Difference& item) { return item.kind == kind; }));
  }
  /// Whether anything differs or is in one of them alone.
  bool any() const noexcept { return count(DifferenceKind::not_compared) < items.size(); }
};

}  // namespace juesuan::inline v0
