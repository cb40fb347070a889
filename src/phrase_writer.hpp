#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <juesuan/disclosure.hpp>

#include "profile_words.hpp"

namespace juesuan::inline v0 {

/// What a placeholder stands for; the text must outlive the call that it is given to.
struct PhraseValue {
  Placeholder placeholder;
  std::string_view text;
};
constexpr PhraseValue arg(Placeholder placeholder, std::string_view text) noexcept {
  return {placeholder, text};
}

/// Puts figures and words into the phrases of a profile.
class PhraseWriter {
 public:
  PhraseWriter(const Disclosure& disclosure, const Profile::Words& words)
      : words_(words),
        year_(std::to_string(disclosure.entity.year)),
        prior_year_(std::to_string(disclosure.entity.year - 1)),
        common_{disclosure.entity.name, year_, prior_year_,
                official_name(disclosure.entity.scope == Scope::none ? Scope::unit
                                                                     : disclosure.entity.scope)} {}
  PhraseWriter(const PhraseWriter&) = delete;
  PhraseWriter& operator=(const PhraseWriter&) = delete;

  const Profile::Words& words() const noexcept { return words_; }

  /// The wording of a case with its placeholders filled in.
  template <class... Values>
  std::string text(Phrase phrase, PhraseCase wanted, const Values&... values) const {
    std::string out;
    append(out, phrase, wanted, values...);
    return out;
  }
  template <class... Values>
  std::string text(Phrase phrase, const Values&... values) const {
    return text(phrase, PhraseCase::any, values...);
  }

  template <class... Values>
  void append(std::string& out, Phrase phrase, PhraseCase wanted, const Values&... values) const {
    const std::array<PhraseValue, sizeof...(values)> own{values...};
    append(out, phrase, wanted, std::span<const PhraseValue>{own});
  }
  void append(std::string& out, Phrase phrase, PhraseCase wanted,
              std::span<const PhraseValue> values) const {
    const Wording* const wording = words_.phrases.wording(phrase, wanted);
    if (wording == nullptr) return;
    wording->append_to(out, [&](std::uint8_t placeholder) -> std::string_view {
      if (placeholder < common_.size()) return common_[placeholder];
      for (const PhraseValue& value : values) {
        if (value.placeholder.index() == placeholder) return value.text;
      }
      return {};
    });
  }

  /// 万元 with two places in the style of sentences.
  std::string money(const Cell& cell) const { return money(cell, words_.sentences); }

  /// The same in the style of forms.
  std::string form_money(const Cell& cell) const { return money(cell, words_.forms); }
  std::string form_money(const std::optional<Amount>& amount) const {
    return amount ? money(*amount, words_.forms) : words_.unknown;
  }

  /// A percentage with its sign.
  std::string ratio(const Claim& claim) const {
    switch (claim.ratio_state) {
      case RatioState::value:
        if (claim.ratio.hundredths() == 0) return words_.zero_ratio;
        return to_string(claim.ratio, words_.ratio) + '%';
      case RatioState::undefined:
        return words_.undefined_ratio;
      default:
        return words_.unknown;
    }
  }

  std::string count(const std::optional<std::int64_t>& number) const {
    return number ? std::to_string(*number) : words_.unknown;
  }

 private:
  std::string money(const Cell& cell, const TextStyle& style) const {
    return cell.state == CellState::value ? money(Amount::from_fen(cell.low), style)
                                          : words_.unknown;
  }

  static std::string money(Amount amount, const TextStyle& style) {
    const Published figure = publish(amount);
    return figure.hundredths() == 0 ? style.zero : to_string(figure, style.number);
  }

  const Profile::Words& words_;
  std::string year_;
  std::string prior_year_;
  std::array<std::string_view, common_placeholder_count> common_;
};

}  // namespace juesuan::inline v0
