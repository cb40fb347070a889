#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include <juesuan/amount_text.hpp>
#include <juesuan/compiled_layout.hpp>
#include <juesuan/derive.hpp>
#include <juesuan/names.hpp>
#include <juesuan/table.hpp>

namespace juesuan::inline v0 {

/// How a table prints its cells.
struct CellStyle {
  NumberStyle number;
  bool zero_blank = false;  ///< a figure of exactly zero prints as nothing
};

/// A region's year: a layout and its words, as data (`read_profile`). Immutable; copies share one
/// state, and const calls are safe from many threads.
class Profile final : public Names {
 public:
  struct Words;

  /// The built-in profile of that name; `Error(Status::not_found)` names the known ones. It is read
  /// at its first use; the reference is valid for the life of the program.
  static const Profile& built_in(std::string_view name = "qinghai-2024");

  /// The names of the built-in profiles, the default one first.
  static std::span<const std::string_view> built_in_names() noexcept;

  explicit Profile(std::shared_ptr<const Words> words) noexcept : words_(std::move(words)) {}

  std::string_view name() const noexcept;
  const CompiledLayout& layout() const noexcept;
  CellStyle style() const noexcept;

  std::string_view function(FunctionCode code) const override;
  std::string_view economic(EconomicCode code) const override;
  std::string_view number(TableKey table) const override;
  std::string_view title(TableKey table) const override;
  std::string_view row(TableKey table, std::size_t panel, std::size_t row) const override;
  std::string_view heading(TableKey table, std::size_t panel, std::size_t column) const override;
  std::string_view stub_heading(TableKey table, std::size_t panel) const override;
  bool names_codes() const override { return true; }

  /// What the library's own writers read; its type is not public.
  const Words& words() const noexcept { return *words_; }

 private:
  std::shared_ptr<const Words> words_;
};

/// The same with the layout and the words of a profile.
[[nodiscard]] inline Disclosure derive(const Accounts& accounts, const Profile& profile,
                                       const DeriveOptions& options = {}) {
  return derive(accounts, profile.layout(), profile, options);
}

}  // namespace juesuan::inline v0
