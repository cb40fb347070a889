#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace juesuan::inline v0 {

/// Finds which of many words occur in a UTF-8 text, in one pass over its characters: a word is
/// compared only where its first six bytes (two Chinese characters) stand.
class WordFinder {
 public:
  /// `word` must outlive the finder and is not empty; `id` is what `find` reports for it.
  void add(std::string_view word, std::size_t id) {
    if (word.size() < key_size) {
      short_words_.push_back({word, id, 0});
      return;
    }
    std::uint32_t& first = first_[hash(word.data())];
    words_.push_back({word, id, first});
    first = static_cast<std::uint32_t>(words_.size());
  }

  /// Calls `found(id)` for every word at every place where it occurs; `wanted(id)` says whether it
  /// is still looked for.
  template <class Wanted, class Found>
  void find(std::string_view text, Wanted&& wanted, Found&& found) const {
    for (std::size_t at = 0; at + key_size <= text.size(); at += character_size(text[at])) {
      for (std::uint32_t next = first_[hash(text.data() + at)]; next != 0;) {
        const Word& word = words_[next - 1];
        if (wanted(word.id) && text.substr(at).starts_with(word.text)) found(word.id);
        next = word.next;
      }
    }
    for (const Word& word : short_words_) {
      if (wanted(word.id) && text.find(word.text) != std::string_view::npos) found(word.id);
    }
  }

 private:
  struct Word {
    std::string_view text;
    std::size_t id;
    std::uint32_t next;  ///< the next word of the same hash, from 1
  };

  static constexpr std::size_t key_size = 6;
  static constexpr std::size_t hash_bits = 10;

  static std::size_t character_size(char first) noexcept {
    const auto byte = static_cast<unsigned char>(first);
    return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
  }

  static std::size_t hash(const char* key) noexcept {
    std::uint32_t first = 0;
    std::uint16_t last = 0;
    std::memcpy(&first, key, sizeof first);
    std::memcpy(&last, key + sizeof first, sizeof last);
    const std::uint64_t bytes = std::uint64_t{last} << 32 | first;
    return bytes * 0x9E37'79B9'7F4A'7C15U >> (64 - hash_bits);
  }

  std::vector<std::uint32_t> first_ = std::vector<std::uint32_t>(std::size_t{1} << hash_bits);
  std::vector<Word> words_;
  std::vector<Word> short_words_;
};

}  // namespace juesuan::inline v0
