#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "phrases.hpp"
#include "text_pattern.hpp"

namespace juesuan::inline v0::detail {

/// Reads what a text says directly after the figures of a change or an execution: how the result
/// relates to its budget, and why. In the wordings of a profile first, then in those of
/// `reason_words.hpp`.
class ReasonReader {
 public:
  /// `phrase` is `Phrase::change_reason` or `Phrase::execution_reason`.
  ReasonReader(const Phrases& phrases, Phrase phrase, Extent extent)
      : own_(phrases, phrase, extent),
        of_execution_(phrase == Phrase::execution_reason),
        extent_(extent) {}

  /// What stands at `at`, after the figures that were matched: a relation, the text of a reason,
  /// each if it is there.
  std::optional<PatternMatch> match_at(std::string_view text, const PatternMatch& figures,
                                       std::size_t at, MatchBudget& budget) const;

 private:
  TextPatterns own_;
  bool of_execution_;
  Extent extent_;
};

/// The readers of reasons by the phrases that these follow.
class ReasonReaders {
 public:
  explicit ReasonReaders(const Phrases& phrases) : phrases_(phrases) {}

  /// Null for a phrase that has no reason.
  const ReasonReader* of(Phrase phrase);

 private:
  const Phrases& phrases_;
  std::array<std::array<std::optional<ReasonReader>, extents>, 2> readers_;
};

}  // namespace juesuan::inline v0::detail
