#include "table_parts.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>

namespace juesuan::inline v0::detail {

namespace {

/// The table that the first part which can be read begins; rows of those before are left out.
std::optional<PrintedTable> read_first(std::span<const TableLines> parts, const Profile& profile,
                                       std::vector<Remark>& remarks) {
  std::size_t lost = 0;
  for (; !parts.empty(); parts = parts.subspan(1)) {
    if (std::optional<PrintedTable> table = read_table(parts, profile, remarks)) {
      table->left_out += static_cast<std::uint32_t>(lost);
      return table;
    }
    lost += parts.front().rows.size();
  }
  return std::nullopt;
}

}  // namespace

void TableParts::read(const Profile& profile, std::vector<PrintedTable>& tables,
                      std::vector<Remark>& remarks) const {
  std::vector<TableKey> tried;
  const auto is_tried = [&](TableKey key) { return std::ranges::find(tried, key) != tried.end(); };
  for (const TableLines& first : parts_) {
    if (is_tried(first.key)) continue;
    tried.push_back(first.key);
    std::vector<TableLines> parts;
    std::ranges::copy_if(parts_, std::back_inserter(parts),
                         [&](const TableLines& part) { return part.key == first.key; });
    if (auto table = read_first(parts, profile, remarks)) tables.push_back(std::move(*table));
  }
  for (const auto& [key, line] : titles_) {
    if (is_tried(key)) continue;
    tried.push_back(key);
    remarks.push_back({line->number, line->text, no_fields});
  }
}

}  // namespace juesuan::inline v0::detail
