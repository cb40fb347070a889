#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace juesuan::inline v0::detail {

/// The codes that occur, each with its ancestors, numbered as they appear. Slot 0 is the empty
/// code; a parent's slot is always below its children's, so one backward pass rolls figures up.
template <class Code>
class CodeSlots {
 public:
  static constexpr std::uint32_t none = 0xffff'ffff;

  CodeSlots() : table_(initial_size) { insert_new(Code{}); }

  /// The slot of a code, new ones with their ancestors first; `added` is called with each new
  /// slot's code.
  template <class Added>
  std::uint32_t find_or_insert(Code code, Added&& added) {
    const std::uint32_t slot = find(code);
    if (slot != none) return slot;
    find_or_insert(code.parent(), added);
    insert_new(code);
    added(code);
    return static_cast<std::uint32_t>(codes_.size() - 1);
  }

  std::uint32_t find(Code code) const noexcept {
    for (std::size_t at = home(code);; at = (at + 1) & (table_.size() - 1)) {
      if (table_[at].slot == none) return none;
      if (table_[at].code == code) return table_[at].slot;
    }
  }

  std::size_t size() const noexcept { return codes_.size(); }
  Code code(std::uint32_t slot) const noexcept { return codes_[slot]; }
  std::uint32_t parent(std::uint32_t slot) const noexcept { return parents_[slot]; }

 private:
  struct Place {
    Code code;
    std::uint32_t slot = none;
  };

  static constexpr std::uint32_t initial_bits = 8;
  static constexpr std::size_t initial_size = std::size_t{1} << initial_bits;

  /// Fibonacci hashing: the high bits of the product depend on every digit of the code.
  std::size_t home(Code code) const noexcept { return code.value() * 0x9E37'79B1U >> shift_; }

  void insert_new(Code code) {
    const std::uint32_t parent = codes_.empty() ? 0 : find(code.parent());
    if ((codes_.size() + 1) * 2 > table_.size()) grow();
    codes_.push_back(code);
    parents_.push_back(parent);
    place(code, static_cast<std::uint32_t>(codes_.size() - 1));
  }

  void place(Code code, std::uint32_t slot) noexcept {
    std::size_t at = home(code);
    while (table_[at].slot != none) at = (at + 1) & (table_.size() - 1);
    table_[at] = {code, slot};
  }

  void grow() {
    table_.assign(table_.size() * 2, Place{});
    --shift_;
    for (std::size_t slot = 0; slot < codes_.size(); ++slot) {
      place(codes_[slot], static_cast<std::uint32_t>(slot));
    }
  }

  std::uint32_t shift_ = 32 - initial_bits;
  std::vector<Place> table_;
  std::vector<Code> codes_;
  std::vector<std::uint32_t> parents_;
};

}  // namespace juesuan::inline v0::detail
