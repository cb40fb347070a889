#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <memory>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

namespace juesuan::inline v0::detail {

/// Memory that is given back all at once: a few allocations however many labels and arrays.
class Arena {
 public:
  Arena() = default;
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;

  /// Makes one chunk for the next `bytes` at least.
  void reserve(std::size_t bytes) {
    if (bytes > left_) add_chunk(bytes);
  }

  std::string_view copy(std::string_view text) {
    if (text.empty()) return {};
    char* const at = reinterpret_cast<char*>(take(text.size()));
    std::memcpy(at, text.data(), text.size());
    return {at, text.size()};
  }

  /// Room for `count` items, which have no value yet.
  template <class T>
  std::span<T> allocate(std::size_t count) {
    static_assert(std::is_trivially_copyable_v<T> && alignof(T) <= alignof(std::max_align_t));
    if (count == 0) return {};
    reserve(count * sizeof(T) + alignof(T));
    void* at = next_;
    std::align(alignof(T), count * sizeof(T), at, left_);
    next_ = static_cast<std::byte*>(at);
    return {reinterpret_cast<T*>(take(count * sizeof(T))), count};
  }

 private:
  std::byte* take(std::size_t bytes) {
    reserve(bytes);
    std::byte* const at = next_;
    next_ += bytes;
    left_ -= bytes;
    return at;
  }

  void add_chunk(std::size_t needed) {
    constexpr std::size_t usual = std::size_t{16} << 10;
    const std::size_t size = std::max(usual, needed);
    chunks_.push_back(std::make_unique_for_overwrite<std::byte[]>(size));
    next_ = chunks_.back().get();
    left_ = size;
  }

  std::vector<std::unique_ptr<std::byte[]>> chunks_;
  std::byte* next_ = nullptr;
  std::size_t left_ = 0;
};

/// An array that grows within an arena.
template <class T>
class ArenaArray {
 public:
  explicit ArenaArray(Arena& arena) noexcept : arena_(arena) {}
  ArenaArray(const ArenaArray&) = delete;
  ArenaArray& operator=(const ArenaArray&) = delete;

  void reserve(std::size_t count) {
    if (count <= room_.size()) return;
    const std::span<T> wider = arena_.allocate<T>(count);
    std::copy_n(room_.data(), size_, wider.data());
    room_ = wider;
  }

  void add(const T& item) { add_some(1).front() = item; }

  /// Appends items that have no value yet, for the caller to set before it adds another.
  std::span<T> add_some(std::size_t count) {
    if (count > room_.size() - size_) reserve(std::max(size_ + count, 2 * room_.size()));
    size_ += count;
    return room_.subspan(size_ - count, count);
  }

  std::size_t size() const noexcept { return size_; }
  T& back() noexcept { return room_[size_ - 1]; }
  std::span<const T> items() const noexcept { return room_.first(size_); }

 private:
  Arena& arena_;
  std::span<T> room_;
  std::size_t size_ = 0;
};

}  // namespace juesuan::inline v0::detail
