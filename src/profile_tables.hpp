#pragma once

#include <string>
#include <vector>

#include "profile_panel.hpp"

namespace juesuan::inline v0::detail {

/// The tables of a profile while it is read, in print order.
using TableDrafts = std::vector<TableDraft>;

/// Those of a profile that another one is based on.
TableDrafts drafts_of(const Profile::Words& base);

/// Reads `tables`: a table of the base is changed in its place, others follow in the order of the
/// document. A table without `bands` has those of the base or of `standard_layout`.
void read_tables(const Node& node, LayoutContext& context, TableDrafts& drafts);

/// Reads `table_order`: the keys of the tables that print, in order.
void read_table_order(const Node& node, TableDrafts& drafts);

/// Gives the tables to the profile, their numbers in the words of its `table_number`, and compiles
/// their layout. `root` is the node of the document.
void set_tables(const Node& root, LayoutContext context, TableDrafts drafts, Profile::Words& words);

}  // namespace juesuan::inline v0::detail
