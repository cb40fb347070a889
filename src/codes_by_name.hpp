#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "printed_document.hpp"

namespace juesuan::inline v0::detail {

/// Whether a folded text joins others to what follows it: 财政拨款收入、. A joiner alone follows
/// what was read before it.
bool joins(std::string_view before) noexcept;

/// The codes of the names that a text may give: as the tables of its document name them, else as
/// the catalogue does. Names compare folded; 0 is the code of a name that none has.
class CodesByName {
 public:
  explicit CodesByName(const std::vector<PrintedTable>& tables);

  /// The 类 whose name ends the text, unless other names are joined to it.
  std::uint32_t function_class(std::string_view text) const;
  /// The 项 of that name below a 款 whose name ends `group`.
  std::uint32_t function_item(std::string_view group, std::string_view name) const;
  /// A printed text from the name of a 款 on, where one ends it: a joined paragraph has the 类 and
  /// a number before it.
  std::string_view from_group(std::string_view printed) const;
  /// The 款 of that name in 人员经费, else in 公用经费.
  std::uint32_t account(std::string_view name, bool personnel_side) const;
  /// Whether the name of any 款 ends the text.
  bool ends_with_account(std::string_view text) const;

 private:
  /// The codes of each name, those of the tables first.
  using Codes = std::map<std::string, std::vector<std::uint32_t>, std::less<>>;

  void add_function(std::uint32_t code, std::string_view name);
  void add_account(std::uint32_t code, std::string_view name);

  Codes classes_;
  Codes groups_;
  Codes items_;
  Codes personnel_accounts_;
  Codes operating_accounts_;
};

}  // namespace juesuan::inline v0::detail
