#include <array>
#include <cstddef>
#include <utility>

#include <juesuan/catalogue.hpp>
#include <juesuan/detail/quote.hpp>
#include <juesuan/error.hpp>
#include <juesuan/profile.hpp>
#include <juesuan/read.hpp>

#include "profile_words.hpp"

namespace juesuan::inline v0 {

namespace {

struct BuiltIn {
  std::string_view name;
  std::string_view document;
};

constexpr std::array built_ins{
// clang-format off
#include "qinghai-2024.inc"
#include "nine-tables-2024.inc"
    // clang-format on
};

constexpr auto names = [] {
  std::array<std::string_view, built_ins.size()> list;
  for (std::size_t i = 0; i < list.size(); ++i) list[i] = built_ins[i].name;
  return list;
}();

template <std::size_t index>
const Profile& read_built_in() {
  static const Profile profile = read_profile(built_ins[index].document);
  return profile;
}

template <std::size_t... indices>
const Profile* find_built_in(std::string_view name, std::index_sequence<indices...>) {
  const Profile* found = nullptr;
  ((name == names[indices] ? void(found = &read_built_in<indices>()) : void()), ...);
  return found;
}

}  // namespace

const Profile& Profile::built_in(std::string_view name) {
  const auto indices = std::make_index_sequence<names.size()>{};
  if (const Profile* const found = find_built_in(name, indices)) return *found;
  std::string known;
  for (const std::string_view built_in : names) {
    known += (known.empty() ? "" : ", ") + std::string(built_in);
  }
  throw Error(Status::not_found, "profile",
              detail::quoted(name) + " is no profile; known: " + known);
}

std::span<const std::string_view> Profile::built_in_names() noexcept { return names; }

std::string_view Profile::name() const noexcept { return words_->name; }
const CompiledLayout& Profile::layout() const noexcept { return *words_->layout; }
CellStyle Profile::style() const noexcept { return words_->cells; }

std::string_view Profile::function(FunctionCode code) const { return catalogue_name(code); }
std::string_view Profile::economic(EconomicCode code) const { return catalogue_name(code); }

std::string_view Profile::title(TableKey table) const {
  const TableWords* const words = words_->find(table);
  return words != nullptr ? std::string_view{words->title} : std::string_view{};
}

std::string_view Profile::number(TableKey table) const {
  const TableWords* const words = words_->find(table);
  return words != nullptr ? std::string_view{words->number} : std::string_view{};
}

std::string_view Profile::row(TableKey table, std::size_t panel, std::size_t row) const {
  const PanelWords* const words = words_->find(table, panel);
  return words != nullptr && row < words->rows.size() ? std::string_view{words->rows[row]}
                                                      : std::string_view{};
}

std::string_view Profile::heading(TableKey table, std::size_t panel, std::size_t column) const {
  const PanelWords* const words = words_->find(table, panel);
  return words != nullptr && column < words->headings.size()
             ? std::string_view{words->headings[column]}
             : std::string_view{};
}

std::string_view Profile::stub_heading(TableKey table, std::size_t panel) const {
  const PanelWords* const words = words_->find(table, panel);
  return words != nullptr ? std::string_view{words->stub} : std::string_view{};
}

}  // namespace juesuan::inline v0
