#pragma once

#include <cstdint>
#include <string_view>

#include <juesuan/claim_key.hpp>
#include <juesuan/ratio.hpp>
#include <juesuan/table.hpp>

namespace juesuan::inline v0 {

/// What differences and ratios are taken from.
enum class Basis : std::uint8_t {
  exact = 0,      ///< the exact amounts, as offices do
  published = 1,  ///< the printed figures, 万元 with two places
};

template <>
inline constexpr std::array terms<Basis>{
    Term<Basis>{Basis::exact, "exact", "按实际金额"},
    Term<Basis>{Basis::published, "published", "按公开数"},
};

/// How the figure of a change or an execution lies to its base; `none` where one is not known.
enum class Comparison : std::uint8_t { none = 0, less = 1, equal = 2, greater = 3 };

template <>
inline constexpr std::array terms<Comparison>{
    Term<Comparison>{Comparison::less, "less", ""},
    Term<Comparison>{Comparison::equal, "equal", ""},
    Term<Comparison>{Comparison::greater, "greater", ""},
};

/// 增加, 减少 or 持平.
constexpr std::string_view direction_word(Comparison comparison) noexcept {
  constexpr std::array<std::string_view, 4> words{"", "减少", "持平", "增加"};
  return words[static_cast<std::size_t>(comparison)];
}

/// 大于, 小于 or 等于.
constexpr std::string_view relation_word(Comparison comparison) noexcept {
  constexpr std::array<std::string_view, 4> words{"", "小于", "等于", "大于"};
  return words[static_cast<std::size_t>(comparison)];
}

enum class RatioState : std::uint8_t {
  absent = 0,        ///< a level has none
  value = 1,         ///< `Claim::ratio` is defined
  undefined = 2,     ///< the base is zero
  insufficient = 3,  ///< figure or base is not known
};

template <>
inline constexpr std::array terms<RatioState>{
    Term<RatioState>{RatioState::value, "value", ""},
    Term<RatioState>{RatioState::undefined, "undefined", ""},
    Term<RatioState>{RatioState::insufficient, "insufficient", ""},
};

/// Which figure of a claim.
enum class ClaimPart : std::uint8_t { none = 0, figure = 1, base = 2, difference = 3, ratio = 4 };

template <>
inline constexpr std::array terms<ClaimPart>{
    Term<ClaimPart>{ClaimPart::figure, "figure", "金额"},
    Term<ClaimPart>{ClaimPart::base, "base", "对比金额"},
    Term<ClaimPart>{ClaimPart::difference, "difference", "增减额"},
    Term<ClaimPart>{ClaimPart::ratio, "ratio", "比率"},
};

/// A statement of 第三部分 with its figures. Text is viewed in the disclosure's arena.
struct Claim {
  std::string_view id;        ///< `execution.2080107`; stable, unique in a disclosure
  std::string_view subject;   ///< what it speaks of: official name, name of the code, project
  std::string_view group;     ///< name of the 款 of a functional 项
  std::string_view category;  ///< name of the 类 of a functional 款 or 项
  std::string_view reason;    ///< why it differs, as the unit states it; empty where not given
  Cell figure;                ///< this year's final figure, the part
  Cell base;                  ///< last year's, the budget, the whole; absent for a level
  Cell difference;  ///< |figure − base| of a change, whose sign `comparison` tells; else absent
  Percent ratio;    ///< part / whole, |difference| / base, figure / budget
  std::string_view printed_ratio;  ///< as published; empty where derived or not printed
  bool gives_no_reason = false;    ///< the published text is known to give none
  std::uint32_t code = 0;          ///< functional or economic code, or the project counted from 1
  ClaimKey key = ClaimKey::none;
  ClaimKind kind = ClaimKind::none;
  SectionKey section = SectionKey::none;
  Comparison comparison = Comparison::none;
  RatioState ratio_state = RatioState::absent;
  Precision precision{};          ///< of the amounts as published
  std::uint8_t ratio_places = 2;  ///< decimals that a published ratio was printed with
};

/// Whether the claim says that something differs and so owes a reason (rules N1-2, N5-6).
constexpr bool owes_reason(const Claim& claim) noexcept {
  return claim.comparison == Comparison::less || claim.comparison == Comparison::greater;
}

/// Whether the exact amount of a derived cell is known, and known whole.
constexpr bool known(const Cell& cell) noexcept {
  return cell.state == CellState::value && !cell.lower_bound;
}

}  // namespace juesuan::inline v0
