#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace juesuan::inline v0::detail {

/// A key of an enumeration with a code, as a key of `Numbering`.
template <class Key>
struct KeyAndCode {
  Key key{};
  std::uint32_t code = 0;

  constexpr std::uint32_t value() const noexcept {
    return code ^ static_cast<std::uint32_t>(key) << 24;
  }
  friend constexpr bool operator==(KeyAndCode, KeyAndCode) noexcept = default;
};

/// The numbers that keys were given, found by hashing. A key has `value()`, 32 bits that hardly two
/// keys share.
template <class Key>
class Numbering {
 public:
  static constexpr std::uint32_t none = 0xffff'ffff;

  /// Room for `expected` keys is made at once; more may come.
  explicit Numbering(std::size_t expected)
      : shift_(32 - std::max(least_bits, static_cast<int>(std::bit_width(expected * thinness)))),
        places_(std::size_t{1} << (32 - shift_)) {}

  /// The number of a key, or `none`.
  std::uint32_t find(Key key) const noexcept {
    const Place& place = places_[home(key)];
    if ((place.key == key) | (place.number == none)) [[likely]]
      return place.number;
    return find_elsewhere(key);
  }

  /// Of a key that has no number yet.
  void insert(Key key, std::uint32_t number) {
    if ((count_ + 1) * thinness > places_.size()) grow();
    put({key, number});
    ++count_;
  }

 private:
  struct Place {
    Key key{};
    std::uint32_t number = none;
  };

  static constexpr int least_bits = 8;
  /// Places for each key. A thin table rarely makes a look-up try a second place, which would cost
  /// more than the place: the branch is not predicted.
  static constexpr std::size_t thinness = 4;

  /// Multiplicative hashing: the high bits of the product depend on every digit of the value. Codes
  /// count up in three decimal steps, which the usual multiplier, the golden ratio, often sends to
  /// one place: of the official functional codes together 13 % do not get their home, with this
  /// multiplier, found by trying, 4 %.
  std::size_t home(Key key) const noexcept { return key.value() * 0xDC32'75E1U >> shift_; }

  [[gnu::noinline]] std::uint32_t find_elsewhere(Key key) const noexcept {
    for (std::size_t at = home(key) + 1;; ++at) {
      const Place& place = places_[at & (places_.size() - 1)];
      if ((place.key == key) | (place.number == none)) return place.number;
    }
  }

  void put(Place place) noexcept {
    std::size_t at = home(place.key);
    while (places_[at].number != none) at = (at + 1) & (places_.size() - 1);
    places_[at] = place;
  }

  void grow() {
    std::vector<Place> old(places_.size() * 2);
    old.swap(places_);
    --shift_;
    for (const Place& place : old) {
      if (place.number != none) put(place);
    }
  }

  int shift_;
  std::size_t count_ = 0;
  std::vector<Place> places_;
};

}  // namespace juesuan::inline v0::detail
