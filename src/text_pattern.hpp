#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "folded_text.hpp"
#include "phrases.hpp"

namespace juesuan::inline v0::detail {

/// What a placeholder of a pattern found; views the folded text.
struct Capture {
  std::string_view name;
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// A wording that was found.
struct PatternMatch {
  PhraseCase of = PhraseCase::any;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::vector<Capture> captures;

  const Capture* find(std::string_view name) const noexcept;
};

/// Bounds the work on one paragraph, whatever its text.
class MatchBudget {
 public:
  bool spend() noexcept { return steps_ > 0 && --steps_ > 0; }
  bool spent() const noexcept { return steps_ == 0; }

 private:
  std::size_t steps_ = 2'000'000;
};

/// How far words at the end of a wording reach.
enum class Extent { sentence, clause };

/// The wordings and patterns of one phrase, read backwards: literal text compares folded, a
/// placeholder takes the number or the words in its place.
class TextPatterns {
 public:
  /// A reason inside or after a match is read by `reasons`, which may be null.
  TextPatterns(const Phrases& phrases, Phrase phrase, Extent extent = Extent::sentence,
               const TextPatterns* reasons = nullptr);

  /// The first match that begins at or after `from`; of those that begin there the longest, which
  /// reads most, and of equally long ones the earliest pattern's.
  std::optional<PatternMatch> search(std::string_view text, std::size_t from,
                                     MatchBudget& budget) const;
  /// The match that begins at `at`.
  std::optional<PatternMatch> match_at(std::string_view text, std::size_t at,
                                       MatchBudget& budget) const;

 private:
  enum class Kind { literal, number, words, any, relation, scope, reason };
  struct Element {
    Kind kind;
    std::string text;  ///< literal text or name
  };
  struct Wording {
    PhraseCase of;
    std::vector<Element> elements;
  };
  struct Attempt;

  void add(PhraseCase of, std::string_view text);
  void add_plain(PhraseCase of, const std::string& text);
  bool match(Attempt& attempt, std::size_t element, std::size_t at) const;
  bool match_words(Attempt& attempt, std::size_t element, std::size_t at) const;
  std::optional<PatternMatch> try_wording(const Wording& wording, std::string_view text,
                                          std::size_t at, MatchBudget& budget) const;
  std::optional<PatternMatch> search(const Wording& wording, std::string_view text,
                                     std::size_t from, std::size_t until,
                                     MatchBudget& budget) const;

  std::vector<Wording> wordings_;
  Extent extent_;
  const TextPatterns* reasons_;
};

}  // namespace juesuan::inline v0::detail
