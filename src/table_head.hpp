#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include <juesuan/table.hpp>

namespace juesuan::inline v0 {

/// One heading of a band and the grid fields it covers.
struct HeadCell {
  std::string_view text;
  std::uint16_t columns = 1;
  std::uint16_t rows = 1;
};

/// The headings of a band as rows of merged cells: stub columns and column headings of all panels
/// side by side, paths split at '/', neighbours of one panel that share the beginning of their
/// paths under one cell. Views the tables' text.
class TableHead {
 public:
  TableHead(const Tables& tables, const Band& band);

  std::size_t row_count() const noexcept { return rows_.size(); }
  /// The cells that begin in a row, from the left.
  const std::vector<HeadCell>& row(std::size_t index) const noexcept { return rows_[index]; }

 private:
  std::vector<std::vector<HeadCell>> rows_;
};

}  // namespace juesuan::inline v0
