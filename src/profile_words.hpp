#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <juesuan/claim_key.hpp>
#include <juesuan/profile.hpp>

#include "phrases.hpp"
#include "word_finder.hpp"

namespace juesuan::inline v0 {

struct PanelWords {
  std::string stub;
  std::vector<std::string> rows;
  std::vector<std::string> headings;
};

struct TableWords {
  TableKey key = TableKey::none;
  std::string number;  ///< 公开01表
  std::string title;
  std::string note;  ///< below the table; empty for none
  std::vector<PanelWords> panels;
};

struct SectionWords {
  SectionKey key = SectionKey::none;
  std::string title;
  std::vector<SectionWords> parts;
};

struct GlossaryTerm {
  std::string term;
  std::vector<std::string> words;  ///< the term is explained where one of them occurs
  std::string text;
};

/// How figures print in sentences and forms.
struct TextStyle {
  NumberStyle number;
  std::string zero;  ///< a figure of exactly zero
};

/// All that a profile says; `tables` are those of the layout, in its order.
struct Profile::Words {
  std::string name;
  std::shared_ptr<const CompiledLayout> layout;
  std::shared_ptr<const void> layout_text;  ///< keeps what the layout's spans view
  std::string table_number;                 ///< the text of a table's number, with {number}
  CellStyle cells;
  TextStyle sentences;
  TextStyle forms;
  NumberStyle ratio;            ///< of a percentage
  std::string zero_ratio;       ///< a percentage of exactly zero, with its sign
  std::string undefined_ratio;  ///< a percentage of a zero base that is 0 itself
  std::string unknown;          ///< a figure that is not known
  bool class_headings = true;   ///< a heading for each 类 of the items, or one paragraph for each
  std::vector<TableWords> tables;
  std::vector<SectionWords> sections;
  std::vector<GlossaryTerm> glossary;
  WordFinder glossary_words;  ///< of `glossary`, by index
  Phrases phrases;

  /// The percentage that an amount is of zero: of something, it is not known.
  std::string_view ratio_to_zero(std::int64_t fen) const noexcept {
    return fen == 0 ? std::string_view{undefined_ratio} : std::string_view{unknown};
  }

  const TableWords* find(TableKey key) const noexcept {
    for (const TableWords& table : tables) {
      if (table.key == key) return &table;
    }
    return nullptr;
  }

  const PanelWords* find(TableKey key, std::size_t panel) const noexcept {
    const TableWords* const table = find(key);
    return table != nullptr && panel < table->panels.size() ? &table->panels[panel] : nullptr;
  }
};

}  // namespace juesuan::inline v0
