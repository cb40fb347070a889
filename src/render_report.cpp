#include <algorithm>

#include <fmt/format.h>

#include <juesuan/detail/figures.hpp>
#include <juesuan/detail/quote.hpp>
#include <juesuan/error.hpp>
#include <juesuan/render_report.hpp>

#include "finding_text.hpp"
#include "report_json.hpp"

namespace juesuan::inline v0 {

namespace {

void append_line(std::string& out, std::string_view word, const std::string& text) {
  out.append(word) += ' ';
  out += text + '\n';
}

void append_findings(std::string& out, const Report& report, const Disclosure& disclosure) {
  for (const Severity severity : {Severity::error, Severity::warning, Severity::info}) {
    for (const Finding& finding : report.findings) {
      if (finding.outcome == Outcome::tail || finding.severity != severity) continue;
      append_line(out, token(severity), describe(finding, disclosure));
    }
  }
}

void append_shared(std::string& out, const Report& report, const Disclosure& disclosure) {
  for (const SharedFailure& group : report.shared) {
    append_line(out, "shared", describe(group, report, disclosure));
  }
}

void append_tails(std::string& out, const Report& report, const Disclosure& disclosure) {
  for (const Finding& finding : report.findings) {
    if (finding.outcome != Outcome::tail) continue;
    const bool plain = finding.severity == Severity::info;
    append_line(out, token(Outcome::tail),
                plain ? describe_briefly(finding, disclosure) : describe(finding, disclosure));
  }
}

void append_unreadable(std::string& out, const Disclosure& disclosure) {
  for (const Unreadable& text : disclosure.unreadable) {
    append_line(out, "unreadable", text.where + ": " + detail::quoted(text.printed));
  }
}

void append_summary(std::string& out, const Report& report) {
  const std::size_t errors = report.failures(Severity::error);
  const std::size_t warnings = report.failures(Severity::warning) - errors;
  const std::size_t infos = report.failures(Severity::info) - errors - warnings;
  out += fmt::format("errors: {}, warnings: {}, infos: {}, tails: {}", errors, warnings, infos,
                     report.count(Outcome::tail));
  const auto marked = std::ranges::count_if(report.findings, [](const Finding& finding) {
    return finding.outcome == Outcome::tail && finding.severity == Severity::warning;
  });
  out += marked == 0 ? "\n" : fmt::format(" ({} by money too small to print)\n", marked);
}

void append_joint(std::string& out, const Report& report, const Disclosure& disclosure) {
  if (report.joint == JointProof::none) return;
  out += fmt::format("all figures together: {} ({})\n", token(report.joint),
                     official_name(report.joint));
  for (const Finding& finding : report.clash) {
    append_line(out, "clash", describe(finding, disclosure));
  }
}

void append_ranges(std::string& out, const Report& report, const Disclosure& disclosure,
                   TableKey table, const Panel& panel) {
  const std::span<const Row> rows = disclosure.tables.rows(panel);
  const std::span<const Column> columns = disclosure.tables.columns(panel);
  for (std::uint32_t row = 0; row < rows.size(); ++row) {
    const std::span<const Cell> cells = disclosure.tables.cells(panel, row);
    for (std::uint32_t column = 0; column < columns.size(); ++column) {
      const Interval left = report.ranges[detail::Figures::at(panel, row, column)];
      if (left.low <= cells[column].low && left.high >= cells[column].high) continue;
      const Location place{.table = table,
                           .row = rows[row].key,
                           .code = rows[row].code,
                           .line = rows[row].line,
                           .column = columns[column].key};
      append_line(out, "range", describe(left, cells[column], place, disclosure));
    }
  }
}

/// A line for each figure of which the identities, which are of tables alone, leave less than all
/// that prints so.
void append_ranges(std::string& out, const Report& report, const Disclosure& disclosure) {
  if (report.ranges.empty()) return;
  for (const Table& table : disclosure.tables.tables()) {
    for (const Panel& panel : disclosure.tables.panels(table)) {
      append_ranges(out, report, disclosure, table.key, panel);
    }
  }
}

void append_coverage(std::string& out, const Report& report) {
  constexpr const char* line = "{:<6} {:>6} {:>6} {:>6} {:>14} {:>12}  {}\n";
  out += fmt::format(line, "rule", "pass", "tail", "fail", "not_applicable", "insufficient", "");
  while (out[out.size() - 2] == ' ') out.erase(out.size() - 2, 1);
  for (std::size_t i = 0; i < report.coverage.size(); ++i) {
    const Rule& rule = Report::rules()[i];
    const auto count = [&](Outcome outcome) { return report.coverage[i].count(outcome); };
    out +=
        fmt::format(line, rule.id, count(Outcome::pass), count(Outcome::tail), count(Outcome::fail),
                    count(Outcome::not_applicable), count(Outcome::insufficient), rule.meaning);
  }
}

std::string text_of(const Report& report, const Disclosure& disclosure) {
  const int year = disclosure.entity.year;
  std::string out =
      fmt::format("{} {} ({})\n", disclosure.entity.name,
                  year == 0 ? "unknown year" : std::to_string(year), token(disclosure.origin));
  append_findings(out, report, disclosure);
  append_shared(out, report, disclosure);
  append_tails(out, report, disclosure);
  append_unreadable(out, disclosure);
  append_joint(out, report, disclosure);
  append_ranges(out, report, disclosure);
  append_summary(out, report);
  out += '\n';
  append_coverage(out, report);
  for (const SwitchedOff& off : report.switched_off) {
    append_line(out, "switched off", off.rule + ": " + off.reason);
  }
  return out;
}

}  // namespace

std::string render_report(const Report& report, const Disclosure& disclosure, ReportFormat format) {
  switch (format) {
    case ReportFormat::text:
      return text_of(report, disclosure);
    case ReportFormat::json:
      return json_of(report, disclosure);
  }
  throw Error(Status::argument, "format", "expected text or json");
}

}  // namespace juesuan::inline v0
