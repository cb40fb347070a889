#include "finding_text.hpp"

#include <limits>

#include <juesuan/amount_text.hpp>
#include <juesuan/detail/figures.hpp>
#include <juesuan/detail/quote.hpp>
#include <juesuan/render_report.hpp>

#include "figure_text.hpp"
#include "row_kinds.hpp"

namespace juesuan::inline v0 {

namespace {

std::string cell_figure(const Cell& cell, std::string_view printed) {
  switch (cell.state) {
    case CellState::absent:
      return {};
    case CellState::blank:
      return "blank";
    case CellState::insufficient:
      return "unknown";
    case CellState::unreadable:
      return detail::quoted(printed);
    case CellState::value:
      break;
  }
  const bool count = cell.unit == CellUnit::count;
  const std::string text =
      number_text(detail::center(cell), count ? FigureUnit::count : FigureUnit::money);
  return (cell.lower_bound ? "at least " : "") + text;
}

std::string claim_figure(const Claim& claim, ClaimPart part, const Tables& tables) {
  switch (part) {
    case ClaimPart::figure:
      return cell_figure(claim.figure, tables.printed(claim.figure));
    case ClaimPart::base:
      return cell_figure(claim.base, tables.printed(claim.base));
    case ClaimPart::difference:
      return cell_figure(claim.difference, tables.printed(claim.difference));
    case ClaimPart::ratio:
      if (claim.ratio_state == RatioState::value) return to_string(claim.ratio) + "%";
      return claim.printed_ratio.empty() ? "unknown" : detail::quoted(claim.printed_ratio);
    case ClaimPart::none:
      break;
  }
  return {};
}

bool stands_at(const Row& row, const Location& place) noexcept {
  return row.key == place.row && row.code == place.code &&
         (place.line == 0 || row.line == place.line);
}

/// The figures of the rows that stand at a place, of many the first.
std::string table_figure(const Location& place, const Tables& tables) {
  constexpr std::size_t most = 4;
  std::size_t count = 0;
  const Table* const table = tables.find(place.table);
  if (table == nullptr || place.column == ColumnKey::none) return {};
  std::string text;
  for (const Panel& panel : tables.panels(*table)) {
    const std::span<const Row> rows = tables.rows(panel);
    const std::span<const Column> columns = tables.columns(panel);
    for (std::size_t row = 0; row < rows.size(); ++row) {
      if (rows[row].kind == RowKind::filler || !stands_at(rows[row], place)) continue;
      for (std::size_t column = 0; column < columns.size(); ++column) {
        if (columns[column].key != place.column) continue;
        if (count++ == most) return text + "/…";
        const Cell& cell = tables.cells(panel, row)[column];
        if (!text.empty()) text += '/';
        text += cell_figure(cell, tables.printed(cell));
      }
    }
  }
  return text;
}

/// A place with its figure, a form with its name.
std::string place_text(const Location& place, const Disclosure& disclosure) {
  std::string text = describe(place, disclosure);
  if (place.form >= 0) {
    const auto& form = disclosure.forms[static_cast<std::size_t>(place.form)];
    return text + ' ' + detail::quoted(form_name(form));
  }
  const std::string figure = figure_text(place, disclosure);
  return figure.empty() ? text : text + ' ' + figure;
}

/// Whether a figure adds something to a sum; a form is named in any case.
bool adds(const Location& place, const Disclosure& disclosure) {
  if (place.form >= 0) return true;
  const std::string figure = figure_text(place, disclosure);
  return !figure.empty() && figure != "blank" && figure != "0.00";
}

/// The places from `first` on: `part + part - part`. In a long sum zeros are only counted.
std::string other_side(const Finding& finding, std::size_t first, const Disclosure& disclosure) {
  constexpr std::size_t few = 4;
  const bool all = finding.places.size() <= few;
  std::string text;
  std::size_t zeros = 0;
  for (std::size_t i = first; i < finding.places.size(); ++i) {
    const Location& place = finding.places[i];
    if (!all && !adds(place, disclosure)) {
      ++zeros;
      continue;
    }
    const bool minus = place.form < 0 && place.sign == finding.places.front().sign;
    const char* const plus = text.empty() ? "" : place.form >= 0 ? ", " : " + ";
    text += minus ? (text.empty() ? "- " : " - ") : plus;
    text += place_text(place, disclosure);
  }
  if (zeros == 0) return text;
  return text + (text.empty() ? "" : " and ") + std::to_string(zeros) + " zeros";
}

std::string listed(std::span<const Location> places, const Disclosure& disclosure) {
  std::string text;
  for (const Location& place : places) {
    text += (text.empty() ? "" : ", ") + place_text(place, disclosure);
  }
  return text;
}

/// `whole against part + part - part`, `rate against part and base`, or `part at most whole`, the
/// part perhaps several forms; of a rule without arithmetic a list.
std::string places_text(const Finding& finding, const Disclosure& disclosure) {
  const std::span<const Location> places{finding.places};
  const RuleClass kind = Report::rules()[finding.rule].kind;
  if (places.size() < 2 || kind == RuleClass::statement) return listed(places, disclosure);
  if (places.front().part == ClaimPart::ratio && places.size() == 3) {
    return place_text(places[0], disclosure) + " against " + place_text(places[1], disclosure) +
           " and " + place_text(places[2], disclosure);
  }
  if (kind != RuleClass::at_most) {
    return place_text(places.front(), disclosure) + " against " +
           other_side(finding, 1, disclosure);
  }
  std::size_t parts = 1;
  while (places.front().form >= 0 && parts < places.size() && places[parts].form >= 0) ++parts;
  return listed(places.first(parts), disclosure) + " at most " +
         other_side(finding, parts, disclosure);
}

/// Whether the other side gives a number too.
bool has_expectation(const Finding& finding) noexcept {
  return finding.expected_low != 0 || finding.expected_high != 0 || finding.difference != 0;
}

/// A range, whose ends are no limits where they are those of 64 bits.
std::string range_text(Interval range, FigureUnit unit) {
  using Limit = std::numeric_limits<std::int64_t>;
  const std::string low = number_text(range.low, unit);
  const std::string high = number_text(range.high, unit) + unit_text(unit);
  if (range.low == Limit::min()) {
    return range.high == Limit::max() ? "any" : "at most " + high;
  }
  if (range.high == Limit::max()) return "at least " + low + unit_text(unit);
  return (range.low == range.high ? "" : low + " to ") + high;
}

std::string expectation_text(const Finding& finding, FigureUnit unit) {
  const bool at_most = Report::rules()[finding.rule].kind == RuleClass::at_most;
  const std::int64_t low =
      at_most ? std::numeric_limits<std::int64_t>::min() : finding.expected_low;
  return range_text({low, finding.expected_high}, unit);
}

std::string numbers_text(const Finding& finding) {
  const FigureUnit unit = unit_of(finding);
  if (unit == FigureUnit::none) return {};
  std::string text = "found " + number_text(finding.found, unit) + unit_text(unit);
  if (!has_expectation(finding)) return text;
  text += ", expected " + expectation_text(finding, unit);
  if (finding.difference == 0) return text;
  return text + ", difference " + number_text(finding.difference, unit) + unit_text(unit);
}

/// What the other figures would have a figure be.
std::string allowed_text(const SharedFigure& figure) {
  return figure.others_allow
             ? " (the others allow " + range_text(*figure.others_allow, FigureUnit::money) + ")"
             : "";
}

/// The numbers of a rule of the forms. That of projects alone is no points.
FigureUnit form_unit(const Rule& rule) noexcept {
  switch (rule.kind) {
    case RuleClass::sum:
    case RuleClass::at_most:
      return FigureUnit::money;
    case RuleClass::share:
      return FigureUnit::percent;
    default:
      return rule.id == "P-13" ? FigureUnit::count : FigureUnit::points;
  }
}

}  // namespace

FigureUnit unit_of(const Finding& finding) noexcept {
  if (finding.found == 0 && !has_expectation(finding)) return FigureUnit::none;
  if (finding.places.empty()) return FigureUnit::money;
  const Location& place = finding.places.front();
  if (place.part == ClaimPart::ratio) return FigureUnit::percent;
  if (place.form >= 0) return form_unit(Report::rules()[finding.rule]);
  return detail::is_count(place.row) ? FigureUnit::count : FigureUnit::money;
}

std::string figure_text(const Location& place, const Disclosure& disclosure) {
  if (place.form >= 0) return {};
  if (place.claim < 0) return table_figure(place, disclosure.tables);
  const Claim& claim = disclosure.claims[static_cast<std::size_t>(place.claim)];
  return claim_figure(claim, place.part, disclosure.tables);
}

std::string describe(const Finding& finding, const Disclosure& disclosure) {
  const Rule& rule = Report::rules()[finding.rule];
  std::string text = std::string(rule.id) + ' ' + std::string(rule.meaning);
  const auto append = [&text](const char* separator, const std::string& part) {
    if (!part.empty()) text += separator + part;
  };
  append(": ", places_text(finding, disclosure));
  append("; ", numbers_text(finding));
  append("; ", finding.note);
  return text;
}

std::string describe(const SharedFailure& group, const Report& report,
                     const Disclosure& disclosure) {
  std::string text;
  for (const std::uint32_t finding : group.findings) {
    const std::string id{Report::rules()[report.findings[finding].rule].id};
    text += (text.empty() ? "" : ", ") + id;
  }
  const char* separator = " have in common ";
  for (const SharedFigure& figure : group.figures) {
    text += separator + place_text(figure.place, disclosure) + allowed_text(figure);
    separator = " or ";
  }
  return text;
}

std::string describe(Interval range, const Cell& cell, const Location& place,
                     const Disclosure& disclosure) {
  return describe(place, disclosure) + ' ' + cell_figure(cell, disclosure.tables.printed(cell)) +
         ": " + range_text(range, FigureUnit::money);
}

std::string describe_briefly(const Finding& finding, const Disclosure& disclosure) {
  const FigureUnit unit = unit_of(finding);
  std::string text{Report::rules()[finding.rule].id};
  if (!finding.places.empty()) text += ' ' + describe(finding.places.front(), disclosure);
  return text + ": difference " + number_text(finding.difference, unit) + unit_text(unit);
}

}  // namespace juesuan::inline v0
