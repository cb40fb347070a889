#include "reason_reader.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "reason_words.hpp"

namespace juesuan::inline v0::detail {

namespace {

/// The items of a total begin here, whatever words are before them.
constexpr std::array<std::string_view, 2> items_follow{",其中", ";其中"};

/// How far a reason reaches.
std::size_t reason_bytes(std::string_view text, Extent extent) noexcept {
  const std::string_view near = text.substr(0, words_max + 1);
  std::size_t end = std::min(near.find("。"), near.size());
  if (extent == Extent::clause) end = std::min(end, near.find(';'));
  if (extent == Extent::sentence) return end;
  for (const std::string_view items : items_follow) end = std::min(end, near.find(items));
  return end;
}

/// 决算数, 支出决算.
bool take_result(std::string_view& rest) noexcept {
  std::string_view after = rest;
  take(after, "支出");
  if (!take(after, result_word)) return false;
  take(after, figure_word);
  rest = after;
  return true;
}

/// 预算数, 年初预算. One of a certain time is the budget of the figures only if they call it so.
bool take_budget(std::string_view& rest, std::string_view figures) {
  std::string_view after = rest;
  const std::string_view stage = word_at(budget_stages, after);
  if (figures.find(std::string(stage) + std::string(budget_word)) == std::string_view::npos) {
    return false;
  }
  after.remove_prefix(stage.size());
  if (!take(after, budget_word)) return false;
  take(after, figure_word);
  rest = after;
  return true;
}

/// 大于预算数, 与预算数持平: its word, empty if there is none.
std::string_view take_comparison(std::string_view& rest, std::string_view figures) {
  std::string_view after = rest;
  const std::string_view joining = word_at(joining_words, after);
  after.remove_prefix(joining.size());
  if (!joining.empty() && !take_budget(after, figures)) return {};
  const ComparingWord* const word = comparing_word_at(relation_words, after);
  if (word == nullptr) return {};
  const std::string_view found = after.substr(0, word->text.size());
  after.remove_prefix(found.size());
  const bool whole =
      joining.empty() ? take_budget(after, figures) : word->comparison == Comparison::equal;
  if (!whole || !ends_relation(after)) return {};
  rest = after;
  return found;
}

/// 。决算数大于预算数. Only in the sentence of the figures the result goes without saying.
std::string_view take_relation(std::string_view& rest, std::string_view figures) {
  std::string_view after = rest;
  const bool same_sentence = take(after, ",");
  if (!same_sentence) take(after, "。");
  if (!take_result(after) && !same_sentence) return {};
  const std::string_view word = take_comparison(after, figures);
  if (!word.empty()) rest = after;
  return word;
}

/// The figures before a reason.
struct Figures {
  std::string_view text;
  bool from_zero;  ///< something where there was nothing, which no word need call an increase
};

/// The figures of a match, up to `at`.
Figures figures_of(const PatternMatch& match, std::string_view text, std::size_t at) noexcept {
  const auto positive = [&](std::string_view name) {
    const std::string_view number = match.taken(text, name);
    return is_some(number) && !number.starts_with('-');
  };
  const std::string_view base = match.taken(text, "base");
  const bool nothing_before = !base.empty() && !is_some(base);
  return {text.substr(match.begin, at - match.begin),
          nothing_before && (positive("figure") || positive("difference"))};
}

bool says(const Figures& figures, Comparison direction) noexcept {
  if (figures.from_zero && direction == Comparison::greater) return true;
  return std::ranges::any_of(direction_words, [&](const ComparingWord& word) {
    return word.comparison == direction && figures.text.find(word.text) != std::string_view::npos;
  });
}

/// 减少的, before the words that give a reason; false if the figures say otherwise.
bool take_direction(std::string_view& rest, const Figures& figures) noexcept {
  const ComparingWord* const word = comparing_word_at(direction_words, rest);
  if (word == nullptr) return true;
  rest.remove_prefix(word->text.size());
  take(rest, "的");
  return says(figures, word->comparison);
}

/// 主要是 tells also what money consists of or is for.
bool may_list(std::string_view words) noexcept { return words == "主要是" || words == "主要系"; }

/// Up to the reason: ，其主要原因是.
bool take_reason_words(std::string_view& rest, const Figures& figures) noexcept {
  constexpr std::array<std::string_view, 3> links{",", "。", "的"};
  std::string_view after = rest;
  const std::string_view link = word_at(links, after);
  after.remove_prefix(link.size());
  take(after, "其");
  if (!take_direction(after, figures)) return false;
  const std::string_view words = word_at(reason_words, after);
  if (words.empty()) return false;
  after.remove_prefix(words.size());
  if (may_list(words) && (link == "。" || after.starts_with("用于"))) return false;
  take(after, ":");
  rest = after;
  return true;
}

/// Reads the words after figures one after the other.
class ReasonWordsReader {
 public:
  ReasonWordsReader(std::string_view text, const Figures& figures, std::size_t at)
      : text_(text), figures_(figures), rest_(text.substr(at)) {
    found_.begin = at;
  }

  std::optional<PatternMatch> read(bool of_execution, Extent extent) {
    if (of_execution) capture("relation", take_relation(rest_, figures_.text));
    read_reason(extent);
    found_.end = place(rest_);
    if (found_.end == found_.begin) return std::nullopt;
    return std::move(found_);
  }

 private:
  void read_reason(Extent extent) {
    std::string_view after = rest_;
    if (!take_reason_words(after, figures_)) return;
    const std::size_t bytes = reason_bytes(after, extent);
    if (bytes > words_max) return;
    capture("text", after.substr(0, bytes));
    rest_ = after.substr(bytes);
  }

  std::size_t place(std::string_view part) const noexcept {
    return static_cast<std::size_t>(part.data() - text_.data());
  }

  void capture(std::string_view name, std::string_view part) {
    if (part.empty()) return;
    found_.captures.push_back({name, place(part), place(part) + part.size()});
  }

  std::string_view text_;
  Figures figures_;
  std::string_view rest_;
  PatternMatch found_;
};

/// The reason that a wording of a profile ends with reaches no further than others.
void end_reason(PatternMatch& match, std::string_view text, Extent extent) noexcept {
  for (Capture& capture : match.captures) {
    if (capture.name != "text" || capture.end != match.end) continue;
    const std::size_t bytes = reason_bytes(text.substr(capture.begin), extent);
    capture.end = match.end = std::min(match.end, capture.begin + bytes);
  }
}

/// Whether the direction that a wording of a profile gives its reason is one that the figures have.
bool agrees(const PatternMatch& match, std::string_view text, const Figures& figures) noexcept {
  const Capture* const direction = match.find("direction");
  if (direction == nullptr) return true;
  const ComparingWord* const word =
      comparing_word_at(direction_words, text.substr(direction->begin));
  return word != nullptr && says(figures, word->comparison);
}

/// How far the reason of a phrase reaches.
Extent extent_of(Phrase phrase) noexcept {
  switch (phrase) {
    case Phrase::three_public_execution:
    case Phrase::three_public_change_item:
      return Extent::clause;
    case Phrase::three_public_overall:
    case Phrase::three_public_change:
      return Extent::total;
    default:
      return Extent::sentence;
  }
}

}  // namespace

std::optional<PatternMatch> ReasonReader::match_at(std::string_view text,
                                                   const PatternMatch& figures, std::size_t at,
                                                   MatchBudget& budget) const {
  const Figures before = figures_of(figures, text, at);
  if (auto found = own_.match_at(text, at, budget); found && agrees(*found, text, before)) {
    end_reason(*found, text, extent_);
    return found;
  }
  return ReasonWordsReader{text, before, at}.read(of_execution_, extent_);
}

const ReasonReader* ReasonReaders::of(Phrase phrase) {
  if (!has_reason(phrase)) return nullptr;
  const Extent extent = extent_of(phrase);
  const bool execution = spec_of(phrase).cases == execution_cases;
  const Phrase reason = execution ? Phrase::execution_reason : Phrase::change_reason;
  auto& reader = readers_[execution ? 1 : 0][static_cast<std::size_t>(extent)];
  if (!reader) reader.emplace(phrases_, reason, extent);
  return &*reader;
}

}  // namespace juesuan::inline v0::detail
