#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include <juesuan/detail/ledger.hpp>
#include <juesuan/table.hpp>

namespace juesuan::inline v0::detail {

/// Reads cells from the accumulators of a ledger: the one way from a formula to a figure.
template <class Sum>
class CellReader {
 public:
  CellReader(const CompiledLayout& layout, const Ledger<Sum>& ledger)
      : layout_(layout), ledger_(ledger) {
    find_codes(function_axis, ledger.function());
    find_codes(economic_axis, ledger.economic());
  }

  /// The cell of readings that name their codes; nothing where the sum does not fit 64-bit fen.
  std::optional<Cell> read(std::uint32_t range) const {
    Sum total;
    bool lower_bound = false;
    bool insufficient = false;
    for (const Reading& reading : layout_.readings(range)) {
      insufficient |= (ledger_.insufficient(reading.axis) >> reading.atom & 1U) != 0;
      const Place at = places_[reading.axis][reading.code];
      lower_bound |= reading.axis == function_axis ? add(ledger_.function(), reading, at, total)
                                                   : add(ledger_.economic(), reading, at, total);
    }
    return finished(total, lower_bound, insufficient);
  }

  /// The cell of readings of `axis` that leave their code open, at a code that occurs.
  template <class Code>
  std::optional<Cell> read(std::uint32_t range, std::size_t axis,
                           const AxisLedger<Code, Sum>& ledger, std::uint32_t slot) const {
    Sum total;
    std::uint64_t atoms = 0;
    for (const Reading& reading : layout_.readings(range)) {
      const Sum& part = ledger.sum(slot, reading.atom);
      reading.sign > 0 ? total += part : total -= part;
      atoms |= std::uint64_t{1} << reading.atom;
    }
    return finished(total, (atoms & ledger.uncertain(slot)) != 0,
                    (atoms & ledger_.insufficient(axis)) != 0);
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
    const Sum& part = ledger.sum(at.slot, reading.atom);
    reading.sign > 0 ? total += part : total -= part;
    return (ledger.uncertain(at.slot) & bit) != 0;
  }

  static std::optional<Cell> finished(const Sum& total, bool lower_bound, bool insufficient) {
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

  const CompiledLayout& layout_;
  const Ledger<Sum>& ledger_;
  std::array<std::vector<Place>, 2> places_;
};

}  // namespace juesuan::inline v0::detail
