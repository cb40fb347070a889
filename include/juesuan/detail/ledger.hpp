#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <span>
#include <type_traits>
#include <vector>

#include <juesuan/accounts.hpp>
#include <juesuan/compiled_layout.hpp>
#include <juesuan/detail/axis_ledger.hpp>
#include <juesuan/detail/wide_sum.hpp>
#include <juesuan/entry_rules.hpp>
#include <juesuan/evaluate.hpp>

namespace juesuan::inline v0::detail {

/// What a distinct (year, stage, flow, source, kind, nature, detail) means for the layout.
struct Plan {
  std::uint64_t key = 0;
  std::array<Targets, 2> axes;
  Cover cover;  ///< none of a 其中数
  std::uint32_t checked =
      0;  ///< (function level, economic level) pairs that `check_entry` accepted
  bool detail = false, function_detail = false, economic_detail = false;
  bool general_budget_basic = false;  ///< of the disclosure year's final accounts
};

/// The seven enumerations of an entry as one number.
inline std::uint64_t plan_key(const Entry& entry) noexcept {
  std::uint64_t key = 0;
  std::memcpy(&key, &entry.year, sizeof key);
  return key;
}
static_assert(sizeof(Entry) - offsetof(Entry, year) == sizeof(std::uint64_t));

struct UncoveredEntry {
  std::size_t index;
  std::uint32_t tables;
};

/// One pass over the entries of a unit: every accumulator of a layout, at every code. What all
/// entries ask for is inlined into its loop; what few ask for is not, so that all others find the
/// registers free.
template <class Sum>
class Ledger {
 public:
  Ledger(const Accounts& accounts, const CompiledLayout& layout)
      : accounts_(accounts),
        layout_(layout),
        function_(layout.atoms(function_axis).size(), function_codes(accounts)),
        economic_(layout.atoms(economic_axis).size(), economic_codes_usual) {
    plans_.reserve(plans_usual);
    functions_.reserve(function_codes(accounts) + 1);
    economics_.reserve(economic_codes_usual + 1);
    functions_.push_back({layout.tables_with_row(FunctionCode{}), 0});
    economics_.push_back({layout.tables_lacking(EconomicCode{}), 0});
  }

  /// Adds every entry. False where the amounts together may exceed what `Sum` holds; `Error` for an
  /// entry that breaks a rule of the books.
  bool add_entries() {
    const std::span<const Entry> entries{accounts_.entries};
    WideSum magnitude;
    for (std::size_t i = 0; i < entries.size(); ++i) {
      add_entry(entries[i], i);
      // ~fen understates a negative amount by one.
      magnitude.add(entries[i].fen < 0 ? ~entries[i].fen : entries[i].fen);
    }
    magnitude.add(static_cast<std::int64_t>(entries.size()));
    if (!std::is_same_v<Sum, WideSum> && !magnitude.fits()) return false;
    require_economic_codes();
    function_.roll_up();
    economic_.roll_up();
    cover_told();
    mark_insufficient();
    return true;
  }

  const AxisLedger<FunctionCode, Sum>& function() const noexcept { return function_; }
  const AxisLedger<EconomicCode, Sum>& economic() const noexcept { return economic_; }
  const Coverage& coverage() const noexcept { return coverage_; }
  std::span<const UncoveredEntry> uncovered() const noexcept { return uncovered_; }
  /// Atoms of an axis whose revenue or expenditure the accounts do not have at all.
  std::uint64_t insufficient(std::size_t axis) const noexcept { return insufficient_[axis]; }

 private:
  static constexpr std::size_t function_codes_usual = 1'792;  ///< more than the official list has
  static constexpr std::size_t economic_codes_usual = 128;
  static constexpr std::size_t plans_usual = 32;
  static constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

  /// How many functional codes to make room for.
  static std::size_t function_codes(const Accounts& accounts) noexcept {
    return std::min(accounts.entries.size(), function_codes_usual);
  }

  /// What is known of the code of a slot.
  struct SlotFacts {
    std::uint32_t tables = 0;
    int level = 0;
  };

  /// Where an entry is added.
  struct Slots {
    std::uint32_t function;
    std::uint32_t economic;
  };

  [[gnu::always_inline]] void add_entry(const Entry& entry, std::size_t index) {
    Plan& plan = plan_of(entry, index);
    const Slots at = slots_of(entry, index, plan);
    function_.add(at.function, entry.fen, plan.axes[function_axis]);
    economic_.add(at.economic, entry.fen, plan.axes[economic_axis]);
    if (plan.detail) add_detail(entry, plan);
    const Cover& cover = plan.cover;
    const std::uint32_t uncovered =
        (cover.total & ~(cover.line | (cover.class_line & functions_[at.function].tables))) |
        (cover.code_list & economics_[at.economic].tables);
    if (uncovered != 0) uncovered_.push_back({index, uncovered});
  }

  /// The slots of an entry that breaks no rule. A code that has a slot was well formed once, so
  /// codes of known levels in a known plan need no second look.
  Slots slots_of(const Entry& entry, std::size_t index, Plan& plan) {
    const Slots known{function_.slots().find(entry.function),
                      economic_.slots().find(entry.economic)};
    const bool codes_known = known.function != CodeSlots<FunctionCode>::none &&
                             known.economic != CodeSlots<EconomicCode>::none;
    if (codes_known && (plan.checked & levels_of(known)) != 0) [[likely]]
      return known;
    return checked_slots(entry, index, plan);
  }

  /// The levels of two codes as one bit.
  std::uint32_t levels_of(Slots at) const noexcept {
    return 1U << (functions_[at.function].level * 4 + economics_[at.economic].level);
  }

  [[gnu::noinline]] Slots checked_slots(const Entry& entry, std::size_t index, Plan& plan) {
    if (const EntryFault fault = check_entry(entry, accounts_.entity.year))
      throw entry_error(index, fault);
    const bool unresolved = plan.general_budget_basic && !plan.detail && entry.economic.level() < 3;
    if (unresolved && basic_unresolved_ == none) basic_unresolved_ = index;
    const Slots at = insert(entry);
    plan.checked |= levels_of(at);
    return at;
  }

  Slots insert(const Entry& entry) {
    Slots at{};
    at.function = function_.insert(entry.function, [&](FunctionCode code, std::uint32_t parent) {
      SlotFacts& facts = functions_.emplace_back();
      facts.level = code.level();
      facts.tables = facts.level == 1 ? layout_.tables_with_row(code) : functions_[parent].tables;
    });
    at.economic = economic_.insert(entry.economic, [&](EconomicCode code, std::uint32_t) {
      economics_.push_back({layout_.tables_lacking(code), code.level()});
    });
    return at;
  }

  [[gnu::noinline]] void add_detail(const Entry& entry, const Plan& plan) {
    if (plan.function_detail) function_.add_detailed(entry.fen, plan.axes[function_axis]);
    if (plan.economic_detail) {
      economic_.add_detailed(entry.fen, plan.axes[economic_axis]);
      if (plan.general_budget_basic && entry.economic.level() == 3) basic_detailed_ = true;
    }
  }

  /// Basic general-budget expenditure of the year needs its 款, jointly or as 其中数 (公开06 表).
  void require_economic_codes() const {
    if (basic_unresolved_ == none || basic_detailed_) return;
    throw entry_error(basic_unresolved_,
                      {"economic",
                       "expected 5 digits (款) for basic general-budget expenditure, or detail "
                       "entries that give it by economic code"});
  }

  Plan& plan_of(const Entry& entry, std::size_t index) {
    const std::uint32_t place = plan_place(plan_key(entry));
    return place != 0 ? plans_[place - 1] : add_plan(entry, index);
  }

  [[gnu::noinline]] Plan& add_plan(const Entry& entry, std::size_t index) {
    Plan plan = make_plan(entry, index);
    plans_.push_back(plan);
    plan_place(plan.key) = static_cast<std::uint32_t>(plans_.size());
    if (plans_.size() * 8 > plan_table_.size()) grow_plans();
    return plans_.back();
  }

  /// Where the plan of that key stands in the table, or would: Fibonacci hashing, whose high bits
  /// depend on every bit of the key.
  std::uint32_t& plan_place(std::uint64_t key) noexcept {
    std::size_t at = key * 0x9E37'79B9'7F4A'7C15U >> plan_shift_;
    while (plan_table_[at] != 0 && plans_[plan_table_[at] - 1].key != key) {
      at = (at + 1) & (plan_table_.size() - 1);
    }
    return plan_table_[at];
  }

  void grow_plans() {
    plan_table_.assign(plan_table_.size() * 2, 0);
    --plan_shift_;
    for (std::size_t i = 0; i < plans_.size(); ++i) {
      plan_place(plans_[i].key) = static_cast<std::uint32_t>(i + 1);
    }
  }

  Plan make_plan(const Entry& entry, std::size_t index) {
    if (const EntryFault fault = check_entry(entry, accounts_.entity.year))
      throw entry_error(index, fault);
    const Selector region = region_of(entry, accounts_.entity);
    Plan plan;
    plan.key = plan_key(entry);
    plan.detail = entry.detail != 0;
    plan.function_detail = (entry.detail & static_cast<unsigned>(Axis::function)) != 0;
    plan.economic_detail = (entry.detail & static_cast<unsigned>(Axis::economic)) != 0;
    plan.axes = {targets(function_, function_axis, entry.detail, region),
                 targets(economic_, economic_axis, entry.detail, region)};
    if (!plan.detail) plan.cover = cover_of(plan);
    constexpr Selector basic = formulas::current_final & formulas::general_budget_basic;
    plan.general_budget_basic = match_axes(basic, region) == Match::inside;
    coverage_.add(entry, accounts_.entity.year);
    return plan;
  }

  template <class OneAxis>
  Targets targets(OneAxis& ledger, std::size_t axis, std::uint8_t detail,
                  const Selector& region) const {
    const Axis own = axis == function_axis ? Axis::function : Axis::economic;
    const unsigned others = detail & ~static_cast<unsigned>(own);
    const std::span<const Selector> atoms = layout_.atoms(axis);
    std::uint64_t inside = 0;
    std::uint64_t partial = 0;
    for (std::size_t atom = 0; atom < atoms.size(); ++atom) {
      if (others != 0 && (others & ~atoms[atom].restricted_axes()) != 0) continue;
      const Match found = match_axes(atoms[atom], region);
      const std::uint64_t bit = std::uint64_t{1} << atom;
      if (found == Match::partial) partial |= bit;
      if (found == Match::inside) inside |= bit;
    }
    return ledger.targets(inside, partial);
  }

  Cover cover_of(const Plan& plan) const noexcept {
    Cover cover;
    for (std::size_t axis = 0; axis < 2; ++axis) {
      for (std::uint64_t left = plan.axes[axis].inside; left != 0; left &= left - 1) {
        cover |= layout_.covers(axis)[static_cast<std::size_t>(std::countr_zero(left))];
      }
    }
    return cover;
  }

  /// Money without a functional code is in the rows of a tree where 其中数 tell of all of it.
  void cover_told() {
    for (UncoveredEntry& uncovered : uncovered_) {
      const Entry& entry = accounts_.entries[uncovered.index];
      if (!entry.function.empty()) continue;
      const Plan& plan = plan_of(entry, uncovered.index);
      uncovered.tables &= plan.cover.code_list | ~told_tables(plan.axes[function_axis].inside);
    }
    std::erase_if(uncovered_, [](const UncoveredEntry& entry) { return entry.tables == 0; });
  }

  /// The trees none of whose columns holds any of these atoms with money left untold.
  std::uint32_t told_tables(std::uint64_t inside) const noexcept {
    std::uint32_t told = 0;
    std::uint32_t open = 0;
    for (; inside != 0; inside &= inside - 1) {
      const auto atom = static_cast<std::size_t>(std::countr_zero(inside));
      const std::uint32_t trees = layout_.covers(function_axis)[atom].tree;
      told |= trees;
      if ((function_.open() >> atom & 1U) != 0) open |= trees;
    }
    return told & ~open;
  }

  void mark_insufficient() {
    for (std::size_t axis = 0; axis < 2; ++axis) {
      const std::span<const Selector> atoms = layout_.atoms(axis);
      for (std::size_t atom = 0; atom < atoms.size(); ++atom) {
        if (!coverage_.sufficient(atoms[atom])) insufficient_[axis] |= std::uint64_t{1} << atom;
      }
    }
  }

  const Accounts& accounts_;
  const CompiledLayout& layout_;
  AxisLedger<FunctionCode, Sum> function_;
  AxisLedger<EconomicCode, Sum> economic_;
  std::vector<Plan> plans_;
  int plan_shift_ = 64 - 8;
  std::vector<std::uint32_t> plan_table_ = std::vector<std::uint32_t>(1U << 8);
  std::vector<SlotFacts> functions_;  ///< by slot, with the tables that have a row for it
  std::vector<SlotFacts> economics_;  ///< by slot, with the tables that lack one
  std::vector<UncoveredEntry> uncovered_;
  std::array<std::uint64_t, 2> insufficient_{};
  Coverage coverage_;
  std::size_t basic_unresolved_ = none;
  bool basic_detailed_ = false;
};

}  // namespace juesuan::inline v0::detail
