#include "folded_text.hpp"

#include <utility>

namespace juesuan::inline v0::detail {

namespace {

bool is_blank(std::string_view character) noexcept {
  return character == " " || character == "\t" || character == "\u3000" || character == "\u00A0" ||
         character == "\r" || character == "\n";
}

bool is_ascii(char c) noexcept { return static_cast<unsigned char>(c) < 0x80; }

}  // namespace

FoldedText::FoldedText(std::string printed) : printed_(std::move(printed)) {
  for (std::size_t at = 0; at < printed_.size();) {
    const std::size_t size = character_bytes(printed_, at);
    const std::string_view character = std::string_view(printed_).substr(at, size);
    for (const char c : fold(character)) {
      text_ += c;
      begins_.push_back(static_cast<std::uint32_t>(at));
      ends_.push_back(static_cast<std::uint32_t>(at + size));
    }
    at += size;
  }
}

std::string_view FoldedText::printed(std::size_t begin, std::size_t end) const noexcept {
  if (begin >= end) return {};
  return std::string_view(printed_).substr(begins_[begin], ends_[end - 1] - begins_[begin]);
}

std::string without_filling(std::string_view printed) {
  std::string text;
  bool blank = false;
  for (std::size_t at = 0; at < printed.size();) {
    const std::size_t size = character_bytes(printed, at);
    const std::string_view character = printed.substr(at, size);
    at += size;
    if (is_blank(character)) {
      blank = true;
      continue;
    }
    if (blank && !text.empty() && is_ascii(text.back()) && is_ascii(character.front())) text += ' ';
    blank = false;
    text += character;
  }
  return text;
}

std::string unnumbered(std::string_view printed) {
  const FoldedText text{std::string(printed)};
  const std::string& all = text.text();
  const std::string_view rest = without_ordinal(all);
  return without_filling(text.printed(all.size() - rest.size(), all.size()));
}

}  // namespace juesuan::inline v0::detail
