#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include <juesuan/disclosure.hpp>
#include <juesuan/profile.hpp>

namespace juesuan::inline v0 {

enum class BlockKind : std::uint8_t {
  title = 1,     ///< on the cover
  contents = 2,  ///< the place of the table of contents; the text is its heading
  heading = 3,   ///< `level` 1 part, 2 section or table, 3 part of a section, 4 below it
  paragraph = 4,
  note = 5,   ///< beside a table or for all of them
  table = 6,  ///< `table` of the disclosure; no text
  form = 7,   ///< `form` of the disclosure; the text is its title
  term = 8,   ///< of the glossary: `key` is the term, the text explains it
};

/// One piece of the public document, in reading order.
struct Block {
  std::string_view text;
  /// Of a heading, its meaning: a part (`overview`, `tables`, `narrative`, `glossary`), a section
  /// (`duties`, `institution`, the token of a `SectionKey`) or the token of a table; else empty.
  std::string_view key;
  BlockKind kind = BlockKind::paragraph;
  std::uint8_t level = 0;
  SectionKey section = SectionKey::none;  ///< of 第三部分, that the block stands in
  TableKey table = TableKey::none;        ///< of a table, and of the heading above it
  std::uint32_t form = 0;                 ///< index into `Disclosure::forms`
};

/// The words of a whole 部门决算公开. It views nothing of the disclosure or the profile it was made
/// from; copies share their text. Immutable: const calls are safe from many threads.
class Document {
 public:
  std::span<const Block> blocks() const noexcept { return blocks_; }

 private:
  friend class DocumentWriter;

  std::vector<Block> blocks_;
  std::shared_ptr<const void> text_;
};

/// Writes the four parts (部门概况, 公开报表, 情况说明, 名词解释) in the words of `profile`, each
/// figure from the disclosure's claims, tables, forms and facts. The disclosure must have been
/// derived with the layout of the same profile; `Error(Status::argument, "disclosure")` for one
/// that was published.
[[nodiscard]] Document write_document(const Disclosure& disclosure, const Profile& profile);

}  // namespace juesuan::inline v0
