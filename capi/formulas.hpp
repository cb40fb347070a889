#pragma once

#include <cstdint>
#include <span>

#include "handles.hpp"

/// Formulas of C++ and C.
namespace juesuan_capi {

template <class E>
constexpr std::uint32_t bit_of(E value) noexcept {
  return std::uint32_t{1} << (static_cast<unsigned>(value) - 1);
}

/// A set as bits; all values as 0.
template <class E>
constexpr std::uint32_t bits_of(juesuan::EnumSet<E> set) noexcept {
  if (set == juesuan::EnumSet<E>::all()) return 0;
  std::uint32_t bits = 0;
  for (const juesuan::Term<E>& term : juesuan::terms<E>) {
    const bool single = juesuan::breadth(term.value) == juesuan::EnumSet<E>{term.value};
    if (single && set.contains(term.value)) bits |= bit_of(term.value);
  }
  return bits;
}

inline juesuan_selector struct_of(const juesuan::Formula::SignedSelector& part) noexcept {
  const juesuan::Selector& selector = part.selector;
  return {0,
          part.sign,
          bits_of(selector.years),
          bits_of(selector.stages),
          bits_of(selector.flows),
          bits_of(selector.sources),
          bits_of(selector.kinds),
          bits_of(selector.natures),
          selector.function.value(),
          selector.economic.value()};
}

inline const juesuan::Formula::SignedSelector& part_at(const juesuan::Formula& formula,
                                                       std::size_t index) {
  return at(std::span{formula.begin(), formula.size()}, index, "index");
}

}  // namespace juesuan_capi
