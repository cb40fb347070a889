#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>

namespace juesuan::inline v0::detail {

/// The digits of a decimal number without its point.
struct ShortDecimal {
  std::uint64_t digits = 0;
  unsigned count = 0;     ///< of digits
  unsigned decimals = 0;  ///< of these behind the point
};

/// Reads `digits[.digits]` of a few bytes, all of them at once: the bytes of an amount are hardly
/// ever as many as those of the amount before, so that a loop over them ends where the processor
/// does not expect it. A longer number is left to the reader of all numbers.
class ShortDecimalReader {
 public:
  static constexpr bool usable = std::endian::native == std::endian::little;
  static constexpr std::size_t bytes_max = 15;

  static std::optional<ShortDecimal> read(std::string_view text) noexcept {
    if (text.empty() || text.size() > bytes_max) return std::nullopt;
    Bytes bytes = load(text);
    const auto size = static_cast<unsigned>(text.size());
    ShortDecimal number{0, size, 0};
    if (const std::uint64_t points = zero_bytes(bytes.last ^ every(point))) {
      const auto place = static_cast<unsigned>(std::countr_zero(points)) / 8;
      number.decimals = 7 - place;
      number.count = size - 1;
      if (number.decimals == 0 || number.decimals == number.count) return std::nullopt;
      take_out(bytes, place);
    }
    if (!all_digits(bytes.first) || !all_digits(bytes.last)) return std::nullopt;
    number.digits = value_of(bytes.first) * 100'000'000 + value_of(bytes.last);
    return number;
  }

 private:
  static constexpr std::uint64_t all = ~std::uint64_t{0};
  static constexpr std::uint64_t point = '.';

  /// Sixteen bytes, the first of a word its lowest.
  struct Bytes {
    std::uint64_t first;
    std::uint64_t last;
  };

  static constexpr std::uint64_t every(std::uint64_t byte) noexcept { return all / 0xFF * byte; }

  template <class Word>
  static std::uint64_t word_at(const char* at) noexcept {
    Word word = 0;
    std::memcpy(&word, at, sizeof word);
    return word;
  }

  /// The text with zeros before it.
  static Bytes load(std::string_view text) noexcept {
    const std::size_t size = text.size();
    const char* const begin = text.data();
    const char* const end = begin + size;
    if (size >= 8) {
      const std::size_t before =
          15 - size;  // bytes of the first word that are not the text's, less 1
      const std::uint64_t own = all << 8 * before << 8;
      return {word_at<std::uint64_t>(begin) << 8 * before << 8 | (every('0') & ~own),
              word_at<std::uint64_t>(end - 8)};
    }
    const std::size_t before = 8 * (8 - size);
    const std::uint64_t zeros = every('0') & ~(all << before);
    if (size >= 4) {
      return {every('0'), word_at<std::uint32_t>(begin) << before |
                              word_at<std::uint32_t>(end - 4) << 32 | zeros};
    }
    const std::size_t middle = size / 2;
    return {every('0'), word_at<std::uint8_t>(begin) << before |
                            word_at<std::uint8_t>(begin + middle) << (before + 8 * middle) |
                            word_at<std::uint8_t>(end - 1) << 56 | zeros};
  }

  /// The high bit of every byte that is zero; above the lowest of these perhaps of others.
  static constexpr std::uint64_t zero_bytes(std::uint64_t word) noexcept {
    return (word - every(0x01)) & ~word & every(0x80);
  }

  /// Takes out a byte of the last word; a zero comes in before all.
  static constexpr void take_out(Bytes& bytes, unsigned place) noexcept {
    const std::uint64_t behind = bytes.last & (all << 8 * place << 8);
    const std::uint64_t before = bytes.last & ~(all << 8 * place);
    bytes.last = behind | before << 8 | bytes.first >> 56;
    bytes.first = bytes.first << 8 | '0';
  }

  static constexpr bool all_digits(std::uint64_t word) noexcept {
    const std::uint64_t values = word ^ every('0');
    return (((values + every(0x76)) | values) & every(0x80)) == 0;
  }

  /// Of eight digits: pairs, then fours, then all are put together in place.
  static constexpr std::uint64_t value_of(std::uint64_t word) noexcept {
    word = (word & every(0x0F)) * (10 * 0x100 + 1) >> 8;
    word = (word & 0x00FF'00FF'00FF'00FF) * (100 * 0x1'0000 + 1) >> 16;
    return (word & 0x0000'FFFF'0000'FFFF) * (10'000 * 0x1'0000'0000 + 1) >> 32;
  }
};

}  // namespace juesuan::inline v0::detail
