#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <juesuan/amount_text.hpp>
#include <juesuan/detail/folding.hpp>

namespace juesuan::inline v0::detail {

/// How many units a folded list names: 甲、乙。 or 甲；乙。
class UnitList {
 public:
  explicit UnitList(std::string_view text) {
    const std::size_t stop = text.find("。");
    ends_ = stop != text.npos;
    text = text.substr(0, stop);
    int depth = 0;  // of brackets, whose contents belong to the name before them
    for (std::size_t at = 0; at < text.size(); at += character_bytes(text, at)) {
      const std::string_view rest = text.substr(at);
      depth += rest.starts_with('(') ? 1 : rest.starts_with(')') ? -1 : 0;
      if (rest.starts_with('(') && rest.size() > 1 && is_digit(rest[1])) vague_ = true;
      if (depth == 0) read(rest);
    }
    end_item(Mark::semicolon);
  }

  /// Whether any way to part the list gives this number.
  bool may_have(std::int64_t count) const noexcept {
    return !open_ && std::ranges::find(items_, count) != items_.end();
  }
  /// Whether units may be joined by words (甲和乙), numbered, or named in the lines below.
  bool may_mean(std::int64_t count) const noexcept {
    if (most() == 0 || vague_) return true;
    return count > most() && (open_ || !ends_ || count <= most() + joints_);
  }
  std::int64_t most() const noexcept { return items_.back(); }

 private:
  enum class Mark : std::size_t { semicolon, enumeration, comma };

  void read(std::string_view rest) {
    if (rest.starts_with(';')) return end_item(Mark::semicolon);
    if (rest.starts_with("、")) return end_item(Mark::enumeration);
    if (rest.starts_with(',')) return end_item(Mark::comma);
    if (!in_item_.back()) joints_ = 0;
    in_item_.fill(true);
    vague_ = vague_ || is_digit(rest.front());
    open_ = open_ || rest == "等" || rest.starts_with("等单位");
    for (const std::string_view word : {"和", "及", "与"}) {
      if (rest.starts_with(word)) ++joints_;
    }
  }

  /// A mark ends an item of each way to part the list that knows it.
  void end_item(Mark mark) noexcept {
    for (std::size_t way = static_cast<std::size_t>(mark); way < items_.size(); ++way) {
      items_[way] += in_item_[way] ? 1 : 0;
      in_item_[way] = false;
    }
  }

  std::array<std::int64_t, 3> items_{};  ///< parted by ; alone, by 、 too, by commas too
  std::array<bool, 3> in_item_{};
  std::int64_t joints_ = 0;  ///< in the last item
  bool open_ = false;        ///< 甲、乙等
  bool vague_ = false;       ///< numbered
  bool ends_ = false;
};

}  // namespace juesuan::inline v0::detail
