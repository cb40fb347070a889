#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <utility>
#include <vector>

namespace juesuan::inline v0 {

/// Finds which of many words occur in a UTF-8 text. It looks at one block of bytes in each stretch
/// as long as the shortest word, and goes on as far as no word can end (Wu and Manber).
class WordFinder {
 public:
  struct Word {
    std::string_view text;  ///< outlives the finder; not empty
    std::size_t id = 0;     ///< what `find` reports for it
  };

  WordFinder() : WordFinder(std::vector<Word>{}) {}
  explicit WordFinder(const std::vector<Word>& words) {
    for (const Word& word : words) {
      (word.text.size() < block ? short_words_ : words_).push_back(word);
    }
    window_ = greatest_window;
    for (const Word& word : words_) window_ = std::min(window_, word.text.size());
    shifts_.fill(static_cast<std::uint8_t>(window_ - block + 1));
    for (const Word& word : words_) note(word.text);
    std::stable_sort(words_.begin(), words_.end(), [&](const Word& a, const Word& b) {
      return last_block(a.text) < last_block(b.text);
    });
    for (std::size_t i = words_.size(); i-- > 0;) {
      first_words_[last_block(words_[i].text)] = static_cast<std::uint32_t>(i);
    }
  }

  /// Calls `found(id)` for every word at every place where it occurs; `wanted(id)` says whether it
  /// is still looked for.
  template <class Wanted, class Found>
  void find(std::string_view text, Wanted&& wanted, Found&& found) const {
    const std::size_t widest = window_ - block + 1;
    for (std::size_t end = window_; end <= text.size();) {
      const std::size_t number = hash(text.data() + end - block);
      const std::uint8_t shift = shifts_[number];
      // Most are the widest: a processor that guesses so goes on before it has the shift.
      if (shift == widest) {
        end += widest;
      } else if (shift != 0) {
        end += shift;
      } else {
        find_at(text.substr(end++ - window_), number, wanted, found);
      }
    }
    for (const Word& word : short_words_) {
      if (wanted(word.id) && text.find(word.text) != std::string_view::npos) found(word.id);
    }
  }

 private:
  static constexpr std::size_t block = sizeof(std::uint32_t);
  static constexpr std::size_t hash_bits = 12;
  static constexpr std::size_t greatest_window = 255;

  static std::size_t hash(const char* at) noexcept {
    std::uint32_t bytes = 0;
    std::memcpy(&bytes, at, sizeof bytes);
    return bytes * 0x9E37'79B1U >> (32 - hash_bits);
  }

  /// The number of the block that ends the window of a word.
  std::size_t last_block(std::string_view word) const noexcept {
    return hash(word.data() + window_ - block);
  }

  /// The words that a text begins with, the window of which ends with the block of that number.
  template <class Wanted, class Found>
  void find_at(std::string_view text, std::size_t number, Wanted& wanted, Found& found) const {
    for (std::size_t i = first_words_[number];
         i < words_.size() && last_block(words_[i].text) == number; ++i) {
      if (wanted(words_[i].id) && text.starts_with(words_[i].text)) found(words_[i].id);
    }
  }

  /// A text may go on from a block of a word by no more than what the window then still lacks.
  void note(std::string_view word) {
    for (std::size_t at = 0; at + block <= window_; ++at) {
      std::uint8_t& shift = shifts_[hash(word.data() + at)];
      shift = std::min(shift, static_cast<std::uint8_t>(window_ - block - at));
    }
  }

  std::size_t window_ = block;  ///< bytes of the shortest word
  std::array<std::uint8_t, std::size_t{1} << hash_bits> shifts_;
  std::vector<Word> words_;  ///< by their last block
  std::array<std::uint32_t, std::size_t{1} << hash_bits> first_words_{};
  std::vector<Word> short_words_;
};

}  // namespace juesuan::inline v0
