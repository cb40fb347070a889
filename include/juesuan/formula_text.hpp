#pragma once

#include <string>
#include <string_view>
#include <utility>

#include <juesuan/selector.hpp>

namespace juesuan::inline v0 {

namespace detail {

/// Joins official names by `·`.
class SelectorText {
 public:
  explicit SelectorText(int disclosure_year) noexcept : disclosure_year_(disclosure_year) {}

  std::string of(const Selector& selector) {
    append_years(selector.years);
    append_set(selector.stages, "");
    append_set(selector.flows);
    append_set(selector.sources);
    append_set(selector.kinds);
    append_set(selector.natures);
    if (!selector.function.empty()) {
      append("功能科目" + std::to_string(selector.function.value()));
    }
    if (!selector.economic.empty()) append(economic(selector.economic));
    return std::move(text_);
  }

 private:
  void append(std::string_view words, std::string_view separator = "·") {
    if (!text_.empty()) text_ += separator;
    text_ += words;
  }

  void append_years(EnumSet<RelativeYear> years) {
    if (years == EnumSet<RelativeYear>::all()) return;
    const int year = disclosure_year_ - (years.contains(RelativeYear::prior) ? 1 : 0);
    append(std::to_string(year) + "年");
  }

  /// The one name that stands for the whole set, else the names of its members.
  template <class E>
  void append_set(EnumSet<E> set, std::string_view separator = "·") {
    if (set == EnumSet<E>::all()) return;
    std::string members;
    for (const Term<E>& term : terms<E>) {
      if (breadth(term.value) == set) return append(term.name, separator);
      const bool single = breadth(term.value) == EnumSet<E>{term.value};
      if (!single || !set.contains(term.value)) continue;
      if (!members.empty()) members += "、";
      members += term.name;
    }
    append(members, separator);
  }

  static std::string economic(EconomicCode code) {
    for (const Term<EconomicCode>& parent : economic_parents) {
      if (parent.value == code) return std::string(parent.name);
    }
    return "经济科目" + std::to_string(code.value());
  }

  int disclosure_year_;
  std::string text_;
};

}  // namespace detail

/// What a selector holds in the official terms,
/// `2024年决算数·支出·一般公共预算财政拨款·功能科目208`; axes that it leaves open are not named.
/// Empty for the selector of everything.
inline std::string in_words(const Selector& selector, int disclosure_year) {
  return detail::SelectorText{disclosure_year}.of(selector);
}

/// The selectors of a formula with their signs: `a ＋ b － c`. Empty for the empty formula.
inline std::string in_words(const Formula& formula, int disclosure_year) {
  std::string text;
  for (const Formula::SignedSelector& part : formula) {
    if (part.sign < 0) {
      text += text.empty() ? "－ " : " － ";
    } else if (!text.empty()) {
      text += " ＋ ";
    }
    text += in_words(part.selector, disclosure_year);
  }
  return text;
}

}  // namespace juesuan::inline v0
