#include "text_pattern.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <juesuan/accounts.hpp>

#include "reason_reader.hpp"
#include "reason_words.hpp"

namespace juesuan::inline v0::detail {

namespace {

constexpr std::array<std::string_view, 14> word_names{
    "personnel", "operating_cost", "name",    "number",   "subject",      "group",   "category",
    "list",      "text",           "summary", "problems", "improvements", "ordinal", "title"};
constexpr std::string_view stop = "。";
/// Where a placeholder at the beginning of a wording may begin, and what short words never hold.
constexpr std::array<std::string_view, 6> breaks{":", ";", ",", "。", "、", "\""};

constexpr bool is_number_character(char c) noexcept {
  return (c >= '0' && c <= '9') || c == '.' || c == ',' || c == '-' || c == '+';
}

std::size_t number_end(std::string_view text, std::size_t at) noexcept {
  std::size_t end = at;
  for (; at < text.size() && is_number_character(text[at]); ++at) {
    if (text[at] >= '0' && text[at] <= '9') end = at + 1;
  }
  return end;
}

bool is_ratio(std::string_view name) noexcept {
  return name.find("ratio") != std::string_view::npos || name == "share";
}

/// Bytes of a percentage, of — for none, or of a ratio of another kind with its word.
std::size_t ratio_bytes(std::string_view text) noexcept {
  const std::size_t number = number_end(text, 0);
  const std::string_view rest = text.substr(number);
  if (number == 0) return text.starts_with('-') ? 1 : 0;
  return number + (rest.starts_with('%') ? 1 : other_ratio_bytes(rest));
}

template <class List>
bool contains(const List& list, std::string_view wanted) noexcept {
  return std::ranges::find(list, wanted) != list.end();
}

/// Long words may run on to the end of their sentence.
bool is_long(std::string_view name) noexcept {
  return name == "personnel" || name == "operating_cost" || name == "list" || name == "text" ||
         name == "summary" || name == "problems" || name == "improvements" ||
         name == any_text_placeholder;
}

/// Where words may begin next.
std::size_t after_break(std::string_view text, std::size_t at) noexcept {
  while (at < text.size()) {
    const std::string_view character = text.substr(at, character_bytes(text, at));
    at += character.size();
    if (contains(breaks, character)) break;
  }
  return at;
}

bool breaks_words(std::string_view character) noexcept {
  return contains(breaks, character) && character != "、" && character != "\"";
}

}  // namespace

const Capture* PatternMatch::find(std::string_view name) const noexcept {
  const auto found = std::ranges::find(captures, name, &Capture::name);
  return found == captures.end() ? nullptr : &*found;
}

std::string_view PatternMatch::taken(std::string_view folded,
                                     std::string_view name) const noexcept {
  const Capture* const found = find(name);
  return found == nullptr ? std::string_view{}
                          : folded.substr(found->begin, found->end - found->begin);
}

bool is_some(std::string_view number) noexcept {
  return number.find_first_of("123456789") != std::string_view::npos;
}

struct TextPatterns::Attempt {
  const Wording& wording;
  std::string_view text;
  MatchBudget& budget;
  PatternMatch& match;
};

TextPatterns::TextPatterns(const Phrases& phrases, Phrase phrase, Extent extent,
                           const ReasonReader* reasons)
    : accounts_(phrase == Phrase::personnel || phrase == Phrase::operating_cost),
      extent_(extent),
      reasons_(reasons) {
  for (std::size_t i = 0; i < phrase_cases; ++i) {
    const auto of = static_cast<PhraseCase>(i);
    if (const std::string* const text = phrases.own_text(phrase, of)) add_plain(of, *text);
  }
  for (const Pattern& pattern : phrases.patterns(phrase)) add(pattern.of, pattern.text);
}

/// Adds a pattern with and without each of its parts in brackets, with them first.
void TextPatterns::add(PhraseCase of, std::string_view text) {
  const std::size_t open = text.find('[');
  if (open == std::string_view::npos) return add_plain(of, std::string(text));
  const std::size_t close = text.find(']', open);
  const std::string before{text.substr(0, open)};
  const std::string after{text.substr(close + 1)};
  add(of, before + std::string(text.substr(open + 1, close - open - 1)) + after);
  add(of, before + after);
}

void TextPatterns::add_plain(PhraseCase of, const std::string& text) {
  Wording wording{of, {}};
  std::string literal;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool twice = at + 1 < text.size() && text[at + 1] == text[at];
    if ((text[at] != '{' && text[at] != '}') || twice) {
      literal += text[at];
      at += (text[at] == '{' || text[at] == '}') ? 1 : 0;
      continue;
    }
    const std::size_t end = text.find('}', at);
    const std::string name = text.substr(at + 1, end - at - 1);
    const Kind kind = kind_of(name);
    const Before words = accounts_ && name == "list" ? Before::accounts : Before::anything;
    add_literal(wording, literal, kind == Kind::number ? Before::figure : words);
    literal.clear();
    wording.elements.push_back({kind, name});
    at = end;
  }
  add_literal(wording, literal, Before::anything);
  mark_compared(wording);
  const auto holds = [&](Kind kind) {
    return std::ranges::find(wording.elements, kind, &Element::kind) != wording.elements.end();
  };
  if (!holds(Kind::literal) && !holds(Kind::usual)) return;
  const bool listing =
      std::ranges::find(wording.elements, "list", &Element::text) != wording.elements.end();
  const bool compares = of != PhraseCase::none;
  if (reasons_ != nullptr && compares && !holds(Kind::reason) && !listing) {
    wording.elements.push_back({Kind::reason, "reason"});
  }
  wordings_.push_back(std::move(wording));
}

TextPatterns::Kind TextPatterns::kind_of(std::string_view name) noexcept {
  if (name == any_text_placeholder) return Kind::any;
  if (name == "reason") return Kind::reason;
  if (name == "relation" || name == "direction" || name == "trend") return Kind::relation;
  if (name == "scope") return Kind::scope;
  return contains(word_names, name) ? Kind::words : Kind::number;
}

void TextPatterns::add_literal(Wording& wording, std::string_view literal, Before next) {
  for (LiteralPart& part : literal_parts(folded(literal), next)) {
    const Kind kind = part.usual == Usual::none ? Kind::literal : Kind::usual;
    wording.elements.push_back({kind, std::move(part.text), part.usual});
  }
}

void TextPatterns::mark_compared(Wording& wording) noexcept {
  std::vector<Element>& elements = wording.elements;
  for (std::size_t i = 0; i + 1 < elements.size(); ++i) {
    const bool equal = elements[i + 1].kind == Kind::literal && begins_equal(elements[i + 1].text);
    if (elements[i].kind == Kind::any && equal) elements[i].kind = Kind::compared;
  }
}

bool TextPatterns::match(Attempt& attempt, std::size_t element, std::size_t at) const {
  if (!attempt.budget.spend()) return false;
  if (element == attempt.wording.elements.size()) {
    attempt.match.end = at;
    return true;
  }
  const Element& next = attempt.wording.elements[element];
  const std::string_view rest = attempt.text.substr(at);
  const auto take = [&](std::size_t size) {
    attempt.match.captures.push_back({next.text, at, at + size});
    if (match(attempt, element + 1, at + size)) return true;
    attempt.match.captures.pop_back();
    return false;
  };
  switch (next.kind) {
    case Kind::literal:
      return rest.starts_with(next.text) && match(attempt, element + 1, at + next.text.size());
    case Kind::usual:
      return match_usual(attempt, element, at);
    case Kind::number: {
      const std::size_t bytes = is_ratio(next.text) ? ratio_bytes(rest) : number_end(rest, 0);
      return bytes > 0 && take(bytes);
    }
    case Kind::relation: {
      const ComparingWord* const word = comparing_word_at(rest);
      return word != nullptr && take(word->text.size());
    }
    case Kind::scope:
      for (const Term<Scope>& scope : terms<Scope>) {
        if (rest.starts_with(scope.name)) return take(scope.name.size());
      }
      return false;
    case Kind::reason:
      return match_reason(attempt, element, at);
    default:
      return match_words(attempt, element, at);
  }
}

bool TextPatterns::match_usual(Attempt& attempt, std::size_t element, std::size_t at) const {
  const Usual usual = attempt.wording.elements[element].usual;
  for (const std::size_t bytes : usual_bytes(usual, attempt.text.substr(at))) {
    if (bytes != std::string_view::npos && match(attempt, element + 1, at + bytes)) return true;
  }
  return false;
}

/// A reason may be missing, or be what the rest of the wording needs.
bool TextPatterns::match_reason(Attempt& attempt, std::size_t element, std::size_t at) const {
  std::vector<Capture>& captures = attempt.match.captures;
  const std::size_t kept = captures.size();
  const auto found = reasons_ == nullptr
                         ? std::nullopt
                         : reasons_->match_at(attempt.text, attempt.match, at, attempt.budget);
  if (found) {
    captures.insert(captures.end(), found->captures.begin(), found->captures.end());
    if (match(attempt, element + 1, found->end)) return true;
    captures.resize(kept);
  }
  return match(attempt, element + 1, at);
}

/// Takes as few characters as the rest of the wording needs; at its end all of the sentence.
bool TextPatterns::match_words(Attempt& attempt, std::size_t element, std::size_t at) const {
  const Element& words = attempt.wording.elements[element];
  const bool last = element + 1 == attempt.wording.elements.size();
  const bool runs_on = is_long(words.text);
  attempt.match.captures.push_back({words.text, at, at});
  const std::size_t place = attempt.match.captures.size() - 1;
  for (std::size_t end = at; end - at <= words_max;) {
    if (!attempt.budget.spend()) break;
    const bool over = end == attempt.text.size();
    const std::string_view character =
        over ? std::string_view{} : attempt.text.substr(end, character_bytes(attempt.text, end));
    attempt.match.captures[place].end = end;
    const bool sentence_over =
        over || character == stop || (last && extent_ == Extent::clause && character == ";");
    if (last ? sentence_over && end > at : match(attempt, element + 1, end)) {
      if (last) attempt.match.end = end;
      return true;
    }
    if (sentence_over || (!runs_on && breaks_words(character))) break;
    if (words.kind == Kind::compared && unsettles_equal(attempt.text.substr(end))) break;
    end += character.size();
  }
  attempt.match.captures.resize(place);
  return false;
}

std::optional<PatternMatch> TextPatterns::try_wording(const Wording& wording, std::string_view text,
                                                      std::size_t at, MatchBudget& budget) const {
  PatternMatch found;
  found.of = wording.of;
  found.begin = at;
  Attempt attempt{wording, text, budget, found};
  if (!match(attempt, 0, at)) return std::nullopt;
  return found;
}

std::optional<PatternMatch> TextPatterns::match_at(std::string_view text, std::size_t at,
                                                   MatchBudget& budget) const {
  for (const Wording& wording : wordings_) {
    if (auto found = try_wording(wording, text, at, budget)) return found;
  }
  return std::nullopt;
}

std::optional<PatternMatch> TextPatterns::search(std::string_view text, std::size_t from,
                                                 MatchBudget& budget) const {
  std::optional<PatternMatch> best;
  for (const Wording& wording : wordings_) {
    const std::size_t until = best ? best->begin + 1 : text.size();
    auto found = search(wording, text, from, until, budget);
    const bool better = found && (!best || found->begin < best->begin || found->end > best->end);
    if (better) best = std::move(found);
  }
  return best;
}

/// A match that begins in [from, until).
std::optional<PatternMatch> TextPatterns::search(const Wording& wording, std::string_view text,
                                                 std::size_t from, std::size_t until,
                                                 MatchBudget& budget) const {
  const Element& first = wording.elements.front();
  for (std::size_t at = from; at < until;) {
    if (first.kind == Kind::literal) {
      at = text.find(first.text, at);
      if (at >= until) break;
    }
    if (auto found = try_wording(wording, text, at, budget)) return found;
    if (!budget.spend()) break;
    at = first.kind == Kind::words ? after_break(text, at) : at + character_bytes(text, at);
  }
  return std::nullopt;
}

}  // namespace juesuan::inline v0::detail
