#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>

#include <juesuan/detail/checked.hpp>
#include <juesuan/detail/wide_sum.hpp>
#include <juesuan/error.hpp>

namespace juesuan::inline v0 {

/// The unit in which books state their amounts: 元 with two places or 万元 with up to six.
enum class MoneyUnit : std::uint8_t { yuan = 1, wanyuan = 2 };

namespace detail {

[[noreturn, gnu::cold, gnu::noinline]] inline void throw_amount_range(const char* operation) {
  throw Error(Status::range, "", std::string(operation) + " does not fit 64-bit fen");
}

}  // namespace detail

/// Money as a signed 64-bit count of fen (分 = 0.01 元 = 0.000001 万元), about ±9.2e16 元.
///
/// Arithmetic is exact: a result that does not fit throws `Error` with `Status::range`. Nothing
/// converts from or to floating point.
class Amount {
 public:
  constexpr Amount() noexcept = default;

  template <detail::ExactInteger Integer>
  static constexpr Amount from_fen(Integer fen) noexcept {
    Amount amount;
    amount.fen_ = fen;
    return amount;
  }

  static constexpr Amount min() noexcept {
    return from_fen(std::numeric_limits<std::int64_t>::min());
  }
  static constexpr Amount max() noexcept {
    return from_fen(std::numeric_limits<std::int64_t>::max());
  }

  constexpr std::int64_t fen() const noexcept { return fen_; }

  friend constexpr Amount operator+(Amount a, Amount b) {
    return checked(detail::checked_add(a.fen_, b.fen_), "a sum");
  }
  friend constexpr Amount operator-(Amount a, Amount b) {
    return checked(detail::checked_subtract(a.fen_, b.fen_), "a difference");
  }
  constexpr Amount operator-() const {
    return checked(detail::checked_subtract(0, fen_), "a negated amount");
  }
  constexpr Amount& operator+=(Amount other) { return *this = *this + other; }
  constexpr Amount& operator-=(Amount other) { return *this = *this - other; }

  friend constexpr bool operator==(Amount, Amount) noexcept = default;
  friend constexpr std::strong_ordering operator<=>(Amount, Amount) noexcept = default;

 private:
  static constexpr Amount checked(std::optional<std::int64_t> fen, const char* operation) {
    if (!fen) detail::throw_amount_range(operation);
    return from_fen(*fen);
  }

  std::int64_t fen_ = 0;
};

/// The exact sum of fewer than 2^31 amounts: throws `Status::range` only if the total itself does
/// not fit, whatever the partial sums do.
[[nodiscard]] constexpr Amount sum(std::span<const Amount> amounts) {
  detail::WideSum even;  // two chains of additions, so that one does not wait for the other
  detail::WideSum odd;
  std::size_t i = 0;
  for (; i + 1 < amounts.size(); i += 2) {
    even.add(amounts[i].fen());
    odd.add(amounts[i + 1].fen());
  }
  if (i < amounts.size()) even.add(amounts[i].fen());
  const std::optional<std::int64_t> total = (even += odd).fen();
  if (!total) detail::throw_amount_range("a sum");
  return Amount::from_fen(*total);
}

/// A published figure: a count of 0.01 万元 (100 元).
class Published {
 public:
  constexpr Published() noexcept = default;

  template <detail::ExactInteger Integer>
  static constexpr Published from_hundredths(Integer hundredths) noexcept {
    Published figure;
    figure.hundredths_ = hundredths;
    return figure;
  }

  constexpr std::int64_t hundredths() const noexcept { return hundredths_; }

  friend constexpr bool operator==(Published, Published) noexcept = default;
  friend constexpr std::strong_ordering operator<=>(Published, Published) noexcept = default;

 private:
  std::int64_t hundredths_ = 0;
};

/// Rounds to 万元 with two places, half up away from zero (四舍五入): 0.005 万元 gives 0.01 and
/// -0.005 gives -0.01.
[[nodiscard]] constexpr Published publish(Amount amount) noexcept {
  constexpr std::int64_t fen_per_hundredth = 10'000;
  const std::int64_t rest = amount.fen() % fen_per_hundredth;
  const std::int64_t up = rest >= fen_per_hundredth / 2 ? 1 : 0;
  const std::int64_t down = rest <= -fen_per_hundredth / 2 ? 1 : 0;
  return Published::from_hundredths(amount.fen() / fen_per_hundredth + up - down);
}

}  // namespace juesuan::inline v0
