#include "table_head.hpp"

#include <algorithm>

#include "table_text.hpp"

namespace juesuan::inline v0 {

namespace {

/// One column of the grid: the panel it stands in and the headings above it, at least one.
struct Leaf {
  std::size_t panel = 0;
  std::vector<std::string_view> path;
};

Leaf leaf(std::size_t panel, std::string_view path) {
  Leaf made{panel, split_path(path)};
  if (made.path.empty()) made.path.emplace_back();
  return made;
}

std::vector<Leaf> leaves_of(const Tables& tables, const Band& band) {
  std::vector<Leaf> leaves;
  std::size_t index = 0;
  for (const Panel& panel : tables.panels(band)) {
    std::vector<std::string_view> stub = split_path(panel.stub_heading);
    stub.resize(panel.stub_span);
    for (const std::string_view text : stub) leaves.push_back({index, {text}});
    for (const Column& column : tables.columns(panel)) {
      leaves.push_back(leaf(index, column.heading));
    }
    ++index;
  }
  return leaves;
}

/// Whether both have a heading below the one in `row`, and the same ones down to it.
bool share(const Leaf& a, const Leaf& b, std::size_t row) {
  const std::size_t shared = row + 1;
  return a.panel == b.panel && a.path.size() > shared && b.path.size() > shared &&
         std::equal(a.path.begin(), a.path.begin() + static_cast<std::ptrdiff_t>(shared),
                    b.path.begin());
}

std::vector<HeadCell> row_of(const std::vector<Leaf>& leaves, std::size_t row, std::size_t depth) {
  std::vector<HeadCell> cells;
  for (std::size_t i = 0; i < leaves.size();) {
    const std::size_t first = i++;
    const std::vector<std::string_view>& path = leaves[first].path;
    if (path.size() <= row) continue;  // the last heading of the path reaches down to the body
    while (i < leaves.size() && share(leaves[first], leaves[i], row)) ++i;
    const bool last = path.size() == row + 1;
    cells.push_back({path[row], static_cast<std::uint16_t>(i - first),
                     static_cast<std::uint16_t>(last ? depth - row : 1)});
  }
  return cells;
}

}  // namespace

TableHead::TableHead(const Tables& tables, const Band& band) {
  const std::vector<Leaf> leaves = leaves_of(tables, band);
  std::size_t depth = 0;
  for (const Leaf& each : leaves) depth = std::max(depth, each.path.size());
  for (std::size_t row = 0; row < depth; ++row) rows_.push_back(row_of(leaves, row, depth));
}

}  // namespace juesuan::inline v0
