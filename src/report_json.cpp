#include "report_json.hpp"

#include <limits>

#include <juesuan/layout_terms.hpp>
#include <juesuan/render_report.hpp>

#include "place_json.hpp"

namespace juesuan::inline v0 {

namespace {

class ReportWriter {
 public:
  ReportWriter(const Report& report, const Disclosure& disclosure)
      : report_(report), disclosure_(disclosure) {}

  std::string write() {
    out_.begin_object();
    out_.member("format", "juesuan.report/1");
    out_.begin_object("entity");
    out_.member("name", disclosure_.entity.name);
    out_.member("year", std::int64_t{disclosure_.entity.year});
    out_.end_object();
    out_.member("origin", token(disclosure_.origin));
    write_failures();
    write_findings("findings", report_.findings);
    write_shared();
    write_unreadable();
    write_joint();
    write_coverage();
    write_switched_off();
    out_.end_object();
    return out_.text() + '\n';
  }

 private:
  void write_failures() {
    out_.begin_object("failures");
    std::size_t above = 0;
    for (const Severity severity : {Severity::error, Severity::warning, Severity::info}) {
      const std::size_t failures = report_.failures(severity);
      out_.member(token(severity), static_cast<std::int64_t>(failures - above));
      above = failures;
    }
    out_.end_object();
  }

  void write_findings(std::string_view name, const std::vector<Finding>& findings) {
    out_.begin_array(name);
    for (const Finding& finding : findings) write(finding);
    out_.end_array();
  }

  void write(const Finding& finding) {
    const Rule& rule = Report::rules()[finding.rule];
    out_.begin_object();
    out_.member("rule", rule.id);
    out_.member("meaning", rule.meaning);
    out_.member("outcome", token(finding.outcome));
    out_.member("severity", token(finding.severity));
    out_.member("message", describe(finding, disclosure_));
    if (const FigureUnit unit = unit_of(finding); unit != FigureUnit::none) {
      out_.member("unit", token(unit));
      out_.member("found", finding.found);
      out_.member("expected_low", finding.expected_low);
      out_.member("expected_high", finding.expected_high);
      out_.member("difference", finding.difference);
    }
    out_.member_if_any("note", finding.note);
    out_.begin_array("places");
    for (const Location& place : finding.places) write(place);
    out_.end_array();
    out_.end_object();
  }

  void write_shared() {
    out_.begin_array("shared");
    for (const SharedFailure& group : report_.shared) {
      out_.begin_object();
      out_.member("message", describe(group, report_, disclosure_));
      out_.begin_array("findings");
      for (const std::uint32_t finding : group.findings) out_.integer(finding);
      out_.end_array();
      out_.begin_array("figures");
      for (const SharedFigure& figure : group.figures) write(figure);
      out_.end_array();
      out_.end_object();
    }
    out_.end_array();
  }

  void write(const SharedFigure& figure) {
    out_.begin_object();
    write_members(figure.place);
    if (figure.others_allow) {
      out_.begin_object("others_allow");
      write(*figure.others_allow);
      out_.end_object();
    }
    out_.end_object();
  }

  void write(const Location& place) {
    out_.begin_object();
    out_.member("sign", std::int64_t{place.sign});
    write_members(place);
    out_.end_object();
  }

  void write_members(const Location& place) {
    out_.member("place", describe(place, disclosure_));
    out_.member_if_any("figure", figure_text(place, disclosure_));
    write_cell_place(out_, place);
    if (place.claim >= 0) {
      out_.member("claim", disclosure_.claims[static_cast<std::size_t>(place.claim)].id);
      out_.member_if_any("part", token(place.part));
    }
    if (place.form >= 0) out_.member("form", std::int64_t{place.form} + 1);
  }

  void write_unreadable() {
    out_.begin_array("unreadable");
    for (const Unreadable& text : disclosure_.unreadable) {
      out_.begin_object();
      out_.member("place", text.where);
      out_.member("printed", text.printed);
      out_.end_object();
    }
    out_.end_array();
  }

  void write_joint() {
    out_.member_if_any("joint", token(report_.joint));
    if (report_.joint == JointProof::impossible) write_findings("clash", report_.clash);
    if (report_.joint == JointProof::possible) {
      out_.begin_array("witness");
      for (const std::int64_t fen : report_.witness) out_.integer(fen);
      out_.end_array();
    }
    if (!report_.ranges.empty()) write_ranges();
  }

  void write_ranges() {
    out_.begin_array("ranges");
    for (const Interval range : report_.ranges) {
      out_.begin_object();
      write(range);
      out_.end_object();
    }
    out_.end_array();
  }

  /// The ends that there are.
  void write(Interval range) {
    using Limit = std::numeric_limits<std::int64_t>;
    if (range.low != Limit::min()) out_.member("low", range.low);
    if (range.high != Limit::max()) out_.member("high", range.high);
  }

  void write_coverage() {
    out_.begin_array("coverage");
    for (std::size_t i = 0; i < report_.coverage.size(); ++i) {
      const Rule& rule = Report::rules()[i];
      out_.begin_object();
      out_.member("rule", rule.id);
      out_.member("meaning", rule.meaning);
      out_.member("class", token(rule.kind));
      out_.member("severity", token(rule.severity));
      out_.member("scope", token(rule.scope));
      for (const Term<Outcome>& outcome : terms<Outcome>) {
        out_.member(outcome.token, std::int64_t{report_.coverage[i].count(outcome.value)});
      }
      out_.end_object();
    }
    out_.end_array();
  }

  void write_switched_off() {
    out_.begin_array("switched_off");
    for (const SwitchedOff& off : report_.switched_off) {
      out_.begin_object();
      out_.member("rule", off.rule);
      out_.member("reason", off.reason);
      out_.end_object();
    }
    out_.end_array();
  }

  const Report& report_;
  const Disclosure& disclosure_;
  JsonWriter out_;
};

}  // namespace

std::string json_of(const Report& report, const Disclosure& disclosure) {
  return ReportWriter{report, disclosure}.write();
}

}  // namespace juesuan::inline v0
