#pragma once

#include <charconv>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <juesuan/accounts.hpp>
#include <juesuan/claim.hpp>
#include <juesuan/form.hpp>
#include <juesuan/table.hpp>

namespace juesuan::inline v0 {

enum class Severity : std::uint8_t { info = 1, warning = 2, error = 3 };

template <>
inline constexpr std::array terms<Severity>{
    Term<Severity>{Severity::info, "info", "提示"},
    Term<Severity>{Severity::warning, "warning", "警告"},
    Term<Severity>{Severity::error, "error", "错误"},
};

/// What deriving noticed in the books; nothing of it stops the tables.
enum class NoticeKind : std::uint8_t {
  none = 0,
  uncovered = 1,        ///< an entry belongs to a table but is in none of its rows (rule D-2)
  closing_differs = 2,  ///< a stated closing balance is not the roll-forward (rule 01-6)
  closing_not_compared =
      3,               ///< a stated closing balance is finer than the entries it would follow from
  stated_differs = 4,  ///< a stated figure is not what its formula derives
  reason_missing = 5,  ///< a change or an execution differs and no reason is given (N1-2, N5-6)
  base_unknown = 6,    ///< a change or an execution whose base or figure is not known whole
  details_exceed = 7,  ///< 其中数 add up to more than the money that they repeat (rule D-1)
  name_missing = 8,    ///< a code that is printed has no name
};

template <>
inline constexpr std::array terms<NoticeKind>{
    Term<NoticeKind>{NoticeKind::uncovered, "uncovered", "未列入表内任何一行"},
    Term<NoticeKind>{NoticeKind::closing_differs, "closing_differs",
                     "年末结转和结余与结转计算不符"},
    Term<NoticeKind>{NoticeKind::closing_not_compared, "closing_not_compared",
                     "年末结转和结余无法核对"},
    Term<NoticeKind>{NoticeKind::stated_differs, "stated_differs", "账列数与计算数不符"},
    Term<NoticeKind>{NoticeKind::reason_missing, "reason_missing", "未说明增减原因"},
    Term<NoticeKind>{NoticeKind::base_unknown, "base_unknown", "对比基数不明"},
    Term<NoticeKind>{NoticeKind::details_exceed, "details_exceed", "其中数之和大于其总额"},
    Term<NoticeKind>{NoticeKind::name_missing, "name_missing", "科目代码没有名称"},
};

/// An uncovered entry, a missing reason or a missing name leaves every figure right and is a
/// warning; books that contradict themselves are an error; what could not be compared is said, not
/// passed over.
constexpr Severity severity_of(NoticeKind kind) noexcept {
  switch (kind) {
    case NoticeKind::uncovered:
    case NoticeKind::reason_missing:
    case NoticeKind::base_unknown:
    case NoticeKind::name_missing:
      return Severity::warning;
    case NoticeKind::closing_not_compared:
      return Severity::info;
    case NoticeKind::none:
    case NoticeKind::closing_differs:
    case NoticeKind::stated_differs:
    case NoticeKind::details_exceed:
      return Severity::error;
  }
  return Severity::error;
}

struct Notice {
  NoticeKind kind = NoticeKind::none;
  TableKey table = TableKey::none;  ///< of `uncovered`
  Figure figure = Figure::none;     ///< of `stated_differs`
  Source source = Source::none;     ///< of the closing balance
  FunctionCode function;            ///< of the closing balance, or without a name
  EconomicCode economic;            ///< without a name, or the class that the table has no row for
  std::int64_t index = -1;          ///< of the (first) entry, of the stated figure, or of the claim
  std::string_view claim;           ///< id of the claim that lacks its reason or its base
  Amount expected;                  ///< what the entries derive
  Amount found;                     ///< what the books state; the entry's amount if uncovered
};

namespace detail {

/// Where books give the reason of a claim; that of a project is in the project's own words.
inline std::string place_of_reason(std::string_view claim) {
  constexpr std::string_view project = "execution.project.";
  std::uint32_t number = 0;
  if (claim.starts_with(project)) {
    std::from_chars(claim.data() + project.size(), claim.data() + claim.size(), number);
  }
  return number == 0 ? "reasons" : "projects[" + std::to_string(number - 1) + "].problems";
}

/// What money a table does not show.
inline std::string describe_uncovered(const Notice& notice) {
  const std::string table{token(notice.table)};
  const std::string text = "entries[" + std::to_string(notice.index) +
                           "]: " + to_string(notice.found, MoneyUnit::yuan) + " 元 ";
  if (notice.economic.empty()) {
    return text + "is in a total of table " + table + " but in none of its rows";
  }
  return text + "belongs to table " + table + ", which has no row for its economic class " +
         std::to_string(notice.economic.value());
}

/// Which code has no name, with the place of the books that would give it.
inline std::string describe_name_missing(const Notice& notice) {
  const bool function = notice.economic.empty();
  const std::uint32_t code = function ? notice.function.value() : notice.economic.value();
  return (function ? "names.function: " : "names.economic: ") + std::to_string(code) +
         " has no name and is printed as its digits";
}

}  // namespace detail

/// A notice in one line, with the place it speaks of: `entries[7]: …`.
inline std::string describe(const Notice& notice) {
  const auto yuan = [](Amount amount) { return to_string(amount, MoneyUnit::yuan) + " 元"; };
  const std::string at = "[" + std::to_string(notice.index) + "]";
  const auto balance = [&] {
    std::string name = "closing balance";
    if (notice.source != Source::none) name += " of " + std::string(token(notice.source));
    if (!notice.function.empty()) name += ", " + std::to_string(notice.function.value());
    return name;
  };
  switch (notice.kind) {
    case NoticeKind::none:
      return {};
    case NoticeKind::uncovered:
      return detail::describe_uncovered(notice);
    case NoticeKind::closing_differs:
      return "entries" + at + ": stated " + balance() + " is " + yuan(notice.found) +
             ", the entries roll forward to " + yuan(notice.expected);
    case NoticeKind::closing_not_compared:
      return "entries" + at + ": stated " + balance() +
             " cannot be compared: entries it would follow from are not broken down that far";
    case NoticeKind::stated_differs:
      return "stated" + at + ": " + std::string(token(notice.figure)) + " is stated as " +
             yuan(notice.found) + ", the entries derive " + yuan(notice.expected);
    case NoticeKind::reason_missing:
      return detail::place_of_reason(notice.claim) + ": " + std::string(notice.claim) +
             " differs and no reason is given";
    case NoticeKind::base_unknown:
      return "claims." + std::string(notice.claim) +
             " cannot be compared: no entries or only coarser ones give the figure it needs";
    case NoticeKind::details_exceed:
      return "entries" + at + ": this detail and those like it add up to " + yuan(notice.found) +
             ", the entries that they repeat to " + yuan(notice.expected);
    case NoticeKind::name_missing:
      return detail::describe_name_missing(notice);
  }
  return {};
}

/// Where the figures of a disclosure come from.
enum class Origin : std::uint8_t {
  derived = 0,    ///< from books: cells are exact
  published = 1,  ///< from what somebody published: cells are intervals of what prints so
};

template <>
inline constexpr std::array terms<Origin>{
    Term<Origin>{Origin::derived, "derived", "据账生成"},
    Term<Origin>{Origin::published, "published", "已公开"},
};

/// A published text that is no number, and its place, such as
/// `tables[0].panels[1].rows[2].cells[0]` or `forms[2].execution_weight`; it counts as not known.
struct Unreadable {
  std::string where;
  std::string_view printed;
};

/// A paragraph of the text of a published disclosure.
struct Paragraph {
  std::string_view text;
  std::int32_t line = 0;                  ///< of the source, 0 where there is none
  SectionKey section = SectionKey::none;  ///< of 第三部分, where it stands in one
};

/// A 部门决算公开 as figures: who, which tables, which claims and forms, and what deriving them
/// noticed. Copies share the text that claims, forms and tables view.
struct Disclosure {
  Origin origin = Origin::derived;
  Entity entity;
  Tables tables;
  std::vector<Claim> claims;  ///< in the order of the sections; published ones may repeat
  std::vector<Form> forms;    ///< one a project, in order
  Facts<Count, std::int64_t> counts;
  Facts<Asset, std::int64_t> assets;
  std::optional<std::int64_t> self_evaluated_projects;  ///< how many projects were self-evaluated
  Cell prior_closing_balance;  ///< 上年决算年末结转和结余 with this year's opening adjustments;
                               ///< absent where last year's is not known
  bool has_details = false;  ///< whether the books hold any 其中数
  bool has_stated = false;   ///< whether they state a figure that their entries derive too
  std::vector<Notice> notices;
  // Of a published disclosure alone:
  std::vector<Unreadable> unreadable;
  std::vector<std::string_view> contents;         ///< the headings that its table of contents lists
  std::vector<std::string_view> headings;         ///< the headings that it has, in order
  std::vector<std::string_view> listed_projects;  ///< named where the text counts the projects
  std::vector<Paragraph> paragraphs;
  std::optional<std::int64_t> stated_vehicles;  ///< the total of the vehicles as the text states it
  std::shared_ptr<const void> text;             ///< keeps what claims and forms view
};

/// The claim of that id, or nullptr.
inline const Claim* find_claim(const Disclosure& disclosure, std::string_view id) noexcept {
  for (const Claim& claim : disclosure.claims) {
    if (claim.id == id) return &claim;
  }
  return nullptr;
}

/// Whether any notice is of severity error.
inline bool has_errors(const Disclosure& disclosure) noexcept {
  for (const Notice& notice : disclosure.notices) {
    if (severity_of(notice.kind) == Severity::error) return true;
  }
  return false;
}

}  // namespace juesuan::inline v0
