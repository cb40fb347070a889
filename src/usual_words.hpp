#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Passages that every office words in its own way, and that are read in each of the usual ones
/// wherever a wording of a profile has one of them. All words are folded.
namespace juesuan::inline v0::detail {

enum class Usual : std::uint8_t {
  none,
  after_name,     ///< what may follow 预算 and 决算: 数
  before_figure,  ///< the same before a figure: 数为
  unchanged,      ///< 与上年持平, 较上年度无增减变化
  introduction,   ///< ，主要用于: what is between a figure and the list of its accounts
};

/// What a literal text stands before.
enum class Before : std::uint8_t { anything, figure, accounts };

/// A part of a literal text: the text itself, or a passage that texts word otherwise.
struct LiteralPart {
  std::string text;  ///< empty for such a passage
  Usual usual = Usual::none;
};

/// The parts of a folded literal text.
std::vector<LiteralPart> literal_parts(std::string_view literal, Before next);

/// The bytes with which a text may word a passage, the preferred ones first; npos for no way.
std::array<std::size_t, 2> usual_bytes(Usual usual, std::string_view text) noexcept;

/// Bytes of the words with which a text begins to compare with another year: 较上年度, 与2023年; 0
/// for none.
std::size_t comparing_bytes(std::string_view text) noexcept;

/// Bytes of the word with which a text makes the number before it a ratio that is no percentage:
/// 倍, 个百分点; 0 for none.
std::size_t other_ratio_bytes(std::string_view text) noexcept;

/// Whether a folded number ends with such a word.
bool is_other_ratio(std::string_view number) noexcept;

/// Whether a text holds a word for that nothing differs.
bool says_equal(std::string_view text) noexcept;

/// Whether a text begins with such a word.
bool begins_equal(std::string_view text) noexcept;

/// Whether a text begins with what takes from the word for that nothing differs what it says: a
/// negation, a hedge, a figure or the end of a clause.
bool unsettles_equal(std::string_view text) noexcept;

}  // namespace juesuan::inline v0::detail
