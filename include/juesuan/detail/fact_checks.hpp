#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <juesuan/detail/fact_rows.hpp>
#include <juesuan/detail/folding.hpp>
#include <juesuan/detail/recorder.hpp>

namespace juesuan::inline v0::detail {

/// Rules of what is no sum of entries, and of the entries themselves: counts, assets, 其中数.
class FactChecks {
 public:
  FactChecks(Recorder& recorder, const Figures& figures) : recorder_(recorder), figures_(figures) {}

  void run() {
    check_vehicles();
    check_date();
    check_entries();
    check_counts();
  }

 private:
  const Disclosure& disclosure() const noexcept { return recorder_.disclosure(); }

  /// Books state no total; the text gives it as the sum.
  void check_vehicles() {
    const std::optional<std::int64_t>& stated = disclosure().stated_vehicles;
    if (!stated) return;
    const std::optional<std::int64_t> kinds = vehicles_of(disclosure().assets);
    if (!kinds) return recorder_.insufficient("A-1");
    if (*stated == *kinds) return recorder_.pass("A-1");
    recorder_.fail("A-1", {},
                   "the text counts " + std::to_string(*stated) + " vehicles, their kinds make " +
                       std::to_string(*kinds));
  }

  /// 截至2024年12月31日. Of a derived disclosure the date follows from its year.
  void check_date() {
    if (disclosure().origin == Origin::derived) return;
    for (const Paragraph& paragraph : disclosure().paragraphs) {
      if (paragraph.section == SectionKey::other_matters) check_date(paragraph);
    }
    const bool assets = disclosure().stated_vehicles || vehicles_of(disclosure().assets);
    if (disclosure().paragraphs.empty() && assets) recorder_.insufficient("A-2");
  }

  void check_date(const Paragraph& paragraph) {
    const std::string text = folded(paragraph.text);
    if (text.find("车辆") == text.npos) return;
    const std::size_t at = text.find("截至");
    if (at == text.npos) return recorder_.insufficient("A-2");
    const int year = disclosure().entity.year;
    if (year == 0) return recorder_.insufficient("A-2");
    const std::string_view date =
        std::string_view(text).substr(at + std::string_view("截至").size());
    const bool in_digits = !date.empty() && date[0] >= '0' && date[0] <= '9';
    if (!in_digits) return recorder_.insufficient("A-2");
    for (const std::string_view last_day : {"年12月31日", "年12月底", "年12月末", "年末", "年底"}) {
      if (date.starts_with(std::to_string(year) + std::string(last_day))) {
        return recorder_.pass("A-2");
      }
    }
    recorder_.fail("A-2", {},
                   "line " + std::to_string(paragraph.line) + ": " +
                       quoted(date.substr(0, date.find_first_of(",;("))));
  }

  /// D-1, D-2, D-3 and, of closing balances that the books state, 01-6: what deriving noticed in
  /// the entries. What was published holds none.
  void check_entries() {
    if (disclosure().origin != Origin::derived) return;
    for (const Notice& notice : disclosure().notices) check_notice(notice);
    if (disclosure().has_details && !recorder_.failed("D-1")) recorder_.pass("D-1");
    const bool tables = !figures_.tables().tables().empty();
    if (tables && !recorder_.failed("D-2")) recorder_.pass("D-2");
    if (disclosure().has_stated && !recorder_.failed("D-3")) recorder_.pass("D-3");
  }

  void check_notice(const Notice& notice) {
    Judgement judgement{.outcome = Outcome::fail, .found = notice.found.fen()};
    judgement.expected_low = judgement.expected_high = notice.expected.fen();
    judgement.difference = clamped_subtract(judgement.found, judgement.expected_high);
    switch (notice.kind) {
      case NoticeKind::uncovered: {
        Location place;
        place.table = notice.table;
        return recorder_.fail("D-2", {place}, describe(notice));
      }
      case NoticeKind::details_exceed:
        judgement.expected_low = 0;
        return recorder_.record("D-1", judgement, {}, describe(notice));
      case NoticeKind::stated_differs:
        return recorder_.record("D-3", judgement, {}, describe(notice));
      case NoticeKind::closing_differs:
        return recorder_.record("01-6", judgement, {}, describe(notice));
      case NoticeKind::closing_not_compared:
        return recorder_.insufficient("01-6");
      default:
        return;
    }
  }

  /// N9-5: the counts of the text stand below 公开09 表.
  void check_counts() {
    for (const Term<Count>& term : terms<Count>) {
      const RowKey row = row_of(term.value);
      const std::uint32_t figure = figures_.find(TableKey::three_public, row, ColumnKey::fact);
      if (figure == Figures::none) continue;
      const std::optional<std::int64_t>& said = disclosure().counts[term.value];
      const std::optional<std::int64_t> printed = figures_.amount(figure);
      if (!said || !printed) {
        recorder_.insufficient("N9-5");
        continue;
      }
      Judgement judgement{.found = *printed, .expected_low = *said, .expected_high = *said};
      judgement.difference = clamped_subtract(*printed, *said);
      if (judgement.difference != 0) judgement.outcome = Outcome::fail;
      recorder_.record("N9-5", judgement, {recorder_.place_of({1, figure})}, "in the text");
    }
  }

  Recorder& recorder_;
  const Figures& figures_;
};

}  // namespace juesuan::inline v0::detail
