#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <juesuan/layout.hpp>

#include "document_tree.hpp"
#include "profile_words.hpp"

namespace juesuan::inline v0::detail {

/// What the spans of a profile's layout view, and the base profile's in turn.
class LayoutText {
 public:
  explicit LayoutText(std::shared_ptr<const void> base) : base_(std::move(base)) {}

  template <class T>
  std::span<const T> keep(std::vector<T> items) {
    auto owned = std::make_shared<const std::vector<T>>(std::move(items));
    const std::span<const T> view{*owned};
    parts_.push_back(std::move(owned));
    return view;
  }

 private:
  std::shared_ptr<const void> base_;
  std::vector<std::shared_ptr<const void>> parts_;
};

/// A table while it is read: its rows and columns, and its words.
struct TableDraft {
  TableSpec spec{};
  TableWords words{};
  std::string where{};  ///< its path in the document; empty for a table of the base
};

/// What the reading of a table needs beside its node.
struct LayoutContext {
  std::shared_ptr<LayoutText> text;
  Stage three_public_budget = Stage::none;
  std::size_t cells = 0;  ///< read so far, at most `limits.layout_cells`
};

/// Reads the bands of a table into its draft, with official words where the panels give none.
void read_bands(const Node& node, LayoutContext& context, TableDraft& table);

}  // namespace juesuan::inline v0::detail
