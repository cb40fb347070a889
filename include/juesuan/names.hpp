#pragma once

#include <cstddef>
#include <string_view>

#include <juesuan/layout.hpp>

namespace juesuan::inline v0 {

/// The words that `derive` puts beside the figures. This base knows none: every label stays empty
/// and a code shows as itself. A profile supplies the official ones.
///
/// Positions are those of the layout: `panel` counts the panels of a table through its bands. Views
/// must stay valid during `derive`, which copies them. Implementations must allow concurrent const
/// calls.
class Names {
 public:
  Names() = default;
  virtual ~Names() = default;

  /// The name of a code where the accounts give none.
  virtual std::string_view function(FunctionCode) const { return {}; }
  virtual std::string_view economic(EconomicCode) const { return {}; }
  /// 公开01表
  virtual std::string_view number(TableKey) const { return {}; }
  /// 收入支出决算总表
  virtual std::string_view title(TableKey) const { return {}; }
  /// The label of a listed row that is no code.
  virtual std::string_view row(TableKey, std::size_t /*panel*/, std::size_t /*row*/) const {
    return {};
  }
  /// The heading of a column, its levels from the top joined by '/'.
  virtual std::string_view heading(TableKey, std::size_t /*panel*/, std::size_t /*column*/) const {
    return {};
  }
  /// The headings of the stub's text columns joined by '/'.
  virtual std::string_view stub_heading(TableKey, std::size_t /*panel*/) const { return {}; }
  /// Whether every code should have a name: `derive` then notices each that is printed without one.
  virtual bool names_codes() const { return false; }

 protected:
  Names(const Names&) = default;
  Names& operator=(const Names&) = default;
};

}  // namespace juesuan::inline v0
