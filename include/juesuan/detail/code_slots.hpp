#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

#include <juesuan/detail/numbering.hpp>

namespace juesuan::inline v0::detail {

/// The codes that occur, each with its ancestors, numbered as they appear. Slot 0 is the empty
/// code; a parent's slot is always below its children's, so one backward pass rolls figures up.
template <class Code>
class CodeSlots {
 public:
  static constexpr std::uint32_t none = Numbering<Code>::none;

  /// Room for `expected` codes is made at once; more may come.
  explicit CodeSlots(std::size_t expected) : slots_(expected) {
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

  std::uint32_t find(Code code) const noexcept { return slots_.find(code); }

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

  void insert_new(Code code, std::uint32_t parent) {
    slots_.insert(code, size());
    codes_.push_back(code);
    parents_.push_back(parent);
  }

  Numbering<Code> slots_;
  std::vector<Code> codes_;
  std::vector<std::uint32_t> parents_;
};

}  // namespace juesuan::inline v0::detail
