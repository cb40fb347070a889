#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include <juesuan/detail/code_slots.hpp>

namespace juesuan::inline v0::detail {

/// A sum whose terms together fit 64 bits; the same interface as `WideSum`.
class NarrowSum {
 public:
  constexpr void add(std::int64_t fen) noexcept { bits_ += static_cast<std::uint64_t>(fen); }
  constexpr void subtract(std::int64_t fen) noexcept { bits_ -= static_cast<std::uint64_t>(fen); }
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

/// How entries lie to the atoms of an axis, and the columns that their amounts are added to.
struct Targets {
  std::uint64_t inside = 0;   ///< atoms that hold them
  std::uint64_t partial = 0;  ///< atoms that may hold them
  std::uint8_t count = 0;
  std::array<std::uint8_t, 64> columns{};

  std::span<const std::uint8_t> list() const noexcept { return {columns.data(), count}; }
};

/// The sums of one classification: a row for every code that occurs, a column for every set of
/// atoms that entries lie inside. So an entry is added once, and an atom is the sum of its columns.
template <class Code, class Sum>
class AxisLedger {
 public:
  /// Room for `codes` codes is made at once; more may come.
  AxisLedger(std::size_t atoms, std::size_t codes) : slots_(codes), atoms_(atoms) {
    sums_.reserve((codes + 1) * width_);
    marks_.reserve(codes + 1);
    columns_.reserve(width_);
    detailed_.reserve(width_);
    untold_.reserve(width_);
    add_row();
  }

  /// The targets of entries that lie inside and perhaps inside these atoms.
  Targets targets(std::uint64_t inside, std::uint64_t partial) {
    Targets targets;
    targets.inside = inside;
    targets.partial = partial;
    const auto add = [&](std::uint64_t atoms) {
      const std::optional<std::uint8_t> column = column_of(atoms);
      if (column) targets.columns[targets.count++] = *column;
      return column.has_value();
    };
    if (add(inside)) return targets;
    for (std::uint64_t left = inside; left != 0; left &= left - 1) add(left & (~left + 1));
    return targets;
  }

  /// The slot of a code; `added` is called with each code that is new and its parent's slot,
  /// ancestors first.
  template <class Added>
  std::uint32_t insert(Code code, Added&& added) {
    return slots_.find_or_insert(code, [&](Code inserted, std::uint32_t parent) {
      add_row();
      added(inserted, parent);
    });
  }

  void add(std::uint32_t slot, std::int64_t fen, const Targets& targets) noexcept {
    Sum* const sums = &sums_[slot * width_];
    for (const std::uint8_t column : targets.list()) sums[column].add(fen);
    marks_[slot].inside |= targets.inside;
    marks_[slot].uncertain |= targets.partial;
  }

  /// Remembers a 其中数 along this axis, which was added: it counts below the root, never in it,
  /// and tells of money known only above.
  void add_detailed(std::int64_t fen, const Targets& targets) noexcept {
    for (const std::uint8_t column : targets.list()) {
      detailed_[column].add(fen);
      untold_[column].subtract(fen);
    }
    told_ |= targets.inside;
  }

  /// Rolls 项 up into 款, 类 and the root; call once, after the last entry.
  void roll_up() {
    list_parts();
    find_open();
    mark_open();
    for (std::uint32_t slot = slots_.size() - 1; slot > 0; --slot) {
      const std::uint32_t parent = slots_.parent(slot);
      add_to(&sums_[parent * width_], row(slot));
      marks_[parent].inside |= marks_[slot].inside;
      marks_[parent].uncertain |= marks_[slot].uncertain;
      marks_[slot].uncertain |= marks_[parent].below;
    }
    for (std::size_t column = 0; column < columns_.size(); ++column) {
      sums_[column] -= detailed_[column];
    }
  }

  const CodeSlots<Code>& slots() const noexcept { return slots_; }
  /// The sums of a slot by column.
  const Sum* row(std::uint32_t slot) const noexcept { return &sums_[slot * width_]; }
  /// The columns that make up an atom, after `roll_up`.
  std::span<const std::uint8_t> parts(std::size_t atom) const noexcept {
    return std::span{parts_}.subspan(first_part_[atom], first_part_[atom + 1] - first_part_[atom]);
  }
  Sum sum(std::uint32_t slot, std::size_t atom) const noexcept {
    const Sum* const sums = row(slot);
    Sum total;
    for (const std::uint8_t column : parts(atom)) total += sums[column];
    return total;
  }
  /// Atoms with money above the last level that 其中数 along this axis do not tell all of.
  std::uint64_t open() const noexcept { return open_; }
  /// Atoms that some entry at or below the slot lies inside.
  std::uint64_t within(std::uint32_t slot) const noexcept { return marks_[slot].inside; }
  /// Atoms for which money known only above the slot, or only partly inside, may belong to it.
  std::uint64_t uncertain(std::uint32_t slot) const noexcept { return marks_[slot].uncertain; }
  /// The same for a code without entries, of which `slot` is the nearest ancestor that has some.
  std::uint64_t uncertain_below(std::uint32_t slot) const noexcept { return marks_[slot].below; }

 private:
  struct Marks {
    std::uint64_t inside = 0;  ///< an entry here (after roll-up: or below) lies inside
    std::uint64_t uncertain =
        0;  ///< an entry here (or below) lies partly inside; after roll-up: or above, not told of
    std::uint64_t below = 0;  ///< money known only here or above may belong to codes below
  };

  /// Sets of atoms that get a column of their own; more are added to their atoms one by one, which
  /// bounds the width of a row whatever the books.
  static constexpr std::size_t own_columns_max = 32;
  static constexpr std::size_t width_step = 16;
  static constexpr int last_level = 3;

  /// The column of a set of atoms; nothing where the set must be added atom by atom.
  std::optional<std::uint8_t> column_of(std::uint64_t atoms) {
    for (std::size_t column = 0; column < columns_.size(); ++column) {
      if (columns_[column] == atoms) return static_cast<std::uint8_t>(column);
    }
    const bool single = (atoms & (atoms - 1)) == 0;
    if (columns_.size() >= own_columns_max && !single) return std::nullopt;
    if (columns_.size() == width_) widen();
    columns_.push_back(atoms);
    detailed_.emplace_back();
    untold_.emplace_back();
    return static_cast<std::uint8_t>(columns_.size() - 1);
  }

  void widen() {
    std::vector<Sum> wider;
    wider.reserve(sums_.capacity() / width_ * (width_ + width_step));
    wider.resize(sums_.size() / width_ * (width_ + width_step));
    for (std::uint32_t slot = 0; slot < slots_.size(); ++slot) {
      add_to(&wider[slot * (width_ + width_step)], row(slot));
    }
    sums_ = std::move(wider);
    width_ += width_step;
  }

  void add_to(Sum* to, const Sum* from) const noexcept {
    for (std::size_t column = 0; column < columns_.size(); ++column) to[column] += from[column];
  }

  void list_parts() {
    first_part_.reserve(atoms_ + 1);
    std::size_t parts = 0;
    for (const std::uint64_t atoms : columns_) {
      parts += static_cast<std::size_t>(std::popcount(atoms));
    }
    parts_.reserve(parts);
    for (std::size_t atom = 0; atom < atoms_; ++atom) {
      first_part_.push_back(parts_.size());
      for (std::size_t column = 0; column < columns_.size(); ++column) {
        if ((columns_[column] >> atom & 1U) != 0) {
          parts_.push_back(static_cast<std::uint8_t>(column));
        }
      }
    }
    first_part_.push_back(parts_.size());
  }

  /// An atom that no 其中数 along this axis speaks of stays open even where its coarse money adds
  /// up to nothing: what stands below may still be something.
  void find_open() {
    for (std::uint32_t slot = 0; slot < slots_.size(); ++slot) {
      if (slots_.code(slot).level() < last_level) add_to(untold_.data(), row(slot));
    }
    for (std::size_t atom = 0; atom < atoms_; ++atom) {
      Sum untold;
      for (const std::uint8_t column : parts(atom)) untold += untold_[column];
      const bool spoken_of = (told_ >> atom & 1U) != 0;
      if (!spoken_of || untold.fen() != 0) open_ |= std::uint64_t{1} << atom;
    }
  }

  /// Open money at a code leaves the codes below uncertain.
  void mark_open() {
    for (std::uint32_t slot = 0; slot < slots_.size(); ++slot) {
      Marks& marks = marks_[slot];
      marks.below = (marks.inside & open_) | marks.uncertain;
      if (slot != 0) marks.below |= marks_[slots_.parent(slot)].below;
    }
  }

  void add_row() {
    sums_.resize(sums_.size() + width_);
    marks_.emplace_back();
  }

  CodeSlots<Code> slots_;
  std::size_t atoms_;
  std::size_t width_ = width_step;
  std::vector<std::uint64_t> columns_;  ///< the atoms that each is part of
  std::vector<Sum> sums_;               ///< `width_` a slot
  std::vector<Marks> marks_;
  std::vector<Sum> detailed_;  ///< by column
  std::vector<Sum> untold_;    ///< by column
  std::vector<std::uint8_t> parts_;
  std::vector<std::size_t> first_part_;
  std::uint64_t told_ = 0;  ///< atoms that a 其中数 along this axis lies inside
  std::uint64_t open_ = 0;
};

}  // namespace juesuan::inline v0::detail
