#pragma once

#include <utility>
#include <vector>

#include <juesuan/extract.hpp>

#include "extract_tables.hpp"

namespace juesuan::inline v0::detail {

/// The lines of all tables of a text; those of a table that goes on below a title of its own are
/// parts of one.
class TableParts {
 public:
  /// A title, which may stand in a list of them; its table must stand somewhere.
  void add_title(TableKey key, const TextLine& line) { titles_.emplace_back(key, &line); }
  void add(TableLines lines) { parts_.push_back(std::move(lines)); }

  /// The table that was added last.
  TableKey last() const noexcept { return parts_.empty() ? TableKey::none : parts_.back().key; }

  /// Reads the tables in the order of their first parts, and tells of titles without rows.
  void read(const Profile& profile, std::vector<PrintedTable>& tables,
            std::vector<Remark>& remarks) const;

 private:
  std::vector<TableLines> parts_;
  std::vector<std::pair<TableKey, const TextLine*>> titles_;
};

}  // namespace juesuan::inline v0::detail
