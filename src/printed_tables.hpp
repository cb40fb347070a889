#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <juesuan/detail/tables_builder.hpp>

#include "printed_document.hpp"

namespace juesuan::inline v0::detail {

/// Makes the tables of a published disclosure; lists what is unreadable. Unreadable texts are
/// views of the tables.
class PrintedTables {
 public:
  explicit PrintedTables(std::vector<Unreadable>& unreadable) : unreadable_(unreadable) {}

  /// Makes room for these; call first.
  void reserve(const std::vector<PrintedTable>& tables);

  /// `where` is the table's place in the document.
  void add(const PrintedTable& table, const std::string& where);

  /// A cell beside the tables whose text they keep, such as that of a claim.
  Cell money(std::string_view text, Precision precision, const std::string& where);

  Tables finish() { return builder_.finish(); }

 private:
  void add_panel(const PrintedTable& table, const PrintedPanel& panel, const PanelSpec* spec,
                 const std::string& where);
  void add_row(const PrintedTable& table, const PrintedRow& row, const PanelSpec* spec,
               std::size_t columns, const std::string& where);
  Cell count(std::string_view text, const std::string& where);
  Cell keep(Cell cell, std::string_view text, const std::string& where);

  std::vector<Unreadable>& unreadable_;
  TablesBuilder builder_;
};

}  // namespace juesuan::inline v0::detail
