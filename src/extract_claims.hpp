#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <juesuan/extract.hpp>

#include "folded_text.hpp"
#include "printed_document.hpp"

namespace juesuan::inline v0::detail {

/// A paragraph or a heading of 第三部分.
struct NarrativeText {
  FoldedText text;
  SectionKey section = SectionKey::none;
  bool heading = false;
  /// Where in the printed text a line of the source begins, and its number; in order.
  std::vector<std::pair<std::size_t, std::int32_t>> lines;

  std::int32_t line_at(std::size_t printed) const noexcept;
};

/// Reads the claims and facts of sentences, in order, into a document whose tables stand already.
class ClaimReader {
 public:
  ClaimReader(const Profile& profile, PrintedDocument& document, std::vector<Remark>& remarks);
  ~ClaimReader();

  void read(const NarrativeText& text);
  /// The form of the project that the text spoke of last; a new one where it spoke of none.
  PrintedForm& next_form();

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace juesuan::inline v0::detail
