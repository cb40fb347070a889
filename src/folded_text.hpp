#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <juesuan/detail/folding.hpp>

namespace juesuan::inline v0::detail {

/// A text without its blanks and with ASCII punctuation, digits, quotes and brackets, so that it
/// compares however it was set. Knows where in the printed text each byte comes from.
class FoldedText {
 public:
  FoldedText() = default;
  explicit FoldedText(std::string printed);

  const std::string& text() const noexcept { return text_; }
  const std::string& printed() const noexcept { return printed_; }

  /// What stands printed between two bytes of the folded text.
  std::string_view printed(std::size_t begin, std::size_t end) const noexcept;
  /// Where the character of a byte begins in the printed text.
  std::size_t printed_at(std::size_t at) const noexcept {
    return at < begins_.size() ? begins_[at] : printed_.size();
  }

 private:
  std::string printed_;
  std::string text_;
  std::vector<std::uint32_t> begins_;  ///< of the printed character of each folded byte
  std::vector<std::uint32_t> ends_;
};

/// A printed text without blanks at its ends and beside characters other than ASCII, where they
/// only fill lines.
std::string without_filling(std::string_view printed);

/// A printed text without its number and without filling.
std::string unnumbered(std::string_view printed);

}  // namespace juesuan::inline v0::detail
