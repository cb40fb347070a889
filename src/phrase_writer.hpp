#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include <juesuan/disclosure.hpp>

#include "profile_words.hpp"

namespace juesuan::inline v0 {

/// Puts figures and words into the phrases of a profile.
class PhraseWriter {
 public:
  PhraseWriter(const Disclosure& disclosure, const Profile::Words& words)
      : words_(words),
        name_(disclosure.entity.name),
        year_(std::to_string(disclosure.entity.year)),
        prior_year_(std::to_string(disclosure.entity.year - 1)),
        scope_(official_name(disclosure.entity.scope == Scope::none ? Scope::unit
                                                                    : disclosure.entity.scope)) {}

  const Profile::Words& words() const noexcept { return words_; }

  /// The wording of a case with its placeholders filled in; each argument is a `fmt::arg`.
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
    const std::string_view wording = words_.phrases.text(phrase, wanted);
    fmt::memory_buffer buffer;
    fmt::vformat_to(
        fmt::appender(buffer), fmt::string_view(wording.data(), wording.size()),
        fmt::make_format_args(values..., fmt::arg("name", name_), fmt::arg("year", year_),
                              fmt::arg("prior_year", prior_year_), fmt::arg("scope", scope_)));
    out.append(buffer.data(), buffer.size());
  }

  /// 万元 with two places in the style of sentences.
  std::string money(const Cell& cell) const { return money(cell, words_.sentences); }

  /// The same in the style of forms.
  std::string form_money(const Cell& cell) const { return money(cell, words_.forms); }
  std::string form_money(const std::optional<Amount>& amount) const {
    return amount ? money(*amount, words_.forms) : words_.unknown;
  }

  /// A percentage with its sign. A rate of a negative base says nothing in a sentence, where
  /// 增长 and 下降 give the direction.
  std::string ratio(const Claim& claim) const {
    if (claim.kind != ClaimKind::share && known(claim.base) && claim.base.low < 0) {
      return words_.unknown;
    }
    switch (claim.ratio_state) {
      case RatioState::value:
        if (claim.ratio.hundredths() == 0) return words_.zero_ratio;
        return to_string(claim.ratio, words_.ratio) + '%';
      case RatioState::undefined:
        return known(claim.figure) && claim.figure.low == 0 ? words_.undefined_ratio
                                                            : words_.unknown;
      default:
        return words_.unknown;
    }
  }

  std::string count(const std::optional<std::int64_t>& number) const {
    return number ? std::to_string(*number) : words_.unknown;
  }

 private:
  std::string money(const Cell& cell, const TextStyle& style) const {
    return known(cell) ? money(Amount::from_fen(cell.low), style) : words_.unknown;
  }

  static std::string money(Amount amount, const TextStyle& style) {
    const Published figure = publish(amount);
    return figure.hundredths() == 0 ? style.zero : to_string(figure, style.number);
  }

  const Profile::Words& words_;
  std::string_view name_;
  std::string year_;
  std::string prior_year_;
  std::string_view scope_;
};

}  // namespace juesuan::inline v0
