#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <juesuan/detail/ledger.hpp>
#include <juesuan/table.hpp>

namespace juesuan::inline v0::detail {

/// The cell of a sum; nothing where it does not fit 64-bit fen.
template <class Sum>
std::optional<Cell> money_cell(const Sum& total, bool lower_bound, bool insufficient) noexcept {
  Cell cell;
  cell.unit = CellUnit::money;
  cell.state = CellState::insufficient;
  if (insufficient) return cell;
  const std::optional<std::int64_t> fen = total.fen();
  if (!fen) return std::nullopt;
  cell.low = cell.high = *fen;
  cell.state = CellState::value;
  cell.lower_bound = lower_bound;
  return cell;
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

  /// Nothing where the sum does not fit 64-bit fen.
  std::optional<Cell> read(std::size_t range) const {
    Sum total;
    bool lower_bound = false;
    bool insufficient = false;
    for (const Reading& reading : layout_.readings(static_cast<std::uint32_t>(range))) {
      insufficient |= (ledger_.insufficient(reading.axis) >> reading.atom & 1U) != 0;
      const Place at = places_[reading.axis][reading.code];
      lower_bound |= reading.axis == function_axis ? add(ledger_.function(), reading, at, total)
                                                   : add(ledger_.economic(), reading, at, total);
    }
    return money_cell(total, lower_bound, insufficient);
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

  template <class Code>
  void add_column(const AxisLedger<Code, Sum>& ledger, std::span<const Reading> readings) {
    Column& column = columns_.emplace_back();
    const auto add_parts = [&](bool plus) {
      for (const Reading& reading : readings) {
        if ((reading.sign > 0) != plus) continue;
        const std::span<const std::uint8_t> parts = ledger.parts(reading.atom);
        parts_.insert(parts_.end(), parts.begin(), parts.end());
        column.atoms |= std::uint64_t{1} << reading.atom;
      }
      return parts_.size();
    };
    column.plus_end = add_parts(true);
    column.minus_end = add_parts(false);
  }

  /// Hands `take` the cell of every column at a code that occurs, as `money_cell` makes it.
  template <class Code, class Take>
  void read(const AxisLedger<Code, Sum>& ledger, std::uint32_t slot, Take&& take) const {
    const std::uint64_t uncertain = ledger.uncertain(slot);
    const Sum* const sums = ledger.row(slot);
    std::size_t part = 0;
    for (const Column& column : columns_) {
      Sum total;
      for (; part < column.plus_end; ++part) total += sums[parts_[part]];
      for (; part < column.minus_end; ++part) total -= sums[parts_[part]];
      take(money_cell(total, (column.atoms & uncertain) != 0, (column.atoms & insufficient_) != 0));
    }
  }

 private:
  /// The sums to add, up to `plus_end` of `parts_` from the end of the column before, and then
  /// those to subtract.
  struct Column {
    std::size_t plus_end = 0;
    std::size_t minus_end = 0;
    std::uint64_t atoms = 0;
  };

  std::vector<Column> columns_;
  std::vector<std::uint8_t> parts_;
  std::uint64_t insufficient_ = 0;
};

}  // namespace juesuan::inline v0::detail
