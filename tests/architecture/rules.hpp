#pragma once

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// The rules of the source tree as functions from text to findings. An empty result means: kept.
namespace architecture {

using Findings = std::vector<std::string>;

struct File {
  std::string path;  ///< from the root of the repository, with '/'
  std::string text;
};

constexpr bool in_word(char c) noexcept {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

inline std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

/// The identifiers, keywords and numbers of a text.
inline std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && in_word(text[end])) ++end;
    if (end > at) words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

/// Where the comment or literal that begins at `at` ends; `at` itself where none begins.
inline std::size_t skip_to(std::string_view text, std::size_t at) {
  const auto after = [&](std::string_view mark, std::size_t from) {
    const std::size_t found = text.find(mark, from);
    return found == std::string_view::npos ? text.size() : found + mark.size();
  };
  const std::string_view rest = text.substr(at);
  if (rest.starts_with("//")) return std::min(text.find('\n', at), text.size());
  if (rest.starts_with("/*")) return after("*/", at + 2);
  if (rest.starts_with("R\"")) {
    const std::string_view delimiter = rest.substr(2, rest.find('(') - 2);
    return after(")" + std::string(delimiter) + "\"", at + 2);
  }
  const bool digit_separator = rest.front() == '\'' && at > 0 && in_word(text[at - 1]);
  if ((rest.front() != '"' && rest.front() != '\'') || digit_separator) return at;
  std::size_t end = at + 1;
  while (end < text.size() && text[end] != rest.front()) end += text[end] == '\\' ? 2U : 1U;
  return std::min(end + 1, text.size());
}

/// A C or C++ source without its comments and literals.
inline std::string code_of(std::string_view text) {
  std::string code;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = skip_to(text, at);
    code += end > at ? ' ' : text[at];
    at = std::max(end, at + 1);
  }
  return code;
}

/// What a source includes, with its brackets or quotes.
inline std::vector<std::string> includes_of(std::string_view text) {
  std::vector<std::string> names;
  for (const std::string_view line : lines_of(text)) {
    const std::size_t start = line.find_first_not_of(" \t");
    if (start == line.npos || line[start] != '#') continue;
    const std::size_t open = line.find_first_of("<\"");
    if (line.find("include") > open || open == line.npos) continue;
    const std::size_t close = line.find_first_of(">\"", open + 1);
    if (close != line.npos) names.emplace_back(line.substr(open, close - open + 1));
  }
  return names;
}

/// Headers include only headers above them in `layers`, but for the bodies of their own functions
/// (X includes detail/X); every header has its layer and every layer its header. A layer is a path
/// under include/juesuan without the ending.
inline Findings check_layers(std::span<const File> headers,
                             std::span<const std::string_view> layers) {
  const auto layer_of = [&](std::string_view name) {
    return std::ranges::find(layers, name) - layers.begin();
  };
  const auto count = static_cast<std::ptrdiff_t>(layers.size());
  const std::string_view folder = "include/juesuan/";
  const std::string_view ending = ".hpp";

  Findings findings;
  std::set<std::ptrdiff_t> seen;
  for (const File& header : headers) {
    std::string_view name = header.path;
    name.remove_prefix(std::min(folder.size(), name.size()));
    name.remove_suffix(std::min(ending.size(), name.size()));
    const std::ptrdiff_t layer = layer_of(name);
    seen.insert(layer);
    if (layer == count) findings.push_back(header.path + " has no layer");
    for (std::string_view included : includes_of(header.text)) {
      if (!included.starts_with("<juesuan/")) continue;
      included = included.substr(9, included.size() - 9 - ending.size() - 1);
      if (layer_of(included) >= layer && included != "detail/" + std::string(name)) {
        findings.push_back(header.path + " includes " + std::string(included) + ", not above it");
      }
    }
  }
  for (std::ptrdiff_t layer = 0; layer < count; ++layer) {
    if (!seen.contains(layer)) {
      findings.push_back("no header " + std::string(layers[static_cast<std::size_t>(layer)]));
    }
  }
  return findings;
}

/// The names at the top level are exactly `allowed`, dot-files and build folders aside.
inline Findings check_top_level(std::span<const std::string> names,
                                std::span<const std::string_view> allowed) {
  Findings findings;
  for (const std::string& name : names) {
    if (name.starts_with('.') || name.starts_with("build") || name == "out") continue;
    if (std::ranges::find(allowed, name) == allowed.end()) findings.push_back("unexpected " + name);
  }
  for (const std::string_view name : allowed) {
    if (std::ranges::find(names, name) == names.end()) {
      findings.push_back("missing " + std::string(name));
    }
  }
  return findings;
}

/// Code (not comments, not texts) uses none of the `words`.
inline Findings check_code_without(const File& file, std::span<const std::string_view> words) {
  Findings findings;
  const std::string code = code_of(file.text);
  for (const std::string_view word : words_of(code)) {
    if (std::ranges::find(words, word) != words.end()) {
      findings.push_back(file.path + " uses " + std::string(word));
    }
  }
  return findings;
}

/// No text at all, comments included, contains one of the `words`.
inline Findings check_text_without(const File& file, std::span<const std::string_view> words) {
  Findings findings;
  for (const std::string_view word : words_of(file.text)) {
    if (std::ranges::find(words, word) != words.end()) {
      findings.push_back(file.path + " says " + std::string(word));
    }
  }
  return findings;
}

/// No path that begins at one of the `roots` of somebody's machine.
inline Findings check_no_absolute_path(const File& file, std::span<const std::string_view> roots) {
  Findings findings;
  for (const std::string_view root : roots) {
    const std::string path = "/" + std::string(root) + "/";
    for (std::size_t at = file.text.find(path); at != std::string::npos;
         at = file.text.find(path, at + 1)) {
      const char before = at == 0 ? ' ' : file.text[at - 1];
      if (!in_word(before) && before != '.' && before != '-' && before != '}') {
        findings.push_back(file.path + " names " + path);
      }
    }
  }
  return findings;
}

inline Findings check_length(const File& file, std::size_t lines_max) {
  const std::size_t lines = lines_of(file.text).size();
  if (lines <= lines_max) return {};
  return {file.path + " has " + std::to_string(lines) + " lines"};
}

/// No include begins with `prefix`.
inline Findings check_not_included(const File& file, std::string_view prefix) {
  Findings findings;
  for (const std::string& name : includes_of(file.text)) {
    if (name.starts_with(prefix)) findings.push_back(file.path + " includes " + name);
  }
  return findings;
}

/// A header includes every public one of the layers, itself left out, and nothing else.
inline Findings check_umbrella(const File& umbrella, std::span<const std::string_view> layers) {
  Findings findings;
  std::set<std::string> left;
  for (const std::string& name : includes_of(umbrella.text)) left.insert(name);
  for (const std::string_view layer : layers) {
    const std::string header = "juesuan/" + std::string(layer) + ".hpp";
    if (layer.starts_with("detail/") || umbrella.path.ends_with(header)) continue;
    if (left.erase('<' + header + '>') == 0) findings.push_back("no include of " + header);
  }
  for (const std::string& name : left) findings.push_back("no public header " + name);
  return findings;
}

/// The functions that a public header declares outside classes and outside `detail`: what stands
/// before the first parenthesis of a line that begins with a return type.
inline std::vector<std::string_view> functions_of(std::string_view header) {
  constexpr std::string_view none[] = {"namespace", "using", "template", "static_assert", "struct",
                                       "class",     "enum",  "friend",   "return",        "extern"};
  std::vector<std::string_view> functions;
  bool own = false;
  for (const std::string_view line : lines_of(header)) {
    if (line.starts_with("namespace detail")) own = true;
    if (line.starts_with("}  // namespace detail")) own = false;
    const std::size_t open = line.find('(');
    if (own || open == line.npos || !(in_word(line[0]) || line.starts_with("[["))) continue;
    const std::vector<std::string_view> words = words_of(line.substr(0, open));
    if (words.size() < 2 || !in_word(line[open - 1])) continue;
    if (std::ranges::find(none, words.front()) == std::end(none)) functions.push_back(words.back());
  }
  return functions;
}

/// Each function of a header is named in a test.
inline Findings check_tested(const File& header, const std::set<std::string_view>& tested) {
  Findings findings;
  for (const std::string_view name : functions_of(header.text)) {
    if (!tested.contains(name)) {
      findings.push_back(header.path + ": no test of " + std::string(name));
    }
  }
  return findings;
}

/// Only the standard library and the project's own headers are included.
inline Findings check_needs_nothing(const File& file) {
  Findings findings;
  for (const std::string& name : includes_of(file.text)) {
    const bool standard = name.starts_with('<') && name.find_first_of("/.") == name.npos;
    if (!standard && !name.starts_with("<juesuan/")) {
      findings.push_back(file.path + " includes " + name);
    }
  }
  return findings;
}

/// Nothing but `allowed` is included.
inline Findings check_includes_only(const File& file, std::span<const std::string_view> allowed) {
  Findings findings;
  for (const std::string& name : includes_of(file.text)) {
    if (std::ranges::find(allowed, name) == allowed.end()) {
      findings.push_back(file.path + " includes " + name);
    }
  }
  return findings;
}

/// Every one of the `paths` stands in the CMake file as an argument, comments aside; a path is
/// written there relative to the file's folder.
inline Findings check_listed(const File& cmake, std::span<const std::string> paths) {
  std::set<std::string_view> arguments;
  for (std::string_view line : lines_of(cmake.text)) {
    line = line.substr(0, line.find('#'));
    while (!line.empty()) {
      const std::size_t end = std::min(line.find_first_of(" \t()\""), line.size());
      arguments.insert(line.substr(0, end));
      line.remove_prefix(std::min(end + 1, line.size()));
    }
  }
  const std::size_t folder = cmake.path.rfind('/') + 1;
  Findings findings;
  for (const std::string& path : paths) {
    if (!arguments.contains(std::string_view(path).substr(folder))) {
      findings.push_back(path + " is not in " + cmake.path);
    }
  }
  return findings;
}

}  // namespace architecture
