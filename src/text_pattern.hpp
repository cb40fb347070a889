#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "folded_text.hpp"
#include "phrases.hpp"
#include "usual_words.hpp"

namespace juesuan::inline v0::detail {

/// What a placeholder of a pattern found; views the folded text. A ratio that is no percentage has
/// its word with it.
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
  /// What a placeholder took of the folded text, empty where it took nothing.
  std::string_view taken(std::string_view folded, std::string_view name) const noexcept;
};

/// Whether a folded number is not zero.
bool is_some(std::string_view number) noexcept;

/// Bounds the work on one paragraph, whatever its text.
class MatchBudget {
 public:
  bool spend() noexcept { return steps_ > 0 && --steps_ > 0; }
  bool spent() const noexcept { return steps_ == 0; }

 private:
  std::size_t steps_ = 2'000'000;
};

/// How far words at the end of a wording reach.
enum class Extent {
  sentence,
  clause,  ///< up to a semicolon; a reason also up to items
  total,   ///< as a sentence; a reason up to the items of a total, semicolons before them
};
inline constexpr std::size_t extents = 3;

/// Words that reach further than these bytes are none.
inline constexpr std::size_t words_max = 6'000;

class ReasonReader;

/// The wordings and patterns of one phrase, read backwards: literal text compares folded but for
/// what texts word otherwise (`usual_words.hpp`), a placeholder takes the number or the words in
/// its place.
class TextPatterns {
 public:
  /// A reason is read by `reasons`, which may be null, where a wording has its place; in one that
  /// has none at its end, unless that is a list or nothing was compared.
  TextPatterns(const Phrases& phrases, Phrase phrase, Extent extent = Extent::sentence,
               const ReasonReader* reasons = nullptr);

  /// The first match that begins at or after `from`; of those that begin there the longest, which
  /// reads most, and of equally long ones the earliest pattern's.
  std::optional<PatternMatch> search(std::string_view text, std::size_t from,
                                     MatchBudget& budget) const;
  /// The match that begins at `at`.
  std::optional<PatternMatch> match_at(std::string_view text, std::size_t at,
                                       MatchBudget& budget) const;

 private:
  enum class Kind {
    literal,
    usual,
    number,
    words,
    any,
    compared,  ///< any before a word for that nothing differs: it leaves that word what it says
    relation,
    scope,
    reason
  };
  struct Element {
    Kind kind;
    std::string text;  ///< literal text or name
    Usual usual = Usual::none;
  };
  struct Wording {
    PhraseCase of;
    std::vector<Element> elements;
  };
  struct Attempt;

  void add(PhraseCase of, std::string_view text);
  void add_plain(PhraseCase of, const std::string& text);
  static Kind kind_of(std::string_view name) noexcept;
  static void add_literal(Wording& wording, std::string_view literal, Before next);
  static void mark_compared(Wording& wording) noexcept;
  bool match(Attempt& attempt, std::size_t element, std::size_t at) const;
  bool match_usual(Attempt& attempt, std::size_t element, std::size_t at) const;
  bool match_reason(Attempt& attempt, std::size_t element, std::size_t at) const;
  bool match_words(Attempt& attempt, std::size_t element, std::size_t at) const;
  std::optional<PatternMatch> try_wording(const Wording& wording, std::string_view text,
                                          std::size_t at, MatchBudget& budget) const;
  std::optional<PatternMatch> search(const Wording& wording, std::string_view text,
                                     std::size_t from, std::size_t until,
                                     MatchBudget& budget) const;

  std::vector<Wording> wordings_;
  bool accounts_;  ///< a list is one of accounts
  Extent extent_;
  const ReasonReader* reasons_;
};

}  // namespace juesuan::inline v0::detail
