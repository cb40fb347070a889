#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <juesuan/detail/own_words.hpp>
#include <juesuan/document.hpp>

#include "chinese_numeral.hpp"
#include "document_writer.hpp"
#include "narrative.hpp"
#include "phrase_writer.hpp"

namespace juesuan::inline v0 {

namespace {

class Writer {
 public:
  Writer(const Disclosure& disclosure, const Profile::Words& words)
      : disclosure_(disclosure), words_(words), phrases_(disclosure, words) {}

  Document write() {
    document_.add(BlockKind::title, phrases_.text(Phrase::title));
    document_.add(BlockKind::contents, phrases_.text(Phrase::contents));
    write_overview();
    write_tables();
    document_.heading(1, "narrative", phrases_.text(Phrase::narrative));
    append_narrative(document_, disclosure_, words_);
    write_glossary();
    return document_.finish();
  }

 private:
  void write_overview() {
    const Entity& entity = disclosure_.entity;
    document_.heading(1, "overview", phrases_.text(Phrase::overview));
    document_.heading(2, "duties", section_title(1, Phrase::duties));
    if (entity.duties.empty()) document_.paragraph(phrases_.text(Phrase::no_duties));
    for (std::size_t i = 0; i < entity.duties.size(); ++i) {
      document_.paragraph(phrases_.text(
          Phrase::duty, {arg<"ordinal">(chinese_numeral(i + 1)), arg<"text">(entity.duties[i])}));
    }
    document_.heading(2, "institution", section_title(2, Phrase::institution));
    write_list(Phrase::units, entity.units);
    write_list(Phrase::offices, entity.offices);
  }

  std::string_view section_title(std::size_t number, Phrase title) {
    return phrases_.text(Phrase::section, {arg<"ordinal">(chinese_numeral(number)),
                                           arg<"title">(phrases_.text(title))});
  }

  void write_list(Phrase phrase, const std::vector<std::string>& names) {
    TextList list{phrases_.text(Phrase::list_separator)};
    for (const std::string& name : names) list.add(detail::without_stop(name));
    document_.paragraph(
        phrases_.text(phrase, names.empty() ? PhraseCase::none : PhraseCase::some,
                      {arg<"count">(std::to_string(names.size())), arg<"list">(list.text())}));
  }

  void write_tables() {
    document_.heading(1, "tables", phrases_.text(Phrase::tables));
    document_.note(phrases_.text(Phrase::tables_note));
    std::size_t number = 0;
    for (const Table& table : disclosure_.tables.tables()) {
      const std::string_view title = phrases_.text(
          Phrase::table_title, {arg<"ordinal">(chinese_numeral(++number)),
                                arg<"number">(table.number_text), arg<"title">(table.title)});
      document_.heading(2, token(table.key), title).table = table.key;
      document_.table(table.key);
      if (const TableWords* const words = words_.find(table.key)) document_.note(words->note);
    }
  }

  /// The terms that the document uses: in its sentences, or as the label of a row or the heading of
  /// a column that holds a figure.
  void write_glossary() {
    document_.heading(1, "glossary", phrases_.text(Phrase::glossary));
    used_.resize(words_.glossary.size());
    for (const Block& block : document_.blocks()) {
      if (block.kind == BlockKind::paragraph) look_for_terms(block.text);
    }
    const Tables& tables = disclosure_.tables;
    for (const Table& table : tables.tables()) {
      for (const Panel& panel : tables.panels(table)) look_at_labels(panel);
    }
    for (std::size_t i = 0; i < used_.size(); ++i) {
      if (used_[i] != 0) document_.term(words_.glossary[i].term, words_.glossary[i].text);
    }
  }

  void look_for_terms(std::string_view text) {
    words_.glossary_words.find(
        text, [&](std::size_t term) { return used_[term] == 0; },
        [&](std::size_t term) { used_[term] = 1; });
  }

  void look_at_labels(const Panel& panel) {
    const Tables& tables = disclosure_.tables;
    std::vector<char> columns(panel.column_count);
    for (std::size_t i = 0; i < panel.row_count; ++i) {
      const std::span<const Cell> cells = tables.cells(panel, i);
      bool holds = false;
      for (std::size_t j = 0; j < cells.size(); ++j) {
        const bool figure = cells[j].state == CellState::value && cells[j].low != 0;
        columns[j] |= figure ? 1 : 0;
        holds |= figure;
      }
      if (holds) look_for_terms(tables.rows(panel)[i].label);
    }
    for (std::size_t j = 0; j < columns.size(); ++j) {
      if (columns[j] != 0) look_for_terms(tables.columns(panel)[j].heading);
    }
  }

  const Disclosure& disclosure_;
  const Profile::Words& words_;
  PhraseWriter phrases_;
  DocumentWriter document_;
  std::vector<char> used_;  ///< terms of the glossary
};

}  // namespace

Document write_document(const Disclosure& disclosure, const Profile& profile) {
  if (disclosure.origin != Origin::derived) {
    throw Error(Status::argument, "disclosure", "expected one that was derived");
  }
  return Writer{disclosure, profile.words()}.write();
}

}  // namespace juesuan::inline v0
