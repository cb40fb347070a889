#include <juesuan/error.hpp>
#include <juesuan/render_explanation.hpp>

#include "explanation_json.hpp"
#include "figure_text.hpp"

namespace juesuan::inline v0 {

namespace {

FigureUnit unit_of(const Cell& cell) noexcept {
  return cell.unit == CellUnit::count ? FigureUnit::count : FigureUnit::money;
}

/// `13.57 万元, exactly 13.571234 万元`
std::string figure_text(const Cell& cell) {
  if (cell.state != CellState::value) {
    return "unknown: the books hold no revenue or expenditure of that period, or no such fact";
  }
  const FigureUnit unit = unit_of(cell);
  const std::string exact = number_text(cell.low, unit) + unit_text(unit);
  const std::string printed = published_text(cell) + unit_text(unit);
  return (cell.lower_bound ? "at least " : "") + printed +
         (printed == exact ? "" : ", exactly " + exact);
}

/// `2024 final expenditure general_public_budget project 2080107 30201`; what is not broken down is
/// left out.
std::string entry_text(const Entry& entry) {
  std::string text = std::to_string(entry.year);
  const auto append = [&text](std::string_view word) {
    if (!word.empty()) text.append(1, ' ').append(word);
  };
  append(token(entry.stage));
  append(token(entry.flow));
  append(token(entry.source));
  append(token(entry.kind));
  append(token(entry.nature));
  if (!entry.function.empty()) append(std::to_string(entry.function.value()));
  append(economic_text(entry.economic));
  if (entry.detail != 0) append("(其中数)");
  return text;
}

void append_entries(std::string& out, const char* title,
                    const std::vector<ExplainedEntry>& entries) {
  if (entries.empty()) return;
  out.append("  ").append(title) += ": " + std::to_string(entries.size()) + '\n';
  for (const ExplainedEntry& entry : entries) {
    const int times = entry.sign < 0 ? -entry.sign : entry.sign;
    out += entry.sign < 0 ? "  - " : "  + ";
    if (times > 1) out += std::to_string(times) + " times ";
    out += number_text(entry.entry.fen, FigureUnit::money) + " 万元  entries[" +
           std::to_string(entry.index) + "] " + entry_text(entry.entry) + '\n';
  }
}

void append_figure(std::string& out, const ExplainedFigure& figure) {
  const std::string_view part = token(figure.part);
  out.append(part.empty() ? std::string_view{"figure"} : part);
  out += ": " + figure_text(figure.cell) + '\n';
  if (!figure.words.empty()) out += "  formula: " + figure.words + '\n';
  append_entries(out, "entries", figure.entries);
  append_entries(out, "known too coarsely, may belong", figure.coarser);
  for (const ExplainedFact& fact : figure.facts) {
    const FigureUnit unit = unit_of(figure.cell);
    out += "  fact: " + number_text(fact.value, unit) + unit_text(unit) + "  " + fact.where + '\n';
  }
}

void append_comparison(std::string& out, const Explanation& explanation) {
  const Cell& difference = explanation.difference;
  if (difference.state != CellState::absent) {
    out.append("difference: ").append(direction_word(explanation.comparison));
    if (explanation.comparison != Comparison::none) out += ' ';
    out += figure_text(difference) + '\n';
  } else if (explanation.comparison != Comparison::none) {
    out.append("figure to base: ").append(relation_word(explanation.comparison)) += '\n';
  }
  switch (explanation.ratio_state) {
    case RatioState::absent:
      return;
    case RatioState::value:
      out += "ratio: " + to_string(explanation.ratio) + "%\n";
      return;
    default:
      out.append("ratio: ").append(token(explanation.ratio_state)) += '\n';
  }
}

std::string text_of(const Explanation& explanation) {
  std::string out = explanation.where + '\n';
  if (!explanation.name.empty()) out += explanation.name + '\n';
  for (const ExplainedFigure& figure : explanation.figures) append_figure(out, figure);
  append_comparison(out, explanation);
  out += "rules: " + std::to_string(explanation.rules.size()) + '\n';
  for (const std::uint32_t index : explanation.rules) {
    const Rule& rule = Report::rules()[index];
    out.append("  ").append(rule.id).append(" ").append(rule.meaning) += '\n';
  }
  return out;
}

}  // namespace

std::string published_text(const Cell& cell) {
  if (cell.state != CellState::value) return {};
  if (cell.unit == CellUnit::count) return std::to_string(cell.low);
  return std::string(NumberText{}.of(Amount::from_fen(cell.low), NumberStyle{}));
}

std::string render_explanation(const Explanation& explanation, ReportFormat format) {
  switch (format) {
    case ReportFormat::text:
      return text_of(explanation);
    case ReportFormat::json:
      return json_of(explanation);
  }
  throw Error(Status::argument, "format", "expected text or json");
}

}  // namespace juesuan::inline v0
