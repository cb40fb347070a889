#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "phrases.hpp"

/// A profile names the placeholders of its wordings; a wording is filled in by their places, which
/// need no search.
namespace juesuan::inline v0 {

/// Calls `visit(name)` for the placeholders of a phrase by their places: the common ones first, so
/// that theirs are the same in every phrase.
template <class Visit>
constexpr void each_placeholder(const PhraseSpec& spec, Visit&& visit) {
  each_word(common_placeholders, visit);
  each_word(spec.placeholders, visit);
}

/// The place of a placeholder in a phrase; nothing for one that the phrase does not have.
constexpr std::optional<std::size_t> place_of(std::string_view placeholder,
                                              const PhraseSpec& spec) noexcept {
  std::optional<std::size_t> found;
  std::size_t place = 0;
  each_placeholder(spec, [&](std::string_view name) {
    if (name == placeholder) found = place;
    ++place;
  });
  return found;
}

/// How many places a phrase has at most.
inline constexpr std::size_t places_max = [] {
  std::size_t most = 0;
  for (const PhraseSpec& spec : phrase_specs) {
    std::size_t count = 0;
    each_placeholder(spec, [&](std::string_view) { ++count; });
    most = std::max(most, count);
  }
  return most;
}();

/// The name of a placeholder as an argument of a template.
template <std::size_t size>
struct PlaceholderName {
  constexpr PlaceholderName(const char (&name)[size]) noexcept { std::copy_n(name, size, text); }
  constexpr std::string_view view() const noexcept { return {text, size - 1}; }

  char text[size];
};

/// The place of a placeholder in each phrase; `places_max` in one that does not have it.
using PlaceByPhrase = std::array<std::uint8_t, phrase_specs.size()>;

template <PlaceholderName name>
inline constexpr PlaceByPhrase places_of = [] {
  PlaceByPhrase places{};
  bool known = false;
  for (std::size_t i = 0; i < places.size(); ++i) {
    const std::optional<std::size_t> place = place_of(name.view(), phrase_specs[i]);
    places[i] = static_cast<std::uint8_t>(place.value_or(places_max));
    known = known || place;
  }
  return known ? places : throw "no phrase has this placeholder";
}();

/// A text for a placeholder, of which each phrase takes what it has a place for.
struct PhraseValue {
  const PlaceByPhrase* places;
  std::string_view text;
};

template <PlaceholderName name>
constexpr PhraseValue arg(std::string_view text) noexcept {
  return {&places_of<name>, text};
}

}  // namespace juesuan::inline v0
