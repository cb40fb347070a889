#pragma once

#include <memory>
#include <string_view>
#include <utility>

#include <juesuan/detail/arena.hpp>
#include <juesuan/document.hpp>

namespace juesuan::inline v0 {

/// Appends the blocks of a document and keeps their text.
class DocumentWriter {
 public:
  /// The section of 第三部分 that the following blocks stand in.
  void enter(SectionKey section) noexcept { section_ = section; }

  void add(BlockKind kind, std::string_view text = {}) { push(kind, text); }
  /// `key` is a token, which lives as long as the program.
  Block& heading(int level, std::string_view key, std::string_view text) {
    Block& block = push(BlockKind::heading, text);
    block.level = static_cast<std::uint8_t>(level);
    block.key = key;
    return block;
  }
  void paragraph(std::string_view text) {
    if (!text.empty()) push(BlockKind::paragraph, text);
  }
  void note(std::string_view text) {
    if (!text.empty()) push(BlockKind::note, text);
  }
  void table(TableKey table) { push(BlockKind::table, {}).table = table; }
  void form(std::size_t index, std::string_view title) {
    push(BlockKind::form, title).form = static_cast<std::uint32_t>(index);
  }
  void term(std::string_view term, std::string_view text) {
    push(BlockKind::term, text).key = arena_->copy(term);
  }

  const std::vector<Block>& blocks() const noexcept { return document_.blocks_; }

  Document finish() {
    document_.text_ = std::move(arena_);
    return std::move(document_);
  }

 private:
  Block& push(BlockKind kind, std::string_view text) {
    Block& block = document_.blocks_.emplace_back();
    block.text = arena_->copy(text);
    block.kind = kind;
    block.section = section_;
    return block;
  }

  Document document_;
  std::shared_ptr<detail::Arena> arena_ = std::make_shared<detail::Arena>();
  SectionKey section_ = SectionKey::none;
};

}  // namespace juesuan::inline v0
