#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

#include <juesuan/accounts.hpp>
#include <juesuan/classification.hpp>
#include <juesuan/entry.hpp>
#include <juesuan/error.hpp>

namespace juesuan::inline v0 {

/// A set of values of an enumeration, one bit each; `none` is never a member. A value is a set of
/// one, which is why it converts.
template <class E>
class EnumSet {
 public:
  constexpr EnumSet() noexcept = default;
  constexpr EnumSet(E value) noexcept : bits_(static_cast<std::uint16_t>(bit(value))) {}

  static constexpr EnumSet all() noexcept;

  constexpr bool empty() const noexcept { return bits_ == 0; }
  constexpr bool contains(E value) const noexcept { return (bits_ & bit(value)) != 0; }
  constexpr bool includes(EnumSet other) const noexcept { return (other.bits_ & ~bits_) == 0; }
  constexpr bool overlaps(EnumSet other) const noexcept { return (other.bits_ & bits_) != 0; }

  friend constexpr EnumSet operator|(EnumSet a, EnumSet b) noexcept {
    return from(a.bits_ | b.bits_);
  }
  friend constexpr EnumSet operator&(EnumSet a, EnumSet b) noexcept {
    return from(a.bits_ & b.bits_);
  }
  friend constexpr bool operator==(EnumSet, EnumSet) noexcept = default;

 private:
  static constexpr unsigned bit(E value) noexcept {
    const auto number = static_cast<unsigned>(value);
    return number == 0 ? 0U : 1U << (number - 1);
  }
  static constexpr EnumSet from(unsigned bits) noexcept {
    EnumSet set;
    set.bits_ = static_cast<std::uint16_t>(bits);
    return set;
  }

  std::uint16_t bits_ = 0;
};

/// A year relative to the disclosure year.
enum class RelativeYear : std::uint8_t { none = 0, current = 1, prior = 2 };

template <>
inline constexpr std::array terms<RelativeYear>{
    Term<RelativeYear>{RelativeYear::current, "current", "本年"},
    Term<RelativeYear>{RelativeYear::prior, "prior", "上年"},
};

inline constexpr EnumSet<Source> fiscal_sources = EnumSet<Source>{Source::general_public_budget} |
                                                  Source::government_fund | Source::state_capital;

inline constexpr EnumSet<Source> non_fiscal_sources =
    EnumSet<Source>{Source::superior_subsidy} | Source::institutional_revenue |
    Source::operating_revenue | Source::subsidiary_remittance | Source::other_revenue;

template <class E>
constexpr EnumSet<E> EnumSet<E>::all() noexcept {
  if constexpr (std::is_same_v<E, Source>) {
    return fiscal_sources | non_fiscal_sources;
  } else {
    return from((1U << terms<E>.size()) - 1U);
  }
}

/// What an entry's value stands for: `none` for every value, a coarse source for those below it.
template <class E>
constexpr EnumSet<E> breadth(E value) noexcept {
  if (value == E::none) return EnumSet<E>::all();
  if constexpr (std::is_same_v<E, Source>) {
    if (value == Source::fiscal) return fiscal_sources;
    if (value == Source::non_fiscal) return non_fiscal_sources;
  }
  return value;
}

/// How an entry lies to a selector: outside, inside, or known too coarsely to tell.
enum class Match : std::uint8_t { outside, partial, inside };

/// A region of the books: a set per enumeration and a code prefix per classification.
///
/// The default selects everything. Closed under intersection (`&`); an empty region is `empty()`.
struct Selector {
  EnumSet<RelativeYear> years = EnumSet<RelativeYear>::all();
  EnumSet<Stage> stages = EnumSet<Stage>::all();
  EnumSet<Flow> flows = EnumSet<Flow>::all();
  EnumSet<Source> sources = EnumSet<Source>::all();
  EnumSet<Kind> kinds = EnumSet<Kind>::all();
  EnumSet<Nature> natures = EnumSet<Nature>::all();
  FunctionCode function{};
  EconomicCode economic{};

  constexpr bool empty() const noexcept {
    return years.empty() || stages.empty() || flows.empty() || sources.empty() || kinds.empty() ||
           natures.empty();
  }

  /// The axes on which this is narrower than everything, as bits of `Axis`.
  constexpr std::uint8_t restricted_axes() const noexcept {
    unsigned axes = 0;
    const auto add = [&](bool restricted, Axis axis) {
      if (restricted) axes |= static_cast<unsigned>(axis);
    };
    add(!function.empty(), Axis::function);
    add(!economic.empty(), Axis::economic);
    add(sources != EnumSet<Source>::all(), Axis::source);
    add(kinds != EnumSet<Kind>::all(), Axis::kind);
    add(natures != EnumSet<Nature>::all(), Axis::nature);
    return static_cast<std::uint8_t>(axes);
  }

  friend constexpr bool operator==(const Selector&, const Selector&) noexcept = default;

  friend constexpr Selector operator&(const Selector& a, const Selector& b) noexcept {
    Selector both{a.years & b.years,
                  a.stages & b.stages,
                  a.flows & b.flows,
                  a.sources & b.sources,
                  a.kinds & b.kinds,
                  a.natures & b.natures,
                  a.function.contains(b.function) ? b.function : a.function,
                  a.economic.contains(b.economic) ? b.economic : a.economic};
    const bool functions_meet = a.function.contains(b.function) || b.function.contains(a.function);
    const bool economics_meet = a.economic.contains(b.economic) || b.economic.contains(a.economic);
    if (!functions_meet || !economics_meet) both.flows = {};
    return both;
  }
};

namespace detail {

template <class Code>
constexpr Match match_code(Code selected, Code code) noexcept {
  if (selected.contains(code)) return Match::inside;
  return code.contains(selected) ? Match::partial : Match::outside;
}

constexpr Match narrower(Match a, Match b) noexcept { return a < b ? a : b; }

constexpr EnumSet<RelativeYear> relative_year(int year, int disclosure_year) noexcept {
  if (year == disclosure_year) return RelativeYear::current;
  if (year == disclosure_year - 1) return RelativeYear::prior;
  return {};
}

/// Everything that an entry may stand for, codes left out: its place among the selectors.
constexpr Selector region_of(const Entry& entry, const Entity& entity) noexcept {
  return {.years = relative_year(entry.year, entity.year),
          .stages = entry.stage,
          .flows = entry.flow,
          .sources = breadth(entry.source),
          .kinds = breadth(entry.kind),
          .natures = breadth(entry.nature == Nature::none ? entity.nature : entry.nature)};
}

/// `match` on every axis but the two classifications, for an entry that may lie anywhere in
/// `region`.
constexpr Match match_axes(const Selector& selector, const Selector& region) noexcept {
  if (!selector.years.overlaps(region.years) || !selector.stages.overlaps(region.stages) ||
      !selector.flows.overlaps(region.flows) || !selector.sources.overlaps(region.sources) ||
      !selector.kinds.overlaps(region.kinds) || !selector.natures.overlaps(region.natures)) {
    return Match::outside;
  }
  return selector.sources.includes(region.sources) && selector.kinds.includes(region.kinds) &&
                 selector.natures.includes(region.natures)
             ? Match::inside
             : Match::partial;
}

/// How an entry of that region lies to a selector.
constexpr Match match(const Selector& selector, const Entry& entry,
                      const Selector& region) noexcept {
  const Match axes = match_axes(selector, region);
  if (axes == Match::outside || (entry.detail & ~selector.restricted_axes()) != 0) {
    return Match::outside;
  }
  return narrower(axes, narrower(match_code(selector.function, entry.function),
                                 match_code(selector.economic, entry.economic)));
}

}  // namespace detail

/// How `entry` of the books of `entity` lies to `selector`. A 其中数 is outside unless the selector
/// restricts every axis of its `detail`. An entry without a nature has that of the entity.
constexpr Match match(const Selector& selector, const Entry& entry, const Entity& entity) noexcept {
  return detail::match(selector, entry, detail::region_of(entry, entity));
}

/// A signed sum of selectors: what one published figure is made of.
class Formula {
 public:
  struct SignedSelector {
    int sign = 1;
    Selector selector;

    friend constexpr bool operator==(const SignedSelector&,
                                     const SignedSelector&) noexcept = default;
  };

  constexpr Formula() noexcept = default;
  /// A selector is a formula of one.
  constexpr Formula(const Selector& selector) { add({1, selector}); }

  constexpr const SignedSelector* begin() const noexcept { return selectors_.data(); }
  constexpr const SignedSelector* end() const noexcept { return selectors_.data() + size_; }
  constexpr std::size_t size() const noexcept { return size_; }

  friend constexpr Formula operator+(Formula a, const Formula& b) {
    for (const SignedSelector& part : b) a.add(part);
    return a;
  }
  friend constexpr Formula operator-(Formula a, const Formula& b) {
    for (const SignedSelector& part : b) a.add({-part.sign, part.selector});
    return a;
  }
  /// The intersection: every pair of selectors meets, signs multiply.
  friend constexpr Formula operator&(const Formula& a, const Formula& b) {
    Formula both;
    for (const SignedSelector& left : a) {
      for (const SignedSelector& right : b) {
        both.add({left.sign * right.sign, left.selector & right.selector});
      }
    }
    return both;
  }

 private:
  constexpr void add(const SignedSelector& part) {
    if (part.selector.empty()) return;
    for (std::size_t i = 0; i < size_; ++i) {
      if (selectors_[i] == SignedSelector{-part.sign, part.selector}) {
        for (; i + 1 < size_; ++i) selectors_[i] = selectors_[i + 1];
        --size_;
        return;
      }
    }
    if (size_ == most_selectors) {
      throw Error(Status::range, "selectors", "expected at most " + std::to_string(most_selectors));
    }
    selectors_[size_++] = part;
  }

  static constexpr std::size_t most_selectors = 8;

  std::array<SignedSelector, most_selectors> selectors_{};
  std::size_t size_ = 0;
};

/// Selectors and formulas used in several places, named once. They leave year and stage open unless
/// their name says otherwise: `formulas::current_final & formulas::closing_balance`.
namespace formulas {

constexpr Selector of(EnumSet<Flow> flows) noexcept { return {.flows = flows}; }
constexpr Selector of(EnumSet<Source> sources) noexcept { return {.sources = sources}; }
constexpr Selector of(EnumSet<Kind> kinds) noexcept { return {.kinds = kinds}; }
constexpr Selector of(FunctionCode code) noexcept { return {.function = code}; }
constexpr Selector of(EconomicCode code) noexcept { return {.economic = code}; }

/// 本年决算数 and 上年决算数.
inline constexpr Selector current_final{.years = RelativeYear::current, .stages = Stage::final};
inline constexpr Selector prior_final{.years = RelativeYear::prior, .stages = Stage::final};

inline constexpr Selector revenue = of(Flow::revenue);                  ///< 本年收入
inline constexpr Selector expenditure = of(Flow::expenditure);          ///< 本年支出
inline constexpr Selector opening_balance = of(Flow::opening_balance);  ///< 年初结转和结余
inline constexpr Selector use_of_reserves = of(Flow::use_of_reserves);  ///< 使用非财政拨款结余
inline constexpr Selector distribution = of(Flow::distribution_of_surplus);     ///< 结余分配
inline constexpr Selector fiscal = of(fiscal_sources);                          ///< 财政拨款
inline constexpr Selector personnel = of(EconomicCode::personnel());            ///< 人员经费
inline constexpr Selector operating_cost = of(EconomicCode::operating_cost());  ///< 公用经费

/// 年末结转和结余 by roll-forward (公开01 表).
inline constexpr Formula closing_balance =
    Formula{opening_balance} + revenue + use_of_reserves - expenditure - distribution;
/// 年末财政拨款结转和结余 (公开04 表): reserves and surplus are never appropriations.
inline constexpr Formula fiscal_closing_balance =
    (Formula{opening_balance} + revenue - expenditure) & fiscal;

/// 总计, income side and application side.
inline constexpr Formula grand_total = Formula{revenue} + use_of_reserves + opening_balance;
inline constexpr Formula application_total = Formula{expenditure} + distribution + closing_balance;
/// 财政拨款总计, income side and application side.
inline constexpr Formula fiscal_grand_total = (Formula{revenue} + opening_balance) & fiscal;
inline constexpr Formula fiscal_application_total =
    (Formula{expenditure} & fiscal) + fiscal_closing_balance;

/// 一般公共预算财政拨款支出, 其中：基本支出.
inline constexpr Selector general_budget_expenditure =
    expenditure & of(Source::general_public_budget);
inline constexpr Selector general_budget_basic = general_budget_expenditure & of(Kind::basic);

/// “三公”经费 (公开09 表): fiscal expenditure, basic and project, on four economic codes.
inline constexpr Selector fiscal_expenditure = expenditure & fiscal;
inline constexpr Selector travel_abroad = fiscal_expenditure & of(economic_codes::travel_abroad);
inline constexpr Selector vehicle_purchase =
    fiscal_expenditure & of(economic_codes::vehicle_purchase);
inline constexpr Selector vehicle_running =
    fiscal_expenditure & of(economic_codes::vehicle_running);
inline constexpr Selector official_reception =
    fiscal_expenditure & of(economic_codes::official_reception);
inline constexpr Formula official_vehicles = Formula{vehicle_purchase} + vehicle_running;
inline constexpr Formula three_public =
    Formula{travel_abroad} + official_vehicles + official_reception;

/// 机关运行经费 (公开10 表): fiscal basic operating cost of administrative and 参公 units.
inline constexpr Selector agency_operation =
    fiscal_expenditure & of(Kind::basic) & operating_cost &
    Selector{.natures = EnumSet<Nature>{Nature::administrative} | Nature::civil_service_managed};

}  // namespace formulas

/// The formula of a figure that books may state, year and stage left open.
constexpr Formula formula_of(Figure figure) {
  switch (figure) {
    case Figure::none:
      return {};
    case Figure::grand_total:
      return formulas::grand_total;
    case Figure::revenue:
      return formulas::revenue;
    case Figure::expenditure:
      return formulas::expenditure;
    case Figure::fiscal_grand_total:
      return formulas::fiscal_grand_total;
    case Figure::fiscal_revenue:
      return formulas::revenue & formulas::fiscal;
    case Figure::general_budget_expenditure:
      return formulas::general_budget_expenditure;
    case Figure::general_budget_basic:
      return formulas::general_budget_basic;
    case Figure::three_public:
      return formulas::three_public;
    case Figure::travel_abroad:
      return formulas::travel_abroad;
    case Figure::official_vehicles:
      return formulas::official_vehicles;
    case Figure::vehicle_purchase:
      return formulas::vehicle_purchase;
    case Figure::vehicle_running:
      return formulas::vehicle_running;
    case Figure::official_reception:
      return formulas::official_reception;
    case Figure::agency_operation:
      return formulas::agency_operation;
  }
  return {};
}

}  // namespace juesuan::inline v0
