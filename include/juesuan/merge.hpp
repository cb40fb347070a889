#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>

#include <juesuan/evaluate.hpp>
#include <juesuan/limits.hpp>

namespace juesuan::inline v0 {

namespace detail {

inline std::optional<std::int64_t> added(std::int64_t a, std::int64_t b) noexcept {
  return checked_add(a, b);
}
inline std::optional<Amount> added(Amount a, Amount b) noexcept {
  const auto fen = checked_add(a.fen(), b.fen());
  return fen ? std::optional{Amount::from_fen(*fen)} : std::nullopt;
}

/// A total that fits; `Error(Status::range)` at `where` otherwise.
template <class Value>
Value checked_total(std::optional<Value> total, const std::string& where) {
  if (!total) throw Error(Status::range, where, "the sum does not fit 64 bits");
  return *total;
}

/// Adds fact by fact. A fact that one side lacks is unknown of both together.
template <class Key, class Value>
void merge_facts(Facts<Key, Value>& into, const Facts<Key, Value>& from, std::string_view where) {
  for (const Term<Key>& term : terms<Key>) {
    std::optional<Value>& value = into[term.value];
    const std::optional<Value>& other = from[term.value];
    if (!value || !other) {
      value.reset();
      continue;
    }
    value =
        checked_total(added(*value, *other), std::string(where) + '.' + std::string(term.token));
  }
}

inline const StatedFigure* find_stated(const Accounts& accounts,
                                       const StatedFigure& like) noexcept {
  for (const StatedFigure& stated : accounts.stated) {
    if (stated.year == like.year && stated.figure == like.figure) return &stated;
  }
  return nullptr;
}

/// What accounts know of a figure: stated, else derived, else nothing.
inline std::optional<Amount> known_figure(const Accounts& accounts, const StatedFigure& like,
                                          std::string_view where) {
  if (const StatedFigure* const stated = find_stated(accounts, like)) return stated->amount;
  const Selector period{.years = relative_year(like.year, accounts.entity.year),
                        .stages = Stage::final};
  const Evaluation derived = evaluate(accounts, period & formula_of(like.figure), where);
  if (derived.insufficient || derived.lower_bound) return std::nullopt;
  return derived.amount;
}

inline std::vector<StatedFigure> merged_stated(const Accounts& a, const Accounts& b) {
  std::vector<StatedFigure> merged;
  const auto add = [&](const StatedFigure& like) {
    const std::string where =
        "stated." + std::string(token(like.figure)) + " of " + std::to_string(like.year);
    const auto left = known_figure(a, like, where);
    const auto right = known_figure(b, like, where);
    if (!left || !right) return;
    merged.push_back({like.year, like.figure, checked_total(added(*left, *right), where)});
  };
  for (const StatedFigure& stated : a.stated) add(stated);
  for (const StatedFigure& stated : b.stated) {
    if (find_stated(a, stated) == nullptr) add(stated);
  }
  return merged;
}

inline void append_entries(std::vector<Entry>& into, const Accounts& from) {
  for (Entry entry : from.entries) {
    if (entry.nature == Nature::none) entry.nature = from.entity.nature;
    into.push_back(entry);
  }
}

}  // namespace detail

/// The books of two units of the same year as one bag, under the first one's entity.
///
/// Entries are concatenated, each with the nature of its own unit; payments between the units are
/// offset by negative entries that the caller adds. Facts add up where both sides have them and are
/// unknown otherwise, so does a stated figure that the other side states or derives. The first
/// side's names win, its reasons alone are kept, and the totals of the self-evaluation are unset,
/// for they speak of one unit. `Error(Status::input)` for different
/// years, `Error(Status::range)` past a limit.
[[nodiscard]] inline Accounts merge(const Accounts& a, const Accounts& b) {
  if (a.entity.year != b.entity.year) {
    throw Error(
        Status::input, "entity.year",
        "expected " + std::to_string(a.entity.year) + ", found " + std::to_string(b.entity.year));
  }
  if (a.entries.size() + b.entries.size() > limits.entries) {
    throw Error(Status::range, "entries", "expected at most " + std::to_string(limits.entries));
  }
  if (a.projects.size() + b.projects.size() > limits.projects) {
    throw Error(Status::range, "projects", "expected at most " + std::to_string(limits.projects));
  }
  Accounts merged = a;
  merged.entries.clear();
  merged.entries.reserve(a.entries.size() + b.entries.size());
  detail::append_entries(merged.entries, a);
  detail::append_entries(merged.entries, b);
  if (a.entity.nature != b.entity.nature) merged.entity.nature = Nature::none;
  merged.entity.units.insert(merged.entity.units.end(), b.entity.units.begin(),
                             b.entity.units.end());
  merged.stated = detail::merged_stated(a, b);
  detail::merge_facts(merged.counts, b.counts, "counts");
  detail::merge_facts(merged.procurement, b.procurement, "procurement");
  detail::merge_facts(merged.assets, b.assets, "assets");
  merged.projects.insert(merged.projects.end(), b.projects.begin(), b.projects.end());
  merged.self_evaluation = {};
  for (const auto& item : b.function_names.items()) {
    if (a.function_names.find(item.code).empty()) merged.function_names.set(item.code, item.name);
  }
  for (const auto& item : b.economic_names.items()) {
    if (a.economic_names.find(item.code).empty()) merged.economic_names.set(item.code, item.name);
  }
  return merged;
}

}  // namespace juesuan::inline v0
