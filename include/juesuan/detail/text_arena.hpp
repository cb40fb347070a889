#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

namespace juesuan::inline v0::detail {

/// Text that lives as long as the arena; a few allocations however many labels.
class TextArena {
 public:
  std::string_view copy(std::string_view text) {
    if (text.empty()) return {};
    if (text.size() > left_) add_chunk(text.size());
    char* const at = next_;
    std::memcpy(at, text.data(), text.size());
    next_ += text.size();
    left_ -= text.size();
    return {at, text.size()};
  }

 private:
  void add_chunk(std::size_t needed) {
    constexpr std::size_t usual = std::size_t{16} << 10;
    left_ = std::max(usual, needed);
    chunks_.push_back(std::make_unique_for_overwrite<char[]>(left_));
    next_ = chunks_.back().get();
  }

  std::vector<std::unique_ptr<char[]>> chunks_;
  char* next_ = nullptr;
  std::size_t left_ = 0;
};

}  // namespace juesuan::inline v0::detail
