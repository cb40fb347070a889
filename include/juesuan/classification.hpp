#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace juesuan::inline v0 {

/// Stage of a figure: 决算数, 年初预算数, 全年预算数 (the budget as adjusted).
enum class Stage : std::uint8_t { none = 0, final = 1, initial_budget = 2, adjusted_budget = 3 };

/// What an entry records. Balances and the two 结余 flows are those of 公开01 表.
enum class Flow : std::uint8_t {
  none = 0,
  revenue = 1,             ///< 本年收入
  expenditure = 2,         ///< 本年支出
  opening_balance = 3,     ///< 年初结转和结余, after adjustment
  opening_adjustment = 4,  ///< 年初结转和结余调整; already part of the opening balance
  closing_balance = 5,  ///< 年末结转和结余 as stated by the books; never summed into a table
  use_of_reserves = 6,  ///< 使用非财政拨款结余（含专用结余）
  distribution_of_surplus = 7,  ///< 结余分配
};

/// Source of the money: the eight columns of 公开02 表 and two parents for money known only that
/// far.
enum class Source : std::uint8_t {
  none = 0,
  general_public_budget = 1,  ///< 一般公共预算财政拨款
  government_fund = 2,        ///< 政府性基金预算财政拨款
  state_capital = 3,          ///< 国有资本经营预算财政拨款
  superior_subsidy = 4,       ///< 上级补助收入
  institutional_revenue = 5,  ///< 事业收入
  operating_revenue = 6,      ///< 经营收入
  subsidiary_remittance = 7,  ///< 附属单位上缴收入
  other_revenue = 8,          ///< 其他收入
  fiscal = 9,                 ///< 财政拨款: one of the three funds, not known which
  non_fiscal = 10,            ///< 非财政拨款: one of the other five, not known which
};

/// Kind of expenditure: columns 2 to 6 of 公开03 表.
enum class Kind : std::uint8_t {
  none = 0,
  basic = 1,                ///< 基本支出
  project = 2,              ///< 项目支出
  superior_remittance = 3,  ///< 上缴上级支出
  operating = 4,            ///< 经营支出
  subsidiary_subsidy = 5,   ///< 对附属单位补助支出
};

/// Nature of the unit that books the entry; decides what counts as 机关运行经费.
enum class Nature : std::uint8_t {
  none = 0,
  administrative = 1,         ///< 行政单位
  civil_service_managed = 2,  ///< 参照公务员法管理的事业单位 (参公)
  other_institution = 3,      ///< 其他事业单位
};

/// An axis along which an entry may be a 其中数; values are bits of `Entry::detail`.
enum class Axis : std::uint8_t { function = 1, economic = 2, source = 4, kind = 8, nature = 16 };

inline constexpr std::uint8_t axes_all = 31;

/// One value of an enumeration with the token of the input formats and its official name.
template <class E>
struct Term {
  E value;
  std::string_view token;
  std::string_view name;
};

/// The terms of an enumeration in official order; `terms<E>` is the one list all readers and
/// writers use.
template <class E>
inline constexpr std::array<Term<E>, 0> terms{};

template <>
inline constexpr std::array terms<Stage>{
    Term<Stage>{Stage::final, "final", "决算数"},
    Term<Stage>{Stage::initial_budget, "initial_budget", "年初预算数"},
    Term<Stage>{Stage::adjusted_budget, "adjusted_budget", "全年预算数"},
};

template <>
inline constexpr std::array terms<Flow>{
    Term<Flow>{Flow::revenue, "revenue", "收入"},
    Term<Flow>{Flow::expenditure, "expenditure", "支出"},
    Term<Flow>{Flow::opening_balance, "opening_balance", "年初结转和结余"},
    Term<Flow>{Flow::opening_adjustment, "opening_adjustment", "年初结转和结余调整"},
    Term<Flow>{Flow::closing_balance, "closing_balance", "年末结转和结余"},
    Term<Flow>{Flow::use_of_reserves, "use_of_reserves", "使用非财政拨款结余"},
    Term<Flow>{Flow::distribution_of_surplus, "distribution_of_surplus", "结余分配"},
};

template <>
inline constexpr std::array terms<Source>{
    Term<Source>{Source::general_public_budget, "general_public_budget", "一般公共预算财政拨款"},
    Term<Source>{Source::government_fund, "government_fund", "政府性基金预算财政拨款"},
    Term<Source>{Source::state_capital, "state_capital", "国有资本经营预算财政拨款"},
    Term<Source>{Source::superior_subsidy, "superior_subsidy", "上级补助收入"},
    Term<Source>{Source::institutional_revenue, "institutional_revenue", "事业收入"},
    Term<Source>{Source::operating_revenue, "operating_revenue", "经营收入"},
    Term<Source>{Source::subsidiary_remittance, "subsidiary_remittance", "附属单位上缴收入"},
    Term<Source>{Source::other_revenue, "other_revenue", "其他收入"},
    Term<Source>{Source::fiscal, "fiscal", "财政拨款"},
    Term<Source>{Source::non_fiscal, "non_fiscal", "非财政拨款"},
};

template <>
inline constexpr std::array terms<Kind>{
    Term<Kind>{Kind::basic, "basic", "基本支出"},
    Term<Kind>{Kind::project, "project", "项目支出"},
    Term<Kind>{Kind::superior_remittance, "superior_remittance", "上缴上级支出"},
    Term<Kind>{Kind::operating, "operating", "经营支出"},
    Term<Kind>{Kind::subsidiary_subsidy, "subsidiary_subsidy", "对附属单位补助支出"},
};

template <>
inline constexpr std::array terms<Nature>{
    Term<Nature>{Nature::administrative, "administrative", "行政单位"},
    Term<Nature>{Nature::civil_service_managed, "civil_service_managed",
                 "参照公务员法管理的事业单位"},
    Term<Nature>{Nature::other_institution, "other_institution", "其他事业单位"},
};

template <>
inline constexpr std::array terms<Axis>{
    Term<Axis>{Axis::function, "function", "功能分类"},
    Term<Axis>{Axis::economic, "economic", "经济分类"},
    Term<Axis>{Axis::source, "source", "资金来源"},
    Term<Axis>{Axis::kind, "kind", "支出性质"},
    Term<Axis>{Axis::nature, "nature", "单位性质"},
};

/// The value whose token or official name is `text`; nothing else is accepted.
template <class E>
constexpr std::optional<E> from_text(std::string_view text) noexcept {
  if (text.empty()) return std::nullopt;
  for (const Term<E>& term : terms<E>) {
    if (text == term.token || text == term.name) return term.value;
  }
  return std::nullopt;
}

/// The token of a value, empty for `none` and for a value outside the enumeration.
template <class E>
constexpr std::string_view token(E value) noexcept {
  for (const Term<E>& term : terms<E>) {
    if (term.value == value) return term.token;
  }
  return {};
}

/// The official name of a value, empty for `none` and for a value outside the enumeration.
template <class E>
constexpr std::string_view official_name(E value) noexcept {
  for (const Term<E>& term : terms<E>) {
    if (term.value == value) return term.name;
  }
  return {};
}

/// Code of the 支出功能分类: 类 (3 digits), 款 (5), 项 (7), or empty (0: not broken down).
///
/// The value is the code read as a decimal number. Every official code begins with 2; a value that
/// is no such code is representable (entries come from outside) and reported by `well_formed`.
class FunctionCode {
 public:
  constexpr FunctionCode() noexcept = default;
  constexpr explicit FunctionCode(std::uint32_t value) noexcept : value_(value) {}

  constexpr std::uint32_t value() const noexcept { return value_; }
  constexpr bool empty() const noexcept { return value_ == 0; }

  /// 0 for the empty code, 1 for 类, 2 for 款, 3 for 项.
  constexpr int level() const noexcept {
    return int{value_ != 0} + int{value_ >= 1'000} + int{value_ >= 100'000};
  }

  constexpr bool well_formed() const noexcept {
    return value_ == 0 || value_ / 100 == 2 || value_ / 10'000 == 2 || value_ / 1'000'000 == 2;
  }

  /// The code one level up; the parent of a 类 and of the empty code is the empty code.
  constexpr FunctionCode parent() const noexcept {
    return level() <= 1 ? FunctionCode{} : FunctionCode{value_ / 100};
  }

  /// The ancestor (or the code itself) at `level`; the code itself where it is shorter.
  constexpr FunctionCode ancestor(int level) const noexcept {
    FunctionCode code = *this;
    while (code.level() > level) code = code.parent();
    return code;
  }

  /// Whether `other` is this code or lies below it; the empty code contains every code.
  constexpr bool contains(FunctionCode other) const noexcept {
    return other.ancestor(level()) == *this;
  }

  friend constexpr bool operator==(FunctionCode, FunctionCode) noexcept = default;

  /// Order of the published tables: a parent before its children, siblings by number.
  friend constexpr std::strong_ordering operator<=>(FunctionCode a, FunctionCode b) noexcept {
    return a.order() <=> b.order();
  }
  /// The place in that order as a number; of a well-formed code it has `order_bits` bits.
  constexpr std::uint32_t order() const noexcept {
    constexpr std::array<std::uint32_t, 4> scale{1, 10'000, 100, 1};
    const int depth = level();
    return value_ * scale[static_cast<std::size_t>(depth)] * 4 + static_cast<std::uint32_t>(depth);
  }
  static constexpr int order_bits = 24;

 private:
  std::uint32_t value_ = 0;
};

/// Code of the 部门预算支出经济分类: 类 (3 digits), 款 (5), empty (0), or one of the two parents
/// 人员经费 and 公用经费 for money known only that far. Every official code begins with 3.
class EconomicCode {
 public:
  constexpr EconomicCode() noexcept = default;
  constexpr explicit EconomicCode(std::uint32_t value) noexcept : value_(value) {}

  /// 人员经费: parent of 301 and 303.
  static constexpr EconomicCode personnel() noexcept { return EconomicCode{1}; }
  /// 公用经费: parent of 302, 307, 310, 312 and 399.
  static constexpr EconomicCode operating_cost() noexcept { return EconomicCode{2}; }

  constexpr std::uint32_t value() const noexcept { return value_; }
  constexpr bool empty() const noexcept { return value_ == 0; }

  /// 0 for the empty code, 1 for the two parents, 2 for 类, 3 for 款.
  constexpr int level() const noexcept {
    return int{value_ != 0} + int{value_ >= 100} + int{value_ >= 1'000};
  }

  constexpr bool well_formed() const noexcept {
    return value_ <= 2 || value_ / 100 == 3 || value_ / 10'000 == 3;
  }

  /// The code one level up: 款 → 类 → 人员经费 or 公用经费 (or empty) → empty.
  constexpr EconomicCode parent() const noexcept {
    if (level() == 3) return EconomicCode{value_ / 100};
    switch (value_) {
      case 301:
      case 303:
        return personnel();
      case 302:
      case 307:
      case 310:
      case 312:
      case 399:
        return operating_cost();
      default:
        return {};
    }
  }

  /// Whether `other` is this code or lies below it; the empty code contains every code.
  constexpr bool contains(EconomicCode other) const noexcept {
    while (other.level() > level()) other = other.parent();
    return other == *this || empty();
  }

  friend constexpr bool operator==(EconomicCode, EconomicCode) noexcept = default;

  /// Order of the published tables: a class before its items, siblings by number.
  friend constexpr std::strong_ordering operator<=>(EconomicCode a, EconomicCode b) noexcept {
    return a.order() <=> b.order();
  }
  /// The place in that order as a number; of a well-formed code it has `order_bits` bits.
  constexpr std::uint32_t order() const noexcept {
    const std::uint32_t padded = value_ >= 100 && value_ < 1'000 ? value_ * 100 : value_;
    return padded * 4 + static_cast<std::uint32_t>(level());
  }
  static constexpr int order_bits = 18;

 private:
  std::uint32_t value_ = 0;
};

namespace economic_codes {

/// The 款 that pay the items of “三公”经费: 因公出国（境）费用, 公务用车购置, 公务用车运行维护费,
/// 公务接待费.
inline constexpr EconomicCode travel_abroad{30212};
inline constexpr EconomicCode vehicle_purchase{31013};
inline constexpr EconomicCode vehicle_running{30231};
inline constexpr EconomicCode official_reception{30217};

/// The 类 that are project expenditure by nature and have no parent: 资本性支出（基本建设）,
/// 对企业补助（基本建设）, 对社会保障基金补助.
inline constexpr std::array project_classes{EconomicCode{309}, EconomicCode{311},
                                            EconomicCode{313}};

}  // namespace economic_codes

namespace detail {

/// Digits as a number. A leading zero is refused: no code begins with one, and a padded code would
/// pass for a shorter one.
constexpr std::optional<std::uint32_t> code_digits(std::string_view text) noexcept {
  if (text.size() > 7 || text.starts_with('0')) return std::nullopt;
  std::uint32_t value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + static_cast<std::uint32_t>(c - '0');
  }
  return value;
}

}  // namespace detail

/// Reads 3, 5 or 7 digits that begin with 2, or the empty text; nothing otherwise.
constexpr std::optional<FunctionCode> parse_function_code(std::string_view text) noexcept {
  const auto value = detail::code_digits(text);
  if (!value || !FunctionCode{*value}.well_formed()) return std::nullopt;
  return FunctionCode{*value};
}

/// Tokens and official names of the two parents of economic codes.
inline constexpr std::array economic_parents{
    Term<EconomicCode>{EconomicCode::personnel(), "personnel", "人员经费"},
    Term<EconomicCode>{EconomicCode::operating_cost(), "operating_cost", "公用经费"},
};

/// Reads 3 or 5 digits that begin with 3, a parent's token or name, or the empty text.
constexpr std::optional<EconomicCode> parse_economic_code(std::string_view text) noexcept {
  for (const Term<EconomicCode>& parent : economic_parents) {
    if (text == parent.token || text == parent.name) return parent.value;
  }
  const auto value = detail::code_digits(text);
  if (!value || (*value < 300 && !text.empty())) return std::nullopt;
  if (!EconomicCode{*value}.well_formed()) return std::nullopt;
  return EconomicCode{*value};
}

}  // namespace juesuan::inline v0
