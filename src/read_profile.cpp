#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <juesuan/detail/quote.hpp>
#include <juesuan/error.hpp>
#include <juesuan/limits.hpp>
#include <juesuan/read.hpp>

#include "document_guard.hpp"
#include "document_tree.hpp"
#include "document_values.hpp"
#include "profile_phrases.hpp"
#include "profile_tables.hpp"
#include "profile_terms.hpp"
#include "read_file.hpp"

namespace juesuan::inline v0 {

namespace detail {

namespace {

constexpr std::string_view profile_format = "juesuan.profile/1";
constexpr std::string_view number_placeholder = "number";

/// A profile while it is read.
struct ProfileReading {
  DocumentContext context{DocumentFormat::json};
  Profile::Words words{};
  bool based = false;
  LayoutContext layout{};
  TableDrafts tables{};
};

constexpr std::array cell_members{
    Member<CellStyle>{
        "zeros", false,
        [](const Node& node, CellStyle& style) { read_value(node, style.number.zeros); }},
    Member<CellStyle>{
        "separators", false,
        [](const Node& node, CellStyle& style) { read_value(node, style.number.separators); }},
    Member<CellStyle>{"zero", false,
                      [](const Node& node, CellStyle& style) {
                        ZeroCell zero{};
                        read_value(node, zero);
                        style.zero_blank = zero == ZeroCell::blank;
                      }},
};

constexpr std::array text_members{
    Member<TextStyle>{
        "zeros", false,
        [](const Node& node, TextStyle& style) { read_value(node, style.number.zeros); }},
    Member<TextStyle>{
        "separators", false,
        [](const Node& node, TextStyle& style) { read_value(node, style.number.separators); }},
    Member<TextStyle>{"zero", false, into<&TextStyle::zero>},
};

constexpr std::array ratio_members{
    Member<Profile::Words>{
        "zeros", false,
        [](const Node& node, Profile::Words& words) { read_value(node, words.ratio.zeros); }},
    Member<Profile::Words>{"zero", false, into<&Profile::Words::zero_ratio>},
    Member<Profile::Words>{
        "undefined", false,
        [](const Node& node, Profile::Words& words) { words.undefined_ratio = node.text(); }, true},
};

template <TextStyle Profile::Words::*style>
void read_text_style(const Node& node, ProfileReading& reading) {
  read_members<text_members>(node, reading.words.*style);
}

constexpr std::array style_members{
    Member<ProfileReading>{"tables", false,
                           [](const Node& node, ProfileReading& reading) {
                             read_members<cell_members>(node, reading.words.cells);
                           }},
    Member<ProfileReading>{"sentences", false, read_text_style<&Profile::Words::sentences>},
    Member<ProfileReading>{"forms", false, read_text_style<&Profile::Words::forms>},
    Member<ProfileReading>{"ratio", false,
                           [](const Node& node, ProfileReading& reading) {
                             read_members<ratio_members>(node, reading.words);
                           }},
    Member<ProfileReading>{
        "unknown", false,
        [](const Node& node, ProfileReading& reading) { read_value(node, reading.words.unknown); }},
    Member<ProfileReading>{"class_items", false,
                           [](const Node& node, ProfileReading& reading) {
                             ClassItems items{};
                             read_value(node, items);
                             reading.words.class_headings = items == ClassItems::separate;
                           }},
    Member<ProfileReading>{"three_public_budget", false,
                           [](const Node& node, ProfileReading& reading) {
                             Stage& stage = reading.layout.three_public_budget;
                             read_value(node, stage);
                             if (stage == Stage::final) {
                               node.fail(expected_but(
                                   "expected one of initial_budget, adjusted_budget", node.text()));
                             }
                           }},
};

/// A section while it is read, among those before it.
struct SectionReading {
  SectionWords section{};
  const std::vector<SectionWords>* before = nullptr;  ///< side by side with it
  const std::vector<SectionWords>* titles = nullptr;  ///< of the base
  SectionKey parent = SectionKey::none;
};

const SectionWords* find_section(const std::vector<SectionWords>& sections,
                                 SectionKey key) noexcept {
  for (const SectionWords& section : sections) {
    if (section.key == key) return &section;
    if (const SectionWords* const part = find_section(section.parts, key)) return part;
  }
  return nullptr;
}

void read_section_key(const Node& node, SectionReading& reading) {
  SectionWords& section = reading.section;
  read_value(node, section.key);
  const std::string name = quoted(token(section.key));
  if (parent(section.key) != reading.parent) {
    node.fail(reading.parent == SectionKey::none
                  ? name + " is a part of " + quoted(token(parent(section.key)))
                  : name + " is no part of " + quoted(token(reading.parent)));
  }
  if (find_section(*reading.before, section.key) != nullptr) node.fail(name + " occurs twice");
  const SectionWords* const base = find_section(*reading.titles, section.key);
  section.title = base != nullptr ? base->title : std::string(official_name(section.key));
}

std::vector<SectionWords> read_sections(const Node& node, SectionKey parent,
                                        const std::vector<SectionWords>& titles);

void read_parts(const Node& node, SectionReading& reading) {
  const SectionKey key = reading.section.key;
  if (parent(key) != SectionKey::none) node.fail("expected no parts of a part");
  reading.section.parts = read_sections(node, key, *reading.titles);
}

constexpr std::array section_members{
    Member<SectionReading>{"key", true, read_section_key},
    Member<SectionReading>{
        "title", false,
        [](const Node& node, SectionReading& reading) { read_value(node, reading.section.title); }},
    Member<SectionReading>{"parts", false, read_parts},
};

std::vector<SectionWords> read_sections(const Node& node, SectionKey parent,
                                        const std::vector<SectionWords>& titles) {
  std::vector<SectionWords> sections;
  node.each_item("section", [&](const Node& item) {
    SectionReading reading{{}, &sections, &titles, parent};
    if (item.leaf()) {
      read_section_key(item, reading);
    } else {
      read_members<section_members>(item, reading);
    }
    sections.push_back(std::move(reading.section));
  });
  return sections;
}

constexpr std::array term_members{
    Member<GlossaryTerm>{"term", true, into<&GlossaryTerm::term>},
    Member<GlossaryTerm>{
        "words", false,
        [](const Node& node, GlossaryTerm& term) { term.words = read_texts(node, "word"); }},
    Member<GlossaryTerm>{"text", true, into<&GlossaryTerm::text>},
};

/// A term of the base is replaced in its place, others follow.
void read_glossary(const Node& node, ProfileReading& reading) {
  std::vector<GlossaryTerm> given;
  node.each_item(
      "term",
      [&](const Node& item) {
        GlossaryTerm term;
        read_members<term_members>(item, term);
        if (std::ranges::find(given, term.term, &GlossaryTerm::term) != given.end()) {
          item.fail_member("term", detail::quoted(term.term) + " occurs twice");
        }
        if (term.words.empty()) term.words.push_back(term.term);
        given.push_back(std::move(term));
      },
      limits.glossary_terms);
  std::vector<GlossaryTerm>& glossary = reading.words.glossary;
  for (GlossaryTerm& term : given) {
    const auto at = std::ranges::find(glossary, term.term, &GlossaryTerm::term);
    if (at == glossary.end()) {
      glossary.push_back(std::move(term));
    } else {
      *at = std::move(term);
    }
  }
}

void read_base(const Node& node, ProfileReading& reading) {
  const std::string name = node.text();
  if (name == reading.words.name) node.fail("a profile cannot be based on itself");
  const auto names = Profile::built_in_names();
  if (std::ranges::find(names, name) == names.end()) {
    node.fail(expected_but("expected one of " + joined(names), name));
  }
  const Profile::Words& base = Profile::built_in(name).words();
  std::string own_name = std::move(reading.words.name);
  reading.words = base;
  reading.words.name = std::move(own_name);
  reading.based = true;
  reading.layout.text = std::make_shared<LayoutText>(base.layout_text);
  reading.layout.three_public_budget = base.layout->layout().three_public_budget;
  reading.tables = drafts_of(base);
}

void read_table_number(const Node& node, ProfileReading& reading) {
  check_placeholders(node, number_placeholder);
  if (node.text().find('{' + std::string(number_placeholder) + '}') == std::string::npos) {
    node.fail(expected_but("expected a text with {number}", node.text()));
  }
  reading.words.table_number = node.text();
}

/// The name and the base stand before what is put in the place of the base's.
constexpr std::array profile_members{
    Member<ProfileReading>{
        "format", true,
        [](const Node& node, ProfileReading&) { expect_text(node, profile_format); }},
    Member<ProfileReading>{
        "name", true,
        [](const Node& node, ProfileReading& reading) { read_value(node, reading.words.name); }},
    Member<ProfileReading>{"based_on", false, read_base},
    Member<ProfileReading>{"style", false,
                           [](const Node& node, ProfileReading& reading) {
                             read_members<style_members>(node, reading);
                           }},
    Member<ProfileReading>{"number", false, read_table_number},
    Member<ProfileReading>{"tables", false,
                           [](const Node& node, ProfileReading& reading) {
                             read_tables(node, reading.layout, reading.tables);
                           }},
    Member<ProfileReading>{
        "table_order", false,
        [](const Node& node, ProfileReading& reading) { read_table_order(node, reading.tables); }},
    Member<ProfileReading>{"sections", false,
                           [](const Node& node, ProfileReading& reading) {
                             Profile::Words& words = reading.words;
                             words.sections = read_sections(node, SectionKey::none, words.sections);
                           }},
    Member<ProfileReading>{"phrases", false,
                           [](const Node& node, ProfileReading& reading) {
                             read_phrases(node, reading.words.phrases, reading.based);
                           }},
    Member<ProfileReading>{"patterns", false,
                           [](const Node& node, ProfileReading& reading) {
                             read_patterns(node, reading.words.phrases);
                           }},
    Member<ProfileReading>{"glossary", false, read_glossary},
};

/// What a profile without a base says where its document is silent.
void set_defaults(ProfileReading& reading) {
  Profile::Words& words = reading.words;
  words.sentences.zero = words.forms.zero = "0";
  words.zero_ratio = "0%";
  words.undefined_ratio = words.unknown = "—";
  words.table_number = "表{number}";
  reading.layout.text = std::make_shared<LayoutText>(nullptr);
  reading.layout.three_public_budget = Stage::adjusted_budget;
}

/// What a profile without a base must say.
void check_complete(const Node& root, const ProfileReading& reading) {
  if (reading.based) return;
  for (const std::string_view key : {"tables", "sections", "phrases"}) {
    if (!root.has(key)) root.fail_member(key, "missing");
  }
}

void index_glossary(Profile::Words& words) {
  std::vector<WordFinder::Word> all;
  for (std::size_t i = 0; i < words.glossary.size(); ++i) {
    for (const std::string& word : words.glossary[i].words) all.push_back({word, i});
  }
  words.glossary_words = WordFinder{all};
}

}  // namespace

}  // namespace detail

Profile read_profile(std::string_view bytes) {
  using namespace detail;
  const Tree tree = parse_tree(guard_document(bytes, DocumentFormat::json), DocumentFormat::json);
  ProfileReading reading;
  set_defaults(reading);
  const Node root(tree, reading.context);
  read_members<profile_members>(root, reading);
  check_complete(root, reading);
  set_tables(root, std::move(reading.layout), std::move(reading.tables), reading.words);
  index_glossary(reading.words);
  return Profile{std::make_shared<const Profile::Words>(std::move(reading.words))};
}

Profile read_profile_file(const std::string& path) {
  return read_profile(detail::read_file(path, limits.document_bytes));
}

}  // namespace juesuan::inline v0
