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

  struct Ordered {
    std::uint32_t order;
    std::uint32_t slot;
  };

  /// All slots but the empty code's in the order of the published tables; linear in their number.
  std::vector<Ordered> in_order() const {
    std::vector<Ordered> slots;
    slots.reserve(size());
    for (std::uint32_t slot = 1; slot < size(); ++slot) {
      slots.push_back({codes_[slot].order(), slot});
    }
    std::vector<Ordered> sorted(slots.size());
    for (int shift = 0; shift < Code::order_bits; shift += digit_bits) {
      sort_by_digit(slots, sorted, shift);
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

  /// One pass of a radix sort: stable, by the digit of the order that begins at bit `shift`.
  static void sort_by_digit(const std::vector<Ordered>& from, std::vector<Ordered>& to,
                            int shift) noexcept {
    constexpr std::uint32_t digits = 1U << digit_bits;
    const auto digit = [&](const Ordered& item) { return item.order >> shift & (digits - 1); };
    std::array<std::uint32_t, digits + 1> first{};
    for (const Ordered& item : from) ++first[digit(item) + 1];
    std::partial_sum(first.begin(), first.end(), first.begin());
    for (const Ordered& item : from) to[first[digit(item)]++] = item;
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
