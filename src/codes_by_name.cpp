#include "codes_by_name.hpp"

#include <algorithm>
#include <array>

#include <juesuan/catalogue.hpp>

#include "folded_text.hpp"

namespace juesuan::inline v0::detail {

namespace {

template <class See>
void each_row(const PrintedTable& table, See see) {
  for (const PrintedPanel& panel : table.panels) {
    for (const PrintedRow& row : panel.rows) see(row);
  }
}

/// What ends like another stands before it.
constexpr std::array<std::string_view, 8> joiners{"、", "以及", "和", "与", "及", "同", "跟", "并"};

/// Calls `see` for the text and for each of its ends, longest first, until it says that is enough.
template <class See>
void each_end(std::string_view text, See see) {
  while (!text.empty() && !see(text)) text.remove_prefix(character_bytes(text, 0));
}

/// What stands before an end of a text.
std::string_view before_end(std::string_view text, std::string_view end) noexcept {
  return text.substr(0, text.size() - end.size());
}

}  // namespace

bool joins(std::string_view before) noexcept {
  const auto joiner =
      std::ranges::find_if(joiners, [&](std::string_view word) { return before.ends_with(word); });
  return joiner != joiners.end() && before != *joiner;
}

CodesByName::CodesByName(const std::vector<PrintedTable>& tables) {
  for (const PrintedTable& table : tables) {
    if (table.key == TableKey::general_budget_basic) {
      each_row(table, [&](const PrintedRow& row) { add_account(row.code, row.label); });
    } else if (table.key != TableKey::agency_operation) {
      each_row(table, [&](const PrintedRow& row) {
        if (row.key == RowKey::code) add_function(row.code, row.label);
      });
    }
  }
  for (const auto& entry : catalogue_functions()) add_function(entry.code.value(), entry.name);
  for (const auto& entry : catalogue_economics()) add_account(entry.code.value(), entry.name);
}

void CodesByName::add_function(std::uint32_t code, std::string_view name) {
  const int level = FunctionCode{code}.level();
  if (level == 1) classes_[folded(name)].push_back(code);
  if (level == 2) groups_[folded(name)].push_back(code);
  if (level == 3) items_[folded(name)].push_back(code);
}

void CodesByName::add_account(std::uint32_t code, std::string_view name) {
  if (EconomicCode{code}.level() < 3) return;
  const bool personnel = EconomicCode::personnel().contains(EconomicCode{code});
  (personnel ? personnel_accounts_ : operating_accounts_)[folded(name)].push_back(code);
}

std::uint32_t CodesByName::function_class(std::string_view text) const {
  std::uint32_t code = 0;
  each_end(text, [&](std::string_view end) {
    const auto found = classes_.find(end);
    if (found == classes_.end()) return false;
    if (!joins(before_end(text, end))) code = found->second.front();
    return true;
  });
  return code;
}

std::uint32_t CodesByName::function_item(std::string_view group, std::string_view name) const {
  const auto items = items_.find(name);
  if (items == items_.end()) return 0;
  const auto below = [&](std::uint32_t item) {
    bool found = false;
    each_end(group, [&](std::string_view end) {
      const auto groups = groups_.find(end);
      const bool named = groups != groups_.end() &&
                         std::ranges::find(groups->second, item / 100) != groups->second.end();
      found = named && !joins(before_end(group, end));
      return named;
    });
    return found;
  };
  const auto item = std::ranges::find_if(items->second, below);
  return item == items->second.end() ? 0 : *item;
}

std::string_view CodesByName::from_group(std::string_view printed) const {
  std::string_view name = printed;
  each_end(printed, [&](std::string_view end) {
    const bool found = groups_.contains(folded(end));
    if (found) name = end;
    return found;
  });
  return name;
}

std::uint32_t CodesByName::account(std::string_view name, bool personnel_side) const {
  const Codes& accounts = personnel_side ? personnel_accounts_ : operating_accounts_;
  const auto found = accounts.find(name);
  return found == accounts.end() ? 0 : found->second.front();
}

bool CodesByName::ends_with_account(std::string_view text) const {
  bool found = false;
  each_end(text, [&](std::string_view end) {
    found = personnel_accounts_.contains(end) || operating_accounts_.contains(end);
    return found;
  });
  return found;
}

}  // namespace juesuan::inline v0::detail
