#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include <juesuan/detail/arena.hpp>
#include <juesuan/form.hpp>
#include <juesuan/profile.hpp>

namespace juesuan::inline v0 {

enum class FormCellKind : std::uint8_t { label, text, figure };

/// One cell of a form and the grid fields it covers.
struct FormCell {
  std::string_view text;
  FormCellKind kind = FormCellKind::text;
  std::uint16_t columns = 1;
  std::uint16_t rows = 1;
};

/// A form as the official 项目支出绩效自评表 lays it out, nine fields wide; figures in the
/// profile's form style, blank where the form is blank. Stated rate and totals are printed where
/// the form states them, else the derived ones. Views the form's text; movable only.
class FormGrid {
 public:
  static constexpr std::uint16_t width = 9;

  FormGrid(const Form& form, const Profile& profile);

  std::size_t row_count() const noexcept { return ends_.size(); }
  /// The cells that begin in a row, from the left.
  std::span<const FormCell> row(std::size_t index) const noexcept {
    const std::size_t first = index == 0 ? 0 : ends_[index - 1];
    return std::span{cells_}.subspan(first, ends_[index] - first);
  }

 private:
  friend class FormGridBuilder;

  std::vector<FormCell> cells_;
  std::vector<std::size_t> ends_;  ///< of the cells of each row
  detail::Arena figures_;
};

}  // namespace juesuan::inline v0
