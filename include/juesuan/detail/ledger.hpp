#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <juesuan/accounts.hpp>
#include <juesuan/compiled_layout.hpp>
#include <juesuan/detail/checked.hpp>
#include <juesuan/detail/code_slots.hpp>
#include <juesuan/detail/wide_sum.hpp>
#include <juesuan/entry_rules.hpp>
#include <juesuan/evaluate.hpp>

namespace juesuan::inline v0::detail {

/// A sum whose terms together fit 64 bits; the same interface as `WideSum`.
class NarrowSum {
 public:
  constexpr void add(std::int64_t fen) noexcept { bits_ += static_cast<std::uint64_t>(fen); }
  constexpr NarrowSum& operator+=(NarrowSum other) noexcept {
    bits_ += other.bits_;
    return *this;
  }
  constexpr NarrowSum& operator-=(NarrowSum other) noexcept {
    bits_ -= other.bits_;
    return *this;
  }
  constexpr std::optional<std::int64_t> fen() const noexcept {
    return static_cast<std::int64_t>(bits_);
  }

 private:
  std::uint64_t bits_ = 0;
};

/// The sums of one classification: one row of accumulators for every code that occurs.
template <class Code, class Sum>
class AxisLedger {
 public:
  /// Room for `codes` codes is made at once; more may come.
  AxisLedger(std::size_t atoms, std::size_t codes)
      : atoms_(atoms), detailed_(atoms), unresolved_(atoms) {
    sums_.reserve((codes + 1) * atoms);
    marks_.reserve(codes + 1);
    add_row();
  }

  template <class Added>
  std::uint32_t slot(Code code, Added&& added) {
    return slots_.find_or_insert(code, [&](Code inserted) {
      add_row();
      added(inserted);
    });
  }

  /// Adds an entry at its code's slot to the accumulators in `atoms`, the bits of `inside`.
  void add(std::uint32_t slot, std::int64_t fen, std::span<const std::uint8_t> atoms,
           std::uint64_t inside, std::uint64_t partial) noexcept {
    Sum* const row = &sums_[slot * atoms_];
    for (const std::uint8_t atom : atoms) row[atom].add(fen);
    marks_[slot].direct |= inside;
    marks_[slot].partial |= partial;
  }

  /// Remembers a 其中数 along this axis: it counts below the root, never in it.
  void add_detailed(std::int64_t fen, std::span<const std::uint8_t> atoms) noexcept {
    for (const std::uint8_t atom : atoms) detailed_[atom].add(fen);
  }

  /// Remembers money that stands at a code above the last level.
  void add_unresolved(std::int64_t fen, std::span<const std::uint8_t> atoms) noexcept {
    for (const std::uint8_t atom : atoms) unresolved_[atom].add(fen);
  }

  /// Rolls 项 up into 款, 类 and the root; call once, after the last entry.
  void roll_up() {
    mark_uncertain();
    for (std::size_t slot = slots_.size() - 1; slot > 0; --slot) {
      const std::size_t parent = slots_.parent(static_cast<std::uint32_t>(slot));
      for (std::size_t atom = 0; atom < atoms_; ++atom) {
        sums_[parent * atoms_ + atom] += sums_[slot * atoms_ + atom];
      }
      marks_[parent].within |= marks_[slot].within;
      marks_[parent].partial |= marks_[slot].partial;
    }
    for (std::size_t atom = 0; atom < atoms_; ++atom) sums_[atom] -= detailed_[atom];
  }

  const CodeSlots<Code>& slots() const noexcept { return slots_; }
  const Sum& sum(std::uint32_t slot, std::size_t atom) const noexcept {
    return sums_[slot * atoms_ + atom];
  }
  /// Atoms that some entry at or below the slot lies inside.
  std::uint64_t within(std::uint32_t slot) const noexcept { return marks_[slot].within; }
  /// Atoms for which money known only above the slot, or only partly inside, may belong to it.
  std::uint64_t uncertain(std::uint32_t slot) const noexcept {
    return marks_[slot].above | marks_[slot].partial;
  }
  /// The same for a code without entries, of which `slot` is the nearest ancestor that has some.
  std::uint64_t uncertain_below(std::uint32_t slot) const noexcept { return marks_[slot].below; }

 private:
  struct Marks {
    std::uint64_t direct = 0;   ///< an entry at this very code lies inside
    std::uint64_t partial = 0;  ///< an entry here (after roll-up: or below) lies partly inside
    std::uint64_t within = 0;   ///< an entry here or below lies inside
    std::uint64_t above = 0;    ///< money known only above may belong here
    std::uint64_t below = 0;    ///< money known only here or above may belong to codes below
  };

  /// Money above a code leaves the code uncertain, unless 其中数 along this axis tell of all of it.
  void mark_uncertain() {
    std::uint64_t open = 0;
    for (std::size_t atom = 0; atom < atoms_; ++atom) {
      if (detailed_[atom].fen() != unresolved_[atom].fen()) open |= std::uint64_t{1} << atom;
    }
    for (std::size_t slot = 0; slot < slots_.size(); ++slot) {
      Marks& marks = marks_[slot];
      if (slot != 0) marks.above = marks_[slots_.parent(static_cast<std::uint32_t>(slot))].below;
      marks.below = marks.above | (marks.direct & open) | marks.partial;
      marks.within = marks.direct;
    }
  }

  void add_row() {
    sums_.resize(sums_.size() + atoms_);
    marks_.emplace_back();
  }

  std::size_t atoms_;
  CodeSlots<Code> slots_;
  std::vector<Sum> sums_;
  std::vector<Marks> marks_;
  std::vector<Sum> detailed_;
  std::vector<Sum> unresolved_;
};

/// What a distinct (year, stage, flow, source, kind, nature, detail) means for the layout.
struct Plan {
  struct Targets {
    std::uint64_t inside = 0;
    std::uint64_t partial = 0;
    std::uint8_t count = 0;
    std::array<std::uint8_t, 64> atoms{};

    std::span<const std::uint8_t> list() const noexcept { return {atoms.data(), count}; }
  };

  std::uint64_t key = 0;
  std::array<Targets, 2> axes;
  std::uint32_t total = 0, line = 0, class_line = 0, code_list = 0;  ///< tables, by `CoverRole`
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

/// One pass over the entries of a unit: every accumulator of a layout, at every code.
template <class Sum>
class Ledger {
 public:
  Ledger(const Accounts& accounts, const CompiledLayout& layout)
      : accounts_(accounts),
        layout_(layout),
        function_(layout.atoms(function_axis).size(),
                  std::min(accounts.entries.size(), function_codes_usual)),
        economic_(layout.atoms(economic_axis).size(), economic_codes_usual) {
    function_tables_.push_back(layout.tables_with_row(FunctionCode{}));
    lacking_tables_.push_back(layout.tables_lacking(EconomicCode{}));
  }

  /// Adds every entry. False where the amounts together may exceed what `Sum` holds; `Error` for an
  /// entry that breaks a rule of the books.
  bool add_entries() {
    const std::span<const Entry> entries{accounts_.entries};
    Plan* plan = nullptr;
    for (std::size_t i = 0; i < entries.size(); ++i) {
      const Entry& entry = entries[i];
      if (plan == nullptr || plan->key != plan_key(entry)) plan = &plan_of(entry, i);
      add_entry(entry, i, *plan);
    }
    if (!fits()) return false;
    require_economic_codes();
    function_.roll_up();
    economic_.roll_up();
    mark_insufficient();
    return true;
  }

  const AxisLedger<FunctionCode, Sum>& function() const noexcept { return function_; }
  const AxisLedger<EconomicCode, Sum>& economic() const noexcept { return economic_; }
  std::span<const UncoveredEntry> uncovered() const noexcept { return uncovered_; }
  /// Atoms of an axis whose revenue or expenditure the accounts do not have at all.
  std::uint64_t insufficient(std::size_t axis) const noexcept { return insufficient_[axis]; }

 private:
  static constexpr std::size_t function_codes_usual = 1'792;  ///< all that the official list has
  static constexpr std::size_t economic_codes_usual = 128;
  static constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

  void add_entry(const Entry& entry, std::size_t index, Plan& plan) {
    check(entry, index, plan);
    const std::uint32_t function = function_.slot(entry.function, [&](FunctionCode code) {
      function_tables_.push_back(layout_.tables_with_row(code));
    });
    const std::uint32_t economic = economic_.slot(entry.economic, [&](EconomicCode code) {
      lacking_tables_.push_back(layout_.tables_lacking(code));
    });
    const Plan::Targets& by_function = plan.axes[function_axis];
    const Plan::Targets& by_economic = plan.axes[economic_axis];
    function_.add(function, entry.fen, by_function.list(), by_function.inside, by_function.partial);
    economic_.add(economic, entry.fen, by_economic.list(), by_economic.inside, by_economic.partial);
    magnitude_.add(entry.fen < 0 ? ~entry.fen : entry.fen);

    if (plan.detail) {
      add_detail(entry, plan);
    } else {
      note_unresolved(entry, index, plan);
    }
    const std::uint32_t uncovered =
        (plan.total & ~(plan.line | (plan.class_line & function_tables_[function]))) |
        (plan.code_list & lacking_tables_[economic]);
    if (uncovered != 0) uncovered_.push_back({index, uncovered});
  }

  void check(const Entry& entry, std::size_t index, Plan& plan) const {
    const std::uint32_t levels = 1U << (entry.function.level() * 4 + entry.economic.level());
    const bool well_formed = entry.function.well_formed() && entry.economic.well_formed();
    if (well_formed && (plan.checked & levels) != 0) return;
    if (const EntryFault fault = check_entry(entry, accounts_.entity.year))
      throw entry_error(index, fault);
    plan.checked |= levels;
  }

  void add_detail(const Entry& entry, const Plan& plan) {
    if (plan.function_detail) {
      function_.add_detailed(entry.fen, plan.axes[function_axis].list());
    }
    if (plan.economic_detail) {
      economic_.add_detailed(entry.fen, plan.axes[economic_axis].list());
      if (plan.general_budget_basic) basic_detailed_ = true;
    }
  }

  void note_unresolved(const Entry& entry, std::size_t index, const Plan& plan) {
    if (entry.function.level() < 3) {
      function_.add_unresolved(entry.fen, plan.axes[function_axis].list());
    }
    if (entry.economic.level() < 3) {
      economic_.add_unresolved(entry.fen, plan.axes[economic_axis].list());
      if (plan.general_budget_basic && basic_unresolved_ == none) basic_unresolved_ = index;
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

  bool fits() const noexcept {
    if constexpr (std::is_same_v<Sum, WideSum>) {
      return true;
    } else {
      // ~fen understates a negative amount by one, at most once an entry.
      WideSum bound = magnitude_;
      bound.add(static_cast<std::int64_t>(accounts_.entries.size()));
      return bound.fits();
    }
  }

  Plan& plan_of(const Entry& entry, std::size_t index) {
    const std::uint64_t key = plan_key(entry);
    for (std::size_t at = key * 0x9E37'79B9'7F4A'7C15U >> 32;; ++at) {
      std::uint32_t& place = plan_table_[at & (plan_table_.size() - 1)];
      if (place == 0) {
        plans_.push_back(make_plan(entry, index));
        place = static_cast<std::uint32_t>(plans_.size());
        if (plans_.size() * 2 > plan_table_.size()) grow_plans();
        return plans_.back();
      }
      if (plans_[place - 1].key == key) return plans_[place - 1];
    }
  }

  void grow_plans() {
    plan_table_.assign(plan_table_.size() * 2, 0);
    for (std::size_t i = 0; i < plans_.size(); ++i) {
      std::size_t at = plans_[i].key * 0x9E37'79B9'7F4A'7C15U >> 32;
      while (plan_table_[at & (plan_table_.size() - 1)] != 0) ++at;
      plan_table_[at & (plan_table_.size() - 1)] = static_cast<std::uint32_t>(i + 1);
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
    for (std::size_t axis = 0; axis < 2; ++axis)
      set_targets(plan.axes[axis], axis, entry.detail, region);
    if (!plan.detail) set_cover(plan, region);
    const Selector basic = formulas::current_final & formulas::general_budget_basic;
    plan.general_budget_basic = match_axes(basic, region) == Match::inside;
    coverage_.add(entry, accounts_.entity.year);
    return plan;
  }

  void set_targets(Plan::Targets& targets, std::size_t axis, std::uint8_t detail,
                   const Selector& region) const {
    const auto axis_bit =
        static_cast<unsigned>(axis == function_axis ? Axis::function : Axis::economic);
    const std::span<const Selector> atoms = layout_.atoms(axis);
    for (std::size_t atom = 0; atom < atoms.size(); ++atom) {
      if ((detail & ~(atoms[atom].restricted_axes() | axis_bit)) != 0) continue;
      const Match found = match_axes(atoms[atom], region);
      const std::uint64_t bit = std::uint64_t{1} << atom;
      if (found == Match::partial) targets.partial |= bit;
      if (found != Match::inside) continue;
      targets.inside |= bit;
      targets.atoms[targets.count++] = static_cast<std::uint8_t>(atom);
    }
  }

  void set_cover(Plan& plan, const Selector& region) const {
    for (const CoverRule& rule : layout_.cover_rules()) {
      if (match_axes(rule.selector, region) != Match::inside) continue;
      switch (rule.role) {
        case CoverRole::total:
          plan.total |= rule.table_bit;
          break;
        case CoverRole::line:
          plan.line |= rule.table_bit;
          break;
        case CoverRole::class_line:
          plan.class_line |= rule.table_bit;
          break;
        case CoverRole::code_list:
          plan.code_list |= rule.table_bit;
          break;
      }
    }
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
  std::vector<std::uint32_t> plan_table_ = std::vector<std::uint32_t>(64);
  std::vector<std::uint32_t> function_tables_;
  std::vector<std::uint32_t> lacking_tables_;
  std::vector<UncoveredEntry> uncovered_;
  std::array<std::uint64_t, 2> insufficient_{};
  Coverage coverage_;
  WideSum magnitude_;
  std::size_t basic_unresolved_ = none;
  bool basic_detailed_ = false;
};

}  // namespace juesuan::inline v0::detail
