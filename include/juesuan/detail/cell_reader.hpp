#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <juesuan/detail/ledger.hpp>
#include <juesuan/table.hpp>

namespace juesuan::inline v0::detail {

/// Makes `cell`, which need have no value yet, that of a sum. False where it does not fit 64-bit
/// fen.
template <class Sum>
bool make_money(Cell& cell, const Sum& total, bool lower_bound, bool insufficient) noexcept {
  if (insufficient) {
    cell = Cell{.unit = CellUnit::money, .state = CellState::insufficient};
    return true;
  }
  const std::optional<std::int64_t> fen = total.fen();
  if (!fen) return false;
  cell.low = cell.high = *fen;
  cell.printed = 0;
  cell.unit = CellUnit::money;
  cell.state = CellState::value;
  cell.lower_bound = lower_bound;
  return true;
}

/// Reads cells whose formulas name their codes from the accumulators of a ledger.
template <class Sum>
class CellReader {
 public:
  CellReader(const CompiledLayout& layout, const Ledger<Sum>& ledger)
      : layout_(layout), ledger_(ledger) {
    find_codes(function_axis, ledger.function());
    find_codes(economic_axis, ledger.economic());
  }

  /// Makes `cell` that of a range of readings. False where the sum does not fit 64-bit fen.
  bool read(std::size_t range, Cell& cell) const {
    Sum total;
    bool lower_bound = false;
    bool insufficient = false;
    for (const Reading& reading : layout_.readings(static_cast<std::uint32_t>(range))) {
      insufficient |= (ledger_.insufficient(reading.axis) >> reading.atom & 1U) != 0;
      const Place at = places_[reading.axis][reading.code];
      lower_bound |= reading.axis == function_axis ? add(ledger_.function(), reading, at, total)
                                                   : add(ledger_.economic(), reading, at, total);
    }
    return make_money(cell, total, lower_bound, insufficient);
  }

 private:
  /// Where a code stands in the ledger: its slot, or that of its nearest ancestor that occurs.
  struct Place {
    std::uint32_t slot = 0;
    bool occurs = false;
  };

  template <class Code>
  static Place place_of(const CodeSlots<Code>& slots, Code code) {
    std::uint32_t slot = slots.find(code);
    if (slot != CodeSlots<Code>::none) return {slot, true};
    while (slot == CodeSlots<Code>::none) slot = slots.find(code = code.parent());
    return {slot, false};
  }

  template <class Code>
  void find_codes(std::size_t axis, const AxisLedger<Code, Sum>& ledger) {
    places_[axis].reserve(layout_.codes(axis).size());
    for (const std::uint32_t code : layout_.codes(axis)) {
      places_[axis].push_back(place_of(ledger.slots(), Code{code}));
    }
  }

  /// Adds one reading to `total`; whether money known too coarsely may belong to it.
  template <class Code>
  static bool add(const AxisLedger<Code, Sum>& ledger, const Reading& reading, Place at,
                  Sum& total) noexcept {
    const std::uint64_t bit = std::uint64_t{1} << reading.atom;
    if (!at.occurs) return (ledger.uncertain_below(at.slot) & bit) != 0;
    const Sum part = ledger.sum(at.slot, reading.atom);
    reading.sign > 0 ? total += part : total -= part;
    return (ledger.uncertain(at.slot) & bit) != 0;
  }

  const CompiledLayout& layout_;
  const Ledger<Sum>& ledger_;
  std::array<std::vector<Place>, 2> places_;
};

/// Reads the cells of coded rows, whose formulas leave the code to the row: which sums of a ledger
/// row each column is made of is worked out once.
template <class Sum>
class CodedReader {
 public:
  /// Reads no column yet; `insufficient` is that of the axis.
  void reset(std::uint64_t insufficient) noexcept {
    parts_.clear();
    columns_.clear();
    insufficient_ = insufficient;
  }

  std::size_t columns() const noexcept { return columns_.size(); }

  template <class Code>
  void add_column(const AxisLedger<Code, Sum>& ledger, std::span<const Reading> readings) {
    Column& column = columns_.emplace_back();
    const auto add_parts = [&](bool plus) {
      const std::size_t before = parts_.size();
      for (const Reading& reading : readings) {
        if ((reading.sign > 0) != plus) continue;
        const std::span<const std::uint8_t> parts = ledger.parts(reading.atom);
        parts_.insert(parts_.end(), parts.begin(), parts.end());
        column.atoms |= std::uint64_t{1} << reading.atom;
      }
      return static_cast<std::uint32_t>(parts_.size() - before);
    };
    column.plus = add_parts(true);
    column.minus = add_parts(false);
  }

  /// Makes `cells`, one a column, those of a code that occurs. False where a sum does not fit
  /// 64-bit fen.
  template <class Code>
  bool read(const AxisLedger<Code, Sum>& ledger, std::uint32_t slot,
            std::span<Cell> cells) const noexcept {
    const std::uint64_t uncertain = ledger.uncertain(slot);
    const Sum* const sums = ledger.row(slot);
    const std::uint8_t* part = parts_.data();
    Cell* cell = cells.data();
    for (const Column& column : columns_) {
      Sum total;
      for (std::uint32_t left = column.plus; left != 0; --left) total += sums[*part++];
      for (std::uint32_t left = column.minus; left != 0; --left) total -= sums[*part++];
      const bool lower_bound = (column.atoms & uncertain) != 0;
      const bool insufficient = (column.atoms & insufficient_) != 0;
      if (!make_money(*cell++, total, lower_bound, insufficient)) return false;
    }
    return true;
  }

 private:
  /// How many sums to add and then to subtract, after those of the columns before.
  struct Column {
    std::uint32_t plus = 0;
    std::uint32_t minus = 0;
    std::uint64_t atoms = 0;
  };

  std::vector<Column> columns_;
  std::vector<std::uint8_t> parts_;
  std::uint64_t insufficient_ = 0;
};

}  // namespace juesuan::inline v0::detail
