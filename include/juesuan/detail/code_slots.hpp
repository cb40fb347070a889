#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

namespace juesuan::inline v0::detail {

/// The codes that occur, each with its ancestors, numbered as they appear. Slot 0 is the empty
/// code; a parent's slot is always below its children's, so one backward pass rolls figures up.
template <class Code>
class CodeSlots {
 public:
  static constexpr std::uint32_t none = 0xffff'ffff;

  /// Room for `expected` codes is made at once; more may come.
  explicit CodeSlots(std::size_t expected)
      : shift_(32 - std::max(least_bits, static_cast<int>(std::bit_width(expected * thinness)))),
        table_(std::size_t{1} << (32 - shift_)) {
    codes_.reserve(expected + 1);
    parents_.reserve(expected + 1);
    insert_new(Code{}, 0);
  }

  /// The slot of a code, new ones with their ancestors first; `added` is called with each new
  /// slot's code and its parent's slot.
  template <class Added>
  std::uint32_t find_or_insert(Code code, Added&& added) {
    const std::uint32_t slot = find(code);
    if (slot != none) return slot;
    const std::uint32_t parent = find_or_insert(code.parent(), added);
    insert_new(code, parent);
    added(code, parent);
    return size() - 1;
  }

  std::uint32_t find(Code code) const noexcept {
    for (std::size_t at = home(code);; at = (at + 1) & (table_.size() - 1)) {
      const Place& place = table_[at];
      if ((place.code == code) | (place.slot == none)) return place.slot;
    }
  }

  std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(codes_.size()); }
  Code code(std::uint32_t slot) const noexcept { return codes_[slot]; }
  std::uint32_t parent(std::uint32_t slot) const noexcept { return parents_[slot]; }

  /// All slots but the empty code's in the order of the published tables; linear in their number.
  std::vector<std::uint32_t> in_order() const {
    std::vector<std::uint32_t> slots(codes_.size() - 1);
    std::iota(slots.begin(), slots.end(), 1U);
    std::vector<std::uint32_t> sorted(slots.size());
    for (int digit = 0; digit < Code::order_bits; digit += digit_bits) {
      sort_by_digit(slots, sorted, digit);
      slots.swap(sorted);
    }
    return slots;
  }

 private:
  struct Place {
    Code code;
    std::uint32_t slot = none;
  };

  static constexpr int least_bits = 8;
  /// Places for each code. A thin table rarely makes a look-up try a second place, which would cost
  /// more than the place: the branch is not predicted.
  static constexpr std::size_t thinness = 4;

  static constexpr int digit_bits = 8;

  /// One pass of a radix sort: stable, by the digit of the codes' order that begins at bit `shift`.
  void sort_by_digit(const std::vector<std::uint32_t>& from, std::vector<std::uint32_t>& to,
                     int shift) const noexcept {
    constexpr std::uint32_t digits = 1U << digit_bits;
    const auto digit = [&](std::uint32_t slot) {
      return codes_[slot].order() >> shift & (digits - 1);
    };
    std::array<std::uint32_t, digits + 1> first{};
    for (const std::uint32_t slot : from) ++first[digit(slot) + 1];
    std::partial_sum(first.begin(), first.end(), first.begin());
    for (const std::uint32_t slot : from) to[first[digit(slot)]++] = slot;
  }

  /// Fibonacci hashing: the high bits of the product depend on every digit of the code.
  std::size_t home(Code code) const noexcept { return code.value() * 0x9E37'79B1U >> shift_; }

  void insert_new(Code code, std::uint32_t parent) {
    if ((codes_.size() + 1) * thinness > table_.size()) grow();
    codes_.push_back(code);
    parents_.push_back(parent);
    place(code, size() - 1);
  }

  void place(Code code, std::uint32_t slot) noexcept {
    std::size_t at = home(code);
    while (table_[at].slot != none) at = (at + 1) & (table_.size() - 1);
    table_[at] = {code, slot};
  }

  void grow() {
    table_.assign(table_.size() * 2, Place{});
    --shift_;
    for (std::uint32_t slot = 0; slot < size(); ++slot) place(codes_[slot], slot);
  }

  int shift_;
  std::vector<Place> table_;
  std::vector<Code> codes_;
  std::vector<std::uint32_t> parents_;
};

}  // namespace juesuan::inline v0::detail
