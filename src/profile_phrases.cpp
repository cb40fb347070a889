#include "profile_phrases.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include <juesuan/detail/quote.hpp>

#include "placeholder.hpp"

namespace juesuan::inline v0::detail {

namespace {

/// The cases as a profile names them, in the order of `PhraseCase`.
constexpr std::array<std::string_view, phrase_cases> case_keys{
    "any",  "increase",  "decrease", "equal", "greater", "less",
    "zero", "zero_base", "some",     "total", "none"};

bool has_word(std::string_view list, std::string_view wanted) {
  bool found = false;
  each_word(list, [&](std::string_view word) { found = found || word == wanted; });
  return found;
}

std::string with_commas(std::string_view list) {
  std::string text;
  each_word(list, [&](std::string_view word) {
    if (!text.empty()) text += ", ";
    text += word;
  });
  return text;
}

/// What is wrong with the placeholder between two braces; empty if nothing is.
std::string placeholder_fault(std::string_view name, std::string_view allowed) {
  if (has_word(allowed, name)) return {};
  const std::string shown = detail::quoted('{' + std::string(name) + '}');
  const std::string expected = "; expected one of " + with_commas(allowed);
  if (name.empty() || std::ranges::all_of(name, is_digit)) {
    return shown + " has no name" + expected;
  }
  if (name.find_first_of(":!") != std::string_view::npos) {
    return shown + " has a format; figures arrive as the style prints them";
  }
  return shown + " is no placeholder here" + expected;
}

/// Calls `visit(begin, name)` for every `{name}` of a text; the brace that stands alone, or
/// nothing.
template <class Visit>
std::string_view each_brace_pair(std::string_view text, Visit visit) {
  for (std::size_t at = text.find_first_of("{}"); at != std::string_view::npos;
       at = text.find_first_of("{}", at)) {
    const std::string_view rest = text.substr(at);
    if (rest.starts_with("{{") || rest.starts_with("}}")) {
      at += 2;
      continue;
    }
    const std::size_t end = rest.find_first_of("{}", 1);
    const bool closed = end != std::string_view::npos && rest[end] == '}';
    if (rest.front() == '}' || !closed) return rest.substr(0, 1);
    visit(at + 1, rest.substr(1, end - 1));
    at += end + 1;
  }
  return {};
}

/// What is wrong with the braces of a text; empty if nothing is.
std::string text_fault(std::string_view text, std::string_view allowed) {
  std::string fault;
  const std::string_view alone = each_brace_pair(text, [&](std::size_t, std::string_view name) {
    if (fault.empty()) fault = placeholder_fault(name, allowed);
  });
  if (!fault.empty() || alone.empty()) return fault;
  return quoted(alone) + " stands alone; a brace that means itself is written twice";
}

/// The text of a phrase with the place of each placeholder for its name.
std::string with_places(std::string_view text, const PhraseSpec& spec) {
  std::string placed;
  std::size_t done = 0;
  each_brace_pair(text, [&](std::size_t begin, std::string_view name) {
    placed += text.substr(done, begin - done);
    placed += std::to_string(*place_of(name, spec));
    done = begin + name.size();
  });
  placed += text.substr(done);
  return placed;
}

/// The placeholders of a phrase, common ones last.
std::string placeholders_of(const PhraseSpec& spec) {
  std::string list{spec.placeholders};
  if (!list.empty()) list += ' ';
  return list += common_placeholders;
}

void read_wording(const Node& node, const PhraseSpec& spec, PhraseCase of, Phrases& phrases) {
  check_placeholders(node, placeholders_of(spec));
  phrases.set(spec.phrase, of, {node.text(), with_places(node.text(), spec)});
}

/// Calls `read(member, case)` for every member of an object whose keys are the cases of the phrase
/// and `any`.
template <class Read>
void each_case(const Node& node, const PhraseSpec& spec, Read read) {
  std::array<std::string_view, phrase_cases> keys{};
  std::array<const Tree*, phrase_cases> found{};
  std::size_t count = 0;
  for (const std::string_view key : case_keys) {
    if (key == case_keys.front() || has_word(spec.cases, key)) keys[count++] = key;
  }
  node.find_members(std::span{keys}.first(count), std::span{found}.first(count));
  for (std::size_t i = 0; i < count; ++i) {
    if (found[i] == nullptr) continue;
    const auto of =
        static_cast<PhraseCase>(std::ranges::find(case_keys, keys[i]) - case_keys.begin());
    read(node.member(keys[i], *found[i]), of);
  }
}

void read_cases(const Node& node, const PhraseSpec& spec, Phrases& phrases) {
  each_case(node, spec,
            [&](const Node& wording, PhraseCase of) { read_wording(wording, spec, of, phrases); });
}

void read_phrase(const Node& node, const PhraseSpec& spec, Phrases& phrases) {
  phrases.clear(spec.phrase);
  const bool empty_object = node.empty() && !spec.cases.empty();
  if (node.leaf() && !empty_object) {
    read_wording(node, spec, PhraseCase::any, phrases);
  } else {
    read_cases(node, spec, phrases);
  }
  const std::string_view required = spec.cases.empty() ? case_keys.front() : spec.cases;
  each_word(required, [&](std::string_view key) {
    const auto at = static_cast<PhraseCase>(std::ranges::find(case_keys, key) - case_keys.begin());
    if (phrases.find(spec.phrase, at) == nullptr) {
      node.fail_member(key, "missing; \"any\" would stand for every case without its own wording");
    }
  });
}

/// What is wrong with the brackets of a pattern; empty if nothing is.
std::string bracket_fault(std::string_view text) {
  constexpr std::size_t optional_max = 5;  // every one doubles the wordings
  std::size_t count = 0;
  bool open = false;
  for (const char c : text) {
    if ((c == '[' && open) || (c == ']' && !open)) return "expected pairs of [ and ]";
    if (c == '[') ++count;
    if (c == '[' || c == ']') open = !open;
  }
  if (open) return "expected pairs of [ and ]";
  if (count <= optional_max) return {};
  return "expected at most " + std::to_string(optional_max) + " parts in [ ]";
}

void read_pattern(const Node& node, const PhraseSpec& spec, PhraseCase of,
                  std::vector<Pattern>& patterns) {
  check_placeholders(node, placeholders_of(spec) + ' ' + std::string(pattern_placeholders));
  if (std::string fault = bracket_fault(node.text()); !fault.empty()) node.fail(std::move(fault));
  if (node.text().empty()) node.fail("expected a text; found nothing");
  patterns.push_back({of, node.text()});
}

void read_pattern_list(const Node& node, const PhraseSpec& spec, PhraseCase of,
                       std::vector<Pattern>& patterns) {
  if (node.leaf()) return read_pattern(node, spec, of, patterns);
  node.each_item("pattern", [&](const Node& item) { read_pattern(item, spec, of, patterns); });
}

constexpr auto phrase_keys = keys_of(phrase_specs, &PhraseSpec::key);

}  // namespace

void check_placeholders(const Node& node, std::string_view allowed) {
  if (std::string fault = text_fault(node.text(), allowed); !fault.empty()) {
    node.fail(std::move(fault));
  }
}

void read_phrases(const Node& node, Phrases& phrases, bool complete) {
  std::array<const Tree*, phrase_keys.size()> found{};
  node.find_members(phrase_keys, found);
  for (std::size_t i = 0; i < phrase_specs.size(); ++i) {
    const PhraseSpec& spec = phrase_specs[i];
    if (found[i] != nullptr) {
      read_phrase(node.member(spec.key, *found[i]), spec, phrases);
    } else if (!complete) {
      node.fail_member(spec.key, "missing");
    }
  }
}

void read_patterns(const Node& node, Phrases& phrases) {
  std::array<const Tree*, phrase_keys.size()> found{};
  node.find_members(phrase_keys, found);
  for (std::size_t i = 0; i < phrase_specs.size(); ++i) {
    if (found[i] == nullptr) continue;
    const PhraseSpec& spec = phrase_specs[i];
    const Node member = node.member(spec.key, *found[i]);
    std::vector<Pattern> patterns;
    if (member.leaf() || member.array()) {
      read_pattern_list(member, spec, PhraseCase::any, patterns);
    } else {
      each_case(member, spec, [&](const Node& list, PhraseCase of) {
        read_pattern_list(list, spec, of, patterns);
      });
    }
    phrases.set_patterns(spec.phrase, std::move(patterns));
  }
}

}  // namespace juesuan::inline v0::detail
