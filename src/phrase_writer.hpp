#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>

#include <fmt/format.h>

#include <juesuan/detail/arena.hpp>
#include <juesuan/disclosure.hpp>

#include "number_text.hpp"
#include "placeholder.hpp"
#include "profile_words.hpp"

namespace juesuan::inline v0 {

/// Puts figures and words into the phrases of a profile. Its texts are valid as long as it is.
class PhraseWriter {
 public:
  PhraseWriter(const Disclosure& disclosure, const Profile::Words& words) : words_(words) {
    const Entity& entity = disclosure.entity;
    const Scope scope = entity.scope == Scope::none ? Scope::unit : entity.scope;
    for (const PhraseValue& value :
         {arg<"name">(entity.name), arg<"year">(count(entity.year)),
          arg<"prior_year">(count(entity.year - 1)), arg<"scope">(official_name(scope))}) {
      put(common_, Phrase{}, value);
    }
  }

  const Profile::Words& words() const noexcept { return words_; }

  /// The wording of a case with its placeholders filled in; one without a value leaves nothing.
  std::string_view text(Phrase phrase, PhraseCase wanted,
                        std::initializer_list<PhraseValue> values) {
    const Wording* const wording = words_.phrases.find(phrase, wanted);
    if (wording == nullptr) return {};
    Places places = common_;
    for (const PhraseValue& value : values) put(places, phrase, value);
    buffer_.clear();
    std::apply(
        [&](const auto&... place) {
          fmt::vformat_to(fmt::appender(buffer_), wording->placed, fmt::make_format_args(place...));
        },
        places);
    return arena_.copy({buffer_.data(), buffer_.size()});
  }
  std::string_view text(Phrase phrase, std::initializer_list<PhraseValue> values = {}) {
    return text(phrase, PhraseCase::any, values);
  }

  /// 万元 with two places in the style of sentences.
  std::string_view money(const Cell& cell) { return money(cell, words_.sentences); }

  /// The same in the style of forms.
  std::string_view form_money(const Cell& cell) { return money(cell, words_.forms); }
  std::string_view form_money(const std::optional<Amount>& amount) {
    return amount ? money(*amount, words_.forms) : words_.unknown;
  }

  /// A percentage with its sign. A rate of a negative base says nothing in a sentence, where
  /// 增长 and 下降 give the direction.
  std::string_view ratio(const Claim& claim) {
    if (claim.kind != ClaimKind::share && known(claim.base) && claim.base.low < 0) {
      return words_.unknown;
    }
    switch (claim.ratio_state) {
      case RatioState::value:
        if (claim.ratio.hundredths() == 0) return words_.zero_ratio;
        return arena_.copy(NumberText{}.of(claim.ratio, words_.ratio));
      case RatioState::undefined:
        return known(claim.figure) ? words_.ratio_to_zero(claim.figure.low) : words_.unknown;
      default:
        return words_.unknown;
    }
  }

  std::string_view points(const std::optional<Points>& points) {
    return points ? arena_.copy(NumberText{}.of(*points)) : words_.unknown;
  }

  std::string_view count(const std::optional<std::int64_t>& number) {
    return number ? arena_.copy(NumberText{}.of_count(*number)) : words_.unknown;
  }

 private:
  /// What stands at each place of a phrase; nothing where it has no such place.
  using Places = std::array<fmt::string_view, places_max>;

  static void put(Places& places, Phrase phrase, const PhraseValue& value) noexcept {
    const std::uint8_t place = (*value.places)[static_cast<std::size_t>(phrase)];
    if (place < places.size()) places[place] = {value.text.data(), value.text.size()};
  }

  std::string_view money(const Cell& cell, const TextStyle& style) {
    return known(cell) ? money(Amount::from_fen(cell.low), style) : words_.unknown;
  }

  std::string_view money(Amount amount, const TextStyle& style) {
    if (publish(amount).hundredths() == 0) return style.zero;
    return arena_.copy(NumberText{}.of(amount, style.number));
  }

  const Profile::Words& words_;
  Places common_{};  ///< the same in every phrase
  fmt::memory_buffer buffer_;
  detail::Arena arena_;
};

/// Texts one after the other, the same text between them.
class TextList {
 public:
  explicit TextList(std::string_view separator) : separator_(separator) {
    constexpr std::size_t usual = 512;
    text_.reserve(usual);
  }

  void add(std::string_view text) {
    if (!text_.empty()) text_ += separator_;
    text_ += text;
  }
  std::string_view text() const noexcept { return text_; }

 private:
  std::string_view separator_;
  std::string text_;
};

}  // namespace juesuan::inline v0
