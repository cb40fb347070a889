#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>

#include <juesuan/amount_text.hpp>
#include <juesuan/detail/folding.hpp>

namespace juesuan::inline v0::detail {

/// What the text of a section says of its fund.
class FundWords {
 public:
  /// Where paragraphs differ, the one counts that stands furthest down in this list.
  enum class Says : std::uint8_t { silent, unclear, no_expenditure, money, nothing };

  /// Whether a paragraph as it is printed may say of anything that there is none: by the beginning
  /// of a word for it, or by a number that begins with 0.
  static bool may_deny(std::string_view printed) noexcept {
    for (std::size_t at = 0; at < printed.size(); ++at) {
      const char c = printed[at];
      const bool number = at != 0 && (is_digit(printed[at - 1]) || printed[at - 1] == '.');
      if (c == '0' ? !number : begins_word(printed, at)) return true;
      if (printed.substr(at).starts_with("０")) return true;
    }
    return false;
  }

  static Says said_in(std::string_view paragraph) {
    FundWords words;
    words.read(paragraph);
    return words.says();
  }

 private:
  using Words = std::initializer_list<std::string_view>;

  void read(std::string_view paragraph) {
    const Folded text{paragraph};
    std::string_view rest = text.view();
    while (!rest.empty()) {
      const std::size_t size = clause_bytes(rest);
      read_clause(rest.substr(0, size));
      rest.remove_prefix(size);
      if (!rest.empty()) rest.remove_prefix(character_bytes(rest, 0));
    }
  }

  Says says() const noexcept {
    const bool nothing = no_revenue_ && no_expenditure_;
    if (money_) return nothing ? Says::unclear : Says::money;
    if (nothing) return Says::nothing;
    if (no_expenditure_) return Says::no_expenditure;
    return no_revenue_ || unclear_ ? Says::unclear : Says::silent;
  }

  static bool begins_with_any(std::string_view text, Words words) noexcept {
    return std::ranges::any_of(words,
                               [&](std::string_view word) { return text.starts_with(word); });
  }
  static bool ends_with_any(std::string_view text, Words words) noexcept {
    return std::ranges::any_of(words, [&](std::string_view word) { return text.ends_with(word); });
  }
  static bool has_any(std::string_view text, Words words) noexcept {
    return std::ranges::any_of(words,
                               [&](std::string_view word) { return text.find(word) != text.npos; });
  }

  /// Up to a stop; a comma between digits is none.
  static std::size_t clause_bytes(std::string_view text) noexcept {
    for (std::size_t at = 0; at < text.size(); ++at) {
      const bool grouped =
          at != 0 && at + 1 < text.size() && is_digit(text[at - 1]) && is_digit(text[at + 1]);
      const bool mark = text[at] == ';' || (text[at] == ',' && !grouped);
      if (mark || text.substr(at).starts_with("。")) return at;
    }
    return text.size();
  }

  void read_clause(std::string_view clause) {
    clause_ = clause;
    std::size_t told = 0;  // where the subject of the next amount begins
    for (std::size_t at = 0; at < clause.size();) {
      if (is_digit(clause[at])) {
        const std::size_t end =
            std::min(clause.find_first_not_of("0123456789.,", at), clause.size());
        const bool amount = read_number(clause.substr(told, at - told), clause.substr(at, end - at),
                                        clause.substr(end));
        at = end;
        if (amount) told = at;
      } else {
        if (begins_word(clause, at)) read_word(clause.substr(told, at - told), clause.substr(at));
        at += character_bytes(clause, at);
      }
    }
  }

  /// Whether a character is one of those that the words begin with.
  static bool begins_word(std::string_view text, std::size_t at) noexcept {
    constexpr std::string_view beginnings = "没不无未零空";
    if (!is_ideograph(text[at]) || text.size() - at < 3) return false;
    for (std::size_t i = 0; i < beginnings.size(); i += 3) {
      if (same_bytes(&text[at], &beginnings[i], 3)) return true;
    }
    return false;
  }

  /// Another year's money, a difference or a budget tells nothing sure of the year.
  bool compares() const noexcept {
    return has_any(clause_, {"上年", "去年", "上一年", "较", "减少", "增加", "下降", "增长", "持平",
                             "年初预算", "全年预算", "预算数"});
  }

  /// Whether the number is an amount.
  bool read_number(std::string_view before, std::string_view number, std::string_view after) {
    const bool zero = number.find_first_of("123456789") == number.npos;
    const bool bare = zero && before.ends_with("为") && !after.starts_with('%');
    if (!bare && !begins_with_any(after, {"万元", "元", "亿元"})) return false;
    if (zero) {
      deny(before);
    } else {
      (compares() ? unclear_ : money_) = true;
    }
    return true;
  }

  void read_word(std::string_view before, std::string_view rest) {
    if (rest.starts_with("零")) {
      if (before.ends_with("为") || rest.starts_with("零万元")) return deny(before);
      return begins_with_any(rest, {"零收", "零支"}) ? deny(rest) : void();
    }
    if (rest.starts_with("空表") || (rest.starts_with("空") && before.ends_with("表为"))) {
      return has_any(before, {"不", "非"}) ? void(unclear_ = true) : deny_both();
    }
    for (const std::string_view word : {"没有", "不涉及", "不存在"}) {
      if (take(rest, word)) return deny_object(before, rest);
    }
    if (take(rest, "无")) {
      const bool other = begins_with_any(rest, {"障碍", "线", "偿", "锡", "人", "形", "害", "缝",
                                                "纸", "公害", "烟", "论", "主", "证"});
      return other ? void() : deny_object(before, rest);
    }
    if (take(rest, "未")) {
      const bool other = begins_with_any(rest, {"成年", "来", "央", "婚", "就业"});
      return other ? void() : deny_object(before, rest);
    }
  }

  /// What there is none of: named behind the word, or else before it. Of anything but the fund, its
  /// money or its use the words are not understood.
  void deny_object(std::string_view before, std::string_view object) {
    const bool understood =
        object.empty() ||
        begins_with_any(object,
                        {"政府性",   "国有资本", "基金", "财政拨款", "收",     "支",     "此项",
                         "此类",     "该项",     "该类", "本",       "相关收", "相关支", "相关数据",
                         "相关资金", "任何收",   "使用", "安排",     "发生",   "有",     "产生",
                         "取得",     "列支",     "涉及", "数据"});
    if (!understood) {
      unclear_ = true;
      return;
    }
    const bool fund = has_any(object, {"政府性基金", "国有资本", "财政拨款", "此项", "此类", "该项",
                                       "该类", "相关", "数据"});
    const bool narrow =
        has_any(object, {"结转", "结余", "项目", "三公", "采购", "绩效", "债务", "问题", "违"});
    const bool moved = has_any(object, {"收入", "收支", "支出", "收、支"});
    if (fund && !narrow && !moved) return deny_both();
    deny(moved ? object : before);
  }

  void deny(std::string_view subject) {
    const bool both = mentions(subject, "收支") || mentions(subject, "收、支");
    const bool revenue = both || mentions(subject, "收入");
    const bool expenditure = both || mentions(subject, "支出");
    if (compares() || (!revenue && !expenditure)) {
      unclear_ = true;
      return;
    }
    no_revenue_ = no_revenue_ || revenue;
    no_expenditure_ = no_expenditure_ || expenditure;
  }

  void deny_both() {
    if (compares()) {
      unclear_ = true;
    } else {
      no_revenue_ = no_expenditure_ = true;
    }
  }

  /// Whether all revenue or expenditure is spoken of, not a part of it or what is left.
  static bool mentions(std::string_view text, std::string_view word) noexcept {
    for (std::size_t at = text.find(word); at != text.npos; at = text.find(word, at + 1)) {
      const bool part = ends_with_any(text.substr(0, at), {"基本", "项目", "经费"});
      const bool left =
          begins_with_any(text.substr(at + word.size()), {"结转", "结余", "差额", "预算"});
      if (!part && !left) return true;
    }
    return false;
  }

  std::string_view clause_;  ///< that is read
  bool money_ = false;
  bool unclear_ = false;
  bool no_revenue_ = false;
  bool no_expenditure_ = false;
};

}  // namespace juesuan::inline v0::detail
